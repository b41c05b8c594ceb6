//! Looking for organisations by their names.

use super::{Connected, Named, Organisation, Result, list_shown, named};
use crate::{
    domain::id::OrganisationId,
    store::query::*,
    text::{
        fold::{fold, tokens},
        organisation_name,
    },
};

/// How many characters of a search are looked at; no name is longer.
const LONGEST: usize = 200;

/// Words that a name contains, as they are typed or written out.
struct Sought {
    typed: Vec<String>,
    written_out: Vec<String>,
}

impl Sought {
    /// Nothing is looked for by what has neither letter nor digit.
    fn new(search: &str) -> Option<Self> {
        let search: String = search.chars().take(LONGEST).collect();
        let typed = tokens(&search);
        (!typed.is_empty()).then(|| Self { written_out: organisation_name::words(&search), typed })
    }

    fn is_in(&self, folded_name: &str) -> bool {
        let holds = |name: &str, words: &[String]| words.iter().all(|word| name.contains(word.as_str()));
        holds(folded_name, &self.typed) || holds(&organisation_name::words(folded_name).join(" "), &self.written_out)
    }
}

/// Organisations that the state office does not hide, and whose name contains all words of a search, as they are typed or written out, at most 20.
///
/// The directory has a few thousand rows at most: reading their names costs less than an index.
pub async fn find(on: &mut impl Connected, search: &str) -> Result<Vec<Organisation>> {
    let Some(sought) = Sought::new(search) else { return Ok(Vec::new()) };
    let all = list_shown(on).await?.into_iter();
    Ok(all.filter(|organisation| sought.is_in(&fold(&organisation.name))).take(20).collect())
}

/// What a search found, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// As many as were asked for.
    pub named: Vec<Named>,
    /// Whether there are more.
    pub more: bool,
}

/// The same search, to choose from: only what tells the first few apart.
pub async fn find_names(on: &mut impl Connected, search: &str, limit: usize) -> Result<Found> {
    let Some(sought) = Sought::new(search) else { return Ok(Found::default()) };
    let mut rows =
        all!(on, (String, String, OrganisationId), "SELECT folded_name, slug, id FROM organisation WHERE NOT hidden")?;
    rows.retain(|(name, ..)| sought.is_in(name));
    // Each engine has an order of its own for text.
    rows.sort();
    let more = rows.len() > limit;
    let ids: Vec<_> = rows.into_iter().take(limit).map(|(.., id)| id).collect();
    Ok(Found { named: named(on, &ids).await?, more })
}
