//! The document in words, field by field: for reading, comparing and remarking.

use super::*;
use std::collections::BTreeMap;

/// The names of organisations, by identity.
pub type Names = BTreeMap<OrganisationId, String>;

/// One field that differs between two revisions, both sides in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field.
    pub field: OfferField,
    /// What the earlier one says; empty if nothing.
    pub before: String,
    /// What the later one says; empty if nothing.
    pub after: String,
}

/// Said of values that differ although their words do not: nothing that changed may look unchanged.
const HIDDEN_CHANGE: &str = "(geändert, ohne dass man es am Text sieht)";

/// The fields in which two contents differ, in the order of the editor. Their values are compared,
/// not their words: two organisations may have the same name.
pub fn differences(before: &OfferContent, after: &OfferContent, names: &Names) -> Vec<Difference> {
    let changed = OfferField::ALL.iter().filter(|field| !before.holds_the_same(after, **field));
    changed.map(|field| difference(before, after, *field, names)).collect()
}

fn difference(before: &OfferContent, after: &OfferContent, field: OfferField, names: &Names) -> Difference {
    let (before, mut after) = (before.describe(field, names), after.describe(field, names));
    if before == after {
        after = joined([after, HIDDEN_CHANGE.to_owned()], "\n");
    }
    Difference { field, before, after }
}

impl OfferContent {
    /// What the content says in one field, in words; everything the field holds, or empty.
    pub fn describe(&self, field: OfferField, names: &Names) -> String {
        match field {
            OfferField::Title => self.title.to_string(),
            OfferField::Summary => self.summary.to_string(),
            OfferField::Description => self.description.to_string(),
            OfferField::Formats => labels(&self.formats),
            OfferField::Subjects => joined([labels(&self.subjects), labels(&self.plus_subjects)], " + "),
            OfferField::Stages => labels(&self.stages),
            OfferField::Age => self.age_in_words(),
            OfferField::TargetGroups => self.target_groups_in_words(),
            OfferField::Mode => self.mode.map(|m| m.label().to_owned()).unwrap_or_default(),
            OfferField::Place => self.place.in_words(),
            OfferField::Catchment => self.catchment_in_words(),
            OfferField::Recurrence => self.recurrence.map(|r| r.label().to_owned()).unwrap_or_default(),
            OfferField::Dates => self.dates_in_words(),
            OfferField::Group => self.group_in_words(),
            OfferField::Cost => joined([self.cost.in_words(), self.cost.reduction.to_string()], ", "),
            OfferField::Registration => self.registration.in_words(),
            OfferField::Accessibility => self.accessibility.in_words(),
            OfferField::Languages => labels(&self.languages),
            OfferField::Organiser => self.organisers_in_words(names),
            OfferField::Contact => self.contact.in_words(),
            OfferField::Link => self.link.as_ref().map(ToString::to_string).unwrap_or_default(),
            OfferField::Picture => self.picture.as_ref().map(Picture::in_words).unwrap_or_default(),
        }
    }

    /// Whether both hold the same values in one field.
    fn holds_the_same(&self, other: &Self, field: OfferField) -> bool {
        macro_rules! same {
            ($($part:ident),+) => { $(self.$part == other.$part)&&+ };
        }
        match field {
            OfferField::Title => same!(title),
            OfferField::Summary => same!(summary),
            OfferField::Description => same!(description),
            OfferField::Formats => same!(formats),
            OfferField::Subjects => same!(subjects, plus_subjects),
            OfferField::Stages => same!(stages),
            OfferField::Age => same!(age_from, age_to),
            OfferField::TargetGroups => same!(target_groups, girls),
            OfferField::Mode => same!(mode),
            OfferField::Place => same!(place),
            OfferField::Catchment => same!(catchment),
            OfferField::Recurrence => same!(recurrence),
            OfferField::Dates => same!(period_from, period_to, dates, holidays),
            OfferField::Group => same!(group_min, group_max),
            OfferField::Cost => same!(cost),
            OfferField::Registration => same!(registration),
            OfferField::Accessibility => same!(accessibility),
            OfferField::Languages => same!(languages),
            OfferField::Organiser => same!(organiser, further_partners),
            OfferField::Contact => same!(contact),
            OfferField::Link => same!(link),
            OfferField::Picture => same!(picture),
        }
    }

    /// The special target groups, with how exclusively girls are addressed.
    pub fn target_groups_in_words(&self) -> String {
        let girls = self.girls.map(|girls| format!("({})", girls.label())).unwrap_or_default();
        joined([labels(&self.target_groups), girls], " ")
    }

    fn catchment_in_words(&self) -> String {
        join(self.catchment.iter().map(|ags| ags.kreis().full_name()), ", ")
    }

    fn dates_in_words(&self) -> String {
        let period = self.period_in_words();
        let holidays = match self.holidays {
            None => String::new(),
            Some(true) => "auch in den Ferien".to_owned(),
            Some(false) => "nicht in den Ferien".to_owned(),
        };
        let dates = join(self.dates.iter().map(Session::in_words_with_deadline), "\n");
        joined([period, holidays, dates], "\n")
    }

    /// The size of the group in words; empty if not given.
    pub fn group_in_words(&self) -> String {
        match (self.group_min, self.group_max) {
            (None, None) => String::new(),
            (Some(min), None) => format!("ab {min} Personen"),
            (None, Some(max)) => format!("bis {max} Personen"),
            (Some(min), Some(max)) => format!("{min} bis {max} Personen"),
        }
    }

    fn organisers_in_words(&self, names: &Names) -> String {
        let ids = self.organiser.iter().chain(&self.further_partners);
        join(ids.map(|id| names.get(id).cloned().unwrap_or_else(|| "unbekannt".to_owned())), ", ")
    }
}

impl Session {
    fn in_words_with_deadline(&self) -> String {
        match self.registration_closes {
            None => self.in_words(),
            Some(day) => format!("{} (Anmeldung bis {})", self.in_words(), crate::domain::date::day_in_words(day)),
        }
    }
}

impl Place {
    /// Name, street, postcode and town, Kreis, coordinates: as far as known.
    pub fn in_words(&self) -> String {
        let postcode = self.postcode.as_ref().map(ToString::to_string).unwrap_or_default();
        let kreis = self.kreis.as_ref().map(|ags| ags.kreis().full_name()).unwrap_or_default();
        let coordinates = match (self.latitude, self.longitude) {
            (Some(latitude), Some(longitude)) => format!("{latitude}° N, {longitude}° O"),
            _ => String::new(),
        };
        let town = joined([postcode, self.town.to_string()], " ");
        joined([self.name.to_string(), self.street.to_string(), town, kreis, coordinates], "\n")
    }
}

impl Registration {
    /// The way to register and who does it.
    pub fn in_words(&self) -> String {
        let kind = self.kind.map(|kind| kind.label().to_owned()).unwrap_or_default();
        let addresses = [
            self.link.as_ref().map(ToString::to_string),
            self.email.as_ref().map(ToString::to_string),
            self.phone.as_ref().map(ToString::to_string),
        ];
        let addresses = join(addresses.into_iter().flatten(), ", ");
        let by = join(self.by.iter().map(|by| by.label().to_owned()), ", ");
        let by = if by.is_empty() { by } else { format!("durch: {by}") };
        joined([joined([kind, addresses], ": "), by], "\n")
    }
}

impl Accessibility {
    /// The answers that are known, and the note.
    pub fn in_words(&self) -> String {
        let known = self.answers().into_iter().filter(|(.., answer)| *answer != Answer::Unknown);
        let known = join(known.map(|(_, label, answer)| format!("{label}: {}", answer.label())), "\n");
        joined([known, self.note.to_string()], "\n")
    }
}

impl PublicContact {
    fn in_words(&self) -> String {
        let email = self.email.as_ref().map(ToString::to_string).unwrap_or_default();
        let phone = self.phone.as_ref().map(ToString::to_string).unwrap_or_default();
        joined([self.name.to_string(), email, phone, self.consent_in_words()], "\n")
    }

    fn consent_in_words(&self) -> String {
        let day = self.consent_on.map(crate::domain::date::day_in_words);
        match (self.person, day) {
            (true, Some(day)) => format!("eine Person, Einwilligung vom {day}"),
            (true, None) => "eine Person, ohne Einwilligung".to_owned(),
            (false, Some(day)) => format!("keine Person, Einwilligung vom {day}"),
            (false, None) => String::new(),
        }
    }
}

impl Picture {
    fn in_words(&self) -> String {
        let licence = self.licence.map(|licence| licence.label().to_owned()).unwrap_or_default();
        let id = format!("Bild {}", self.id.get(..8).unwrap_or(&self.id));
        joined([id, self.alt.to_string(), self.author.to_string(), licence], "\n")
    }
}

/// The labels of several terms, separated by commas.
pub fn labels<T: Term>(terms: &[T]) -> String {
    join(terms.iter().map(|term| term.label().to_owned()), ", ")
}

fn joined<const N: usize>(parts: [String; N], between: &str) -> String {
    join(parts.into_iter(), between)
}

fn join(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}
