//! The form of a network's address.

use super::{Forms, draw, load};
use crate::{
    address,
    http::{Cx, FormResult, TypedForm, commit},
    ui::form::{FormState, submit},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        networks::rename::{rename_network, seen, typed_slug},
    },
    domain::{
        field::{FieldError, Parser, Typed},
        seen::Seen,
        web::Slug,
    },
    policy::Action,
    store::network::Network,
};

/// The form as it is stored.
pub fn stored(network: &Network) -> FormState {
    FormState::stored(seen(&network.slug).marks(typed_slug(&network.slug)))
}

/// Saves the address.
pub async fn save(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    match write(&cx, &network, &typed).await {
        Ok(to) => {
            let message = "Die Adresse ist gespeichert. Die bisherige führt weiter zum Netzwerk.";
            cx.done(message, &address::staff::network(&to)).await
        }
        Err(ActionError::Invalid(errors)) => again(&cx, &slug, typed, errors, StatusCode::UNPROCESSABLE_ENTITY).await,
        Err(ActionError::Stale) => stale(&cx, &slug, &network, typed).await,
        Err(other) => Err(other.into()),
    }
}

async fn write(cx: &Cx, network: &Network, typed: &Typed) -> Result<Slug, ActionError> {
    let mut p = Parser::new(typed);
    let to: Option<Slug> = p.required("slug", "Adresse");
    let Some(to) = to else { return Err(ActionError::Invalid(p.errors)) };
    let mut tx = cx.app.store.write().await?;
    let result = rename_network(&mut tx, cx.by(), &network.id, &Seen::of_form(typed), &to).await;
    commit(tx, result).await.map(|()| to)
}

/// What was typed stays, beside the address that somebody else has given meanwhile.
async fn stale(cx: &Cx, slug: &str, network: &Network, typed: Typed) -> FormResult {
    let why = format!("Inzwischen hat jemand die Adresse geändert. Sie heißt jetzt „{}“.", network.slug);
    let errors = vec![FieldError::new("slug", "Adresse", why)];
    again(cx, slug, seen(&network.slug).marks(typed), errors, StatusCode::CONFLICT).await
}

async fn again(cx: &Cx, slug: &str, typed: Typed, errors: Vec<FieldError>, status: StatusCode) -> FormResult {
    let view = load(cx, slug).await?;
    let forms = Forms { address: FormState::refused(typed, errors), ..Forms::stored(&view) };
    Ok(draw(cx, view, forms).status(status).into_response())
}

/// The form.
pub fn form(slug: &str, state: &FormState) -> AnyView {
    view! {
        <form method="post" action=address::staff::rename(slug) novalidate>
            {state.seen()}
            {state.text("slug", "Adresse").limit(Slug::LIMIT).autocomplete("off")
                .hint("Was nach /netzwerke/ steht: Kleinbuchstaben, Ziffern und Bindestriche. Die bisherige führt weiter hierher.").view()}
            {submit("Adresse speichern", "kern-btn--secondary")}
        </form>
    }
    .into_any()
}
