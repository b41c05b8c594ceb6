//! "Wartet auf dich": where everybody begins.

mod draw;
mod item;
mod kept;
mod network;
mod offers;
mod pile;
mod staff;

use crate::{
    address,
    http::{Cx, PageError, PageResult, Where},
    notices::News,
    ui::parts::{empty, link_button},
};
use draw::{in_review, news, overview};
use item::Item;
use leptos::prelude::*;
use mintverbund::store::outbox;
use network::Network;
use pile::Rest;

/// Shows what waits for the person.
pub async fn show(cx: Cx) -> PageResult {
    let desk = Desk::load(&cx).await?;
    Ok(cx.page("Wartet auf dich", Where::Desk, move || view(desk)))
}

/// Everything on the desk of one person.
struct Desk {
    items: Vec<Item>,
    /// What has no room.
    left: Vec<Rest>,
    networks: Vec<Network>,
    /// What is new for the state office.
    office: Vec<News>,
    is_staff: bool,
    /// Whether they say who runs this site.
    runs_site: bool,
}

impl Desk {
    async fn load(cx: &Cx) -> Result<Self, PageError> {
        let mut reader = cx.app.store.read().await?;
        let mut piles: Vec<_> = staff::pile(cx, &mut reader).await?.into_iter().collect();
        piles.push(kept::pile(cx, &mut reader).await?);
        let mut networks = Vec::new();
        for membership in &cx.memberships {
            let network = Network::load(cx, &mut reader, membership).await?;
            piles.extend(network.piles(cx));
            networks.push(network);
        }
        let (items, left) = pile::spread(piles);
        let is_staff = cx.person.is_staff();
        let office = if is_staff { outbox::of_office_about_entries(&mut reader).await? } else { Vec::new() };
        let office = office.iter().map(|row| News::new(row, None)).collect();
        Ok(Self { items, left, networks, office, is_staff, runs_site: staff::runs_site(cx) })
    }
}

fn view(desk: Desk) -> AnyView {
    let Desk { items, left, networks, office: told, is_staff, runs_site } = desk;
    let office = is_staff.then(|| staff::rooms(runs_site));
    let own = (!networks.is_empty()).then(|| overview(&networks));
    let has_news = is_staff || !networks.is_empty();
    let waiting = match items.is_empty() {
        true => nothing(&networks, is_staff),
        false => pile::view(items, &left),
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
            "Mitarbeiten kannst du, sobald dein Konto in einem Netzwerk eine Rolle hat. Rollen vergibt, wer die Plattform betreibt.",
            None,
        ),
    }
}
