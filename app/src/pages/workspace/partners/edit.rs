//! Changing a partnership.

use super::{
    super::{
        long_form::{self, Became, Frame, Record},
        room::{Room, refusals, titled},
    },
    around::Around,
    opened::{Opened, open},
    page, terms,
};
use crate::{
    conflict::{Compared, Wording},
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, commit},
    ui::form::{FormState, choices},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use mintverbund::{
    actions::{ActionError, partners::add::parse_terms, partners::edit::edit_partner},
    domain::{
        field::{FieldError, Typed},
        organisation::PartnerRole,
        programme::ProgrammeSector,
        seen::Seen,
    },
    policy::Action,
    store::network::Network,
};

/// Shows the form of one partner.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let opened = open(&cx, &slug, &id).await?;
    let form = PartnerForm(&opened);
    let state = long_form::opened(&cx, &form.frame(&cx).action, terms::typed(&opened.partner)).await?;
    Ok(draw(&cx, opened, state))
}

/// Changes role, tasks and period.
pub async fn change(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let opened = match open(&cx, &slug, &id).await {
        Err(PageError::NotFound) => return gone(&cx, &slug, typed).await,
        opened => opened?,
    };
    match long_form::sent(&cx, &PartnerForm(&opened), typed).await? {
        Became::Done(()) => done(&cx, &opened.network, format!("{} ist gespeichert.", opened.partner.name)).await,
        Became::Answer(answer) => Ok(answer),
        Became::Again(state) => {
            let is_refused = !state.errors.is_empty();
            // Read once more: it has just been changed.
            let opened = open(&cx, &slug, &id).await?;
            Ok(long_form::again(draw(&cx, opened, *state), is_refused))
        }
        Became::Failed(error, typed) => again(&cx, opened, typed, error),
    }
}

/// A partnership as a long form.
struct PartnerForm<'a>(&'a Opened);

impl Record for PartnerForm<'_> {
    type Done = ();

    fn frame(&self, cx: &Cx) -> Frame {
        let room = Room::new(cx, &self.0.network, "partner");
        let path = room.at().partner(&self.0.partner.id);
        Frame { conflict: room.conflict("Partner"), note: room.on_behalf_in_words(), action: path.clone(), back: path }
    }

    async fn compared(&self, _: &Cx, _: [&Typed; 2]) -> Result<Vec<Compared>, PageError> {
        Ok(vec![
            ("role", "Rolle", Wording::OneOf(choices::<PartnerRole>())),
            ("tasks", "Aufgaben im Netzwerk", Wording::Text),
            ("programme_sector", "Zählt im Bundesprogramm als", Wording::OneOf(choices::<ProgrammeSector>())),
            ("since", "Von", Wording::Date),
            ("until", "Bis", Wording::Date),
        ])
    }

    async fn stored(&self, cx: &Cx) -> Result<Typed, PageError> {
        let opened = open(cx, self.0.network.slug.as_str(), self.0.partner.id.as_str()).await?;
        Ok(terms::typed(&opened.partner))
    }

    async fn write(&self, cx: &Cx, typed: &Typed) -> Result<(), ActionError> {
        let terms = parse_terms(typed).map_err(ActionError::Invalid)?;
        let mut tx = cx.app.store.write().await?;
        let (network, partner) = (&self.0.network.id, &self.0.partner.id);
        let result = edit_partner(&mut tx, cx.by(), network, partner, &Seen::of_form(typed), &terms).await;
        commit(tx, result).await
    }
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
