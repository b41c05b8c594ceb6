//! Which statements the records of a network make.

use super::super::{
    Connected, Result, coverage,
    coverage::Coverage,
    funding,
    funding::Funding,
    link,
    link::Link,
    network,
    network::Network,
    partnership,
    partnership::Partner,
    recognition,
    recognition::{Recognition, Stretch},
    support,
    support::Support,
    theme as themes,
};
use crate::domain::{
    basis::{Fact, Statement},
    date::FuzzyDate,
    id::{NetworkId, OrganisationId},
    money::Euro,
    organisation::{OrganisationKind, Sector},
    period::Period,
    theme::Theme,
};
use jiff::civil::Date;

fn day(date: Option<FuzzyDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn time(period: &Period) -> String {
    format!("{}/{}", day(period.since), day(period.until))
}

/// Who carries it.
pub fn carrier(network: &Network) -> Option<Statement> {
    network.carrier_id.as_ref().map(|carrier| Statement::new(Fact::Carrier, network.id.as_str(), carrier.as_str()))
}

/// That it is a region, and since when.
pub fn recognition(recognition: &Recognition) -> Vec<Statement> {
    let network = recognition.network_id.as_str();
    let state = Statement::new(Fact::Region, network, recognition.state.code());
    let is_dated = recognition.period != Period::default();
    let dated = is_dated.then(|| Statement::new(Fact::RegionTime, network, time(&recognition.period)));
    std::iter::once(state).chain(dated).chain(recognition.past.iter().map(stretch)).collect()
}

/// What it follows from how a region stands on a day: the time to which the day belongs; between two times, all of them.
pub fn region_on(region: &Recognition, day: Date) -> Vec<Statement> {
    if let Some(past) = region.stretch_on(day) {
        return vec![stretch(past)];
    }
    let mut all = recognition(region);
    all.retain(|one| one.fact != Fact::RegionPast || region.is_between(day));
    all
}

/// How it stood as a region in an earlier time.
pub fn stretch(stretch: &Stretch) -> Statement {
    let value = format!("{} {}", stretch.state.code(), time(&stretch.period));
    Statement::new(Fact::RegionPast, stretch.id.as_str(), value)
}

/// A funding: the round, its two ends and who gives it, as far as they stand there.
pub fn funding(funding: &Funding) -> Vec<Statement> {
    let id = funding.id.as_str();
    let phase = funding.phase.map(|phase| phase.to_string()).unwrap_or_default();
    let round = Statement::new(Fact::Funding, id, format!("{}/{phase}/{}", funding.round, funding.reference));
    let since = funding.period.since.map(|since| Statement::new(Fact::FundingSince, id, since.to_string()));
    let until = funding.period.until.map(|until| Statement::new(Fact::FundingUntil, id, until.to_string()));
    let funder = funding.funder.as_ref().map(|funder| Statement::new(Fact::Funder, id, funder.as_str()));
    let money = [funding.amount, funding.own_share];
    let amount = money.iter().any(Option::is_some).then(|| {
        let amounts = money.map(|euro| euro.map(|euro| euro.amount().to_string()).unwrap_or_default());
        Statement::new(Fact::FundingAmount, id, amounts.join("/"))
    });
    std::iter::once(round).chain(since).chain(until).chain(funder).chain(amount).collect()
}

/// Money that is not of the federal programme.
pub fn support(support: &Support) -> Statement {
    let amount = |euro: Option<Euro>| euro.map(|euro| euro.amount().to_string()).unwrap_or_default();
    let parts = [
        support.kind.code().to_owned(),
        support.title.clone(),
        support.giver.clone(),
        support.reference.clone(),
        amount(support.amount),
        amount(support.own_share),
        time(&support.period),
    ];
    Statement::new(Fact::Support, support.id.as_str(), parts.join("\n"))
}

/// That it covers a Kreis in a time.
pub fn coverage(coverage: &Coverage) -> Statement {
    Statement::new(Fact::Kreis, coverage.id.as_str(), format!("{} {}", coverage.ags, time(&coverage.period)))
}

/// That it works in all of Bavaria, if it does.
pub fn statewide(network: &NetworkId, statewide: bool) -> Option<Statement> {
    statewide.then(|| Statement::new(Fact::Statewide, network.as_str(), "1"))
}

/// That it works on a theme.
pub fn theme(network: &NetworkId, theme: &Theme) -> Statement {
    Statement::new(Fact::Theme, &format!("{network}/{}", theme.code), theme.code.as_str())
}

/// What part an organisation has in it, and when.
pub fn partner(partner: &Partner) -> Statement {
    let value = format!("{} {} {}", partner.organisation_id, partner.role.code(), time(&partner.period));
    Statement::new(Fact::Partner, partner.id.as_str(), value)
}

/// What the organisation of a partner is.
pub fn kind_of(partner: &Partner) -> Statement {
    kind(&partner.organisation_id, partner.sector, partner.kind)
}

/// What an organisation is.
pub fn kind(organisation: &OrganisationId, sector: Sector, kind: OrganisationKind) -> Statement {
    Statement::new(Fact::PartnerKind, organisation.as_str(), format!("{} {}", sector.code(), kind.code()))
}

/// How it is related to another network.
pub fn link(link: &Link) -> Statement {
    let value = format!("{} {} {} {}", link.from_id, link.kind.code(), link.to_id, time(&link.period));
    Statement::new(Fact::Link, link.id.as_str(), value)
}

/// Its own texts and addresses, as far as they stand there. Nobody proves them; whoever checks what is public reads them too.
pub fn texts(network: &Network) -> Vec<Statement> {
    let texts = [
        (Fact::Name, network.name.clone()),
        (Fact::ShortText, network.short_text.clone()),
        (Fact::Website, network.website.as_ref().map(ToString::to_string).unwrap_or_default()),
        (Fact::Email, network.email.as_ref().map(ToString::to_string).unwrap_or_default()),
    ];
    let stand = texts.into_iter().filter(|(_, text)| !text.is_empty());
    stand.map(|(fact, text)| Statement::new(fact, network.id.as_str(), text)).collect()
}

/// All that is said of a network today, in the order of its page.
pub async fn all_of(on: &mut impl Connected, id: &NetworkId) -> Result<Vec<Statement>> {
    let Some(network) = network::get(on, id).await? else { return Ok(Vec::new()) };
    let mut all: Vec<Statement> = Vec::new();
    all.extend(recognition::of_network(on, id).await?.iter().flat_map(recognition));
    all.extend(carrier(&network));
    all.extend(funding::of_network(on, id).await?.iter().flat_map(funding));
    all.extend(support::of_network(on, id).await?.iter().map(support));
    all.extend(coverage::of_network(on, id).await?.iter().map(coverage));
    all.extend(statewide(id, network.statewide));
    all.extend(themes::of_network(on, id).await?.iter().map(|one| theme(id, one)));
    let partners = partnership::of_network(on, id).await?;
    for one in &partners {
        all.push(partner(one));
        // Who left and came back is the same organisation.
        let kind = kind_of(one);
        if !all.contains(&kind) {
            all.push(kind);
        }
    }
    all.extend(link::of_network(on, id).await?.iter().filter(|link| link.has_held()).map(link));
    Ok(all)
}
