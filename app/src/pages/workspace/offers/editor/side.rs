//! Beside the form: what is missing, what is public, and what else can be done.

use super::{super::button::Button, bar, completeness::lacks, sheet::Sheet};
use crate::address::workspace::Workspace;
use crate::islands::autosave::{MISSING, SAVE_ANY_TIME};
use crate::pages::hiding::HidingNote;
use crate::ui::{
    accordion::accordion,
    form::{button_form, seen},
    parts::offer_state,
};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::domain::{
    date::day_in_words,
    review::{OfferState, RevisionState},
    seen::Seen,
};

/// Whose the buttons are: in the editor they belong to its form, so that whatever was typed is saved
/// before the act; where nothing can be typed they stand alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Buttons {
    /// Each saves the form first.
    OfTheForm,
    /// Each is a form of its own.
    Alone,
}

/// A button for an act on what is on the screen.
pub fn act(sheet: &Sheet, buttons: Buttons, act: Button, label: &'static str, class: &'static str) -> AnyView {
    let opened = &sheet.opened;
    match buttons {
        Buttons::OfTheForm => view! { <div>{bar::button(act.code(), label, class)}</div> }.into_any(),
        Buttons::Alone => {
            let seen = seen(&Seen::from(&opened.latest));
            button_form(opened.at().act(act.code()), label, class, vec![seen])
        }
    }
}

/// The column beside the form.
pub fn view(sheet: &Sheet) -> AnyView {
    use Buttons::OfTheForm;
    view! { <aside class="side">{missing(sheet)}{public(sheet, OfTheForm)}{acts(sheet, OfTheForm)}</aside> }.into_any()
}

fn missing(sheet: &Sheet) -> AnyView {
    let nothing = match sheet.opened.sent_back() {
        Some(_) => "Nichts. Arbeite ein, was MINTraum angemerkt hat, und reich dann wieder ein.",
        None => "Nichts mehr. Du kannst einreichen.",
    };
    let missing = lacks(&sheet.content.missing(sheet.now));
    let line = |(key, what)| view! { <li><a href=format!("#field-{key}")>{what}</a></li> };
    let body = match missing.is_empty() {
        true => view! { <p>{nothing}</p> }.into_any(),
        false => view! {
            <ul>{missing.into_iter().map(line).collect_view()}</ul>
            <p class="small muted">{SAVE_ANY_TIME}</p>
        }
        .into_any(),
    };
    view! { <section class="panel"><h2>"Was noch fehlt"</h2><div id=MISSING data-nothing=nothing>{body}</div></section> }
        .into_any()
}

/// What the public reads now, and when the network last said that it is right.
pub fn public(sheet: &Sheet, buttons: Buttons) -> AnyView {
    let opened = &sheet.opened;
    let is_network_hidden = opened.network.published && !opened.network.is_public;
    let is_hidden = opened.offer.hidden || is_network_hidden;
    let body = match opened.public() {
        None => view! {
            <p class="small muted">"noch keine Fassung. Nach der Freigabe bleibt die freigegebene Fassung sichtbar, während du weiterschreibst."</p>
        }
        .into_any(),
        Some(revision) => view! {
            <p>{offer_state(opened.offer.state, opened.network.published, is_hidden)}" Fassung "{revision.number}</p>
            {opened.public_path().map(|path| view! { <p><a href=path>"Öffentliche Seite ansehen"</a></p> })}
            {(opened.offer.state == OfferState::Paused).then(|| view! { <p class="small muted">"Pausiert: Gerade findet niemand das Angebot."</p> })}
            {is_network_hidden.then(|| view! { <p class="small muted">"Das ganze Netzwerk ist zurzeit verborgen. "<a href=Workspace::of(&opened.network.slug).hidden()>"Warum?"</a></p> })}
            {opened.hiding.view()}
            {opened.picture_hiding.as_ref().map(HidingNote::view)}
            {(!opened.network.published).then(|| view! { <p class="small muted">"Freigegeben. Öffentlich wird das Angebot, sobald das Netzwerk es ist."</p> })}
            {announcement(sheet)}
            {confirmation(sheet, buttons)}
        }
        .into_any(),
    };
    view! { <section class="panel"><h2>"Öffentlich ist"</h2>{body}</section> }.into_any()
}

/// The way to say that a date is fully booked or cancelled, if the public reads of one that is to come.
fn announcement(sheet: &Sheet) -> Option<AnyView> {
    let opened = &sheet.opened;
    let dated = opened.public().is_some_and(|revision| revision.content.coming(sheet.now).next().is_some());
    (dated && opened.may_edit)
        .then(|| view! { <p><a href=opened.at().dates()>"Termin ausgebucht oder abgesagt?"</a></p> }.into_any())
}

fn confirmation(sheet: &Sheet, buttons: Buttons) -> AnyView {
    let offer = &sheet.opened.offer;
    let day = offer.confirmed_on.as_deref().and_then(|day| day.parse::<Date>().ok());
    let words = day.map(|day| view! { <p class="small">"Bestätigt am "{day_in_words(day)}"."</p> });
    let ask = sheet.opened.may_edit && offer.state == OfferState::Live;
    let button = ask.then(|| act(sheet, buttons, Button::Confirm, "Ja, stimmt noch", "kern-btn--secondary"));
    view! { {words}{button} }.into_any()
}

/// What else can be done with the offer.
pub fn acts(sheet: &Sheet, buttons: Buttons) -> AnyView {
    let opened = &sheet.opened;
    let act = |button, label| act(sheet, buttons, button, label, "kern-btn--tertiary");
    let in_review = opened.latest.state.is_in_review();
    let acts = opened.may_edit.then(|| match opened.offer.state {
        OfferState::Archived => act(Button::Copy, "Kopieren"),
        state => {
            let pause = match state {
                OfferState::Paused => Some(act(Button::Resume, "Fortsetzen")),
                _ => opened.public().map(|_| act(Button::Pause, "Pausieren")),
            };
            let archive = (!in_review).then(|| archive(sheet, buttons));
            view! { {act(Button::Copy, "Kopieren")}{pause}{archive}{discard(sheet)} }.into_any()
        }
    });
    view! {
        <section class="panel">
            <h2>"Mehr"</h2>
            <p><a href=opened.at().history()>"Verlauf ansehen"</a></p>
            {acts}
        </section>
    }
    .into_any()
}

fn archive(sheet: &Sheet, buttons: Buttons) -> AnyView {
    let form = act(sheet, buttons, Button::Archive, "Ja, archivieren", "kern-btn--secondary");
    confirmed(
        "Archivieren",
        "Das Angebot verschwindet aus der Suche und ist nicht mehr in Arbeit. Es geht nichts verloren, du kannst es zurückholen.",
        form,
    )
}

/// A form of its own always: what is thrown away is not saved first.
fn discard(sheet: &Sheet) -> Option<AnyView> {
    let latest = &sheet.opened.latest;
    (latest.state == RevisionState::Draft).then(|| {
        let seen = vec![seen(&Seen::from(latest))];
        let form = button_form(sheet.opened.at().act("verwerfen"), "Ja, verwerfen", "kern-btn--secondary kern-btn--danger", seen);
        let text = match latest.based_on {
            None => "Es war noch nie eingereicht: Mit dem Entwurf verschwindet das ganze Angebot. Das kann niemand rückgängig machen.",
            Some(_) => "Was du seit der letzten Fassung geschrieben hast, ist dann weg. Frühere Fassungen bleiben.",
        };
        confirmed("Entwurf verwerfen", text, form)
    })
}

/// A button that has to be looked for before it can be pressed.
fn confirmed(title: &'static str, text: &'static str, form: AnyView) -> AnyView {
    accordion(title, view! { <p class="small">{text}</p>{form} })
}
