//! German labels of accounts and contacts.

use super::Text;
use crate::domain::{
    account::{NetworkRole, PlatformRole},
    act::ContactField,
};

pub(super) fn platform_role(term: PlatformRole) -> Text {
    match term {
        PlatformRole::Admin => "Verwaltung",
        PlatformRole::Staff => "MINTraum",
    }
}

pub(super) fn network_role(term: NetworkRole) -> Text {
    match term {
        NetworkRole::Lead => "Koordination",
        NetworkRole::Deputy => "Vertretung",
        NetworkRole::Editor => "Redaktion",
        NetworkRole::Viewer => "Lesezugang",
    }
}

pub(super) fn contact_field(term: ContactField) -> Text {
    match term {
        ContactField::Name => "Name",
        ContactField::Function => "Funktion",
        ContactField::Email => "E-Mail",
        ContactField::Phone => "Telefon",
        ContactField::Organisation => "Zugehörigkeit",
        ContactField::Public => "Öffentlichkeit",
        ContactField::ConsentOn => "Einwilligung",
    }
}
