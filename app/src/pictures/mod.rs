//! Pictures: how what people upload becomes what is kept, and in which sizes it is sent.

mod shrink;
mod sizes;

pub use shrink::{PictureError, Prepared, shrink};
pub use sizes::{NoSize, Sizes, WIDTHS, Width};
