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
        content::{Difference, OfferContent, differences},
        date::Timestamp,
        field::Typed,
        seen::Seen,
    },
    store::{account, organisation},
};

/// The page with both texts: the offer as it is now, and what was typed.
pub async fn page(cx: &Cx, mut opened: Opened, typed: Typed) -> FormResult {
    let mine = OfferContent::parse(&typed).unwrap_or_default();
    let organisers: Vec<_> = mine.organiser.all().cloned().collect();
    let mut reader = cx.app.store.read().await?;
    let names = account::names(&mut reader).await?;
    opened.names.extend(organisation::names_of(&mut reader, &organisers).await?);
    drop(reader);
    let writer = names.get(&opened.latest.author_id).cloned().unwrap_or_else(|| "Jemand".to_owned());
    let found = differences(&opened.latest.content, &mine, &opened.names);
    let told = told(&opened, &writer, cx.now);
    let conflict = Conflict { place: opened.place(), about: opened.title(), steps: opened.steps(), heading: CHANGED };
    conflict.answer(cx, move || Sides {
        told,
        above: Some(table(&found)),
        mine: ("Dein Text", yours(&opened, &mine.to_typed())),
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

fn yours(opened: &Opened, typed: &Typed) -> AnyView {
    view! {
        <p>"Ersetzt, was inzwischen gespeichert wurde. Der Verlauf behält nur eingereichte Fassungen: übernimm vorher, was du vom anderen Text brauchst."</p>
        <form method="post" action=opened.path()>{kept(opened, typed)}{submit("Meinen Text speichern", "kern-btn--primary")}</form>
    }
    .into_any()
}

fn stored(opened: &Opened) -> AnyView {
    let keep = link_button(opened.path(), "Gespeicherten Text behalten", "kern-btn--secondary");
    view! { <p>"Deine Eingaben von eben verfallen."</p>{keep} }.into_any()
}

/// All that was understood, with the name of what is stored now: so that it is saved over exactly that.
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
                <td data-label="Dein Text">{marked(before, after, Side::After)}</td>
                <td data-label="Gespeichert">{marked(before, after, Side::Before)}</td>
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
