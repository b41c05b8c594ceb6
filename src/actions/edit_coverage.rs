//! Which Kreise a network covers.

use super::{By, Result};
use crate::{
    domain::{
        date::{FuzzyDate, Period},
        id::{CoverageId, NetworkId},
        kreis::Ags,
    },
    policy::Action,
    store::{Tx, audit, coverage, network},
};

/// Makes the covered Kreise those given from today on: new ones begin today, those left out end today.
pub async fn edit_coverage(tx: &mut Tx, by: By<'_>, id: &NetworkId, kreise: &[Ags]) -> Result<()> {
    by.may_on(Action::EditProfile, id)?;
    let today = by.now.day();
    let all = coverage::of_network(tx, id).await?;
    let current: Vec<_> = all.iter().filter(|c| !c.period.is_over(today)).collect();
    for left in current.iter().filter(|c| !kreise.contains(&c.ags)) {
        leave(tx, left, today).await?;
    }
    for ags in kreise.iter().filter(|ags| current.iter().all(|c| c.ags != **ags)) {
        let period = Period { since: Some(FuzzyDate::Day(today)), until: None };
        let row = coverage::Coverage { id: CoverageId::fresh(), network_id: id.clone(), ags: ags.clone(), period };
        coverage::insert(tx, &row).await?;
    }
    network::touch(tx, id).await?;
    let names = |list: &[Ags]| list.iter().map(Ags::as_str).collect::<Vec<_>>().join(" ");
    let act = audit::Act {
        act: "network.coverage",
        subject_kind: "network",
        subject_id: id.as_str(),
        before: names(&current.iter().map(|c| c.ags.clone()).collect::<Vec<_>>()),
        after: names(kreise),
        on_behalf_of: by.on_behalf_of(id),
    };
    Ok(audit::append(tx, by.actor, act, by.now).await?)
}

/// What begins today or later was a slip or a plan and goes; what has a past ends yesterday.
async fn leave(tx: &mut Tx, left: &coverage::Coverage, today: jiff::civil::Date) -> Result<()> {
    let has_no_past = left.period.since.is_some_and(|since| since.earliest() >= today);
    if has_no_past {
        return Ok(coverage::delete(tx, &left.id).await?);
    }
    let yesterday = today.yesterday().unwrap_or(today);
    Ok(coverage::end(tx, &left.id, FuzzyDate::Day(yesterday)).await?)
}
