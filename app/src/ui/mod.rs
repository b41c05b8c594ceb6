//! Components of the design system; `style/gallery.html` shows the markup of each.

pub mod card;
pub mod form;
pub mod layout;
pub mod map;
pub mod offer_view;
pub mod parts;
pub mod safe;
