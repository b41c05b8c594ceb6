//! The forms about links, as the workspace and the state office share them.

use crate::ui::form::{Area, Choice, Field, FormState};
use leptos::prelude::*;
use mintverbund::{
    actions::links::propose::INSISTS,
    domain::link::{Ending, LinkKind, LinkState, LinkText, REASON},
};

/// The reason of a proposal or of declining one.
pub fn reason<'a>(state: &'a FormState, key: &str) -> Field<'a, Area> {
    state.area(key, REASON, 3).limit(LinkText::LIMIT)
}

/// Every kind in both reading directions, put into words by the page; `~` behind a code says that it reads from the
/// other network.
pub fn relations(words: impl Fn(&str) -> String) -> Vec<Choice> {
    let forward = |kind: &LinkKind| (kind.code().to_owned(), words(kind.label()));
    let back =
        |kind: &LinkKind| (!kind.is_mutual()).then(|| (format!("{}~", kind.code()), words(kind.reverse_label())));
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
    let is_asked = form.error("relation").is_some() || !form.typed.get(INSISTS).is_empty();
    is_asked.then(|| {
        form.tick(INSISTS, "Sie gilt, auch wenn sich die eingetragenen Gebiete nicht berühren (bitte begründen)")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
