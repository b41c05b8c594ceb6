//! What can go wrong in the store, and which rule of the database said no.

/// An access to the store failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A second row where only one may be.
    #[error("uniqueness refused by the database: {0}")]
    Unique(String),
    /// A check or trigger refused the change; its name tells which.
    #[error("refused by the database: {0}")]
    Rule(String),
    /// The database could not be reached or did not answer in time.
    #[error("the database is busy or out of reach: {0}")]
    Unavailable(String),
    /// The database cannot be written: its disk is full, or its file is not to be changed.
    #[error("{NOT_WRITABLE}: {0}")]
    NotWritable(String),
    /// Anything else: a defect of the program or of the file.
    #[error(transparent)]
    Database(sqlx::Error),
    /// The schema could not be brought up to date.
    #[error(transparent)]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// What is to be kept cannot be written as text.
    #[error("cannot be written: {0}")]
    Unwritable(#[from] serde_json::Error),
    /// The database is not what the program needs.
    #[error("{0}")]
    Unsuitable(String),
}

/// How the message of [`StoreError::NotWritable`] begins.
pub const NOT_WRITABLE: &str = "the database cannot be written";

/// The rule that what a row points at exists.
pub const UNKNOWN_REFERENCE: &str = "unknown_reference";

/// Names of the triggers' messages end here: SQLite and PostgreSQL word the rest differently.
const RULES: [&str; 15] = [
    "kreis_immutable",
    "audit_append_only",
    "coverage_overlap",
    "partnership_overlap",
    "revision_immutable",
    "revision_transition",
    "revision_decided_by_own_network",
    "revision_decided_by_staff_only",
    "revision_decided_by_another",
    "revision_sent_back_with_a_reason",
    "offer_public_revision",
    "listing_not_public",
    "membership_last_lead",
    "membership_append_only",
    "contact_public_person_has_consented",
];

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) => {
                Self::Unavailable(error.to_string())
            }
            sqlx::Error::Database(refusal) if refusal.is_unique_violation() => {
                Self::Unique(refusal.message().to_owned())
            }
            sqlx::Error::Database(refusal) if refusal.is_foreign_key_violation() => {
                Self::Rule(UNKNOWN_REFERENCE.to_owned())
            }
            sqlx::Error::Database(refusal) if is_busy(refusal.as_ref()) => Self::Unavailable(error.to_string()),
            sqlx::Error::Database(refusal) if cannot_write(refusal.as_ref()) => Self::NotWritable(error.to_string()),
            sqlx::Error::Database(refusal) => match rule(refusal.as_ref()) {
                Some(rule) => Self::Rule(rule),
                None => Self::Database(error),
            },
            _ => Self::Database(error),
        }
    }
}

/// The kind of error that SQLite tells, without the higher bits, which say more exactly which.
pub(super) fn sqlite_code(refusal: &dyn sqlx::error::DatabaseError) -> Option<u32> {
    let code = refusal.code().unwrap_or_default();
    // Codes of SQLite have up to four digits, those of PostgreSQL five signs.
    (code.len() < 5).then(|| code.parse::<u32>().ok()).flatten().map(|code| code & 0xff)
}

/// Whether it is one of these, by the code of SQLite or that of PostgreSQL.
fn is_one_of(refusal: &dyn sqlx::error::DatabaseError, sqlite: &[u32], postgres: &[&str]) -> bool {
    sqlite_code(refusal).is_some_and(|code| sqlite.contains(&code))
        || postgres.contains(&refusal.code().unwrap_or_default().as_ref())
}

/// Whether waiting and trying again may help: SQLite's file or PostgreSQL's lock was held too long,
/// or the server has no connection left or is starting or stopping.
fn is_busy(refusal: &dyn sqlx::error::DatabaseError) -> bool {
    is_one_of(refusal, &[5], &["55P03", "53300", "57P01", "57P02", "57P03", "40P01"])
}

/// Whether the disk is full or failing, or the file or the server takes no changes: nothing that trying again mends at once.
fn cannot_write(refusal: &dyn sqlx::error::DatabaseError) -> bool {
    // Read-only, input or output, full, cannot be opened; disk full, read-only transaction, input or output.
    is_one_of(refusal, &[8, 10, 13, 14], &["53100", "25006", "58030"])
}

fn rule(refusal: &dyn sqlx::error::DatabaseError) -> Option<String> {
    let message = refusal.message();
    let known = RULES.iter().find(|rule| message.contains(**rule)).map(|rule| (*rule).to_owned());
    let checked = || {
        refusal.is_check_violation().then(|| {
            let named = refusal.constraint().map(str::to_owned);
            named.unwrap_or_else(|| message.rsplit(": ").next().unwrap_or(message).to_owned())
        })
    };
    known.or_else(checked)
}
