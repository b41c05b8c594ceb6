//! Links between networks: to be decided, awaited, in force, and over.

mod cards;
mod page;

use crate::{
    address,
    http::{CachePolicy, Cx, FormResult, Page, PageError, Question, TypedForm, Where, commit},
    pages::links::{LinkForReader, forms::ended_in_words, held},
    ui::{as_of, form::FormState, parts::breadcrumb},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    actions::{
        self, ActionError,
        links::decide::decide_link,
        links::end::end_link,
        links::propose::{LinkForm, propose_link},
        links::record_consent::record_consent,
    },
    domain::{
        as_of::AsOf,
        field::{FieldError, Parser, Typed},
        id::{LinkId, NetworkId},
        link::{Ending, LinkState, LinkText, REASON},
    },
    store::{account, link, network},
};

/// Everything the page shows.
pub struct LinksPage {
    links: Vec<LinkForReader>,
    networks: Vec<(String, String)>,
    today: Date,
    as_of: AsOf,
}

/// Shows all links.
pub async fn show(cx: Cx, Question(asked): Question) -> FormResult {
    let as_of = AsOf::read(&asked, cx.now.day());
    match as_of.is_today() && !as_of.as_table {
        true => Ok(draw(&cx, FormState::default(), None, Some(as_of)).await?.into_response()),
        false => other_day(&cx, as_of).await,
    }
}

/// The links that hold on a day: nobody decides or ends anything on another day than today.
async fn other_day(cx: &Cx, as_of: AsOf) -> FormResult {
    let holding = link::holding(&mut cx.app.store.read().await?, &as_of).await?;
    if as_of.as_table {
        return Ok(held::table(&holding, None).answer(&as_of, CachePolicy::Private));
    }
    let steps = vec![("MINTraum".to_owned(), address::staff::OVERVIEW.to_owned())];
    let draw = move || {
        view! {
            <div class="wrap page stack">
                {breadcrumb(steps)}
                <h1>"Verbindungen "<span class="count">{holding.len()}</span></h1>
                {as_of::as_of(&as_of, address::staff::LINKS, &[])}
                {held::list(&holding, None)}
            </div>
        }
    };
    Ok(cx.page("Verbindungen, anderer Tag", Where::Staff("verbindungen"), draw).into_response())
}

async fn draw(cx: &Cx, form: FormState, problem: Option<&'static str>, as_of: Option<AsOf>) -> Result<Page, PageError> {
    let mut reader = cx.app.store.read().await?;
    let links = link::list(&mut reader).await?;
    let networks = network::list(&mut reader).await?;
    let led = account::led_networks(&mut reader, cx.now).await?;
    drop(reader);
    let links = links.into_iter().map(|link| LinkForReader::new(cx, link, &led)).collect();
    let networks = networks.into_iter().map(|network| (network.id.to_string(), network.name)).collect();
    let view = LinksPage {
        links,
        networks,
        today: cx.now.day(),
        as_of: as_of.unwrap_or_else(|| AsOf::read(&Typed::default(), cx.now.day())),
    };
    let wrong = problem.is_some() || !form.errors.is_empty();
    let title = if wrong { "Fehler: Verbindungen" } else { "Verbindungen" };
    Ok(cx.page(title, Where::Staff("verbindungen"), move || page::page(&view, &form, problem)))
}

/// Proposes a link on behalf of the first network.
pub async fn propose(cx: Cx, TypedForm(typed): TypedForm) -> FormResult {
    let (proposer, proposal) = match parse(&typed) {
        Ok(parsed) => parsed,
        Err(errors) => return refused(&cx, typed, errors).await,
    };
    let mut tx = cx.write().await?;
    let known = network::get(&mut tx, &proposer).await?.is_some();
    if !known {
        drop(tx);
        return refused(&cx, typed, vec![FieldError::new("proposer", "Erstes Netzwerk", "Bitte auswählen.")]).await;
    }
    let result = propose_link(&mut tx, cx.by(), &proposer, &proposal).await;
    let done = commit(tx, result).await.map(|_| ());
    answer(&cx, typed, done, "Vorgeschlagen. Unten steht, wer noch zustimmen muss.", |key| key.to_owned()).await
}

fn parse(typed: &Typed) -> Result<(NetworkId, LinkForm), Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let proposer: Option<NetworkId> = p.required("proposer", "Erstes Netzwerk");
    let mut errors = p.errors;
    match (proposer, LinkForm::parse(typed)) {
        (Some(proposer), Ok(proposal)) => Ok((proposer, proposal)),
        (_, proposal) => {
            errors.extend(proposal.err().into_iter().flatten().map(named));
            Err(errors)
        }
    }
}

/// Two networks stand on this form: the second is called by its visible label.
fn named(error: FieldError) -> FieldError {
    match error.key.as_str() {
        "other" => FieldError { label: "Anderes Netzwerk".to_owned(), ..error },
        _ => error,
    }
}

/// Confirms or declines a proposed link for the state office.
pub async fn decide(cx: Cx, Path(id): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let id: LinkId = id.parse().map_err(|_| PageError::NotFound)?;
    let confirms = match typed.get("entscheidung") {
        "confirm" => true,
        "decline" => false,
        _ => return Err(PageError::BadForm(StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let key = cards::reason_key(&id);
    let mut p = Parser::new(&typed);
    let reason: LinkText = p.text(&key, REASON);
    if !p.errors.is_empty() {
        let errors = p.errors;
        return refused(&cx, typed, errors).await;
    }
    let mut tx = cx.write().await?;
    let result = decide_link(&mut tx, cx.by(), &id, confirms, &reason).await;
    let done = commit(tx, result).await;
    let message = if confirms {
        "MINTraum hat zugestimmt."
    } else {
        "Verbindung abgelehnt. Beide Netzwerke lesen deine Begründung."
    };
    answer(&cx, typed, done, message, |_| key.clone()).await
}

/// Records the consent of a network that nobody leads.
pub async fn consent(cx: Cx, Path(id): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let id: LinkId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut tx = cx.write().await?;
    let result = record_consent(&mut tx, cx.by(), &id).await;
    let done = commit(tx, result).await;
    answer(&cx, typed, done, "Die Zustimmung ist vermerkt.", str::to_owned).await
}

/// Ends a link that holds, or takes back a proposal.
pub async fn end(cx: Cx, Path(id): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let id: LinkId = id.parse().map_err(|_| PageError::NotFound)?;
    let key = cards::until_key(&id);
    let mut p = Parser::new(&typed);
    let ending = Ending::read(&mut p, &key);
    let Some(ending) = ending else {
        let errors = p.errors;
        return refused(&cx, typed, errors).await;
    };
    let mut tx = cx.write().await?;
    let result = end_link(&mut tx, cx.by(), &id, None, ending).await;
    let done = commit(tx, result).await;
    let message = ended_in_words(ending, done.as_ref().copied().unwrap_or(LinkState::Ended));
    answer(&cx, typed, done.map(|_| ()), message, |_| key.clone()).await
}

/// After success back to the list; else the list with everything typed and what is wrong with it.
///
/// `key` names the input on this page, where every link has inputs of its own.
async fn answer(
    cx: &Cx,
    typed: Typed,
    done: actions::Result<()>,
    message: &str,
    key: impl Fn(&str) -> String,
) -> FormResult {
    match done {
        Ok(()) => cx.done(message, address::staff::LINKS).await,
        Err(ActionError::Invalid(errors)) => {
            let errors = errors.into_iter().map(|error| named(FieldError { key: key(&error.key), ..error })).collect();
            refused(cx, typed, errors).await
        }
        // Answered, ended or taken back meanwhile: the list shows how it stands now.
        Err(ActionError::NotFound | ActionError::Stale) => {
            conflict(cx, typed, "Diese Verbindung hat inzwischen einen anderen Stand. Unten siehst du den neuen.").await
        }
        Err(ActionError::Refused(why)) => conflict(cx, typed, why).await,
        Err(other) => Err(other.into()),
    }
}

async fn refused(cx: &Cx, typed: Typed, errors: Vec<FieldError>) -> FormResult {
    let page = draw(cx, FormState::refused(typed, errors), None, None).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

async fn conflict(cx: &Cx, typed: Typed, why: &'static str) -> FormResult {
    let page = draw(cx, FormState::stored(typed), Some(why), None).await?;
    Ok(page.status(StatusCode::CONFLICT).into_response())
}
