//! Where somebody can work, and the switch between these places: their networks and the state office.

use super::layout::{Frame, Place};
use crate::address::{self, workspace::Workspace};
use leptos::prelude::*;

const OFFICE: &str = "MINTraum";

/// One place to work.
struct Target {
    path: String,
    name: String,
    is_here: bool,
}

/// The switch in the header; none for whoever has nowhere else to go. It opens without JavaScript.
pub fn places(frame: &Frame) -> Option<AnyView> {
    let targets = targets(frame);
    let elsewhere = targets.iter().any(|target| !target.is_here);
    let leads_on = match frame.place {
        // Here the main menu has the one place already.
        Place::Desk | Place::Account => targets.len() > 1,
        Place::Network { .. } | Place::Staff(_) => elsewhere,
    };
    leads_on.then(|| draw(here(frame), targets))
}

fn targets(frame: &Frame) -> Vec<Target> {
    let at = match &frame.place {
        Place::Network { slug, .. } => slug.as_str(),
        _ => "",
    };
    let network = |(slug, name): &(String, String)| Target {
        path: Workspace::of(slug).offers(),
        name: name.clone(),
        is_here: slug == at,
    };
    let office = frame.is_staff.then(|| Target {
        path: address::staff::OVERVIEW.to_owned(),
        name: OFFICE.to_owned(),
        is_here: matches!(frame.place, Place::Staff(_)),
    });
    frame.networks.iter().map(network).chain(office).collect()
}

/// As what they are here. Staff see the pages of networks that are not their own for the office.
fn here(frame: &Frame) -> String {
    match &frame.place {
        Place::Network { slug, name, .. } => match frame.networks.iter().any(|(own, _)| own == slug) {
            true => name.clone(),
            false => format!("{name} (als {OFFICE})"),
        },
        Place::Staff(_) => OFFICE.to_owned(),
        Place::Desk | Place::Account => "Alle Netzwerke".to_owned(),
    }
}

fn draw(here: String, targets: Vec<Target>) -> AnyView {
    let line = |Target { path, name, is_here }| {
        view! { <li><a href=path aria-current=is_here.then_some("true")>{name}</a></li> }
    };
    view! {
        <details class="places">
            <summary><span class="visually-hidden">"Wechseln, du bist hier: "</span>{here}</summary>
            <nav aria-label="Wechseln"><ul>{targets.into_iter().map(line).collect_view()}</ul></nav>
        </details>
    }
    .into_any()
}
