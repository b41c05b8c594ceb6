//! The list of themes, and which network works on which.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    id::NetworkId,
    theme::{Theme, ThemeCode},
};

/// A theme as it is stored.
#[derive(sqlx::FromRow)]
struct Row {
    code: ThemeCode,
    name: Option<String>,
}

impl From<Row> for Theme {
    fn from(Row { code, name }: Row) -> Self {
        Self { code, name }
    }
}

/// All themes: the subjects in the order of their vocabulary, then those of the list by name.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Theme>> {
    let rows = all!(on, Row, "SELECT code, name FROM theme")?;
    let mut themes: Vec<Theme> = rows.into_iter().map(Theme::from).collect();
    themes.sort_by_cached_key(order);
    Ok(themes)
}

/// By what themes are ordered: subjects first.
fn order(theme: &Theme) -> (bool, Option<crate::domain::vocabulary::Subject>, String) {
    let subject = theme.code.subject();
    (subject.is_none(), subject, theme.label().to_lowercase())
}

/// Adds a theme to the list. Fails with `Unique` if code or name are taken.
pub async fn insert(tx: &mut Tx, code: &ThemeCode, name: &str) -> Result<()> {
    execute!(tx, "INSERT INTO theme (code, name) VALUES ($1, $2)", code, name)?;
    Ok(())
}

/// Calls a theme of the list otherwise. Fails with `Unique` if the name is taken.
pub async fn rename(tx: &mut Tx, code: &ThemeCode, name: &str) -> Result<()> {
    execute!(tx, "UPDATE theme SET name = $2 WHERE code = $1 AND name IS NOT NULL", code, name)?;
    Ok(())
}

/// Takes a theme off the list on which no network works.
pub async fn delete(tx: &mut Tx, code: &ThemeCode) -> Result<()> {
    execute!(tx, "DELETE FROM theme WHERE code = $1 AND name IS NOT NULL", code)?;
    Ok(())
}

/// What a network works on, in the order of all themes.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Theme>> {
    let rows = all!(
        on,
        Row,
        "SELECT t.code, t.name FROM network_theme n JOIN theme t ON t.code = n.theme WHERE n.network_id = $1",
        network,
    )?;
    let mut themes: Vec<Theme> = rows.into_iter().map(Theme::from).collect();
    themes.sort_by_cached_key(order);
    Ok(themes)
}

/// Which network works on which theme, of all networks.
pub async fn of_all(on: &mut impl Connected) -> Result<Vec<(NetworkId, ThemeCode)>> {
    all!(on, (NetworkId, ThemeCode), "SELECT network_id, theme FROM network_theme ORDER BY network_id, theme")
}

/// Lets a network work on exactly these, and in all of Bavaria or not.
pub async fn put(tx: &mut Tx, network: &NetworkId, themes: &[ThemeCode], statewide: bool) -> Result<()> {
    for known in of_network(tx, network).await?.iter().filter(|known| !themes.contains(&known.code)) {
        execute!(tx, "DELETE FROM network_theme WHERE network_id = $1 AND theme = $2", network, &known.code)?;
    }
    for theme in themes {
        execute!(
            tx,
            "INSERT INTO network_theme (network_id, theme) VALUES ($1, $2) ON CONFLICT (network_id, theme) DO NOTHING",
            network,
            theme,
        )?;
    }
    execute!(tx, "UPDATE network SET statewide = $2 WHERE id = $1", network, statewide)?;
    Ok(())
}
