//! The map of the 96 Kreise as inline SVG: no tile server, no third-party request.

mod place;
mod points;

pub use place::place_map;
pub use points::{Bubble, points_map};

use super::html::{Drawn, Html};
use crate::{address, messages::said};
use leptos::prelude::*;
use mintverbund::domain::kreis::{Ags, KREISE};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

/// Size of the drawing in its own units.
const WIDTH: f64 = 560.0;
const HEIGHT: f64 = 575.0;
/// Corners of Bavaria in degrees: west, east, south, north.
const CORNERS: [f64; 4] = [8.97, 13.85, 47.26, 50.57];

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    geometry: Geometry,
    properties: Properties,
}

#[derive(Deserialize)]
struct Properties {
    ags: String,
}

type Ring = Vec<[f64; 2]>;

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Ring>),
    MultiPolygon(Vec<Vec<Ring>>),
}

/// The outline of each Kreis as SVG path data, from the boundaries of the BKG.
static OUTLINES: LazyLock<BTreeMap<Ags, String>> = LazyLock::new(|| {
    let json = include_str!("../../../data/bayern_kreise.geojson");
    let Ok(collection) = serde_json::from_str::<Collection>(json) else {
        return BTreeMap::new();
    };
    let outline = |feature: Feature| Some((feature.properties.ags.parse().ok()?, path_data(feature.geometry)));
    collection.features.into_iter().filter_map(outline).collect()
});

fn path_data(geometry: Geometry) -> String {
    let polygons = match geometry {
        Geometry::Polygon(rings) => vec![rings],
        Geometry::MultiPolygon(polygons) => polygons,
    };
    polygons.into_iter().flatten().map(ring_data).collect()
}

fn ring_data(ring: Ring) -> String {
    let mut data = String::new();
    let mut last = (i64::MAX, i64::MAX);
    for [longitude, latitude] in ring {
        let point = rounded(project(longitude, latitude));
        if point != last {
            let letter = if data.is_empty() { 'M' } else { 'L' };
            data.push_str(&format!("{letter}{} {}", point.0, point.1));
            last = point;
        }
    }
    data.push('Z');
    data
}

/// Equirectangular about the middle of Bavaria: true enough at this size.
fn project(longitude: f64, latitude: f64) -> (f64, f64) {
    let [west, east, south, north] = CORNERS;
    let x = (longitude - west) / (east - west) * WIDTH;
    let y = (north - latitude) / (north - south) * HEIGHT;
    (x, y)
}

/// Whole units keep the page small.
fn rounded((x, y): (f64, f64)) -> (i64, i64) {
    (x.round() as i64, y.round() as i64)
}

/// Which of the five shades a count has.
pub fn shade(count: usize) -> usize {
    match count {
        0 => 0,
        1..=2 => 1,
        3..=5 => 2,
        6..=10 => 3,
        _ => 4,
    }
}

/// One Kreis of the map.
pub struct Area {
    /// Shade 0 to 4.
    pub shade: usize,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Where it leads.
    pub path: String,
    /// What it says: name and count in words.
    pub label: String,
}

/// The map; `area` says for each Kreis how it looks and where it leads. Chosen ones are drawn last.
pub fn kreis_map(label: &str, legend: &[&'static str], area: impl Fn(&Ags) -> Area) -> AnyView {
    let swatches = legend.iter().enumerate().map(|(at, text)| swatch(format!("k{at}"), text));
    figure(label, swatches.collect(), area)
}

/// A map on which some Kreise stand out and all others lie in the background.
pub fn territory_map(label: &str, [inside, outside]: [&'static str; 2], belongs: impl Fn(&Ags) -> bool) -> AnyView {
    let legend = vec![swatch("k3".to_owned(), inside), swatch("k0".to_owned(), outside)];
    figure(label, legend, |ags| {
        let (shade, word) = if belongs(ags) { (3, inside) } else { (0, outside) };
        let label = format!("{}: {word}", ags.kreis().full_name_in(&said().words));
        Area { shade, chosen: false, path: address::public::kreis(&ags), label }
    })
}

/// What lies behind the map, where the link past it leads.
const BELOW: &str = "unter-der-karte";

/// The shapes of all Kreise, which fills and links use: the same on every map.
static SHAPES: LazyLock<Drawn> = LazyLock::new(|| {
    let mut html = Html::default();
    for (ags, outline) in OUTLINES.iter() {
        html.raw("<path id=\"form-").text(ags.as_str()).raw("\" d=\"").text(outline).raw("\"></path>");
    }
    html.drawn()
});

/// The shapes filled.
fn fills(areas: &[(Area, &Ags)]) -> AnyView {
    const SHADES: [&str; 5] = ["k0", "k1", "k2", "k3", "k4"];
    let mut html = Html::default();
    for (area, ags) in areas {
        let fill = if area.chosen { "on" } else { SHADES[area.shade.min(SHADES.len() - 1)] };
        html.raw("<use class=\"").raw(fill).raw("\" href=\"#form-").text(ags.as_str()).raw("\"></use>");
    }
    html.view()
}

/// The shapes as links. They lie above all fills and have none of their own, so no neighbour covers the ring of the one that is
/// chosen, pointed at or focused. Browsers show the name of a link in a drawing to whoever points at it.
fn links(areas: &[(Area, &Ags)]) -> AnyView {
    let mut html = Html::default();
    for (area, ags) in areas {
        html.raw(if area.chosen { "<a class=\"on\" aria-current=\"true\" href=\"" } else { "<a href=\"" });
        html.text(&area.path).raw("\"><title>").text(&area.label).raw("</title><use href=\"#form-");
        html.text(ags.as_str()).raw("\"></use></a>");
    }
    html.view()
}

fn swatch(class: String, text: &'static str) -> AnyView {
    view! { <li><span class=format!("swatch {class}")></span>{text}</li> }.into_any()
}

fn figure(label: &str, mut legend: Vec<AnyView>, area: impl Fn(&Ags) -> Area) -> AnyView {
    let mut areas: Vec<(Area, &Ags)> = KREISE.keys().map(|ags| (area(ags), ags)).collect();
    if areas.iter().any(|(area, _)| area.chosen) {
        legend.push(swatch("on".to_owned(), said().map.chosen));
    }
    areas.sort_by_key(|(area, _)| area.chosen);
    view! {
        <figure class="map-figure">
            <a class="skip-map" href=format!("#{BELOW}")>{said().map.skip}</a>
            <svg class="kreis-map" data-zoom="" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="group" aria-label=label.to_owned()>
                <defs>{SHAPES.view()}</defs>
                <g aria-hidden="true">{fills(&areas)}</g>
                {links(&areas)}
            </svg>
            <figcaption id=BELOW tabindex="-1">
                <ul class="map-legend" aria-label=said().map.legend>{legend}</ul>
                {said().map.source}
            </figcaption>
        </figure>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kreis_has_an_outline_inside_the_drawing() {
        assert_eq!(OUTLINES.keys().collect::<Vec<_>>(), KREISE.keys().collect::<Vec<_>>());
        for (ags, outline) in OUTLINES.iter() {
            let numbers = outline.split(['M', 'L', 'Z', ' ']).filter(|n| !n.is_empty());
            let outside = numbers.filter(|n| !n.parse::<f64>().is_ok_and(|n| (0.0..=HEIGHT).contains(&n))).count();
            assert_eq!(outside, 0, "{ags}");
        }
    }
}
