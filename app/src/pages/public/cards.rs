//! The card of a network.

use super::known::{NetworkOnDay, called};
use crate::{address, messages::said, ui::parts::phase_mark};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::domain::{basis::Certainty, network::RecognitionState};

/// Cards of several networks; their headings are `h3`.
pub fn network_cards<'a>(networks: impl Iterator<Item = &'a NetworkOnDay>, today: Date) -> AnyView {
    let cards = networks.map(|known| network_card(known, today)).collect_view();
    view! { <ul class="cards">{cards}</ul> }.into_any()
}

fn network_card(known: &NetworkOnDay, today: Date) -> AnyView {
    let network = &known.network;
    let bezirke = bezirke(known, today);
    let everywhere = if network.statewide { reach(known) } else { String::new() };
    let preline = [network.facets().label_in(&said().words).to_owned(), everywhere, bezirke];
    let preline = preline.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let carrier = known.carrier.as_ref().map(|name| view! { <p class="small">{(said().networks.carrier)(name)}</p> });
    let short = (!network.short_text.is_empty()).then(|| view! { <p>{network.short_text.clone()}</p> });
    view! {
        <li><article class="kern-card kern-card--interactive"><div class="kern-card__container">
            <header class="kern-card__header">
                <p class="kern-preline">{preline}</p>
                <h3 class="kern-title">
                    <a class="kern-link--stretched" href=address::public::network(&network.slug)>{called(known)}</a>
                </h3>
            </header>
            <div class="kern-card__body">{short}{carrier}<p class="small muted">{kreise(known, today)}</p>{themes(known)}</div>
            <p class="kern-card__footer">{marks(known)}</p>
        </div></article></li>
    }
    .into_any()
}

/// That it works everywhere; what is only inferred says so.
fn reach(known: &NetworkOnDay) -> String {
    let everywhere = said().themes.statewide;
    match known.sure.reach >= Certainty::Inferred {
        true => format!("{everywhere} ({})", known.sure.reach.label_in(&said().words)),
        false => everywhere.to_owned(),
    }
}

fn themes(known: &NetworkOnDay) -> Option<AnyView> {
    let names: Vec<String> = known.themes.iter().map(|theme| theme.label_in(&said().words)).collect();
    (!names.is_empty()).then(|| view! { <p class="small">{names.join(", ")}{doubt(known.sure.themes)}</p> }.into_any())
}

fn bezirke(known: &NetworkOnDay, today: Date) -> String {
    known.bezirke(today).into_iter().map(|bezirk| bezirk.label_in(&said().words)).collect::<Vec<_>>().join(", ")
}

/// The names of a few Kreise, the number of many.
fn kreise(known: &NetworkOnDay, today: Date) -> String {
    let kreise = known.kreise(today);
    match kreise.len() {
        0..=3 => kreise.iter().map(|ags| ags.kreis().full_name_in(&said().words)).collect::<Vec<_>>().join(", "),
        many => (said().networks.kreise)(many, &bezirke(known, today)),
    }
}

/// Phase of the funding and state of the recognition; what is only inferred says so, and the page of the network from what.
pub fn marks(known: &NetworkOnDay) -> Vec<AnyView> {
    let phase = known.standing.cluster.map(|phase| (phase_mark(phase), known.sure.cluster));
    let time = known.recognition.as_ref().map(|region| said().words.period(region.period_on(known.day)));
    let time = time.unwrap_or_default();
    let region = known.standing.region.map(|state| (region_mark(state, &time), known.sure.region));
    phase.into_iter().chain(region).map(|(mark, sure)| view! { {mark}{doubt(sure)}" " }.into_any()).collect()
}

fn doubt(sure: Certainty) -> Option<AnyView> {
    let word = sure.label_in(&said().words);
    (sure >= Certainty::Inferred)
        .then(|| view! { " "<span class="small muted">{format!("({word})")}</span> }.into_any())
}

/// The mark of a region's state with its time.
pub fn region_mark(state: RecognitionState, time: &str) -> AnyView {
    let code = match state {
        RecognitionState::Building => "planned",
        RecognitionState::Active => "continued",
        RecognitionState::Paused | RecognitionState::Ended => "ended",
    };
    let text = (said().network.recognition)(state.label_in(&said().words), time);
    view! { <span class=format!("phase phase--{code}")>{text}</span> }.into_any()
}
