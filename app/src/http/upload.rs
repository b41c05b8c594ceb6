//! A form as it arrives with a file in it.

use super::{PageError, TypedForm, typed_form::MOST_PAIRS};
use axum::{
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::Field},
    http::{HeaderMap, StatusCode, header},
};
use mintverbund::domain::field::Typed;

/// Much more is read than kept, in bytes: who sends the picture of a telephone gets a page that says what is wrong, not a
/// connection that breaks off.
pub const LARGEST_UPLOAD: usize = 40 * 1024 * 1024;
/// More than this many bytes are no picture for a web page.
const LARGEST_FILE: usize = 5 * 1024 * 1024;
/// More than this many bytes of text stand in no form of ours; a form without a file may not hold more either.
const MOST_TEXT: usize = 256 * 1024;
/// The input for the file.
const FILE: &str = "datei";

/// What became of the file of a form.
#[derive(Debug, PartialEq, Eq)]
pub enum File {
    /// None was chosen.
    None,
    /// It is larger than it may be, and was not kept.
    TooLarge,
    /// Its bytes. Its name and the type it claims to have mean nothing.
    Bytes(Vec<u8>),
}

/// What was typed, and the file.
pub struct Upload {
    /// Everything but the file.
    pub typed: Typed,
    /// The file.
    pub file: File,
}

/// Whether a request carries a form that can hold files.
pub fn is_multipart(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.starts_with("multipart/form-data")
}

/// The same form without a file comes from the page that had to ask for a sign-in first: a file cannot wait there.
impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        if !is_multipart(request.headers()) {
            let TypedForm(typed) = TypedForm::from_request(request, state).await?;
            return Ok(Self { typed, file: File::None });
        }
        Self::read(request, state, LARGEST_FILE).await
    }
}

impl Upload {
    /// What was typed into a form with a file, without the file: that is read and let go.
    pub async fn typed(mut request: Request) -> Result<Typed, PageError> {
        DefaultBodyLimit::max(LARGEST_UPLOAD).apply(&mut request);
        Self::read(request, &(), 0).await.map(|upload| upload.typed)
    }

    /// Reads the whole form. One that breaks off is refused: half of what was typed must not be saved.
    async fn read<S: Send + Sync>(request: Request, state: &S, largest: usize) -> Result<Self, PageError> {
        let multipart = Multipart::from_request(request, state).await;
        let mut multipart = multipart.map_err(|rejection| PageError::BadForm(rejection.status()))?;
        let mut upload = Self { typed: Typed::default(), file: File::None };
        let (mut left, mut pairs) = (MOST_TEXT, 0);
        while let Some(field) = multipart.next_field().await.map_err(|error| PageError::BadForm(error.status()))? {
            pairs += 1;
            if pairs > MOST_PAIRS {
                return Err(PageError::BadForm(StatusCode::PAYLOAD_TOO_LARGE));
            }
            match field.name().map(str::to_owned) {
                Some(name) if name == FILE => upload.file = bytes(field, largest).await?,
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
}

/// Reads to the end, keeps no more than is allowed.
async fn bytes(mut field: Field<'_>, largest: usize) -> Result<File, PageError> {
    let (mut kept, mut length) = (Vec::new(), 0);
    while let Some(chunk) = field.chunk().await.map_err(|error| PageError::BadForm(error.status()))? {
        length += chunk.len();
        if length <= largest {
            kept.extend_from_slice(&chunk);
        }
    }
    Ok(match length {
        0 => File::None,
        length if length > largest => File::TooLarge,
        _ => File::Bytes(kept),
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
