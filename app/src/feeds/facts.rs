//! What programs read about an offer. The names of members are a promise to those who read them.

use crate::{address, messages::DE, site, ui::card::offer_path};
use jiff::civil::Date;
use mintverbund::{
    catalogue::Listing,
    domain::{
        content::{OfferContent, Session},
        date::instant,
        kreis::Ags,
        vocabulary::{CostKind, Term},
    },
};
use serde::Serialize;

/// A term of a vocabulary: its code, which stays, and how it reads.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Named {
    code: &'static str,
    name: String,
}

fn named<T: Term>(term: &T) -> Named {
    Named { code: term.code(), name: term.label_in(&DE.words).to_owned() }
}

fn all_named<T: Term>(terms: &[T]) -> Vec<Named> {
    terms.iter().map(named).collect()
}

/// From one number to another; either may be unknown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Span<T> {
    from: Option<T>,
    to: Option<T>,
}

/// A Kreis by its official key.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KreisFacts {
    ags: String,
    name: String,
}

/// Where it takes place. Degrees are of WGS 84.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceFacts {
    name: String,
    street: String,
    postcode: Option<String>,
    town: String,
    kreis: Option<KreisFacts>,
    latitude: Option<f64>,
    longitude: Option<f64>,
}

/// One date. Times are those of Bavaria with their offset.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DateFacts {
    first_day: Date,
    last_day: Date,
    starts: Option<String>,
    ends: Option<String>,
    registration_closes: Option<Date>,
    /// `fully_booked` or `cancelled`, if the network has said so since.
    news: Option<&'static str>,
}

/// What it costs, in cents.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CostFacts {
    kind: Option<&'static str>,
    cents: Span<u32>,
    reduction: String,
}

/// How to register: by which way, and its address.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RegistrationFacts {
    kind: Option<&'static str>,
    address: Option<String>,
}

/// The network that offers it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NetworkFacts {
    name: String,
    page: String,
}

/// An offer. Nothing here that its page does not show; whom to call is on the page alone, so that nobody collects people.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Facts {
    id: String,
    page: String,
    title: String,
    summary: String,
    /// Markdown.
    description: String,
    network: NetworkFacts,
    organiser: String,
    formats: Vec<Named>,
    subjects: Vec<Named>,
    stages: Vec<Named>,
    grades: Span<u8>,
    age: Span<u8>,
    target_groups: Vec<Named>,
    languages: Vec<Named>,
    mode: Option<Named>,
    place: Option<PlaceFacts>,
    comes_to: Vec<KreisFacts>,
    recurrence: Option<Named>,
    period: Span<Date>,
    dates: Vec<DateFacts>,
    cost: CostFacts,
    registration: RegistrationFacts,
    link: Option<String>,
    picture: Option<String>,
    /// When the state office approved it (seconds since 1970).
    approved_at: i64,
    /// The day on which the network last confirmed it.
    confirmed_on: Option<String>,
    /// Whether it is an example of the demonstration.
    example: bool,
}

/// What programs read about an offer.
pub fn facts(offer: &Listing) -> Facts {
    let content: &OfferContent = &offer.content;
    Facts {
        id: offer.public_id.to_string(),
        page: page_of(offer),
        title: content.title.to_string(),
        summary: content.summary.to_string(),
        description: content.description.to_string(),
        network: NetworkFacts {
            name: offer.network_name.clone(),
            page: site::absolute(&address::public::network(&offer.network_slug)),
        },
        organiser: offer.organiser.clone(),
        formats: all_named(&content.formats),
        subjects: all_named(&content.subjects.mint),
        stages: all_named(&content.stages.all()),
        grades: Span { from: content.stages.grade_from, to: content.stages.grade_to },
        age: Span { from: content.age.from, to: content.age.to },
        target_groups: all_named(&content.target_groups.groups),
        languages: all_named(&content.languages),
        mode: content.mode.as_ref().map(named),
        place: content.has_place().then(|| place(content)),
        comes_to: content.kreise().filter(|_| !content.has_place()).map(kreis).collect(),
        recurrence: content.recurrence.as_ref().map(named),
        period: Span { from: content.dates.first, to: content.dates.last },
        dates: content.dates.sessions.iter().map(date).collect(),
        cost: cost(content),
        registration: registration(content),
        link: content.link.as_ref().map(ToString::to_string),
        picture: picture(content),
        approved_at: offer.approved_at.0,
        confirmed_on: offer.confirmed_on.clone(),
        example: offer.is_example,
    }
}

/// The whole address of an offer's page.
pub(super) fn page_of(offer: &Listing) -> String {
    site::absolute(&offer_path(offer))
}

fn picture(content: &OfferContent) -> Option<String> {
    let picture = content.picture.as_ref()?;
    Some(site::absolute(&address::public::picture(&picture.id)))
}

fn kreis(ags: &Ags) -> KreisFacts {
    KreisFacts { ags: ags.to_string(), name: ags.kreis().full_name_in(&DE.words) }
}

fn place(content: &OfferContent) -> PlaceFacts {
    let place = &content.place;
    PlaceFacts {
        name: place.name.to_string(),
        street: place.street.to_string(),
        postcode: place.postcode.as_ref().map(ToString::to_string),
        town: place.town.to_string(),
        kreis: place.kreis.as_ref().map(kreis),
        latitude: place.latitude,
        longitude: place.longitude,
    }
}

fn date(session: &Session) -> DateFacts {
    DateFacts {
        first_day: session.day,
        last_day: session.last_day(),
        starts: session.start().and_then(instant),
        ends: session.end().and_then(instant),
        registration_closes: session.registration_closes,
        news: session.news.map(Term::code),
    }
}

fn cost(content: &OfferContent) -> CostFacts {
    let cost = &content.cost;
    let free = cost.kind == Some(CostKind::Free);
    CostFacts {
        kind: cost.kind.map(Term::code),
        cents: Span { from: if free { Some(0) } else { cost.from_cents }, to: cost.to_cents },
        reduction: cost.reduction.to_string(),
    }
}

fn registration(content: &OfferContent) -> RegistrationFacts {
    let registration = &content.registration;
    RegistrationFacts { kind: registration.kind.map(Term::code), address: registration.address() }
}
