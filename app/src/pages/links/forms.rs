//! The forms about links, as the workspace and the state office share them.

use crate::ui::form::{Area, Choice, Field, FormState};
use mintverbund::domain::link::{Ending, LinkKind, LinkState, LinkText, REASON};

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
