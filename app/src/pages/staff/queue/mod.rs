//! The review queue, oldest first.

pub mod table;

use crate::{
    address,
    http::{Cx, PageResult, Question, Where},
    ui::paging::{LINES, Paging},
};
use mintverbund::{
    domain::{review::WaitingKind, vocabulary::Term, web::Slug},
    store::{network, queue, queue::Waiting},
};

/// Which part of the queue somebody wants to see.
#[derive(Default)]
pub struct Choice {
    /// Of this network.
    pub network: Option<Slug>,
    /// Of this kind.
    pub kind: Option<WaitingKind>,
    /// On this page, as the address says it.
    page: String,
    /// What of the address meant nothing, as `name=value`.
    pub ignored: Vec<String>,
}

impl Choice {
    /// Reads the parameters of an address; `known` are the slugs of all networks.
    fn parse(pairs: &[(String, String)], known: &[(String, String)]) -> Self {
        let mut choice = Self::default();
        for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
            if !choice.take(name, value, known) {
                let value: String = value.chars().take(60).collect();
                choice.ignored.push(format!("{name}={value}"));
            }
        }
        choice
    }

    fn take(&mut self, name: &str, value: &str, known: &[(String, String)]) -> bool {
        match name {
            "netzwerk" if known.iter().any(|(slug, _)| slug == value) => self.network = value.parse().ok(),
            "art" => {
                self.kind = value.parse().ok();
                return self.kind.is_some();
            }
            "seite" => self.page = value.to_owned(),
            _ => return false,
        }
        true
    }

    fn is_open(&self) -> bool {
        self.network.is_none() && self.kind.is_none()
    }

    /// Another page of the same.
    pub fn on_page(&self, number: usize) -> String {
        let network = self.network.as_ref().map(Slug::to_string).unwrap_or_default();
        address::staff::queue_that(&network, self.kind.map(Term::code).unwrap_or_default(), number)
    }

    fn wants(&self, waiting: &Waiting) -> bool {
        let network = self.network.as_ref().is_none_or(|slug| *slug == waiting.network_slug);
        network && self.kind.is_none_or(|kind| kind == waiting.kind())
    }
}

/// Shows what waits.
pub async fn show(cx: Cx, Question(asked): Question) -> PageResult {
    let mut reader = cx.app.store.read().await?;
    let waiting = queue::list(&mut reader).await?;
    let networks = network::list(&mut reader).await?;
    drop(reader);
    let networks: Vec<_> = networks.into_iter().map(|network| (network.slug.to_string(), network.name)).collect();
    let choice = Choice::parse(&asked.into_pairs(), &networks);
    let total = waiting.len();
    let wanted: Vec<Waiting> = waiting.into_iter().filter(|line| choice.wants(line)).collect();
    let (chosen, paging) = (wanted.len(), Paging::of(wanted.len(), LINES, &choice.page));
    let lines = paging.shown(wanted).into_iter().map(|line| table::Line::new(line, &cx)).collect();
    let view = table::QueuePage { total, chosen, paging, lines, choice, networks };
    Ok(cx.page(paging.titled("Prüfung"), Where::Staff("pruefung"), move || table::page(view)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(pairs: &[(&str, &str)]) -> Choice {
        let pairs: Vec<_> = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Choice::parse(&pairs, &[("mintmobil".to_owned(), "MINTmobil".to_owned())])
    }

    #[test]
    fn a_wrong_filter_value_is_named_and_ignored() {
        let choice = parsed(&[("netzwerk", "gibtsnicht"), ("art", "alt"), ("farbe", "rot"), ("art", "")]);
        assert_eq!(choice.ignored, ["netzwerk=gibtsnicht", "art=alt", "farbe=rot"]);
        assert!(choice.is_open());
    }

    #[test]
    fn network_and_kind_are_read() {
        let choice = parsed(&[("netzwerk", "mintmobil"), ("art", "erneut")]);
        assert_eq!(choice.network.map(String::from), Some("mintmobil".to_owned()));
        assert_eq!((choice.kind, choice.ignored), (Some(WaitingKind::Again), Vec::new()));
    }
}
