//! Offers as a feed (Atom, RFC 4287), the latest first; its pages as in RFC 5005.

use super::{About, facts::page_of};
use crate::{messages::DE, site};
use atom_syndication::{Category, Entry, Feed, FixedDateTime, Link, Person, Text};
use mintverbund::{catalogue::Listing, domain::date::Timestamp};

/// Who publishes it.
const BRAND: &str = "MINT-Verbund";
/// What the feed says if it has no entries: it has not changed since the beginning.
const NEVER: Timestamp = Timestamp(0);

/// A feed of offers.
pub fn atom(about: &About, offers: &[impl AsRef<Listing>]) -> String {
    let latest = offers.iter().map(|offer| offer.as_ref().approved_at).max().unwrap_or(NEVER);
    let links = [("alternate", Some(&about.page)), ("self", Some(&about.own)), ("next", about.next.as_ref())];
    let links = links.into_iter().filter_map(|(rel, href)| Some(link(rel, href?)));
    Feed {
        title: Text::plain(about.title.clone()),
        id: about.page.clone(),
        updated: moment(latest),
        authors: vec![Person { name: BRAND.to_owned(), uri: Some(site::absolute("/")), ..Person::default() }],
        links: links.collect(),
        lang: Some(DE.lang.to_owned()),
        entries: offers.iter().map(|offer| entry(offer.as_ref())).collect(),
        ..Feed::default()
    }
    .to_string()
}

fn link(rel: &str, href: &str) -> Link {
    Link { rel: rel.to_owned(), href: href.to_owned(), ..Link::default() }
}

fn entry(offer: &Listing) -> Entry {
    let content = &offer.content;
    let subjects = content.subjects.mint.iter().map(|subject| Category {
        term: subject.code().to_owned(),
        label: Some(subject.label_in(&DE.words).to_owned()),
        ..Category::default()
    });
    let page = page_of(offer);
    Entry {
        title: Text::plain(content.title.to_string()),
        // The short address stays when the title changes.
        id: site::absolute(&crate::address::public::short_offer(&offer.public_id)),
        updated: moment(offer.approved_at),
        authors: vec![Person { name: offer.network_name.clone(), ..Person::default() }],
        categories: subjects.collect(),
        links: vec![link("alternate", &page)],
        summary: Some(Text::plain(content.summary.to_string())),
        ..Entry::default()
    }
}

fn moment(at: Timestamp) -> FixedDateTime {
    let at = jiff::Timestamp::from_second(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    at.to_string().parse().unwrap_or_default()
}
