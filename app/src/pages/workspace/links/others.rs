//! The networks that a link may be proposed to.

use crate::{http::Cx, ui::form::Choice};
use jiff::civil::Date;
use mintverbund::{
    domain::{funding::FundingPhase, period::Period, standing::Standing},
    store::{
        Reader, Result, funding, funding::Funding, network, network::Network, recognition, recognition::Recognition,
    },
};

/// All other networks under headings, those that have ended last. What is not published yet is known
/// only to those who work there.
pub async fn others(cx: &Cx, reader: &mut Reader, own: &Network) -> Result<Vec<(String, Vec<Choice>)>> {
    let fundings = funding::list(reader).await?;
    let recognitions = recognition::list(reader).await?;
    let known = |network: &Network| cx.actor.knows(&network.id, network.is_public);
    let all = network::list(reader).await?.into_iter().filter(|network| network.id != own.id && known(network));
    let (ended, active): (Vec<_>, Vec<_>) =
        all.partition(|network| has_ended(network, &fundings, &recognitions, cx.now.day()));
    let groups = [("Aktive Netzwerke", active), ("Beendete Netzwerke", ended)];
    let full = groups.into_iter().filter(|(_, networks)| !networks.is_empty());
    Ok(full.map(|(label, networks)| (label.to_owned(), networks.into_iter().map(choice).collect())).collect())
}

fn choice(network: Network) -> Choice {
    let facets = network.facets().label();
    (network.id.to_string(), format!("{} ({facets})", network.name))
}

/// Its money is over and it is no region, or no longer one.
fn has_ended(network: &Network, fundings: &[Funding], recognitions: &[Recognition], today: Date) -> bool {
    let recognition = recognitions.iter().find(|recognition| recognition.network_id == network.id);
    let own = fundings.iter().filter(|funding| funding.network_id == network.id);
    let periods: Vec<Period> = own.map(|funding| funding.period).collect();
    let cluster = (!periods.is_empty()).then(|| FundingPhase::of(&periods, false, today));
    Standing { cluster, region: recognition.map(|recognition| recognition.standing(today)), not_yet: false }.is_over()
}
