//! The file of networks (`data/netzwerke.toml`, or one that an office has filled in): its fields, as `data/README.md` explains them.

mod check;
mod read;

pub use read::{Wrong, read};

use mintverbund::domain::{
    date::FuzzyDate, kreis::Ags, money::Euro, network::RecognitionState, theme::ThemeName, web::Slug, web::WebAddress,
};
use serde::{Deserialize, Deserializer, de::Error};
use std::collections::BTreeMap;

/// All networks of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    /// In the order of the file.
    pub networks: Vec<Network>,
}

/// A network: a region if it has a `stand`, a cluster if it has fundings, or both.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// The readable part of its address.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Where its facts were read.
    #[serde(default)]
    pub quelle: Option<Quelle>,
    /// Who carries it.
    #[serde(default)]
    pub traeger: Option<String>,
    /// What kind of organisation that is.
    #[serde(default)]
    pub traeger_art: Option<String>,
    /// How far it has come as a region.
    #[serde(default, deserialize_with = "state")]
    pub stand: Option<RecognitionState>,
    /// Since when it is a region.
    #[serde(default)]
    pub seit: Option<FuzzyDate>,
    /// Until when it was one.
    #[serde(default)]
    pub bis: Option<FuzzyDate>,
    /// How it stood before, where a source says so.
    #[serde(default)]
    pub frueher: Vec<Earlier>,
    /// Its Kreise, by their official keys.
    #[serde(default)]
    pub kreise: Vec<Ags>,
    /// Since when a Kreis belongs to it, if it came later than the others.
    #[serde(default)]
    pub kreise_seit: BTreeMap<Ags, FuzzyDate>,
    /// What it works on: subjects and themes by their names.
    #[serde(default)]
    pub themen: Vec<ThemeName>,
    /// Whether it works in all of Bavaria.
    #[serde(default)]
    pub landesweit: bool,
    /// The regions in which a cluster works, by their slugs.
    #[serde(default)]
    pub wirkt_in: Vec<String>,
    /// The network that carries it on, by its slug.
    #[serde(default)]
    pub fortgefuehrt_als: Option<String>,
    /// Which of its fields no source says, and from what each follows.
    #[serde(default)]
    pub erschlossen: BTreeMap<String, String>,
    /// Its fundings; read one by one.
    #[serde(skip)]
    pub fundings: Vec<Grant>,
    /// Its partners; read one by one.
    #[serde(skip)]
    pub partners: Vec<Partner>,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quelle {
    /// Its title.
    pub titel: String,
    /// Its address.
    #[serde(default)]
    pub adresse: Option<WebAddress>,
    /// When somebody read it there.
    pub gesehen: FuzzyDate,
}

/// A time in which a region stood otherwise than now.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// How it stood.
    #[serde(deserialize_with = "earlier_state")]
    pub stand: RecognitionState,
    /// Since when.
    #[serde(default)]
    pub von: Option<FuzzyDate>,
    /// Until when.
    pub bis: FuzzyDate,
}

/// A funding of the federal programme.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// The round, from 1.
    pub runde: i64,
    /// The phase within it.
    #[serde(default)]
    pub phase: Option<i64>,
    /// The code of the ministry.
    #[serde(default)]
    pub geber: Option<String>,
    /// Since when.
    #[serde(default)]
    pub von: Option<FuzzyDate>,
    /// Until when.
    #[serde(default)]
    pub bis: Option<FuzzyDate>,
    /// How much, where a source says so.
    #[serde(default)]
    pub betrag: Option<Euro>,
    /// How much of that the network pays itself.
    #[serde(default)]
    pub eigenanteil: Option<Euro>,
    /// As of a network.
    #[serde(default)]
    pub erschlossen: BTreeMap<String, String>,
}

/// A partner.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Its name.
    pub name: String,
    /// Its sector.
    pub bereich: Bereich,
    /// Its part.
    pub rolle: Rolle,
    /// As of a network.
    #[serde(default)]
    pub erschlossen: BTreeMap<String, String>,
}

/// A sector, in the words of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bereich {
    /// Science and education.
    Wissenschaft,
    /// Economy.
    Wirtschaft,
    /// Public bodies.
    Kommune,
    /// Associations, foundations, initiatives.
    Zivilgesellschaft,
}

/// A part in a network, in the words of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rolle {
    /// Leads it.
    Koordination,
    /// Funded partner.
    Verbund,
    /// Partner without money.
    Assoziiert,
}

fn state<'de, D: Deserializer<'de>>(from: D) -> Result<Option<RecognitionState>, D::Error> {
    earlier_state(from).map(Some)
}

fn earlier_state<'de, D: Deserializer<'de>>(from: D) -> Result<RecognitionState, D::Error> {
    let word = String::deserialize(from)?;
    let found = RecognitionState::ALL.iter().find(|state| state.label() == word);
    let known = RecognitionState::ALL.iter().map(|state| format!("„{}“", state.label())).collect::<Vec<_>>().join(", ");
    found.copied().ok_or_else(|| D::Error::custom(format!("„{word}“ ist kein Stand; es gibt {known}")))
}
