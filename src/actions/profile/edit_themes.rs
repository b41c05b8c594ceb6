//! What a network works on, and whether it works in all of Bavaria.

use crate::actions::{ActionError, By, Result, basis::claim};
use crate::{
    domain::{
        act::{self, NetworkAct},
        field::{FieldError, Parser, Typed},
        id::NetworkId,
        seen::Seen,
        theme::{Theme, ThemeCode},
    },
    policy::Action,
    store::{Tx, basis, listing, network, theme},
};

/// What the themes are called in forms.
pub const THEMES: &str = "Themen";
/// What working everywhere is called in forms.
pub const STATEWIDE: &str = "Arbeitet landesweit";

/// On what and how far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Focus {
    /// The themes, in no order.
    pub themes: Vec<ThemeCode>,
    /// Whether in all of Bavaria.
    pub statewide: bool,
}

impl Focus {
    /// Reads a form.
    pub fn parse(typed: &Typed) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let focus = Self { themes: p.many("theme", THEMES), statewide: p.ticked("statewide") };
        if p.errors.is_empty() { Ok(focus) } else { Err(p.errors) }
    }

    /// As it stands in the form.
    pub fn typed(themes: &[Theme], statewide: bool) -> Typed {
        let mut typed = Typed::default();
        themes.iter().for_each(|theme| typed.push("theme", theme.code.as_str()));
        typed.push_some("statewide", statewide.then_some("1"));
        typed
    }
}

/// Changes what was on the screen. Fails with `Stale` if it has changed since, and with an error at `theme` if one of them is no
/// longer on the list. What is the same already is no act.
pub async fn edit_themes(tx: &mut Tx, by: By<'_>, id: &NetworkId, on_screen: &Seen, focus: &Focus) -> Result<()> {
    by.may_on(Action::EditProfile, id)?;
    let network = network::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let before = theme::of_network(tx, id).await?;
    if Seen::of_values(&Focus::typed(&before, network.statewide)) != *on_screen {
        return Err(ActionError::Stale);
    }
    let known = theme::list(tx).await?;
    if focus.themes.iter().any(|code| known.iter().all(|theme| theme.code != *code)) {
        return Err(ActionError::field("theme", THEMES, "Dieses Thema steht nicht mehr auf der Liste."));
    }
    theme::put(tx, id, &focus.themes, focus.statewide).await?;
    let after = theme::of_network(tx, id).await?;
    if after == before && focus.statewide == network.statewide {
        return Ok(());
    }
    let stated = |themes: &[Theme], statewide| {
        let themes = themes.iter().map(|theme| basis::theme(id, theme)).collect::<Vec<_>>();
        themes.into_iter().chain(basis::statewide(id, statewide)).collect::<Vec<_>>()
    };
    claim(tx, by, id, stated(&before, network.statewide), stated(&after, focus.statewide)).await?;
    let kept = |themes: &[Theme], statewide: bool| act::Focus {
        themes: themes.iter().map(|theme| theme.code.clone().into()).collect(),
        statewide: statewide.into(),
    };
    let done =
        NetworkAct::FocusChanged { before: kept(&before, network.statewide), after: kept(&after, focus.statewide) };
    by.log(tx, id, done, by.on_behalf_of(id)).await?;
    Ok(listing::bump(tx).await?)
}
