//! Where offers are: the map of Bavaria, or a piece of it, with a bubble for those that lie close together.

use super::{BELOW, HEIGHT, SHAPES, WIDTH, project};
use crate::{messages::said, ui::html::Html};
use leptos::prelude::*;
use mintverbund::domain::{cell::Cell, gazetteer, kreis::KREISE};

/// Offers that lie close together.
pub struct Bubble {
    /// The middle of where they lie, in degrees, latitude first.
    pub middle: (f64, f64),
    /// How many they are.
    pub count: usize,
    /// Where it leads.
    pub path: String,
    /// What it says: where, and how many.
    pub label: String,
}

/// How far a piece of the map goes beyond its cell, as a share of it: what lies at an edge is not cut.
const MARGIN: f64 = 0.15;

/// The map; of one wide cell, if there is one.
pub fn points_map(label: &str, within: Option<Cell>, bubbles: &[Bubble]) -> AnyView {
    let [left, top, width, height] = within.map_or([0.0, 0.0, WIDTH, HEIGHT], piece);
    // Bubbles are as large on a piece of the map as on the whole.
    let share = (width / WIDTH).max(height / HEIGHT);
    let mut areas = Html::default();
    for ags in KREISE.keys() {
        areas.raw("<use class=\"k0\" href=\"#form-").text(ags.as_str()).raw("\"></use>");
    }
    view! {
        <figure class="map-figure">
            <a class="skip-map" href=format!("#{BELOW}")>{said().map.skip}</a>
            <svg class="kreis-map points-map" data-zoom="" viewBox=format!("{left:.1} {top:.1} {width:.1} {height:.1}") role="group" aria-label=label.to_owned()>
                <defs>{SHAPES.view()}</defs>
                <g aria-hidden="true">{areas.view()}</g>
                {within.map(|cell| names(cell, share))}
                {drawn(bubbles, share)}
            </svg>
            <figcaption id=BELOW tabindex="-1">{said().map.source}</figcaption>
        </figure>
    }
    .into_any()
}

/// A cell with its margin, in units of the drawing: left, top, width and height.
fn piece(cell: Cell) -> [f64; 4] {
    let [(north, west), (south, east)] = cell.corners();
    let ((left, top), (right, bottom)) = (exactly(north, west), exactly(south, east));
    let (width, height) = (right - left, bottom - top);
    [left - width * MARGIN, top - height * MARGIN, width * (1.0 + 2.0 * MARGIN), height * (1.0 + 2.0 * MARGIN)]
}

fn exactly(latitude: f64, longitude: f64) -> (f64, f64) {
    project(longitude, latitude)
}

/// The names of the largest towns, so that people know where they are.
fn names(cell: Cell, share: f64) -> AnyView {
    const MOST: usize = 6;
    let mut html = Html::default();
    for spot in gazetteer::towns_in(cell, MOST) {
        let (x, y) = exactly(spot.latitude, spot.longitude);
        let transform = format!("translate({x:.1} {y:.1}) scale({share:.3})");
        html.raw("<text class=\"town\" transform=\"")
            .text(&transform)
            .raw("\" dy=\"1.9em\">")
            .text(spot.town())
            .raw("</text>");
    }
    view! { <g aria-hidden="true">{html.view()}</g> }.into_any()
}

/// The largest first: a small one that lies on its edge is drawn above it.
fn drawn(bubbles: &[Bubble], share: f64) -> AnyView {
    let mut sorted: Vec<&Bubble> = bubbles.iter().collect();
    sorted.sort_by_key(|bubble| std::cmp::Reverse(bubble.count));
    let mut html = Html::default();
    for Bubble { middle, count, path, label } in sorted {
        let (x, y) = exactly(middle.0, middle.1);
        let class = match count {
            1 => "b1",
            2..=9 => "b2",
            10..=99 => "b3",
            _ => "b4",
        };
        let transform = format!("translate({x:.1} {y:.1}) scale({share:.3})");
        html.raw("<a class=\"").raw(class).raw("\" href=\"").text(path).raw("\" transform=\"").text(&transform);
        html.raw("\"><title>").text(label).raw("</title><circle></circle>");
        if *count > 1 {
            html.raw("<text>").number(*count).raw("</text>");
        }
        html.raw("</a>");
    }
    html.view()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bubble(count: usize) -> Bubble {
        let label = format!("um Bamberg: {count} & mehr");
        Bubble { middle: (49.8917, 10.8866), count, path: "/angebote?feld=w3-2".to_owned(), label }
    }

    #[test]
    fn each_bubble_leads_somewhere_and_says_how_many_offers_it_stands_for() {
        let html = points_map("Karte", None, &[bubble(1), bubble(12)]).to_html();
        assert_eq!(html.matches("<a class=\"b").count(), 2);
        assert!(html.contains("<title>um Bamberg: 12 &amp; mehr</title><circle></circle><text>12</text>"), "{html}");
        assert!(html.find("um Bamberg: 12 ") < html.find("um Bamberg: 1 "), "the larger one lies below");
        assert!(html.contains("viewBox=\"0.0 0.0 560.0 575.0\""));
    }

    #[test]
    fn a_piece_of_the_map_shows_all_of_its_cell() {
        let cell = Cell::of((49.8917, 10.8866)).expect("a cell").wide();
        let [left, top, width, height] = piece(cell);
        for (latitude, longitude) in cell.corners() {
            let (x, y) = exactly(latitude, longitude);
            assert!((left..left + width).contains(&x) && (top..top + height).contains(&y));
        }
        assert!(width < WIDTH / 5.0 && height < HEIGHT / 5.0);
    }
}
