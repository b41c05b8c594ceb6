//! "Wartet auf dich": where everybody begins.

mod draw;
mod item;
mod network;
mod offers;
mod staff;

use crate::{
    address,
    http::{Cx, PageError, PageResult, Where},
    notices::News,
    ui::parts::{empty, link_button},
};
use draw::{in_review, news, overview};
use item::{Item, list};
use leptos::prelude::*;
use mintverbund::store::outbox;
use network::Network;

/// Shows what waits for the person.
pub async fn show(cx: Cx) -> PageResult {
    let desk = Desk::load(&cx).await?;
    Ok(cx.page("Wartet auf dich", Where::Desk, move || view(desk)))
}

/// Everything on the desk of one person.
struct Desk {
    items: Vec<Item>,
    networks: Vec<Network>,
    /// What is new for the state office.
    office: Vec<News>,
    is_staff: bool,
}

impl Desk {
    async fn load(cx: &Cx) -> Result<Self, PageError> {
        let mut reader = cx.app.store.read().await?;
        let several = cx.memberships.len() > 1;
        let mut items = staff::items(cx, &mut reader).await?;
        let mut networks = Vec::new();
        for membership in &cx.memberships {
            let network = Network::load(cx, &mut reader, membership).await?;
            items.extend(network.items(cx, several));
            networks.push(network);
        }
        items.sort_by_key(|item| (item.rank, item.since));
        let is_staff = cx.person.is_staff();
        let office = if is_staff { outbox::of_office_about_entries(&mut reader).await? } else { Vec::new() };
        let office = office.iter().map(|row| News::new(row, None)).collect();
        Ok(Self { items, networks, office, is_staff })
    }
}

fn view(desk: Desk) -> AnyView {
    let Desk { items, networks, office: told, is_staff } = desk;
    let office = is_staff.then(staff::rooms);
    let own = (!networks.is_empty()).then(|| overview(&networks));
    let has_news = is_staff || !networks.is_empty();
    let waiting = match items.is_empty() {
        true => nothing(&networks, is_staff),
        false => list(items),
    };
    let review = in_review(&networks);
    if office.is_none() && own.is_none() {
        return view! { <div class="wrap page stack"><h1>"Wartet auf dich"</h1>{waiting}</div> }.into_any();
    }
    view! {
        <div class="wrap page layout-two">
            <div class="stack"><h1>"Wartet auf dich"</h1>{waiting}{review}</div>
            <aside>{office}{own}{has_news.then(|| news(&networks, told))}</aside>
        </div>
    }
    .into_any()
}

fn nothing(networks: &[Network], is_staff: bool) -> AnyView {
    match networks.first() {
        Some(network) => {
            let action = link_button(network.at().offers(), "Zu den Angeboten", "kern-btn--secondary");
            empty("Nichts wartet auf dich", "Alle Angebote sind bestätigt, alle Anfragen beantwortet.", Some(action))
        }
        None if is_staff => {
            let action = link_button(address::staff::NETWORKS.into(), "Zu den Netzwerken", "kern-btn--secondary");
            empty("Nichts wartet auf dich", "Alles ist geprüft, alle Vorschläge sind entschieden.", Some(action))
        }
        None => empty(
            "Du gehörst noch zu keinem Netzwerk",
            "Wende dich an die Koordination deines Netzwerks oder an MINTraum, damit du mitarbeiten kannst.",
            None,
        ),
    }
}
