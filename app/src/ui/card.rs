//! The card of an offer: when, what, where, for whom, and what it costs.

use super::{
    html::{Drawn, Html, Shelf},
    lines::unbroken,
    parts::subject_mark,
    safe::drawing,
};
use crate::{address, messages::said, pictures::Width};
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        content::{OfferContent, labels},
        gazetteer::Spot,
        vocabulary::{Answer, Mode},
    },
    store::listing::Listing,
};
use std::{
    hash::{Hash, Hasher},
    sync::{Arc, LazyLock},
};

/// The public address of an offer.
pub fn offer_path(listing: &Listing) -> String {
    address::public::offer(&listing.public_id, listing.content.title.as_str())
}

/// So many bytes of cards are kept: those of some thousand offers.
const KEPT: u64 = 6 << 20;

/// The cards that were drawn. An offer stands on many pages, and looks the same until a date of it is over or the day is.
static CARDS: LazyLock<Shelf<Card>> = LazyLock::new(|| Shelf::of_bytes(KEPT));

/// What a card shows, but for the moment: of that, only what it changes.
#[derive(PartialEq, Eq, Hash)]
struct Card {
    offer: Same,
    today: Date,
    over: usize,
    below_title: bool,
    distance: String,
}

/// An offer by its place in memory, which is nobody else's as long as this is here.
struct Same(Arc<Listing>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Same {}

impl Hash for Same {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Arc::as_ptr(&self.0).hash(state);
    }
}

/// A list of cards; headings are `h2` directly below the page's title, else `h3`.
pub fn offer_cards(offers: &[Arc<Listing>], now: DateTime, below_title: bool) -> AnyView {
    list(offers.iter().map(|listing| kept_card(listing, now, below_title, None)))
}

/// The same below the title of a page, each with how far it is from somewhere.
pub fn offer_cards_from(offers: &[Arc<Listing>], now: DateTime, from: Option<&Spot>) -> AnyView {
    list(offers.iter().map(|listing| kept_card(listing, now, true, from)))
}

fn list(cards: impl Iterator<Item = Drawn>) -> AnyView {
    let mut html = Html::default();
    cards.for_each(|card| {
        html.append(&card);
    });
    view! { <ul class="offer-cards">{html.view()}</ul> }.into_any()
}

fn kept_card(listing: &Arc<Listing>, now: DateTime, below_title: bool, from: Option<&Spot>) -> Drawn {
    let sessions = &listing.content.dates.sessions;
    let card = Card {
        offer: Same(listing.clone()),
        today: now.date(),
        over: sessions.iter().filter(|session| session.is_over(now)).count(),
        below_title,
        distance: distance_in_words(&listing.content, from),
    };
    let distance = card.distance.clone();
    CARDS.get(card, || offer_card(listing, now, below_title, distance))
}

/// How far an offer is, in whole kilometres, or that it comes there.
fn distance_in_words(content: &OfferContent, from: Option<&Spot>) -> String {
    let Some(spot) = from else { return String::new() };
    let whereabouts = content.whereabouts();
    if whereabouts.comes_to(spot) {
        return (said().card.comes_there)(spot.town());
    }
    let far = whereabouts.kilometres_from(spot);
    far.map(|far| (said().card.far)(far.round().clamp(0.0, 999.0) as u16)).unwrap_or_default()
}

fn offer_card(listing: &Listing, now: DateTime, below_title: bool, distance: String) -> AnyView {
    let content = &listing.content;
    let class = if content.is_past(now) { "offer-card offer-card--past" } else { "offer-card" };
    let link = view! { <a href=offer_path(listing)>{content.title.to_string()}</a> };
    let heading = match below_title {
        true => view! { <h2 class="offer-card__title">{link}</h2> }.into_any(),
        false => view! { <h3 class="offer-card__title">{link}</h3> }.into_any(),
    };
    let meta = [where_in_words(content), distance, whom_in_words(content), formats_in_words(content)];
    let meta = meta.into_iter().filter(|text| !text.is_empty()).map(|text| view! { <span>{text}</span>" " });
    view! {
        <li class=class>
            <div class="offer-card__top">
                <p class="offer-card__when">{unbroken(&said().words.when(&content.when(now)))}</p>
                {thumbnail(listing, below_title)}
            </div>
            {heading}
            <p class="offer-card__meta">{meta.collect_view()}</p>
            <p class="offer-card__text">{content.summary.to_string()}</p>
            <p class="offer-card__foot">
                {content.subjects.mint.iter().map(|subject| subject_mark(*subject)).collect_view()}
                <span class="offer-card__cost">{cost_in_words(content)}</span>
                {keep_button(listing.public_id.as_str(), content.title.as_str())}
            </p>
        </li>
    }
    .into_any()
}

/// Its picture, or else a small drawing, by which one tells the cards apart at a glance. What the picture shows is told on the page of
/// the offer. Where the cards are not what the page is for, the drawings do: a first visit to the start page stays small.
fn thumbnail(listing: &Listing, is_found: bool) -> AnyView {
    let content = &listing.content;
    if let Some(picture) = content.picture.as_ref().filter(|_| is_found) {
        let src = address::public::picture_of_width(&picture.id, Width::CARD);
        return view! { <img class="offer-card__motif" src=src alt="" width="96" height="54" loading="lazy" decoding="async"/> }
            .into_any();
    }
    let (subject, format) = (content.subjects.mint.first().copied(), content.formats.first().copied());
    drawing("offer-card__motif", subject, format, listing.public_id.as_str())
}

/// The button that remembers an offer; shown where the script runs that does so.
pub fn keep_button(id: &str, title: &str) -> AnyView {
    let m = said().kept;
    view! {
        <button type="button" class="keep" hidden=true aria-pressed="false" data-keep=id.to_owned() data-on=m.is_kept data-off=m.keep data-gone=m.no_longer>
            {m.keep}
            <span class="visually-hidden">": "{title.to_owned()}</span>
        </button>
    }
    .into_any()
}

/// Where it takes place: the Kreis, `online`, or where a mobile offer comes to.
pub fn where_in_words(content: &OfferContent) -> String {
    match (content.mode, &content.place.kreis) {
        (Some(Mode::Online), _) => said().card.online.to_owned(),
        (Some(Mode::Mobile), _) => mobile_in_words(content),
        (Some(Mode::Hybrid), Some(kreis)) => (said().card.and_online)(&kreis.kreis().full_name_in(&said().words)),
        (_, Some(kreis)) => kreis.kreis().full_name_in(&said().words),
        (_, None) => content.place.town.to_string(),
    }
}

fn mobile_in_words(content: &OfferContent) -> String {
    match content.catchment.as_slice() {
        [] => said().card.mobile.to_owned(),
        [one] => (said().card.mobile_to)(&one.kreis().full_name_in(&said().words)),
        several => (said().card.mobile_to_many)(several.len()),
    }
}

/// For whom: the age, or the stages if no age is given.
pub fn whom_in_words(content: &OfferContent) -> String {
    let age = content.age.to_words(&said().words);
    match (age.is_empty(), content.stages.grades_to_words(&said().words)) {
        (false, _) => age,
        (true, grades) if !grades.is_empty() => grades,
        (true, _) => labels(&content.stages.all(), &said().words),
    }
}

fn formats_in_words(content: &OfferContent) -> String {
    content.formats.first().map(|format| format.label_in(&said().words).to_owned()).unwrap_or_default()
}

fn cost_in_words(content: &OfferContent) -> String {
    let wheelchair = content.accessibility.wheelchair == Answer::Yes;
    let parts = [
        content.cost.price_to_words(&said().words),
        if wheelchair { said().card.wheelchair.to_owned() } else { String::new() },
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
