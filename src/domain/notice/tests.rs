use super::*;
use crate::domain::{
    act::Organisation,
    basis::Certainty,
    hiding::{HidableKind, HidingReason},
    kept::Kept,
    link::LinkKind,
};

const ID: &str = "0192f0c1-2d3e-7abc-8def-0123456789ab";

fn id<T: std::str::FromStr>() -> T {
    ID.parse().ok().expect("an identity")
}

fn about_revision() -> AboutRevision {
    AboutRevision { network: id(), offer: id(), revision: id(), number: 2, title: "Labor".to_owned() }
}

fn about_link() -> AboutLink {
    let relation = Relation { first: "A".to_owned(), kind: LinkKind::Covers.into(), second: "B".to_owned() };
    AboutLink { to: id(), link: id(), relation }
}

fn about_entry(to: Option<NetworkId>) -> AboutEntry {
    let room = EntryRoom { network: "a".parse().expect("a slug"), partnership: id() };
    AboutEntry { to, organisation: id(), name: "Museum".to_owned(), version: 2, room: Some(room) }
}

fn about_basis() -> AboutBasis {
    AboutBasis { network: id(), slug: "eins".parse().expect("a slug"), count: 2, certainty: Certainty::Proved.into() }
}

fn about_network() -> AboutNetwork {
    AboutNetwork { network: id(), slug: "a".parse().expect("a slug"), name: "A".to_owned() }
}

fn about_hiding() -> AboutHiding {
    AboutHiding {
        network: id(),
        network_name: "A".to_owned(),
        hiding: id(),
        kind: HidableKind::Offer.into(),
        name: "Labor".to_owned(),
        reason: HidingReason::Wrong.into(),
        for_good: false,
    }
}

fn museum(name: &str) -> Organisation {
    Organisation { name: name.to_owned().into(), ..Organisation::default() }
}

/// One of each kind.
fn all() -> Vec<Notice> {
    let closed = || Closed { about: about_link(), by: Some("A".to_owned()) };
    vec![
        Notice::Submitted(about_revision()),
        Notice::Approved(Approval { about: about_revision(), shown: Shown::OfferRests }),
        Notice::SentBack(about_revision()),
        Notice::Rejected(about_revision()),
        Notice::LinkProposed(Proposal { about: about_link(), proposer: "A".to_owned(), by_office: true }),
        Notice::LinkProposedForYou(about_link()),
        Notice::ConsentRecorded(about_link()),
        Notice::LinkConfirmed(about_link()),
        Notice::LinkDeclined(closed()),
        Notice::LinkTakenBack(closed()),
        Notice::LinkEnded(End { about: about_link(), by: None, until: Kept::read("2027-08"), still_holds: true }),
        Notice::EntryChanged(EntryChanged {
            about: about_entry(Some(id())),
            by: Doer::Network("A".to_owned()),
            before: museum("Alt"),
            after: museum("Neu"),
            until: Kept::read("2026-12-23"),
        }),
        Notice::EntryTakenBack(EntryTakenBack {
            about: about_entry(Some(id())),
            by: Doer::Hidden,
            before: museum("Neu"),
            after: museum("Alt"),
            yours: true,
        }),
        Notice::EntryHanded(EntryHanded {
            about: about_entry(None),
            by: Doer::Network("A".to_owned()),
            keeper: Doer::Office,
            yours: true,
        }),
        Notice::EntriesMerged(EntryMerged { about: about_entry(Some(id())), other: "Haus".to_owned() }),
        Notice::EntriesParted(EntryMerged { about: about_entry(Some(id())), other: "Haus".to_owned() }),
        Notice::Hidden(about_hiding()),
        Notice::ShownAgain(about_hiding()),
        Notice::HidingAnswered(about_hiding()),
        Notice::ClusterClaimed(about_network()),
        Notice::ClusterConfirmed(about_network()),
        Notice::ClusterRevoked(about_network()),
        Notice::BasisRecorded(about_basis()),
        Notice::CheckAnswered(about_network()),
        Notice::InquiryCame(about_network()),
        Notice::InquiryForOffice(about_network()),
    ]
}

#[test]
fn every_kind_reads_back_as_what_was_written() {
    assert_eq!(all().iter().map(Notice::kind).collect::<Vec<_>>(), KINDS);
    for notice in all() {
        let data = notice.data().expect("JSON");
        assert_eq!(Notice::read(notice.kind(), &data), Some(notice));
    }
}

#[test]
fn a_notice_is_kept_as_facts_with_a_version() {
    let approved = Notice::Approved(Approval { about: about_revision(), shown: Shown::OfferRests });
    let data = format!(
        r#"{{"v":1,"network":"{ID}","offer":"{ID}","revision":"{ID}","number":2,"title":"Labor","shown":"offer_rests"}}"#
    );
    assert_eq!(approved.data().expect("JSON"), data);
}

#[test]
fn offers_and_what_is_hidden_are_for_those_who_write_and_links_and_entries_for_those_who_lead() {
    let network: NetworkId = id();
    let notices = all();
    let to: Vec<_> = notices.iter().map(Notice::addressees).collect();
    let mut expected = vec![Addressees::Office];
    expected.extend([Addressees::Writers(&network); 3]);
    expected.extend([Addressees::Leads(&network); 9]);
    expected.push(Addressees::Office);
    expected.extend([Addressees::Leads(&network); 2]);
    expected.extend([Addressees::Writers(&network), Addressees::Writers(&network), Addressees::Office]);
    expected.extend([Addressees::Office, Addressees::Leads(&network), Addressees::Leads(&network)]);
    expected.extend([Addressees::Leads(&network), Addressees::Office]);
    expected.extend([Addressees::Writers(&network), Addressees::Office]);
    assert_eq!(to, expected);
    let roles = |to: Addressees<'_>| NetworkRole::ALL.iter().map(|role| to.include(*role)).collect::<Vec<_>>();
    assert_eq!(roles(Addressees::Writers(&network)), [true, true, true, false]);
    assert_eq!(roles(Addressees::Leads(&network)), [true, true, false, false]);
    assert_eq!(roles(Addressees::Office), [false; 4]);
}

#[test]
fn only_an_end_a_keeper_an_answer_and_a_cluster_can_be_told_again_and_a_decision_is_one_whichever_it_was() {
    let keys = |at: i64| all().iter().map(|notice| notice.dedup_key(Timestamp(at))).collect::<Vec<_>>();
    let (first, second) = (keys(1), keys(2));
    let again: Vec<_> = first.iter().zip(&second).filter(|(a, b)| a != b).map(|(a, _)| a.clone()).collect();
    let handed = format!("organisation.handed:{ID}::true:1");
    let hidden = format!("hiding.begun:{ID}:{ID}:1");
    let answered = format!("hiding.answered:{ID}:{ID}:1");
    let cluster = ["claimed", "confirmed", "revoked"].map(|what| format!("network.cluster_{what}:{ID}:1"));
    let [claimed, confirmed, revoked] = cluster;
    let basis = format!("network.basis:{ID}:1");
    let days = keys(86_400 * 3);
    let told_daily = first.iter().zip(&days).filter(|(a, b)| a != b).count();
    assert_eq!(told_daily, again.len() + 3, "answers and inquiries are told once a day");
    let ended = format!("link.ended:{ID}:{ID}:2027-08:1");
    let [merged, parted] = ["merged", "parted"].map(|what| format!("organisation.{what}:{ID}:{ID}:1"));
    assert_eq!(again, [ended, handed, merged, parted, hidden, answered, claimed, confirmed, revoked, basis]);
    assert_eq!(first[11], format!("organisation.changed:{ID}:{ID}:2"), "a later change is another one");
    assert_eq!(first[1..4], vec![format!("decided:{ID}"); 3]);
    assert_eq!(first.into_iter().collect::<std::collections::BTreeSet<_>>().len(), 24);
}

#[test]
fn what_a_newer_program_tells_is_read_as_far_as_it_goes() {
    let relation = r#"{"first":"A","kind":"mentors","second":"B","since":"2026"}"#;
    let data = format!(r#"{{"v":2,"to":"{ID}","link":"{ID}","relation":{relation},"mood":"good"}}"#);
    let kind = Kept::Unreadable("mentors".to_owned());
    let unknown = Relation { first: "A".to_owned(), kind, second: "B".to_owned() };
    let confirmed = Notice::LinkConfirmed(AboutLink { relation: unknown, ..about_link() });
    assert_eq!(Notice::read("link.confirmed", &data), Some(confirmed));
    assert_eq!((Notice::read("link.praised", &data), Notice::read("link.confirmed", "{}")), (None, None));
}
