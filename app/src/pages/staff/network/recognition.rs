//! The form of the recognition as a MINT-Region.

use super::{Forms, draw, load};
use crate::{
    address,
    conflict::{CHANGED, Compared, Conflict, LateForm, Wording, differences},
    http::{Cx, FormResult, PageError, TypedForm, Where, commit},
    ui::{
        accordion::accordion_open,
        form::{FormState, button_form, choices, submit},
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        networks::edit_recognition::{
            add_stretch, edit_recognition, parse_recognition, parse_stretch, remove_recognition, remove_stretch, seen,
            typed_recognition,
        },
    },
    domain::{
        field::{FieldError, Typed},
        id::StretchId,
        network::RecognitionState,
        seen::Seen,
    },
    policy::Action,
    store::recognition::{Recognition, Stretch},
};

/// The form as it is stored, with what is on the screen.
pub fn stored(recognition: Option<&Recognition>) -> FormState {
    FormState::stored(seen(recognition).marks(recognition.map(typed_recognition).unwrap_or_default()))
}

/// Saves the recognition.
pub async fn save(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let new = match parse_recognition(&network.id, &typed) {
        Ok(new) => new,
        Err(errors) => return refused(&cx, &slug, typed, errors).await,
    };
    let (mut tx, on_screen) = (cx.write().await?, Seen::of_form(&typed));
    let result = match &new {
        Some(new) => edit_recognition(&mut tx, cx.by(), &on_screen, new).await,
        None => remove_recognition(&mut tx, cx.by(), &on_screen, &network.id).await,
    };
    match commit(tx, result).await {
        Ok(()) => {
            let said = if new.is_some() {
                "Anerkennung gespeichert."
            } else {
                "Gespeichert: Das Netzwerk ist nicht als MINT-Region anerkannt."
            };
            cx.done(said, &address::staff::network(&slug)).await
        }
        Err(ActionError::Invalid(errors)) => refused(&cx, &slug, typed, errors).await,
        Err(ActionError::Stale) => stale(&cx, &slug, typed).await,
        Err(other) => Err(other.into()),
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
            {state.seen()}
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

/// Takes an earlier time in.
pub async fn add_past(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let new = match parse_stretch(&network.id, &typed) {
        Ok(new) => new,
        Err(errors) => return refused_past(&cx, &slug, typed, errors).await,
    };
    let mut tx = cx.write().await?;
    let result = add_stretch(&mut tx, cx.by(), new).await;
    match commit(tx, result).await {
        Ok(()) => cx.done("Die frühere Zeit ist eingetragen.", &address::staff::network(&slug)).await,
        Err(ActionError::Invalid(errors)) => refused_past(&cx, &slug, typed, errors).await,
        Err(ActionError::Refused(why)) => {
            let errors = vec![FieldError::new("past_state", "Stand", why)];
            refused_past(&cx, &slug, typed, errors).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn refused_past(cx: &Cx, slug: &str, typed: Typed, errors: Vec<FieldError>) -> FormResult {
    let view = load(cx, slug).await?;
    let forms = Forms { past: FormState::refused(typed, errors), ..Forms::stored(&view) };
    Ok(draw(cx, view, forms).status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// Takes an earlier time away.
pub async fn remove_past(cx: Cx, Path((slug, id)): Path<(String, String)>) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let id: StretchId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut tx = cx.write().await?;
    let result = remove_stretch(&mut tx, cx.by(), &network.id, &id).await;
    commit(tx, result).await?;
    cx.done("Die frühere Zeit ist entfernt.", &address::staff::network(&slug)).await
}

/// Earlier times, each with its removal, and the form for one more.
pub fn past(slug: &str, recognition: Option<&Recognition>, state: &FormState) -> Option<AnyView> {
    let recognition = recognition?;
    let item = |stretch: &Stretch| {
        let words = format!("{} {}", stretch.state.label(), stretch.period.in_words());
        let label = format!("„{words}“ entfernen");
        let remove =
            button_form(address::staff::stretch_removal(slug, &stretch.id), &label, "kern-btn--tertiary", Vec::new());
        view! { <li>{words}{remove}</li> }
    };
    let items = recognition.past.iter().map(item).collect_view();
    let list = (!recognition.past.is_empty()).then(|| view! { <ul>{items}</ul> });
    let states: Vec<_> =
        choices::<RecognitionState>().into_iter().filter(|(code, _)| code != RecognitionState::Ended.code()).collect();
    let form = view! {
        <form method="post" action=address::staff::stretches(slug) novalidate>
            {state.select("past_state", "Stand", states).view()}
            <div class="field-row">
                {state.text("past_since", "Von").optional().hint("Tag, Monat oder Jahr").view()}
                {state.text("past_until", "Bis").hint("Tag, Monat oder Jahr").view()}
            </div>
            {submit("Frühere Zeit eintragen", "kern-btn--secondary")}
        </form>
    };
    Some(
        view! {
            <h3>"Frühere Zeiten"</h3>
            <p class="small muted">"Ändert sich der Stand ab einem Tag, bleibt der bisherige von selbst erhalten."</p>
            {list}
            {accordion_open(!state.errors.is_empty(), "Frühere Zeit eintragen", form)}
        }
        .into_any(),
    )
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
        seen: Seen::of_form(&stored),
        differences: differences(&compared(), &stored, &sent),
        typed: sent,
        instead: None,
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
