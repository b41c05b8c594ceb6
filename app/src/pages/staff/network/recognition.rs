//! The form of the recognition as a MINT-Region.

use super::{Forms, draw, load};
use crate::{
    address,
    conflict::{CHANGED, Compared, Conflict, LateForm, Wording, differences},
    http::{Cx, FormResult, TypedForm, Where, commit},
    ui::form::{FormState, choices, submit},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{self, ActionError, By, networks::edit_recognition::edit_recognition},
    domain::{
        date::FuzzyDate,
        field::{FieldError, Parser, Typed},
        id::NetworkId,
        network::RecognitionState,
        period::Period,
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
    let period = Period::read_as(&mut p, "Seit", "Bis");
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
async fn stale(cx: &Cx, slug: &str, sent: Typed) -> FormResult {
    let view = load(cx, slug).await?;
    let stored = stored(view.facts.recognition.as_ref()).typed;
    let network = &view.facts.network;
    let steps = vec![
        ("MINTraum".to_owned(), address::staff::OVERVIEW.to_owned()),
        (network.name.clone(), address::staff::network(slug)),
    ];
    let late = LateForm {
        conflict: Conflict {
            place: Where::Staff("netzwerke"),
            about: format!("Anerkennung von {}", network.name),
            steps,
            heading: CHANGED,
        },
        note: None,
        action: address::staff::recognition(slug),
        back: address::staff::network(slug),
        seen: ("seen", stored.get("seen").to_owned()),
        differences: differences(&compared(), &stored, &sent),
        typed: sent,
    };
    late.answer(cx).await
}

fn compared() -> [Compared; 3] {
    [
        ("state", "Stand", Wording::OneOf(choices::<RecognitionState>())),
        ("since", "Seit", Wording::Date),
        ("until", "Bis", Wording::Date),
    ]
}
