//! The rule of the federal programme, worked out for each funding, with what it rests on: for the network and the state office, never as a
//! verdict in public.

use super::timeline::round_in_words;
use leptos::prelude::*;
use mintverbund::{
    domain::{basis::Certainty, organisation::has_left, period::Period, programme::ProgrammeSector, vocabulary::Term},
    store::{basis, basis::Bases, funding::Funding, partnership::Partner},
};

/// What each funding has of the sectors that it needs. Without a funding nothing is asked for.
pub fn rule(fundings: &[Funding], partners: &[Partner], bases: &Bases) -> AnyView {
    let body = match fundings.is_empty() {
        true => {
            view! { <p class="muted">"Das Bundesprogramm fragt danach, sobald eine Förderung eingetragen ist."</p> }
                .into_any()
        }
        false => fundings.iter().map(|funding| of_funding(funding, partners, bases)).collect_view().into_any(),
    };
    view! {
        <section class="panel">
            <h2>"Bereiche im Bundesprogramm"</h2>
            <p class="small muted">"Ein MINT-Cluster braucht in jeder Runde Partner aus drei von vier Bereichen. Das steht nur hier, nicht öffentlich."</p>
            {body}
        </section>
    }
    .into_any()
}

fn of_funding(funding: &Funding, partners: &[Partner], bases: &Bases) -> AnyView {
    let there: Vec<&Partner> = partners.iter().filter(|partner| was_there(&partner.period, &funding.period)).collect();
    let counted = |sector: ProgrammeSector| there.iter().filter(move |one| one.counts_as() == Some(sector));
    let rows = ProgrammeSector::all().iter().map(|sector| {
        let names = counted(*sector).map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ");
        let names = if names.is_empty() { "niemand eingetragen".to_owned() } else { names };
        view! { <li><strong>{sector.label()}</strong>": "{names}</li> }
    });
    let present = ProgrammeSector::all().iter().filter(|sector| counted(**sector).next().is_some()).count();
    let (class, word) = match present >= ProgrammeSector::NEEDED {
        true => ("kern-badge kern-badge--success", "genügt"),
        false => ("kern-badge kern-badge--warning", "genügt noch nicht"),
    };
    let rest = there.iter().filter(|one| one.counts_as().is_none()).map(|one| one.name.as_str()).collect::<Vec<_>>();
    let rest = (!rest.is_empty()).then(|| {
        let names = rest.join(", ");
        view! { <p class="small muted">{format!("Zählt in keinem Bereich: {names}. Kammern und Stellen des Landes gehören nicht zum kommunalen Bereich; beim Partner lässt sich etwas anderes festlegen.")}</p> }
    });
    let sure = (!there.is_empty()).then(|| {
        let least = least_sure(&there, bases).label();
        view! { <p class="small muted">{format!("Das beruht auf Angaben, von denen die unsicherste {least} ist.")}</p> }
    });
    let rows = rows.collect_view();
    view! {
        <h3>{round_in_words(funding)}</h3>
        <p>{format!("{present} von 4, nötig sind {}", ProgrammeSector::NEEDED)}" "<span class=class><span class="kern-label">{word}</span></span></p>
        <ul>{rows}</ul>
        {rest}
        {sure}
    }
    .into_any()
}

/// Whether somebody took part at any time of a funding; of a time that nobody knows, it is not held against them.
fn was_there(part: &Period, funding: &Period) -> bool {
    let ended_before = funding.since.is_some_and(|since| has_left(part, since.earliest()));
    let came_after = funding.until.is_some_and(|until| part.is_to_come(until.latest()));
    !ended_before && !came_after
}

/// It is no surer than who takes part, and what each of them is, unless somebody has said what they count as.
fn least_sure(partners: &[&Partner], bases: &Bases) -> Certainty {
    Certainty::least(partners.iter().flat_map(|one| {
        let kind = match one.programme_sector {
            Some(_) => Certainty::Claimed,
            None => bases.certainty(&basis::kind_of(one)).max(Certainty::Inferred),
        };
        [bases.certainty(&basis::partner(one)), kind]
    }))
}
