//! An offer as the public reads it; the preview in the workspace shows exactly the same.

mod facts;
mod people;
#[cfg(test)]
pub(crate) mod tests;
mod texts;

pub use people::tel;

use super::alert::{Kind, alert};
use crate::{
    address,
    messages::said,
    ui::{card::keep_button, lines::unbroken},
};
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::domain::{content::OfferContent, date::Timestamp, id::OrganisationId};

/// Somebody who takes part in an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPartner {
    /// Who.
    pub id: OrganisationId,
    /// Its slug; empty if there is no page to lead to.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// An offer with the names around it.
pub struct OfferView {
    /// What it says.
    pub content: OfferContent,
    /// Those who take part and whose names may be told.
    pub partners: Vec<NamedPartner>,
    /// The network's slug.
    pub network_slug: String,
    /// The network's name.
    pub network_name: String,
    /// When it was approved; none while nobody has.
    pub approved_at: Option<Timestamp>,
    /// The day on which the network last confirmed it (ISO).
    pub confirmed_on: Option<String>,
    /// Whether it is an example of the demonstration.
    pub is_example: bool,
    /// The address below which its picture is found: nobody but the network sees one that is not public.
    pub pictures: String,
    /// Its width and height in pixels, if it can be had in other widths as well.
    pub picture_size: Option<(i64, i64)>,
    /// Where its dates are a calendar; none if it has none, or nobody may take them along yet.
    pub calendar: Option<String>,
    /// Its public number, by which it can be remembered; none while it is not public.
    pub public_id: Option<String>,
    /// The moment from which dates are seen.
    pub now: DateTime,
}

/// Title, text and facts, to be put into a `wrap page`. It brings the `h1` along.
pub fn offer_view(offer: OfferView) -> AnyView {
    let content = &offer.content;
    let title = if content.title.is_empty() { said().offer.untitled.to_owned() } else { content.title.to_string() };
    view! {
        <article class="layout-offer">
            <header class="layout-offer__head">
                <h1>{title}</h1>
                <p class="lead">{content.summary.to_string()}</p>
                {marks(&offer)}
                {texts::tags(content)}
                {offer.public_id.as_ref().map(|id| keep_button(id, content.title.as_str()))}
            </header>
            <aside class="layout-offer__facts" aria-label=said().offer.facts>{facts::facts(content, offer.now)}</aside>
            <div class="layout-offer__body">
                {texts::picture(content, &offer.pictures, offer.picture_size).unwrap_or_else(|| texts::motif(content, offer.public_id.as_deref()))}
                {texts::description(content)}
                {texts::dates(content, offer.now)}
                {offer.calendar.as_ref().map(|path| view! { <p><a href=path.clone()>{said().files.one}</a></p> })}
                {texts::place_map(content)}
                {texts::catchment(content)}
                {texts::target_groups(content)}
                {texts::accessibility(content)}
                {people::behind(&offer)}
                {people::contact(content)}
                {provenance(&offer)}
            </div>
        </article>
    }
    .into_any()
}

/// Says that the offer is an example, and that it is over.
fn marks(offer: &OfferView) -> Vec<AnyView> {
    let m = said().offer;
    let text = |text: &'static str| view! { <p>{text}</p> };
    let example = offer.is_example.then(|| alert(Kind::Info, m.example, text(m.example_text)));
    let past = offer.content.is_past(offer.now).then(|| alert(Kind::Warning, m.past, text(m.past_text)));
    example.into_iter().chain(past).collect()
}

fn provenance(offer: &OfferView) -> AnyView {
    let m = said().offer;
    let checked = match offer.approved_at {
        Some(at) => view! {
            <span class="state state--approved">{m.checked}</span>" "{unbroken(&(m.checked_on)(&said().words.day(at.day())))}
        }
        .into_any(),
        None => view! { <span class="state state--draft">{m.unchecked}</span> }.into_any(),
    };
    let confirmed = offer.confirmed_on.as_deref().and_then(|day| day.parse().ok());
    let confirmed = confirmed.map(|day| unbroken(&format!(" · {}", (m.confirmed_on)(&said().words.day(day)))));
    view! { <p class="provenance">{checked}{confirmed}" · "<a href=address::public::FEEDBACK>{m.report}</a></p> }
        .into_any()
}
