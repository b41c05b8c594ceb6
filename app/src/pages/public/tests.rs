//! What the tests of public pages draw: a network, whoever carries it, and a catalogue.

use super::known::NetworkOnDay;
use crate::ui::offer_view::tests::{everything, offer};
use jiff::civil::{Date, DateTime};
use mintverbund::{
    catalogue::{Catalogue, Listing, Published},
    domain::{
        as_of::AsOf,
        content::OfferContent,
        date::Timestamp,
        field::Typed,
        funding::FundingPhase,
        names::{FormerName, FormerNames},
        network::RecognitionState,
        organisation::{OrganisationKind, PartnerRole, Sector},
        period::Period,
        standing::Standing,
        theme::Theme,
        web::Slug,
    },
    store::{
        coverage::Coverage,
        network::Network,
        organisation::Organisation,
        partnership::Partner,
        recognition::{Recognition, Stretch},
        standing::Sureness,
    },
};
use std::{fmt::Debug, str::FromStr, sync::Arc};

pub const TODAY: Date = Date::constant(2027, 8, 1);
pub const NOW: DateTime = DateTime::constant(2027, 8, 1, 10, 0, 0, 0);

/// Everything that somebody typed.
pub const TYPED: [&str; 12] = [
    "Labornetz",
    "Nachbarnetz",
    "Haus der Forschung",
    "Ministerium",
    "Anfragen",
    "Leitung",
    "Offenes Labor",
    "Experimentieren am Nachmittag.",
    "Programmieren",
    "Laborbus",
    "Camp",
    "Bamberg",
];

pub fn read<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().expect(text)
}

pub fn id<T: FromStr<Err: Debug>>(number: usize) -> T {
    read(&format!("0192f0c1-2d3e-7abc-8def-{number:012}"))
}

pub fn period(since: &str, until: &str) -> Period {
    Period { since: since.parse().ok(), until: until.parse().ok() }
}

pub fn network() -> Network {
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
        takes_inquiries: true,
        shows_form: true,
        statewide: false,
        is_public: true,
        version: 1,
        is_cluster: true,
        claims_cluster: false,
        is_region: true,
    }
}

pub fn carrier() -> Organisation {
    Organisation {
        id: id(1),
        slug: read("haus"),
        name: "Haus der Forschung".to_owned(),
        sector: Sector::Science,
        kind: OrganisationKind::Research,
        ags: Some(read("09461")),
        website: None,
        description: String::new(),
        parent_id: None,
    }
}

pub fn former() -> FormerNames {
    FormerNames(vec![FormerName { name: "Ministerium".to_owned(), period: period("2010", "2026") }])
}

pub fn partner((number, (role, sector)): (usize, (PartnerRole, Sector))) -> Partner {
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
        programme_sector: None,
        part_of: Some("Haus der Forschung".to_owned()),
        period: period("2024-09", if number == 0 { "2025" } else { "" }),
    }
}

pub fn recognition(state: RecognitionState) -> Recognition {
    let past =
        vec![Stretch { id: id(2), network_id: id(1), state: RecognitionState::Paused, period: period("2023", "2024") }];
    Recognition { network_id: id(1), state, period: period("2025-03", ""), past }
}

/// Today, as a day that is asked for.
pub fn today() -> AsOf {
    AsOf::read(&Typed::default(), TODAY)
}

/// A theme of each kind.
pub fn themes() -> Vec<Theme> {
    let theme = |code: &str, name: Option<&str>| Theme { code: read(code), name: name.map(str::to_owned) };
    vec![theme("informatik", None), theme("robotik", Some("Labornetz"))]
}

/// Networks in all phases and states.
pub fn networks() -> Vec<NetworkOnDay> {
    use FundingPhase::*;
    let states = RecognitionState::ALL.iter().cycle();
    let all = [Planned, Funded, EndsSoon, Ended, Continued, Unknown].into_iter().zip(states);
    let known = |(phase, state): (FundingPhase, &RecognitionState)| NetworkOnDay {
        former: former(),
        network: network(),
        carrier: Some("Haus der Forschung".to_owned()),
        standing: Standing { cluster: Some(phase), region: Some(*state), not_yet: false },
        day: jiff::civil::date(2026, 11, 23),
        recognition: Some(recognition(*state)),
        coverage: vec![Coverage { id: id(1), network_id: id(1), ags: read("09461"), period: period("2024", "") }],
        themes: themes(),
        sure: Sureness::default(),
    };
    all.map(known).collect()
}

pub fn listing(number: i64, content: OfferContent) -> Listing {
    Listing {
        number,
        offer_id: id(number as usize),
        revision_id: id(number as usize),
        public_id: read(&format!("{number:08}")),
        network_id: id(1),
        network_slug: read("labornetz"),
        network_name: "Labornetz".to_owned(),
        content: content.into(),
        organiser: String::new(),
        approved_at: Timestamp(number),
        confirmed_on: None,
        is_example: false,
    }
}

pub fn catalogue() -> Arc<Catalogue> {
    let online = offer([("title", "Programmieren"), ("mode", "online"), ("age_from", "9"), ("wheelchair", "yes")]);
    let mobile = offer([("title", "Laborbus"), ("mode", "mobile"), ("catchment", "09463"), ("recurrence", "weekly")]);
    let longer =
        offer([("title", "Camp"), ("date_day", "2027-08-02"), ("date_last", "2027-08-06"), ("cost_kind", "free")]);
    let offers = [everything(), online, mobile, longer].into_iter().zip(1..);
    let labornetz: Slug = read("labornetz");
    let published = Published::new([(labornetz, "Labornetz".to_owned())].into(), Default::default());
    Arc::new(Catalogue::new(1, NOW, offers.map(|(content, number)| listing(number, content)), published))
}
