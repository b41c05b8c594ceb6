//! Handing in: what goes to review, what it changes, and a word to the reviewer.

use super::opened::{Opened, open};
use crate::{
    http::{Cx, FormResult, Page, PageResult, TypedForm, commit},
    ui::{
        alert::not_possible,
        compare::{changed_in_words, described, differences as drawn},
        facts::{fact, facts},
        form::{FormState, seen, submit as submit_button},
        lines::lines,
        parts::{breadcrumb, link_button},
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        offers::submit::{Note, submit_offer},
    },
    domain::{
        content::{Missing, differences},
        field::{FieldError, Parser, Typed},
        review::{OfferState, RevisionState},
        seen::Seen,
    },
    policy::Action,
};

const STALE: &str = "Inzwischen hat jemand aus deinem Team weitergeschrieben. Unten steht der neue Stand: Bitte lies ihn, bevor du einreichst.";

/// Shows what would be handed in.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let opened = open(&cx, &slug, &id, Action::EditOffers).await?;
    Ok(page(&cx, opened, FormState::default(), None))
}

/// Hands in exactly what was shown.
pub async fn submit(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let opened = open(&cx, &slug, &id, Action::EditOffers).await?;
    let seen = Seen::of_form(&typed);
    let mut parser = Parser::new(&typed);
    let note: Note = parser.text("note", "Nachricht an MINTraum");
    if !parser.errors.is_empty() {
        let errors = parser.errors;
        return invalid(&cx, opened, typed, errors);
    }
    let mut tx = cx.write().await?;
    let result = submit_offer(&mut tx, cx.by(), &opened.offer.id, &seen, &note).await;
    match commit(tx, result).await {
        Ok(()) => cx.done("Eingereicht. Du siehst hier, wenn MINTraum entschieden hat.", &opened.path()).await,
        Err(ActionError::Invalid(errors)) => invalid(&cx, opened, typed, errors),
        Err(ActionError::Stale) => not_now(&cx, &slug, &id, typed, STALE).await,
        Err(ActionError::Refused(why)) => not_now(&cx, &slug, &id, typed, why).await,
        Err(other) => Err(other.into()),
    }
}

/// What is missing is listed on the page anyway, with links to where it is filled in.
fn invalid(cx: &Cx, opened: Opened, typed: Typed, mut errors: Vec<FieldError>) -> FormResult {
    errors.retain(|error| error.key == "note");
    let why = errors.is_empty().then_some("Es fehlt noch etwas.");
    let page = page(cx, opened, FormState::refused(typed, errors), why);
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// The page with what is stored now, the note kept, and the reason.
async fn not_now(cx: &Cx, slug: &str, id: &str, typed: Typed, why: &'static str) -> FormResult {
    let opened = open(cx, slug, id, Action::EditOffers).await?;
    Ok(page(cx, opened, FormState::stored(typed), Some(why)).status(StatusCode::CONFLICT).into_response())
}

fn page(cx: &Cx, opened: Opened, state: FormState, why_not: Option<&'static str>) -> Page {
    let failed = why_not.is_some() || !state.errors.is_empty();
    let title = format!("{}{} einreichen", if failed { "Fehler: " } else { "" }, opened.title());
    let now = cx.now.moment();
    cx.page(title, opened.place(), move || view(&opened, &state, why_not, now))
}

fn view(opened: &Opened, state: &FormState, why_not: Option<&'static str>, now: DateTime) -> AnyView {
    let missing = opened.latest.content.missing(now);
    let can_be_handed_in = opened.latest.state.can_be_handed_in() && opened.offer.state != OfferState::Archived;
    let body = match (can_be_handed_in, missing.is_empty() && opened.unread.is_empty()) {
        (true, true) => view! { {once_more(opened)}{what(opened)}{form(opened, state)} }.into_any(),
        (true, false) => view! { {incomplete(opened, &missing)}{what(opened)} }.into_any(),
        (false, _) => nothing_to_submit(opened),
    };
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {why_not.map(not_possible)}
            {breadcrumb(opened.steps())}
            <h1>"Zur Prüfung einreichen"</h1>
            {body}
        </div>
    }
    .into_any()
}

fn incomplete(opened: &Opened, missing: &[Missing]) -> AnyView {
    let at = opened.at();
    let links = missing.iter().map(|missing| {
        let key = missing.key;
        view! { <li><a href=at.field(key)>{missing.what()}</a></li> }
    });
    let unread = opened.unread.iter().map(|error| {
        view! { <li><a href=at.field(&error.key)>{error.label.clone()}": "{error.message.clone()}</a></li> }
    });
    view! {
        <section class="panel">
            <h2>"Das fehlt noch"</h2>
            <ul>{links.collect_view()}{unread.collect_view()}</ul>
            <p class="small muted">"Der Text ist gespeichert. Sobald nichts mehr fehlt, kannst du ihn hier einreichen."</p>
        </section>
        <p>{link_button(at.editor(), "Weiterschreiben", "kern-btn--primary")}</p>
    }
    .into_any()
}

/// That the text is the one that came back, before somebody sends it again by mistake.
fn once_more(opened: &Opened) -> Option<AnyView> {
    let latest = &opened.latest;
    let text = match latest.state {
        RevisionState::Withdrawn => "Der Text ist derselbe, den das Netzwerk zurückgezogen hat.",
        RevisionState::Rejected => {
            "Der Text ist derselbe, der von MINTraum abgelehnt wurde. Ändere ihn, oder schreib in die Nachricht, warum er so bleiben soll."
        }
        state if state.came_back() => {
            "Der Text ist derselbe, der von MINTraum zurückkam. Ändere ihn, oder schreib in die Nachricht, warum er so bleiben soll."
        }
        _ => return None,
    };
    Some(view! { <p class="lead">{text}" Er wird als Fassung "{latest.number + 1}" eingereicht."</p> }.into_any())
}

/// What the reviewer will read: the changes of a public offer, or all of a new one.
fn what(opened: &Opened) -> AnyView {
    let content = &opened.latest.content;
    if let Some(public) = opened.public() {
        let found = differences(&public.content, content, &opened.names);
        let stays = match opened.is_shown() {
            true => ", die öffentlich ist. Sie bleibt sichtbar, bis diese freigegeben ist.",
            false => ", die freigegeben ist. Sie gilt, bis diese freigegeben ist.",
        };
        return view! {
            <h2>"Was sich ändert"</h2>
            <p>{changed_in_words(found.len())}" gegenüber Fassung "{public.number}{stays}</p>
            {drawn(&found)}
        }
        .into_any();
    }
    let items = described(content, &opened.names).into_iter();
    let items = items.map(|(field, text)| fact(field.label(), lines(&text)));
    view! {
        <h2>"Was eingereicht wird"</h2>
        <p>"Ein neues Angebot. Öffentlich wird es, wenn MINTraum es freigibt."</p>
        {facts(items)}
    }
    .into_any()
}

fn form(opened: &Opened, state: &FormState) -> AnyView {
    let at = opened.at();
    let note = state
        .area("note", "Nachricht an MINTraum", 3)
        .hint("Was beim Lesen hilft. Sie wird nicht veröffentlicht.")
        .limit(Note::LIMIT);
    let note = if opened.latest.state.came_back() { note } else { note.optional() };
    view! {
        <form method="post" action=at.submission() novalidate>
            {seen(&Seen::from(&opened.latest))}
            {note.view()}
            <div class="button-row">
                {submit_button("Zur Prüfung einreichen", "kern-btn--primary")}
                {link_button(at.preview(), "Vorschau", "kern-btn--secondary")}
                {link_button(at.editor(), "Weiterschreiben", "kern-btn--tertiary")}
            </div>
        </form>
    }
    .into_any()
}

fn nothing_to_submit(opened: &Opened) -> AnyView {
    let text = match opened.latest.state {
        state if state.is_in_review() => "Diese Fassung ist schon eingereicht und wird geprüft.",
        state if state.can_be_handed_in() => "Das Angebot ist archiviert. Hole es zuerst zurück.",
        _ => "Es gibt nichts Neues: Die letzte Fassung ist freigegeben.",
    };
    view! { <p class="lead">{text}</p><p>{link_button(opened.path(), "Zum Angebot", "kern-btn--primary")}</p> }
        .into_any()
}
