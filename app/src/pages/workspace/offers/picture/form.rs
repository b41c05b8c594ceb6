//! The form of the editor as it arrives with a file in it.

use super::shrink::PictureError;
use crate::http::PageError;
use axum::{
    extract::{Multipart, multipart::Field},
    http::StatusCode,
};
use mintverbund::domain::field::Typed;

/// More than this many bytes are no picture for a web page.
const LARGEST_FILE: usize = 5 * 1024 * 1024;
/// More than this many bytes of text stand in no offer; a form without a file may not hold more either.
const MOST_TEXT: usize = 256 * 1024;

/// What was typed, and the bytes of the file.
pub struct Upload {
    /// Everything but the file.
    pub typed: Typed,
    /// The file. Its name and the type it claims to have mean nothing.
    pub file: Result<Vec<u8>, PictureError>,
}

/// Reads the whole form. One that breaks off is refused: half of what was typed must not be saved.
pub async fn read(mut multipart: Multipart) -> Result<Upload, PageError> {
    let mut upload = Upload { typed: Typed::default(), file: Err(PictureError::None) };
    let mut left = MOST_TEXT;
    while let Some(field) = multipart.next_field().await.map_err(|error| PageError::BadForm(error.status()))? {
        match field.name().map(str::to_owned) {
            Some(name) if name == "datei" => upload.file = bytes(field).await?,
            Some(name) => {
                let text = text(field, left).await?;
                left -= text.len();
                upload.typed.push(&name, text);
            }
            None => {}
        }
    }
    Ok(upload)
}

/// Reads to the end, keeps no more than is allowed.
async fn bytes(mut field: Field<'_>) -> Result<Result<Vec<u8>, PictureError>, PageError> {
    let (mut kept, mut length) = (Vec::new(), 0);
    while let Some(chunk) = field.chunk().await.map_err(|error| PageError::BadForm(error.status()))? {
        length += chunk.len();
        if length <= LARGEST_FILE {
            kept.extend_from_slice(&chunk);
        }
    }
    Ok(match length {
        0 => Err(PictureError::None),
        length if length > LARGEST_FILE => Err(PictureError::TooLarge),
        _ => Ok(kept),
    })
}

async fn text(mut field: Field<'_>, most: usize) -> Result<String, PageError> {
    let mut kept = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|error| PageError::BadForm(error.status()))? {
        if kept.len() + chunk.len() > most {
            return Err(PageError::BadForm(StatusCode::PAYLOAD_TOO_LARGE));
        }
        kept.extend_from_slice(&chunk);
    }
    String::from_utf8(kept).map_err(|_| PageError::BadForm(StatusCode::BAD_REQUEST))
}
