//! Answering a proposed link, taking a proposal back, ending what holds.

use super::{
    super::room::{Room, refusals, refused},
    one::{is_asked, is_open, open, page},
};
use crate::{
    http::{Cx, FormResult, PageError, TypedForm, Why, commit},
    pages::links::forms::ended_in_words,
    ui::form::FormState,
};
use axum::extract::Path;
use mintverbund::{
    actions::{ActionError, links::answer::answer_link, links::end::end_link},
    domain::{
        field::{Parser, Typed},
        link::{Ending, LinkState, LinkText, REASON},
    },
    policy::Action,
    store::{link::Link, network::Network},
};

/// Agrees to a proposal, or declines it with a reason.
pub async fn answer(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let (network, link) = open(&cx, &slug, &id).await?;
    require(&cx, Action::AnswerLink, &link, is_asked(&link, &network))?;
    let agrees = !typed.get("agrees").is_empty();
    match write_answer(&cx, &link, &typed, agrees).await {
        Ok(()) => {
            let said = if agrees { "Das Netzwerk hat zugestimmt." } else { "Der Vorschlag ist abgelehnt." };
            cx.done(said, &Room::new(&cx, &network, "verbindungen").path()).await
        }
        Err(error) => again(&cx, &network, link, typed, error, ("reason", REASON)).await,
    }
}

async fn write_answer(cx: &Cx, link: &Link, typed: &Typed, agrees: bool) -> Result<(), ActionError> {
    let mut parser = Parser::new(typed);
    let reason: LinkText = parser.text("reason", REASON);
    if !parser.errors.is_empty() {
        return Err(ActionError::Invalid(parser.errors));
    }
    let mut tx = cx.app.store.write().await?;
    let result = answer_link(&mut tx, cx.by(), &link.id, agrees, &reason).await;
    commit(tx, result).await
}

/// Takes a proposal back, or ends a link on a day.
pub async fn end(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let (network, link) = open(&cx, &slug, &id).await?;
    require(&cx, Action::EndLink, &link, is_open(&link, cx.now.day()))?;
    match write_end(&cx, &network, &link, &typed).await {
        Ok((ending, after)) => {
            cx.done(ended_in_words(ending, after), &Room::new(&cx, &network, "verbindungen").path()).await
        }
        Err(error) => again(&cx, &network, link, typed, error, ("until", Ending::LABEL)).await,
    }
}

async fn write_end(cx: &Cx, network: &Network, link: &Link, typed: &Typed) -> Result<(Ending, LinkState), ActionError> {
    let mut parser = Parser::new(typed);
    let ending = Ending::read(&mut parser, "until");
    let Some(ending) = ending else { return Err(ActionError::Invalid(parser.errors)) };
    let mut tx = cx.app.store.write().await?;
    let result = end_link(&mut tx, cx.by(), &link.id, Some(&network.id), ending).await;
    Ok((ending, commit(tx, result).await?))
}

/// Whoever may not act on a link as it stands is told whether it has moved on meanwhile.
fn require(cx: &Cx, action: Action, link: &Link, is_open: bool) -> Result<(), PageError> {
    match (is_open, cx.may(action, link.resource())) {
        (true, true) => Ok(()),
        (true, false) => Err(PageError::Forbidden(Why::Role)),
        (false, _) => Err(PageError::Stale),
    }
}

async fn again(
    cx: &Cx,
    network: &Network,
    link: Link,
    typed: Typed,
    error: ActionError,
    (key, label): (&str, &str),
) -> FormResult {
    let errors = refusals(error, key, label)?;
    refused(page(cx, network, link, FormState::refused(typed, errors)).await?)
}
