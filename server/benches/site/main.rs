//! `make bench`: what the public pages cost, each held against the same page written by hand (`by_hand/`) and against a bare route that answers
//! as many bytes.
//!
//! Ratios, not seconds: the machine is noisy, but both sides of a ratio run on it in the same minute. The figures are written to
//! `target/bench.json` and compared with `benches/baseline.json`; `MINTVERBUND_BENCH_KEEP=1` makes them the baseline.
//! `MINTVERBUND_BENCH_DATABASES` names a folder in which the filled databases are kept for the next run: filling in a hundred
//! thousand offers takes longer than measuring.

mod attack;
mod by_hand;
mod constant;
mod figures;
mod fill;
mod load;
mod program;

use attack::{CLIENTS, TARGETS, attack};
use figures::{Figures, Page};
use load::{Measured, measure};
use program::Program;
use std::{net::TcpListener, path::Path};

/// Why a measurement failed.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// How many offers there are, unless `MINTVERBUND_BENCH_OFFERS` says otherwise.
const OFFERS: usize = 10_000;
/// The route that does nothing but answer.
const PLAIN: &str = "/healthz";

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, what, database, address] = arguments.as_slice() {
        match what.as_str() {
            program::BY_HAND => return by_hand::run(database.into(), address.parse()?),
            program::CONSTANT => return constant::run(database.into(), address.parse()?),
            _ => {}
        }
    }
    let folder = std::env::temp_dir().join(format!("mintverbund-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let outcome = run(&folder);
    std::fs::remove_dir_all(&folder)?;
    outcome
}

/// The pages by name, each with whether somebody wrote it by hand as well.
fn pages(offer: &str) -> Vec<(&'static str, String, bool)> {
    let page = |name, path: &str, by_hand| (name, path.to_owned(), by_hand);
    vec![
        page("list", "/angebote", true),
        page("filter", "/angebote?stufe=sek1&fach=technik&bezirk=4", true),
        page("one word", "/angebote?q=roboter", true),
        page("two words", "/angebote?q=roboter+werkstatt", true),
        page("in most offers", "/angebote?q=ausprobieren", true),
        page("offer", offer, true),
        page("start", "/", false),
        page("slip of the pen", "/angebote?q=robooter+wrkstatt", false),
        page("sentence", "/angebote?q=roboter+ab+9+in+oberfranken+kostenlos", false),
        page("near", "/angebote?um=96047&umkreis=50", false),
        page("calendar", "/angebote?ansicht=kalender", false),
        page("map", "/angebote?ansicht=karte", false),
        page("network", "/netzwerke/mintmobil", false),
        page("Kreis", "/kreise/09471", false),
        page("suggestions", "/angebote/vorschlaege?q=rob", false),
    ]
}

fn run(folder: &Path) -> Result<(), Failure> {
    let own = folder.join("by-hand.db");
    let offers = std::env::var("MINTVERBUND_BENCH_OFFERS").ok().and_then(|many| many.parse().ok()).unwrap_or(OFFERS);
    println!("filling in {offers} offers …");
    let runtime = tokio::runtime::Runtime::new()?;
    let databases = std::env::var_os("MINTVERBUND_BENCH_DATABASES").map(|folder| Path::new(&folder).to_owned());
    let (database, offer) = runtime.block_on(fill::filled(databases.as_deref(), folder, offers))?;
    by_hand::copy(&database, &own, mintverbund_server::clock::now().moment())?;
    let ours = free_address()?;
    let (product, start) = Program::serving(&database, &ours, "0")?;
    let hand = Program::by_hand(&own, &free_address()?)?;
    let mut figures = Figures { offers, start_millis: start, start_mib: product.mib()?, ..Figures::default() };
    let pages = pages(&offer);
    println!("each page drawn anew, beside the same by hand and beside as many bytes from a bare route:");
    figures::head();
    for (name, path, is_by_hand) in &pages {
        let drawn = product.measure(path)?;
        let bare = hand.measure(&format!("/bare/{}", drawn.bytes))?;
        let by_hand = if *is_by_hand { Some(hand.measure(path)?) } else { None };
        let page = Page::of(&drawn, &bare, by_hand.as_ref());
        page.tell(name);
        figures.pages.insert((*name).to_owned(), page);
    }
    figures.approval_millis = runtime.block_on(fill::until_found(&database, &ours))?;
    figures.after_mib = product.mib()?;
    let plain = product.measure(PLAIN)?;
    attacked(&ours, product.id(), plain.cpu_micros / 1e3)?;
    drop(product);
    kept(&database, &pages, &hand, &mut figures)?;
    figures.tell();
    figures.compare_and_keep()
}

/// What pages cost that are kept, and what the middleware costs before them.
fn kept(
    database: &Path,
    pages: &[(&'static str, String, bool)],
    hand: &Program,
    figures: &mut Figures,
) -> Result<(), Failure> {
    println!(
        "\npages kept: processor time, beside as many constant bytes behind the same middleware (and requests a second as a share \
         of theirs), and these beside a bare route"
    );
    let (server, _) = Program::serving(database, &free_address()?, "16")?;
    let constant = Program::constant(database, &free_address()?)?;
    for (name, path, _) in pages {
        let again = server.measure(path)?;
        let same = constant.measure(&format!("/constant/{}", again.bytes))?;
        let bare = hand.measure(&format!("/bare/{}", again.bytes))?;
        let share = again.per_second / same.per_second;
        let middleware = same.cpu_micros / bare.cpu_micros;
        println!(
            "{name:<16} {:>8.0} µs {:>8.0} µs {share:>8.2} {:>8.0} µs {middleware:>8.2}",
            again.cpu_micros, same.cpu_micros, bare.cpu_micros
        );
        if let Some(page) = figures.pages.get_mut(*name) {
            (page.kept_share, page.kept_micros, page.middleware) = (share, again.cpu_micros, middleware);
        }
    }
    Ok(())
}

fn free_address() -> Result<String, Failure> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
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
