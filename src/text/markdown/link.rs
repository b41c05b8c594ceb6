//! Which addresses become links.

use std::borrow::Cow;

/// Where a link may lead.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Address<'a> {
    /// Another site or a mail program.
    Outside(Cow<'a, str>),
    /// A page of this site, or a place on the same page.
    Inside(&'a str),
}

/// Schemes that open a page and can run nothing.
const SCHEMES: [&str; 2] = ["https://", "http://"];

/// Longer words are no addresses; so a hostile text stays cheap.
pub(super) const LONGEST: usize = 500;

/// What ends a sentence rather than an address.
const SENTENCE_ENDS: &[char] = &['.', ',', ';', ':', '!', '?', '\'', '"', '*', '“', '”', '’', '‘', '«', '»', '…'];

/// The target of a link, or none if it is no page of the web or of this site, and no mail to one address.
///
/// White space and control characters are refused anywhere, since browsers drop some of them (`java\tscript:`) before
/// they read the scheme. A mail gets no subject, no text and no further readers from here.
pub(super) fn address(written: &str) -> Option<Address<'_>> {
    if written.chars().any(|letter| letter.is_control() || letter.is_whitespace()) {
        return None;
    }
    if let Some(rest) = SCHEMES.iter().find_map(|scheme| behind(written, scheme)) {
        return host(rest).then_some(Address::Outside(written.into()));
    }
    if is_www(written) {
        return Some(Address::Outside(format!("https://{written}").into()));
    }
    if let Some(mail) = behind(written, "mailto:") {
        return is_mail(mail).then_some(Address::Outside(written.into()));
    }
    if is_mail(written) {
        return Some(Address::Outside(format!("mailto:{written}").into()));
    }
    is_inside(written).then_some(Address::Inside(written))
}

/// The address that begins here without being marked as one, and its length in bytes.
pub(super) fn bare(here: &str) -> Option<(Address<'_>, usize)> {
    let first = here.as_bytes().first()?;
    let likely = first.is_ascii_alphanumeric() || *first >= 0x80;
    if !likely {
        return None;
    }
    let ends = |c: char| c.is_whitespace() || "<>\"„“|".contains(c);
    let end = here.char_indices().take(LONGEST).find(|(_, c)| ends(*c)).map_or_else(|| cut(here), |(at, _)| at);
    let word = without_sentence(&here[..end]);
    let is_web = SCHEMES.iter().any(|scheme| behind(word, scheme).is_some()) || is_www(word);
    if is_web {
        return address(word).map(|address| (address, word.len()));
    }
    let mail = without_sentence(word.split(['(', ')', '[', ']', ',', ';', '/']).next().unwrap_or_default());
    is_mail(mail).then(|| (Address::Outside(format!("mailto:{mail}").into()), mail.len()))
}

/// Where the longest address would end.
fn cut(here: &str) -> usize {
    here.char_indices().nth(LONGEST).map_or(here.len(), |(at, _)| at)
}

/// Without the signs of the sentence that it stands in; a bracket belongs to an address that has opened it.
fn without_sentence(word: &str) -> &str {
    let mut word = word;
    loop {
        let shorter = word.trim_end_matches(SENTENCE_ENDS);
        let closed = [('(', ')'), ('[', ']')].into_iter().find_map(|(open, close)| {
            shorter.strip_suffix(close).filter(|_| shorter.matches(close).count() > shorter.matches(open).count())
        });
        let shorter = closed.unwrap_or(shorter);
        if shorter.len() == word.len() {
            return word;
        }
        word = shorter;
    }
}

fn behind<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(start.len())?;
    (head.eq_ignore_ascii_case(start) && !rest.is_empty()).then_some(rest)
}

fn is_www(text: &str) -> bool {
    behind(text, "www.")
        .is_some_and(|rest| host(rest) && rest.split(['/', '?', '#']).next().is_some_and(|h| h.contains('.')))
}

/// Whether a host stands at the beginning, without anybody's name and password.
fn host(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    authority.starts_with(char::is_alphanumeric) && !authority.contains('@')
}

/// One address and nothing behind it. The domain parses it strictly; here it only has to be harmless.
fn is_mail(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let labels = || domain.split('.');
    let name = |c: char| c.is_alphanumeric() || ".+-_".contains(c);
    let label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let ending =
        labels().next_back().is_some_and(|end| end.chars().count() >= 2 && end.chars().all(char::is_alphabetic));
    !local.is_empty() && local.chars().all(name) && labels().count() >= 2 && labels().all(label) && ending
}

/// `//host` and `/\host` lead to other sites, though they begin like a path.
fn is_inside(address: &str) -> bool {
    let path = address.starts_with('/') && !address[1..].starts_with(['/', '\\']);
    path || address.starts_with('#')
}
