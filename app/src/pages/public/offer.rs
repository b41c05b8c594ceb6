//! The page of an offer.

pub(super) mod json_ld;

use super::{files::answer, moved};
use crate::{
    address,
    feeds::{self, About, Format},
    http::{FormResult, Page, PageError},
    messages::{DE, said},
    site,
    state::AppState,
    ui::{
        card::{offer_cards, offer_path},
        offer_view::{NamedPartner, OfferView, offer_view},
        parts::breadcrumb,
    },
};
use axum::{
    extract::{Path, State},
    response::IntoResponse,
};
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::{
    catalogue::Catalogue,
    domain::{
        content::OfferContent,
        hiding::{Absence, Withdrawn},
        id::{OrganisationId, PublicId},
    },
    store::{Reader, hiding, listing, listing::Listing, organisation, picture},
};
use std::sync::Arc;

/// So many other offers stand at the end of the page.
const SIMILAR: usize = 3;

/// Leads from the short address to the readable one. With the ending of a format it is the offer as a file: the router knows no endings.
pub async fn short(State(app): State<AppState>, Path(id): Path<String>) -> FormResult {
    let (id, ending) = id.split_once('.').unwrap_or((&id, ""));
    let format = Format::ALL.into_iter().find(|format| format.ending() == ending);
    let listing = find(&mut app.store.read().await?, id).await?;
    match format {
        None if ending.is_empty() => Ok(moved(&offer_path(&listing))),
        Some(Format::Json) => Ok(answer(Format::Json, feeds::json_of_one(&listing).into_bytes(), None)),
        Some(Format::Calendar) => Ok(answer(Format::Calendar, calendar(&listing).into_bytes(), None)),
        _ => Err(PageError::NotFound),
    }
}

/// All dates of an offer, those that are over as well: who took them along keeps them.
fn calendar(listing: &Listing) -> String {
    let sessions = &listing.content.dates.sessions;
    let about = About {
        title: listing.content.title.to_string(),
        page: site::absolute(&offer_path(listing)),
        own: site::absolute(&address::public::offer_file(&listing.public_id, Format::Calendar.ending())),
        next: None,
        total: sessions.len(),
    };
    feeds::calendar(&about, sessions.iter().map(|session| (listing, session)))
}

/// Shows a public offer; an address with another title leads to the right one.
pub async fn show(State(app): State<AppState>, Path((id, slug)): Path<(String, String)>) -> FormResult {
    let now = app.now().moment();
    let catalogue = app.catalogue.current(&app.store, now).await?;
    let shown = app.kept(id.clone(), read(&app, &catalogue, &id, now)).await?;
    let Shown { listing, partners, picture_size } = &*shown;
    let path = offer_path(listing);
    if path != format!("{}/{id}/{slug}", address::public::OFFERS) {
        return Ok(moved(&path));
    }
    let similar = catalogue.similar(listing, SIMILAR);
    Ok(page(Listing::clone(listing), partners.clone(), *picture_size, similar, now).into_response())
}

/// An offer and who takes part in it.
struct Shown {
    listing: Arc<Listing>,
    partners: Vec<NamedPartner>,
    /// Width and height of its picture.
    picture_size: Option<(i64, i64)>,
}

/// The offer of the catalogue, if that is of the present version: an older one has offers that are hidden by now.
async fn read(app: &AppState, catalogue: &Catalogue, id: &str, now: DateTime) -> Result<Shown, PageError> {
    let is_new = catalogue.is_of(app.catalogue.versions(&app.store).await?.listed, now);
    let known = id.parse().ok().filter(|_| is_new).and_then(|id| catalogue.offer(&id)).cloned();
    let mut reader = app.store.read().await?;
    let listing = match known {
        Some(listing) => listing,
        None => Arc::new(find(&mut reader, id).await?),
    };
    let partners = partners(&mut reader, &listing.content).await?;
    let picture_size = match &listing.content.picture {
        Some(shown) => picture::size(&mut reader, &shown.id).await?,
        None => None,
    };
    Ok(Shown { listing, partners, picture_size })
}

/// An offer of which nothing is public does not exist here; of one that was, it is said that it is not now, and nothing else.
async fn find(reader: &mut Reader, id: &str) -> Result<Listing, PageError> {
    let id: PublicId = id.parse().map_err(|_| PageError::NotFound)?;
    match listing::by_public_id(reader, &id).await? {
        Some(listing) => Ok(listing),
        None => {
            let withdrawn = hiding::withdrawn(reader, &id).await?;
            Err(withdrawn.map_or(Absence::Unknown, Withdrawn::absence).into())
        }
    }
}

/// Everybody who takes part and whom the state office does not hide.
async fn partners(reader: &mut Reader, content: &OfferContent) -> Result<Vec<NamedPartner>, PageError> {
    let ids: Vec<OrganisationId> = content.organiser.all().cloned().collect();
    let public = organisation::in_public(reader, &ids).await?;
    let known = ids.iter().all(|id| public.iter().any(|organisation| organisation.id == *id));
    let names = if known { Default::default() } else { organisation::shown_names_of(reader, &ids).await? };
    let partner = |id: OrganisationId| match public.iter().find(|organisation| organisation.id == id) {
        Some(organisation) => {
            Some(NamedPartner { id, slug: organisation.slug.to_string(), name: organisation.name.clone() })
        }
        None => names.get(&id).cloned().map(|name| NamedPartner { id, slug: String::new(), name }),
    };
    Ok(ids.into_iter().filter_map(partner).collect())
}

fn page(
    listing: Listing,
    partners: Vec<NamedPartner>,
    picture_size: Option<(i64, i64)>,
    similar: Vec<Arc<Listing>>,
    now: DateTime,
) -> Page {
    let data = json_ld::json_ld(&listing, now);
    let path = offer_path(&listing);
    let (title, summary) = (listing.content.title.to_string(), listing.content.summary.to_string());
    let steps = steps(&listing.content);
    let picture = listing.content.picture.as_ref().map(|picture| picture.id.clone());
    let as_json = address::public::offer_file(&listing.public_id, Format::Json.ending());
    let is_dated = listing.content.coming(now).next().is_some();
    let calendar = address::public::offer_file(&listing.public_id, Format::Calendar.ending());
    let offer = OfferView {
        calendar: is_dated.then_some(calendar),
        public_id: Some(listing.public_id.to_string()),
        partners,
        network_slug: listing.network_slug.to_string(),
        network_name: listing.network_name,
        approved_at: Some(listing.approved_at),
        confirmed_on: listing.confirmed_on,
        is_example: listing.is_example,
        pictures: address::public::PICTURES.to_owned(),
        picture_size,
        content: listing.content.into_content(),
        now,
    };
    let draw =
        move || view! { <div class="wrap page">{breadcrumb(steps)}{offer_view(offer)}</div>{others(&similar, now)} };
    let page = Page::public(title, draw).current(address::public::OFFERS).description(summary);
    let page = page.canonical(&path).alternate(Format::Json.media_type(), &as_json).json_ld(&data);
    match picture {
        Some(id) => page.picture(&address::public::picture(&id)),
        None => page,
    }
}

/// What somebody may want who looks at it.
fn others(similar: &[Arc<Listing>], now: DateTime) -> Option<AnyView> {
    (!similar.is_empty()).then(|| {
        view! { <section class="page band"><div class="wrap"><h2>{said().offer.similar}</h2>{offer_cards(similar, now, false)}</div></section> }
            .into_any()
    })
}

/// Where the offer stands: all offers, and for one with a place its Bezirk and Kreis.
fn steps(content: &OfferContent) -> Vec<(String, String)> {
    let place = content.place.kreis.as_ref().filter(|_| content.has_place()).map(|ags| ags.kreis());
    let place = place.into_iter().flat_map(|kreis| {
        let bezirk =
            (kreis.bezirk.label_in(&DE.words).to_owned(), address::public::offers_with("bezirk", &kreis.bezirk));
        [bezirk, (kreis.full_name_in(&DE.words), address::public::kreis(&kreis.ags))]
    });
    std::iter::once((DE.nav.offers.to_owned(), address::public::OFFERS.to_owned())).chain(place).collect()
}
