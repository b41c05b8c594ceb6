//! What the state office says that people call the terms of the vocabularies.

use super::{Connected, Result, Tx, query::*};
use crate::domain::term_names::{NamedTerm, TermNames};

/// What people call all terms. What the office says of a term that this program does not know is left out.
pub async fn all(on: &mut impl Connected) -> Result<TermNames> {
    let rows =
        all!(on, (String, String, String), "SELECT vocabulary, code, names FROM term_names ORDER BY vocabulary, code")?;
    let own = rows.iter().filter_map(|(vocabulary, code, names)| {
        Some((NamedTerm::find(vocabulary, code)?, names.lines().map(str::to_owned).collect()))
    });
    Ok(TermNames::with_own(own))
}

/// Gives a term these names instead of those that the program knows.
pub async fn put(tx: &mut Tx, term: NamedTerm, names: &[String]) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO term_names (vocabulary, code, names) VALUES ($1, $2, $3)
         ON CONFLICT (vocabulary, code) DO UPDATE SET names = excluded.names",
        term.vocabulary.code(),
        term.code,
        names.join("\n"),
    )?;
    Ok(())
}

/// Goes back to the names that the program knows.
pub async fn delete(tx: &mut Tx, term: NamedTerm) -> Result<()> {
    execute!(tx, "DELETE FROM term_names WHERE vocabulary = $1 AND code = $2", term.vocabulary.code(), term.code)?;
    Ok(())
}
