//! The addresses of the product, each written once; `tests.rs` holds them against the routes.
//!
//! An address is German, because people read it; the function that writes it is called by what is found there.

pub mod public;
pub mod session;
pub mod staff;
pub mod workspace;

#[cfg(test)]
mod tests;

/// A path with a question behind it: what says nothing is left out, so that the same list has one address.
pub fn asking(path: &str, pairs: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs.iter().filter(|(_, value)| !value.is_empty()));
    match query.finish() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

/// The number of a page as addresses say it: the first is what is shown anyway.
pub fn page(number: usize) -> String {
    if number > 1 { number.to_string() } else { String::new() }
}
