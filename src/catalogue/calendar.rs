//! All dates to come in their order. They are sorted once for each catalogue, so that a page of the calendar costs one look
//! at each of them, whatever is searched for.

use super::{Filter, Listing, Offers, changes::Changed, chosen::days_of, end_of_day, order::merged};
use crate::domain::content::Session;
use fixedbitset::FixedBitSet;
use jiff::civil::{Date, DateTime};
use std::{collections::BTreeMap, ops::RangeInclusive, sync::Arc};

/// How many dates stand on a page.
pub const DATES: usize = 60;

/// A date of an offer.
#[derive(Debug, Clone, PartialEq)]
pub struct DateHit {
    /// The day under which it stands.
    pub day: Date,
    /// The date.
    pub session: Session,
    /// Whose.
    pub offer: Arc<Listing>,
}

/// The dates that a filter's offers have to come.
#[derive(Debug, Clone)]
pub struct Dates {
    /// Those of this page.
    pub page: Vec<DateHit>,
    /// Which page this is, from 1; the last one if the address asked for more.
    pub number: usize,
    /// How many pages there are, at least 1.
    pub pages: usize,
    /// How many dates there are on all pages.
    pub total: usize,
    /// How many offers have none.
    pub without: usize,
}

/// One date, by the place of its offer and its own among the dates of the offer.
#[derive(Clone)]
struct Entry {
    day: Date,
    offer: u32,
    session: u32,
}

impl Entry {
    fn session<'a>(&self, offers: &'a Offers) -> &'a Session {
        &offers[self.offer].content.dates.sessions[self.session as usize]
    }

    /// By day, then by what the date says, then by title.
    fn order<'a>(&self, offers: &'a Offers) -> impl Ord + use<'a> {
        let offer = &offers[self.offer];
        (self.day, self.session(offers), &offer.content.title, offer.number)
    }
}

/// All dates that are not over at a moment.
pub(super) struct Calendar(Vec<Entry>);

impl Calendar {
    pub(super) fn new(offers: &Offers, now: DateTime) -> Self {
        Self(sorted(offers.iter(), offers, now))
    }

    /// The same after some offers have changed.
    pub(super) fn updated(&self, changed: &Changed, offers: &Offers, now: DateTime) -> Self {
        let new = changed.places().filter_map(|at| Some((at, offers.get(at)?)));
        let new = sorted(new, offers, now);
        let others = self.0.iter().filter(|entry| !changed.contains(entry.offer)).cloned();
        Self(merged(others, new, |entry| entry.order(offers)))
    }

    /// The places of the offers of which a date has ended until a moment of the same day.
    pub(super) fn ended(&self, offers: &Offers, now: DateTime) -> impl Iterator<Item = u32> {
        self.begun(now.date()).filter(move |entry| entry.session(offers).is_over(now)).map(|entry| entry.offer)
    }

    /// When the next date or the day ends.
    pub(super) fn next_end(&self, offers: &Offers, now: DateTime) -> DateTime {
        let ends = self.begun(now.date()).filter_map(|entry| entry.session(offers).end());
        ends.filter(|end| *end > now).fold(end_of_day(now), DateTime::min)
    }

    fn begun(&self, today: Date) -> impl Iterator<Item = &Entry> {
        self.0.iter().take_while(move |entry| entry.day <= today)
    }

    /// A page of the dates that some offers have until a day, on the days that a filter asks for.
    pub(super) fn of(&self, offers: &Offers, found: &FixedBitSet, last: Date, filter: &Filter, most: usize) -> Dates {
        let mut dated = FixedBitSet::with_capacity(offers.size());
        let until = self.0.iter().take_while(|entry| entry.day <= last);
        let mut dates: Vec<&Entry> = until.filter(|entry| found.contains(entry.offer as usize)).collect();
        if filter.asks_for_days() {
            dates.retain(|entry| days_of(entry.session(offers)).any(|day| filter.has_day(day)));
        }
        dates.iter().for_each(|entry| dated.insert(entry.offer as usize));
        let pages = dates.len().div_ceil(most).max(1);
        let number = filter.page.clamp(1, pages);
        let hit = |entry: &&Entry| DateHit {
            day: entry.day,
            session: entry.session(offers).clone(),
            offer: offers[entry.offer].clone(),
        };
        Dates {
            page: dates.iter().skip((number - 1) * most).take(most).map(hit).collect(),
            number,
            pages,
            total: dates.len(),
            without: found.count_ones(..) - dated.count_ones(..),
        }
    }

    /// How many of the dates that some offers have until a day each of some days has; one that lasts several days is on all of them.
    pub(super) fn days(
        &self,
        offers: &Offers,
        found: &FixedBitSet,
        days: RangeInclusive<Date>,
        last: Date,
        filter: &Filter,
    ) -> BTreeMap<Date, usize> {
        let mut counts = BTreeMap::new();
        // They are in the order in which they begin, or are shown.
        let begun = self.0.iter().take_while(|entry| entry.day <= last.min(*days.end()));
        for entry in begun.filter(|entry| found.contains(entry.offer as usize)) {
            let own = days_of(entry.session(offers)).filter(|day| entry.day <= *day && days.contains(day));
            own.filter(|day| filter.has_day(*day)).for_each(|day| *counts.entry(day).or_default() += 1);
        }
        counts
    }
}

/// The dates to come of some offers, in their order.
fn sorted<'a>(some: impl Iterator<Item = (u32, &'a Arc<Listing>)>, offers: &Offers, now: DateTime) -> Vec<Entry> {
    let mut dates: Vec<Entry> = some.flat_map(|(at, offer)| entries(at, offer, now)).collect();
    dates.sort_by(|one, other| one.order(offers).cmp(&other.order(offers)));
    dates
}

/// What has begun counts as today's; an evening that goes on after midnight stays with its day.
fn entries(at: u32, offer: &Listing, now: DateTime) -> impl Iterator<Item = Entry> {
    let sessions = (0_u32..).zip(&offer.content.dates.sessions);
    let coming = sessions.filter(move |(_, session)| !session.is_over(now));
    let shown = move |session: &Session| session.day.max(now.date().min(session.last_day()));
    coming.map(move |(number, session)| Entry { day: shown(session), offer: at, session: number })
}
