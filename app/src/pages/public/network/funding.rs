//! The fundings of a cluster and its recognition as a region, along time.

use super::load::PublicNetwork;
use crate::{messages::said, pages::public::cards::region_mark, ui::lines::unbroken};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::{funding::FundingPhase, period::Period},
    store::{
        funding::{Funder, Funding},
        recognition::Recognition,
    },
};

/// The timeline; nothing for a region that never was a cluster.
pub fn timeline(shown: &PublicNetwork) -> Option<AnyView> {
    if shown.fundings.is_empty() {
        return None;
    }
    let fundings = shown.fundings.iter().map(|funding| item(funding, &shown.funders, shown.today));
    let region = shown.recognition.as_ref().map(|recognition| region(recognition, shown.today));
    let items: Vec<AnyView> = fundings.chain(region).collect();
    Some(view! { <h2>{said().network.funding}</h2><ol class="timeline">{items}</ol> }.into_any())
}

fn item(funding: &Funding, funders: &[Funder], today: Date) -> AnyView {
    let m = said().network;
    let reference = Some(funding.reference.as_str()).filter(|reference| !reference.is_empty()).map(m.reference);
    let details: Vec<String> = funder(funding, funders).into_iter().chain(reference).collect();
    let details =
        (!details.is_empty()).then(|| view! { <br/><span class="small muted">{unbroken(&details.join(" · "))}</span> });
    view! {
        <li class=class(&funding.period, today)>
            {time(&funding.period)}" "<strong>{(said().words.phrases.round)(funding.round, funding.phase)}</strong>" "{mark(&funding.period, today)}
            {details}
        </li>
    }
    .into_any()
}

fn class(period: &Period, today: Date) -> &'static str {
    match () {
        () if *period == Period::default() => "timeline__item",
        () if period.is_over(today) => "timeline__item timeline__item--past",
        () if period.is_to_come(today) => "timeline__item timeline__item--future",
        () => "timeline__item timeline__item--now",
    }
}

fn time(period: &Period) -> AnyView {
    let words = said().words.period(period);
    let words = if words.is_empty() { said().network.time_unknown.to_owned() } else { words };
    view! { <span class="timeline__time">{words}</span> }.into_any()
}

/// The phase of a single funding; nothing if no source names its time.
fn mark(period: &Period, today: Date) -> Option<AnyView> {
    let m = said().network;
    let (code, label) = match FundingPhase::of(&[*period], false, today) {
        FundingPhase::Planned => ("planned", m.funding_to_come),
        FundingPhase::Funded => ("funded", m.funding_now),
        FundingPhase::EndsSoon => ("ends_soon", m.funding_soon),
        FundingPhase::Ended | FundingPhase::Continued => ("ended", m.funding_over),
        FundingPhase::Unknown => return None,
    };
    Some(view! { <span class=format!("phase phase--{code}")>{label}</span> }.into_any())
}

/// The ministry under the name it had when it began to pay; behind a name that has changed since stands today's, or until when it held.
fn funder(funding: &Funding, funders: &[Funder]) -> Option<String> {
    let code = funding.funder.as_deref()?;
    let began = funding.period.since.map(|since| since.earliest());
    let holds =
        |funder: &&Funder| began.is_none_or(|day| Period { since: funder.since, until: funder.until }.holds_on(day));
    let mut named = funders.iter().filter(|funder| funder.code == code);
    let funder = named.clone().find(holds).or_else(|| named.next())?;
    let m = said().network;
    let today = funder.successor.as_ref().and_then(|code| funders.iter().find(|other| other.code == *code));
    let former = match (today, funder.until) {
        (Some(today), _) => Some((m.today_called)(&today.name)),
        (None, Some(until)) => Some((m.former_name)(&said().words.date(until))),
        (None, None) => None,
    };
    let former = former.map(|former| format!(" ({former})"));
    Some(format!("{}{}", funder.name, former.unwrap_or_default()))
}

fn region(recognition: &Recognition, today: Date) -> AnyView {
    view! {
        <li class=class(&recognition.period, today)>
            {time(&recognition.period)}" "<strong>{said().network.region}</strong>" "{region_mark(recognition.standing(today), "")}
        </li>
    }
    .into_any()
}
