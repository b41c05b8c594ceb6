//! What people without an account have written to the network.

use super::room::Room;
use crate::{
    http::{Cx, FormResult, Guard, PageResult, Routes, TypedForm},
    pages::inquiries::{card, in_order, note, settle},
    ui::parts::empty,
};
use axum::extract::Path;
use leptos::prelude::*;
use mintverbund::{actions::inquiries::settle::visible, policy::Action};

/// The addresses.
pub fn routes(routes: Routes) -> Routes {
    let settles = Guard::Policy(&[Action::ViewWorkspace, Action::AnswerInquiry]);
    routes.get("/arbeitsplatz/{netzwerk}/anfragen", Guard::Policy(&[Action::ViewWorkspace]), show).post(
        "/arbeitsplatz/{netzwerk}/anfragen/{id}",
        settles,
        rule,
    )
}

/// Shows those that this person may see.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let all = visible(&mut cx.app.store.read().await?, cx.by(), &network.id).await?;
    let room = Room::new(&cx, &network, "anfragen");
    let head = room.clone();
    Ok(room.page(&cx, "Anfragen", move || {
        let cards = in_order(&all).map(|one| card(one, &head.at().inquiry(&one.id), None)).collect_view();
        let none = all.is_empty().then(|| {
            let text = "Was Besucher über die öffentliche Seite schreiben, steht hier. Sehen kann das nur, wer im Netzwerk mitschreibt.";
            empty("Keine Anfragen", text, None)
        });
        view! { <div class="wrap wrap--narrow page stack">{head.head("Anfragen")}{note()}{none}{cards}</div> }
    }))
}

/// Settles one.
pub async fn rule(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let said = settle(&cx, Some(&network.id), &id, &typed).await?;
    cx.done(said, &Room::new(&cx, &network, "anfragen").path()).await
}
