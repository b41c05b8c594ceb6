//! One network as the state office sees it.

mod page;
pub mod recognition;

use super::facts::{self, Facts};
use crate::{
    http::{Cx, Page, PageError, PageResult, Where},
    ui::form::FormState,
};
use axum::extract::Path;
use jiff::civil::Date;
use mintverbund::{
    policy::Action,
    store::{account, account::Membership, link, link::Link},
};

/// A network and everything around it.
pub struct View {
    facts: Facts,
    links: Vec<Link>,
    members: Vec<Membership>,
    today: Date,
}

/// Shows a network.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    cx.require_staff()?;
    let view = load(&cx, &slug).await?;
    let form = recognition::stored(view.facts.recognition.as_ref());
    Ok(draw(&cx, view, form))
}

async fn load(cx: &Cx, slug: &str) -> Result<View, PageError> {
    let network = cx.network(slug, Action::ViewWorkspace).await?;
    let today = cx.now.day();
    let mut reader = cx.app.store.read().await?;
    let all = facts::load(&mut reader, today).await?;
    let facts = all.into_iter().find(|facts| facts.network.id == network.id).ok_or(PageError::NotFound)?;
    let links = link::of_network(&mut reader, &network.id).await?;
    let members = account::members_of(&mut reader, &network.id).await?;
    Ok(View { facts, links, members, today })
}

fn draw(cx: &Cx, view: View, form: FormState) -> Page {
    let wrong = if form.errors.is_empty() { "" } else { "Fehler: " };
    let title = format!("{wrong}{}", view.facts.network.name);
    cx.page(title, Where::Staff("netzwerke"), move || page::page(&view, &form))
}
