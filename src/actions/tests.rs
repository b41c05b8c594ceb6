//! The rules of the domain, told by people who act: every test runs on both engines.

mod accounts;
mod acts;
mod audit;
mod basis;
mod catalogue_cache;
mod check;
mod clock_ahead;
mod contacts;
mod database;
mod date_news;
mod directory;
mod examples;
mod facets;
mod finding_organisations;
mod form_outcomes;
mod handing_in;
mod hiding;
mod history;
mod immutability;
mod inquiries;
mod keeping;
mod links;
mod listing;
mod lists;
mod main_job;
mod merging;
mod model;
mod naming;
mod networks;
mod notices;
mod operator;
mod outages;
mod own_network;
mod partners;
mod people;
mod publication;
mod queue;
mod reach;
mod renaming;
mod review_notes;
mod review_rules;
mod saving;
mod search;
mod settings;
mod standing;
mod staying;
mod stretches;
mod themes;
mod transactions;
mod world;

/// Makes of each test two, `name::sqlite` and `name::postgres`; the second needs a server, whose
/// address stands in MINTVERBUND_TEST_POSTGRES.
macro_rules! on_both_engines {
    ($($(#[$doc:meta])* async fn $name:ident($world:ident) $body:block)+) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            $(#[$doc])*
            async fn told_in($world: std::sync::Arc<$crate::actions::tests::world::World>) $body

            #[tokio::test]
            async fn sqlite() {
                let engine = $crate::actions::tests::database::Engine::Sqlite;
                $crate::actions::tests::world::on(engine, told_in).await;
            }

            #[tokio::test]
            async fn postgres() {
                let engine = $crate::actions::tests::database::Engine::Postgres;
                $crate::actions::tests::world::on(engine, told_in).await;
            }
        }
    )+};
}
use on_both_engines;
