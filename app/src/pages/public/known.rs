//! Published networks in the order and with the names that pages need.

use crate::{http::PageError, ui::former_names};
use jiff::civil::Date;
use mintverbund::{
    catalogue::{Catalogue, Choices, Filter},
    domain::{id::OrganisationId, kreis::Ags, web::Slug},
    store::{Reader, organisation},
};
use std::collections::BTreeMap;

pub use mintverbund::store::standing::NetworkOnDay;

/// Reads who carries those that are shown as cards: the directory is larger than any page.
pub async fn name_carriers(reader: &mut Reader, shown: &mut [&mut NetworkOnDay]) -> Result<(), PageError> {
    let ids: Vec<OrganisationId> = shown.iter().filter_map(|known| known.network.carrier_id.clone()).collect();
    let names = organisation::shown_names_of(reader, &ids).await?;
    for known in shown {
        known.carrier = known.network.carrier_id.as_ref().and_then(|id| names.get(id)).cloned();
    }
    Ok(())
}

/// The name of a network on the day for which it is told, with today's beside it if that is another.
pub fn called(known: &NetworkOnDay) -> String {
    former_names::called(&known.network.name, known.then())
}

/// How many of today's public offers each Kreis has of networks that work on the day for which these are told.
pub fn offers_with_a_home(catalogue: &Catalogue, networks: &[NetworkOnDay]) -> BTreeMap<Ags, usize> {
    let working = networks.iter().filter(|known| known.standing.works());
    let networks: Vec<Slug> = working.map(|known| known.network.slug.clone()).collect();
    if networks.is_empty() {
        return BTreeMap::new();
    }
    let choices = Choices { networks, ..Choices::default() };
    catalogue.facets(&Filter { choices, ..Filter::default() }, None).kreise
}

/// The Kreise in which any of some networks works on a day, with these networks.
pub fn by_kreis<'a>(
    networks: impl Iterator<Item = &'a NetworkOnDay>,
    today: Date,
) -> BTreeMap<Ags, Vec<&'a NetworkOnDay>> {
    let mut by_kreis: BTreeMap<Ags, Vec<&NetworkOnDay>> = BTreeMap::new();
    for known in networks {
        known.kreise(today).into_iter().for_each(|ags| by_kreis.entry(ags.clone()).or_default().push(known));
    }
    by_kreis
}
