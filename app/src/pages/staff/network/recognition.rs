//! The form of the recognition as a MINT-Region.

use super::{Forms, draw, load};
use crate::{
    address,
    http::{Cx, FormResult, TypedForm, Where, commit},
    ui::{
        form::{FormState, choices, submit},
        parts::link_button,
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{self, ActionError, By, networks::edit_recognition::edit_recognition},
    domain::{
        date::{FuzzyDate, Period},
        field::{FieldError, Parser, Typed},
        id::NetworkId,
        network::RecognitionState,
    },
    policy::Action,
    store::{Tx, recognition, recognition::Recognition},
};

/// The form as it is stored, with what was on the screen when somebody began to type.
pub fn stored(recognition: Option<&Recognition>) -> FormState {
    let mut typed = Typed::default();
    typed.push("seen", seen(recognition));
    if let Some(recognition) = recognition {
        typed.push("state", recognition.state.code());
        typed.push_some("since", recognition.period.since);
        typed.push_some("until", recognition.period.until);
    }
    FormState::stored(typed)
}

/// A recognition in one line, to notice a parallel change.
fn seen(recognition: Option<&Recognition>) -> String {
    let Some(Recognition { state, period, .. }) = recognition else {
        return String::new();
    };
    let date = |date: Option<FuzzyDate>| date.map(|date| date.to_string()).unwrap_or_default();
    format!("{state} {} {}", date(period.since), date(period.until))
}

/// Saves the recognition.
pub async fn save(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let new = match parse(&network.id, &typed) {
        Ok(new) => new,
        Err(errors) => return refused(&cx, &slug, typed, errors).await,
    };
    let mut tx = cx.write().await?;
    let result = save_as_seen(&mut tx, cx.by(), &new, typed.get("seen")).await;
    match commit(tx, result).await {
        Ok(()) => cx.done("Anerkennung gespeichert.", &address::staff::network(&slug)).await,
        Err(ActionError::Invalid(errors)) => refused(&cx, &slug, typed, errors).await,
        Err(ActionError::Stale) => stale(&cx, &slug, typed).await,
        Err(other) => Err(other.into()),
    }
}

async fn save_as_seen(tx: &mut Tx, by: By<'_>, new: &Recognition, was: &str) -> actions::Result<()> {
    let before = recognition::of_network(tx, &new.network_id).await?;
    match seen(before.as_ref()) == was {
        true => edit_recognition(tx, by, new).await,
        false => Err(ActionError::Stale),
    }
}

fn parse(network: &NetworkId, typed: &Typed) -> Result<Recognition, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let state: Option<RecognitionState> = p.required("state", "Stand");
    let since: Option<FuzzyDate> = p.optional("since", "Seit");
    let until: Option<FuzzyDate> = p.optional("until", "Bis");
    let period = Period::new(since, until).map_err(|error| p.refuse("until", "Bis", error)).unwrap_or_default();
    match (state, p.errors.is_empty()) {
        (Some(state), true) => Ok(Recognition { network_id: network.clone(), state, period }),
        _ => Err(p.errors),
    }
}

async fn refused(cx: &Cx, slug: &str, typed: Typed, errors: Vec<FieldError>) -> FormResult {
    let view = load(cx, slug).await?;
    let forms = Forms { recognition: FormState::refused(typed, errors), ..Forms::stored(&view) };
    let page = draw(cx, view, forms);
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// The form.
pub fn form(slug: &str, state: &FormState) -> AnyView {
    view! {
        <form method="post" action=address::staff::recognition(slug) novalidate>
            {FormState::hidden("seen", state.typed.get("seen"))}
            {state.select("state", "Stand", choices::<RecognitionState>()).empty("keine Anerkennung").view()}
            <div class="field-row">
                {state.text("since", "Seit").optional().hint("Tag, Monat oder Jahr").view()}
                {state.text("until", "Bis").optional().hint("leer, solange sie gilt").view()}
            </div>
            {submit("Anerkennung speichern", "kern-btn--primary")}
        </form>
    }
    .into_any()
}

/// 409 with both: what was typed and what somebody else has saved.
async fn stale(cx: &Cx, slug: &str, typed: Typed) -> FormResult {
    let view = load(cx, slug).await?;
    let now = view.facts.recognition;
    let slug = slug.to_owned();
    let draw = move || conflict(&slug, &typed, now.as_ref());
    let page = cx.page("Fehler: Inzwischen wurde etwas geändert", Where::Staff("netzwerke"), draw);
    Ok(page.status(StatusCode::CONFLICT).into_response())
}

fn conflict(slug: &str, typed: &Typed, now: Option<&Recognition>) -> AnyView {
    let mine = [
        ("Stand", label(typed.get("state"))),
        ("Seit", typed.get("since").to_owned()),
        ("Bis", typed.get("until").to_owned()),
    ];
    let theirs = match now {
        Some(r) => format!("{} {}", r.state.label(), r.period.in_words()),
        None => "keine Anerkennung".to_owned(),
    };
    let hidden = ["state", "since", "until"].map(|key| FormState::hidden(key, typed.get(key)));
    let said = |value: String| {
        if value.is_empty() { "–".to_owned() } else { value }
    };
    let lines = mine.map(|(key, value)| view! { <li>{key}": "{said(value)}</li> });
    view! {
        <div class="wrap page">
            <h1>"Inzwischen wurde etwas geändert"</h1>
            <p class="lead" role="alert">"Jemand anderes hat die Anerkennung gespeichert. Deine Eingaben sind nicht verloren."</p>
            <div class="conflict">
                <section class="conflict__side">
                    <h2>"Deine Eingaben"</h2>
                    <ul>{Vec::from(lines)}</ul>
                    <form method="post" action=address::staff::recognition(slug)>
                        {FormState::hidden("seen", seen(now))}
                        {Vec::from(hidden)}
                        {submit("Meine Eingaben nehmen", "kern-btn--primary")}
                    </form>
                </section>
                <section class="conflict__side">
                    <h2>"Gespeichert"</h2>
                    <p>{theirs}</p>
                    {link_button(address::staff::network(&slug), "Gespeicherten Stand behalten", "kern-btn--secondary")}
                </section>
            </div>
        </div>
    }
    .into_any()
}

fn label(code: &str) -> String {
    code.parse().map(|state: RecognitionState| state.label().to_owned()).unwrap_or_else(|_| code.to_owned())
}
