//! The content of an offer: one typed document, stored whole with each revision.
//!
//! Contact, place, dates and tags are part of it. So nothing reaches the public past the review,
//! and a difference between two revisions is a comparison of two values.

mod describe;
mod missing;
mod parse;
mod searchable;
mod series;
mod session;
#[cfg(test)]
mod tests;
mod when;

pub use describe::{Difference, Names, differences};
pub use missing::Missing;
pub use series::{Rhythm, SERIES_BUTTON, spread_series};
pub use session::{MAX_DATES, Session, clock, typed_rows};
pub use when::{When, after, euros};

use crate::domain::{
    id::OrganisationId,
    kreis::Ags,
    text::{Line, Prose},
    vocabulary::*,
    web::{Email, Phone, Postcode, WebAddress},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The title: one line that says what it is without knowing the network.
pub type Title = Line<80>;
/// The short text of cards and search results.
pub type Summary = Line<200>;
/// The description in a Markdown subset.
pub type Description = Prose<6000>;

/// Everything that an offer says about itself. A draft may be incomplete.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfferContent {
    /// Title, well shown up to 55 characters.
    pub title: Title,
    /// The short text.
    pub summary: Summary,
    /// The long text.
    pub description: Description,
    /// What kind of offer.
    pub formats: Vec<Format>,
    /// For which stages.
    pub stages: Vec<Stage>,
    /// Youngest age in years.
    pub age_from: Option<u8>,
    /// Oldest age in years.
    pub age_to: Option<u8>,
    /// The subjects.
    pub subjects: Vec<Subject>,
    /// What stands beside the subjects.
    pub plus_subjects: Vec<PlusSubject>,
    /// Whom it addresses in particular.
    pub target_groups: Vec<TargetGroup>,
    /// How exclusively it addresses girls; only beside that target group.
    pub girls: Option<Girls>,
    /// How it takes place.
    pub mode: Option<Mode>,
    /// Where it takes place.
    pub place: Place,
    /// The Kreise a mobile offer comes to.
    pub catchment: Vec<Ags>,
    /// How often.
    pub recurrence: Option<Recurrence>,
    /// First day of the whole offer.
    pub period_from: Option<Date>,
    /// Last day of the whole offer.
    pub period_to: Option<Date>,
    /// The single dates, in order.
    pub dates: Vec<Session>,
    /// Whether it takes place in school holidays.
    pub holidays: Option<bool>,
    /// Smallest group.
    pub group_min: Option<u16>,
    /// Largest group.
    pub group_max: Option<u16>,
    /// What it costs.
    pub cost: Cost,
    /// How to register.
    pub registration: Registration,
    /// What is known about accessibility.
    pub accessibility: Accessibility,
    /// In which languages.
    pub languages: Vec<Language>,
    /// Who holds it.
    pub organiser: Option<OrganisationId>,
    /// Who else takes part.
    pub further_partners: Vec<OrganisationId>,
    /// Whom to ask.
    pub contact: PublicContact,
    /// A page about the offer.
    pub link: Option<WebAddress>,
    /// A picture.
    pub picture: Option<Picture>,
}

/// A place, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Name of the place.
    pub name: Line<120>,
    /// Street and number.
    pub street: Line<120>,
    /// Postcode.
    pub postcode: Option<Postcode>,
    /// Town.
    pub town: Line<80>,
    /// The Kreis it lies in.
    pub kreis: Option<Ags>,
    /// Latitude in degrees, within Bavaria.
    pub latitude: Option<f64>,
    /// Longitude in degrees, within Bavaria.
    pub longitude: Option<f64>,
}

/// What an offer costs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cost {
    /// Free, an amount, or a range.
    pub kind: Option<CostKind>,
    /// The amount, or the lower end of the range, in cents.
    pub from_cents: Option<u32>,
    /// The upper end of the range, in cents.
    pub to_cents: Option<u32>,
    /// Who pays less.
    pub reduction: Line<200>,
}

/// How to register; which of the three addresses counts is said by the kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Registration {
    /// By which way.
    pub kind: Option<RegistrationKind>,
    /// The page, if by link.
    pub link: Option<WebAddress>,
    /// The address, if by e-mail.
    pub email: Option<Email>,
    /// The number, if by telephone.
    pub phone: Option<Phone>,
    /// Who registers.
    pub by: Vec<RegisteredBy>,
}

/// What is known about accessibility.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Accessibility {
    /// Accessible by wheelchair.
    pub wheelchair: Answer,
    /// With an accessible toilet.
    pub wc: Answer,
    /// In Leichte Sprache.
    pub easy_language: Answer,
    /// With sign language.
    pub sign_language: Answer,
    /// With an induction loop.
    pub induction: Answer,
    /// With a quiet room.
    pub quiet_room: Answer,
    /// What else helps to know.
    pub note: Line<300>,
}

impl Accessibility {
    /// All questions with key, label and answer.
    pub fn answers(&self) -> [(&'static str, &'static str, Answer); 6] {
        [
            ("wheelchair", "rollstuhlgerecht", self.wheelchair),
            ("wc", "barrierefreies WC", self.wc),
            ("easy_language", "in Leichter Sprache", self.easy_language),
            ("sign_language", "mit Gebärdensprache", self.sign_language),
            ("induction", "mit Induktionsanlage", self.induction),
            ("quiet_room", "mit ruhigem Raum", self.quiet_room),
        ]
    }
}

/// Whom the public may ask; a functional address is preferred.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PublicContact {
    /// A function or a team rather than a person.
    pub name: Line<120>,
    /// E-mail.
    pub email: Option<Email>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// Whether it is a person after all: then they must have agreed to be named.
    pub person: bool,
    /// The day on which the person agreed. For the network and the reviewer; the public never sees it.
    pub consent_on: Option<Date>,
}

/// A picture with everything that must stand beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The hash under which it is stored: 64 hexadecimal digits.
    pub id: String,
    /// What can be seen, for those who cannot see it.
    pub alt: Line<300>,
    /// Who made it.
    pub author: Line<120>,
    /// Under which licence.
    pub licence: Option<Licence>,
}

impl OfferContent {
    /// The Kreise in which the offer can be found: its place, or where it comes to.
    pub fn kreise(&self) -> impl Iterator<Item = &Ags> {
        let on_site = self.place.kreis.iter().filter(|_| self.has_place());
        on_site.chain(self.catchment.iter().filter(|_| self.mode == Some(Mode::Mobile)))
    }

    /// Whether it takes place somewhere.
    pub fn has_place(&self) -> bool {
        matches!(self.mode, None | Some(Mode::OnSite | Mode::Hybrid))
    }

    /// The document as it is stored.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl std::fmt::Display for OfferContent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.to_json())
    }
}

impl std::str::FromStr for OfferContent {
    type Err = serde_json::Error;
    fn from_str(json: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(json)
    }
}

#[cfg(feature = "store")]
crate::domain::text::text_column!(OfferContent);

vocabulary! {
    /// The parts of an offer that remarks, differences and missing things refer to.
    OfferField {
        Title = "title", "Titel";
        Summary = "summary", "In einem Satz";
        Description = "description", "Darum geht es";
        Formats = "formats", "Format";
        Subjects = "subjects", "Fach";
        Stages = "stages", "Für wen";
        Age = "age", "Alter";
        TargetGroups = "target_groups", "Besondere Zielgruppe";
        Mode = "mode", "Durchführung";
        Place = "place", "Ort";
        Catchment = "catchment", "Kommt in diese Kreise";
        Recurrence = "recurrence", "Turnus";
        Dates = "dates", "Termine";
        Group = "group", "Gruppengröße";
        Cost = "cost", "Kosten";
        Registration = "registration", "Anmeldung";
        Accessibility = "accessibility", "Barrierefreiheit";
        Languages = "languages", "Sprachen";
        Organiser = "organiser", "Veranstaltet von";
        Contact = "contact", "Kontakt";
        Link = "link", "Internetseite";
        Picture = "picture", "Bild";
    }

    /// The sections of the editor.
    Section {
        About = "worum", "Worum es geht";
        Audience = "fuer-wen", "Für wen";
        When = "wann", "Wann";
        Where = "wo", "Wo";
        CostRegistration = "kosten", "Kosten und Anmeldung";
        Accessibility = "barrierefreiheit", "Barrierefreiheit";
        Picture = "bild", "Bild";
        Contact = "kontakt", "Wer dahintersteht";
    }
}

impl OfferField {
    /// The key of the first input of the field, where a link to it leads.
    pub fn first_key(self) -> &'static str {
        match self {
            Self::Age => "age_from",
            Self::Place => "place_name",
            Self::Dates => "period_from",
            Self::Group => "group_min",
            Self::Cost => "cost_kind",
            Self::Registration => "registration_kind",
            Self::Accessibility => "wheelchair",
            Self::Contact => "contact_name",
            _ => self.code(),
        }
    }

    /// The section of the editor in which the field stands.
    pub fn section(self) -> Section {
        match self {
            Self::Title | Self::Summary | Self::Description | Self::Formats | Self::Subjects => Section::About,
            Self::Stages | Self::Age | Self::TargetGroups | Self::Group | Self::Languages => Section::Audience,
            Self::Recurrence | Self::Dates => Section::When,
            Self::Mode | Self::Place | Self::Catchment => Section::Where,
            Self::Cost | Self::Registration => Section::CostRegistration,
            Self::Accessibility => Section::Accessibility,
            Self::Picture => Section::Picture,
            Self::Organiser | Self::Contact | Self::Link => Section::Contact,
        }
    }
}
