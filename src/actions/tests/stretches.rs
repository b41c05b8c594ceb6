//! How a region stood before: kept when it changes, and entered by the office.

use super::{examples::*, on_both_engines, people::Someone};
use crate::{
    actions::networks::edit_recognition::{
        add_stretch, edit_recognition, parse_recognition, parse_stretch, remove_recognition, remove_stretch, seen,
    },
    domain::{id::NetworkId, network::RecognitionState},
    store::recognition::{self, Recognition},
};
use jiff::civil::{Date, date};

async fn stored(who: &Someone, id: &NetworkId) -> Option<Recognition> {
    recognition::of_network(&mut who.world.reader().await, id).await.expect("recognitions")
}

async fn stands(who: &Someone, id: &NetworkId, state: &str, since: &str) {
    lasts(who, id, state, since, "").await;
}

async fn lasts(who: &Someone, id: &NetworkId, state: &str, since: &str, until: &str) {
    let before = stored(who, id).await;
    let pairs = [("state", state), ("since", since), ("until", until)];
    let new = parse_recognition(id, &typed(&pairs)).expect("a form").expect("a state");
    who.act(async |tx, by| edit_recognition(tx, by, &seen(before.as_ref()), &new).await).await.ok();
}

async fn adds(who: &Someone, id: &NetworkId, state: &str, since: &str, until: &str) -> super::people::Answer<()> {
    let pairs = [("past_state", state), ("past_since", since), ("past_until", until)];
    let stretch = parse_stretch(id, &typed(&pairs)).expect("a form");
    who.act(async |tx, by| add_stretch(tx, by, stretch.clone()).await).await
}

async fn on(who: &Someone, id: &NetworkId, days: [Date; 3]) -> [RecognitionState; 3] {
    let region = stored(who, id).await.expect("a region");
    days.map(|day| region.standing(day))
}

on_both_engines! {
    async fn how_a_region_stood_until_it_changed_is_known_and_a_change_can_be_planned(world) {
        use RecognitionState::*;
        let (staff, id) = (world.reviewer().await, world.network("region").await);
        stands(&staff, &id, "active", "2017-10-01").await;
        stands(&staff, &id, "paused", "2023-01-01").await;
        stands(&staff, &id, "active", "2025-03-27").await;
        let days = [date(2020, 1, 1), date(2024, 1, 1), date(2026, 1, 1)];
        assert_eq!(on(&staff, &id, days).await, [Active, Paused, Active]);
        stands(&staff, &id, "paused", "2099-01-01").await;
        let days = [date(2026, 1, 1), date(2098, 12, 31), date(2099, 1, 1)];
        assert_eq!(on(&staff, &id, days).await, [Active, Active, Paused], "until then it goes on as it does");
        // A mere correction of the state is no change in time.
        stands(&staff, &id, "building", "2099-01-01").await;
        assert_eq!(stored(&staff, &id).await.expect("a region").past.len(), 3);
    }

    async fn a_plan_that_is_moved_or_taken_back_takes_the_time_before_it_along(world) {
        use RecognitionState::*;
        let (staff, id) = (world.reviewer().await, world.network("region").await);
        stands(&staff, &id, "active", "2024-01-01").await;
        stands(&staff, &id, "paused", "2098-01-01").await;
        stands(&staff, &id, "paused", "2099-01-01").await;
        let days = [date(2026, 1, 1), date(2098, 6, 1), date(2099, 1, 1)];
        assert_eq!(on(&staff, &id, days).await, [Active, Active, Paused], "moved: no gap before it");
        stands(&staff, &id, "active", "2024-01-01").await;
        assert_eq!(stored(&staff, &id).await.expect("a region").past, [], "taken back: as before");
        stands(&staff, &id, "paused", "2098-01-01").await;
        stands(&staff, &id, "paused", "2026-03-01").await;
        let days = [date(2026, 2, 28), date(2026, 3, 1), date(2097, 1, 1)];
        assert_eq!(on(&staff, &id, days).await, [Active, Paused, Paused], "what is entered for today holds today");
        assert_eq!(world.count("SELECT COUNT(*) FROM recognition_past").await, 1);
    }

    async fn what_has_ended_stays_known_when_a_region_begins_again(world) {
        use RecognitionState::*;
        let (staff, id) = (world.reviewer().await, world.network("region").await);
        stands(&staff, &id, "active", "2017-10-01").await;
        lasts(&staff, &id, "ended", "2017-10-01", "2022-12-31").await;
        let days = [date(2018, 1, 1), date(2022, 12, 31), date(2023, 1, 1)];
        assert_eq!(on(&staff, &id, days).await, [Active, Active, Ended], "it worked until it ended");
        stands(&staff, &id, "active", "2025").await;
        let days = [date(2018, 1, 1), date(2024, 1, 1), date(2026, 1, 1)];
        assert_eq!(on(&staff, &id, days).await, [Active, Paused, Active]);
        let before = stored(&staff, &id).await;
        let new = parse_recognition(&id, &typed(&[("state", "paused"), ("since", "2020")])).expect("a form").expect("a state");
        let answer = staff.act(async |tx, by| edit_recognition(tx, by, &seen(before.as_ref()), &new).await).await;
        assert_eq!(answer.refused(), "invalid: since", "then it worked, as is known");
    }

    async fn the_office_enters_what_was_before_and_no_two_times_meet(world) {
        let (staff, id) = (world.reviewer().await, world.network("region").await);
        assert_eq!(adds(&staff, &id, "active", "2017", "2018").await.refused(), "refused", "it is no region");
        stands(&staff, &id, "active", "2020").await;
        adds(&staff, &id, "active", "2017", "2018").await.ok();
        assert_eq!(adds(&staff, &id, "paused", "2017-06", "2019").await.refused(), "invalid: past_until");
        assert_eq!(adds(&staff, &id, "paused", "2019", "2021").await.refused(), "invalid: past_until");
        adds(&staff, &id, "paused", "2019", "2019-12-31").await.ok();
        assert_eq!(adds(&staff, &id, "building", "2017", "2018").await.refused(), "invalid: past_until", "the same years");
        let lead = world.coordinator_of("region").await;
        assert_eq!(adds(&lead, &id, "paused", "2010", "2011").await.refused(), "not found");
        let past = stored(&staff, &id).await.expect("a region").past;
        assert_eq!(past.iter().map(|one| one.state).collect::<Vec<_>>(), [RecognitionState::Active, RecognitionState::Paused]);
        staff.act(async |tx, by| remove_stretch(tx, by, &id, &past[0].id).await).await.ok();
        assert_eq!(stored(&staff, &id).await.expect("a region").past.len(), 1);
        assert_eq!(world.count("SELECT COUNT(*) FROM basis WHERE fact = 'region_past'").await, 1, "its basis went along");
        let before = stored(&staff, &id).await;
        staff.act(async |tx, by| remove_recognition(tx, by, &seen(before.as_ref()), &id).await).await.ok();
        assert_eq!(world.count("SELECT COUNT(*) FROM recognition_past").await, 0);
    }

    async fn a_form_of_an_earlier_time_needs_a_state_that_a_region_can_have_had_and_an_end(world) {
        let id = world.network("region").await;
        let wrong = |pairs: &[(&str, &str)]| {
            let errors = parse_stretch(&id, &typed(pairs)).expect_err("not a time");
            errors.into_iter().map(|error| error.key).collect::<Vec<_>>()
        };
        assert_eq!(wrong(&[]), ["past_state", "past_until"]);
        assert_eq!(wrong(&[("past_state", "ended"), ("past_until", "2020")]), ["past_state"]);
        assert_eq!(wrong(&[("past_state", "active"), ("past_since", "2021"), ("past_until", "2020")]), ["past_until"]);
    }
}
