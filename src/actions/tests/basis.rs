//! What the register says of networks, and how it knows it.

use super::{examples::*, on_both_engines, people::Someone, world::World};
use crate::{
    actions::{
        basis::record::{Grounds, STATEMENTS, record_basis, seen},
        networks::edit_recognition,
        profile::edit_fundings::{FundingTerms, put_funding},
        profile::edit_supports::{SupportTerms, put_support},
    },
    domain::{
        account::NetworkRole,
        basis::{Basis, Certainty, Claimant, Fact, Source, Statement},
        field::Typed,
        id::NetworkId,
        network::RecognitionState,
        notice::{AboutBasis, Notice},
        period::Period,
        seen::Seen,
    },
    random::{Random, seeds},
    store::{
        basis, coverage, funding,
        recognition::{self, Recognition},
        standing::{NetworkCache, NetworkOnDay},
        support,
    },
};

async fn statements(world: &World, id: &NetworkId) -> Vec<Statement> {
    basis::all_of(&mut world.reader().await, id).await.expect("statements")
}

async fn statement(world: &World, id: &NetworkId, fact: Fact) -> Statement {
    statements(world, id).await.into_iter().find(|one| one.fact == fact).expect("the statement")
}

async fn basis_of(world: &World, id: &NetworkId, fact: Fact) -> Basis {
    let one = statement(world, id, fact).await;
    basis::of_network(&mut world.reader().await, id).await.expect("bases").of(&one)
}

async fn on_screen(world: &World, id: &NetworkId) -> Seen {
    let bases = basis::of_network(&mut world.reader().await, id).await.expect("bases");
    seen(&statements(world, id).await, &bases)
}

fn form(chosen: &[&Statement], pairs: &[(&str, &str)]) -> Typed {
    let mut typed = typed(pairs);
    chosen.iter().for_each(|one| typed.push(STATEMENTS, one.mark()));
    typed
}

fn proof() -> Basis {
    let seen_on = "2026-11".parse().ok();
    Basis::Proved(Source { title: "Pressemitteilung 12".to_owned(), address: None, seen_on })
}

const PROOF: [(&str, &str); 3] = [("certainty", "proved"), ("source", "Pressemitteilung 12"), ("seen_on", "11.2026")];

async fn records(staff: &Someone, id: &NetworkId, chosen: &[&Statement], pairs: &[(&str, &str)]) {
    let grounds = Grounds::parse(&form(chosen, pairs), staff.world.now().day()).expect("grounds");
    let seen = on_screen(&staff.world, id).await;
    staff.act(async |tx, by| record_basis(tx, by, id, &seen, &grounds).await).await.ok();
}

async fn funds(who: &Someone, id: &NetworkId, since: &str, until: &str) {
    let pairs = [("round", "2"), ("since", since), ("until", until)];
    let terms = FundingTerms::parse(&typed(&pairs), &[]).expect("terms");
    let stored = funding::of_network(&mut who.world.reader().await, id).await.expect("fundings");
    let seen = stored.first().map(|one| (one.id.clone(), Seen::from(one)));
    let on_screen = seen.as_ref().map(|(id, seen)| (id, seen));
    who.act(async |tx, by| put_funding(tx, by, id, on_screen, terms).await).await.ok();
}

async fn known(world: &World, id: &NetworkId) -> NetworkOnDay {
    let cache = NetworkCache::default();
    let networks = cache.on(&mut world.reader().await, world.now().day()).await.expect("networks");
    networks.iter().find(|known| known.network.id == *id).expect("the network").clone()
}

/// The example of its notice: both statements of a funding are proved.
pub async fn notice(staff: &Someone, id: &NetworkId) -> Notice {
    let all = statements(&staff.world, id).await;
    records(staff, id, &all.iter().collect::<Vec<_>>(), &PROOF).await;
    let slug = "cluster".parse().expect("a slug");
    Notice::BasisRecorded(AboutBasis { network: id.clone(), slug, count: 1, certainty: Certainty::Proved.into() })
}

/// The example of its act, and the row of the log.
pub async fn act(staff: &Someone, id: &NetworkId) -> String {
    let one = statement(&staff.world, id, Fact::Funding).await;
    records(staff, id, &[&one], &PROOF).await;
    format!(
        r#"{{"v":1,"statements":[{{"fact":"funding","subject":"{}","value":"{}"}}],"certainty":"proved","source":"Pressemitteilung 12","address":null,"seen_on":"2026-11","inferred_from":""}}"#,
        one.subject, one.value
    )
}

on_both_engines! {
    async fn what_somebody_enters_is_told_by_them_on_that_day(world) {
        let (lead, staff) = (world.coordinator_of("cluster").await, world.reviewer().await);
        let id = lead.own_network().clone();
        let today = Some(world.now().day());
        funds(&lead, &id, "2022", "").await;
        assert_eq!(basis_of(&world, &id, Fact::FundingSince).await, Basis::Claimed { by: Claimant::Network, on: today });
        funds(&staff, &id, "2023", "").await;
        assert_eq!(basis_of(&world, &id, Fact::FundingSince).await, Basis::Claimed { by: Claimant::Office, on: today });
        // The round is what it was: nobody has said it anew.
        assert_eq!(basis_of(&world, &id, Fact::Funding).await, Basis::Claimed { by: Claimant::Network, on: today });
    }

    async fn a_proof_holds_as_long_as_the_record_says_what_was_proved(world) {
        let (lead, staff) = (world.coordinator_of("cluster").await, world.reviewer().await);
        let id = lead.own_network().clone();
        funds(&lead, &id, "2022", "2025").await;
        let all = statements(&world, &id).await;
        records(&staff, &id, &all.iter().collect::<Vec<_>>(), &PROOF).await;
        for one in &all {
            assert_eq!(basis_of(&world, &id, one.fact).await, proof(), "{}", one.fact);
        }
        funds(&lead, &id, "2022", "2026").await;
        let told = Basis::Claimed { by: Claimant::Network, on: Some(world.now().day()) };
        assert_eq!(basis_of(&world, &id, Fact::FundingUntil).await, told);
        assert_eq!(basis_of(&world, &id, Fact::FundingSince).await, proof(), "nobody has changed the beginning");
        // However it is changed: a proof never stands beside what it does not prove.
        assert_eq!(world.sql(&format!("UPDATE funding SET since = '2021' WHERE network_id = '{id}'")).await, "1 changed");
        assert_eq!(basis_of(&world, &id, Fact::FundingSince).await, Basis::TOLD);
        assert_eq!(world.sql(&format!("UPDATE funding SET since = '2022' WHERE network_id = '{id}'")).await, "1 changed");
        assert_eq!(basis_of(&world, &id, Fact::FundingSince).await, proof(), "it says again what was proved");
    }

    async fn what_nobody_knows_is_not_part_of_how_a_network_stands(world) {
        let (lead, staff) = (world.coordinator_of("cluster").await, world.reviewer().await);
        let id = lead.own_network().clone();
        funds(&staff, &id, "2022", "2030").await;
        let active = Recognition { network_id: id.clone(), state: RecognitionState::Active, period: Period::default(), past: Vec::new() };
        staff.act(async |tx, by| edit_recognition::edit_recognition(tx, by, &Seen::Nothing, &active).await).await.ok();
        let before = known(&world, &id).await;
        assert_eq!((before.standing.is_funded(), before.standing.is_active_region()), (true, true));
        assert_eq!((before.sure.cluster, before.sure.region), (Certainty::Claimed, Certainty::Claimed));

        let [until, region] = [statement(&world, &id, Fact::FundingUntil).await, statement(&world, &id, Fact::Region).await];
        records(&staff, &id, &[&until, &region], &[("certainty", "unknown")]).await;
        let after = known(&world, &id).await;
        // It began in 2022, and of a funding without an end nobody knows for so long whether it runs.
        assert_eq!((after.standing.is_funded(), after.standing.region), (false, None));

        records(&staff, &id, &[&until, &region], &[("certainty", "inferred"), ("inferred_from", "aus der Laufzeit")]).await;
        let again = known(&world, &id).await;
        assert_eq!(again.standing, before.standing);
        assert_eq!((again.sure.cluster, again.sure.region), (Certainty::Inferred, Certainty::Inferred));
    }

    async fn only_the_office_records_and_nobody_for_a_network_of_their_own(world) {
        let lead = world.coordinator_of("cluster").await;
        let id = lead.own_network().clone();
        funds(&lead, &id, "2022", "2025").await;
        let one = statement(&world, &id, Fact::FundingUntil).await;
        let grounds = Grounds::parse(&form(&[&one], &PROOF), world.now().day()).expect("grounds");
        let seen = on_screen(&world, &id).await;
        let theirs = world.reviewer_in("cluster", NetworkRole::Viewer).await;
        for who in [&lead, &theirs] {
            let refused = who.act(async |tx, by| record_basis(tx, by, &id, &seen, &grounds).await).await.refused();
            assert_eq!(refused, "forbidden");
        }
        let staff = world.reviewer().await;
        staff.act(async |tx, by| record_basis(tx, by, &id, &seen, &grounds).await).await.ok();
        let late = staff.act(async |tx, by| record_basis(tx, by, &id, &seen, &grounds).await).await.refused();
        assert_eq!(late, "stale", "what it rests on is no longer what was on the screen");
        assert_eq!(world.acts().await.iter().filter(|act| *act == "network.basis").count(), 1);
    }

    async fn a_proof_needs_a_source_with_its_day_and_an_inference_says_from_what(world) {
        let today = world.now().day();
        let one = Statement::new(Fact::Funding, "x", "2/");
        let keys = |pairs: &[(&str, &str)]| {
            let errors = Grounds::parse(&form(&[&one], pairs), today).expect_err("refused");
            errors.into_iter().map(|error| error.key).collect::<Vec<_>>()
        };
        assert_eq!(keys(&[("certainty", "proved")]), ["source", "seen_on"]);
        assert_eq!(keys(&[("certainty", "inferred")]), ["inferred_from"]);
        assert_eq!(keys(&[]), ["certainty"]);
        let later = [("certainty", "proved"), ("source", "Seite"), ("seen_on", "2030")];
        assert_eq!(keys(&later), ["seen_on"], "nobody has seen it on a day to come");
        let none = Grounds::parse(&typed(&PROOF), today).expect_err("refused");
        assert_eq!(none.into_iter().map(|error| error.key).collect::<Vec<_>>(), [STATEMENTS]);
        for (set, rule) in [
            ("certainty = 'proved', source = ''", "basis_proof_has_a_source"),
            ("certainty = 'inferred', inferred_from = ''", "basis_inference_says_from_what"),
        ] {
            let staff = world.reviewer().await;
            let id = world.network("mintmobil").await;
            funds(&staff, &id, "2022", "").await;
            assert_eq!(world.sql(&format!("UPDATE basis SET {set}")).await, rule);
        }
    }

    async fn other_money_keeps_its_proof_and_makes_no_cluster(world) {
        let (lead, staff) = (world.coordinator_of("region").await, world.reviewer().await);
        let id = lead.own_network().clone();
        let terms = |giver: &str| {
            let pairs = [("support_kind", "state"), ("giver", giver), ("amount", "20.000"), ("own_share", "2000")];
            SupportTerms::parse(&typed(&pairs)).expect("terms")
        };
        lead.act(async |tx, by| put_support(tx, by, &id, None, terms("Freistaat")).await).await.ok();
        let one = statement(&world, &id, Fact::Support).await;
        records(&staff, &id, &[&one], &PROOF).await;
        assert_eq!(basis_of(&world, &id, Fact::Support).await, proof());
        let network = crate::store::network::get(&mut world.reader().await, &id).await.expect("networks").expect("the network");
        assert_eq!((network.is_cluster, network.claims_cluster, known(&world, &id).await.standing.cluster), (false, false, None));
        let stored = support::of_network(&mut world.reader().await, &id).await.expect("supports").remove(0);
        let seen = Seen::from(&stored);
        lead.act(async |tx, by| put_support(tx, by, &id, Some((&stored.id, &seen)), terms("Bezirk")).await).await.ok();
        let told = Basis::Claimed { by: Claimant::Network, on: Some(world.now().day()) };
        assert_eq!(basis_of(&world, &id, Fact::Support).await, told);
        let stale = lead.act(async |tx, by| put_support(tx, by, &id, Some((&stored.id, &seen)), terms("Land")).await).await.refused();
        assert_eq!(stale, "stale");
        let keys = |pairs: &[(&str, &str)]| {
            let errors = SupportTerms::parse(&typed(pairs)).expect_err("refused");
            errors.into_iter().map(|error| error.key).collect::<Vec<_>>()
        };
        assert_eq!(keys(&[("support_kind", "state")]), ["giver"]);
        assert_eq!(keys(&[("giver", "Land"), ("amount", "3,50")]), ["support_kind", "amount"]);
        let more = [("support_kind", "state"), ("giver", "Land"), ("amount", "100"), ("own_share", "101")];
        assert_eq!(keys(&more), ["own_share"]);
    }

    async fn a_basis_goes_with_the_record_that_it_is_about(world) {
        let staff = world.reviewer().await;
        let id = world.network("mintmobil").await;
        funds(&staff, &id, "2022", "2025").await;
        assert_eq!(world.count("SELECT COUNT(*) FROM basis").await, 3);
        assert_eq!(world.sql("DELETE FROM funding").await, "1 changed");
        assert_eq!(world.count("SELECT COUNT(*) FROM basis").await, 0);
    }

    async fn nothing_is_ever_surer_than_what_it_rests_on(world) {
        let staff = world.reviewer().await;
        let id = world.network("mintmobil").await;
        let mut random = Random::new(seeds(14, 1).start);
        let mut model: Vec<(Statement, Certainty)> = Vec::new();
        for _ in 0..60 {
            let year = |random: &mut Random| (2020 + random.below(4)).to_string();
            if random.below(2) == 0 || model.is_empty() {
                let [since, until] = [year(&mut random), format!("{}", 2025 + random.below(4))];
                funds(&staff, &id, &since, &until).await;
            } else {
                let chosen = &model[random.below(model.len())].0;
                let certainty = Certainty::ALL[random.below(4)];
                let pairs = [("certainty", certainty.code()), ("source", "S"), ("seen_on", "2026"), ("inferred_from", "so")];
                records(&staff, &id, &[chosen], &pairs).await;
                let chosen = chosen.clone();
                model.retain(|(one, _)| (one.fact, &one.subject) != (chosen.fact, &chosen.subject));
                model.push((chosen, certainty));
            }
            let now = statements(&world, &id).await;
            let bases = basis::of_network(&mut world.reader().await, &id).await.expect("bases");
            for one in &now {
                // What was recorded for what it says now; else somebody has only told it.
                let recorded = model.iter().find(|(known, _)| known == one).map_or(Certainty::Claimed, |(_, sure)| *sure);
                assert_eq!(bases.certainty(one), recorded, "{one:?}");
            }
            model.retain(|(known, _)| now.contains(known));
            for one in now {
                if model.iter().all(|(known, _)| *known != one) {
                    model.push((one, Certainty::Claimed));
                }
            }
            let found = known(&world, &id).await;
            let stated = bases.fundings(funding::of_network(&mut world.reader().await, &id).await.expect("fundings"));
            let rests_on: Vec<Certainty> = stated.iter().flat_map(basis::funding).map(|one| bases.certainty(&one)).collect();
            assert!(rests_on.iter().all(|sure| *sure <= found.sure.cluster && sure.is_stated()), "{rests_on:?}");
            assert_eq!(found.standing.cluster.is_some(), !stated.is_empty());
            let kreise = coverage::of_network(&mut world.reader().await, &id).await.expect("coverages");
            assert_eq!(bases.coverage(kreise.clone()), kreise);
            assert_eq!(recognition::of_network(&mut world.reader().await, &id).await.expect("recognitions"), None);
        }
    }
}
