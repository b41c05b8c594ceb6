//! So much of one kind that no page holds all of it: written straight into the store, in one transaction.

use super::TestApp;
use mintverbund::{
    domain::{
        content::OfferContent,
        date::Timestamp,
        field::Typed,
        id::{AccountId, FundingId, NetworkId, OfferId, PublicId, RevisionId},
        period::Period,
        review::OfferState,
    },
    store::{
        Tx, funding, funding::Funding, network, network::Network, offer, offer::Offer, revision, revision::NewDraft,
    },
    text::slug::slugify,
};

impl TestApp {
    /// So many drafts of a network, `title 001`, `title 002` …, the first changed longest ago.
    pub async fn drafts(&self, slug: &str, title: &str, count: usize) -> Vec<(OfferId, RevisionId)> {
        let network = self.network(slug).await.id;
        let author = self.somebody().await;
        let mut tx = self.writer().await;
        let mut written = Vec::new();
        for number in 1..=count {
            let now = self.now().plus(number as i64 - 100_000);
            written.push(draft(&mut tx, &network, &author, &format!("{title} {number:03}"), now).await);
        }
        tx.commit().await.expect("the drafts");
        written
    }

    /// The same, handed in: `title 001` waits longest.
    pub async fn handed_in(&self, slug: &str, title: &str, count: usize) -> Vec<(OfferId, RevisionId)> {
        let written = self.drafts(slug, title, count).await;
        let author = self.somebody().await;
        let mut tx = self.writer().await;
        for (number, (_, id)) in written.iter().enumerate() {
            let at = self.now().plus(number as i64 - 100_000_000);
            revision::submit(&mut tx, id, &author, "", at).await.expect("handed in");
        }
        tx.commit().await.expect("what was handed in");
        written
    }

    /// So many published clusters, `name 001`, `name 002` …
    pub async fn clusters(&self, name: &str, count: usize) {
        let mut tx = self.writer().await;
        for number in 1..=count {
            cluster(&mut tx, &format!("{name} {number:03}"), self.now()).await;
        }
        tx.commit().await.expect("the clusters");
    }

    async fn somebody(&self) -> AccountId {
        let id = self.text_of("SELECT id FROM account WHERE email = 'redaktion@demo.example'").await;
        id.parse().expect("an account")
    }
}

async fn draft(
    tx: &mut Tx,
    network: &NetworkId,
    author: &AccountId,
    title: &str,
    now: Timestamp,
) -> (OfferId, RevisionId) {
    let (id, first) = (OfferId::fresh(), RevisionId::fresh());
    let row = Offer {
        id: id.clone(),
        public_id: PublicId::fresh(),
        network_id: network.clone(),
        state: OfferState::Live,
        public_revision: None,
        confirmed_on: None,
        is_example: false,
        hidden: false,
    };
    offer::insert(tx, &row, now).await.expect("an offer");
    let content = OfferContent::parse(&Typed::new([("title".to_owned(), title.to_owned())])).expect("an offer");
    let begun = NewDraft { id: &first, offer: &id, number: 1, content: &content, based_on: None, author };
    revision::insert(tx, begun, now).await.expect("a draft");
    (id, first)
}

async fn cluster(tx: &mut Tx, name: &str, now: Timestamp) {
    let id = NetworkId::fresh();
    let row = Network {
        id: id.clone(),
        slug: slugify(name).parse().expect("a slug"),
        name: name.to_owned(),
        short_text: String::new(),
        description: String::new(),
        website: None,
        email: None,
        carrier_id: None,
        source: String::new(),
        published: true,
        takes_inquiries: true,
        shows_form: true,
        statewide: false,
        is_public: true,
        version: 1,
        is_cluster: true,
        claims_cluster: false,
        is_region: false,
    };
    network::insert(tx, &row, now).await.expect("a network");
    network::confirm_documented_cluster(tx, &id, now).await.expect("a cluster");
    let funding = Funding {
        id: FundingId::fresh(),
        network_id: id,
        round: 1,
        phase: None,
        funder: None,
        reference: String::new(),
        amount: None,
        own_share: None,
        period: Period { since: "2024".parse().ok(), until: None },
    };
    funding::insert(tx, &funding).await.expect("a funding");
}
