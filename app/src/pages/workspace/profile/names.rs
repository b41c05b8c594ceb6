//! The names of a network: giving it another one from a day on, and what it was called before.

use super::super::room::{Room, refusals, refused, titled};
use crate::{
    address::workspace::Workspace,
    http::{Cx, FormResult, PageResult, TypedForm, commit},
    ui::{
        alert::not_possible,
        form::{self, FormState, button_form, submit},
        former_names::{inputs, listed},
        parts::link_button,
        period::DATE_HINT,
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        names::{FORMER, former_key, typed_former},
        profile::names::{call_network, edit_former_names, parse_former, parse_renaming, said_before, take_names_back},
    },
    domain::{names::FormerNames, network::NetworkName, seen::Seen, web::Slug},
    policy::Action,
    store::{network, network::Network},
};

const TITLE: &str = "Namen des Netzwerks";
const STALE: &str = "Seit du die Seite geöffnet hast, wurde das Profil geändert. Gespeichert ist noch nichts: Oben steht, \
    was jetzt gilt, und in den Feldern, was du geschrieben hast.";

/// What stands in the forms of the page, and what is to be said above them.
#[derive(Default)]
struct Forms {
    renaming: FormState,
    /// Nothing is what is stored.
    former: Option<FormState>,
    refusal: Option<&'static str>,
}

/// The names of a network.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    page(&cx, network, Forms::default()).await
}

/// Gives it another name.
pub async fn rename(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let state = |errors| Forms { renaming: FormState::refused(typed.clone(), errors), ..Forms::default() };
    let new = match parse_renaming(&typed) {
        Ok(new) => new,
        Err(errors) => return refused(page(&cx, network, state(errors)).await?),
    };
    let mut tx = cx.write().await?;
    let result = call_network(&mut tx, cx.by(), &network.id, &Seen::of_form(&typed), &new).await;
    match commit(tx, result).await {
        Ok(()) => {
            let said =
                format!("Das Netzwerk heißt jetzt {}. Unter dem früheren Namen wird es weiter gefunden.", new.name);
            done(&cx, &network, said).await
        }
        Err(ActionError::Stale) => late(&cx, network, Forms { refusal: Some(STALE), ..state(Vec::new()) }).await,
        Err(error) => {
            let errors = refusals(error, "network_name", "Neuer Name")?;
            refused(page(&cx, network, state(errors)).await?)
        }
    }
}

/// Writes the former names.
pub async fn change(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let state = |errors| Forms { former: Some(FormState::refused(typed.clone(), errors)), ..Forms::default() };
    let names = match parse_former(&typed) {
        Ok(names) => names,
        Err(errors) => return refused(page(&cx, network, state(errors)).await?),
    };
    let mut tx = cx.write().await?;
    let result = edit_former_names(&mut tx, cx.by(), &network.id, &Seen::of_form(&typed), &names).await;
    match commit(tx, result).await {
        Ok(()) => done(&cx, &network, "Die früheren Namen sind gespeichert.".to_owned()).await,
        Err(ActionError::Stale) => late(&cx, network, Forms { refusal: Some(STALE), ..state(Vec::new()) }).await,
        Err(error) => {
            let errors = refusals(error, &former_key(FORMER[0].0, 0), FORMER[0].1)?;
            refused(page(&cx, network, state(errors)).await?)
        }
    }
}

/// Takes the last renaming back.
pub async fn take_back(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditProfile).await?;
    let mut tx = cx.write().await?;
    let result = take_names_back(&mut tx, cx.by(), &network.id, &Seen::of_form(&typed)).await;
    match commit(tx, result).await {
        Ok(()) => done(&cx, &network, "Zurückgenommen: Die Namen sind, wie sie waren.".to_owned()).await,
        Err(ActionError::Stale) => late(&cx, network, Forms { refusal: Some(STALE), ..Forms::default() }).await,
        Err(error) => {
            let errors = refusals(error, "network_name", "Neuer Name")?;
            let renaming = FormState::refused(typed, errors);
            refused(page(&cx, network, Forms { renaming, ..Forms::default() }).await?)
        }
    }
}

/// The page again: the address may have followed the name.
async fn done(cx: &Cx, network: &Network, said: String) -> FormResult {
    let mut reader = cx.app.store.read().await?;
    let now = network::get(&mut reader, &network.id).await?;
    drop(reader);
    let slug = now.map_or_else(|| network.slug.clone(), |now| now.slug);
    cx.done(said, &Workspace::of(&slug).names()).await
}

/// Nothing was done: what was typed stays, beside what stands there now.
async fn late(cx: &Cx, network: Network, forms: Forms) -> FormResult {
    Ok(page(cx, network, forms).await?.status(StatusCode::CONFLICT).into_response())
}

async fn page(cx: &Cx, network: Network, forms: Forms) -> PageResult {
    let mut reader = cx.app.store.read().await?;
    let network = network::get(&mut reader, &network.id).await?.unwrap_or(network);
    let former = network::former_names(&mut reader, &network.id).await?;
    let before = said_before(&mut reader, cx.now, &network, &former).await?;
    drop(reader);
    let room = Room::new(cx, &network, "profil");
    let head = room.clone();
    let errors = [&forms.renaming.errors[..], forms.former.as_ref().map_or(&[][..], |state| &state.errors)].concat();
    let title = match forms.refusal {
        Some(_) => format!("Fehler: {TITLE}"),
        None => titled(TITLE, &errors),
    };
    Ok(room.page(cx, &title, move || view(&head, &network, &former, before, forms)))
}

fn view(
    room: &Room,
    network: &Network,
    stored: &FormerNames,
    before: Option<(String, Slug, FormerNames)>,
    forms: Forms,
) -> AnyView {
    let Forms { renaming, former, refusal } = forms;
    let (at, seen) = (room.at(), &Seen::from(network));
    let former = former.unwrap_or_else(|| FormState::stored(typed_former(stored)));
    let (renaming, former) = (renaming.on_screen(seen), former.on_screen(seen));
    let last = before.map(|(name, ..)| {
        let label = match name == network.name {
            true => "Letzte Änderung der früheren Namen zurücknehmen".to_owned(),
            false => format!("Umbenennung zurücknehmen: wieder „{name}“"),
        };
        button_form(at.renaming_back(), &label, "kern-btn--secondary", vec![form::seen(seen)])
    });
    view! {
        <div class="wrap wrap--narrow page stack">
            {renaming.summary()}
            {former.summary()}
            {refusal.map(not_possible)}
            {room.head_below(TITLE, Some("Profil"))}
            <p>"Ist der Name nur falsch geschrieben? Dann "<a href=room.path()>"berichtige ihn im Profil"</a>"."</p>
            {listed(stored)}
            {last}
            <h2>"Das Netzwerk heißt jetzt anders"</h2>
            <p>"Der bisherige Name bleibt als früherer Name, mit dem Tag, bis zu dem er galt. Die Adresse der öffentlichen Seite folgt dem neuen Namen; die bisherige führt weiter."</p>
            <form method="post" action=at.renaming() novalidate>
                {renaming.seen()}
                {renaming.text("network_name", "Neuer Name").limit(NetworkName::LIMIT).autocomplete("off").view()}
                {renaming.text("renamed_on", "Umbenannt zum").hint(DATE_HINT).view()}
                {submit("Umbenennen", "kern-btn--primary")}
            </form>
            <h2>"Frühere Namen eintragen oder berichtigen"</h2>
            <p>"Unter ihnen wird das Netzwerk gefunden. Lass alle drei Felder eines Namens leer, um ihn zu entfernen."</p>
            <form method="post" action=at.names() novalidate>
                {former.seen()}
                {inputs(&former, stored, NetworkName::LIMIT)}
                {submit("Frühere Namen speichern", "kern-btn--secondary")}
            </form>
            {link_button(room.path(), "Zurück zum Profil", "kern-btn--tertiary")}
        </div>
    }
    .into_any()
}
