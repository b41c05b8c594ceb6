//! Pictures of public offers; everybody else's are not to be found.

use crate::{
    http::{CachePolicy, FormResult, PageError},
    state::AppState,
};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::IntoResponse,
};
use mintverbund::store::{listing, picture};

/// Length of the hash that names a picture.
const ID_LENGTH: usize = 64;

/// Sends the bytes of a picture that a public offer shows.
pub async fn show(State(app): State<AppState>, Path(id): Path<String>) -> FormResult {
    let is_hash = id.len() == ID_LENGTH && id.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    if !is_hash {
        return Err(PageError::NotFound);
    }
    let mut reader = app.store.read().await?;
    if !listing::shows_picture(&mut reader, &id).await? {
        return Err(PageError::NotFound);
    }
    let picture = picture::get(&mut reader, &id).await?.ok_or(PageError::NotFound)?;
    drop(reader);
    let media_type = HeaderValue::from_str(&picture.media_type).map_err(|_| PageError::Internal)?;
    let mut response = picture.bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, media_type);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    CachePolicy::Immutable.apply(headers);
    Ok(response)
}
