//! Every act leaves exactly the row that it should: one example for each, compared as a whole.

mod directory;
mod hiding;
mod links;
mod networks;
mod offers;
mod partners;

use super::{on_both_engines, people::Someone, world::World};
use crate::{domain::act::CODES, domain::id::NetworkId, store::audit};
use std::{collections::BTreeSet, sync::Arc};

/// A row without what the chain adds: number, time and hashes.
#[derive(Debug, PartialEq)]
struct Row {
    actor: Option<String>,
    act: String,
    subject: (String, String),
    before: String,
    after: String,
    on_behalf_of: Option<String>,
}

/// What the log should hold, written down beside each act.
struct Log {
    world: Arc<World>,
    expected: Vec<Row>,
}

impl Log {
    /// What `who` did to a record of that kind, on behalf of nobody.
    fn expects(&mut self, who: &Someone, act: &str, subject: (&str, &str), before: &str, after: &str) {
        self.expects_for(None, who, act, subject, before, after);
    }

    /// What somebody without an account did.
    fn expects_of_nobody(&mut self, act: &str, (kind, id): (&str, &str), after: &str) {
        self.expected.push(Row {
            actor: None,
            act: act.to_owned(),
            subject: (kind.to_owned(), id.to_owned()),
            before: String::new(),
            after: after.to_owned(),
            on_behalf_of: None,
        });
    }

    /// The same, done on behalf of a network.
    fn expects_for(
        &mut self,
        on_behalf_of: Option<&NetworkId>,
        who: &Someone,
        act: &str,
        (kind, id): (&str, &str),
        before: &str,
        after: &str,
    ) {
        self.expected.push(Row {
            actor: Some(who.id.to_string()),
            act: act.to_owned(),
            subject: (kind.to_owned(), id.to_owned()),
            before: before.to_owned(),
            after: after.to_owned(),
            on_behalf_of: on_behalf_of.map(ToString::to_string),
        });
    }

    async fn is_as_expected(&self) {
        let rows = audit::all(&mut self.world.reader().await).await.expect("the log");
        let told = rows.into_iter().map(|row| Row {
            actor: row.actor,
            act: row.act,
            subject: (row.subject_kind, row.subject_id),
            before: row.before,
            after: row.after,
            on_behalf_of: row.on_behalf_of,
        });
        for (at, (told, expected)) in told.zip(&self.expected).enumerate() {
            assert_eq!(told, *expected, "row {}", at + 1);
        }
        assert_eq!(self.world.acts().await.len(), self.expected.len(), "neither more nor fewer rows");
    }
}

/// The lead of the network, for whom it is their own, and the office, which acts on its behalf.
async fn who_acts(world: &Arc<World>, slug: &str) -> (NetworkId, [(Someone, Option<NetworkId>); 2]) {
    let (lead, staff) = (world.coordinator_of(slug).await, world.reviewer().await);
    let network = lead.own_network().clone();
    (network.clone(), [(lead, None), (staff, Some(network))])
}

on_both_engines! {
    async fn every_act_leaves_exactly_its_row(world) {
        let mut log = Log { world: world.clone(), expected: Vec::new() };
        networks::by_the_office(&mut log).await;
        networks::of_the_profile(&mut log).await;
        networks::of_contacts(&mut log).await;
        partners::of_a_network(&mut log).await;
        directory::of_the_directory(&mut log).await;
        links::from_proposal_to_end(&mut log).await;
        links::that_come_to_nothing(&mut log).await;
        links::of_the_office(&mut log).await;
        offers::of_a_network(&mut log).await;
        offers::of_the_review(&mut log).await;
        directory::of_accounts(&mut log).await;
        directory::of_the_operator(&mut log).await;
        directory::of_themes(&mut log).await;
        directory::of_merging(&mut log).await;
        directory::of_school_holidays(&mut log).await;
        directory::of_term_names(&mut log).await;
        hiding::of_the_office(&mut log).await;
        log.is_as_expected().await;
        let shown: BTreeSet<&str> = log.expected.iter().map(|row| row.act.as_str()).collect();
        assert_eq!(shown, CODES.iter().copied().collect(), "each act of the vocabulary has an example");
    }
}
