//! Words that mean nearly the same to whoever looks for an offer, beside the other names of the terms (`domain/other_names.rs`).

use crate::text::fold::fold;
use std::{collections::HashMap, sync::LazyLock};

/// Each line is a family; a word may be in several.
const FAMILIES: &[&[&str]] = &[
    &["Roboter", "Robotik", "Robotics", "Robot", "Lego", "Mindstorms", "Spike"],
    &["Programmieren", "Programmierung", "Coden", "Coding", "Code", "Scratch", "Calliope", "Python", "Apps"],
    &["Arduino", "Mikrocontroller", "Elektronik", "Calliope", "Löten", "Schaltung"],
    &["Experiment", "Experimente", "Experimentieren", "Versuch", "Versuche", "Forschen", "Ausprobieren"],
    &["Weltraum", "Weltall", "Astronomie", "Sterne", "Planeten", "Raumfahrt", "Rakete", "Raketen"],
    &["Tiere", "Tier", "Insekten", "Bienen", "Vögel", "Fische"],
    &["Jungs", "Jungen", "Buben"],
    &["Mädchen", "Mädels", "Girls"],
    &["Kostenlos", "Kostenfrei", "Gratis", "Umsonst"],
    &["Basteln", "Bauen", "Werken", "Tüfteln", "Konstruieren"],
    &["Strom", "Elektrizität", "Energie"],
    &["Eis", "Gletscher", "Polar"],
    &["Klima", "Klimawandel", "Umwelt", "Nachhaltigkeit"],
    &["Lehrer", "Lehrkräfte", "Lehrkraft", "Pädagogen"],
    &["Fortbildung", "Weiterbildung"],
    &["Drohne", "Drohnen", "Fliegen", "Flugzeug"],
    &["Brücke", "Brücken", "Statik"],
    &["Spiele", "Games", "Gaming", "Spieleentwicklung"],
    &["Wissenschaft", "Forschung", "Science"],
];

/// Of each word the others of its families.
static KIN: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
    let mut kin: HashMap<String, Vec<String>> = HashMap::new();
    for family in FAMILIES {
        let words: Vec<String> = family.iter().map(|word| fold(word)).collect();
        for word in &words {
            let others = words.iter().filter(|other| *other != word).cloned();
            kin.entry(word.clone()).or_default().extend(others);
        }
    }
    kin
});

/// The words of the same family.
pub(super) fn family(word: &str) -> impl Iterator<Item = &'static str> {
    KIN.get(word).into_iter().flatten().map(String::as_str)
}
