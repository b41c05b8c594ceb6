//! What an offer still lacks before it can be submitted.

use super::*;

/// One thing that is missing: where, and what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The field.
    pub field: OfferField,
    /// What to do, in words.
    pub what: &'static str,
}

impl OfferContent {
    /// Everything missing for submission, in the order of the editor. Empty means: complete.
    pub fn missing(&self) -> Vec<Missing> {
        let mut missing: Vec<Missing> = self
            .checks()
            .into_iter()
            .filter(|(lacking, ..)| *lacking)
            .map(|(_, field, what)| Missing { field, what })
            .collect();
        missing.sort_by_key(|missing| (missing.field.section(), missing.field));
        missing
    }

    fn checks(&self) -> Vec<(bool, OfferField, &'static str)> {
        use OfferField as F;
        let one_off = self.recurrence == Some(Recurrence::Once);
        let dated = !self.dates.is_empty() || self.period_from.is_some();
        let reachable = self.contact.email.is_some() || self.contact.phone.is_some();
        vec![
            (self.title.is_empty(), F::Title, "Titel"),
            (self.summary.is_empty(), F::Summary, "ein Satz, der sagt, worum es geht"),
            (self.description.is_empty(), F::Description, "Beschreibung"),
            (self.formats.is_empty(), F::Formats, "mindestens ein Format"),
            (self.subjects.is_empty(), F::Subjects, "mindestens ein Fach"),
            (self.stages.is_empty(), F::Stages, "für welche Stufe"),
            (self.mode.is_none(), F::Mode, "Durchführung: vor Ort, online, hybrid oder mobil"),
            (self.needs_place(), F::Place, "Ort und Kreis"),
            (self.needs_catchment(), F::Catchment, "in welche Kreise das Angebot kommt"),
            (self.recurrence.is_none(), F::Recurrence, "Turnus: wie oft es stattfindet"),
            (one_off && !dated, F::Dates, "mindestens ein Termin oder Zeitraum"),
            (self.cost.is_unclear(), F::Cost, "Kosten"),
            (self.registration.is_unclear(), F::Registration, "Anmeldung: wie"),
            (self.organiser.is_none(), F::Organiser, "wer das Angebot veranstaltet"),
            (!reachable, F::Contact, "E-Mail oder Telefon für Fragen"),
            (self.picture_lacks_alt(), F::Picture, "Bildbeschreibung"),
            (self.picture_lacks_rights(), F::Picture, "Rechte am Bild"),
        ]
    }

    fn needs_place(&self) -> bool {
        let on_site = matches!(self.mode, Some(Mode::OnSite | Mode::Hybrid));
        on_site && (self.place.town.is_empty() || self.place.kreis.is_none())
    }

    fn needs_catchment(&self) -> bool {
        self.mode == Some(Mode::Mobile) && self.catchment.is_empty()
    }

    fn picture_lacks_alt(&self) -> bool {
        self.picture.as_ref().is_some_and(|picture| picture.alt.is_empty())
    }

    fn picture_lacks_rights(&self) -> bool {
        self.picture.as_ref().is_some_and(|picture| picture.licence.is_none())
    }
}

impl Cost {
    fn is_unclear(&self) -> bool {
        match self.kind {
            None => true,
            Some(CostKind::Free) => false,
            Some(CostKind::Amount) => self.from_cents.is_none(),
            Some(CostKind::Range) => self.from_cents.is_none() || self.to_cents.is_none(),
        }
    }
}

impl Registration {
    fn is_unclear(&self) -> bool {
        match self.kind {
            None => true,
            Some(RegistrationKind::None) => false,
            Some(RegistrationKind::Link) => self.link.is_none(),
            Some(RegistrationKind::Email) => self.email.is_none(),
            Some(RegistrationKind::Phone) => self.phone.is_none(),
        }
    }
}
