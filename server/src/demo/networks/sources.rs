//! What the statements of the file rest on.

use super::file::Network;
use crate::failure::Failure;
use mintverbund::{
    domain::{
        basis::{Basis, Claimant, Source, Statement},
        date::Timestamp,
        id::NetworkId,
    },
    store::{Tx, basis},
};
use std::collections::BTreeMap;

/// What the file says of where its facts are from.
pub struct Sources<'a> {
    /// What it says of a network.
    pub network: &'a Network,
    /// The network as it was entered.
    pub id: &'a NetworkId,
    /// When.
    pub now: Timestamp,
}

impl Sources<'_> {
    /// Records what statements rest on, by the field of the file that makes them.
    pub async fn note(
        &self,
        tx: &mut Tx,
        statements: impl IntoIterator<Item = Statement>,
        inferred: &BTreeMap<String, String>,
        field: &str,
    ) -> Result<(), Failure> {
        let basis = self.basis(inferred.get(field));
        for statement in statements {
            basis::put(tx, self.id, &statement, &basis, self.now).await?;
        }
        Ok(())
    }

    fn basis(&self, inferred_from: Option<&String>) -> Basis {
        let source = self.network.quelle.as_ref().map(|source| Source {
            title: source.titel.clone(),
            address: source.adresse.clone(),
            seen_on: Some(source.gesehen),
        });
        match (inferred_from, source) {
            (Some(from), source) => Basis::Inferred { from: from.clone(), source: source.unwrap_or_default() },
            (None, Some(source)) => Basis::Proved(source),
            (None, None) => Basis::Claimed { by: Claimant::Office, on: Some(self.now.day()) },
        }
    }
}
