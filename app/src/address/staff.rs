//! The pages of the state office.

use mintverbund::domain::{
    hiding::{Hidable, HidableKind},
    id::{HidingId, InquiryId, LinkId, MergingId, OrganisationId, RemarkId, RevisionId, SchoolHolidayId, StretchId},
    term_names::NamedTerm,
};
use std::fmt::Display;

/// The overview.
pub const OVERVIEW: &str = "/mintraum";
/// What waits for review.
pub const QUEUE: &str = "/mintraum/pruefung";
/// All networks.
pub const NETWORKS: &str = "/mintraum/netzwerke";
/// The links of all networks.
pub const LINKS: &str = "/mintraum/verbindungen";
/// What is missing where.
pub const KREISE: &str = "/mintraum/kreise";

/// What the state office keeps from the public.
pub const HIDDEN: &str = "/mintraum/verborgen";

/// What was hidden and is shown again, or what is hidden now, page by page.
pub fn hidden_that(choice: &str, page: usize) -> String {
    super::asking(HIDDEN, &[("zeige", choice), ("seite", &super::page(page))])
}

/// One of them, in the list.
pub fn hidden(id: &HidingId) -> String {
    format!("{HIDDEN}#verborgen-{id}")
}

/// Where something is hidden.
pub fn hide(subject: &Hidable) -> String {
    format!("/mintraum/verbergen/{}/{}", kind_in_address(subject.kind()), subject.id())
}

/// What a kind of thing is called in addresses.
pub fn kind_in_address(kind: HidableKind) -> &'static str {
    match kind {
        HidableKind::Offer => "angebot",
        HidableKind::Network => "netzwerk",
        HidableKind::Organisation => "partner",
        HidableKind::Picture => "bild",
        HidableKind::Contact => "kontakt",
    }
}

/// Where it is kept hidden after somebody has looked at it.
pub fn keep_hidden(id: &HidingId) -> String {
    format!("{HIDDEN}/{id}/behalten")
}

/// Where it is shown again.
pub fn show_again(id: &HidingId) -> String {
    format!("{HIDDEN}/{id}/zeigen")
}

/// What of one network waits for review.
pub fn queue_of(network: &(impl Display + ?Sized)) -> String {
    format!("{QUEUE}?netzwerk={network}")
}

/// What waits for review of one network or of one kind, page by page; what is not chosen is empty.
pub fn queue_that(network: &str, kind: &str, page: usize) -> String {
    super::asking(QUEUE, &[("netzwerk", network), ("art", kind), ("seite", &super::page(page))])
}

/// The review of a revision.
pub fn review(id: &RevisionId) -> String {
    format!("{QUEUE}/{id}")
}

/// The picture of a revision.
pub fn review_picture(id: &RevisionId) -> String {
    format!("{QUEUE}/{id}/bild")
}

/// Where a revision is taken on.
pub fn claim(id: &RevisionId) -> String {
    format!("{QUEUE}/{id}/uebernehmen")
}

/// Where a reviewer lets go of it.
pub fn release(id: &RevisionId) -> String {
    format!("{QUEUE}/{id}/freigeben")
}

/// Where remarks are sent.
pub fn remarks(id: &RevisionId) -> String {
    format!("{QUEUE}/{id}/anmerkungen")
}

/// Where a remark is taken back.
pub fn remark_removal(id: &RevisionId, remark: &RemarkId) -> String {
    format!("{QUEUE}/{id}/anmerkungen/{remark}/entfernen")
}

/// Where it is decided.
pub fn decision(id: &RevisionId) -> String {
    format!("{QUEUE}/{id}/entscheidung")
}

/// A network.
pub fn network(slug: &(impl Display + ?Sized)) -> String {
    format!("{NETWORKS}/{slug}")
}

/// Where its recognition is saved.
pub fn recognition(slug: &(impl Display + ?Sized)) -> String {
    format!("{NETWORKS}/{slug}/anerkennung")
}

/// Entries of the directory that may be the same.
pub const DUPLICATES: &str = "/mintraum/doppelte";

/// What was brought together lately.
pub const MERGED: &str = "/mintraum/zusammengefuehrt";

/// Two of them: the first goes, the second stays.
pub fn duplicate(gone: &OrganisationId, kept: &OrganisationId) -> String {
    format!("{DUPLICATES}/{gone}/{kept}")
}

/// Where it is said that they are two.
pub fn two(one: &OrganisationId, other: &OrganisationId) -> String {
    format!("{DUPLICATES}/{one}/{other}/zwei")
}

/// Where that is taken back.
pub fn not_two(one: &OrganisationId, other: &OrganisationId) -> String {
    format!("{DUPLICATES}/{one}/{other}/doch")
}

/// Where two are parted again.
pub fn parting(id: &MergingId) -> String {
    format!("{MERGED}/{id}")
}

/// School holidays.
pub const HOLIDAYS: &str = "/mintraum/ferien";

/// One stretch of them.
pub fn holiday(id: &SchoolHolidayId) -> String {
    format!("{HOLIDAYS}/{id}")
}

/// Where it is removed.
pub fn holiday_removal(id: &SchoolHolidayId) -> String {
    format!("{HOLIDAYS}/{id}/entfernen")
}

/// By what other names the terms are found.
pub const SEARCH: &str = "/mintraum/suche";

/// The names of one term.
pub fn term_names(term: NamedTerm) -> String {
    format!("{SEARCH}/{}/{}", term.vocabulary.code(), term.code)
}

/// Where they become again what the program knows.
pub fn term_names_reset(term: NamedTerm) -> String {
    format!("{}/mitgeliefert", term_names(term))
}

/// The themes that networks choose from.
pub const THEMES: &str = "/mintraum/themen";

/// One of the office's own.
pub fn theme(code: &(impl Display + ?Sized)) -> String {
    format!("{THEMES}/{code}")
}

/// Where it is taken off the list.
pub fn theme_removal(code: &(impl Display + ?Sized)) -> String {
    format!("{THEMES}/{code}/entfernen")
}

/// Who runs this site.
pub const OPERATOR: &str = "/mintraum/betrieb";

/// What people have written to networks that do not answer themselves.
pub const INQUIRIES: &str = "/mintraum/anfragen";

/// Where one of these is settled.
pub fn inquiry(id: &InquiryId) -> String {
    format!("{INQUIRIES}/{id}")
}

/// Who was asked whether what is public about them is right.
pub const CHECKS: &str = "/mintraum/abgleich";

/// What one network answered.
pub fn check(slug: &(impl Display + ?Sized)) -> String {
    format!("{CHECKS}/{slug}")
}

/// Where all its answers are taken over.
pub fn check_all(slug: &(impl Display + ?Sized)) -> String {
    format!("{CHECKS}/{slug}/alle")
}

/// Where its link is ended.
pub fn check_revoke(slug: &(impl Display + ?Sized)) -> String {
    format!("{CHECKS}/{slug}/link-beenden")
}

/// Where an earlier time of its recognition is entered.
pub fn stretches(slug: &(impl Display + ?Sized)) -> String {
    format!("{NETWORKS}/{slug}/frueher")
}

/// Where one is removed.
pub fn stretch_removal(slug: &(impl Display + ?Sized), id: &StretchId) -> String {
    format!("{}/{id}/entfernen", stretches(slug))
}

/// What its statements rest on.
pub fn basis(slug: &(impl Display + ?Sized)) -> String {
    format!("{NETWORKS}/{slug}/belege")
}

/// Where it is confirmed as a cluster.
pub fn cluster(slug: &(impl Display + ?Sized)) -> String {
    format!("{NETWORKS}/{slug}/cluster")
}

/// Where its address is saved.
pub fn rename(slug: &(impl Display + ?Sized)) -> String {
    format!("{NETWORKS}/{slug}/adresse")
}

/// Networks of which something is to be said, such as `endet-bald`.
pub fn networks_that(choice: &str) -> String {
    format!("{NETWORKS}?zeige={choice}")
}

/// The networks that work on a theme.
pub fn networks_about(theme: &(impl Display + ?Sized)) -> String {
    format!("{NETWORKS}?thema={theme}")
}

/// The same, page by page.
pub fn networks_on(choice: &str, theme: &str, day: &str, page: usize) -> String {
    super::asking(NETWORKS, &[("zeige", choice), ("thema", theme), ("stand", day), ("seite", &super::page(page))])
}

/// Kreise that lack something.
pub fn kreise_that(choice: &str) -> String {
    format!("{KREISE}?zeige={choice}")
}

/// The same on another day.
pub fn kreise_on(choice: &str, day: &str) -> String {
    super::asking(KREISE, &[("zeige", choice), ("stand", day)])
}

/// A Kreis in the list of all.
pub fn kreis(ags: &(impl Display + ?Sized)) -> String {
    format!("{}#kreis-{ags}", kreise_that("alle"))
}

/// Where a link is decided.
pub fn link_decision(id: &LinkId) -> String {
    format!("{LINKS}/{id}/entscheidung")
}

/// Where the consent of a network is recorded.
pub fn link_consent(id: &LinkId) -> String {
    format!("{LINKS}/{id}/zustimmung")
}

/// Where a link is ended.
pub fn link_end(id: &LinkId) -> String {
    format!("{LINKS}/{id}/beenden")
}
