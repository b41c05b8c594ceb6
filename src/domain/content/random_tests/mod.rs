//! What holds for every offer, whatever was typed about its times.

mod typed;

use super::*;
use crate::domain::{
    content::{Stored, preview_series, spread_series},
    date::{Timestamp, bavaria},
    field::Typed,
};
use crate::random::{self, Random, seeds};
use std::collections::BTreeSet;

const OFFERS: u64 = 600;
const SEED: u64 = 20_270_328;

/// Offers that could be saved, each with the day around which it lies.
fn offers() -> Vec<(Date, OfferContent)> {
    let offers: Vec<_> = seeds(SEED, OFFERS).filter_map(|seed| offer(&mut Random::new(seed))).collect();
    assert_eq!(offers.len() > 150, true, "{} offers: too few can be saved", offers.len());
    offers
}

fn offer(random: &mut Random) -> Option<(Date, OfferContent)> {
    let (middle, pairs) = typed::offer(random);
    let typed = Typed::new(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)));
    Some((middle, OfferContent::parse(&spread_series(&typed).ok()?).ok()?))
}

/// Each quarter of an hour of three days around one, as the clock on the wall goes.
fn moments(middle: Date) -> impl Iterator<Item = DateTime> {
    let before = middle
        .yesterday()
        .expect("a day")
        .to_datetime(jiff::civil::Time::midnight())
        .to_zoned_datetime(bavaria())
        .expect("a time");
    let first = before.timestamp().as_second();
    (0..3 * 24 * 4).map(move |quarter| Timestamp(first + quarter * 900).moment())
}

#[test]
fn what_is_over_stays_over_also_when_the_clock_is_put_back() {
    for (middle, offer) in offers() {
        let mut coming = usize::MAX;
        let mut past = false;
        for now in moments(middle) {
            let left = offer.coming(now).count();
            assert_eq!(left <= coming && (!past || offer.is_past(now)), true, "at {now}: {:?}", offer.dates);
            (coming, past) = (left, offer.is_past(now));
        }
    }
}

#[test]
fn an_end_that_somebody_typed_ends_it() {
    let goes_on = [Some(Recurrence::Permanent), Some(Recurrence::OnRequest)];
    for (_, offer) in offers() {
        let last_date = offer.dates.sessions.iter().map(Session::last_day).max();
        let begins_later = offer.dates.first > last_date && offer.recurrence != Some(Recurrence::Once);
        let ends = offer.dates.last.is_some()
            || (last_date.is_some() && !goes_on.contains(&offer.recurrence) && !begins_later);
        let later = DateTime::constant(2040, 1, 1, 0, 0, 0, 0);
        assert_eq!(!ends || offer.is_past(later), true, "{:?} {:?}", offer.recurrence, offer.dates);
        assert_eq!(!offer.is_past(later) || !offer.happens_within(later, 365), true, "{:?}", offer.dates);
    }
}

#[test]
fn nothing_is_expected_before_the_next_date_that_is_named() {
    for (middle, offer) in offers() {
        for now in moments(middle).step_by(17) {
            let within = [7, 30, 90].map(|days| offer.happens_within(now, days));
            assert_eq!(within.is_sorted(), true, "{within:?} at {now}: {:?}", offer.dates);
            let Some(next) = offer.coming(now).map(|session| session.day).min() else { continue };
            let dated = [7, 30, 90].map(|days| next <= after(now.date(), days));
            let besides = offer.recurrence == Some(Recurrence::Permanent);
            assert_eq!(besides || within == dated, true, "{within:?} at {now}: {:?}", offer.dates);
        }
    }
}

#[test]
fn dates_read_back_as_the_same_from_form_and_document() {
    for (_, offer) in offers() {
        assert_eq!(OfferContent::parse(&offer.to_typed()), Ok(offer.clone()));
        assert_eq!(Stored::read(&offer.to_json()), offer);
    }
}

/// Counted by hand: each day from the first to the last is asked whether it is one of the series.
#[test]
fn a_series_has_the_dates_that_counting_finds() {
    let mut read = 0;
    for seed in SEED..SEED + OFFERS {
        let (_, pairs) = typed::offer(&mut Random::new(seed));
        let typed = Typed::new(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)));
        let Ok(preview) = preview_series(&typed) else { continue };
        let Ok(first) = typed.get("series_day").parse::<Date>() else { continue };
        let until: Date = typed.get("series_until").parse().expect("a day");
        let days = first.series(Span::new().days(1)).take_while(|day| *day <= until);
        let days = days.filter(|day| is_of_series(typed.get("series_rhythm"), first, *day));
        let counted: Vec<Date> = days.filter(|day| typed.get("series_except") != day.to_string()).collect();
        assert_eq!(preview.sessions.iter().map(|session| session.day).collect::<Vec<_>>(), counted);
        let spread = spread_series(&typed).expect("what is shown can be saved");
        let saved = OfferContent::parse(&spread).map(|offer| offer.dates.sessions).unwrap_or(preview.sessions.clone());
        assert_eq!(preview.sessions.iter().all(|session| saved.contains(session)), true, "what is shown is saved");
        read += 1;
    }
    assert_eq!(read > 30, true, "{read} series: too few");
}

fn is_of_series(rhythm: &str, first: Date, day: Date) -> bool {
    let weeks = (day - first).get_days() / 7;
    let in_month = |day: Date| (day.day() - 1) / 7;
    let months: BTreeSet<_> = [first, day].map(|day| day.weekday().to_monday_zero_offset()).into();
    months.len() == 1
        && match rhythm {
            "weekly" => true,
            "fortnightly" => weeks % 2 == 0,
            _ => in_month(first) == in_month(day),
        }
}
