//! What remains of all offers when somebody has answered questions: the narrowing itself, without words and order.

use super::{Catalogue, Facet, Filter, Found, Listing, Offers, TimeSpan, changes::Changed, index::Among};
use crate::domain::{
    content::{Session, after},
    vocabulary::Recurrence,
};
use fixedbitset::FixedBitSet;
use jiff::civil::Date;
use std::{borrow::Cow, sync::OnceLock};

/// The offers that fit a number, an age or a time, looked for when somebody first asks for it: to look through all of them costs more than
/// all else of a page.
pub(super) struct Fitting<const N: usize>([OnceLock<FixedBitSet>; N]);

impl<const N: usize> Default for Fitting<N> {
    fn default() -> Self {
        Self([const { OnceLock::new() }; N])
    }
}

impl<const N: usize> Fitting<N> {
    fn get(&self, number: usize, look: impl Fn() -> FixedBitSet) -> Cow<'_, FixedBitSet> {
        match self.0.get(number) {
            Some(kept) => Cow::Borrowed(kept.get_or_init(look)),
            None => Cow::Owned(look()),
        }
    }

    /// The same after some offers have changed.
    fn updated(&self, offers: &Offers, changed: &Changed, fits: impl Fn(usize, &Listing) -> bool) -> Self {
        let updated = |number: usize, kept: &FixedBitSet| {
            let mut kept = kept.clone();
            kept.grow(offers.size());
            for at in changed.places() {
                kept.set(at as usize, offers.get(at).is_some_and(|offer| fits(number, offer)));
            }
            kept
        };
        let of = |number: usize| self.0[number].get().map(|kept| OnceLock::from(updated(number, kept)));
        Self(std::array::from_fn(|number| of(number).unwrap_or_default()))
    }
}

/// What of a catalogue is looked for once.
#[derive(Default)]
pub(super) struct Kept {
    ages: Fitting<100>,
    spans: Fitting<8>,
}

impl Kept {
    /// The same for the catalogue after some offers have changed; `as_before` says that the holidays have not.
    pub(super) fn updated(&self, next: &Catalogue, changed: &Changed, as_before: bool) -> Self {
        let fits_age = |age: usize, offer: &Listing| u8::try_from(age).is_ok_and(|age| offer.content.fits_age(age));
        let within = |span: usize, offer: &Listing| {
            let span = TimeSpan::ALL.iter().find(|known| **known as usize == span);
            span.is_some_and(|span| next.takes_place(offer, *span))
        };
        let spans = as_before.then(|| self.spans.updated(&next.offers, changed, within));
        Self { ages: self.ages.updated(&next.offers, changed, fits_age), spans: spans.unwrap_or_default() }
    }
}

/// What remains for each question that a visitor has answered; a question does not narrow its own counts.
pub(super) struct Chosen {
    always: FixedBitSet,
    answers: Vec<(Facet, FixedBitSet)>,
}

impl Chosen {
    /// Offers that fit all answers but those to one question.
    fn without(&self, question: Option<Facet>) -> FixedBitSet {
        let mut base = self.always.clone();
        let others = self.answers.iter().filter(|(answered, _)| Some(*answered) != question);
        others.for_each(|(_, bits)| base.intersect_with(bits));
        base
    }

    pub(super) fn all(&self) -> FixedBitSet {
        self.without(None)
    }

    /// Among which offers the values of a facet are counted.
    pub(super) fn among(&self, facet: Facet, found: Option<&Found>) -> Among {
        // Where all values are needed, a further one narrows what the others have left.
        let first = self.without((!facet.needs_all()).then_some(facet.question()));
        let Some(found) = found else { return Among { first, otherwise: None } };
        let with = |set| {
            let mut with = first.clone();
            with.intersect_with(set);
            with
        };
        Among { first: with(&found.all), otherwise: Some(with(&found.most)) }
    }
}

/// Those of some offers that the words found; all, if nothing was searched for.
pub(super) fn those(chosen: &FixedBitSet, found: Option<&Found>) -> FixedBitSet {
    found.map_or_else(|| chosen.clone(), |found| found.among(chosen))
}

impl Catalogue {
    /// What remains of all offers, whatever words were searched for.
    pub(super) fn chosen(&self, filter: &Filter) -> Chosen {
        let mut always = self.ahead.clone();
        if let Some(age) = filter.age {
            let look = || self.those(|offer| offer.content.fits_age(age));
            always.intersect_with(self.kept.ages.get(age.into(), look).as_ref());
        }
        if let Some(when) = filter.when {
            let look = || self.those(|offer| self.takes_place(offer, when));
            always.intersect_with(self.kept.spans.get(when as usize, look).as_ref());
        }
        if let Some(spot) = filter.near {
            let most = f64::from(filter.radius.kilometres());
            Self::narrow_at(&mut always, |at| {
                self.offers.whereabouts(at).kilometres_from(spot).is_some_and(|far| far <= most)
            });
        }
        if let Some(cell) = filter.cell {
            Self::narrow_at(&mut always, |at| self.offers.cell(at).is_some_and(|own| cell.holds(own)));
        }
        if filter.asks_for_days() {
            self.narrow(&mut always, |o| self.takes_place_on(o, filter));
        }
        let mut answers: Vec<(Facet, FixedBitSet)> = Vec::new();
        for facet in Facet::ALL {
            let Some(bits) = self.index.fitting(*facet, &filter.choices, self.offers.size()) else { continue };
            match answers.iter_mut().find(|(question, _)| *question == facet.question()) {
                Some((_, answer)) => answer.union_with(&bits),
                None => answers.push((facet.question(), bits)),
            }
        }
        Chosen { always, answers }
    }

    fn those(&self, fit: impl Fn(&Listing) -> bool) -> FixedBitSet {
        self.offers.iter().filter(|(_, offer)| fit(offer)).map(|(at, _)| at as usize).collect()
    }

    fn narrow(&self, bits: &mut FixedBitSet, keep: impl Fn(&Listing) -> bool) {
        Self::narrow_at(bits, |at| keep(&self.offers[at]));
    }

    fn narrow_at(bits: &mut FixedBitSet, keep: impl Fn(u32) -> bool) {
        let gone: Vec<usize> = bits.ones().filter(|at| !keep(*at as u32)).collect();
        gone.into_iter().for_each(|at| bits.set(at, false));
    }

    fn takes_place(&self, offer: &Listing, when: TimeSpan) -> bool {
        let content = &offer.content;
        match (when, when.days()) {
            (_, Some(days)) => content.happens_within(self.holds.start, days),
            (TimeSpan::Holidays, _) => self.is_for_holidays(offer),
            _ => matches!(content.recurrence, Some(Recurrence::Permanent | Recurrence::OnRequest)),
        }
    }

    /// Whether a date to come is in the school holidays; of what has none, whether it says so.
    fn is_for_holidays(&self, offer: &Listing) -> bool {
        let content = &offer.content;
        let mut dates = content.taking_place(self.holds.start);
        match content.coming(self.holds.start).next() {
            None => content.dates.holidays == Some(true),
            Some(_) => dates.any(|session| days_of(session).any(|day| self.published.holidays().is_in_holidays(day))),
        }
    }

    /// Whether a date to come is on one of the days that were asked for; of what has none, whether its period has such a day.
    fn takes_place_on(&self, offer: &Listing, filter: &Filter) -> bool {
        let content = &offer.content;
        let mut dates = content.taking_place(self.holds.start);
        match (content.coming(self.holds.start).next(), content.dates.first, content.dates.last) {
            (Some(_), ..) => dates.any(|session| days_of(session).any(|day| filter.has_day(day))),
            // Of a period nobody knows the days of the week.
            (None, Some(first), Some(last)) if filter.weekdays.is_empty() => {
                filter.from.is_none_or(|from| from <= last) && filter.until.is_none_or(|until| first <= until)
            }
            (None, ..) => false,
        }
    }
}

/// The days of a date: most have one; of a long one, as many as anybody asks for.
pub(super) fn days_of(session: &Session) -> impl Iterator<Item = Date> {
    const LONGEST: i32 = 60;
    let last = session.last_day();
    (0..LONGEST).map(|later| after(session.day, later)).take_while(move |day| *day <= last)
}
