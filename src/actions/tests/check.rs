//! "Stimmt das?": a network answers by a private link whether what is public about it is right.

use super::{examples::*, on_both_engines, people::Someone, world::World};
use crate::{
    actions::{
        check::{
            answer::{Answered, Asked, answer_check, opened},
            ask::{Asking, ask_networks, revoke_check},
            settle::{Many, Ruling, of_answers, settle, take_over_all},
        },
        profile::edit_fundings::{FundingTerms, put_funding},
    },
    domain::{
        account::NetworkRole,
        basis::{Basis, Claimant, Fact, Statement},
        check::Verdict,
        id::NetworkId,
        notice::{AboutNetwork, Notice},
        private_link::Token,
        seen::Seen,
    },
    store::{basis, check, check::Answer, funding, network},
};

async fn asks(staff: &Someone, id: &NetworkId, days: i64) -> Token {
    let asking = Asking { networks: vec![id.clone()], days };
    let made = staff.act(async |tx, by| ask_networks(tx, by, &asking).await).await.ok();
    made.into_iter().next().expect("a link").1
}

/// All that is said of a network, as a page would ask it.
async fn asked(world: &World, id: &NetworkId) -> Vec<Asked> {
    let reader = &mut world.reader().await;
    let network = network::get(reader, id).await.expect("networks").expect("the network");
    let all = basis::all_of(reader, id).await.expect("statements").into_iter().chain(basis::texts(&network));
    all.map(|statement| Asked { name: statement.fact.label().to_owned(), says: statement.value.clone(), statement })
        .collect()
}

async fn answers(world: &World, token: &Token, given: &[(Fact, Verdict, &str)]) -> crate::actions::Result<usize> {
    let id = opened(&mut world.reader().await, token.reveal(), world.now()).await?.1.id;
    let asked = asked(world, &id).await;
    let of = |(fact, verdict, instead): &(Fact, Verdict, &str)| Answered {
        asked: asked.iter().find(|one| one.statement.fact == *fact).expect("the statement").clone(),
        verdict: *verdict,
        instead: prose(instead),
    };
    let given: Vec<Answered> = given.iter().map(of).collect();
    let mut tx = world.store.write().await.expect("a writer");
    let kept = answer_check(&mut tx, token.reveal(), &given, world.now()).await?;
    tx.commit().await.expect("a commit");
    Ok(kept)
}

async fn stored(world: &World, id: &NetworkId) -> Vec<Answer> {
    check::of_network(&mut world.reader().await, id).await.expect("answers")
}

async fn answer_to(world: &World, id: &NetworkId, fact: Fact) -> Answer {
    stored(world, id).await.into_iter().find(|answer| answer.fact == fact).expect("the answer")
}

async fn funded(staff: &Someone, slug: &str) -> NetworkId {
    let id = staff.world.network(slug).await;
    let terms =
        FundingTerms::parse(&typed(&[("round", "2"), ("since", "2022"), ("until", "2025")]), &[]).expect("terms");
    staff.act(async |tx, by| put_funding(tx, by, &id, None, terms).await).await.ok();
    id
}

async fn basis_of(world: &World, id: &NetworkId, fact: Fact) -> Basis {
    let reader = &mut world.reader().await;
    let all = basis::all_of(reader, id).await.expect("statements");
    let one: Statement = all.into_iter().find(|one| one.fact == fact).expect("the statement");
    basis::of_network(reader, id).await.expect("bases").of(&one)
}

async fn rules(staff: &Someone, id: &NetworkId, fact: Fact, ruling: Ruling) -> super::people::Answer<()> {
    let answer = answer_to(&staff.world, id, fact).await;
    staff.act(async |tx, by| settle(tx, by, id, &answer, &Seen::from(&answer), ruling).await).await
}

/// What somebody has read who opens the page with all answers.
async fn read(world: &World, id: &NetworkId) -> Seen {
    let mut open = stored(world, id).await;
    open.retain(Answer::is_open);
    of_answers(&open)
}

/// The example of its notice.
pub async fn notice(staff: &Someone, id: &NetworkId) -> Notice {
    let token = asks(staff, id, 28).await;
    answers(&staff.world, &token, &[(Fact::Name, Verdict::Right, "")]).await.expect("kept");
    let network = network::get(&mut staff.world.reader().await, id).await.expect("networks").expect("the network");
    Notice::CheckAnswered(AboutNetwork { network: id.clone(), slug: network.slug, name: network.name })
}

/// The examples of its acts, in order: code, and what the row keeps; those with an answer are nobody's.
pub async fn acts(staff: &Someone, id: &NetworkId) -> Vec<(&'static str, String)> {
    let token = asks(staff, id, 28).await;
    answers(&staff.world, &token, &[(Fact::Name, Verdict::Right, "")]).await.expect("kept");
    rules(staff, id, Fact::Name, Ruling::Decline).await.ok();
    staff.act(async |tx, by| revoke_check(tx, by, id).await).await.ok();
    let settled = format!(r#"{{"v":1,"fact":"name","subject":"{id}","verdict":"right","settlement":"declined"}}"#);
    let until = staff.world.now().plus(28 * 86_400).day().to_string();
    vec![
        ("network.ask", until),
        ("network.answer", "1".to_owned()),
        ("network.settle", settled),
        ("network.ask_end", String::new()),
    ]
}

on_both_engines! {
    async fn a_network_is_asked_by_a_link_that_ends_and_can_be_revoked(world) {
        let staff = world.reviewer().await;
        let id = funded(&staff, "mintmobil").await;
        let right = [(Fact::Name, Verdict::Right, "")];
        let first = asks(&staff, &id, 2).await;
        assert_eq!(answers(&world, &first, &right).await.ok(), Some(1));
        let second = asks(&staff, &id, 2).await;
        assert_eq!(answers(&world, &first, &right).await.is_err(), true, "a newer one took its place");
        world.hours_pass(47);
        assert_eq!(answers(&world, &second, &right).await.ok(), Some(1));
        world.hours_pass(2);
        assert_eq!(answers(&world, &second, &right).await.is_err(), true, "its time has passed");
        let third = asks(&staff, &id, 2).await;
        staff.act(async |tx, by| revoke_check(tx, by, &id).await).await.ok();
        assert_eq!(answers(&world, &third, &right).await.is_err(), true, "it was revoked");
        assert_eq!(world.count("SELECT COUNT(*) FROM private_link WHERE revoked_at IS NULL").await, 0);
        // Nothing in the database opens a page.
        for token in [&first, &second, &third] {
            let kept = format!("SELECT COUNT(*) FROM private_link WHERE token_hash = '{0}' OR id = '{0}'", token.reveal());
            assert_eq!(world.count(&kept).await, 0);
        }
    }

    async fn who_has_no_link_answers_nothing_and_only_staff_makes_one(world) {
        let staff = world.reviewer().await;
        let id = funded(&staff, "mintmobil").await;
        let token = asks(&staff, &id, 28).await;
        for text in ["", "0123", "0123456789abcdef0123456789abcdef", &token.reveal().to_uppercase(), id.as_str()] {
            assert_eq!(opened(&mut world.reader().await, text, world.now()).await.is_err(), true, "{text}");
        }
        let lead = world.member_of("mintmobil", NetworkRole::Lead).await;
        let asking = Asking { networks: vec![id.clone()], days: 1 };
        assert_eq!(lead.act(async |tx, by| ask_networks(tx, by, &asking).await.map(|_| ())).await.refused(), "not found");
        assert_eq!(world.sql(&format!("UPDATE network SET published = FALSE WHERE id = '{id}'")).await, "1 changed");
        assert_eq!(opened(&mut world.reader().await, token.reveal(), world.now()).await.is_err(), true, "nothing is public");
        assert_eq!(staff.act(async |tx, by| ask_networks(tx, by, &asking).await.map(|_| ())).await.refused(), "not found");
    }

    async fn an_answer_changes_nothing_until_the_office_takes_it_over(world) {
        let staff = world.reviewer().await;
        let id = funded(&staff, "mintmobil").await;
        let token = asks(&staff, &id, 28).await;
        let given = [
            (Fact::Funding, Verdict::Right, ""),
            (Fact::FundingUntil, Verdict::Wrong, "31.12.2026"),
            (Fact::FundingSince, Verdict::Unsure, ""),
            (Fact::Name, Verdict::Wrong, "MINTmobil Bamberg"),
        ];
        assert_eq!(answers(&world, &token, &given).await.ok(), Some(4));
        let until = async || funding::of_network(&mut world.reader().await, &id).await.expect("fundings").remove(0).period.until;
        assert_eq!(until().await, "2025".parse().ok());
        world.hours_pass(30);
        let read = read(&world, &id).await;
        let many = staff.act(async |tx, by| take_over_all(tx, by, &id, &read).await).await.ok();
        assert_eq!(many, Many { taken: 3, left: 0 });
        assert_eq!(until().await, "2026-12-31".parse().ok());
        let name = network::get(&mut world.reader().await, &id).await.expect("networks").expect("the network").name;
        assert_eq!(name, "MINTmobil Bamberg");
        // The network has said so on the day of its answer, whoever typed it.
        let told = Basis::Claimed { by: Claimant::Network, on: Some(world.now().plus(-30 * 3600).day()) };
        assert_eq!(basis_of(&world, &id, Fact::FundingUntil).await, told);
        assert_eq!(basis_of(&world, &id, Fact::Funding).await, told);
        assert_eq!(stored(&world, &id).await.iter().filter(|answer| answer.is_open()).count(), 0);
    }

    async fn what_nobody_can_take_over_unread_waits_for_somebody_who_changes_it(world) {
        let staff = world.reviewer().await;
        let id = funded(&staff, "mintmobil").await;
        let token = asks(&staff, &id, 28).await;
        let given = [(Fact::Funding, Verdict::Wrong, "Runde I"), (Fact::FundingUntil, Verdict::Wrong, "irgendwann")];
        answers(&world, &token, &given).await.expect("kept");
        assert_eq!(rules(&staff, &id, Fact::Funding, Ruling::TakeOver).await.refused(), "refused");
        let read = read(&world, &id).await;
        let many = staff.act(async |tx, by| take_over_all(tx, by, &id, &read).await).await.ok();
        assert_eq!(many, Many { taken: 0, left: 2 });
        rules(&staff, &id, Fact::Funding, Ruling::ByHand).await.ok();
        rules(&staff, &id, Fact::FundingUntil, Ruling::Decline).await.ok();
        let again = rules(&staff, &id, Fact::FundingUntil, Ruling::Decline).await.refused();
        assert_eq!(again, "stale", "nothing is settled twice");
        assert_eq!(answers(&world, &token, &given).await.ok(), Some(0), "what is settled stays so");
    }

    async fn nothing_is_taken_over_that_was_answered_anew_after_it_was_read(world) {
        let staff = world.reviewer().await;
        let id = funded(&staff, "mintmobil").await;
        let token = asks(&staff, &id, 28).await;
        answers(&world, &token, &[(Fact::Name, Verdict::Wrong, "Gelesen")]).await.expect("kept");
        let (before, one) = (read(&world, &id).await, answer_to(&world, &id, Fact::Name).await);
        answers(&world, &token, &[(Fact::Name, Verdict::Wrong, "Untergeschoben")]).await.expect("kept");
        let now = answer_to(&world, &id, Fact::Name).await;
        let late = staff.act(async |tx, by| settle(tx, by, &id, &now, &Seen::from(&one), Ruling::TakeOver).await).await;
        assert_eq!(late.refused(), "stale");
        let all = staff.act(async |tx, by| take_over_all(tx, by, &id, &before).await.map(|_| ())).await;
        assert_eq!(all.refused(), "stale");
        let name = network::get(&mut world.reader().await, &id).await.expect("networks").expect("the network").name;
        assert_eq!(name, "mintmobil");
    }

    async fn what_came_with_an_earlier_link_is_looked_at_one_by_one(world) {
        let staff = world.reviewer().await;
        let id = funded(&staff, "mintmobil").await;
        let leaked = asks(&staff, &id, 28).await;
        answers(&world, &leaked, &[(Fact::Name, Verdict::Wrong, "Untergeschoben")]).await.expect("kept");
        let second = asks(&staff, &id, 28).await;
        answers(&world, &second, &[(Fact::Name, Verdict::Right, "")]).await.expect("kept");
        let read = read(&world, &id).await;
        let many = staff.act(async |tx, by| take_over_all(tx, by, &id, &read).await).await.ok();
        assert_eq!(many, Many { taken: 1, left: 1 });
        let name = network::get(&mut world.reader().await, &id).await.expect("networks").expect("the network").name;
        assert_eq!(name, "mintmobil");
        assert_eq!(answers(&world, &second, &[(Fact::Funding, Verdict::Right, "")]).await.ok(), Some(1));
        assert_eq!(answers(&world, &second, &[(Fact::Funding, Verdict::Right, "")]).await.ok(), Some(0), "said once");
        assert_eq!(world.acts().await.iter().filter(|act| *act == "network.answer").count(), 3);
        let mut tx = world.store.write().await.expect("a writer");
        check::forget_old(&mut tx, world.now().plus(90 * 86_400)).await.expect("forgotten");
        tx.commit().await.expect("a commit");
        assert_eq!(stored(&world, &id).await.len(), 2, "what is settled is forgotten, what is open waits for longer");
    }

    async fn an_answer_to_what_no_longer_stands_there_is_not_taken_over(world) {
        let staff = world.reviewer().await;
        let id = funded(&staff, "mintmobil").await;
        let token = asks(&staff, &id, 28).await;
        answers(&world, &token, &[(Fact::FundingUntil, Verdict::Wrong, "2026")]).await.expect("kept");
        assert_eq!(world.sql("UPDATE funding SET until = '2030'").await, "1 changed");
        assert_eq!(rules(&staff, &id, Fact::FundingUntil, Ruling::TakeOver).await.refused(), "refused");
        let read = read(&world, &id).await;
        let many = staff.act(async |tx, by| take_over_all(tx, by, &id, &read).await).await.ok();
        assert_eq!(many, Many { taken: 0, left: 1 });
    }

    async fn nobody_takes_over_what_their_own_network_answered(world) {
        let staff = world.reviewer().await;
        let id = funded(&staff, "mintmobil").await;
        let token = asks(&staff, &id, 28).await;
        answers(&world, &token, &[(Fact::Name, Verdict::Right, "")]).await.expect("kept");
        let theirs = world.reviewer_in("mintmobil", NetworkRole::Viewer).await;
        let read = read(&world, &id).await;
        assert_eq!(rules(&theirs, &id, Fact::Name, Ruling::TakeOver).await.refused(), "forbidden");
        assert_eq!(theirs.act(async |tx, by| take_over_all(tx, by, &id, &read).await.map(|_| ())).await.refused(), "forbidden");
        // Nor with the answer of another network.
        let other = world.network("anderes").await;
        let answer = answer_to(&world, &id, Fact::Name).await;
        let refused = staff.act(async |tx, by| settle(tx, by, &other, &answer, &Seen::from(&answer), Ruling::Decline).await).await.refused();
        assert_eq!(refused, "not found");
    }

    async fn a_proof_stays_when_the_network_says_the_same(world) {
        let staff = world.reviewer().await;
        let id = funded(&staff, "mintmobil").await;
        let proved = crate::actions::tests::basis::act(&staff, &id).await;
        assert!(proved.contains("proved"));
        let before = basis_of(&world, &id, Fact::Funding).await;
        let token = asks(&staff, &id, 28).await;
        answers(&world, &token, &[(Fact::Funding, Verdict::Right, "")]).await.expect("kept");
        rules(&staff, &id, Fact::Funding, Ruling::TakeOver).await.ok();
        assert_eq!(basis_of(&world, &id, Fact::Funding).await, before);
    }
}
