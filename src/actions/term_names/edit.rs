//! The other names of one term: by these words, too, offers of it are found.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::{Platform, PlatformAct},
        field::{FieldError, Parser, Typed},
        kept::{Kept, Nothing},
        seen::Seen,
        term_names::NamedTerm,
        text::Line,
    },
    policy::{Action, Resource},
    store::{Tx, listing, term_names},
    text::search::words,
};

/// What the names are called in forms.
pub const NAMES: &str = "Andere Namen";
/// A name of a term.
type Name = Line<60>;
/// More names than this are no names of one thing.
pub const MOST: usize = 40;

/// Reads a form: a name a line, each of which says something that can be searched for. Blank lines and repetitions go.
pub fn parse_names(term: NamedTerm, typed: &Typed) -> std::result::Result<Vec<String>, Vec<FieldError>> {
    let mut parser = Parser::new(typed);
    let mut names: Vec<String> = Vec::new();
    let mut known = vec![words(term.label)];
    for line in typed.get("names").lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (name, own) = (line.parse::<Name>(), words(line));
        match name {
            Ok(name) if !own.is_empty() && !known.contains(&own) => names.push(name.to_string()),
            Ok(_) if !own.is_empty() => {}
            Ok(_) => {
                parser.refuse("names", NAMES, format!("„{line}“ enthält kein Wort, nach dem gesucht werden kann."))
            }
            Err(_) => parser.refuse("names", NAMES, format!("„{}…“ ist zu lang: höchstens 60 Zeichen.", start(line))),
        }
        known.push(own);
    }
    if names.len() > MOST {
        parser.refuse("names", NAMES, format!("Höchstens {MOST} Namen je Begriff."));
    }
    if parser.errors.is_empty() { Ok(names) } else { Err(parser.errors) }
}

fn start(line: &str) -> String {
    line.chars().take(30).collect()
}

/// As they stand in the form.
pub fn typed_names(names: &[String]) -> Typed {
    let mut typed = Typed::default();
    typed.push("names", names.join("\n"));
    typed
}

/// What a form names as having been on the screen.
pub fn seen(names: &[String]) -> Seen {
    Seen::of_values(&typed_names(names))
}

/// Gives a term these names. Fails with `Stale` if it had others than those on the screen. What is the same already is no act.
pub async fn put_names(tx: &mut Tx, by: By<'_>, term: NamedTerm, on_screen: &Seen, names: &[String]) -> Result<()> {
    by.may(Action::EditSearch, Resource::Platform)?;
    let all = term_names::all(tx).await?;
    let before = all.of(term);
    if seen(before) != *on_screen {
        return Err(ActionError::Stale);
    }
    if before == names {
        return Ok(());
    }
    term_names::put(tx, term, names).await?;
    listing::bump(tx).await?;
    let done = PlatformAct::TermNamed { before: told(term, before), after: told(term, names) };
    by.log(tx, &Platform, done, None).await
}

/// Goes back to the names that the program knows. What has these already is left as it is.
pub async fn forget_names(tx: &mut Tx, by: By<'_>, term: NamedTerm) -> Result<()> {
    by.may(Action::EditSearch, Resource::Platform)?;
    let all = term_names::all(tx).await?;
    if !all.is_own(term) {
        return Ok(());
    }
    term_names::delete(tx, term).await?;
    listing::bump(tx).await?;
    let done = PlatformAct::TermNamesForgotten { before: told(term, all.of(term)), after: Nothing };
    by.log(tx, &Platform, done, None).await
}

fn told(term: NamedTerm, names: &[String]) -> Kept<String> {
    Kept::Value(format!("{}: {}", term.label, names.join(", ")))
}
