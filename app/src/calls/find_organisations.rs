//! Organisations of the directory by their names, while somebody types one.

use super::{Json, Lasting, Reply};
use leptos::prelude::*;
use mintverbund::domain::{id::OrganisationId, web::Slug};
use serde::{Deserialize, Serialize};

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The first few, by name.
    pub hits: Vec<Hit>,
    /// Whether there are more.
    pub more: bool,
}

/// An organisation: what it is chosen by, its name, and its Kreis in words if it sits in one.
pub type Hit = (OrganisationId, String, String);

impl Found {
    /// How much it is, for whoever looked for these words.
    pub fn in_words(&self, words: &str) -> String {
        match self.hits.len() {
            _ if words.trim().is_empty() => "Schreib hinein, wie die Einrichtung heißt.".to_owned(),
            0 => format!("Nichts gefunden für „{}“.", words.trim()),
            many if self.more => format!("Mehr als {many} Treffer, hier sind die ersten. Schreib noch ein Wort dazu."),
            many => format!("{many} Treffer"),
        }
    }
}

/// Looks through the names in the directory, for whoever takes partners into the network.
#[server(prefix = "/rufe", endpoint = "einrichtungen", input = Json, output = Json, client = Lasting)]
pub async fn find_organisations(network: Slug, words: String) -> Reply<Found> {
    super::answers::answers()?.find_organisations(network, words).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_says_how_much_it_found_and_what_to_do_with_too_much() {
        let told = |words: &str, hits: usize, more: bool| {
            let id: OrganisationId = "0192f0c1-2d3e-7abc-8def-0123456789ab".parse().expect("an id");
            let hits = vec![(id, "Museum".to_owned(), String::new()); hits];
            Found { hits, more }.in_words(words)
        };
        assert_eq!(
            [told(" Museum ", 0, false), told("Museum", 1, false), told("Museum", 12, true), told(" ", 0, false)],
            [
                "Nichts gefunden für „Museum“.",
                "1 Treffer",
                "Mehr als 12 Treffer, hier sind die ersten. Schreib noch ein Wort dazu.",
                "Schreib hinein, wie die Einrichtung heißt.",
            ]
        );
    }
}
