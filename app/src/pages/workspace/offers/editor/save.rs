//! Saving what stands in the editor, by one of its buttons.

use super::{
    super::{
        acts,
        button::Button,
        opened::{Written, written},
    },
    conflict, page,
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
        ActionError,
        offers::save::{Losses, save_offer},
    },
    domain::{
        content::{OfferContent, SERIES_BUTTON, spread_series},
        field::{FieldError, Typed},
        seen::Seen,
    },
    store::{picture, revision, revision::Revision},
};

/// What became of the text.
pub enum SaveOutcome {
    /// It is stored.
    Saved(Box<Revision>),
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
    let (typed, content) = match read(&typed) {
        Ok(read) => read,
        Err(refused) => return page::refused(&cx, at.open(&cx).await?, refused).await,
    };
    match store(&cx, &at, &seen, losses(&typed), &content).await? {
        SaveOutcome::Saved(revision) => then(&cx, &at, typed.get("dann"), &Seen::from(&*revision)).await,
        SaveOutcome::Invalid(errors) => {
            page::refused(&cx, at.open(&cx).await?, FormState::refused(typed, errors)).await
        }
        SaveOutcome::Stale => conflict::page(&cx, at.open(&cx).await?, typed).await,
        SaveOutcome::Refused(why) => page::not_now(&cx, at.open(&cx).await?, FormState::stored(typed), why).await,
    }
}

/// The form with its series written out, and what it says.
fn read(typed: &Typed) -> Result<(Typed, OfferContent), FormState> {
    match spread_series(typed) {
        Ok(spread) => match OfferContent::parse(&spread) {
            Ok(content) => Ok((spread, content)),
            Err(errors) => Err(FormState::refused(spread, errors)),
        },
        Err(errors) => {
            let others = OfferContent::parse(typed).err().unwrap_or_default();
            Err(FormState::refused(typed.clone(), others.into_iter().chain(errors).collect()))
        }
    }
}

/// Whether somebody has ticked that they know what saving will lose.
pub fn losses(typed: &Typed) -> Losses {
    if typed.get(LOSSES).is_empty() { Losses::Refused } else { Losses::Accepted }
}

/// Stores what somebody wrote over exactly what they had on the screen.
pub async fn store(
    cx: &Cx,
    at: &Written,
    seen: &Seen,
    losses: Losses,
    content: &OfferContent,
) -> Result<SaveOutcome, PageError> {
    if let Some(error) = unknown_picture(cx, at, content).await? {
        return Ok(SaveOutcome::Invalid(vec![error]));
    }
    let mut tx = cx.write().await?;
    let result = save_offer(&mut tx, cx.by(), &at.offer.id, seen, content, losses).await;
    match commit(tx, result).await {
        Ok(revision) => Ok(SaveOutcome::Saved(Box::new(revision))),
        Err(ActionError::Invalid(errors)) => Ok(SaveOutcome::Invalid(errors)),
        Err(ActionError::Stale) => settle(cx, at, content).await,
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
