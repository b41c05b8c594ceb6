//! How well the search answers what people type: judged questions to the demonstration, whose right offers somebody has graded by reading them.
//!
//! `make relevance` prints the figures and what got worse or better since `figures.txt` was written (`UPDATE_SNAPSHOTS=1` writes it); a drop
//! fails. The measure is NDCG@10 (Järvelin and Kekäläinen 2002), with 2^grade - 1 as the gain.
#![allow(clippy::expect_used, clippy::bool_assert_comparison)]

mod judged;

use judged::{Question, read};
use mintverbund::{
    catalogue::{Catalogue, Filter},
    store::{DatabaseAddress, Store, search},
};
use mintverbund_server::{clock, demo};
use std::{collections::BTreeMap, fmt::Write, path::PathBuf};

/// So many hits are looked at.
const LOOKED_AT: usize = 10;
/// So many stand on the first page.
const PAGE: usize = 24;
/// Dates of the demonstration move with the day, and with them the order of what fits equally well.
const TOLERANCE: f64 = 0.01;

/// What a question found.
struct Outcome<'a> {
    question: &'a Question,
    titles: Vec<String>,
    /// Of 1 if the best come first; none if there is nothing right to find.
    ndcg: Option<f64>,
}

fn answer<'a>(catalogue: &Catalogue, now: jiff::civil::DateTime, question: &'a Question) -> Outcome<'a> {
    let mut filter = Filter { query: question.typed.clone(), ..Filter::default() };
    filter.understand(now.date(), catalogue.published().holidays());
    let found = catalogue.search(&filter);
    let hits = catalogue.find_all(&filter, found.as_ref());
    let titles: Vec<String> = hits.iter().map(|hit| hit.content.title.to_string()).collect();
    let grades = titles.iter().take(LOOKED_AT).map(|title| question.grade(title));
    let ideal = gain(question.ideal().into_iter().take(LOOKED_AT));
    let ndcg = (ideal > 0.0).then(|| gain(grades) / ideal);
    Outcome { question, titles, ndcg }
}

fn gain(grades: impl Iterator<Item = u8>) -> f64 {
    let each = |(rank, grade): (usize, u8)| (f64::from(1_u32 << grade) - 1.0) / (rank as f64 + 2.0).log2();
    grades.enumerate().map(each).sum()
}

/// The figures of all questions together, each from 0 to 1.
struct Figures {
    ndcg: f64,
    right_on_first_page: f64,
    nothing_found: f64,
    found_in_vain: f64,
}

impl Figures {
    fn of(outcomes: &[Outcome]) -> Self {
        let (some, none): (Vec<_>, Vec<_>) = outcomes.iter().partition(|outcome| outcome.ndcg.is_some());
        let share = |of: &[&Outcome], is: &dyn Fn(&Outcome) -> bool| {
            of.iter().filter(|outcome| is(outcome)).count() as f64 / of.len().max(1) as f64
        };
        let right = |outcome: &Outcome| outcome.titles.iter().take(PAGE).any(|title| outcome.question.grade(title) > 0);
        Self {
            ndcg: some.iter().filter_map(|outcome| outcome.ndcg).sum::<f64>() / some.len().max(1) as f64,
            right_on_first_page: share(&some, &right),
            nothing_found: share(&some, &|outcome| outcome.titles.is_empty()),
            found_in_vain: share(&none, &|outcome| !outcome.titles.is_empty()),
        }
    }

    fn lines(&self) -> [(&'static str, f64); 4] {
        [
            ("NDCG@10", self.ndcg),
            ("right on page 1", self.right_on_first_page),
            ("nothing found", self.nothing_found),
            ("found in vain", self.found_in_vain),
        ]
    }
}

fn figures_file() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/relevance/figures.txt"))
}

/// The figures, and below them what each question scored.
fn written(figures: &Figures, outcomes: &[Outcome]) -> String {
    let mut text = String::new();
    for (name, value) in figures.lines() {
        let _ = writeln!(text, "{value:.4} = {name}");
    }
    for outcome in outcomes {
        let score = outcome.ndcg.map_or_else(|| format!("{:>4}", outcome.titles.len()), |ndcg| format!("{ndcg:.2}"));
        let _ = writeln!(text, "{score} {}", outcome.question.typed);
    }
    text
}

/// What was written before: value by name.
fn before() -> BTreeMap<String, f64> {
    let text = std::fs::read_to_string(figures_file()).unwrap_or_default();
    let line = |line: &str| {
        let (value, name) = line.trim_start().split_once(' ')?;
        Some((name.trim_start_matches("= ").to_owned(), value.parse().ok()?))
    };
    text.lines().filter_map(line).collect()
}

fn tell(outcomes: &[Outcome], before: &BTreeMap<String, f64>) {
    for outcome in outcomes {
        let Some(ndcg) = outcome.ndcg else { continue };
        let was = before.get(&outcome.question.typed).copied().unwrap_or(ndcg);
        if (was - ndcg).abs() >= 0.05 {
            let change = if ndcg < was { "worse" } else { "better" };
            println!("{change}: {was:.2} -> {ndcg:.2} {}", outcome.question.typed);
        }
    }
    if std::env::var_os("RELEVANCE_WORST").is_some() {
        let mut worst: Vec<&Outcome> =
            outcomes.iter().filter(|outcome| outcome.ndcg.is_some_and(|n| n < 0.6)).collect();
        worst.sort_by(|a, b| a.ndcg.unwrap_or_default().total_cmp(&b.ndcg.unwrap_or_default()));
        for outcome in worst {
            let first: Vec<&str> = outcome.titles.iter().take(3).map(String::as_str).collect();
            println!(
                "{:.2} {} | {} {first:?}",
                outcome.ndcg.unwrap_or_default(),
                outcome.question.typed,
                outcome.titles.len()
            );
        }
        for outcome in outcomes.iter().filter(|outcome| outcome.ndcg.is_none() && !outcome.titles.is_empty()) {
            println!("in vain: {} | {} {:?}", outcome.question.typed, outcome.titles.len(), outcome.titles.first());
        }
    }
}

async fn catalogue() -> Catalogue {
    let folder = std::env::temp_dir().join(format!("mintverbund-relevance-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let store = Store::open(&DatabaseAddress::Sqlite(folder.join("demo.db"))).await.expect("the database opens");
    demo::fill(&store, clock::now()).await.expect("the demonstration");
    let now = clock::now().moment();
    let catalogue = search::load(&mut store.read().await.expect("a reader"), now).await.expect("the catalogue");
    store.close().await;
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    catalogue
}

#[tokio::test]
async fn the_search_answers_no_worse_than_before() {
    let (catalogue, now) = (catalogue().await, clock::now().moment());
    let questions = read(include_str!("judged.txt"), |title| {
        catalogue.find_all(&Filter::default(), None).iter().any(|offer| offer.content.title.to_string() == title)
    });
    let questions = questions.unwrap_or_else(|faults| panic!("{}", faults.join("\n")));
    assert_eq!(questions.len() >= 300, true);
    let outcomes: Vec<Outcome> = questions.iter().map(|question| answer(&catalogue, now, question)).collect();
    let (figures, before) = (Figures::of(&outcomes), before());
    tell(&outcomes, &before);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(figures_file(), written(&figures, &outcomes)).expect("the figures can be written");
    }
    for (name, value) in figures.lines() {
        println!("{name}: {value:.4}, before {:.4}", before.get(name).copied().unwrap_or(f64::NAN));
    }
    let was = |name: &str| before.get(name).copied().expect("figures.txt has all figures");
    let worse = |name: &str, value: f64, more_is_better: bool| {
        let change = value - was(name);
        if more_is_better { change < -TOLERANCE } else { change > TOLERANCE }
    };
    let [ndcg, right, nothing, vain] = figures.lines();
    let dropped = [(ndcg, true), (right, true), (nothing, false), (vain, false)];
    let dropped: Vec<&str> =
        dropped.iter().filter(|((n, v), better)| worse(n, *v, *better)).map(|((n, _), _)| *n).collect();
    assert_eq!(dropped, Vec::<&str>::new(), "see above what got worse; UPDATE_SNAPSHOTS=1 keeps it");
}
