//! `data/netzwerke.json` as it is written, and which of its facts are inferred.

use mintverbund::domain::{date::FuzzyDate, kreis::Ags, words::DE};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
pub struct File {
    pub regionen: Vec<Region>,
    pub cluster: Vec<Cluster>,
}

#[derive(Deserialize)]
pub struct Region {
    pub slug: String,
    pub name: String,
    pub kreise: Vec<Ags>,
    pub kreise_gesichert: bool,
    /// Since when a Kreis belongs to it, if it came later than the others.
    #[serde(default)]
    pub kreise_seit: BTreeMap<Ags, FuzzyDate>,
    pub traeger: Option<String>,
    pub traegertyp: Option<String>,
    pub status: String,
    pub seit: Option<FuzzyDate>,
    pub bis: Option<FuzzyDate>,
    pub quelle: String,
}

#[derive(Deserialize)]
pub struct Cluster {
    pub slug: String,
    pub name: String,
    pub kreise: Vec<Ags>,
    pub foerderung: Vec<Grant>,
    pub partner: Vec<Partner>,
    pub regionen: Vec<String>,
    pub nachfolge: Option<String>,
    quelle: String,
}

#[derive(Deserialize)]
pub struct Grant {
    pub runde: i64,
    pub phase: Option<i64>,
    pub von: Option<FuzzyDate>,
    pub bis: Option<FuzzyDate>,
    /// Which of the two dates a source names: `von`, `bis`, or of both the year.
    gesichert: Option<String>,
}

#[derive(Deserialize)]
pub struct Partner {
    pub name: String,
    pub bereich: String,
    pub rolle: String,
}

impl Cluster {
    /// Where the facts are from, and which dates no source names but were inferred.
    pub fn source(&self) -> String {
        let doubts: Vec<String> = self.foerderung.iter().flat_map(Grant::inferred).collect();
        match doubts.is_empty() {
            true => self.quelle.clone(),
            false => format!("{} (erschlossen: {})", self.quelle, doubts.join("; ")),
        }
    }
}

impl Grant {
    fn inferred(&self) -> Vec<String> {
        let round = (DE.phrases.round)(self.runde, self.phase);
        let known = self.gesichert.as_deref();
        let doubt = |word: &str, date: &Option<FuzzyDate>, sure: [Option<&str>; 2]| {
            let inferred = date.is_some() && !sure.contains(&known);
            inferred.then(|| format!("{word} der Förderung, {round}"))
        };
        let since = doubt("Beginn", &self.von, [Some("von"), Some("jahr")]);
        let until = doubt("Ende", &self.bis, [Some("bis"), Some("jahr")]);
        since.into_iter().chain(until).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_source_names_is_said_to_be_inferred() {
        let grant = |known: Option<&str>| Grant {
            runde: 2,
            phase: known.map(|_| 2),
            von: "2022".parse().ok(),
            bis: "2025".parse().ok(),
            gesichert: known.map(str::to_owned),
        };
        let end = "Ende der Förderung, Runde II, Phase 2".to_owned();
        let begin = "Beginn der Förderung, Runde II, Phase 2".to_owned();
        assert_eq!([grant(Some("von")).inferred(), grant(Some("bis")).inferred()], [[end], [begin]]);
        assert_eq!(grant(Some("jahr")).inferred(), Vec::<String>::new());
        let neither = ["Beginn der Förderung, Runde II", "Ende der Förderung, Runde II"];
        assert_eq!(grant(None).inferred(), neither);
    }
}
