use super::{
    examples::*,
    on_both_engines,
    people::{Answer, Someone},
    world::World,
};
use crate::{
    actions::{
        partners::add::{NewOrganisation, add_partner, enter_organisation, parse_terms},
        partners::edit_organisation::edit_organisation,
    },
    domain::{
        account::NetworkRole,
        id::{NetworkId, OrganisationId},
        seen::Seen,
    },
    store::{audit, organisation, organisation::Organisation},
};

/// An entry as it is typed.
fn entry(name: &str, website: &str) -> NewOrganisation {
    let pairs = [("organisation_name", name), ("sector", "science"), ("kind", "university"), ("website", website)];
    NewOrganisation::parse(&typed(&pairs)).expect("an entry")
}

/// An organisation that takes part in a network in some time.
async fn partner(world: &World, who: &Someone, name: &str, until: &str) -> OrganisationId {
    let id = world.organisation(name).await;
    let terms = parse_terms(&typed(&[("role", "lead"), ("until", until)])).expect("terms");
    who.act(async |tx, by| add_partner(tx, by, who.own_network(), &id, &terms).await).await.ok();
    id
}

struct Correction<'a> {
    network: &'a NetworkId,
    id: &'a OrganisationId,
    version: i64,
    despite: bool,
}

impl Correction<'_> {
    async fn by(&self, who: &Someone, new: &NewOrganisation) -> Answer<Result<(), Vec<Organisation>>> {
        let Self { network, id, version, despite } = self;
        who.act(async |tx, by| edit_organisation(tx, by, network, id, &Seen::Version(*version), new, *despite).await)
            .await
    }
}

async fn name(world: &World, id: &OrganisationId) -> String {
    organisation::get(&mut world.reader().await, id).await.expect("the directory").expect("an entry").name
}

on_both_engines! {
    async fn a_corrected_name_stands_in_public_offers_at_once_and_the_address_stays(world) {
        let (editor, reviewer) = (world.member_of("mintmobil", NetworkRole::Editor).await, world.reviewer().await);
        let network = editor.own_network().clone();
        let id = partner(&world, &editor, "Universitet Bamberg", "").await;
        let offer_id = editor.begins(&offer_with("Labor", &[("organiser", id.as_str())])).await;
        editor.submits(&offer_id).await.ok();
        reviewer.publishes(&offer_id).await;
        let before = organisation::get(&mut world.reader().await, &id).await.expect("the directory").expect("an entry");
        let version = world.listing_version().await;
        let correction = Correction { network: &network, id: &id, version: 1, despite: false };
        correction.by(&editor, &entry("Universität Bamberg", "https://www.uni-bamberg.de")).await.ok().expect("nothing like it");
        let after = organisation::get(&mut world.reader().await, &id).await.expect("the directory").expect("an entry");
        let expected = Organisation {
            name: "Universität Bamberg".to_owned(),
            website: "https://www.uni-bamberg.de".parse().ok(),
            ..before.clone()
        };
        assert_eq!((&after, world.listing_version().await > version), (&expected, true));
        assert_eq!(world.listings().await.into_iter().map(|listing| listing.organiser).collect::<Vec<_>>(), ["Universität Bamberg"]);
        let last = audit::all(&mut world.reader().await).await.expect("the log").into_iter().next_back().expect("a row");
        let expected = ("organisation.edit", versioned(&before), written(&after, Some(&network)));
        assert_eq!((last.act.as_str(), last.before, last.after), expected);
    }

    async fn an_entry_changed_by_somebody_else_is_not_overwritten(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let id = partner(&world, &lead, "Museum Beispiel", "").await;
        let correction = Correction { network: &network, id: &id, version: 1, despite: false };
        correction.by(&lead, &entry("Museum Erste", "")).await.ok().expect("nothing like it");
        assert_eq!(correction.by(&lead, &entry("Museum Zweite", "")).await.refused(), "stale");
        assert_eq!(name(&world, &id).await, "Museum Erste");
        let unchanged = Correction { version: 2, ..correction };
        unchanged.by(&lead, &entry("Museum Erste", "")).await.ok().expect("nothing to ask");
        assert_eq!(world.acts().await, ["partner.add", "organisation.edit"]);
    }

    async fn who_gives_an_entry_the_name_of_another_is_asked_first(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let other = world.organisation("Technische Hochschule Beispielstadt").await;
        let id = partner(&world, &lead, "Museum Beispiel", "").await;
        let asks = Correction { network: &network, id: &id, version: 1, despite: false };
        let similar = asks.by(&lead, &entry("TH Beispielstadt", "")).await.ok().expect_err("there is one");
        assert_eq!(similar.into_iter().map(|one| one.id).collect::<Vec<_>>(), [other]);
        assert_eq!(name(&world, &id).await, "Museum Beispiel");
        let insists = Correction { despite: true, ..asks };
        insists.by(&lead, &entry("TH Beispielstadt", "")).await.ok().expect("another one is meant");
        assert_eq!(name(&world, &id).await, "TH Beispielstadt");
    }

    async fn only_networks_it_takes_part_in_and_the_state_office_correct_an_entry(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let foreign = world.coordinator_of("nordoberpfalz").await;
        let (staff, viewer) = (world.reviewer().await, world.member_of("mintmobil", NetworkRole::Viewer).await);
        let (own, other) = (lead.own_network().clone(), foreign.own_network().clone());
        let id = partner(&world, &lead, "Museum Beispiel", "2024").await;
        let correction = Correction { network: &own, id: &id, version: 1, despite: false };
        let new = entry("Museum Neu", "");
        assert_eq!(foreign.refused(&correction, &new).await, "forbidden");
        assert_eq!(viewer.refused(&correction, &new).await, "forbidden");
        assert_eq!(foreign.refused(&Correction { network: &other, ..correction }, &new).await, "not found");
        assert_eq!(lead.refused(&correction, &new).await, "refused");
        correction.by(&staff, &new).await.ok().expect("nothing like it");
        let last = audit::all(&mut world.reader().await).await.expect("the log").into_iter().next_back().expect("a row");
        assert_eq!((last.act.as_str(), last.on_behalf_of), ("organisation.edit", Some(own.to_string())));
    }

    async fn the_same_website_is_a_reason_to_ask(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let known = partner(&world, &lead, "Museum Beispiel", "").await;
        let correction = Correction { network: &network, id: &known, version: 1, despite: false };
        correction.by(&lead, &entry("Museum Beispiel", "https://www.museum.example/haus")).await.ok().expect("itself only");
        let enters = async |website: &str| {
            let new = entry("Ganz anders", website);
            lead.act(async |tx, by| enter_organisation(tx, by, &network, &new, false).await).await.ok()
        };
        let similar = enters("http://museum.example").await.expect_err("there is one");
        assert_eq!(similar.into_iter().map(|one| one.id).collect::<Vec<_>>(), [known]);
        enters("https://anders.example").await.expect("nothing like it");
    }
}

impl Someone {
    async fn refused(&self, correction: &Correction<'_>, new: &NewOrganisation) -> String {
        correction.by(self, new).await.refused()
    }
}
