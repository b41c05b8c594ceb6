//! Where towns and postcodes lie, for whoever looks for something near them. Only what lies in Bavaria is known.

use super::{
    cell::Cell,
    kreis::{Ags, KREISE},
};
use crate::text::fold::fold;
use std::{collections::HashMap, sync::LazyLock};

/// A town or a postcode, by the middle of where people live.
#[derive(Debug, Clone)]
pub struct Spot {
    /// The postcode, if it is one.
    postcode: Option<String>,
    /// The town.
    town: String,
    /// Latitude in degrees.
    pub latitude: f64,
    /// Longitude in degrees.
    pub longitude: f64,
    /// The Kreis it lies in.
    pub ags: Ags,
    /// How many people live there; of several towns of one name, the largest is meant.
    population: u32,
}

impl PartialEq for Spot {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code() && self.ags == other.ags
    }
}

impl Eq for Spot {}

impl Spot {
    /// As it stands in addresses: the postcode, or the name of the town.
    pub fn code(&self) -> &str {
        self.postcode.as_deref().unwrap_or(&self.town)
    }

    /// As people read it: `83022 Rosenheim`, `Rosenheim`; of a name that several Kreise know, `Berg (Starnberg)`.
    pub fn name(&self) -> String {
        let elsewhere =
            || TOWNS.get(&fold(&self.town)).is_some_and(|named| named.iter().any(|spot| spot.ags != self.ags));
        match &self.postcode {
            Some(postcode) => format!("{postcode} {}", self.town),
            None if elsewhere() => format!("{} ({})", self.town, self.ags.kreis().name),
            None => self.town.clone(),
        }
    }

    /// The town.
    pub fn town(&self) -> &str {
        &self.town
    }

    /// How far a place is, as the crow flies, in kilometres (haversine, mean radius of the earth).
    pub fn kilometres_to(&self, (latitude, longitude): (f64, f64)) -> f64 {
        const RADIUS: f64 = 6371.0;
        let (from, to) = (self.latitude.to_radians(), latitude.to_radians());
        let (north, east) = ((to - from) / 2.0, (longitude - self.longitude).to_radians() / 2.0);
        let part = north.sin().powi(2) + from.cos() * to.cos() * east.sin().powi(2);
        2.0 * RADIUS * part.sqrt().asin()
    }
}

/// A distance that can be asked for, in kilometres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Radius(u8);

impl Radius {
    /// Those that there are.
    pub const ALL: [Self; 4] = [Self(10), Self(25), Self(50), Self(100)];
    /// For a place that is named without `bei`.
    pub const SHORT: Self = Self(10);

    /// So many kilometres.
    pub fn kilometres(self) -> u8 {
        self.0
    }
}

impl Default for Radius {
    fn default() -> Self {
        Self(25)
    }
}

impl std::str::FromStr for Radius {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|radius| text.parse() == Ok(radius.0)).ok_or(())
    }
}

/// The postcodes.
static POSTCODES: LazyLock<HashMap<&'static str, Spot>> = LazyLock::new(|| {
    let line = |line: &'static str| {
        let [postcode, latitude, longitude, ags, town] = cells(line)?;
        let spot = spot(Some(postcode), town, [latitude, longitude, ags], "0")?;
        Some((postcode, spot))
    };
    include_str!("../../data/postleitzahlen.csv").lines().skip(1).filter_map(line).collect()
});

/// The towns by folded name, the largest of a name first.
static TOWNS: LazyLock<HashMap<String, Vec<Spot>>> = LazyLock::new(|| {
    let mut towns: HashMap<String, Vec<Spot>> = HashMap::new();
    for line in include_str!("../../data/orte.csv").lines().skip(1) {
        let Some([name, latitude, longitude, ags, population]) = cells(line) else { continue };
        towns.entry(fold(name)).or_default().extend(spot(None, name, [latitude, longitude, ags], population));
    }
    towns.values_mut().for_each(|of_name| of_name.sort_by_key(|spot| std::cmp::Reverse(spot.population)));
    towns
});

fn cells(line: &'static str) -> Option<[&'static str; 5]> {
    line.split(',').collect::<Vec<_>>().try_into().ok()
}

fn spot(postcode: Option<&str>, town: &str, [latitude, longitude, ags]: [&str; 3], population: &str) -> Option<Spot> {
    Some(Spot {
        postcode: postcode.map(str::to_owned),
        town: town.to_owned(),
        latitude: latitude.parse().ok()?,
        longitude: longitude.parse().ok()?,
        ags: ags.parse().ok()?,
        population: population.parse().unwrap_or_default(),
    })
}

/// The postcode, if it is one of Bavaria.
pub fn postcode(text: &str) -> Option<&'static Spot> {
    POSTCODES.get(text)
}

/// The largest town of each cell of the grid.
static LARGEST: LazyLock<HashMap<Cell, &'static Spot>> = LazyLock::new(|| {
    let mut largest: HashMap<Cell, &'static Spot> = HashMap::new();
    for spot in TOWNS.values().flatten() {
        let cell = Cell::of((spot.latitude, spot.longitude));
        for cell in cell.into_iter().flat_map(|cell| [cell, cell.wide()]) {
            let known = largest.entry(cell).or_insert(spot);
            if (known.population, &spot.town) < (spot.population, &known.town) {
                *known = spot;
            }
        }
    }
    largest
});

/// The largest towns in a wide cell of the grid, so many at most, each in a narrow cell of its own.
pub fn towns_in(wide: Cell, most: usize) -> Vec<&'static Spot> {
    let within = LARGEST.iter().filter(|(cell, _)| !cell.is_wide() && wide.holds(**cell));
    let mut towns: Vec<&'static Spot> = within.map(|(_, spot)| *spot).collect();
    towns.sort_by_key(|spot| (std::cmp::Reverse(spot.population), &spot.town));
    towns.truncate(most);
    towns
}

/// The largest town in a cell of the grid, or around it.
pub fn largest_in(cell: Cell) -> Option<&'static Spot> {
    LARGEST.get(&cell).or_else(|| LARGEST.get(&cell.wide())).copied()
}

/// The largest town of a folded name, or of its beginning: `Kempten` is Kempten (Allgäu), `Neumarkt` that in der Oberpfalz.
pub fn town(folded: &str) -> Option<&'static Spot> {
    TOWNS.get(folded).and_then(|of_name| of_name.first()).or_else(|| CALLED.get(folded).copied())
}

/// What follows the name by which people call a town.
const BEHIND: [&str; 7] = [" (", " in der ", " an der ", " am ", " im ", " bei ", " ob der "];

/// The towns by the beginning of their names, where no town is called so itself.
static CALLED: LazyLock<HashMap<String, &'static Spot>> = LazyLock::new(|| {
    let mut called: HashMap<String, &'static Spot> = HashMap::new();
    for spot in TOWNS.values().flatten() {
        let Some(end) = BEHIND.iter().filter_map(|behind| spot.town.find(behind)).min() else { continue };
        let known = called.entry(fold(&spot.town[..end])).or_insert(spot);
        if known.population < spot.population {
            *known = spot;
        }
    }
    called
});

/// The town of that name in a Kreis.
pub fn town_in(name: &str, ags: &Ags) -> Option<&'static Spot> {
    TOWNS.get(&fold(name))?.iter().find(|spot| spot.ags == *ags)
}

/// What somebody typed as a place: `83022`, `Rosenheim`, `83022 Rosenheim`.
pub fn find(typed: &str) -> Option<&'static Spot> {
    let named = typed.split_whitespace().find_map(postcode);
    named.or_else(|| town(&fold(typed)))
}

/// The middle of a Kreis, in degrees.
pub fn middle_of(ags: &Ags) -> Option<(f64, f64)> {
    KREISE.get(ags).map(|kreis| (kreis.latitude, kreis.longitude))
}

/// The names of all towns that begin so, folded, the largest first.
pub fn towns_beginning(folded: &str, most: usize) -> Vec<&'static Spot> {
    let begins = TOWNS.iter().filter(|(name, _)| name.starts_with(folded));
    let mut those: Vec<&Spot> = begins.filter_map(|(_, of_name)| of_name.first()).collect();
    those.sort_by(|one, other| other.population.cmp(&one.population).then_with(|| one.town.cmp(&other.town)));
    those.truncate(most);
    those
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_kreis_has_a_town_and_all_lines_are_read() {
        let lines = |text: &str| text.lines().count() - 1;
        assert_eq!(POSTCODES.len(), lines(include_str!("../../data/postleitzahlen.csv")));
        assert_eq!(TOWNS.values().map(Vec::len).sum::<usize>(), lines(include_str!("../../data/orte.csv")));
        let of_towns: BTreeSet<&Ags> = TOWNS.values().flatten().map(|spot| &spot.ags).collect();
        let without: Vec<&Ags> = KREISE.keys().filter(|ags| !of_towns.contains(ags)).collect();
        assert_eq!(without, Vec::<&Ags>::new());
    }

    #[test]
    fn a_place_is_found_however_it_is_typed() {
        let found = |typed: &str| find(typed).map(Spot::name);
        assert_eq!(found("83022"), Some("83022 Rosenheim".to_owned()));
        assert_eq!(found("83022 Rosenheim"), Some("83022 Rosenheim".to_owned()));
        assert_eq!(found("  rosenheim "), Some("Rosenheim".to_owned()));
        assert_eq!(found("Nuernberg"), Some("Nürnberg".to_owned()));
        assert_eq!(found("Berg").is_some_and(|name| name.starts_with("Berg (")), true);
        assert_eq!(["10115", "Hamburg", "", "🦊"].map(found), [None, None, None, None]);
    }

    #[test]
    fn distances_are_those_of_the_crow() {
        let distance = |from: &str, to: &str| {
            let (from, to) = (find(from).expect("a town"), find(to).expect("a town"));
            from.kilometres_to((to.latitude, to.longitude)).round()
        };
        // By published coordinates: München and Nürnberg 151 km, Rosenheim 52 km.
        assert_eq!((145.0..=156.0).contains(&distance("München", "Nürnberg")), true);
        assert_eq!((49.0..=55.0).contains(&distance("München", "Rosenheim")), true);
        assert_eq!(distance("Hof", "Hof"), 0.0);
    }

    #[test]
    fn only_distances_that_there_are_can_be_asked_for() {
        let read = ["10", "25", "50", "100", "11", "-1", "1000", ""]
            .map(|text| text.parse::<Radius>().ok().map(Radius::kilometres));
        assert_eq!(read, [Some(10), Some(25), Some(50), Some(100), None, None, None, None]);
    }
}
