use super::*;

/// What both engines do: every term must match a stored token, whole or as its beginning.
fn finds(query: &str, text: &str) -> bool {
    let index = index_text(text);
    let matches = |term: &QueryTerm| {
        index.split(' ').any(|token| match term.is_prefix() {
            true => token.starts_with(term.as_str()),
            false => token == term.as_str(),
        })
    };
    let terms = query_terms(query);
    !terms.is_empty() && terms.iter().all(matches)
}

fn asked(query: &str) -> Vec<String> {
    query_terms(query).into_iter().map(|term| term.0).collect()
}

#[test]
fn a_search_for_forscher_finds_schuelerforschungszentrum() {
    assert!(finds("forscher", "Schülerforschungszentrum Berchtesgaden"));
}

#[test]
fn the_parts_of_compounds_are_found() {
    assert!(finds("Labor", "Unser Schülerlabor"));
    assert!(finds("Kurse", "Ein Programmierkurs"));
    assert!(finds("Camp", "Feriencamps in Passau"));
    assert!(!finds("Labor", "Ein Kurs über Elaborate"), "short words have no parts");
}

#[test]
fn spelling_number_and_gender_do_not_matter() {
    assert!(finds("schueler", "Für Schüler*innen"));
    assert!(finds("Schülerinnen und Schüler", "Für Schüler:innen ab 12"));
    assert!(finds("Forschung für Mädchen", "Mädchen forschen"));
    assert!(finds("Roboter", "Robotik mit Robotern"));
    assert!(finds("Zentren", "Das Forschungszentrum"));
}

#[test]
fn hyphens_make_no_difference() {
    assert!(finds("Schülerlabor", "Schüler-Labor"));
    assert!(finds("Schüler-Labor", "Schülerlabor"));
    assert!(finds("mintregion", "MINT-Region Oberfranken"));
}

#[test]
fn half_typed_words_are_found() {
    for typed in ["For", "Forsc", "Forschu", "Forschungsz"] {
        assert!(finds(typed, "Forschungszentrum"), "{typed}");
    }
}

#[test]
fn short_terms_match_whole_words_only() {
    assert!(finds("KI", "Was ist KI?"));
    assert!(!finds("KI", "Kinder und Kitas"));
    assert!(finds("8. Klasse", "Für Klassen 5 bis 8"));
    assert!(!finds("8. Klasse", "Klasse 80"));
}

#[test]
fn all_words_must_match() {
    assert!(finds("robotik passau", "Robotik in Passau"));
    assert!(!finds("robotik passau", "Robotik in Hof"));
}

#[test]
fn stop_words_count_only_when_nothing_else_is_asked() {
    assert_eq!(asked("Kurse für die Klasse"), ["kurs", "klass"]);
    assert_eq!(asked("für die"), ["fur", "die"]);
}

#[test]
fn an_index_lists_words_first_then_their_ends_each_once() {
    assert_eq!(
        index_text("Schülerlabor, ein Labor; Schülerlabor"),
        "schulerlabor ein labor ulerlabor lerlabor erlabor rlabor abor"
    );
}

#[test]
fn an_index_has_a_greatest_size() {
    let text: String = (0..20_000).map(|number| format!("wort{number} ")).collect();
    let index = index_text(&(text + &"a".repeat(100_000)));
    assert_eq!(index.split(' ').count(), MAX_INDEX_TOKENS);
    assert_eq!(index_text(&"a".repeat(100_000)).split(' ').next(), Some("a".repeat(40).as_str()));
}

#[test]
fn a_query_has_at_most_eight_distinct_terms() {
    assert_eq!(asked("eins zwei drei vier funf sechs sieb acht neun zehn").len(), 8);
    assert_eq!(asked("Forscher forschen Forschung"), ["forsch"]);
}

#[test]
fn hostile_queries_become_harmless_terms() {
    assert_eq!(asked("\" OR 1=1 --"), ["or", "1"]);
    assert_eq!(asked("NEAR(a b, 2) AND NOT title:x*"), ["near", "a", "b", "2", "not", "titl", "x"]);
    assert_eq!(asked("'); DROP TABLE listing;--"), ["drop", "tabl", "listing"]);
    assert_eq!(asked("a:* & !b | (c <-> d) \\"), ["a", "b", "c", "d"]);
    assert_eq!(asked("labor\0\u{202e}robotik\u{200f} 🤖"), ["labor", "robotik"]);
    assert_eq!(asked("\0\"'*()🤖 Привет"), Vec::<String>::new());
}

#[test]
fn every_term_holds_only_letters_and_digits() {
    let long = "x".repeat(100_000);
    let wide = "\u{fdfa}".repeat(50_000);
    for query in [&long, &wide, "ſ K Å İ ß ﬃ ①½ Ⅷ ٣ 三 a\u{301}\u{345}b {col}:x ^y", "\"\"\""] {
        for term in asked(query) {
            assert!((1..=40).contains(&term.len()), "{term}");
            assert!(is_plain(&term), "{term}");
        }
    }
}

#[test]
fn terms_are_written_for_both_engines() {
    let terms = query_terms("Forschung AND KI");
    assert_eq!(fts5_match(&terms).as_deref(), Some(r#""forsch"* AND "ki""#));
    assert_eq!(tsquery(&terms).as_deref(), Some("forsch:* & ki"));
}

#[test]
fn no_terms_make_no_expression() {
    assert_eq!(fts5_match(&[]), None);
    assert_eq!(tsquery(&query_terms("🤖 ()")), None);
}
