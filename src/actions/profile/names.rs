//! Other names of a network: being called otherwise from a day on, and what it was called before.

use crate::actions::{
    ActionError, By, Result,
    names::{self, FORMER, former_key},
};
use crate::{
    domain::{
        act::{Called, Done, NetworkAct},
        date::Timestamp,
        field::{FieldError, Typed},
        id::NetworkId,
        names::FormerNames,
        network::NetworkName,
        organisation::{last_day_to_take_back, may_be_taken_back_since},
        seen::Seen,
        web::Slug,
    },
    policy::Action,
    store::{Connected, Tx, history, listing, network, network::Network},
    text::slug::slugify,
};

const NAME: (&str, &str) = ("network_name", "Neuer Name");

/// A new name of a network.
pub type Renaming = names::Renaming<{ NetworkName::LIMIT }>;

/// Reads a form with a new name.
pub fn parse_renaming(typed: &Typed) -> std::result::Result<Renaming, Vec<FieldError>> {
    Renaming::parse(typed, NAME.0)
}

/// Reads the former names of a form.
pub fn parse_former(typed: &Typed) -> std::result::Result<FormerNames, Vec<FieldError>> {
    names::parse_former::<{ NetworkName::LIMIT }>(typed)
}

/// A network with its former names, as it was on the screen.
struct Opened {
    network: Network,
    former: FormerNames,
}

async fn open(tx: &mut Tx, by: By<'_>, id: &NetworkId, seen: &Seen) -> Result<Opened> {
    by.may_on(Action::EditProfile, id)?;
    let network = network::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    if Seen::from(&network) != *seen {
        return Err(ActionError::Stale);
    }
    Ok(Opened { former: network::former_names(tx, id).await?, network })
}

/// Gives a network another name from a day on: the one that it had is kept with its time, the address follows the name, and the one that
/// it had leads on. To correct a spelling is a matter of the profile.
pub async fn call_network(tx: &mut Tx, by: By<'_>, id: &NetworkId, seen: &Seen, to: &Renaming) -> Result<()> {
    let opened = open(tx, by, id, seen).await?;
    let former = to.after(&opened.network.name, "So heißt das Netzwerk schon.", &opened.former, by.now.day())?;
    let slug = address_of(tx, id, to.name.as_str()).await?;
    change(tx, by, opened, to.name.as_str(), slug, former).await
}

/// Adds, corrects and removes former names; the name of today and the address stay.
pub async fn edit_former_names(tx: &mut Tx, by: By<'_>, id: &NetworkId, seen: &Seen, new: &FormerNames) -> Result<()> {
    let opened = open(tx, by, id, seen).await?;
    if let Some(at) =
        new.0.iter().position(|former| former.name == opened.network.name && former.period.until.is_none())
    {
        return Err(ActionError::field(
            &former_key(FORMER[2].0, at),
            FORMER[2].1,
            "So heißt das Netzwerk heute. Bis wann hieß es davor so?",
        ));
    }
    let (name, slug) = (opened.network.name.clone(), opened.network.slug.clone());
    change(tx, by, opened, &name, slug, new.clone()).await
}

/// What a network said of its names before they were changed last, as long as that can be taken back: for 30 days, and if they are still
/// what that change made of them.
pub async fn said_before(
    on: &mut impl Connected,
    now: Timestamp,
    network: &Network,
    former: &FormerNames,
) -> Result<Option<(String, Slug, FormerNames)>> {
    let Some(row) = history::of_names(on, &network.id, may_be_taken_back_since(now)).await? else { return Ok(None) };
    let in_time = last_day_to_take_back(row.at.day()) >= now.day();
    let Some(Done::Network(NetworkAct::NamesChanged { before, after })) = row.told().map(|told| told.done) else {
        return Ok(None);
    };
    let stands = after == called(&network.name, &network.slug, former.clone());
    let before = (before.name.value().cloned(), before.slug.value().cloned(), before.former.value().cloned());
    Ok(match before {
        (Some(name), Some(slug), Some(former)) if in_time && stands => Some((name, slug, former)),
        _ => None,
    })
}

/// Takes the last change of the names back: name, address and former names are what they were. Fails with `NotFound` if there is none
/// to be taken back.
pub async fn take_names_back(tx: &mut Tx, by: By<'_>, id: &NetworkId, seen: &Seen) -> Result<()> {
    let opened = open(tx, by, id, seen).await?;
    let before = said_before(tx, by.now, &opened.network, &opened.former).await?;
    let (name, slug, former) = before.ok_or(ActionError::NotFound)?;
    change(tx, by, opened, &name, slug, former).await
}

/// The address that follows from a name. Fails with an error at the name if another network has or had it.
async fn address_of(tx: &mut Tx, id: &NetworkId, name: &str) -> Result<Slug> {
    let slug: Slug = slugify(name).parse().map_err(|error| ActionError::field(NAME.0, NAME.1, error))?;
    match network::owner_of_slug(tx, &slug).await?.is_none_or(|owner| owner == *id) {
        true => Ok(slug),
        false => Err(ActionError::field(NAME.0, NAME.1, "Ein anderes Netzwerk heißt oder hieß so.")),
    }
}

async fn change(tx: &mut Tx, by: By<'_>, opened: Opened, name: &str, slug: Slug, former: FormerNames) -> Result<()> {
    let Opened { network, former: had } = opened;
    let (before, after) = (called(&network.name, &network.slug, had), called(name, &slug, former.clone()));
    if before == after {
        return Ok(());
    }
    if !network::call(tx, &network, name, &slug, &former).await? {
        return Err(ActionError::Stale);
    }
    let done = NetworkAct::NamesChanged { before, after };
    by.log(tx, &network.id, done, by.on_behalf_of(&network.id)).await?;
    // Offers show the name, link to the address, and are found by former names.
    Ok(listing::rebuild_network(tx, &network.id).await?)
}

/// What the log keeps of it.
fn called(name: &str, slug: &Slug, former: FormerNames) -> Called {
    Called { name: name.to_owned().into(), slug: slug.clone().into(), former: former.into() }
}
