//! Present partners as a table, former ones folded away.

use super::super::room::Room;
use crate::{
    http::Table,
    ui::{
        accordion::accordion,
        lines::unbroken,
        parts::{empty, link_button},
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::{as_of::AsOf, organisation::has_left},
    store::partnership::Partner,
};

/// What the page shows.
pub struct Shown {
    present: Vec<Partner>,
    former: Vec<Partner>,
    /// Whether there are ways to change it.
    pub may_edit: bool,
}

impl Shown {
    /// Parts present partners from former ones. Who is to come stands among the present ones as long as the day is today.
    pub fn new(mut partners: Vec<Partner>, as_of: &AsOf, may_edit: bool) -> Self {
        partners.retain(|partner| as_of.is_today() || !partner.period.is_to_come(as_of.day));
        let (former, present) = partners.into_iter().partition(|partner| has_left(&partner.period, as_of.day));
        Self { present, former, may_edit }
    }

    /// The table of those who take part now.
    pub fn present(&self, room: &Room) -> AnyView {
        if self.present.is_empty() {
            let action =
                self.may_edit.then(|| link_button(room.at().new_partner(), "Partner aufnehmen", "kern-btn--secondary"));
            return empty(
                "Noch keine Partner",
                "Ein Cluster braucht Partner aus mindestens drei der vier Bereiche.",
                action,
            );
        }
        self.table(room, &self.present, format!("Partner von {}", room.name()))
    }

    /// Those of the day to take along.
    pub fn to_take_along(&self) -> Table {
        let row = |partner: &Partner| {
            let [since, until] = [partner.period.since, partner.period.until]
                .map(|date| date.map(|date| date.to_string()).unwrap_or_default());
            let texts =
                [&partner.name, partner.role.label(), partner.sector.label(), partner.kind.label(), &partner.tasks];
            texts.into_iter().map(str::to_owned).chain([since, until]).collect()
        };
        let heads = vec!["Einrichtung", "Rolle", "Bereich", "Art", "Aufgaben", "Von", "Bis"];
        Table { name: "partner", heads, rows: self.present.iter().map(row).collect() }
    }

    /// Those who once took part.
    pub fn former(&self, room: &Room) -> Option<AnyView> {
        (!self.former.is_empty()).then(|| {
            let table = self.table(room, &self.former, format!("Frühere Partner von {}", room.name()));
            accordion(format!("Frühere Partner ({})", self.former.len()), table)
        })
    }

    fn table(&self, room: &Room, partners: &[Partner], caption: String) -> AnyView {
        let rows = partners.iter().map(|partner| row(room, partner, self.may_edit));
        view! {
            <div class="table-wrap">
                <table class="kern-table table--stacks">
                    <caption class="visually-hidden">{caption}</caption>
                    <thead><tr>
                        <th scope="col">"Einrichtung"</th><th scope="col">"Rolle"</th><th scope="col">"Bereich"</th>
                        <th scope="col">"Aufgaben"</th><th scope="col">"Zeitraum"</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }
}

fn row(room: &Room, partner: &Partner, may_edit: bool) -> AnyView {
    let or_dash = |text: String| if text.is_empty() { "–".to_owned() } else { text };
    let name = partner.name.clone();
    let name = match may_edit {
        true => view! { <a href=room.at().partner(&partner.id)>{name}</a> }.into_any(),
        false => name.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label="Rolle">{partner.role.label()}</td>
            <td data-label="Bereich">{partner.sector.label()}</td>
            <td data-label="Aufgaben">{or_dash(partner.tasks.clone())}</td>
            <td data-label="Zeitraum">{unbroken(&or_dash(partner.period.in_words()))}</td>
        </tr>
    }
    .into_any()
}
