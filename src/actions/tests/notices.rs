//! Who is told what: each act pushes exactly the notices it should, and every kind has an example.

use super::{examples::*, hiding, keeping, merging, on_both_engines, people::Someone, world::World};
use crate::{
    actions::{
        links::answer::answer_link,
        links::decide::decide_link,
        links::end::end_link,
        links::propose::{LinkForm, propose_link},
        links::record_consent::record_consent,
        networks::confirm_cluster::{confirm_cluster, revoke_cluster},
        profile::edit_fundings::{FundingTerms, put_funding},
    },
    domain::{
        id::{LinkId, NetworkId, OfferId},
        link::{Ending, LinkKind},
        notice::{
            self, AboutLink, AboutNetwork, AboutRevision, Addressees, Approval, Closed, KINDS, Notice, Relation, Shown,
        },
        review::OfferState,
    },
    store::outbox,
};
use std::{collections::BTreeSet, sync::Arc};

/// What is told from here on; the clock moves on, so that the latest can be told from those before.
pub struct Told {
    pub world: Arc<World>,
    kinds: BTreeSet<&'static str>,
}

impl Told {
    /// These were told just now, in whatever order, and to nobody else; then an hour passes.
    pub async fn are(&mut self, networks: &[&NetworkId], expected: &[Notice]) {
        let (now, on) = (self.world.now(), &mut self.world.reader().await);
        let mut rows = outbox::of_office(on).await.expect("notices");
        for network in networks {
            rows.extend(outbox::of_network(on, network).await.expect("notices"));
        }
        let of_now = rows.into_iter().filter(|row| row.created_at == now);
        let told: Vec<Notice> = of_now.map(|row| row.notice().expect("a notice")).collect();
        for notice in expected {
            assert_eq!(told.iter().filter(|other| *other == notice).count(), 1, "{notice:?} in {told:?}");
            self.kinds.insert(notice.kind());
        }
        assert_eq!(told.len(), expected.len(), "{told:?}");
        self.world.hours_pass(1);
    }
}

/// What an offer's notices are about now.
async fn revision(world: &World, id: &OfferId) -> AboutRevision {
    let latest = world.latest(id).await;
    AboutRevision {
        network: latest.network_id,
        offer: id.clone(),
        revision: latest.id,
        number: latest.number,
        title: latest.content.title.to_string(),
    }
}

async fn offers(told: &mut Told) {
    let world = told.world.clone();
    let (lead, staff) = (world.coordinator_of("angebote").await, world.reviewer().await);
    let network = lead.own_network().clone();
    let id = lead.begins(&offer("Sternwarte")).await;
    told.are(&[&network], &[]).await;
    lead.submits(&id).await.ok();
    told.are(&[&network], &[Notice::Submitted(revision(&world, &id).await)]).await;
    staff.claims(&id).await.ok();
    told.are(&[&network], &[]).await;
    staff.sends_back(&id, "Grund").await.ok();
    told.are(&[&network], &[Notice::SentBack(revision(&world, &id).await)]).await;
    lead.saves(&id, &offer("Sternwarte bei Nacht")).await.ok();
    lead.submits(&id).await.ok();
    let submitted = Notice::Submitted(revision(&world, &id).await);
    assert_eq!(submitted.addressees(), Addressees::Office);
    told.are(&[&network], &[submitted]).await;
    staff.publishes(&id).await;
    let approved = Notice::Approved(Approval { about: revision(&world, &id).await, shown: Shown::Public });
    assert_eq!(approved.addressees(), Addressees::Writers(&network));
    told.are(&[&network], &[approved]).await;
    lead.saves(&id, &offer("Werbung")).await.ok();
    lead.submits(&id).await.ok();
    told.world.hours_pass(1);
    staff.claims(&id).await.ok();
    staff.rejects(&id, "Grund").await.ok();
    let rejected = revision(&world, &id).await;
    assert_eq!((rejected.number, rejected.title.as_str()), (3, "Werbung"));
    told.are(&[&network], &[Notice::Rejected(rejected)]).await;
    lead.makes(&id, OfferState::Paused).await.ok();
    told.are(&[&network], &[]).await;
}

/// Two networks and their link: what a notice to one of them says of it.
struct Pair {
    a: NetworkId,
    b: NetworkId,
    id: LinkId,
    names: [&'static str; 2],
}

impl Pair {
    fn about(&self, to: &NetworkId) -> AboutLink {
        let [first, second] = self.names.map(str::to_owned);
        let relation = Relation { first, kind: LinkKind::Covers.into(), second };
        AboutLink { to: to.clone(), link: self.id.clone(), relation }
    }

    fn both(&self, notice: impl Fn(AboutLink) -> Notice) -> Vec<Notice> {
        vec![notice(self.about(&self.a)), notice(self.about(&self.b))]
    }

    async fn proposed_by(
        told: &mut Told,
        who: &Someone,
        a: &NetworkId,
        b: &NetworkId,
        names: [&'static str; 2],
        since: &str,
    ) -> Self {
        let pairs = [("other", b.as_str()), ("relation", "covers"), ("since", since)];
        let proposal = LinkForm::parse(&typed(&pairs)).expect("a proposal");
        let id = who.act(async |tx, by| propose_link(tx, by, a, &proposal).await).await.ok();
        let pair = Self { a: a.clone(), b: b.clone(), id, names };
        let by_office = who.network.is_none();
        let proposed = notice::Proposal { about: pair.about(b), proposer: names[0].to_owned(), by_office };
        let mut expected = vec![Notice::LinkProposed(proposed)];
        if by_office {
            expected.push(Notice::LinkProposedForYou(pair.about(a)));
        }
        told.are(&[a, b], &expected).await;
        pair
    }
}

async fn links(told: &mut Told) {
    let world = told.world.clone();
    let (one, other, staff) =
        (world.coordinator_of("eins").await, world.coordinator_of("zwei").await, world.reviewer().await);
    let (a, b) = (one.own_network().clone(), other.own_network().clone());
    let names = ["eins", "zwei"];
    let answers = async |who: &Someone, id: &LinkId, reason: &str| {
        who.act(async |tx, by| answer_link(tx, by, id, reason.is_empty(), &prose(reason)).await).await.ok();
    };
    let decides = async |id: &LinkId, reason: &str| {
        staff.act(async |tx, by| decide_link(tx, by, id, reason.is_empty(), &prose(reason)).await).await.ok();
    };
    let ends = async |who: &Someone, id: &LinkId, side: Option<&NetworkId>, ending: Ending| {
        who.act(async |tx, by| end_link(tx, by, id, side, ending).await).await.ok();
    };

    let pair = Pair::proposed_by(told, &one, &a, &b, names, "2026").await;
    answers(&other, &pair.id, "").await;
    told.are(&[&a, &b], &[]).await;
    decides(&pair.id, "").await;
    let confirmed = pair.both(Notice::LinkConfirmed);
    assert_eq!(confirmed[0].addressees(), Addressees::Leads(&a));
    told.are(&[&a, &b], &confirmed).await;
    let end = |to: &NetworkId, by: Option<&str>, until: &str, still_holds: bool| {
        let until = crate::domain::kept::Kept::read(until);
        Notice::LinkEnded(notice::End { about: pair.about(to), by: by.map(str::to_owned), until, still_holds })
    };
    let on = |day: &str| Ending::On(day.parse().expect("a date"));
    // An end is told each time that it is written, also back to a day that was written before.
    for day in ["2027-08", "2027-05", "2027-08"] {
        ends(&other, &pair.id, Some(&b), on(day)).await;
        told.are(&[&a, &b], &[end(&a, Some("zwei"), day, true)]).await;
    }
    ends(&staff, &pair.id, Some(&a), on("2026-10-31")).await;
    let by_office = [end(&a, None, "2026-10-31", false), end(&b, None, "2026-10-31", false)];
    told.are(&[&a, &b], &by_office).await;

    let pair = Pair::proposed_by(told, &one, &a, &b, names, "2026").await;
    answers(&other, &pair.id, "Wir liegen woanders.").await;
    let by = Some("zwei".to_owned());
    told.are(&[&a, &b], &[Notice::LinkDeclined(Closed { about: pair.about(&a), by })]).await;
    let pair = Pair::proposed_by(told, &one, &a, &b, names, "2026").await;
    decides(&pair.id, "Das passt nicht.").await;
    told.are(&[&a, &b], &pair.both(|about| Notice::LinkDeclined(Closed { about, by: None }))).await;
    let pair = Pair::proposed_by(told, &one, &a, &b, names, "2026").await;
    ends(&one, &pair.id, Some(&a), Ending::TakenBack).await;
    let by = Some("eins".to_owned());
    told.are(&[&a, &b], &[Notice::LinkTakenBack(Closed { about: pair.about(&b), by })]).await;

    let (c, d) = (world.network("fuenf").await, world.network("sechs").await);
    let pair = Pair::proposed_by(told, &staff, &c, &d, ["fuenf", "sechs"], "2026").await;
    staff.act(async |tx, by| record_consent(tx, by, &pair.id).await).await.ok();
    let mut expected = pair.both(Notice::LinkConfirmed);
    expected.push(Notice::ConsentRecorded(pair.about(&d)));
    told.are(&[&c, &d], &expected).await;
}

async fn clusters(told: &mut Told) {
    let world = told.world.clone();
    let (lead, staff) = (world.coordinator_of("cluster").await, world.reviewer().await);
    let id = lead.own_network().clone();
    let about =
        AboutNetwork { network: id.clone(), slug: "cluster".parse().expect("a slug"), name: "cluster".to_owned() };
    let terms = FundingTerms::parse(&typed(&[("round", "2")]), &[]).expect("a funding");
    lead.act(async |tx, by| put_funding(tx, by, &id, None, terms).await).await.ok();
    told.are(&[&id], &[Notice::ClusterClaimed(about.clone())]).await;
    staff.act(async |tx, by| confirm_cluster(tx, by, &id).await).await.ok();
    told.are(&[&id], &[Notice::ClusterConfirmed(about.clone())]).await;
    staff.act(async |tx, by| revoke_cluster(tx, by, &id).await).await.ok();
    told.are(&[&id], &[Notice::ClusterRevoked(about)]).await;
    told.are(&[&id], &[super::basis::notice(&staff, &id).await]).await;
    told.are(&[&id], &[super::check::notice(&staff, &id).await]).await;
    let nobody = world.network("niemand").await;
    told.are(&[&id, &nobody], &super::inquiries::notices(&world, &id, &nobody).await).await;
}

on_both_engines! {
    async fn everybody_is_told_exactly_what_concerns_them(world) {
        let mut told = Told { world, kinds: BTreeSet::new() };
        offers(&mut told).await;
        links(&mut told).await;
        keeping::notices(&mut told).await;
        merging::notices(&mut told).await;
        hiding::notices(&mut told).await;
        clusters(&mut told).await;
        assert_eq!(told.kinds, KINDS.iter().copied().collect(), "each kind of notice has an example");
    }

    async fn a_notice_tells_something_and_one_from_before_is_kept_as_it_was_written(world) {
        let network = world.network("mintmobil").await;
        let columns = "id, kind, network_id, subject_id, body, dedup_key, created_at";
        let insert = |body: &str| format!("INSERT INTO outbox ({columns}) VALUES ('1', 'link.settled', '{network}', 'x', '{body}', 'k', 7)");
        assert_eq!(world.sql(&insert("")).await, "outbox_tells_something");
        assert_eq!(world.sql(&insert("Die Verbindung ist bestätigt.")).await, "1 changed");
        let row = outbox::of_network(&mut world.reader().await, &network).await.expect("notices").remove(0);
        assert_eq!((row.notice(), row.body.as_str()), (None, "Die Verbindung ist bestätigt."));
    }
}
