//! Where the offers of a filter lie on the map.

use super::{Catalogue, Filter, Found, Listing, chosen::those};
use crate::domain::{cell::Cell, content::Whereabouts};
use std::{collections::BTreeMap, sync::Arc};

/// The offers of one cell of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// In which cell.
    pub cell: Cell,
    /// The middle of where they lie, in degrees, latitude first.
    pub middle: (f64, f64),
    /// How many they are.
    pub count: usize,
    /// One of them: the only one, if there are no others.
    pub one: Arc<Listing>,
}

/// What of a cell is known while its offers are counted.
struct Sum {
    count: usize,
    latitude: f64,
    longitude: f64,
    one: u32,
}

impl Catalogue {
    /// The offers of a filter that have a point, by cells: wide ones, or narrow ones if it asks for one cell.
    pub fn points(&self, filter: &Filter, found: Option<&Found>) -> Vec<Point> {
        let all = those(&self.chosen(filter).all(), found);
        let mut sums: BTreeMap<Cell, Sum> = BTreeMap::new();
        for at in all.ones().map(|at| at as u32) {
            let (Some(narrow), Whereabouts::At(Some((latitude, longitude)))) =
                (self.offers.cell(at), self.offers.whereabouts(at))
            else {
                continue;
            };
            let cell = if filter.cell.is_some() { narrow } else { narrow.wide() };
            let sum = sums.entry(cell).or_insert(Sum { count: 0, latitude: 0.0, longitude: 0.0, one: at });
            sum.count += 1;
            sum.latitude += latitude;
            sum.longitude += longitude;
        }
        let point = |(cell, Sum { count, latitude, longitude, one })| {
            let middle = (latitude / count as f64, longitude / count as f64);
            Point { cell, middle, count, one: self.offers[one].clone() }
        };
        sums.into_iter().map(point).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Published, tests::offer};
    use jiff::civil::DateTime;

    /// Two in Bamberg, one beside it, one in Munich, one of which only the Kreis is known, one online.
    fn catalogue() -> Catalogue {
        let at = |number, latitude, longitude| {
            let place = [("place_latitude", latitude), ("place_longitude", longitude)];
            offer(number, &[&[("title", "Labor"), ("mode", "on_site"), ("place_kreis", "09461")], &place[..]].concat())
        };
        let offers = vec![
            at(1, "49.8917", "10.8866"),
            at(2, "49.8919", "10.8867"),
            at(3, "49.85", "10.75"),
            at(4, "48.1374", "11.5755"),
            offer(5, &[("title", "Labor"), ("mode", "on_site"), ("place_kreis", "09461")]),
            offer(6, &[("title", "Labor"), ("mode", "online")]),
        ];
        Catalogue::new(1, DateTime::constant(2026, 11, 23, 10, 0, 0, 0), offers, Published::default())
    }

    #[test]
    fn offers_that_lie_close_together_are_one_point_and_choosing_its_cell_finds_as_many() {
        let catalogue = catalogue();
        let counts = |points: &[Point]| points.iter().map(|point| point.count).collect::<Vec<_>>();
        let whole = catalogue.points(&Filter::default(), None);
        assert_eq!(counts(&whole), [3, 1], "what is nowhere, or somewhere in a Kreis, is no point");
        for point in &whole {
            let within = Filter { cell: Some(point.cell), ..Filter::default() };
            assert_eq!(catalogue.count_of(&within, None), point.count);
            let parts = catalogue.points(&within, None);
            assert_eq!(counts(&parts).iter().sum::<usize>(), point.count);
            for part in parts {
                let within = Filter { cell: Some(part.cell), ..Filter::default() };
                assert_eq!((part.cell.wide(), catalogue.count_of(&within, None)), (point.cell, part.count));
            }
        }
        let bamberg = Filter { cell: Some(whole[0].cell), ..Filter::default() };
        assert_eq!(counts(&catalogue.points(&bamberg, None)), [1, 2]);
        assert_eq!((whole[1].middle, whole[1].one.number), ((48.1374, 11.5755), 4));
    }
}
