//! `mintverbund operator`.

use super::{begin_or_open, open};
use crate::{cli::Operator, clock, failure::Failure, terminal::say};
use mintverbund::{
    actions::operator::edit::set_operator,
    domain::{
        field::Typed,
        operator::{self as domain, Need, OperatorDetail},
    },
    store::{Store, operator},
};
use std::io::Read;

/// More than any detail may have; whoever pipes a film in is told so by the limit of the detail.
const MOST_READ: u64 = 64 * 1024;

pub(super) async fn run(command: Operator) -> Result<(), Failure> {
    match command {
        Operator::List { database } => list(&open(&database).await?).await,
        Operator::Set { database, detail, value } => set(&begin_or_open(&database).await?, &detail, value).await,
        Operator::Clear { database, detail } => set(&open(&database).await?, &detail, Some(String::new())).await,
    }
}

async fn list(store: &Store) -> Result<(), Failure> {
    let said = operator::read(&mut store.read().await?).await?;
    for detail in OperatorDetail::ALL {
        let value = said.said().find(|(known, _)| known == detail).map(|(_, value)| value.replace('\n', " / "));
        let missing = match detail.need() {
            Need::Required => "(missing: no public address serves without)",
            Need::Wanted => "(missing: a page shows a gap)",
            Need::IfAny => "(none)",
        };
        say(format!("{:24} {:58} {}", detail.code(), detail.label(), value.as_deref().unwrap_or(missing)))?;
    }
    store.close().await;
    Ok(())
}

async fn set(store: &Store, detail: &str, value: Option<String>) -> Result<(), Failure> {
    let detail: OperatorDetail =
        detail.parse().map_err(|_| format!("no detail is called {detail}; `operator list` names all"))?;
    let value = match value {
        Some(value) => value,
        None => read()?,
    };
    let mut tx = store.write().await?;
    let before = operator::read(&mut tx).await?.typed();
    let mut typed = Typed::default();
    typed.push(detail.code(), value);
    let new = domain::Operator::parse(&before.replaced(&typed)).map_err(|errors| {
        errors.into_iter().map(|error| format!("{}: {}", error.label, error.message)).collect::<Vec<_>>().join("; ")
    })?;
    set_operator(&mut tx, &new, clock::now()).await?;
    tx.commit().await?;
    match new.words(detail) {
        Some(words) => say(format!("{}: {words}", detail.label()))?,
        None => say(format!("{}: not said any more", detail.label()))?,
    }
    store.close().await;
    Ok(())
}

fn read() -> Result<String, Failure> {
    let mut text = String::new();
    std::io::stdin().take(MOST_READ).read_to_string(&mut text).map_err(|error| format!("standard input: {error}"))?;
    Ok(text)
}

/// What is missing, one a line, each with the command that says it.
pub(super) fn missing(operator: &domain::Operator) -> Vec<String> {
    let line = |detail: OperatorDetail| format!("  {} ({})", detail.code(), detail.label());
    operator.missing().into_iter().map(line).collect()
}
