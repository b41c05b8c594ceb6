//! A database with many offers, written through the same actions that people use.

use super::Failure;
use mintverbund::{
    actions::{
        By,
        offers::begin::begin_offer,
        offers::submit::submit_offer,
        review::approve::{Approval, approve_revision},
        review::claim::claim_revision,
    },
    domain::{
        account::{NetworkRole, PlatformRole},
        content::OfferContent,
        criteria::Findings,
        date::Timestamp,
        field::Typed,
        id::{AccountId, NetworkId, OrganisationId},
        kreis::KREISE,
        seen::Seen,
        vocabulary::{Format, Recurrence, Stage, Subject},
    },
    policy::{Actor, Person},
    store::{DatabaseAddress, Store, Tx, account, network, organisation, revision},
};
use mintverbund_server::{clock, demo};
use std::path::{Path, PathBuf};

type Outcome<T> = Result<T, Failure>;

const WORDS: [&str; 12] = [
    "Roboter",
    "Werkstatt",
    "Labor",
    "Sterne",
    "Chemie",
    "Brücken",
    "Programmieren",
    "Energie",
    "Wasser",
    "Mathe",
    "Technik",
    "Forschung",
];

/// A database in a folder with so many offers, and the address of one of them; copied from the one of an earlier run, if such are kept.
pub async fn filled(kept: Option<&Path>, folder: &Path, count: usize) -> Outcome<(PathBuf, String)> {
    let database = folder.join("bench.db");
    let Some(kept) = kept else {
        let offer = fill(&database, count).await?;
        return Ok((database, offer));
    };
    std::fs::create_dir_all(kept)?;
    let (before, address) = (kept.join(format!("{count}.db")), kept.join(format!("{count}.txt")));
    if !address.exists() {
        std::fs::write(&address, fill(&before, count).await?)?;
    }
    std::fs::copy(&before, &database)?;
    Ok((database, std::fs::read_to_string(address)?))
}

/// Fills in so many public offers beside the demonstration; the address of one of them.
pub async fn fill(database: &Path, count: usize) -> Outcome<String> {
    let store = Store::open(&DatabaseAddress::Sqlite(database.to_owned())).await?;
    demo::fill(&store, clock::now()).await?;
    let mut tx = store.write().await?;
    let networks = network::list(&mut tx).await?;
    let organiser = organisation::list(&mut tx).await?.first().map(|o| o.id.clone()).ok_or("no organisation")?;
    let ids: Vec<NetworkId> = networks.into_iter().map(|network| network.id).collect();
    let author = person(&mut tx, "Schreibt", None, &ids).await?;
    let reviewer = person(&mut tx, "Prüft", Some(PlatformRole::Staff), &[]).await?;
    let mut last = None;
    for number in 0..count {
        let content = content(number, &organiser)?;
        last = Some(publish(&mut tx, &author, &reviewer, &ids[number % ids.len()], &content).await?);
    }
    // All words are of this program: the server need not write them anew before it answers.
    mintverbund::store::listing::note_words(&mut tx).await?;
    tx.commit().await?;
    let id = last.ok_or("nothing to fill in")?;
    let offer = mintverbund::store::offer::get(&mut store.read().await?, &id).await?.ok_or("the offer is gone")?;
    let title = content(count - 1, &organiser)?.title;
    store.close().await;
    Ok(format!("/angebote/{}/{}", offer.public_id, mintverbund::text::slug::slugify(title.as_str())))
}

async fn publish(
    tx: &mut Tx,
    author: &Actor,
    reviewer: &Actor,
    network: &NetworkId,
    content: &OfferContent,
) -> Outcome<mintverbund::domain::id::OfferId> {
    let now = clock::now();
    let (writes, reviews) = (By::new(author, now), By::new(reviewer, now));
    let id = begin_offer(tx, writes, network, content).await?;
    let draft = revision::latest(tx, &id).await?.ok_or("no draft")?;
    submit_offer(tx, writes, &id, &Seen::from(&draft), &Default::default()).await?;
    claim_revision(tx, reviews, &draft.id).await?;
    let claimed = revision::latest(tx, &id).await?.ok_or("no revision")?;
    let verdict = Approval {
        seen: Seen::from(&claimed),
        revision: claimed.id,
        findings: Findings::default(),
        reason: Default::default(),
    };
    approve_revision(tx, reviews, &verdict).await?;
    Ok(id)
}

async fn person(tx: &mut Tx, name: &str, platform: Option<PlatformRole>, networks: &[NetworkId]) -> Outcome<Actor> {
    let row = account::Account {
        id: AccountId::fresh(),
        email: format!("{}@bench.example", name.to_lowercase().replace('ü', "ue")).parse()?,
        name: name.to_owned(),
        platform_role: platform,
        is_demo: true,
        disabled_at: None,
    };
    account::insert(tx, &row, "!", Timestamp(0)).await?;
    let memberships = networks.iter().map(|id| (id.clone(), NetworkRole::Editor)).collect();
    Ok(Actor::SignedIn(Person { id: row.id, name: row.name, platform, memberships }))
}

/// Offers that differ in everything the catalogue filters and searches by; no chance, so that runs compare.
fn content(number: usize, organiser: &OrganisationId) -> Outcome<OfferContent> {
    let word = |step: usize| WORDS[(number / step + step) % WORDS.len()];
    let mut t = Typed::default();
    t.push("title", format!("{} und {} Nummer {number}", word(1), word(7)));
    t.push("summary", format!("{} für alle, die {} mögen, mit viel Zeit zum Ausprobieren.", word(3), word(5)));
    t.push(
        "description",
        format!(
            "Wir beginnen mit {}.\n\n**Kein Vorwissen nötig.** {}",
            word(2),
            "Danach bauen wir weiter und zeigen allen, was entstanden ist. ".repeat(8)
        ),
    );
    t.push("formats", Format::ALL[number % Format::ALL.len()].code());
    t.push("stages", Stage::ALL[number % Stage::ALL.len()].code());
    t.push("stages", Stage::ALL[(number / 3) % Stage::ALL.len()].code());
    t.push("subjects", Subject::ALL[number % Subject::ALL.len()].code());
    t.push("subjects", Subject::ALL[(number / 7) % Subject::ALL.len()].code());
    t.push("mode", "on_site");
    t.push("place_town", "Beispielstadt");
    let kreis = KREISE.keys().nth(number % KREISE.len()).ok_or("no Kreis")?;
    t.push("place_kreis", kreis.as_str());
    t.push("recurrence", Recurrence::ALL[1 + number % (Recurrence::ALL.len() - 1)].code());
    let day = clock::now().plus(86_400 * (1 + number as i64 % 300)).day();
    t.push("date_day", day.to_string());
    t.push("date_from", "10:00");
    t.push("cost_kind", "free");
    t.push("registration_kind", "none");
    t.push("organiser", organiser.as_str());
    t.push("contact_email", "labor@bench.example");
    OfferContent::parse(&t).map_err(|errors| format!("{errors:?}").into())
}

/// Approves one more offer while the program serves, and asks until it is found; how many milliseconds that takes.
#[expect(clippy::disallowed_methods, reason = "measures")]
pub async fn until_found(database: &Path, address: &str) -> Outcome<f64> {
    const WORD: &str = "Zwergseepferdchen";
    let store = Store::open(&DatabaseAddress::Sqlite(database.to_owned())).await?;
    let mut tx = store.write().await?;
    let network = network::list(&mut tx).await?.remove(0).id;
    let organiser = organisation::list(&mut tx).await?.first().map(|o| o.id.clone()).ok_or("no organisation")?;
    let author = person(&mut tx, "Autorin", None, std::slice::from_ref(&network)).await?;
    let reviewer = person(&mut tx, "Kollege", Some(PlatformRole::Staff), &[]).await?;
    let new = OfferContent { title: WORD.parse().map_err(|_| "no title")?, ..content(0, &organiser)? };
    publish(&mut tx, &author, &reviewer, &network, &new).await?;
    tx.commit().await?;
    let begun = std::time::Instant::now();
    let path = format!("/angebote.json?q={}", WORD.to_lowercase());
    let nothing = super::load::bytes_of(address, "/angebote.json?q=xyzzyx")?;
    while super::load::bytes_of(address, &path)? < nothing + 300 {
        if begun.elapsed().as_secs() > 60 {
            return Err("the offer is not found".into());
        }
    }
    store.close().await;
    Ok(begun.elapsed().as_secs_f64() * 1e3)
}
