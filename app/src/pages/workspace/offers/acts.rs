//! What can be done with an offer by one button.

use super::{
    editor,
    opened::{Opened, list_path, open},
};
use crate::http::{Cx, FormResult, PageError, TypedForm, commit};
use axum::{extract::Path, http::StatusCode};
use mintverbund::{
    actions::{
        self, ActionError, change_offer_state::change_offer_state, confirm_offer::confirm_offer,
        copy_offer::copy_offer, discard_draft::discard_draft, withdraw_offer::withdraw_offer,
    },
    domain::{id::OfferId, review::OfferState},
    policy::Action,
    store::{Tx, revision},
};

type Address = Path<(String, String)>;

/// Carries out an act on the offer of an address; a refusal shows the offer again, with the reason.
async fn act<T>(
    cx: &Cx,
    (slug, id): &(String, String),
    action: impl AsyncFnOnce(&mut Tx, &OfferId) -> actions::Result<T>,
    led_on: impl AsyncFnOnce(Opened, T) -> FormResult,
) -> FormResult {
    let opened = open(cx, slug, id, Action::EditOffers).await?;
    let mut tx = cx.write().await?;
    let result = action(&mut tx, &opened.offer.id).await;
    match commit(tx, result).await {
        Ok(value) => led_on(opened, value).await,
        Err(ActionError::Refused(why)) => editor::again(cx, slug, id, why).await,
        Err(ActionError::Stale) => {
            editor::again(
                cx,
                slug,
                id,
                "Inzwischen hat jemand aus deinem Team das Angebot geändert. Hier ist der neue Stand.",
            )
            .await
        }
        Err(other) => Err(other.into()),
    }
}

/// Takes a revision back from review.
pub async fn withdraw(cx: Cx, Path(at): Address) -> FormResult {
    let action = async |tx: &mut Tx, id: &OfferId| withdraw_offer(tx, cx.by(), id).await;
    act(&cx, &at, action, async |opened, ()| cx.done("Zurückgezogen. Du kannst weiterschreiben.", &opened.path()).await)
        .await
}

/// Begins a new offer with the same text.
pub async fn copy(cx: Cx, Path(at): Address) -> FormResult {
    let action = async |tx: &mut Tx, id: &OfferId| copy_offer(tx, cx.by(), id).await;
    let led_on = async |opened: Opened, copy: OfferId| {
        let path = format!("{}/{copy}", list_path(&opened.network));
        cx.done("Das ist die Kopie, ohne Termine. Das Original bleibt, wie es ist.", &path).await
    };
    act(&cx, &at, action, led_on).await
}

/// Hides an offer for a while.
pub async fn pause(cx: Cx, Path(at): Address) -> FormResult {
    change(&cx, &at, OfferState::Paused, "Pausiert. Das Angebot ist nicht mehr öffentlich, bis du es fortsetzt.").await
}

/// Shows a paused offer again.
pub async fn resume(cx: Cx, Path(at): Address) -> FormResult {
    change(&cx, &at, OfferState::Live, "Fortgesetzt. Was freigegeben war, ist wieder öffentlich.").await
}

/// Brings an archived offer back.
pub async fn bring_back(cx: Cx, Path(at): Address) -> FormResult {
    change(&cx, &at, OfferState::Live, "Zurückgeholt. Was freigegeben war, ist wieder öffentlich.").await
}

async fn change(cx: &Cx, at: &(String, String), state: OfferState, message: &'static str) -> FormResult {
    let action = async |tx: &mut Tx, id: &OfferId| change_offer_state(tx, cx.by(), id, state).await;
    act(cx, at, action, async |opened, ()| cx.done(message, &opened.path()).await).await
}

/// Puts an offer away.
pub async fn archive(cx: Cx, Path(at): Address) -> FormResult {
    let action = async |tx: &mut Tx, id: &OfferId| change_offer_state(tx, cx.by(), id, OfferState::Archived).await;
    let led_on = async |opened: Opened, ()| {
        let message = format!("„{}“ ist archiviert.", opened.title());
        cx.done(message, &list_path(&opened.network)).await
    };
    act(&cx, &at, action, led_on).await
}

/// Throws the draft on the screen away, and with it an offer that never was more.
pub async fn discard(cx: Cx, Path(at): Address, TypedForm(typed): TypedForm) -> FormResult {
    let seen = editor::seen(&typed).ok_or(PageError::BadForm(StatusCode::UNPROCESSABLE_ENTITY))?;
    let action = async |tx: &mut Tx, id: &OfferId| {
        discard_draft(tx, cx.by(), id, &seen).await?;
        Ok(revision::latest(tx, id).await?.is_some())
    };
    let led_on = async |opened: Opened, remains: bool| match remains {
        true => cx.done("Der Entwurf ist verworfen.", &opened.path()).await,
        false => cx.done(format!("„{}“ ist verworfen.", opened.title()), &list_path(&opened.network)).await,
    };
    act(&cx, &at, action, led_on).await
}

/// Notes that what is public is still right, and leads back to where that was asked.
pub async fn confirm(cx: Cx, Path(at): Address, TypedForm(typed): TypedForm) -> FormResult {
    let action = async |tx: &mut Tx, id: &OfferId| confirm_offer(tx, cx.by(), id).await;
    let led_on = async |opened: Opened, ()| {
        let path = onward(typed.get("weiter")).map_or_else(|| opened.path(), str::to_owned);
        cx.done(format!("Danke. „{}“ ist heute bestätigt.", opened.title()), &path).await
    };
    act(&cx, &at, action, led_on).await
}

/// An address of the workspace, and nothing else.
fn onward(path: &str) -> Option<&str> {
    let plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-".contains(&byte));
    (plain && path.starts_with("/arbeitsplatz")).then_some(path)
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
