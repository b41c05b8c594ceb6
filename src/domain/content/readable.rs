//! What of a form can be read, and what is kept as it was typed.

use super::{
    OfferContent, OfferField,
    series::{self, spread_series},
};
use crate::domain::{
    field::{FieldError, Typed},
    words::german,
};

/// A form of the editor as far as it can be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Readable {
    /// What it says, with what is stored in place of the inputs that cannot be read.
    pub content: OfferContent,
    /// Those inputs as they were typed, and a series that does not stand among the dates yet.
    pub unread: Typed,
    /// What is wrong with the inputs that cannot be read.
    pub errors: Vec<FieldError>,
}

impl Readable {
    /// Reads what can be read; fails if nothing can.
    pub fn of(typed: &Typed, stored: &OfferContent) -> Result<Self, Vec<FieldError>> {
        let series = typed.only(series::is_input).filled();
        let errors = match OfferContent::parse(typed) {
            Ok(content) => return Ok(Self { content, unread: series, errors: Vec::new() }),
            Err(errors) => errors,
        };
        let stored = stored.to_typed();
        // The one input first; if it only contradicts another, all inputs of its field.
        let alone = |key: &str| errors.iter().any(|error| is_at(&error.key, key));
        let together = |key: &str| errors.iter().any(|error| belong_together(&error.key, key));
        let read = |wrong: &dyn Fn(&str) -> bool| {
            let content = OfferContent::parse(&mixed(typed, &stored, wrong)).ok()?;
            Some((content, typed.only(|key| wrong(key) && !series::is_input(key)).and(&series)))
        };
        match read(&alone).or_else(|| read(&together)) {
            Some((content, unread)) => Ok(Self { content, unread, errors }),
            None => Err(errors),
        }
    }

    /// All of it is what it says.
    pub fn whole(content: OfferContent) -> Self {
        Self { content, unread: Typed::default(), errors: Vec::new() }
    }

    /// What cannot be read of this and of what somebody else has sent meanwhile: theirs stays where this form left the text
    /// as it was when both began.
    pub fn unread_beside(&self, theirs: &Typed, base: &OfferContent) -> Typed {
        let (mine, base) = (self.content.to_typed(), base.to_typed());
        let left = theirs.only(|key| mine.all(key).eq(base.all(key)));
        left.replaced(&self.unread)
    }

    /// As it stands in the form.
    pub fn to_typed(&self) -> Typed {
        self.content.to_typed().replaced(&self.unread)
    }
}

/// What is wrong with inputs that were kept beside a text as they were typed.
pub fn wrong_beside(content: &OfferContent, unread: &Typed) -> Vec<FieldError> {
    if unread.is_empty() {
        return Vec::new();
    }
    let whole = content.to_typed().replaced(unread);
    let mut errors = OfferContent::parse(&whole).err().unwrap_or_default();
    if !whole.only(series::is_input).filled().is_empty() {
        let said = german().offer.dates.series;
        let waits = || vec![FieldError::new(series::INPUTS[0], said.day, said.waits)];
        errors.extend(spread_series(&whole).err().unwrap_or_else(waits));
    }
    errors
}

/// Whether an error is said at this input, or at the rows to which it belongs.
fn is_at(error: &str, input: &str) -> bool {
    let rows = OfferField::of_input(error).map(OfferField::keys).unwrap_or_default();
    error == input || rows.iter().any(|key| key.name == error && key.inputs().any(|column| column == input))
}

fn belong_together(key: &str, other: &str) -> bool {
    OfferField::of_input(key).is_some_and(|field| field.inputs().contains(&other))
}

fn mixed(typed: &Typed, stored: &Typed, is_wrong: &dyn Fn(&str) -> bool) -> Typed {
    typed.only(|key| !is_wrong(key)).and(&stored.only(is_wrong))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())))
    }

    fn pairs(typed: &Typed) -> Vec<(&str, &str)> {
        typed.pairs().collect()
    }

    #[test]
    fn what_can_be_read_is_read_and_the_rest_stays_as_it_was_typed() {
        let stored = OfferContent::parse(&typed(&[("age_from", "8")])).expect("an offer");
        let read = Readable::of(&typed(&[("title", "Labor"), ("age_from", "acht"), ("age_to", "12")]), &stored);
        let read = read.expect("most of it");
        assert_eq!(
            (read.content.title.as_str(), read.content.age.from, read.content.age.to),
            ("Labor", Some(8), Some(12))
        );
        assert_eq!(pairs(&read.unread), [("age_from", "acht")]);
        assert_eq!(read.to_typed().get("age_from"), "acht");
        assert_eq!(wrong_beside(&read.content, &read.unread), read.errors);
    }

    #[test]
    fn what_two_people_typed_that_cannot_be_read_stays_but_for_what_one_has_mended() {
        let base = OfferContent::parse(&typed(&[("age_from", "8")])).expect("an offer");
        let theirs = typed(&[("age_from", "acht"), ("contact_email", "keine")]);
        let unread = |mine: &[(&str, &str)]| {
            let read = Readable::of(&typed(mine), &base).expect("most of it");
            read.unread_beside(&theirs, &base)
        };
        assert_eq!(
            pairs(&unread(&[("age_from", "8"), ("age_to", "x")])),
            [("age_from", "acht"), ("contact_email", "keine"), ("age_to", "x")]
        );
        assert_eq!(pairs(&unread(&[("age_from", "9")])), [("contact_email", "keine")]);
    }

    #[test]
    fn of_what_contradicts_itself_the_input_that_is_refused_is_kept_beside() {
        let read = Readable::of(&typed(&[("age_from", "12"), ("age_to", "8")]), &OfferContent::default());
        let read = read.expect("the rest");
        assert_eq!((read.content.age.from, read.content.age.to), (Some(12), None));
        assert_eq!(pairs(&read.unread), [("age_to", "8")]);
    }

    #[test]
    fn a_series_that_stands_nowhere_yet_is_kept_and_asked_for() {
        let series = [("series_day", "2027-03-01"), ("series_until", "2027-03-20"), ("series_rhythm", "weekly")];
        let read = Readable::of(&typed(&series), &OfferContent::default()).expect("a form");
        assert_eq!((pairs(&read.unread).len(), read.errors.len()), (3, 0));
        let waits: Vec<_> = wrong_beside(&read.content, &read.unread).into_iter().map(|error| error.key).collect();
        assert_eq!(waits, ["series_day"]);
        let half = typed(&[("series_day", "2027-03-01"), ("series_to", " ")]);
        let wrong: Vec<_> = wrong_beside(&read.content, &half).into_iter().map(|error| error.key).collect();
        assert_eq!(wrong, ["series_rhythm", "series_until"]);
        assert_eq!(wrong_beside(&read.content, &Typed::default()), []);
    }
}
