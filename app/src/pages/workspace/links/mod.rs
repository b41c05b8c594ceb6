//! The links of a network to others: proposed, confirmed, ended.

mod act;
mod list;
mod one;
mod others;
mod propose;
mod staff;

use super::room::{Room, read_only};
use crate::{
    http::{CachePolicy, Cx, FormResult, Guard, Question, Routes},
    pages::links::held,
    ui::{as_of, parts::link_button},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use mintverbund::{
    domain::{as_of::AsOf, id::NetworkId},
    policy::{Action, Resource},
    store::{link, link::Link, network::Network},
};

/// The addresses of the links.
pub fn routes(routes: Routes) -> Routes {
    let view = Guard::Policy(&[Action::ViewWorkspace]);
    let propose = Guard::Policy(&[Action::ProposeLink]);
    let answer = Guard::Policy(&[Action::ViewWorkspace, Action::AnswerLink]);
    let end = Guard::Policy(&[Action::ViewWorkspace, Action::EndLink]);
    routes
        .get("/arbeitsplatz/{netzwerk}/verbindungen", view, show)
        .get("/arbeitsplatz/{netzwerk}/verbindungen/neu", propose, propose::show)
        .post("/arbeitsplatz/{netzwerk}/verbindungen/neu", propose, propose::submit)
        .get("/arbeitsplatz/{netzwerk}/verbindungen/{id}", view, one::show)
        .post("/arbeitsplatz/{netzwerk}/verbindungen/{id}/antwort", answer, act::answer)
        .post("/arbeitsplatz/{netzwerk}/verbindungen/{id}/beenden", end, act::end)
}

/// Shows all links.
async fn show(cx: Cx, Path(slug): Path<String>, Question(asked): Question) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let links = link::of_network(&mut cx.app.store.read().await?, &network.id).await?;
    let as_of = AsOf::read(&asked, cx.now.day());
    if !as_of.is_today() || as_of.as_table {
        return Ok(other_day(&cx, &network, links, as_of));
    }
    let may_propose = cx.may(Action::ProposeLink, Resource::Network(&network.id));
    let lists = list::Lists::new(&cx, links, &network.id);
    let room = Room::new(&cx, &network, "verbindungen");
    let head = room.clone();
    Ok(room.page(&cx, "Verbindungen", move || view(head, lists, may_propose, &as_of)).into_response())
}

/// The links that hold on a day.
fn other_day(cx: &Cx, network: &Network, links: Vec<Link>, as_of: AsOf) -> Response {
    let holding: Vec<Link> = links.into_iter().filter(|link| link.holds_as_of(&as_of)).collect();
    let reader = network.id.clone();
    if as_of.as_table {
        return held::table(&holding, Some(&reader)).answer(&as_of, CachePolicy::Private);
    }
    let room = Room::new(cx, network, "verbindungen");
    let head = room.clone();
    let draw = move || {
        view! {
            <div class="wrap page stack">
                {head.head("Verbindungen")}
                {as_of::as_of(&as_of, &head.path(), &[])}
                {held::list(&holding, Some(&reader))}
            </div>
        }
    };
    room.page(cx, "Verbindungen, anderer Tag", draw).into_response()
}

fn view(room: Room, lists: list::Lists, may_propose: bool, as_of: &AsOf) -> AnyView {
    let propose = may_propose
        .then(|| view! { <p>{link_button(room.at().new_link(), "Verbindung vorschlagen", "kern-btn--primary")}</p> });
    view! {
        <div class="wrap page stack">
            {room.head("Verbindungen")}
            <p>"Eine Verbindung gilt, wenn beide Netzwerke und MINTraum zugestimmt haben. Dann steht sie auf beiden Seiten."</p>
            {read_only(may_propose, "die Koordination oder die Vertretung des Netzwerks")}
            {propose}
            {lists.view(&room)}
            {as_of::as_of(as_of, &room.path(), &[])}
        </div>
    }
    .into_any()
}

/// A link as one of its two networks reads it.
pub(super) struct Reading {
    /// How it is related, before and after the name of the other one: `wirkt in`.
    around: [&'static str; 2],
    /// The name of the other one.
    pub other: String,
    /// Whether the reader proposed it.
    pub is_own: bool,
}

impl Reading {
    /// Reads the link from one of its networks.
    pub fn of(link: &Link, reader: &NetworkId) -> Self {
        let forward = link.from_id == *reader;
        let other = if forward { &link.to_name } else { &link.from_name };
        Self { around: link.kind.around(forward), other: other.clone(), is_own: link.proposer_id == *reader }
    }

    /// `wirkt in MINT-Region Bamberg`.
    pub fn sentence(&self) -> String {
        let [before, after] = self.around;
        format!("{before} {}{after}", self.other)
    }

    /// Who still has to agree, seen from this side.
    pub fn awaited(&self, link: &Link) -> String {
        match (self.is_own, link.answered_at.is_some(), link.decided_at.is_some()) {
            (false, false, false) => "wartet auf die Antwort des Netzwerks und auf MINTraum".to_owned(),
            (false, false, true) => "wartet auf die Antwort des Netzwerks".to_owned(),
            _ => link.consent().awaited(&self.other),
        }
    }
}
