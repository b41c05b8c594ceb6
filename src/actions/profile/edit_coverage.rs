//! Which Kreise a network covers, and when.

use crate::actions::{ActionError, By, Result, basis::claim};
use crate::{
    domain::{
        act::{self, NetworkAct},
        date::FuzzyDate,
        field::{FieldError, Parser, Typed},
        id::{CoverageId, NetworkId},
        kreis::Ags,
        period::Period,
        seen::Seen,
    },
    policy::Action,
    store::{StoreError, Tx, basis, coverage, coverage::Coverage},
};
use jiff::civil::Date;

/// The area of a network as it is typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Area {
    /// The Kreise it covers.
    pub kreise: Vec<Ags>,
    /// From when the new ones are covered; from today on if nothing is said.
    pub since: Option<FuzzyDate>,
    /// The last day of those left out; today if nothing is said.
    pub until: Option<FuzzyDate>,
}

impl Area {
    /// Reads a form.
    pub fn parse(typed: &Typed) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let area = Self {
            kreise: p.many("ags", "Kreise"),
            since: p.optional("covered_since", SINCE),
            until: p.optional("covered_until", UNTIL),
        };
        if p.errors.is_empty() { Ok(area) } else { Err(p.errors) }
    }
}

/// What the first date of the form is called.
pub const SINCE: &str = "Neue gelten ab";
/// What the second date of the form is called.
pub const UNTIL: &str = "Weggelassene endeten am";

/// The coverages that a form shows as chosen: those that go on, and those to come. What ends today has ended.
pub fn chosen(all: &[Coverage], today: Date) -> Vec<&Coverage> {
    all.iter().filter(|c| c.period.until.is_none_or(|until| until.latest() > today)).collect()
}

/// What a form with these chosen names as having been on the screen: the Kreise with their dates.
pub fn seen(chosen: &[&Coverage]) -> Seen {
    let mut typed = Typed::default();
    for coverage in chosen {
        typed.push("ags", coverage.ags.as_str());
        coverage.period.write(&mut typed);
    }
    Seen::of_values(&typed)
}

/// Makes the covered Kreise those given. Fails with `Stale` if the [`chosen`] ones have changed since they were on the screen. Saving without a change changes nothing.
pub async fn edit_coverage(tx: &mut Tx, by: By<'_>, id: &NetworkId, on_screen: &Seen, area: &Area) -> Result<()> {
    by.may_on(Action::EditProfile, id)?;
    let today = by.now.day();
    let before = coverage::of_network(tx, id).await?;
    let current = chosen(&before, today);
    if seen(&current) != *on_screen {
        return Err(ActionError::Stale);
    }
    for left in current.iter().filter(|c| !area.kreise.contains(&c.ags)) {
        leave(tx, left, area.until, today).await?;
    }
    for ags in area.kreise.iter().filter(|ags| current.iter().all(|c| c.ags != **ags)) {
        enter(tx, &before, id, ags, area.since, today).await?;
    }
    let after = coverage::of_network(tx, id).await?;
    if after == before {
        return Ok(());
    }
    claim(tx, by, id, before.iter().map(basis::coverage), after.iter().map(basis::coverage)).await?;
    log(tx, by, id, &before, &after).await
}

/// What begins today or later was a slip or a plan and goes, unless another day is named; all else ends.
async fn leave(tx: &mut Tx, left: &Coverage, until: Option<FuzzyDate>, today: Date) -> Result<()> {
    let has_no_past = left.period.since.is_some_and(|since| since.earliest() >= today);
    if has_no_past && until.is_none() {
        return Ok(coverage::delete(tx, &left.id).await?);
    }
    let until = until.unwrap_or(FuzzyDate::Day(today));
    left.period.ending(until).map_err(|_| {
        let words = format!("{} ist erst {} dabei.", left.ags.kreis().list_name(), left.period.in_words());
        ActionError::field("covered_until", UNTIL, words)
    })?;
    Ok(coverage::set_until(tx, &left.id, Some(until)).await?)
}

/// A Kreis that ended today and comes back without another day being named has never left.
async fn enter(
    tx: &mut Tx,
    before: &[Coverage],
    network: &NetworkId,
    ags: &Ags,
    since: Option<FuzzyDate>,
    today: Date,
) -> Result<()> {
    let ended_today = before.iter().find(|c| c.ags == *ags && c.period.until == Some(FuzzyDate::Day(today)));
    if let (Some(row), None) = (ended_today, since) {
        return Ok(coverage::set_until(tx, &row.id, None).await?);
    }
    let period = Period { since: since.or(Some(FuzzyDate::Day(today))), until: None };
    let row = Coverage { id: CoverageId::fresh(), network_id: network.clone(), ags: ags.clone(), period };
    match coverage::insert(tx, &row).await {
        Err(StoreError::Rule(rule)) if rule == "coverage_overlap" => {
            let words = format!("{} war in dieser Zeit schon dabei.", ags.kreis().list_name());
            Err(ActionError::field("covered_since", SINCE, words))
        }
        done => Ok(done?),
    }
}

/// The rows that differ, as they stood and as they stand.
async fn log(tx: &mut Tx, by: By<'_>, id: &NetworkId, before: &[Coverage], after: &[Coverage]) -> Result<()> {
    let only_in = |rows: &[Coverage], others: &[Coverage]| act::Area {
        kreise: rows.iter().filter(|row| !others.contains(row)).map(Into::into).collect(),
    };
    let done = NetworkAct::AreaChanged { before: only_in(before, after), after: only_in(after, before) };
    by.log(tx, id, done, by.on_behalf_of(id)).await
}
