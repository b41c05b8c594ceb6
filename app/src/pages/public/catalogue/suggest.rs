//! What is suggested while somebody types into the search; the script of the public pages asks.

use super::address::parameter;
use crate::{
    address::public::{network, offers_near, offers_with},
    http::{FormResult, Question},
    messages::DE,
    pages::public::files::of_type,
    state::AppState,
    ui::card::offer_path,
};
use axum::extract::State;
use mintverbund::{catalogue::Suggestion, domain::gazetteer::Radius};
use serde::Serialize;

/// More letters are no beginning of anything.
const LONGEST: usize = 60;

#[derive(Serialize)]
struct Item {
    kind: &'static str,
    text: String,
    href: String,
}

#[derive(Serialize)]
struct Items {
    items: Vec<Item>,
}

/// Answers with what begins like the question; what was typed is kept nowhere.
pub async fn show(State(app): State<AppState>, Question(asked): Question) -> FormResult {
    let typed: String = asked.get("q").trim().chars().take(LONGEST).collect();
    let catalogue = app.catalogue.current(&app.store, app.now().moment()).await?;
    let items = catalogue.suggest(&typed).into_iter().map(item).collect();
    Ok(of_type("application/json", serde_json::to_string(&Items { items }).unwrap_or_default()))
}

fn item(suggestion: Suggestion) -> Item {
    let m = DE.suggestions;
    match suggestion {
        Suggestion::Term(facet, code, label) => {
            Item { kind: m.term, text: label.to_owned(), href: offers_with(parameter(facet), code) }
        }
        Suggestion::Kreis(ags) => {
            Item { kind: m.place, text: ags.kreis().full_name_in(&DE.words), href: offers_with("kreis", &ags) }
        }
        Suggestion::Bezirk(bezirk) => {
            Item { kind: m.place, text: bezirk.label_in(&DE.words).to_owned(), href: offers_with("bezirk", &bezirk) }
        }
        Suggestion::Near(spot) => {
            let near = DE.catalogue.near_chip;
            let text = near(&spot.name(), Radius::default().kilometres());
            Item { kind: m.place, text, href: offers_near(spot.code()) }
        }
        Suggestion::Offer(offer) => {
            Item { kind: m.offer, text: offer.content.title.to_string(), href: offer_path(&offer) }
        }
        Suggestion::Network(slug, name) => Item { kind: m.network, text: name, href: network(&slug) },
    }
}
