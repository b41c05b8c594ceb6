//! What everybody may open.

use crate::pictures::Width;
use mintverbund::text::slug::slugify;
use std::fmt::Display;

/// The first page.
pub const HOME: &str = "/";
/// The catalogue.
pub const OFFERS: &str = "/angebote";
/// The clusters.
pub const CLUSTERS: &str = "/cluster";
/// The regions.
pub const REGIONS: &str = "/regionen";
/// The map of the Kreise.
pub const KREISE: &str = "/kreise";
/// What networks work on.
pub const THEMES: &str = "/themen";
/// What there is to know.
pub const KNOWLEDGE: &str = "/wissen";
/// What a cluster is.
pub const ABOUT_CLUSTERS: &str = "/wissen/mint-cluster";
/// What a region is.
pub const ABOUT_REGIONS: &str = "/wissen/mint-region";
/// What people ask, how a network gets an account among it.
pub const QUESTIONS: &str = "/wissen/fragen-und-antworten";
/// Where mistakes are told.
pub const FEEDBACK: &str = "/hinweis";
/// What becomes of personal data.
pub const PRIVACY: &str = "/datenschutz";
/// Where the pictures of public offers are.
pub const PICTURES: &str = "/bilder";

/// The offers that somebody remembers.
pub const KEPT: &str = "/merkliste";
/// What is suggested while somebody types.
pub const SUGGESTIONS: &str = "/angebote/vorschlaege";

/// All public pages, for search engines.
pub const SITEMAP: &str = "/sitemap.xml";
/// How to tell the operator of a hole in security (RFC 9116).
pub const SECURITY: &str = "/.well-known/security.txt";

/// Below it the networks.
pub const NETWORKS: &str = "/netzwerke";
/// Below it the partners of the directory.
pub const PARTNERS: &str = "/partner";

/// An offer; the title only makes the address readable.
pub fn offer(id: &(impl Display + ?Sized), title: &str) -> String {
    format!("{OFFERS}/{id}/{}", slugify(title))
}

/// The same by its number alone, which stays when the title changes.
pub fn short_offer(id: &(impl Display + ?Sized)) -> String {
    format!("{OFFERS}/{id}")
}

/// An offer as a file: `ics`, `json`.
pub fn offer_file(id: &(impl Display + ?Sized), ending: &str) -> String {
    format!("{OFFERS}/{id}.{ending}")
}

/// All offers as a file: `ics`, `csv`, `atom`, `json`, `geojson`.
pub fn offers_file(ending: &str) -> String {
    format!("{OFFERS}.{ending}")
}

/// A picture of a public offer.
pub fn picture(id: &(impl Display + ?Sized)) -> String {
    format!("{PICTURES}/{id}")
}

/// The same in a width.
pub fn picture_of_width(id: &(impl Display + ?Sized), width: Width) -> String {
    format!("{}?breite={}", picture(id), width.pixels())
}

/// The offers that one value of one filter leaves.
pub fn offers_with(filter: &str, value: &(impl Display + ?Sized)) -> String {
    format!("{OFFERS}?{filter}={value}")
}

/// The offers near a place by its code.
pub fn offers_near(place: &str) -> String {
    super::asking(OFFERS, &[("um", place)])
}

/// The offers that a word finds.
pub fn offers_called(word: &str) -> String {
    super::asking(OFFERS, &[("q", word)])
}

/// Who works on a theme.
pub fn theme(code: &(impl Display + ?Sized)) -> String {
    format!("{THEMES}/{code}")
}

/// A network.
pub fn network(slug: &(impl Display + ?Sized)) -> String {
    format!("{NETWORKS}/{slug}")
}

/// Where somebody without an account writes to a network.
pub fn write(slug: &(impl Display + ?Sized)) -> String {
    format!("{NETWORKS}/{slug}/nachricht")
}

/// What it says when that has arrived.
pub fn wrote(slug: &(impl Display + ?Sized)) -> String {
    format!("{NETWORKS}/{slug}/nachricht/danke")
}

/// Where somebody with a private link says whether what is public about a network is right.
pub fn check(token: &(impl Display + ?Sized)) -> String {
    format!("/stimmt-das/{token}")
}

/// What it says when that was sent.
pub fn check_sent(token: &(impl Display + ?Sized)) -> String {
    format!("/stimmt-das/{token}/danke")
}

/// A partner of the directory.
pub fn partner(slug: &(impl Display + ?Sized)) -> String {
    format!("{PARTNERS}/{slug}")
}

/// A Kreis, by its key.
pub fn kreis(ags: &(impl Display + ?Sized)) -> String {
    format!("{KREISE}/{ags}")
}
