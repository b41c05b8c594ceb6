//! What a network says of single dates after the approval: the public reads it at once.

use super::opened::{Opened, open};
use crate::{
    http::{Cx, FormResult, PageResult, TypedForm, commit},
    ui::{alert::not_possible, form::FormState, parts::breadcrumb},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::{
    actions::{ActionError, offers::announce::announce_date},
    domain::{
        content::{DateKey, OfferContent, Session},
        vocabulary::{DateNews, Term},
    },
    policy::Action,
    store::date_news,
};

/// The input that names the date.
const DATE: &str = "termin";
/// The input that says what is said of it.
const NEWS: &str = "stand";
const NO_SUCH_DATE: &str = "Den Termin gibt es nicht mehr.";
const NO_SUCH_NEWS: &str = "Das lässt sich von einem Termin nicht sagen. Wähle einen der Knöpfe.";

/// Shows the dates to come.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    page(&cx, &slug, &id, None).await
}

/// Says something of one of them, or takes it back.
pub async fn say(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let opened = open(&cx, &slug, &id, Action::EditOffers).await?;
    let Ok(date) = typed.get(DATE).parse::<DateKey>() else {
        return refused(&cx, &slug, &id, NO_SUCH_DATE, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    // Only who says nothing takes back what was said; a slip does not.
    let news = match typed.get(NEWS) {
        "" => None,
        said => match said.parse::<DateNews>() {
            Ok(news) => Some(news),
            Err(_) => return refused(&cx, &slug, &id, NO_SUCH_NEWS, StatusCode::UNPROCESSABLE_ENTITY).await,
        },
    };
    let mut tx = cx.write().await?;
    let result = announce_date(&mut tx, cx.by(), &opened.offer.id, date, news).await;
    match commit(tx, result).await {
        Ok(()) => cx.done(told(news), &opened.at().dates()).await,
        Err(ActionError::Refused(why)) => refused(&cx, &slug, &id, why, StatusCode::CONFLICT).await,
        Err(other) => Err(other.into()),
    }
}

fn told(news: Option<DateNews>) -> &'static str {
    match news {
        Some(DateNews::FullyBooked) => "Gespeichert: Der Termin ist ausgebucht. Das steht jetzt überall.",
        Some(DateNews::Cancelled) => "Gespeichert: Der Termin fällt aus. Das steht jetzt überall.",
        None => "Gespeichert: Der Termin findet statt wie freigegeben.",
    }
}

async fn refused(cx: &Cx, slug: &str, id: &str, why: &'static str, status: StatusCode) -> FormResult {
    Ok(page(cx, slug, id, Some(why)).await?.status(status).into_response())
}

async fn page(cx: &Cx, slug: &str, id: &str, why_not: Option<&'static str>) -> PageResult {
    let opened = open(cx, slug, id, Action::EditOffers).await?;
    let news = date_news::of(&mut cx.app.store.read().await?, &opened.offer.id).await?;
    let public = opened.public().map(|revision| revision.content.content().clone().with_news(&news));
    let title = format!("{}Termine: {}", if why_not.is_some() { "Fehler: " } else { "" }, opened.title());
    let now = cx.now.moment();
    Ok(cx.page(title, opened.place(), move || view(&opened, public.as_ref(), why_not, now)))
}

fn view(opened: &Opened, public: Option<&OfferContent>, why_not: Option<&'static str>, now: DateTime) -> AnyView {
    let dates: Vec<&Session> = public.into_iter().flat_map(|content| content.coming(now)).collect();
    let body = match dates.is_empty() {
        true => view! { <p>"Öffentlich steht zu diesem Angebot kein Termin, der noch kommt."</p> }.into_any(),
        false => {
            let lines = dates.into_iter().map(|session| line(opened, session)).collect_view();
            view! { <ul class="plain date-news">{lines}</ul> }.into_any()
        }
    };
    view! {
        <div class="wrap wrap--narrow page stack">
            {why_not.map(not_possible)}
            {breadcrumb(opened.steps())}
            <h1>"Ausgebucht oder fällt aus"</h1>
            <p class="lead">"Was du hier sagst, steht sofort auf allen öffentlichen Seiten und in den Kalendern. Die Fassung bleibt, wie sie freigegeben ist."</p>
            {body}
        </div>
    }
    .into_any()
}

fn line(opened: &Opened, session: &Session) -> AnyView {
    let date = session.in_words();
    let buttons = [Some(DateNews::FullyBooked), Some(DateNews::Cancelled), None];
    let sensible = buttons.into_iter().filter(|news| *news != session.news);
    let buttons = sensible.map(|news| {
        let label = news.map_or("findet statt", Term::label);
        let code = news.map_or("", Term::code);
        view! {
            <button name=NEWS value=code class="kern-btn kern-btn--secondary">
                <span class="kern-label">{label}<span class="visually-hidden">": "{date.clone()}</span></span>
            </button>
        }
    });
    view! {
        <li class="panel">
            <p>{date.clone()}</p>
            <form method="post" action=opened.at().dates() class="row">
                {FormState::hidden(DATE, DateKey::of(session).code())}
                {buttons.collect_view()}
            </form>
        </li>
    }
    .into_any()
}
