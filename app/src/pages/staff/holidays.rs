//! School holidays: the list, and a form for each.

use crate::{
    address,
    conflict::{CHANGED, Compared, Conflict, LateForm, Wording, differences},
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, Where, commit},
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
        school_calendar::edit::{parse_holiday, put_holiday, remove_holiday, seen, typed_holiday},
    },
    domain::{
        date::day_in_words,
        field::Typed,
        id::SchoolHolidayId,
        school_calendar::{SchoolHoliday, SchoolHolidayName},
        seen::Seen,
    },
    store::school_calendar,
};

const TITLE: &str = "Schulferien";
const PLACE: Where = Where::Staff("ferien");

/// Shows all.
pub async fn show(cx: Cx) -> PageResult {
    list(&cx, stored(None)).await
}

fn stored(holiday: Option<&SchoolHoliday>) -> FormState {
    FormState::stored(seen(holiday).marks(holiday.map(typed_holiday).unwrap_or_default()))
}

async fn list(cx: &Cx, form: FormState) -> PageResult {
    let all = school_calendar::all(&mut cx.app.store.read().await?).await?.0;
    let title = titled(TITLE, &form);
    Ok(cx.page(title, PLACE, move || draw(&all, &form)))
}

fn titled(title: &str, form: &FormState) -> String {
    if form.errors.is_empty() { title.to_owned() } else { format!("Fehler: {title}") }
}

fn steps() -> Vec<(String, String)> {
    vec![("MINTraum".to_owned(), address::staff::OVERVIEW.to_owned())]
}

fn draw(all: &[SchoolHoliday], form: &FormState) -> AnyView {
    let row = |one: &SchoolHoliday| {
        let state = if one.checked { "geprüft" } else { "noch zu prüfen" };
        let about = format!(" von {} ab {}", one.name, day_in_words(one.first_day));
        view! {
            <tr>
                <th scope="row"><a href=address::staff::holiday(&one.id)>{one.name.clone()}<span class="visually-hidden">{about}</span></a></th>
                <td data-label="Erster Tag">{day_in_words(one.first_day)}</td>
                <td data-label="Letzter Tag">{day_in_words(one.last_day)}</td>
                <td data-label="Stand">{state}</td>
            </tr>
        }
    };
    let table = match all.is_empty() {
        true => empty("Keine Ferien eingetragen", "Trage die nächsten unten ein.", None),
        false => view! {
            <div class="table-wrap">
                <table class="kern-table table--stacks">
                    <caption class="visually-hidden">{TITLE}</caption>
                    <thead><tr><th scope="col">"Ferien"</th><th scope="col">"Erster Tag"</th><th scope="col">"Letzter Tag"</th><th scope="col">"Stand"</th></tr></thead>
                    <tbody>{all.iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any(),
    };
    view! {
        <div class="wrap page stack">
            {form.summary()}
            {breadcrumb(steps())}
            <h1>{TITLE}</h1>
            <p>"Nach diesen Tagen richten sich die Beispieltermine der Vorführung. Was noch zu prüfen ist, hat niemand mit der Bekanntmachung des Kultusministeriums verglichen. Gesetzliche Feiertage rechnet die Anwendung selbst aus."</p>
            {table}
            <section class="panel"><h2>"Ferien eintragen"</h2>{fields(form, address::staff::HOLIDAYS, "Eintragen")}</section>
        </div>
    }
    .into_any()
}

fn fields(form: &FormState, action: &str, label: &'static str) -> AnyView {
    view! {
        <form method="post" action=action.to_owned() novalidate>
            {form.seen()}
            {form.text("name", "Name").limit(SchoolHolidayName::LIMIT).view()}
            <div class="field-row">
                {form.text("first_day", "Erster Tag").hint("zum Beispiel 24.12.2026").view()}
                {form.text("last_day", "Letzter Tag").hint("zum Beispiel 8.1.2027").view()}
            </div>
            {form.tick("checked", "Mit der Bekanntmachung verglichen")}
            {submit(label, "kern-btn--primary")}
        </form>
    }
    .into_any()
}

/// Enters new ones.
pub async fn add(cx: Cx, TypedForm(typed): TypedForm) -> FormResult {
    let new = match parse_holiday(None, &typed) {
        Ok(new) => new,
        Err(errors) => {
            let page = list(&cx, FormState::refused(typed, errors)).await?;
            return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
        }
    };
    let mut tx = cx.write().await?;
    let result = put_holiday(&mut tx, cx.by(), &Seen::Nothing, &new).await;
    match commit(tx, result).await {
        Ok(()) => cx.done(format!("{} sind eingetragen.", new.name), address::staff::HOLIDAYS).await,
        Err(ActionError::Invalid(errors)) => {
            let page = list(&cx, FormState::refused(typed, errors)).await?;
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

async fn find(cx: &Cx, id: &str) -> Result<SchoolHoliday, PageError> {
    let id: SchoolHolidayId = id.parse().map_err(|_| PageError::NotFound)?;
    let all = school_calendar::all(&mut cx.app.store.read().await?).await?.0;
    all.into_iter().find(|one| one.id == id).ok_or(PageError::NotFound)
}

/// Shows the form of one.
pub async fn one(cx: Cx, Path(id): Path<String>) -> PageResult {
    let holiday = find(&cx, &id).await?;
    let form = stored(Some(&holiday));
    Ok(page(&cx, holiday, form))
}

fn page(cx: &Cx, holiday: SchoolHoliday, form: FormState) -> Page {
    let title = titled(&holiday.name, &form);
    cx.page(title, PLACE, move || {
        let up = steps().into_iter().chain([(TITLE.to_owned(), address::staff::HOLIDAYS.to_owned())]).collect();
        let remove = address::staff::holiday_removal(&holiday.id);
        view! {
            <div class="wrap wrap--narrow page stack">
                {form.summary()}
                {breadcrumb(up)}
                <h1>{holiday.name.clone()}</h1>
                {fields(&form, &address::staff::holiday(&holiday.id), "Speichern")}
                {link_button(address::staff::HOLIDAYS.into(), "Abbrechen", "kern-btn--tertiary")}
                {button_form(remove, "Entfernen", "kern-btn--secondary", Vec::new())}
            </div>
        }
    })
}

/// Changes one.
pub async fn change(cx: Cx, Path(id): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let holiday = find(&cx, &id).await?;
    let new = match parse_holiday(Some(&holiday.id), &typed) {
        Ok(new) => new,
        Err(errors) => {
            let page = page(&cx, holiday, FormState::refused(typed, errors));
            return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
        }
    };
    let mut tx = cx.write().await?;
    let result = put_holiday(&mut tx, cx.by(), &Seen::of_form(&typed), &new).await;
    match commit(tx, result).await {
        Ok(()) => cx.done(format!("{} sind gespeichert.", new.name), address::staff::HOLIDAYS).await,
        Err(ActionError::Stale) => late(&cx, &holiday, typed).await,
        Err(ActionError::Invalid(errors)) => {
            let page = page(&cx, holiday, FormState::refused(typed, errors));
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

async fn late(cx: &Cx, holiday: &SchoolHoliday, typed: Typed) -> FormResult {
    let fields: [Compared; 4] = [
        ("name", "Name", Wording::Text),
        ("first_day", "Erster Tag", Wording::Date),
        ("last_day", "Letzter Tag", Wording::Date),
        ("checked", "Verglichen", Wording::Tick),
    ];
    let stored = seen(Some(holiday)).marks(typed_holiday(holiday));
    let late = LateForm {
        conflict: Conflict { place: PLACE, about: TITLE.to_owned(), steps: steps(), heading: CHANGED },
        note: None,
        action: address::staff::holiday(&holiday.id),
        back: address::staff::HOLIDAYS.to_owned(),
        seen: Seen::of_form(&stored),
        differences: differences(&fields, &stored, &typed),
        typed,
        instead: None,
    };
    late.answer(cx).await
}

/// Removes one.
pub async fn remove(cx: Cx, Path(id): Path<String>) -> FormResult {
    let id: SchoolHolidayId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut tx = cx.write().await?;
    let result = remove_holiday(&mut tx, cx.by(), &id).await;
    commit(tx, result).await?;
    cx.done("Entfernt.", address::staff::HOLIDAYS).await
}
