use super::*;
use crate::domain::{
    field::Typed,
    id::OrganisationId,
    vocabulary::{CostKind, Recurrence},
};
use jiff::civil::{Date, DateTime};
use serde_json::json;
use std::collections::BTreeSet;

fn typed(pairs: &[(&str, &str)]) -> Typed {
    Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())))
}

fn complete() -> OfferContent {
    OfferContent::parse(&typed(&[
        ("title", "Offenes Labor"),
        ("summary", "Experimentieren ohne Vorkenntnisse."),
        ("description", "Ein Nachmittag im Labor.\n\nZwei Fachkräfte sind dabei."),
        ("formats", "student_laboratory"),
        ("subjects", "chemie"),
        ("plus_subjects", "umwelt"),
        ("stages", "sek1"),
        ("age_from", "10"),
        ("age_to", "14"),
        ("target_groups", "maedchen"),
        ("girls", "especially"),
        ("mode", "on_site"),
        ("place_town", "Bamberg"),
        ("place_postcode", "96047"),
        ("place_kreis", "09461"),
        ("place_latitude", "49,9"),
        ("place_longitude", "10.9"),
        ("recurrence", "once"),
        ("date_day", "2027-08-03"),
        ("date_from", "09:00"),
        ("date_to", "12:30"),
        ("date_closes", "2027-07-20"),
        ("cost_kind", "amount"),
        ("cost_from", "5,50 €"),
        ("registration_kind", "email"),
        ("registration_email", "labor@beispiel.de"),
        ("registration_by", "parents"),
        ("wheelchair", "yes"),
        ("holidays", "yes"),
        ("group_max", "16"),
        ("languages", "de"),
        ("organiser", "0192f0c1-2d3e-7abc-8def-0123456789ab"),
        ("contact_email", "labor@beispiel.de"),
        ("link", "https://www.beispiel.de/labor"),
        ("picture_id", &"a".repeat(64)),
        ("picture_alt", "Zwei Kinder an einem Mikroskop"),
        ("picture_licence", "own"),
    ]))
    .expect("a complete offer")
}

#[test]
fn a_complete_offer_lacks_nothing() {
    assert_eq!(complete().missing(morning(2027, 8, 3)), []);
}

#[test]
fn an_empty_draft_is_no_error_and_lacks_what_submitting_needs() {
    let empty = OfferContent::parse(&Typed::default()).expect("a draft may be empty");
    let needed = [
        "title",
        "summary",
        "description",
        "formats",
        "subjects",
        "stages",
        "recurrence",
        "mode",
        "cost_kind",
        "registration_kind",
        "organiser",
        "contact_email",
    ];
    assert_eq!(missing_in(&empty), needed);
}

/// The inputs that an offer still has to fill in on the day of its date.
fn missing_in(content: &OfferContent) -> Vec<&'static str> {
    content.missing(morning(2027, 8, 3)).into_iter().map(|missing| missing.key).collect()
}

fn missing_with(pairs: &[(&str, &str)]) -> Vec<&'static str> {
    let changed = pairs
        .iter()
        .fold(complete(), |content, (key, value)| OfferContent::parse(&with(&content, key, value)).expect("a draft"));
    missing_in(&changed)
}

#[test]
fn what_is_missing_is_named_at_the_very_input() {
    let cases: [(&[(&str, &str)], &str); 12] = [
        (&[("place_town", "")], "place_town"),
        (&[("place_kreis", "")], "place_kreis"),
        (&[("mode", "mobile")], "catchment"),
        (&[("cost_from", "")], "cost_from"),
        (&[("cost_kind", "range")], "cost_to"),
        (&[("registration_kind", "link")], "registration_link"),
        (&[("registration_email", "")], "registration_email"),
        (&[("registration_kind", "phone")], "registration_phone"),
        (&[("contact_email", "")], "contact_email"),
        (&[("picture_alt", "")], "picture_alt"),
        (&[("picture_licence", "")], "picture_licence"),
        (&[("picture_licence", "cc_by_sa")], "picture_author"),
    ];
    for (pairs, key) in cases {
        assert_eq!(missing_with(pairs), [key], "{pairs:?}");
    }
    assert_eq!(missing_with(&[("picture_licence", "cc_by"), ("picture_author", "Team Labor")]), Vec::<&str>::new());
}

/// What is typed in place of what stands there.
type Pairs<'a> = &'a [(&'a str, &'a str)];

/// Saving takes each of these; handing in asks.
#[test]
fn fields_that_contradict_each_other_are_asked() {
    let cases: [(Pairs, &[&str]); 13] = [
        (&[("date_closes", "2027-08-04")], &["dates"]),
        (&[("period_from", "2027-08-04")], &["dates"]),
        (&[("period_to", "2027-08-02")], &["dates"]),
        (&[("registration_kind", "none")], &["dates"]),
        (&[("cost_kind", "free")], &["cost_kind"]),
        (&[("cost_from", "0")], &["cost_kind"]),
        (&[("cost_kind", "range"), ("cost_from", "0"), ("cost_to", "0")], &["cost_kind"]),
        (&[("cost_to", "8")], &["cost_to"]),
        (&[("stages", "kita")], &["age_from"]),
        (&[("stages", "lehrkraefte")], &["age_from"]),
        (&[("age_to", "40"), ("age_from", "30")], &["age_from"]),
        (
            &[("grade_from", "2"), ("grade_to", "3"), ("stages", ""), ("age_to", "18"), ("age_from", "15")],
            &["age_from"],
        ),
        (&[("stages", "kita"), ("cost_from", "0")], &["age_from", "cost_kind"]),
    ];
    for (pairs, keys) in cases {
        assert_eq!(missing_with(pairs), keys, "{pairs:?}");
    }
}

#[test]
fn fields_that_agree_with_each_other_are_not_asked() {
    let cases: [&[(&str, &str)]; 7] = [
        &[("date_closes", "2027-08-03"), ("period_from", "2027-08-03"), ("period_to", "2027-08-03")],
        &[("date_last", "2027-08-06"), ("date_closes", "2027-08-05")],
        &[("date_to", ""), ("date_from", "22:00"), ("date_to", "1:00"), ("period_to", "2027-08-03")],
        &[("cost_kind", "free"), ("cost_from", "")],
        &[("cost_kind", "range"), ("cost_from", "0"), ("cost_to", "5")],
        &[("registration_kind", "none"), ("date_closes", "")],
        &[("stages", "lehrkraefte"), ("age_from", ""), ("age_to", "")],
    ];
    for pairs in cases {
        assert_eq!(missing_with(pairs), Vec::<&str>::new(), "{pairs:?}");
    }
}

#[test]
fn what_happens_once_needs_a_day_that_is_still_to_come() {
    let keys = |content: &OfferContent, now| content.missing(now).into_iter().map(|m| m.key).collect::<Vec<_>>();
    let dated = complete();
    assert_eq!(keys(&dated, morning(2027, 8, 4)), ["dates"]);
    let weekly = OfferContent { recurrence: Some(Recurrence::Weekly), ..dated.clone() };
    assert_eq!(keys(&weekly, morning(2027, 8, 4)), Vec::<&str>::new());
    let period = OfferContent { dates: Dates { last: Some(on(2027, 8, 1)), ..Dates::default() }, ..dated.clone() };
    assert_eq!(keys(&period, morning(2027, 8, 1)), Vec::<&str>::new());
    assert_eq!(keys(&period, morning(2027, 8, 2)), ["period_to"]);
    let one_day = OfferContent { dates: Dates { first: Some(on(2027, 8, 1)), ..Dates::default() }, ..period };
    assert_eq!(keys(&one_day, morning(2027, 8, 2)), ["period_from"]);
    let undated = OfferContent { dates: Dates::default(), ..dated };
    assert_eq!(keys(&undated, morning(2027, 8, 2)), ["period_from"]);
}

#[test]
fn a_person_is_named_only_once_they_have_agreed() {
    assert_eq!(missing_with(&[("contact_person", "1")]), ["contact_consent_on"]);
    assert_eq!(missing_with(&[("contact_person", "1"), ("contact_consent_on", "2027-08-04")]), ["contact_consent_on"]);
    let agreed = missing_with(&[("contact_person", "1"), ("contact_consent_on", "2027-08-03")]);
    assert_eq!(agreed, Vec::<&str>::new());
}

#[test]
fn an_offer_is_free_if_the_most_that_somebody_pays_is_nothing() {
    let free = |pairs: Pairs| OfferContent::parse(&typed(pairs)).expect("a draft").cost.is_free();
    assert_eq!(free(&[("cost_from", "5")]), None, "nothing is said as long as the kind is open");
    assert_eq!(free(&[("cost_kind", "free")]), Some(true));
    assert_eq!(
        ["0", "5"].map(|euros| free(&[("cost_kind", "amount"), ("cost_from", euros)])),
        [Some(true), Some(false)]
    );
    let to = |euros| free(&[("cost_kind", "range"), ("cost_from", "0"), ("cost_to", euros)]);
    assert_eq!(["0", "5"].map(to), [Some(true), Some(false)]);
}

#[test]
fn a_position_is_a_number_within_bavaria() {
    let keys = |latitude, longitude| {
        let typed = typed(&[("place_latitude", latitude), ("place_longitude", longitude)]);
        OfferContent::parse(&typed).err().unwrap_or_default().into_iter().map(|e| e.key).collect::<Vec<_>>()
    };
    assert_eq!(keys("NaN", "10.9"), ["place_latitude"]);
    assert_eq!(keys("49.9", "1e9"), ["place_longitude"]);
    assert_eq!(keys("49,9", "10,9"), Vec::<&str>::new());
}

#[test]
fn what_stands_in_the_form_reads_back_as_the_same_document() {
    let content = complete();
    assert_eq!(OfferContent::parse(&content.to_typed()), Ok(content));
}

#[test]
fn what_is_stored_reads_back_as_the_same_document() {
    let content = complete();
    assert_eq!(Stored::read(&content.to_json()), Stored::from(content));
}

#[test]
fn a_document_stored_by_an_older_version_still_reads() {
    let stored = json!({ "title": "Alt", "contact": { "name": "Team" } }).to_string();
    let contact = Contact { name: "Team".parse().expect("a line"), ..Contact::default() };
    let read = OfferContent { title: "Alt".parse().expect("a title"), contact, ..OfferContent::default() };
    assert_eq!(Stored::read(&stored), Stored::from(read));
}

#[test]
fn contradictions_are_named_at_their_field() {
    let wrong: [&[(&str, &str)]; 10] = [
        &[("age_from", "14"), ("age_to", "10")],
        &[("period_from", "2027-08-01"), ("period_to", "2027-07-01")],
        &[("group_min", "9"), ("group_max", "3")],
        &[("cost_from", "9"), ("cost_to", "3")],
        &[("girls", "only"), ("age_to", "10")],
        &[("date_day", "2027-08-03"), ("date_from", "9:00"), ("date_to", "8:00")],
        &[("date_day", "2027-08-03"), ("date_last", "2027-08-02")],
        &[("date_day", ""), ("date_to", "8:00")],
        &[("place_latitude", "49.9"), ("place_longitude", " ")],
        &[("place_latitude", ""), ("place_longitude", "10.9")],
    ];
    let keys = wrong.map(|pairs| match OfferContent::parse(&typed(pairs)) {
        Ok(_) => "accepted".to_owned(),
        Err(errors) => errors.into_iter().map(|e| e.key).collect::<Vec<_>>().join(" "),
    });
    let dates = ["dates"; 3].into_iter().chain(["place_longitude", "place_latitude"]);
    let expected = ["age_to", "period_to", "group_max", "cost_to", "girls"].into_iter().chain(dates);
    assert_eq!(keys.iter().map(String::as_str).collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn hostile_values_are_refused_one_by_one() {
    let wrong = [
        ("title", "x".repeat(81)),
        ("age_from", "-1".into()),
        ("mode", "<script>".into()),
        ("place_kreis", "08111".into()),
        ("place_postcode", "9604".into()),
        ("cost_from", "99999999999".into()),
        ("contact_email", "a@b.de\r\nBcc: c@d.de".into()),
        ("link", "javascript:alert(1)".into()),
        ("organiser", "' OR 1=1 --".into()),
        ("picture_id", "../../etc/passwd".into()),
        ("period_from", "2027".into()),
        ("date_day", "gestern".into()),
    ];
    for (key, value) in wrong {
        let errors = OfferContent::parse(&typed(&[(key, &value)])).expect_err(key);
        assert_eq!(errors.len(), 1, "{key}");
    }
}

#[test]
fn a_difference_names_the_field_and_both_sides() {
    let before = complete();
    let mut after = before.clone();
    after.age.to = Some(16);
    after.cost = Cost { kind: Some(CostKind::Free), ..Cost::default() };
    let found = differences(&before, &after, &Names::new());
    let words: Vec<_> = found.iter().map(|d| (d.field.code(), d.before.as_str(), d.after.as_str())).collect();
    assert_eq!(words, [("age", "10 bis 14 Jahre", "10 bis 16 Jahre"), ("cost", "5,50 €", "kostenfrei")]);
}

#[test]
fn a_namesake_or_another_picture_is_a_change_although_it_reads_the_same() {
    let before = complete();
    let mut after = before.clone();
    let other: OrganisationId = "0192f0c1-2d3e-7abc-8def-0123456789ac".parse().expect("an id");
    after.organiser.main = Some(other.clone());
    let ids = [before.organiser.main.clone().expect("an organiser"), other];
    let names: Names = ids.into_iter().map(|id| (id, "Realschule".to_owned())).collect();
    let hidden = "(geändert, ohne dass man es am Text sieht)";
    let told = |found: Vec<Difference>| found.into_iter().map(|d| (d.field, d.after)).collect::<Vec<_>>();
    assert_eq!(told(differences(&before, &after, &names)), [(OfferField::Organiser, format!("Realschule\n{hidden}"))]);
    let mut after = before.clone();
    after.picture.as_mut().expect("a picture").id = format!("{}b", "a".repeat(63));
    let words = before.describe(OfferField::Picture, &names);
    assert_eq!(told(differences(&before, &after, &names)), [(OfferField::Picture, format!("{words}\n{hidden}"))]);
}

/// Changes one field after the other: whatever the public can read, a reviewer must see.
#[test]
fn no_change_of_content_escapes_the_difference() {
    let base = complete();
    let changed = [
        ("title", "Anders"),
        ("summary", "Anders."),
        ("description", "Anders."),
        ("formats", "camp"),
        ("subjects", "physik"),
        ("plus_subjects", "kunst"),
        ("stages", "sek2"),
        ("grade_from", "6"),
        ("grade_to", "8"),
        ("age_from", "9"),
        ("age_to", "15"),
        ("prior_knowledge", "none"),
        ("prior_knowledge_what", "Bruchrechnen"),
        ("target_groups", "hochbegabte"),
        ("catchment", "09471"),
        ("period_to", "2027-12-31"),
        ("supervision_by", "zwei Fachkräfte"),
        ("supervision_alone_from", "8"),
        ("cost_to", "9"),
        ("further_partners", "0192f0c1-2d3e-7abc-8def-0123456789ac"),
        ("organiser", "0192f0c1-2d3e-7abc-8def-0123456789ad"),
        ("girls", "only"),
        ("mode", "hybrid"),
        ("place_town", "Bamberg-Ost"),
        ("place_name", "Haus"),
        ("place_street", "Weg 1"),
        ("place_postcode", "96050"),
        ("place_kreis", "09471"),
        ("place_latitude", "49.8"),
        ("place_longitude", "10.8"),
        ("recurrence", "weekly"),
        ("date_day", "2027-08-02"),
        ("date_from", "08:00"),
        ("date_to", "13:00"),
        ("date_last", "2027-08-05"),
        ("date_closes", "2027-07-21"),
        ("period_from", "2027-01-01"),
        ("cost_kind", "free"),
        ("cost_from", "6"),
        ("cost_reduction", "Geschwister"),
        ("registration_kind", "phone"),
        ("registration_email", "a@beispiel.de"),
        ("registration_by", "teacher"),
        ("registration_link", "https://a.de/"),
        ("registration_phone", "0951 12"),
        ("wheelchair", "no"),
        ("wc", "yes"),
        ("easy_language", "yes"),
        ("sign_language", "no"),
        ("induction", "yes"),
        ("quiet_room", "yes"),
        ("accessibility_note", "Aufzug"),
        ("holidays", "no"),
        ("group_min", "2"),
        ("group_max", "17"),
        ("languages", "en"),
        ("contact_name", "Team"),
        ("contact_email", "b@beispiel.de"),
        ("contact_phone", "0951 34"),
        ("contact_person", "1"),
        ("contact_consent_on", "2027-01-01"),
        ("link", "https://b.de/"),
        ("picture_id", "b"),
        ("picture_alt", "Labor"),
        ("picture_author", "Team"),
        ("picture_licence", "cc0"),
    ];
    let tried: BTreeSet<&str> = changed.iter().map(|(key, _)| *key).collect();
    let further: BTreeSet<&str> = OfferField::ALL.iter().flat_map(|field| field.further_inputs()).copied().collect();
    let inputs = OfferField::ALL.iter().flat_map(|field| field.inputs()).filter(|input| !further.contains(input));
    assert_eq!(tried, inputs.collect(), "each input of the document is changed once");
    let without_girls = OfferContent::parse(&with(&base, "girls", "")).expect("an offer");
    let mut unsearched = BTreeSet::new();
    for (key, value) in changed {
        let value = if key == "picture_id" { "b".repeat(64) } else { value.to_owned() };
        // Girls can only be addressed beside their group.
        let base = if key == "target_groups" { without_girls.clone() } else { base.clone() };
        let after = OfferContent::parse(&with(&base, key, &value)).expect(key);
        assert_ne!(after, base, "{key} must change the document for this test to mean anything");
        assert_eq!(Stored::read(&after.to_json()), Stored::from(after.clone()), "{key} is stored");
        assert_eq!(OfferContent::parse(&after.to_typed()).as_ref(), Ok(&after), "{key} stands in the form again");
        let found = differences(&base, &after, &names());
        assert_eq!(found.iter().map(|d| d.field).collect::<Vec<_>>(), [OfferField::of_input(key).expect(key)], "{key}");
        let hidden = found.iter().any(|difference| difference.after.contains("(geändert, ohne"));
        assert_eq!(hidden, HIDDEN.contains(&key), "{key}: the words say what changed");
        if base.searchable(&names()) == after.searchable(&names()) {
            unsearched.insert(key);
        }
    }
    assert_eq!(unsearched, UNSEARCHED.into(), "found by their words (`search_words`), or named there with a reason");
}

/// What nobody searches by words.
const UNSEARCHED: [&str; 32] = [
    // The filter asks for an age.
    "age_from",
    "age_to",
    // Counts only where an offer comes to people, and this one does not.
    "catchment",
    // The filter asks for a time; of dates only the holidays are a word.
    "date_day",
    "date_from",
    "date_to",
    "date_last",
    "date_closes",
    "period_from",
    "period_to",
    // Of costs only that there are none is a word.
    "cost_from",
    "cost_to",
    "cost_reduction",
    // The filter asks who may register; addresses and numbers are no words.
    "registration_kind",
    "registration_email",
    "registration_by",
    "registration_link",
    "registration_phone",
    // The answer "no" is not found by what there is not.
    "sign_language",
    // Nobody looks for a size by words.
    "group_min",
    "group_max",
    // Nearly everything is held in German: the filter finds the others.
    "languages",
    // Nobody looks for an offer by a person's name or number.
    "contact_name",
    "contact_email",
    "contact_phone",
    "contact_person",
    "contact_consent_on",
    // Addresses hold words by accident.
    "link",
    // What a picture happens to show is not what the offer is about.
    "picture_id",
    "picture_alt",
    "picture_author",
    "picture_licence",
];

/// The editor counts characters by the key, the form by the value.
#[test]
fn the_key_of_every_text_says_how_long_it_may_be() {
    let mut content = complete();
    let mut texts = 0;
    for field in OfferField::ALL {
        content.members(*field, &mut |key, member| {
            texts += usize::from(key.limit.is_some());
            assert_eq!(key.limit, member.limit(), "{}: `.limit(…)` of its key", key.name);
        });
    }
    assert_eq!(texts > 0, true);
}

/// What the words do not show: an upper amount counts only beside a range.
const HIDDEN: [&str; 1] = ["cost_to"];

fn names() -> Names {
    let ids = ["0192f0c1-2d3e-7abc-8def-0123456789ac", "0192f0c1-2d3e-7abc-8def-0123456789ad"];
    ids.map(|id| (id.parse().expect("an id"), format!("Haus {id}"))).into_iter().collect()
}

fn with(base: &OfferContent, key: &str, value: &str) -> Typed {
    let json = serde_json::to_value(base.to_typed()).expect("typed pairs");
    let pairs: Vec<(String, String)> = serde_json::from_value(json).expect("typed pairs");
    let kept = pairs.into_iter().filter(|(k, _)| k != key);
    Typed::new(kept.chain([(key.to_owned(), value.to_owned())]))
}

fn on(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

/// In the morning of a day.
fn morning(year: i16, month: i8, day: i8) -> DateTime {
    on(year, month, day).at(8, 0, 0, 0)
}

#[test]
fn the_next_date_counts_and_a_past_one_is_past() {
    let content = complete();
    let words = |now| content.when(now).in_words();
    assert_eq!(words(morning(2027, 8, 3)), "Di 3. August 2027, 9:00 bis 12:30 Uhr");
    assert_eq!(words(morning(2027, 8, 4)), "vorbei seit 3. August 2027");
    assert_eq!(content.is_past(morning(2027, 8, 4)), true);
}

#[test]
fn a_weekly_offer_without_dates_is_never_past() {
    let weekly = OfferContent { recurrence: Some(Recurrence::Weekly), ..OfferContent::default() };
    assert_eq!(weekly.when(morning(2040, 1, 1)).in_words(), "wöchentlich");
}
