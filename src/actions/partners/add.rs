//! Taking a partner into a network: from the directory first, a new entry only if there is none.

use crate::actions::{ActionError, By, Result, basis::claim, kept::written};
use crate::{
    domain::{
        act::{NetworkAct, Nothing, OrganisationAct},
        field::{FieldError, Parser, Typed},
        hiding::Hidable,
        id::{NetworkId, OrganisationId, PartnershipId},
        kreis::Ags,
        organisation::{OrganisationKind, OrganisationName, OrganisationText, PartnerRole, PartnerTasks, Sector},
        period::Period,
        programme::ProgrammeSector,
        seen::Seen,
        web::WebAddress,
    },
    policy::Action,
    store::{
        Tx, basis, hiding, keeper, merging, organisation, organisation::Organisation, partnership, partnership::Terms,
    },
    text::{fold::fold, slug::slugify},
};

/// A new entry of the directory as it is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct NewOrganisation {
    /// Name.
    pub name: OrganisationName,
    /// Sector.
    pub sector: Sector,
    /// Kind.
    pub kind: OrganisationKind,
    /// Where it sits.
    pub ags: Option<Ags>,
    /// Its own page.
    pub website: Option<WebAddress>,
    /// What it does.
    pub description: OrganisationText,
}

impl NewOrganisation {
    /// Reads a form.
    pub fn parse(typed: &Typed) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let name = p.required("organisation_name", "Name der Einrichtung");
        let sector = p.required("sector", "Bereich");
        let kind = p.optional("kind", "Art").unwrap_or(OrganisationKind::Other);
        let ags = p.optional("ags", "Kreis");
        let website = p.optional("website", "Internetseite");
        let description = p.text("description", "Kurzbeschreibung");
        match (name, sector, p.errors.is_empty()) {
            (Some(name), Some(sector), true) => Ok(Self { name, sector, kind, ags, website, description }),
            _ => Err(p.errors),
        }
    }

    /// An entry as it stands in the form.
    pub fn typed(entry: &Organisation) -> Typed {
        let mut typed = Typed::default();
        typed.push("organisation_name", entry.name.as_str());
        typed.push("sector", entry.sector.code());
        typed.push("kind", entry.kind.code());
        typed.push_some("ags", entry.ags.as_ref());
        typed.push_some("website", entry.website.as_ref());
        typed.push("description", entry.description.as_str());
        typed
    }
}

/// Reads role, tasks and period of a partnership.
pub fn parse_terms(typed: &Typed) -> std::result::Result<Terms, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let role: Option<PartnerRole> = p.required("role", "Rolle");
    let tasks: PartnerTasks = p.text("tasks", "Aufgaben im Netzwerk");
    let programme_sector: Option<ProgrammeSector> = p.optional("programme_sector", "Zählt im Bundesprogramm als");
    let period = Period::read(&mut p);
    match (role, p.errors.is_empty()) {
        (Some(role), true) => Ok(Terms { role, tasks: tasks.to_string(), programme_sector, period }),
        _ => Err(p.errors),
    }
}

/// The terms of a partnership as they stand in the form.
pub fn typed_terms(terms: &Terms) -> Typed {
    let mut typed = Typed::default();
    typed.push("role", terms.role.code());
    typed.push("tasks", terms.tasks.as_str());
    typed.push_some("programme_sector", terms.programme_sector.map(ProgrammeSector::code));
    terms.period.write(&mut typed);
    typed
}

impl From<&Terms> for Seen {
    fn from(terms: &Terms) -> Self {
        Self::of_values(&typed_terms(terms))
    }
}

/// Takes an organisation of the directory into the network.
pub async fn add_partner(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    organisation: &OrganisationId,
    terms: &Terms,
) -> Result<PartnershipId> {
    by.may_on(Action::EditPartners, network)?;
    // Whoever found it before it went into another means that one.
    let organisation = &merging::today(tx, organisation).await?.ok_or(ActionError::NotFound)?;
    let id = PartnershipId::fresh();
    partnership::insert(tx, &id, network, organisation, terms).await?;
    let added = partnership::get(tx, network, &id).await?.ok_or(ActionError::NotFound)?;
    let done = NetworkAct::PartnerAdded { before: Nothing, after: (&added).into() };
    by.log(tx, network, done, by.on_behalf_of(network)).await?;
    claim(tx, by, network, [], [basis::partner(&added)]).await?;
    // Whoever takes in what is hidden is to know why, and may answer.
    if let Some(hidden) = hiding::open_of(tx, &Hidable::Organisation(organisation.clone())).await? {
        hiding::tell(tx, &hidden.id, network).await?;
    }
    Ok(id)
}

/// Enters an organisation into the directory; the network keeps the entry from then on. `despite_similar` says that the person has seen those of
/// similar name or with the same website and means another one; without it they are the answer.
pub async fn enter_organisation(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    new: &NewOrganisation,
    despite_similar: bool,
) -> Result<std::result::Result<OrganisationId, Vec<Organisation>>> {
    by.may_on(Action::EditPartners, network)?;
    let similar = organisation::similar(tx, new.name.as_str(), new.website.as_ref()).await?;
    refuse_hidden(tx, &similar, new.name.as_str(), new.website.as_ref()).await?;
    if !despite_similar && !similar.is_empty() {
        return Ok(Err(similar));
    }
    let row = Organisation {
        id: OrganisationId::fresh(),
        slug: free_slug(tx, new.name.as_str(), None).await?,
        name: new.name.to_string(),
        sector: new.sector,
        kind: new.kind,
        ags: new.ags.clone(),
        website: new.website.clone(),
        description: new.description.to_string(),
        parent_id: None,
    };
    organisation::insert(tx, &row, by.now).await?;
    keeper::put(tx, &row.id, Some(network)).await?;
    let done = OrganisationAct::Entered { before: Nothing, after: written(&row, Some(network)) };
    by.log(tx, &row.id, done, by.on_behalf_of(network)).await?;
    claim(tx, by, network, [], [basis::kind(&row.id, row.sector, row.kind)]).await?;
    Ok(Ok(row.id))
}

/// What the state office hides is not made public by entering it anew, nor by giving its name to another.
pub(in crate::actions) async fn refuse_hidden(
    tx: &mut Tx,
    similar: &[Organisation],
    name: &str,
    website: Option<&WebAddress>,
) -> Result<()> {
    match is_hidden(tx, similar, name, website).await? {
        true => Err(ActionError::field("organisation_name", "Name der Einrichtung", HIDDEN)),
        false => Ok(()),
    }
}

/// Why a name that something hidden has or had is refused.
pub(super) const HIDDEN: &str = "Diese Einrichtung verbirgt MINTraum zurzeit. Wende dich an MINTraum.";

/// Whether the state office hides one of these that has or had that name, or has that website.
pub(super) async fn is_hidden(
    tx: &mut Tx,
    similar: &[Organisation],
    name: &str,
    website: Option<&WebAddress>,
) -> Result<bool> {
    let gone = organisation::gone_into(tx).await?;
    // With each, what went into it.
    let all = |other: &Organisation| {
        let gone = gone.get(&other.id).cloned().unwrap_or_default();
        std::iter::once(other.clone()).chain(gone).collect::<Vec<Organisation>>()
    };
    let ids: Vec<OrganisationId> = similar.iter().flat_map(all).map(|other| other.id).collect();
    let former = organisation::former_names_of(tx, &ids).await?;
    let is_that = |other: &Organisation| {
        let had = former.get(&other.id).into_iter().flat_map(|names| &names.0).map(|former| &former.name);
        let is_called = [&other.name].into_iter().chain(had).any(|other| fold(other) == fold(name));
        is_called || website.is_some() && other.website.as_ref() == website
    };
    let is_same = |other: &&Organisation| all(other).iter().any(is_that);
    for other in similar.iter().filter(is_same) {
        if hiding::is_for_good(tx, &Hidable::Organisation(other.id.clone())).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The slug of a name, with a number behind it if another organisation has or had it.
pub async fn free_slug(tx: &mut Tx, name: &str, own: Option<&OrganisationId>) -> Result<crate::domain::web::Slug> {
    let base: String = slugify(name).chars().take(55).collect();
    let base = base.trim_end_matches('-');
    let mut slug = base.to_owned();
    for number in 2..1000 {
        if organisation::owner_of_slug(tx, &slug).await?.is_none_or(|owner| Some(&owner) == own) {
            break;
        }
        slug = format!("{base}-{number}");
    }
    slug.parse().map_err(|error| ActionError::field("organisation_name", "Name der Einrichtung", error))
}
