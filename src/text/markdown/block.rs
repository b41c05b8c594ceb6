//! The blocks of a text: paragraphs, headings and lists, line by line.
//!
//! A line is what people typed it as unless it begins with one of three marks: `## ` or `### ` makes a heading, `- ` an
//! item, and `1. ` one if the line of `2. ` follows. So a date (`17. Mai`) is never counted anew.

/// Lists nested deeper than this go on at this level: nobody reads further, and a browser needs stack for each.
const MAX_LIST_DEPTH: usize = 3;

/// A piece of a text that stands by itself.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block<'a> {
    /// 1 for `##`, 2 for `###`, and its words.
    Heading(u8, &'a str),
    /// Lines that belong together.
    Paragraph(Vec<&'a str>),
    /// Items, counted or not.
    List(List<'a>),
}

/// Items, in their order; if they are counted, from 1.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List<'a> {
    pub(super) numbered: bool,
    pub(super) items: Vec<Item<'a>>,
}

/// One item: its lines, and the list below it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item<'a> {
    pub(super) lines: Vec<&'a str>,
    pub(super) below: Vec<List<'a>>,
}

/// The blocks of a text, in their order.
pub(super) fn blocks(text: &str) -> Vec<Block<'_>> {
    let lines: Vec<Line> = text.lines().map(Line::read).collect();
    let mut rest = lines.as_slice();
    let mut found = Vec::new();
    while let Some((first, after)) = rest.split_first() {
        if first.text.is_empty() {
            rest = after;
        } else if let Some((level, words)) = heading(first) {
            found.push(Block::Heading(level, words));
            rest = after;
        } else if begins_list(rest) {
            found.push(Block::List(list(&mut rest, 1)));
        } else {
            found.push(Block::Paragraph(paragraph(&mut rest)));
        }
    }
    found
}

/// A line without the white space around it.
#[derive(Clone, Copy)]
struct Line<'a> {
    /// By how many columns it is set in.
    indent: usize,
    text: &'a str,
    mark: Option<Mark>,
}

/// What an item begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Dash,
    Number(usize),
}

impl<'a> Line<'a> {
    fn read(line: &'a str) -> Self {
        let text = line.trim();
        let indent =
            line.chars().take_while(|letter| letter.is_whitespace()).map(|l| if l == '\t' { 4 } else { 1 }).sum();
        Self { indent, text, mark: mark(text) }
    }

    /// The words of an item, behind its mark.
    fn words(&self) -> &'a str {
        self.text.split_once(' ').map_or(self.text, |(_, words)| words.trim_start())
    }
}

fn mark(text: &str) -> Option<Mark> {
    let (mark, words) = text.split_once(' ')?;
    if words.trim().is_empty() {
        return None;
    }
    if mark == "-" {
        return Some(Mark::Dash);
    }
    let number = mark.strip_suffix('.')?;
    let written_plainly = number.bytes().all(|b| b.is_ascii_digit()) && !number.starts_with('0');
    written_plainly.then(|| number.parse().ok().map(Mark::Number)).flatten()
}

fn heading<'a>(line: &Line<'a>) -> Option<(u8, &'a str)> {
    let marks = [("## ", 1), ("### ", 2)];
    let found = marks.into_iter().find_map(|(mark, level)| Some((level, line.text.strip_prefix(mark)?.trim())));
    found.filter(|(_, words)| !words.is_empty())
}

/// Whether the first of these lines is an item: numbers count only if there is a second one.
fn begins_list(lines: &[Line]) -> bool {
    match lines.first().and_then(|first| first.mark) {
        Some(Mark::Dash) => true,
        Some(Mark::Number(1)) => {
            let mut others = lines[1..].iter().filter(|line| !line.text.is_empty());
            let next = others.find(|line| line.indent <= lines[0].indent);
            next.is_some_and(|line| line.indent == lines[0].indent && line.mark == Some(Mark::Number(2)))
        }
        _ => false,
    }
}

fn paragraph<'a>(rest: &mut &[Line<'a>]) -> Vec<&'a str> {
    let mut words = Vec::new();
    while let Some((first, after)) = rest.split_first() {
        let ends = first.text.is_empty() || (!words.is_empty() && (heading(first).is_some() || begins_list(rest)));
        if ends {
            break;
        }
        words.push(first.text);
        *rest = after;
    }
    words
}

/// The list that begins here. What is set in further below an item belongs to it.
fn list<'a>(rest: &mut &[Line<'a>], depth: usize) -> List<'a> {
    let (indent, numbered) = rest.first().map_or((0, false), |first| (first.indent, first.mark != Some(Mark::Dash)));
    let mut items: Vec<Item> = Vec::new();
    while let Some((first, after)) = without_gap(rest).split_first() {
        let ahead = without_gap(rest);
        let follows = ahead.len() == rest.len();
        let set_in = first.indent > indent;
        let next = if numbered { Mark::Number(items.len() + 1) } else { Mark::Dash };
        match items.last_mut() {
            Some(item) if set_in && depth < MAX_LIST_DEPTH && begins_list(ahead) => {
                *rest = ahead;
                item.below.push(list(rest, depth + 1));
            }
            _ if first.indent >= indent && first.mark == Some(next) => {
                items.push(Item { lines: vec![first.words()], below: Vec::new() });
                *rest = after;
            }
            Some(item) if set_in && follows && item.below.is_empty() => {
                item.lines.push(first.text);
                *rest = after;
            }
            _ => break,
        }
    }
    List { numbered, items }
}

fn without_gap<'r, 'a>(lines: &'r [Line<'a>]) -> &'r [Line<'a>] {
    let gap = lines.iter().take_while(|line| line.text.is_empty()).count();
    &lines[gap..]
}
