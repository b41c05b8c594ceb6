//! Between HTTP and the rest: who asks, what was typed, and how a page becomes a response.

mod cache;
mod csv;
mod cx;
mod error;
mod guard;
mod once;
mod page;
mod pages;
mod question;
mod route;
mod signed_in;
mod typed_form;
mod upload;

pub use cache::CachePolicy;
pub use csv::Table;
pub use cx::{Cx, Where, commit};
pub use error::{PageError, SignInNeeded, Unanswered, Why};
pub use guard::{Asks, Guard};
pub use once::NUMBER;
pub use page::Page;
pub use pages::Pages;
pub use question::Question;
pub use route::{Route, Routes, fits};
pub use signed_in::SignedIn;
pub use typed_form::{TypedForm, is_form};
pub use upload::{File, LARGEST_UPLOAD, Upload, is_multipart};

use axum::response::{IntoResponse, Redirect, Response};

/// What a page handler gives.
pub type PageResult = Result<Page, PageError>;
/// What a form handler gives: a redirect after success, or the page again with its errors.
pub type FormResult = Result<Response, PageError>;

/// A form is text; pictures have a limit of their own at their route. In bytes.
pub const LARGEST_FORM: usize = 256 * 1024;

/// 303 to an address of our own.
pub fn see_other(path: &str) -> Response {
    Redirect::to(path).into_response()
}
