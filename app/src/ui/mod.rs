//! Components of the design system; `style/gallery.html` shows the markup of each.

pub mod accordion;
pub mod alert;
pub mod as_of;
pub mod basis;
pub mod card;
pub mod compare;
pub mod facts;
pub mod flash;
pub mod form;
pub mod former_names;
pub mod html;
pub mod layout;
pub mod lines;
pub mod lost;
pub mod map;
pub mod motif;
pub mod offer_view;
pub mod paging;
pub mod parts;
pub mod period;
pub mod places;
pub mod safe;
pub mod time_words;
