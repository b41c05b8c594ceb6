//! Changing and ending a partnership.

use super::{
    super::room::{Room, refusals, refused, titled},
    terms,
};
use crate::{
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, commit},
    ui::{
        form::{FormState, button_form, submit},
        parts::link_button,
    },
};
use axum::extract::Path;
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        add_partner::parse_terms,
        edit_partner::{edit_partner, end_partner},
    },
    domain::{field::Typed, id::PartnershipId},
    policy::Action,
    store::{StoreError, network::Network, partnership, partnership::Partner},
};

/// Shows the form of one partner.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let (network, partner) = open(&cx, &slug, &id).await?;
    let state = FormState::stored(terms::typed(&partner));
    Ok(page(&cx, &network, partner, state))
}

/// A partner of that network; one of another network does not exist here.
async fn open(cx: &Cx, slug: &str, id: &str) -> Result<(Network, Partner), PageError> {
    let network = cx.network(slug, Action::EditPartners).await?;
    let id: PartnershipId = id.parse().map_err(|_| PageError::NotFound)?;
    let partner = partnership::get(&mut cx.app.store.read().await?, &network.id, &id).await?;
    Ok((network, partner.ok_or(PageError::NotFound)?))
}

/// Changes role, tasks and period.
pub async fn change(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let (network, partner) = open(&cx, &slug, &id).await?;
    match write(&cx, &network, &partner, &typed).await {
        Ok(()) => done(&cx, &network, format!("{} ist gespeichert.", partner.name)).await,
        Err(error) => again(&cx, &network, partner, typed, error),
    }
}

async fn write(cx: &Cx, network: &Network, partner: &Partner, typed: &Typed) -> Result<(), ActionError> {
    let terms = parse_terms(typed).map_err(ActionError::Invalid)?;
    let mut tx = cx.app.store.write().await?;
    let result = edit_partner(&mut tx, cx.by(), &network.id, &partner.id, &terms).await;
    match commit(tx, result).await {
        Err(ActionError::Store(StoreError::Unique(_))) => Err(ActionError::field("until", "Bis", TAKEN)),
        other => other,
    }
}

const TAKEN: &str = "Diese Einrichtung ist inzwischen wieder Partner. Gib an, bis wann der frühere Abschnitt ging.";

/// Ends the partnership today.
pub async fn end(cx: Cx, Path((slug, id)): Path<(String, String)>) -> FormResult {
    let (network, partner) = open(&cx, &slug, &id).await?;
    let mut tx = cx.write().await?;
    let result = end_partner(&mut tx, cx.by(), &network.id, &partner.id).await;
    match commit(tx, result).await {
        Ok(()) => done(&cx, &network, format!("{} steht jetzt bei den früheren Partnern.", partner.name)).await,
        Err(ActionError::NotFound) => done(&cx, &network, "Diese Partnerschaft hat schon ein Ende.".to_owned()).await,
        Err(error) => {
            let typed = terms::typed(&partner);
            again(&cx, &network, partner, typed, error)
        }
    }
}

async fn done(cx: &Cx, network: &Network, message: String) -> FormResult {
    cx.done(message, &Room::new(cx, network, "partner").path()).await
}

fn again(cx: &Cx, network: &Network, partner: Partner, typed: Typed, error: ActionError) -> FormResult {
    let errors = refusals(error, "role", "Partner")?;
    refused(page(cx, network, partner, FormState::refused(typed, errors)))
}

fn page(cx: &Cx, network: &Network, partner: Partner, state: FormState) -> Page {
    let room = Room::new(cx, network, "partner");
    let head = room.clone();
    let own = network.published.then(|| format!("/partner/{}", partner.slug));
    room.page(cx, &titled(&partner.name, &state.errors), move || view(head, partner, state, own))
}

fn view(room: Room, partner: Partner, state: FormState, own: Option<String>) -> AnyView {
    let ending = partner.period.until.is_none().then(|| ending(&room, &partner));
    let own = own.map(|path| view! { " · "<a href=path>"Seite der Einrichtung"</a> });
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below(&partner.name, Some("Partner"))}
            <p class="muted">{partner.sector.label()}" · "{partner.kind.label()}{own}</p>
            <form method="post" action=room.below(&partner.id) novalidate>
                {terms::fields(&state)}
                <div class="button-row">
                    {submit("Speichern", "kern-btn--primary")}
                    {link_button(room.path(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
            {ending}
        </div>
    }
    .into_any()
}

fn ending(room: &Room, partner: &Partner) -> AnyView {
    let action = room.below(format!("{}/beenden", partner.id));
    view! {
        <details class="kern-accordion">
            <summary class="kern-accordion__header"><span class="kern-title">"Partnerschaft beenden"</span></summary>
            <div class="kern-accordion__body">
                <p>
                    "Sie endet dann heute. Die Einrichtung bleibt in der Geschichte des Netzwerks und im Verzeichnis, \
                    und ihre Angebote bleiben, wie sie sind. Für einen anderen Tag trag ihn oben bei „Bis“ ein."
                </p>
                {button_form(action, "Heute beenden", "kern-btn--secondary kern-btn--danger", Vec::new())}
            </div>
        </details>
    }
    .into_any()
}
