//! Below the single dates: a series, which saving writes out into them.

use super::{parts::FORM, sheet::Sheet};
use crate::{
    calls::preview_series::Preview,
    http::{Cx, PageError},
    islands::series_dates::SeriesDates,
    ui::{accordion::accordion_field, form::choices},
};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        content::{Rhythm, SERIES_BUTTON, SeriesDates, Session, is_series, preview_series},
        field::Typed,
        web::Slug,
        words::german,
    },
    policy::Action,
};

/// The inputs that say what repeats until when, and what is left out.
const KEYS: [&str; 6] = ["series_day", "series_from", "series_to", "series_rhythm", "series_until", "series_except"];

/// Closed as long as nobody writes into it.
pub fn view(sheet: &Sheet) -> AnyView {
    let state = &sheet.state;
    let used = KEYS.iter().any(|key| !state.typed.get(key).is_empty() || sheet.error(key).is_some());
    let body = view! {
        <p class="kern-hint">
            "Beim Speichern werden daraus einzelne Termine. Danach kannst du jeden für sich ändern oder streichen."
        </p>
        <div class="field-row">
            {state.input("series_day", "Erster Termin", "date").optional().view()}
            {state.input("series_from", "Uhrzeit von", "time").optional().view()}
            {state.input("series_to", "Uhrzeit bis", "time").optional().view()}
        </div>
        <div class="field-row">
            {state.select("series_rhythm", "Wiederholung", choices::<Rhythm>()).optional().view()}
            {state.input("series_until", "Bis", "date").optional().view()}
        </div>
        {state.text("series_except", "Nicht am").hint("Zum Beispiel in den Ferien: Tage mit Komma getrennt, etwa 24.12.2026, 31.12.2026.").optional().view()}
        <SeriesDates form=FORM.to_owned() network=sheet.opened.network.slug.clone()/>
        <button class="kern-btn kern-btn--secondary" type="submit" name="dann" value=SERIES_BUTTON>
            <span class="kern-label">"Termine eintragen und speichern"</span>
        </button>
    };
    accordion_field(used, "Serie eintragen", body)
}

/// What saving would make of a series, for those who may write offers here. Nothing is stored.
pub async fn preview(cx: &Cx, slug: &Slug, typed: &Typed) -> Result<Preview, PageError> {
    cx.network(slug.as_str(), Action::EditOffers).await?;
    Ok(read(typed))
}

/// Whoever is still typing is not told that something is missing.
fn read(typed: &Typed) -> Preview {
    if !is_series(typed) {
        return Preview::Unfinished;
    }
    match preview_series(typed) {
        Ok(dates) => shown(&dates),
        Err(errors) => errors.into_iter().next().map_or(Preview::Unfinished, Preview::Wrong),
    }
}

fn shown(dates: &SeriesDates) -> Preview {
    let words = dates.sessions.iter().map(Session::in_words).collect();
    match dates.note(german()) {
        note if note.is_empty() => Preview::Dates(words),
        note => Preview::Noted(words, note),
    }
}
