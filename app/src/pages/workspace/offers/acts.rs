//! What can be done with an offer by one button: alone, or in the editor once its form is saved.

use super::{
    button::Button,
    editor,
    opened::{Opened, list_path, open},
};
use crate::{
    address::{self, workspace::Workspace},
    http::{Cx, FormResult, PageError, TypedForm, commit},
};
use axum::extract::Path;
use mintverbund::{
    actions::{
        self, ActionError, offers::change_state::change_offer_state, offers::confirm::confirm_offer,
        offers::copy::copy_offer, offers::discard::discard_draft, offers::withdraw::withdraw_offer,
    },
    domain::{
        field::Typed,
        id::OfferId,
        review::OfferState::{Archived, Live, Paused},
        seen::Seen,
    },
    policy::Action,
    store::{Tx, revision},
};

type Address = Path<(String, String)>;

/// Carries out a button on what was on the screen, and leads on: to `onward`, or where it makes sense.
pub async fn carry_out(cx: &Cx, opened: Opened, button: Button, seen: &Seen, onward: Option<&str>) -> FormResult {
    let mut tx = cx.write().await?;
    let result = act(&mut tx, cx, &opened.offer.id, button, seen).await;
    let copy = match commit(tx, result).await {
        Ok(copy) => copy,
        Err(error) => return not_done(cx, opened, seen, error).await,
    };
    let path = opened.path();
    let path = match (button, copy) {
        (_, Some(copy)) => Workspace::of(&opened.network.slug).offer(&copy).editor(),
        (Button::Archive, None) => list_path(&opened.network),
        (_, None) => onward.map_or(path, str::to_owned),
    };
    cx.done(told(&opened, button), &path).await
}

/// The offer that came of it, if one did.
async fn act(tx: &mut Tx, cx: &Cx, id: &OfferId, button: Button, seen: &Seen) -> actions::Result<Option<OfferId>> {
    let by = cx.by();
    let (from, state) = match button {
        Button::Copy => return copy_offer(tx, by, id).await.map(Some),
        Button::Confirm => return confirm_offer(tx, by, id, seen).await.map(|()| None),
        Button::Withdraw => return withdraw_offer(tx, by, id, seen).await.map(|()| None),
        Button::Pause => (Some(Live), Paused),
        Button::Resume => (Some(Paused), Live),
        Button::BringBack => (Some(Archived), Live),
        Button::Archive => (None, Archived),
    };
    change_offer_state(tx, by, id, seen, from, state).await.map(|()| None)
}

fn told(opened: &Opened, button: Button) -> String {
    match button {
        Button::Copy => "Das ist die Kopie, ohne Termine. Das Original bleibt, wie es ist.".to_owned(),
        Button::Pause => "Pausiert. Das Angebot ist nicht mehr öffentlich, bis du es fortsetzt.".to_owned(),
        Button::Resume => format!("Fortgesetzt. {}", shown_again(opened)),
        Button::BringBack => format!("Zurückgeholt. {}", shown_again(opened)),
        Button::Archive => format!("„{}“ ist archiviert.", opened.title()),
        Button::Confirm => format!("Danke. „{}“ ist heute bestätigt.", opened.title()),
        Button::Withdraw => "Zurückgezogen. Du kannst weiterschreiben.".to_owned(),
    }
}

fn shown_again(opened: &Opened) -> &'static str {
    let is_hidden = opened.offer.hidden || opened.network.published && !opened.network.is_public;
    match (opened.public(), opened.network.published) {
        (None, _) => "Freigegeben ist noch keine Fassung.",
        (Some(_), _) if is_hidden => "Öffentlich wird, was freigegeben war, sobald MINTraum es nicht mehr verbirgt.",
        (Some(_), true) => "Was freigegeben war, ist wieder öffentlich.",
        (Some(_), false) => "Öffentlich wird, was freigegeben war, sobald das Netzwerk es ist.",
    }
}

/// The offer again, with the reason, or with what happened to it meanwhile.
async fn not_done(cx: &Cx, opened: Opened, seen: &Seen, error: ActionError) -> FormResult {
    let (slug, id) = (opened.network.slug.as_str(), opened.offer.id.as_str());
    match error {
        ActionError::Refused(why) => editor::again(cx, slug, id, why).await,
        ActionError::Stale => editor::stale(cx, slug, id, seen).await,
        other => Err(other.into()),
    }
}

/// The offer of an address, and what the form names as having been on the screen.
async fn pressed(cx: &Cx, (slug, id): &(String, String), typed: &Typed) -> Result<(Opened, Seen), PageError> {
    let opened = open(cx, slug, id, Action::EditOffers).await?;
    Ok((opened, Seen::of_form(typed)))
}

async fn press(cx: &Cx, at: &(String, String), typed: &Typed, button: Button) -> FormResult {
    let (opened, seen) = pressed(cx, at, typed).await?;
    carry_out(cx, opened, button, &seen, onward(typed.get("weiter"))).await
}

/// Takes a revision back from review.
pub async fn withdraw(cx: Cx, Path(at): Address, TypedForm(typed): TypedForm) -> FormResult {
    press(&cx, &at, &typed, Button::Withdraw).await
}

/// Begins a new offer with the same text.
pub async fn copy(cx: Cx, Path(at): Address, TypedForm(typed): TypedForm) -> FormResult {
    press(&cx, &at, &typed, Button::Copy).await
}

/// Hides an offer for a while.
pub async fn pause(cx: Cx, Path(at): Address, TypedForm(typed): TypedForm) -> FormResult {
    press(&cx, &at, &typed, Button::Pause).await
}

/// Shows a paused offer again.
pub async fn resume(cx: Cx, Path(at): Address, TypedForm(typed): TypedForm) -> FormResult {
    press(&cx, &at, &typed, Button::Resume).await
}

/// Brings an archived offer back.
pub async fn bring_back(cx: Cx, Path(at): Address, TypedForm(typed): TypedForm) -> FormResult {
    press(&cx, &at, &typed, Button::BringBack).await
}

/// Puts an offer away.
pub async fn archive(cx: Cx, Path(at): Address, TypedForm(typed): TypedForm) -> FormResult {
    press(&cx, &at, &typed, Button::Archive).await
}

/// Notes that what is public is still right, and leads back to where that was asked.
pub async fn confirm(cx: Cx, Path(at): Address, TypedForm(typed): TypedForm) -> FormResult {
    press(&cx, &at, &typed, Button::Confirm).await
}

/// Throws the draft on the screen away, and with it an offer that never was more.
pub async fn discard(cx: Cx, Path(at): Address, TypedForm(typed): TypedForm) -> FormResult {
    let (opened, seen) = pressed(&cx, &at, &typed).await?;
    let mut tx = cx.write().await?;
    let result = throw_away(&mut tx, &cx, &opened.offer.id, &seen).await;
    match commit(tx, result).await {
        Ok(true) => cx.done("Der Entwurf ist verworfen.", &opened.path()).await,
        Ok(false) => cx.done(format!("„{}“ ist verworfen.", opened.title()), &list_path(&opened.network)).await,
        Err(error) => not_done(&cx, opened, &seen, error).await,
    }
}

/// Tells whether anything of the offer remains.
async fn throw_away(tx: &mut Tx, cx: &Cx, id: &OfferId, seen: &Seen) -> actions::Result<bool> {
    discard_draft(tx, cx.by(), id, seen).await?;
    Ok(revision::latest(tx, id).await?.is_some())
}

/// An address of the workspace, and nothing else.
fn onward(path: &str) -> Option<&str> {
    let plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-".contains(&byte));
    (plain && path.starts_with(address::workspace::DESK)).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_leads_on_within_the_workspace_only() {
        let given =
            ["/arbeitsplatz", "/arbeitsplatz/mintmobil/angebote", "//boese.example", "/arbeitsplatz\r\nx: y", ""];
        let led = [Some("/arbeitsplatz"), Some("/arbeitsplatz/mintmobil/angebote"), None, None, None];
        assert_eq!(given.map(onward), led);
    }
}
