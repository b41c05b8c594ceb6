//! What stands in a line: bold, italic, links and bare addresses.
//!
//! A mark counts where nobody would write it by chance: it opens before a word and closes behind one, on the same line,
//! and never between two letters or digits. So `Schüler*innen`, `2 * 3` and `Name*` stay as they were typed.

use super::link::{Address, LONGEST, address, bare};

/// Bold in italic in bold is as deep as it goes.
const MAX_DEPTH: usize = 3;

/// A stretch of a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Inline<'a> {
    Text(&'a str),
    Strong(Vec<Inline<'a>>),
    Emphasis(Vec<Inline<'a>>),
    /// Where it leads, and its words.
    Link(Address<'a>, Vec<Inline<'a>>),
}

/// The stretches of a line, in their order. Only pages of ours lead on within the site (`within`).
pub(super) fn inlines(line: &str, within: bool) -> Vec<Inline<'_>> {
    read(line, Place { depth: 0, in_link: false, within })
}

/// The line without its marks.
pub(super) fn plain(stretches: &[Inline<'_>]) -> String {
    let text = |stretch: &Inline| match stretch {
        Inline::Text(text) => (*text).to_owned(),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) => plain(inner),
    };
    stretches.iter().map(text).collect()
}

/// What a stretch stands in.
#[derive(Clone, Copy)]
struct Place {
    depth: usize,
    in_link: bool,
    within: bool,
}

fn read(text: &str, place: Place) -> Vec<Inline<'_>> {
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    // What was looked for once and is not there is not looked for again: hostile texts stay cheap.
    let mut hopeless = [false; 2];
    while let Some(letter) = text[at..].chars().next() {
        let (before, here) = text.split_at(at);
        match marked(before, here, place, &mut hopeless) {
            Some((stretch, length)) => {
                push_text(&mut found, &text[start..at]);
                found.push(stretch);
                at += length;
                start = at;
            }
            None => at += letter.len_utf8(),
        }
    }
    push_text(&mut found, &text[start..]);
    found
}

fn push_text<'a>(found: &mut Vec<Inline<'a>>, text: &'a str) {
    if !text.is_empty() {
        found.push(Inline::Text(text));
    }
}

/// What is marked at this place, and how many bytes it takes.
fn marked<'a>(before: &str, here: &'a str, place: Place, hopeless: &mut [bool; 2]) -> Option<(Inline<'a>, usize)> {
    let last = before.chars().next_back();
    match here.as_bytes().first()? {
        b'*' if place.depth < MAX_DEPTH => emphasis(last, here, place, hopeless),
        b'[' if !place.in_link && last != Some('!') => link(here, place),
        _ if !place.in_link && last.is_none_or(|last| may_stand_before(last) && !"/-".contains(last)) => {
            let (address, length) = bare(here).filter(|_| !in_address(before))?;
            Some((Inline::Link(address, vec![Inline::Text(&here[..length])]), length))
        }
        _ => None,
    }
}

/// Whether this is the middle of a word that begins like an address: what cannot be linked whole is not linked in part.
fn in_address(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") || word.contains("mailto:")
}

fn emphasis<'a>(
    last: Option<char>,
    here: &'a str,
    place: Place,
    hopeless: &mut [bool; 2],
) -> Option<(Inline<'a>, usize)> {
    let mark = if here.starts_with("**") { "**" } else { "*" };
    let inner = &here[mark.len()..];
    let opens = last.is_none_or(may_stand_before) && inner.chars().next().is_some_and(may_begin);
    if !opens || hopeless[mark.len() - 1] {
        return None;
    }
    let Some(end) = closing(inner, mark) else {
        hopeless[mark.len() - 1] = true;
        return None;
    };
    let stretches = read(&inner[..end], Place { depth: place.depth + 1, ..place });
    let stretch = if mark == "**" { Inline::Strong(stretches) } else { Inline::Emphasis(stretches) };
    Some((stretch, end + 2 * mark.len()))
}

/// Where the mark closes that has been opened before this text.
fn closing(inner: &str, mark: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = inner[at..].find('*') {
        let start = at + found;
        let run = inner[start..].bytes().take_while(|b| *b == b'*').count();
        let before = inner[..start].chars().next_back();
        let after = inner[start + run..].chars().next();
        let closes = before.is_some_and(may_end) && after.is_none_or(|letter| !letter.is_alphanumeric());
        // Three close both: the inner ones first.
        if closes && run == mark.len() {
            return Some(start);
        }
        if closes && run == 3 {
            return Some(start + 3 - mark.len());
        }
        at = start + run;
    }
    None
}

/// In front of a mark that opens, and of a bare address.
fn may_stand_before(letter: char) -> bool {
    letter.is_whitespace() || "([{„“‚»«\"'–—-/*:<|".contains(letter)
}

/// Behind a mark that opens.
fn may_begin(letter: char) -> bool {
    letter.is_alphanumeric() || "([„“‚»«\"'*§€&#@+".contains(letter)
}

/// In front of a mark that closes.
fn may_end(letter: char) -> bool {
    !letter.is_whitespace()
}

/// `[Text](address)`; one whose address may not be linked stays as it was typed.
fn link(here: &str, place: Place) -> Option<(Inline<'_>, usize)> {
    let (label, target, length) = written_link(here)?;
    let address = address(target).filter(|address| place.within || matches!(address, Address::Outside(_)))?;
    let shown = if label.trim().is_empty() { target } else { label };
    let words = read(shown, Place { in_link: true, ..place });
    Some((Inline::Link(address, words), length))
}

/// The words and the address of a link that begins here, and its length in bytes.
fn written_link(here: &str) -> Option<(&str, &str, usize)> {
    let label_end = 1 + here[1..].find(['[', ']'])?;
    let rest = here[label_end..].strip_prefix("](")?;
    let mut open = 1_usize;
    for (at, letter) in rest.char_indices().take(LONGEST) {
        match letter {
            '(' => open += 1,
            ')' => open -= 1,
            letter if letter.is_whitespace() => return None,
            _ => {}
        }
        if open == 0 {
            return Some((&here[1..label_end], &rest[..at], label_end + 2 + at + 1));
        }
    }
    None
}

/// The links of a line whose address may not be linked, as they were typed.
pub(super) fn refused_links(line: &str) -> Vec<&str> {
    let starts = line.match_indices('[').map(|(at, _)| &line[at..]);
    let links = starts.filter_map(|here| written_link(here).map(|(_, target, length)| (target, &here[..length])));
    let refused = links.filter(|(target, _)| !matches!(address(target), Some(Address::Outside(_))));
    refused.map(|(_, link)| link).collect()
}
