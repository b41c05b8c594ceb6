use super::*;
use mintverbund::domain::field::Typed;

fn typed(pairs: &[(&str, &str)]) -> Typed {
    Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())))
}

fn difference(label: &str, stored: &str, typed: &str) -> FieldDifference {
    FieldDifference { label: label.to_owned(), stored: stored.to_owned(), typed: typed.to_owned() }
}

#[test]
fn only_fields_that_differ_are_shown_and_line_ends_do_not_count() {
    let stored = typed(&[("name", "A"), ("description", "eins\nzwei"), ("published", "1")]);
    let sent = typed(&[("seen", "version:3"), ("name", "B"), ("description", "eins\r\nzwei\r\n")]);
    let fields = [
        ("name", "Name", Wording::Text),
        ("description", "Beschreibung", Wording::Text),
        ("published", "Öffentlich", Wording::Tick),
    ];
    let expected = [difference("Name", "A", "B"), difference("Öffentlich", "ja", "nein")];
    assert_eq!(differences(&fields, &stored, &sent), expected);
}

#[test]
fn a_date_is_the_same_however_it_is_written_and_a_choice_is_shown_by_its_label() {
    let stored = typed(&[("since", "08.2027"), ("role", "lead")]);
    let sent = typed(&[("since", "2027-08"), ("role", "supporter")]);
    let roles = [("lead", "Koordination"), ("supporter", "Unterstützung")];
    let roles = roles.map(|(code, label)| (code.to_owned(), label.to_owned()));
    let fields = [("since", "Von", Wording::Date), ("role", "Rolle", Wording::OneOf(Vec::from(roles)))];
    let expected = difference("Rolle", "Koordination", "Unterstützung");
    assert_eq!(differences(&fields, &stored, &sent), [expected]);
}
