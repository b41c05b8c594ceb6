use super::*;

fn asked(query: &str) -> Vec<Vec<String>> {
    asked_words(query).into_iter().map(|word| word.parts).collect()
}

#[test]
fn a_text_is_kept_by_its_words_and_what_has_signs_in_it_in_its_parts_and_as_one() {
    assert_eq!(words("Schüler-Labor für alle, für alle"), ["schuler", "labor", "fur", "alle", "schulerlabor"]);
    for written in ["Girls’Day", "Girls'Day", "Girls-Day", "GirlsDay"] {
        let kept = words(written);
        assert_eq!(
            [kept.contains(&"girls".to_owned()), kept.contains(&"girlsday".to_owned())],
            [true, true],
            "{written}"
        );
    }
    assert_eq!(words("Робототехника العربية"), ["робототехника", "العربية"]);
    assert_eq!(words(&"x".repeat(100)), ["x".repeat(40)]);
    assert_eq!(words(""), Vec::<String>::new());
}

#[test]
fn a_query_is_read_by_its_words_and_those_that_tell_nothing_are_left_out() {
    assert_eq!(asked("Roboter für meine Tochter"), [["roboter"]]);
    assert_eq!(asked("für und mit"), [["fur"], ["und"], ["mit"]], "there is nothing else");
    assert_eq!(asked("Girls'Day"), [["girls", "day"]]);
    assert_eq!(asked_words("Girls'Day")[0].joined.as_deref(), Some("girlsday"));
    assert_eq!(asked("labor LABOR Labor"), [["labor"]]);
    assert_eq!(asked(" \u{202e}\"'( "), Vec::<Vec<String>>::new());
}

#[test]
fn a_query_has_an_end() {
    assert_eq!(asked(&"a1 b2 c3 d4 e5 f6 g7 h8 i9 j10 k11 l12 m13 n14 ".repeat(500)).len(), MAX_ASKED);
    assert_eq!(asked(&"wort".repeat(100_000)).len(), 1);
}
