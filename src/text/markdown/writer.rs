//! Writes blocks as HTML: a closed list of tags, everything else escaped.

use super::block::{Block, List};
use super::escape::escape;
use super::headings::Headings;
use super::inline::{Inline, inlines, plain};
use super::link::Address;
use super::operator::{self, Filling, Stretch};
use super::{SafeHtml, TocEntry};

pub(super) struct Writer<'f> {
    html: String,
    headings: Headings,
    /// Information pages have ids, links within the site, and gaps, which this fills.
    fill: Option<&'f dyn Fn(&str) -> Filling>,
}

impl<'f> Writer<'f> {
    pub(super) fn for_description(first_level: u8) -> Self {
        Self { html: String::new(), headings: Headings::new(first_level.clamp(2, 5), false), fill: None }
    }

    pub(super) fn for_page(fill: &'f dyn Fn(&str) -> Filling) -> Self {
        Self { html: String::new(), headings: Headings::new(2, true), fill: Some(fill) }
    }

    fn is_page(&self) -> bool {
        self.fill.is_some()
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
        let stretches = inlines(words, self.is_page());
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
            self.stretches(&inlines(line, self.is_page()));
        }
    }

    fn stretches(&mut self, stretches: &[Inline<'_>]) {
        stretches.iter().for_each(|stretch| self.stretch(stretch));
    }

    fn stretch(&mut self, stretch: &Inline<'_>) {
        match stretch {
            Inline::Text(text) => match self.fill {
                Some(fill) => self.text_with_gaps(text, fill),
                None => escape(&mut self.html, text),
            },
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

    fn text_with_gaps(&mut self, text: &str, fill: &dyn Fn(&str) -> Filling) {
        for stretch in operator::stretches(text) {
            match stretch {
                Stretch::Text(text) => escape(&mut self.html, text),
                Stretch::Gap(gap) => self.gap(fill(gap)),
            }
        }
    }

    fn gap(&mut self, filling: Filling) {
        match filling {
            // Written like a description: a gap that somebody types is text.
            Filling::Said(words) => {
                let mut said = Writer::for_description(2);
                said.lines(&words.lines().collect::<Vec<_>>());
                self.html.push_str(&said.html);
            }
            Filling::Open(name) => {
                self.html.push_str("<mark class=\"operator-gap\">");
                escape(&mut self.html, &name);
                self.html.push_str("</mark>");
            }
        }
    }
}
