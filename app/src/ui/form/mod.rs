//! Forms: what stands in one and what is wrong with it, one builder for each control, and the buttons that send it.
//!
//! A form is drawn from what was typed, so that a refused one comes back as it was. What a control cannot have, its
//! builder does not offer.

mod above;
mod button;
mod checks;
mod field;
mod input;
mod keyed;
pub mod search;
mod select;
mod state;
mod summary;

pub use above::{Above, DISCARD};
pub use button::{button_form, submit};
pub use checks::{Checks, Radios};
pub use field::{Control, Field};
pub use input::{Area, Input};
pub use keyed::Keyed;
pub use select::{Choice, Select, choices};
pub use state::{FormState, LONG_FORM, seen};
pub use summary::error_summary;
