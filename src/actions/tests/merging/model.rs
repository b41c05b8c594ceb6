//! Random sequences of partnerships, contacts, mergings and partings, step by step against a small model: no record is lost, and each
//! belongs to whom it should.

use super::*;
use crate::random::{Random, seeds};
use std::{collections::BTreeMap, sync::Arc};

const SEQUENCES: u64 = 12;
const STEPS: usize = 30;
const SEED: u64 = 20_261_128;
/// Times that meet and times that do not.
const PERIODS: [(&str, &str); 4] = [("2019", "2020"), ("2021", "2022"), ("2022", ""), ("", "")];

/// A record with its owner, by its place in the list of organisations.
#[derive(Debug, Clone, PartialEq)]
struct Record {
    owner: usize,
    network: usize,
    /// None for a contact, which meets nothing.
    period: Option<(&'static str, &'static str)>,
}

/// A merging that holds: gone, kept, the records and the organisations that were moved.
type Merged = (MergingId, usize, usize, Vec<String>, Vec<usize>);

#[derive(Default)]
struct Model {
    records: BTreeMap<String, Record>,
    /// Into which an organisation went.
    into: BTreeMap<usize, usize>,
    /// In their order.
    merged: Vec<Merged>,
}

fn meet(one: (&str, &str), other: (&str, &str)) -> bool {
    let end = |until: &str| if until.is_empty() { "9999~".to_owned() } else { format!("{until}~") };
    one.0 <= end(other.1).as_str() && other.0 <= end(one.1).as_str()
}

impl Model {
    fn meets(&self, owner: usize, network: usize, period: (&str, &str)) -> bool {
        let same = |record: &&Record| record.owner == owner && record.network == network;
        self.records.values().filter(same).filter_map(|record| record.period).any(|other| meet(other, period))
    }

    /// Whether a partnership would rest that lasts longer than all of the other's at that time.
    fn outlasts(&self, gone: usize, kept: usize) -> bool {
        let end = |until: &str| if until.is_empty() { "9999~".to_owned() } else { format!("{until}~") };
        let of = |owner: usize| {
            let own = self.records.values().filter(move |record| record.owner == owner);
            own.filter_map(|record| record.period.map(|period| (record.network, period))).collect::<Vec<_>>()
        };
        of(gone).into_iter().any(|(network, period)| {
            let met = of(kept).into_iter().filter(|(other, at)| *other == network && meet(*at, period));
            met.map(|(_, at)| end(at.1)).max().is_some_and(|last| end(period.1) > last)
        })
    }

    fn merge(&mut self, id: MergingId, gone: usize, kept: usize) {
        let moves = |record: &Record| {
            record.owner == gone && record.period.is_none_or(|period| !self.meets(kept, record.network, period))
        };
        let moved: Vec<String> =
            self.records.iter().filter(|(_, record)| moves(record)).map(|(id, _)| id.clone()).collect();
        let along: Vec<usize> = self.into.iter().filter(|(_, into)| **into == gone).map(|(one, _)| *one).collect();
        moved.iter().for_each(|id| self.give(id, kept));
        along.iter().for_each(|one| {
            self.into.insert(*one, kept);
        });
        self.into.insert(gone, kept);
        self.merged.push((id, gone, kept, moved, along));
    }

    fn give(&mut self, id: &str, owner: usize) {
        if let Some(record) = self.records.get_mut(id) {
            record.owner = owner;
        }
    }

    fn part(&mut self, at: usize) {
        let (_, gone, kept, moved, along) = self.merged.remove(at);
        for id in moved {
            let goes_back = self.records.get(&id).is_some_and(|record| {
                record.owner == kept && record.period.is_none_or(|period| !self.meets(gone, record.network, period))
            });
            if goes_back {
                self.give(&id, gone);
            }
        }
        for one in along.into_iter().filter(|one| self.into.get(one) == Some(&kept)).collect::<Vec<_>>() {
            self.into.insert(one, gone);
        }
        self.into.remove(&gone);
    }
}

/// Who owns what, as it is stored.
async fn stored(world: &World, organisations: &[OrganisationId]) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for sql in ["SELECT id, organisation_id FROM partnership", "SELECT id, organisation_id FROM contact"] {
        for (id, owner) in world.pairs(sql).await {
            let at = organisations.iter().position(|one| one.as_str() == owner).expect("one of ours");
            found.insert(id, at);
        }
    }
    found
}

async fn sequence(world: &Arc<World>, staff: &Someone, seed: u64) {
    let mut random = Random::new(seed);
    let (mut organisations, mut networks) = (Vec::new(), Vec::new());
    for at in 0..4 {
        organisations.push(world.organisation(&format!("Haus {seed} {at}")).await);
    }
    for at in 0..2 {
        networks.push(world.network(&format!("netz-{seed}-{at}")).await);
    }
    let mut model = Model::default();
    for _ in 0..STEPS {
        let (one, network) = (random.below(4), random.below(2));
        match random.below(5) {
            0 | 1 => {
                let period = PERIODS[random.below(PERIODS.len())];
                let owner = model.into.get(&one).copied().unwrap_or(one);
                let answer = takes_in(staff, &networks[network], &organisations[one], period).await;
                assert_eq!(answer.is_ok(), !model.meets(owner, network, period), "seed {seed}");
                if let Ok(id) = answer.0 {
                    model.records.insert(id.to_string(), Record { owner, network, period: Some(period) });
                }
            }
            2 => {
                let owner = model.into.get(&one).copied().unwrap_or(one);
                let id = crate::domain::id::ContactId::fresh();
                let columns = "id, network_id, organisation_id, name, function, public, email";
                let sql = format!(
                    "INSERT INTO contact ({columns}) VALUES ('{id}', '{}', '{}', '', 'Stelle', FALSE, 'a@b.example')",
                    networks[network], organisations[owner]
                );
                assert_eq!(world.sql(&sql).await, "1 changed");
                model.records.insert(id.to_string(), Record { owner, network, period: None });
            }
            3 => {
                let kept = random.below(4);
                let answer = merges(staff, &organisations[one], &organisations[kept]).await;
                let may = one != kept
                    && !model.into.contains_key(&one)
                    && !model.into.contains_key(&kept)
                    && !model.outlasts(one, kept);
                assert_eq!(answer.is_ok(), may, "seed {seed}: {one} into {kept}");
                if let Ok(id) = answer.0 {
                    model.merge(id, one, kept);
                }
            }
            _ if !model.merged.is_empty() => {
                let at = random.below(model.merged.len());
                let (id, _, kept, ..) = model.merged[at].clone();
                let answer = parts(staff, &id).await;
                assert_eq!(answer.is_ok(), !model.into.contains_key(&kept), "seed {seed}: part from {kept}");
                if answer.is_ok() {
                    model.part(at);
                }
            }
            _ => {}
        }
        let expected: BTreeMap<String, usize> =
            model.records.iter().map(|(id, record)| (id.clone(), record.owner)).collect();
        assert_eq!(stored(world, &organisations).await, expected, "seed {seed}");
        for (at, id) in organisations.iter().enumerate() {
            let today = merging::today(&mut world.reader().await, id).await.expect("entries");
            let expected = model.into.get(&at).copied().unwrap_or(at);
            assert_eq!(today.as_ref(), Some(&organisations[expected]), "seed {seed}");
        }
    }
}

on_both_engines! {
    async fn whatever_is_merged_and_parted_each_record_belongs_to_whom_it_should(world) {
        let staff = world.reviewer().await;
        for seed in seeds(SEED, SEQUENCES) {
            let before = world.acts().await.len();
            sequence(&world, &staff, seed).await;
            // Each act has left its row in the log, and the chain holds.
            assert!(world.acts().await.len() > before);
            world.sql("DELETE FROM contact").await;
            world.sql("DELETE FROM merging_move").await;
            world.sql("DELETE FROM merging").await;
            world.sql("UPDATE organisation SET merged_into = NULL").await;
            world.sql("DELETE FROM partnership").await;
        }
    }
}
