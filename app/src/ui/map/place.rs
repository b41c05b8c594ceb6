//! Where one offer is: a piece of the map with its Kreis, the neighbours, and a point.

use super::{OUTLINES, project, rounded};
use crate::{messages::said, ui::html::Html};
use leptos::prelude::*;
use mintverbund::domain::kreis::Ags;

/// From the point to each side, in units of the drawing: some 35 km.
const AROUND: i64 = 55;

/// The piece of the map around a point in degrees, latitude first. A picture, not a way to go: the Kreis has its link in the text.
pub fn place_map(kreis: &Ags, (latitude, longitude): (f64, f64)) -> AnyView {
    let (x, y) = rounded(project(longitude, latitude));
    let is_near =
        |outline: &str| points(outline).any(|(at, down)| (at - x).abs() <= AROUND && (down - y).abs() <= AROUND);
    let mut html = Html::default();
    for (ags, outline) in OUTLINES.iter().filter(|(ags, outline)| *ags == kreis || is_near(outline)) {
        html.raw(if ags == kreis { "<path class=\"k2\" d=\"" } else { "<path class=\"k0\" d=\"" }).text(outline);
        html.raw("\"><title>").text(&ags.kreis().full_name_in(&said().words)).raw("</title></path>");
    }
    let view_box = format!("{} {} {} {}", x - AROUND, y - AROUND * 2 / 3, 2 * AROUND, AROUND * 4 / 3);
    let label = (said().map.around)(&kreis.kreis().full_name_in(&said().words));
    view! {
        <figure class="map-figure">
            <svg class="place-map" viewBox=view_box role="img" aria-label=label>
                {html.view()}
                <circle cx=x cy=y r="3"/>
            </svg>
            <figcaption>
                <a href=geo(latitude, longitude)>{said().map.open}</a>" · "{said().map.source}
            </figcaption>
        </figure>
    }
    .into_any()
}

/// The place for whatever program of maps somebody has (RFC 5870).
fn geo(latitude: f64, longitude: f64) -> String {
    format!("geo:{latitude:.5},{longitude:.5}")
}

/// The corners of an outline.
fn points(outline: &str) -> impl Iterator<Item = (i64, i64)> {
    let numbers = outline.split(['M', 'L', 'Z']).filter_map(|point| point.split_once(' '));
    numbers.filter_map(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_of_a_place_shows_its_kreis_and_what_is_beside_it() {
        let kreis: Ags = "09461".parse().expect("a Kreis");
        let html = place_map(&kreis, (49.8917, 10.8866)).to_html();
        let shown = |name: &str| html.contains(&format!("<title>{name}</title>"));
        let names = ["Stadt Bamberg", "Landkreis Bamberg", "Stadt Bayreuth", "Landkreis München"];
        assert_eq!(names.map(shown), [true, true, false, false]);
        assert_eq!(html.matches("class=\"k2\"").count(), 1);
        assert!(html.contains("href=\"geo:49.89170,10.88660\""));
    }
}
