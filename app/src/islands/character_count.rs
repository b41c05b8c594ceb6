//! Counts characters while one types.

use leptos::prelude::*;

/// What the counter says.
fn words(length: usize, limit: usize) -> String {
    match length.checked_sub(limit) {
        None | Some(0) => format!("{length} von {limit} Zeichen"),
        Some(1) => "1 Zeichen zu viel".to_owned(),
        Some(over) => format!("{over} Zeichen zu viel"),
    }
}

/// The counter below a field; without JavaScript it shows the count at the time of loading.
///
/// It is silent to screen readers while one types, and says once when the text becomes too long.
#[island]
pub fn CharacterCount(
    /// The `id` of the field.
    field: String,
    /// How many characters there may be.
    limit: usize,
    /// How many there are now.
    length: usize,
) -> impl IntoView {
    let length = RwSignal::new(length);
    #[cfg(feature = "hydrate")]
    super::dom::on_input(&field, move |text| length.set(text.trim().chars().count()));
    #[cfg(not(feature = "hydrate"))]
    let _ = field;
    let over = Memo::new(move |_| length.get() > limit);
    let class = move || {
        if over.get() { "field__count field__count--over" } else { "field__count" }
    };
    let warning = move || {
        if over.get() { "Der Text ist zu lang." } else { "" }
    };
    view! {
        <p class=class>{move || words(length.get(), limit)}</p>
        <span class="visually-hidden" role="status">{warning}</span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counter_says_how_much_is_too_much() {
        assert_eq!(
            [words(34, 80), words(80, 80), words(92, 80)],
            ["34 von 80 Zeichen", "80 von 80 Zeichen", "12 Zeichen zu viel"]
        );
    }
}
