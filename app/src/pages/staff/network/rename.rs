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
    actions::{ActionError, networks::rename::rename_network},
    domain::{
        field::{FieldError, Parser, Typed},
        web::Slug,
    },
    policy::Action,
    store::network::Network,
};

/// The form as it is stored.
pub fn stored(network: &Network) -> FormState {
    let mut typed = Typed::default();
    typed.push("seen", network.slug.as_str());
    typed.push("slug", network.slug.as_str());
    FormState::stored(typed)
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
    let (Some(to), Ok(seen)) = (to, typed.get("seen").parse::<Slug>()) else {
        return Err(if p.errors.is_empty() { ActionError::Stale } else { ActionError::Invalid(p.errors) });
    };
    let mut tx = cx.app.store.write().await?;
    let result = rename_network(&mut tx, cx.by(), &network.id, &seen, &to).await;
    commit(tx, result).await.map(|()| to)
}

/// What was typed stays, beside the address that somebody else has given meanwhile.
async fn stale(cx: &Cx, slug: &str, network: &Network, typed: Typed) -> FormResult {
    let why = format!("Inzwischen hat jemand die Adresse geändert. Sie heißt jetzt „{}“.", network.slug);
    let errors = vec![FieldError::new("slug", "Adresse", why)];
    let pairs = typed.pairs().filter(|(key, _)| *key != "seen");
    let mut typed = Typed::new(pairs.map(|(key, value)| (key.to_owned(), value.to_owned())));
    typed.push("seen", network.slug.as_str());
    again(cx, slug, typed, errors, StatusCode::CONFLICT).await
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
            {FormState::hidden("seen", state.typed.get("seen"))}
            {state.text("slug", "Adresse").limit(Slug::LIMIT).autocomplete("off")
                .hint("Was nach /netzwerke/ steht: Kleinbuchstaben, Ziffern und Bindestriche. Die bisherige führt weiter hierher.").view()}
            {submit("Adresse speichern", "kern-btn--secondary")}
        </form>
    }
    .into_any()
}
