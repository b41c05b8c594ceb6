//! Gaps that the operator of a site has to fill, such as `[[Betreiber: anschrift]]`.

/// What stands in a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filling {
    /// What the operator says, as it was typed: lines, and addresses that become links. Other marks mean nothing in it.
    Said(String),
    /// Nothing yet; this is what it is called.
    Open(String),
}

const OPEN: &str = "[[Betreiber:";
const CLOSE: &str = "]]";

/// A stretch of text, and whether it is a gap.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stretch<'a> {
    Text(&'a str),
    Gap(&'a str),
}

/// Splits a text at its gaps; one that is never closed is text.
pub(super) fn stretches(text: &str) -> Vec<Stretch<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, gap, after)) = next_gap(rest) {
        found.push(Stretch::Text(before));
        found.push(Stretch::Gap(gap));
        rest = after;
    }
    found.push(Stretch::Text(rest));
    found
}

fn next_gap(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.find(OPEN)?;
    let (before, gap) = text.split_at(start);
    let length = gap.find(CLOSE)?;
    Some((before, gap[OPEN.len()..length].trim(), &gap[length + CLOSE.len()..]))
}

/// The gaps of a text, in their order.
pub fn gaps(text: &str) -> Vec<&str> {
    let gap = |stretch| match stretch {
        Stretch::Text(_) => None,
        Stretch::Gap(gap) => Some(gap),
    };
    stretches(text).into_iter().filter_map(gap).collect()
}

/// The text with what stands in its gaps.
pub fn filled(text: &str, fill: &dyn Fn(&str) -> Filling) -> String {
    let write = |stretch| match stretch {
        Stretch::Text(text) => text.to_owned(),
        Stretch::Gap(gap) => match fill(gap) {
            Filling::Said(words) | Filling::Open(words) => words,
        },
    };
    stretches(text).into_iter().map(write).collect()
}
