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
use mintverbund::store::picture;

/// Sends the bytes of a picture that a public offer shows.
pub async fn show(State(app): State<AppState>, Path(id): Path<String>) -> FormResult {
    // First the catalogue: nobody holds a connection while they wait for another.
    let catalogue = app.catalogue.current(&app.store, app.now().moment()).await?;
    let mut reader = app.store.read().await?;
    if !catalogue.shows_picture(&id) {
        return Err(if picture::is_hidden(&mut reader, &id).await? { PageError::NotNow } else { PageError::NotFound });
    }
    let picture = picture::get(&mut reader, &id).await?.ok_or(PageError::NotFound)?;
    let media_type = HeaderValue::from_str(&picture.media_type).map_err(|_| PageError::Internal)?;
    let mut response = picture.bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, media_type);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Asked for again each time: what the state office hides is to be gone at once.
    CachePolicy::Public.apply(headers);
    Ok(response)
}
