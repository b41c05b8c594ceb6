//! A notice with a heading that stays on the page.

use leptos::prelude::*;

/// How grave it is; each has a sign of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Good to know.
    Info,
    /// Somebody should do something.
    Warning,
    /// Something did not work.
    Danger,
}

impl Kind {
    /// What it is called in class names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}

/// A notice that is there when the page opens.
pub fn alert(kind: Kind, title: impl Into<String>, body: impl IntoAny) -> AnyView {
    draw(kind, None, title.into(), body.into_any())
}

/// A notice that answers what somebody did, so it is read aloud; a grave one interrupts.
pub fn answer(kind: Kind, title: impl Into<String>, body: impl IntoAny) -> AnyView {
    let role = if kind == Kind::Danger { "alert" } else { "status" };
    draw(kind, Some(role), title.into(), body.into_any())
}

fn draw(kind: Kind, role: Option<&'static str>, title: String, body: AnyView) -> AnyView {
    let code = kind.code();
    view! {
        <div class=format!("kern-alert kern-alert--{code}") role=role>
            <div class="kern-alert__header">
                <span class=format!("kern-icon kern-icon--{code}") aria-hidden="true"></span>
                <span class="kern-title">{title}</span>
            </div>
            <div class="kern-alert__body">{body}</div>
        </div>
    }
    .into_any()
}

/// "Das geht gerade nicht": a refusal in words, above a form that keeps what was typed.
pub fn not_possible(why: impl Into<String>) -> AnyView {
    answer(Kind::Danger, "Das geht gerade nicht", view! { <p>{why.into()}</p> })
}
