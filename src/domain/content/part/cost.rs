//! What the offer costs.

use super::{Custom, Each, Key, Optional, Part, joined, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    field::{Parser, Refusal},
    text::Line,
    vocabulary::CostKind,
    words::{Text, Words, words},
};
use jiff::civil::DateTime;

/// The price of an offer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cost {
    /// Free, an amount, or a range.
    pub kind: Option<CostKind>,
    /// The amount, or the lower end of the range, in cents.
    pub from_cents: Option<u32>,
    /// The upper end of the range, in cents.
    pub to_cents: Option<u32>,
    /// Who pays less.
    pub reduction: Line<200>,
}

words! {
    /// What is said of the price.
    Said {
        label: Text, "The field.";
        from: Text, "Input: the amount, or the lower end.";
        to: Text, "Input: the upper end.";
        reduction: Text, "Input: who pays less.";
        free: Text, "It costs nothing.";
        euros: fn(u32) -> String, "An amount in cents.";
        between: fn(&str, &str) -> String, "From one amount to another.";
        search: Text, "What people type who look for what costs nothing.";
        backwards: Text, "The upper end is below the lower.";
        no_amount: Text, "What was typed is no amount.";
        lacking_kind: Text, "What to do if it is not said whether it costs anything.";
        lacking_amount: Text, "What to do without the amount.";
        lacking_lowest: Text, "What to do without the lower end.";
        lacking_highest: Text, "What to do without the upper end.";
        free_or_amount: Text, "What to do if it is free and has a price.";
        no_price: Text, "What to do if the price is nothing.";
        amount_or_range: Text, "What to do if a single amount has an upper end.";
    }
}

/// Whether it costs anything.
pub const KIND: Key = Key::new("cost_kind", |words| words.offer.cost.label).within("cost", "kind");
/// The amount, or the lower end.
pub const FROM: Key = Key::new("cost_from", |words| words.offer.cost.from).within("cost", "from_cents");
/// The upper end.
pub const TO: Key = Key::new("cost_to", |words| words.offer.cost.to).within("cost", "to_cents");
/// Who pays less.
pub const REDUCTION: Key = Key::new("cost_reduction", |words| words.offer.cost.reduction)
    .within("cost", "reduction")
    .limit(Line::<200>::LIMIT);

impl Part for Cost {
    type Value = Self;
    const FIELD: OfferField = OfferField::Cost;

    fn members(cost: &mut Self, each: Each<'_>) {
        let Self { kind, from_cents, to_cents, reduction } = cost;
        each(&KIND, &mut Optional(kind));
        each(&FROM, &mut amount(from_cents));
        each(&TO, &mut amount(to_cents));
        each(&REDUCTION, reduction);
    }

    fn in_words(cost: &Self, words: &Words, _: &Names) -> String {
        joined([cost.price_to_words(words), cost.reduction.to_string()], ", ")
    }

    /// The words under which people look for what costs nothing.
    fn search_words(cost: &Self, _: &OfferContent, words: &Words, _: &Names) -> String {
        let free = cost.kind == Some(CostKind::Free);
        if free { words.offer.cost.search.to_owned() } else { String::new() }
    }

    fn refuse_contradictions(cost: &Self, _: &OfferContent, parser: &mut Parser) {
        if cost.from_cents.zip(cost.to_cents).is_some_and(|(from, to)| from > to) {
            TO.refuse(parser, |words| words.offer.cost.backwards.into());
        }
    }

    /// Whoever says that it costs something must say how much, and not the contrary beside it.
    fn lacking(cost: &Self, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        let Self { kind, from_cents: from, to_cents: to, .. } = cost;
        let (single, range) = (*kind == Some(CostKind::Amount), *kind == Some(CostKind::Range));
        let priced = from.max(to) > &Some(0);
        lacking(
            Self::FIELD,
            [
                (kind.is_none(), KIND.name, |words| words.offer.cost.lacking_kind),
                (single && from.is_none(), FROM.name, |words| words.offer.cost.lacking_amount),
                (range && from.is_none(), FROM.name, |words| words.offer.cost.lacking_lowest),
                (range && to.is_none(), TO.name, |words| words.offer.cost.lacking_highest),
                (*kind == Some(CostKind::Free) && priced, KIND.name, |words| words.offer.cost.free_or_amount),
                ((single || range) && cost.highest() == Some(0), KIND.name, |words| words.offer.cost.no_price),
                (single && to.is_some() && to != from, TO.name, |words| words.offer.cost.amount_or_range),
            ],
        )
    }
}

impl Cost {
    /// Whether it costs nothing, also where that was said by an amount; none if nothing is said.
    pub fn is_free(&self) -> Option<bool> {
        self.kind.map(|_| self.highest() == Some(0))
    }

    /// The most that somebody pays, in cents.
    fn highest(&self) -> Option<u32> {
        match self.kind? {
            CostKind::Free => Some(0),
            CostKind::Amount => self.from_cents,
            CostKind::Range => self.to_cents.or(self.from_cents),
        }
    }

    /// The price in words: `kostenfrei`, `5 €`, `5 € bis 12,50 €`; empty if not given.
    pub fn price_to_words(&self, words: &Words) -> String {
        let said = words.offer.cost;
        match (self.kind, self.from_cents, self.to_cents) {
            (Some(CostKind::Free), ..) => said.free.to_owned(),
            (Some(CostKind::Amount), Some(cents), _) => (said.euros)(cents),
            (Some(CostKind::Range), Some(from), Some(to)) => (said.between)(&(said.euros)(from), &(said.euros)(to)),
            _ => String::new(),
        }
    }
}

fn amount(value: &mut Option<u32>) -> Custom<'_, u32> {
    Custom { value, read: read_amount, typed: |cents| format!("{},{:02}", cents / 100, cents % 100) }
}

/// An amount in euros as people write it: `5`, `5,50`, `5.50 €`, `5 Euro`; at most 10,000 €.
fn read_amount(text: &str) -> Result<u32, Refusal> {
    let help = || Refusal(|words| words.offer.cost.no_amount.into());
    let text = text.trim_end_matches("Euro").trim_end_matches("EUR").trim_end_matches('€').trim_end();
    let (euros, cents) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let cents = match cents.len() {
        1 => cents.parse::<u32>().map(|tenths| tenths * 10),
        2 => cents.parse::<u32>(),
        _ => return Err(help()),
    };
    match (euros.parse::<u32>(), cents) {
        (Ok(euros), Ok(cents)) if euros <= 10_000 => Ok(euros * 100 + cents),
        _ => Err(help()),
    }
}
