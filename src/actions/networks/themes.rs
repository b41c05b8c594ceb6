//! The list of themes that the state office keeps.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::{Platform, PlatformAct},
        kept::Nothing,
        theme::{Theme, ThemeCode, ThemeName},
    },
    policy::{Action, Resource},
    store::{StoreError, Tx, theme},
    text::slug::slugify,
};

/// What the name of a theme is called in forms.
pub const NAME: &str = "Name des Themas";

/// Puts a theme on the list. Its code is made from its first name and stays. Fails with an error at `name` if there is one like it.
pub async fn add_theme(tx: &mut Tx, by: By<'_>, name: &ThemeName) -> Result<ThemeCode> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    is_free(tx, None, name).await?;
    let code: ThemeCode = slugify(name.as_str())
        .parse()
        .map_err(|_| ActionError::field("name", NAME, "Bitte einen Namen mit Buchstaben angeben."))?;
    match theme::insert(tx, &code, name.as_str()).await {
        Err(StoreError::Unique(_)) => return Err(taken()),
        done => done?,
    }
    let done = PlatformAct::ThemeAdded { before: Nothing, after: name.to_string().into() };
    by.log(tx, &Platform, done, None).await?;
    Ok(code)
}

/// Calls a theme otherwise; its address stays. Fails with `Stale` if it is no longer called what was on the screen.
pub async fn rename_theme(
    tx: &mut Tx,
    by: By<'_>,
    code: &ThemeCode,
    on_screen: &ThemeName,
    name: &ThemeName,
) -> Result<()> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    let known = of_list(tx, code).await?;
    if known != on_screen.as_str() {
        return Err(ActionError::Stale);
    }
    if known == name.as_str() {
        return Ok(());
    }
    is_free(tx, Some(code), name).await?;
    theme::rename(tx, code, name.as_str()).await?;
    let done = PlatformAct::ThemeRenamed { before: known.into(), after: name.to_string().into() };
    by.log(tx, &Platform, done, None).await
}

/// Takes a theme off the list. Refused as long as networks work on it: they would lose it unasked.
pub async fn remove_theme(tx: &mut Tx, by: By<'_>, code: &ThemeCode) -> Result<()> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    let name = of_list(tx, code).await?;
    if theme::of_all(tx).await?.iter().any(|(_, theme)| theme == code) {
        return Err(ActionError::Refused("Netzwerke arbeiten zu diesem Thema. Entferne es zuerst dort."));
    }
    theme::delete(tx, code).await?;
    let done = PlatformAct::ThemeRemoved { before: name.into(), after: Nothing };
    by.log(tx, &Platform, done, None).await
}

/// The name of a theme of the list; the subjects are none.
async fn of_list(tx: &mut Tx, code: &ThemeCode) -> Result<String> {
    let found = theme::list(tx).await?.into_iter().find(|theme| theme.code == *code);
    found.and_then(|theme| theme.name).ok_or(ActionError::NotFound)
}

/// Fails if another theme is called so, however it is written, subjects among them.
async fn is_free(tx: &mut Tx, own: Option<&ThemeCode>, name: &ThemeName) -> Result<()> {
    if name.is_empty() {
        return Err(ActionError::field("name", NAME, "Bitte ausfüllen."));
    }
    let folded = slugify(name.as_str());
    let is_other = |theme: &Theme| Some(&theme.code) != own && slugify(&theme.label()) == folded;
    if theme::list(tx).await?.iter().any(is_other) { Err(taken()) } else { Ok(()) }
}

fn taken() -> ActionError {
    ActionError::field("name", NAME, "Dieses Thema steht schon auf der Liste.")
}
