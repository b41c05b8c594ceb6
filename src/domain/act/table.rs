//! The table of all acts: `Name = "code": what it keeps of before => what of after`.

use super::{Details, Told, record::*};
use crate::domain::{
    content::OfferField,
    date::FuzzyDate,
    id::{AccountId, ContactId, LinkId, NetworkId, OfferId, OrganisationId, RevisionId},
    inquiry::InquiryState,
    kept::{Column, Kept, Nothing},
    link::LinkState,
    review::{OfferState, RevisionState},
    web::Slug,
};

/// Makes of each group an enum with a variant for each act, and of all groups together [`Done`] and [`CODES`].
macro_rules! acts {
    ($($(#[$doc:meta])* $group:ident($variant:ident) of $subject:ty, $kind:literal {
        $($name:ident = $code:literal: $before:ty => $after:ty;)+
    })+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq)]
            #[allow(clippy::large_enum_variant, reason = "few are held at once, and a box would stand in every match")]
            pub enum $group {
                $(
                    #[doc = concat!("`", $code, "`")]
                    $name {
                        /// How it stood before.
                        before: $before,
                        /// How it stands now.
                        after: $after,
                    },
                )+
            }

            impl Details for $group {
                type Subject = $subject;
                const SUBJECT_KIND: &'static str = $kind;

                fn code(&self) -> &'static str {
                    match self { $(Self::$name { .. } => $code,)+ }
                }

                fn columns(&self) -> Result<(String, String), serde_json::Error> {
                    match self { $(Self::$name { before, after } => Ok((before.write()?, after.write()?)),)+ }
                }
            }
        )+

        /// Whatever was done.
        #[derive(Debug, Clone, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "few are held at once, and a box would stand in every match")]
        pub enum Done {
            $($(#[$doc])* $variant($group),)+
        }

        /// The codes of all acts.
        pub const CODES: &[&str] = &[$($($code),+),+];

        impl Done {
            /// Reads a row; nothing if its code is none of ours, which then a newer program has written.
            pub fn read(code: &str, before: &str, after: &str) -> Option<Told> {
                let mut lost = Vec::new();
                let done = match code {
                    $($(
                        $code => Self::$variant($group::$name {
                            before: Column::read(before, &mut lost),
                            after: Column::read(after, &mut lost),
                        }),
                    )+)+
                    _ => return None,
                };
                Some(Told { done, lost })
            }
        }
    };
}

acts! {
    /// What is done to a network and all that belongs to it.
    NetworkAct(Network) of NetworkId, "network" {
        Created = "network.create": Nothing => Kept<String>;
        Renamed = "network.rename": Kept<Slug> => Kept<Slug>;
        Recognised = "network.recognition": Option<Recognition> => Recognition;
        RecognitionRemoved = "recognition.remove": Recognition => Nothing;
        StretchAdded = "recognition.past": Nothing => Recognition;
        StretchRemoved = "recognition.past_remove": Recognition => Nothing;
        Edited = "network.edit": Profile => Profile;
        AreaChanged = "network.coverage": Area => Area;
        NamesChanged = "network.names": Called => Called;
        FocusChanged = "network.themes": Focus => Focus;
        FundingPut = "funding.put": Option<Funding> => Funding;
        FundingRemoved = "funding.remove": Funding => Nothing;
        SupportPut = "support.put": Option<Support> => Support;
        SupportRemoved = "support.remove": Support => Nothing;
        ClusterConfirmed = "network.cluster": Nothing => Nothing;
        ClusterRevoked = "network.no_cluster": Nothing => Nothing;
        BasisRecorded = "network.basis": Nothing => Grounds;
        CheckAsked = "network.ask": Nothing => Kept<FuzzyDate>;
        CheckRevoked = "network.ask_end": Nothing => Nothing;
        CheckAnswered = "network.answer": Nothing => Kept<i64>;
        CheckSettled = "network.settle": Nothing => Settled;
        InquirySettled = "inquiry.state": Kept<InquiryState> => Kept<InquiryState>;
        InquiryForgotten = "inquiry.forget": Nothing => Nothing;
        PartnerAdded = "partner.add": Nothing => Partner;
        PartnerEdited = "partner.edit": Partner => Partner;
        PartnerEnded = "partner.end": Partner => Partner;
        PartnerRemoved = "partner.remove": Partner => Nothing;
        ContactAdded = "contact.add": Nothing => Kept<ContactId>;
        ContactEdited = "contact.edit": Nothing => ContactChange;
        ContactRemoved = "contact.remove": Nothing => Kept<ContactId>;
        Hidden = "hiding.begin": Nothing => Hiding;
        HidingAnswered = "hiding.answer": Nothing => Hiding;
        HidingKept = "hiding.keep": Nothing => Hiding;
        ShownAgain = "hiding.end": Hiding => Nothing;
    }

    /// What is done to an entry of the partner directory.
    OrganisationAct(Organisation) of OrganisationId, "organisation" {
        Entered = "organisation.enter": Nothing => Written;
        Edited = "organisation.edit": Organisation => Written;
        TakenBack = "organisation.take_back": Organisation => Written;
        Handed = "organisation.hand": Kept<NetworkId> => Kept<NetworkId>;
        Merged = "organisation.merge": Organisation => Merging;
        Parted = "organisation.part": Merging => Organisation;
        KeptApart = "organisation.two": Nothing => Kept<OrganisationId>;
        AskedAgain = "organisation.again": Kept<OrganisationId> => Nothing;
        Hidden = "organisation.hide": Nothing => Hiding;
        ShownAgain = "organisation.show": Hiding => Nothing;
    }

    /// What is done to a link between two networks.
    LinkAct(Link) of LinkId, "link" {
        Proposed = "link.propose": Nothing => Proposal;
        Answered = "link.answer": Kept<LinkState> => Kept<LinkState>;
        Decided = "link.decide": Kept<LinkState> => Kept<LinkState>;
        Consented = "link.consent": Kept<LinkState> => Kept<LinkState>;
        Declined = "link.decline": Kept<LinkState> => Kept<LinkState>;
        TakenBack = "link.take_back": Kept<LinkState> => Kept<LinkState>;
        Lapsed = "link.lapse": Kept<LinkState> => Kept<LinkState>;
        Ended = "link.end": Kept<LinkState> => End;
    }

    /// What is done to an offer, and to drafts of it.
    OfferAct(Offer) of OfferId, "offer" {
        Begun = "offer.begin": Nothing => Nothing;
        StateChanged = "offer.state": Kept<OfferState> => Kept<OfferState>;
        Confirmed = "offer.confirm": Kept<FuzzyDate> => Kept<FuzzyDate>;
        Announced = "offer.date_news": Announced => Announced;
        DraftBegun = "revision.begin": Nothing => Kept<i64>;
        DraftDiscarded = "revision.discard": Draft => Nothing;
    }

    /// What is done to one revision of an offer.
    RevisionAct(Revision) of RevisionId, "revision" {
        Submitted = "revision.submit": Kept<RevisionState> => Kept<RevisionState>;
        Withdrawn = "revision.withdraw": Kept<RevisionState> => Kept<RevisionState>;
        Claimed = "revision.claim": Kept<RevisionState> => Kept<RevisionState>;
        Released = "revision.release": Kept<RevisionState> => Kept<RevisionState>;
        Approved = "revision.approve": Kept<RevisionState> => Kept<RevisionState>;
        SentBack = "revision.request_changes": Kept<RevisionState> => Kept<RevisionState>;
        Rejected = "revision.reject": Kept<RevisionState> => Kept<RevisionState>;
        Superseded = "revision.supersede": Kept<RevisionState> => Kept<RevisionState>;
        Remarked = "remark.add": Nothing => Kept<OfferField>;
        RemarkTakenBack = "remark.take_back": Nothing => Nothing;
    }

    /// What is done to the platform as a whole.
    PlatformAct(Platform) of Platform, "platform" {
        OperatorEdited = "platform.operator": Said => Said;
        HolidayPut = "holiday.put": Kept<String> => Kept<String>;
        HolidayRemoved = "holiday.remove": Kept<String> => Nothing;
        TermNamed = "term_names.put": Kept<String> => Kept<String>;
        TermNamesForgotten = "term_names.forget": Kept<String> => Nothing;
        ThemeAdded = "theme.add": Nothing => Kept<String>;
        ThemeRenamed = "theme.rename": Kept<String> => Kept<String>;
        ThemeRemoved = "theme.remove": Kept<String> => Nothing;
    }

    /// What is done to an account.
    AccountAct(Account) of AccountId, "account" {
        Created = "account.create": Nothing => Roles;
        RoleAdded = "account.role": Nothing => Roles;
        PasswordSet = "account.password": Nothing => Nothing;
    }
}
