//! Two entries that are the same: brought together, and parted again, with every record accounted for.

mod care;
mod model;

use super::{examples::*, notices::Told, on_both_engines, people::Someone, world::World};
use crate::{
    actions::partners::{
        add::{add_partner, parse_terms},
        edit_organisation::edit_organisation,
        merge::{Choice, ask_again, keep_apart, merge_entries, part_entries, seen},
    },
    domain::{
        id::{MergingId, NetworkId, OrganisationId, PartnershipId},
        notice::{AboutEntry, EntryMerged, EntryRoom, Notice},
        seen::Seen,
    },
    store::{merging, organisation, organisation::Entry, partnership},
};

/// What stands on the screen of somebody who opens two entries.
async fn on_screen(world: &World, gone: &OrganisationId, kept: &OrganisationId) -> Seen {
    let reader = &mut world.reader().await;
    let version = async |reader: &mut crate::store::Reader, id| {
        organisation::version(reader, id).await.expect("versions").unwrap_or_default()
    };
    let (theirs, own) = (version(reader, gone).await, version(reader, kept).await);
    seen((gone, theirs), (kept, own))
}

async fn merges_choosing(
    staff: &Someone,
    gone: &OrganisationId,
    kept: &OrganisationId,
    pairs: &[(&str, &str)],
) -> super::people::Answer<MergingId> {
    let choice = Choice::parse(gone.clone(), &typed(pairs)).expect("a choice");
    let screen = on_screen(&staff.world, gone, kept).await;
    staff.act(async |tx, by| merge_entries(tx, by, kept, &choice, &screen).await).await
}

async fn merges(staff: &Someone, gone: &OrganisationId, kept: &OrganisationId) -> super::people::Answer<MergingId> {
    merges_choosing(staff, gone, kept, &[]).await
}

async fn parts(staff: &Someone, id: &MergingId) -> super::people::Answer<i64> {
    staff.act(async |tx, by| part_entries(tx, by, id).await).await
}

async fn takes_in(
    staff: &Someone,
    network: &NetworkId,
    id: &OrganisationId,
    period: (&str, &str),
) -> super::people::Answer<PartnershipId> {
    let terms =
        parse_terms(&typed(&[("role", "associated"), ("since", period.0), ("until", period.1)])).expect("terms");
    staff.act(async |tx, by| add_partner(tx, by, network, id, &terms).await).await
}

async fn entry(world: &World, id: &OrganisationId) -> Entry {
    organisation::entry(&mut world.reader().await, id).await.expect("entries").expect("the entry")
}

/// The partners of a network by name.
async fn partners(world: &World, network: &NetworkId) -> Vec<String> {
    let all = partnership::of_network(&mut world.reader().await, network).await.expect("partners");
    all.into_iter().map(|partner| partner.name).collect()
}

/// What is told of a merging and of parting: to the network of the entry that went.
pub async fn notices(told: &mut Told) {
    let world = told.world.clone();
    let (lead, staff) = (world.coordinator_of("doppelt").await, world.reviewer().await);
    let network = lead.own_network().clone();
    let (gone, kept) =
        (world.organisation("TH Beispiel").await, world.organisation("Technische Hochschule Beispiel").await);
    let partnership = takes_in(&staff, &network, &gone, ("", "")).await.ok();
    told.are(&[&network], &[]).await;
    let about = |version: i64| AboutEntry {
        to: Some(network.clone()),
        organisation: kept.clone(),
        name: "Technische Hochschule Beispiel".to_owned(),
        version,
        room: Some(EntryRoom { network: "doppelt".parse().expect("a slug"), partnership: partnership.clone() }),
    };
    let merging = merges(&staff, &gone, &kept).await.ok();
    let merged = |version| EntryMerged { about: about(version), other: "TH Beispiel".to_owned() };
    told.are(&[&network], &[Notice::EntriesMerged(merged(2))]).await;
    parts(&staff, &merging).await.ok();
    told.are(&[&network], &[Notice::EntriesParted(merged(3))]).await;
}

/// What both leave in the log, for the test of all acts.
pub async fn acts(staff: &Someone) -> (OrganisationId, OrganisationId, MergingId) {
    let world = &staff.world;
    let (gone, kept) = (world.organisation("Haus A").await, world.organisation("Haus B").await);
    let merging = merges_choosing(staff, &gone, &kept, &[("organisation_name", "gone")]).await.ok();
    parts(staff, &merging).await.ok();
    (gone, kept, merging)
}

on_both_engines! {
    async fn what_an_entry_has_goes_along_and_its_name_address_and_offers_lead_to_the_other(world) {
        let (staff, lead) = (world.reviewer().await, world.coordinator_of("cluster").await);
        let network = lead.own_network().clone();
        let (gone, kept) = (world.organisation("TH Bamberg").await, world.organisation("Technische Hochschule Bamberg").await);
        takes_in(&staff, &network, &gone, ("2024", "")).await.ok();
        let id = gone.as_str();
        let offer = lead.begins(&offer_with("Labor", &[("organiser", id)])).await;
        lead.submits(&offer).await.ok();
        staff.publishes(&offer).await;
        assert_eq!(world.sql(&format!("UPDATE network SET carrier_id = '{id}' WHERE id = '{network}'")).await, "1 changed");
        let merging = merges(&staff, &gone, &kept).await.ok();
        assert_eq!(partners(&world, &network).await, ["Technische Hochschule Bamberg"]);
        let reader = &mut world.reader().await;
        let carrier = crate::store::network::get(reader, &network).await.expect("networks").expect("it").carrier_id;
        assert_eq!(carrier.as_ref(), Some(&kept));
        let slug = entry(&world, &gone).await.organisation.slug;
        let found = organisation::by_slug(reader, &slug).await.expect("entries").expect("the other");
        assert_eq!((found.id, found.name.as_str()), (kept.clone(), "Technische Hochschule Bamberg"));
        assert_eq!(world.listings().await[0].organiser, "Technische Hochschule Bamberg");
        assert_eq!(organisation::find(reader, "TH Bamberg").await.expect("hits").len(), 1);
        // Whoever still has the old entry on the screen takes the other in.
        let other = world.network("zweites").await;
        takes_in(&staff, &other, &gone, ("2025", "")).await.ok();
        assert_eq!(partners(&world, &other).await, ["Technische Hochschule Bamberg"]);

        // What the entry is called since is what the offers show.
        let sql = format!("UPDATE organisation SET name = 'Hochschule am Fluss' WHERE id = '{kept}'");
        assert_eq!(world.sql(&sql).await, "1 changed");
        let mut tx = world.store.write().await.expect("a writer");
        crate::store::listing::rebuild_naming(&mut tx, &kept).await.expect("written anew");
        tx.commit().await.expect("a commit");
        assert_eq!(world.listings().await[0].organiser, "Hochschule am Fluss");

        parts(&staff, &merging).await.ok();
        assert_eq!(partners(&world, &network).await, ["TH Bamberg"]);
        assert_eq!(world.listings().await[0].organiser, "TH Bamberg");
        assert_eq!(partners(&world, &other).await, ["Hochschule am Fluss"], "what came later stays");
        parts(&staff, &merging).await.ok();
    }

    async fn each_field_is_chosen_and_goes_back_where_nobody_has_changed_it_since(world) {
        let (staff, lead) = (world.reviewer().await, world.coordinator_of("cluster").await);
        let network = lead.own_network().clone();
        let (gone, kept) = (world.organisation("Haus A").await, world.organisation("Haus B").await);
        takes_in(&staff, &network, &kept, ("", "")).await.ok();
        for (id, text, website) in [(&gone, "Text A", "https://a.example"), (&kept, "Text B", "https://b.example")] {
            let sql = format!("UPDATE organisation SET description = '{text}', website = '{website}' WHERE id = '{id}'");
            assert_eq!(world.sql(&sql).await, "1 changed");
        }
        let taken = [("organisation_name", "gone"), ("description", "gone"), ("keeps_name", "1")];
        let merging = merges_choosing(&staff, &gone, &kept, &taken).await.ok();
        let says = async || {
            let Entry { organisation, former } = entry(&world, &kept).await;
            let website = organisation.website.map(|website| website.to_string()).unwrap_or_default();
            let former: Vec<String> = former.0.into_iter().map(|former| former.name).collect();
            (organisation.name, organisation.description, website, former)
        };
        let told = |name: &str, text: &str, former: &[&str]| {
            let former = former.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
            (name.to_owned(), text.to_owned(), "https://b.example".to_owned(), former)
        };
        assert_eq!(says().await, told("Haus A", "Text A", &["Haus B"]));
        let mut new = crate::actions::partners::add::NewOrganisation::typed(&entry(&world, &kept).await.organisation);
        new = new.replaced(&typed(&[("description", "Neuer Text")]));
        let new = crate::actions::partners::add::NewOrganisation::parse(&new).expect("an entry");
        let version = organisation::version(&mut world.reader().await, &kept).await.expect("versions").expect("one");
        let seen = Seen::Version(version);
        lead.act(async |tx, by| edit_organisation(tx, by, &network, &kept, &seen, &new, true).await).await.ok().expect("no other");
        parts(&staff, &merging).await.ok();
        assert_eq!(says().await, told("Haus B", "Neuer Text", &[]), "what somebody wrote since stays");
        assert_eq!(Choice::parse(gone, &typed(&[("sector", "beides")])).expect_err("no choice").len(), 1);
    }

    async fn where_both_are_partners_at_once_one_partnership_rests_and_comes_back(world) {
        let staff = world.reviewer().await;
        let (both, one) = (world.network("beide").await, world.network("einer").await);
        let (gone, kept) = (world.organisation("Haus A").await, world.organisation("Haus B").await);
        takes_in(&staff, &both, &gone, ("2020", "2022")).await.ok();
        takes_in(&staff, &both, &kept, ("2022", "")).await.ok();
        takes_in(&staff, &one, &gone, ("2020", "")).await.ok();
        let moves = merging::moves(&mut world.reader().await, &gone, &kept).await.expect("moves");
        assert_eq!((moves.partnerships, moves.resting), (1, 1));
        let merging = merges(&staff, &gone, &kept).await.ok();
        assert_eq!((partners(&world, &both).await, partners(&world, &one).await), (vec!["Haus B".to_owned()], vec!["Haus B".to_owned()]));
        assert_eq!(world.count("SELECT COUNT(*) FROM partnership").await, 3, "none is lost");
        parts(&staff, &merging).await.ok();
        let mut names = partners(&world, &both).await;
        names.sort();
        assert_eq!((names, partners(&world, &one).await), (vec!["Haus A".to_owned(), "Haus B".to_owned()], vec!["Haus A".to_owned()]));
    }

    async fn only_the_office_merges_what_it_has_seen_and_parts_it_for_thirty_days(world) {
        let (staff, lead) = (world.reviewer().await, world.coordinator_of("cluster").await);
        let (gone, kept) = (world.organisation("Haus A").await, world.organisation("Haus B").await);
        assert_eq!(merges(&lead, &gone, &kept).await.refused(), "not found");
        assert_eq!(merges(&staff, &kept, &kept).await.refused(), "refused");
        let choice = Choice::parse(gone.clone(), &typed(&[])).expect("a choice");
        let screen = on_screen(&world, &gone, &kept).await;
        assert_eq!(world.sql(&format!("UPDATE organisation SET version = 2 WHERE id = '{gone}'")).await, "1 changed");
        let late = staff.act(async |tx, by| merge_entries(tx, by, &kept, &choice, &screen).await).await;
        assert_eq!(late.refused(), "stale");
        let merging = merges(&staff, &gone, &kept).await.ok();
        assert_eq!(merges(&staff, &gone, &kept).await.refused(), "not found", "it has gone");
        assert_eq!(parts(&lead, &merging).await.refused(), "not found");
        world.seconds_pass(30 * 86_400 + 1);
        assert_eq!(parts(&staff, &merging).await.refused(), "refused");
    }

    async fn an_entry_that_took_another_in_takes_it_along_and_they_part_in_turn(world) {
        let staff = world.reviewer().await;
        let network = world.network("cluster").await;
        let ids = [world.organisation("Haus A").await, world.organisation("Haus B").await, world.organisation("Haus C").await];
        takes_in(&staff, &network, &ids[0], ("", "")).await.ok();
        let first = merges(&staff, &ids[0], &ids[1]).await.ok();
        let second = merges(&staff, &ids[1], &ids[2]).await.ok();
        let today = async |id| merging::today(&mut world.reader().await, id).await.expect("entries");
        assert_eq!(today(&ids[0]).await.as_ref(), Some(&ids[2]));
        assert_eq!(parts(&staff, &first).await.refused(), "refused", "the later one first");
        parts(&staff, &second).await.ok();
        assert_eq!((today(&ids[0]).await.as_ref(), partners(&world, &network).await), (Some(&ids[1]), vec!["Haus B".to_owned()]));
        parts(&staff, &first).await.ok();
        assert_eq!((today(&ids[0]).await.as_ref(), partners(&world, &network).await), (Some(&ids[0]), vec!["Haus A".to_owned()]));
    }

    async fn entries_that_look_alike_are_shown_until_somebody_says_that_they_are_two(world) {
        let staff = world.reviewer().await;
        let names = ["Technische Hochschule Bamberg", "TH Bamberg", "Museum für Musterkunde", "Landkreis Coburg"];
        let mut ids = Vec::new();
        for name in names {
            ids.push(world.organisation(name).await);
        }
        let alike = async || {
            let pairs = organisation::alike(&mut world.reader().await).await.expect("pairs");
            pairs.into_iter().map(|(one, other)| [one.name, other.name]).collect::<Vec<_>>()
        };
        let found = alike().await;
        assert_eq!(found.len(), 1, "{found:?}");
        staff.act(async |tx, by| keep_apart(tx, by, &ids[1], &ids[0]).await).await.ok();
        assert_eq!(alike().await, Vec::<[String; 2]>::new());
        let two = organisation::said_to_be_two(&mut world.reader().await).await.expect("pairs");
        assert_eq!(two.len(), 1);
        let lead = world.coordinator_of("cluster").await;
        let asks_again = async |who: &Someone| who.act(async |tx, by| ask_again(tx, by, &ids[0], &ids[1]).await).await;
        assert_eq!(asks_again(&lead).await.refused(), "not found");
        asks_again(&staff).await.ok();
        assert_eq!(alike().await, found, "it was said by mistake");
    }
}
