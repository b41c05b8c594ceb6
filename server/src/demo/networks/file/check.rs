//! What cannot be told from one field alone.

use super::{Earlier, Network, read::Place};
use mintverbund::{
    domain::{network::RecognitionState, period::Period, theme::ThemeCode},
    text::slug::slugify,
};
use std::collections::BTreeSet;

/// Each: where, which field, and why.
pub fn all((networks, places): &(Vec<Network>, Vec<Place>)) -> Vec<(Place, String, String)> {
    let slugs: BTreeSet<&str> = networks.iter().map(|network| network.slug.as_str()).collect();
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for (network, place) in networks.iter().zip(places) {
        let mut refuse = |field: &str, why: String| wrong.push((*place, format!("{}.{field}", network.slug), why));
        if !seen.insert(network.slug.as_str()) {
            refuse("slug", "diese Adresse hat schon ein anderes Netzwerk".to_owned());
        }
        of_time(network, &mut refuse);
        of_kreise(network, &mut refuse);
        of_themes(network, &mut refuse);
        for other in network.wirkt_in.iter().filter(|other| !slugs.contains(other.as_str())) {
            refuse("wirkt_in", format!("{other} steht nicht in der Datei"));
        }
        for other in network.fortgefuehrt_als.iter().filter(|other| !slugs.contains(other.as_str())) {
            refuse("fortgefuehrt_als", format!("{other} steht nicht in der Datei"));
        }
        for name in network.erschlossen.keys().filter(|name| !says(network, name)) {
            refuse("erschlossen", format!("{name} steht nicht da"));
        }
    }
    wrong
}

fn of_time(network: &Network, refuse: &mut impl FnMut(&str, String)) {
    if network.stand.is_none() && (network.seit.is_some() || network.bis.is_some()) {
        refuse("seit", "ohne stand gibt es keine Zeit".to_owned());
    }
    if Period::new(network.seit, network.bis).is_err() {
        refuse("bis", "das Ende liegt vor dem Anfang".to_owned());
    }
    if network.stand.is_none() && !network.frueher.is_empty() {
        refuse("frueher", "ohne stand gab es keine Region".to_owned());
    }
    if network.frueher.iter().any(|earlier| earlier.stand == RecognitionState::Ended) {
        refuse("frueher", "wann eine Region geendet hat, sagt bis".to_owned());
    }
    if network.frueher.iter().any(|earlier| Period::new(earlier.von, Some(earlier.bis)).is_err()) {
        refuse("frueher", "das Ende liegt vor dem Anfang".to_owned());
    }
    let ends_late = |earlier: &Earlier| network.seit.is_some_and(|since| earlier.bis.latest() > since.latest());
    if network.frueher.iter().any(ends_late) {
        refuse("frueher", "eine frühere Zeit endet, bevor der Stand von heute beginnt".to_owned());
    }
    if network.fundings.iter().any(|grant| Period::new(grant.von, grant.bis).is_err()) {
        refuse("foerderung.bis", "das Ende liegt vor dem Anfang".to_owned());
    }
    let rounds: BTreeSet<_> = network.fundings.iter().map(|grant| (grant.runde, grant.phase)).collect();
    if rounds.len() < network.fundings.len() {
        refuse("foerderung.runde", "diese Runde und Phase steht schon da".to_owned());
    }
}

fn of_themes(network: &Network, refuse: &mut impl FnMut(&str, String)) {
    let mut codes = BTreeSet::new();
    for name in &network.themen {
        let code = slugify(name.as_str());
        if code.parse::<ThemeCode>().is_err() {
            refuse("themen", format!("„{name}“ ist kein Name eines Themas"));
        }
        if !codes.insert(code) {
            refuse("themen", format!("„{name}“ steht doppelt da"));
        }
    }
}

fn of_kreise(network: &Network, refuse: &mut impl FnMut(&str, String)) {
    for ags in network.kreise_seit.keys().filter(|ags| !network.kreise.contains(ags)) {
        refuse("kreise_seit", format!("{ags} steht nicht unter kreise"));
    }
    let kreise: BTreeSet<_> = network.kreise.iter().collect();
    if kreise.len() < network.kreise.len() {
        refuse("kreise", "ein Kreis steht doppelt da".to_owned());
    }
}

/// Whether a field that is said to be inferred stands there.
fn says(network: &Network, field: &str) -> bool {
    match field {
        "stand" => network.stand.is_some(),
        "seit" => network.seit.is_some() || network.bis.is_some(),
        "frueher" => !network.frueher.is_empty(),
        "traeger" => network.traeger.is_some(),
        "traeger_art" => network.traeger_art.is_some(),
        "kreise" => !network.kreise.is_empty(),
        "themen" => !network.themen.is_empty(),
        "landesweit" => network.landesweit,
        "wirkt_in" => !network.wirkt_in.is_empty(),
        "fortgefuehrt_als" => network.fortgefuehrt_als.is_some(),
        _ => false,
    }
}
