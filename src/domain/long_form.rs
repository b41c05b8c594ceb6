//! Long forms of records, input by input: what two people wrote at once is brought together, and one input that is refused
//! stops nothing.

use super::{
    field::{FieldError, Typed},
    seen::Seen,
};

use std::collections::BTreeSet;

/// Before the names of the inputs that say what was on the screen when somebody began to type.
const SHOWN: &str = "war.";

/// A form together with what it showed at first.
pub fn showing(stored: &Typed) -> Typed {
    stored.and(&as_shown(stored))
}

/// What stood in a form, as it is carried along unseen.
pub fn as_shown(stored: &Typed) -> Typed {
    let pairs = stored.pairs().filter(|(key, _)| *key != Seen::KEY);
    Typed::new(pairs.map(|(key, value)| (format!("{SHOWN}{key}"), value.to_owned())))
}

/// A form with what somebody had typed into it before, together with what they saw then: each input of which either says
/// something is as it was left, so that an emptied one is empty and what others changed since is found out.
pub fn resumed(now: &Typed, left: &Typed) -> Typed {
    let input = |key: &str| key.strip_prefix(SHOWN).unwrap_or(key).to_owned();
    let inputs: BTreeSet<String> = left.pairs().map(|(key, _)| input(key)).collect();
    now.only(|key| !inputs.contains(&input(key))).and(left)
}

/// Whether an input says what was on the screen.
pub fn is_shown(key: &str) -> bool {
    key.starts_with(SHOWN)
}

/// What was on the screen when somebody began to type.
pub fn shown(typed: &Typed) -> Typed {
    Typed::new(typed.pairs().filter_map(|(key, value)| Some((key.strip_prefix(SHOWN)?.to_owned(), value.to_owned()))))
}

/// What two people made of one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedForm {
    /// Both together; mine where both changed the same input.
    pub typed: Typed,
    /// What came from the other alone.
    pub taken: Vec<&'static str>,
    /// What both changed, each in another way.
    pub asked: Vec<&'static str>,
}

/// Brings together what two people made of one form that has these inputs.
pub fn merge_forms(base: &Typed, mine: &Typed, theirs: &Typed, inputs: &[&'static str]) -> MergedForm {
    let (mut taken, mut asked) = (Vec::new(), Vec::new());
    for input in inputs.iter().copied() {
        match (same(base, theirs, input), same(base, mine, input), same(mine, theirs, input)) {
            (true, _, _) | (_, _, true) => {}
            (false, true, false) => taken.push(input),
            (false, false, false) => asked.push(input),
        }
    }
    let came = taken.clone();
    let typed = mine.only(|key| !came.contains(&key)).and(&theirs.only(|key| came.contains(&key)));
    MergedForm { typed, taken, asked }
}

/// Whether two forms say the same in every input.
pub fn say_the_same(one: &Typed, other: &Typed) -> bool {
    one.pairs().chain(other.pairs()).all(|(key, _)| same(one, other, key))
}

/// Whether an input says the same in both, whatever line ends a browser sends and however blank it is around it.
fn same(one: &Typed, other: &Typed, input: &str) -> bool {
    let said = |typed: &Typed| -> Vec<String> {
        let values = typed.all(input).map(|value| value.replace("\r\n", "\n").trim().to_owned());
        values.filter(|value| !value.is_empty()).collect()
    };
    said(one) == said(other)
}

/// A form of which something was refused, in two parts: the form with what is stored in place of that, and that.
pub fn parted(typed: &Typed, stored: &Typed, errors: &[FieldError]) -> (Typed, Typed) {
    let is_wrong = |key: &str| errors.iter().any(|error| error.key == key);
    (typed.only(|key| !is_wrong(key)).and(&stored.only(is_wrong)), typed.only(is_wrong))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::{Random, seeds};

    const INPUTS: [&str; 4] = ["name", "text", "kinds", "public"];

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())))
    }

    fn generated(random: &mut Random) -> Typed {
        let mut typed = Typed::default();
        for input in INPUTS {
            (0..random.below(3)).for_each(|_| typed.push(input, random.text(&["a", "b", "ä "], 2)));
        }
        typed
    }

    /// What an input says, without what is blank.
    fn said(typed: &Typed, input: &str) -> Vec<String> {
        typed.all(input).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
    }

    #[test]
    fn a_form_knows_what_it_showed_at_first() {
        let stored = typed(&[("name", "Labor"), ("kinds", "a"), ("kinds", "b")]);
        let form = showing(&stored);
        assert_eq!((shown(&form), form.only(|key| !is_shown(key))), (stored.clone(), stored));
    }

    #[test]
    fn a_form_that_was_left_comes_back_with_what_its_writer_saw_and_not_over_what_others_changed_since() {
        let left = typed(&[("text", "meins")]).and(&as_shown(&typed(&[("text", "alt"), ("public", "1")])));
        let now = showing(&typed(&[("name", "Neu"), ("text", "ihres"), ("public", "1")]));
        let form = resumed(&now, &left);
        assert_eq!(form.only(|key| !is_shown(key)), typed(&[("name", "Neu"), ("text", "meins")]));
        assert_eq!(shown(&form), typed(&[("name", "Neu"), ("text", "alt"), ("public", "1")]));
    }

    #[test]
    fn of_what_two_people_changed_only_what_both_changed_is_asked() {
        let base = typed(&[("name", "Labor"), ("text", "alt"), ("kinds", "a")]);
        let mine = typed(&[("name", "Neu"), ("text", "meins"), ("kinds", "a")]);
        let theirs = typed(&[("name", "Labor"), ("text", "ihres"), ("public", "1")]);
        let merged = merge_forms(&base, &mine, &theirs, &INPUTS);
        assert_eq!((merged.taken, merged.asked), (vec!["kinds", "public"], vec!["text"]));
        assert_eq!(merged.typed, typed(&[("name", "Neu"), ("text", "meins"), ("public", "1")]));
    }

    #[test]
    fn line_ends_and_blanks_are_no_change() {
        let base = typed(&[("text", "eins\nzwei")]);
        let mine = typed(&[("text", " eins\r\nzwei")]);
        let theirs = typed(&[("text", "drei")]);
        assert_eq!(merge_forms(&base, &mine, &theirs, &INPUTS).taken, ["text"]);
    }

    #[test]
    fn merging_changes_nothing_of_what_one_wrote_alone_and_does_not_ask_who_was_first() {
        for seed in seeds(21, 2_000) {
            let mut random = Random::new(seed);
            let [base, mine, theirs] = [(); 3].map(|()| generated(&mut random));
            let merge = |one, other| merge_forms(&base, one, other, &INPUTS);
            assert_eq!(merge(&mine, &mine), MergedForm { typed: mine.clone(), taken: vec![], asked: vec![] }, "{seed}");
            let (one, other) = (merge(&mine, &theirs), merge(&theirs, &mine));
            assert_eq!(one.asked, other.asked, "{seed}");
            for input in INPUTS.into_iter().filter(|input| !one.asked.contains(input)) {
                assert_eq!(said(&one.typed, input), said(&other.typed, input), "{seed} {input}");
                let came = [&mine, &theirs].map(|from| said(from, input));
                assert!(came.contains(&said(&one.typed, input)), "{seed} {input}");
            }
        }
    }

    #[test]
    fn what_is_refused_is_parted_from_what_can_be_stored() {
        let sent = typed(&[("name", "Labor"), ("text", "neu"), ("public", "x")]);
        let stored = typed(&[("name", "Alt"), ("public", "1")]);
        let (kept, refused) = parted(&sent, &stored, &[FieldError::new("public", "Öffentlich", "Nein.")]);
        assert_eq!(kept, typed(&[("name", "Labor"), ("text", "neu"), ("public", "1")]));
        assert_eq!(refused, typed(&[("public", "x")]));
    }
}
