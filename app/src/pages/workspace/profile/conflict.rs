//! Somebody else saved the profile meanwhile.

use super::super::{
    conflict::{Compared, Conflict, Shown, differences},
    room::{Room, organisations},
};
use crate::{
    http::{Cx, FormResult, PageError},
    ui::form::Choice,
};
use mintverbund::{
    actions::profile::edit::Profile,
    domain::field::Typed,
    store::{network, network::Network},
};

/// Answers 409 with what was typed beside what is stored.
pub async fn page(cx: &Cx, network: &Network, typed: Typed) -> FormResult {
    let room = Room::new(cx, network, "profil");
    let mut reader = cx.app.store.read().await?;
    let stored = network::get(&mut reader, &network.id).await?.ok_or(PageError::NotFound)?;
    let carriers = organisations(&mut reader).await?;
    drop(reader);
    let differences = differences(&fields(carriers), &Profile::typed(&stored), &typed);
    let (action, back) = (room.path(), room.path());
    let seen = ("version", stored.version.to_string());
    Conflict { room, parent: "Profil", action, back, typed, seen, differences }.answer(cx).await
}

fn fields(carriers: Vec<Choice>) -> [Compared; 7] {
    [
        ("name", "Name", Shown::Text),
        ("short_text", "Kurz gesagt", Shown::Text),
        ("description", "Beschreibung", Shown::Text),
        ("website", "Internetseite", Shown::Text),
        ("email", "Funktions-E-Mail", Shown::Text),
        ("carrier", "Träger", Shown::OneOf(carriers)),
        ("published", "Öffentlich", Shown::Tick),
    ]
}
