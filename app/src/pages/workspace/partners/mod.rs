//! The partners of a network: who takes part, as what, and since when.

mod add;
mod around;
mod changes;
mod choose;
mod edit;
mod end;
mod enter;
mod entry;
mod entry_form;
mod keep;
mod list;
mod names;
mod new;
mod opened;
mod page;
mod parent;
mod terms;

use super::{
    profile::rule,
    room::{Room, read_only},
};
use crate::{
    http::{CachePolicy, Cx, FormResult, Guard, Question, Routes},
    ui::{as_of, parts::link_button},
};
use axum::{extract::Path, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    domain::as_of::AsOf,
    policy::{Action, Resource},
    store::{basis, funding, partnership},
};

/// The addresses of the partners.
pub fn routes(routes: Routes) -> Routes {
    let view = Guard::Policy(&[Action::ViewWorkspace]);
    let edit = Guard::Policy(&[Action::EditPartners]);
    let keep = Guard::Policy(&[Action::EditPartners, Action::KeepEntry]);
    routes
        .get("/arbeitsplatz/{netzwerk}/partner", view, show)
        .get("/arbeitsplatz/{netzwerk}/partner/neu", edit, new::show)
        .post("/arbeitsplatz/{netzwerk}/partner/neu", edit, add::add)
        .get("/arbeitsplatz/{netzwerk}/partner/{id}", edit, edit::show)
        .post("/arbeitsplatz/{netzwerk}/partner/{id}", edit, edit::change)
        .get("/arbeitsplatz/{netzwerk}/partner/{id}/eintrag", edit, entry::show)
        .post("/arbeitsplatz/{netzwerk}/partner/{id}/eintrag", edit, entry::change)
        .post("/arbeitsplatz/{netzwerk}/partner/{id}/eintrag/zuruecknehmen", keep, keep::undo)
        .post("/arbeitsplatz/{netzwerk}/partner/{id}/eintrag/uebergeben", keep, keep::hand_over)
        .get("/arbeitsplatz/{netzwerk}/partner/{id}/eintrag/namen", edit, names::show)
        .post("/arbeitsplatz/{netzwerk}/partner/{id}/eintrag/namen", edit, names::change)
        .post("/arbeitsplatz/{netzwerk}/partner/{id}/eintrag/namen/umbenennen", edit, names::rename)
        .get("/arbeitsplatz/{netzwerk}/partner/{id}/eintrag/teil-von", edit, parent::show)
        .post("/arbeitsplatz/{netzwerk}/partner/{id}/eintrag/teil-von", edit, parent::change)
        .post("/arbeitsplatz/{netzwerk}/partner/{id}/beenden", edit, end::end)
        .post("/arbeitsplatz/{netzwerk}/partner/{id}/entfernen", edit, end::remove)
}

/// Shows the partners.
async fn show(cx: Cx, Path(slug): Path<String>, Question(asked): Question) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let mut reader = cx.app.store.read().await?;
    let partners = partnership::of_network(&mut reader, &network.id).await?;
    let (fundings, bases) =
        (funding::of_network(&mut reader, &network.id).await?, basis::of_network(&mut reader, &network.id).await?);
    drop(reader);
    let may_edit = cx.may(Action::EditPartners, Resource::Network(&network.id));
    let all = partners.clone();
    let as_of = AsOf::read(&asked, cx.now.day());
    let shown = list::Shown::new(partners, &as_of, may_edit);
    if as_of.as_table {
        return Ok(shown.to_take_along().answer(&as_of, CachePolicy::Private));
    }
    let room = Room::new(&cx, &network, "partner");
    let head = room.clone();
    Ok(room.page(&cx, "Partner", move || view(head, shown, rule(&fundings, &all, &bases), &as_of)).into_response())
}

fn view(room: Room, shown: list::Shown, rule: AnyView, as_of: &AsOf) -> AnyView {
    let may_edit = shown.may_edit;
    let add = may_edit
        .then(|| view! { <p>{link_button(room.at().new_partner(), "Partner aufnehmen", "kern-btn--primary")}</p> });
    view! {
        <div class="wrap page layout-two">
            <div class="stack">
                {room.head("Partner")}
                {read_only(may_edit, "wer im Netzwerk mitschreibt")}
                {add}
                {as_of::as_of(as_of, &room.path(), &[])}
                {shown.present(&room)}
                {shown.former(&room)}
            </div>
            <aside>{rule}</aside>
        </div>
    }
    .into_any()
}
