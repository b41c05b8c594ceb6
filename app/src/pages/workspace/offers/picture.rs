//! The picture of an offer: uploaded, made small and harmless, shown to the network before it is public.

use super::{
    editor,
    opened::{Opened, open},
};
use crate::{
    http::{CachePolicy, Cx, File, FormResult, PageError, Upload, commit},
    pictures::{PictureError, Prepared, shrink},
    ui::form::FormState,
};
use axum::{
    body::Body,
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use mintverbund::{
    actions::{
        ActionError,
        offers::{
            save::Losses,
            write::{Late, Sent, WriteOutcome, write_offer},
        },
    },
    domain::{
        content::{self, OfferContent, Readable, spread_series},
        field::{FieldError, Typed},
        seen::Seen,
        text::Line,
    },
    policy::Action,
    slots::{NotDone, Slots},
    store::{Tx, picture, revision},
};

/// A browser does not send a file a second time by itself.
const AGAIN: &str = "Noch nicht hochgeladen. Wähle das Bild noch einmal, wenn die übrigen Angaben stimmen.";
/// So many a network may keep, or one could fill the disk for all: more than it has offers in ten years.
const MOST_PICTURES: i64 = 500;
const FULL: &str = "Das Netzwerk hat schon 500 Bilder, mehr gehen nicht. Verwirf Entwürfe, die niemand mehr braucht: \
                    Ihre Bilder werden dann gelöscht.";
/// A picture unpacked takes up to 256 MB, and as much again while it is turned upright: one at a time. Each takes about a
/// second, and whoever waits holds the 5 MB that were sent.
static ONE_AT_A_TIME: Slots = Slots::new(1, 8);

/// Saves the form of the editor with the picture that came with it.
pub async fn upload(cx: Cx, Path((slug, id)): Path<(String, String)>, upload: Result<Upload, PageError>) -> FormResult {
    let opened = open(&cx, &slug, &id, Action::EditOffers).await?;
    let Upload { typed, file } = upload?;
    let answer = store(&cx, opened, &typed, file).await;
    Ok(answer.unwrap_or_else(|error| error.keeping(&typed)))
}

async fn store(cx: &Cx, opened: Opened, typed: &Typed, file: File) -> FormResult {
    let seen = Seen::of_form(typed);
    let prepared = match file {
        File::Bytes(bytes) => prepare(bytes).await?,
        File::TooLarge => Err(PictureError::TooLarge),
        File::None => Err(PictureError::None),
    };
    let (typed, errors) = match spread_series(typed) {
        Ok(spread) => (spread, Vec::new()),
        Err(errors) => (typed.clone(), errors),
    };
    match (prepared, Readable::of(&typed, &opened.latest.content)) {
        (Ok(prepared), Ok(read)) if errors.is_empty() && read.errors.is_empty() => {
            keep(cx, opened, &seen, typed, read, prepared).await
        }
        (prepared, read) => {
            let mut errors = [read.map_or_else(|errors| errors, |read| read.errors), errors].concat();
            let why = prepared.err().map_or(AGAIN.to_owned(), |error| error.to_string());
            errors.push(FieldError::new("bild", "Bild", why));
            editor::refused(cx, opened, FormState::refused(typed, errors)).await
        }
    }
}

/// Unpacking a picture is work for a thread of its own.
async fn prepare(bytes: Vec<u8>) -> Result<Result<Prepared, PictureError>, PageError> {
    ONE_AT_A_TIME.run(move || shrink(&bytes)).await.map_err(|error| match error {
        NotDone::Crowded => PageError::Busy,
        NotDone::Failed => {
            tracing::error!(%error, "picture failed");
            PageError::Internal
        }
    })
}

/// Stores the picture and saves it with everything typed, in one transaction.
async fn keep(cx: &Cx, opened: Opened, seen: &Seen, typed: Typed, read: Readable, prepared: Prepared) -> FormResult {
    let mut tx = cx.write().await?;
    let result = put(&mut tx, cx, &opened, seen, &read, prepared).await;
    match commit(tx, result).await {
        Ok(()) => {
            let path = format!("{}#bild", opened.path());
            cx.done("Das Bild ist hochgeladen. Beschreib noch, was darauf zu sehen ist.", &path).await
        }
        Err(ActionError::Invalid(errors)) => editor::refused(cx, opened, FormState::refused(typed, errors)).await,
        Err(ActionError::Stale) => {
            let now = open(cx, opened.network.slug.as_str(), opened.offer.id.as_str(), Action::EditOffers).await?;
            editor::conflict(cx, now, read, None).await
        }
        Err(ActionError::Refused(why)) => editor::not_now(cx, opened, FormState::stored(typed), why).await,
        Err(other) => Err(other.into()),
    }
}

async fn put(
    tx: &mut Tx,
    cx: &Cx,
    opened: &Opened,
    seen: &Seen,
    read: &Readable,
    prepared: Prepared,
) -> mintverbund::actions::Result<()> {
    let stored = picture::Picture {
        id: picture::Picture::id_of(&prepared.bytes),
        network_id: opened.network.id.clone(),
        media_type: prepared.media_type.to_owned(),
        width: prepared.width.into(),
        height: prepared.height.into(),
        bytes: prepared.bytes,
    };
    if picture::count_of(tx, &opened.network.id).await? >= MOST_PICTURES {
        return Err(ActionError::field("bild", "Bild", FULL));
    }
    picture::put(tx, &stored, &cx.person.id, cx.now).await?;
    let latest = revision::latest(tx, &opened.offer.id).await?.ok_or(ActionError::NotFound)?;
    // The form may have been saved by itself while it was sent: who typed what is stored has no conflict.
    let seen = if latest.content == read.content { Seen::from(&latest) } else { seen.clone() };
    let content = with_picture(read.content.clone(), stored.id);
    let read = Readable { content, ..read.clone() };
    let sent = Sent { seen: &seen, read: &read, losses: Losses::Refused, late: Late::Merge };
    match write_offer(tx, cx.by(), &opened.offer.id, sent).await? {
        WriteOutcome::Saved(_) | WriteOutcome::Merged { .. } => Ok(()),
        // Whoever is asked sends the file once more: without an offer that shows it nobody keeps it.
        WriteOutcome::Asked(_) => Err(ActionError::Stale),
    }
}

/// Another picture needs another description; who made it and under which licence often stays.
fn with_picture(content: OfferContent, id: String) -> OfferContent {
    let before = content.picture.clone();
    let same = before.as_ref().is_some_and(|before| before.id == id);
    let picture = match before {
        Some(before) if same => before,
        Some(before) => content::Picture { id, alt: Line::default(), ..before },
        None => content::Picture { id, alt: Line::default(), author: Line::default(), licence: None },
    };
    OfferContent { picture: Some(picture), ..content }
}

/// Shows a picture to the members of its network, and to the state office once it was handed in: a draft is the
/// network's own, whatever it is asked for by.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> Result<Response, PageError> {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    if id.len() != 64 || !id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(PageError::NotFound);
    }
    let mut reader = cx.app.store.read().await?;
    let visible = match cx.person.role_in(&network.id) {
        Some(_) => picture::is_seen_by(&mut reader, &id, &network.id).await?,
        None => picture::was_handed_in(&mut reader, &id, &network.id).await?,
    };
    if !visible {
        return Err(PageError::NotFound);
    }
    let picture = picture::get(&mut reader, &id).await?.ok_or(PageError::NotFound)?;
    let media_type = HeaderValue::from_str(&picture.media_type).map_err(|_| PageError::Internal)?;
    let mut response = Body::from(picture.bytes).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, media_type);
    CachePolicy::Private.apply(response.headers_mut());
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mintverbund::domain::vocabulary::Licence;

    #[test]
    fn another_picture_needs_another_description() {
        let mut content = with_picture(OfferContent::default(), "a".repeat(64));
        if let Some(picture) = &mut content.picture {
            picture.alt = "Zwei Kinder am Mikroskop".parse().expect("a line");
            picture.licence = Some(Licence::Own);
        }
        assert_eq!(with_picture(content.clone(), "a".repeat(64)), content);
        let other = with_picture(content, "b".repeat(64)).picture.expect("a picture");
        assert_eq!((other.alt.as_str(), other.licence), ("", Some(Licence::Own)));
    }
}
