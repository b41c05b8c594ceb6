//! Links between networks: who has to agree.

mod areas;
mod ends;
mod own;
mod told;

use super::{
    examples::*,
    on_both_engines,
    people::{Answer, Someone},
    world::World,
};
use crate::{
    actions::{
        ActionError,
        links::answer::answer_link,
        links::decide::decide_link,
        links::end::end_link,
        links::propose::{LinkForm, propose_link},
        links::record_consent::record_consent,
    },
    domain::{
        id::{LinkId, NetworkId},
        link::{Ending, LinkKind, LinkState},
        notice::{AboutLink, Notice, Relation},
    },
    store::{audit, link, outbox},
};
use std::sync::Arc;

impl Someone {
    async fn proposes(&self, from: &NetworkId, to: &NetworkId, relation: &str) -> Answer<LinkId> {
        self.proposes_from(from, to, relation, "2026").await
    }

    async fn proposes_from(&self, from: &NetworkId, to: &NetworkId, relation: &str, since: &str) -> Answer<LinkId> {
        let pairs = [("other", to.as_str()), ("relation", relation), ("since", since)];
        let proposal = LinkForm::parse(&typed(&pairs)).expect("a proposal");
        self.act(async |tx, by| propose_link(tx, by, from, &proposal).await).await
    }

    async fn agrees(&self, link: &LinkId) -> Answer<()> {
        self.act(async |tx, by| answer_link(tx, by, link, true, &prose("")).await).await
    }

    async fn confirms_link(&self, link: &LinkId) -> Answer<()> {
        self.act(async |tx, by| decide_link(tx, by, link, true, &prose("")).await).await
    }

    async fn records_consent(&self, link: &LinkId) -> Answer<()> {
        self.act(async |tx, by| record_consent(tx, by, link).await).await
    }

    async fn ends(&self, link: &LinkId, until: &str) -> Answer<LinkState> {
        let day = Ending::On(until.parse().expect("a date"));
        self.act(async |tx, by| end_link(tx, by, link, self.network.as_ref(), day).await).await
    }

    async fn takes_back(&self, link: &LinkId) -> Answer<LinkState> {
        self.act(async |tx, by| end_link(tx, by, link, self.network.as_ref(), Ending::TakenBack).await).await
    }

    async fn declines(&self, link: &LinkId, reason: &str) -> Answer<()> {
        self.act(async |tx, by| answer_link(tx, by, link, false, &prose(reason)).await).await
    }

    async fn refuses_link(&self, link: &LinkId, reason: &str) -> Answer<()> {
        self.act(async |tx, by| decide_link(tx, by, link, false, &prose(reason)).await).await
    }
}

async fn state(world: &World, id: &LinkId) -> (LinkState, String) {
    let link = link::get(&mut world.reader().await, id).await.expect("links").expect("the link");
    (link.state, link.period.in_words())
}

/// The states in which a day sees it: as it was left, as it stands, whether it holds.
async fn seen(world: &World, id: &LinkId) -> (LinkState, LinkState, bool) {
    let link = link::get(&mut world.reader().await, id).await.expect("links").expect("the link");
    let today = world.now().day();
    (link.state, link.standing(today), link.holds(today))
}

/// Who closed it, and whether it was now.
async fn closed(world: &World, id: &LinkId) -> (String, bool) {
    let link = link::get(&mut world.reader().await, id).await.expect("links").expect("the link");
    (link.name_of(link.closed_for.as_ref()).to_owned(), link.closed_at == Some(world.now()))
}

/// What a network was told, latest first.
async fn told(world: &World, network: &NetworkId) -> Vec<Notice> {
    let notices = outbox::of_network(&mut world.reader().await, network).await.expect("notices");
    notices.iter().map(|row| row.notice().expect("a notice")).collect()
}

/// What `to` is told about the link that says that MINTmobil works in Bamberg.
fn about(id: &LinkId, to: &NetworkId) -> AboutLink {
    let (first, second) = ("mintmobil".to_owned(), "bamberg".to_owned());
    let relation = Relation { first, kind: LinkKind::Covers.into(), second };
    AboutLink { to: to.clone(), link: id.clone(), relation }
}

/// Act, state after it, and the network it was done for, of the last row in the log.
async fn last_row(world: &World) -> (String, String, Option<String>) {
    let row = audit::all(&mut world.reader().await).await.expect("the log").pop().expect("a row");
    (row.act, row.after, row.on_behalf_of)
}

/// A confirmed link between the two, from a date on.
async fn agreed(one: &Someone, other: &Someone, staff: &Someone, since: &str) -> LinkId {
    let id = one.proposes_from(one.own_network(), other.own_network(), "covers", since).await.ok();
    other.agrees(&id).await.ok();
    staff.confirms_link(&id).await.ok();
    id
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

    async fn one_link_of_a_kind_is_open_for_a_pair_whichever_way_round_it_reads(world) {
        let (one, other, _) = three(&world).await;
        let (a, b) = (one.own_network().clone(), other.own_network().clone());
        let first = one.proposes(&a, &b, "covers").await.ok();
        assert_eq!(one.proposes(&a, &b, "covers").await.refused(), "invalid: relation");
        assert_eq!(other.proposes(&b, &a, "covers~").await.refused(), "invalid: relation");
        assert_eq!(other.proposes(&b, &a, "covers").await.refused(), "invalid: relation");
        other.proposes(&b, &a, "hosts").await.ok();
        one.takes_back(&first).await.ok();
        other.proposes(&b, &a, "covers").await.ok();
        assert_eq!(world.sql("UPDATE link SET state = 'proposed' WHERE state = 'ended'").await, "unique");
    }

    async fn whoever_proposes_what_is_there_is_told_what_is_there(world) {
        let (one, other, _) = three(&world).await;
        one.proposes(one.own_network(), other.own_network(), "covers").await.ok();
        let again = other.proposes(other.own_network(), one.own_network(), "covers").await.0;
        let said = match again {
            Err(ActionError::Invalid(errors)) => errors.into_iter().map(|error| error.message).collect(),
            _ => vec![],
        };
        assert_eq!(said, ["„mintmobil wirkt in bamberg“ gibt es schon (vorgeschlagen). \
            Zwischen zwei Netzwerken steht jede Art nur einmal, in einer der beiden Richtungen."]);
    }

    async fn a_mutual_link_is_open_once_whichever_side_proposes(world) {
        let (one, other, _) = three(&world).await;
        let (a, b) = (one.own_network().clone(), other.own_network().clone());
        one.proposes(&a, &b, "cooperates").await.ok();
        assert_eq!(other.proposes(&b, &a, "cooperates").await.refused(), "invalid: relation");
    }

    async fn declining_needs_a_reason_and_closes_the_proposal(world) {
        let (one, other, staff) = three(&world).await;
        let id = one.proposes(one.own_network(), other.own_network(), "covers").await.ok();
        assert_eq!(other.declines(&id, "").await.refused(), "invalid: reason");
        other.declines(&id, "Wir liegen woanders.").await.ok();
        assert_eq!(state(&world, &id).await.0, LinkState::Declined);
        assert_eq!(staff.confirms_link(&id).await.refused(), "not found");
    }
}
