//! The profile as a long form.

use super::{
    super::{
        directory,
        long_form::{Frame, Record},
        room::Room,
    },
    form::CARRIER,
};
use crate::{
    conflict::{Compared, Wording},
    http::{Cx, PageError, commit},
};
use mintverbund::{
    actions::{
        ActionError,
        profile::edit::{Profile, edit_profile},
    },
    domain::{field::Typed, seen::Seen},
    store::{network, network::Network, organisation},
};

/// The profile of a network.
pub struct ProfileForm<'a>(pub &'a Network);

impl Record for ProfileForm<'_> {
    type Done = ();

    fn frame(&self, cx: &Cx) -> Frame {
        let room = Room::new(cx, self.0, "profil");
        let (conflict, note) = (room.conflict("Profil"), room.on_behalf_in_words());
        Frame { conflict, note, action: room.path(), back: room.path() }
    }

    async fn compared(&self, cx: &Cx, states: [&Typed; 2]) -> Result<Vec<Compared>, PageError> {
        let carriers = directory::wording(&mut cx.app.store.read().await?, CARRIER, states).await?;
        Ok(vec![
            ("name", "Name", Wording::Text),
            ("short_text", "Kurz gesagt", Wording::Text),
            ("description", "Beschreibung", Wording::Text),
            ("website", "Internetseite", Wording::Text),
            ("email", "Funktions-E-Mail", Wording::Text),
            (CARRIER, "Träger", carriers),
            ("published", "Öffentlich", Wording::Tick),
            ("no_inquiries", "Kein Formular für Nachrichten", Wording::Tick),
        ])
    }

    async fn stored(&self, cx: &Cx) -> Result<Typed, PageError> {
        let stored = network::get(&mut cx.app.store.read().await?, &self.0.id).await?;
        Ok(typed(&stored.ok_or(PageError::NotFound)?))
    }

    async fn write(&self, cx: &Cx, typed: &Typed) -> Result<(), ActionError> {
        let profile = Profile::parse(typed).map_err(ActionError::Invalid)?;
        let mut tx = cx.app.store.write().await?;
        if let Some(carrier) = &profile.carrier {
            let known = organisation::get(&mut tx, carrier).await?;
            known.ok_or_else(|| ActionError::field(CARRIER, "Träger", "Bitte aus der Liste auswählen."))?;
        }
        let result = edit_profile(&mut tx, cx.by(), &self.0.id, &Seen::of_form(typed), &profile).await;
        commit(tx, result).await
    }
}

/// What stands in the form, with what is on the screen.
pub fn typed(network: &Network) -> Typed {
    Seen::from(network).marks(Profile::typed(network))
}
