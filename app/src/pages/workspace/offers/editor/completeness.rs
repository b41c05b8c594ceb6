//! How complete each section of the editor is.

use crate::calls::keep_draft::{Lack, SectionMark};
use mintverbund::domain::{
    content::{Missing, Names, OfferContent, OfferField, Section},
    field::FieldError,
};

/// A mark in the list of sections: a sign, and the same in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    /// The class that draws the sign.
    class: &'static str,
    /// What it says.
    words: &'static str,
}

/// The mark of a section. What was refused and what a reviewer remarked comes before what is missing.
fn mark(section: Section, begun: bool, lacking: bool, remarked: &[OfferField], errors: &[FieldError]) -> Mark {
    let mark = |class, words| Mark { class, words };
    if errors.iter().any(|error| section_of(&error.key) == section) {
        return mark("section--error", "mit Fehler");
    }
    if fields_of(section).any(|field| remarked.contains(field)) {
        return mark("section--error", "mit Anmerkung");
    }
    match (begun, lacking) {
        (true, false) => mark("section--complete", "vollständig"),
        (true, true) => mark("section--partial", "unvollständig"),
        (false, true) => mark("section--empty", "leer"),
        (false, false) => mark("section--empty", "leer, freiwillig"),
    }
}

/// All sections with their marks.
pub fn marks(
    content: &OfferContent,
    missing: &[Missing],
    remarked: &[OfferField],
    errors: &[FieldError],
) -> Vec<SectionMark> {
    let marked = |section: &Section| {
        let lacking = missing.iter().any(|missing| missing.field.section() == *section);
        // Whether an organisation is named is the question, not how it is called.
        let begun = is_begun(*section, content, &Names::new());
        let Mark { class, words } = mark(*section, begun, lacking, remarked, errors);
        (section.code().to_owned(), class.to_owned(), words.to_owned())
    };
    Section::ALL.iter().map(marked).collect()
}

/// What is missing, as the browser is told.
pub fn lacks(missing: &[Missing]) -> Vec<Lack> {
    missing.iter().map(|missing| (missing.key.to_owned(), missing.what().to_owned())).collect()
}

/// Whether a section says anything yet.
fn is_begun(section: Section, content: &OfferContent, names: &Names) -> bool {
    fields_of(section).any(|field| !content.describe(*field, names).is_empty())
}

fn fields_of(section: Section) -> impl Iterator<Item = &'static OfferField> {
    OfferField::ALL.iter().filter(move |field| field.section() == section)
}

/// The section in which an input stands.
pub fn section_of(key: &str) -> Section {
    match OfferField::of_input(key) {
        Some(field) => field.section(),
        // The file of a picture is no input of the document.
        None => Section::Picture,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::DateTime;
    use mintverbund::domain::field::Typed;

    fn words(content: &OfferContent, remarked: &[OfferField], errors: &[FieldError]) -> Vec<&'static str> {
        let missing = content.missing(DateTime::constant(2027, 8, 3, 8, 0, 0, 0));
        let words = |section: &Section| {
            let lacking = missing.iter().any(|missing| missing.field.section() == *section);
            mark(*section, is_begun(*section, content, &Names::new()), lacking, remarked, errors).words
        };
        Section::ALL.iter().map(words).collect()
    }

    #[test]
    fn an_empty_offer_lacks_something_everywhere_but_where_nothing_is_asked() {
        let empty = words(&OfferContent::default(), &[], &[]);
        assert_eq!(empty, ["leer", "leer", "leer", "leer", "leer", "leer, freiwillig", "leer, freiwillig", "leer"]);
    }

    #[test]
    fn a_section_is_complete_once_nothing_in_it_is_missing() {
        let begun = [("title", "Labor"), ("stages", "sek1"), ("recurrence", "once"), ("wheelchair", "yes")];
        let typed = Typed::new(begun.map(|(key, value)| (key.to_owned(), value.to_owned())));
        let content = OfferContent::parse(&typed).expect("a draft");
        let marks = words(&content, &[], &[]);
        assert_eq!(marks[..3], ["unvollständig", "vollständig", "unvollständig"]);
        assert_eq!(marks[5], "vollständig");
    }

    #[test]
    fn remarks_and_errors_come_first() {
        let error = FieldError::new("place_kreis", "Kreis", "unbekannt");
        let marks = words(&OfferContent::default(), &[OfferField::Age], &[error]);
        assert_eq!((marks[1], marks[3]), ("mit Anmerkung", "mit Fehler"));
    }

    /// Each input lies in the section of its field: else a mark would point elsewhere.
    #[test]
    fn every_input_belongs_to_the_section_of_its_field() {
        for field in OfferField::ALL {
            let sections: Vec<Section> = field.inputs().into_iter().map(section_of).collect();
            assert_eq!(sections, vec![field.section(); field.inputs().len()], "{field}");
        }
        for missing in OfferContent::default().missing(DateTime::constant(2027, 8, 3, 8, 0, 0, 0)) {
            assert_eq!(section_of(missing.key), missing.field.section(), "{}", missing.key);
        }
    }
}
