//! The pictures of the examples: drawn for them, each 1200 by 800 pixels.

use crate::failure::Failure;
use mintverbund::{
    domain::{date::Timestamp, field::Typed, id::NetworkId},
    policy::Actor,
    store::{
        Tx,
        picture::{self, Picture},
    },
};
use serde::Deserialize;

/// Which picture an example has, and what is to be seen.
#[derive(Deserialize)]
pub(super) struct ExamplePicture {
    file: String,
    alt: String,
}

impl ExamplePicture {
    fn bytes(&self) -> Result<&'static [u8], Failure> {
        Ok(match self.file.as_str() {
            "labor" => include_bytes!("../../../demo/pictures/labor.jpg"),
            "loeten" => include_bytes!("../../../demo/pictures/loeten.jpg"),
            "roboter" => include_bytes!("../../../demo/pictures/roboter.jpg"),
            "sterne" => include_bytes!("../../../demo/pictures/sterne.jpg"),
            other => return Err(format!("there is no picture {other}").into()),
        })
    }

    /// Uploads it for a network.
    pub(super) async fn put(
        &self,
        tx: &mut Tx,
        network: &NetworkId,
        by: &Actor,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let Actor::SignedIn(person) = by else { return Err("nobody uploads the picture".into()) };
        let bytes = self.bytes()?;
        let picture = Picture {
            id: Picture::id_of(bytes),
            network_id: network.clone(),
            media_type: "image/jpeg".to_owned(),
            width: 1200,
            height: 800,
            bytes: bytes.to_vec(),
        };
        Ok(picture::put(tx, &picture, &person.id, now).await?)
    }

    /// Writes it into the form of its offer.
    pub(super) fn typed(&self, typed: &mut Typed) -> Result<(), Failure> {
        typed.push("picture_id", Picture::id_of(self.bytes()?));
        typed.push("picture_alt", self.alt.as_str());
        typed.push("picture_author", "MINT-Verbund, gezeichnet für die Vorführung");
        typed.push("picture_licence", "own");
        Ok(())
    }
}
