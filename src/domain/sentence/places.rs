//! Where: Kreise and Bezirke by their names, and what is near a town or a postcode.

use super::{Meaning, phrase::Phrase};
use crate::{
    domain::{
        gazetteer::{self, Radius},
        kreis::{Ags, Bezirk, KREISE, KreisKind},
    },
    text::fold::tokens,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

/// Names that are words, too: places only where something says so.
const WORDS: [&str; 6] = ["hof", "regen", "roth", "cham", "furth", "weiden"];

/// Beginnings of names that mean something else by themselves: rivers, and what is new.
const NO_NAMES: [&str; 3] = ["main", "donau", "neu"];

/// The Kreise of a name by its folded words; most that are both a city and a Landkreis have one name.
static NAMED: LazyLock<BTreeMap<String, Vec<Ags>>> = LazyLock::new(|| {
    let mut named: BTreeMap<String, Vec<Ags>> = BTreeMap::new();
    for kreis in KREISE.values() {
        // `Neumarkt i.d.OPf.`, `Kempten (Allgäu)` and `Bad Tölz-Wolfratshausen` are called by their beginning.
        let whole = tokens(&kreis.name);
        let short: Vec<String> = whole.iter().take_while(|word| word.len() > 2).cloned().collect();
        let first = tokens(kreis.name.split(['-', '(']).next().unwrap_or_default());
        let names: BTreeSet<Vec<String>> = [whole, short, first]
            .into_iter()
            .filter(|name| !name.is_empty())
            .filter(|name| !is_no_name(name))
            .collect();
        for name in names {
            named.entry(name.join(" ")).or_default().push(kreis.ags.clone());
        }
    }
    named
});

fn is_no_name(name: &[String]) -> bool {
    matches!(name, [only] if NO_NAMES.contains(&only.as_str()))
}

/// The Bezirke by their folded names.
static BEZIRKE: LazyLock<Vec<(String, Bezirk)>> =
    LazyLock::new(|| Bezirk::ALL.iter().map(|bezirk| (tokens(bezirk.label()).join(" "), *bezirk)).collect());

/// No name of a Kreis has more words.
const LONGEST: usize = 6;

pub(super) fn phrase(words: &[&str]) -> Option<Phrase> {
    around(words).or_else(|| within(words))
}

/// `bei Rosenheim`, `PLZ 83022`, `rund um Hirschaid`, `Umgebung von Bamberg`: near a town or a postcode.
fn around(words: &[&str]) -> Option<Phrase> {
    match words {
        ["in" | "bei" | "um" | "nahe" | "aus", "der" | "dem", "nahe" | "umgebung", "von", rest @ ..] => {
            near(rest, Radius::default()).map(|phrase| phrase.after(4))
        }
        ["rund", "um", rest @ ..] | ["umgebung" | "nahe", "von", rest @ ..] => {
            near(rest, Radius::default()).map(|phrase| phrase.after(2))
        }
        ["bei" | "um" | "nahe" | "umgebung" | "plz" | "postleitzahl", rest @ ..] => {
            near(rest, Radius::default()).map(|phrase| phrase.after(1))
        }
        // A town that is no Kreis.
        ["in" | "nach" | "aus", rest @ ..] if within(words).is_none() => {
            near(rest, Radius::SHORT).map(|phrase| phrase.after(1))
        }
        [first, ..] if is_postcode(first) => near(words, Radius::default()),
        _ => None,
    }
}

fn is_postcode(word: &str) -> bool {
    word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A postcode, with or without its town, or the longest name of a town.
fn near(words: &[&str], radius: Radius) -> Option<Phrase> {
    let of = |length, spot| Phrase::of(length, vec![Meaning::Near(spot, radius)]);
    let first = words.first()?;
    if let Some(spot) = gazetteer::postcode(first) {
        let town = named(words.get(1..)?).map_or(0, |(length, _)| length);
        return of(1 + town, spot);
    }
    let (length, spot) = named(words)?;
    // What stands behind it and only says `und Umgebung` is read.
    let more = match words.get(length..) {
        Some(["und", "umgebung", ..]) => 2,
        Some(["umgebung", ..]) => 1,
        _ => 0,
    };
    of(length + more, spot)
}

/// The longest name of a town with which some words begin.
fn named(words: &[&str]) -> Option<(usize, &'static gazetteer::Spot)> {
    let name = |length: &usize| Some((*length, gazetteer::town(&words.get(..*length)?.join(" "))?));
    (1..=words.len().min(LONGEST)).rev().find_map(|length| name(&length))
}

fn within(words: &[&str]) -> Option<Phrase> {
    match words {
        [
            "in" | "bei" | "um" | "nahe" | "aus",
            "der" | "dem",
            "nahe" | "umgebung" | "region" | "raum",
            "von",
            rest @ ..,
        ] => place(rest, true).map(|phrase| phrase.after(4)),
        ["in" | "bei" | "um", "der" | "dem", "stadt" | "region", rest @ ..] => {
            place(rest, true).map(|phrase| phrase.after(3))
        }
        ["im", "landkreis" | "lk" | "kreis" | "raum" | "bezirk", rest @ ..] => {
            of_kind(words[1], rest).map(|phrase| phrase.after(2))
        }
        ["rund", "um", rest @ ..] => place(rest, true).map(|phrase| phrase.after(2)),
        ["umgebung" | "nahe" | "raum" | "region", "von", rest @ ..] => place(rest, true).map(|phrase| phrase.after(2)),
        ["landkreis" | "lk" | "lkr" | "kreis" | "stadt" | "bezirk", rest @ ..] => {
            of_kind(words[0], rest).map(|phrase| phrase.after(1))
        }
        ["in" | "bei" | "um" | "nahe" | "raum" | "region" | "umgebung" | "nach" | "aus", rest @ ..] => {
            place(rest, true).map(|phrase| phrase.after(1))
        }
        _ => place(words, false),
    }
}

/// A place by its name; by one that is a word, too, only if it is `said` to be one. What stands behind it and only says `und Umgebung` is read.
fn place(words: &[&str], said: bool) -> Option<Phrase> {
    let phrase = kreise(words, None, said).or_else(|| bezirk(words))?;
    // `München Landkreis`, `Rosenheim Stadt`
    let kind = match words.get(phrase.length) {
        Some(&"stadt") => Some(KreisKind::City),
        Some(&("landkreis" | "lk" | "lkr")) => Some(KreisKind::District),
        _ => None,
    };
    if let Some(of_kind) = kind.and_then(|kind| kreise(words, Some(kind), said)) {
        return Some(Phrase { length: of_kind.length + 1, ..of_kind });
    }
    let more = match &words[phrase.length..] {
        ["und", "umgebung", ..] => 2,
        ["umgebung", ..] => 1,
        _ => 0,
    };
    Some(Phrase { length: phrase.length + more, ..phrase })
}

fn of_kind(word: &str, rest: &[&str]) -> Option<Phrase> {
    match word {
        "stadt" => kreise(rest, Some(KreisKind::City), true),
        "raum" => place(rest, true),
        "bezirk" => bezirk(rest),
        _ => kreise(rest, Some(KreisKind::District), true),
    }
}

fn kreise(words: &[&str], kind: Option<KreisKind>, said: bool) -> Option<Phrase> {
    let first = words.first()?;
    // Most words begin no name at all.
    NAMED.range((*first).to_owned()..).next().filter(|(name, _)| name.starts_with(first))?;
    let fits = |length: &usize| {
        let all = NAMED.get(&words.get(..*length)?.join(" "))?;
        let all = Some(all).filter(|_| said || *length > 1 || !WORDS.contains(first))?;
        let those = all.iter().filter(|ags| kind.is_none_or(|kind| ags.kreis().kind == kind));
        Phrase::of(*length, those.cloned().map(Meaning::Kreis).collect())
    };
    (1..=words.len().min(LONGEST)).rev().find_map(|length| fits(&length))
}

fn bezirk(words: &[&str]) -> Option<Phrase> {
    let name = words.first()?;
    let (_, bezirk) = BEZIRKE.iter().find(|(own, _)| own == name)?;
    Phrase::of(1, vec![Meaning::Bezirk(*bezirk)])
}
