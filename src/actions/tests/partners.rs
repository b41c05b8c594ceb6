use super::{
    examples::*,
    on_both_engines,
    people::{Answer, Someone},
    world::World,
};
use crate::{
    actions::{
        partners::add::{NewOrganisation, add_partner, enter_organisation, parse_terms},
        partners::edit::{Ended, edit_partner, end_partner},
        partners::remove::remove_partner,
    },
    domain::{
        id::{OrganisationId, PartnershipId},
        organisation::PartnerRole,
        seen::Seen,
    },
    store::{audit, organisation, partnership, partnership::Terms},
};

/// The partners of somebody's network: name, role, period.
async fn partners(world: &World, who: &Someone) -> Vec<(String, PartnerRole, String)> {
    let all = partnership::of_network(&mut world.reader().await, who.own_network()).await.expect("partners");
    all.into_iter().map(|p| (p.name, p.role, p.period.in_words())).collect()
}

fn terms(role: &str, since: &str, until: &str) -> Terms {
    parse_terms(&typed(&[("role", role), ("since", since), ("until", until)])).expect("terms")
}

/// Takes an organisation into somebody's network.
async fn joins(who: &Someone, organisation: &OrganisationId, terms: &Terms) -> Answer<PartnershipId> {
    who.act(async |tx, by| add_partner(tx, by, who.own_network(), organisation, terms).await).await
}

/// The latest row of the log: act, before, after.
async fn last_row(world: &World) -> (String, String, String) {
    let rows = audit::all(&mut world.reader().await).await.expect("the log");
    let last = rows.into_iter().next_back().expect("a row");
    (last.act, last.before, last.after)
}

on_both_engines! {
    async fn namesakes_are_told_apart_where_texts_are_compared(world) {
        let ids = [world.organisation("Realschule").await, world.organisation("Realschule").await, world.organisation("Museum").await];
        let names = organisation::names_of(&mut world.reader().await, &ids).await.expect("names");
        let told = ids.clone().map(|id| names[&id].clone());
        let expected = [format!("Realschule (o-{})", ids[0]), format!("Realschule (o-{})", ids[1]), "Museum".to_owned()];
        assert_eq!(told, expected);
    }

    async fn an_organisation_is_a_partner_once_at_a_time(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let museum = world.organisation("Museum Beispiel").await;
        let first = joins(&lead, &museum, &terms("consortium", "2025", "")).await.ok();
        assert_eq!(joins(&lead, &museum, &terms("consortium", "2026", "2030")).await.refused(), "invalid: since");
        let ended = lead.act(async |tx, by| end_partner(tx, by, &network, &first).await).await.ok();
        assert_eq!(ended, Ended::Today);
        assert_eq!(joins(&lead, &museum, &terms("consortium", "", "")).await.refused(), "invalid: since");
        joins(&lead, &museum, &terms("consortium", "24.11.2026", "")).await.ok();
        let mut found = partners(&world, &lead).await;
        found.sort_by(|a, b| a.2.cmp(&b.2));
        let line = |period: &str| ("Museum Beispiel".to_owned(), PartnerRole::Consortium, period.to_owned());
        assert_eq!(found, [line("2025 bis 23. November 2026"), line("seit 24. November 2026")]);
        assert_eq!(world.sql("UPDATE partnership SET until = NULL").await, "partnership_overlap");
        assert_eq!(world.sql("UPDATE partnership SET since = '2020'").await, "partnership_overlap");
    }

    async fn a_partner_until_next_year_is_not_added_a_second_time(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let museum = world.organisation("Museum Beispiel").await;
        joins(&lead, &museum, &terms("consortium", "", "2027")).await.ok();
        assert_eq!(joins(&lead, &museum, &terms("associated", "2026", "")).await.refused(), "invalid: since");
        joins(&lead, &museum, &terms("associated", "2028", "")).await.ok();
        let other = world.coordinator_of("nordoberpfalz").await;
        joins(&other, &museum, &terms("lead", "", "")).await.ok();
    }

    async fn a_partnership_that_has_not_begun_can_be_ended_and_leaves_nothing(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let museum = world.organisation("Museum Beispiel").await;
        let planned = joins(&lead, &museum, &terms("consortium", "2027", "")).await.ok();
        let ended = lead.act(async |tx, by| end_partner(tx, by, &network, &planned).await).await.ok();
        assert_eq!((ended, partners(&world, &lead).await), (Ended::BeforeItBegan, vec![]));
        assert_eq!(world.acts().await, ["partner.add", "partner.remove"]);
    }

    async fn a_partnership_entered_by_mistake_is_removed_and_the_log_keeps_all_of_it(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let museum = world.organisation("Museum Beispiel").await;
        let id = joins(&lead, &museum, &terms("consortium", "2025", "")).await.ok();
        let partner = partnership::get(&mut world.reader().await, &network, &id).await.expect("partners").expect("it is there");
        let seen = Seen::from(&partner.terms());
        let removes = async |seen: &Seen| lead.act(async |tx, by| remove_partner(tx, by, &network, &id, seen).await).await;
        assert_eq!(removes(&Seen::Nothing).await.refused(), "stale");
        removes(&seen).await.ok();
        assert_eq!(removes(&seen).await.refused(), "not found");
        let all_of_it = serde_json::json!({
            "v": 1, "id": id, "network_id": network, "organisation_id": museum, "slug": partner.slug, "name": "Museum Beispiel",
            "sector": "science", "kind": "university", "website": null, "role": "consortium", "tasks": "", "since": "2025", "until": null,
            "programme_sector": null,
        });
        let (act, before, after) = last_row(&world).await;
        assert_eq!((act.as_str(), serde_json::from_str(&before).ok(), after.as_str()), ("partner.remove", Some(all_of_it), ""));
        assert_eq!(partners(&world, &lead).await, []);
    }

    async fn a_partner_that_offers_name_is_not_removed(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let museum = world.organisation("Museum Beispiel").await;
        let past = joins(&lead, &museum, &terms("consortium", "", "2024")).await.ok();
        let seen = Seen::from(&terms("consortium", "", "2024"));
        let removes = async || lead.act(async |tx, by| remove_partner(tx, by, &network, &past, &seen).await).await;
        let offer_id = lead.begins(&offer_with("Labor", &[("organiser", museum.as_str())])).await;
        assert_eq!(removes().await.refused(), "refused");
        lead.saves(&offer_id, &offer("Labor")).await.ok();
        lead.saves(&offer_id, &offer_with("Labor", &[("further_partners", museum.as_str())])).await.ok();
        assert_eq!(removes().await.refused(), "refused");
        let present = joins(&lead, &museum, &terms("consortium", "2025", "")).await.ok();
        removes().await.ok();
        let left = partnership::of_network(&mut world.reader().await, &network).await.expect("partners");
        assert_eq!(left.into_iter().map(|partner| partner.id).collect::<Vec<_>>(), [present]);
    }

    async fn a_partner_changed_by_somebody_else_is_not_overwritten(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let museum = world.organisation("Museum Beispiel").await;
        let begun = terms("consortium", "2025", "");
        let id = joins(&lead, &museum, &begun).await.ok();
        let (seen, supporter) = (Seen::from(&begun), terms("supporter", "2025", ""));
        let edits = async |seen: &Seen, terms: &Terms| lead.act(async |tx, by| edit_partner(tx, by, &network, &id, seen, terms).await).await;
        edits(&seen, &begun).await.ok();
        edits(&seen, &supporter).await.ok();
        assert_eq!(edits(&seen, &terms("lead", "", "")).await.refused(), "stale");
        assert_eq!(world.acts().await, ["partner.add", "partner.edit"]);
        let (_, before, after) = last_row(&world).await;
        let role = |row: &str| serde_json::from_str::<serde_json::Value>(row).map(|row| row["role"].to_string()).expect("a row");
        assert_eq!((role(&before), role(&after)), ("\"consortium\"".to_owned(), "\"supporter\"".to_owned()));
    }

    async fn a_partner_of_another_network_is_out_of_reach(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let foreign = world.coordinator_of("nordoberpfalz").await;
        let (own, other) = (lead.own_network().clone(), foreign.own_network().clone());
        let museum = world.organisation("Museum Beispiel").await;
        let terms = parse_terms(&typed(&[("role", "lead")])).expect("terms");
        let id = lead.act(async |tx, by| add_partner(tx, by, &own, &museum, &terms).await).await.ok();
        assert_eq!(foreign.act(async |tx, by| edit_partner(tx, by, &other, &id, &Seen::from(&terms), &terms).await).await.refused(), "not found");
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
