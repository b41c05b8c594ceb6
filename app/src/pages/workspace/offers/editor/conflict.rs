//! Two people wrote at once: both texts side by side, and two ways on. Nothing is lost on either.

use super::super::opened::Opened;
use crate::{
    conflict::{CHANGED, Conflict, Sides},
    http::{Cx, FormResult},
    ui::{
        compare::{Side, marked},
        form::{FormState, seen, submit},
        parts::link_button,
        time_words::when,
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        content::{Difference, Merged, OfferField, Readable, differences, with_theirs},
        date::Timestamp,
        field::Typed,
        seen::Seen,
    },
    store::{account, organisation, revision::Revision},
};

/// Before the code of a field: whose text is to stand there.
const CHOICE: &str = "wahl_";
const THEIRS: &str = "gespeichert";

/// What was typed, with the stored text in the fields where somebody chose that. Only for what is stored now was it asked.
pub fn chosen(typed: Typed, latest: &Revision) -> Typed {
    let is_theirs = |field: &&OfferField| typed.get(&format!("{CHOICE}{}", field.code())) == THEIRS;
    let theirs: Vec<OfferField> = OfferField::ALL.iter().filter(is_theirs).copied().collect();
    match theirs.is_empty() || Seen::of_form(&typed) != Seen::from(latest) {
        true => typed,
        false => with_theirs(&typed, &latest.content, &theirs),
    }
}

/// The page with both texts: the offer as it is now, and what was typed. What could be brought together already is, and
/// only the fields that both changed are asked about.
pub async fn page(cx: &Cx, mut opened: Opened, read: Readable, merged: Option<&Merged>) -> FormResult {
    let read = match merged {
        Some(merged) => Readable { content: merged.content.clone(), ..read },
        None => read,
    };
    let mine = &read.content;
    let asked: Vec<OfferField> = merged.map(|merged| merged.asked.clone()).unwrap_or_default();
    let taken: Vec<OfferField> = merged.map(|merged| merged.taken.clone()).unwrap_or_default();
    let organisers: Vec<_> = mine.organiser.all().cloned().collect();
    let mut reader = cx.app.store.read().await?;
    let names = account::names(&mut reader).await?;
    opened.names.extend(organisation::names_of(&mut reader, &organisers).await?);
    drop(reader);
    let writer = names.get(&opened.latest.author_id).cloned().unwrap_or_else(|| "Jemand".to_owned());
    let mut found = differences(&opened.latest.content, mine, &opened.names);
    if merged.is_some() {
        found.retain(|one| asked.contains(&one.field));
    }
    let told = format!("{}{}", told(&opened, &writer, cx.now), brought_together(&taken));
    let conflict = Conflict { place: opened.place(), about: opened.title(), steps: opened.steps(), heading: CHANGED };
    conflict.answer(cx, move || Sides {
        told,
        above: Some(table(&found)),
        mine: ("Dein Text", yours(&opened, &read.to_typed(), &asked)),
        theirs: ("Gespeicherter Text", stored(&opened)),
    })
}

/// Who did what meanwhile.
fn told(opened: &Opened, writer: &str, now: Timestamp) -> String {
    let when = when(opened.latest.updated_at, now);
    match opened.latest.state.is_in_review() {
        true => "Jemand aus deinem Team hat das Angebot inzwischen eingereicht. Deine Eingaben sind nicht verloren."
            .to_owned(),
        false => format!("{writer} hat {when} gespeichert. Deine Eingaben sind nicht verloren."),
    }
}

/// What needed no question.
fn brought_together(taken: &[OfferField]) -> String {
    let fields = taken.iter().map(|field| field.label()).collect::<Vec<_>>().join(", ");
    if fields.is_empty() { fields } else { format!(" Ohne Rückfrage übernommen ist: {fields}.") }
}

fn yours(opened: &Opened, typed: &Typed, asked: &[OfferField]) -> AnyView {
    let (told, label) = match asked.len() {
        0 => (
            "Ersetzt, was inzwischen gespeichert wurde. Übernimm vorher, was du vom anderen Text brauchst.",
            "Meinen Text speichern",
        ),
        1 => ("Ersetzt dieses eine Feld; alles andere von beiden bleibt.", "Meinen Text speichern"),
        _ => ("Wähle für jedes Feld; alles andere von beiden bleibt.", "So speichern"),
    };
    let choices = (asked.len() > 1).then(|| asked.iter().map(|field| choice(*field)).collect_view());
    view! {
        <p>{told}</p>
        <form method="post" action=opened.path()>{kept(opened, typed)}{choices}{submit(label, "kern-btn--primary")}</form>
    }
    .into_any()
}

fn choice(field: OfferField) -> AnyView {
    let key = format!("{CHOICE}{}", field.code());
    let mut typed = Typed::default();
    typed.push(&key, "mein");
    let choices = [("mein", "mein Text"), (THEIRS, "gespeicherter Text")];
    let choices = choices.map(|(value, label)| (value.to_owned(), label.to_owned())).to_vec();
    FormState::stored(typed).radios(&key, field.label(), choices).view()
}

fn stored(opened: &Opened) -> AnyView {
    let keep = link_button(opened.path(), "Gespeicherten Text behalten", "kern-btn--secondary");
    view! { <p>"Deine Eingaben von eben verfallen."</p>{keep} }.into_any()
}

/// All that was typed, with the name of what is stored now: so that it is saved over exactly that.
fn kept(opened: &Opened, typed: &Typed) -> AnyView {
    let named = seen(&Seen::from(&opened.latest));
    let pairs = typed.pairs().map(|(key, value)| FormState::hidden(key, value)).collect_view();
    view! { {named}{FormState::hidden("dann", "speichern")}{pairs} }.into_any()
}

fn table(found: &[Difference]) -> AnyView {
    let rows = found.iter().map(|Difference { field, before, after }| {
        view! {
            <tr>
                <th scope="row">{field.label()}</th>
                <td data-label="Dein Text"><span>{marked(before, after, Side::After)}</span></td>
                <td data-label="Gespeichert"><span>{marked(before, after, Side::Before)}</span></td>
            </tr>
        }
    });
    view! {
        <div class="table-wrap">
            <table class="kern-table table--stacks">
                <caption class="visually-hidden">"Felder, in denen sich die Texte unterscheiden"</caption>
                <thead><tr><th scope="col">"Feld"</th><th scope="col">"Dein Text"</th><th scope="col">"Gespeichert"</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
