//! Which link targets are let through.

use std::borrow::Cow;

use pulldown_cmark::LinkType;

/// Where a link may lead.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target<'a> {
    /// Another site or a mail program.
    Outside(Cow<'a, str>),
    /// A page of this site, or a place on the same page.
    Inside(&'a str),
}

/// Schemes that open a page or a mail and can run nothing.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// The target of a link, or none if it is not one of `http`, `https`, `mailto` or this site.
///
/// The parser has already resolved entities and escapes. White space and control characters are
/// refused anywhere, since browsers drop some of them (`java\tscript:`) before they read the scheme.
pub(super) fn target(kind: LinkType, address: &str) -> Option<Target<'_>> {
    if address.chars().any(|letter| letter.is_control() || letter.is_whitespace()) {
        return None;
    }
    if kind == LinkType::Email {
        return Some(Target::Outside(format!("mailto:{address}").into()));
    }
    if SCHEMES.iter().any(|scheme| goes_on_after(address, scheme)) {
        return Some(Target::Outside(address.into()));
    }
    is_inside(address).then_some(Target::Inside(address))
}

fn goes_on_after(address: &str, scheme: &str) -> bool {
    address
        .split_at_checked(scheme.len())
        .is_some_and(|(head, rest)| head.eq_ignore_ascii_case(scheme) && !rest.is_empty())
}

/// `//host` and `/\host` lead to other sites, though they begin like a path.
fn is_inside(address: &str) -> bool {
    let path = address.starts_with('/') && !address[1..].starts_with(['/', '\\']);
    path || address.starts_with('#')
}
