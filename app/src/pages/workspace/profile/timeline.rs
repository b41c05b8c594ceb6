//! The fundings of a network on a line of time.

use crate::{address::workspace::Workspace, ui::period::span};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::{funding::FundingPhase, period::Period, words},
    store::{
        funding::{Funder, Funding},
        support::Support,
    },
};

/// The fundings in order; `edit` leads to where each can be changed.
pub fn timeline(fundings: &[Funding], funders: &[Funder], today: Date, edit: Option<&Workspace>) -> AnyView {
    if fundings.is_empty() {
        return view! { <p class="muted">"Keine Förderung eingetragen: Das Netzwerk ist kein MINT-Cluster."</p> }
            .into_any();
    }
    let items = fundings.iter().map(|funding| item(funding, funders, today, edit));
    view! { <ol class="timeline">{items.collect_view()}</ol> }.into_any()
}

fn item(funding: &Funding, funders: &[Funder], today: Date, edit: Option<&Workspace>) -> AnyView {
    let (tense, phase, word) = tense(&funding.period, today);
    let given = given_by(funding, funders).map(|text| view! { <br/><span class="small muted">{text}</span> });
    let edit = edit.map(|at| {
        let hidden = format!(" {}", round_in_words(funding));
        view! { <br/><a class="small" href=at.funding(&funding.id)>"Ändern"<span class="visually-hidden">{hidden}</span></a> }
    });
    view! {
        <li class=format!("timeline__item timeline__item--{tense}")>
            <span class="timeline__time">{span(&funding.period)}</span>" "
            <strong>{round_in_words(funding)}</strong>" "
            <span class=format!("phase phase--{phase}")>{word}</span>
            {given}
            {edit}
        </li>
    }
    .into_any()
}

/// How a single funding stands: its place on the line, its mark and its word.
fn tense(period: &Period, today: Date) -> (&'static str, &'static str, &'static str) {
    match FundingPhase::of(std::slice::from_ref(period), false, today) {
        FundingPhase::Planned => ("future", "planned", "geplant"),
        FundingPhase::Funded => ("now", "funded", "läuft"),
        FundingPhase::EndsSoon => ("now", "ends_soon", "endet bald"),
        FundingPhase::Unknown => ("past", "ended", "Zeit nicht belegt"),
        FundingPhase::Ended | FundingPhase::Continued => ("past", "ended", "beendet"),
    }
}

/// `Runde II, Phase 2`; without the phase if nobody knows it.
pub fn round_in_words(funding: &Funding) -> String {
    round_of(funding.round, funding.phase)
}

/// The same by its numbers.
pub fn round_of(round: i64, phase: Option<i64>) -> String {
    (words::german().phrases.round)(round, phase)
}

fn given_by(funding: &Funding, funders: &[Funder]) -> Option<String> {
    let funder = funding.funder.as_ref().and_then(|code| funders.iter().find(|funder| funder.code == *code));
    let reference = (!funding.reference.is_empty()).then(|| format!("FKZ {}", funding.reference));
    let parts: Vec<String> = funder.map(|funder| funder.name.clone()).into_iter().chain(reference).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// What else keeps the network at work; `new` leads to where more is entered.
pub fn supports(all: &[Support], edit: Option<&Workspace>, new: Option<String>) -> AnyView {
    let items = all.iter().map(|support| {
        let edit = edit.map(|at| {
            let hidden = format!(" {}", support_in_words(support));
            view! { " "<a class="small" href=at.support(&support.id)>"Ändern"<span class="visually-hidden">{hidden}</span></a> }
        });
        view! { <li>{support_in_words(support)}" "<span class="small muted">{support.period.in_words()}</span>{edit}</li> }
    });
    let list = match all.is_empty() {
        true => view! { <p class="muted">"Nichts eingetragen."</p> }.into_any(),
        false => view! { <ul>{items.collect_view()}</ul> }.into_any(),
    };
    let new = new.map(|path| view! { <p><a href=path>"Weitere Finanzierung eintragen"</a></p> });
    view! { <h3>"Weitere Finanzierung"</h3>{list}{new} }.into_any()
}

/// `Stiftung: Programm, Geber`.
fn support_in_words(support: &Support) -> String {
    let named = [support.title.as_str(), support.giver.as_str()];
    let named = named.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    format!("{}: {named}", support.kind.label())
}
