use super::*;
use crate::domain::{
    account::NetworkRole, date::FuzzyDate, kept::Kept, link::LinkKind, link::LinkState, network::RecognitionState,
    organisation::PartnerRole, review::RevisionState,
};

const ID: &str = "0192f0c1-2d3e-7abc-8def-0123456789ab";

fn day(text: &str) -> Kept<FuzzyDate> {
    text.parse::<FuzzyDate>().expect("a date").into()
}

/// What a row says, if all of it could be read.
fn read(code: &str, before: &str, after: &str) -> Done {
    let told = Done::read(code, before, after).expect("an act of ours");
    assert_eq!(told.lost, Vec::<String>::new(), "{code}");
    told.done
}

fn written(done: impl Details) -> (&'static str, String, String) {
    let (before, after) = done.columns().expect("columns");
    (done.code(), before, after)
}

#[test]
fn every_code_is_there_once() {
    let distinct: std::collections::BTreeSet<_> = CODES.iter().collect();
    assert_eq!(CODES.len(), distinct.len());
}

#[test]
fn a_single_value_stands_in_its_column_as_it_is_and_a_record_with_its_version() {
    let approved =
        RevisionAct::Approved { before: RevisionState::Claimed.into(), after: RevisionState::Approved.into() };
    assert_eq!(written(approved), ("revision.approve", "claimed".to_owned(), "approved".to_owned()));
    let until = End { state: LinkState::Confirmed.into(), until: day("2027-08") };
    let ended = LinkAct::Ended { before: LinkState::Confirmed.into(), after: until };
    let json = r#"{"v":1,"state":"confirmed","until":"2027-08"}"#;
    assert_eq!(written(ended), ("link.end", "confirmed".to_owned(), json.to_owned()));
}

#[test]
fn what_was_written_reads_as_the_same() {
    let partner = |role: PartnerRole| Partner {
        role: role.into(),
        name: "Museum".to_owned().into(),
        since: day("2026"),
        ..Partner::default()
    };
    let act = NetworkAct::PartnerEdited { before: partner(PartnerRole::Lead), after: partner(PartnerRole::Supporter) };
    let (before, after) = act.columns().expect("columns");
    assert_eq!(read(act.code(), &before, &after), Done::Network(act));
    let funding = Funding { round: 3.into(), since: day("2023"), ..Funding::default() };
    let act = NetworkAct::FundingPut { before: None, after: funding };
    let (before, after) = act.columns().expect("columns");
    assert_eq!((before.as_str(), read(act.code(), &before, &after)), ("", Done::Network(act)));
}

#[test]
fn what_is_done_to_a_revision_in_review_is_done_by_the_office() {
    let by_office = |code: &str| read(code, "submitted", "claimed").is_by_office();
    let of_the_office = ["claim", "release", "approve", "request_changes", "reject", "supersede"];
    assert_eq!(of_the_office.map(|act| by_office(&format!("revision.{act}"))), [true; 6]);
    assert_eq!(["revision.submit", "revision.withdraw"].map(by_office), [false; 2]);
}

#[test]
fn a_row_from_before_there_were_versions_still_reads() {
    let recognition = |words: &str| match read("network.recognition", "", words) {
        Done::Network(NetworkAct::Recognised { before: None, after }) => after,
        other => panic!("{other:?}"),
    };
    let is = |since, until| Recognition { state: RecognitionState::Active.into(), since, until };
    assert_eq!(recognition("active "), is(Kept::Nothing, Kept::Nothing));
    assert_eq!(recognition("active seit 2022"), is(day("2022"), Kept::Nothing));
    assert_eq!(recognition("active bis 31. August 2027"), is(Kept::Nothing, day("2027-08-31")));
    assert_eq!(recognition("active März 2022 bis August 2027"), is(day("2022-03"), day("2027-08")));
    let end = |state: LinkState, until| {
        Done::Link(LinkAct::Ended { before: LinkState::Confirmed.into(), after: End { state: state.into(), until } })
    };
    assert_eq!(read("link.end", "confirmed", "confirmed until 2027-08"), end(LinkState::Confirmed, day("2027-08")));
    assert_eq!(read("link.end", "confirmed", "ended until 2025"), end(LinkState::Ended, day("2025")));
    let id: crate::domain::id::NetworkId = ID.parse().expect("an identity");
    let proposal = Proposal { from: id.clone().into(), kind: LinkKind::Covers.into(), to: id.into() };
    let proposed = Done::Link(LinkAct::Proposed { before: Nothing, after: proposal });
    assert_eq!(read("link.propose", "", &format!("{ID} covers {ID}")), proposed);
    let draft = Draft { number: 3.into(), sha256: "0a1b".to_owned().into() };
    let discarded = Done::Offer(OfferAct::DraftDiscarded { before: draft, after: Nothing });
    assert_eq!(read("revision.discard", "3 sha256:0a1b", ""), discarded);
}

#[test]
fn a_record_of_the_store_from_before_there_were_versions_still_reads() {
    let row = format!(r#"{{"id":"{ID}","ags":"09461","since":"2020","until":null}}"#);
    let coverage = Coverage { id: Kept::read(ID), ags: Kept::read("09461"), since: day("2020"), ..Coverage::default() };
    let changed = NetworkAct::AreaChanged { before: Area::default(), after: Area { kreise: vec![coverage] } };
    assert_eq!(read("network.coverage", "[]", &format!("[{row}]")), Done::Network(changed));
    let roles = r#"{"network":null,"platform_role":null,"role":"lead"}"#;
    let after = Roles { role: NetworkRole::Lead.into(), ..Roles::default() };
    assert_eq!(read("account.create", "", roles), Done::Account(AccountAct::Created { before: Nothing, after }));
}

#[test]
fn what_a_newer_program_wrote_is_read_as_far_as_it_goes() {
    let after = r#"{"v":2,"role":"mentor","since":{"from":2026},"mood":"good","name":"Museum"}"#;
    let partner = Partner {
        role: Kept::Unreadable("mentor".to_owned()),
        since: Kept::Unreadable(r#"{"from":2026}"#.to_owned()),
        name: "Museum".to_owned().into(),
        ..Partner::default()
    };
    assert_eq!(
        read("partner.add", "", after),
        Done::Network(NetworkAct::PartnerAdded { before: Nothing, after: partner })
    );
    assert_eq!(
        read("offer.state", "live", "dreaming"),
        Done::Offer(OfferAct::StateChanged {
            before: crate::domain::review::OfferState::Live.into(),
            after: Kept::Unreadable("dreaming".to_owned()),
        })
    );
    assert_eq!(Done::read("network.merge", "", ""), None);
}

#[test]
fn a_column_of_which_nothing_can_be_read_is_named_and_the_row_stays() {
    let told = Done::read("network.edit", "<xml>", r#"{"v":1,"name":"Neu"}"#).expect("an act of ours");
    let after = Profile { name: "Neu".to_owned().into(), ..Profile::default() };
    let edited = Done::Network(NetworkAct::Edited { before: Profile::default(), after });
    assert_eq!(told, Told { done: edited, lost: vec!["<xml>".to_owned()] });
}
