//! The figures of a run, as a table and as JSON, and what got worse since those that were kept.

use super::{Failure, Measured};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fs, path::Path};

/// Where the figures of this run go.
const LATEST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/bench.json");
/// Where those are that were kept, by the number of offers.
const BASELINE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/baseline.json");
/// By so much a ratio may be larger: the machine is noisy.
const NOISE: f64 = 1.25;

/// What one page cost.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Page {
    /// Processor time of one request that draws it anew, in microseconds.
    pub micros: f64,
    /// That of a bare route that answers as many bytes.
    pub bare_micros: f64,
    /// That of the same page by hand.
    pub by_hand_micros: Option<f64>,
    /// 95 % of those who ask, four at once, wait no longer than this, in milliseconds.
    pub p95_millis: f64,
    /// Size in bytes, uncompressed.
    pub bytes: usize,
    /// The same if it is kept.
    pub kept_micros: f64,
    /// Requests a second if it is kept, as a share of those of as many constant bytes behind the same middleware.
    pub kept_share: f64,
    /// How many times as much as on a bare route such constant bytes cost.
    #[serde(default)]
    pub middleware: f64,
}

impl Page {
    /// Of what was measured.
    pub fn of(drawn: &Measured, bare: &Measured, by_hand: Option<&Measured>) -> Self {
        Self {
            micros: drawn.cpu_micros,
            bare_micros: bare.cpu_micros,
            by_hand_micros: by_hand.map(|by_hand| by_hand.cpu_micros),
            p95_millis: drawn.p95_millis,
            bytes: drawn.bytes,
            ..Self::default()
        }
    }

    /// How many times what it costs by hand; of a page that nobody wrote by hand, what as many bytes cost.
    fn ratio(&self) -> f64 {
        self.micros / self.by_hand_micros.unwrap_or(self.bare_micros)
    }

    /// A line of the table.
    pub fn tell(&self, name: &str) {
        let by_hand = self.by_hand_micros.map_or_else(
            || format!("{:>10} {:>8}", "", ""),
            |hand| format!("{hand:>10.0} {:>8.2}", self.micros / hand),
        );
        println!(
            "{name:<16} {:>10.0} {by_hand} {:>10.0} {:>8.1} {:>9} {:>8.2}",
            self.micros,
            self.bare_micros,
            self.micros / self.bare_micros,
            self.bytes,
            self.p95_millis
        );
    }
}

/// The first line of the table.
pub fn head() {
    println!(
        "{:<16} {:>10} {:>10} {:>8} {:>10} {:>8} {:>9} {:>8}",
        "page", "CPU µs", "by hand", "ratio", "bare", "ratio", "bytes", "p95 ms"
    );
}

/// All figures of a run.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Figures {
    /// With so many offers beside the demonstration.
    pub offers: usize,
    /// From the start until it answers, in milliseconds.
    pub start_millis: f64,
    /// Memory then, in MiB.
    pub start_mib: f64,
    /// Memory after all pages and an approval.
    pub after_mib: f64,
    /// From an approval until the offer is found, in milliseconds.
    pub approval_millis: f64,
    /// By name.
    pub pages: BTreeMap<String, Page>,
}

impl Figures {
    /// What is not of a page.
    pub fn tell(&self) {
        let Self { offers, start_millis, start_mib, after_mib, approval_millis, .. } = self;
        println!(
            "\n{offers} offers: answers {start_millis:.0} ms after the start, {start_mib:.0} MiB; after all pages {after_mib:.0} MiB"
        );
        println!("an approved offer is found after {approval_millis:.0} ms");
    }

    /// Writes them, tells what got worse, and keeps them if that is asked for.
    pub fn compare_and_keep(&self) -> Result<(), Failure> {
        fs::write(LATEST, serde_json::to_string_pretty(self)?)?;
        let kept = fs::read_to_string(BASELINE).unwrap_or_else(|_| "{}".to_owned());
        let mut kept: BTreeMap<usize, Self> = serde_json::from_str(&kept)?;
        match kept.get(&self.offers) {
            Some(before) => self.compare(before),
            None => println!("nothing was kept of {} offers", self.offers),
        }
        if std::env::var_os("MINTVERBUND_BENCH_KEEP").is_some() {
            kept.insert(self.offers, self.clone());
            fs::write(Path::new(BASELINE), serde_json::to_string_pretty(&kept)? + "\n")?;
        }
        Ok(())
    }

    fn compare(&self, before: &Self) {
        for (name, page) in &self.pages {
            let Some(was) = before.pages.get(name) else { continue };
            if page.ratio() > was.ratio() * NOISE {
                println!("worse: {name} {:.2} times, before {:.2}", page.ratio(), was.ratio());
            }
        }
    }
}
