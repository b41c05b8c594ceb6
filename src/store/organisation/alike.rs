//! Pairs of entries that may be the same.

use super::{Connected, Organisation, Result, former, list_shown};
use crate::{
    domain::{id::OrganisationId, web::WebAddress},
    store::merging,
    text::organisation_name,
};
use std::collections::{BTreeMap, BTreeSet};

/// A word that so many entries have tells none of them apart, and looking at all pairs of them would take long.
const COMMON: usize = 60;
/// More pairs nobody looks at in one go.
pub const MOST_ALIKE: usize = 100;

/// Pairs of entries that may be the same by a name that they have or had, or because they have the same website, by name; without
/// those of which somebody has said that they are two, and at most 100.
pub async fn alike(on: &mut impl Connected) -> Result<Vec<(Organisation, Organisation)>> {
    let two = merging::two(on).await?;
    let former = former::all(on).await?;
    let all = list_shown(on).await?;
    let called: Vec<Vec<Vec<String>>> = all
        .iter()
        .map(|one| {
            let had = former.get(&one.id).into_iter().flat_map(|names| &names.0).map(|former| former.name.as_str());
            [one.name.as_str()].into_iter().chain(had).map(organisation_name::words).collect()
        })
        .collect();
    let hosts: Vec<Option<String>> =
        all.iter().map(|one| one.website.as_ref().and_then(WebAddress::own_host)).collect();
    let is_same = |one: usize, other: usize| {
        let same_host = hosts[one].is_some() && hosts[one] == hosts[other];
        let may_be = |names: &Vec<String>| called[other].iter().any(|name| organisation_name::may_be_same(names, name));
        same_host || called[one].iter().any(may_be)
    };
    let is_open = |(one, other): &(usize, usize)| !two.contains(&in_order(&all[*one].id, &all[*other].id));
    let pairs = candidates(&called, &hosts).into_iter().filter(is_open).filter(|(one, other)| is_same(*one, *other));
    Ok(pairs.take(MOST_ALIKE).map(|(one, other)| (all[one].clone(), all[other].clone())).collect())
}

/// Pairs of which somebody has said that they are two, by name; without those of which one went into another or is hidden, and at
/// most 100.
pub async fn said_to_be_two(on: &mut impl Connected) -> Result<Vec<(Organisation, Organisation)>> {
    let two = merging::two(on).await?;
    let all: BTreeMap<OrganisationId, Organisation> =
        list_shown(on).await?.into_iter().map(|one| (one.id.clone(), one)).collect();
    let pair = |(one, other): &(OrganisationId, OrganisationId)| Some((all.get(one)?.clone(), all.get(other)?.clone()));
    let mut pairs: Vec<_> = two.iter().filter_map(pair).collect();
    pairs.sort_by(|one, other| (&one.0.name, &one.1.name).cmp(&(&other.0.name, &other.1.name)));
    pairs.truncate(MOST_ALIKE);
    Ok(pairs)
}

fn in_order(one: &OrganisationId, other: &OrganisationId) -> (OrganisationId, OrganisationId) {
    if one < other { (one.clone(), other.clone()) } else { (other.clone(), one.clone()) }
}

/// Pairs that share a telling word or a host: only these can be the same, and only these are compared.
fn candidates(called: &[Vec<Vec<String>>], hosts: &[Option<String>]) -> BTreeSet<(usize, usize)> {
    let mut sharing: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (at, names) in called.iter().enumerate() {
        for word in names.iter().flatten().map(String::as_str).chain(hosts[at].as_deref()) {
            sharing.entry(word).or_default().insert(at);
        }
    }
    let telling = sharing.into_values().filter(|those| those.len() <= COMMON);
    let pairs = telling.flat_map(|those| {
        let those: Vec<usize> = those.into_iter().collect();
        let pair = |(at, one): (usize, &usize)| those[at + 1..].iter().map(|other| (*one, *other)).collect::<Vec<_>>();
        those.iter().enumerate().flat_map(pair).collect::<Vec<_>>()
    });
    pairs.collect()
}
