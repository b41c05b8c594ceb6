//! The list of words (`app/texts/words.txt`): forms that no text uses, what is used instead, and why.

mod literals;

use literals::Said;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Where texts stand, from the root of the repository.
const PLACES: [&str; 6] = ["app/src", "app/texts/de", "data", "server/demo", "server/src", "src"];

/// A form that is not used.
struct Word<'a> {
    form: &'a str,
    instead: &'a str,
    reason: &'a str,
}

fn list() -> Vec<Word<'static>> {
    include_str!("../../texts/words.txt").lines().filter_map(read).collect()
}

fn read(line: &str) -> Option<Word<'_>> {
    let (form, rest) = line.split_once('\t')?;
    let (instead, reason) = rest.split_once('\t')?;
    Some(Word { form, instead, reason })
}

/// Where a text uses a form of the list: `file:line: form → instead (reason)`.
fn hits(file: &str, source: &str, words: &[Word]) -> Vec<String> {
    let texts = match file.ends_with(".rs") {
        true => literals::of(source),
        false => source.lines().zip(1..).map(|(text, number)| Said::line(number, text)).collect(),
    };
    let of_text = |said: &Said| {
        let of_word = |word: &Word| {
            let Word { form, instead, reason } = word;
            let lines = places(&said.text, form).into_iter().map(|at| said.line_of(at));
            lines.map(|line| format!("{file}:{line}: {form} → {instead} ({reason})")).collect::<Vec<_>>()
        };
        words.iter().flat_map(of_word).collect::<Vec<_>>()
    };
    texts.iter().flat_map(of_text).collect()
}

/// Where the form stands as words of its own: `den Cluster` is not in `den Clustern`.
fn places(text: &str, form: &str) -> Vec<usize> {
    let goes_on = |one: Option<char>, other: Option<char>| {
        one.is_some_and(char::is_alphanumeric) && other.is_some_and(char::is_alphanumeric)
    };
    let stands_alone = |at: &usize| {
        let (before, behind) = (&text[..*at], &text[at + form.len()..]);
        !goes_on(before.chars().next_back(), form.chars().next())
            && !goes_on(form.chars().next_back(), behind.chars().next())
    };
    text.match_indices(form).map(|(at, _)| at).filter(stands_alone).collect()
}

/// Every file that says something, by its path from the root; tests may say what they like.
fn files(root: &Path, folder: PathBuf, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        let path = entry.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
        let is_test = path.ends_with("tests") || path.ends_with("tests.rs");
        if entry.is_dir() && !is_test {
            files(root, entry, found);
        } else if [".rs", ".md", ".json", ".csv"].iter().any(|end| path.ends_with(end)) && !is_test {
            found.push((path, fs::read_to_string(entry).expect("a text")));
        }
    }
}

#[test]
fn no_text_uses_a_form_of_the_list() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
    let mut found = Vec::new();
    PLACES.iter().for_each(|place| files(root, root.join(place), &mut found));
    let known = ["app/texts/de/wissen/index.md", "src/domain/words/de/phrases.rs", "server/src/demo/accounts.rs"];
    let unread: Vec<_> = known.iter().filter(|known| found.iter().all(|(file, _)| file != *known)).collect();
    assert_eq!(unread, Vec::<&&str>::new());
    let words = list();
    let hits: Vec<String> = found.iter().flat_map(|(file, source)| hits(file, source, &words)).collect();
    assert_eq!(hits, Vec::<String>::new(), "app/texts/words.txt");
}

#[test]
fn every_line_of_the_list_has_a_form_a_better_one_and_a_reason() {
    let lines: Vec<&str> = include_str!("../../texts/words.txt").lines().collect();
    let words = list();
    assert_eq!(words.len(), lines.len());
    let empty = |word: &&Word| [word.form, word.instead, word.reason].iter().any(|cell| cell.trim().is_empty());
    assert_eq!(words.iter().filter(empty).count(), 0);
    let forms: std::collections::BTreeSet<&str> = words.iter().map(|word| word.form).collect();
    assert_eq!(forms.len(), words.len(), "a form stands there once");
}

const DEN: [Word; 1] = [Word { form: "den Cluster", instead: "das Cluster", reason: "neuter" }];
const SAID: &str = "den Cluster → das Cluster (neuter)";

#[test]
fn a_planted_form_is_found_with_its_file_and_line() {
    let source = "fn a<'a>(c: char) -> &'a str {\n    if c == '\"' { r#\"den \"Cluster\" den Cluster\"# } else {\n        \
                  \"seht \\\n         den Cluster\"\n    }\n}\n";
    assert_eq!(hits("a.rs", source, &DEN), [format!("a.rs:2: {SAID}"), format!("a.rs:4: {SAID}")]);
    assert_eq!(hits("a.md", "# Titel\n\nFür den Cluster.", &DEN), [format!("a.md:3: {SAID}")]);
}

#[test]
fn comments_tests_and_longer_words_are_no_hits() {
    let source = "// den Cluster\n/* den Cluster */\nconst A: &str = \"in den Clustern\"; // \"den Cluster\"\n\
                  #[cfg(test)]\nmod tests {\n    const B: &str = \"den Cluster\";\n}\n";
    assert_eq!(hits("a.rs", source, &DEN), Vec::<String>::new());
    let elsewhere = "#[cfg(test)]\nmod tests;\nconst A: &str = \"den Cluster\";\n";
    assert_eq!(hits("a.rs", elsewhere, &DEN), [format!("a.rs:3: {SAID}")], "tests in a file of their own end nothing");
}
