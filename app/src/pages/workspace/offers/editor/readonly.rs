//! The text alone: for those who cannot write it now, and why.

use super::{
    super::button::Button,
    parts::{head, sent_back},
    sheet::Sheet,
    side::{self, Buttons},
};
use crate::{
    conflict::Meanwhile,
    ui::{
        alert::{Kind, alert, not_possible},
        compare::described,
        facts::{fact, facts},
        lines::lines,
        parts::link_button,
        time_words::moment,
    },
};
use leptos::prelude::*;
use mintverbund::domain::{content::Section, date::Timestamp, review::OfferState};

/// Everything the latest revision says, section by section.
pub fn view(sheet: Sheet, now: Timestamp) -> AnyView {
    let preview = link_button(sheet.opened.at().preview(), "Vorschau", "kern-btn--secondary");
    view! {
        <div class="wrap page layout-two">
            <article class="stack">
                {sheet.why_not.map(not_possible)}
                {sheet.meanwhile.as_ref().map(Meanwhile::view)}
                <div>{head(&sheet)}</div>
                {notice(&sheet, now)}
                {sent_back(&sheet)}
                <p>{preview}</p>
                {texts(&sheet)}
            </article>
            <aside>{side::public(&sheet, Buttons::Alone)}{side::acts(&sheet, Buttons::Alone)}</aside>
        </div>
    }
    .into_any()
}

/// Why the text cannot be written on, and the way out.
fn notice(sheet: &Sheet, now: Timestamp) -> Option<AnyView> {
    let opened = &sheet.opened;
    let act =
        |button, label| opened.may_edit.then(|| side::act(sheet, Buttons::Alone, button, label, "kern-btn--secondary"));
    if opened.offer.state == OfferState::Archived {
        return Some(note(
            "Archiviert",
            "Niemand findet das Angebot, und niemand schreibt daran.".to_owned(),
            act(Button::BringBack, "Zurückholen"),
        ));
    }
    if !opened.latest.state.is_in_review() {
        let text = "Du kannst dieses Angebot lesen. Schreiben kann es das Team des Netzwerks.".to_owned();
        return (!opened.may_edit).then(|| note("Nur lesen", text, None));
    }
    let since = opened.latest.submitted_at.map(moment).unwrap_or_default();
    let text = match opened.latest.claim(now) {
        Some(_) => format!(
            "Eingereicht am {since}. Jemand von MINTraum liest sie gerade. Bis zur Entscheidung bleibt der Text, wie er ist."
        ),
        None => format!(
            "Eingereicht am {since}. Bis zur Entscheidung bleibt der Text, wie er ist. Willst du noch etwas ändern, zieh die Fassung zurück."
        ),
    };
    Some(note("Diese Fassung wird geprüft", text, act(Button::Withdraw, "Zurückziehen und weiterschreiben")))
}

fn note(title: &'static str, text: String, action: Option<AnyView>) -> AnyView {
    alert(Kind::Info, title, view! { <p>{text}</p>{action} })
}

fn texts(sheet: &Sheet) -> AnyView {
    let all = described(&sheet.opened.latest.content, &sheet.opened.names);
    let sections = Section::ALL.iter().filter_map(|section| {
        let items: Vec<AnyView> = all
            .iter()
            .filter(|(field, _)| field.section() == *section)
            .map(|(field, text)| fact(field.label(), lines(text)))
            .collect();
        (!items.is_empty()).then(|| view! { <h2>{section.label()}</h2>{facts(items)} })
    });
    sections.collect_view().into_any()
}
