//! Saving what stands in the editor, by one of its buttons.

use super::{
    super::{
        acts,
        button::Button,
        opened::{Written, written},
    },
    before, conflict, page,
    parts::LOSSES,
    readable::{Readable, readable},
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
        ActionError,
        offers::{
            merge::{Reconciled, fetch_back, merge_offer},
            save::{Losses, save_offer},
        },
    },
    domain::{
        content::{Merged, OfferContent, OfferField, SERIES_BUTTON, spread_series},
        field::{FieldError, Typed},
        review::RevisionState,
        seen::Seen,
    },
    store::{Tx, draft, picture, revision, revision::Revision},
};

/// What became of the text.
pub enum SaveOutcome {
    /// It is stored.
    Saved(Box<Revision>),
    /// It is stored together with what somebody else had stored meanwhile: their version, and the fields taken of it.
    Merged(i64, Vec<OfferField>),
    /// Both have changed some fields, each otherwise.
    Asked(Box<Merged>),
    /// Something in it cannot be.
    Invalid(Vec<FieldError>),
    /// Somebody else has changed the offer since it was on the screen.
    Stale,
    /// Nobody can write on it as things stand.
    Refused(&'static str),
}

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
    let read = match readable(&typed, &at.latest.content) {
        Ok(read) => read,
        Err(others) => {
            errors.splice(0..0, others);
            return page::refused(&cx, at.open(&cx).await?, FormState::refused(typed, errors)).await;
        }
    };
    errors.splice(0..0, read.errors.clone());
    match store(&cx, &at, &seen, losses(&typed), &read, Late::Merged).await? {
        SaveOutcome::Saved(revision) if !errors.is_empty() => {
            let typed = Seen::from(&*revision).marks(typed);
            page::kept(&cx, at.open(&cx).await?, FormState::refused(typed, errors)).await
        }
        SaveOutcome::Saved(revision) => then(&cx, &at, typed.get("dann"), &Seen::from(&*revision)).await,
        SaveOutcome::Merged(version, taken) => merged(&cx, &at, version, &taken).await,
        SaveOutcome::Asked(merged) => conflict::page(&cx, at.open(&cx).await?, typed, Some(&merged)).await,
        SaveOutcome::Invalid(errors) => {
            page::refused(&cx, at.open(&cx).await?, FormState::refused(typed, errors)).await
        }
        SaveOutcome::Stale => conflict::page(&cx, at.open(&cx).await?, typed, None).await,
        SaveOutcome::Refused(why) => page::not_now(&cx, at.open(&cx).await?, FormState::stored(typed), why).await,
    }
}

/// What is done if somebody else was faster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Late {
    /// It is told.
    Told,
    /// Both texts are brought together, if nobody has to be asked.
    Merged,
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

/// Stores what somebody wrote over exactly what they had on the screen, and what cannot be read beside it as it was typed.
pub async fn store(
    cx: &Cx,
    at: &Written,
    seen: &Seen,
    losses: Losses,
    read: &Readable,
    late: Late,
) -> Result<SaveOutcome, PageError> {
    let content = &read.content;
    if let Some(error) = unknown_picture(cx, at, content).await? {
        return Ok(SaveOutcome::Invalid(vec![error]));
    }
    let mut tx = cx.write().await?;
    let result = save_and_keep(&mut tx, cx, at, seen, losses, read).await;
    match commit(tx, result).await {
        Ok(revision) => Ok(SaveOutcome::Saved(Box::new(revision))),
        Err(ActionError::Invalid(errors)) => Ok(SaveOutcome::Invalid(errors)),
        Err(ActionError::Stale) => match settle(cx, at, content).await? {
            SaveOutcome::Stale if late == Late::Merged => reconcile(cx, at, seen, losses, read).await,
            other => Ok(other),
        },
        Err(ActionError::Refused(why)) => Ok(SaveOutcome::Refused(why)),
        Err(other) => Err(other.into()),
    }
}

async fn save_and_keep(
    tx: &mut Tx,
    cx: &Cx,
    at: &Written,
    seen: &Seen,
    losses: Losses,
    read: &Readable,
) -> mintverbund::actions::Result<Revision> {
    let revision = save_offer(tx, cx.by(), &at.offer.id, seen, &read.content, losses).await?;
    keep_unread(tx, &revision, read).await?;
    Ok(revision)
}

/// Only a draft is written on; to a text that did not change nothing is added but what cannot be read.
async fn keep_unread(tx: &mut Tx, revision: &Revision, read: &Readable) -> mintverbund::actions::Result<()> {
    if revision.state == RevisionState::Draft {
        draft::put_inputs(tx, &revision.id, &read.unread).await?;
    }
    Ok(())
}

async fn reconcile(
    cx: &Cx,
    at: &Written,
    seen: &Seen,
    losses: Losses,
    read: &Readable,
) -> Result<SaveOutcome, PageError> {
    let mut tx = cx.write().await?;
    let result = merge_offer(&mut tx, cx.by(), &at.offer.id, seen, &read.content, losses).await;
    match commit(tx, result).await {
        Ok(Reconciled::Saved { before, taken, .. }) => Ok(SaveOutcome::Merged(before, taken)),
        Ok(Reconciled::Asked(merged)) => Ok(SaveOutcome::Asked(merged)),
        Err(ActionError::Stale) => Ok(SaveOutcome::Stale),
        Err(ActionError::Refused(why)) => Ok(SaveOutcome::Refused(why)),
        Err(other) => Err(other.into()),
    }
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

/// Two people who typed the same have no conflict, nor has one who pressed the button twice.
async fn settle(cx: &Cx, at: &Written, content: &OfferContent) -> Result<SaveOutcome, PageError> {
    let latest = revision::latest(&mut cx.app.store.read().await?, &at.offer.id).await?.ok_or(PageError::NotFound)?;
    Ok(if latest.content == *content { SaveOutcome::Saved(Box::new(latest)) } else { SaveOutcome::Stale })
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
