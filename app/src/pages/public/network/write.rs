//! Writing to a network without an account: no cookie, no script, nothing from third parties.

use super::is_shown;
use crate::{
    address,
    attempts::Visitor,
    http::{CachePolicy, FormResult, Page, PageError, PageResult, TypedForm, commit, see_other},
    messages::said,
    state::AppState,
    ui::{
        form::{FormState, submit},
        parts::breadcrumb,
    },
};
use axum::{
    Extension,
    extract::{Path, State},
    http::StatusCode,
    response::IntoResponse,
};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        inquiries::send::{KEYS, Message, send_inquiry},
    },
    domain::{
        field::{FieldError, Typed},
        web::Slug,
    },
    store::{network, network::Network},
};

/// Shows the form.
pub async fn show(State(app): State<AppState>, Path(slug): Path<String>) -> PageResult {
    let network = find(&app, &slug).await?;
    Ok(page(network, FormState::stored(Typed::default())))
}

/// Hands the message on.
pub async fn send(
    State(app): State<AppState>,
    visitor: Option<Extension<Visitor>>,
    Path(slug): Path<String>,
    TypedForm(typed): TypedForm,
) -> FormResult {
    let network = find(&app, &slug).await?;
    let m = said().inquiry;
    let message = match Message::parse(&typed, [m.name, m.reply_to, m.text]) {
        Ok(message) => message,
        Err(errors) => return Ok(refused(network, typed, errors, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let (visitor, now) = (visitor.map(|Extension(visitor)| visitor), app.now());
    if !app.senders.may_send(visitor, now) {
        let errors = vec![FieldError::new(KEYS[2], m.text, m.too_many)];
        return Ok(refused(network, typed, errors, StatusCode::TOO_MANY_REQUESTS));
    }
    let mut tx = app.store.write().await?;
    let result = send_inquiry(&mut tx, &network.slug, &message, now).await;
    match commit(tx, result).await {
        Ok(()) => {
            app.senders.sent(visitor, now);
            Ok(see_other(&address::public::wrote(&network.slug)))
        }
        Err(ActionError::Refused(why)) => {
            let errors = vec![FieldError::new(KEYS[2], m.text, why)];
            Ok(refused(network, typed, errors, StatusCode::TOO_MANY_REQUESTS))
        }
        Err(other) => Err(other.into()),
    }
}

/// Says that it has arrived, and what comes next.
pub async fn sent(State(app): State<AppState>, Path(slug): Path<String>) -> PageResult {
    let network = find(&app, &slug).await?;
    let draw = move || {
        let m = said().inquiry;
        view! {
            <div class="wrap wrap--narrow page stack">
                {up(&network)}
                <h1>{m.thanks}</h1>
                <p class="lead">{(m.arrived)(&network.name)}</p>
                <p><a href=address::public::network(&network.slug)>{network.name.clone()}</a></p>
            </div>
        }
    };
    Ok(Page::public(said().inquiry.thanks, draw))
}

async fn find(app: &AppState, slug: &str) -> Result<Network, PageError> {
    let slug: Slug = slug.parse().map_err(|_| PageError::NotFound)?;
    let mut reader = app.store.read().await?;
    let network = network::by_slug(&mut reader, &slug).await?.filter(|network| network.published && network.shows_form);
    let network = network.ok_or(PageError::NotFound)?;
    is_shown(&mut reader, &network).await?;
    Ok(network)
}

fn refused(network: Network, typed: Typed, errors: Vec<FieldError>, status: StatusCode) -> axum::response::Response {
    page(network, FormState::refused(typed, errors)).status(status).cache(CachePolicy::Answer).into_response()
}

fn page(network: Network, form: FormState) -> Page {
    let title = (said().inquiry.title)(&network.name);
    Page::public(title, move || draw(&network, &form))
}

fn up(network: &Network) -> AnyView {
    breadcrumb(vec![(network.name.clone(), address::public::network(&network.slug))])
}

fn draw(network: &Network, form: &FormState) -> AnyView {
    let m = said().inquiry;
    let [name, reply_to, text, trap] = KEYS;
    view! {
        <div class="wrap wrap--narrow page stack">
            {form.summary()}
            {up(network)}
            <h1>{(m.title)(&network.name)}</h1>
            <p class="lead">{m.lead}</p>
            <form method="post" action=address::public::write(&network.slug) class="stack" novalidate>
                {form.area(text, m.text, 8).view()}
                {form.text(name, m.name).optional().autocomplete("name").view()}
                {form.text(reply_to, m.reply_to).optional().hint(m.reply_hint).view()}
                <div class="trap" aria-hidden="true">
                    <label for="field-website">{m.trap}</label>
                    <input id="field-website" name=trap tabindex="-1" autocomplete="off"/>
                </div>
                <p class="small muted">{m.kept}" "<a href=address::public::PRIVACY>{m.privacy}</a></p>
                <div class="button-row">{submit(m.send, "kern-btn--primary")}</div>
            </form>
        </div>
    }
    .into_any()
}
