//! Saving what stands in the editor, by one of its buttons.

use super::{
    super::{
        acts,
        button::Button,
        opened::{Written, written},
    },
    before, conflict, page,
    parts::LOSSES,
    sheet::ORGANISATIONS,
};
use crate::{
    http::{Cx, FormResult, PageError, TypedForm, commit, see_other},
    ui::{
        form::{FormState, search},
        time_words::clock,
    },
};
use axum::extract::Path;
use mintverbund::{
    actions::{
        self, ActionError,
        offers::{
            fetch_back::fetch_back,
            save::Losses,
            write::{Late, Sent, WriteOutcome, write_offer},
        },
    },
    domain::{
        content::{OfferContent, OfferField, Readable, SERIES_BUTTON, spread_series},
        field::{FieldError, Typed},
        seen::Seen,
    },
    store::picture,
};

/// Saves and leads on to where the pressed button says; nothing typed is lost if it cannot.
pub async fn save(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let at = written(&cx, &slug, &id).await?;
    let seen = Seen::of_form(&typed);
    if search::asked(&typed, &ORGANISATIONS).is_some() {
        return page::searched(&cx, at.open(&cx).await?, FormState::stored(typed)).await;
    }
    if typed.get("dann") == before::FETCH_BACK {
        return fetched_back(&cx, &at, &seen, before::version_in(&typed)).await;
    }
    let typed = conflict::chosen(typed, &at.latest);
    let (typed, mut errors) = match spread_series(&typed) {
        Ok(spread) => (spread, Vec::new()),
        Err(errors) => (typed, errors),
    };
    let read = match Readable::of(&typed, &at.latest.content) {
        Ok(read) => read,
        Err(others) => {
            errors.splice(0..0, others);
            return page::refused(&cx, at.open(&cx).await?, FormState::refused(typed, errors)).await;
        }
    };
    errors.splice(0..0, read.errors.clone());
    let sent = Sent { seen: &seen, read: &read, losses: losses(&typed), late: Late::Merge };
    match store(&cx, &at, sent).await? {
        Ok(WriteOutcome::Saved(revision)) if !errors.is_empty() => {
            let typed = Seen::from(&*revision).marks(typed);
            page::kept(&cx, at.open(&cx).await?, FormState::refused(typed, errors)).await
        }
        Ok(WriteOutcome::Saved(revision)) => then(&cx, &at, typed.get("dann"), &Seen::from(&*revision)).await,
        Ok(WriteOutcome::Merged { before, taken }) => merged(&cx, &at, before, &taken).await,
        Ok(WriteOutcome::Asked(merged)) => conflict::page(&cx, at.open(&cx).await?, read, Some(&merged)).await,
        Err(ActionError::Invalid(errors)) => {
            page::refused(&cx, at.open(&cx).await?, FormState::refused(typed, errors)).await
        }
        Err(ActionError::Stale) => conflict::page(&cx, at.open(&cx).await?, read, None).await,
        Err(ActionError::Refused(why)) => page::not_now(&cx, at.open(&cx).await?, FormState::stored(typed), why).await,
        Err(other) => Err(other.into()),
    }
}

/// Leads to the text as it is now, with the state before to be fetched back.
async fn merged(cx: &Cx, at: &Written, version: i64, taken: &[OfferField]) -> FormResult {
    let fields = taken.iter().map(|field| field.label()).collect::<Vec<_>>().join(", ");
    let told = match taken {
        [] => "Gespeichert. Inzwischen hat jemand anderes dasselbe geschrieben.".to_owned(),
        _ => format!("Gespeichert und zusammengeführt. Von jemand anderem kam inzwischen dazu: {fields}."),
    };
    cx.done(told, &at.at().editor_before(version)).await
}

async fn fetched_back(cx: &Cx, at: &Written, seen: &Seen, version: Option<i64>) -> FormResult {
    let version = version.ok_or(PageError::NotFound)?;
    let mut tx = cx.write().await?;
    let result = fetch_back(&mut tx, cx.by(), &at.offer.id, seen, version).await;
    match commit(tx, result).await {
        Ok(_) => cx.done("Der Stand davor gilt wieder.", &at.at().editor_before(at.latest.lock_version)).await,
        Err(ActionError::Stale) => page::stale(cx, at.network.slug.as_str(), at.offer.id.as_str(), seen).await,
        Err(ActionError::Refused(why)) => page::again(cx, at.network.slug.as_str(), at.offer.id.as_str(), why).await,
        Err(other) => Err(other.into()),
    }
}

/// Whether somebody has ticked that they know what saving will lose.
pub fn losses(typed: &Typed) -> Losses {
    if typed.get(LOSSES).is_empty() { Losses::Refused } else { Losses::Accepted }
}

/// Stores what somebody wrote over what they had on the screen.
pub async fn store(cx: &Cx, at: &Written, sent: Sent<'_>) -> Result<actions::Result<WriteOutcome>, PageError> {
    if let Some(error) = unknown_picture(cx, at, &sent.read.content).await? {
        return Ok(Err(ActionError::Invalid(vec![error])));
    }
    let mut tx = cx.write().await?;
    let result = write_offer(&mut tx, cx.by(), &at.offer.id, sent).await;
    Ok(commit(tx, result).await)
}

/// A picture that nobody of the network uploaded has no place in its offers.
async fn unknown_picture(cx: &Cx, at: &Written, content: &OfferContent) -> Result<Option<FieldError>, PageError> {
    let Some(shown) = &content.picture else {
        return Ok(None);
    };
    let known = at.latest.content.picture.as_ref().is_some_and(|picture| picture.id == shown.id);
    if known || picture::is_seen_by(&mut cx.app.store.read().await?, &shown.id, &at.network.id).await? {
        return Ok(None);
    }
    Ok(Some(FieldError::new("picture", "Bild", "Dieses Bild gibt es nicht mehr. Bitte lade es noch einmal hoch.")))
}

/// What the pressed button is for, once everything typed is stored.
async fn then(cx: &Cx, at: &Written, button: &str, seen: &Seen) -> FormResult {
    let path = at.at().editor();
    match button {
        "vorschau" => Ok(see_other(&at.at().preview())),
        "einreichen" => Ok(see_other(&at.at().submission())),
        SERIES_BUTTON => {
            let told = format!("Gespeichert um {}, die Termine stehen unter „Wann“.", clock(cx.now));
            cx.done(told, &format!("{path}#wann")).await
        }
        act => match Button::from_code(act) {
            Some(button) => acts::carry_out(cx, at.open(cx).await?, button, seen, None).await,
            None => cx.done(format!("Gespeichert um {}.", clock(cx.now)), &path).await,
        },
    }
}
