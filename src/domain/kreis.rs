//! The 96 Kreise of Bavaria: immutable reference data, compiled in.

use crate::domain::{
    vocabulary::vocabulary,
    words::{Words, german},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, str::FromStr, sync::LazyLock};

/// Not the key of a Bavarian Kreis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Diesen Kreis gibt es in Bayern nicht.")]
pub struct UnknownKreis;

/// The official key of a Bavarian Kreis (AGS, five digits); only existing ones.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Ags(String);

impl Ags {
    /// The five digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The Kreis itself.
    pub fn kreis(&self) -> &'static Kreis {
        &KREISE[self]
    }
}

impl FromStr for Ags {
    type Err = UnknownKreis;
    fn from_str(text: &str) -> Result<Self, UnknownKreis> {
        let ags = Self(text.to_owned());
        KREISE.contains_key(&ags).then_some(ags).ok_or(UnknownKreis)
    }
}

crate::domain::text::text_newtype!(Ags);

vocabulary! {
    /// Whether a Kreis is a city of its own.
    KreisKind in kreis_kind {
        City = "city";
        District = "district";
    }

    /// The seven Regierungsbezirke; the code is the third digit of the AGS.
    Bezirk in bezirk {
        Oberbayern = "1";
        Niederbayern = "2";
        Oberpfalz = "3";
        Oberfranken = "4";
        Mittelfranken = "5";
        Unterfranken = "6";
        Schwaben = "7";
    }
}

/// A Kreis: a Landkreis or a kreisfreie Stadt.
#[derive(Debug, Clone, PartialEq)]
pub struct Kreis {
    /// Its official key.
    pub ags: Ags,
    /// Its bare name, which 15 times stands for both a city and a Landkreis.
    pub name: String,
    /// City or Landkreis.
    pub kind: KreisKind,
    /// Where it lies.
    pub bezirk: Bezirk,
    /// Latitude of the centroid in degrees.
    pub latitude: f64,
    /// Longitude of the centroid in degrees.
    pub longitude: f64,
}

impl Kreis {
    /// The name that cannot be confused: `Stadt Bamberg`, `Landkreis Bamberg`.
    pub fn full_name(&self) -> String {
        self.full_name_in(german())
    }

    /// The same in some language.
    pub fn full_name_in(&self, words: &Words) -> String {
        (words.phrases.kreis)(self.kind, &self.name)
    }

    /// The name for lists sorted by name: `Bamberg (Stadt)`, `Bamberg (Landkreis)`.
    pub fn list_name(&self) -> String {
        self.list_name_in(german())
    }

    /// The same in some language.
    pub fn list_name_in(&self, words: &Words) -> String {
        (words.phrases.kreis_in_list)(self.kind, &self.name)
    }
}

/// All 96 Kreise by key.
pub static KREISE: LazyLock<BTreeMap<Ags, Kreis>> = LazyLock::new(|| {
    include_str!("../../data/bayern_kreise.csv")
        .lines()
        .skip(1)
        .filter_map(parse_line)
        .map(|kreis| (kreis.ags.clone(), kreis))
        .collect()
});

/// All Kreise in the order of their names, city before Landkreis.
pub fn by_name() -> impl Iterator<Item = &'static Kreis> {
    static SORTED: LazyLock<Vec<&'static Kreis>> = LazyLock::new(|| {
        let mut all: Vec<_> = KREISE.values().collect();
        all.sort_by_key(|kreis| (crate::text::slug::slugify(&kreis.name), kreis.kind));
        all
    });
    SORTED.iter().copied()
}

fn parse_line(line: &str) -> Option<Kreis> {
    let mut cells = line.split(',');
    let ags = cells.next()?;
    let name = cells.next()?;
    let kind = match cells.next()? {
        "Kreisfreie Stadt" => KreisKind::City,
        _ => KreisKind::District,
    };
    let mut cells = cells.skip(2);
    Some(Kreis {
        bezirk: ags.get(2..3)?.parse().ok()?,
        ags: Ags(ags.to_owned()),
        name: name.to_owned(),
        kind,
        latitude: cells.next()?.parse().ok()?,
        longitude: cells.next()?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bavaria_has_71_landkreise_and_25_cities() {
        let cities = KREISE.values().filter(|k| k.kind == KreisKind::City).count();
        assert_eq!((KREISE.len(), cities), (96, 25));
    }

    #[test]
    fn a_name_that_is_both_says_which_one_it_is() {
        let names = ["09461", "09471"].map(|ags| ags.parse::<Ags>().map(|a| a.kreis().full_name()));
        assert_eq!(names, [Ok("Stadt Bamberg".into()), Ok("Landkreis Bamberg".into())]);
    }

    #[test]
    fn a_key_of_another_land_is_refused() {
        assert_eq!("08111".parse::<Ags>(), Err(UnknownKreis));
    }

    #[test]
    fn every_bezirk_has_kreise() {
        let found: std::collections::BTreeSet<_> = KREISE.values().map(|k| k.bezirk).collect();
        assert_eq!(found.into_iter().collect::<Vec<_>>(), Bezirk::ALL);
    }
}
