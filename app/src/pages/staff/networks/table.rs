//! The table of all networks.

use crate::{
    address::{self, workspace::Workspace},
    http::Table,
    pages::staff::{
        facts::NetworkFacts,
        marks::{sectors, stand},
    },
    ui::basis::doubted_if,
};
use leptos::prelude::*;
use mintverbund::domain::{kreis::Ags, words::german};

/// One line for each network.
pub fn table(networks: &[NetworkFacts]) -> AnyView {
    const COLUMNS: [&str; 7] =
        ["Netzwerk", "Art und Stand", "Kreise", "Öffentlich", "In Prüfung", "Bereiche", "Sichtbar"];
    let heads = COLUMNS.map(|column| view! { <th scope="col">{column}</th> });
    view! {
        <div class="table-wrap">
            <table class="kern-table table--stacks">
                <caption class="visually-hidden">"Alle Netzwerke mit Stand, Kreisen und Angeboten"</caption>
                <thead><tr>{Vec::from(heads)}</tr></thead>
                <tbody>{networks.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(facts: &NetworkFacts) -> AnyView {
    let network = &facts.network;
    let waiting = match facts.waiting {
        0 => view! { "0" }.into_any(),
        number => {
            let path = address::staff::queue_of(&network.slug);
            let about = format!(" in Prüfung von {}", network.name);
            view! { <a href=path>{number}<span class="visually-hidden">{about}</span></a> }.into_any()
        }
    };
    view! {
        <tr>
            <th scope="row"><a href=address::staff::network(&network.slug)>{network.name.clone()}</a></th>
            <td data-label="Art und Stand"><span>{stand(facts)}</span></td>
            <td data-label="Kreise">{facts.kreise.len()}</td>
            <td data-label="Öffentlich">{facts.public}</td>
            <td data-label="In Prüfung">{waiting}</td>
            <td data-label="Bereiche">{sectors(facts)}</td>
            <td data-label="Sichtbar">{visible(facts)}</td>
        </tr>
    }
    .into_any()
}

fn visible(facts: &NetworkFacts) -> AnyView {
    let network = &facts.network;
    let workspace = Workspace::of(&network.slug).profile();
    let about = format!(" von {}", network.name);
    let public = match network.published {
        true if !network.is_public => view! { <span class="muted">"verborgen"</span> }.into_any(),
        true => view! { <a href=address::public::network(&network.slug)>"Seite"<span class="visually-hidden">{about.clone()}</span></a> }.into_any(),
        false => view! { <span class="muted">"nicht veröffentlicht"</span> }.into_any(),
    };
    view! { <span>{public}" · "<a href=workspace>"Arbeitsplatz"<span class="visually-hidden">{about}</span></a></span> }
        .into_any()
}

/// The same to take along.
pub fn to_take_along(networks: &[NetworkFacts]) -> Table {
    let row = |facts: &NetworkFacts| {
        let network = &facts.network;
        let kreis = |ags: &Ags| doubted_if(german(), &ags.kreis().full_name(), facts.inferred.contains(ags));
        let kreise = facts.kreise.iter().map(kreis).collect::<Vec<_>>().join(", ");
        let until = facts.funded_until().map(|until| until.to_string()).unwrap_or_default();
        let visible = match (network.published, network.is_public) {
            (_, true) => "öffentlich",
            (true, false) => "verborgen",
            (false, _) => "nicht veröffentlicht",
        };
        vec![
            network.name.clone(),
            network.facets().label().to_owned(),
            facts.standing.in_words(),
            until,
            kreise,
            facts.public.to_string(),
            facts.waiting.to_string(),
            facts.sectors.len().to_string(),
            visible.to_owned(),
        ]
    };
    let heads = vec![
        "Netzwerk",
        "Art",
        "Stand",
        "Förderung bis",
        "Kreise",
        "Öffentliche Angebote",
        "In Prüfung",
        "Bereiche",
        "Sichtbar",
    ];
    Table { name: "netzwerke", heads, rows: networks.iter().map(row).collect() }
}
