//! What all tests share: the site, people who use it, and what it answers.

mod actor;
mod answer;
mod app;
mod broken;
mod contents;
mod folder;
mod form;
mod many;
mod work;

pub use actor::Actor;
pub use answer::Answer;
pub use app::{TestApp, open, sound};
pub use contents::{Contents, changed};
pub use folder::Folder;
pub use form::{Form, encode};
pub use work::{complete, desk, only_session, review};
