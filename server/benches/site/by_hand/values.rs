//! The facets whose values never change, with the bit at which each begins.

use super::facets::{Facet, facet};

/// For which stage of education.
pub static STAGES: Facet = facet(
    "stufe",
    "Für wen",
    true,
    0,
    &[
        ("kita", "Kita"),
        ("grundschule", "Grundschule"),
        ("sek1", "Sekundarstufe I"),
        ("sek2", "Sekundarstufe II"),
        ("ausbildung", "Ausbildung"),
        ("studium", "Studium"),
        ("lehrkraefte", "Lehrkräfte und pädagogische Fachkräfte"),
        ("familien", "Eltern und Familien"),
    ],
);
/// For which Jahrgangsstufe.
pub static GRADES: Facet = facet(
    "klasse",
    "Jahrgangsstufe",
    false,
    8,
    &[
        ("1", "1. Klasse"),
        ("2", "2. Klasse"),
        ("3", "3. Klasse"),
        ("4", "4. Klasse"),
        ("5", "5. Klasse"),
        ("6", "6. Klasse"),
        ("7", "7. Klasse"),
        ("8", "8. Klasse"),
        ("9", "9. Klasse"),
        ("10", "10. Klasse"),
        ("11", "11. Klasse"),
        ("12", "12. Klasse"),
        ("13", "13. Klasse"),
    ],
);
/// In which subject.
pub static SUBJECTS: Facet = facet(
    "fach",
    "Fach",
    true,
    21,
    &[
        ("mathematik", "Mathematik"),
        ("informatik", "Informatik"),
        ("biologie", "Biologie"),
        ("chemie", "Chemie"),
        ("physik", "Physik"),
        ("astronomie", "Astronomie"),
        ("technik", "Technik"),
        ("naturwissenschaften", "Naturwissenschaften"),
        ("mint_gesamt", "MINT gesamt"),
        ("ki", "Künstliche Intelligenz"),
    ],
);
/// Of which format.
pub static FORMATS: Facet = facet(
    "format",
    "Format",
    false,
    31,
    &[
        ("workshop", "Workshop/Kurs"),
        ("student_laboratory", "Schülerlabor"),
        ("project_week", "Projektwoche"),
        ("holiday_offer", "Ferienangebot"),
        ("competition", "Wettbewerb"),
        ("hackathon", "Hackathon"),
        ("event", "Veranstaltung"),
        ("loan_system", "Leihsystem"),
        ("online_format", "Online-Format"),
        ("mobile_stem_offers", "Mobiles Angebot"),
        ("mentoring", "Mentoring"),
        ("all_day", "Ganztagsangebot"),
        ("further_training", "Fortbildung"),
        ("career_orientation", "Studien- und Berufsorientierung"),
        ("ag", "AG"),
        ("open_day", "Aktionstag/Tag der offenen Tür"),
        ("camp", "Camp"),
        ("makerspace", "Makerspace/offene Werkstatt"),
        ("parents", "Elternangebot"),
    ],
);
/// How it takes place.
pub static MODES: Facet = facet(
    "ort",
    "Durchführung",
    true,
    50,
    &[("on_site", "vor Ort"), ("online", "online"), ("hybrid", "hybrid"), ("mobile", "mobil")],
);
/// Free or not.
pub static COSTS: Facet =
    facet("kosten", "Kosten", true, 54, &[("frei", "kostenfrei"), ("kostenpflichtig", "mit Kosten")]);
/// Who registers.
pub static BOOKINGS: Facet =
    facet("anmeldung", "Anmeldung", false, 56, &[("einzeln", "einzeln anmeldbar"), ("klasse", "mit der Klasse")]);
/// In which Regierungsbezirk.
pub static BEZIRKE: Facet = facet(
    "bezirk",
    "Regierungsbezirk",
    false,
    64,
    &[
        ("1", "Oberbayern"),
        ("2", "Niederbayern"),
        ("3", "Oberpfalz"),
        ("4", "Oberfranken"),
        ("5", "Mittelfranken"),
        ("6", "Unterfranken"),
        ("7", "Schwaben"),
    ],
);
/// Whom it addresses in particular.
pub static TARGETS: Facet = facet(
    "zielgruppe",
    "Besondere Zielgruppe",
    false,
    71,
    &[
        ("maedchen", "Mädchen und junge Frauen"),
        ("benachteiligt", "sozial benachteiligte Kinder und Jugendliche"),
        ("behinderung", "Menschen mit Behinderung"),
        ("migration", "Menschen mit Migrationserfahrung"),
        ("gefluechtete", "Geflüchtete"),
        ("hochbegabte", "Hochbegabte"),
        ("neurodivergent", "neurodivergente Menschen"),
        ("weitere", "weitere Zielgruppe"),
    ],
);
/// In which language.
pub static LANGUAGES: Facet = facet(
    "sprache",
    "Sprache",
    false,
    79,
    &[
        ("de", "Deutsch"),
        ("en", "Englisch"),
        ("fr", "Französisch"),
        ("uk", "Ukrainisch"),
        ("tr", "Türkisch"),
        ("ar", "Arabisch"),
        ("ru", "Russisch"),
        ("other", "weitere"),
    ],
);
/// What is accessible; an offer has to have all that is asked for.
pub static ACCESS: Facet = facet(
    "barrierefrei",
    "Barrierefrei",
    false,
    87,
    &[
        ("rollstuhl", "rollstuhlgerecht"),
        ("wc", "barrierefreies WC"),
        ("leichte-sprache", "in Leichter Sprache"),
        ("gebaerdensprache", "mit Gebärdensprache"),
        ("induktion", "mit Induktionsanlage"),
        ("ruhiger-raum", "mit ruhigem Raum"),
    ],
);
/// All of them.
pub static FACETS: [&Facet; 11] =
    [&STAGES, &GRADES, &SUBJECTS, &FORMATS, &BEZIRKE, &MODES, &COSTS, &BOOKINGS, &TARGETS, &LANGUAGES, &ACCESS];
