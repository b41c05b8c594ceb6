use super::*;
use crate::messages::{
    DE, Messages,
    marked::{MARKED, drawn, unmarked},
};
use jiff::civil::DateTime;
use mintverbund::domain::{content::OfferField, field::Typed};

/// What somebody typed into every field.
const TYPED: [(&str, &str); 29] = [
    ("title", "Offenes Labor"),
    ("summary", "Experimentieren am Nachmittag."),
    ("description", "Wir bauen eine Batterie."),
    ("formats", "student_laboratory"),
    ("subjects", "chemie"),
    ("grade_from", "5"),
    ("grade_to", "7"),
    ("age_from", "10"),
    ("age_to", "14"),
    ("prior_knowledge", "needed"),
    ("prior_knowledge_what", "Bruchrechnen"),
    ("target_groups", "hochbegabte"),
    ("mode", "hybrid"),
    ("place_town", "Bamberg"),
    ("recurrence", "monthly"),
    ("date_day", "2027-08-03"),
    ("group_max", "16"),
    ("supervision_by", "zwei Fachkräfte"),
    ("cost_kind", "amount"),
    ("cost_from", "5,50"),
    ("registration_kind", "email"),
    ("registration_email", "anmeldung@beispiel.de"),
    ("quiet_room", "yes"),
    ("languages", "uk"),
    ("organiser", "0192f0c1-2d3e-7abc-8def-0123456789ab"),
    ("contact_email", "labor@beispiel.de"),
    ("link", "https://www.beispiel.de/labor"),
    ("picture_id", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
    ("picture_alt", "Zwei Kinder am Tisch"),
];

/// An offer of what somebody typed.
pub(crate) fn offer(pairs: impl IntoIterator<Item = (&'static str, &'static str)>) -> OfferContent {
    let typed = Typed::new(pairs.into_iter().map(|(key, value)| (key.to_owned(), value.to_owned())));
    OfferContent::parse(&typed).expect("an offer")
}

/// An offer that says something in every field.
pub(crate) fn everything() -> OfferContent {
    offer(TYPED)
}

/// What the public reads of a field.
fn read_of(field: OfferField) -> &'static str {
    match field {
        OfferField::Title => "<h1>Offenes Labor",
        OfferField::Summary => "Experimentieren am Nachmittag.",
        OfferField::Description => "Wir bauen eine Batterie.",
        OfferField::Formats => "Schülerlabor",
        OfferField::Subjects => "Chemie",
        OfferField::Stages => "5. bis 7. Klasse",
        OfferField::Age => "10 bis 14 Jahre",
        OfferField::PriorKnowledge => "Bruchrechnen",
        OfferField::TargetGroups => "Hochbegabte",
        OfferField::Mode => "und online",
        OfferField::Place => "Bamberg",
        OfferField::Catchment => "/kreise/09463",
        OfferField::Recurrence => "monatlich",
        OfferField::Dates => "3. August 2027",
        OfferField::Group => "bis 16 Personen",
        OfferField::Supervision => "zwei Fachkräfte",
        OfferField::Cost => "5,50 €",
        OfferField::Registration => "mailto:anmeldung@beispiel.de",
        OfferField::Accessibility => "mit ruhigem Raum",
        OfferField::Languages => "Ukrainisch",
        OfferField::Organiser => "Haus der Forschung",
        OfferField::Contact => "mailto:labor@beispiel.de",
        OfferField::Link => "https://www.beispiel.de/labor",
        OfferField::Picture => "alt=\"Zwei Kinder am Tisch\"",
    }
}

fn view(content: OfferContent) -> OfferView {
    let partner = |id| NamedPartner { id, slug: "haus".to_owned(), name: "Haus der Forschung".to_owned() };
    OfferView {
        partners: content.organiser.main.clone().map(partner).into_iter().collect(),
        content,
        network_slug: "labornetz".to_owned(),
        network_name: "Labornetz".to_owned(),
        approved_at: None,
        confirmed_on: None,
        is_example: false,
        pictures: "/bilder".to_owned(),
        picture_size: None,
        public_id: Some("7k3p9xqa".to_owned()),
        calendar: Some("/angebote/7k3p9xqa.ics".to_owned()),
        now: DateTime::constant(2027, 8, 1, 10, 0, 0, 0),
    }
}

fn html(content: OfferContent) -> String {
    drawn(&DE, || offer_view(view(content)))
}

/// A field that nobody shows is asked for in vain.
#[test]
fn the_public_reads_something_of_every_field() {
    let whole = html(everything());
    let mobile = html(offer([("mode", "mobile"), ("catchment", "09463")]));
    let unread = |field: &&OfferField| {
        let page = if **field == OfferField::Catchment { &mobile } else { &whole };
        !page.contains(read_of(**field))
    };
    assert_eq!(OfferField::ALL.iter().filter(unread).collect::<Vec<_>>(), Vec::<&OfferField>::new());
}

/// Every way in which an offer can be told, to find words that only some offers have.
fn told_in_every_way() -> Vec<OfferView> {
    let others: [&[(&str, &str)]; 9] = [
        &[("mode", "mobile"), ("catchment", "09463"), ("recurrence", "weekly"), ("period_from", "2027-09-01")],
        &[("mode", "online"), ("cost_kind", "free"), ("registration_kind", "none"), ("holidays", "yes")],
        &[("age_from", "6"), ("grade_from", "2"), ("group_min", "4"), ("prior_knowledge", "none"), ("holidays", "no")],
        &[("age_to", "6"), ("grade_to", "2"), ("group_min", "4"), ("group_max", "9"), ("place_kreis", "09461")],
        &[("date_day", "2027-08-02"), ("date_last", "2027-08-06"), ("date_closes", "2027-07-01"), ("wc", "no")],
        &[("date_day", "2027-08-02"), ("date_from", "9:00"), ("date_to", "12:30"), ("date_closes", "2027-08-01")],
        &[("date_day", "2027-08-07"), ("date_from", "22:00"), ("date_to", "1:00")],
        &[("recurrence", "once"), ("period_from", "2027-01-01"), ("period_to", "2027-02-01"), ("stages", "kita")],
        &[
            ("target_groups", "maedchen"),
            ("girls", "only"),
            ("registration_kind", "phone"),
            ("registration_by", "parents"),
        ],
    ];
    let others = others.into_iter().map(|pairs| view(offer(pairs.iter().copied())));
    let approved = OfferView {
        approved_at: Some(Timestamp(1_785_535_200)),
        confirmed_on: Some("2027-07-01".to_owned()),
        is_example: true,
        ..view(everything())
    };
    others.chain([view(everything()), approved]).collect()
}

fn is_name(typed: &str) -> bool {
    typed.starts_with(char::is_uppercase)
}

fn said_beside_the_typed(said: &'static Messages) -> Vec<String> {
    let names = ["Haus der Forschung", "Labornetz"];
    // Numbers and codes are no words of their own: what is said of them stays.
    let typed = TYPED.iter().map(|(_, value)| *value).filter(|value| value.contains(['@', ' ']) || is_name(value));
    let typed: Vec<&str> = typed.chain(names).collect();
    let pages = told_in_every_way().into_iter().map(|offer| drawn(said, || offer_view(offer)));
    pages.flat_map(|html| unmarked(&html, &typed)).collect()
}

#[test]
fn the_page_of_an_offer_says_nothing_but_what_was_typed_and_what_the_tables_have() {
    let german = said_beside_the_typed(&DE);
    let of_the_domain = ["Schülerlabor", "5. bis 7. Klasse", "nicht in den Ferien", "ab 6 Jahren", "mit ruhigem Raum"];
    assert_eq!(of_the_domain.map(|words| german.iter().any(|text| text.contains(words))), [true; 5]);
    assert_eq!(said_beside_the_typed(&MARKED), Vec::<String>::new());
}
