//! A message in one line at the top of what it is about.

use super::alert::Kind;
use leptos::prelude::*;

/// What the form before did.
pub fn done(message: impl IntoAny) -> AnyView {
    draw("success", "status", message.into_any())
}

/// What somebody should know about this page; a grave one is read aloud at once.
pub fn flash(kind: Kind, message: impl IntoAny) -> AnyView {
    let role = if kind == Kind::Danger { "alert" } else { "status" };
    draw(kind.code(), role, message.into_any())
}

/// What holds for the whole page and is no answer to anything.
pub fn note(message: impl IntoAny) -> AnyView {
    draw("info", "note", message.into_any())
}

fn draw(code: &'static str, role: &'static str, message: AnyView) -> AnyView {
    view! { <div class=format!("flash flash--{code}") role=role><p>{message}</p></div> }.into_any()
}
