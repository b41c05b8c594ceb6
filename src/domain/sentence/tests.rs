use super::*;
use crate::domain::{id::SchoolHolidayId, school_calendar::SchoolHoliday};
use jiff::civil::date;

/// A Thursday.
const TODAY: Date = date(2026, 11, 26);

fn holidays() -> SchoolCalendar {
    let all = [
        ("Weihnachtsferien", date(2026, 12, 24), date(2027, 1, 8)),
        ("Frühjahrsferien", date(2027, 2, 8), date(2027, 2, 12)),
        ("Osterferien", date(2027, 3, 22), date(2027, 4, 2)),
        ("Pfingstferien", date(2027, 5, 18), date(2027, 5, 28)),
        ("Sommerferien", date(2027, 8, 2), date(2027, 9, 13)),
        ("Herbstferien", date(2026, 11, 2), date(2026, 11, 6)),
        ("Herbstferien", date(2027, 11, 2), date(2027, 11, 5)),
    ];
    let holiday = |(name, first_day, last_day): (&str, Date, Date)| SchoolHoliday {
        id: SchoolHolidayId::fresh(),
        name: name.to_owned(),
        first_day,
        last_day,
        checked: true,
    };
    SchoolCalendar(all.into_iter().map(holiday).collect())
}

/// What a sentence means, in short: what is searched for, then what its phrases say.
fn told(sentence: &str) -> String {
    let Understood { meanings, words } = understand(sentence, TODAY, &holidays());
    let short = |meaning: &Meaning| match meaning {
        Meaning::Age(age) => format!("{age}J"),
        Meaning::Grade(grade) => format!("K{grade}"),
        Meaning::Stage(stage) => stage.code().to_owned(),
        Meaning::Kreis(ags) => ags.to_string(),
        Meaning::Bezirk(bezirk) => format!("B{}", bezirk.code()),
        Meaning::Near(spot, radius) => format!("{}km:{}", radius.kilometres(), spot.code().replace(' ', "_")),
        Meaning::Cost(cost) => cost.code().to_owned(),
        Meaning::Mode(mode) => mode.code().to_owned(),
        Meaning::Access(access) => access.code().to_owned(),
        Meaning::Span(span) => span.code().to_owned(),
        Meaning::Days(from, until) => format!("{}-{}", &from.to_string()[2..], &until.to_string()[2..]),
        Meaning::From(day) => format!("{}-", &day.to_string()[2..]),
        Meaning::Until(day) => format!("-{}", &day.to_string()[2..]),
        Meaning::Weekday(day) => format!("{day:?}")[..2].to_owned(),
    };
    let parts: Vec<String> = meanings.iter().map(short).collect();
    [words, parts.join(" ")].join(" | ").trim().to_owned()
}

/// Sentences as people type them, and what they mean, line by line.
const SENTENCES: &str = include_str!("sentences.txt");

#[test]
fn each_sentence_of_the_table_is_read_as_it_is_meant() {
    let lines: Vec<&str> = SENTENCES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(lines.len() >= 200, "{} sentences", lines.len());
    let wrong: Vec<String> = lines
        .iter()
        .filter_map(|line| {
            let (sentence, meant) = line.split_once(" => ").unwrap_or((line, "?"));
            let told = told(sentence.trim());
            (told != meant.trim()).then(|| format!("{} => {told}", sentence.trim()))
        })
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn holidays_that_nobody_knows_and_long_or_strange_sentences_do_no_harm() {
    let nothing = SchoolCalendar::default();
    assert_eq!(understand("in den Osterferien", TODAY, &nothing).words, "in den Osterferien");
    for strange in ["", " ", "9", "\u{202e}", "in in in in", "bei", "ab", "Klasse", &"roboter ".repeat(10_000)] {
        let understood = understand(strange, TODAY, &holidays());
        assert_eq!(understood.meanings, [], "{}", strange.chars().take(20).collect::<String>());
        assert_eq!(understood.words, strange.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}

/// Whoever goes on to the next page asks for what was left as words.
#[test]
fn what_a_sentence_leaves_as_words_is_not_read_again() {
    let sentences = SENTENCES.lines().filter_map(|line| line.split_once(" => ")).map(|(sentence, _)| sentence);
    for sentence in sentences
        .chain(["9 kostenlos Jahre", "Klasse kostenlos 5", "Landkreis kostenlos Roth", "Bad online Kissingen"])
        .chain(CUT)
    {
        let left = understand(sentence, TODAY, &holidays()).words;
        assert_eq!(understand(&left, TODAY, &holidays()).meanings, [], "{sentence} leaves {left}");
    }
}

/// Words of which a part alone would say something.
const CUT: [&str; 6] = [
    "kostenlos/Roboter",
    "9-jährige-Roboter",
    "kostenlos/Roboter online",
    "online-kurs",
    "x-83022",
    "in Bamberg/Roboter",
];

#[test]
fn a_word_that_was_typed_as_one_is_read_as_a_whole_or_not_at_all() {
    let read = CUT.map(told);
    let meant = [
        "kostenlos/Roboter |",
        "9-jährige-Roboter |",
        "kostenlos/Roboter | online hybrid",
        "online-kurs |",
        "x-83022 |",
        "in Bamberg/Roboter |",
    ];
    assert_eq!(read, meant.map(str::to_owned));
    assert_eq!(told("kostenlos/online"), "| frei online hybrid");
}

#[test]
fn what_is_said_twice_is_meant_once() {
    assert_eq!(told("kostenlos Klasse gratis 5 umsonst"), "| frei K5");
}
