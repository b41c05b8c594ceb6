//! Who did what, and who is told.

use super::*;
use crate::domain::{
    kept::Kept,
    notice::{Closed, End, Proposal as Proposed},
};

on_both_engines! {
    async fn a_link_tells_who_declined_it_and_when_and_so_does_a_notice(world) {
        let (one, other, staff) = three(&world).await;
        let (a, b) = (one.own_network().clone(), other.own_network().clone());
        let id = one.proposes(&a, &b, "covers").await.ok();
        other.declines(&id, "Wir liegen woanders.").await.ok();
        assert_eq!(closed(&world, &id).await, ("bamberg".to_owned(), true));
        let (by, proposer) = (Some("bamberg".to_owned()), "mintmobil".to_owned());
        assert_eq!(told(&world, &a).await, [Notice::LinkDeclined(Closed { about: about(&id, &a), by })]);
        let proposed = Proposed { about: about(&id, &b), proposer, by_office: false };
        assert_eq!(told(&world, &b).await, [Notice::LinkProposed(proposed)]);
        let second = one.proposes(&a, &b, "covers").await.ok();
        staff.refuses_link(&second, "Das passt nicht.").await.ok();
        assert_eq!(closed(&world, &second).await, ("MINTraum".to_owned(), true));
        assert_eq!((told(&world, &a).await.len(), told(&world, &b).await.len()), (2, 3));
        assert_eq!(world.sql("UPDATE link SET closed_at = NULL").await, "link_declined_by_somebody");
    }

    async fn a_link_tells_who_ended_it_and_when_and_the_other_side_is_told(world) {
        let (one, other, staff) = three(&world).await;
        let (a, b) = (one.own_network().clone(), other.own_network().clone());
        let id = agreed(&one, &other, &staff, "2026").await;
        let before = (told(&world, &a).await, told(&world, &b).await);
        world.hours_pass(1);
        other.ends(&id, "2026-10-31").await.ok();
        assert_eq!(closed(&world, &id).await, ("bamberg".to_owned(), true));
        assert_eq!(last_row(&world).await, ("link.end".to_owned(), r#"{"v":1,"state":"ended","until":"2026-10-31"}"#.to_owned(), None));
        let (by, until) = (Some("bamberg".to_owned()), Kept::read("2026-10-31"));
        let news = Notice::LinkEnded(End { about: about(&id, &a), by, until, still_holds: false });
        assert_eq!(told(&world, &a).await[0], news);
        assert_eq!((told(&world, &a).await.len(), told(&world, &b).await), (before.0.len() + 1, before.1));
    }

    async fn what_the_state_office_does_for_a_network_is_marked_and_told_to_it(world) {
        let (one, other, staff) = three(&world).await;
        let (a, b) = (one.own_network().clone(), other.own_network().clone());
        let id = staff.proposes(&a, &b, "covers").await.ok();
        let for_one = Some(a.to_string());
        let proposed = format!(r#"{{"v":1,"from":"{a}","kind":"covers","to":"{b}"}}"#);
        assert_eq!(last_row(&world).await, ("link.propose".to_owned(), proposed, for_one.clone()));
        assert_eq!(told(&world, &a).await, [Notice::LinkProposedForYou(about(&id, &a))]);
        let proposed = Proposed { about: about(&id, &b), proposer: "mintmobil".to_owned(), by_office: true };
        assert_eq!(told(&world, &b).await, [Notice::LinkProposed(proposed)]);
        world.hours_pass(1);
        staff.takes_back(&id).await.ok();
        assert_eq!(last_row(&world).await, ("link.take_back".to_owned(), "ended".to_owned(), for_one));
        assert_eq!(closed(&world, &id).await, ("MINTraum".to_owned(), true));
        let taken_back = Notice::LinkTakenBack(Closed { about: about(&id, &a), by: None });
        assert_eq!(told(&world, &a).await[0], taken_back);
    }
}
