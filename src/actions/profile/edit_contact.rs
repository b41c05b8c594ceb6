//! Changing a contact.

use crate::actions::{
    ActionError, By, Result,
    profile::add_contact::refuse_consent_to_come,
    record::{fingerprint, json},
};
use crate::{
    policy::Action,
    store::{Tx, audit, contact, contact::Contact},
};

/// Changes the contact that was on the screen; `seen` is its fingerprint then. Fails with `Stale` if it
/// has changed since. Saving without a change changes nothing.
pub async fn edit_contact(tx: &mut Tx, by: By<'_>, new: &Contact, seen: &str) -> Result<()> {
    by.may_on(Action::EditPartners, &new.network_id)?;
    let before = contact::get(tx, &new.network_id, &new.id).await?.ok_or(ActionError::NotFound)?;
    if fingerprint(&before) != seen {
        return Err(ActionError::Stale);
    }
    let changed = changed(&before, new);
    if changed.is_empty() {
        return Ok(());
    }
    refuse_consent_to_come(new, by.now.day())?;
    contact::update(tx, new).await?;
    let act = audit::Act {
        act: "contact.edit",
        subject_kind: "network",
        subject_id: new.network_id.as_str(),
        before: String::new(),
        after: json(&serde_json::json!({ "contact": new.id, "changed": changed })),
        on_behalf_of: by.on_behalf_of(&new.network_id),
    };
    Ok(audit::append(tx, by.actor, act, by.now).await?)
}

/// The kinds of fields that differ. The log never says what stood in them: it is kept longer than the contact.
fn changed(before: &Contact, after: &Contact) -> Vec<&'static str> {
    let kinds = [
        ("name", before.name != after.name),
        ("function", before.function != after.function),
        ("email", before.email != after.email),
        ("phone", before.phone != after.phone),
        ("organisation", before.organisation_id != after.organisation_id),
        ("public", before.public != after.public),
        ("consent_on", before.consent_on != after.consent_on),
    ];
    kinds.into_iter().filter_map(|(kind, differs)| differs.then_some(kind)).collect()
}
