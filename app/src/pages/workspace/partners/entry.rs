//! Correcting the entry of the directory that a partner has.

use super::{
    super::room::{Room, refusals, refused, titled},
    add::has_seen_similar,
    enter::kreise,
    entry_form::view,
    opened::{Opened, open},
};
use crate::{
    address::workspace::Workspace,
    conflict::{Compared, LateForm, Wording, differences},
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, commit},
    ui::form::{FormState, choices},
};
use axum::extract::Path;
use mintverbund::{
    actions::{ActionError, partners::add::NewOrganisation, partners::edit_organisation::edit_organisation},
    domain::{
        field::Typed,
        organisation::{OrganisationKind, Sector},
    },
    store::{organisation, organisation::Organisation},
};

/// The form of the entry.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let opened = open(&cx, &slug, &id).await?;
    let state = FormState::stored(stored(&cx, &opened).await?);
    Ok(page(&cx, opened, state, Vec::new()))
}

/// What stands in the form, with the version that was on the screen when somebody began to type.
async fn stored(cx: &Cx, opened: &Opened) -> Result<Typed, PageError> {
    let mut reader = cx.app.store.read().await?;
    let id = &opened.partner.organisation_id;
    let entry = organisation::get(&mut reader, id).await?.ok_or(PageError::NotFound)?;
    let mut typed = NewOrganisation::typed(&entry);
    typed.push_some("version", organisation::version(&mut reader, id).await?);
    Ok(typed)
}

/// Corrects it.
pub async fn change(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let opened = open(&cx, &slug, &id).await?;
    match write(&cx, &opened, &typed).await {
        Ok(Ok(())) => {
            let back = Workspace::of(&opened.network.slug).partner(&opened.partner.id);
            cx.done("Der Eintrag im Verzeichnis ist gespeichert.", &back).await
        }
        Ok(Err(similar)) => refused(page(&cx, opened, FormState::stored(typed), similar)),
        Err(ActionError::Stale) => stale(&cx, opened, typed).await,
        Err(error) => {
            let errors = refusals(error, "organisation_name", "Einrichtung")?;
            refused(page(&cx, opened, FormState::refused(typed, errors), Vec::new()))
        }
    }
}

async fn write(cx: &Cx, opened: &Opened, typed: &Typed) -> Result<Result<(), Vec<Organisation>>, ActionError> {
    let new = NewOrganisation::parse(typed).map_err(ActionError::Invalid)?;
    let (network, id) = (&opened.network.id, &opened.partner.organisation_id);
    // A version that no entry has stands for a form that does not name one.
    let version = typed.get("version").parse().unwrap_or(-1);
    let mut tx = cx.app.store.write().await?;
    let result = edit_organisation(&mut tx, cx.by(), network, id, version, &new, has_seen_similar(typed)).await;
    commit(tx, result).await
}

fn page(cx: &Cx, opened: Opened, state: FormState, similar: Vec<Organisation>) -> Page {
    let room = Room::new(cx, &opened.network, "partner");
    let head = room.clone();
    let title = match similar.is_empty() {
        true => titled("Eintrag berichtigen", &state.errors),
        false => "Rückfrage: Eintrag berichtigen".to_owned(),
    };
    room.page(cx, &title, move || view(head, opened, state, similar))
}

async fn stale(cx: &Cx, opened: Opened, sent: Typed) -> FormResult {
    let stored = stored(cx, &opened).await?;
    let room = Room::new(cx, &opened.network, "partner");
    let late = LateForm {
        conflict: room.conflict("Partner"),
        note: room.on_behalf_in_words(),
        action: room.at().partner_entry(&opened.partner.id),
        back: room.at().partner(&opened.partner.id),
        seen: ("version", stored.get("version").to_owned()),
        differences: differences(&compared(), &stored, &sent),
        typed: sent,
    };
    late.answer(cx).await
}

fn compared() -> [Compared; 6] {
    let kreise = kreise().into_iter().flat_map(|(_, kreise)| kreise).collect();
    [
        ("organisation_name", "Name der Einrichtung", Wording::Text),
        ("sector", "Bereich", Wording::OneOf(choices::<Sector>())),
        ("kind", "Art", Wording::OneOf(choices::<OrganisationKind>())),
        ("ags", "Kreis", Wording::OneOf(kreise)),
        ("website", "Internetseite", Wording::Text),
        ("description", "Kurzbeschreibung", Wording::Text),
    ]
}
