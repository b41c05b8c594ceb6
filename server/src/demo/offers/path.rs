//! How an example comes to its state: by the same actions that people use.

use super::{DAY, Directory, Example};
use crate::{demo::people::People, failure::Failure};
use mintverbund::{
    actions::{
        self, By,
        offers::begin::begin_example,
        offers::change_state::change_offer_state,
        offers::save::{Losses, save_offer},
        offers::submit::submit_offer,
        offers::withdraw::withdraw_offer,
        review::approve::{Approval, approve_revision},
        review::claim::claim_revision,
        review::reject::reject_revision,
        review::remark::remark_on_field,
        review::request_changes::request_changes,
    },
    domain::{
        criteria::{Criterion, Finding, Findings, RefusalReason},
        date::Timestamp,
        id::OfferId,
        review::{OfferState, RemarkVisibility},
        seen::Seen,
    },
    store::{Tx, revision, revision::Revision},
};

/// Who acts, when the example was written, and when now is.
pub(super) struct Path<'a> {
    pub people: &'a People,
    pub written: Timestamp,
    pub now: Timestamp,
}

impl Path<'_> {
    pub async fn lead(&self, tx: &mut Tx, directory: &mut Directory, example: &Example) -> Result<(), Failure> {
        let content = directory.content(tx, example, false, self.now).await?;
        let network = directory.networks.id(&example.network)?.clone();
        let waits = matches!(example.state.as_str(), "submitted" | "claimed");
        let written = if waits { self.recently() } else { self.written };
        if let Some(picture) = &example.picture {
            picture.put(tx, &network, &self.people.author, written).await?;
        }
        let id = begin_example(tx, self.author(written), &network, &content).await?;
        if example.state == "draft" {
            return Ok(());
        }
        self.submit(tx, &id, &example.note, written).await?;
        match example.state.as_str() {
            "submitted" => {}
            "claimed" => self.read(tx, &id, example, self.now.plus(-1800)).await?,
            "withdrawn" => self.withdraw(tx, &id, written.plus(DAY)).await?,
            "changes_requested" => self.send_back(tx, &id, example, self.now.plus(-DAY)).await?,
            "rejected" => self.reject(tx, &id, example, self.now.plus(-DAY)).await?,
            "resubmitted" => {
                self.send_back(tx, &id, example, written.plus(3 * DAY)).await?;
                self.change(tx, directory, &id, example, self.recently()).await?;
                self.submit(tx, &id, CORRECTED, self.recently()).await?;
            }
            _ => self.publish(tx, directory, &id, example, written.plus(2 * DAY)).await?,
        }
        Ok(())
    }

    async fn publish(
        &self,
        tx: &mut Tx,
        directory: &mut Directory,
        id: &OfferId,
        example: &Example,
        at: Timestamp,
    ) -> Result<(), Failure> {
        self.approve(tx, id, at).await?;
        let later = self.now.plus(-2 * DAY);
        match example.state.as_str() {
            "public" => {}
            "paused" => self.make(tx, id, OfferState::Paused, later).await?,
            "archived" => self.make(tx, id, OfferState::Archived, later).await?,
            "public_with_draft" => self.change(tx, directory, id, example, later).await?,
            "public_with_submitted" => {
                self.change(tx, directory, id, example, later).await?;
                self.submit(tx, id, CHANGED, later).await?;
            }
            "public_twice" => {
                let changed = self.now.plus(-6 * DAY);
                self.change(tx, directory, id, example, changed).await?;
                self.submit(tx, id, CHANGED, changed).await?;
                self.approve(tx, id, changed.plus(DAY)).await?;
            }
            other => return Err(format!("unknown state {other}").into()),
        }
        Ok(())
    }

    async fn make(&self, tx: &mut Tx, id: &OfferId, state: OfferState, at: Timestamp) -> Result<(), Failure> {
        let seen = Seen::from(&latest(tx, id).await?);
        Ok(change_offer_state(tx, self.author(at), id, &seen, None, state).await?)
    }

    async fn withdraw(&self, tx: &mut Tx, id: &OfferId, at: Timestamp) -> Result<(), Failure> {
        let seen = Seen::from(&latest(tx, id).await?);
        Ok(withdraw_offer(tx, self.author(at), id, &seen).await?)
    }

    /// Goes on writing as the example says.
    async fn change(
        &self,
        tx: &mut Tx,
        directory: &mut Directory,
        id: &OfferId,
        example: &Example,
        at: Timestamp,
    ) -> Result<(), Failure> {
        let changed = directory.content(tx, example, true, self.now).await?;
        let seen = Seen::from(&latest(tx, id).await?);
        save_offer(tx, self.author(at), id, &seen, &changed, Losses::Refused).await?;
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

    /// Takes the revision on and remarks on its fields.
    async fn read(&self, tx: &mut Tx, id: &OfferId, example: &Example, at: Timestamp) -> Result<(), Failure> {
        let revision = latest(tx, id).await?.id;
        claim_revision(tx, self.reviewer(at), &revision).await?;
        for remark in &example.remarks {
            let visibility = if remark.internal { RemarkVisibility::Internal } else { RemarkVisibility::Author };
            remark_on_field(tx, self.reviewer(at), &revision, remark.field, &remark.text.parse()?, visibility).await?;
        }
        Ok(())
    }

    async fn approve(&self, tx: &mut Tx, id: &OfferId, at: Timestamp) -> Result<(), Failure> {
        let revision = latest(tx, id).await?.id;
        claim_revision(tx, self.reviewer(at), &revision).await?;
        let verdict = verdict(tx, id, &[], "").await?;
        Ok(approve_revision(tx, self.reviewer(at), &verdict).await?)
    }

    async fn send_back(&self, tx: &mut Tx, id: &OfferId, example: &Example, at: Timestamp) -> Result<(), Failure> {
        self.read(tx, id, example, at).await?;
        let verdict = verdict(tx, id, &example.unmet, &example.reason).await?;
        Ok(request_changes(tx, self.reviewer(at), &verdict).await?)
    }

    async fn reject(&self, tx: &mut Tx, id: &OfferId, example: &Example, at: Timestamp) -> Result<(), Failure> {
        self.read(tx, id, example, at).await?;
        let verdict = verdict(tx, id, &example.unmet, &example.reason).await?;
        let why = example.refusal.unwrap_or(RefusalReason::Other);
        Ok(reject_revision(tx, self.reviewer(at), &verdict, why).await?)
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

/// What the network says with a change of something public.
const CHANGED: &str = "Bitte die Änderungen freigeben.";
/// What it says with something that came back.
const CORRECTED: &str = "Die Anmerkungen sind eingearbeitet.";

/// Everything is met but what the example says.
async fn verdict(tx: &mut Tx, id: &OfferId, unmet: &[Criterion], reason: &str) -> Result<Approval, Failure> {
    let revision = latest(tx, id).await?;
    let found = |criterion: &Criterion| match unmet.contains(criterion) {
        true => Finding::NotMet,
        false => Finding::Met,
    };
    Ok(Approval {
        seen: Seen::from(&revision),
        revision: revision.id,
        findings: Findings::new(Criterion::ALL.iter().map(|criterion| (*criterion, found(criterion)))),
        reason: reason.parse()?,
    })
}

async fn latest(tx: &mut Tx, id: &OfferId) -> Result<Revision, Failure> {
    revision::latest(tx, id).await?.ok_or_else(|| "the offer is gone".into())
}
