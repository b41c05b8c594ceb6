//! Why an action was not carried out.

use crate::{
    domain::{field::FieldError, link::Ending, period::EndsBeforeItBegins},
    store::{StoreError, UNKNOWN_REFERENCE},
};

/// An action was not carried out, and nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum ActionError {
    /// It does not exist, or the actor may not know that it does.
    #[error("nicht gefunden")]
    NotFound,
    /// It exists, and the actor may not do this.
    #[error("nicht erlaubt")]
    Forbidden,
    /// Somebody changed it since it was on the screen.
    #[error("inzwischen geändert")]
    Stale,
    /// What was typed cannot be taken.
    #[error("Eingaben sind unvollständig oder falsch")]
    Invalid(Vec<FieldError>),
    /// It is possible in general, but not as things stand; the text says why and what helps.
    #[error("{0}")]
    Refused(&'static str),
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
}

impl ActionError {
    /// One wrong field.
    pub fn field(key: &str, label: &str, message: impl std::fmt::Display) -> Self {
        Self::Invalid(vec![FieldError::new(key, label, message)])
    }
}

/// The database holds the rules too: a refusal of its own becomes the same answer as the action's.
impl From<StoreError> for ActionError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Rule(rule) => match rule.as_str() {
                "revision_decided_by_another"
                | "revision_decided_by_own_network"
                | "revision_decided_by_staff_only" => Self::NotFound,
                "revision_immutable" | "revision_transition" => Self::Stale,
                UNKNOWN_REFERENCE => {
                    Self::Refused("Ein ausgewählter Eintrag ist nicht mehr vorhanden. Bitte neu auswählen.")
                }
                "coverage_overlap" => Self::Refused("Dieser Kreis ist in diesem Zeitraum schon eingetragen."),
                "partnership_overlap" => Self::field(
                    "since",
                    "Von",
                    "In diesem Zeitraum ist die Einrichtung schon Partner. Wenn sie wieder dazukommt, gib einen Anfang nach dem Ende des früheren Abschnitts an.",
                ),
                "membership_last_lead" => Self::Refused(
                    "Das ist die einzige Koordination des Netzwerks. Sie endet erst, wenn es eine andere gibt.",
                ),
                "contact_public_person_has_consented" => Self::Refused(
                    "Eine Person wird nur mit Einwilligung veröffentlicht: Bitte das Datum der Einwilligung angeben.",
                ),
                "link_ends_after_it_begins" => Self::field("until", Ending::LABEL, EndsBeforeItBegins),
                ends if ends.ends_with("_ends_after_it_begins") => Self::field("until", "Bis", EndsBeforeItBegins),
                _ => Self::Store(StoreError::Rule(rule)),
            },
            other => Self::Store(other),
        }
    }
}
