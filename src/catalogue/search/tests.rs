use super::*;
use crate::text::search::{asked_words, words};

/// An index of texts: title and rest.
fn index(offers: &[(&str, &str)]) -> WordIndex {
    let text = |(title, rest): &(&str, &str)| {
        format!("{}\n\n\n\n{}", words(title).join(" "), words(&format!("{title} {rest}")).join(" "))
    };
    let mut gathered = Gathered::default();
    (0..).zip(offers).for_each(|(at, offer)| gathered.add(at, &text(offer)));
    gathered.indexed(vec![0.0; offers.len()])
}

/// The titles that a query finds, best first.
fn find<'a>(offers: &[(&'a str, &str)], query: &str) -> Vec<&'a str> {
    let found = index(offers).find(&asked_words(query));
    let mut everything = FixedBitSet::with_capacity(found.scores.len());
    everything.insert_range(..);
    let mut places: Vec<usize> = found.among(&everything).ones().collect();
    places.sort_by(|one, other| found.scores[*other].total_cmp(&found.scores[*one]));
    places.into_iter().map(|at| offers[at].0).collect()
}

const OFFERS: [(&str, &str); 12] = [
    ("Roboter bauen", "Wir programmieren einen Roboter im Schülerlabor."),
    ("Tiere im Wald", "Insekten und andere Tiere."),
    ("Berufsorientierung", "Ein Tag im Betrieb für den Landkreis."),
    ("Eis und Schnee", "Gletscher verstehen, für Kinder aus dem ganzen Land."),
    ("Junge Frauen in der Technik", "Für junge Frauen."),
    ("Nur für Jungen", "Jungs löten."),
    ("KI entdecken", "Was kann ein Rechner?"),
    ("Kino bauen", "Filme drehen mit dem Smartphone im Kreis der Freunde."),
    ("Sternwarte", "Das Weltall am Abend ansehen. Ferien am Teleskop."),
    ("Schülerforschungszentrum", "Jugendliche forschen. Camp im Sommer."),
    ("Wasser", "Fortbildung für Lehrkräfte."),
    ("3D-Druck", "Im Makerspace. Orientierung ist alles."),
];

/// The words that the best hit lacks.
fn lacking(query: &str) -> Vec<String> {
    let (index, best) = (index(&OFFERS), find(&OFFERS, query)[0]);
    let at = OFFERS.iter().position(|(title, _)| *title == best).expect("an offer");
    index.find(&asked_words(query)).lacking(at)
}

#[test]
fn exact_comes_before_beginning_and_a_part_of_a_word_counts_only_where_it_is_one() {
    assert_eq!(find(&OFFERS, "Tiere"), ["Tiere im Wald"], "not the middle of Berufsorien-tier-ung");
    assert_eq!(find(&OFFERS, "Eis"), ["Eis und Schnee"], "not the end of Landkr-eis");
    assert_eq!(find(&OFFERS, "Kreis"), ["Kino bauen", "Berufsorientierung"], "a word before a part of a word");
    assert_eq!(find(&OFFERS, "Labor"), ["Roboter bauen"], "long enough to be a part by itself");
    assert_eq!(find(&OFFERS, "KI"), ["KI entdecken"], "not the beginning of Kino");
    assert_eq!(find(&OFFERS, "Jungs"), ["Nur für Jungen"], "not young women");
    assert_eq!(find(&OFFERS, "Orientierung"), ["Berufsorientierung", "3D-Druck"], "in the title it weighs more");
}

#[test]
fn a_word_is_found_in_its_other_forms_and_by_its_family() {
    assert_eq!(find(&OFFERS, "forscher"), ["Schülerforschungszentrum"]);
    assert_eq!(find(&OFFERS, "Robotik"), ["Roboter bauen"]);
    assert_eq!(find(&OFFERS, "Coding"), ["Roboter bauen"]);
    assert_eq!(find(&OFFERS, "Weltraum"), ["Sternwarte"]);
    assert_eq!(find(&OFFERS, "3d drucker"), ["3D-Druck"]);
    assert_eq!(find(&OFFERS, "Robo"), ["Roboter bauen"], "half typed");
}

#[test]
fn a_slip_of_the_pen_finds_what_was_meant_and_says_so() {
    for (typed, meant, title) in [
        ("Programieren", "programmieren", "Roboter bauen"),
        ("Strenwarte", "sternwarte", "Sternwarte"),
        ("Gletcher", "gletscher", "Eis und Schnee"),
    ] {
        let found = index(&OFFERS).find(&asked_words(typed));
        assert_eq!(found.meant.iter().map(|(_, meant)| meant.as_str()).collect::<Vec<_>>(), [meant]);
        assert_eq!(find(&OFFERS, typed), [title]);
    }
    let exact = index(&OFFERS).find(&asked_words("Wald"));
    assert_eq!((exact.meant.len(), exact.all.count_ones(..)), (0, 1), "what somebody uses is meant as it is");
    let guessed = ["Walt", "96O49", "96047", "Jungen"].map(|word| index(&OFFERS).find(&asked_words(word)).meant.len());
    assert_eq!(guessed, [0; 4], "short words and numbers are not guessed");
}

#[test]
fn of_many_slips_only_the_first_three_are_mended() {
    let found = index(&OFFERS).find(&asked_words("Programieren Strenwarte Gletcher Robter"));
    let typed: Vec<&str> = found.meant.iter().map(|(typed, _)| typed.as_str()).collect();
    assert_eq!(typed, ["Programieren", "Strenwarte", "Gletcher"]);
    assert_eq!(index(&OFFERS).find(&asked_words("Robter")).meant.len(), 1);
}

#[test]
fn a_compound_that_nobody_uses_is_found_by_its_parts() {
    let offers = [("Camp für Tüftler", "In den Ferien."), ("Camp", "Im Winter"), ("Ferien", "Zu Hause")];
    assert_eq!(find(&offers, "Feriencamp"), ["Camp für Tüftler"]);
    assert_eq!(find(&OFFERS, "Lehrkräftefortbildung"), ["Wasser"]);
    assert_eq!(find(&OFFERS, "Gletschercamp")[0], "Eis und Schnee", "no offer has both: the word that tells more");
    assert_eq!(lacking("Gletschercamp"), ["camp"]);
}

#[test]
fn if_no_offer_has_all_words_those_are_found_that_have_most() {
    let unknown = |query: &str| index(&OFFERS).find(&asked_words(query)).left_out;
    assert_eq!(
        (find(&OFFERS, "Roboter Xylophonqx"), unknown("Roboter Xylophonqx")),
        (vec!["Roboter bauen"], vec!["Xylophonqx".to_owned()])
    );
    assert_eq!(
        (find(&OFFERS, "Roboter bauen Gletscher")[0], lacking("Roboter bauen Gletscher")),
        ("Roboter bauen", vec!["Gletscher".to_owned()])
    );
    assert_eq!((find(&OFFERS, "Roboter bauen"), lacking("Roboter bauen")), (vec!["Roboter bauen"], Vec::new()));
    assert_eq!(index(&OFFERS).find(&asked_words("💥")).all.count_ones(..), 0);
}

#[test]
fn the_title_weighs_more_than_the_rest_and_rare_words_more_than_common_ones() {
    let offers = [("Chemie", "Physik"), ("Physik", "Chemie"), ("Chemie am Abend", ""), ("Anderes", "Chemie Physik")];
    assert_eq!(find(&offers, "physik")[0], "Physik");
    assert_eq!(find(&offers, "chemie physik")[0], "Physik", "the rarer of the two stands in its title");
}

#[test]
fn an_empty_index_and_a_very_long_query_do_no_harm() {
    assert_eq!(find(&[], "Roboter"), Vec::<&str>::new());
    for query in
        ["a ".repeat(10_000), "x".repeat(300_000), "\"(".repeat(5_000), "ä".repeat(1000), "robotr ".repeat(10_000)]
    {
        let _ = find(&OFFERS, &query);
    }
}
