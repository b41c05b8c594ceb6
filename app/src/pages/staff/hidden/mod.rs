//! What the state office keeps from the public: the list, the way to hide more, and the way back.

mod find;
pub mod hide;
mod list;

use crate::{
    address,
    http::{Cx, FormResult, Page, PageError, Question, Where, commit, see_other},
    ui::{
        form::FormState,
        paging::{LINES, Paging},
    },
};
use axum::{extract::Path, response::IntoResponse};
use list::{Shown, page};
use mintverbund::{
    actions::hiding::{keep::keep_hidden, show_again as act, subject_name},
    domain::{
        field::{FieldError, Typed},
        id::HidingId,
    },
    store::hiding,
};

/// The question that asks for what is shown again.
const FORMER: &str = "frueher";
/// The input for an address of the public pages.
const ADDRESS: &str = "adresse";

/// Shows the list, or leads to where what stands at an address is hidden.
pub async fn show(cx: Cx, Question(asked): Question) -> FormResult {
    let address = asked.get(ADDRESS).trim().to_owned();
    if address.is_empty() {
        return Ok(draw(&cx, &asked, FormState::default()).await?.into_response());
    }
    let mut reader = cx.app.store.read().await?;
    let mut found = find::at(&mut reader, &address).await?;
    // What was never public, or is no picture of ours, has no form either.
    if let Some(subject) = &found
        && subject_name(&mut reader, subject).await?.is_none()
    {
        found = None;
    }
    drop(reader);
    match found {
        Some(subject) => Ok(see_other(&address::staff::hide(&subject))),
        None => {
            let why = "Dort steht kein Angebot, kein Netzwerk, kein Partner und kein Bild.";
            let errors = vec![FieldError::new(ADDRESS, find::LABEL, why)];
            Ok(draw(&cx, &asked, FormState::refused(asked.clone(), errors)).await?.into_response())
        }
    }
}

async fn draw(cx: &Cx, asked: &Typed, form: FormState) -> Result<Page, PageError> {
    let is_open = asked.get("zeige") != FORMER;
    let mut reader = cx.app.store.read().await?;
    let [open, former] = [hiding::count(&mut reader, true).await?, hiding::count(&mut reader, false).await?];
    let total = usize::try_from(if is_open { open } else { former }).unwrap_or_default();
    let paging = Paging::of(total, LINES, asked.get("seite"));
    let skipped = i64::try_from(paging.before()).unwrap_or(i64::MAX);
    let mut lines = Vec::new();
    for hidden in hiding::list(&mut reader, is_open, LINES as i64, skipped).await? {
        let told = hiding::told_of(&mut reader, &hidden.id).await?;
        lines.push((hidden, told));
    }
    drop(reader);
    let shown = Shown::new(cx, lines, [open, former], is_open, paging);
    let title = if form.errors.is_empty() { paging.titled("Verborgen") } else { "Fehler: Verborgen".to_owned() };
    Ok(cx.page(title, Where::Staff("verborgen"), move || page(shown, &form)))
}

/// Shows something again.
pub async fn show_again(cx: Cx, Path(id): Path<String>) -> FormResult {
    let id: HidingId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut tx = cx.write().await?;
    let result = act::show_again(&mut tx, cx.by(), &id).await;
    commit(tx, result).await?;
    cx.done("MINTraum verbirgt es nicht mehr. Die Netzwerke erfahren davon.", address::staff::HIDDEN).await
}

/// Keeps something hidden after the answers were read.
pub async fn keep(cx: Cx, Path(id): Path<String>) -> FormResult {
    let id: HidingId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut tx = cx.write().await?;
    let result = keep_hidden(&mut tx, cx.by(), &id).await;
    commit(tx, result).await?;
    cx.done(
        "Es bleibt verborgen. Gefragt wirst du bei der nächsten Antwort, sonst in vier Wochen.",
        address::staff::HIDDEN,
    )
    .await
}
