//! What the offer costs.

use super::{Custom, Each, Key, Optional, Part, joined, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    field::Parser,
    text::Line,
    vocabulary::CostKind,
};
use jiff::civil::Date;

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

/// Whether it costs anything.
pub const KIND: Key = Key::new("cost_kind", "Kosten").within("cost", "kind");
/// The amount, or the lower end.
pub const FROM: Key = Key::new("cost_from", "Betrag in Euro").within("cost", "from_cents");
/// The upper end.
pub const TO: Key = Key::new("cost_to", "bis").within("cost", "to_cents");
/// Who pays less.
pub const REDUCTION: Key =
    Key::new("cost_reduction", "Ermäßigung").within("cost", "reduction").limit(Line::<200>::LIMIT);

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

    fn in_words(cost: &Self, _: &Names) -> String {
        joined([cost.price_to_words(), cost.reduction.to_string()], ", ")
    }

    /// The words under which people look for what costs nothing.
    fn search_words(cost: &Self, _: &OfferContent, _: &Names) -> String {
        let free = cost.kind == Some(CostKind::Free);
        if free { "kostenfrei kostenlos gratis umsonst".to_owned() } else { String::new() }
    }

    fn refuse_contradictions(cost: &Self, _: &OfferContent, parser: &mut Parser) {
        if cost.from_cents.zip(cost.to_cents).is_some_and(|(from, to)| from > to) {
            parser.refuse(TO.name, TO.label, "Der höchste Betrag liegt unter dem niedrigsten.");
        }
    }

    fn lacking(cost: &Self, _: &OfferContent, _: Date) -> Vec<Missing> {
        let range = cost.kind == Some(CostKind::Range);
        let priced = range || cost.kind == Some(CostKind::Amount);
        let from = if range { "der kleinste Betrag" } else { "der Betrag in Euro" };
        lacking(
            Self::FIELD,
            [
                (cost.kind.is_none(), KIND.name, "ob es etwas kostet"),
                (priced && cost.from_cents.is_none(), FROM.name, from),
                (range && cost.to_cents.is_none(), TO.name, "der größte Betrag"),
            ],
        )
    }
}

impl Cost {
    /// The price in words: `kostenfrei`, `5 €`, `5 € bis 12,50 €`; empty if not given.
    pub fn price_to_words(&self) -> String {
        match (self.kind, self.from_cents, self.to_cents) {
            (Some(CostKind::Free), ..) => "kostenfrei".to_owned(),
            (Some(CostKind::Amount), Some(cents), _) => euros(cents),
            (Some(CostKind::Range), Some(from), Some(to)) => format!("{} bis {}", euros(from), euros(to)),
            _ => String::new(),
        }
    }
}

/// An amount in cents as people read it: `5 €`, `5,50 €`.
pub fn euros(cents: u32) -> String {
    match cents % 100 {
        0 => format!("{} €", cents / 100),
        rest => format!("{},{rest:02} €", cents / 100),
    }
}

fn amount(value: &mut Option<u32>) -> Custom<'_, u32> {
    Custom { value, read: read_amount, typed: |cents| format!("{},{:02}", cents / 100, cents % 100) }
}

/// An amount in euros as people write it: `5`, `5,50`, `5.50 €`; at most 10,000 €.
fn read_amount(text: &str) -> Result<u32, String> {
    let help = || "Bitte einen Betrag in Euro angeben, zum Beispiel 5 oder 5,50.".to_owned();
    let text = text.trim_end_matches(['€', ' ']);
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
