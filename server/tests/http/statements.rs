//! How many statements a public page costs when it is drawn for the first time after a change. A page that makes one more has to say so
//! in the table, where somebody reads it; asked for again, it makes none (`page_cache.rs`).

use crate::{
    addresses::{self, Known},
    explained::{BESIDES, listen_to},
    harness::TestApp,
    page_cache::is_version,
};
use std::time::Duration;

const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/http/statements.txt");

async fn written(app: &TestApp) -> String {
    let (lead, reviewer) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let known = Known::of(app, "mintmobil", &lead, &reviewer).await;
    // Who comes first makes the catalogue.
    app.anonymous().opens("/angebote").await.with_status(200);
    let mut table = String::new();
    for pattern in addresses::public("GET").into_iter().chain(BESIDES) {
        app.execute("UPDATE counter SET value = value + 1 WHERE name = 'public_version'").await;
        // What another program changes is seen within 20 ms.
        tokio::time::sleep(Duration::from_millis(30)).await;
        let (_, statements) = listen_to(app.anonymous().opens(known.path(pattern))).await;
        let count = statements.iter().filter(|sql| !is_version(sql)).count();
        table += &format!("{count:>3}  {pattern}\n");
    }
    table
}

#[tokio::test]
async fn a_public_page_asks_the_database_as_often_as_is_written_down_and_not_once_more() {
    let written = written(&TestApp::new().await).await;
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(KEPT, &written).expect("the table is written");
    }
    let kept = std::fs::read_to_string(KEPT).unwrap_or_default();
    assert_eq!(written, kept, "run with UPDATE_SNAPSHOTS=1 and read the difference");
}
