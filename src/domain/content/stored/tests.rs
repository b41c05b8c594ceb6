use super::*;
use crate::domain::{
    content::{Dates, Place, Subjects},
    vocabulary::{Format, Stage, Subject},
};
use serde_json::json;

mod version_1;

fn told(stored: &Stored) -> Vec<String> {
    stored.lost().iter().map(Lost::in_words).collect()
}

/// A document as version 1 wrote it: every member, without a number.
fn first_version() -> Value {
    json!({
        "title": "Offenes Labor", "summary": "Experimentieren", "description": "Ein Nachmittag.",
        "formats": ["student_laboratory"], "stages": ["sek1"], "age_from": 10, "age_to": null,
        "subjects": ["chemie"], "plus_subjects": [], "target_groups": ["maedchen"], "girls": "only",
        "mode": "on_site",
        "place": {
            "name": "", "street": "", "postcode": "96047", "town": "Bamberg", "kreis": "09461",
            "latitude": 49.9, "longitude": 10.9,
        },
        "catchment": [], "recurrence": "once", "period_from": null, "period_to": "2027-12-31",
        "dates": [{
            "day": "2027-08-03", "from": "09:00:00", "to": null, "last": null, "registration_closes": "2027-07-20",
        }],
        "holidays": true, "group_min": null, "group_max": 16,
        "cost": { "kind": "range", "from_cents": 550, "to_cents": 1000, "reduction": "" },
        "registration": { "kind": "email", "link": null, "email": "labor@beispiel.de", "phone": null, "by": ["parents"] },
        "accessibility": {
            "wheelchair": "yes", "wc": "unknown", "easy_language": "unknown", "sign_language": "no",
            "induction": "unknown", "quiet_room": "unknown", "note": "Aufzug",
        },
        "languages": ["de", "uk"], "organiser": "0192f0c1-2d3e-7abc-8def-0123456789ab", "further_partners": [],
        "contact": { "name": "Team", "email": null, "phone": "0951 863", "person": true, "consent_on": "2027-01-02" },
        "link": "https://www.beispiel.de/labor",
        "picture": { "id": "a".repeat(64), "alt": "Zwei Kinder", "author": "", "licence": "own" },
    })
}

#[test]
fn a_document_of_version_1_reads_without_a_loss_and_is_the_same_in_version_2() {
    let read = Stored::read(&first_version().to_string());
    assert_eq!(told(&read), Vec::<String>::new());
    assert_eq!(read.dates.sessions.len(), 1);
    assert_eq!(read.age.from, Some(10));
    let again: Value = serde_json::from_str(&read.to_json()).expect("JSON");
    let mut expected = first_version();
    expected["v"] = json!(2);
    expected.as_object_mut().expect("an object").retain(|_, value| !is_empty(value));
    assert_eq!(again, expected);
}

#[test]
fn a_program_that_knows_version_1_reads_what_version_2_writes() {
    let mut content = Stored::read(&first_version().to_string()).into_content();
    content.supervision.alone_from = Some(8);
    content.stages.grade_from = Some(5);
    let old = version_1::read(&content.to_json()).expect("version 1 reads it");
    assert_eq!(old, version_1::read(&first_version().to_string()).expect("version 1 reads its own"));
    assert_eq!(version_1::read(&OfferContent::default().to_json()).is_ok(), true);
}

#[test]
fn a_program_that_knows_version_1_reads_an_evening_that_ends_in_the_night() {
    let rows = [("date_day", "2027-05-08"), ("date_from", "22:00"), ("date_to", "1:00")];
    let typed = crate::domain::field::Typed::new(rows.map(|(key, value)| (key.to_owned(), value.to_owned())));
    let night = OfferContent::parse(&typed).expect("an offer").to_json();
    let two_days = json!({ "dates": [{
        "day": "2027-05-08", "from": "22:00:00", "to": "01:00:00", "last": "2027-05-09", "registration_closes": null,
    }] });
    assert_eq!(
        version_1::read(&night).expect("version 1 reads it"),
        version_1::read(&two_days.to_string()).expect("its own")
    );
    assert_eq!(Stored::read(&two_days.to_string()).to_json(), night);
}

/// It deletes a picture that it finds in no revision.
#[test]
fn a_program_that_knows_version_1_finds_the_pictures_that_version_2_shows() {
    let id = "a".repeat(64);
    let written = Stored::read(&first_version().to_string()).to_json();
    assert_eq!(written.contains(&format!("\"picture\":{{\"id\":\"{id}\"")), true, "{written}");
}

#[test]
fn an_unknown_term_is_left_out_and_named_and_the_rest_stays() {
    let stored = json!({ "v": 2, "title": "Labor", "formats": ["workshop", "basteln"], "stages": ["sek1"], "mode": "hologramm" });
    let read = Stored::read(&stored.to_string());
    assert_eq!((read.formats.as_slice(), read.mode), ([Format::Workshop].as_slice(), None));
    assert_eq!(read.stages.all(), [Stage::Sek1]);
    assert_eq!(
        told(&read),
        [
            "Format: „basteln“ kann nicht mehr gelesen werden",
            "Durchführung: „hologramm“ kann nicht mehr gelesen werden"
        ]
    );
    assert_eq!(
        read.lost().iter().map(|lost| lost.field).collect::<Vec<_>>(),
        [Some(OfferField::Formats), Some(OfferField::Mode)]
    );
}

#[test]
fn a_kreis_or_a_date_that_does_not_exist_takes_only_itself_along() {
    let stored = json!({
        "place": { "town": "Bamberg", "kreis": "08111" },
        "period_from": "2027-02-30",
        "dates": [{ "day": "2027-08-03" }, { "day": "2027-13-01" }, { "day": "2027-08-04", "from": "25:00" }],
        "age_from": 300,
    });
    let read = Stored::read(&stored.to_string());
    assert_eq!(read.place, Place { town: "Bamberg".parse().expect("a town"), ..Place::default() });
    assert_eq!(read.dates, Dates { sessions: read.dates.sessions.clone(), ..Dates::default() });
    assert_eq!(read.dates.sessions.len(), 1);
    let labels: Vec<_> = read.lost().iter().map(|lost| lost.label()).collect();
    assert_eq!(labels, ["Alter von", "Kreis", "Erster Tag", "Termine", "Termine"]);
}

#[test]
fn a_text_over_todays_limit_is_cut_and_said() {
    let read = Stored::read(&json!({ "title": "ü".repeat(90) }).to_string());
    assert_eq!(read.title.as_str(), "ü".repeat(80));
    assert_eq!(told(&read), ["Titel: Der Text ist länger als 80 Zeichen und wird gekürzt"]);
}

#[test]
fn what_a_newer_program_wrote_is_named_and_not_dropped_in_silence() {
    let stored = json!({ "v": 3, "title": "Labor", "sponsor": "Werk", "cost": { "kind": "free", "voucher": true }, "empty": [] });
    let read = Stored::read(&stored.to_string());
    assert_eq!(
        told(&read),
        ["cost.voucher: „true“ kann nicht mehr gelesen werden", "sponsor: „\"Werk\"“ kann nicht mehr gelesen werden"]
    );
    assert_eq!(read == *read.content(), false);
}

#[test]
fn a_part_of_another_shape_is_named_too() {
    let read =
        Stored::read(&json!({ "title": { "de": "Labor" }, "cost": 5, "place": "Bamberg", "dates": 1 }).to_string());
    let labels: Vec<_> = read.lost().iter().map(|lost| lost.label()).collect();
    assert_eq!(labels, ["Titel", "Termine", "cost", "place"]);
}

#[test]
fn what_is_no_document_at_all_is_an_empty_one_that_says_so() {
    for garbage in ["", "kaputt", "[1]", "null"] {
        let read = Stored::read(garbage);
        assert_eq!((read.content(), read.lost().len()), (&OfferContent::default(), 1), "{garbage}");
    }
}

#[test]
fn saving_makes_a_document_whole() {
    let read = Stored::read(&json!({ "title": "Labor", "subjects": ["alchemie", "chemie"] }).to_string());
    assert_eq!(read.subjects, Subjects { mint: vec![Subject::Chemie], plus: Vec::new() });
    assert_eq!(Stored::read(&read.to_json()), Stored::from(read.into_content()));
}
