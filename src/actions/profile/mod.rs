//! What a network says about itself: texts, contacts, area and fundings.

pub mod add_contact;
pub mod edit;
pub mod edit_contact;
pub mod edit_coverage;
pub mod edit_fundings;
pub mod edit_supports;
pub mod edit_themes;
pub mod names;
