//! Links with networks that nobody leads, and of networks that staff belong to.

use super::*;
use crate::{
    domain::{account::NetworkRole, notice::Proposal as Proposed},
    store::account,
};

/// How far it has come, and whether others or the state office have agreed.
async fn stand(world: &World, id: &LinkId) -> (LinkState, bool, bool) {
    let link = link::get(&mut world.reader().await, id).await.expect("links").expect("the link");
    (link.state, link.consent().by_other, link.consent().by_staff)
}

on_both_engines! {
    async fn staff_link_two_networks_that_nobody_leads(world) {
        let staff = world.reviewer().await;
        let (a, b) = (world.network("bildung4future").await, world.network("cham").await);
        let id = staff.proposes(&a, &b, "covers").await.ok();
        assert_eq!(stand(&world, &id).await, (LinkState::Proposed, false, true));
        staff.records_consent(&id).await.ok();
        assert_eq!(stand(&world, &id).await, (LinkState::Confirmed, true, true));
        let link = link::get(&mut world.reader().await, &id).await.expect("links").expect("the link");
        assert_eq!((link.proposed_by_staff, link.answered_by_staff), (true, true));
        assert_eq!(last_row(&world).await, ("link.consent".to_owned(), "confirmed".to_owned(), Some(b.to_string())));
        let mut news = told(&world, &b).await;
        news.sort_by_key(Notice::kind);
        let (first, second) = ("bildung4future".to_owned(), "cham".to_owned());
        let relation = Relation { first: first.clone(), kind: LinkKind::Covers.into(), second };
        let about = || AboutLink { relation: relation.clone(), ..about(&id, &b) };
        let proposed = Proposed { about: about(), proposer: first, by_office: true };
        let expected =
            [Notice::LinkConfirmed(about()), Notice::ConsentRecorded(about()), Notice::LinkProposed(proposed)];
        assert_eq!(news, expected);
    }

    async fn a_network_proposes_to_one_that_nobody_leads_and_staff_record_the_consent_and_decide(world) {
        let (one, staff) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let b = world.network("cham").await;
        let id = one.proposes(one.own_network(), &b, "covers").await.ok();
        assert_eq!(one.records_consent(&id).await.refused(), "not found");
        staff.records_consent(&id).await.ok();
        assert_eq!(staff.records_consent(&id).await.refused(), "stale");
        assert_eq!(stand(&world, &id).await, (LinkState::Proposed, true, false));
        staff.confirms_link(&id).await.ok();
        assert_eq!(stand(&world, &id).await, (LinkState::Confirmed, true, true));
    }

    async fn staff_do_not_speak_for_a_network_that_has_a_lead_or_deputy(world) {
        let staff = world.reviewer().await;
        let (a, b) = (world.network("mintmobil").await, world.network("bamberg").await);
        let id = staff.proposes(&a, &b, "covers").await.ok();
        world.member_of("bamberg", NetworkRole::Editor).await;
        let deputy = world.member_of("bamberg", NetworkRole::Deputy).await;
        assert_eq!(staff.records_consent(&id).await.refused(), "not found");
        let mut tx = world.store.write().await.expect("the writer");
        account::disable(&mut tx, &deputy.id, world.now()).await.expect("an account");
        tx.commit().await.expect("commit");
        let led = account::led_networks(&mut world.reader().await, world.now()).await.expect("memberships");
        assert_eq!(led.into_iter().collect::<Vec<_>>(), []);
        staff.records_consent(&id).await.ok();
        assert_eq!(stand(&world, &id).await, (LinkState::Confirmed, true, true));
    }

    async fn nobody_decides_about_a_link_of_their_own_network(world) {
        let colleague = world.reviewer().await;
        let (a, b) = (world.network("mintmobil").await, world.network("bamberg").await);
        for (slug, relation) in [("mintmobil", "covers"), ("bamberg", "hosts")] {
            let staff = world.reviewer_in(slug, NetworkRole::Viewer).await;
            let id = staff.proposes(&a, &b, relation).await.ok();
            assert_eq!(stand(&world, &id).await, (LinkState::Proposed, false, false));
            assert_eq!(staff.confirms_link(&id).await.refused(), "not found");
            assert_eq!(staff.refuses_link(&id, "Grund").await.refused(), "not found");
            assert_eq!(staff.records_consent(&id).await.refused(), "not found");
            colleague.records_consent(&id).await.ok();
            colleague.confirms_link(&id).await.ok();
            assert_eq!(stand(&world, &id).await, (LinkState::Confirmed, true, true));
        }
    }
}
