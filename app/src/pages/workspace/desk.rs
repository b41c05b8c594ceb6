//! "Wartet auf dich": where everybody begins.

use crate::{
    http::{Cx, PageResult, Where},
    ui::parts::empty,
};
use leptos::prelude::*;

/// Shows what waits for the person.
pub async fn show(cx: Cx) -> PageResult {
    Ok(cx.page("Wartet auf dich", Where::Desk, move || {
        view! { <div class="wrap page stack"><h1>"Wartet auf dich"</h1>{empty("Nichts wartet auf dich", "Alles ist beantwortet.", None)}</div> }
    }))
}
