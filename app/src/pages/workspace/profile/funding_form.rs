//! The form of one funding.

use super::{super::room::Room, support_form::money};
use crate::ui::{
    accordion::accordion,
    form::{Choice, FormState, LONG_FORM, button_form, submit},
    parts::link_button,
    period::fields,
};
use leptos::prelude::*;
use mintverbund::{
    domain::{funding::FundingReference, id::FundingId, period::Period},
    store::funding::Funder,
};

/// The page around the form; a funding that exists can be removed there too.
pub fn view(room: Room, title: &'static str, id: Option<FundingId>, state: FormState, funders: Vec<Funder>) -> AnyView {
    let action = match &id {
        Some(id) => room.at().funding(id),
        None => room.at().new_funding(),
    };
    let remove = id.map(|id| removal(room.at().funding_removal(&id), state.seen()));
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below(title, Some("Profil"))}
            <p>"Förderungen machen ein Netzwerk zum MINT-Cluster. Wenn eine endet, bleibt alles andere, wie es ist."</p>
            <form id=LONG_FORM method="post" action=action novalidate>
                {state.asks_before_leaving()}
                {state.shown()}
                <div class="field-row">
                    {state.text("round", "Förderrunde").hint("1, 2 oder 3, oder eine spätere.").view()}
                    {state.text("phase", "Phase").optional().hint("1 für die ersten Jahre, 2 für die Anschlussphase.").view()}
                </div>
                {state.select("funder", "Fördergeber", choices(funders)).optional().empty("nicht bekannt")
                    .hint("Ministerien wechseln ihren Namen. Nimm den, der zum Zeitraum passt.").view()}
                {state.text("reference", "Förderkennzeichen").optional().limit(FundingReference::LIMIT).hint("Zum Beispiel 16MCJ0000A.").view()}
                {money(&state)}
                {fields(&state)}
                <div class="button-row">
                    {submit("Förderung speichern", "kern-btn--primary")}
                    {link_button(room.path(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
            {remove}
        </div>
    }
    .into_any()
}

/// Ministries with the time in which they had their name.
pub fn choices(funders: Vec<Funder>) -> Vec<Choice> {
    let label = |funder: &Funder| match (Period { since: funder.since, until: funder.until }).in_words() {
        words if words.is_empty() => funder.name.clone(),
        words => format!("{} ({words})", funder.name),
    };
    funders.into_iter().map(|funder| (funder.code.clone(), label(&funder))).collect()
}

fn removal(action: String, seen: AnyView) -> AnyView {
    let body = view! {
        <p>
            "Entferne sie nur, wenn es diese Förderung nie gab. Eine beendete Förderung bekommt ein Ende und bleibt stehen."
        </p>
        {button_form(action, "Förderung entfernen", "kern-btn--secondary kern-btn--danger", vec![seen])}
    };
    accordion("Aus Versehen eingetragen?", body)
}
