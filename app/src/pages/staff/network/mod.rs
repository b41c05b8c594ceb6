//! One network as the state office sees it.

pub mod basis;
pub mod cluster;
mod page;
pub mod recognition;
pub mod rename;

use super::facts::{self, NetworkFacts};
use crate::{
    http::{Cx, Page, PageError, PageResult, Where},
    ui::form::FormState,
};
use axum::extract::Path;
use jiff::civil::Date;
use mintverbund::{
    domain::as_of::AsOf,
    policy::Action,
    store::{
        account, account::Membership, basis as store_basis, basis::Bases, link, link::Link, partnership,
        partnership::Partner,
    },
};

/// A network and everything around it.
pub struct NetworkPage {
    facts: NetworkFacts,
    links: Vec<Link>,
    members: Vec<Membership>,
    partners: Vec<Partner>,
    bases: Bases,
    today: Date,
}

/// The forms of the page.
pub struct Forms {
    recognition: FormState,
    past: FormState,
    address: FormState,
}

impl Forms {
    fn stored(view: &NetworkPage) -> Self {
        let recognition = recognition::stored(view.facts.recognition.as_ref());
        Self { recognition, past: FormState::default(), address: rename::stored(&view.facts.network) }
    }

    fn is_refused(&self) -> bool {
        [&self.recognition, &self.past].iter().any(|form| !form.errors.is_empty()) || !self.address.errors.is_empty()
    }
}

/// Shows a network.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let view = load(&cx, &slug).await?;
    let forms = Forms::stored(&view);
    Ok(draw(&cx, view, forms))
}

async fn load(cx: &Cx, slug: &str) -> Result<NetworkPage, PageError> {
    let network = cx.network(slug, Action::ViewWorkspace).await?;
    let today = cx.now.day();
    let mut reader = cx.app.store.read().await?;
    let all = facts::load(&mut reader, &AsOf::of_today(today)).await?;
    let facts = all.into_iter().find(|facts| facts.network.id == network.id).ok_or(PageError::NotFound)?;
    let links = link::of_network(&mut reader, &network.id).await?;
    let members = account::members_of(&mut reader, &network.id).await?;
    let partners = partnership::of_network(&mut reader, &network.id).await?;
    let bases = store_basis::of_network(&mut reader, &network.id).await?;
    Ok(NetworkPage { facts, links, members, partners, bases, today })
}

fn draw(cx: &Cx, view: NetworkPage, forms: Forms) -> Page {
    let wrong = if forms.is_refused() { "Fehler: " } else { "" };
    let title = format!("{wrong}{}", view.facts.network.name);
    cx.page(title, Where::Staff("netzwerke"), move || page::page(&view, &forms))
}
