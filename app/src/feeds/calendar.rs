//! Dates as a calendar (iCalendar, RFC 5545) to subscribe to.

use super::{About, facts::page_of};
use crate::{messages::DE, ui::card::where_in_words};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use jiff::civil::{Date, DateTime};
use mintverbund::{
    catalogue::Listing,
    domain::{
        content::{DateKey, OfferContent, Session, after},
        date::Timestamp,
        vocabulary::DateNews,
    },
};

/// The zone of all times, with its rules: programs that know no zones by name read them here (European Union, since 1996).
const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n\
    BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nDTSTART:19960331T020000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nDTSTART:19961027T030000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
/// The last line of every calendar.
const END: &str = "END:VCALENDAR\r\n";
const ZONE_NAME: &str = "Europe/Berlin";
/// Who made the file (RFC 5545, 3.7.3).
const MAKER: &str = "-//MINT-Verbund//Angebote//DE";

/// The dates of offers.
pub fn calendar<'a>(about: &About, dates: impl IntoIterator<Item = (&'a Listing, &'a Session)>) -> String {
    let mut head = Calendar::empty();
    for property in [("VERSION", "2.0"), ("PRODID", MAKER), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        head.append_property(property);
    }
    head.name(&about.title);
    head.append_property(("URL", about.page.as_str()));
    let head = head.to_string();
    // The library would write the hour and a new name into the zone at each call, which a zone must not have.
    let mut text = head.trim_end_matches(END).to_owned() + ZONE;
    for (offer, session) in dates {
        // Writing to memory does not fail.
        text.push_str(&event(offer, session).try_into_string().unwrap_or_default());
    }
    text + END
}

fn event(offer: &Listing, session: &Session) -> Event {
    let content = &offer.content;
    let mut event = Event::with_uid(&uid(offer, session));
    event.append_property(("DTSTAMP", utc(offer.approved_at).as_str()));
    event.append_property(("LAST-MODIFIED", utc(offer.approved_at).as_str()));
    for property in times(session) {
        event.append_property(property);
    }
    let (title, page) = (content.title.to_string(), page_of(offer));
    match session.news {
        None => event.status(EventStatus::Confirmed).summary(&title),
        Some(news @ DateNews::Cancelled) => event.status(EventStatus::Cancelled).summary(&marked(news, &title)),
        Some(news @ DateNews::FullyBooked) => event.status(EventStatus::Confirmed).summary(&marked(news, &title)),
    };
    // What is said later counts more (RFC 5545, 3.8.7.4).
    event.append_property(("SEQUENCE", if session.news.is_some() { "1" } else { "0" }));
    event.description(&format!("{}\n\n{page}", content.summary));
    event.append_property(("URL", page.as_str()));
    let place = place(content);
    if !place.is_empty() {
        event.location(&place);
    }
    event.done()
}

fn marked(news: DateNews, title: &str) -> String {
    format!("{}: {title}", news.label_in(&DE.words))
}

/// Stays when the text changes, and when another date is added; groups that begin at once are numbered.
fn uid(offer: &Listing, session: &Session) -> String {
    let begins = session.from.map(|from| from.strftime("-%H%M").to_string()).unwrap_or_default();
    let mut at_once = offer.content.dates.sessions.iter().filter(|other| DateKey::of(other) == DateKey::of(session));
    let group = at_once.position(|other| other.end() == session.end()).unwrap_or_default();
    let group = if group == 0 { String::new() } else { format!("-{}", group + 1) };
    format!("{}-{}{begins}{group}@mint-verbund", offer.public_id, session.day.strftime("%Y%m%d"))
}

/// Begin and end: to the minute if the beginning is known, else as whole days, whose end is the day after (RFC 5545, 3.6.1).
fn times(session: &Session) -> Vec<Property> {
    match (session.start(), session.end()) {
        (Some(start), Some(end)) => vec![local("DTSTART", start), local("DTEND", end)],
        (Some(start), None) => vec![local("DTSTART", start)],
        (None, _) => vec![whole("DTSTART", session.day), whole("DTEND", after(session.last_day(), 1))],
    }
}

fn local(name: &str, at: DateTime) -> Property {
    Property::new(name, at.strftime("%Y%m%dT%H%M%S").to_string()).add_parameter("TZID", ZONE_NAME).done()
}

fn whole(name: &str, day: Date) -> Property {
    Property::new(name, day.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
}

fn utc(at: Timestamp) -> String {
    let at = jiff::Timestamp::from_second(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The place in one line; where it comes to, or that it is online, if it has none.
fn place(content: &OfferContent) -> String {
    if !content.has_place() {
        return where_in_words(content);
    }
    let place = &content.place;
    let postcode = place.postcode.as_ref().map(ToString::to_string).unwrap_or_default();
    let town = format!("{postcode} {}", place.town).trim().to_owned();
    let parts = [place.name.to_string(), place.street.to_string(), town];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
