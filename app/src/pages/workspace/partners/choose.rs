//! The first step: looking in the directory, so that no organisation stands in it twice.

use super::super::room::Room;
use crate::{plural::counted, ui::parts::link_button};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::{id::PartnershipId, organisation::has_left},
    store::{
        organisation::{Match, Organisation},
        partnership::Partner,
    },
};

/// What was looked for and found.
pub struct Found {
    words: String,
    results: Vec<(Organisation, Option<PartnershipId>)>,
    /// By which former name.
    former: Vec<Option<String>>,
}

impl Found {
    /// Remembers which of the results take part already.
    pub fn new(words: String, results: Vec<Match>, partners: &[Partner], today: Date) -> Self {
        let (results, former) = results.into_iter().map(|found| (found.organisation, found.former)).unzip();
        Self { words, results: marked(results, partners, today), former }
    }
}

/// Organisations, whoever takes part already with the partnership.
pub fn marked(
    organisations: Vec<Organisation>,
    partners: &[Partner],
    today: Date,
) -> Vec<(Organisation, Option<PartnershipId>)> {
    let mark = |organisation: Organisation| {
        let takes_part = |p: &&Partner| p.organisation_id == organisation.id && !has_left(&p.period, today);
        let partnership = partners.iter().find(takes_part).map(|partner| partner.id.clone());
        (organisation, partnership)
    };
    organisations.into_iter().map(mark).collect()
}

/// The page.
pub fn choose(room: Room, found: Found) -> AnyView {
    let results = (!found.words.trim().is_empty()).then(|| results(&room, &found));
    let class = if results.is_some() { "kern-btn kern-btn--secondary" } else { "kern-btn kern-btn--primary" };
    view! {
        <div class="wrap wrap--narrow page stack">
            {room.head_below("Partner aufnehmen", Some("Partner"))}
            <p>"Such zuerst im gemeinsamen Verzeichnis. So steht jede Einrichtung nur einmal darin, egal in wie vielen Netzwerken sie ist."</p>
            <form role="search" method="get" action=room.at().new_partner()>
                <div class="field">
                    <label class="kern-label" for="suche">"Name der Einrichtung"</label>
                    <input class="kern-form-input__input" id="suche" name="suche" type="search" autocomplete="off" value=found.words.clone()/>
                </div>
                <div class="button-row"><button class=class><span class="kern-label">"Suchen"</span></button></div>
            </form>
            {results}
        </div>
    }
    .into_any()
}

fn results(room: &Room, found: &Found) -> AnyView {
    let count = match found.results.len() {
        0 => format!("Nichts gefunden für „{}“", found.words.trim()),
        count => format!("{} gefunden", counted(count, "Einrichtung", "Einrichtungen")),
    };
    let lines = found.results.iter().zip(&found.former);
    let lines =
        lines.map(|((organisation, partner), former)| line(room, organisation, former.as_deref(), partner.as_ref()));
    let list = (!found.results.is_empty()).then(|| view! { <ul class="todo">{lines.collect_view()}</ul> });
    view! {
        <h2>{count}</h2>
        {list}
        <h2>"Nicht dabei?"</h2>
        <p>"Dann trag die Einrichtung neu ein. Das geht in einem Schritt mit der Rolle im Netzwerk."</p>
        <form method="get" action=room.at().new_partner()>
            <input type="hidden" name="neu" value=found.words.trim().to_owned()/>
            <button class="kern-btn kern-btn--secondary"><span class="kern-label">"Neu eintragen"</span></button>
        </form>
    }
    .into_any()
}

fn line(room: &Room, organisation: &Organisation, former: Option<&str>, partner: Option<&PartnershipId>) -> AnyView {
    let former = former.map(|name| format!(" · früher: {name}"));
    let path = room.at().partner_from(&organisation.id);
    let hidden = format!(": {}", organisation.name);
    let (mark, step) = match partner {
        Some(id) => {
            let step = link_button(room.at().partner(id), "Ansehen", "kern-btn--tertiary");
            (Some(view! { <span class="tag">"schon Partner"</span> }), step)
        }
        None => {
            let step = view! {
                <a class="kern-btn kern-btn--secondary" href=path>
                    <span class="kern-label">"Auswählen"<span class="visually-hidden">{hidden}</span></span>
                </a>
            };
            (None, step.into_any())
        }
    };
    view! {
        <li class="todo__item">
            <span class="small muted">{organisation.kind.label()}</span>
            <div class="todo__what"><strong>{organisation.name.clone()}</strong>" "{mark}<p>{described(organisation)}{former}</p></div>
            {step}
        </li>
    }
    .into_any()
}

/// What tells organisations of similar name apart: sector and Kreis.
pub fn described(organisation: &Organisation) -> String {
    let kreis = organisation.ags.as_ref().map(|ags| ags.kreis().full_name());
    let sector = organisation.sector.label().to_owned();
    std::iter::once(sector).chain(kreis).collect::<Vec<_>>().join(" · ")
}
