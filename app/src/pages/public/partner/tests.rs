use super::{PublicPartner, draw};
use crate::{
    messages::marked::said_by_the_tables,
    pages::public::tests::{NOW, TYPED, carrier, catalogue, former, network, partner},
};
use mintverbund::{
    catalogue::Filter,
    domain::organisation::{PartnerRole, Sector},
};

#[test]
fn the_page_of_an_organisation_says_nothing_but_what_was_typed_and_what_the_tables_have() {
    let partnerships = PartnerRole::ALL.iter().map(|role| (*role, Sector::Science)).enumerate().map(partner);
    let shown = PublicPartner {
        organisation: carrier(),
        former: former(),
        parent: Some((carrier(), true)),
        departments: vec![carrier()],
        networks_before: [(network().id, former())].into(),
        partnerships: partnerships.map(|partner| (partner, network())).collect(),
        bases: Default::default(),
        carries: vec![network()],
        offers: catalogue().find_all(&Filter::default(), None),
        now: NOW,
    };
    let words = ["Forschungseinrichtung", "Wissenschaft und Bildung", "Verbundpartner", "seit September 2024"];
    said_by_the_tables(&TYPED, words, || draw(&shown));
}
