//! What an offer still lacks before it can be submitted.

use super::*;

/// One thing that is missing: where, and what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The field.
    pub field: OfferField,
    /// The key of the very input in which it is filled in.
    pub key: &'static str,
    /// What to do, in words.
    pub what: &'static str,
}

impl OfferContent {
    /// Everything missing for submission on a day, in the order of the editor. Empty means: complete.
    pub fn missing(&self, today: Date) -> Vec<Missing> {
        let mut missing = self.lacking_texts();
        missing.extend(self.lacking_time(today));
        missing.extend(self.lacking_place());
        missing.extend(self.cost.lacking());
        missing.extend(self.registration.lacking());
        missing.extend(self.contact.lacking(today));
        missing.extend(self.picture.iter().flat_map(Picture::lacking));
        missing.sort_by_key(|missing| (missing.field.section(), missing.field));
        missing
    }

    fn lacking_texts(&self) -> Vec<Missing> {
        use OfferField as F;
        let checks = [
            (self.title.is_empty(), F::Title, "Titel"),
            (self.summary.is_empty(), F::Summary, "ein Satz, der sagt, worum es geht"),
            (self.description.is_empty(), F::Description, "Beschreibung"),
            (self.formats.is_empty(), F::Formats, "mindestens ein Format"),
            (self.subjects.is_empty(), F::Subjects, "mindestens ein Fach"),
            (self.stages.is_empty(), F::Stages, "für welche Stufe"),
            (self.organiser.is_none(), F::Organiser, "wer das Angebot veranstaltet"),
        ];
        lacking(checks.map(|(lacks, field, what)| (lacks, field, field.first_key(), what)))
    }

    /// What happens once needs a day, and one that is still to come.
    fn lacking_time(&self, today: Date) -> Vec<Missing> {
        use OfferField as F;
        let once = self.recurrence == Some(Recurrence::Once);
        let dated = !self.dates.is_empty() || self.period_from.is_some() || self.period_to.is_some();
        let past = match (self.dates.is_empty(), self.period_to) {
            (false, _) => "dates",
            (true, Some(_)) => "period_to",
            (true, None) => "period_from",
        };
        lacking([
            (self.recurrence.is_none(), F::Recurrence, "recurrence", "Turnus: wie oft es stattfindet"),
            (once && !dated, F::Dates, "period_from", "mindestens ein Termin oder Zeitraum"),
            (once && self.is_past(today), F::Dates, past, "ein Termin, der noch kommt: der angegebene ist vorbei"),
        ])
    }

    fn lacking_place(&self) -> Vec<Missing> {
        use OfferField as F;
        let on_site = matches!(self.mode, Some(Mode::OnSite | Mode::Hybrid));
        let nowhere = self.mode == Some(Mode::Mobile) && self.catchment.is_empty();
        lacking([
            (self.mode.is_none(), F::Mode, "mode", "Durchführung: vor Ort, online, hybrid oder mobil"),
            (on_site && self.place.town.is_empty(), F::Place, "place_town", "in welchem Ort"),
            (on_site && self.place.kreis.is_none(), F::Place, "place_kreis", "in welchem Kreis"),
            (nowhere, F::Catchment, "catchment", "in welche Kreise das Angebot kommt"),
        ])
    }
}

impl PublicContact {
    /// Somebody must be reachable, and a person must have agreed already.
    fn lacking(&self, today: Date) -> Vec<Missing> {
        let unreachable = self.email.is_none() && self.phone.is_none();
        let unasked = self.person && self.consent_on.is_none_or(|day| day > today);
        lacking([
            (unreachable, OfferField::Contact, "contact_email", "E-Mail oder Telefon für Fragen"),
            (unasked, OfferField::Contact, "contact_consent_on", "wann die Person eingewilligt hat, genannt zu werden"),
        ])
    }
}

impl Cost {
    fn lacking(&self) -> Vec<Missing> {
        let priced = matches!(self.kind, Some(CostKind::Amount | CostKind::Range));
        let from = if self.kind == Some(CostKind::Range) { "der kleinste Betrag" } else { "der Betrag in Euro" };
        let to = self.kind == Some(CostKind::Range) && self.to_cents.is_none();
        lacking([
            (self.kind.is_none(), OfferField::Cost, "cost_kind", "ob es etwas kostet"),
            (priced && self.from_cents.is_none(), OfferField::Cost, "cost_from", from),
            (to, OfferField::Cost, "cost_to", "der größte Betrag"),
        ])
    }
}

impl Registration {
    /// Whoever says by which way must say where it leads.
    fn lacking(&self) -> Vec<Missing> {
        use RegistrationKind as Kind;
        let by = |kind, lacks: bool| self.kind == Some(kind) && lacks;
        lacking(
            [
                (self.kind.is_none(), "registration_kind", "wie man sich anmeldet"),
                (by(Kind::Link, self.link.is_none()), "registration_link", "die Seite zur Anmeldung"),
                (by(Kind::Email, self.email.is_none()), "registration_email", "die E-Mail-Adresse zur Anmeldung"),
                (by(Kind::Phone, self.phone.is_none()), "registration_phone", "die Telefonnummer zur Anmeldung"),
            ]
            .map(|(lacks, key, what)| (lacks, OfferField::Registration, key, what)),
        )
    }
}

impl Picture {
    fn lacking(&self) -> Vec<Missing> {
        let anonymous = self.author.is_empty() && self.licence.is_some_and(Licence::names_the_author);
        lacking(
            [
                (self.alt.is_empty(), "picture_alt", "die Bildbeschreibung"),
                (anonymous, "picture_author", "wer das Bild gemacht hat: diese Lizenz verlangt den Namen"),
                (self.licence.is_none(), "picture_licence", "die Rechte am Bild"),
            ]
            .map(|(lacks, key, what)| (lacks, OfferField::Picture, key, what)),
        )
    }
}

fn lacking<const N: usize>(checks: [(bool, OfferField, &'static str, &'static str); N]) -> Vec<Missing> {
    let lacking = checks.into_iter().filter(|(lacks, ..)| *lacks);
    lacking.map(|(_, field, key, what)| Missing { field, key, what }).collect()
}
