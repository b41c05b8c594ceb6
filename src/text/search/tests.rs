use super::*;

/// What both engines do: every term must match a stored token, whole or as its beginning.
fn finds(query: &str, text: &str) -> bool {
    let index = index_text(text);
    let matches = |word: &Word| {
        index.split(' ').any(|token| match word.is_prefix() {
            true => token.starts_with(&word.0),
            false => token == word.0,
        })
    };
    let terms = query_terms(query);
    !terms.is_empty()
        && terms.iter().all(|term| term.words.iter().all(matches) || term.joined.as_ref().is_some_and(matches))
}

fn asked(query: &str) -> Vec<String> {
    query_terms(query).into_iter().flat_map(|term| term.words).map(|word| word.0).collect()
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
fn signs_and_capitals_within_a_word_make_no_difference() {
    const WAYS: [&str; 7] = ["Girls’Day", "Girls'Day", "Girls´Day", "Girls-Day", "GirlsDay", "Girlsday", "girls/day"];
    for text in WAYS {
        for query in WAYS {
            // Who writes it as one word in small letters has told nobody where the second begins.
            assert!(finds(query, &format!("{text} im Labor")), "{query} in {text}");
        }
        let apart = text == "Girlsday";
        assert!(apart || finds("Girls Day", text), "Girls Day in {text}");
    }
    assert!(finds("GirlsDay", "Girls Day im Labor"));
    assert!(finds("tharbeiten", "th.arbeiten@beispiel.de") && finds("beispiel", "th.arbeiten@beispiel.de"));
    assert!(finds("Schüler/innen", "SchülerInnen") && finds("SchülerInnen", "Schüler"));
    assert!(finds("C++", "Programmieren in C++"));
}

#[test]
fn words_of_all_scripts_are_found() {
    for (query, text) in [
        ("роботи", "Роботи для дітей"),
        ("їжак", "Їжак і наука"),
        ("Математика", "математика и физика"),
        ("روبوت", "ورشة روبوت للأطفال"),
        ("רובוטים", "סדנת רובוטים"),
        ("ρομποτική", "Ρομποτική για παιδιά"),
        ("科学", "科学 实验"),
    ] {
        assert!(finds(query, text), "{query}");
    }
    assert!(!finds("Роботи", "Robotik"));
}

#[test]
fn each_word_of_a_text_is_found() {
    for text in ["Löten & Basteln (ab 10) – „Strom erleben“!", "3D-Druck/CAD: Fischertechnik® 2.0", "Що таке КІ?"]
    {
        for word in text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)) {
            assert!(finds(word, text), "{word} in {text}");
        }
    }
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
    assert_eq!(asked("\0\"'*()🤖 Привет"), ["привет"]);
}

#[test]
fn every_term_holds_only_letters_and_digits() {
    let long = "x".repeat(100_000);
    let wide = "\u{fdfa}".repeat(50_000);
    for query in [&long, &wide, "ſ K Å İ ß ﬃ ①½ Ⅷ ٣ 三 a\u{301}\u{345}b {col}:x ^y", "\"\"\""] {
        for term in asked(query) {
            assert!((1..=40).contains(&term.chars().count()), "{term}");
            assert!(term.chars().all(char::is_alphanumeric), "{term}");
        }
    }
}

#[test]
fn terms_are_written_for_both_engines() {
    let terms = query_terms("Forschung AND KI");
    assert_eq!(fts5_match(&terms).as_deref(), Some(r#""forsch"* AND "ki""#));
    assert_eq!(tsquery(&terms).as_deref(), Some("forsch:* & ki"));
    let terms = query_terms("Girls'Day");
    assert_eq!(fts5_match(&terms).as_deref(), Some(r#"(("girl"* AND "day"*) OR "girlsday"*)"#));
    assert_eq!(tsquery(&terms).as_deref(), Some("((girl:* & day:*) | girlsday:*)"));
}

#[test]
fn no_terms_make_no_expression() {
    assert_eq!(fts5_match(&[]), None);
    assert_eq!(tsquery(&query_terms("🤖 ()")), None);
}
