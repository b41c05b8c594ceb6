//! What is wrong with a form, at the top of its page.

use leptos::prelude::*;
use mintverbund::domain::field::FieldError;

/// The list of errors, each with a link to its field.
pub fn error_summary(errors: &[FieldError]) -> AnyView {
    let lines = errors.iter().map(|error| {
        let text = format!("{}: {}", error.label, error.message);
        view! { <li><a href=format!("#field-{}", error.key)>{text}</a></li> }
    });
    view! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary-title">
            <h2 id="error-summary-title">"Bitte prüfe deine Angaben"</h2>
            <ul>{lines.collect_view()}</ul>
        </div>
    }
    .into_any()
}
