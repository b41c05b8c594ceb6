//! Forms of which something could not be stored and still waits for whoever typed it.

use super::{
    item::{Item, Rank, Step},
    pile::Pile,
};
use crate::{address::workspace::Workspace, http::Cx, ui::time_words::when};
use mintverbund::{
    domain::{date::Timestamp, web::Slug},
    store::{Reader, Result, kept_form},
};

/// What somebody typed in the rooms of their networks, or of any if they belong to the state office.
pub async fn pile(cx: &Cx, reader: &mut Reader) -> Result<Pile> {
    let kept = kept_form::paths(reader, &cx.person.id, cx.now).await?;
    let items: Vec<Item> = kept.into_iter().filter_map(|(path, at)| item(cx, path, at)).collect();
    Ok(Pile { all: items.len(), items, name: "Eingaben".to_owned(), path: crate::address::workspace::DESK.to_owned() })
}

fn item(cx: &Cx, path: String, at: Timestamp) -> Option<Item> {
    let own = cx.memberships.iter().find(|membership| room(&membership.slug, &path).is_some());
    let slug = path.split('/').nth(2).and_then(|slug| slug.parse::<Slug>().ok())?;
    if own.is_none() && !cx.person.is_staff() {
        return None;
    }
    let room = room(&slug, &path)?.to_owned();
    let told = own.filter(|_| cx.memberships.len() > 1).map(|membership| membership.name.clone());
    Some(Item {
        rank: Rank::Kept,
        since: at,
        mark: ("draft", "Nicht gespeichert"),
        what: format!("Eingaben: {}", called(&room)),
        path: path.clone(),
        notes: told.into_iter().chain([format!("getippt {}", when(at, cx.now))]).collect(),
        step: Step::Go("Weiterschreiben", path),
    })
}

/// The part of an address below the workspace of a network.
fn room<'a>(slug: &Slug, path: &'a str) -> Option<&'a str> {
    path.strip_prefix(&Workspace::of(slug).room(""))
}

/// What a form is called, by its address.
fn called(room: &str) -> &'static str {
    let parts: Vec<&str> = room.split('/').collect();
    match parts[..] {
        ["profil"] => "Profil",
        ["profil", "foerderung"] => "neue Förderung",
        ["profil", "foerderung", ..] => "Förderung",
        ["profil", "kontakte"] => "neue Ansprechperson",
        ["profil", "kontakte", ..] => "Ansprechperson",
        ["partner", "neu", ..] => "neuer Partner",
        ["partner", _, "eintrag"] => "Eintrag eines Partners",
        ["partner", ..] => "Partner",
        ["verbindungen", ..] => "neue Verbindung",
        _ => "Formular",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_long_form_is_called_by_what_it_is_about() {
        let at = Workspace::of("mintmobil");
        let id = "019a0000-0000-7000-8000-000000000001";
        let named = |path: String| called(room(&"mintmobil".parse().expect("a slug"), &path).expect("a room"));
        let forms = [at.profile(), at.new_funding(), at.contacts(), at.new_partner(), at.links(), at.new_link()];
        assert_eq!(
            forms.map(named),
            ["Profil", "neue Förderung", "neue Ansprechperson", "neuer Partner", "neue Verbindung", "neue Verbindung"]
        );
        let ids = [format!("{}/{id}", at.partners()), format!("{}/{id}/eintrag", at.partners())];
        assert_eq!(ids.map(named), ["Partner", "Eintrag eines Partners"]);
        assert_eq!(room(&"mint".parse().expect("a slug"), &at.profile()), None);
    }
}
