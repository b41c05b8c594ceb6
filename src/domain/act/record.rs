//! What the log keeps of records: shapes of their own, apart from the store's.
//!
//! The names of members are what is stored. They are made in `actions/kept.rs`, where the compiler asks about every member
//! of the record.

use super::old;
use crate::domain::{
    account::{NetworkRole, PlatformRole},
    basis::{Certainty, Fact},
    check::{Settlement, Verdict},
    date::FuzzyDate,
    hiding::{HidableKind, HidingReason},
    id::{ContactId, CoverageId, FundingId, HidingId, MergingId, NetworkId, OrganisationId, PartnershipId, SupportId},
    kept::{Kept, Record},
    kreis::Ags,
    link::{LinkKind, LinkState},
    money::Euro,
    names::FormerNames,
    network::RecognitionState,
    operator::Operator,
    organisation::{OrganisationKind, PartnerRole, Sector},
    period::Period,
    programme::ProgrammeSector,
    support::SupportKind,
    theme::ThemeCode,
    vocabulary::{DateNews, vocabulary},
    web::{Email, Slug, WebAddress},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Declares records of the log: each member with its type and what it says.
macro_rules! records {
    ($($(#[$doc:meta])* $name:ident { $($(#[$how:meta])* $member:ident: $type:ty, $said:literal;)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
        #[serde(default)]
        pub struct $name {
            $(#[doc = $said] $(#[$how])* pub $member: $type,)+
        }
    )+};
}

records! {
    /// What a network says about itself.
    Profile {
        name: Kept<String>, "Name.";
        short_text: Kept<String>, "One or two sentences.";
        description: Kept<String>, "Markdown.";
        website: Kept<WebAddress>, "Its own page.";
        email: Kept<Email>, "Functional address.";
        carrier: Kept<OrganisationId>, "Who carries it.";
        published: Kept<bool>, "Whether the public sees it.";
        #[serde(skip_serializing_if = "Kept::is_nothing")]
        takes_inquiries: Kept<bool>, "Whether people can write to it by a form; nothing in rows from before there was one.";
    }

    /// One period of public money.
    Funding {
        id: Kept<FundingId>, "Which.";
        network_id: Kept<NetworkId>, "Whose.";
        round: Kept<i64>, "Federal round.";
        phase: Kept<i64>, "Phase within the round.";
        funder: Kept<String>, "Code of the ministry.";
        reference: Kept<String>, "Reference number.";
        since: Kept<FuzzyDate>, "From when.";
        until: Kept<FuzzyDate>, "Until when.";
        amount: Kept<Euro>, "How much.";
        own_share: Kept<Euro>, "How much of it the network pays itself.";
    }

    /// One period of money that is not of the federal programme.
    Support {
        id: Kept<SupportId>, "Which.";
        network_id: Kept<NetworkId>, "Whose.";
        kind: Kept<SupportKind>, "Where it is from.";
        title: Kept<String>, "The name of the programme.";
        giver: Kept<String>, "Who gives it.";
        reference: Kept<String>, "Reference number.";
        amount: Kept<Euro>, "How much.";
        own_share: Kept<Euro>, "How much of it the network pays itself.";
        since: Kept<FuzzyDate>, "From when.";
        until: Kept<FuzzyDate>, "Until when.";
    }

    /// A recognition as a MINT-Region.
    Recognition {
        state: Kept<RecognitionState>, "How far it has come.";
        since: Kept<FuzzyDate>, "From when.";
        until: Kept<FuzzyDate>, "Until when.";
    }

    /// The Kreise that came, left, or have other dates.
    Area {
        kreise: Vec<Coverage>, "One for each.";
    }

    /// An entry into which another went.
    Merging {
        id: Kept<MergingId>, "Which.";
        gone: Kept<OrganisationId>, "The entry that went.";
        gone_name: Kept<String>, "What it was called.";
        entry: Organisation, "What the entry that stays says since.";
    }

    /// What a network is called.
    Called {
        name: Kept<String>, "Its name.";
        slug: Kept<Slug>, "Readable part of its address.";
        former: Kept<FormerNames>, "What it was called before.";
    }

    /// What a network works on, and how far.
    Focus {
        themes: Vec<Kept<ThemeCode>>, "The themes.";
        statewide: Kept<bool>, "Whether in all of Bavaria.";
    }

    /// The time in which a network covers a Kreis.
    Coverage {
        id: Kept<CoverageId>, "Which.";
        network_id: Kept<NetworkId>, "Who covers.";
        ags: Kept<Ags>, "What is covered.";
        since: Kept<FuzzyDate>, "From when.";
        until: Kept<FuzzyDate>, "Until when.";
    }

    /// An organisation's part in a network, with what the directory said about it then.
    Partner {
        id: Kept<PartnershipId>, "Which.";
        network_id: Kept<NetworkId>, "Where.";
        organisation_id: Kept<OrganisationId>, "Who.";
        slug: Kept<Slug>, "Readable part of its address.";
        name: Kept<String>, "Its name.";
        sector: Kept<Sector>, "Its sector.";
        kind: Kept<OrganisationKind>, "What it is.";
        website: Kept<WebAddress>, "Its own page.";
        role: Kept<PartnerRole>, "Its part.";
        tasks: Kept<String>, "What it does in the network.";
        since: Kept<FuzzyDate>, "From when.";
        until: Kept<FuzzyDate>, "Until when.";
        programme_sector: Kept<ProgrammeSector>, "In which sector of the programme it counts.";
    }

    /// An entry of the partner directory.
    Organisation {
        id: Kept<OrganisationId>, "Which.";
        slug: Kept<Slug>, "Readable part of its address.";
        name: Kept<String>, "Its name.";
        sector: Kept<Sector>, "Its sector.";
        kind: Kept<OrganisationKind>, "What it is.";
        ags: Kept<Ags>, "Where it sits.";
        website: Kept<WebAddress>, "Its own page.";
        description: Kept<String>, "What it does.";
        #[serde(skip_serializing_if = "Kept::is_nothing")]
        parent: Kept<OrganisationId>, "Of which it is a part, if it is a department.";
        #[serde(skip_serializing_if = "Kept::is_nothing")]
        former: Kept<FormerNames>, "What it was called before, if anything.";
    }

    /// Which fields of a contact have changed. Never what stood in them: the log is kept longer than the contact.
    ContactChange {
        contact: Kept<ContactId>, "Which.";
        changed: Vec<Kept<ContactField>>, "What is different.";
    }

    /// A proposed link: how it reads.
    Proposal {
        from: Kept<NetworkId>, "The first network.";
        kind: Kept<LinkKind>, "How it is related to the second.";
        to: Kept<NetworkId>, "The second network.";
    }

    /// The end of a link.
    End {
        state: Kept<LinkState>, "How it stands: with a day ahead it still holds.";
        until: Kept<FuzzyDate>, "Its last day.";
    }

    /// What was said of a date of an offer.
    Announced {
        date: Kept<String>, "Which date: its day, and when it begins.";
        news: Kept<DateNews>, "What was said; nothing if it takes place as approved.";
    }

    /// A draft that was thrown away. Which text it was can be proven by whoever still has it; the log keeps nobody's
    /// address for ever.
    Draft {
        number: Kept<i64>, "The number of the revision.";
        sha256: Kept<String>, "The hash of its text.";
    }

    /// That the state office keeps something from the public. Why in words stands with the hiding itself.
    Hiding {
        id: Kept<HidingId>, "Which.";
        kind: Kept<HidableKind>, "What kind of thing is hidden.";
        subject: Kept<String>, "Its identity among those of its kind.";
        reason: Kept<HidingReason>, "Why, as a term.";
        for_good: Kept<bool>, "Whether for good.";
    }

    /// What statements about a network rest on.
    Grounds {
        statements: Vec<Stated>, "Which.";
        certainty: Kept<Certainty>, "How sure they are.";
        source: Kept<String>, "Title of the source.";
        address: Kept<WebAddress>, "Its address.";
        seen_on: Kept<FuzzyDate>, "When it was seen there.";
        inferred_from: Kept<String>, "From what it was inferred.";
    }

    /// What the state office did with an answer to a statement.
    Settled {
        fact: Kept<Fact>, "What kind of fact.";
        subject: Kept<String>, "The record that says it.";
        verdict: Kept<Verdict>, "What was answered.";
        settlement: Kept<Settlement>, "What became of it.";
    }

    /// One statement.
    Stated {
        fact: Kept<Fact>, "What kind of fact.";
        subject: Kept<String>, "The record that says it.";
        value: Kept<String>, "What it says.";
    }

    /// What the operator of the site says about itself, as far as it is another in the other column.
    Said {
        details: BTreeMap<String, String>, "Each detail by its code.";
    }

    /// What an account may do. Address and name stay out of the log: it is kept longer than the account.
    Roles {
        platform_role: Kept<PlatformRole>, "In the state office.";
        network: Kept<NetworkId>, "In which network.";
        role: Kept<NetworkRole>, "As what there.";
    }
}

/// An entry of the partner directory as somebody left it. Many networks share it, so the log keeps for which of them
/// that was.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Written {
    /// For which network; none for the state office, and in rows from before this was kept.
    pub network: Kept<NetworkId>,
    /// What the entry says.
    #[serde(flatten)]
    pub entry: Organisation,
}

vocabulary! {
    /// What a contact consists of.
    ContactField in contact_field {
        Name = "name";
        Function = "function";
        Email = "email";
        Phone = "phone";
        Organisation = "organisation";
        Public = "public";
        ConsentOn = "consent_on";
    }
}

impl Record for Announced {}
impl Record for Profile {}
impl Record for Funding {}
impl Record for Partner {}
impl Record for Organisation {}
impl Record for Written {}
impl Record for ContactChange {}
impl Record for Grounds {}
impl Record for Hiding {}
impl Record for Support {}
impl Record for Settled {}
impl Record for Roles {}
impl Record for Said {}
impl Record for Merging {}
impl Record for Focus {}
impl Record for Called {}

impl Record for Recognition {
    fn before_versions(text: &str) -> Option<Self> {
        old::recognition(text)
    }
}

impl Record for Area {
    fn before_versions(text: &str) -> Option<Self> {
        old::area(text)
    }
}

impl Record for Proposal {
    fn before_versions(text: &str) -> Option<Self> {
        old::proposal(text)
    }
}

impl Record for End {
    fn before_versions(text: &str) -> Option<Self> {
        old::end(text)
    }
}

impl Record for Draft {
    fn before_versions(text: &str) -> Option<Self> {
        old::draft(text)
    }
}

/// The one that there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Platform;

impl AsRef<str> for Platform {
    fn as_ref(&self) -> &str {
        "platform"
    }
}

impl Said {
    /// What `one` says that `other` does not say like that.
    pub fn apart(one: &Operator, other: &Operator) -> Self {
        let differs = |(detail, value): &(_, &str)| !other.said().any(|said| said == (*detail, *value));
        let details = one.said().filter(differs).map(|(detail, value)| (detail.code().to_owned(), value.to_owned()));
        Self { details: details.collect() }
    }
}

impl Recognition {
    /// Its time, as far as it is known.
    pub fn period(&self) -> Period {
        period(&self.since, &self.until)
    }
}

impl Coverage {
    /// Its time, as far as it is known.
    pub fn period(&self) -> Period {
        period(&self.since, &self.until)
    }
}

fn period(since: &Kept<FuzzyDate>, until: &Kept<FuzzyDate>) -> Period {
    Period { since: since.value().copied(), until: until.value().copied() }
}
