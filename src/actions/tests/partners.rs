use super::{examples::*, on_both_engines, people::Someone, world::World};
use crate::{
    actions::{
        add_partner::{NewOrganisation, add_partner, enter_organisation, parse_terms},
        edit_partner::{edit_partner, end_partner},
    },
    domain::organisation::PartnerRole,
    store::{organisation, partnership},
};

/// The partners of somebody's network: name, role, period.
async fn partners(world: &World, who: &Someone) -> Vec<(String, PartnerRole, String)> {
    let all = partnership::of_network(&mut world.reader().await, who.own_network()).await.expect("partners");
    all.into_iter().map(|p| (p.name, p.role, p.period.in_words())).collect()
}

on_both_engines! {
    async fn namesakes_are_told_apart_where_texts_are_compared(world) {
        let ids = [world.organisation("Realschule").await, world.organisation("Realschule").await, world.organisation("Museum").await];
        let names = organisation::names_told_apart(&mut world.reader().await).await.expect("names");
        let told = ids.clone().map(|id| names[&id].clone());
        let expected = [format!("Realschule (o-{})", ids[0]), format!("Realschule (o-{})", ids[1]), "Museum".to_owned()];
        assert_eq!(told, expected);
    }

    async fn an_organisation_is_a_partner_once_at_a_time(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let museum = world.organisation("Museum Beispiel").await;
        let terms = parse_terms(&typed(&[("role", "consortium"), ("since", "2025")])).expect("terms");
        let joins = async || lead.act(async |tx, by| add_partner(tx, by, &network, &museum, &terms).await).await;
        let first = joins().await.ok();
        assert_eq!(joins().await.refused(), "refused");
        lead.act(async |tx, by| end_partner(tx, by, &network, &first).await).await.ok();
        joins().await.ok();
        let mut found = partners(&world, &lead).await;
        found.sort_by(|a, b| a.2.cmp(&b.2));
        let line = |period: &str| ("Museum Beispiel".to_owned(), PartnerRole::Consortium, period.to_owned());
        assert_eq!(found, [line("2025 bis 23. November 2026"), line("seit 2025")]);
    }

    async fn a_partner_of_another_network_is_out_of_reach(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let foreign = world.coordinator_of("nordoberpfalz").await;
        let (own, other) = (lead.own_network().clone(), foreign.own_network().clone());
        let museum = world.organisation("Museum Beispiel").await;
        let terms = parse_terms(&typed(&[("role", "lead")])).expect("terms");
        let id = lead.act(async |tx, by| add_partner(tx, by, &own, &museum, &terms).await).await.ok();
        assert_eq!(foreign.act(async |tx, by| edit_partner(tx, by, &other, &id, &terms).await).await.refused(), "not found");
        assert_eq!(foreign.act(async |tx, by| end_partner(tx, by, &other, &id).await).await.refused(), "not found");
        assert_eq!(foreign.act(async |tx, by| end_partner(tx, by, &own, &id).await).await.refused(), "forbidden");
        assert_eq!(partners(&world, &lead).await.len(), 1);
    }

    async fn who_enters_an_organisation_sees_those_of_similar_name_first(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let known = world.organisation("Universität Bamberg").await;
        let new = NewOrganisation::parse(&typed(&[("organisation_name", "Universitaet Bamberg"), ("sector", "science")])).expect("an entry");
        let enters = async |despite: bool| lead.act(async |tx, by| enter_organisation(tx, by, &network, &new, despite).await).await.ok();
        let similar = enters(false).await.expect_err("there is one of nearly that name");
        assert_eq!(similar.iter().map(|o| &o.id).collect::<Vec<_>>(), [&known]);
        let entered = enters(true).await.expect("another one is meant");
        let names: Vec<_> = organisation::list(&mut world.reader().await).await.expect("the directory").into_iter().map(|o| o.id).collect();
        assert_eq!((names.len(), names.contains(&entered)), (2, true));
    }
}
