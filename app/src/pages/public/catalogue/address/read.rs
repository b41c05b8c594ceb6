//! What an address asks for. A value that means nothing is named and ignored, never an error.

use super::{CELL, FROM, LITERAL, NEAR, RADIUS, UNTIL, View, WEEKDAY, facet};
use mintverbund::{
    catalogue::{Day, Filter},
    domain::gazetteer,
};

/// Longer searches are cut: nobody types them, and each word costs.
const LONGEST_QUERY: usize = 200;
/// More values than this in one address are no choice of a person.
const MOST_VALUES: usize = 120;
/// Further pages do not exist.
const LAST_PAGE: usize = 10_000;

/// A value of the address that means nothing here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignored {
    /// The name of the parameter.
    pub parameter: String,
    /// What it said, cut to 60 characters.
    pub value: String,
}

impl Ignored {
    /// A value to be named on the page.
    pub fn new(parameter: &str, value: &str) -> Self {
        let cut = |text: &str| text.chars().filter(|c| !c.is_control()).take(60).collect();
        Self { parameter: cut(parameter), value: cut(value) }
    }
}

/// What an address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What is looked for.
    pub filter: Filter,
    /// How it is shown.
    pub view: View,
    /// What of the address meant nothing.
    pub ignored: Vec<Ignored>,
}

/// Reads the parameters of an address.
pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Asked {
    let mut asked = Asked { filter: Filter { page: 1, ..Filter::default() }, view: View::List, ignored: Vec::new() };
    for (parameter, value) in pairs.into_iter().take(MOST_VALUES) {
        if !value.is_empty() && !asked.take(parameter, value.trim()) {
            asked.ignored.push(Ignored::new(parameter, value));
        }
    }
    asked
}

impl Asked {
    /// Takes one parameter; false if it means nothing.
    fn take(&mut self, parameter: &str, value: &str) -> bool {
        let filter = &mut self.filter;
        match parameter {
            "q" => {
                let shown = value.chars().filter(|letter| !letter.is_control() && !turns_text(*letter));
                filter.query = shown.take(LONGEST_QUERY).collect();
                true
            }
            NEAR => set(&mut filter.near, gazetteer::find(value)),
            CELL => set(&mut filter.cell, value.parse().ok()),
            RADIUS => replace(&mut filter.radius, value.parse().ok()),
            "alter" => set(&mut filter.age, value.parse().ok().filter(|age| *age <= 99)),
            "zeitraum" => set(&mut filter.when, value.parse().ok()),
            FROM => set(&mut filter.from, value.parse().ok()),
            UNTIL => set(&mut filter.until, value.parse().ok()),
            WEEKDAY => value.parse::<Day>().is_ok_and(|day| {
                if !filter.weekdays.contains(&day) {
                    filter.weekdays.push(day);
                }
                true
            }),
            LITERAL => replace(&mut filter.literal, (value == "1").then_some(true)),
            "sort" => set(&mut filter.sort, value.parse().ok()),
            "seite" => replace(&mut filter.page, value.parse().ok().filter(|page| (1..=LAST_PAGE).contains(page))),
            "ansicht" => replace(&mut self.view, View::from_code(value)),
            _ => facet(parameter).is_some_and(|facet| filter.choices.take(facet, value)),
        }
    }
}

/// Signs that turn the direction of what follows: the page would read otherwise than it is.
fn turns_text(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn set<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let meaningful = value.is_some();
    if meaningful {
        *place = value;
    }
    meaningful
}

fn replace<T>(place: &mut T, value: Option<T>) -> bool {
    let meaningful = value.is_some();
    value.into_iter().for_each(|value| *place = value);
    meaningful
}

#[cfg(test)]
mod tests {
    use super::{super::pairs, *};

    #[test]
    fn an_address_reads_back_as_the_same_filter() {
        let asked = [
            ("q", "robo"),
            ("stufe", "sek1"),
            ("stufe", "sek2"),
            ("klasse", "7"),
            ("kreis", "09461"),
            ("sprache", "uk"),
            ("barrierefrei", "rollstuhl"),
            ("um", "83022"),
            ("umkreis", "50"),
            ("feld", "n30-16"),
            ("alter", "12"),
            ("von", "2027-03-20"),
            ("bis", "2027-04-02"),
            ("wochentag", "sa"),
            ("seite", "2"),
        ];
        let filter = read(asked).filter;
        let written = pairs(&filter);
        assert_eq!(written.iter().map(|(k, v)| (*k, v.as_str())).collect::<Vec<_>>(), asked[..14]);
        let again = read(written.iter().map(|(k, v)| (*k, v.as_str()))).filter;
        assert_eq!(Filter { page: 2, ..again }, filter);
    }

    #[test]
    fn a_value_that_means_nothing_is_named_and_ignored() {
        let asked = [
            ("kreis", "08111"),
            ("alter", "alt"),
            ("klasse", "14"),
            ("farbe", "rot"),
            ("seite", "0"),
            ("ansicht", "globus"),
            ("stufe", ""),
        ];
        let ignored = read(asked).ignored;
        let named: Vec<_> = ignored.iter().map(|i| (i.parameter.as_str(), i.value.as_str())).collect();
        assert_eq!(named, asked[..6]);
    }
}
