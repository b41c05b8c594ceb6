//! Dates that are fully booked or cancelled: told at once, beside the approved text.

use super::{
    examples::{offer, offer_with},
    on_both_engines,
    people::{Answer, Someone},
    world::World,
};
use crate::{
    actions::offers::announce::announce_date,
    domain::{
        account::NetworkRole,
        content::{OfferContent, Stored, after},
        id::OfferId,
        review::OfferState,
        vocabulary::DateNews,
    },
    store::{listing, revision},
};

impl Someone {
    pub async fn says(&self, offer: &OfferId, date: &str, news: Option<DateNews>) -> Answer<()> {
        let date = date.parse().expect("a date");
        self.act(async |tx, by| announce_date(tx, by, offer, date, news).await).await
    }
}

/// An offer with two dates, in thirty and in sixty days; the first by its code.
fn dated(world: &World, title: &str) -> (OfferContent, String) {
    let [first, second] = [30, 60].map(|days| after(world.now().day(), days).to_string());
    let once = [("recurrence", "once"), ("date_day", &*first), ("date_from", "9:00")];
    let more = [("date_day", &*second), ("date_from", "9:00")];
    let content = offer_with(title, &once).to_typed();
    let mut typed = content;
    more.into_iter().for_each(|(key, value)| typed.push(key, value));
    (OfferContent::parse(&typed).expect("an offer"), format!("{first}T09:00"))
}

async fn publish(world: &std::sync::Arc<World>, lead: &Someone, id: &OfferId) {
    lead.submits(id).await.ok();
    world.reviewer().await.publishes(id).await;
}

/// What the public reads of the dates.
async fn public(world: &World, offer: &OfferId) -> Vec<Option<DateNews>> {
    let listing =
        world.listings().await.into_iter().find(|listing| listing.offer_id == *offer).expect("a public offer");
    listing.content.dates.sessions.iter().map(|session| session.news).collect()
}

async fn approved(world: &World, offer: &OfferId) -> Stored {
    let on = &mut world.reader().await;
    let id = crate::store::offer::get(on, offer)
        .await
        .expect("offers")
        .expect("the offer")
        .public_revision
        .expect("approved");
    revision::get(on, &id).await.expect("revisions").expect("the revision").content
}

on_both_engines! {
    async fn the_public_reads_at_once_what_was_said_and_the_approved_text_stays(world) {
        let lead = world.coordinator_of("labor").await;
        let (content, date) = dated(&world, "Löten");
        let id = lead.begins(&content).await;
        publish(&world, &lead, &id).await;
        let before = world.listing_version().await;
        lead.says(&id, &date, Some(DateNews::FullyBooked)).await.ok();
        assert_eq!(public(&world, &id).await, [Some(DateNews::FullyBooked), None]);
        assert_eq!(world.listing_version().await > before, true);
        lead.says(&id, &date, Some(DateNews::Cancelled)).await.ok();
        assert_eq!(public(&world, &id).await, [Some(DateNews::Cancelled), None]);
        assert_eq!(*approved(&world, &id).await, content);
        lead.says(&id, &date, None).await.ok();
        assert_eq!(public(&world, &id).await, [None, None]);
        // Three times something new was said; the same once more leaves no row.
        lead.says(&id, &date, None).await.ok();
        let said = world.acts().await.into_iter().filter(|act| act == "offer.date_news").count();
        assert_eq!(said, 3);
    }

    async fn what_was_said_stays_with_the_date_when_the_text_is_another(world) {
        let lead = world.coordinator_of("labor").await;
        let (content, date) = dated(&world, "Löten");
        let id = lead.begins(&content).await;
        publish(&world, &lead, &id).await;
        lead.says(&id, &date, Some(DateNews::Cancelled)).await.ok();
        let title = dated(&world, "Löten für alle").0;
        lead.saves(&id, &title).await.ok();
        assert_eq!(public(&world, &id).await, [Some(DateNews::Cancelled), None]);
        lead.submits(&id).await.ok();
        let staff = world.reviewer().await;
        staff.claims(&id).await.ok();
        staff.approves(&id).await.ok();
        assert_eq!(world.public_title(&id).await.as_deref(), Some("Löten für alle"));
        assert_eq!(public(&world, &id).await, [Some(DateNews::Cancelled), None]);
        let mut tx = world.store.write().await.expect("the writer");
        let before = listing::list(&mut tx).await.expect("listings");
        listing::rebuild(&mut tx).await.expect("rebuilt");
        let contents = |all: &[listing::Listing]| all.iter().map(|one| one.content.clone()).collect::<Vec<_>>();
        assert_eq!(contents(&listing::list(&mut tx).await.expect("listings")), contents(&before));
    }

    async fn nobody_speaks_for_another_network_and_nothing_is_said_of_what_is_not_public(world) {
        let (lead, other) = (world.coordinator_of("labor").await, world.coordinator_of("nachbarn").await);
        let viewer = world.member_of("labor", NetworkRole::Viewer).await;
        let (content, date) = dated(&world, "Löten");
        let id = lead.begins(&content).await;
        assert_eq!(lead.says(&id, &date, Some(DateNews::Cancelled)).await.refused(), "refused");
        publish(&world, &lead, &id).await;
        assert_eq!(other.says(&id, &date, Some(DateNews::Cancelled)).await.refused(), "not found");
        assert_eq!(viewer.says(&id, &date, Some(DateNews::Cancelled)).await.refused(), "not found");
        for gone in ["2020-01-01", "2020-01-01T09:00"] {
            assert_eq!(lead.says(&id, gone, Some(DateNews::Cancelled)).await.refused(), "refused");
        }
        assert_eq!(public(&world, &id).await, [None, None]);
        world.hours_pass(24 * 31);
        assert_eq!(lead.says(&id, &date, Some(DateNews::Cancelled)).await.refused(), "refused");
        lead.makes(&id, OfferState::Paused).await.ok();
        assert_eq!(world.listings().await.len(), 0);
        let undated = lead.begins(&offer("Ohne Termin")).await;
        publish(&world, &lead, &undated).await;
        assert_eq!(lead.says(&undated, &date, Some(DateNews::Cancelled)).await.refused(), "refused");
    }
}
