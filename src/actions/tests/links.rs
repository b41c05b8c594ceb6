use super::{
    examples::*,
    on_both_engines,
    people::{Answer, Someone},
    world::World,
};
use crate::{
    actions::{
        answer_link::answer_link,
        decide_link::decide_link,
        end_link::end_link,
        propose_link::{Proposal, propose_link},
    },
    domain::{
        id::{LinkId, NetworkId},
        link::LinkState,
    },
    store::link,
};
use std::sync::Arc;

impl Someone {
    async fn proposes(&self, from: &NetworkId, to: &NetworkId, relation: &str) -> Answer<LinkId> {
        let proposal = Proposal::parse(&typed(&[("other", to.as_str()), ("relation", relation), ("since", "2026")]))
            .expect("a proposal");
        self.act(async |tx, by| propose_link(tx, by, from, &proposal).await).await
    }

    async fn agrees(&self, link: &LinkId) -> Answer<()> {
        self.act(async |tx, by| answer_link(tx, by, link, true, &prose("")).await).await
    }

    async fn confirms_link(&self, link: &LinkId) -> Answer<()> {
        self.act(async |tx, by| decide_link(tx, by, link, true, &prose("")).await).await
    }

    async fn ends(&self, link: &LinkId, until: &str) -> Answer<()> {
        let until = until.parse().expect("a date");
        self.act(async |tx, by| end_link(tx, by, link, until).await).await
    }
}

async fn state(world: &World, id: &LinkId) -> (LinkState, String) {
    let link = link::get(&mut world.reader().await, id).await.expect("links").expect("the link");
    (link.state, link.period.in_words())
}

/// The leads of two networks and somebody of the state office.
async fn three(world: &Arc<World>) -> (Someone, Someone, Someone) {
    let (one, other) = (world.coordinator_of("mintmobil").await, world.coordinator_of("bamberg").await);
    (one, other, world.reviewer().await)
}

on_both_engines! {
    async fn a_link_holds_once_both_have_agreed_in_either_order(world) {
        let (one, other, staff) = three(&world).await;
        let (a, b) = (one.own_network().clone(), other.own_network().clone());
        let first = one.proposes(&a, &b, "covers").await.ok();
        other.agrees(&first).await.ok();
        assert_eq!(state(&world, &first).await.0, LinkState::Proposed);
        staff.confirms_link(&first).await.ok();
        let second = one.proposes(&a, &b, "hosts").await.ok();
        staff.confirms_link(&second).await.ok();
        assert_eq!(state(&world, &second).await.0, LinkState::Proposed);
        other.agrees(&second).await.ok();
        let states = (state(&world, &first).await.0, state(&world, &second).await.0);
        assert_eq!(states, (LinkState::Confirmed, LinkState::Confirmed));
    }

    async fn a_link_is_not_confirmed_by_sql_before_both_have_agreed(world) {
        let (one, other, _) = three(&world).await;
        let id = one.proposes(one.own_network(), other.own_network(), "covers").await.ok();
        assert_eq!(world.sql("UPDATE link SET state = 'confirmed'").await, "link_confirmed_by_both");
        other.agrees(&id).await.ok();
        assert_eq!(world.sql("UPDATE link SET state = 'confirmed'").await, "link_confirmed_by_both");
    }

    async fn the_proposer_cannot_agree_for_the_other_side(world) {
        let (one, other, staff) = three(&world).await;
        let id = one.proposes(one.own_network(), other.own_network(), "covers").await.ok();
        assert_eq!(one.agrees(&id).await.refused(), "not found");
        assert_eq!(staff.agrees(&id).await.refused(), "not found");
        assert_eq!(one.confirms_link(&id).await.refused(), "not found");
        assert_eq!(other.confirms_link(&id).await.refused(), "not found");
    }

    async fn what_the_state_office_proposes_needs_the_other_network(world) {
        let (one, other, staff) = three(&world).await;
        let id = staff.proposes(one.own_network(), other.own_network(), "succeeds").await.ok();
        assert_eq!(state(&world, &id).await.0, LinkState::Proposed);
        other.agrees(&id).await.ok();
        assert_eq!(state(&world, &id).await.0, LinkState::Confirmed);
    }

    async fn a_network_is_never_linked_to_itself(world) {
        let (one, other, _) = three(&world).await;
        let own = one.own_network().clone();
        assert_eq!(one.proposes(&own, &own, "covers").await.refused(), "invalid: other");
        one.proposes(&own, other.own_network(), "covers").await.ok();
        assert_eq!(world.sql("UPDATE link SET to_id = from_id").await, "link_never_to_itself");
    }

    async fn one_link_of_a_kind_is_open_for_a_pair(world) {
        let (one, other, _) = three(&world).await;
        let (a, b) = (one.own_network().clone(), other.own_network().clone());
        let first = one.proposes(&a, &b, "covers").await.ok();
        assert_eq!(one.proposes(&a, &b, "covers").await.refused(), "invalid: relation");
        assert_eq!(other.proposes(&b, &a, "covers~").await.refused(), "invalid: relation");
        one.ends(&first, "2026").await.ok();
        one.proposes(&a, &b, "covers").await.ok();
        assert_eq!(world.sql("UPDATE link SET state = 'proposed' WHERE state = 'ended'").await, "unique");
    }

    async fn a_mutual_link_is_open_once_whichever_side_proposes(world) {
        let (one, other, _) = three(&world).await;
        let (a, b) = (one.own_network().clone(), other.own_network().clone());
        one.proposes(&a, &b, "cooperates").await.ok();
        assert_eq!(other.proposes(&b, &a, "cooperates").await.refused(), "invalid: relation");
    }

    async fn a_link_ends_with_a_date_and_not_before_it_began(world) {
        let (one, other, staff) = three(&world).await;
        let id = one.proposes(one.own_network(), other.own_network(), "covers").await.ok();
        other.agrees(&id).await.ok();
        staff.confirms_link(&id).await.ok();
        assert_eq!(other.ends(&id, "2025-12").await.refused(), "invalid: until");
        other.ends(&id, "2027-08-31").await.ok();
        assert_eq!(state(&world, &id).await, (LinkState::Ended, "2026 bis 31. August 2027".to_owned()));
        assert_eq!(one.ends(&id, "2028").await.refused(), "not found");
    }

    async fn declining_needs_a_reason_and_closes_the_proposal(world) {
        let (one, other, staff) = three(&world).await;
        let id = one.proposes(one.own_network(), other.own_network(), "covers").await.ok();
        let declines = async |reason: &str| other.act(async |tx, by| answer_link(tx, by, &id, false, &prose(reason)).await).await;
        assert_eq!(declines("").await.refused(), "invalid: reason");
        declines("Wir liegen woanders.").await.ok();
        assert_eq!(state(&world, &id).await.0, LinkState::Declined);
        assert_eq!(staff.confirms_link(&id).await.refused(), "not found");
    }
}
