use super::{examples::*, on_both_engines};
use crate::{
    domain::{
        content::{OfferField, differences},
        id::OfferId,
        notice::{AboutRevision, Approval, Notice, Shown},
        review::{OfferState, RemarkVisibility, RevisionState},
    },
    store::{organisation, outbox, remark, revision, revision::Revision},
};

on_both_engines! {
    /// The main job of DESIGN §1, from the first word to the second approval.
    async fn an_offer_goes_from_draft_over_remarks_to_the_public(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let reviewer = world.reviewer().await;
        let first = offer("Roboter bauen");
        let id = coordinator.begins(&first).await;
        coordinator.submits(&id).await.ok();
        assert_eq!(world.listings().await, []);

        reviewer.claims(&id).await.ok();
        let read = world.latest(&id).await;
        reviewer.remarks(&id, OfferField::Title, "Bitte sagen, womit.", RemarkVisibility::Author).await.ok();
        reviewer.remarks(&id, OfferField::Cost, "Wirklich frei?", RemarkVisibility::Internal).await.ok();
        reviewer.sends_back(&id, "Der Titel ist noch unklar.").await.ok();
        let mut on = world.reader().await;
        let told = remark::for_network(&mut on, &read.id).await.expect("remarks");
        let kept = remark::all_of(&mut on, &read.id).await.expect("remarks");
        assert_eq!(told.iter().map(|r| (r.field, r.text.as_str())).collect::<Vec<_>>(), [(OfferField::Title, "Bitte sagen, womit.")]);
        assert_eq!(kept.iter().map(|r| r.field).collect::<Vec<_>>(), [OfferField::Title, OfferField::Cost]);
        drop(on);

        let second = offer("Roboter aus Karton bauen");
        let draft = coordinator.saves(&id, &second).await.ok();
        assert_eq!((draft.number, draft.state, draft.based_on.as_ref()), (2, RevisionState::Draft, Some(&read.id)));
        assert_eq!(world.public_title(&id).await, None);
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;

        let shown = world.listings().await;
        assert_eq!(shown.iter().map(|l| (&l.offer_id, &l.revision_id, l.content.content())).collect::<Vec<_>>(), [(&id, &draft.id, &second)]);
        assert_eq!((shown[0].approved_at, shown[0].confirmed_on.as_deref()), (world.now(), Some("2026-11-23")));
    }

    async fn what_was_approved_stays_public_until_the_next_revision_is(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Erste Fassung")).await;
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        coordinator.saves(&id, &offer("Zweite Fassung")).await.ok();
        let mut read = vec![world.public_title(&id).await];
        coordinator.submits(&id).await.ok();
        read.push(world.public_title(&id).await);
        reviewer.claims(&id).await.ok();
        read.push(world.public_title(&id).await);
        assert_eq!(read, vec![Some("Erste Fassung".to_owned()); 3]);
        reviewer.approves(&id).await.ok();
        assert_eq!(world.public_title(&id).await.as_deref(), Some("Zweite Fassung"));
    }

    async fn nobody_is_told_that_something_is_public_that_cannot_be_seen(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let told = async || {
            let notices = outbox::of_network(&mut world.reader().await, coordinator.own_network()).await.expect("notices");
            notices.first().and_then(outbox::Row::notice)
        };
        let paused = coordinator.begins(&offer("Pause")).await;
        coordinator.submits(&paused).await.ok();
        coordinator.makes(&paused, OfferState::Paused).await.ok();
        reviewer.publishes(&paused).await;
        let approved = async |id: &OfferId, shown: Shown| {
            let Revision { id: revision, network_id: network, offer_id: offer, number, content, .. } = world.latest(id).await;
            let about = AboutRevision { network, offer, revision, number, title: content.title.to_string() };
            Some(Notice::Approved(Approval { about, shown }))
        };
        assert_eq!(told().await, approved(&paused, Shown::OfferRests).await);
        world.hours_pass(1);
        let hidden = coordinator.begins(&offer("Verborgen")).await;
        coordinator.submits(&hidden).await.ok();
        assert_eq!(world.sql("UPDATE network SET published = FALSE").await, "1 changed");
        reviewer.publishes(&hidden).await;
        assert_eq!(told().await, approved(&hidden, Shown::NetworkHidden).await);
    }

    async fn approving_the_second_revision_supersedes_the_first(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Eins")).await;
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        coordinator.saves(&id, &offer("Zwei")).await.ok();
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        let all = revision::of_offer(&mut world.reader().await, &id).await.expect("revisions");
        let states: Vec<_> = all.iter().map(|r| (r.number, r.state)).collect();
        assert_eq!(states, [(2, RevisionState::Approved), (1, RevisionState::Superseded)]);
    }

    async fn restoring_an_old_revision_makes_a_new_one_that_is_reviewed(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Alt")).await;
        let old = world.latest(&id).await.id;
        for title in ["Alt", "Neu"] {
            coordinator.saves(&id, &offer(title)).await.ok();
            coordinator.submits(&id).await.ok();
            reviewer.publishes(&id).await;
        }
        let restored = coordinator.restores(&id, &old).await.ok();
        assert_eq!((restored.number, restored.state, restored.content.content()), (3, RevisionState::Draft, &offer("Alt")));
        assert_eq!(world.public_title(&id).await.as_deref(), Some("Neu"));
    }

    async fn restoring_never_loses_a_draft_and_never_reaches_another_offer(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = coordinator.begins(&offer("Alt")).await;
        let old = world.latest(&id).await.id;
        coordinator.submits(&id).await.ok();
        coordinator.withdraws(&id).await.ok();
        coordinator.saves(&id, &offer("Gerade geschrieben")).await.ok();
        assert_eq!(coordinator.restores(&id, &old).await.refused(), "refused");
        let other = coordinator.begins(&offer("Anderes")).await;
        assert_eq!(coordinator.restores(&other, &old).await.refused(), "not found");
        assert_eq!(world.latest(&id).await.content, offer("Gerade geschrieben"));
    }

    async fn the_network_is_told_once_what_was_decided(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Sternwarte")).await;
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        let told = outbox::of_network(&mut world.reader().await, coordinator.own_network()).await.expect("notices");
        let latest = world.latest(&id).await;
        let told: Vec<_> = told.into_iter().map(|row| (row.created_at, row.kind, row.body, row.data)).collect();
        let (network, revision) = (coordinator.own_network(), latest.id);
        let data = format!(r#"{{"v":1,"network":"{network}","offer":"{id}","revision":"{revision}","number":1,"title":"Sternwarte","shown":"public"}}"#);
        assert_eq!(told, [(world.now(), "revision.approved".to_owned(), String::new(), data)]);
    }

    async fn a_reviewer_sees_exactly_the_fields_that_changed(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let organiser = world.organisation("Hochschule Beispiel").await;
        let id = coordinator.begins(&offer("Eins")).await;
        coordinator.submits(&id).await.ok();
        coordinator.withdraws(&id).await.ok();
        coordinator.saves(&id, &offer_with("Zwei", &[("organiser", organiser.as_str())])).await.ok();
        let mut on = world.reader().await;
        let names = organisation::names(&mut on).await.expect("names");
        let all = revision::of_offer(&mut on, &id).await.expect("revisions");
        let changed = differences(&all[1].content, &all[0].content, &names);
        assert_eq!(changed.iter().map(|d| d.field).collect::<Vec<_>>(), [OfferField::Title, OfferField::Organiser]);
    }
}
