//! The form of the area: all Kreise by Bezirk, and the days on which something changes.

use super::super::room::Room;
use crate::{
    islands::list_filter::ListFilter,
    ui::{
        accordion::accordion_open,
        form::{FormState, submit},
        parts::link_button,
        period::{DATE_HINT, span},
    },
};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    actions::profile::edit_coverage::{SINCE, UNTIL},
    domain::{
        kreis::{Ags, Bezirk, Kreis, by_name},
        period::Period,
    },
};
use std::collections::BTreeMap;

/// What is stored about the Kreise.
pub struct StoredPeriods {
    /// Since when those that are covered are, and until when.
    pub periods: BTreeMap<Ags, Period>,
    /// The day.
    pub today: Date,
}

impl StoredPeriods {
    /// The dates of a Kreis that only will be covered, or will not be for long.
    fn note(&self, ags: &Ags) -> Option<String> {
        let period = self.periods.get(ags)?;
        (period.is_to_come(self.today) || period.until.is_some()).then(|| format!(" ({})", span(period)))
    }
}

/// The page.
pub fn view(room: Room, state: FormState, known: StoredPeriods) -> AnyView {
    let groups = Bezirk::ALL.iter().map(|bezirk| group(&state, &known, *bezirk));
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below("Gebiet", Some("Profil"))}
            <p>
                "Wähle alle Kreise, in denen das Netzwerk arbeitet. Weggelassene bleiben in der Geschichte des \
                Netzwerks erhalten."
            </p>
            <form class="stack" method="post" action=room.at().area() novalidate>
                {state.seen()}
                <ListFilter list="kreise".to_owned() label="Kreis suchen".to_owned()/>
                <div id="field-ags" tabindex="-1"><div id="kreise">{groups.collect_view()}</div></div>
                <div class="field-row">
                    {state.text("covered_since", SINCE).optional().hint(format!("Leer: ab heute. {DATE_HINT}")).view()}
                    {state.text("covered_until", UNTIL).optional().hint(format!("Leer: heute. {DATE_HINT}")).view()}
                </div>
                <p class="small muted">"Gelten für verschiedene Kreise verschiedene Tage, dann speichere mehrmals."</p>
                <div class="button-row">
                    {submit("Gebiet speichern", "kern-btn--primary")}
                    {link_button(room.path(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
        </div>
    }
    .into_any()
}

/// The Kreise of one Bezirk, open if one of them is chosen.
fn group(state: &FormState, known: &StoredPeriods, bezirk: Bezirk) -> AnyView {
    let kreise: Vec<&Kreis> = by_name().filter(|kreis| kreis.bezirk == bezirk).collect();
    let chosen = kreise.iter().filter(|kreis| state.typed.has("ags", kreis.ags.as_str())).count();
    let boxes = kreise.iter().map(|kreis| {
        let checked = state.typed.has("ags", kreis.ags.as_str());
        let note = known.note(&kreis.ags).map(|note| view! { <span class="muted">{note}</span> });
        view! {
            <label class="check">
                <input type="checkbox" name="ags" value=kreis.ags.to_string() checked=checked/>
                " "<span>{kreis.list_name()}{note}</span>
            </label>
        }
    });
    let title = format!("{} ({chosen} von {})", bezirk.label(), kreise.len());
    let boxes = view! {
        <fieldset class="kern-fieldset">
            <legend class="visually-hidden">{bezirk.label()}</legend>
            <div class="kern-fieldset__body checks">{boxes.collect_view()}</div>
        </fieldset>
    };
    accordion_open(chosen != 0, title, boxes)
}
