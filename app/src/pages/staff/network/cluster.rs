//! Whether a network is a cluster of the federal programme.

use crate::{
    address,
    http::{Cx, FormResult, TypedForm, commit},
    ui::{
        alert::{Kind, alert},
        form::{FormState, button_form},
    },
};
use axum::extract::Path;
use leptos::prelude::*;
use mintverbund::{
    actions::networks::confirm_cluster::{confirm_cluster, revoke_cluster},
    policy::Action,
    store::network::Network,
};

/// The input that says what is to be.
const CONFIRMS: &str = "bestaetigt";

/// Confirms it, or takes that back.
pub async fn save(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let confirms = !typed.get(CONFIRMS).is_empty();
    let mut tx = cx.write().await?;
    let result = match confirms {
        true => confirm_cluster(&mut tx, cx.by(), &network.id).await,
        false => revoke_cluster(&mut tx, cx.by(), &network.id).await,
    };
    commit(tx, result).await?;
    let said = match confirms {
        true => "Bestätigt: Das Netzwerk ist ein MINT-Cluster.",
        false => "Zurückgenommen: Öffentlich ist es kein MINT-Cluster mehr.",
    };
    cx.done(said, &address::staff::network(&slug)).await
}

/// What is to be decided, or the way back.
pub fn decision(network: &Network) -> Option<AnyView> {
    let action = || address::staff::cluster(&network.slug);
    if network.claims_cluster {
        let text = "Das Netzwerk hat eine Förderung des Bundesprogramms eingetragen. Öffentlich ist es erst nach eurer Bestätigung ein MINT-Cluster.";
        let hidden = vec![FormState::hidden(CONFIRMS, "1")];
        let button = button_form(action(), "Als MINT-Cluster bestätigen", "kern-btn--secondary", hidden);
        return Some(alert(Kind::Info, "Noch nicht bestätigt", view! { <p>{text}</p>{button} }));
    }
    network.is_cluster.then(|| {
        let button =
            button_form(action(), "Bestätigung zurücknehmen", "kern-btn--secondary kern-btn--danger", Vec::new());
        let text = "Öffentlich ist das Netzwerk dann kein MINT-Cluster mehr. Die Förderungen bleiben eingetragen.";
        view! { <details><summary>"Kein MINT-Cluster?"</summary><p>{text}</p>{button}</details> }.into_any()
    })
}
