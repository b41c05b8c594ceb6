//! Notices in words: a line for the desk, and subject, text and link of a mail, from the same facts.
//!
//! Nothing sends mail yet. [`Drawn`] is made for it already, so that whoever adds a kind of notice or changes its words
//! does so once, here, for both.

mod entries;
mod hidden;
mod links;
mod networks;
mod offers;
#[cfg(test)]
mod tests;

use crate::address::{staff, workspace::Workspace};
use mintverbund::{
    domain::{
        date::Timestamp,
        notice::{About, Notice},
    },
    store::outbox::Row,
};

/// What one notice says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// One sentence for the desk.
    pub line: String,
    /// The subject of the mail, without the name of the site.
    pub subject: String,
    /// What helps to go on, to follow the line in the mail; may be empty.
    pub advice: &'static str,
}

impl Drawn {
    /// The words of a notice.
    pub fn of(notice: &Notice) -> Self {
        match notice {
            Notice::Submitted(about) => offers::submitted(about),
            Notice::Approved(approval) => offers::approved(approval),
            Notice::SentBack(about) => offers::sent_back(about),
            Notice::Rejected(about) => offers::rejected(about),
            Notice::LinkProposed(proposal) => links::proposed(proposal),
            Notice::LinkProposedForYou(about) => links::proposed_for_you(about),
            Notice::ConsentRecorded(about) => links::consent_recorded(about),
            Notice::LinkConfirmed(about) => links::confirmed(about),
            Notice::LinkDeclined(closed) => links::declined(closed),
            Notice::LinkTakenBack(closed) => links::taken_back(closed),
            Notice::LinkEnded(end) => links::ended(end),
            Notice::EntryChanged(changed) => entries::changed(changed),
            Notice::EntryTakenBack(taken_back) => entries::taken_back(taken_back),
            Notice::EntryHanded(handed) => entries::handed(handed),
            Notice::EntriesMerged(merged) => entries::merged(merged),
            Notice::EntriesParted(merged) => entries::parted(merged),
            Notice::Hidden(about) => hidden::begun(about),
            Notice::ShownAgain(about) => hidden::ended(about),
            Notice::HidingAnswered(about) => hidden::answered(about),
            Notice::ClusterClaimed(about) => networks::claimed(about),
            Notice::InquiryCame(about) => networks::inquiry(about),
            Notice::InquiryForOffice(about) => networks::inquiry_for_office(about),
            Notice::CheckAnswered(about) => networks::answered(about),
            Notice::BasisRecorded(about) => networks::basis(about),
            Notice::ClusterConfirmed(about) => networks::confirmed(about),
            Notice::ClusterRevoked(about) => networks::revoked(about),
        }
    }

    /// The text of the mail: what happened, what to do, and where.
    pub fn text(&self, link: &str) -> String {
        let parts = [self.line.as_str(), self.advice, link];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    }
}

/// One line of what is new on a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// When.
    pub at: Timestamp,
    /// What, in words.
    pub line: String,
    /// Where to go from there; nowhere from a notice that holds no facts.
    pub path: Option<String>,
}

impl News {
    /// A notice for a network, by its workspace, or for the state office.
    pub fn new(row: &Row, workspace: Option<&Workspace>) -> Self {
        let path = row.notice().map(|notice| link(&notice, workspace));
        Self { at: row.created_at, line: line(row), path }
    }
}

/// Where to go from a notice, as a path: into the workspace of the network that is told, or to the office.
pub fn link(notice: &Notice, workspace: Option<&Workspace>) -> String {
    match (notice, workspace) {
        (Notice::InquiryCame(_), Some(workspace)) => return workspace.inquiries(),
        (Notice::InquiryForOffice(_), None) => return staff::INQUIRIES.to_owned(),
        _ => {}
    }
    match (notice.about(), workspace) {
        (About::Revision(about), None) => staff::review(&about.revision),
        (About::Revision(about), Some(workspace)) => workspace.offer(&about.offer).editor(),
        (About::Link(_), None) => staff::LINKS.to_owned(),
        (About::Link(about), Some(workspace)) => workspace.link(&about.link),
        (About::Network(about), None) => staff::network(&about.slug),
        (About::Network(_), Some(workspace)) => workspace.profile(),
        (About::Basis(about), None) => staff::network(&about.slug),
        (About::Basis(_), Some(workspace)) => workspace.profile(),
        (About::Hiding(about), None) => staff::hidden(&about.hiding),
        (About::Hiding(_), Some(workspace)) => workspace.hidden(),
        (About::Entry(about), workspace) => match (&about.room, workspace) {
            (Some(room), Some(workspace)) => workspace.partner_entry(&room.partnership),
            (Some(room), None) => Workspace::of(&room.network).partner_entry(&room.partnership),
            (None, Some(workspace)) => workspace.partners(),
            (None, None) => staff::NETWORKS.to_owned(),
        },
    }
}

/// A notice of the outbox as a line for the desk. One from before there were facts is its own sentence; one that only a
/// newer program knows is not left out in silence.
pub fn line(row: &Row) -> String {
    match row.notice() {
        Some(notice) => Drawn::of(&notice).line,
        None if !row.body.is_empty() => row.body.clone(),
        None => {
            tracing::warn!(notice.kind = %row.kind, "a notice cannot be read");
            "Eine Nachricht, die diese Version der Plattform nicht anzeigen kann.".to_owned()
        }
    }
}
