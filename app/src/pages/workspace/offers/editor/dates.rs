//! Section "Wann".

use super::{page::section, sheet::Sheet};
use crate::{
    islands::date_rows::DateRows,
    ui::form::{Choice, choices},
};
use leptos::prelude::*;
use mintverbund::domain::{
    content::{MAX_DATES, OfferField, Section},
    field::Typed,
    vocabulary::Recurrence,
};

/// So many empty rows stand ready without JavaScript.
const SPARE_ROWS: usize = 2;

/// Turnus, period, single dates and holidays.
pub fn view(sheet: &Sheet) -> AnyView {
    let state = &sheet.state;
    let recurrence =
        state.select("recurrence", "Turnus", choices::<Recurrence>()).extra(sheet.remark(OfferField::Recurrence));
    let holidays = state.radios("holidays", "In den Ferien", holiday_choices()).optional();
    section(
        Section::When,
        view! {
            {recurrence.view()}
            {sheet.remark(OfferField::Dates)}
            <div class="field-row">
                {state.input("period_from", "Erster Tag", "date").optional().view()}
                {state.input("period_to", "Letzter Tag", "date").optional().view()}
            </div>
            {single_dates(sheet)}
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
                "Einzelne Termine mit Beginn und, wenn bekannt, Ende und letztem Tag der Anmeldung. Leere Zeilen zählen nicht. Nach dem Speichern kommen zwei leere dazu, höchstens "{MAX_DATES}" sind möglich."
            </p>
            {error}
            <div class="kern-fieldset__body" id="termine">{rows.iter().enumerate().map(|(at, row)| date_row(at + 1, row)).collect_view()}</div>
            <DateRows list="termine".to_owned()/>
        </fieldset>
    }
    .into_any()
}

fn date_row(number: usize, [start, end, closes]: &[String; 3]) -> AnyView {
    view! {
        <div class="field-row" role="group" aria-label=format!("Termin {number}")>
            {date_input("date_start", "Beginn", "datetime-local", number, start)}
            {date_input("date_end", "Ende", "datetime-local", number, end)}
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

/// The rows as they were typed, without empty ones at the end, and some to go on writing.
fn rows(typed: &Typed) -> Vec<[String; 3]> {
    let column = |key| -> Vec<String> { typed.all(key).map(str::to_owned).collect() };
    let columns = ["date_start", "date_end", "date_closes"].map(column);
    let count = columns.iter().map(Vec::len).max().unwrap_or_default();
    let cell = |column: &Vec<String>, at: usize| column.get(at).cloned().unwrap_or_default();
    let mut rows: Vec<[String; 3]> = (0..count).map(|at| columns.each_ref().map(|column| cell(column, at))).collect();
    while rows.last().is_some_and(|row| row.iter().all(String::is_empty)) {
        rows.pop();
    }
    rows.extend((0..SPARE_ROWS).map(|_| <[String; 3]>::default()));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(pairs: &[(&str, &str)]) -> Vec<String> {
        let typed = Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())));
        rows(&typed).into_iter().map(|row| row.join("|")).collect()
    }

    #[test]
    fn two_empty_rows_stand_ready() {
        assert_eq!(starts(&[]), ["||", "||"]);
    }

    #[test]
    fn a_refused_form_comes_back_row_by_row_as_it_was_typed() {
        let typed = [
            ("date_start", "a"),
            ("date_end", "b"),
            ("date_closes", ""),
            ("date_start", ""),
            ("date_end", ""),
            ("date_closes", ""),
            ("date_start", ""),
            ("date_end", "c"),
            ("date_closes", "d"),
            ("date_start", ""),
            ("date_end", ""),
            ("date_closes", ""),
        ];
        assert_eq!(starts(&typed), ["a|b|", "||", "|c|d", "||", "||"]);
    }
}
