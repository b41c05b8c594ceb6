//! What a reviewer typed, read into a verdict.

use super::side::finding_key;
use mintverbund::{
    actions::review::approve::{Approval, Reason},
    domain::{
        criteria::{Criterion, Findings, RefusalReason},
        field::{FieldError, Parser, Typed},
        id::RevisionId,
        seen::Seen,
        vocabulary::Term,
    },
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
    /// What was done, in words; `is_shown` says whether the public can see what is approved.
    pub fn told(self, is_shown: bool) -> &'static str {
        match self {
            Self::Approve if is_shown => "freigegeben und öffentlich",
            Self::Approve => "freigegeben, aber noch nicht öffentlich",
            Self::RequestChanges => "zurückgegeben",
            Self::Reject(_) => "abgelehnt",
        }
    }
}

/// Reads the form.
pub fn parse(id: &RevisionId, typed: &Typed) -> Result<(Approval, Ruling), Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let found = |p: &mut Parser, criterion: &Criterion| {
        Some((*criterion, p.optional(&finding_key(*criterion), criterion.label())?))
    };
    let results: Vec<_> = Criterion::all().iter().filter_map(|criterion| found(&mut p, criterion)).collect();
    let reason: Reason = p.text("reason", "Begründung");
    let refusal: Option<RefusalReason> = p.optional("refusal", "Grund der Ablehnung");
    let ruling = ruling(&mut p, refusal);
    match (ruling, p.errors.is_empty()) {
        (Some(ruling), true) => {
            let findings = Findings::new(results);
            Ok((Approval { revision: id.clone(), seen: Seen::of_form(typed), findings, reason }, ruling))
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
            p.refuse("refusal", "Grund der Ablehnung", "Bitte auswählen, warum das Angebot nicht aufgenommen wird.");
            None
        }
        ("approve" | "request_changes", Some(_)) => {
            p.refuse("refusal", "Grund der Ablehnung", "Der Grund passt nur zum Ablehnen. Nimm ihn weg oder lehne ab.");
            None
        }
        _ => {
            p.refuse("reason", "Entscheidung", "Bitte freigeben, zurückgeben oder ablehnen.");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(pairs: &[(&str, &str)]) -> Result<(Approval, Ruling), Vec<String>> {
        let typed = Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
        let Ok(id) = "0192f0c1-2d3e-7abc-8def-0123456789ab".parse() else { unreachable!() };
        parse(&id, &typed).map_err(|errors| errors.into_iter().map(|error| error.key).collect())
    }

    #[test]
    fn a_refusal_names_its_reason_and_nothing_else_does() {
        assert_eq!(decided(&[("entscheidung", "reject")]).err(), Some(vec!["refusal".to_owned()]));
        let ruled = |pairs: &[(&str, &str)]| decided(pairs).map(|(_, ruling)| ruling).ok();
        assert_eq!(
            ruled(&[("entscheidung", "reject"), ("refusal", "duplicate")]),
            Some(Ruling::Reject(RefusalReason::Duplicate))
        );
        assert_eq!(ruled(&[("entscheidung", "approve"), ("refusal", "duplicate")]), None);
    }

    #[test]
    fn what_was_found_is_kept_and_what_was_not_looked_at_is_absent() {
        let typed =
            [("entscheidung", "approve"), ("finding_complete", "met"), ("finding_no_duplicate", "not_applicable")];
        let findings = decided(&typed).map(|(verdict, _)| verdict.findings.results.len()).ok();
        assert_eq!(findings, Some(2));
    }

    #[test]
    fn nobody_is_told_that_something_is_public_that_cannot_be_seen() {
        let told = [true, false].map(|is_shown| Ruling::Approve.told(is_shown));
        assert_eq!(told, ["freigegeben und öffentlich", "freigegeben, aber noch nicht öffentlich"]);
    }

    #[test]
    fn without_a_button_nothing_is_decided() {
        assert_eq!(decided(&[("reason", "Schön")]).err(), Some(vec!["reason".to_owned()]));
    }
}
