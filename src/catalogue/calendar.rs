//! All dates to come in their order. They are sorted once for each catalogue, so that a page of the calendar costs one look
//! at each of them, whatever is searched for.

use super::{Filter, Listing, chosen::days_of};
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

/// One date, by the places of its offer and of itself among the dates of the offer.
struct Entry {
    day: Date,
    offer: usize,
    session: usize,
}

impl Entry {
    fn session<'a>(&self, offers: &'a [Arc<Listing>]) -> &'a Session {
        &offers[self.offer].content.dates.sessions[self.session]
    }
}

/// All dates that are not over at a moment.
pub(super) struct Calendar(Vec<Entry>);

impl Calendar {
    pub(super) fn new(offers: &[Arc<Listing>], now: DateTime) -> Self {
        let dates = offers.iter().enumerate().flat_map(|(at, offer)| entries(at, offer, now));
        let mut dates: Vec<Entry> = dates.collect();
        let place = |entry: &Entry| (entry.day, entry.session(offers), &offers[entry.offer].content.title);
        dates.sort_by(|a, b| place(a).cmp(&place(b)));
        Self(dates)
    }

    /// A page of the dates that some offers have until a day, on the days that a filter asks for.
    pub(super) fn of(
        &self,
        offers: &[Arc<Listing>],
        found: &FixedBitSet,
        last: Date,
        filter: &Filter,
        most: usize,
    ) -> Dates {
        let mut dated = FixedBitSet::with_capacity(offers.len());
        let until = self.0.iter().take_while(|entry| entry.day <= last);
        let mut dates: Vec<&Entry> = until.filter(|entry| found.contains(entry.offer)).collect();
        if filter.asks_for_days() {
            dates.retain(|entry| days_of(entry.session(offers)).any(|day| filter.has_day(day)));
        }
        dates.iter().for_each(|entry| dated.insert(entry.offer));
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
        offers: &[Arc<Listing>],
        found: &FixedBitSet,
        days: RangeInclusive<Date>,
        last: Date,
        filter: &Filter,
    ) -> BTreeMap<Date, usize> {
        let mut counts = BTreeMap::new();
        // They are in the order in which they begin, or are shown.
        let begun = self.0.iter().take_while(|entry| entry.day <= last.min(*days.end()));
        for entry in begun.filter(|entry| found.contains(entry.offer)) {
            let own = days_of(entry.session(offers)).filter(|day| entry.day <= *day && days.contains(day));
            own.filter(|day| filter.has_day(*day)).for_each(|day| *counts.entry(day).or_default() += 1);
        }
        counts
    }
}

/// What has begun counts as today's; an evening that goes on after midnight stays with its day.
fn entries(at: usize, offer: &Listing, now: DateTime) -> impl Iterator<Item = Entry> {
    let sessions = offer.content.dates.sessions.iter().enumerate();
    let coming = sessions.filter(move |(_, session)| !session.is_over(now));
    let shown = move |session: &Session| session.day.max(now.date().min(session.last_day()));
    coming.map(move |(number, session)| Entry { day: shown(session), offer: at, session: number })
}
