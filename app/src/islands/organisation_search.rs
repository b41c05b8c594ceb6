//! Looks for organisations of the directory while one types, and gives the chosen one to the control above.

use leptos::prelude::*;
use mintverbund::domain::web::Slug;

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "hydrate")]
mod choices;
#[cfg(feature = "hydrate")]
mod combobox;

/// What follows where nothing was found: a link to where an entry is made.
pub const ENTER_IT: &str =
    "Trag die Einrichtung in einem neuen Fenster bei den Partnern ein und such dann noch einmal.";

/// The `id` of the input for a control.
pub fn input_id(field: &str) -> String {
    format!("suche-{field}")
}

/// The `id` of what says how much was found; its `data-enter` is where [`ENTER_IT`] leads.
pub fn told_id(field: &str) -> String {
    format!("suche-{field}-treffer")
}

/// The list of a search, which opens below its input while one types. The input then is a combobox; what stands in it
/// is not sent along, and the button beside it goes.
#[island]
pub fn OrganisationSearch(
    /// The key of the control.
    field: String,
    /// For which network somebody looks.
    network: Slug,
) -> impl IntoView {
    let list = format!("suche-{field}-liste");
    #[cfg(feature = "hydrate")]
    browser::wake(&field, &list, network);
    #[cfg(not(feature = "hydrate"))]
    let _ = network;
    view! { <ul class="picker__list" role="listbox" aria-label="Gefundene Einrichtungen" id=list hidden></ul> }
}
