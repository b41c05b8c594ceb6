//! What sends a form.

use leptos::prelude::*;

/// A button that sends a form; one primary button a screen.
pub fn submit(label: &str, class: &'static str) -> AnyView {
    view! { <button class=format!("kern-btn {class}")><span class="kern-label">{label.to_owned()}</span></button> }
        .into_any()
}

/// A form of one button: for acts that need no further input.
pub fn button_form(action: String, label: &str, class: &'static str, hidden: Vec<AnyView>) -> AnyView {
    view! { <form method="post" action=action>{hidden}{submit(label, class)}</form> }.into_any()
}
