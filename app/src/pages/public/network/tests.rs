use super::{Offers, draw, load::PublicNetwork};
use crate::{
    messages::marked::said_by_the_tables,
    pages::public::tests::{
        NOW, TODAY, TYPED, carrier, former, id, network, partner, period, read, recognition, themes, today,
    },
};
use mintverbund::{
    domain::{
        date::Timestamp,
        funding::FundingPhase,
        link::{LinkKind, LinkState},
        network::RecognitionState,
        organisation::{PartnerRole, Sector},
        period::Period,
        standing::Standing,
        support::SupportKind,
    },
    store::{
        basis::Bases,
        contact::Contact,
        coverage::Coverage,
        funding::{Funder, Funding},
        link::Link,
        organisation::Former,
        support::Support,
    },
};

fn funding((number, period): (usize, Period)) -> Funding {
    let (round, phase) = (1, Some(2));
    Funding {
        id: id(number),
        network_id: id(1),
        round,
        phase,
        funder: Some("m".to_owned()),
        reference: "01".to_owned(),
        amount: "365.000".parse().ok(),
        own_share: "36.500".parse().ok(),
        period,
    }
}

fn link(number: usize, kind: LinkKind, forward: bool) -> Link {
    let [own, other] = [("Labornetz", id(1)), ("Nachbarnetz", id(2))];
    let (from, to) = if forward { (own, other) } else { (other, own) };
    Link {
        id: id(number),
        from_id: from.1,
        from_name: from.0.to_owned(),
        from_slug: read("netz"),
        to_id: to.1,
        to_name: to.0.to_owned(),
        to_slug: read("netz"),
        kind,
        state: LinkState::Confirmed,
        period: period("2025", ""),
        note: String::new(),
        proposer_id: id(1),
        proposed_at: Timestamp(0),
        proposed_by_staff: false,
        answered_at: Some(Timestamp(0)),
        answered_by_staff: false,
        decided_at: Some(Timestamp(0)),
        reason: String::new(),
        closed_for: None,
        closed_at: None,
    }
}

/// A network of which there is something to say in every place.
fn shown(phase: FundingPhase, state: RecognitionState) -> PublicNetwork {
    let fundings = [("2024", "2027-07"), ("2027", "2030"), ("2027-01", "2027-12"), ("2028", "2031"), ("", "")];
    let coverage = [("09461", ""), ("09471", "2026")];
    let covered = coverage.into_iter().enumerate().map(|(number, (ags, until))| Coverage {
        id: id(number),
        network_id: id(1),
        ags: read(ags),
        period: period("2024", until),
    });
    let both = LinkKind::ALL.iter().flat_map(|kind| [(*kind, true), (*kind, false)]);
    PublicNetwork {
        network: network(),
        carrier: Some(carrier()),
        fundings: fundings.map(|(since, until)| period(since, until)).into_iter().enumerate().map(funding).collect(),
        themes: themes(),
        funders: vec![Funder {
            code: "m".to_owned(),
            name: "Ministerium".to_owned(),
            since: None,
            until: Some(read("2031")),
            successor: None,
        }],
        supports: vec![Support {
            id: id(1),
            network_id: id(1),
            kind: SupportKind::Foundation,
            title: "Ministerium".to_owned(),
            giver: "Labornetz".to_owned(),
            reference: "02".to_owned(),
            amount: "1000".parse().ok(),
            own_share: None,
            period: period("2025", ""),
        }],
        standing: Standing { cluster: Some(phase), region: Some(state), not_yet: false },
        recognition: Some(recognition(state)),
        coverage: covered.collect(),
        partners: PartnerRole::ALL.iter().copied().zip(Sector::ALL.iter().copied()).enumerate().map(partner).collect(),
        former_names: Former::from([(id(0), former())]),
        networks_before: [(network().id, former())].into(),
        contacts: vec![Contact {
            id: id(1),
            network_id: id(1),
            organisation_id: Some(id(1)),
            name: "Anfragen".to_owned(),
            function: "Leitung".to_owned(),
            email: None,
            phone: None,
            public: true,
            consent_on: None,
            hidden: false,
        }],
        bases: Bases::default(),
        links: both.enumerate().map(|(number, (kind, forward))| link(number, kind, forward)).collect(),
        as_of: today(),
        today: TODAY,
    }
}

fn none() -> Offers {
    Offers { first: Vec::new(), total: 0, now: NOW }
}

#[test]
fn the_page_of_a_network_says_nothing_but_what_was_typed_and_what_the_tables_have() {
    use FundingPhase::*;
    let states = RecognitionState::ALL.iter().cycle();
    for (phase, state) in [Planned, Funded, EndsSoon, Ended, Continued, Unknown].into_iter().zip(states) {
        let words =
            [phase.label(), state.label(), "seit 2025", "nimmt", "Wirtschaft", "Landkreis", "Stiftung", "Eigenanteil"];
        said_by_the_tables(&TYPED, words, || draw(&shown(phase, *state), &none(), "/regionen"));
    }
}
