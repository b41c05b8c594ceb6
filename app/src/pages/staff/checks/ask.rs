//! Makes the links. Their addresses are in the answer to the form and nowhere else: only their hashes are kept.

use super::board;
use crate::{
    address,
    http::{CachePolicy, Cx, FormResult, Page, PageError, TypedForm, Where, commit},
    ui::{
        alert::{Kind, alert},
        form::FormState,
        parts::breadcrumb,
    },
};
use axum::{
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        check::ask::{Asking, ask_networks},
    },
    domain::{
        date::{Timestamp, day_in_words},
        private_link::Token,
    },
    store::network::Network,
};

/// Asks the chosen networks.
pub async fn ask(cx: Cx, headers: HeaderMap, TypedForm(typed): TypedForm) -> FormResult {
    let asking = match Asking::parse(&typed) {
        Ok(asking) => asking,
        Err(errors) => {
            let page = board(&cx, FormState::refused(typed, errors)).await?;
            return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
        }
    };
    let mut tx = cx.write().await?;
    let result = ask_networks(&mut tx, cx.by(), &asking).await;
    match commit(tx, result).await {
        Ok(made) => Ok(links(&cx, own_origin(&headers), made, cx.now.plus(asking.days * 86_400)).into_response()),
        Err(ActionError::NotFound) => Err(PageError::NotFound),
        Err(other) => Err(other.into()),
    }
}

/// Under which address the browser knows this site; the check of all forms has seen that it is our own.
fn own_origin(headers: &HeaderMap) -> String {
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let origin = text(header::ORIGIN).filter(|origin| *origin != "null").map(str::to_owned);
    origin.or_else(|| text(header::HOST).map(|host| format!("https://{host}"))).unwrap_or_default()
}

fn links(cx: &Cx, host: String, made: Vec<(Network, Token)>, ends_at: Timestamp) -> Page {
    let page = cx.page("Links zum Weitergeben", Where::Staff("abgleich"), move || draw(&host, &made, ends_at));
    // Nothing of a secret address stays behind in the browser.
    page.cache(CachePolicy::Private)
}

fn draw(host: &str, made: &[(Network, Token)], ends_at: Timestamp) -> AnyView {
    let until = day_in_words(ends_at.day());
    let items = made.iter().map(|(network, token)| {
        let link = format!("{host}{}", address::public::check(token.reveal()));
        let text = format!(
            "Guten Tag,\n\nüber {} steht einiges öffentlich im MINT-Verbund. Stimmt das? Unter diesem Link könnt ihr es Angabe für Angabe sagen, ohne Konto, bis {until}:\n\n{link}\n\nVielen Dank!\nMINTraum Bayern",
            network.name
        );
        view! {
            <section class="panel stack">
                <h2>{network.name.clone()}</h2>
                <p><a href=link.clone()>{link.clone()}</a></p>
                <p class="small muted">"Text für eine Mail:"</p>
                <pre class="letter">{text}</pre>
            </section>
        }
    });
    let steps = vec![
        ("MINTraum".into(), address::staff::OVERVIEW.into()),
        ("Stimmt das?".into(), address::staff::CHECKS.into()),
    ];
    view! {
        <div class="wrap wrap--narrow page stack">
            {breadcrumb(steps)}
            <h1>"Links zum Weitergeben"</h1>
            {alert(Kind::Warning, "Nur jetzt zu sehen", view! {
                <p>"Wer einen Link hat, kann für das Netzwerk antworten. Kopiere ihn jetzt: Er wird nirgends gespeichert. Geht er verloren, erstelle einen neuen."</p>
            })}
            {items.collect_view()}
            <p><a href=address::staff::CHECKS>"Zur Übersicht"</a></p>
        </div>
    }
    .into_any()
}
