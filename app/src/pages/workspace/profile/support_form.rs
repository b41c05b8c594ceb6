//! The form of money that is not of the federal programme, and the amounts of any.

use super::super::room::Room;
use crate::ui::{
    accordion::accordion,
    form::{FormState, LONG_FORM, button_form, choices, submit},
    parts::link_button,
    period::fields,
};
use leptos::prelude::*;
use mintverbund::domain::{
    funding::FundingReference,
    id::SupportId,
    support::{SupportGiver, SupportKind, SupportTitle},
};

/// The page around the form; one that exists can be removed there too.
pub fn view(room: Room, title: &'static str, id: Option<SupportId>, state: FormState) -> AnyView {
    let action = match &id {
        Some(id) => room.at().support(id),
        None => room.at().new_support(),
    };
    let remove = id.map(|id| removal(room.at().support_removal(&id), state.seen()));
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below(title, Some("Profil"))}
            <p>"Alles, was nicht aus dem Bundesprogramm kommt: vom Land, von Stiftungen, Landkreisen oder Mitgliedern. Zum MINT-Cluster macht es das Netzwerk nicht."</p>
            <form id=LONG_FORM method="post" action=action novalidate>
                {state.asks_before_leaving()}
                {state.shown()}
                {state.select("support_kind", "Art", choices::<SupportKind>()).view()}
                {state.text("title", "Programm").optional().limit(SupportTitle::LIMIT).view()}
                {state.text("giver", "Wer gibt es").optional().limit(SupportGiver::LIMIT).view()}
                {state.text("reference", "Förderkennzeichen").optional().limit(FundingReference::LIMIT).view()}
                {money(&state)}
                {fields(&state)}
                <div class="button-row">
                    {submit("Finanzierung speichern", "kern-btn--primary")}
                    {link_button(room.path(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
            {remove}
        </div>
    }
    .into_any()
}

/// How much it is, and how much the network pays itself: only what may be public.
pub fn money(state: &FormState) -> AnyView {
    view! {
        <div class="field-row">
            {state.text("amount", "Betrag").optional().hint("In Euro, nur wenn er öffentlich ist.").view()}
            {state.text("own_share", "Eigenanteil").optional().hint("In Euro, nur wenn er öffentlich ist.").view()}
        </div>
    }
    .into_any()
}

fn removal(action: String, seen: AnyView) -> AnyView {
    let body = view! {
        <p>
            "Entferne sie nur, wenn es sie nie gab. Was beendet ist, bekommt ein Ende und bleibt stehen."
        </p>
        {button_form(action, "Finanzierung entfernen", "kern-btn--secondary kern-btn--danger", vec![seen])}
    };
    accordion("Aus Versehen eingetragen?", body)
}
