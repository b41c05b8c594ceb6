//! Changing a partnership.

use super::{
    super::room::{Room, refusals, titled},
    around::Around,
    opened::{Opened, open},
    page, terms,
};
use crate::{
    conflict::{Compared, LateForm, Wording, differences},
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, commit},
    ui::form::{FormState, choices},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use mintverbund::{
    actions::{ActionError, partners::add::parse_terms, partners::edit::edit_partner},
    domain::{
        field::{FieldError, Typed},
        organisation::PartnerRole,
        seen::Seen,
    },
    policy::Action,
    store::network::Network,
};

/// Shows the form of one partner.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let opened = open(&cx, &slug, &id).await?;
    let state = FormState::stored(terms::typed(&opened.partner));
    Ok(draw(&cx, opened, state))
}

/// Changes role, tasks and period.
pub async fn change(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let opened = match open(&cx, &slug, &id).await {
        Err(PageError::NotFound) => return gone(&cx, &slug, typed).await,
        opened => opened?,
    };
    match write(&cx, &opened, &typed).await {
        Ok(()) => done(&cx, &opened.network, format!("{} ist gespeichert.", opened.partner.name)).await,
        Err(ActionError::Stale) => stale(&cx, opened, typed).await,
        Err(error) => again(&cx, opened, typed, error),
    }
}

async fn write(cx: &Cx, opened: &Opened, typed: &Typed) -> Result<(), ActionError> {
    let terms = parse_terms(typed).map_err(ActionError::Invalid)?;
    let mut tx = cx.app.store.write().await?;
    let (network, partner) = (&opened.network.id, &opened.partner.id);
    let result = edit_partner(&mut tx, cx.by(), network, partner, &Seen::of_form(typed), &terms).await;
    commit(tx, result).await
}

/// Leaves a message and leads back to the partners.
pub async fn done(cx: &Cx, network: &Network, message: String) -> FormResult {
    cx.done(message, &Room::new(cx, network, "partner").path()).await
}

/// The refused form with everything that was typed; as things stand, and not as typed, is a conflict.
pub fn again(cx: &Cx, opened: Opened, typed: Typed, error: ActionError) -> FormResult {
    let status = match error {
        ActionError::Refused(_) => StatusCode::CONFLICT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let errors = refusals(error, "role", "Partner")?;
    Ok(draw(cx, opened, FormState::refused(typed, errors)).status(status).into_response())
}

fn draw(cx: &Cx, opened: Opened, state: FormState) -> Page {
    let room = Room::new(cx, &opened.network, "partner");
    let contacts = Room::new(cx, &opened.network, "profil");
    let head = room.clone();
    let title = titled(&opened.partner.name, &state.errors);
    let (today, around) = (cx.now.day(), Around::new(cx, &opened));
    room.page(cx, &title, move || page::view(head, contacts, opened, around, state, today))
}

async fn stale(cx: &Cx, opened: Opened, sent: Typed) -> FormResult {
    // Read once more: it was opened before the writer was free.
    let opened = open(cx, opened.network.slug.as_str(), opened.partner.id.as_str()).await?;
    let stored = terms::typed(&opened.partner);
    let room = Room::new(cx, &opened.network, "partner");
    let path = room.at().partner(&opened.partner.id);
    let late = LateForm {
        conflict: room.conflict("Partner"),
        note: room.on_behalf_in_words(),
        action: path.clone(),
        back: path,
        seen: Seen::of_form(&stored),
        differences: differences(&compared(), &stored, &sent),
        typed: sent,
    };
    late.answer(cx).await
}

fn compared() -> [Compared; 4] {
    [
        ("role", "Rolle", Wording::OneOf(choices::<PartnerRole>())),
        ("tasks", "Aufgaben im Netzwerk", Wording::Text),
        ("since", "Von", Wording::Date),
        ("until", "Bis", Wording::Date),
    ]
}

/// Whoever had it on the screen gets what they typed back, to take the organisation in once more.
async fn gone(cx: &Cx, slug: &str, typed: Typed) -> FormResult {
    let network = cx.network(slug, Action::EditPartners).await?;
    let Seen::Values(_) = Seen::of_form(&typed) else { return Err(PageError::NotFound) };
    let organisation = super::new::chosen(cx, typed.get("organisation")).await?;
    let error =
        FieldError::new("role", "Partner", "Die Partnerschaft wurde inzwischen entfernt. Du kannst sie neu eintragen.");
    let page = super::new::take_page(cx, &network, organisation, FormState::refused(typed, vec![error]));
    Ok(page.status(StatusCode::CONFLICT).into_response())
}
