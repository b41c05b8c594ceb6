//! The forms about links, as the workspace and the state office share them.

use crate::ui::form::{Area, Choice, Field, FormState};
use leptos::prelude::*;
use mintverbund::{
    actions::links::propose::{APART, INSISTS},
    domain::link::{Ending, LinkKind, LinkState, LinkText, REASON},
};

/// The reason of a proposal or of declining one.
pub fn reason<'a>(state: &'a FormState, key: &str) -> Field<'a, Area> {
    state.area(key, REASON, 3).limit(LinkText::LIMIT)
}

/// Every kind in both reading directions, put into words by the page, with `…` for the other network; `~` behind a code
/// says that it reads from there.
pub fn relations(words: impl Fn(&str) -> String) -> Vec<Choice> {
    let said = |kind: &LinkKind, forward| {
        let [before, after] = kind.around(forward);
        words(&format!("{before} …{after}"))
    };
    let forward = |kind: &LinkKind| (kind.code().to_owned(), said(kind, true));
    let back = |kind: &LinkKind| (!kind.is_mutual()).then(|| (format!("{}~", kind.code()), said(kind, false)));
    LinkKind::ALL.iter().flat_map(|kind| std::iter::once(forward(kind)).chain(back(kind))).collect()
}

/// What became of a link that somebody ended.
pub fn ended_in_words(ending: Ending, now: LinkState) -> &'static str {
    match (ending, now) {
        (Ending::TakenBack, _) => "Zurückgenommen. Das bleibt im Verlauf beider Netzwerke.",
        (_, LinkState::Confirmed) => "Das Ende der Verbindung ist eingetragen. Bis dahin gilt die Verbindung weiter.",
        _ => "Die Verbindung ist beendet. Sie bleibt im Verlauf beider Netzwerke.",
    }
}

/// Asked only if it matters: the areas of the two do not meet.
pub fn insists(form: &FormState) -> Option<AnyView> {
    let is_asked =
        form.error("relation").is_some_and(|why| why.starts_with(APART)) || !form.typed.get(INSISTS).is_empty();
    is_asked.then(|| {
        form.tick(INSISTS, "Sie gilt, auch wenn sich die eingetragenen Gebiete nicht berühren (bitte begründen)")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_is_said_with_a_gap_for_the_other_network() {
        let words: Vec<String> = relations(|words| format!("A {words}")).into_iter().map(|(_, words)| words).collect();
        assert_eq!((&*words[0], &*words[5], &*words[8]), ("A wirkt in …", "A führt … fort", "A nimmt … auf"));
    }

    #[test]
    fn a_mutual_relation_is_offered_once_and_every_other_in_both_directions() {
        let codes: Vec<String> = relations(str::to_owned).into_iter().map(|(code, _)| code).collect();
        let expected = [
            "covers",
            "covers~",
            "cooperates",
            "hosts",
            "hosts~",
            "succeeds",
            "succeeds~",
            "merged_into",
            "merged_into~",
        ];
        assert_eq!(codes, expected);
    }
}
