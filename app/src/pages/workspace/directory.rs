//! Organisations to choose from in a form. The directory is too long for a page: there are the partners of the network,
//! whoever is chosen already, and what a search found.

use crate::{
    address::workspace::Workspace,
    calls::find_organisations::{Found, Hit},
    conflict::Wording,
    http::{Cx, PageError},
    ui::form::{
        Checks, Choice, Field, FormState, Select,
        search::{self, Search},
    },
};
use mintverbund::{
    domain::{field::Typed, id::OrganisationId, organisation::has_left, web::Slug},
    policy::Action,
    store::{Connected, Reader, Result, network::Network, organisation, partnership},
};

/// How many a search tells; whoever gets more writes another word.
const MOST: usize = 12;
/// No form of ours has so many chosen.
const MOST_CHOSEN: usize = 100;

/// What there is to choose from in one form.
pub struct Directory {
    network: Slug,
    partners: Vec<Choice>,
    /// Chosen already without being partners.
    others: Vec<Choice>,
    /// By the search of which control, and what.
    found: Option<(&'static str, Found)>,
}

/// What a search in the directory finds, for those who take partners into the network.
pub async fn find_organisations(cx: &Cx, slug: &Slug, words: &str) -> std::result::Result<Found, PageError> {
    cx.network(slug.as_str(), Action::EditPartners).await?;
    Ok(find(&mut cx.app.store.read().await?, words).await?)
}

async fn find(on: &mut impl Connected, words: &str) -> Result<Found> {
    let organisation::Found { named, former, more } = organisation::find_names(on, words, MOST).await?;
    let hit = |organisation::Named { id, name, ags }| {
        let former = former.get(&id).map(|name| format!("früher: {name}"));
        let about = ags.map(|ags| ags.kreis().full_name()).into_iter().chain(former);
        (id, name, about.collect::<Vec<_>>().join(" · "))
    };
    Ok(Found { hits: named.into_iter().map(hit).collect(), more })
}

/// How the organisations under a key stand in two states of a form that are compared.
pub async fn wording(on: &mut impl Connected, key: &str, forms: [&Typed; 2]) -> Result<Wording> {
    Ok(Wording::OneOf(known(on, &chosen(forms.into_iter().flat_map(|form| form.all(key)))).await?))
}

/// What of a form names an organisation, or would.
fn chosen<'a>(values: impl Iterator<Item = &'a str>) -> Vec<OrganisationId> {
    values.filter_map(|id| id.parse().ok()).take(MOST_CHOSEN).collect()
}

/// Those that the directory knows.
async fn known(on: &mut impl Connected, ids: &[OrganisationId]) -> Result<Vec<Choice>> {
    let named = organisation::named(on, ids).await?.into_iter();
    Ok(named.map(|one| (one.id.to_string(), one.name)).collect())
}

async fn partners(cx: &Cx, reader: &mut Reader, network: &Network) -> Result<Vec<Choice>> {
    let all = partnership::of_network(reader, &network.id).await?.into_iter();
    let present = all.filter(|partner| !has_left(&partner.period, cx.now.day()));
    let mut partners: Vec<Choice> =
        present.map(|partner| (partner.organisation_id.to_string(), partner.name)).collect();
    // One whose part changes on a day to come stands there twice.
    partners.dedup();
    Ok(partners)
}

impl Directory {
    /// For the controls with these keys of a form in which this is chosen, and perhaps looked for.
    pub async fn load(
        cx: &Cx,
        reader: &mut Reader,
        network: &Network,
        typed: &Typed,
        keys: &[&'static str],
    ) -> Result<Self> {
        let partners = partners(cx, reader, network).await?;
        let is_other = |id: &&str| partners.iter().all(|(partner, _)| partner != id);
        let others = chosen(keys.iter().flat_map(|key| typed.all(key)).filter(is_other));
        let others = known(reader, &others).await?;
        let found = match search::asked(typed, keys) {
            Some(key) => Some((key, find(reader, search::words(typed, key)).await?)),
            None => None,
        };
        Ok(Self { network: network.slug.clone(), partners, others, found })
    }

    /// One of them, in a list that opens.
    pub fn one<'a>(&self, state: &'a FormState, key: &str, label: &str) -> Field<'a, Select> {
        state.grouped(key, label, self.groups(state, key)).searched(self.search(state, key, label))
    }

    /// Any number of them, to tick.
    pub fn many<'a>(&self, state: &'a FormState, key: &str, label: &str) -> Field<'a, Checks> {
        let choices = self.groups(state, key).into_iter().flat_map(|(_, choices)| choices).collect();
        state.checks(key, label, choices).searched(self.search(state, key, label))
    }

    /// What a partner, or whoever else is chosen, is called.
    pub fn name(&self, id: &OrganisationId) -> Option<&str> {
        let mut all = self.partners.iter().chain(&self.others);
        all.find(|(known, _)| known == id.as_str()).map(|(_, name)| name.as_str())
    }

    /// Whether somebody has just looked for something, so that what was typed is not stored.
    pub fn is_searched(&self) -> bool {
        self.found.is_some()
    }

    /// What was found comes first; nobody stands there twice.
    fn groups(&self, state: &FormState, key: &str) -> Vec<(String, Vec<Choice>)> {
        let found: Vec<Choice> =
            self.found(key).map(|found| found.hits.iter().map(choice).collect()).unwrap_or_default();
        let is_new = |(id, _): &&Choice| found.iter().all(|(hit, _)| hit != id);
        let partners = self.partners.iter().filter(is_new).cloned().collect();
        let chosen = self.others.iter().filter(|(id, _)| state.typed.has(key, id));
        let others = chosen.filter(is_new).cloned().collect();
        let groups =
            [("Gefunden", found.clone()), ("Partner des Netzwerks", partners), ("Weitere aus dem Verzeichnis", others)];
        let groups = groups.into_iter().filter(|(_, choices): &(_, Vec<Choice>)| !choices.is_empty());
        groups.map(|(label, choices)| (label.to_owned(), choices)).collect()
    }

    fn search(&self, state: &FormState, key: &str, label: &str) -> Search {
        let enter = Workspace::of(&self.network).new_partner();
        let search = Search::new(state, key, label, &self.network, enter);
        match self.found(key) {
            Some(found) => search.found(found.in_words(search::words(&state.typed, key)), !found.hits.is_empty()),
            None => search,
        }
    }

    fn found(&self, key: &str) -> Option<&Found> {
        self.found.as_ref().filter(|(searched, _)| *searched == key).map(|(_, found)| found)
    }
}

/// In a list there is one line for what tells namesakes apart.
fn choice((id, name, place): &Hit) -> Choice {
    let label = if place.is_empty() { name.clone() } else { format!("{name} · {place}") };
    (id.to_string(), label)
}
