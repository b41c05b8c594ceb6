//! What of a stored text the program cannot read any more.

use super::alert::{Kind, alert};
use leptos::prelude::*;
use mintverbund::domain::content::Stored;

/// Names every loss, between two sentences of whoever shows it; nothing if all can be read.
pub fn lost(stored: &Stored, what_it_means: &'static str, further: impl IntoAny) -> Option<AnyView> {
    let losses = stored.lost().iter().map(|lost| view! { <li>{lost.in_words()}</li> });
    let body = view! { <p>{what_it_means}</p><ul>{losses.collect_view()}</ul>{further.into_any()} };
    let title = "Ein Teil des gespeicherten Textes kann nicht mehr gelesen werden";
    (!stored.lost().is_empty()).then(|| alert(Kind::Warning, title, body))
}
