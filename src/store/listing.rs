//! The projection of each public revision: all that search, filters, map and feeds read.

pub use crate::catalogue::{Change, Listing, Worded};

use super::{Connected, Result, Tx, date_news, picture, query::*, search::Versions};
use crate::domain::{
    content::{DateKey, OfferContent, Stored},
    id::{NetworkId, OfferId, OrganisationId, PublicId},
    vocabulary::DateNews,
};
use std::collections::{HashMap, HashSet};

macro_rules! listings {
    ($rest:literal) => {
        listings!("", $rest)
    };
    ($more:literal, $rest:literal) => {
        concat!(
            "SELECT l.number, l.offer_id, l.revision_id, l.public_id, l.network_id, n.slug AS network_slug,
                    n.name AS network_name, l.content, l.organiser, l.approved_at, l.confirmed_on, l.is_example",
            $more,
            "
             FROM listing l JOIN network n ON n.id = l.network_id AND n.is_public ",
            $rest
        )
    };
}

/// Writes the projection of an offer anew from its public revision: present if the offer is active, else gone.
///
/// Everything that can change what the public sees calls this, in the same transaction.
pub async fn project(tx: &mut Tx, offer: &OfferId) -> Result<()> {
    remove(tx, offer).await?;
    let added = execute!(
        tx,
        "INSERT INTO listing (offer_id, revision_id, public_id, network_id, content, organiser, approved_at, confirmed_on, is_example)
         SELECT o.id, r.id, o.public_id, o.network_id, r.content, '', r.decided_at, o.confirmed_on, o.is_example
         FROM offer o JOIN revision r ON r.id = o.public_revision
         WHERE o.id = $1 AND o.state = 'live' AND NOT o.hidden",
        offer,
    )?;
    if added == 1 {
        index(tx, offer).await?;
    }
    bump(tx).await
}

async fn remove(tx: &mut Tx, offer: &OfferId) -> Result<()> {
    execute!(tx, "DELETE FROM listing WHERE offer_id = $1", offer)?;
    Ok(())
}

/// Fills in the names and the words to search for.
async fn index(tx: &mut Tx, offer: &OfferId) -> Result<()> {
    let row = optional!(
        tx,
        (i64, Stored, NetworkId, String),
        "SELECT l.number, l.content, n.id, n.name FROM listing l JOIN network n ON n.id = l.network_id WHERE l.offer_id = $1",
        offer,
    )?;
    let Some((number, content, network_id, network)) = row else { return Ok(()) };
    let named: Vec<OrganisationId> = content.organiser.all().cloned().collect();
    let names = super::organisation::shown_names_of(tx, &named).await?;
    let content = without_hidden_picture(tx, content).await?;
    let organiser = content.organiser.main.as_ref().and_then(|id| names.get(id)).cloned().unwrap_or_default();
    // Who knows an organisation or a network by a name that it had finds its offers.
    let shown: Vec<OrganisationId> = names.keys().cloned().collect();
    let former = super::organisation::former_names_of(tx, &shown).await?.into_values();
    let former = former.chain([super::network::former_names(tx, &network_id).await?]).flat_map(|names| names.0);
    let former = former.map(|former| former.name).collect::<Vec<_>>().join("\n");
    let others = [organiser.clone(), network, former].join("\n");
    let words = content.search_text(&names, &others).to_string();
    execute!(tx, "UPDATE listing SET organiser = $2, words = $3 WHERE number = $1", number, &organiser, words)?;
    Ok(())
}

/// An approved text with what its network has said of its dates since.
fn with_news(content: Stored, news: &[(DateKey, DateNews)]) -> Stored {
    if news.is_empty() { content } else { Stored::from(content.into_content().with_news(news)) }
}

/// What of an approved text the public reads: a picture that the state office hides is left out.
fn without_picture(content: Stored) -> Stored {
    Stored::from(OfferContent { picture: None, ..content.into_content() })
}

/// The same if its picture is hidden.
async fn without_hidden_picture(on: &mut impl Connected, content: Stored) -> Result<Stored> {
    let is_hidden = match &content.picture {
        Some(shown) => picture::is_hidden(on, &shown.id).await?,
        None => false,
    };
    Ok(if is_hidden { without_picture(content) } else { content })
}

/// Tells all servers that the catalogue is new.
pub async fn bump(tx: &mut Tx) -> Result<()> {
    execute!(tx, "UPDATE counter SET value = value + 1 WHERE name = 'listing_version'")?;
    Ok(())
}

/// The version of the catalogue: grows with every change of it.
pub async fn version(on: &mut impl Connected) -> Result<i64> {
    scalar!(on, i64, "SELECT value FROM counter WHERE name = 'listing_version'")
}

/// The versions of everything that public pages show, and of the catalogue in it.
pub async fn versions(on: &mut impl Connected) -> Result<Versions> {
    let row = optional!(
        on,
        (i64, i64),
        "SELECT p.value, l.value FROM counter p, counter l WHERE p.name = 'public_version' AND l.name = 'listing_version'"
    )?;
    let (public, listed) = row.unwrap_or_default();
    Ok(Versions { public, listed })
}

/// Which words are stored for the search. Grows when `SearchText` has others: what an earlier release has stored is then
/// written anew at the start.
const WORDS: i64 = 6;

/// Whether the words under which offers are found are those of this release.
pub async fn has_todays_words(on: &mut impl Connected) -> Result<bool> {
    let stored = optional!(on, (i64,), "SELECT value FROM counter WHERE name = 'search_words'")?;
    Ok(stored == Some((WORDS,)))
}

/// Notes that all words are those of this release.
pub async fn note_words(tx: &mut Tx) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO counter (name, value) VALUES ('search_words', $1)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        WORDS,
    )?;
    Ok(())
}

/// So many projections are written anew before others who write get their turn: a fraction of a second.
const PORTION: i64 = 100;

/// Writes all projections anew; the number of offers that were written.
pub async fn rebuild(tx: &mut Tx) -> Result<usize> {
    let (mut count, mut last) = (0, None);
    loop {
        let offers = rebuild_after(tx, last.as_ref()).await?;
        count += offers.len();
        match offers.into_iter().next_back() {
            Some(offer) => last = Some(offer),
            None => break,
        }
    }
    note_words(tx).await?;
    Ok(count)
}

/// Writes the next projections anew after that of an offer; the offers that were written, none at the end.
pub async fn rebuild_after(tx: &mut Tx, last: Option<&OfferId>) -> Result<Vec<OfferId>> {
    let offers = all!(
        tx,
        (OfferId,),
        "SELECT id FROM offer WHERE public_revision IS NOT NULL AND id > $1 ORDER BY id LIMIT $2",
        last.map_or("", OfferId::as_str),
        PORTION,
    )?;
    for (offer,) in &offers {
        project(tx, offer).await?;
    }
    Ok(offers.into_iter().map(|(offer,)| offer).collect())
}

/// Writes the projections of one network anew, after its name has changed.
pub async fn rebuild_network(tx: &mut Tx, network: &NetworkId) -> Result<()> {
    let offers = all!(
        tx,
        (OfferId,),
        "SELECT id FROM offer WHERE network_id = $1 AND public_revision IS NOT NULL ORDER BY id",
        network,
    )?;
    for (offer,) in &offers {
        project(tx, offer).await?;
    }
    bump(tx).await
}

/// Writes the projections that name an organisation anew, or one that went into it, after its entry has changed.
pub async fn rebuild_naming(tx: &mut Tx, organisation: &OrganisationId) -> Result<()> {
    let offers = all!(
        tx,
        (OfferId,),
        "SELECT DISTINCT l.offer_id FROM listing l JOIN organisation o ON l.content LIKE '%\"' || o.id || '\"%'
         WHERE o.id = $1 OR o.merged_into = $1 ORDER BY l.offer_id",
        organisation,
    )?;
    for (offer,) in &offers {
        project(tx, offer).await?;
    }
    bump(tx).await
}

/// Writes the projections anew of all approved revisions that show a picture, after it was hidden or is shown again.
pub async fn rebuild_showing(tx: &mut Tx, id: &str) -> Result<()> {
    let offers = all!(
        tx,
        (OfferId,),
        "SELECT o.id FROM offer o JOIN revision r ON r.id = o.public_revision WHERE r.content LIKE $1 ORDER BY o.id",
        picture::shown_in(id),
    )?;
    for (offer,) in &offers {
        project(tx, offer).await?;
    }
    bump(tx).await
}

/// All public offers.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Listing>> {
    let beside = Beside::all(on).await?;
    let all = list_after(on, 0, i64::MAX).await?;
    Ok(all.into_iter().map(|worded| beside.shown(worded.read()).listing).collect())
}

/// So many public offers behind that number, with the words under which they are found. What they say is not read yet, and is not yet
/// as it is [shown](Beside::shown).
pub async fn list_after(on: &mut impl Connected, number: i64, most: i64) -> Result<Vec<Worded<String>>> {
    all!(on, Worded<String>, listings!(", l.words", "WHERE l.number > $1 ORDER BY l.number LIMIT $2"), number, most,)
}

/// What became of the offers that have changed since a version of the catalogue; none if they are more than so many.
pub async fn changes_since(on: &mut impl Connected, version: i64, most: usize) -> Result<Option<Vec<Change>>> {
    let changed = all!(
        on,
        (PublicId,),
        "SELECT o.public_id FROM listing_change c JOIN offer o ON o.id = c.offer_id WHERE c.version > $1 LIMIT $2",
        version,
        i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1),
    )?;
    if changed.len() > most {
        return Ok(None);
    }
    let listings = all!(
        on,
        Worded<String>,
        listings!(", l.words", "JOIN listing_change c ON c.offer_id = l.offer_id WHERE c.version > $1"),
        version,
    )?;
    let beside = Beside::since(on, version).await?;
    let shown = listings.into_iter().map(|worded| beside.shown(worded.read()));
    let mut now: HashMap<PublicId, Worded> = shown.map(|worded| (worded.listing.public_id.clone(), worded)).collect();
    Ok(Some(changed.into_iter().map(|(offer,)| Change { now: now.remove(&offer), offer }).collect()))
}

/// What changes public offers beside what was approved.
pub struct Beside {
    hidden: HashSet<String>,
    news: HashMap<OfferId, Vec<(DateKey, DateNews)>>,
}

impl Beside {
    /// Of all offers.
    pub async fn all(on: &mut impl Connected) -> Result<Self> {
        Ok(Self { hidden: picture::hidden(on).await?, news: date_news::by_offer(on).await? })
    }

    /// Of those that have changed since a version of the catalogue.
    async fn since(on: &mut impl Connected, version: i64) -> Result<Self> {
        Ok(Self { hidden: picture::hidden(on).await?, news: date_news::by_offer_since(on, version).await? })
    }

    /// An offer without what is hidden of it, and with what is said of its dates.
    pub fn shown(&self, mut worded: Worded) -> Worded {
        let listing = &mut worded.listing;
        if listing.content.picture.as_ref().is_some_and(|picture| self.hidden.contains(&picture.id)) {
            listing.content = without_picture(std::mem::take(&mut listing.content));
        }
        if let Some(news) = self.news.get(&listing.offer_id) {
            listing.content = with_news(std::mem::take(&mut listing.content), news);
        }
        worded
    }
}

/// How many offers of each network are public; networks without any are absent.
pub async fn count_by_network(on: &mut impl Connected) -> Result<Vec<(NetworkId, i64)>> {
    all!(
        on,
        (NetworkId, i64),
        "SELECT l.network_id, COUNT(*) FROM listing l JOIN network n ON n.id = l.network_id AND n.is_public GROUP BY l.network_id"
    )
}

/// One public offer.
pub async fn by_public_id(on: &mut impl Connected, id: &PublicId) -> Result<Option<Listing>> {
    // The short name has its index among the offers, and the listing one by offer.
    let found =
        optional!(on, Listing, listings!("WHERE l.offer_id = (SELECT id FROM offer WHERE public_id = $1)"), id)?;
    let Some(listing) = found else { return Ok(None) };
    let content = without_hidden_picture(on, listing.content).await?;
    let content = with_news(content, &date_news::of(on, &listing.offer_id).await?);
    Ok(Some(Listing { content, ..listing }))
}
