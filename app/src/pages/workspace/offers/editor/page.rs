//! The editor as a page: sections to go to, the form, and what is known about the offer.

use super::{
    super::opened::{Opened, open},
    about, accessibility, audience, bar, before,
    completeness::{marks, section_of},
    costs, dates, meanwhile,
    parts::{FORM, LOSSES, head, sent_back},
    people, picture, place, readonly,
    sheet::Sheet,
    side,
};
use crate::{
    conflict::Meanwhile,
    http::{Cx, FormResult, Page, PageResult},
    ui::{
        alert::not_possible,
        form::{FormState, search::enter_button},
        lost::lost,
    },
};
use axum::{http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        content::{OfferField, Section},
        seen::Seen,
    },
    policy::Action,
};

/// The page with what is stored; if the address names a state before, with the way back to it.
pub async fn shown(cx: &Cx, opened: Opened, version_before: &str) -> PageResult {
    let mut sheet = Sheet::load(cx, opened, None).await?;
    if sheet.opened.is_writable() {
        sheet.before = before::load(cx, &sheet.opened, version_before).await?;
    }
    Ok(page(cx, sheet))
}

/// The page with what is stored.
pub async fn stored(cx: &Cx, opened: Opened, why_not: Option<&'static str>) -> PageResult {
    let mut sheet = Sheet::load(cx, opened, None).await?;
    sheet.why_not = why_not;
    Ok(page(cx, sheet))
}

/// The page with what was typed and what is wrong with it, in the order of the page.
pub async fn refused(cx: &Cx, opened: Opened, mut state: FormState) -> FormResult {
    state.errors.sort_by_key(|error| section_of(&error.key));
    let sheet = Sheet::load(cx, opened, Some(state)).await?;
    Ok(page(cx, sheet).status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// The same, once everything else is stored.
pub async fn kept(cx: &Cx, opened: Opened, mut state: FormState) -> FormResult {
    state.errors.sort_by_key(|error| section_of(&error.key));
    let mut sheet = Sheet::load(cx, opened, Some(state)).await?;
    sheet.is_kept = true;
    Ok(page(cx, sheet).status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// The form with what was typed and what a search in it found; nothing is saved.
pub async fn searched(cx: &Cx, opened: Opened, state: FormState) -> FormResult {
    let sheet = Sheet::load(cx, opened, Some(state)).await?;
    let place = sheet.opened.place();
    Ok(cx.page(title(&sheet), place, move || form_view(sheet)).into_response())
}

/// The form with what was typed, although nothing can be saved now, and the reason.
pub async fn not_now(cx: &Cx, opened: Opened, state: FormState, why: &'static str) -> FormResult {
    let mut sheet = Sheet::load(cx, opened, Some(state)).await?;
    sheet.why_not = Some(why);
    let place = sheet.opened.place();
    Ok(cx.page(title(&sheet), place, move || form_view(sheet)).status(StatusCode::CONFLICT).into_response())
}

/// The page as it is now, after an act that was not possible, and the reason.
pub async fn again(cx: &Cx, slug: &str, id: &str, why: &'static str) -> FormResult {
    let opened = open(cx, slug, id, Action::ViewWorkspace).await?;
    Ok(stored(cx, opened, Some(why)).await?.status(StatusCode::CONFLICT).into_response())
}

/// The page as it is now, after an act on something older, and what happened meanwhile.
pub async fn stale(cx: &Cx, slug: &str, id: &str, seen: &Seen) -> FormResult {
    let opened = open(cx, slug, id, Action::ViewWorkspace).await?;
    let meanwhile = meanwhile::since(cx, &opened, seen).await?;
    let mut sheet = Sheet::load(cx, opened, None).await?;
    sheet.meanwhile = Some(meanwhile);
    Ok(page(cx, sheet).status(StatusCode::CONFLICT).into_response())
}

fn page(cx: &Cx, sheet: Sheet) -> Page {
    let (title, place, now) = (title(&sheet), sheet.opened.place(), cx.now);
    match sheet.opened.is_writable() {
        true => cx.page(title, place, move || form_view(sheet)),
        false => cx.page(title, place, move || readonly::view(sheet, now)),
    }
}

fn title(sheet: &Sheet) -> String {
    let failed = !sheet.state.errors.is_empty() || sheet.why_not.is_some() || sheet.meanwhile.is_some();
    format!("{}{} bearbeiten", if failed { "Fehler: " } else { "" }, sheet.opened.title())
}

fn form_view(sheet: Sheet) -> AnyView {
    let path = sheet.opened.path();
    view! {
        <div class="wrap page layout-editor">
            {sections(&sheet)}
            <div>
                {sheet.state.summary()}
                {sheet.why_not.map(not_possible)}
                {sheet.meanwhile.as_ref().map(Meanwhile::view)}
                {sheet.before.as_ref().map(|before| before.view(&sheet.opened))}
                {(!sheet.opened.is_writable()).then(|| in_another_window(&path))}
                {head(&sheet)}
                {sent_back(&sheet)}
                <form id=FORM method="post" action=path.clone() novalidate autocomplete="off">
                    {enter_button()}
                    {sheet.state.seen()}
                    {losses(&sheet)}
                    {about::view(&sheet)}
                    {audience::view(&sheet)}
                    {dates::view(&sheet)}
                    {place::view(&sheet)}
                    {costs::view(&sheet)}
                    {accessibility::view(&sheet)}
                    {picture::view(&sheet)}
                    {people::view(&sheet)}
                </form>
            </div>
            {side::view(&sheet)}
        </div>
        {bar::view(&sheet)}
    }
    .into_any()
}

/// Whoever cannot save keeps the text on this page while they change what stands in the way.
fn in_another_window(path: &str) -> AnyView {
    view! {
        <p>"Deine Eingaben stehen noch unten. "<a href=path.to_owned() target="_blank">"Öffne das Angebot in einem neuen Fenster"</a>", ändere dort seinen Stand und drück dann hier auf Speichern."</p>
    }
    .into_any()
}

/// What saving will lose, with a box to say that one has read it.
fn losses(sheet: &Sheet) -> Option<AnyView> {
    let told = "Es gibt diese Angaben im Programm nicht mehr oder in anderer Form. Alles andere steht unten. Beim Speichern gehen sie verloren:";
    let agree = sheet.state.tick(LOSSES, "Ich habe es gelesen: speichern, auch wenn das verloren geht");
    lost(&sheet.opened.latest.content, told, agree)
}

/// The sections with a mark of how complete each is.
fn sections(sheet: &Sheet) -> AnyView {
    let remarked: Vec<OfferField> = sheet.remarks.keys().copied().collect();
    let marks = marks(&sheet.content, &sheet.content.missing(sheet.now), &remarked, &sheet.state.errors);
    let links = Section::ALL.iter().zip(marks).map(|(section, (id, class, words))| {
        view! { <li><a href=format!("#{id}") class=class>{section.label()}" "<span class="visually-hidden">"("{words}")"</span></a></li> }
    });
    view! { <nav class="sections" aria-label="Abschnitte"><ol>{links.collect_view()}</ol></nav> }.into_any()
}
