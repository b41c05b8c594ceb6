//! Acts on offers and their revisions.

use super::{super::examples::*, Log};
use crate::{
    actions::review::remark::take_back_remark,
    domain::{
        content::OfferField,
        review::{OfferState, RemarkVisibility},
        vocabulary::DateNews,
    },
    store::{audit, remark},
};

pub async fn of_a_network(log: &mut Log) {
    let world = log.world.clone();
    let lead = world.coordinator_of("angebote").await;
    let id = lead.begins(&offer("Eins")).await;
    let subject = ("offer", id.as_str());
    log.expects(&lead, "offer.begin", subject, "", "");
    let first = world.latest(&id).await.id;
    lead.submits(&id).await.ok();
    log.expects(&lead, "revision.submit", ("revision", first.as_str()), "draft", "submitted");
    lead.withdraws(&id).await.ok();
    log.expects(&lead, "revision.withdraw", ("revision", first.as_str()), "submitted", "withdrawn");
    lead.saves(&id, &offer("Zwei")).await.ok();
    log.expects(&lead, "revision.begin", subject, "", "2");
    lead.discards(&id).await.ok();
    let sha256 = audit::fingerprint(&offer("Zwei").to_json());
    log.expects(&lead, "revision.discard", subject, &format!(r#"{{"v":1,"number":2,"sha256":"{sha256}"}}"#), "");
    lead.makes(&id, OfferState::Paused).await.ok();
    log.expects(&lead, "offer.state", subject, "live", "paused");
    lead.makes(&id, OfferState::Archived).await.ok();
    log.expects(&lead, "offer.state", subject, "paused", "archived");
}

pub async fn of_the_review(log: &mut Log) {
    let world = log.world.clone();
    let (lead, staff) = (world.coordinator_of("pruefung").await, world.reviewer().await);
    let day = crate::domain::content::after(world.now().day(), 30);
    let dated = offer_with("Eins", &[("recurrence", "once"), ("date_day", &day.to_string()), ("date_from", "9:00")]);
    let id = lead.begins(&dated).await;
    let offer_row = ("offer", id.as_str());
    log.expects(&lead, "offer.begin", offer_row, "", "");
    let first = world.latest(&id).await.id;
    let revision = ("revision", first.as_str());
    lead.submits(&id).await.ok();
    log.expects(&lead, "revision.submit", revision, "draft", "submitted");
    staff.claims(&id).await.ok();
    log.expects(&staff, "revision.claim", revision, "submitted", "claimed");
    staff.releases(&id).await.ok();
    log.expects(&staff, "revision.release", revision, "claimed", "submitted");
    staff.claims(&id).await.ok();
    log.expects(&staff, "revision.claim", revision, "submitted", "claimed");
    staff.remarks(&id, OfferField::Cost, "Wirklich frei?", RemarkVisibility::Internal).await.ok();
    log.expects(&staff, "remark.add", revision, "", "cost");
    let remark = remark::all_of(&mut world.reader().await, &first).await.expect("remarks").remove(0).id;
    staff.act(async |tx, by| take_back_remark(tx, by, &first, &remark).await).await.ok();
    log.expects(&staff, "remark.take_back", revision, "", "");
    staff.approves(&id).await.ok();
    log.expects(&staff, "revision.approve", revision, "claimed", "approved");
    world.hours_pass(24);
    lead.confirms(&id).await.ok();
    let today = world.now().day().to_string();
    let approved_on = world.now().plus(-24 * 3600).day().to_string();
    log.expects(&lead, "offer.confirm", offer_row, &approved_on, &today);
    lead.says(&id, &format!("{day}T09:00"), Some(DateNews::Cancelled)).await.ok();
    let said = |news: &str| format!(r#"{{"v":1,"date":"{day}T09:00","news":{news}}}"#);
    log.expects(&lead, "offer.date_news", offer_row, &said("null"), &said(r#""cancelled""#));

    for (number, outcome) in [(2, "revision.request_changes"), (3, "revision.reject"), (4, "revision.approve")] {
        lead.saves(&id, &offer(&format!("Fassung {number}"))).await.ok();
        log.expects(&lead, "revision.begin", offer_row, "", &number.to_string());
        let next = world.latest(&id).await.id;
        let revision = ("revision", next.as_str());
        lead.submits(&id).await.ok();
        log.expects(&lead, "revision.submit", revision, "draft", "submitted");
        staff.claims(&id).await.ok();
        log.expects(&staff, "revision.claim", revision, "submitted", "claimed");
        let after = match outcome {
            "revision.request_changes" => {
                staff.sends_back(&id, "Grund").await.ok();
                "changes_requested"
            }
            "revision.reject" => {
                staff.rejects(&id, "Grund").await.ok();
                "rejected"
            }
            _ => {
                staff.approves(&id).await.ok();
                log.expects(&staff, "revision.supersede", ("revision", first.as_str()), "approved", "superseded");
                "approved"
            }
        };
        log.expects(&staff, outcome, revision, "claimed", after);
    }
}
