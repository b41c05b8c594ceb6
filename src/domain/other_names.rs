//! What else people call the terms of the vocabularies when they look for something: short forms, everyday words, brands, kinds of
//! school. They are found like the label. A new term asks for its own here.

use super::{
    kreis::{Kreis, KreisKind},
    vocabulary::{Format, Language, Mode, PlusSubject, Stage, Subject, TargetGroup},
};

/// A term that people also know by other names.
pub trait OtherNames {
    /// The names, beside its label.
    fn other_names(&self) -> &'static [&'static str];
}

impl OtherNames for Subject {
    fn other_names(&self) -> &'static [&'static str] {
        match self {
            Self::Mathematik => &["Mathe", "Rechnen", "Math", "Maths", "Matematik", "математика", "رياضيات"],
            Self::Informatik => &[
                "IT",
                "EDV",
                "Computer",
                "Programmieren",
                "Coden",
                "Coding",
                "App",
                "Apps",
                "Software",
                "Programming",
                "Programlama",
                "програмування",
                "программирование",
                "برمجة",
            ],
            Self::Biologie => &["Bio", "Natur", "Tiere", "Pflanzen", "Biology", "Biyoloji", "біологія", "أحياء"],
            Self::Chemie => &["Chemistry", "Kimya", "хімія", "كيمياء"],
            Self::Physik => &["Physics", "Fizik", "фізика", "فيزياء"],
            Self::Astronomie => {
                &["Weltraum", "Weltall", "Sternenkunde", "Raumfahrt", "Space", "Astronomy", "Astronomi", "астрономія"]
            }
            Self::Technik => {
                &["Werken", "Ingenieurwesen", "Handwerk", "Maschinen", "Engineering", "Teknik", "техніка", "تقنية"]
            }
            Self::Naturwissenschaften => {
                &["NaWi", "NUT", "Natur und Technik", "Sachunterricht", "HSU", "Science", "Bilim", "наука", "علوم"]
            }
            Self::MintGesamt => &["STEM"],
            Self::Ki => &[
                "KI",
                "AI",
                "Machine Learning",
                "Maschinelles Lernen",
                "ChatGPT",
                "neuronale Netze",
                "Artificial Intelligence",
                "Yapay Zeka",
                "штучний інтелект",
            ],
        }
    }
}

impl OtherNames for PlusSubject {
    fn other_names(&self) -> &'static [&'static str] {
        match self {
            Self::Kunst => &["Malen", "Zeichnen"],
            Self::Musik => &["Klang"],
            Self::Design => &["Gestaltung"],
            Self::Sport => &["Bewegung"],
            Self::Gesellschaft => &["Politik"],
            Self::Umwelt => &["Klima", "Nachhaltigkeit", "Ökologie", "BNE", "Umweltschutz", "Klimawandel", "Natur"],
        }
    }
}

impl OtherNames for Format {
    fn other_names(&self) -> &'static [&'static str] {
        match self {
            Self::Workshop => &["Kurs", "Kurse", "Seminar", "Course"],
            Self::StudentLaboratory => &[
                "Lernlabor",
                "Mitmachlabor",
                "Forscherlabor",
                "Lab",
                "Exkursion",
                "Ausflug",
                "Schulausflug",
                "Lernort",
            ],
            Self::ProjectWeek => &["Projekttage"],
            Self::HolidayOffer => &["Ferienprogramm", "Ferienkurs", "Ferienbetreuung", "Ferienpass"],
            Self::Competition => &["Olympiade", "Turnier", "Jugend forscht"],
            Self::Hackathon => &["Hack"],
            Self::Event => &["Vortrag", "Show", "Fest", "Familientag", "Aktionstag"],
            Self::LoanSystem => {
                &["Ausleihe", "Leihen", "Verleih", "Koffer", "Experimentierkoffer", "Klassensatz", "Materialkiste"]
            }
            Self::OnlineFormat => &["digital", "Webinar"],
            Self::MobileStemOffers => &["Bus", "kommt an die Schule", "Schulbesuch"],
            Self::Mentoring => &["Patenschaft", "Begleitung"],
            Self::AllDay => &["OGS", "Nachmittagsbetreuung", "Ganztag"],
            Self::FurtherTraining => {
                &["Lehrerfortbildung", "Lehrkräftefortbildung", "Weiterbildung", "Teacher Training"]
            }
            Self::CareerOrientation => {
                &["Berufswahl", "Praktikum", "Schnuppertag", "Girls' Day", "Boys' Day", "Berufsberatung"]
            }
            Self::Ag => &["Arbeitsgemeinschaft", "Nachmittagsangebot", "Club", "Gruppe"],
            Self::OpenDay => &["Lange Nacht", "Schnuppern", "Tag der Technik"],
            Self::Camp => &["Feriencamp", "Ferienlager", "Freizeit", "Zeltlager", "Übernachtung"],
            Self::Makerspace => &[
                "FabLab",
                "offene Werkstatt",
                "3D-Druck",
                "3D-Drucker",
                "Lasercutter",
                "Maker",
                "Repair Café",
                "Repaircafé",
            ],
            Self::Parents => &["Elternabend", "Elterninformation"],
        }
    }
}

impl OtherNames for Stage {
    fn other_names(&self) -> &'static [&'static str] {
        match self {
            Self::Kita => &["Kindergarten", "Krippe", "Vorschule", "Vorschulkinder", "Kindergartenkinder"],
            Self::Grundschule => &["Grundschüler", "Hort", "Volksschule"],
            Self::Sek1 => &["Mittelschule", "Hauptschule", "Realschule", "Gymnasium", "Unterstufe", "Mittelstufe"],
            Self::Sek2 => &["Gymnasium", "Oberstufe", "FOS", "BOS", "Abitur", "Abiturienten", "Q12", "Q13"],
            Self::Ausbildung => &["Azubi", "Auszubildende", "Lehrling", "Lehrlinge", "Berufsschule"],
            Self::Studium => &["Studierende", "Studenten", "Uni", "Universität", "Hochschule"],
            Self::Lehrkraefte => &["Lehrer", "Erzieher", "Pädagogen", "Lehrerzimmer", "Kollegium"],
            Self::Familien => &["Eltern", "Familie", "Großeltern", "Oma", "Opa", "Mutter", "Vater"],
        }
    }
}

impl OtherNames for TargetGroup {
    fn other_names(&self) -> &'static [&'static str] {
        match self {
            Self::Maedchen => &["Mädels", "Girls", "Girls only", "Girls' Day", "Frauen", "weiblich"],
            Self::Benachteiligt => &["Brennpunkt", "Armut", "Bildungsgerechtigkeit"],
            Self::Behinderung => &["Inklusion", "inklusiv", "Handicap", "Förderschule", "Förderbedarf"],
            Self::Migration => &["Deutsch als Zweitsprache", "DaZ", "Integration"],
            Self::Gefluechtete => &["Flüchtlinge", "Flüchtling", "Asyl", "Willkommensklasse"],
            Self::Hochbegabte => &["begabt", "Begabung", "Begabtenförderung", "Talente", "hochbegabt"],
            Self::Neurodivergent => &["Autismus", "ADHS", "Asperger", "autistisch", "Autist"],
            Self::Weitere => &[],
        }
    }
}

impl OtherNames for Mode {
    fn other_names(&self) -> &'static [&'static str] {
        match self {
            Self::OnSite => &["Präsenz"],
            Self::Online => &["digital", "virtuell", "Zoom", "zuhause", "daheim"],
            Self::Hybrid => &["online", "Präsenz"],
            Self::Mobile => &["kommt zu uns", "an die Schule", "in der Schule"],
        }
    }
}

impl OtherNames for Language {
    fn other_names(&self) -> &'static [&'static str] {
        match self {
            Self::De | Self::Other => &[],
            Self::En => &["English"],
            Self::Fr => &["Français"],
            Self::Uk => &["Українська", "Ukraine"],
            Self::Tr => &["Türkçe"],
            Self::Ar => &["العربية"],
            Self::Ru => &["Русский"],
        }
    }
}

/// The ways in which people name a Kreis: `LK Bamberg`, `Kreis Bamberg`, `Stadt Bamberg`.
pub fn names_of_kreis(kreis: &Kreis) -> String {
    let name = &kreis.name;
    match kreis.kind {
        KreisKind::District => format!("{name} Landkreis LK Kreis Lkr"),
        KreisKind::City => format!("{name} Stadt"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::vocabulary::Term;

    fn differ<T: Term + OtherNames + std::fmt::Debug>() {
        for term in T::all() {
            let names = term.other_names();
            let mut distinct = names.to_vec();
            distinct.sort_unstable();
            distinct.dedup();
            assert_eq!((distinct.len(), names.contains(&term.label())), (names.len(), false), "{term:?}");
        }
    }

    #[test]
    fn no_other_name_is_the_label_or_stands_there_twice() {
        differ::<Subject>();
        differ::<PlusSubject>();
        differ::<Format>();
        differ::<Stage>();
        differ::<TargetGroup>();
        differ::<Mode>();
        differ::<Language>();
    }
}
