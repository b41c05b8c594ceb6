//! Beginning an offer: a title and a sentence, and on to the editor.

use super::opened::place;
use crate::{
    address::workspace::Workspace,
    http::{Cx, FormResult, Page, PageResult, TypedForm, commit},
    ui::{
        form::{FormState, submit as submit_button},
        parts::{breadcrumb, link_button},
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{ActionError, offers::begin::begin_offer},
    domain::{
        content::{
            OfferContent,
            part::{summary::SUMMARY, title::TITLE},
        },
        field::{FieldError, Parser, Typed},
        vocabulary::Language,
    },
    policy::Action,
    store::network::Network,
};

/// Shows the short form.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::EditOffers).await?;
    Ok(page(&cx, &network, FormState::default()))
}

/// Begins the offer and leads to its editor.
pub async fn submit(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditOffers).await?;
    let content = match first_words(&typed, &network) {
        Ok(content) => content,
        Err(errors) => return refused(&cx, &network, typed, errors),
    };
    let mut tx = cx.write().await?;
    let result = begin_offer(&mut tx, cx.by(), &network.id, &content).await;
    match commit(tx, result).await {
        Ok(id) => {
            cx.done(
                "Der Entwurf ist angelegt. Schreib in Ruhe weiter.",
                &Workspace::of(&network.slug).offer(&id).editor(),
            )
            .await
        }
        Err(ActionError::Invalid(errors)) => refused(&cx, &network, typed, errors),
        Err(other) => Err(other.into()),
    }
}

fn refused(cx: &Cx, network: &Network, typed: Typed, errors: Vec<FieldError>) -> FormResult {
    Ok(page(cx, network, FormState::refused(typed, errors)).status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// Title and sentence, and what is known without asking: where questions go, and the language.
fn first_words(typed: &Typed, network: &Network) -> Result<OfferContent, Vec<FieldError>> {
    let mut parser = Parser::new(typed);
    let title = parser.required(TITLE.name, TITLE.label());
    let summary = parser.text(SUMMARY.name, SUMMARY.label());
    match (title, parser.errors.is_empty()) {
        (Some(title), true) => {
            let mut content = OfferContent { title, summary, languages: vec![Language::De], ..OfferContent::default() };
            content.contact.email = network.email.clone();
            Ok(content)
        }
        _ => Err(parser.errors),
    }
}

fn page(cx: &Cx, network: &Network, state: FormState) -> Page {
    let title = if state.errors.is_empty() { "Angebot anlegen" } else { "Fehler: Angebot anlegen" };
    let (workspace, name) = (Workspace::of(&network.slug), network.name.clone());
    cx.page(title, place(network), move || view(&workspace, &name, state))
}

fn view(workspace: &Workspace, name: &str, state: FormState) -> AnyView {
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {breadcrumb(vec![(format!("Angebote von {name}"), workspace.offers())])}
            <h1>"Angebot anlegen"</h1>
            <p class="lead">"Titel und ein Satz genügen für den Anfang. Alles Weitere schreibst du im nächsten Schritt."</p>
            <form method="post" action=workspace.new_offer() novalidate>
                {state.of(&TITLE).text().hint("So, dass man ohne das Netzwerk zu kennen versteht, was es ist. Gut sind bis zu 55 Zeichen.").view()}
                {state.of(&SUMMARY).area(3).hint("Steht auf der Karte in der Suche. Er kann auch später kommen.").optional().view()}
                <div class="button-row">
                    {submit_button("Anlegen und weiterschreiben", "kern-btn--primary")}
                    {link_button(workspace.offers(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
        </div>
    }
    .into_any()
}
