//! The information pages: what clusters and regions are, imprint, privacy, accessibility.

use crate::{
    address,
    http::{Page, PageResult},
    messages::said,
    state::AppState,
    texts::{InfoText, Rendered},
    ui::{parts::breadcrumb, safe::Markdown},
};
use leptos::prelude::*;
use mintverbund::{store::operator, text::markdown::TocEntry};

/// From so many headings on, a page begins with a table of contents.
const TOC_FROM: usize = 4;

/// Shows an information page.
pub async fn show(app: AppState, text: &'static InfoText) -> PageResult {
    let operator = operator::read(&mut app.store.read().await?).await?;
    let (path, text) = (text.path, text.rendered(&operator));
    let (title, lead) = (text.title.clone(), text.lead.clone());
    let page = Page::public(title, move || draw(path, &text)).description(lead);
    Ok(if path.starts_with(address::public::KNOWLEDGE) { page.current(address::public::KNOWLEDGE) } else { page })
}

fn draw(path: &str, text: &Rendered) -> AnyView {
    let up = path
        .starts_with("/wissen/")
        .then(|| breadcrumb(vec![(said().nav.knowledge.to_owned(), address::public::KNOWLEDGE.to_owned())]));
    let toc = (text.toc.len() >= TOC_FROM).then(|| contents(&text.toc));
    view! {
        <div class="wrap page stack">
            {up}
            <h1>{text.title.clone()}</h1>
            <p class="lead">{text.lead.clone()}</p>
            {toc}
            <Markdown html=text.html.clone()/>
        </div>
    }
    .into_any()
}

/// The headings as links, the lower ones within the higher.
fn contents(toc: &[TocEntry]) -> AnyView {
    let mut items: Vec<AnyView> = Vec::new();
    let mut rest = toc;
    while let Some((first, after)) = rest.split_first() {
        let below = after.iter().take_while(|entry| entry.level > first.level).count();
        let (inner, next) = after.split_at(below);
        let inner = (!inner.is_empty()).then(|| view! { <ul>{inner.iter().map(entry).collect_view()}</ul> });
        items.push(view! { <li>{link(first)}{inner}</li> }.into_any());
        rest = next;
    }
    view! {
        <nav class="panel no-print" aria-labelledby="inhaltsverzeichnis">
            <p class="h3" id="inhaltsverzeichnis">{said().common.on_this_page}</p>
            <ul>{items}</ul>
        </nav>
    }
    .into_any()
}

fn entry(entry: &TocEntry) -> AnyView {
    view! { <li>{link(entry)}</li> }.into_any()
}

fn link(entry: &TocEntry) -> AnyView {
    view! { <a href=format!("#{}", entry.id)>{entry.title.clone()}</a> }.into_any()
}
