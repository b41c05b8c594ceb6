//! The marks that descriptions and information pages may use, and the only way to safe HTML.
//!
//! A small language of our own that looks like Markdown: paragraphs, line ends, `**bold**`, `*italic*`, lists, links, bare
//! addresses and two levels of headings. What it does not know stays as it was typed: no sign vanishes, no number changes.
//! The writer emits tags from a closed list and escapes everything else, so nothing needs to be filtered afterwards.

mod block;
mod escape;
mod headings;
mod inline;
mod link;
mod operator;
mod plain;
#[cfg(test)]
mod tests;
mod writer;

pub use operator::{Filling, filled, gaps};
pub use plain::plain;

use block::blocks;
use writer::Writer;

/// HTML that needs no more escaping; only this module makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The HTML, to be put into a page as it is.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One heading of an information page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TocEntry {
    /// The heading's `id`, unique on the page.
    pub id: String,
    /// The heading without markup; to be escaped like any text.
    pub title: String,
    /// 2 or 3, as in `<h2>`.
    pub level: u8,
}

/// Renders a text that somebody typed: a line ends where theirs does.
///
/// The highest heading used becomes `first_heading_level` (2 to 5, other numbers are moved into
/// that range), the lower one the next level.
pub fn render(text: &str, first_heading_level: u8) -> SafeHtml {
    Writer::for_description(first_heading_level).write(&blocks(text)).0
}

/// Renders one of our own information pages, whose headings start at level 2 and get ids.
///
/// Unlike in descriptions, links within the site (`/impressum`, `#kosten`) work, and `[[Betreiber: …]]` is a gap that the
/// operator of the site has to fill in: `fill` says with what.
pub fn render_with_toc(text: &str, fill: &dyn Fn(&str) -> Filling) -> (SafeHtml, Vec<TocEntry>) {
    Writer::for_page(fill).write(&blocks(text))
}

/// The links of a text that lead nowhere, as they were typed: their address is no page of the web and no mail address.
pub fn refused_links(text: &str) -> Vec<&str> {
    text.lines().flat_map(inline::refused_links).collect()
}
