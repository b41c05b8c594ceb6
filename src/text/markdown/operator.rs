//! Gaps that the operator of a site has to fill, such as `[[Betreiber: Anschrift]]`.

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
    Some((before, &gap[2..length], &gap[length + CLOSE.len()..]))
}

/// The text with its gaps, but without their brackets.
pub(super) fn without_brackets(text: &str) -> String {
    stretches(text)
        .into_iter()
        .map(|stretch| match stretch {
            Stretch::Text(text) | Stretch::Gap(text) => text,
        })
        .collect()
}
