//! Looking for organisations by their names.

use super::{Connected, Named, Organisation, Result, former::all_shown, list_shown, named};
use crate::{
    domain::{id::OrganisationId, names::FormerNames},
    store::query::*,
    text::{
        fold::{fold, tokens},
        organisation_name,
    },
};
use std::collections::BTreeMap;

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

    /// Whether an organisation is found, and by which former name if not by that of today.
    fn finds(&self, folded_name: &str, former: Option<&FormerNames>) -> Option<Option<String>> {
        if self.is_in(folded_name) {
            return Some(None);
        }
        let mut former = former?.0.iter().map(|former| &former.name);
        former.find(|name| self.is_in(&fold(name))).map(|name| Some(name.clone()))
    }
}

/// An organisation that a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// Which.
    pub organisation: Organisation,
    /// The former name by which it was found, if not by that of today.
    pub former: Option<String>,
}

/// Organisations that the state office does not hide, and of which a name, of today or before, contains all words of a search, as they
/// are typed or written out, at most 20.
///
/// The directory has a few thousand rows at most: reading their names costs less than an index.
pub async fn find(on: &mut impl Connected, search: &str) -> Result<Vec<Match>> {
    let Some(sought) = Sought::new(search) else { return Ok(Vec::new()) };
    let former = all_shown(on).await?;
    let matching = |organisation: Organisation| {
        let former = sought.finds(&fold(&organisation.name), former.get(&organisation.id))?;
        Some(Match { organisation, former })
    };
    Ok(list_shown(on).await?.into_iter().filter_map(matching).take(20).collect())
}

/// What a search found, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// As many as were asked for.
    pub named: Vec<Named>,
    /// The former names by which some of them were found.
    pub former: BTreeMap<OrganisationId, String>,
    /// Whether there are more.
    pub more: bool,
}

/// The same search, to choose from: only what tells the first few apart.
pub async fn find_names(on: &mut impl Connected, search: &str, limit: usize) -> Result<Found> {
    let Some(sought) = Sought::new(search) else { return Ok(Found::default()) };
    let former = all_shown(on).await?;
    let rows = all!(
        on,
        (String, String, OrganisationId),
        "SELECT folded_name, slug, id FROM organisation WHERE NOT hidden AND merged_into IS NULL"
    )?;
    let matching = |row: (String, String, OrganisationId)| Some((sought.finds(&row.0, former.get(&row.2))?, row));
    let mut rows: Vec<_> = rows.into_iter().filter_map(matching).collect();
    // Each engine has an order of its own for text.
    rows.sort_by(|(_, row), (_, other)| row.cmp(other));
    let more = rows.len() > limit;
    rows.truncate(limit);
    let ids: Vec<_> = rows.iter().map(|(_, (.., id))| id.clone()).collect();
    let former = rows.into_iter().filter_map(|(former, (.., id))| Some((id, former?))).collect();
    Ok(Found { named: named(on, &ids).await?, former, more })
}
