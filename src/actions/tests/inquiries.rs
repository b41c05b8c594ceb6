//! People without an account write to a network.

use super::{examples::*, on_both_engines, people::Someone, world::World};
use crate::{
    actions::inquiries::{
        send::{Message, send_inquiry},
        settle::{for_office, settle_inquiry, visible},
    },
    domain::{
        account::NetworkRole,
        id::NetworkId,
        inquiry::InquiryState::{self, Answered, Closed, Open},
        notice::{AboutNetwork, Notice},
    },
    store::{inquiry, inquiry::Inquiry},
};

const LABELS: [&str; 3] = ["Name", "Antwort an", "Nachricht"];

async fn writes(world: &World, slug: &str, pairs: &[(&str, &str)]) -> crate::actions::Result<()> {
    let message = Message::parse(&typed(pairs), LABELS).expect("a message");
    let mut tx = world.store.write().await.expect("a writer");
    send_inquiry(&mut tx, &slug.parse().expect("a slug"), &message, world.now()).await?;
    tx.commit().await.expect("a commit");
    Ok(())
}

async fn asks(world: &World, slug: &str, text: &str) {
    writes(world, slug, &[("name", "Quax"), ("reply_to", "quax@beispiel.de"), ("text", text)]).await.expect("kept");
}

async fn stored(world: &World, id: &NetworkId) -> Vec<Inquiry> {
    inquiry::of_network(&mut world.reader().await, id).await.expect("inquiries")
}

async fn settles(
    who: &Someone,
    one: &Inquiry,
    from: InquiryState,
    to: Option<InquiryState>,
) -> super::people::Answer<()> {
    who.act(async |tx, by| settle_inquiry(tx, by, &one.id, from, to).await).await
}

/// How many of a network somebody sees there, and in the list of the office.
async fn sees(who: &Someone, id: &NetworkId) -> [usize; 2] {
    let reader = &mut who.world.reader().await;
    let by = crate::actions::By::new(&who.actor, who.world.now());
    let here = visible(reader, by, id).await.expect("inquiries").len();
    [here, for_office(reader, by).await.map_or(0, |all| all.len())]
}

/// The examples of both notices: to a network that is led, and to one that is not.
pub async fn notices(world: &World, led: &NetworkId, unled: &NetworkId) -> [Notice; 2] {
    let about = |id: &NetworkId, slug: &str| AboutNetwork {
        network: id.clone(),
        slug: slug.parse().expect("a slug"),
        name: slug.to_owned(),
    };
    asks(world, "cluster", "Wann?").await;
    asks(world, "niemand", "Wann?").await;
    [Notice::InquiryCame(about(led, "cluster")), Notice::InquiryForOffice(about(unled, "niemand"))]
}

/// Does both acts, with a network that nobody leads.
pub async fn acts(staff: &Someone) -> NetworkId {
    let id = staff.world.network("ungefuehrt").await;
    asks(&staff.world, "ungefuehrt", "Wo?").await;
    let one = stored(&staff.world, &id).await.remove(0);
    settles(staff, &one, Open, Some(Closed)).await.ok();
    settles(staff, &one, Closed, None).await.ok();
    id
}

on_both_engines! {
    async fn a_message_reaches_those_who_answer_for_the_network_and_nobody_else(world) {
        let (lead, staff) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let (viewer, other) = (world.member_of("mintmobil", NetworkRole::Viewer).await, world.coordinator_of("anderes").await);
        let id = lead.own_network().clone();
        asks(&world, "mintmobil", "Gibt es einen Kurs?").await;
        assert_eq!(sees(&lead, &id).await, [1, 0]);
        for who in [&staff, &viewer, &other] {
            assert_eq!(sees(who, &id).await, [0, 0]);
            let one = stored(&world, &id).await.remove(0);
            assert_eq!(settles(who, &one, Open, Some(Closed)).await.refused(), "not found");
        }
        // What nobody answers for two weeks, the office sees too; once it is settled, it does no longer.
        world.hours_pass(14 * 24);
        assert_eq!((sees(&staff, &id).await, sees(&lead, &id).await), ([1, 1], [1, 0]));
        let one = stored(&world, &id).await.remove(0);
        settles(&lead, &one, Open, Some(Answered)).await.ok();
        assert_eq!((sees(&staff, &id).await, sees(&lead, &id).await), ([0, 0], [1, 0]));
    }

    async fn the_office_answers_for_a_network_that_nobody_leads(world) {
        let staff = world.reviewer().await;
        let id = world.network("mintmobil").await;
        asks(&world, "mintmobil", "Wer macht hier etwas?").await;
        assert_eq!(sees(&staff, &id).await, [1, 1]);
        let one = stored(&world, &id).await.remove(0);
        settles(&staff, &one, Open, Some(Closed)).await.ok();
        assert_eq!(settles(&staff, &one, Open, Some(Answered)).await.refused(), "stale", "somebody was faster");
        settles(&staff, &one, Closed, Some(Open)).await.ok();
        settles(&staff, &one, Open, None).await.ok();
        assert_eq!(stored(&world, &id).await.len(), 0);
        // Nothing of what was written is in the log or in a notice.
        let kept = "SELECT COUNT(*) FROM audit WHERE before LIKE '%Quax%' OR after LIKE '%Quax%' OR after LIKE '%hier etwas%'";
        assert_eq!(world.count(kept).await, 0);
        let told = "SELECT COUNT(*) FROM outbox WHERE data LIKE '%Quax%' OR body LIKE '%Quax%' OR data LIKE '%hier etwas%'";
        assert_eq!(world.count(told).await, 0);
        assert_eq!(world.count("SELECT COUNT(*) FROM outbox WHERE kind = 'inquiry.for_office'").await, 1);
    }

    async fn the_same_message_comes_once_and_a_trap_keeps_nothing(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let id = lead.own_network().clone();
        asks(&world, "mintmobil", "Hallo").await;
        asks(&world, "mintmobil", "Hallo").await;
        assert_eq!(stored(&world, &id).await.len(), 1);
        assert_eq!(world.count("SELECT COUNT(*) FROM outbox WHERE kind = 'inquiry.came'").await, 1);
        writes(&world, "mintmobil", &[("text", "Kauft!"), ("website", "https://werbung.example")]).await.expect("answered");
        assert_eq!(stored(&world, &id).await.len(), 1);
        assert_eq!(Message::parse(&typed(&[("text", " ")]), LABELS).is_err(), true);
    }

    async fn more_than_ten_within_an_hour_are_refused_and_a_network_that_is_not_public_gets_none(world) {
        let id = world.network("mintmobil").await;
        for number in 0..10 {
            asks(&world, "mintmobil", &format!("Frage {number}")).await;
        }
        assert_eq!(writes(&world, "mintmobil", &[("text", "Noch eine")]).await.is_err(), true);
        world.hours_pass(1);
        world.seconds_pass(1);
        asks(&world, "mintmobil", "Noch eine").await;
        assert_eq!(stored(&world, &id).await.len(), 11);
        assert_eq!(world.sql(&format!("UPDATE network SET published = FALSE WHERE id = '{id}'")).await, "1 changed");
        assert_eq!(writes(&world, "mintmobil", &[("text", "Und jetzt?")]).await.is_err(), true);
    }

    async fn what_is_settled_is_forgotten_after_ninety_days_and_the_rest_after_a_year(world) {
        let staff = world.reviewer().await;
        let id = world.network("mintmobil").await;
        asks(&world, "mintmobil", "Eins").await;
        asks(&world, "mintmobil", "Zwei").await;
        let one = stored(&world, &id).await.remove(0);
        settles(&staff, &one, Open, Some(Answered)).await.ok();
        let left = async |days: i64| {
            let mut tx = world.store.write().await.expect("a writer");
            inquiry::forget_old(&mut tx, world.now().plus(days * 86_400)).await.expect("forgotten");
            tx.commit().await.expect("a commit");
            stored(&world, &id).await.len()
        };
        assert_eq!([left(89).await, left(90).await, left(364).await, left(365).await], [2, 1, 1, 0]);
    }
}
