//! The Markdown that descriptions and information pages may use, and the only way to safe HTML.
//!
//! Paragraphs, line breaks, bold, italic, lists, links and two levels of headings. The writer emits
//! tags from a closed list and escapes everything else, so nothing needs to be filtered afterwards:
//! raw HTML is shown as text, an image becomes its alternative text, code and quotes plain text.

mod escape;
mod events;
mod headings;
mod link;
mod operator;
mod plain;
#[cfg(test)]
mod tests;
mod writer;

pub use plain::plain;

use events::Breaks;
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

/// Renders a text that somebody typed: a single line break is kept as one.
///
/// The highest heading used becomes `first_heading_level` (2 to 5, other numbers are moved into
/// that range), every lower one the next level.
pub fn render(markdown: &str, first_heading_level: u8) -> SafeHtml {
    let writer = Writer::for_description(first_heading_level);
    writer.write(events::parse(markdown, Breaks::Kept)).0
}

/// Renders one of our own information pages, whose headings start at level 2 and get ids.
///
/// Unlike in descriptions, links within the site (`/impressum`, `#kosten`) work, lines may be
/// wrapped, and `[[Betreiber: …]]` (without other markup inside) marks what the operator of the site
/// has to fill in.
pub fn render_with_toc(markdown: &str) -> (SafeHtml, Vec<TocEntry>) {
    Writer::for_page().write(events::parse(markdown, Breaks::Wrapped))
}
