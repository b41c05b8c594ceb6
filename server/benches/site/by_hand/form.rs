//! The form with the filters and the counts beside them.

use super::{
    counts::{Choices, Counts},
    facets::{Facet, KREISE, NETWORKS},
    values::{ACCESS, BEZIRKE, BOOKINGS, COSTS, FORMATS, GRADES, LANGUAGES, MODES, STAGES, SUBJECTS, TARGETS},
};
use maud::{Markup, html};
use rusqlite::{Connection, Result};

/// A Kreis as the form shows it.
pub struct Kreis {
    /// Its key.
    pub ags: String,
    /// Its name.
    pub label: String,
    /// Its Bezirk, from 1.
    pub bezirk: usize,
}

/// What the form needs of the database beside the counts: the Kreise and the networks, slug and name, in their order.
pub struct Known {
    /// All Kreise.
    pub kreise: Vec<Kreis>,
    /// All networks.
    pub networks: Vec<(String, String)>,
}

/// Reads them.
pub fn known(db: &Connection) -> Result<Known> {
    let mut kreise = db.prepare_cached("SELECT ags, label, bezirk FROM kreis ORDER BY number")?;
    let kreise = kreise.query_map([], |row| Ok(Kreis { ags: row.get(0)?, label: row.get(1)?, bezirk: row.get(2)? }))?;
    let mut networks = db.prepare_cached("SELECT slug, name FROM network ORDER BY number")?;
    let networks = networks.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Known { kreise: kreise.collect::<Result<_>>()?, networks: networks.collect::<Result<_>>()? })
}

/// The whole form.
pub fn form(query: &str, choices: &Choices, counts: &Counts, known: &Known) -> Markup {
    let group = |facet: &Facet| group(facet, choices, counts);
    html! {
        form action="/angebote" role="search" class="filters" {
            div class="field" {
                label for="filter-q" class="kern-label" { "Suche" }
                div class="filters__words" {
                    input id="filter-q" name="q" type="search" autocomplete="off" value=(query) class="kern-form-input__input";
                    button class="kern-btn kern-btn--primary" { span class="kern-label" { "Suchen" } }
                }
            }
            details {
                summary { "Filter" }
                (group(&STAGES)) (group(&GRADES))
                (input("alter", "Alter in Jahren", "number"))
                (group(&SUBJECTS)) (group(&FORMATS)) (kreise(choices, counts, known)) (group(&BEZIRKE)) (group(&MODES)) (group(&COSTS))
                (times("Zeitraum", "zeitraum", "radio", true, &TIMES))
                (input("von", "Von", "date")) (input("bis", "Bis", "date"))
                (times("Wochentag", "wochentag", "checkbox", false, &DAYS))
                (group(&BOOKINGS)) (group(&TARGETS)) (group(&LANGUAGES)) (group(&ACCESS))
                (networks(choices, counts, known))
            }
        }
    }
}

/// The stretches of time that can be chosen.
const TIMES: [(&str, &str); 6] = [
    ("", "alle"),
    ("woche", "in den nächsten 7 Tagen"),
    ("monat", "in den nächsten 30 Tagen"),
    ("quartal", "in den nächsten 3 Monaten"),
    ("ferien", "in den Ferien"),
    ("immer", "dauerhaft oder auf Anfrage"),
];
/// The days of the week.
const DAYS: [(&str, &str); 7] = [
    ("mo", "Montag"),
    ("di", "Dienstag"),
    ("mi", "Mittwoch"),
    ("do", "Donnerstag"),
    ("fr", "Freitag"),
    ("sa", "Samstag"),
    ("so", "Sonntag"),
];

/// A group under its heading.
fn fieldset(heading: &str, open: bool, inner: &Markup) -> Markup {
    html! {
        @if open {
            fieldset class="filter-group" { legend { (heading) } div { (inner) (apply(heading)) } }
        } @else {
            details class="filter-group filter-group--more" {
                summary { (heading) } div role="group" aria-label=(heading) { (inner) (apply(heading)) }
            }
        }
    }
}

/// The button at the end of a group.
fn apply(heading: &str) -> Markup {
    html! {
        button class="filter-group__apply link-button" { "Anwenden" span class="visually-hidden" { ": " (heading) } }
    }
}

/// The values of a facet.
fn group(facet: &Facet, choices: &Choices, counts: &Counts) -> Markup {
    let inner = html! {
        @for (at, (code, label)) in facet.values.iter().enumerate() {
            (check(facet.name, code, label, facet.first + at, choices, counts))
        }
    };
    fieldset(facet.heading, facet.open, &inner)
}

/// A value to tick, with its count.
fn check(name: &str, code: &str, label: &str, bit: usize, choices: &Choices, counts: &Counts) -> Markup {
    let (chosen, count) = (choices.chosen.has(bit), counts.of[bit]);
    html! {
        label class="check" {
            input type="checkbox" name=(name) value=(code) checked[chosen] disabled[count == 0 && !chosen];
            " " span { (label) } " " span class="check__n" { (count) }
        }
    }
}

/// The networks with offers.
fn networks(choices: &Choices, counts: &Counts, known: &Known) -> Markup {
    let shown = |bit: usize| counts.of[bit] > 0 || choices.chosen.has(bit);
    let inner = html! {
        @for (at, (slug, name)) in known.networks.iter().enumerate().filter(|(at, _)| shown(NETWORKS + at)) {
            (check("netzwerk", slug, name, NETWORKS + at, choices, counts))
        }
    };
    fieldset("Netzwerk", false, &inner)
}

/// The Kreise, by Bezirk.
fn kreise(choices: &Choices, counts: &Counts, known: &Known) -> Markup {
    let inner = html! {
        label for="filter-kreis" class="kern-label" { "Kreis" }
        div class="kern-form-input__select-wrapper" {
            select id="filter-kreis" name="kreis" class="kern-form-input__select" {
                option value="" { "ganz Bayern" }
                @for (at, (_, bezirk)) in BEZIRKE.values.iter().enumerate() {
                    optgroup label=(bezirk) {
                        @for (number, kreis) in known.kreise.iter().enumerate().filter(|(_, kreis)| kreis.bezirk == at + 1) {
                            @let (chosen, count) = (choices.chosen.has(KREISE + number), counts.of[KREISE + number]);
                            option value=(kreis.ags) selected[chosen] disabled[count == 0 && !chosen] {
                                (kreis.label) " – " (count)
                            }
                        }
                    }
                }
            }
        }
    };
    fieldset("Ort", true, &inner)
}

/// A single input.
fn input(name: &str, label: &str, kind: &str) -> Markup {
    html! {
        div class="filter-group" {
            label for={ "filter-" (name) } class="kern-label" { (label) }
            input id={ "filter-" (name) } name=(name) type=(kind) class="kern-form-input__input";
            (apply(label))
        }
    }
}

/// Values without counts.
fn times(heading: &str, name: &str, kind: &str, open: bool, values: &[(&str, &str)]) -> Markup {
    let inner = html! {
        @for (code, label) in values {
            label class="check" { input type=(kind) name=(name) value=(code) checked[code.is_empty()]; " " span { (label) } }
        }
    };
    fieldset(heading, open, &inner)
}
