//! The editor: everything an offer says on one page, saved at any time, complete or not.

mod about;
mod accessibility;
mod audience;
mod bar;
mod before;
mod catchment;
mod completeness;
mod conflict;
mod costs;
mod dates;
mod keep;
mod meanwhile;
mod page;
mod parts;
mod people;
mod picture;
mod place;
mod readonly;
mod save;
mod series;
mod sheet;
mod side;

pub use conflict::page as conflict;
pub use keep::keep;
pub use page::{again, not_now, refused, stale};
pub use save::save;
pub use series::preview as preview_series;

use super::opened::open;
use crate::http::{Cx, PageResult, Question};
use axum::extract::Path;
use mintverbund::policy::Action;

/// Shows the form, or the text alone to those who cannot write it now.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>, Question(asked): Question) -> PageResult {
    let opened = open(&cx, &slug, &id, Action::ViewWorkspace).await?;
    page::shown(&cx, opened, asked.get(before::VERSION)).await
}
