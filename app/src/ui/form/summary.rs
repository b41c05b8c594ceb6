//! What is wrong with a form, at the top of its page.

use leptos::prelude::*;
use mintverbund::domain::field::FieldError;

/// The list of errors, each with a link to its field, and what became of the rest.
pub fn error_summary(errors: &[FieldError], rest: Option<AnyView>) -> AnyView {
    view! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary-title">
            <h2 id="error-summary-title">"Bitte prüfe deine Angaben"</h2>
            {error_list(errors)}
            {rest}
        </div>
    }
    .into_any()
}

/// The errors alone.
pub fn error_list(errors: &[FieldError]) -> AnyView {
    let lines = errors.iter().map(|error| {
        let text = format!("{}: {}", error.label, error.message);
        view! { <li><a href=format!("#field-{}", error.key)>{text}</a></li> }
    });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}
