//! Random sequences of acts, held step by step against a small model of the rules.

mod reference;

use super::{
    examples, on_both_engines,
    people::{Answer, Someone, verdict},
    world::World,
};
use crate::{
    actions::review::decision::Verdict,
    domain::{
        account::NetworkRole,
        content::OfferContent,
        id::{OfferId, RevisionId},
        review::RevisionState,
        seen::Seen,
    },
    random::{Random, seeds},
    store::{listing, offer as offers, revision},
};
use reference::{Act, Model, Reference, Screen, Who};
use std::sync::Arc;

const SEQUENCES: u64 = 200;
const ACTS: usize = 25;
const SEED: u64 = 20_261_123;

/// Text 0 lacks its title, so that it cannot be submitted.
fn text(number: u32) -> OfferContent {
    match number {
        0 => examples::offer_with("", &[]),
        number => examples::offer(&format!("Text {number}")),
    }
}

/// The same people as in the model, in the order of `Who::ALL`.
async fn people(world: &Arc<World>) -> [Someone; 6] {
    [
        world.coordinator_of("mintmobil").await,
        world.member_of("mintmobil", NetworkRole::Editor).await,
        world.coordinator_of("nordoberpfalz").await,
        world.reviewer().await,
        world.reviewer().await,
        world.reviewer_in("mintmobil", NetworkRole::Editor).await,
    ]
}

/// What a screen of the model stands for.
fn on_screen(ids: &[RevisionId], screen: Screen) -> Seen {
    Seen::Revision { id: ids[screen.revision].clone(), version: screen.version }
}

async fn carry_out(who: &Someone, offer: &OfferId, act: Act, ids: &[RevisionId]) -> Answer<()> {
    let seen = |screen| on_screen(ids, screen);
    match act {
        Act::Save(screen, number) => {
            let saved = who.saves_over(offer, &seen(screen), &text(number)).await;
            Answer(saved.0.map(|_| ()))
        }
        Act::Submit(screen, note) => {
            let note = if note { "Bitte lesen." } else { "" };
            who.submits_with_a_word(offer, &seen(screen), note).await
        }
        Act::Withdraw(screen) => who.withdraws_what_they_saw(offer, &seen(screen)).await,
        Act::Claim => who.claims(offer).await,
        Act::Release => who.releases(offer).await,
        Act::Stay => who.stays(offer).await,
        Act::Approve(screen) => who.approves_what_they_read(&read(who, ids, screen, "").await).await,
        Act::SendBack(screen, reason) => {
            let reason = if reason { "Bitte genauer." } else { "" };
            who.sends_back_what_they_read(&read(who, ids, screen, reason).await).await
        }
        Act::Reject(screen) => who.rejects_what_they_read(&read(who, ids, screen, "Werbung.").await).await,
        Act::Make(screen, state) => who.makes_what_they_saw(offer, &seen(screen), state).await,
        Act::Confirm(screen) => who.confirms_what_they_saw(offer, &seen(screen)).await,
    }
}

async fn read(who: &Someone, ids: &[RevisionId], screen: Screen, reason: &str) -> Verdict {
    let id = &ids[screen.revision];
    let found = revision::get(&mut who.world.reader().await, id).await.expect("revisions").expect("the revision");
    Verdict { seen: on_screen(ids, screen), ..verdict(&found, reason) }
}

/// What the database holds, in the words of the model.
async fn held(world: &World, offer: &OfferId) -> (Model, Vec<RevisionId>) {
    let mut on = world.reader().await;
    let mut all = revision::of_offer(&mut on, offer).await.expect("revisions");
    all.reverse();
    let number = |content: &OfferContent| {
        content.title.as_str().strip_prefix("Text ").map_or(0, |n| n.parse().expect("a number"))
    };
    let row = offers::get(&mut on, offer).await.expect("offers").expect("the offer");
    let public = row.public_revision.as_ref().map(|id| all.iter().position(|r| r.id == *id).expect("one of its own"));
    let listed = listing::by_public_id(&mut on, &row.public_id).await.expect("the listing");
    let model = Model {
        revisions: all.iter().map(|r| (r.state, number(&r.content), r.lock_version)).collect(),
        state: row.state,
        public,
        listed: listed.map(|l| number(&l.content)),
        audited: world.count("SELECT COUNT(*) FROM audit").await as usize,
    };
    (model, all.into_iter().map(|r| r.id).collect())
}

/// One sequence; tells how many acts were carried out and how many refused.
async fn sequence(world: &Arc<World>, people: &[Someone; 6], seed: u64) -> [usize; 2] {
    let mut random = Random::new(seed);
    let offer = people[0].begins(&text(1)).await;
    let audited = world.count("SELECT COUNT(*) FROM audit").await as usize;
    let mut reference = Reference::begin(audited);
    let (_, mut ids) = held(world, &offer).await;
    let mut told = Vec::new();
    let mut counts = [0; 2];
    for _ in 0..ACTS {
        if random.one_in(8) {
            world.hours_pass(3);
            reference.hours_pass(3);
        }
        let (who, act) = reference.draw(&mut random);
        told.push(format!("{who:?} {act:?}"));
        let answer = carry_out(&people[who as usize], &offer, act, &ids).await;
        let expected = reference.act(who, act);
        let context = || format!("seed {seed}, after:\n{}", told.join("\n"));
        assert_eq!(answer.is_ok(), expected, "{:?}\n{}", answer.0, context());
        if who == Who::Foreign {
            assert_eq!(answer.refused(), "not found", "{}", context());
        }
        let (found, known) = held(world, &offer).await;
        assert_eq!(found, reference.model(), "{}", context());
        ids = known;
        counts[usize::from(!expected)] += 1;
    }
    counts
}

on_both_engines! {
    async fn any_sequence_of_acts_agrees_with_the_rules(world) {
        let people = people(&world).await;
        let (all, mut done, mut refused) = (seeds(SEED, SEQUENCES), 0, 0);
        let first = all.start;
        for seed in all {
            let counts = sequence(&world, &people, seed).await;
            done += counts[0];
            refused += counts[1];
        }
        eprintln!("seeds from {first}: {done} acts carried out, {refused} refused");
        let reached = [RevisionState::Approved, RevisionState::Superseded, RevisionState::ChangesRequested, RevisionState::Rejected, RevisionState::Withdrawn];
        for state in reached {
            let rows = world.count(&format!("SELECT COUNT(*) FROM revision WHERE state = '{state}'")).await;
            assert_eq!(rows >= 10, true, "{rows} revisions {state}: the sequences reach too little");
        }
    }
}
