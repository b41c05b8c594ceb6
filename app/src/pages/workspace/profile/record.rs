//! Somebody else saved the profile meanwhile.

use super::{
    super::{directory, room::Room},
    form::CARRIER,
};
use crate::{
    conflict::{Compared, LateForm, Wording, differences},
    http::{Cx, FormResult, PageError},
};
use mintverbund::{
    actions::profile::edit::Profile,
    domain::{field::Typed, seen::Seen},
    store::{network, network::Network},
};

/// Answers 409 with what was typed beside what is stored.
pub async fn page(cx: &Cx, network: &Network, typed: Typed) -> FormResult {
    let room = Room::new(cx, network, "profil");
    let mut reader = cx.app.store.read().await?;
    let stored = network::get(&mut reader, &network.id).await?.ok_or(PageError::NotFound)?;
    let before = Profile::typed(&stored);
    let carriers = directory::wording(&mut reader, CARRIER, [&before, &typed]).await?;
    drop(reader);
    let differences = differences(&fields(carriers), &before, &typed);
    let (action, back) = (room.path(), room.path());
    let seen = Seen::from(&stored);
    let (conflict, note) = (room.conflict("Profil"), room.on_behalf_in_words());
    LateForm { conflict, note, action, back, typed, seen, differences }.answer(cx).await
}

fn fields(carriers: Wording) -> [Compared; 7] {
    [
        ("name", "Name", Wording::Text),
        ("short_text", "Kurz gesagt", Wording::Text),
        ("description", "Beschreibung", Wording::Text),
        ("website", "Internetseite", Wording::Text),
        ("email", "Funktions-E-Mail", Wording::Text),
        (CARRIER, "Träger", carriers),
        ("published", "Öffentlich", Wording::Tick),
    ]
}
