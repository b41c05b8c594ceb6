//! Acts on links between networks.

use super::{super::people::Someone, Log};
use crate::{
    actions::links::propose::{LinkForm, propose_link},
    actions::tests::examples::{prose, typed},
    actions::{
        links::answer::answer_link, links::decide::decide_link, links::end::end_link,
        links::record_consent::record_consent,
    },
    domain::{
        id::{LinkId, NetworkId},
        link::Ending,
    },
};

async fn proposes(log: &mut Log, who: &Someone, from: &NetworkId, to: &NetworkId, since: &str) -> LinkId {
    let pairs = [("other", to.as_str()), ("relation", "covers"), ("since", since)];
    let proposal = LinkForm::parse(&typed(&pairs)).expect("a proposal");
    let id = who.act(async |tx, by| propose_link(tx, by, from, &proposal).await).await.ok();
    let after = format!(r#"{{"v":1,"from":"{from}","kind":"covers","to":"{to}"}}"#);
    let on_behalf_of = who.network.is_none().then_some(from);
    log.expects_for(on_behalf_of, who, "link.propose", ("link", id.as_str()), "", &after);
    id
}

async fn answers(who: &Someone, id: &LinkId, reason: &str) {
    who.act(async |tx, by| answer_link(tx, by, id, reason.is_empty(), &prose(reason)).await).await.ok();
}

async fn decides(who: &Someone, id: &LinkId, reason: &str) {
    who.act(async |tx, by| decide_link(tx, by, id, reason.is_empty(), &prose(reason)).await).await.ok();
}

async fn ends(who: &Someone, id: &LinkId, side: Option<&NetworkId>, ending: Ending) {
    who.act(async |tx, by| end_link(tx, by, id, side, ending).await).await.ok();
}

fn on(day: &str) -> Ending {
    Ending::On(day.parse().expect("a date"))
}

pub async fn from_proposal_to_end(log: &mut Log) {
    let world = log.world.clone();
    let (one, other, staff) =
        (world.coordinator_of("eins").await, world.coordinator_of("zwei").await, world.reviewer().await);
    let (a, b) = (one.own_network().clone(), other.own_network().clone());
    let id = proposes(log, &one, &a, &b, "2026").await;
    let link = ("link", id.as_str());
    answers(&other, &id, "").await;
    log.expects(&other, "link.answer", link, "proposed", "proposed");
    decides(&staff, &id, "").await;
    log.expects(&staff, "link.decide", link, "proposed", "confirmed");
    ends(&other, &id, Some(&b), on("2026-12")).await;
    log.expects(&other, "link.end", link, "confirmed", r#"{"v":1,"state":"confirmed","until":"2026-12"}"#);
    ends(&staff, &id, Some(&a), on("2026-11-23")).await;
    let ended = r#"{"v":1,"state":"ended","until":"2026-11-23"}"#;
    log.expects_for(Some(&a), &staff, "link.end", link, "confirmed", ended);

    // The office agrees first: then it is the answer that makes the link hold.
    let id = proposes(log, &one, &a, &b, "2026").await;
    let link = ("link", id.as_str());
    decides(&staff, &id, "").await;
    log.expects(&staff, "link.decide", link, "proposed", "proposed");
    answers(&other, &id, "").await;
    log.expects(&other, "link.answer", link, "proposed", "confirmed");
    ends(&staff, &id, None, on("2026-11-24")).await;
    log.expects(&staff, "link.end", link, "confirmed", r#"{"v":1,"state":"confirmed","until":"2026-11-24"}"#);
    world.hours_pass(72);
    // What has ended makes room for the next one.
    log.expects(&one, "link.lapse", link, "confirmed", "ended");
    proposes(log, &one, &a, &b, "2026").await;
}

pub async fn that_come_to_nothing(log: &mut Log) {
    let world = log.world.clone();
    let (one, other, staff) =
        (world.coordinator_of("drei").await, world.coordinator_of("vier").await, world.reviewer().await);
    let (a, b) = (one.own_network().clone(), other.own_network().clone());
    let id = proposes(log, &one, &a, &b, "2026").await;
    answers(&other, &id, "Wir liegen woanders.").await;
    log.expects(&other, "link.decline", ("link", id.as_str()), "proposed", "declined");
    let id = proposes(log, &one, &a, &b, "2026").await;
    decides(&staff, &id, "Das passt nicht.").await;
    log.expects(&staff, "link.decline", ("link", id.as_str()), "proposed", "declined");
    let id = proposes(log, &one, &a, &b, "2030").await;
    ends(&one, &id, Some(&a), Ending::TakenBack).await;
    log.expects(&one, "link.take_back", ("link", id.as_str()), "proposed", "ended");
    let id = proposes(log, &one, &a, &b, "2030").await;
    answers(&other, &id, "").await;
    log.expects(&other, "link.answer", ("link", id.as_str()), "proposed", "proposed");
    decides(&staff, &id, "").await;
    log.expects(&staff, "link.decide", ("link", id.as_str()), "proposed", "confirmed");
    ends(&staff, &id, Some(&b), Ending::TakenBack).await;
    log.expects_for(Some(&b), &staff, "link.take_back", ("link", id.as_str()), "confirmed", "ended");
}

pub async fn of_the_office(log: &mut Log) {
    let world = log.world.clone();
    let (staff, a, b) = (world.reviewer().await, world.network("fuenf").await, world.network("sechs").await);
    let id = proposes(log, &staff, &a, &b, "2026").await;
    staff.act(async |tx, by| record_consent(tx, by, &id).await).await.ok();
    log.expects_for(Some(&b), &staff, "link.consent", ("link", id.as_str()), "proposed", "confirmed");
}
