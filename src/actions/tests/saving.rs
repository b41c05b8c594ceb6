use super::{examples::*, on_both_engines};
use crate::{
    actions::offers::{
        save::Losses,
        write::{Late, Sent, WriteOutcome, write_offer},
    },
    domain::{
        account::NetworkRole,
        content::{OfferContent, OfferField, Readable},
        review::{OfferState, RevisionState},
    },
    policy::Action::ReadRevision,
};

on_both_engines! {
    async fn saving_without_a_change_makes_no_revision(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Labor")).await;
        let draft = world.latest(&id).await;
        assert_eq!(coordinator.saves(&id, &offer("Labor")).await.ok(), draft);
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        let approved = world.latest(&id).await;
        assert_eq!(coordinator.saves(&id, &offer("Labor")).await.ok(), approved);
        assert_eq!(world.count("SELECT COUNT(*) FROM revision").await, 1);
    }

    async fn a_draft_may_lack_everything(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = coordinator.begins(&OfferContent::default()).await;
        let saved = coordinator.saves(&id, &OfferContent { title: "Nur ein Titel".parse().expect("a title"), ..OfferContent::default() }).await.ok();
        assert_eq!((saved.number, saved.lock_version, saved.state), (1, 2, RevisionState::Draft));
        let missing = "invalid: summary description formats subjects stages recurrence mode cost_kind registration_kind organiser contact_email";
        assert_eq!(coordinator.submits(&id).await.refused(), missing);
    }

    async fn a_save_over_somebody_elses_is_stale_and_changes_nothing(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let editor = world.member_of("mintmobil", NetworkRole::Editor).await;
        let id = coordinator.begins(&offer("Eins")).await;
        let seen = coordinator.opens(&id).await;
        editor.saves(&id, &offer("Zwei")).await.ok();
        let before = world.latest(&id).await;
        assert_eq!(coordinator.saves_over(&id, &seen, &offer("Drei")).await.refused(), "stale");
        assert_eq!(coordinator.submits_what_they_saw(&id, &seen).await.refused(), "stale");
        assert_eq!(coordinator.discards_what_they_saw(&id, &seen).await.refused(), "stale");
        assert_eq!(coordinator.makes_what_they_saw(&id, &seen, OfferState::Archived).await.refused(), "stale");
        assert_eq!((&world.latest(&id).await, &before.author_id), (&before, &editor.id));
    }

    async fn what_cannot_be_read_any_more_is_not_lost_unasked(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = coordinator.begins(&offer("Labor")).await;
        let broken = r#"UPDATE revision SET content = replace(content, '"workshop"', '"basteln"')"#;
        assert_eq!(world.sql(broken).await, "1 changed");
        let before = world.latest(&id).await;
        assert_eq!(coordinator.saves(&id, &offer("Labor")).await.refused(), "refused");
        assert_eq!(coordinator.submits(&id).await.refused(), "refused");
        assert_eq!((world.latest(&id).await, before.content.lost().len()), (before, 1));
    }

    async fn a_draft_begun_from_the_public_text_is_brought_together_with_what_is_saved_late_over_that_text(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let editor = world.member_of("mintmobil", NetworkRole::Editor).await;
        let id = coordinator.begins(&offer("Eins")).await;
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        let seen = coordinator.opens(&id).await;
        let before = editor.saves(&id, &offer_with("Eins", &[("summary", "Ihr Satz.")])).await.ok().lock_version;
        let read = Readable::whole(offer("Zwei"));
        let sent = Sent { seen: &seen, read: &read, losses: Losses::Refused, late: Late::Merge };
        let outcome = coordinator.act(async |tx, by| write_offer(tx, by, &id, sent).await).await.ok();
        assert_eq!(outcome, WriteOutcome::Merged { before, taken: vec![OfferField::Summary] });
        assert_eq!(world.latest(&id).await.content, offer_with("Zwei", &[("summary", "Ihr Satz.")]));
    }

    async fn who_saves_while_the_review_ended_is_told(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Eins")).await;
        coordinator.submits(&id).await.ok();
        reviewer.claims(&id).await.ok();
        let seen = coordinator.opens(&id).await;
        reviewer.sends_back(&id, "Bitte genauer.").await.ok();
        assert_eq!(coordinator.saves_over(&id, &seen, &offer("Zwei")).await.refused(), "stale");
        coordinator.saves(&id, &offer("Zwei")).await.ok();
    }

    async fn nobody_acts_on_a_text_that_was_not_on_the_screen(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let editor = world.member_of("mintmobil", NetworkRole::Editor).await;
        let id = coordinator.begins(&offer("Eins")).await;
        coordinator.submits(&id).await.ok();
        let waiting = coordinator.opens(&id).await;
        reviewer.claims(&id).await.ok();
        assert_eq!(coordinator.withdraws_what_they_saw(&id, &waiting).await.refused(), "stale");
        reviewer.approves(&id).await.ok();
        let public = coordinator.opens(&id).await;
        editor.saves(&id, &offer("Zwei")).await.ok();
        let acts = world.acts().await;
        assert_eq!(coordinator.confirms_what_they_saw(&id, &public).await.refused(), "stale");
        for state in [OfferState::Paused, OfferState::Archived, OfferState::Live] {
            assert_eq!(coordinator.makes_what_they_saw(&id, &public, state).await.refused(), "stale");
        }
        assert_eq!((world.acts().await, world.public_title(&id).await.as_deref()), (acts, Some("Eins")));
    }

    async fn an_offer_of_another_network_is_not_to_be_found(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let foreign = world.coordinator_of("nordoberpfalz").await;
        let id = coordinator.begins(&offer("Geheim")).await;
        let before = world.latest(&id).await;
        assert_eq!(foreign.saves(&id, &offer("Meins")).await.refused(), "not found");
        assert_eq!(foreign.submits(&id).await.refused(), "not found");
        assert_eq!(foreign.withdraws(&id).await.refused(), "not found");
        assert_eq!(foreign.discards(&id).await.refused(), "not found");
        assert_eq!(foreign.copies(&id).await.refused(), "not found");
        assert_eq!(foreign.confirms(&id).await.refused(), "not found");
        assert_eq!(foreign.makes(&id, OfferState::Paused).await.refused(), "not found");
        assert_eq!(world.latest(&id).await, before);
    }

    async fn a_draft_is_read_by_its_network_only(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let others = [world.coordinator_of("nordoberpfalz").await, world.reviewer().await];
        let viewer = world.member_of("mintmobil", NetworkRole::Viewer).await;
        let id = coordinator.begins(&offer("Geheim")).await;
        let draft = world.latest(&id).await;
        let readers = [&coordinator, &viewer, &others[0], &others[1]];
        assert_eq!(readers.map(|who| who.actor.may(ReadRevision, draft.resource())), [true, true, false, false]);
        coordinator.submits(&id).await.ok();
        let submitted = world.latest(&id).await;
        assert_eq!(readers.map(|who| who.actor.may(ReadRevision, submitted.resource())), [true, true, false, true]);
    }

    async fn a_viewer_writes_nothing(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let viewer = world.member_of("mintmobil", NetworkRole::Viewer).await;
        let id = coordinator.begins(&offer("Labor")).await;
        assert_eq!(viewer.saves(&id, &offer("Anders")).await.refused(), "not found");
        assert_eq!(viewer.submits(&id).await.refused(), "not found");
        assert_eq!(world.latest(&id).await.content, offer("Labor"));
    }
}
