//! Giving an entry of the directory to another network to keep.

use crate::actions::{
    ActionError, By, Result,
    partners::entry::{Shared, keeps},
};
use crate::{
    domain::{
        act::OrganisationAct,
        field::Typed,
        id::{NetworkId, OrganisationId},
        notice::{EntryHanded, Notice},
        seen::Seen,
    },
    store::{
        Tx, keeper,
        keeper::{Sharer, Sharing},
        organisation,
        organisation::Organisation,
    },
};

/// What a form sends for the state office instead of a network.
pub const OFFICE: &str = "office";
const KEY: &str = "keeper";
const LABEL: &str = "Netzwerk";

/// Who shall keep an entry: a network, or none for the state office.
pub type Successor = Option<NetworkId>;

/// Reads a form.
pub fn parse_successor(typed: &Typed) -> Result<Successor> {
    match typed.get(KEY) {
        OFFICE => Ok(None),
        id => id.parse().map(Some).map_err(|_| unknown_network()),
    }
}

/// What the form names as having been on the screen: who keeps the entry.
pub fn seen(keeper: Option<&NetworkId>) -> Seen {
    let mut typed = Typed::default();
    typed.push(KEY, keeper.map_or(OFFICE, NetworkId::as_str));
    Seen::of_values(&typed)
}

/// Gives the entry to a network that has the organisation as its partner; the state office may also take it itself.
/// Fails with `Stale` if somebody else keeps it than when it was on the screen.
pub async fn hand_over(
    tx: &mut Tx,
    by: By<'_>,
    id: &OrganisationId,
    on_screen: &Seen,
    successor: &Successor,
) -> Result<()> {
    let sharing = keeper::sharing(tx, id, by.now.day()).await?;
    let entry = organisation::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let (person, doer) = keeps(by, &sharing)?;
    let keeper = sharing.keeper_id();
    if seen(keeper) != *on_screen {
        return Err(ActionError::Stale);
    }
    let is_possible = match successor {
        Some(network) => known_successors(by, &sharing).any(|other| other.id == *network),
        None => person.is_staff() && keeper.is_some(),
    };
    if !is_possible {
        return Err(unknown_network());
    }
    pass(tx, by, &entry, &sharing, doer, successor.as_ref()).await
}

fn unknown_network() -> ActionError {
    ActionError::field(KEY, LABEL, "Bitte ein Netzwerk auswählen, in dem die Einrichtung Partner ist.")
}

/// The networks that could keep an entry, as far as the person may know of them.
pub fn known_successors<'a>(by: By<'a>, sharing: &'a Sharing) -> impl Iterator<Item = &'a Sharer> {
    sharing.successors().filter(move |network| by.actor.knows(&network.id, network.is_public))
}

/// Writes down who keeps it from now on, and tells who kept it and who keeps it.
pub(super) async fn pass(
    tx: &mut Tx,
    by: By<'_>,
    entry: &Organisation,
    sharing: &Sharing,
    doer: Option<&NetworkId>,
    successor: Option<&NetworkId>,
) -> Result<()> {
    let keeper = sharing.keeper_id();
    keeper::put(tx, &entry.id, successor).await?;
    let done = OrganisationAct::Handed { before: keeper.cloned().into(), after: successor.cloned().into() };
    by.log(tx, &entry.id, done, None).await?;
    let concerned = [keeper, successor].map(|id| id.and_then(|id| sharing.of(id))).to_vec();
    Shared::now(tx, entry, sharing, doer)
        .await?
        .tell(tx, by, concerned, |to| {
            let (by, keeper, yours) = (to.doer(), to.known(successor), to.is(successor));
            Notice::EntryHanded(EntryHanded { about: to.about(), by, keeper, yours })
        })
        .await
}
