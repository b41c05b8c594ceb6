//! How sure a statement is, quietly: a word, and behind it the source. Works without JavaScript.

use crate::{messages::said, ui::lines::unbroken};
use leptos::prelude::*;
use mintverbund::domain::{
    basis::{Basis, Certainty, Source},
    words::Words,
};

/// A text with how sure it is behind it, if it is only inferred: for tables that travel without the page.
pub fn doubted(words: &Words, text: &str, sure: Certainty) -> String {
    match text.is_empty() || sure < Certainty::Inferred {
        true => text.to_owned(),
        false => format!("{text} ({})", sure.label_in(words)),
    }
}

/// The same where it is either said or inferred.
pub fn doubted_if(words: &Words, text: &str, is_inferred: bool) -> String {
    doubted(words, text, if is_inferred { Certainty::Inferred } else { Certainty::Claimed })
}

/// A statement by its name, and what it rests on.
pub type Stated = (String, Basis);

/// The sign of one or several statements; of several it says the least sure. Nothing for none.
pub fn sign(statements: &[Stated]) -> Option<AnyView> {
    sign_of("", statements)
}

/// The same with what it is about before the word, where that would not be clear.
pub fn sign_of(lead: &str, statements: &[Stated]) -> Option<AnyView> {
    let first = statements.first()?.1.certainty();
    let least = Certainty::least(statements.iter().map(|(_, basis)| basis.certainty()));
    let word = least.label_in(&said().words);
    let is_mixed = statements.iter().any(|(_, basis)| basis.certainty() != first);
    let word = if is_mixed { (said().basis.partly)(word) } else { word.to_owned() };
    let word = if lead.is_empty() { word } else { format!("{lead}: {word}") };
    Some(
        view! {
            <details class=format!("basis basis--{least}")>
                <summary><span class="visually-hidden">{said().basis.question}" "</span>{word}</summary>
                {behind(statements)}
            </details>
        }
        .into_any(),
    )
}

/// What the statements rest on: once for all that rest on the same.
fn behind(statements: &[Stated]) -> AnyView {
    let groups = grouped(statements);
    let is_one = groups.len() == 1;
    let items = groups.into_iter().map(|(names, basis)| {
        let names = (!is_one).then(|| view! { <strong>{names.join(", ")}": "</strong> });
        view! { <li>{names}{sentence(basis)}</li> }
    });
    view! { <ul class="plain">{items.collect_view()}</ul> }.into_any()
}

fn grouped(statements: &[Stated]) -> Vec<(Vec<&str>, &Basis)> {
    let mut groups: Vec<(Vec<&str>, &Basis)> = Vec::new();
    for (name, basis) in statements {
        match groups.iter_mut().find(|(_, other)| *other == basis) {
            // Several records may say the same kind of thing.
            Some((names, _)) if names.contains(&name.as_str()) => {}
            Some((names, _)) => names.push(name),
            None => groups.push((vec![name], basis)),
        }
    }
    groups
}

/// What a statement rests on, as a sentence with the link to the source.
pub fn sentence(basis: &Basis) -> AnyView {
    let m = said().basis;
    let words = &said().words;
    match basis {
        Basis::Proved(source) => view! { {words_of(Certainty::Proved, words)}": "{cited(source)} }.into_any(),
        Basis::Claimed { by, on } => {
            let day = on.map(|day| words.day(day)).unwrap_or_default();
            unbroken(&(m.claimed)(by.label_in(words), &day)).into_any()
        }
        Basis::Inferred { from, source } if source.title.is_empty() => (m.inferred)(from).into_any(),
        Basis::Inferred { from, source } => view! { {(m.inferred)(from)}" ("{cited(source)}")" }.into_any(),
        Basis::Unknown => words_of(Certainty::Unknown, words).into_any(),
    }
}

fn words_of(certainty: Certainty, words: &Words) -> &'static str {
    certainty.label_in(words)
}

fn cited(source: &Source) -> AnyView {
    let title = source.title.clone();
    let title = match &source.address {
        Some(address) => view! { <a href=address.to_string() rel="nofollow noopener">{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let seen = source.seen_on.map(|day| format!(", {}", (said().basis.seen)(&said().words.date(day))));
    view! { {title}{seen.map(|seen| unbroken(&seen))} }.into_any()
}

/// What the words mean, for pages that use them.
pub fn legend() -> AnyView {
    let m = said().basis;
    let meanings = m.meanings.map(|[word, meaning]| view! { <dt>{word}</dt><dd>{meaning}</dd> });
    view! {
        <section class="basis-legend">
            <h2>{m.legend}</h2>
            <dl>{Vec::from(meanings)}</dl>
            <p>{m.not_stated}</p>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::marked::said_by_the_tables;
    use mintverbund::domain::basis::Claimant;

    fn source(title: &str) -> Source {
        Source {
            title: title.to_owned(),
            address: "https://www.beispiel.de/".parse().ok(),
            seen_on: "2026-11".parse().ok(),
        }
    }

    fn all() -> Vec<Stated> {
        let bases = [
            Basis::Proved(source("Labornetz")),
            Basis::Claimed { by: Claimant::Network, on: Some(jiff::civil::date(2026, 11, 3)) },
            Basis::Claimed { by: Claimant::Office, on: None },
            Basis::Inferred { from: "Programmieren".to_owned(), source: source("Labornetz") },
            Basis::Inferred { from: "Programmieren".to_owned(), source: Source::default() },
            Basis::Unknown,
        ];
        bases.into_iter().map(|basis| ("Camp".to_owned(), basis)).collect()
    }

    #[test]
    fn a_sign_says_nothing_but_what_was_typed_and_what_the_tables_have() {
        let words =
            ["belegt", "vom Netzwerk angegeben am", "erschlossen: ", "gesehen: November 2026", "teils unbekannt"];
        said_by_the_tables(&["Labornetz", "Programmieren", "Camp"], words, || sign(&all()).into_any());
        said_by_the_tables(&[], ["selbst angegeben", "Woher wir das wissen"], legend);
    }

    #[test]
    fn a_sign_for_several_is_as_sure_as_the_least_sure_and_says_what_is_which() {
        let word = |of: &[Stated]| {
            let html = sign(of).map(|view| view.to_html()).unwrap_or_default();
            let (_, after) = html.split_once("</span>").expect("a word");
            after.split_once('<').expect("its end").0.to_owned()
        };
        let all = all();
        assert_eq!(word(&all[..1]), "belegt");
        assert_eq!(word(&all[1..3]), "selbst angegeben");
        assert_eq!(word(&all[..3]), "teils selbst angegeben");
        assert_eq!(word(&all[..4]), "teils erschlossen");
        assert!(sign(&[]).is_none());
    }
}
