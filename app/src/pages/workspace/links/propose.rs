//! Proposing a link to another network.

use super::{
    super::{
        long_form,
        room::{Room, refusals, refused, titled},
    },
    others::others,
};
use crate::{
    http::{Cx, FormResult, PageResult, TypedForm, commit},
    pages::links::forms::{insists, reason, relations},
    ui::{
        form::{self, Choice, FormState, LONG_FORM},
        parts::link_button,
        period,
    },
};
use axum::extract::Path;
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        links::propose::{LinkForm, propose_link},
    },
    domain::field::Typed,
    policy::Action,
    store::network::Network,
};

/// Networks to choose from, under headings.
type Groups = Vec<(String, Vec<Choice>)>;

/// The empty form.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::ProposeLink).await?;
    let groups = others(&cx, &mut cx.app.store.read().await?, &network).await?;
    let state =
        long_form::opened(&cx, &Room::new(&cx, &network, "verbindungen").at().new_link(), Typed::default()).await?;
    Ok(page(&cx, &network, groups, state))
}

/// Proposes the link.
pub async fn submit(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::ProposeLink).await?;
    let groups = others(&cx, &mut cx.app.store.read().await?, &network).await?;
    let action = Room::new(&cx, &network, "verbindungen").at().new_link();
    if let Some(answer) = long_form::discarded(&cx, &action, &typed).await? {
        return Ok(answer);
    }
    match write(&cx, &network, &groups, &typed).await {
        Ok(()) => {
            long_form::forget(&cx, &action).await?;
            let path = Room::new(&cx, &network, "verbindungen").path();
            cx.done("Die Verbindung ist vorgeschlagen. Hier steht, wer noch zustimmen muss.", &path).await
        }
        Err(ActionError::Invalid(errors)) => {
            let state = long_form::kept(&cx, &action, typed, errors).await?;
            refused(page(&cx, &network, groups, state))
        }
        Err(error) => {
            let errors = refusals(error, "relation", "Art der Verbindung")?;
            refused(page(&cx, &network, groups, FormState::refused(typed, errors)))
        }
    }
}

/// Only what stands in the list can be proposed: a guessed network would otherwise be told of.
async fn write(cx: &Cx, network: &Network, groups: &Groups, typed: &Typed) -> Result<(), ActionError> {
    let proposal = LinkForm::parse(typed).map_err(ActionError::Invalid)?;
    let listed = groups.iter().flat_map(|(_, choices)| choices).any(|(id, _)| *id == proposal.other.to_string());
    if !listed {
        return Err(ActionError::field("other", "Netzwerk", "Bitte aus der Liste auswählen."));
    }
    let mut tx = cx.app.store.write().await?;
    let result = propose_link(&mut tx, cx.by(), &network.id, &proposal).await;
    commit(tx, result).await.map(|_| ())
}

fn page(cx: &Cx, network: &Network, groups: Groups, state: FormState) -> crate::http::Page {
    let room = Room::new(cx, network, "verbindungen");
    let head = room.clone();
    room.page(cx, &titled("Verbindung vorschlagen", &state.errors), move || view(head, groups, state))
}

fn view(room: Room, groups: Groups, state: FormState) -> AnyView {
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below("Verbindung vorschlagen", Some("Verbindungen"))}
            <p>"Sobald das andere Netzwerk und MINTraum zugestimmt haben, gilt die Verbindung. Hat das andere Netzwerk zurzeit keine Koordination, kann MINTraum seine Zustimmung vermerken."</p>
            <form id=LONG_FORM method="post" action=room.at().new_link() novalidate>
{state.asks_before_leaving()}
                {state.grouped("other", "Netzwerk", groups).view()}
                {state.select("relation", "Art der Verbindung", relations(|label| format!("{} {label}", room.name())))
                    .hint(format!("Lies sie als Satz, der mit {} beginnt; das gewählte Netzwerk steht an der Stelle der Punkte.", room.name())).view()}
                {period::fields(&state)}
                {room.is_on_behalf().then(|| insists(&state))}
                {reason(&state, "note").optional().hint("Lesen das andere Netzwerk und MINTraum.").view()}
                <div class="button-row">
                    {form::submit("Vorschlagen", "kern-btn--primary")}
                    {link_button(room.path(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
        </div>
    }
    .into_any()
}
