//! What a reviewer types before they decide is kept for them alone.

use super::{
    examples::*,
    on_both_engines,
    people::{Answer, Someone},
    world::World,
};
use crate::{
    actions::review::keep_notes::{NoteText, keep_notes},
    domain::{
        field::Typed,
        id::{OfferId, RevisionId},
    },
    store::review_note,
};
use std::sync::Arc;

type Pairs<'a> = &'a [(&'a str, &'a str)];

fn typed(pairs: Pairs<'_>) -> Typed {
    Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())))
}

impl Someone {
    async fn notes(&self, revision: &RevisionId, pairs: Pairs<'_>) -> Answer<()> {
        self.act(async |tx, by| keep_notes(tx, by, revision, &typed(pairs)).await).await
    }

    async fn noted(&self, revision: &RevisionId) -> Typed {
        review_note::of(&mut self.world.reader().await, &self.id, revision).await.expect("notes are readable")
    }
}

/// A submitted offer, its revision, its author and a reviewer.
async fn submitted(world: &Arc<World>) -> (Someone, Someone, OfferId, RevisionId) {
    let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
    let id = coordinator.begins(&offer("Labor")).await;
    coordinator.submits(&id).await.ok();
    let revision = world.latest(&id).await.id;
    (coordinator, reviewer, id, revision)
}

on_both_engines! {
    async fn two_windows_keep_what_was_typed_in_either(world) {
        let (_, reviewer, _, revision) = submitted(&world).await;
        reviewer.notes(&revision, &[("reason", "Fast"), ("finding_complete", "met")]).await.ok();
        reviewer.notes(&revision, &[("remark_title", "Zu lang"), ("reason", "Fast gut")]).await.ok();
        let all = [("finding_complete", "met"), ("reason", "Fast gut"), ("remark_title", "Zu lang")];
        assert_eq!(reviewer.noted(&revision).await, typed(&all));
    }

    async fn what_was_emptied_is_gone_and_buttons_are_no_notes(world) {
        let (_, reviewer, _, revision) = submitted(&world).await;
        reviewer.notes(&revision, &[("reason", "Fast"), ("remark_title", "Zu lang")]).await.ok();
        reviewer.notes(&revision, &[("reason", "  "), ("version", "3"), ("entscheidung", "approve")]).await.ok();
        assert_eq!(reviewer.noted(&revision).await, typed(&[("remark_title", "Zu lang")]));
    }

    async fn what_is_too_long_is_refused_by_name_and_nothing_of_it_is_kept(world) {
        let (_, reviewer, _, revision) = submitted(&world).await;
        let (fits, long) = ("ü".repeat(NoteText::LIMIT), "ü".repeat(NoteText::LIMIT + 1));
        let refused = reviewer.notes(&revision, &[("reason", "Fast"), ("remark_title", &long)]).await;
        assert_eq!(refused.refused(), "invalid: remark_title");
        assert_eq!(reviewer.noted(&revision).await, Typed::default());
        reviewer.notes(&revision, &[("remark_title", &fits)]).await.ok();
        assert_eq!(reviewer.noted(&revision).await, typed(&[("remark_title", &fits)]));
        let row = |value: &str| format!("INSERT INTO review_note VALUES ('{}', '{revision}', 'reason', '{value}')", reviewer.id);
        assert_eq!(world.sql(&row(&long)).await, "review_note_of_some_length");
        assert_eq!(world.sql(&row("")).await, "review_note_of_some_length");
    }

    async fn nobody_reads_the_notes_of_somebody_else_and_only_who_may_review_has_any(world) {
        let (coordinator, reviewer, _, revision) = submitted(&world).await;
        let other = world.reviewer().await;
        reviewer.notes(&revision, &[("reason", "Meins")]).await.ok();
        other.notes(&revision, &[("reason", "Deins")]).await.ok();
        assert_eq!(reviewer.noted(&revision).await, typed(&[("reason", "Meins")]));
        assert_eq!(other.noted(&revision).await, typed(&[("reason", "Deins")]));
        assert_eq!(coordinator.notes(&revision, &[("reason", "Unseres")]).await.refused(), "not found");
    }

    async fn the_decision_uses_all_notes_up_and_afterwards_nobody_makes_any(world) {
        let (_, reviewer, offer, revision) = submitted(&world).await;
        let other = world.reviewer().await;
        reviewer.claims(&offer).await.ok();
        for person in [&reviewer, &other] {
            person.notes(&revision, &[("reason", "Fast")]).await.ok();
        }
        assert_eq!(reviewer.sends_back(&offer, "").await.refused(), "invalid: reason");
        assert_eq!(reviewer.noted(&revision).await, typed(&[("reason", "Fast")]));
        reviewer.sends_back(&offer, "Fast gut").await.ok();
        for person in [&reviewer, &other] {
            assert_eq!(person.noted(&revision).await, Typed::default());
            assert_eq!(person.notes(&revision, &[("reason", "Zu spät")]).await.refused(), "not found");
        }
    }
}
