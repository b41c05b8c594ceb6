//! Example offers in every state, brought there by the same actions that people use.

use super::{networks::Networks, people::People};
use crate::commands::Failure;
use mintverbund::{
    actions::{
        self, By,
        approve_revision::{Approval, approve_revision},
        begin_offer::begin_example,
        change_offer_state::change_offer_state,
        claim_revision::claim_revision,
        reject_revision::reject_revision,
        remark_on_field::remark_on_field,
        request_changes::request_changes,
        save_offer::{Seen, save_offer},
        submit_offer::submit_offer,
        withdraw_offer::withdraw_offer,
    },
    domain::{
        content::{OfferContent, OfferField},
        criteria::{Criterion, Finding, Findings, RefusalReason},
        date::Timestamp,
        id::OfferId,
        organisation::{OrganisationKind, Sector},
        review::{OfferState, RemarkVisibility},
    },
    store::{Tx, revision, revision::Revision},
};
use serde::Deserialize;

mod read;

use read::Content;

const DAY: i64 = 86_400;
/// The first example was written so long ago, in days; the others followed day by day.
const FIRST: i64 = 80;

#[derive(Deserialize)]
struct File {
    offers: Vec<Example>,
}

#[derive(Deserialize)]
struct Example {
    network: String,
    organiser: String,
    #[serde(default)]
    further_partners: Vec<String>,
    state: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    remarks: Vec<ExampleRemark>,
    #[serde(default)]
    reason: String,
    content: serde_json::Map<String, serde_json::Value>,
    #[serde(default)]
    change: serde_json::Map<String, serde_json::Value>,
}

#[derive(Deserialize)]
struct ExampleRemark {
    field: OfferField,
    text: String,
}

pub(super) async fn fill(tx: &mut Tx, people: &People, networks: &Networks, now: Timestamp) -> Result<usize, Failure> {
    let files = [include_str!("../../demo/offers_a.json"), include_str!("../../demo/offers_b.json")];
    let mut examples = Vec::new();
    for file in files {
        examples.extend(serde_json::from_str::<File>(file)?.offers);
    }
    let mut networks = Directory { networks: networks.clone() };
    for (at, example) in examples.iter().enumerate() {
        let written = now.plus(DAY * (at as i64 * (FIRST - 10) / examples.len() as i64 - FIRST));
        let path = Path { people, written, now };
        path.lead(tx, &mut networks, example)
            .await
            .map_err(|error| format!("example offer {}: {error}", example.content.get("title").unwrap_or_default()))?;
    }
    Ok(examples.len())
}

/// The networks and the directory, which grows by the organisers of the examples.
struct Directory {
    networks: Networks,
}

impl Directory {
    async fn organisation(&mut self, tx: &mut Tx, name: &str, now: Timestamp) -> Result<String, Failure> {
        let kind = match name.contains("Gymnasium") || name.contains("schule") {
            true => (Sector::Science, OrganisationKind::School),
            false => (Sector::Civil, OrganisationKind::Initiative),
        };
        Ok(self.networks.organisation(tx, name, kind, now).await?.to_string())
    }

    async fn content(
        &mut self,
        tx: &mut Tx,
        example: &Example,
        changed: bool,
        now: Timestamp,
    ) -> Result<OfferContent, Failure> {
        let mut values = example.content.clone();
        if changed {
            values.extend(example.change.clone());
        }
        let content: Content = serde_json::from_value(values.into())?;
        let mut typed = content.typed(now.day());
        typed.push("organiser", self.organisation(tx, &example.organiser, now).await?);
        for partner in &example.further_partners {
            typed.push("further_partners", self.organisation(tx, partner, now).await?);
        }
        OfferContent::parse(&typed).map_err(|errors| {
            let words = errors.iter().map(|error| format!("{}: {}", error.key, error.message));
            words.collect::<Vec<_>>().join("; ").into()
        })
    }
}

/// How an example comes to its state.
struct Path<'a> {
    people: &'a People,
    written: Timestamp,
    now: Timestamp,
}

impl Path<'_> {
    async fn lead(&self, tx: &mut Tx, directory: &mut Directory, example: &Example) -> Result<(), Failure> {
        let content = directory.content(tx, example, false, self.now).await?;
        let network = directory.networks.id(&example.network)?.clone();
        let waits = matches!(example.state.as_str(), "submitted" | "claimed");
        let written = if waits { self.recently() } else { self.written };
        let id = begin_example(tx, self.author(written), &network, &content).await?;
        match example.state.as_str() {
            "draft" => {}
            "submitted" => self.submit(tx, &id, &example.note, written).await?,
            "claimed" => {
                self.submit(tx, &id, &example.note, written).await?;
                self.claim(tx, &id, self.now.plus(-1800)).await?;
            }
            "withdrawn" => {
                self.submit(tx, &id, &example.note, written).await?;
                {
                    let seen = Seen::from(&latest(tx, &id).await?);
                    withdraw_offer(tx, self.author(written.plus(DAY)), &id, &seen).await?;
                };
            }
            "changes_requested" | "rejected" => self.send_back(tx, &id, example, written).await?,
            _ => self.publish(tx, directory, &id, example, written).await?,
        }
        Ok(())
    }

    async fn publish(
        &self,
        tx: &mut Tx,
        directory: &mut Directory,
        id: &OfferId,
        example: &Example,
        written: Timestamp,
    ) -> Result<(), Failure> {
        self.submit(tx, id, &example.note, written).await?;
        self.approve(tx, id, written.plus(2 * DAY)).await?;
        let by = self.author(self.now.plus(-2 * DAY));
        match example.state.as_str() {
            "public" => {}
            "paused" => change_offer_state(tx, by, id, &Seen::from(&latest(tx, id).await?), OfferState::Paused).await?,
            "archived" => {
                change_offer_state(tx, by, id, &Seen::from(&latest(tx, id).await?), OfferState::Archived).await?
            }
            "public_with_draft" | "public_with_submitted" => {
                let changed = directory.content(tx, example, true, self.now).await?;
                let latest = latest(tx, id).await?;
                save_offer(tx, by, id, &Seen::from(&latest), &changed).await?;
                if example.state.ends_with("submitted") {
                    self.submit(tx, id, "Bitte die Änderungen freigeben.", by.now).await?;
                }
            }
            other => return Err(format!("unknown state {other}").into()),
        }
        Ok(())
    }

    async fn send_back(&self, tx: &mut Tx, id: &OfferId, example: &Example, written: Timestamp) -> Result<(), Failure> {
        self.submit(tx, id, &example.note, written).await?;
        let decided = self.now.plus(-DAY);
        self.claim(tx, id, decided).await?;
        let revision = latest(tx, id).await?.id;
        for remark in &example.remarks {
            let text = remark.text.parse()?;
            let by = self.reviewer(decided);
            remark_on_field(tx, by, &revision, remark.field, &text, RemarkVisibility::Author).await?;
        }
        let verdict = self.verdict(tx, id, &example.reason).await?;
        match example.state.as_str() {
            "rejected" => reject_revision(tx, self.reviewer(decided), &verdict, RefusalReason::Duplicate).await?,
            _ => request_changes(tx, self.reviewer(decided), &verdict).await?,
        }
        Ok(())
    }

    async fn submit(&self, tx: &mut Tx, id: &OfferId, note: &str, at: Timestamp) -> Result<(), Failure> {
        let draft = latest(tx, id).await?;
        let outcome = submit_offer(tx, self.author(at), id, &Seen::from(&draft), &note.parse()?).await;
        match outcome {
            Err(actions::ActionError::Invalid(missing)) => {
                Err(missing.iter().map(|m| m.message.clone()).collect::<Vec<_>>().join(" ").into())
            }
            other => Ok(other?),
        }
    }

    async fn claim(&self, tx: &mut Tx, id: &OfferId, at: Timestamp) -> Result<(), Failure> {
        let revision = latest(tx, id).await?.id;
        Ok(claim_revision(tx, self.reviewer(at), &revision).await?)
    }

    async fn approve(&self, tx: &mut Tx, id: &OfferId, at: Timestamp) -> Result<(), Failure> {
        self.claim(tx, id, at).await?;
        let verdict = self.verdict(tx, id, "").await?;
        Ok(approve_revision(tx, self.reviewer(at), &verdict).await?)
    }

    async fn verdict(&self, tx: &mut Tx, id: &OfferId, reason: &str) -> Result<Approval, Failure> {
        let revision = latest(tx, id).await?;
        Ok(Approval {
            revision: revision.id,
            lock_version: revision.lock_version,
            findings: Findings::new(Criterion::ALL.iter().map(|criterion| (*criterion, Finding::Met))),
            reason: reason.parse()?,
        })
    }

    fn author(&self, at: Timestamp) -> By<'_> {
        By::new(&self.people.author, at)
    }

    fn reviewer(&self, at: Timestamp) -> By<'_> {
        By::new(&self.people.reviewer, at)
    }

    /// What waits was handed in one to five days ago.
    fn recently(&self) -> Timestamp {
        self.now.plus(-DAY * (1 + self.written.0.rem_euclid(5)))
    }
}

async fn latest(tx: &mut Tx, id: &OfferId) -> Result<Revision, Failure> {
    revision::latest(tx, id).await?.ok_or_else(|| "the offer is gone".into())
}
