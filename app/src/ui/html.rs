//! HTML that is written piece by piece, or kept from an earlier page: for what stands hundreds of times on a public page, or on
//! all of them. A view costs some allocations for each element and each attribute; that is far more than the bytes it writes.

use super::safe::escape_into;
use crate::messages::said;
use leptos::{prelude::*, tachys::html::InertElement};
use std::{fmt::Write, hash::Hash, ptr, sync::Arc, time::Duration};

/// HTML in the making: tags are our own constants, and whatever else is escaped.
#[derive(Default)]
pub struct Html(String);

impl Html {
    /// Our own HTML.
    pub fn raw(&mut self, html: &'static str) -> &mut Self {
        self.0.push_str(html);
        self
    }

    /// Text, between tags or within double quotes.
    pub fn text(&mut self, text: &str) -> &mut Self {
        escape_into(text, &mut self.0);
        self
    }

    /// Anything that says itself in characters that need no escape, as numbers do.
    pub fn number(&mut self, number: usize) -> &mut Self {
        // Writing to a string does not fail.
        let _ = write!(self.0, "{number}");
        self
    }

    /// What was drawn or written before.
    pub fn append(&mut self, drawn: &Drawn) -> &mut Self {
        self.0.push_str(&drawn.0);
        self
    }

    /// As a part of a page.
    pub fn view(self) -> AnyView {
        InertElement::new(self.0).into_any()
    }

    /// To be kept.
    pub fn drawn(self) -> Drawn {
        Drawn(self.0.into())
    }
}

/// HTML that was drawn, or written by [`Html`].
#[derive(Debug, Clone)]
pub struct Drawn(Arc<str>);

impl Drawn {
    /// What a view draws.
    pub fn of(view: AnyView) -> Self {
        Self(view.to_html().into())
    }

    /// As a part of a page.
    pub fn view(&self) -> AnyView {
        InertElement::new(self.0.to_string()).into_any()
    }
}

/// Parts of pages that were drawn, by what they show and in which language; of those that nobody asks for, the oldest are forgotten.
pub struct Shelf<K>(moka::sync::Cache<(usize, K), Drawn>);

impl<K: Hash + Eq + Send + Sync + 'static> Shelf<K> {
    /// What nobody asks for is forgotten after this time.
    const IDLE: Duration = Duration::from_secs(15 * 60);

    /// One for so many bytes of HTML.
    pub fn of_bytes(most: u64) -> Self {
        let weigher = |_: &(usize, K), drawn: &Drawn| u32::try_from(drawn.0.len() + 256).unwrap_or(u32::MAX);
        Self(moka::sync::Cache::builder().max_capacity(most).weigher(weigher).time_to_idle(Self::IDLE).build())
    }

    /// What was drawn of this, or is drawn now.
    pub fn get(&self, of: K, draw: impl FnOnce() -> AnyView) -> Drawn {
        let language = ptr::from_ref(said()).addr();
        self.0.get_with((language, of), || Drawn::of(draw()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_text_wherever_it_stands() {
        let mut html = Html::default();
        html.raw("<a title=\"").text("\"><script>'&").raw("\">").text("</a><b>").raw("</a>").number(7);
        let written = "<a title=\"&quot;&gt;&lt;script&gt;&#x27;&amp;\">&lt;/a&gt;&lt;b&gt;</a>7";
        assert_eq!(html.view().to_html(), written);
    }

    #[test]
    fn what_was_drawn_is_drawn_once_for_each_thing() {
        let shelf = Shelf::of_bytes(1 << 20);
        let drawn = |of: u8, text: &'static str| shelf.get(of, || InertElement::new(text).into_any()).view().to_html();
        let asked = [drawn(1, "eins"), drawn(1, "zwei"), drawn(2, "zwei")];
        assert_eq!(asked, ["eins", "eins", "zwei"]);
    }
}
