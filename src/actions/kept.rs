//! What the log keeps of a record: made here, where the compiler asks about every member.

use crate::{
    domain::{
        act::{Coverage, Funding, Hiding, Organisation, Partner, Profile, Recognition, Support, Written},
        id::NetworkId,
        kept::Kept,
    },
    store::{coverage, funding, hiding, network, organisation, partnership, recognition, support},
};

impl From<&network::Network> for Profile {
    fn from(record: &network::Network) -> Self {
        let network::Network {
            name,
            short_text,
            description,
            website,
            email,
            carrier_id,
            published,
            takes_inquiries,
            // The subject of the row, what has acts of its own, and what follows from other records.
            id: _,
            slug: _,
            source: _,
            version: _,
            is_public: _,
            shows_form: _,
            statewide: _,
            is_cluster: _,
            claims_cluster: _,
            is_region: _,
        } = record.clone();
        Self {
            name: name.into(),
            short_text: short_text.into(),
            description: description.into(),
            website: website.into(),
            email: email.into(),
            carrier: carrier_id.into(),
            published: published.into(),
            takes_inquiries: takes_inquiries.into(),
        }
    }
}

impl From<&funding::Funding> for Funding {
    fn from(record: &funding::Funding) -> Self {
        let funding::Funding { id, network_id, round, phase, funder, reference, amount, own_share, period } =
            record.clone();
        Self {
            id: id.into(),
            network_id: network_id.into(),
            round: round.into(),
            phase: phase.into(),
            funder: funder.into(),
            reference: reference.into(),
            since: period.since.into(),
            until: period.until.into(),
            amount: amount.into(),
            own_share: own_share.into(),
        }
    }
}

impl From<&support::Support> for Support {
    fn from(record: &support::Support) -> Self {
        let support::Support { id, network_id, kind, title, giver, reference, amount, own_share, period } =
            record.clone();
        Self {
            id: id.into(),
            network_id: network_id.into(),
            kind: kind.into(),
            title: title.into(),
            giver: giver.into(),
            reference: reference.into(),
            amount: amount.into(),
            own_share: own_share.into(),
            since: period.since.into(),
            until: period.until.into(),
        }
    }
}

impl From<&recognition::Recognition> for Recognition {
    fn from(record: &recognition::Recognition) -> Self {
        // The network is the subject of the row, and earlier times have rows of their own.
        let recognition::Recognition { network_id: _, state, period, past: _ } = record;
        Self { state: (*state).into(), since: period.since.into(), until: period.until.into() }
    }
}

impl From<&recognition::Stretch> for Recognition {
    fn from(record: &recognition::Stretch) -> Self {
        let recognition::Stretch { id: _, network_id: _, state, period } = record;
        Self { state: (*state).into(), since: period.since.into(), until: period.until.into() }
    }
}

impl From<&coverage::Coverage> for Coverage {
    fn from(record: &coverage::Coverage) -> Self {
        let coverage::Coverage { id, network_id, ags, period } = record.clone();
        Self {
            id: id.into(),
            network_id: network_id.into(),
            ags: ags.into(),
            since: period.since.into(),
            until: period.until.into(),
        }
    }
}

impl From<&partnership::Partner> for Partner {
    fn from(record: &partnership::Partner) -> Self {
        let partnership::Partner {
            id,
            network_id,
            organisation_id,
            slug,
            name,
            sector,
            kind,
            website,
            role,
            tasks,
            programme_sector,
            period,
            // What the directory says of another entry.
            part_of: _,
        } = record.clone();
        Self {
            id: id.into(),
            network_id: network_id.into(),
            organisation_id: organisation_id.into(),
            slug: slug.into(),
            name: name.into(),
            sector: sector.into(),
            kind: kind.into(),
            website: website.into(),
            role: role.into(),
            tasks: tasks.into(),
            programme_sector: programme_sector.into(),
            since: period.since.into(),
            until: period.until.into(),
        }
    }
}

impl From<&organisation::Organisation> for Organisation {
    fn from(record: &organisation::Organisation) -> Self {
        let organisation::Organisation { id, slug, name, sector, kind, ags, website, description, parent_id } =
            record.clone();
        Self {
            id: id.into(),
            slug: slug.into(),
            name: name.into(),
            sector: sector.into(),
            kind: kind.into(),
            ags: ags.into(),
            website: website.into(),
            description: description.into(),
            parent: parent_id.into(),
            former: Kept::Nothing,
        }
    }
}

impl From<&organisation::Entry> for Organisation {
    fn from(record: &organisation::Entry) -> Self {
        let organisation::Entry { organisation, former } = record;
        let former = Some(former.clone()).filter(|former| !former.0.is_empty());
        Self { former: former.into(), ..organisation.into() }
    }
}

impl From<&hiding::Hiding> for Hiding {
    fn from(record: &hiding::Hiding) -> Self {
        let reason = record.reason();
        let hiding::Hiding { id, kind, subject_id, for_good, .. } = record.clone();
        Self { id: id.into(), kind: kind.into(), subject: subject_id.into(), reason, for_good: for_good.into() }
    }
}

/// An entry as it stands after somebody acted for that network; none is the state office.
pub fn written(entry: impl Into<Organisation>, network: Option<&NetworkId>) -> Written {
    Written { network: network.cloned().into(), entry: entry.into() }
}
