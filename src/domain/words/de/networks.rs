//! German labels of networks, their partners and links, and of the Kreise.

use super::Text;
use crate::domain::{
    inquiry::InquiryState,
    kreis::{Bezirk, KreisKind},
    link::{LinkKind, LinkState},
    network::{NetworkKind, RecognitionState},
    organisation::{OrganisationKind, PartnerRole, Sector},
    programme::ProgrammeSector,
    support::SupportKind,
};

pub(super) fn kreis_kind(term: KreisKind) -> Text {
    match term {
        KreisKind::City => "Kreisfreie Stadt",
        KreisKind::District => "Landkreis",
    }
}

pub(super) fn bezirk(term: Bezirk) -> Text {
    match term {
        Bezirk::Oberbayern => "Oberbayern",
        Bezirk::Niederbayern => "Niederbayern",
        Bezirk::Oberpfalz => "Oberpfalz",
        Bezirk::Oberfranken => "Oberfranken",
        Bezirk::Mittelfranken => "Mittelfranken",
        Bezirk::Unterfranken => "Unterfranken",
        Bezirk::Schwaben => "Schwaben",
    }
}

pub(super) fn link_kind(term: LinkKind) -> Text {
    match term {
        LinkKind::Covers => "wirkt in",
        LinkKind::Cooperates => "arbeitet zusammen mit",
        LinkKind::Hosts => "trägt",
        LinkKind::Succeeds => "führt … fort",
        LinkKind::MergedInto => "ist aufgegangen in",
    }
}

pub(super) fn link_state(term: LinkState) -> Text {
    match term {
        LinkState::Proposed => "vorgeschlagen",
        LinkState::Confirmed => "bestätigt",
        LinkState::Declined => "abgelehnt",
        LinkState::Ended => "beendet",
    }
}

pub(super) fn recognition_state(term: RecognitionState) -> Text {
    match term {
        RecognitionState::Building => "im Aufbau",
        RecognitionState::Active => "aktiv",
        RecognitionState::Paused => "pausiert",
        RecognitionState::Ended => "beendet",
    }
}

pub(super) fn network_kind(term: NetworkKind) -> Text {
    match term {
        NetworkKind::Cluster => "MINT-Cluster",
        NetworkKind::Region => "MINT-Region",
    }
}

pub(super) fn sector(term: Sector) -> Text {
    match term {
        Sector::Science => "Wissenschaft und Bildung",
        Sector::Economy => "Wirtschaft",
        Sector::Public => "Kommunen, Kammern, Land",
        Sector::Civil => "Zivilgesellschaft",
    }
}

pub(super) fn organisation_kind(term: OrganisationKind) -> Text {
    match term {
        OrganisationKind::University => "Hochschule",
        OrganisationKind::Research => "Forschungseinrichtung",
        OrganisationKind::School => "Schule",
        OrganisationKind::Kita => "Kita",
        OrganisationKind::Company => "Unternehmen",
        OrganisationKind::BusinessAssociation => "Wirtschaftsverband",
        OrganisationKind::Municipality => "Stadt oder Gemeinde",
        OrganisationKind::District => "Landkreis",
        OrganisationKind::Chamber => "Kammer",
        OrganisationKind::RegionalManagement => "Regionalmanagement",
        OrganisationKind::StateInstitution => "Landesinstitution",
        OrganisationKind::Association => "Verein",
        OrganisationKind::Foundation => "Stiftung",
        OrganisationKind::Initiative => "Bildungsinitiative",
        OrganisationKind::Library => "Bibliothek",
        OrganisationKind::Museum => "Museum",
        OrganisationKind::FireBrigade => "Jugendfeuerwehr",
        OrganisationKind::AdultEducation => "Volkshochschule",
        OrganisationKind::Other => "andere Einrichtung",
    }
}

pub(super) fn partner_role(term: PartnerRole) -> Text {
    match term {
        PartnerRole::Lead => "Koordination",
        PartnerRole::Consortium => "Verbundpartner",
        PartnerRole::Associated => "assoziierter Partner",
        PartnerRole::Supporter => "Unterstützung",
    }
}

pub(super) fn support_kind(term: SupportKind) -> Text {
    match term {
        SupportKind::State => "Land",
        SupportKind::Foundation => "Stiftung",
        SupportKind::Kreise => "Landkreise und Städte",
        SupportKind::Members => "Mitglieder",
        SupportKind::Other => "Sonstiges",
    }
}

pub(super) fn programme_sector(term: ProgrammeSector) -> Text {
    match term {
        ProgrammeSector::Education => "Wissenschaft und Bildung",
        ProgrammeSector::Civil => "Zivilgesellschaft",
        ProgrammeSector::Economy => "Wirtschaft",
        ProgrammeSector::Communal => "kommunaler öffentlicher Sektor",
    }
}

pub(super) fn inquiry_state(term: InquiryState) -> Text {
    match term {
        InquiryState::Open => "offen",
        InquiryState::Answered => "beantwortet",
        InquiryState::Closed => "erledigt",
    }
}
