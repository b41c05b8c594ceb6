//! The texts and addresses of a network.

use crate::actions::{ActionError, By, Result, basis::claim};
use crate::{
    domain::{
        act::NetworkAct,
        field::{FieldError, Parser, Typed},
        id::{NetworkId, OrganisationId},
        network::{NetworkDescription, NetworkName, NetworkShortText},
        seen::Seen,
        web::{Email, WebAddress},
    },
    policy::Action,
    store::{Tx, basis, listing, merging, network, network::Network},
};

/// What a network says about itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Name.
    pub name: NetworkName,
    /// One or two sentences.
    pub short_text: NetworkShortText,
    /// Who it is and what it does, in a Markdown subset.
    pub description: NetworkDescription,
    /// Its own page.
    pub website: Option<WebAddress>,
    /// Functional address of the coordinating office.
    pub email: Option<Email>,
    /// Who carries it.
    pub carrier: Option<OrganisationId>,
    /// Whether the public sees it.
    pub published: bool,
    /// Whether people can write to it by the form of its page.
    pub takes_inquiries: bool,
}

impl Profile {
    /// Reads a form.
    pub fn parse(typed: &Typed) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let name = p.required("name", "Name").unwrap_or_default();
        let profile = Self {
            name,
            short_text: p.text("short_text", "Kurz gesagt"),
            description: p.text("description", "Beschreibung"),
            website: p.optional("website", "Internetseite"),
            email: p.optional("email", "Funktions-E-Mail"),
            carrier: p.optional("carrier", "Träger"),
            published: p.ticked("published"),
            takes_inquiries: !p.ticked("no_inquiries"),
        };
        if p.errors.is_empty() { Ok(profile) } else { Err(p.errors) }
    }

    /// The profile as it stands in the form.
    pub fn typed(network: &Network) -> Typed {
        let mut t = Typed::default();
        t.push("name", network.name.as_str());
        t.push("short_text", network.short_text.as_str());
        t.push("description", network.description.as_str());
        t.push_some("website", network.website.as_ref());
        t.push_some("email", network.email.as_ref());
        t.push_some("carrier", network.carrier_id.as_ref());
        t.push_some("published", network.published.then_some("1"));
        t.push_some("no_inquiries", (!network.takes_inquiries).then_some("1"));
        t
    }
}

impl From<&Network> for Seen {
    fn from(network: &Network) -> Self {
        Self::Version(network.version)
    }
}

/// Changes the profile that was on the screen. Fails with `Stale` if it has changed since. What is the
/// same already is no act.
pub async fn edit_profile(tx: &mut Tx, by: By<'_>, id: &NetworkId, seen: &Seen, profile: &Profile) -> Result<()> {
    by.may_on(Action::EditProfile, id)?;
    let before = network::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let carrier_id = match &profile.carrier {
        Some(carrier) => merging::today(tx, carrier).await?,
        None => None,
    };
    let after = Network {
        name: profile.name.to_string(),
        short_text: profile.short_text.to_string(),
        description: profile.description.to_string(),
        website: profile.website.clone(),
        email: profile.email.clone(),
        carrier_id,
        published: profile.published,
        takes_inquiries: profile.takes_inquiries,
        ..before.clone()
    };
    if Seen::from(&before) != *seen {
        return Err(ActionError::Stale);
    }
    if after == before {
        return Ok(());
    }
    if !network::update(tx, &after).await? {
        return Err(ActionError::Stale);
    }
    let done = NetworkAct::Edited { before: (&before).into(), after: (&after).into() };
    by.log(tx, id, done, by.on_behalf_of(id)).await?;
    claim(tx, by, id, basis::carrier(&before), basis::carrier(&after)).await?;
    Ok(listing::rebuild_network(tx, id).await?)
}
