//! What networks were called before.

use super::{Connected, Network, Result, Tx};
use crate::{
    domain::{
        date::FuzzyDate,
        id::NetworkId,
        names::{FormerName, FormerNames},
        period::Period,
        web::Slug,
    },
    store::query::*,
};
use std::collections::BTreeMap;

/// The former names of all networks; who has none is not among them.
pub type Former = BTreeMap<NetworkId, FormerNames>;

type Row = (NetworkId, String, Option<FuzzyDate>, Option<FuzzyDate>);

/// The former names of one network.
pub async fn former_names(on: &mut impl Connected, id: &NetworkId) -> Result<FormerNames> {
    let rows = all!(
        on,
        Row,
        "SELECT network_id, name, valid_from, valid_until FROM network_name WHERE network_id = $1 ORDER BY position",
        id
    )?;
    Ok(grouped(rows).remove(id).unwrap_or_default())
}

/// The former names of all networks: they are few.
pub async fn all_former_names(on: &mut impl Connected) -> Result<Former> {
    Ok(grouped(all!(
        on,
        Row,
        "SELECT network_id, name, valid_from, valid_until FROM network_name ORDER BY network_id, position",
    )?))
}

fn grouped(rows: Vec<Row>) -> Former {
    let mut all = Former::new();
    for (id, name, since, until) in rows {
        all.entry(id).or_default().0.push(FormerName { name, period: Period { since, until } });
    }
    all
}

/// Writes name, address and former names if nobody else has changed the network since that version; tells whether it did. The address
/// that it had goes on leading to it.
pub async fn call(tx: &mut Tx, before: &Network, name: &str, slug: &Slug, former: &FormerNames) -> Result<bool> {
    let changed = execute!(
        tx,
        "UPDATE network SET name = $3, version = version + 1 WHERE id = $1 AND version = $2",
        &before.id,
        before.version,
        name,
    )?;
    if changed != 1 {
        return Ok(false);
    }
    if before.slug != *slug {
        super::rename(tx, &before.id, &before.slug, slug).await?;
    }
    execute!(tx, "DELETE FROM network_name WHERE network_id = $1", &before.id)?;
    for (position, former) in (0_i64..).zip(&former.0) {
        execute!(
            tx,
            "INSERT INTO network_name (network_id, position, name, valid_from, valid_until) VALUES ($1, $2, $3, $4, $5)",
            &before.id,
            position,
            &former.name,
            former.period.since,
            former.period.until,
        )?;
    }
    Ok(true)
}
