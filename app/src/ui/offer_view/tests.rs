use super::*;
use leptos::reactive::owner::Owner;
use mintverbund::domain::{content::OfferField, field::Typed};

/// An offer that says something in every field.
fn everything() -> OfferContent {
    let pairs = [
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
        ("picture_id", &"a".repeat(64)),
        ("picture_alt", "Zwei Kinder am Tisch"),
    ];
    let typed = Typed::new(pairs.map(|(key, value)| (key.to_owned(), value.to_owned())));
    OfferContent::parse(&typed).expect("an offer")
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

fn html(content: OfferContent) -> String {
    let offer = OfferView {
        content,
        partners: vec![("haus".to_owned(), "Haus der Forschung".to_owned())],
        network_slug: "labornetz".to_owned(),
        network_name: "Labornetz".to_owned(),
        approved_at: None,
        confirmed_on: None,
        is_example: false,
        pictures: "/bilder".to_owned(),
        today: Date::constant(2027, 8, 1),
    };
    let owner = Owner::new_root(None);
    let html = owner.with(|| offer_view(offer).to_html());
    owner.cleanup();
    html.replace("<!>", "")
}

/// A field that nobody shows is asked for in vain.
#[test]
fn the_public_reads_something_of_every_field() {
    let whole = html(everything());
    let mobile = OfferContent::parse(&Typed::new(
        [("mode", "mobile"), ("catchment", "09463")].map(|(key, value)| (key.to_owned(), value.to_owned())),
    ));
    let mobile = html(mobile.expect("an offer"));
    let unread = |field: &&OfferField| {
        let page = if **field == OfferField::Catchment { &mobile } else { &whole };
        !page.contains(read_of(**field))
    };
    assert_eq!(OfferField::ALL.iter().filter(unread).collect::<Vec<_>>(), Vec::<&OfferField>::new());
}
