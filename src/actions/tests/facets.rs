//! A network outlives its money: it becomes a region, and nothing moves.

use super::{examples::*, on_both_engines};
use crate::{
    actions::{
        networks::confirm_cluster::{confirm_cluster, revoke_cluster},
        networks::edit_recognition::edit_recognition,
        partners::add::{add_partner, parse_terms},
        profile::edit_fundings::{FundingTerms, put_funding, remove_funding},
    },
    domain::{
        account::NetworkRole,
        network::{Facets, RecognitionState},
        period::Period,
        seen::Seen,
    },
    store::{funding, network, partnership, recognition::Recognition, standing},
};

on_both_engines! {
    async fn a_cluster_whose_funding_ended_goes_on_as_a_region_with_all_it_has(world) {
        let (lead, staff) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let network = lead.own_network().clone();
        let funders: Vec<String> = vec!["bmbf".into()];
        let terms = FundingTerms::parse(&typed(&[("round", "2"), ("funder", "bmbf"), ("since", "2022"), ("until", "2026-10")]), &funders).expect("a funding");
        lead.act(async |tx, by| put_funding(tx, by, &network, None, terms).await).await.ok();
        staff.act(async |tx, by| confirm_cluster(tx, by, &network).await).await.ok();
        let museum = world.organisation("Museum Beispiel").await;
        let part = parse_terms(&typed(&[("role", "consortium")])).expect("terms");
        lead.act(async |tx, by| add_partner(tx, by, &network, &museum, &part).await).await.ok();
        let id = lead.begins(&offer("Labor")).await;
        lead.submits(&id).await.ok();
        staff.publishes(&id).await;

        let kept = async || {
            let mut on = world.reader().await;
            let partners = partnership::of_network(&mut on, &network).await.expect("partners");
            let fundings = funding::of_network(&mut on, &network).await.expect("fundings");
            let row = network::get(&mut on, &network).await.expect("networks").expect("the network");
            ((partners, fundings, row.slug.clone(), world.listings().await), row.facets())
        };
        let (before, cluster) = kept().await;
        assert_eq!((before.0.len(), before.1.len(), before.3.len(), cluster), (1, 1, 1, Facets { cluster: true, region: false }));
        let active = Recognition { network_id: network.clone(), state: RecognitionState::Active, period: Period::default(), past: Vec::new() };
        assert_eq!(lead.act(async |tx, by| edit_recognition(tx, by, &Seen::Nothing, &active).await).await.refused(), "not found");
        staff.act(async |tx, by| edit_recognition(tx, by, &Seen::Nothing, &active).await).await.ok();
        assert_eq!(kept().await, (before, Facets { cluster: true, region: true }));
    }

    async fn only_the_office_makes_a_network_a_cluster_and_nobody_their_own(world) {
        let (lead, staff) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let network = lead.own_network().clone();
        let is = async || {
            let row = network::get(&mut world.reader().await, &network).await.expect("networks").expect("the network");
            let known = standing::NetworkCache::default().on(&mut world.reader().await, world.now().day()).await;
            let known = known.expect("networks").iter().find(|known| known.network.id == network).map(|known| known.standing.cluster.is_some());
            (row.is_cluster, row.claims_cluster, known)
        };
        assert_eq!(staff.act(async |tx, by| confirm_cluster(tx, by, &network).await).await.refused(), "refused");
        let terms = |round: &str| FundingTerms::parse(&typed(&[("round", round), ("since", "2024")]), &[]).expect("a funding");
        lead.act(async |tx, by| put_funding(tx, by, &network, None, terms("2")).await).await.ok();
        assert_eq!(is().await, (false, true, Some(false)), "the public reads of no cluster yet");
        assert_eq!(network::count_claims(&mut world.reader().await).await.expect("claims"), 1);
        assert_eq!(lead.act(async |tx, by| confirm_cluster(tx, by, &network).await).await.refused(), "forbidden");
        let torn = world.reviewer_in("mintmobil", NetworkRole::Viewer).await;
        assert_eq!(torn.act(async |tx, by| confirm_cluster(tx, by, &network).await).await.refused(), "forbidden");
        staff.act(async |tx, by| confirm_cluster(tx, by, &network).await).await.ok();
        assert_eq!(is().await, (true, false, Some(true)));
        // What the network enters later needs no second word.
        lead.act(async |tx, by| put_funding(tx, by, &network, None, terms("3")).await).await.ok();
        assert_eq!(is().await, (true, false, Some(true)));
        assert_eq!(lead.act(async |tx, by| revoke_cluster(tx, by, &network).await).await.refused(), "forbidden");
        staff.act(async |tx, by| revoke_cluster(tx, by, &network).await).await.ok();
        assert_eq!(is().await, (false, true, Some(false)));
        assert_eq!(funding::of_network(&mut world.reader().await, &network).await.expect("fundings").len(), 2);
    }

    async fn whoever_has_no_funding_left_is_to_be_confirmed_anew_and_a_correction_confirms_nothing(world) {
        let (lead, staff) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let network = lead.own_network().clone();
        let is = async || {
            let row = network::get(&mut world.reader().await, &network).await.expect("networks").expect("the network");
            (row.is_cluster, row.claims_cluster)
        };
        let terms = |round: &str| FundingTerms::parse(&typed(&[("round", round), ("since", "2024")]), &[]).expect("a funding");
        let first = async || funding::of_network(&mut world.reader().await, &network).await.expect("fundings").remove(0);
        lead.act(async |tx, by| put_funding(tx, by, &network, None, terms("2")).await).await.ok();
        let entered = first().await;
        let seen = Seen::from(&entered);
        staff.act(async |tx, by| put_funding(tx, by, &network, Some((&entered.id, &seen)), terms("3")).await).await.ok();
        assert_eq!(is().await, (false, true), "who corrects it says nothing about what it is");
        staff.act(async |tx, by| confirm_cluster(tx, by, &network).await).await.ok();
        let corrected = first().await;
        let seen = Seen::from(&corrected);
        lead.act(async |tx, by| remove_funding(tx, by, &network, &corrected.id, &seen).await).await.ok();
        assert_eq!(is().await, (false, false));
        lead.act(async |tx, by| put_funding(tx, by, &network, None, terms("2")).await).await.ok();
        assert_eq!(is().await, (false, true));
    }

    async fn a_funding_that_the_office_enters_for_a_network_is_confirmed_by_that(world) {
        let (network, staff) = (world.network("mintmobil").await, world.reviewer().await);
        let terms = FundingTerms::parse(&typed(&[("round", "2")]), &[]).expect("a funding");
        staff.act(async |tx, by| put_funding(tx, by, &network, None, terms).await).await.ok();
        let row = network::get(&mut world.reader().await, &network).await.expect("networks").expect("the network");
        assert_eq!((row.is_cluster, row.claims_cluster), (true, false));
    }

    async fn a_round_and_phase_is_entered_once(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let enters = async |phase: &str| {
            let terms = FundingTerms::parse(&typed(&[("round", "2"), ("phase", phase), ("since", "2022")]), &[]).expect("a funding");
            lead.act(async |tx, by| put_funding(tx, by, &network, None, terms).await).await
        };
        for phase in ["2", "", "1"] {
            enters(phase).await.ok();
            assert_eq!(enters(phase).await.refused(), "invalid: phase");
        }
        let fundings = funding::of_network(&mut world.reader().await, &network).await.expect("fundings");
        assert_eq!(fundings.into_iter().map(|funding| funding.phase).collect::<Vec<_>>(), [None, Some(1), Some(2)]);
    }

    async fn what_ends_before_it_begins_is_refused_by_the_database_too(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let backwards = Period { since: "2024".parse().ok(), until: "2023-12".parse().ok() };
        let part = partnership::Terms { period: backwards, ..parse_terms(&typed(&[("role", "lead")])).expect("terms") };
        let museum = world.organisation("Museum Beispiel").await;
        let answer = lead.act(async |tx, by| add_partner(tx, by, &network, &museum, &part).await).await;
        assert_eq!(answer.refused(), "invalid: until");
    }
}
