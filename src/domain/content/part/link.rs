//! A page about the offer.

use super::{Each, Key, Optional, Part, said};
use crate::domain::{
    content::{Names, OfferContent, OfferField},
    web::WebAddress,
    words::{Text, Words, words},
};

/// The offer's own page.
pub struct Link;

words! {
    /// What is said of the page of the offer.
    Said {
        label: Text, "The field.";
    }
}

/// The input of the page.
pub const LINK: Key = Key::new("link", |words| words.offer.link.label);

impl Part for Link {
    type Value = Option<WebAddress>;
    const FIELD: OfferField = OfferField::Link;

    fn members(link: &mut Self::Value, each: Each<'_>) {
        each(&LINK, &mut Optional(link));
    }

    fn in_words(link: &Self::Value, _: &Words, _: &Names) -> String {
        said(link)
    }

    /// Addresses hold words by accident.
    fn search_words(_: &Self::Value, _: &OfferContent, _: &Words, _: &Names) -> String {
        String::new()
    }
}
