//! Facts in pairs: what it is, and what it says.

use leptos::prelude::*;

/// One line: a name and its value.
pub fn fact(name: &str, value: impl IntoAny) -> AnyView {
    view! {
        <div class="kern-description-list-item">
            <dt class="kern-description-list-item__key">{name.to_owned()}</dt>
            <dd class="kern-description-list-item__value">{value.into_any()}</dd>
        </div>
    }
    .into_any()
}

/// The list around the lines.
pub fn facts(lines: impl IntoIterator<Item = AnyView>) -> AnyView {
    let lines: Vec<AnyView> = lines.into_iter().collect();
    view! { <dl class="kern-description-list">{lines}</dl> }.into_any()
}

/// Only the facts that are known.
pub fn known_facts<V: IntoAny, const N: usize>(lines: [(&'static str, Option<V>); N]) -> AnyView {
    facts(lines.into_iter().filter_map(|(name, value)| value.map(|value| fact(name, value))))
}
