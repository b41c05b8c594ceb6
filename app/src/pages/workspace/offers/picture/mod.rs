//! The picture of an offer: uploaded, made small and harmless, shown to the network before it is public.

mod shrink;

use super::{
    editor::{self, typed_of},
    opened::{Opened, open},
};
use crate::{
    http::{CachePolicy, Cx, FormResult, PageError, commit},
    ui::form::FormState,
};
use axum::{
    body::Body,
    extract::{
        Multipart, Path,
        multipart::{Field, MultipartRejection},
    },
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use mintverbund::{
    actions::{
        ActionError,
        save_offer::{Seen, save_offer},
    },
    domain::{
        content::{self, OfferContent},
        field::FieldError,
        text::Line,
    },
    policy::Action,
    slots::Slots,
    store::{Tx, picture, revision},
};
use shrink::{PictureError, Prepared, shrink};

/// More than this many bytes are no picture for a web page.
const LARGEST_FILE: usize = 5 * 1024 * 1024;
/// Much more is read, though not kept: who sends the picture of a telephone gets a page that says
/// what is wrong, not a connection that breaks off.
pub const LARGEST_REQUEST: usize = 40 * 1024 * 1024;
/// So many a network may keep, or one could fill the disk for all: more than it has offers in ten years.
const MOST_PICTURES: i64 = 500;
const FULL: &str = "Dein Netzwerk hat schon 500 Bilder, mehr gehen nicht. Verwirf Entwürfe, die ihr nicht mehr braucht: \
                    Ihre Bilder werden dann gelöscht.";
/// A picture unpacked takes up to 256 MB, and as much again while it is turned upright: one at a time.
static ONE_AT_A_TIME: Slots = Slots::new(1);

/// Takes a picture into the offer's draft.
pub async fn upload(
    cx: Cx,
    Path((slug, id)): Path<(String, String)>,
    multipart: Result<Multipart, MultipartRejection>,
) -> FormResult {
    let opened = open(&cx, &slug, &id, Action::EditOffers).await?;
    let multipart = multipart.map_err(|rejection| PageError::BadForm(rejection.status()))?;
    let prepared = match file(multipart).await {
        Ok(bytes) => prepare(bytes).await?,
        Err(error) => Err(error),
    };
    match prepared {
        Ok(prepared) => keep(&cx, opened, prepared).await,
        Err(error) => refused(&cx, opened, error).await,
    }
}

/// The bytes of the file. Its name and the type it claims to have mean nothing.
async fn file(mut multipart: Multipart) -> Result<Vec<u8>, PictureError> {
    while let Ok(Some(field)) = multipart.next_field().await {
        if field.name() == Some("datei") {
            return bytes(field).await;
        }
    }
    Err(PictureError::None)
}

/// Reads to the end, keeps no more than is allowed.
async fn bytes(mut field: Field<'_>) -> Result<Vec<u8>, PictureError> {
    let (mut kept, mut length) = (Vec::new(), 0);
    while let Some(chunk) = field.chunk().await.map_err(|_| PictureError::TooLarge)? {
        length += chunk.len();
        if length <= LARGEST_FILE {
            kept.extend_from_slice(&chunk);
        }
    }
    match length {
        0 => Err(PictureError::None),
        length if length > LARGEST_FILE => Err(PictureError::TooLarge),
        _ => Ok(kept),
    }
}

/// Unpacking a picture is work for a thread of its own.
async fn prepare(bytes: Vec<u8>) -> Result<Result<Prepared, PictureError>, PageError> {
    ONE_AT_A_TIME.run(move || shrink(&bytes)).await.map_err(|error| {
        tracing::error!(%error, "picture failed");
        PageError::Internal
    })
}

async fn refused(cx: &Cx, opened: Opened, error: PictureError) -> FormResult {
    let typed = typed_of(&opened.latest);
    let error = FieldError::new("bild", "Bild", error);
    editor::refused(cx, opened, FormState::refused(typed, vec![error])).await
}

/// Stores the picture and saves it into the draft, in one transaction. Only the picture is touched,
/// so it goes onto whatever text is stored now.
async fn keep(cx: &Cx, opened: Opened, prepared: Prepared) -> FormResult {
    let mut tx = cx.write().await?;
    let result = put(&mut tx, cx, &opened, prepared).await;
    match commit(tx, result).await {
        Ok(()) => {
            let path = format!("{}#bild", opened.path());
            cx.done("Das Bild ist hochgeladen. Beschreib noch, was darauf zu sehen ist.", &path).await
        }
        Err(ActionError::Invalid(errors)) => {
            let typed = typed_of(&opened.latest);
            editor::refused(cx, opened, FormState::refused(typed, errors)).await
        }
        Err(ActionError::Refused(why)) => {
            editor::again(cx, opened.network.slug.as_str(), opened.offer.id.as_str(), why).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn put(tx: &mut Tx, cx: &Cx, opened: &Opened, prepared: Prepared) -> mintverbund::actions::Result<()> {
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
    let content = with_picture(latest.content.clone(), stored.id);
    save_offer(tx, cx.by(), &opened.offer.id, &Seen::from(&latest), &content).await?;
    Ok(())
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

/// Shows a picture to the members of its network and to the state office.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> Result<Response, PageError> {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    if id.len() != 64 || !id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(PageError::NotFound);
    }
    let mut reader = cx.app.store.read().await?;
    if !picture::is_seen_by(&mut reader, &id, &network.id).await? {
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
