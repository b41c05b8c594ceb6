//! Contacts of a network and its partners: internal unless said otherwise.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::{NetworkAct, Nothing},
        date::FuzzyDate,
        field::{FieldError, Parser, Typed},
        id::{ContactId, NetworkId, OrganisationId},
        seen::Seen,
        text::Line,
        web::{Email, Phone},
    },
    policy::Action,
    store::{Tx, contact, contact::Contact, hiding, merging},
};

/// The name or the function of a contact.
pub type ContactText = Line<120>;

/// Reads a form. A person is public only with the day of the consent.
pub fn parse_contact(network: &NetworkId, typed: &Typed) -> std::result::Result<Contact, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let name: ContactText = p.text("contact_name", "Name");
    let function: ContactText = p.text("contact_function", "Funktion");
    let email: Option<Email> = p.optional("contact_email", "E-Mail");
    let phone: Option<Phone> = p.optional("contact_phone", "Telefon");
    let organisation_id: Option<OrganisationId> = p.optional("contact_organisation", "Gehört zu");
    let consent: Option<FuzzyDate> = p.optional("consent_on", "Einwilligung vom");
    let public = p.ticked("public");
    if email.is_none() && phone.is_none() && p.errors.is_empty() {
        p.refuse("contact_email", "E-Mail", "Bitte E-Mail oder Telefon angeben.");
    }
    if public && !name.is_empty() && consent.is_none() {
        let why =
            "Eine Person wird nur mit Einwilligung veröffentlicht: Bitte das Datum angeben oder den Namen weglassen.";
        p.refuse("consent_on", "Einwilligung vom", why);
    }
    if !p.errors.is_empty() {
        return Err(p.errors);
    }
    Ok(Contact {
        id: ContactId::fresh(),
        network_id: network.clone(),
        organisation_id,
        name: name.to_string(),
        function: function.to_string(),
        email,
        phone,
        public,
        consent_on: consent.map(|day| day.to_string()),
        hidden: false,
    })
}

/// A contact as it stands in the form.
pub fn typed_contact(contact: &Contact) -> Typed {
    let mut typed = Typed::default();
    typed.push("contact_name", contact.name.as_str());
    typed.push("contact_function", contact.function.as_str());
    typed.push_some("contact_email", contact.email.as_ref());
    typed.push_some("contact_phone", contact.phone.as_ref());
    typed.push_some("contact_organisation", contact.organisation_id.as_ref());
    typed.push_some("public", contact.public.then_some("1"));
    typed.push_some("consent_on", contact.consent_on.as_deref().map(day_as_typed));
    typed
}

impl From<&Contact> for Seen {
    fn from(contact: &Contact) -> Self {
        Self::of_values(&typed_contact(contact))
    }
}

fn day_as_typed(day: &str) -> String {
    day.parse::<FuzzyDate>().map(FuzzyDate::as_typed).unwrap_or_else(|_| day.to_owned())
}

/// Nobody has agreed to anything on a day to come.
pub(in crate::actions) fn refuse_consent_to_come(contact: &Contact, today: jiff::civil::Date) -> Result<()> {
    let consent = contact.consent_on.as_deref().and_then(|day| day.parse::<FuzzyDate>().ok());
    match consent.is_some_and(|day| day.earliest() > today) {
        true => Err(ActionError::field("consent_on", "Einwilligung vom", "Dieser Tag liegt in der Zukunft.")),
        false => Ok(()),
    }
}

/// What the state office hides is not made public by entering it anew.
pub(in crate::actions) async fn refuse_hidden(tx: &mut Tx, new: &Contact) -> Result<()> {
    if !new.public {
        return Ok(());
    }
    let marks = new.marks();
    let hidden = hiding::marks_of_contacts(tx, &new.network_id, new.id.as_str()).await?;
    let is_hidden = hidden.iter().any(|known| known.split(' ').any(|mark| marks.split(' ').any(|own| own == mark)));
    let why = "Diesen Kontakt verbirgt MINTraum zurzeit. Trage ihn nicht öffentlich ein, oder antworte MINTraum auf der Seite „Verborgen“.";
    if is_hidden { Err(ActionError::field("public", "Öffentlich zeigen", why)) } else { Ok(()) }
}

/// Adds a contact.
pub async fn add_contact(tx: &mut Tx, by: By<'_>, new: &Contact) -> Result<()> {
    by.may_on(Action::EditPartners, &new.network_id)?;
    refuse_consent_to_come(new, by.now.day())?;
    let new = &of_today(tx, new).await?;
    refuse_hidden(tx, new).await?;
    contact::insert(tx, new).await?;
    // The log names the record, never the person: it is kept longer than the contact.
    let done = NetworkAct::ContactAdded { before: Nothing, after: new.id.clone().into() };
    by.log(tx, &new.network_id, done, by.on_behalf_of(&new.network_id)).await
}

/// The contact at the entry that stands today for the one that was chosen.
pub(super) async fn of_today(tx: &mut Tx, contact: &Contact) -> Result<Contact> {
    let organisation_id = match &contact.organisation_id {
        Some(id) => merging::today(tx, id).await?,
        None => None,
    };
    Ok(Contact { organisation_id, ..contact.clone() })
}

/// Removes a contact.
pub async fn remove_contact(tx: &mut Tx, by: By<'_>, network: &NetworkId, id: &ContactId) -> Result<()> {
    by.may_on(Action::EditPartners, network)?;
    if !contact::delete(tx, network, id).await? {
        return Err(ActionError::NotFound);
    }
    let done = NetworkAct::ContactRemoved { before: Nothing, after: id.clone().into() };
    by.log(tx, network, done, by.on_behalf_of(network)).await
}
