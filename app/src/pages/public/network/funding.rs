//! The fundings of a cluster and its recognition as a region, along time.

use super::load::PublicNetwork;
use crate::{
    messages::said,
    pages::public::cards::region_mark,
    ui::{basis::sign, lines::unbroken},
};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::{basis::Fact, funding::FundingPhase, money::Euro, period::Period},
    store::{
        basis,
        funding::{self, Funder, Funding},
        recognition::Recognition,
        support::Support,
    },
};

/// The timeline; nothing for a region that never was a cluster, of which no other money is known, and that always stood as now.
pub fn timeline(shown: &PublicNetwork) -> Option<AnyView> {
    let changed = shown.recognition.as_ref().is_some_and(|recognition| !recognition.past.is_empty());
    if shown.fundings.is_empty() && shown.supports.is_empty() && !changed {
        return None;
    }
    let fundings = shown.fundings.iter().map(|funding| item(funding, shown));
    let region = shown.recognition.as_ref().map(|recognition| region(recognition, shown));
    let supports = shown.supports.iter().map(|support| support_item(support, shown));
    let items: Vec<AnyView> = fundings.chain(supports).chain(region).collect();
    let has_money = !shown.fundings.is_empty() || !shown.supports.is_empty();
    let heading = if has_money { said().network.funding } else { said().network.region };
    Some(view! { <h2>{heading}</h2><ol class="timeline">{items}</ol> }.into_any())
}

fn item(funding: &Funding, shown: &PublicNetwork) -> AnyView {
    let (m, today) = (said().network, shown.today);
    let reference = Some(funding.reference.as_str()).filter(|reference| !reference.is_empty()).map(m.reference);
    let money = money(funding.amount, funding.own_share);
    let then = name_then(&funding.period, shown);
    let details: Vec<String> =
        funder(funding, &shown.funders).into_iter().chain(reference).chain(money).chain(then).collect();
    let details =
        (!details.is_empty()).then(|| view! { <br/><span class="small muted">{unbroken(&details.join(" · "))}</span> });
    view! {
        <li class=class(&funding.period, today)>
            {time(&funding.period)}" "<strong>{(said().words.phrases.round)(funding.round, funding.phase)}</strong>" "{mark(&funding.period, today)}
            {details}
            <br/>{sign(&shown.by_fact(basis::funding(funding)))}
        </li>
    }
    .into_any()
}

/// Money that is not of the federal programme: what it is called, who gives it, how much it is.
fn support_item(support: &Support, shown: &PublicNetwork) -> AnyView {
    let m = said().network;
    let named = [support.title.clone(), support.giver.clone()];
    let mut named = named.into_iter().filter(|part| !part.is_empty());
    let title = named.next().unwrap_or_else(|| support.kind.label_in(&said().words).to_owned());
    let reference = Some(support.reference.as_str()).filter(|reference| !reference.is_empty()).map(m.reference);
    let kind = std::iter::once(support.kind.label_in(&said().words).to_owned());
    let details = kind.chain(named).chain(reference).chain(money(support.amount, support.own_share));
    let details: Vec<String> = details.chain(name_then(&support.period, shown)).collect();
    view! {
        <li class=class(&support.period, shown.today)>
            {time(&support.period)}" "<strong>{title}</strong>" "{mark(&support.period, shown.today)}
            <br/><span class="small muted">{unbroken(&details.join(" · "))}</span>
            <br/>{sign(&shown.by_fact([basis::support(support)]))}
        </li>
    }
    .into_any()
}

/// Under which name the network got the money, if it has another today.
fn name_then(period: &Period, shown: &PublicNetwork) -> Option<String> {
    let former = shown.former();
    let then = former.on(period.until.filter(|_| period.is_over(shown.today)).or(period.since)?)?;
    Some((said().network.as_then)(then))
}

/// How much it is, and how much of it the network pays itself.
fn money(amount: Option<Euro>, own_share: Option<Euro>) -> Vec<String> {
    let own = own_share.map(|share| (said().network.own_share)(&share.to_string()));
    amount.map(|amount| amount.to_string()).into_iter().chain(own).collect()
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
    let funder = funding::named(funding, funders)?;
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

fn region(recognition: &Recognition, shown: &PublicNetwork) -> AnyView {
    let today = shown.today;
    let past = recognition.past.iter().map(|stretch| {
        view! {
            <li class=class(&stretch.period, today)>
                {time(&stretch.period)}" "<strong>{said().network.region}</strong>" "{region_mark(stretch.state, "")}
                <br/>{sign(&shown.by_fact([basis::stretch(stretch)]))}
            </li>
        }
    });
    let past = past.collect_view();
    // What is to come on another day has come by now, or is planned: its time says so.
    let state =
        if shown.as_of.is_today() { recognition.state.on(today, &recognition.period) } else { recognition.state };
    let now = basis::recognition(recognition).into_iter().filter(|one| one.fact != Fact::RegionPast);
    view! {
        {past}
        <li class=class(&recognition.period, today)>
            {time(&recognition.period)}" "<strong>{said().network.region}</strong>" "{region_mark(state, "")}
            <br/>{sign(&shown.by_fact(now))}
        </li>
    }
    .into_any()
}
