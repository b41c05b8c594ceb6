//! From what was typed to the document, and back into the form.

use super::{session::sessions, *};
use crate::domain::field::{FieldError, Parser, Typed};

/// Half a position is none.
const BOTH_DEGREES: &str = "Bitte Breite und Länge angeben oder beide weglassen.";
/// More than this is no partner list.
const MAX_PARTNERS: usize = 20;

impl OfferContent {
    /// Reads a form. What is missing is no error, what cannot be understood is.
    pub fn parse(typed: &Typed) -> Result<Self, Vec<FieldError>> {
        let mut parser = Parser::new(typed);
        let p = &mut parser;
        let content = Self {
            title: p.text("title", "Titel"),
            summary: p.text("summary", "In einem Satz"),
            description: p.text("description", "Darum geht es"),
            formats: p.many("formats", "Format"),
            stages: p.many("stages", "Für wen"),
            age_from: age(p, "age_from", "Alter von"),
            age_to: age(p, "age_to", "Alter bis"),
            subjects: p.many("subjects", "Fach"),
            plus_subjects: p.many("plus_subjects", "MINT+"),
            target_groups: p.many("target_groups", "Besondere Zielgruppe"),
            girls: p.optional("girls", "Mädchen und junge Frauen"),
            mode: p.optional("mode", "Durchführung"),
            place: place(p),
            catchment: p.many("catchment", "Kommt in diese Kreise"),
            recurrence: p.optional("recurrence", "Turnus"),
            period_from: day(p, "period_from", "Erster Tag"),
            period_to: day(p, "period_to", "Letzter Tag"),
            dates: sessions(p),
            holidays: p.optional_by("holidays", "In den Ferien", yes_or_no),
            group_min: count(p, "group_min", "Gruppe ab"),
            group_max: count(p, "group_max", "Gruppe bis"),
            cost: cost(p),
            registration: registration(p),
            accessibility: accessibility(p),
            languages: p.many("languages", "Sprachen"),
            organiser: p.optional("organiser", "Veranstaltet von"),
            further_partners: p.many("further_partners", "Weitere Partner"),
            contact: PublicContact {
                name: p.text("contact_name", "Ansprechstelle"),
                email: p.optional("contact_email", "E-Mail"),
                phone: p.optional("contact_phone", "Telefon"),
                person: p.ticked("contact_person"),
                consent_on: day(p, "contact_consent_on", "Einwilligung vom"),
            },
            link: p.optional("link", "Internetseite"),
            picture: picture(p),
        };
        content.refuse_contradictions(p);
        let errors = std::mem::take(&mut p.errors);
        if errors.is_empty() { Ok(content) } else { Err(errors) }
    }

    fn refuse_contradictions(&self, p: &mut Parser) {
        let typed = |key| !p.typed().get(key).trim().is_empty();
        match (typed("place_latitude"), typed("place_longitude")) {
            (true, false) => p.refuse("place_longitude", "Längengrad", BOTH_DEGREES),
            (false, true) => p.refuse("place_latitude", "Breitengrad", BOTH_DEGREES),
            _ => {}
        }
        if self.age_from.zip(self.age_to).is_some_and(|(from, to)| from > to) {
            p.refuse("age_to", "Alter bis", "Das höchste Alter liegt unter dem niedrigsten.");
        }
        if self.period_from.zip(self.period_to).is_some_and(|(from, to)| from > to) {
            p.refuse("period_to", "Letzter Tag", "Der letzte Tag liegt vor dem ersten.");
        }
        if self.group_min.zip(self.group_max).is_some_and(|(min, max)| min > max) {
            p.refuse("group_max", "Gruppe bis", "Die größte Gruppe ist kleiner als die kleinste.");
        }
        if self.cost.from_cents.zip(self.cost.to_cents).is_some_and(|(from, to)| from > to) {
            p.refuse("cost_to", "bis", "Der höchste Betrag liegt unter dem niedrigsten.");
        }
        if self.girls.is_some() && !self.target_groups.contains(&TargetGroup::Maedchen) {
            p.refuse("girls", "Mädchen und junge Frauen", "Bitte zuerst diese Zielgruppe wählen.");
        }
        if self.further_partners.len() > MAX_PARTNERS {
            p.refuse("further_partners", "Weitere Partner", format!("Höchstens {MAX_PARTNERS}."));
        }
    }

    /// The document as it stands in the form.
    pub fn to_typed(&self) -> Typed {
        let mut t = Typed::default();
        t.push("title", self.title.as_str());
        t.push("summary", self.summary.as_str());
        t.push("description", self.description.as_str());
        t.push_terms("formats", &self.formats);
        t.push_terms("stages", &self.stages);
        t.push_some("age_from", self.age_from);
        t.push_some("age_to", self.age_to);
        t.push_terms("subjects", &self.subjects);
        t.push_terms("plus_subjects", &self.plus_subjects);
        t.push_terms("target_groups", &self.target_groups);
        t.push_some("girls", self.girls);
        t.push_some("mode", self.mode);
        place_typed(&self.place, &mut t);
        self.catchment.iter().for_each(|ags| t.push("catchment", ags.as_str()));
        t.push_some("recurrence", self.recurrence);
        t.push_some("period_from", self.period_from);
        t.push_some("period_to", self.period_to);
        self.dates.iter().for_each(|session| session.push_to(&mut t));
        t.push_some("holidays", self.holidays.map(|yes| if yes { "yes" } else { "no" }));
        t.push_some("group_min", self.group_min);
        t.push_some("group_max", self.group_max);
        t.push_some("cost_kind", self.cost.kind);
        t.push_some("cost_from", self.cost.from_cents.map(amount_typed));
        t.push_some("cost_to", self.cost.to_cents.map(amount_typed));
        t.push("cost_reduction", self.cost.reduction.as_str());
        t.push_some("registration_kind", self.registration.kind);
        t.push_some("registration_link", self.registration.link.as_ref());
        t.push_some("registration_email", self.registration.email.as_ref());
        t.push_some("registration_phone", self.registration.phone.as_ref());
        t.push_terms("registration_by", &self.registration.by);
        for (key, _, answer) in self.accessibility.answers() {
            t.push(key, answer.code());
        }
        t.push("accessibility_note", self.accessibility.note.as_str());
        t.push_terms("languages", &self.languages);
        t.push_some("organiser", self.organiser.as_ref());
        self.further_partners.iter().for_each(|id| t.push("further_partners", id.as_str()));
        t.push("contact_name", self.contact.name.as_str());
        t.push_some("contact_email", self.contact.email.as_ref());
        t.push_some("contact_phone", self.contact.phone.as_ref());
        t.push_some("contact_person", self.contact.person.then_some("1"));
        t.push_some("contact_consent_on", self.contact.consent_on);
        t.push_some("link", self.link.as_ref());
        if let Some(picture) = &self.picture {
            picture_typed(picture, &mut t);
        }
        t
    }
}

fn age(p: &mut Parser, key: &str, label: &str) -> Option<u8> {
    p.optional_by(key, label, |text| match text.parse::<u8>() {
        Ok(age) if age <= 99 => Ok(age),
        _ => Err("Bitte ein Alter in Jahren als Zahl angeben, höchstens 99."),
    })
}

fn count(p: &mut Parser, key: &str, label: &str) -> Option<u16> {
    p.optional_by(key, label, |text| match text.parse::<u16>() {
        Ok(count) if (1..=5000).contains(&count) => Ok(count),
        _ => Err("Bitte eine Zahl zwischen 1 und 5000 angeben."),
    })
}

fn day(p: &mut Parser, key: &str, label: &str) -> Option<Date> {
    p.optional_by(key, label, read_day)
}

/// A day as a browser sends it or people write it: `2027-12-31`, `31.12.2027`.
pub(super) fn read_day(text: &str) -> Result<Date, &'static str> {
    match text.parse::<crate::domain::date::FuzzyDate>() {
        Ok(crate::domain::date::FuzzyDate::Day(day)) => Ok(day),
        _ => Err("Bitte einen Tag angeben, zum Beispiel 31.12.2027."),
    }
}

fn yes_or_no(text: &str) -> Result<bool, UnknownCode> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(UnknownCode),
    }
}

fn place(p: &mut Parser) -> Place {
    Place {
        name: p.text("place_name", "Name des Ortes"),
        street: p.text("place_street", "Straße und Hausnummer"),
        postcode: p.optional("place_postcode", "PLZ"),
        town: p.text("place_town", "Ort"),
        kreis: p.optional("place_kreis", "Kreis"),
        latitude: degrees(p, "place_latitude", "Breitengrad", 47.2..=50.6),
        longitude: degrees(p, "place_longitude", "Längengrad", 8.9..=13.9),
    }
}

fn degrees(p: &mut Parser, key: &str, label: &str, bavaria: std::ops::RangeInclusive<f64>) -> Option<f64> {
    p.optional_by(key, label, |text| match text.replace(',', ".").parse::<f64>() {
        Ok(degrees) if bavaria.contains(&degrees) => Ok(degrees),
        _ => Err(format!("Bitte einen Wert zwischen {} und {} angeben (Bayern).", bavaria.start(), bavaria.end())),
    })
}

fn place_typed(place: &Place, t: &mut Typed) {
    t.push("place_name", place.name.as_str());
    t.push("place_street", place.street.as_str());
    t.push_some("place_postcode", place.postcode.as_ref());
    t.push("place_town", place.town.as_str());
    t.push_some("place_kreis", place.kreis.as_ref());
    t.push_some("place_latitude", place.latitude);
    t.push_some("place_longitude", place.longitude);
}

fn cost(p: &mut Parser) -> Cost {
    Cost {
        kind: p.optional("cost_kind", "Kosten"),
        from_cents: p.optional_by("cost_from", "Betrag in Euro", read_amount),
        to_cents: p.optional_by("cost_to", "bis", read_amount),
        reduction: p.text("cost_reduction", "Ermäßigung"),
    }
}

/// An amount in euros as people write it: `5`, `5,50`, `5.50 €`; at most 10,000 €.
fn read_amount(text: &str) -> Result<u32, &'static str> {
    const HELP: &str = "Bitte einen Betrag in Euro angeben, zum Beispiel 5 oder 5,50.";
    let text = text.trim_end_matches(['€', ' ']);
    let (euros, cents) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let cents = match cents.len() {
        1 => cents.parse::<u32>().map(|tenths| tenths * 10),
        2 => cents.parse::<u32>(),
        _ => return Err(HELP),
    };
    match (euros.parse::<u32>(), cents) {
        (Ok(euros), Ok(cents)) if euros <= 10_000 => Ok(euros * 100 + cents),
        _ => Err(HELP),
    }
}

fn amount_typed(cents: u32) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

fn registration(p: &mut Parser) -> Registration {
    Registration {
        kind: p.optional("registration_kind", "Anmeldung"),
        link: p.optional("registration_link", "Seite zur Anmeldung"),
        email: p.optional("registration_email", "E-Mail zur Anmeldung"),
        phone: p.optional("registration_phone", "Telefon zur Anmeldung"),
        by: p.many("registration_by", "Anmeldung durch"),
    }
}

fn accessibility(p: &mut Parser) -> Accessibility {
    let mut answer = |key, label| p.optional(key, label).unwrap_or_default();
    Accessibility {
        wheelchair: answer("wheelchair", "rollstuhlgerecht"),
        wc: answer("wc", "barrierefreies WC"),
        easy_language: answer("easy_language", "in Leichter Sprache"),
        sign_language: answer("sign_language", "mit Gebärdensprache"),
        induction: answer("induction", "mit Induktionsanlage"),
        quiet_room: answer("quiet_room", "mit ruhigem Raum"),
        note: p.text("accessibility_note", "Weitere Hinweise"),
    }
}

fn picture(p: &mut Parser) -> Option<Picture> {
    let id = p.optional_by("picture_id", "Bild", |text| {
        let known = text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
        known.then(|| text.to_ascii_lowercase()).ok_or(UnknownCode)
    });
    let picture = Picture {
        id: id.unwrap_or_default(),
        alt: p.text("picture_alt", "Bildbeschreibung"),
        author: p.text("picture_author", "Urheberin oder Urheber"),
        licence: p.optional("picture_licence", "Rechte am Bild"),
    };
    (!picture.id.is_empty() && !p.ticked("picture_remove")).then_some(picture)
}

fn picture_typed(picture: &Picture, t: &mut Typed) {
    t.push("picture_id", picture.id.as_str());
    t.push("picture_alt", picture.alt.as_str());
    t.push("picture_author", picture.author.as_str());
    t.push_some("picture_licence", picture.licence);
}
