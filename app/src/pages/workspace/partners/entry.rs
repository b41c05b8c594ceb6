//! Correcting the entry of the directory that a partner has.

use super::{
    super::{
        long_form::{self, Became, Frame, Record},
        room::{Room, refusals, refused, titled},
    },
    add::has_seen_similar,
    around::Around,
    changes::Changes,
    enter::kreise,
    entry_form::{Shown, view},
    keep::Keeping,
    opened::{Opened, open},
};
use crate::{
    address::workspace::Workspace,
    conflict::{Compared, Wording},
    http::{Cx, FormResult, PageError, PageResult, TypedForm, commit},
    ui::form::{FormState, choices},
};
use axum::extract::Path;
use mintverbund::{
    actions::{ActionError, partners::add::NewOrganisation, partners::edit_organisation::edit_organisation},
    domain::{
        field::Typed,
        organisation::{OrganisationKind, Sector},
        seen::Seen,
    },
    store::{organisation, organisation::Organisation},
};

/// The form of the entry.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let opened = open(&cx, &slug, &id).await?;
    let form = EntryForm(&opened);
    let entry = long_form::opened(&cx, &form.frame(&cx).action, form.stored(&cx).await?).await?;
    page(&cx, opened, Forms { entry, ..Forms::default() }).await
}

/// What stands in the forms of the page, and what is to be said above them.
#[derive(Default)]
pub struct Forms {
    /// The entry.
    pub entry: FormState,
    /// Those that it may be mistaken for from now on.
    pub similar: Vec<Organisation>,
    /// Who shall keep it.
    pub successor: FormState,
    /// Why something was not done.
    pub refusal: Option<&'static str>,
}

/// What stands in the form, with the version that was on the screen when somebody began to type.
pub async fn stored(cx: &Cx, opened: &Opened) -> Result<Typed, PageError> {
    let mut reader = cx.app.store.read().await?;
    let id = &opened.partner.organisation_id;
    let entry = organisation::get(&mut reader, id).await?.ok_or(PageError::NotFound)?;
    let version = organisation::version(&mut reader, id).await?.ok_or(PageError::NotFound)?;
    Ok(Seen::Version(version).marks(NewOrganisation::typed(&entry)))
}

/// Corrects it.
pub async fn change(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let opened = open(&cx, &slug, &id).await?;
    match long_form::sent(&cx, &EntryForm(&opened), typed).await? {
        Became::Done(Ok(())) => {
            let back = Workspace::of(&opened.network.slug).partner(&opened.partner.id);
            cx.done("Der Eintrag im Verzeichnis ist gespeichert.", &back).await
        }
        Became::Done(Err(Mistakable { typed, similar })) => {
            let forms = Forms { entry: FormState::stored(typed), similar, ..Forms::default() };
            refused(page(&cx, opened, forms).await?)
        }
        Became::Answer(answer) => Ok(answer),
        Became::Again(entry) => {
            let is_refused = !entry.errors.is_empty();
            let opened = open(&cx, &slug, &id).await?;
            Ok(long_form::again(page(&cx, opened, Forms { entry: *entry, ..Forms::default() }).await?, is_refused))
        }
        Became::Failed(error, typed) => {
            let errors = refusals(error, "organisation_name", "Einrichtung")?;
            let forms = Forms { entry: FormState::refused(typed, errors), ..Forms::default() };
            refused(page(&cx, opened, forms).await?)
        }
    }
}

/// The entry of a partner as a long form.
struct EntryForm<'a>(&'a Opened);

/// What was typed, and the entries that it would be mistaken for.
struct Mistakable {
    typed: Typed,
    similar: Vec<Organisation>,
}

impl Record for EntryForm<'_> {
    type Done = Result<(), Mistakable>;

    fn is_stored(done: &Self::Done) -> bool {
        done.is_ok()
    }

    fn frame(&self, cx: &Cx) -> Frame {
        let room = Room::new(cx, &self.0.network, "partner");
        let (action, back) = (room.at().partner_entry(&self.0.partner.id), room.at().partner(&self.0.partner.id));
        Frame { conflict: room.conflict("Partner"), note: room.on_behalf_in_words(), action, back }
    }

    async fn compared(&self, _: &Cx, _: [&Typed; 2]) -> Result<Vec<Compared>, PageError> {
        let kreise = kreise().into_iter().flat_map(|(_, kreise)| kreise).collect();
        Ok(vec![
            ("organisation_name", "Name der Einrichtung", Wording::Text),
            ("sector", "Bereich", Wording::OneOf(choices::<Sector>())),
            ("kind", "Art", Wording::OneOf(choices::<OrganisationKind>())),
            ("ags", "Kreis", Wording::OneOf(kreise)),
            ("website", "Internetseite", Wording::Text),
            ("description", "Kurzbeschreibung", Wording::Text),
        ])
    }

    async fn stored(&self, cx: &Cx) -> Result<Typed, PageError> {
        stored(cx, self.0).await
    }

    async fn write(&self, cx: &Cx, typed: &Typed) -> Result<Self::Done, ActionError> {
        let new = NewOrganisation::parse(typed).map_err(ActionError::Invalid)?;
        let (network, id) = (&self.0.network.id, &self.0.partner.organisation_id);
        let seen = Seen::of_form(typed);
        let mut tx = cx.app.store.write().await?;
        let result = edit_organisation(&mut tx, cx.by(), network, id, &seen, &new, has_seen_similar(typed)).await;
        let done = commit(tx, result).await?;
        Ok(done.map_err(|similar| Mistakable { typed: typed.clone(), similar }))
    }
}

/// The page with these forms, and all that stands around them as it is now.
pub async fn page(cx: &Cx, opened: Opened, forms: Forms) -> PageResult {
    let mut reader = cx.app.store.read().await?;
    let changes = Changes::load(cx, &mut reader, &opened).await?;
    let version = organisation::version(&mut reader, &opened.partner.organisation_id).await?;
    drop(reader);
    let shown = Shown { around: Around::new(cx, &opened), keeping: Keeping::new(cx, &opened, version), changes };
    let room = Room::new(cx, &opened.network, "partner");
    let head = room.clone();
    let title = match (forms.similar.is_empty(), forms.refusal) {
        (false, _) => "Rückfrage: Eintrag berichtigen".to_owned(),
        (true, Some(_)) => "Fehler: Eintrag berichtigen".to_owned(),
        (true, None) => titled("Eintrag berichtigen", &[&forms.entry.errors[..], &forms.successor.errors[..]].concat()),
    };
    Ok(room.page(cx, &title, move || view(head, opened, forms, shown)))
}
