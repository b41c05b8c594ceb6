//! Section "Wann".

use super::{parts::section, series, sheet::Sheet};
use crate::{
    islands::date_rows::DateRows,
    ui::form::{Choice, choices},
};
use leptos::prelude::*;
use mintverbund::domain::{
    content::{
        MAX_DATES, OfferField, Section,
        part::{dates, recurrence::RECURRENCE},
        typed_rows,
    },
    field::Typed,
    vocabulary::Recurrence,
};

/// So many empty rows stand ready without JavaScript.
const SPARE_ROWS: usize = 2;

/// Turnus, period, single dates and holidays.
pub fn view(sheet: &Sheet) -> AnyView {
    let state = &sheet.state;
    let recurrence = state.of(&RECURRENCE).select(choices::<Recurrence>()).extra(sheet.remark(OfferField::Recurrence));
    let holidays = state.of(&dates::HOLIDAYS).radios(holiday_choices()).optional();
    section(
        Section::When,
        view! {
            {recurrence.view()}
            {sheet.remark(OfferField::Dates)}
            <div class="field-row">
                {state.of(&dates::FIRST).input("date").optional().view()}
                {state.of(&dates::LAST).input("date").optional().view()}
            </div>
            {single_dates(sheet)}
            {series::view(sheet)}
            {holidays.view()}
        },
    )
}

fn holiday_choices() -> Vec<Choice> {
    Vec::from(
        [("yes", "ja"), ("no", "nein"), ("", "nicht bekannt")]
            .map(|(value, label)| (value.to_owned(), label.to_owned())),
    )
}

fn single_dates(sheet: &Sheet) -> AnyView {
    let error = sheet.error("dates");
    let class = if error.is_some() { "field field--error kern-fieldset" } else { "field kern-fieldset" };
    let described_by = if error.is_some() { "field-dates-hint field-dates-error" } else { "field-dates-hint" };
    let error = error.map(|error| {
        view! {
            <p class="kern-error" id="field-dates-error"><span class="visually-hidden">"Fehler: "</span>{error}</p>
        }
    });
    let rows = rows(&sheet.state.typed);
    view! {
        <fieldset class=class id="field-dates" tabindex="-1" aria-describedby=described_by>
            <legend class="kern-label">"Termine"<span class="kern-label__optional">" (freiwillig)"</span></legend>
            <p class="kern-hint" id="field-dates-hint">
                "Nur der Tag ist nötig, den letzten Tag brauchen mehrtägige Termine. Was bis in die Nacht geht, etwa 22:00 bis 1:00, ist ein Termin des ersten Tages. Nach dem letzten Termin ist das Angebot vorbei, außer der Zeitraum geht weiter oder es ist dauerhaft oder auf Anfrage. Um einen Termin zu streichen, leere seine Zeile. Nach dem Speichern stehen zwei leere bereit, höchstens "{MAX_DATES}" sind möglich."
            </p>
            {error}
            <div class="kern-fieldset__body" id="termine">{rows.iter().enumerate().map(|(at, row)| date_row(at + 1, row)).collect_view()}</div>
            <DateRows list="termine".to_owned()/>
        </fieldset>
    }
    .into_any()
}

fn date_row(number: usize, [day, from, to, last, closes]: &[String; 5]) -> AnyView {
    view! {
        <div class="date-row" role="group" aria-label=format!("Termin {number}")>
            {date_input("date_day", "Tag", "date", number, day)}
            {date_input("date_from", "Beginn", "time", number, from)}
            {date_input("date_to", "Ende", "time", number, to)}
            {date_input("date_last", "Letzter Tag", "date", number, last)}
            {date_input("date_closes", "Anmeldung bis", "date", number, closes)}
        </div>
    }
    .into_any()
}

fn date_input(name: &'static str, label: &'static str, kind: &'static str, number: usize, value: &str) -> AnyView {
    let id = format!("field-{name}-{number}");
    view! {
        <div class="field">
            <label class="kern-label" for=id.clone()>{label}</label>
            <input class="kern-form-input__input" type=kind id=id name=name value=value.to_owned()/>
        </div>
    }
    .into_any()
}

/// The rows as they were typed, without empty ones at the end and no more than may be, and some to go on writing.
fn rows(typed: &Typed) -> Vec<[String; 5]> {
    let typed = typed_rows(typed).into_iter().take(MAX_DATES + SPARE_ROWS).map(|row| row.map(str::to_owned));
    typed.chain((0..SPARE_ROWS).map(|_| Default::default())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows_of(pairs: &[(&str, &str)]) -> Vec<String> {
        let typed = Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())));
        rows(&typed).into_iter().map(|row| row.join("|")).collect()
    }

    #[test]
    fn two_empty_rows_stand_ready() {
        assert_eq!(rows_of(&[]), ["||||", "||||"]);
    }

    #[test]
    fn a_refused_form_comes_back_row_by_row_as_it_was_typed() {
        let typed =
            [("date_day", ["a", "", "", ""]), ("date_to", ["b", "", "c", ""]), ("date_closes", ["", "", "d", ""])];
        let pairs: Vec<_> = typed.iter().flat_map(|(key, cells)| cells.map(|cell| (*key, cell))).collect();
        assert_eq!(rows_of(&pairs), ["a||b||", "||||", "||c||d", "||||", "||||"]);
    }

    #[test]
    fn a_hostile_form_does_not_make_the_page_long() {
        assert_eq!(rows_of(&vec![("date_day", "1"); 20_000]).len(), MAX_DATES + 2 * SPARE_ROWS);
    }
}
