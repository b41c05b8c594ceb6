//! The page with the list of offers.

use super::{
    counts::Choices,
    facets::{Bits, KREISE, NETWORKS},
    form::{Known, form, known},
    frame,
    query::{List, list},
    values::FACETS,
};
use maud::{Markup, html};
use rusqlite::{Connection, Result};

/// What was asked for.
struct Asked {
    /// What was typed.
    query: String,
    /// What was chosen.
    choices: Choices,
    /// The parameters of what was chosen with their labels.
    chips: Vec<(String, String, String)>,
    /// The page, from 1.
    page: usize,
}

/// Draws the page for the query of an address.
pub fn draw(db: &Connection, address: &str) -> Result<String> {
    let known = known(db)?;
    let asked = read(address, &known);
    let words = match_of(&asked.query);
    let list = list(db, &asked.choices, words.as_deref(), asked.page)?;
    let main = html! {
        div class="wrap page layout-catalogue" {
            (form(&asked.query, &asked.choices, &list.counts, &known))
            section aria-labelledby="treffer" {
                h1 id="treffer" { (list.counts.total) @if list.counts.total == 1 { " Angebot" } @else { " Angebote" } }
                (chips(&asked)) (bar(&asked))
                (frame::cards(&list.cards, true))
                @if list.pages > 1 { (paging(&asked, &list)) }
            }
        }
    };
    let title = if asked.query.is_empty() { "MINT-Angebote in Bayern" } else { asked.query.as_str() };
    let about = "MINT-Angebote in Bayern finden: nach Ort, Alter, Stufe, Fach, Kosten und Zeitraum, als Liste, Karte oder Kalender.";
    Ok(frame::page(title, about, &asked.address(None, ""), &html! {}, &main))
}

/// Reads the query of an address; what means nothing is left out.
fn read(address: &str, known: &Known) -> Asked {
    let (mut query, mut page, mut chosen, mut chips) = (String::new(), 1, Bits::default(), Vec::new());
    for (name, value) in form_urlencoded::parse(address.as_bytes()) {
        let facet = FACETS.iter().find(|facet| facet.name == name);
        let found = match (name.as_ref(), facet) {
            ("q", _) => {
                query = value.trim().to_owned();
                None
            }
            ("seite", _) => {
                page = value.parse().unwrap_or(1);
                None
            }
            ("kreis", _) => {
                let at = known.kreise.iter().position(|kreis| kreis.ags == *value);
                at.map(|at| (KREISE + at, known.kreise[at].label.clone()))
            }
            ("netzwerk", _) => {
                let at = known.networks.iter().position(|(slug, _)| *slug == *value);
                at.map(|at| (NETWORKS + at, known.networks[at].1.clone()))
            }
            (_, Some(facet)) => facet.bit(&value).map(|bit| (bit, facet.values[bit - facet.first].1.to_owned())),
            _ => None,
        };
        if let Some((bit, label)) = found {
            chosen.set(bit);
            chips.push((name.into_owned(), value.into_owned(), label));
        }
    }
    Asked { query, choices: Choices::new(chosen), chips, page }
}

/// What FTS5 is asked for: each word in quotes, and every word that begins so.
fn match_of(query: &str) -> Option<String> {
    let words = query.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let asked = words.map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" ");
    (!asked.is_empty()).then_some(asked)
}

impl Asked {
    /// The address of the same without one of the chosen values, and with something else.
    fn address(&self, without: Option<usize>, more: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.query.is_empty() && without != Some(usize::MAX) {
            query.append_pair("q", &self.query);
        }
        for (at, (name, value, _)) in self.chips.iter().enumerate() {
            if without != Some(at) {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        let between = if query.is_empty() || more.is_empty() { "" } else { "&" };
        let mark = if query.is_empty() && more.is_empty() { "" } else { "?" };
        format!("/angebote{mark}{query}{between}{more}")
    }
}

/// What was chosen, each to be taken away.
fn chips(asked: &Asked) -> Markup {
    let word = (!asked.query.is_empty()).then(|| (usize::MAX, format!("„{}“", asked.query)));
    let chosen = asked.chips.iter().enumerate().map(|(at, (.., label))| (at, label.clone()));
    let all: Vec<(usize, String)> = word.into_iter().chain(chosen).collect();
    html! {
        @if !all.is_empty() {
            ul aria-label="Gewählte Filter" class="chips" {
                @for (at, label) in &all {
                    li {
                        a href=(asked.address(Some(*at), "")) class="chip" {
                            (label) span class="visually-hidden" { " entfernen" }
                        }
                    }
                }
                @if all.len() > 1 { li { a href="/angebote" { "alle entfernen" } } }
            }
        }
    }
}

/// The other views and orders.
fn bar(asked: &Asked) -> Markup {
    html! {
        div class="row results-bar" {
            nav aria-label="Ansicht" class="segmented" {
                a href=(asked.address(None, "")) aria-current="true" { "Liste" }
                a href=(asked.address(None, "ansicht=karte")) { "Karte" }
                a href=(asked.address(None, "ansicht=kalender")) { "Kalender" }
            }
            p class="push small" {
                "Sortiert: "
                @if asked.query.is_empty() { strong { "bald zuerst" } } @else {
                    a href=(asked.address(None, "sort=bald")) { "bald zuerst" } " · " strong { "beste Treffer zuerst" }
                }
                " · " a href=(asked.address(None, "sort=neu")) { "neu zuerst" }
                " · " a href=(asked.address(None, "sort=titel")) { "nach Titel" }
            }
        }
    }
}

/// The other pages.
fn paging(asked: &Asked, list: &List) -> Markup {
    let address = |page: usize| match page {
        1 => asked.address(None, ""),
        page => asked.address(None, &format!("seite={page}")),
    };
    let near = |page: &usize| *page == 1 || *page == list.pages || page.abs_diff(list.page) < 3;
    html! {
        nav aria-label="Seiten" class="pagination" {
            @if list.page > 1 { a href=(address(list.page - 1)) rel="prev" class="pagination__previous" { "← Zurück" } }
            ol {
                @for page in (1..=list.pages).filter(near) {
                    li { a href=(address(page)) aria-current=[(page == list.page).then_some("page")] { (page) } }
                }
            }
            @if list.page < list.pages { a href=(address(list.page + 1)) rel="next" class="pagination__next" { "Weiter →" } }
        }
    }
}
