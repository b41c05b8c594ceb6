//! Changing a contact.

use crate::actions::{
    ActionError, By, Result,
    profile::add_contact::{of_today, refuse_consent_to_come, refuse_hidden},
};
use crate::{
    domain::{
        act::{ContactChange, ContactField, NetworkAct, Nothing},
        seen::Seen,
    },
    policy::Action,
    store::{Tx, contact, contact::Contact},
};

/// Changes the contact that was on the screen. Fails with `Stale` if it has changed since. Saving without a change changes nothing.
pub async fn edit_contact(tx: &mut Tx, by: By<'_>, new: &Contact, seen: &Seen) -> Result<()> {
    by.may_on(Action::EditPartners, &new.network_id)?;
    let before = contact::get(tx, &new.network_id, &new.id).await?.ok_or(ActionError::NotFound)?;
    if Seen::from(&before) != *seen {
        return Err(ActionError::Stale);
    }
    let new = &of_today(tx, new).await?;
    let changed = changed(&before, new);
    if changed.is_empty() {
        return Ok(());
    }
    refuse_consent_to_come(new, by.now.day())?;
    refuse_hidden(tx, new).await?;
    contact::update(tx, new).await?;
    let change =
        ContactChange { contact: new.id.clone().into(), changed: changed.into_iter().map(Into::into).collect() };
    let done = NetworkAct::ContactEdited { before: Nothing, after: change };
    by.log(tx, &new.network_id, done, by.on_behalf_of(&new.network_id)).await
}

/// The kinds of fields that differ. The log never says what stood in them: it is kept longer than the contact.
fn changed(before: &Contact, after: &Contact) -> Vec<ContactField> {
    let Contact { id: _, network_id: _, organisation_id, name, function, email, phone, public, consent_on, hidden: _ } =
        after;
    let kinds = [
        (ContactField::Name, before.name != *name),
        (ContactField::Function, before.function != *function),
        (ContactField::Email, before.email != *email),
        (ContactField::Phone, before.phone != *phone),
        (ContactField::Organisation, before.organisation_id != *organisation_id),
        (ContactField::Public, before.public != *public),
        (ContactField::ConsentOn, before.consent_on != *consent_on),
    ];
    kinds.into_iter().filter_map(|(kind, differs)| differs.then_some(kind)).collect()
}
