//! The team of a network: who may do what.

use super::room::Room;
use crate::{
    http::{Cx, PageResult},
    ui::{
        alert::{Kind, alert},
        parts::empty,
    },
};
use axum::extract::Path;
use leptos::prelude::*;
use mintverbund::{
    domain::account::NetworkRole,
    policy::Action,
    store::{account, account::Membership},
};

/// Shows the team.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let members = account::members_of(&mut cx.app.store.read().await?, &network.id).await?;
    let room = Room::new(&cx, &network, "team");
    let head = room.clone();
    Ok(room.page(&cx, "Team", move || {
        view! {
            <div class="wrap page stack">
                {head.head("Team")}
                {team(head.name(), members)}
                {alert(Kind::Info, "Jemand kommt dazu oder geht?", view! { <p>{CHANGES}</p> })}
            </div>
        }
    }))
}

const CHANGES: &str = "Konten legt an und Rollen vergibt, wer die Plattform betreibt; hier geht das noch nicht. \
    Eine Rolle zu ändern oder zu beenden ist noch gar nicht möglich.";

fn team(network: &str, members: Vec<Membership>) -> AnyView {
    if members.is_empty() {
        let text = "Profil, Partner und Kontakte kann so lange MINTraum pflegen. Angebote schreiben kann nur ein Team.";
        return empty("Noch hat niemand hier ein Konto", text, None);
    }
    let rows = members.into_iter().map(|member| {
        view! {
            <tr>
                <th scope="row">{member.account_name}</th>
                <td data-label="Rolle">{member.role.label()}</td>
                <td data-label="Darf">{abilities(member.role)}</td>
            </tr>
        }
    });
    view! {
        <div class="table-wrap">
            <table class="kern-table table--stacks">
                <caption class="visually-hidden">{format!("Team von {network}")}</caption>
                <thead><tr><th scope="col">"Wer"</th><th scope="col">"Rolle"</th><th scope="col">"Darf"</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What a role may do, in words; the rule itself is in the policy.
fn abilities(role: NetworkRole) -> &'static str {
    match role {
        NetworkRole::Lead | NetworkRole::Deputy => "alles: Profil, Partner, Angebote und Verbindungen",
        NetworkRole::Editor => "Partner, Kontakte und Angebote bearbeiten",
        NetworkRole::Viewer => "alles lesen, nichts ändern",
    }
}
