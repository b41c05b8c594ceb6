//! `make bench`: the public pages with 10,000 offers, each held against a plain-text route of the same process.
//!
//! Ratios, not seconds: the machine is noisy, but both sides of a ratio run on it in the same minute.

mod attack;
mod fill;
mod load;

use attack::{CLIENTS, TARGETS, attack};
use load::{Measured, measure};
use std::{
    net::TcpListener,
    path::Path,
    process::{Child, Command},
    time::Duration,
};

/// Why a measurement failed.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// How many offers there are, unless `MINTVERBUND_BENCH_OFFERS` says otherwise.
const OFFERS: usize = 10_000;
/// The route that does nothing but answer.
const PLAIN: &str = "/healthz";

fn main() -> Result<(), Failure> {
    let folder = std::env::temp_dir().join(format!("mintverbund-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let outcome = run(&folder);
    std::fs::remove_dir_all(&folder)?;
    outcome
}

fn run(folder: &Path) -> Result<(), Failure> {
    let database = folder.join("bench.db");
    let offers = std::env::var("MINTVERBUND_BENCH_OFFERS").ok().and_then(|many| many.parse().ok()).unwrap_or(OFFERS);
    println!("filling in {offers} offers …");
    let offer = tokio::runtime::Runtime::new()?.block_on(fill::fill(&database, offers))?;
    let pages = [
        ("plain text", PLAIN.to_owned()),
        ("start", "/".to_owned()),
        ("catalogue", "/angebote".to_owned()),
        ("filtered", "/angebote?stufe=sek1&fach=technik&bezirk=4".to_owned()),
        ("one word", "/angebote?q=roboter".to_owned()),
        ("two words", "/angebote?q=roboter+werkstatt".to_owned()),
        ("in most offers", "/angebote?q=ausprobieren".to_owned()),
        ("slip of the pen", "/angebote?q=robooter+wrkstatt".to_owned()),
        ("sentence", "/angebote?q=roboter+ab+9+in+oberfranken+kostenlos".to_owned()),
        ("calendar", "/angebote?ansicht=kalender".to_owned()),
        ("map", "/angebote?ansicht=karte".to_owned()),
        ("network", "/netzwerke/mintmobil".to_owned()),
        ("Kreis", "/kreise/09471".to_owned()),
        ("offer page", offer),
    ];
    let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
    let plain = {
        let server = Server::start(&database, &address, "0")?;
        println!("each page drawn anew:");
        let plain = measured(&pages, &address, server.0.id())?;
        attacked(&address, server.0.id(), plain.cpu_micros / 1e3)?;
        plain
    };
    let server = Server::start(&database, &address, "16")?;
    println!("\npages kept:");
    measured(&pages, &address, server.0.id())?;
    println!("plain text drew {:.0} µs", plain.cpu_micros);
    Ok(())
}

/// What each page costs, and what the plain one does.
fn measured(pages: &[(&str, String)], address: &str, process: u32) -> Result<Measured, Failure> {
    let mut plain: Option<Measured> = None;
    println!(
        "{:<16} {:>10} {:>8} {:>14} {:>8} {:>9} {:>9}",
        "page", "requests/s", "ratio", "CPU µs/request", "ratio", "bytes", "p95 ms"
    );
    for (name, path) in pages {
        let found = measure(address, path, process)?;
        let base = plain.get_or_insert_with(|| found.clone());
        println!(
            "{name:<16} {:>10.0} {:>8.4} {:>14.0} {:>8.1} {:>9} {:>9.2}",
            found.per_second,
            found.per_second / base.per_second,
            found.cpu_micros,
            found.cpu_micros / base.cpu_micros,
            found.bytes,
            found.p95_millis,
        );
    }
    Ok(plain.ok_or("nothing was measured")?)
}

/// What forms with very many inputs cost, against a plain-text answer.
fn attacked(address: &str, process: u32, plain_millis: f64) -> Result<(), Failure> {
    println!(
        "\n{:<86} {:>8} {:>8} {:>12} {:>8} {:>10}",
        "form", "inputs", "clients", "CPU ms/form", "ratio", "grown MiB"
    );
    for target in TARGETS {
        for clients in CLIENTS {
            let cost = attack(address, process, target, clients)?;
            let ratio = cost.cpu_millis / plain_millis;
            println!(
                "{:<86} {:>8} {clients:>8} {:>12.2} {ratio:>8.0} {:>10.1}",
                target.path,
                target.inputs(),
                cost.cpu_millis,
                cost.grown_mib
            );
        }
    }
    Ok(())
}

/// The served program; ended when dropped.
struct Server(Child);

impl Server {
    fn start(database: &Path, address: &str, page_cache: &str) -> Result<Self, Failure> {
        // Another program can be named, to hold an earlier release against this one.
        let program = std::env::var_os("MINTVERBUND_BENCH_PROGRAM");
        let child = Command::new(program.unwrap_or_else(|| env!("CARGO_BIN_EXE_mintverbund").into()))
            .args(["serve", "--listen", address, "--database", &format!("sqlite:{}", database.display())])
            .env("MINTVERBUND_PAGE_CACHE", page_cache)
            .spawn()?;
        let server = Self(child);
        for _ in 0..200 {
            if load::bytes_of(address, PLAIN).is_ok() {
                return Ok(server);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err("the server did not start within ten seconds".into())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
