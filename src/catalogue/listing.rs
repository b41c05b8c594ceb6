//! What the catalogue reads of a public offer.

use crate::domain::{
    content::{Names, Stored},
    date::Timestamp,
    id::{NetworkId, OfferId, PublicId, RevisionId},
    term_names::TermNames,
    web::Slug,
};

/// A public offer with the words under which it is found.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Worded<C = Stored> {
    /// The offer.
    #[sqlx(flatten)]
    pub listing: Listing<C>,
    /// As [`SearchText`](crate::domain::content::SearchText) writes them.
    pub words: String,
}

impl Worded<String> {
    /// Reads what it says.
    pub fn read(self) -> Worded {
        let Self { listing, words } = self;
        let Listing {
            number,
            offer_id,
            revision_id,
            public_id,
            network_id,
            network_slug,
            network_name,
            content,
            organiser,
            approved_at,
            confirmed_on,
            is_example,
        } = listing;
        let content = Stored::read(&content);
        let listing = Listing {
            number,
            offer_id,
            revision_id,
            public_id,
            network_id,
            network_slug,
            network_name,
            content,
            organiser,
            approved_at,
            confirmed_on,
            is_example,
        };
        Worded { listing, words }
    }
}

impl Worded {
    /// All words under which it is found, those of what its terms are called besides as well.
    pub(super) fn all_words(&self, names: &TermNames) -> String {
        format!("{}\n{}", self.words, self.listing.content.otherwise(names))
    }

    /// Whether it has a title that can be clicked on.
    pub(super) fn is_shown(&self) -> bool {
        !self.listing.content.title.is_empty()
    }
}

impl From<Listing> for Worded {
    /// With the words of what it says, and of its network.
    fn from(listing: Listing) -> Self {
        let others = format!("{}\n{}", listing.network_name, listing.organiser);
        Self { words: listing.content.search_text(&Names::new(), &others).to_string(), listing }
    }
}

/// A public offer with the names around it. To read what it says takes longest: as text (`Listing<String>`) it is not read yet.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Listing<C = Stored> {
    /// Position in the search index.
    pub number: i64,
    /// The offer.
    pub offer_id: OfferId,
    /// The revision that is shown.
    pub revision_id: RevisionId,
    /// Short name in public addresses.
    pub public_id: PublicId,
    /// Whose.
    pub network_id: NetworkId,
    /// The network's slug.
    pub network_slug: Slug,
    /// The network's name.
    pub network_name: String,
    /// What it says.
    pub content: C,
    /// The organiser's name.
    pub organiser: String,
    /// When it was approved.
    pub approved_at: Timestamp,
    /// The day on which the network last confirmed it (ISO).
    pub confirmed_on: Option<String>,
    /// Whether it is an example of the demonstration.
    pub is_example: bool,
}
