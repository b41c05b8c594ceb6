//! The list of themes that networks choose from.

use crate::{
    address,
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, Where, commit},
    plural::counted,
    ui::{
        form::{FormState, button_form, submit},
        parts::{breadcrumb, empty, link_button},
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        networks::themes::{NAME, add_theme, remove_theme, rename_theme},
    },
    domain::{
        field::{FieldError, Parser, Typed},
        theme::{Theme, ThemeCode, ThemeName},
    },
    store::theme,
};

const TITLE: &str = "Themen";
const PLACE: Where = Where::Staff("netzwerke");
/// The name that was on the screen.
const BEFORE: &str = "vorher";

/// Shows the list.
pub async fn show(cx: Cx) -> PageResult {
    page(&cx, FormState::default()).await
}

/// Puts a theme on it.
pub async fn add(cx: Cx, TypedForm(typed): TypedForm) -> FormResult {
    let name = match parse(&typed) {
        Ok(name) => name,
        Err(errors) => return refused(page(&cx, FormState::refused(typed, errors)).await?),
    };
    let mut tx = cx.write().await?;
    let result = add_theme(&mut tx, cx.by(), &name).await;
    match commit(tx, result).await {
        Ok(_) => cx.done(format!("„{name}“ steht auf der Liste."), address::staff::THEMES).await,
        Err(ActionError::Invalid(errors)) => refused(page(&cx, FormState::refused(typed, errors)).await?),
        Err(other) => Err(other.into()),
    }
}

/// Shows the form of one theme.
pub async fn one(cx: Cx, Path(code): Path<String>) -> PageResult {
    let (theme, used) = find(&cx, &code).await?;
    let mut typed = Typed::default();
    typed.push("name", theme.label());
    Ok(page_of(&cx, theme, used, FormState::stored(typed)))
}

/// Calls it otherwise.
pub async fn rename(cx: Cx, Path(code): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let (theme, used) = find(&cx, &code).await?;
    let name = match parse(&typed) {
        Ok(name) => name,
        Err(errors) => return refused(page_of(&cx, theme, used, FormState::refused(typed, errors))),
    };
    let before: ThemeName = typed.get(BEFORE).parse().unwrap_or_default();
    let mut tx = cx.write().await?;
    let result = rename_theme(&mut tx, cx.by(), &theme.code, &before, &name).await;
    match commit(tx, result).await {
        Ok(()) => cx.done(format!("Das Thema heißt „{name}“. Seine Adresse bleibt."), address::staff::THEMES).await,
        Err(ActionError::Invalid(errors)) => refused(page_of(&cx, theme, used, FormState::refused(typed, errors))),
        Err(ActionError::Stale) => {
            let why = format!(
                "Jemand anderes hat es inzwischen in „{}“ umbenannt. Speichere noch einmal, wenn es so heißen soll wie hier.",
                theme.label()
            );
            let errors = vec![FieldError::new("name", NAME, why)];
            let page = page_of(&cx, theme, used, FormState::refused(typed, errors));
            Ok(page.status(StatusCode::CONFLICT).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// Takes it off the list.
pub async fn remove(cx: Cx, Path(code): Path<String>) -> FormResult {
    let (theme, used) = find(&cx, &code).await?;
    let mut tx = cx.write().await?;
    let result = remove_theme(&mut tx, cx.by(), &theme.code).await;
    match commit(tx, result).await {
        Ok(()) => cx.done(format!("„{}“ steht nicht mehr auf der Liste.", theme.label()), address::staff::THEMES).await,
        Err(ActionError::Refused(why)) => {
            let mut typed = Typed::default();
            typed.push("name", theme.label());
            let errors = vec![FieldError::new("name", NAME, why)];
            refused(page_of(&cx, theme, used, FormState::refused(typed, errors)))
        }
        Err(other) => Err(other.into()),
    }
}

fn parse(typed: &Typed) -> Result<ThemeName, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let name = p.required("name", NAME);
    name.ok_or(p.errors)
}

fn refused(page: Page) -> FormResult {
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// All themes, each with how many networks work on it.
async fn all(cx: &Cx) -> Result<Vec<(Theme, usize)>, PageError> {
    let mut reader = cx.app.store.read().await?;
    let works = theme::of_all(&mut reader).await?;
    let used = |theme: &Theme| works.iter().filter(|(_, code)| *code == theme.code).count();
    Ok(theme::list(&mut reader).await?.into_iter().map(|theme| (theme.clone(), used(&theme))).collect())
}

/// A theme of the office's own; the subjects have no form.
async fn find(cx: &Cx, code: &str) -> Result<(Theme, usize), PageError> {
    let code: ThemeCode = code.parse().map_err(|_| PageError::NotFound)?;
    let found = all(cx).await?.into_iter().find(|(theme, _)| theme.code == code && theme.name.is_some());
    found.ok_or(PageError::NotFound)
}

fn titled(title: &str, form: &FormState) -> String {
    if form.errors.is_empty() { title.to_owned() } else { format!("Fehler: {title}") }
}

async fn page(cx: &Cx, form: FormState) -> Result<Page, PageError> {
    let all = all(cx).await?;
    Ok(cx.page(titled(TITLE, &form), PLACE, move || draw(&form, &all)))
}

fn steps() -> Vec<(String, String)> {
    let steps = [("MINTraum", address::staff::OVERVIEW), ("Netzwerke", address::staff::NETWORKS)];
    steps.map(|(label, path)| (label.to_owned(), path.to_owned())).into()
}

fn draw(form: &FormState, all: &[(Theme, usize)]) -> AnyView {
    let (subjects, own): (Vec<_>, Vec<_>) = all.iter().partition(|(theme, _)| theme.name.is_none());
    let own = own.iter().map(|(theme, used)| {
        let name = theme.label();
        view! { <li><a href=address::staff::theme(&theme.code)>{name}</a>": "{networks(theme, *used)}</li> }
    });
    let own = own.collect_view();
    let list = match own.is_empty() {
        true => empty("Noch keine eigenen Themen", "Die Fächer stehen immer zur Wahl.", None),
        false => view! { <ul>{own}</ul> }.into_any(),
    };
    let subjects = subjects.iter().map(|(theme, used)| view! { <li>{theme.label()}": "{networks(theme, *used)}</li> });
    view! {
        <div class="wrap wrap--narrow page stack">
            {form.summary()}
            {breadcrumb(steps())}
            <h1>{TITLE}</h1>
            <p>"Netzwerke wählen in ihrem Profil, zu welchen Themen sie arbeiten: aus den Fächern und aus dieser Liste."</p>
            <form class="panel" method="post" action=address::staff::THEMES novalidate>
                <h2>"Neues Thema"</h2>
                {form.text("name", NAME).limit(ThemeName::LIMIT).view()}
                {submit("Auf die Liste setzen", "kern-btn--primary")}
            </form>
            <h2>"Eigene Themen"</h2>
            {list}
            <h2>"Fächer"</h2>
            <ul>{subjects.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// How many, with the way to them.
fn networks(theme: &Theme, used: usize) -> AnyView {
    match used {
        0 => view! { <span class="muted">"kein Netzwerk"</span> }.into_any(),
        used => {
            let about = format!(" zu {}", theme.label());
            let path = address::staff::networks_about(&theme.code);
            view! { <a href=path>{counted(used, "Netzwerk", "Netzwerke")}<span class="visually-hidden">{about}</span></a> }
                .into_any()
        }
    }
}

fn page_of(cx: &Cx, theme: Theme, used: usize, form: FormState) -> Page {
    let title = titled(&theme.label(), &form);
    cx.page(title, PLACE, move || draw_one(&theme, used, &form))
}

fn draw_one(theme: &Theme, used: usize, form: &FormState) -> AnyView {
    let path = address::staff::theme(&theme.code);
    let remove = match used {
        0 => button_form(address::staff::theme_removal(&theme.code), "Von der Liste nehmen", "kern-btn--secondary", Vec::new()),
        _ => view! { <p>"Von der Liste nehmen lässt sich das Thema, sobald kein Netzwerk mehr dazu arbeitet: "{networks(theme, used)}"."</p> }
            .into_any(),
    };
    let up = steps().into_iter().chain([(TITLE.to_owned(), address::staff::THEMES.to_owned())]).collect();
    view! {
        <div class="wrap wrap--narrow page stack">
            {form.summary()}
            {breadcrumb(up)}
            <h1>{theme.label()}</h1>
            <p><a href=address::public::theme(&theme.code)>"Öffentliche Seite des Themas"</a></p>
            <form class="stack" method="post" action=path novalidate>
                {FormState::hidden(BEFORE, theme.label())}
                {form.text("name", NAME).limit(ThemeName::LIMIT).hint("Die Adresse der öffentlichen Seite bleibt.").view()}
                <div class="button-row">
                    {submit("Umbenennen", "kern-btn--primary")}
                    {link_button(address::staff::THEMES.into(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
            {remove}
        </div>
    }
    .into_any()
}
