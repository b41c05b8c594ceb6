//! Offers as a table: a line each, in the words of their pages.

use super::facts::page_of;
use crate::{
    http::Table,
    messages::DE,
    ui::card::{where_in_words, whom_in_words},
};
use jiff::civil::DateTime;
use mintverbund::{
    catalogue::Listing,
    domain::content::{Names, OfferContent, OfferField, labels},
};

/// The fields whose words are a column each, behind those of the offer's card.
const FIELDS: [OfferField; 6] = [
    OfferField::Place,
    OfferField::Dates,
    OfferField::Registration,
    OfferField::Accessibility,
    OfferField::Languages,
    OfferField::TargetGroups,
];

/// The offers, a line each.
pub fn table(offers: &[impl AsRef<Listing>], now: DateTime) -> Table {
    let m = DE.files;
    let card = [
        m.id,
        m.title,
        m.summary,
        m.when,
        m.place,
        m.whom,
        m.formats,
        m.subjects,
        m.cost,
        m.network,
        m.organiser,
        m.page,
    ];
    let heads = card.into_iter().chain(FIELDS.map(|field| field.label_in(&DE.words))).chain([m.confirmed]);
    Table { name: m.file, heads: heads.collect(), rows: offers.iter().map(|offer| line(offer.as_ref(), now)).collect() }
}

fn line(offer: &Listing, now: DateTime) -> Vec<String> {
    let content: &OfferContent = &offer.content;
    let words = &DE.words;
    let card = [
        offer.public_id.to_string(),
        content.title.to_string(),
        content.summary.to_string(),
        words.when(&content.when(now)),
        where_in_words(content),
        whom_in_words(content),
        labels(&content.formats, words),
        labels(&content.subjects.mint, words),
        content.cost.price_to_words(words),
        offer.network_name.clone(),
        offer.organiser.clone(),
        page_of(offer),
    ];
    let fields = FIELDS.map(|field| content.describe_in(words, field, &Names::new()));
    card.into_iter().chain(fields).chain([offer.confirmed_on.clone().unwrap_or_default()]).collect()
}
