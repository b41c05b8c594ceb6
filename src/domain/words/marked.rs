//! A language that says nothing but a mark. Whoever draws a page in it sees which of its words stand in no table.

use super::Text;
use crate::domain::{
    funding::FundingPhase,
    hiding::HidableKind,
    kreis::KreisKind,
    link::{Consent, LinkKind},
    network::Facets,
    vocabulary::Term,
};

/// What it says in place of every text.
pub const MARK: Text = "⟦…⟧";

/// A table, or a part of one, that can be had in that language.
pub trait Marked: Sized {
    /// The mark in place of every text.
    const MARKED: Self;
}

impl Marked for Text {
    const MARKED: Self = MARK;
}

impl<T: Marked + Copy, const N: usize> Marked for [T; N] {
    const MARKED: Self = [T::MARKED; N];
}

impl<T: Term> Marked for fn(T) -> Text {
    const MARKED: Self = |_| MARK;
}

impl Marked for fn(FundingPhase) -> Text {
    const MARKED: Self = |_| MARK;
}

impl Marked for fn(Facets) -> Text {
    const MARKED: Self = |_| MARK;
}

impl Marked for fn(LinkKind, bool) -> [Text; 2] {
    const MARKED: Self = |_, _| [MARK, MARK];
}

/// Texts with something in them, by what that is.
macro_rules! marked {
    ($(($($with:ty),+);)+) => {
        $(impl Marked for fn($($with),+) -> String {
            const MARKED: Self = |$(_: $with),+| MARK.to_owned();
        })+
    };
}

marked! {
    (&str);
    (&str, &str);
    (&str, usize);
    (&str, u8);
    (&str, i8, &str);
    (&str, i8, &str, &str);
    (u8);
    (u8, u8);
    (u16);
    (u16, u16);
    (u32);
    (usize);
    (usize, &str);
    (usize, usize);
    (i64, Option<i64>);
    (f64, f64);
    (i8, i8);
    (Text, i16);
    (i8, Text, i16);
    (Consent, &str);
    (KreisKind, &str);
    (HidableKind, &str);
}
