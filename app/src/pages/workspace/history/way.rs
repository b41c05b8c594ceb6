//! Where a row of the log leads: to what it speaks of, as far as that is still there and the reader may open it.

use super::names::Names;
use crate::address::workspace::Workspace;
use mintverbund::{
    domain::{
        act::{Done, NetworkAct, Partner},
        id::OrganisationId,
    },
    store::history::Entry,
};

/// An address in the workspace of the network whose history it is.
pub fn way(entry: &Entry, done: &Done, names: &Names, at: &Workspace) -> Option<String> {
    match done {
        Done::Network(act) => Some(of_network(act, names, at)),
        Done::Organisation(_) => {
            let partnership = entry.subject_id.parse().ok().and_then(|id| names.partnerships.get(&id));
            Some(partnership.map_or_else(|| at.partners(), |id| at.partner_entry(id)))
        }
        Done::Link(_) => {
            let id = names.links.contains_key(&entry.subject_id).then(|| entry.subject_id.parse().ok())?;
            id.map(|id| at.link(&id))
        }
        Done::Offer(_) | Done::Revision(_) => {
            names.offers.get(&entry.subject_id).map(|named| at.offer(&named.offer).editor())
        }
        Done::Account(_) => Some(at.team()),
        // It is about no network, and stands in no network's history.
        Done::Platform(_) => None,
    }
}

fn of_network(act: &NetworkAct, names: &Names, at: &Workspace) -> String {
    match act {
        NetworkAct::Created { .. }
        | NetworkAct::Renamed { .. }
        | NetworkAct::Recognised { .. }
        | NetworkAct::RecognitionRemoved { .. }
        | NetworkAct::StretchAdded { .. }
        | NetworkAct::StretchRemoved { .. }
        | NetworkAct::Edited { .. }
        | NetworkAct::AreaChanged { .. }
        | NetworkAct::NamesChanged { .. }
        | NetworkAct::FocusChanged { .. }
        | NetworkAct::FundingPut { .. }
        | NetworkAct::ClusterConfirmed { .. }
        | NetworkAct::ClusterRevoked { .. }
        | NetworkAct::BasisRecorded { .. }
        | NetworkAct::CheckAsked { .. }
        | NetworkAct::CheckRevoked { .. }
        | NetworkAct::CheckAnswered { .. }
        | NetworkAct::CheckSettled { .. }
        | NetworkAct::SupportPut { .. }
        | NetworkAct::SupportRemoved { .. }
        | NetworkAct::FundingRemoved { .. } => at.profile(),
        NetworkAct::PartnerAdded { after: partner, .. }
        | NetworkAct::PartnerEdited { after: partner, .. }
        | NetworkAct::PartnerEnded { after: partner, .. }
        | NetworkAct::PartnerRemoved { before: partner, .. } => of_partner(partner, names, at),
        NetworkAct::InquirySettled { .. } | NetworkAct::InquiryForgotten { .. } => at.inquiries(),
        NetworkAct::Hidden { .. }
        | NetworkAct::HidingAnswered { .. }
        | NetworkAct::HidingKept { .. }
        | NetworkAct::ShownAgain { .. } => at.hidden(),
        NetworkAct::ContactAdded { .. } | NetworkAct::ContactEdited { .. } | NetworkAct::ContactRemoved { .. } => {
            at.contacts()
        }
    }
}

/// The partner if it is one today, whoever took it in; else the list of all.
fn of_partner(partner: &Partner, names: &Names, at: &Workspace) -> String {
    let organisation: Option<&OrganisationId> = partner.organisation_id.value();
    let partnership = organisation.and_then(|id| names.partnerships.get(id));
    partnership.map_or_else(|| at.partners(), |id| at.partner(id))
}
