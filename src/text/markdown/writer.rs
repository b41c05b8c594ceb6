//! Writes blocks as HTML: a closed list of tags, everything else escaped.

use super::block::{Block, List};
use super::escape::escape;
use super::headings::Headings;
use super::inline::{Inline, inlines, plain};
use super::link::Address;
use super::operator::{self, Stretch};
use super::{SafeHtml, TocEntry};

pub(super) struct Writer {
    html: String,
    headings: Headings,
    /// Information pages have ids, links within the site and operator gaps.
    is_page: bool,
}

impl Writer {
    pub(super) fn for_description(first_level: u8) -> Self {
        Self::new(first_level.clamp(2, 5), false)
    }

    pub(super) fn for_page() -> Self {
        Self::new(2, true)
    }

    fn new(first_level: u8, is_page: bool) -> Self {
        Self { html: String::new(), headings: Headings::new(first_level, is_page), is_page }
    }

    pub(super) fn write(mut self, blocks: &[Block<'_>]) -> (SafeHtml, Vec<TocEntry>) {
        blocks.iter().for_each(|block| self.block(block));
        (SafeHtml(self.html), self.headings.into_toc())
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Heading(level, words) => self.heading(*level, words),
            Block::Paragraph(lines) => {
                self.html.push_str("<p>");
                self.lines(lines);
                self.html.push_str("</p>\n");
            }
            Block::List(list) => self.list(list),
        }
    }

    fn heading(&mut self, level: u8, words: &str) {
        let stretches = inlines(words, self.is_page);
        let (level, id) = self.headings.place(level, &plain(&stretches));
        self.html.push_str(&format!("<h{level}{id}>"));
        self.stretches(&stretches);
        self.html.push_str(&format!("</h{level}>\n"));
    }

    fn list(&mut self, list: &List<'_>) {
        let tag = if list.numbered { "ol" } else { "ul" };
        self.html.push_str(&format!("<{tag}>\n"));
        for item in &list.items {
            self.html.push_str("<li>");
            self.lines(&item.lines);
            item.below.iter().for_each(|below| self.list(below));
            self.html.push_str("</li>\n");
        }
        self.html.push_str(&format!("</{tag}>\n"));
    }

    fn lines(&mut self, lines: &[&str]) {
        for (number, line) in lines.iter().enumerate() {
            if number > 0 {
                self.html.push_str("<br>\n");
            }
            self.stretches(&inlines(line, self.is_page));
        }
    }

    fn stretches(&mut self, stretches: &[Inline<'_>]) {
        stretches.iter().for_each(|stretch| self.stretch(stretch));
    }

    fn stretch(&mut self, stretch: &Inline<'_>) {
        match stretch {
            Inline::Text(text) if self.is_page => self.text_with_gaps(text),
            Inline::Text(text) => escape(&mut self.html, text),
            Inline::Strong(inner) => self.tagged("strong", inner),
            Inline::Emphasis(inner) => self.tagged("em", inner),
            Inline::Link(Address::Outside(url), inner) => self.link(url, " rel=\"nofollow noopener\"", inner),
            Inline::Link(Address::Inside(path), inner) => self.link(path, "", inner),
        }
    }

    fn tagged(&mut self, tag: &str, inner: &[Inline<'_>]) {
        self.html.push_str(&format!("<{tag}>"));
        self.stretches(inner);
        self.html.push_str(&format!("</{tag}>"));
    }

    fn link(&mut self, url: &str, rel: &str, inner: &[Inline<'_>]) {
        self.html.push_str("<a href=\"");
        escape(&mut self.html, url);
        self.html.push_str(&format!("\"{rel}>"));
        self.stretches(inner);
        self.html.push_str("</a>");
    }

    fn text_with_gaps(&mut self, text: &str) {
        for stretch in operator::stretches(text) {
            match stretch {
                Stretch::Text(text) => escape(&mut self.html, text),
                Stretch::Gap(gap) => {
                    self.html.push_str("<mark class=\"operator-gap\">");
                    escape(&mut self.html, gap);
                    self.html.push_str("</mark>");
                }
            }
        }
    }
}
