//! Markdown without its markup.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::{self, Breaks};

/// The bare text for summaries, feeds and search: every paragraph, heading, list item and line on a
/// line of its own, links by their text, images by their alternative text. Not escaped.
pub fn plain(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    for event in events::parse(markdown, Breaks::Kept) {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::HardBreak => text.push('\n'),
            Event::Start(tag) if is_block_start(&tag) => end_line(&mut text),
            Event::End(tag) if is_block_end(tag) => end_line(&mut text),
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    text
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

fn is_block_start(tag: &Tag) -> bool {
    is_block_end(tag.to_end())
}

fn is_block_end(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::List(_) | TagEnd::Item)
}
