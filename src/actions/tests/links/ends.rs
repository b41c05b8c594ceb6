//! How links end.

use super::*;
use crate::domain::as_of::AsOf;

on_both_engines! {
    async fn a_link_whose_time_has_passed_makes_room_for_a_new_one(world) {
        let (one, other, staff) = three(&world).await;
        let first = agreed(&one, &other, &staff, "2026").await;
        one.ends(&first, "2026-11-24").await.ok();
        assert_eq!(one.proposes(one.own_network(), other.own_network(), "covers").await.refused(), "invalid: relation");
        world.hours_pass(48);
        one.proposes(one.own_network(), other.own_network(), "covers").await.ok();
        assert_eq!(seen(&world, &first).await, (LinkState::Ended, LinkState::Ended, false));
        assert_eq!(world.acts().await, [
            "link.propose", "link.answer", "link.decide", "link.end", "link.lapse", "link.propose",
        ]);
    }

    async fn a_link_does_not_end_before_it_began(world) {
        let (one, other, staff) = three(&world).await;
        let id = agreed(&one, &other, &staff, "2026").await;
        assert_eq!(other.ends(&id, "2025-12").await.refused(), "invalid: until");
        assert_eq!(other.takes_back(&id).await.refused(), "invalid: until");
        assert_eq!(seen(&world, &id).await, (LinkState::Confirmed, LinkState::Confirmed, true));
    }

    async fn an_end_today_or_in_the_past_ends_a_link_at_once(world) {
        for day in ["2026-11-23", "2026-03"] {
            let (one, other, staff) = three(&world).await;
            let id = agreed(&one, &other, &staff, "2026").await;
            assert_eq!(other.ends(&id, day).await.ok(), LinkState::Ended);
            assert_eq!(seen(&world, &id).await, (LinkState::Ended, LinkState::Ended, false));
            assert_eq!(one.ends(&id, "2028").await.refused(), "not found");
        }
    }

    async fn an_end_ahead_is_written_down_and_the_link_holds_until_then(world) {
        let (one, other, staff) = three(&world).await;
        let id = agreed(&one, &other, &staff, "2026").await;
        assert_eq!(other.ends(&id, "2027").await.ok(), LinkState::Confirmed);
        assert_eq!(other.ends(&id, "2026-11-24").await.ok(), LinkState::Confirmed);
        assert_eq!(state(&world, &id).await, (LinkState::Confirmed, "2026 bis 24. November 2026".to_owned()));
        world.hours_pass(24);
        assert_eq!(seen(&world, &id).await, (LinkState::Confirmed, LinkState::Confirmed, true));
        world.hours_pass(24);
        assert_eq!(seen(&world, &id).await, (LinkState::Confirmed, LinkState::Ended, false));
        assert_eq!(one.ends(&id, "2028").await.refused(), "stale");
    }

    async fn what_another_network_carries_on_is_told_only_while_the_link_holds(world) {
        let (one, other, staff) = three(&world).await;
        let id = one.proposes(one.own_network(), other.own_network(), "succeeds").await.ok();
        other.agrees(&id).await.ok();
        staff.confirms_link(&id).await.ok();
        one.ends(&id, "2026-11-30").await.ok();
        let link = link::get(&mut world.reader().await, &id).await.expect("links").expect("the link");
        let (before, after) = (jiff::civil::date(2026, 11, 30), jiff::civil::date(2026, 12, 1));
        assert_eq!((link.continued(before), link.continued(after)), (other.network.as_ref(), None));
        let mut reader = world.reader().await;
        let holding = async |day, on: &mut _| link::holding(on, &AsOf::of_today(day)).await.expect("links").len();
        assert_eq!((holding(before, &mut reader).await, holding(after, &mut reader).await), (1, 0));
    }

    async fn a_proposal_that_begins_in_the_future_is_taken_back_and_keeps_its_time(world) {
        let (one, other, staff) = three(&world).await;
        for who in [&one, &staff] {
            let id = one.proposes_from(one.own_network(), other.own_network(), "covers", "2028").await.ok();
            assert_eq!(other.takes_back(&id).await.refused(), "not found");
            assert_eq!(who.takes_back(&id).await.ok(), LinkState::Ended);
            assert_eq!(state(&world, &id).await, (LinkState::Ended, "seit 2028".to_owned()));
        }
    }

    async fn a_confirmed_link_that_begins_in_the_future_is_ended_or_taken_back(world) {
        let (one, other, staff) = three(&world).await;
        let id = agreed(&one, &other, &staff, "2027-02").await;
        assert_eq!(one.ends(&id, "2026-11-23").await.refused(), "invalid: until");
        assert_eq!(one.ends(&id, "2027-08").await.ok(), LinkState::Confirmed);
        assert_eq!(other.takes_back(&id).await.ok(), LinkState::Ended);
        assert_eq!(state(&world, &id).await, (LinkState::Ended, "Februar 2027 bis August 2027".to_owned()));
        let link = link::get(&mut world.reader().await, &id).await.expect("links").expect("the link");
        assert_eq!(link.has_held(), false);
    }
}
