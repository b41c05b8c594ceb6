use super::*;
use jiff::civil::{DateTime, date, time};
use mintverbund::{
    catalogue::Listing,
    domain::{content::Session, date::Timestamp, field::Typed, vocabulary::DateNews},
};
use serde_json::Value;
use std::sync::Arc;

const NOW: DateTime = DateTime::constant(2027, 3, 1, 10, 0, 0, 0);

fn listing(pairs: &[(&str, &str)]) -> Listing {
    let typed = Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())));
    let content = mintverbund::domain::content::OfferContent::parse(&typed).expect("an offer");
    let id = || "0192f0c1-2d3e-7abc-8def-0123456789ab";
    Listing {
        number: 1,
        offer_id: id().parse().expect("an id"),
        revision_id: id().parse().expect("an id"),
        public_id: "7k3p9xqa".parse().expect("an id"),
        network_id: id().parse().expect("an id"),
        network_slug: "labornetz".parse().expect("a slug"),
        network_name: "Labornetz".to_owned(),
        content: content.into(),
        organiser: "Haus, der; Forschung".to_owned(),
        approved_at: Timestamp(1_800_000_000),
        confirmed_on: Some("2027-02-01".to_owned()),
        is_example: false,
    }
}

fn dated(from: &str, to: &str, day: &str, last: &str) -> Listing {
    listing(&[
        ("title", "Löten, aber; sicher"),
        ("summary", "Mit \\ und Umbruch."),
        ("mode", "on_site"),
        ("place_name", "Altes Rathaus"),
        ("place_street", "Markt 1"),
        ("place_postcode", "96047"),
        ("place_town", "Bamberg"),
        ("date_day", day),
        ("date_from", from),
        ("date_to", to),
        ("date_last", last),
        ("date_closes", ""),
    ])
}

fn about(total: usize) -> About {
    About {
        title: "Angebote zu „löten“".to_owned(),
        page: "https://mint.example/angebote?q=l%C3%B6ten".to_owned(),
        own: "https://mint.example/angebote.ics?q=l%C3%B6ten".to_owned(),
        next: None,
        total,
    }
}

fn written(offer: &Listing) -> String {
    let sessions = &offer.content.dates.sessions;
    calendar(&about(1), sessions.iter().map(|session| (offer, session)))
}

/// The lines of a calendar as programs put them together again.
fn lines(text: &str) -> Vec<String> {
    text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

fn line(text: &str, name: &str) -> Vec<String> {
    let of_event = lines(text).into_iter().skip_while(|line| line != "BEGIN:VEVENT");
    of_event.filter(|line| line.split([':', ';']).next() == Some(name)).collect()
}

#[test]
fn a_date_has_its_zone_and_the_calendar_says_what_that_is() {
    let summer = written(&dated("9:00", "12:30", "2027-03-28", ""));
    assert_eq!(line(&summer, "DTSTART"), ["DTSTART;TZID=Europe/Berlin:20270328T090000"]);
    assert_eq!(line(&summer, "DTEND"), ["DTEND;TZID=Europe/Berlin:20270328T123000"]);
    let all = lines(&summer);
    let count = |wanted: &str| all.iter().filter(|line| *line == wanted).count();
    let zone = ["BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:VTIMEZONE"];
    assert_eq!(zone.map(count), [1; 4]);
    assert_eq!((count("BEGIN:VEVENT"), count("METHOD:PUBLISH"), summer.contains("\n\n")), (1, 1, false));
}

#[test]
fn whole_days_end_with_the_day_after_and_a_beginning_may_have_no_end() {
    let week = written(&dated("", "", "2027-08-02", "2027-08-06"));
    assert_eq!(line(&week, "DTSTART"), ["DTSTART;VALUE=DATE:20270802"]);
    assert_eq!(line(&week, "DTEND"), ["DTEND;VALUE=DATE:20270807"]);
    let open = written(&dated("18:00", "", "2027-08-02", ""));
    assert_eq!((line(&open, "DTSTART").len(), line(&open, "DTEND").len()), (1, 0));
    let night = written(&dated("22:00", "1:00", "2027-05-08", ""));
    assert_eq!(line(&night, "DTEND"), ["DTEND;TZID=Europe/Berlin:20270509T010000"]);
}

#[test]
fn signs_that_part_a_calendar_are_text() {
    let text = written(&dated("9:00", "", "2027-08-02", ""));
    assert_eq!(line(&text, "SUMMARY"), ["SUMMARY:Löten\\, aber\\; sicher"]);
    assert_eq!(line(&text, "LOCATION"), ["LOCATION:Altes Rathaus\\, Markt 1\\, 96047 Bamberg"]);
    let description = line(&text, "DESCRIPTION").join("");
    assert!(description.starts_with("DESCRIPTION:Mit \\\\ und Umbruch.\\n\\n"), "{description}");
    // RFC 5545, 3.1: no line has more than 75 octets.
    assert!(text.split("\r\n").map(str::len).max() <= Some(75));
}

#[test]
fn a_date_keeps_its_identity_and_says_that_it_is_cancelled() {
    let mut offer = dated("9:00", "", "2027-08-02", "");
    let before = written(&offer);
    let mut content = offer.content.into_content();
    content.dates.sessions[0].news = Some(DateNews::Cancelled);
    content.dates.sessions.push(Session { from: Some(time(9, 0, 0, 0)), ..Session::on(date(2027, 8, 9)) });
    offer.content = content.into();
    let after = written(&offer);
    let (was, is) = (line(&before, "UID"), line(&after, "UID"));
    assert_eq!((was.len(), is.len(), is[0] == was[0], is[0] == is[1]), (1, 2, true, false));
    assert_eq!(line(&after, "STATUS"), ["STATUS:CANCELLED", "STATUS:CONFIRMED"]);
    assert_eq!(line(&after, "SUMMARY")[0], "SUMMARY:fällt aus: Löten\\, aber\\; sicher");
    assert_eq!(line(&after, "SEQUENCE"), ["SEQUENCE:1", "SEQUENCE:0"]);
}

#[test]
fn every_format_has_an_ending_and_a_type_of_its_own() {
    let different = |texts: [&str; 5]| texts.iter().collect::<std::collections::BTreeSet<_>>().len();
    assert_eq!(different(Format::ALL.map(Format::ending)), 5);
    assert_eq!(different(Format::ALL.map(Format::media_type)), 5);
}

#[test]
fn a_feed_is_what_it_claims_to_be() {
    let offer = Arc::new(dated("9:00", "", "2027-08-02", ""));
    let text =
        atom(&About { next: Some("https://mint.example/angebote.atom?seite=2".to_owned()), ..about(1) }, &[offer]);
    let feed: atom_syndication::Feed = text.parse().expect("a feed");
    let links: Vec<(&str, &str)> = feed.links().iter().map(|link| (link.rel(), link.href())).collect();
    assert_eq!(links.iter().map(|(rel, _)| *rel).collect::<Vec<_>>(), ["alternate", "self", "next"]);
    let entry = &feed.entries()[0];
    assert_eq!(entry.title().as_str(), "Löten, aber; sicher");
    assert_eq!((entry.updated().timestamp(), feed.updated().timestamp()), (1_800_000_000, 1_800_000_000));
    assert!(entry.id().ends_with("/angebote/7k3p9xqa"), "{}", entry.id());
}

#[test]
fn points_are_where_the_offer_is_and_say_the_same_as_the_facts() {
    let mut offer = dated("9:00", "", "2027-08-02", "");
    let mut content = offer.content.clone().into_content();
    (content.place.latitude, content.place.longitude) = (Some(49.891), Some(10.887));
    let nowhere = Arc::new(listing(&[("title", "Im Netz"), ("mode", "online")]));
    offer.content = content.into();
    let text = points(&about(2), &[Arc::new(offer.clone()), nowhere]);
    let read: geojson::FeatureCollection = text.parse().expect("features");
    let value: Value = serde_json::from_str(&text).expect("JSON");
    // RFC 7946, 3.1.1: longitude first.
    assert_eq!(value["features"][0]["geometry"]["coordinates"], serde_json::json!([10.887, 49.891]));
    assert_eq!((read.features.len(), value["features"][1]["geometry"].is_null()), (2, true));
    assert_eq!(value["features"][0]["properties"], serde_json::to_value(facts(&offer)).expect("JSON"));
    assert_eq!((&value["total"], &value["type"]), (&2.into(), &"FeatureCollection".into()));
}

#[test]
fn nobody_is_collected_who_is_only_to_be_called() {
    let offer = listing(&[
        ("title", "Labor"),
        ("contact_name", "Quax Mustermann"),
        ("contact_email", "quax@beispiel.de"),
        ("contact_phone", "0951 8630"),
        ("registration_kind", "email"),
        ("registration_email", "anmeldung@beispiel.de"),
    ]);
    let offers = [Arc::new(offer)];
    let table = String::from_utf8(table(&offers, NOW).text()).expect("UTF-8");
    for text in [json(&about(1), &offers), points(&about(1), &offers), atom(&about(1), &offers), table] {
        let people = ["Quax Mustermann", "quax@beispiel.de", "0951"].map(|word| text.contains(word));
        assert_eq!((people, text.contains("Labor")), ([false; 3], true));
    }
    assert!(json(&about(1), &offers).contains("anmeldung@beispiel.de"));
}

#[test]
fn groups_that_begin_at_once_are_two_dates_whatever_is_said_of_them() {
    let mut offer = dated("9:00", "12:30", "2027-03-28", "");
    let mut content = offer.content.content().clone();
    let mut longer = content.dates.sessions[0].clone();
    longer.to = Some(time(15, 0, 0, 0));
    content.dates.sessions.push(longer);
    offer.content = content.clone().into();
    let names = |offer: &Listing| line(&written(offer), "UID");
    let expected = ["UID:7k3p9xqa-20270328-0900@mint-verbund", "UID:7k3p9xqa-20270328-0900-2@mint-verbund"];
    assert_eq!(names(&offer), expected);
    content.dates.sessions[1].news = Some(DateNews::Cancelled);
    offer.content = content.into();
    assert_eq!(names(&offer), expected);
}
