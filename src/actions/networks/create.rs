//! A new network, made by the state office.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::{NetworkAct, Nothing},
        id::NetworkId,
        network::NetworkName,
        web::Slug,
    },
    policy::{Action, Resource},
    store::{Tx, network, network::Network},
    text::slug::slugify,
};

/// Makes a network that the public does not see yet. Its address follows from its name.
pub async fn create_network(tx: &mut Tx, by: By<'_>, name: &NetworkName) -> Result<Slug> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    if name.is_empty() {
        return Err(ActionError::field("name", "Name", "Bitte ausfüllen."));
    }
    let slug: Slug = slugify(name.as_str()).parse().map_err(|error| ActionError::field("name", "Name", error))?;
    if network::owner_of_slug(tx, &slug).await?.is_some() {
        let why = "Ein Netzwerk mit dieser Adresse gibt es schon, oder es gab eines. Bitte einen anderen Namen wählen.";
        return Err(ActionError::field("name", "Name", why));
    }
    let row = Network {
        id: NetworkId::fresh(),
        slug: slug.clone(),
        name: name.to_string(),
        short_text: String::new(),
        description: String::new(),
        website: None,
        email: None,
        carrier_id: None,
        source: String::new(),
        published: false,
        takes_inquiries: true,
        shows_form: true,
        statewide: false,
        is_public: false,
        version: 1,
        is_cluster: false,
        claims_cluster: false,
        is_region: false,
    };
    network::insert(tx, &row, by.now).await?;
    by.log(tx, &row.id, NetworkAct::Created { before: Nothing, after: row.name.into() }, None).await?;
    Ok(slug)
}
