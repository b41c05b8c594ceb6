use super::{draw, load::Shown};
use crate::messages::{
    DE, Messages,
    marked::{MARKED, drawn, unmarked},
};
use jiff::civil::Date;
use mintverbund::{
    domain::{
        date::Timestamp,
        funding::FundingPhase,
        link::{LinkKind, LinkState},
        network::RecognitionState,
        organisation::{OrganisationKind, PartnerRole, Sector},
        period::Period,
    },
    store::{
        contact::Contact,
        coverage::Coverage,
        funding::{Funder, Funding},
        link::Link,
        network::Network,
        organisation::Organisation,
        partnership::Partner,
        recognition::Recognition,
    },
};
use std::{fmt::Debug, str::FromStr};

const TODAY: Date = Date::constant(2027, 8, 1);

/// Everything that somebody typed.
const TYPED: [&str; 6] = ["Labornetz", "Nachbarnetz", "Haus der Forschung", "Ministerium", "Anfragen", "Leitung"];

fn read<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().expect(text)
}

fn id<T: FromStr<Err: Debug>>(number: usize) -> T {
    read(&format!("0192f0c1-2d3e-7abc-8def-{number:012}"))
}

fn period(since: &str, until: &str) -> Period {
    Period { since: since.parse().ok(), until: until.parse().ok() }
}

fn network() -> Network {
    Network {
        id: id(1),
        slug: read("labornetz"),
        name: "Labornetz".to_owned(),
        short_text: String::new(),
        description: String::new(),
        website: Some(read("https://www.beispiel.de/")),
        email: None,
        carrier_id: Some(id(1)),
        source: "Ministerium".to_owned(),
        published: true,
        version: 1,
        is_cluster: true,
        is_region: true,
    }
}

fn carrier() -> Organisation {
    Organisation {
        id: id(1),
        slug: read("haus"),
        name: "Haus der Forschung".to_owned(),
        sector: Sector::Science,
        kind: OrganisationKind::Research,
        ags: None,
        website: None,
        description: String::new(),
    }
}

fn funding((number, period): (usize, Period)) -> Funding {
    let (round, phase) = (1, Some(2));
    Funding {
        id: id(number),
        network_id: id(1),
        round,
        phase,
        funder: Some("m".to_owned()),
        reference: "01".to_owned(),
        period,
    }
}

fn partner((number, (role, sector)): (usize, (PartnerRole, Sector))) -> Partner {
    Partner {
        id: id(number),
        network_id: id(1),
        organisation_id: id(number),
        slug: read("haus"),
        name: "Haus der Forschung".to_owned(),
        sector,
        kind: OrganisationKind::Research,
        website: None,
        role,
        tasks: String::new(),
        period: period("2024-09", if number == 0 { "2025" } else { "" }),
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
fn shown(phase: FundingPhase, state: RecognitionState) -> Shown {
    let fundings = [("2024", "2027-07"), ("2027", "2030"), ("2027-01", "2027-12"), ("2028", "2031"), ("", "")];
    let coverage = [("09461", ""), ("09471", "2026")];
    let covered = coverage.into_iter().enumerate().map(|(number, (ags, until))| Coverage {
        id: id(number),
        network_id: id(1),
        ags: read(ags),
        period: period("2024", until),
    });
    let both = LinkKind::ALL.iter().flat_map(|kind| [(*kind, true), (*kind, false)]);
    Shown {
        network: network(),
        carrier: Some(carrier()),
        fundings: fundings.map(|(since, until)| period(since, until)).into_iter().enumerate().map(funding).collect(),
        funders: vec![Funder {
            code: "m".to_owned(),
            name: "Ministerium".to_owned(),
            since: None,
            until: Some(read("2031")),
        }],
        phase: Some(phase),
        recognition: Some(Recognition { network_id: id(1), state, period: period("2025-03", "") }),
        coverage: covered.collect(),
        partners: PartnerRole::ALL.iter().copied().zip(Sector::ALL.iter().copied()).enumerate().map(partner).collect(),
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
        }],
        links: both.enumerate().map(|(number, (kind, forward))| link(number, kind, forward)).collect(),
        offers: Vec::new(),
        total: 0,
        today: TODAY,
    }
}

fn page(said: &'static Messages) -> Vec<String> {
    use FundingPhase::*;
    let states = RecognitionState::ALL.iter().cycle();
    let all = [Planned, Funded, EndsSoon, Ended, Continued, Unknown].into_iter().zip(states);
    let pages = all.map(|(phase, state)| drawn(said, || draw(&shown(phase, *state), "/regionen")));
    pages.flat_map(|html| unmarked(&html, &TYPED)).collect()
}

#[test]
fn the_page_of_a_network_says_nothing_but_what_was_typed_and_what_the_tables_have() {
    let german = page(&DE);
    let of_the_domain = ["Förderung endet bald", "seit 2025", "nimmt", "Wirtschaft", "Landkreis Bamberg"];
    assert_eq!(of_the_domain.map(|words| german.iter().any(|text| text.contains(words))), [true; 5]);
    assert_eq!(page(&MARKED), Vec::<String>::new());
}
