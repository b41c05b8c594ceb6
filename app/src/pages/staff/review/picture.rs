//! The picture of a revision, before anything of it is public.

use super::{load, named};
use crate::http::{CachePolicy, Cx, FormResult, PageError};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::IntoResponse,
};
use mintverbund::store::picture;

/// Gives the file; only the picture that the revision names can be had by this address.
pub async fn show(cx: Cx, Path(revision): Path<String>) -> FormResult {
    let mut reader = cx.app.store.read().await?;
    let revision = load::readable(&cx, &mut reader, &named(&revision)?).await?;
    let named = revision.content.into_content().picture.ok_or(PageError::NotFound)?;
    let file = picture::get(&mut reader, &named.id).await?.ok_or(PageError::NotFound)?;
    let mut response = file.bytes.into_response();
    let kind = HeaderValue::from_str(&file.media_type).map_err(|_| PageError::Internal)?;
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    CachePolicy::Private.apply(response.headers_mut());
    Ok(response)
}
