//! Saving what stands in the editor: by a button, or by itself while one writes.

use super::{
    super::{
        acts,
        opened::{Opened, open},
    },
    conflict, page,
};
use crate::{
    http::{Cx, FormResult, PageError, TypedForm, commit, see_other},
    islands::autosave::{AUTOSAVE_HEADER, Saved},
    ui::{form::FormState, time_words::moment},
};
use axum::{
    Json,
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        offers::save::{Losses, save_offer},
    },
    domain::{
        content::{OfferContent, SERIES_BUTTON, spread_series},
        date::Timestamp,
        field::{FieldError, Typed},
        review::Seen,
    },
    policy::Action,
    store::{picture, revision::Revision},
};

/// What became of the text.
enum Outcome {
    Saved(Box<Revision>),
    Invalid(Vec<FieldError>),
    Stale,
    Refused(&'static str),
}

/// Saves and leads on to where the pressed button says; nothing typed is lost if it cannot.
pub async fn save(
    cx: Cx,
    Path((slug, id)): Path<(String, String)>,
    headers: HeaderMap,
    TypedForm(typed): TypedForm,
) -> FormResult {
    let opened = open(&cx, &slug, &id, Action::EditOffers).await?;
    let by_itself = headers.contains_key(AUTOSAVE_HEADER);
    // A series that is still being typed is no series yet.
    let typed = match if by_itself { Ok(typed.clone()) } else { spread_series(&typed) } {
        Ok(typed) => typed,
        Err(errors) => {
            let others = OfferContent::parse(&typed).err().unwrap_or_default();
            let all = others.into_iter().chain(errors).collect();
            return led_on(&cx, opened, typed, Outcome::Invalid(all)).await;
        }
    };
    let outcome = match store(&cx, &opened, &typed).await? {
        Outcome::Stale => settle(&cx, &slug, &id, &typed).await?,
        other => other,
    };
    match by_itself {
        true => Ok(told(&cx, outcome)),
        false => led_on(&cx, opened, typed, outcome).await,
    }
}

/// What was on the screen when the writing began, as the form names it.
pub fn seen(typed: &Typed) -> Option<Seen> {
    let revision = typed.get("revision").parse().ok()?;
    let lock_version = typed.get("version").parse().ok()?;
    Some(Seen { revision, lock_version })
}

/// What is on the screen, as the next form will name it.
pub fn named(seen: &Seen) -> AnyView {
    view! { {FormState::hidden("revision", &seen.revision)}{FormState::hidden("version", seen.lock_version)} }
        .into_any()
}

/// Whether somebody has ticked that they know what saving will lose.
fn losses(typed: &Typed) -> Losses {
    if typed.get(page::LOSSES).is_empty() { Losses::Refused } else { Losses::Accepted }
}

async fn store(cx: &Cx, opened: &Opened, typed: &Typed) -> Result<Outcome, PageError> {
    let seen = seen(typed).ok_or(PageError::BadForm(StatusCode::UNPROCESSABLE_ENTITY))?;
    let content = match OfferContent::parse(typed) {
        Ok(content) => content,
        Err(errors) => return Ok(Outcome::Invalid(errors)),
    };
    if let Some(error) = unknown_picture(cx, opened, &content).await? {
        return Ok(Outcome::Invalid(vec![error]));
    }
    let mut tx = cx.write().await?;
    let result = save_offer(&mut tx, cx.by(), &opened.offer.id, &seen, &content, losses(typed)).await;
    match commit(tx, result).await {
        Ok(revision) => Ok(Outcome::Saved(Box::new(revision))),
        Err(ActionError::Invalid(errors)) => Ok(Outcome::Invalid(errors)),
        Err(ActionError::Stale) => Ok(Outcome::Stale),
        Err(ActionError::Refused(why)) => Ok(Outcome::Refused(why)),
        Err(other) => Err(other.into()),
    }
}

/// A picture that nobody of the network uploaded has no place in its offers.
async fn unknown_picture(cx: &Cx, opened: &Opened, content: &OfferContent) -> Result<Option<FieldError>, PageError> {
    let Some(shown) = &content.picture else {
        return Ok(None);
    };
    let known = opened.latest.content.picture.as_ref().is_some_and(|picture| picture.id == shown.id);
    if known || picture::is_seen_by(&mut cx.app.store.read().await?, &shown.id, &opened.network.id).await? {
        return Ok(None);
    }
    Ok(Some(FieldError::new("picture", "Bild", "Dieses Bild gibt es nicht mehr. Bitte lade es noch einmal hoch.")))
}

/// Two people who typed the same have no conflict, nor has one who pressed the button twice.
async fn settle(cx: &Cx, slug: &str, id: &str, typed: &Typed) -> Result<Outcome, PageError> {
    let now = open(cx, slug, id, Action::EditOffers).await?;
    match OfferContent::parse(typed) {
        Ok(content) if now.latest.content == content => Ok(Outcome::Saved(Box::new(now.latest))),
        _ => Ok(Outcome::Stale),
    }
}

/// The answer to a save by itself.
fn told(cx: &Cx, outcome: Outcome) -> Response {
    let status = match outcome {
        Outcome::Saved(revision) => {
            let saved = Saved { revision: revision.id.to_string(), version: revision.lock_version, at: clock(cx.now) };
            return ([(header::CACHE_CONTROL, "private, no-store")], Json(saved)).into_response();
        }
        Outcome::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Outcome::Stale | Outcome::Refused(_) => StatusCode::CONFLICT,
    };
    (status, [(header::CACHE_CONTROL, "private, no-store")]).into_response()
}

/// The answer to a button.
async fn led_on(cx: &Cx, opened: Opened, typed: Typed, outcome: Outcome) -> FormResult {
    match outcome {
        Outcome::Saved(revision) => then(cx, opened, typed.get("dann"), &Seen::from(&*revision)).await,
        Outcome::Invalid(errors) => page::refused(cx, opened, FormState::refused(typed, errors)).await,
        Outcome::Stale => conflict::page(cx, opened, typed).await,
        Outcome::Refused(why) => page::not_now(cx, opened, FormState::stored(typed), why).await,
    }
}

/// What the pressed button is for, once everything typed is stored.
async fn then(cx: &Cx, opened: Opened, button: &str, seen: &Seen) -> FormResult {
    let path = opened.path();
    match button {
        "vorschau" => Ok(see_other(&opened.at().preview())),
        "einreichen" => Ok(see_other(&opened.at().submission())),
        SERIES_BUTTON => {
            let told = format!("Gespeichert um {}, die Termine stehen unter „Wann“.", clock(cx.now));
            cx.done(told, &format!("{path}#wann")).await
        }
        act => match acts::Button::from_code(act) {
            Some(button) => acts::carry_out(cx, opened, button, seen, None).await,
            None => cx.done(format!("Gespeichert um {}.", clock(cx.now)), &path).await,
        },
    }
}

/// `um 12:03 Uhr` on the same day, else with the day.
pub fn when(at: Timestamp, now: Timestamp) -> String {
    if at.day() == now.day() { format!("um {}", clock(at)) } else { format!("am {}", moment(at)) }
}

/// `12:03 Uhr`
pub fn clock(at: Timestamp) -> String {
    let local = at.in_bavaria();
    format!("{}:{:02} Uhr", local.hour(), local.minute())
}
