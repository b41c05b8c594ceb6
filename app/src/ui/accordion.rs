//! What is folded away until somebody asks for it; works without JavaScript.

use leptos::prelude::*;

/// Closed when the page opens.
pub fn accordion(title: impl Into<String>, body: impl IntoAny) -> AnyView {
    draw("kern-accordion", false, title.into(), body.into_any())
}

/// Open if there is a reason, such as an error inside.
pub fn accordion_open(open: bool, title: impl Into<String>, body: impl IntoAny) -> AnyView {
    draw("kern-accordion", open, title.into(), body.into_any())
}

/// Between the fields of a form, with their distance.
pub fn accordion_field(open: bool, title: impl Into<String>, body: impl IntoAny) -> AnyView {
    draw("kern-accordion field", open, title.into(), body.into_any())
}

fn draw(class: &'static str, open: bool, title: String, body: AnyView) -> AnyView {
    view! {
        <details class=class open=open>
            <summary class="kern-accordion__header"><span class="kern-title">{title}</span></summary>
            <div class="kern-accordion__body">{body}</div>
        </details>
    }
    .into_any()
}
