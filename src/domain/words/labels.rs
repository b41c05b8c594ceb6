//! The labels of all vocabularies.

use super::{Marked, Text};
use crate::domain::{
    account::{NetworkRole, PlatformRole},
    act::ContactField,
    basis::{Certainty, Claimant, Fact},
    check::{Settlement, Verdict},
    content::{Rhythm, Section},
    criteria::{Criterion, Finding, RefusalReason},
    hiding::{HidableKind, HidingReason},
    inquiry::InquiryState,
    kreis::{Bezirk, KreisKind},
    link::{LinkKind, LinkState},
    network::{NetworkKind, RecognitionState},
    operator::{OperatorDetail, OperatorSection},
    organisation::{OrganisationKind, PartnerRole, Sector},
    private_link::LinkPurpose,
    programme::ProgrammeSector,
    review::{OfferState, RemarkVisibility, RevisionState, WaitingKind},
    search::{Access, Booking, CostFilter, Sort, TimeSpan},
    support::SupportKind,
    vocabulary::{
        Answer, CostKind, DateNews, Format, Girls, Language, Licence, Mode, PlusSubject, Recurrence, RegisteredBy,
        RegistrationKind, Stage, Subject, TargetGroup,
    },
};

/// Declares the part of the table: one function a vocabulary, so that a language has to know every term.
macro_rules! labels {
    ($($field:ident: $vocabulary:ident;)+) => {
        /// What people read for each term.
        #[derive(Debug, Clone, Copy)]
        pub struct Labels {
            $(#[doc = concat!("Those of [`", stringify!($vocabulary), "`].")] pub $field: fn($vocabulary) -> Text,)+
        }

        impl Marked for Labels {
            const MARKED: Self = Self { $($field: <fn($vocabulary) -> Text as Marked>::MARKED,)+ };
        }
    };
}

labels! {
    format: Format;
    stage: Stage;
    subject: Subject;
    plus_subject: PlusSubject;
    target_group: TargetGroup;
    girls: Girls;
    mode: Mode;
    recurrence: Recurrence;
    date_news: DateNews;
    cost_kind: CostKind;
    registration_kind: RegistrationKind;
    registered_by: RegisteredBy;
    answer: Answer;
    language: Language;
    licence: Licence;
    rhythm: Rhythm;
    section: Section;
    time_span: TimeSpan;
    sort: Sort;
    cost_filter: CostFilter;
    booking: Booking;
    access: Access;
    platform_role: PlatformRole;
    network_role: NetworkRole;
    criterion: Criterion;
    finding: Finding;
    refusal_reason: RefusalReason;
    kreis_kind: KreisKind;
    bezirk: Bezirk;
    link_kind: LinkKind;
    link_state: LinkState;
    recognition_state: RecognitionState;
    network_kind: NetworkKind;
    sector: Sector;
    organisation_kind: OrganisationKind;
    partner_role: PartnerRole;
    revision_state: RevisionState;
    offer_state: OfferState;
    waiting_kind: WaitingKind;
    remark_visibility: RemarkVisibility;
    contact_field: ContactField;
    hidable_kind: HidableKind;
    hiding_reason: HidingReason;
    certainty: Certainty;
    claimant: Claimant;
    fact: Fact;
    verdict: Verdict;
    settlement: Settlement;
    link_purpose: LinkPurpose;
    support_kind: SupportKind;
    inquiry_state: InquiryState;
    programme_sector: ProgrammeSector;
    operator_detail: OperatorDetail;
    operator_section: OperatorSection;
}
