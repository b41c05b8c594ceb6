//! The same facts as the map, Bezirk by Bezirk.

use super::spots::{Cover, Lack, STAGES, Spot, Spots};
use crate::{address, http::Table, ui::basis::doubted_if};
use leptos::prelude::*;
use mintverbund::domain::{
    kreis::{Ags, Bezirk},
    vocabulary::Term,
    words::german,
};

/// One table for each Bezirk that has Kreise to show.
pub fn by_bezirk(spots: &Spots, choice: Option<Lack>) -> AnyView {
    let bezirk = |bezirk: &Bezirk| {
        let rows: Vec<AnyView> = spots
            .chosen(choice)
            .filter(|(ags, _)| ags.kreis().bezirk == *bezirk)
            .map(|(ags, spot)| row(ags, spot))
            .collect();
        (!rows.is_empty()).then(|| table(*bezirk, rows))
    };
    Bezirk::all().iter().filter_map(bezirk).collect_view().into_any()
}

fn table(bezirk: Bezirk, rows: Vec<AnyView>) -> AnyView {
    const COLUMNS: [&str; 3] = ["Kreis", "Regionen", "Cluster"];
    const COUNTS: [&str; 5] = ["Angebote", "Kita", "Grundschule", "Sek. I", "Sek. II"];
    let label = format!("{}: Regionen, Cluster und Angebote je Kreis", bezirk.label());
    let texts = COLUMNS.map(|column| view! { <th scope="col">{column}</th> });
    let counts = COUNTS.map(|column| view! { <th scope="col" class="num">{column}</th> });
    view! {
        <h2>{bezirk.label()}</h2>
        <div class="table-wrap" role="region" aria-label=label tabindex="0">
            <table class="kern-table table--dense">
                <thead><tr>{Vec::from(texts)}{Vec::from(counts)}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(ags: &Ags, spot: &Spot) -> AnyView {
    let counts = spot.by_stage.map(number);
    view! {
        <tr id=format!("kreis-{ags}")>
            <th scope="row"><a href=address::public::kreis(&ags)>{ags.kreis().list_name()}</a></th>
            {covers(&spot.regions)}
            {covers(&spot.clusters)}
            {number(spot.offers)}
            {Vec::from(counts)}
        </tr>
    }
    .into_any()
}

fn number(count: usize) -> AnyView {
    match count {
        0 => view! { <td class="num white-spot">"keine"</td> }.into_any(),
        count => view! { <td class="num">{count}</td> }.into_any(),
    }
}

/// The networks of one kind; those that do not count say why, and alone leave the Kreis white.
fn covers(covers: &[Cover]) -> AnyView {
    let white = !covers.iter().any(|cover| cover.counts);
    let names = covers.iter().enumerate().map(|(at, cover)| {
        let between = (at > 0).then_some(", ");
        let stand = (!cover.counts).then(|| format!(" ({})", cover.stand));
        view! { {between}<a href=address::staff::network(&cover.slug)>{cover.name.clone()}</a>{stand} }
    });
    let word = match (white, covers.is_empty()) {
        (true, true) => Some("keine"),
        (true, false) => Some("keine aktive: "),
        _ => None,
    };
    view! { <td class=white.then_some("white-spot")>{word}{names.collect_view()}</td> }.into_any()
}

/// The same to take along.
pub fn to_take_along(spots: &Spots, choice: Option<Lack>) -> Table {
    let names = |covers: &[Cover]| {
        let name = |cover: &Cover| {
            let stand = if cover.counts { String::new() } else { format!(" ({})", cover.stand) };
            doubted_if(german(), &format!("{}{stand}", cover.name), cover.inferred)
        };
        covers.iter().map(name).collect::<Vec<_>>().join(", ")
    };
    let row = |(ags, spot): (&Ags, &Spot)| {
        let counts = spot.by_stage.iter().map(usize::to_string);
        let texts = [
            ags.to_string(),
            ags.kreis().full_name(),
            names(&spot.regions),
            names(&spot.clusters),
            spot.offers.to_string(),
        ];
        texts.into_iter().chain(counts).collect()
    };
    let heads = ["Schlüssel", "Kreis", "Regionen", "Cluster", "Angebote"];
    let heads = heads.into_iter().chain(STAGES.iter().map(|stage| stage.label())).collect();
    Table { name: "weisse-flecken", heads, rows: spots.chosen(choice).map(row).collect() }
}
