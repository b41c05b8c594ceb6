//! What changed between two texts, word by word.

#[cfg(test)]
mod tests;

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// Words, gaps and signs that may differ on either side. Beyond that (some ten pages rewritten) the
/// whole stretch is shown as replaced: the comparison would cost much and tell nothing.
const MAX_CHANGED_TOKENS: usize = 5_000;

/// A stretch of text, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both texts.
    Same(String),
    /// Only in the new text.
    Added(String),
    /// Only in the old text.
    Removed(String),
}

/// Compares two texts by words, signs and white space.
///
/// `Same` and `Added` joined are exactly `new`, `Same` and `Removed` joined exactly `old`; what was
/// replaced shows the removed words first. Changed words with nothing but white space between them
/// are one change. No piece is empty.
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (tokens(old), tokens(new));
    let start = common(old.iter().zip(&new));
    let (old_tail, new_tail) = (&old[start..], &new[start..]);
    let end = common(old_tail.iter().rev().zip(new_tail.iter().rev()));

    let mut pieces = Pieces::default();
    pieces.same(&old[..start].concat());
    changes(&mut pieces, shortened(old_tail, end), shortened(new_tail, end));
    pieces.same(&old_tail[old_tail.len() - end..].concat());
    pieces.finish()
}

fn common<'a>(pairs: impl Iterator<Item = (&'a &'a str, &'a &'a str)>) -> usize {
    pairs.take_while(|(old, new)| old == new).count()
}

fn shortened<'a, 'b>(tokens: &'b [&'a str], end: usize) -> &'b [&'a str] {
    &tokens[..tokens.len() - end]
}

fn changes(pieces: &mut Pieces, old: &[&str], new: &[&str]) {
    if old.len().max(new.len()) > MAX_CHANGED_TOKENS {
        return pieces.changed(&old.concat(), &new.concat());
    }
    for operation in capture_diff_slices(Algorithm::Myers, old, new) {
        let (old, new) = (&old[operation.old_range()], &new[operation.new_range()]);
        match operation.tag() {
            DiffTag::Equal => pieces.same(&old.concat()),
            DiffTag::Delete => pieces.changed(&old.concat(), ""),
            DiffTag::Insert => pieces.changed("", &new.concat()),
            DiffTag::Replace => pieces.changed(&old.concat(), &new.concat()),
        }
    }
}

/// Collects pieces; a change stays open until it is clear that it does not go on after a gap.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    removed: String,
    added: String,
    gap: String,
}

impl Pieces {
    fn same(&mut self, text: &str) {
        let replacing = !self.removed.is_empty() && !self.added.is_empty();
        if replacing && text.trim().is_empty() {
            self.gap.push_str(text);
        } else {
            self.close(text);
        }
    }

    fn changed(&mut self, old: &str, new: &str) {
        let gap = std::mem::take(&mut self.gap);
        self.removed.extend([gap.as_str(), old]);
        self.added.extend([gap.as_str(), new]);
    }

    /// Ends the open change; the gap it waited at belongs to the text that follows.
    fn close(&mut self, following: &str) {
        let same = std::mem::take(&mut self.gap) + following;
        let removed = Piece::Removed(std::mem::take(&mut self.removed));
        let added = Piece::Added(std::mem::take(&mut self.added));
        let pieces = [removed, added, Piece::Same(same)];
        self.done.extend(pieces.into_iter().filter(|piece| !piece.is_empty()));
    }

    fn finish(mut self) -> Vec<Piece> {
        self.close("");
        self.done
    }
}

impl Piece {
    fn is_empty(&self) -> bool {
        let (Self::Same(text) | Self::Added(text) | Self::Removed(text)) = self;
        text.is_empty()
    }
}

/// Runs of letters and digits, runs of white space, and single signs.
fn tokens(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match Kind::of(first) {
            Kind::Sign => first.len_utf8(),
            kind => rest.find(|letter| Kind::of(letter) != kind).unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(length);
        found.push(token);
        rest = after;
    }
    found
}

#[derive(PartialEq, Eq)]
enum Kind {
    Word,
    Space,
    Sign,
}

impl Kind {
    fn of(letter: char) -> Self {
        if letter.is_alphanumeric() {
            Self::Word
        } else if letter.is_whitespace() {
            Self::Space
        } else {
            Self::Sign
        }
    }
}
