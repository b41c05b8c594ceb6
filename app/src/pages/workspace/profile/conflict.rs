//! Somebody else saved the profile meanwhile: both texts, and both ways on.

use super::super::room::{Room, organisations};
use crate::{
    http::{Cx, FormResult, PageError},
    ui::{
        form::{Choice, FormState, submit},
        parts::link_button,
    },
};
use axum::{http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::edit_profile::Profile,
    domain::field::Typed,
    store::{network, network::Network},
    text::diff::{Piece, words},
};

const FIELDS: [(&str, &str); 7] = [
    ("name", "Name"),
    ("short_text", "Kurz gesagt"),
    ("description", "Beschreibung"),
    ("website", "Internetseite"),
    ("email", "Funktions-E-Mail"),
    ("carrier", "Träger"),
    ("published", "Öffentlich"),
];

/// One field that differs: label, what is stored, what was typed.
type Difference = (&'static str, String, String);

/// Answers 409 with what was typed beside what is stored; if both say the same, there is nothing to decide.
pub async fn page(cx: &Cx, network: &Network, typed: Typed) -> FormResult {
    let room = Room::new(cx, network, "profil");
    let mut reader = cx.app.store.read().await?;
    let stored = network::get(&mut reader, &network.id).await?.ok_or(PageError::NotFound)?;
    let carriers = organisations(&mut reader).await?;
    drop(reader);
    let differences = differences(&Profile::typed(&stored), &typed, &carriers);
    if differences.is_empty() {
        return cx.done("Genau so war es schon gespeichert.", &room.path()).await;
    }
    let head = room.clone();
    let page =
        room.page(cx, "Inzwischen wurde etwas geändert", move || view(head, typed, stored.version, differences));
    Ok(page.status(StatusCode::CONFLICT).into_response())
}

fn differences(stored: &Typed, typed: &Typed, carriers: &[Choice]) -> Vec<Difference> {
    let shown = |key: &str, value: &str| match key {
        "carrier" => carriers.iter().find(|(id, _)| id == value).map(|(_, name)| name.clone()).unwrap_or_default(),
        "published" => {
            if value.is_empty() {
                "nein".to_owned()
            } else {
                "ja".to_owned()
            }
        }
        _ => value.replace("\r\n", "\n").trim().to_owned(),
    };
    let pair = |(key, label): (&str, &'static str)| (label, shown(key, stored.get(key)), shown(key, typed.get(key)));
    FIELDS.into_iter().map(pair).filter(|(_, stored, typed)| stored != typed).collect()
}

fn view(room: Room, typed: Typed, version: i64, differences: Vec<Difference>) -> AnyView {
    let mine = differences.iter().map(|(label, stored, typed)| side(label, stored, typed, true));
    let theirs = differences.iter().map(|(label, stored, typed)| side(label, stored, typed, false));
    view! {
        <div class="wrap page stack">
            {room.head_below("Inzwischen wurde etwas geändert", Some("Profil"))}
            <p class="lead">
                "Seit du die Seite geöffnet hast, wurde am Netzwerk gespeichert. Deine Eingaben sind nicht verloren: \
                sieh dir an, wo sich die beiden Fassungen unterscheiden, und entscheide."
            </p>
            <div class="conflict">
                <section class="conflict__side">
                    <h2>"Dein Text"</h2>
                    {mine.collect_view()}
                    <form method="post" action=room.path()>
                        {sent_along(&typed, version)}
                        {submit("Meinen Text nehmen", "kern-btn--primary")}
                    </form>
                </section>
                <section class="conflict__side">
                    <h2>"Gespeichert"</h2>
                    {theirs.collect_view()}
                    {link_button(room.path(), "Gespeicherten behalten", "kern-btn--secondary")}
                </section>
            </div>
        </div>
    }
    .into_any()
}

/// Everything that was typed, now with the version whose text is on the screen.
fn sent_along(typed: &Typed, version: i64) -> Vec<AnyView> {
    let kept = typed.pairs().filter(|(key, _)| *key != "version");
    let mut inputs: Vec<AnyView> = kept.map(|(key, value)| FormState::hidden(key, value)).collect();
    inputs.push(FormState::hidden("version", version));
    inputs
}

/// One field on one side, with the words marked that only this side has.
fn side(label: &'static str, stored: &str, typed: &str, mine: bool) -> AnyView {
    let pieces = words(stored, typed).into_iter().filter_map(|piece| match piece {
        Piece::Same(text) => Some(text.into_any()),
        Piece::Added(text) => mine.then(|| view! { <ins>{text}</ins> }.into_any()),
        Piece::Removed(text) => (!mine).then(|| view! { <del>{text}</del> }.into_any()),
    });
    let pieces: Vec<AnyView> = pieces.collect();
    view! { <h3>{label}</h3><p>{pieces}</p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn only_fields_that_differ_are_shown_and_line_ends_do_not_count() {
        let stored = typed(&[("name", "A"), ("description", "eins\nzwei"), ("published", "1")]);
        let sent = typed(&[("version", "3"), ("name", "B"), ("description", "eins\r\nzwei\r\n")]);
        let expected =
            vec![("Name", "A".to_owned(), "B".to_owned()), ("Öffentlich", "ja".to_owned(), "nein".to_owned())];
        assert_eq!(differences(&stored, &sent, &[]), expected);
    }
}
