//! Wherever an offer says when it takes place, it says the same: each place is read back into days and times.

#[path = "../../../../../src/random.rs"]
mod random;
mod read;
#[path = "../../../../../src/domain/content/random_tests/typed.rs"]
mod typed;

use super::{draw, read as asked, tests::searched};
use crate::{
    messages::{DE, marked::drawn},
    pages::public::{offer::json_ld::json_ld, tests::listing},
    ui::{
        card::offer_cards,
        offer_view::{OfferView, offer_view},
    },
};
use jiff::{
    ToSpan,
    civil::{Date, DateTime},
};
use mintverbund::{
    catalogue::{Catalogue, Listing, Published},
    domain::{
        content::{Names, OfferContent, OfferField, Session, When, preview_series, spread_series},
        field::Typed,
    },
};
use random::{Random, seeds};
use read::{Times, all, first};
use serde_json::Value;
use std::sync::Arc;

const OFFERS: u64 = 400;
const SEED: u64 = 20_271_031;

/// An offer, and a moment at which somebody looks at it.
struct Seen {
    typed: Typed,
    offer: Listing,
    now: DateTime,
}

fn seen(seed: u64) -> Option<Seen> {
    let mut random = Random::new(seed);
    let (middle, pairs) = typed::offer(&mut random);
    let title = ("title".to_owned(), "Labor".to_owned());
    let typed = Typed::new(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).chain([title]));
    let content = OfferContent::parse(&spread_series(&typed).ok()?).ok()?;
    let day = middle.saturating_add((random.below(20) as i32 - 10).days());
    let now = day.at(random.below(24) as i8, [0, 30][random.below(2)], 0, 0);
    Some(Seen { typed, offer: listing(1, content), now })
}

fn all_seen() -> impl Iterator<Item = Seen> {
    seeds(SEED, OFFERS).filter_map(seen)
}

impl Seen {
    /// The dates that are to come, as the domain has them.
    fn coming(&self) -> Vec<Times> {
        self.offer.content.coming(self.now).map(Times::of).collect()
    }

    fn card(&self) -> String {
        let html = drawn(&DE, || offer_cards(&[Arc::new(self.offer.clone())], self.now, true));
        first(&html, "<p class=\"offer-card__when\">", "</p>").expect("a card says when")
    }

    /// What the offer's page says in its box, and of each date whether it has passed; the preview draws the same.
    fn page(&self) -> (String, Vec<(Times, bool)>) {
        let view = OfferView {
            calendar: None,
            public_id: None,
            content: self.offer.content.clone().into_content(),
            partners: Vec::new(),
            network_slug: "labornetz".to_owned(),
            network_name: "Labornetz".to_owned(),
            approved_at: None,
            confirmed_on: None,
            is_example: false,
            pictures: String::new(),
            picture_size: None,
            now: self.now,
        };
        let html = drawn(&DE, || offer_view(view));
        let when = first(&html, "<dt>Wann</dt><dd>", "</dd>").expect("the box says when");
        let dates = all(&html, "<li><time datetime=\"", "</li>").into_iter().map(|date| {
            let (words, note) = date.split_once("</time>").expect("a date and its note");
            let (day, words) = words.split_once("\">").expect("a day and its words");
            let times = Times::in_words(words);
            assert_eq!(day, times.first.to_string(), "{words}");
            (times, note.contains("vorbei"))
        });
        (when, dates.collect())
    }

    /// Under which day the calendar has it, with the words beside it.
    fn calendar(&self) -> Vec<(Date, String)> {
        let catalogue = Arc::new(Catalogue::new(1, self.now, vec![self.offer.clone()], Published::default()));
        let search = searched(catalogue, asked([("ansicht", "kalender")]), self.now);
        let html = drawn(&DE, || draw(&search));
        let days = all(&html, "<li class=\"agenda__day\"><time datetime=\"", "</ul>");
        let entries = days.iter().flat_map(|day| {
            let (date, entries) = day.split_once("\">").expect("a day and its entries");
            let date: Date = date.parse().expect("a day");
            all(entries, "<span class=\"small muted\">", "</span>")
                .into_iter()
                .map(move |words| (date, words.trim().to_owned()))
        });
        entries.collect()
    }

    /// Beginning and end of each date that search engines read.
    fn json_ld(&self) -> Vec<(String, Option<String>)> {
        let data = json_ld(&self.offer, self.now);
        let text = |data: &Value, key: &str| data.get(key).and_then(Value::as_str).map(str::to_owned);
        let dated = |data: &Value| Some((text(data, "startDate")?, text(data, "endDate")));
        let further = data.get("subEvent").and_then(Value::as_array).cloned().unwrap_or_default();
        let event = (data["@type"] == "EducationEvent").then(|| dated(&data)).flatten();
        event.into_iter().chain(further.iter().filter_map(dated)).collect()
    }
}

#[test]
fn cards_pages_calendar_and_search_engines_tell_the_same_times() {
    let (mut dated, mut over) = (0, 0);
    for seen in all_seen() {
        let (coming, card) = (seen.coming(), seen.card());
        let told = format!("at {}: {card} – {coming:?}", seen.now);
        told_by_the_page(&seen, &coming, &told);
        let mut calendar: Vec<_> = coming.iter().map(|times| times.in_calendar(seen.now.date())).collect();
        let mut shown = seen.calendar();
        calendar.sort();
        shown.sort();
        assert_eq!(shown, calendar, "{told}");
        if coming.is_empty() {
            over += 1;
            continue;
        }
        dated += 1;
        assert_eq!(Times::in_words(&card), coming[0], "{told}");
        let engines: Vec<_> = coming.iter().map(Times::for_search_engines).collect();
        assert_eq!(seen.json_ld(), engines, "{told}");
    }
    assert!(dated > 40 && over > 20, "{dated} with a date to come, {over} without");
}

/// The box says what the card says, and the list says of each date whether it has passed.
fn told_by_the_page(seen: &Seen, coming: &[Times], told: &str) {
    let (when, dates) = seen.page();
    assert!(when.contains(&seen.card()), "{when}, {told}");
    let ahead: Vec<Times> = dates.iter().filter(|(_, past)| !past).map(|(times, _)| *times).collect();
    assert_eq!(ahead, coming, "{told}");
    let wrong: Vec<_> = dates.iter().filter(|(times, past)| *past != (times.over_at() <= seen.now)).collect();
    assert_eq!(wrong, Vec::<&(Times, bool)>::new(), "{told}");
}

#[test]
fn preview_and_review_tell_the_times_that_are_saved() {
    for seen in all_seen() {
        let content = &seen.offer.content;
        let reviewed = content.describe(OfferField::Dates, &Names::new());
        let lines = reviewed.lines().filter(|line| line.contains(", ") || line.contains('.'));
        let reviewed: Vec<String> =
            lines.map(|line| line.split(" (Anmeldung").next().unwrap_or(line).to_owned()).collect();
        let saved: Vec<String> = content.dates.sessions.iter().map(Session::in_words).collect();
        assert!(saved.iter().all(|words| reviewed.contains(words)), "{saved:?} {reviewed:?}");
        let series = preview_series(&seen.typed).expect("it was saved");
        assert!(series.sessions.iter().all(|session| saved.contains(&session.in_words())), "{saved:?}");
        assert_eq!(content.when(seen.now).in_words(), seen.card());
        assert_eq!(matches!(content.when(seen.now), When::Past(_)), seen.card().starts_with("vorbei"));
    }
}

/// The offers of the catalogue are those that are not over, whoever tells it.
#[test]
fn what_is_over_on_its_card_is_not_found() {
    for seen in all_seen() {
        let catalogue = Catalogue::new(1, seen.now, vec![seen.offer.clone()], Published::default());
        assert_eq!(catalogue.count() == 0, seen.card().starts_with("vorbei"), "{} at {}", seen.card(), seen.now);
    }
}

fn evening() -> Seen {
    let pairs = [("title", "Labor"), ("date_day", "2027-05-08"), ("date_from", "22:00"), ("date_to", "1:00")];
    let typed = Typed::new(pairs.map(|(key, value)| (key.to_owned(), value.to_owned())));
    let content = OfferContent::parse(&typed).expect("an offer");
    Seen { typed, offer: listing(1, content), now: DateTime::constant(2027, 5, 9, 0, 30, 0, 0) }
}

#[test]
fn an_evening_until_one_in_the_night_is_one_evening_everywhere_until_one() {
    let mut seen = evening();
    let words = "Sa 8. Mai 2027, 22:00 bis So 1:00 Uhr";
    let saturday = Date::constant(2027, 5, 8);
    assert_eq!((seen.card(), seen.page().0), (words.to_owned(), words.to_owned()));
    assert_eq!(seen.calendar(), [(saturday, "22:00 bis So 1:00 Uhr".to_owned())]);
    let instants = ("2027-05-08T22:00:00+02:00".to_owned(), Some("2027-05-09T01:00:00+02:00".to_owned()));
    assert_eq!(seen.json_ld(), [instants]);
    seen.now = DateTime::constant(2027, 5, 9, 1, 0, 0, 0);
    assert_eq!((seen.card(), seen.calendar().len()), ("vorbei seit 8. Mai 2027".to_owned(), 0));
}
