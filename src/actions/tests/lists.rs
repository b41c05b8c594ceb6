//! What lists say of many offers at once.

use super::{examples::*, on_both_engines};
use crate::{
    domain::{
        content::OfferField,
        review::{RemarkVisibility, RevisionState as S},
    },
    store::{offer, offer::OfferLine, queue, remark},
};

/// Title, number and state of what a line shows.
fn told(lines: &[OfferLine]) -> Vec<(&str, i64, S)> {
    let mut told: Vec<_> =
        lines.iter().map(|line| (line.content.title.as_str(), line.number, line.revision_state)).collect();
    told.sort_by_key(|(title, ..)| *title);
    told
}

on_both_engines! {
    async fn the_state_office_reads_of_each_offer_what_left_its_network_and_the_network_what_it_writes(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        coordinator.begins(&offer("Nie eingereicht")).await;
        let rewritten = coordinator.begins(&offer("Öffentlich")).await;
        coordinator.submits(&rewritten).await.ok();
        reviewer.publishes(&rewritten).await;
        coordinator.saves(&rewritten, &offer("Wird umgeschrieben")).await.ok();
        let waiting = coordinator.begins(&offer("Wartet")).await;
        coordinator.submits(&waiting).await.ok();

        let network = coordinator.own_network();
        let on = &mut world.reader().await;
        let own = offer::of_network(on, network).await.expect("lines");
        let theirs = offer::handed_in_by_network(on, network).await.expect("lines");
        let written =
            [("Nie eingereicht", 1, S::Draft), ("Wartet", 1, S::Submitted), ("Wird umgeschrieben", 2, S::Draft)];
        assert_eq!(told(&own), written);
        assert_eq!(told(&theirs), [("Wartet", 1, S::Submitted), ("Öffentlich", 1, S::Approved)]);
    }

    async fn remarks_are_counted_where_the_network_may_read_them_on_what_came_back(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let (back, waiting) = (coordinator.begins(&offer("Zurück")).await, coordinator.begins(&offer("Wartet")).await);
        for id in [&back, &waiting] {
            coordinator.submits(id).await.ok();
            reviewer.claims(id).await.ok();
            for field in [OfferField::Title, OfferField::Summary] {
                reviewer.remarks(id, field, "Bitte kürzer.", RemarkVisibility::Author).await.ok();
            }
            reviewer.remarks(id, OfferField::Title, "Unter uns.", RemarkVisibility::Internal).await.ok();
        }
        reviewer.sends_back(&back, "Bitte kürzer.").await.ok();
        let counts = remark::count_by_revision(&mut world.reader().await, coordinator.own_network()).await;
        assert_eq!(counts.expect("counts"), [(world.latest(&back).await.id, 2)].into());
    }

    async fn what_waits_is_counted_by_network(world) {
        let (here, there) = (world.coordinator_of("mintmobil").await, world.coordinator_of("bamberg").await);
        for title in ["Eins", "Zwei"] {
            let id = here.begins(&offer(title)).await;
            here.submits(&id).await.ok();
        }
        there.begins(&offer("Nur begonnen")).await;
        let counts = queue::count_by_network(&mut world.reader().await).await.expect("counts");
        assert_eq!(counts, [(here.own_network().clone(), 2)]);
    }
}
