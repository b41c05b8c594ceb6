//! Writes the subset as HTML: a closed list of tags, everything else escaped.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::escape::escape;
use super::headings::Headings;
use super::link::{self, Target};
use super::operator::{self, Stretch};
use super::{SafeHtml, TocEntry};

/// Lists nested deeper than this are written into their parent: nobody reads further, and a browser
/// needs stack for each level.
const MAX_LIST_DEPTH: usize = 6;

pub(super) struct Writer {
    html: String,
    headings: Headings,
    /// For each open link its address and where its text starts, or none if it was refused.
    links: Vec<Option<(String, usize)>>,
    /// For each open list its closing tag.
    lists: Vec<&'static str>,
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
        Self {
            html: String::new(),
            headings: Headings::new(first_level, is_page),
            links: Vec::new(),
            lists: Vec::new(),
            is_page,
        }
    }

    pub(super) fn write<'a>(mut self, events: impl Iterator<Item = Event<'a>>) -> (SafeHtml, Vec<TocEntry>) {
        events.for_each(|event| self.event(event));
        (SafeHtml(self.html), self.headings.into_toc())
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::HardBreak => self.html.push_str("<br>\n"),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.html.push_str("<p>"),
            Tag::Emphasis => self.html.push_str("<em>"),
            Tag::Strong => self.html.push_str("<strong>"),
            Tag::Heading { level, .. } => self.headings.open(level, self.html.len()),
            Tag::List(first) => self.start_list(first),
            Tag::Item => self.in_shown_list("<li>"),
            Tag::Link { link_type, dest_url, .. } => self.start_link(link_type, &dest_url),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Emphasis => self.html.push_str("</em>"),
            TagEnd::Strong => self.html.push_str("</strong>"),
            TagEnd::Heading(_) => self.headings.close(&mut self.html),
            TagEnd::List(_) => self.end_list(),
            TagEnd::Item => self.in_shown_list("</li>\n"),
            TagEnd::Link => self.end_link(),
            _ => {}
        }
    }

    /// An image without alternative text may have left nothing.
    fn end_paragraph(&mut self) {
        match self.html.strip_suffix("<p>") {
            Some(before) => self.html.truncate(before.len()),
            None => self.html.push_str("</p>\n"),
        }
    }

    fn text(&mut self, text: &str) {
        self.headings.text(text);
        if self.is_page {
            self.text_with_gaps(text);
        } else {
            self.text_with_lines(text);
        }
    }

    /// Line ends inside a text come from blocks of raw HTML or code.
    fn text_with_lines(&mut self, text: &str) {
        for (number, line) in text.trim_end_matches('\n').split('\n').enumerate() {
            if number > 0 {
                self.html.push_str("<br>\n");
            }
            escape(&mut self.html, line);
        }
    }

    fn text_with_gaps(&mut self, text: &str) {
        for stretch in operator::stretches(text) {
            match stretch {
                Stretch::Text(text) => escape(&mut self.html, text),
                Stretch::Gap(gap) => self.gap(gap),
            }
        }
    }

    fn gap(&mut self, gap: &str) {
        self.html.push_str("<mark class=\"operator-gap\">");
        escape(&mut self.html, gap);
        self.html.push_str("</mark>");
    }

    fn start_list(&mut self, first: Option<u64>) {
        self.lists.push(if first.is_some() { "</ol>\n" } else { "</ul>\n" });
        match first {
            None => self.in_shown_list("<ul>\n"),
            Some(1) => self.in_shown_list("<ol>\n"),
            Some(number) => self.in_shown_list(&format!("<ol start=\"{number}\">\n")),
        }
    }

    fn end_list(&mut self) {
        if let Some(closing) = self.lists.last().copied() {
            self.in_shown_list(closing);
            self.lists.pop();
        }
    }

    fn in_shown_list(&mut self, tag: &str) {
        let shown = self.lists.len() <= MAX_LIST_DEPTH;
        self.html.push_str(if shown { tag } else { " " });
    }

    fn start_link(&mut self, kind: LinkType, address: &str) {
        let opening = match link::target(kind, address) {
            Some(Target::Outside(url)) => Some((url, " rel=\"nofollow noopener\"")),
            Some(Target::Inside(path)) if self.is_page => Some((path.into(), "")),
            _ => None,
        };
        let open = opening.map(|(url, rel)| {
            self.html.push_str("<a href=\"");
            escape(&mut self.html, &url);
            self.html.push_str(&format!("\"{rel}>"));
            (url.into_owned(), self.html.len())
        });
        self.links.push(open);
    }

    /// A link without text would be one that nobody can name: it shows its address.
    fn end_link(&mut self) {
        if let Some(Some((url, start))) = self.links.pop() {
            if self.html[start..].trim().is_empty() {
                escape(&mut self.html, &url);
            }
            self.html.push_str("</a>");
        }
    }
}
