//! "Stimmt das?": who was asked, who has answered, what is open, and what becomes of the answers.

pub mod answers;
mod ask;
mod board;

pub use ask::ask;

use crate::http::{Cx, Page, PageError, PageResult, Where};
use crate::ui::form::FormState;
use board::Row;
use mintverbund::{
    domain::{
        check::{DAYS, Verdict},
        field::Typed,
        id::NetworkId,
        private_link::LinkPurpose,
    },
    store::{check, check::Answer, network, private_link, private_link::PrivateLink},
};
use std::collections::BTreeMap;

/// Shows the board of all networks.
pub async fn show(cx: Cx) -> PageResult {
    let form = FormState::stored(Typed::new([("days".to_owned(), DAYS.to_string())]));
    board(&cx, form).await
}

async fn board(cx: &Cx, form: FormState) -> Result<Page, PageError> {
    let rows = rows(cx).await?;
    let wrong = if form.errors.is_empty() { "" } else { "Fehler: " };
    Ok(cx.page(format!("{wrong}Stimmt das?"), Where::Staff("abgleich"), move || board::page(&rows, &form)))
}

async fn rows(cx: &Cx) -> Result<Vec<Row>, PageError> {
    let mut reader = cx.app.store.read().await?;
    let networks = network::list(&mut reader).await?;
    let mut links: BTreeMap<String, PrivateLink> = BTreeMap::new();
    // The latest comes first.
    for link in private_link::latest(&mut reader, LinkPurpose::Check).await? {
        links.entry(link.subject_id.clone()).or_insert(link);
    }
    let answers = check::all(&mut reader).await?;
    let mut open: BTreeMap<NetworkId, usize> = BTreeMap::new();
    let mut answered: BTreeMap<NetworkId, usize> = BTreeMap::new();
    for answer in &answers {
        *answered.entry(answer.network_id.clone()).or_default() += usize::from(answer.verdict != Verdict::Unsure);
        *open.entry(answer.network_id.clone()).or_default() += usize::from(Answer::is_open(answer));
    }
    let row = |network: network::Network| Row {
        link: links.remove(network.id.as_str()),
        open: open.get(&network.id).copied().unwrap_or_default(),
        answered: answered.get(&network.id).copied().unwrap_or_default(),
        now: cx.now,
        network,
    };
    Ok(networks.into_iter().map(row).collect())
}
