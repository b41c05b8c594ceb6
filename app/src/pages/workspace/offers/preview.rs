//! The latest revision exactly as the public would read it.

use super::opened::{Opened, open};
use crate::{
    address::workspace::Workspace,
    http::{Cx, PageResult},
    pages::hiding::HidingNote,
    ui::{
        alert::Kind,
        flash::flash,
        offer_view::{NamedPartner, OfferView, offer_view},
        parts::link_button,
    },
};
use axum::extract::Path;
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::{
    domain::{content::OfferContent, id::OrganisationId},
    policy::Action,
    store::{Connected, Result, organisation},
};

/// Shows the preview.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let opened = open(&cx, &slug, &id, Action::ViewWorkspace).await?;
    let mut reader = cx.app.store.read().await?;
    let partners = partners(&mut reader, &opened).await?;
    drop(reader);
    let now = cx.now.moment();
    let title = format!("Vorschau: {}", opened.title());
    Ok(cx.page(title, opened.place(), move || view(&opened, partners, now)))
}

/// Everybody who takes part; without a slug if there is no public page.
async fn partners(on: &mut impl Connected, opened: &Opened) -> Result<Vec<NamedPartner>> {
    let content = &opened.latest.content;
    let ids: Vec<OrganisationId> = content.organiser.all().cloned().collect();
    let (public, names) = (organisation::in_public(on, &ids).await?, organisation::names(on).await?);
    let slug = |id: &OrganisationId| public.iter().find(|found| found.id == *id).map(|found| found.slug.to_string());
    let partner = |id: OrganisationId| {
        Some(NamedPartner { slug: slug(&id).unwrap_or_default(), name: names.get(&id)?.clone(), id })
    };
    Ok(ids.into_iter().filter_map(partner).collect())
}

/// What the latest revision says, without a picture that the state office hides: as the public would read it.
fn as_shown(opened: &Opened) -> OfferContent {
    let content = opened.latest.content.content().clone();
    let is_hidden = opened.picture_hiding.as_ref().is_some_and(HidingNote::is_hidden);
    if is_hidden { OfferContent { picture: None, ..content } } else { content }
}

fn view(opened: &Opened, partners: Vec<NamedPartner>, now: DateTime) -> AnyView {
    let latest = &opened.latest;
    let approved = latest.state.was_approved();
    let shown = OfferView {
        content: as_shown(opened),
        partners,
        network_slug: opened.network.slug.to_string(),
        network_name: opened.network.name.clone(),
        approved_at: latest.decided_at.filter(|_| approved),
        confirmed_on: opened.offer.confirmed_on.clone().filter(|_| approved),
        is_example: opened.offer.is_example,
        calendar: None,
        public_id: None,
        pictures: Workspace::of(&opened.network.slug).pictures(),
        picture_size: None,
        now,
    };
    let text = format!("Vorschau von Fassung {}: so sieht das Angebot aus, wenn es öffentlich ist.", latest.number);
    view! {
        <div class="wrap">{flash(Kind::Info, text)}</div>
        <div class="wrap page">{offer_view(shown)}</div>
        {bar(opened)}
    }
    .into_any()
}

fn bar(opened: &Opened) -> AnyView {
    let path = opened.path();
    let back = if opened.is_writable() { "Weiterschreiben" } else { "Zurück" };
    let on = (opened.is_writable() && opened.latest.state.can_be_handed_in())
        .then(|| link_button(opened.at().submission(), "Zur Prüfung einreichen", "kern-btn--secondary push"));
    view! {
        <div class="action-bar no-print"><div class="wrap action-bar__row">
            {link_button(path, back, "kern-btn--primary")}
            <span class="action-bar__note">"Vorschau, Fassung "{opened.latest.number}</span>
            {on}
        </div></div>
    }
    .into_any()
}
