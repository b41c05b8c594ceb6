//! A text without its marks.

use super::block::{Block, List, blocks};
use super::inline::{self, inlines};

/// The bare text for summaries, feeds and search: every paragraph, heading, item and line on a line of its own, links
/// by their text, numbers as they were typed. Not escaped.
pub fn plain(text: &str) -> String {
    let mut lines = Vec::new();
    for block in blocks(text) {
        match block {
            Block::Heading(_, words) => lines.push(bare(words)),
            Block::Paragraph(paragraph) => lines.extend(paragraph.into_iter().map(bare)),
            Block::List(list) => list_lines(&list, &mut lines),
        }
    }
    lines.join("\n")
}

fn list_lines(list: &List<'_>, lines: &mut Vec<String>) {
    for (at, item) in list.items.iter().enumerate() {
        let mut words = item.lines.iter().map(|line| bare(line)).collect::<Vec<_>>().join("\n");
        if list.numbered {
            words.insert_str(0, &format!("{}. ", at + 1));
        }
        lines.push(words);
        item.below.iter().for_each(|below| list_lines(below, lines));
    }
}

fn bare(line: &str) -> String {
    inline::plain(&inlines(line, false))
}
