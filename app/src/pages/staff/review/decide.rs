//! The decision: about exactly the revision that was on the screen.

use super::{load, named, notes, path, refused, side::finding_key, stale};
use crate::http::{Cx, FormResult, PageError, TypedForm, commit};
use axum::{extract::Path, http::StatusCode};
use mintverbund::{
    actions::{
        self, ActionError, By,
        approve_revision::{Approval, Reason, approve_revision},
        reject_revision::reject_revision,
        request_changes::request_changes,
    },
    domain::{
        criteria::{Criterion, Findings, RefusalReason},
        field::{FieldError, Parser, Typed},
        id::RevisionId,
        vocabulary::Term,
    },
    store::{Tx, queue},
};

/// What a reviewer decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// It becomes public.
    Approve,
    /// It goes back with remarks.
    RequestChanges,
    /// It is not taken.
    Reject(RefusalReason),
}

impl Ruling {
    /// What was done, in words.
    fn told(self) -> &'static str {
        match self {
            Self::Approve => "freigegeben und öffentlich",
            Self::RequestChanges => "zurückgegeben",
            Self::Reject(_) => "abgelehnt",
        }
    }
}

/// Decides.
pub async fn submit(
    cx: Cx,
    Path(revision): Path<String>,
    TypedForm(typed): TypedForm,
) -> FormResult {
    cx.require_staff()?;
    let id = named(&revision)?;
    let version: i64 = typed
        .get("version")
        .parse()
        .map_err(|_| PageError::BadForm(StatusCode::UNPROCESSABLE_ENTITY))?;
    let (verdict, ruling) = match parse(&id, version, &typed) {
        Ok(parsed) => parsed,
        Err(errors) => return again(&cx, &id, version, typed, errors).await,
    };
    let mut tx = cx.write().await?;
    let result = carry_out(&mut tx, cx.by(), &verdict, ruling).await;
    match commit(tx, result).await {
        Ok(()) => on_to_the_next(&cx, &id, ruling).await,
        Err(ActionError::Stale) => stale::answer(&cx, &id, typed).await,
        Err(ActionError::Invalid(errors)) => again(&cx, &id, version, typed, errors).await,
        // Withdrawn or decided meanwhile, or not this person's: the page says which, if it may be read at all.
        Err(ActionError::NotFound) => stale::answer(&cx, &id, typed).await,
        Err(ActionError::Refused(why)) => super::not_now(&cx, &id, typed, why).await,
        Err(other) => Err(other.into()),
    }
}

async fn carry_out(
    tx: &mut Tx,
    by: By<'_>,
    verdict: &Approval,
    ruling: Ruling,
) -> actions::Result<()> {
    match ruling {
        Ruling::Approve => approve_revision(tx, by, verdict).await,
        Ruling::RequestChanges => request_changes(tx, by, verdict).await,
        Ruling::Reject(why) => reject_revision(tx, by, verdict, why).await,
    }
}

/// The form with its errors, unless there is nothing left to decide as it was read.
async fn again(
    cx: &Cx,
    id: &RevisionId,
    version: i64,
    typed: Typed,
    errors: Vec<FieldError>,
) -> FormResult {
    let review = load::load(cx, id).await?;
    match review.revision.lock_version == version && review.standing.decides() {
        true => refused(cx, id, typed, errors).await,
        false => stale::answer(cx, id, typed).await,
    }
}

async fn on_to_the_next(cx: &Cx, id: &RevisionId, ruling: Ruling) -> FormResult {
    notes::forget(cx).await?;
    let review = load::load(cx, id).await?;
    let title = &review.revision.content.title;
    let waiting = queue::list(&mut cx.app.store.read().await?).await?;
    let free = waiting.iter().find(|waiting| {
        let claimer = waiting.claimer.as_deref().unwrap_or_default();
        let standing =
            super::standing::Standing::of(&cx.person, &waiting.revision, claimer, cx.now);
        standing.remarks() && !matches!(standing, super::standing::Standing::Theirs { .. })
    });
    match free {
        Some(next) => {
            let message = format!("„{title}“ ist {}. Das hier ist das nächste.", ruling.told());
            cx.done(message, &path(&next.revision.id)).await
        }
        None => {
            cx.done(
                format!("„{title}“ ist {}.", ruling.told()),
                "/mintraum/pruefung",
            )
            .await
        }
    }
}

fn parse(
    id: &RevisionId,
    version: i64,
    typed: &Typed,
) -> Result<(Approval, Ruling), Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let found = |p: &mut Parser, criterion: &Criterion| {
        Some((
            *criterion,
            p.optional(&finding_key(*criterion), criterion.label())?,
        ))
    };
    let results: Vec<_> = Criterion::all()
        .iter()
        .filter_map(|criterion| found(&mut p, criterion))
        .collect();
    let reason: Reason = p.text("reason", "Begründung");
    let refusal: Option<RefusalReason> = p.optional("refusal", "Grund der Ablehnung");
    let ruling = ruling(&mut p, refusal);
    match (ruling, p.errors.is_empty()) {
        (Some(ruling), true) => {
            let findings = Findings::new(results);
            Ok((
                Approval {
                    revision: id.clone(),
                    lock_version: version,
                    findings,
                    reason,
                },
                ruling,
            ))
        }
        _ => Err(p.errors),
    }
}

fn ruling(p: &mut Parser, refusal: Option<RefusalReason>) -> Option<Ruling> {
    match (p.typed().get("entscheidung"), refusal) {
        ("approve", None) => Some(Ruling::Approve),
        ("request_changes", None) => Some(Ruling::RequestChanges),
        ("reject", Some(why)) => Some(Ruling::Reject(why)),
        ("reject", None) => {
            p.refuse(
                "refusal",
                "Grund der Ablehnung",
                "Bitte auswählen, warum das Angebot nicht aufgenommen wird.",
            );
            None
        }
        ("approve" | "request_changes", Some(_)) => {
            p.refuse(
                "refusal",
                "Grund der Ablehnung",
                "Der Grund passt nur zum Ablehnen. Nimm ihn weg oder lehne ab.",
            );
            None
        }
        _ => {
            p.refuse(
                "reason",
                "Entscheidung",
                "Bitte freigeben, zurückgeben oder ablehnen.",
            );
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(pairs: &[(&str, &str)]) -> Result<(Approval, Ruling), Vec<String>> {
        let typed = Typed::new(
            pairs
                .iter()
                .map(|(k, v)| ((*k).to_owned(), (*v).to_owned())),
        );
        let Ok(id) = "0192f0c1-2d3e-7abc-8def-0123456789ab".parse() else {
            unreachable!()
        };
        parse(&id, 3, &typed).map_err(|errors| errors.into_iter().map(|error| error.key).collect())
    }

    #[test]
    fn a_refusal_names_its_reason_and_nothing_else_does() {
        assert_eq!(
            decided(&[("entscheidung", "reject")]).err(),
            Some(vec!["refusal".to_owned()])
        );
        let ruled = |pairs: &[(&str, &str)]| decided(pairs).map(|(_, ruling)| ruling).ok();
        assert_eq!(
            ruled(&[("entscheidung", "reject"), ("refusal", "duplicate")]),
            Some(Ruling::Reject(RefusalReason::Duplicate))
        );
        assert_eq!(
            ruled(&[("entscheidung", "approve"), ("refusal", "duplicate")]),
            None
        );
    }

    #[test]
    fn what_was_found_is_kept_and_what_was_not_looked_at_is_absent() {
        let typed = [
            ("entscheidung", "approve"),
            ("finding_complete", "met"),
            ("finding_no_duplicate", "not_applicable"),
        ];
        let findings = decided(&typed)
            .map(|(verdict, _)| verdict.findings.results.len())
            .ok();
        assert_eq!(findings, Some(2));
    }

    #[test]
    fn without_a_button_nothing_is_decided() {
        assert_eq!(
            decided(&[("reason", "Schön")]).err(),
            Some(vec!["reason".to_owned()])
        );
    }
}
