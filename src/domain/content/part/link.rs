//! A page about the offer.

use super::{Each, Key, Optional, Part, said};
use crate::domain::{
    content::{Names, OfferContent, OfferField},
    web::WebAddress,
};

/// The offer's own page.
pub struct Link;

/// The input of the page.
pub const LINK: Key = Key::new("link", "Internetseite");

impl Part for Link {
    type Value = Option<WebAddress>;
    const FIELD: OfferField = OfferField::Link;

    fn members(link: &mut Self::Value, each: Each<'_>) {
        each(&LINK, &mut Optional(link));
    }

    fn in_words(link: &Self::Value, _: &Names) -> String {
        said(link)
    }

    /// Addresses hold words by accident.
    fn search_words(_: &Self::Value, _: &OfferContent, _: &Names) -> String {
        String::new()
    }
}
