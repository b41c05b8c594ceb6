use super::{examples::*, on_both_engines, people::Someone, world::World};
use crate::{
    actions::restore_revision::restore_revision,
    domain::{
        id::{OfferId, RevisionId},
        review::RevisionState,
    },
    store::revision,
};
use std::sync::Arc;

/// An offer whose second text is public, and the revision that holds the first.
async fn twice_public(world: &Arc<World>, coordinator: &Someone) -> (OfferId, RevisionId) {
    let reviewer = world.reviewer().await;
    let id = coordinator.begins(&offer("Alt")).await;
    for title in ["Alt", "Neu"] {
        coordinator.saves(&id, &offer(title)).await.ok();
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
    }
    let all = revision::of_offer(&mut world.reader().await, &id).await.expect("revisions");
    (id, all[1].id.clone())
}

/// Takes up an earlier revision over what is seen now; the answer is the number and state of the draft.
async fn restores(who: &Someone, id: &OfferId, earlier: &RevisionId) -> Result<(i64, RevisionState), String> {
    let seen = who.opens(id).await;
    let answer = who.act(async |tx, by| restore_revision(tx, by, id, &seen, earlier).await).await;
    if answer.is_ok() { answer.0.map(|draft| (draft.number, draft.state)).map_err(|error| error.to_string()) } else { Err(answer.refused()) }
}

on_both_engines! {
    async fn an_earlier_text_becomes_a_draft_and_the_public_keeps_what_was_approved(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let (id, earlier) = twice_public(&world, &coordinator).await;
        assert_eq!(restores(&coordinator, &id, &earlier).await, Ok((3, RevisionState::Draft)));
        assert_eq!(world.latest(&id).await.content, offer("Alt"));
        assert_eq!(world.public_title(&id).await.as_deref(), Some("Neu"));
    }

    async fn a_draft_with_another_text_is_never_written_over(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let (id, earlier) = twice_public(&world, &coordinator).await;
        coordinator.saves(&id, &offer("Angefangen")).await.ok();
        assert_eq!(restores(&coordinator, &id, &earlier).await, Err("refused".to_owned()));
        assert_eq!(world.latest(&id).await.content, offer("Angefangen"));
    }

    async fn the_text_of_another_offer_or_for_another_network_is_not_taken_up(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let foreign = world.coordinator_of("nordoberpfalz").await;
        let (id, earlier) = twice_public(&world, &coordinator).await;
        let other = coordinator.begins(&offer("Anderes")).await;
        assert_eq!(restores(&coordinator, &other, &earlier).await, Err("not found".to_owned()));
        assert_eq!(restores(&foreign, &id, &earlier).await, Err("not found".to_owned()));
    }
}
