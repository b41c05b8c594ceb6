//! What of a form can be read, and what is kept as it was typed.

use mintverbund::domain::{
    content::{OfferContent, OfferField},
    field::{FieldError, Typed},
};

/// A form as far as it can be read.
pub struct Readable {
    /// What it says, with what is stored in place of the inputs that cannot be read.
    pub content: OfferContent,
    /// Those inputs as they were typed.
    pub unread: Typed,
    /// What is wrong with them.
    pub errors: Vec<FieldError>,
}

/// Reads what can be read; fails if nothing can.
pub fn readable(typed: &Typed, stored: &OfferContent) -> Result<Readable, Vec<FieldError>> {
    let errors = match OfferContent::parse(typed) {
        Ok(content) => return Ok(Readable { content, unread: Typed::default(), errors: Vec::new() }),
        Err(errors) => errors,
    };
    let stored = stored.to_typed();
    // The one input first; if it only contradicts another, all inputs of its field.
    let alone = |key: &str| errors.iter().any(|error| is_at(&error.key, key));
    let together = |key: &str| errors.iter().any(|error| belong_together(&error.key, key));
    let read = |wrong: &dyn Fn(&str) -> bool| {
        let content = OfferContent::parse(&mixed(typed, &stored, wrong)).ok()?;
        Some((content, typed.only(wrong)))
    };
    match read(&alone).or_else(|| read(&together)) {
        Some((content, unread)) => Ok(Readable { content, unread, errors }),
        None => Err(errors),
    }
}

/// Whether an error is said at this input, or at the rows to which it belongs.
fn is_at(error: &str, input: &str) -> bool {
    let rows = OfferField::of_input(error).map(OfferField::keys).unwrap_or_default();
    error == input || rows.iter().any(|key| key.name == error && key.inputs().any(|column| column == input))
}

fn belong_together(key: &str, other: &str) -> bool {
    OfferField::of_input(key).is_some_and(|field| field.inputs().contains(&other))
}

fn mixed(typed: &Typed, stored: &Typed, is_wrong: &dyn Fn(&str) -> bool) -> Typed {
    let right = typed.pairs().filter(|(key, _)| !is_wrong(key));
    let all = right.chain(stored.pairs().filter(|(key, _)| is_wrong(key)));
    Typed::new(all.map(|(key, value)| (key.to_owned(), value.to_owned())))
}
