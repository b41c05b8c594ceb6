//! Pictures of public offers; everybody else's are not to be found.

use crate::{
    http::{CachePolicy, FormResult, PageError, Question},
    pictures::{NoSize, Width},
    state::AppState,
};
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use mintverbund::store::picture;

/// In which width it is asked for.
pub const WIDTH: &str = "breite";

/// Sends a picture that a public offer shows, in one of the [widths](crate::pictures::WIDTHS) or in its own.
pub async fn show(State(app): State<AppState>, Path(id): Path<String>, Question(asked): Question) -> FormResult {
    let width: Option<Width> = asked.get(WIDTH).parse().ok();
    // First the catalogue: nobody holds a connection while they wait for another.
    let catalogue = app.catalogue.current(&app.store, app.now().moment()).await?;
    if !catalogue.shows_picture(&id) {
        let mut reader = app.store.read().await?;
        return Err(if picture::is_hidden(&mut reader, &id).await? { PageError::NotNow } else { PageError::NotFound });
    }
    let known = match width {
        Some(width) => app.sizes.known(&id, width).await,
        None => None,
    };
    if let Some(known) = known {
        return sent(known.media_type, Bytes::from(known.bytes.clone()));
    }
    let stored = picture::get(&mut app.store.read().await?, &id).await?.ok_or(PageError::NotFound)?;
    let own = Bytes::from(stored.bytes);
    let Some(width) = width else { return sent(&stored.media_type, own) };
    match app.sizes.get(&id, own.clone(), width).await {
        Ok(scaled) => sent(scaled.media_type, Bytes::from(scaled.bytes.clone())),
        Err(NoSize::Crowded) => Err(PageError::Busy),
        // A browser may be able to show what we cannot scale.
        Err(NoSize::Broken) => sent(&stored.media_type, own),
    }
}

fn sent(media_type: &str, bytes: Bytes) -> FormResult {
    let media_type = HeaderValue::from_str(media_type).map_err(|_| PageError::Internal)?;
    let mut response: Response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, media_type);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Asked for again each time: what the state office hides is to be gone at once.
    CachePolicy::Public.apply(headers);
    Ok(response)
}
