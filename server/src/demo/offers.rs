//! Example offers in every state, brought there by the same actions that people use.

use super::{networks::Networks, people::People};
use crate::failure::Failure;
use mintverbund::{
    domain::{
        content::{OfferContent, OfferField},
        criteria::{Criterion, RefusalReason},
        date::Timestamp,
        organisation::{OrganisationKind, Sector},
        school_calendar::SchoolCalendar,
    },
    store::{Tx, school_calendar},
};
use serde::Deserialize;

mod path;
mod picture;
mod read;

use path::Path;
use picture::ExamplePicture;
use read::Content;

const DAY: i64 = 86_400;
/// The first example was written so long ago, in days; the others followed day by day.
const FIRST: i64 = 80;
/// What is archived was written before it was over, in days.
const LONG_AGO: i64 = 1_200;

#[derive(Deserialize)]
struct File {
    offers: Vec<Example>,
}

#[derive(Deserialize)]
struct Example {
    network: String,
    organiser: String,
    #[serde(default)]
    further_partners: Vec<String>,
    state: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    remarks: Vec<ExampleRemark>,
    #[serde(default)]
    reason: String,
    /// What the reviewer found missing; all else is met.
    #[serde(default)]
    unmet: Vec<Criterion>,
    refusal: Option<RefusalReason>,
    picture: Option<ExamplePicture>,
    content: serde_json::Map<String, serde_json::Value>,
    #[serde(default)]
    change: serde_json::Map<String, serde_json::Value>,
}

#[derive(Deserialize)]
struct ExampleRemark {
    field: OfferField,
    text: String,
    #[serde(default)]
    internal: bool,
}

pub(super) async fn fill(tx: &mut Tx, people: &People, networks: &Networks, now: Timestamp) -> Result<usize, Failure> {
    let files = [include_str!("../../demo/offers_a.json"), include_str!("../../demo/offers_b.json")];
    let mut examples = Vec::new();
    for file in files {
        examples.extend(serde_json::from_str::<File>(file)?.offers);
    }
    let calendar = school_calendar::all(tx).await?;
    let mut networks = Directory { networks: networks.clone(), calendar };
    for (at, example) in examples.iter().enumerate() {
        let written = match example.state.as_str() {
            "archived" => now.plus(-DAY * LONG_AGO),
            _ => now.plus(DAY * (at as i64 * (FIRST - 10) / examples.len() as i64 - FIRST)),
        };
        let path = Path { people, written, now };
        path.lead(tx, &mut networks, example)
            .await
            .map_err(|error| format!("example offer {}: {error}", example.content.get("title").unwrap_or_default()))?;
    }
    Ok(examples.len())
}

/// The networks and the directory, which grows by the organisers of the examples.
struct Directory {
    networks: Networks,
    /// By which the dates of the examples go.
    calendar: SchoolCalendar,
}

impl Directory {
    async fn organisation(&mut self, tx: &mut Tx, name: &str, now: Timestamp) -> Result<String, Failure> {
        let kind = match name.contains("Gymnasium") || name.contains("schule") {
            true => (Sector::Science, OrganisationKind::School),
            false => (Sector::Civil, OrganisationKind::Initiative),
        };
        Ok(self.networks.organisation(tx, name, kind, now).await?.to_string())
    }

    async fn content(
        &mut self,
        tx: &mut Tx,
        example: &Example,
        changed: bool,
        now: Timestamp,
    ) -> Result<OfferContent, Failure> {
        let mut values = example.content.clone();
        if changed {
            values.extend(example.change.clone());
        }
        let content: Content = serde_json::from_value(values.into())?;
        let mut typed = content.typed(now.day(), &self.calendar);
        typed.push("organiser", self.organisation(tx, &example.organiser, now).await?);
        for partner in &example.further_partners {
            typed.push("further_partners", self.organisation(tx, partner, now).await?);
        }
        if let Some(picture) = &example.picture {
            picture.typed(&mut typed)?;
        }
        OfferContent::parse(&typed).map_err(|errors| {
            let words = errors.iter().map(|error| format!("{}: {}", error.key, error.message));
            words.collect::<Vec<_>>().join("; ").into()
        })
    }
}

#[cfg(test)]
mod tests;
