//! An offer for search engines: an `EducationEvent` if it has dates, else a `Course` (schema.org).

mod place;

use crate::{address, messages::DE, site, ui::card::offer_path};
use jiff::civil::{Date, DateTime};
use mintverbund::{
    domain::{
        content::{OfferContent, Session, When},
        date::instant,
        vocabulary::{CostKind, DateNews, Mode, Subject},
    },
    store::listing::Listing,
};
use place::{attendance, location};
use serde_json::{Map, Value, json};

/// The data block of an offer's page.
pub fn json_ld(listing: &Listing, now: DateTime) -> Value {
    let content = &listing.content;
    let mut data = about(listing);
    let shown = match content.when(now) {
        When::Next(session) => Some(session),
        When::Past(_) => content.dates.sessions.iter().max_by_key(|session| session.last_day()).cloned(),
        // It goes on, and not on the dates that have passed.
        When::During(..) | When::Recurring(_) | When::Unknown => None,
    };
    match shown {
        Some(session) => {
            data.insert("@type".into(), "EducationEvent".into());
            data.extend(dated(&session));
            data.insert("eventStatus".into(), status(&session).into());
            data.insert("eventAttendanceMode".into(), attendance(content.mode).into());
            data.extend(organisation(listing).map(|named| ("organizer".to_owned(), named)));
            insert(&mut data, "location", location(content));
            let others = content.coming(now).filter(|other| **other != session);
            let others = others.map(|session| event(content, session)).collect::<Vec<_>>();
            insert(&mut data, "subEvent", (!others.is_empty()).then_some(Value::Array(others)));
        }
        None => {
            data.insert("@type".into(), "Course".into());
            data.extend(organisation(listing).map(|named| ("provider".to_owned(), named)));
            data.insert("hasCourseInstance".into(), instance(content));
        }
    }
    Value::Object(data)
}

fn about(listing: &Listing) -> Map<String, Value> {
    let content = &listing.content;
    let mut data = Map::new();
    data.insert("@context".into(), "https://schema.org".into());
    data.insert("name".into(), content.title.to_string().into());
    data.insert("description".into(), content.summary.to_string().into());
    data.insert("url".into(), site::absolute(&offer_path(listing)).into());
    insert(&mut data, "image", image(content));
    data.insert("inLanguage".into(), languages(content));
    let thing = |subject: &Subject| json!({ "@type": "Thing", "name": subject.label_in(&DE.words) });
    data.insert("about".into(), content.subjects.mint.iter().map(thing).collect());
    insert(&mut data, "audience", audience(content));
    insert(&mut data, "isAccessibleForFree", content.cost.is_free().map(Value::from));
    insert(&mut data, "offers", price(listing));
    data
}

/// The picture, if there is one.
fn image(content: &OfferContent) -> Option<Value> {
    let picture = content.picture.as_ref()?;
    Some(site::absolute(&address::public::picture(&picture.id)).into())
}

/// Whether a date takes place.
fn status(session: &Session) -> &'static str {
    match session.news {
        Some(DateNews::Cancelled) => "https://schema.org/EventCancelled",
        Some(DateNews::FullyBooked) | None => "https://schema.org/EventScheduled",
    }
}

fn insert(data: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        data.insert(key.into(), value);
    }
}

fn languages(content: &OfferContent) -> Value {
    content.languages.iter().map(|language| language.code()).filter(|code| *code != "other").collect()
}

fn audience(content: &OfferContent) -> Option<Value> {
    let stages = content.stages.all();
    let stages: Vec<&str> = stages.iter().map(|stage| stage.label_in(&DE.words)).collect();
    let mut data = Map::new();
    insert(&mut data, "suggestedMinAge", content.age.from.map(Value::from));
    insert(&mut data, "suggestedMaxAge", content.age.to.map(Value::from));
    insert(&mut data, "audienceType", (!stages.is_empty()).then(|| stages.join(", ").into()));
    if data.is_empty() {
        return None;
    }
    data.insert("@type".into(), "PeopleAudience".into());
    Some(Value::Object(data))
}

/// The price, or the lower end of a range, and where one registers; nothing if neither is said.
fn price(listing: &Listing) -> Option<Value> {
    let (content, cost) = (&listing.content, &listing.content.cost);
    let cents = match cost.kind? {
        CostKind::Free => 0,
        CostKind::Amount | CostKind::Range => cost.from_cents?,
    };
    let price = format!("{}.{:02}", cents / 100, cents % 100);
    let page = content.registration.link.as_ref().map(ToString::to_string);
    let page = page.unwrap_or_else(|| site::absolute(&offer_path(listing)));
    let all_booked = content.dates.sessions.iter().all(|session| session.news == Some(DateNews::FullyBooked));
    let is_booked = all_booked && !content.dates.sessions.is_empty();
    let availability = if is_booked { "https://schema.org/SoldOut" } else { "https://schema.org/InStock" };
    Some(json!({
        "@type": "Offer", "price": price, "priceCurrency": "EUR", "url": page, "availability": availability,
    }))
}

/// Who organises it: the network if nobody else does, and nobody if the organiser is not to be named.
fn organisation(listing: &Listing) -> Option<Value> {
    let is_unnamed = listing.organiser.is_empty() && listing.content.organiser.main.is_some();
    let name = if listing.organiser.is_empty() { &listing.network_name } else { &listing.organiser };
    (!is_unnamed).then(|| json!({ "@type": "Organization", "name": name }))
}

fn dated(session: &Session) -> Map<String, Value> {
    let mut data = Map::new();
    let day = |day: Date| Some(day.to_string());
    let start = session.start().map_or_else(|| day(session.day), instant);
    let end = session
        .end()
        .map_or_else(|| Some(session.last_day()).filter(|last| *last > session.day).and_then(day), instant);
    insert(&mut data, "startDate", start.map(Value::from));
    insert(&mut data, "endDate", end.map(Value::from));
    data
}

/// A further date of the same offer.
fn event(content: &OfferContent, session: &Session) -> Value {
    let mut data = dated(session);
    data.insert("@type".into(), "EducationEvent".into());
    data.insert("name".into(), content.title.to_string().into());
    data.insert("eventStatus".into(), status(session).into());
    insert(&mut data, "location", location(content));
    Value::Object(data)
}

fn instance(content: &OfferContent) -> Value {
    let mode = match content.mode {
        Some(Mode::Online) => "Online",
        Some(Mode::Hybrid) => "Blended",
        _ => "Onsite",
    };
    let mut data = Map::new();
    data.insert("@type".into(), "CourseInstance".into());
    data.insert("courseMode".into(), mode.into());
    insert(&mut data, "location", location(content));
    insert(&mut data, "startDate", content.dates.first.map(|day| day.to_string().into()));
    insert(&mut data, "endDate", content.dates.last.map(|day| day.to_string().into()));
    Value::Object(data)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_carries_the_offset_that_holds_on_its_day() {
        let times = [DateTime::constant(2027, 8, 3, 9, 0, 0, 0), DateTime::constant(2027, 1, 12, 16, 30, 0, 0)];
        let written = times.map(instant);
        assert_eq!(written, [Some("2027-08-03T09:00:00+02:00".into()), Some("2027-01-12T16:30:00+01:00".into())]);
    }
}
