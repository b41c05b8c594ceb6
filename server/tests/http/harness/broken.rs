//! Stored documents as another version of the program would have written them.
#![expect(clippy::disallowed_methods, reason = "no action writes what these tests need")]

use super::TestApp;
use mintverbund::{
    domain::id::OfferId,
    store::{Conn, Connected, Tx, listing},
};
use sqlx::AssertSqlSafe;

impl TestApp {
    /// Every revision and listing of an offer names a format that this program does not know.
    pub async fn breaks(&self, offer: &OfferId) {
        self.rewrites(&format!("WHERE offer_id = '{offer}'"), "\"workshop\"", "\"basteln\"").await;
    }

    /// Every stored document names a Kreis, a stage and a day that do not exist, and a title that is too long.
    pub async fn breaks_everything(&self) {
        let long = "x".repeat(90);
        let title = format!("\"title\":\"{long}");
        let rewritten =
            [("\"0", "\"08"), ("\"sek1\"", "\"sek9\""), ("-08\"", "-38\""), ("\"title\":\"", title.as_str())];
        for (old, new) in rewritten {
            self.rewrites("", old, new).await;
        }
    }

    /// Writes stored documents as no action would.
    async fn rewrites(&self, which: &str, old: &str, new: &str) {
        let mut tx = self.writer().await;
        let rules = ["revision_content_is_immutable", "listing_says_what_was_approved"];
        let mut lifted = Vec::new();
        for rule in rules {
            lifted.push(lift(&mut tx, rule).await);
        }
        for table in ["revision", "listing"] {
            run(&mut tx, &format!("UPDATE {table} SET content = replace(content, '{old}', '{new}') {which}")).await;
        }
        for rule in lifted {
            run(&mut tx, &rule).await;
        }
        listing::bump(&mut tx).await.expect("a new version of the catalogue");
        tx.commit().await.expect("commit");
    }
}

/// Takes a rule of the database away for a moment; gives what brings it back.
async fn lift(tx: &mut Tx, rule: &str) -> String {
    let Conn::Sqlite(c) = tx.conn() else { panic!("these tests run on SQLite") };
    let text = sqlx::query_scalar("SELECT sql FROM sqlite_master WHERE name = $1").bind(rule.to_owned());
    let text = text.fetch_one(c).await.expect("the rule");
    run(tx, &format!("DROP TRIGGER {rule}")).await;
    text
}

async fn run(tx: &mut Tx, sql: &str) {
    let Conn::Sqlite(c) = tx.conn() else { panic!("these tests run on SQLite") };
    sqlx::query(AssertSqlSafe(sql.to_owned())).execute(c).await.expect("the statement");
}
