//! What the office decides about two entries.

use super::pair::{Pair, load, page};
use crate::{
    address,
    http::{Cx, FormResult, PageError, TypedForm, commit},
    ui::form::FormState,
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use mintverbund::{
    actions::{
        ActionError,
        partners::merge::{Choice, ask_again, keep_apart, merge_entries},
    },
    domain::{
        field::{FieldError, Typed},
        id::OrganisationId,
        seen::Seen,
    },
};

/// Brings them together.
pub async fn merge(cx: Cx, Path((gone, kept)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let pair = load(&cx, &gone, &kept).await?;
    let choice = match Choice::parse(pair.gone.id.clone(), &typed) {
        Ok(choice) => choice,
        Err(errors) => return refused(&cx, pair, typed, errors),
    };
    let mut tx = cx.write().await?;
    let result = merge_entries(&mut tx, cx.by(), &pair.kept.id, &choice, &Seen::of_form(&typed)).await;
    match commit(tx, result).await {
        Ok(_) => {
            let said = format!("{} ist in {} aufgegangen.", pair.gone.name, pair.kept.name);
            cx.done(said, address::staff::DUPLICATES).await
        }
        Err(ActionError::Invalid(errors)) => refused(&cx, pair, typed, errors),
        Err(ActionError::Stale) => {
            let why = "Einer der beiden Einträge hat sich inzwischen geändert. Sieh nach, was jetzt dasteht.";
            let page = page(&cx, pair, FormState::stored(typed), Some(why));
            Ok(page.status(StatusCode::CONFLICT).into_response())
        }
        Err(ActionError::Refused(why)) => {
            let page = page(&cx, pair, FormState::stored(typed), Some(why));
            Ok(page.status(StatusCode::CONFLICT).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

fn refused(cx: &Cx, pair: Pair, typed: Typed, errors: Vec<FieldError>) -> FormResult {
    let page = page(cx, pair, FormState::refused(typed, errors), None);
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// Says that they are two.
pub async fn apart(cx: Cx, Path((one, other)): Path<(String, String)>) -> FormResult {
    let pair = load(&cx, &one, &other).await?;
    let mut tx = cx.write().await?;
    let result = keep_apart(&mut tx, cx.by(), &pair.gone.id, &pair.kept.id).await;
    commit(tx, result).await?;
    cx.done("Vermerkt: Das sind zwei.", address::staff::DUPLICATES).await
}

/// Takes that back.
pub async fn again(cx: Cx, Path((one, other)): Path<(String, String)>) -> FormResult {
    let id = |text: &str| text.parse::<OrganisationId>().map_err(|_| PageError::NotFound);
    let (one, other) = (id(&one)?, id(&other)?);
    let mut tx = cx.write().await?;
    let result = ask_again(&mut tx, cx.by(), &one, &other).await;
    commit(tx, result).await?;
    cx.done("Zurückgenommen: Die beiden werden wieder vorgeschlagen.", address::staff::DUPLICATES).await
}
