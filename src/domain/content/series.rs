//! Dates that repeat: typed once instead of forty times.

use super::{
    MAX_DATES, Session,
    clock::{read_ending, read_time},
    part::{join, read_day},
    session::{COLUMNS, typed_rows},
};
use crate::domain::{
    field::{FieldError, Parser, Refusal, Typed},
    vocabulary::vocabulary,
    words::{Text, Words, german, words},
};
use jiff::{Span, civil::Date};

/// The inputs of a series.
pub(super) const INPUTS: [&str; 6] =
    ["series_day", "series_from", "series_to", "series_rhythm", "series_until", "series_except"];
/// They all begin with this.
const PREFIX: &str = "series_";

/// Whether an input is one of a series.
pub(super) fn is_input(name: &str) -> bool {
    name.starts_with(PREFIX)
}

/// Without these it is no series yet.
const REQUIRED: [&str; 3] = ["series_day", "series_rhythm", "series_until"];

/// What the button below a series sends as `dann`: then it has to be there.
pub const SERIES_BUTTON: &str = "serie";

vocabulary! {
    /// How a series repeats.
    Rhythm in rhythm {
        Weekly = "weekly";
        Fortnightly = "fortnightly";
        Monthly = "monthly";
    }
}

words! {
    /// What is said of a series while it is typed.
    Said {
        day: Text, "Input: its first day.";
        from: Text, "Input: when each date begins.";
        to: Text, "Input: when each date ends.";
        rhythm: Text, "Input: how it repeats.";
        until: Text, "Input: its last day.";
        except: Text, "Input: the days left out.";
        incomplete: Text, "An input without which it is no series.";
        waits: Text, "It was typed and does not stand among the dates yet.";
        days_backwards: Text, "It ends before its first date.";
        clocks_backwards: Text, "A date does not end after it begins.";
        skipped: fn(&str) -> String, "A time that the clock leaves out on one of its days.";
        no_days: Text, "What was typed is no list of days.";
        no_such_days: fn(&str) -> String, "These days are left out and are none of its own.";
        nothing_left: Text, "All its days are left out.";
        without: fn(&str) -> String, "In these months there is no such day.";
        too_many: fn(usize) -> String, "It would be more dates than so many.";
    }
}

/// A date that repeats until a day, with days left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    first: Session,
    rhythm: Rhythm,
    until: Date,
    except: Vec<Date>,
}

impl Series {
    /// Reads the inputs of a series; none if nothing was typed into them.
    fn parse(typed: &Typed) -> Result<Option<Self>, Vec<FieldError>> {
        let used = typed.pairs().any(|(key, value)| key.starts_with(PREFIX) && !value.trim().is_empty());
        if !used && !typed.has("dann", SERIES_BUTTON) {
            return Ok(None);
        }
        let mut p = Parser::new(typed);
        let said = p.words().offer.dates.series;
        let day = required_day(&mut p, "series_day", said.day);
        let from = p.optional_by("series_from", said.from, read_time);
        let ending = p.optional_by("series_to", said.to, read_ending);
        let rhythm = p.required("series_rhythm", said.rhythm);
        let until = required_day(&mut p, "series_until", said.until);
        let except = p.optional_by("series_except", said.except, read_days).unwrap_or_default();
        if day.zip(until).is_some_and(|(day, until)| until < day) {
            p.refuse("series_until", said.until, said.days_backwards);
        }
        let first = day.map(|day| Session { from, ..Session::on(day) }.ending(ending));
        if first.as_ref().is_some_and(Session::is_backwards) {
            p.refuse("series_to", said.to, said.clocks_backwards);
        }
        match (first, until, rhythm, p.errors.is_empty()) {
            (Some(first), Some(until), Some(rhythm), true) => Ok(Some(Self { first, rhythm, until, except })),
            _ => Err(p.errors),
        }
    }

    /// All its days, also those that are left out; inside none for a month that has no such day.
    fn days(&self) -> impl Iterator<Item = Option<Date>> {
        (0..).map_while(|count| self.day(count)).take_while(|day| day.is_none_or(|day| day <= self.until))
    }

    /// The dates, at most one more than an offer may have.
    fn sessions(&self) -> Vec<Session> {
        let kept = self.days().flatten().filter(|day| !self.except.contains(day)).take(MAX_DATES + 1);
        kept.map(|day| Session { day, ..self.first.clone() }).collect()
    }

    /// What was to be left out and is none of its days: somebody meant something else.
    fn without_effect(&self) -> Vec<Date> {
        let days: Vec<Date> = self.days().flatten().collect();
        self.except.iter().filter(|day| !days.contains(day)).copied().collect()
    }

    /// The first days of the months that it skips, because they have no such day.
    fn skipped_months(&self) -> Vec<Date> {
        let first = self.first.day.first_of_month();
        let month = |at: usize| first.checked_add(Span::new().months(i64::try_from(at).ok()?)).ok();
        let skipped = self.days().enumerate().filter(|(_, day)| day.is_none()).filter_map(|(at, _)| month(at));
        // The day might have been one after the end.
        skipped.filter(|month| month.last_of_month() <= self.until).collect()
    }

    /// Why it cannot be written out as these dates beside so many others.
    fn refused(&self, sessions: &[Session], others: usize) -> Option<FieldError> {
        let (words, said) = (german(), german().offer.dates.series);
        if sessions.len() + others > MAX_DATES {
            return Some(FieldError::new("series_until", said.until, (said.too_many)(MAX_DATES)));
        }
        let strange = self.without_effect().into_iter().map(|day| words.weekday_and_day(day));
        let strange = join(strange, ", ");
        if !strange.is_empty() {
            return Some(FieldError::new("series_except", said.except, (said.no_such_days)(&strange)));
        }
        if sessions.is_empty() {
            return Some(FieldError::new("series_except", said.except, said.nothing_left));
        }
        let skipped = |at: &Session| (said.skipped)(&words.day(at.day));
        let begin = sessions.iter().find(|session| session.begins_never());
        let end = sessions.iter().find(|session| session.ends_never());
        begin
            .map(|session| FieldError::new("series_from", said.from, skipped(session)))
            .or_else(|| end.map(|session| FieldError::new("series_to", said.to, skipped(session))))
    }

    /// The day of the repetition; inside none if that month has no such day, outside none at the end of time.
    fn day(&self, count: i32) -> Option<Option<Date>> {
        let first = self.first.day;
        match self.rhythm {
            Rhythm::Weekly => first.checked_add(Span::new().weeks(count)).ok().map(Some),
            Rhythm::Fortnightly => first.checked_add(Span::new().weeks(2 * count)).ok().map(Some),
            Rhythm::Monthly => {
                let month = first.first_of_month().checked_add(Span::new().months(count)).ok()?;
                if month > self.until {
                    return None;
                }
                Some(month.nth_weekday_of_month((first.day() - 1) / 7 + 1, first.weekday()).ok())
            }
        }
    }
}

/// Whether enough was typed for a series to be told from the beginning of one.
pub fn is_series(typed: &Typed) -> bool {
    REQUIRED.iter().all(|key| !typed.get(key).trim().is_empty())
}

/// What a series adds to the dates of the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeriesDates {
    /// The dates, in order.
    pub sessions: Vec<Session>,
    /// The first days of the months that have no such day, as not every month has a fifth Friday.
    pub skipped_months: Vec<Date>,
}

impl SeriesDates {
    /// What people should know about the dates before they save them; empty if nothing.
    pub fn note(&self, words: &Words) -> String {
        let month = |day: &Date| (words.dates.month)(words.month_name(day.month()), day.year());
        let months = join(self.skipped_months.iter().map(month), ", ");
        if months.is_empty() { months } else { (words.offer.dates.series.without)(&months) }
    }
}

/// The dates that a series adds to those of the rows; none if nothing was typed into it.
///
/// Fails if it cannot be understood, leaves no date, has more than an offer may have, or says something that has no effect.
pub fn preview_series(typed: &Typed) -> Result<SeriesDates, Vec<FieldError>> {
    let Some(series) = Series::parse(typed)? else { return Ok(SeriesDates::default()) };
    let sessions = series.sessions();
    match series.refused(&sessions, typed_rows(typed).len()) {
        Some(error) => Err(vec![error]),
        None => Ok(SeriesDates { sessions, skipped_months: series.skipped_months() }),
    }
}

/// Writes the dates of a series into the rows of single dates and empties its inputs.
///
/// Fails, and changes nothing, where [`preview_series`] does.
pub fn spread_series(typed: &Typed) -> Result<Typed, Vec<FieldError>> {
    let SeriesDates { sessions, .. } = preview_series(typed)?;
    if sessions.is_empty() {
        return Ok(typed.clone());
    }
    let others = typed.pairs().filter(|(key, _)| !key.starts_with(PREFIX) && !COLUMNS.contains(key));
    let mut spread = Typed::new(others.map(|(key, value)| (key.to_owned(), value.to_owned())));
    // Rows are told apart by their place in each column: all of them are written anew, without gaps.
    for row in typed_rows(typed) {
        COLUMNS.iter().zip(row).for_each(|(key, cell)| spread.push(key, cell));
    }
    sessions.iter().for_each(|session| session.push_to(&mut spread));
    Ok(spread)
}

fn required_day(p: &mut Parser, key: &str, label: &str) -> Option<Date> {
    if p.typed().get(key).trim().is_empty() {
        p.refuse(key, label, p.words().offer.dates.series.incomplete);
        return None;
    }
    p.optional_by(key, label, read_day)
}

/// Days as people list them: `24.12.2026, 31.12.2026`.
fn read_days(text: &str) -> Result<Vec<Date>, Refusal> {
    const HELP: Refusal = Refusal(|words| words.offer.dates.series.no_days.into());
    let days = text.split([',', ';', '\n']).map(str::trim).filter(|day| !day.is_empty());
    days.map(|day| read_day(day).map_err(|_| HELP)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())))
    }

    fn days(pairs: &[(&str, &str)]) -> Vec<String> {
        let spread = spread_series(&typed(pairs)).expect("a series");
        spread.all("date_day").map(str::to_owned).collect()
    }

    #[test]
    fn a_weekly_series_leaves_out_the_days_it_names() {
        let pairs = [
            ("series_day", "2026-12-03"),
            ("series_until", "2027-01-14"),
            ("series_rhythm", "weekly"),
            ("series_except", "24.12.2026, 31.12.2026"),
        ];
        assert_eq!(days(&pairs), ["2026-12-03", "2026-12-10", "2026-12-17", "2027-01-07", "2027-01-14"]);
    }

    #[test]
    fn a_monthly_series_keeps_its_weekday_and_skips_months_without_it() {
        let third_tuesday =
            [("series_day", "2027-01-19"), ("series_until", "2027-04-30"), ("series_rhythm", "monthly")];
        assert_eq!(days(&third_tuesday), ["2027-01-19", "2027-02-16", "2027-03-16", "2027-04-20"]);
        let fifth_friday = [("series_day", "2027-01-29"), ("series_until", "2027-05-31"), ("series_rhythm", "monthly")];
        assert_eq!(days(&fifth_friday), ["2027-01-29", "2027-04-30"]);
    }

    #[test]
    fn a_monthly_series_may_end_on_the_first_of_a_month() {
        assert_eq!(days(&series("2027-02-01", "2027-03-01", "monthly")), ["2027-02-01", "2027-03-01"]);
    }

    fn series<'a>(day: &'a str, until: &'a str, rhythm: &'a str) -> Vec<(&'a str, &'a str)> {
        vec![("series_day", day), ("series_until", until), ("series_rhythm", rhythm)]
    }

    fn refused(pairs: &[(&str, &str)]) -> (String, String) {
        let error = spread_series(&typed(pairs)).expect_err("no series").remove(0);
        (error.key, error.message)
    }

    #[test]
    fn the_months_that_have_no_such_day_are_named() {
        let note = |until| {
            let fifth_friday = series("2027-01-29", until, "monthly");
            preview_series(&typed(&fifth_friday)).expect("a series").note(german())
        };
        let said = "Kein Termin im Februar 2027, März 2027, Mai 2027: Dort gibt es diesen Wochentag kein fünftes Mal.";
        assert_eq!(note("2027-06-01"), said);
        assert_eq!(note("2027-05-30"), said.replace(", Mai 2027", ""));
        assert_eq!(note("2027-02-27"), "");
        let third_tuesday = preview_series(&typed(&series("2027-01-19", "2027-12-31", "monthly"))).expect("a series");
        assert_eq!(third_tuesday.note(german()), "");
    }

    #[test]
    fn a_day_left_out_that_is_none_of_the_series_is_said() {
        let mondays = series("2026-11-30", "2026-12-28", "weekly");
        let without = |days| refused(&[&mondays[..], &[("series_except", days)]].concat());
        let said =
            |days: &str| ("series_except".to_owned(), format!("An diesen Tagen hat die Serie keinen Termin: {days}."));
        assert_eq!(without("21.12.2026, 22.12.2026"), said("Di 22. Dezember 2026"));
        assert_eq!(without("23.11.2026, 4.1.2027"), said("Mo 23. November 2026, Mo 4. Januar 2027"));
    }

    #[test]
    fn a_series_of_evenings_ends_in_the_nights_after() {
        let evenings =
            [&series("2027-05-01", "2027-05-08", "weekly")[..], &[("series_from", "22"), ("series_to", "1")]].concat();
        let told: Vec<_> =
            preview_series(&typed(&evenings)).expect("a series").sessions.iter().map(Session::in_words).collect();
        assert_eq!(told, ["Sa 1. Mai 2027, 22:00 bis So 1:00 Uhr", "Sa 8. Mai 2027, 22:00 bis So 1:00 Uhr"]);
        let backwards =
            [&series("2027-05-01", "2027-05-08", "weekly")[..], &[("series_from", "14"), ("series_to", "13")]].concat();
        assert_eq!(refused(&backwards), ("series_to".to_owned(), "Das Ende liegt nicht nach dem Beginn.".to_owned()));
    }

    #[test]
    fn a_series_over_the_night_in_which_the_clock_skips_its_time_is_refused() {
        let saturdays = series("2027-03-20", "2027-04-03", "weekly");
        let with = |times: [(&'static str, &'static str); 2]| [&saturdays[..], &times].concat();
        let nights = with([("series_from", "20:00"), ("series_to", "2:30")]);
        let (key, message) = refused(&nights);
        assert_eq!((key.as_str(), message.starts_with("Am Termin vom 27. März 2027")), ("series_to", true));
        let without = [&nights[..], &[("series_except", "27.3.2027")]].concat();
        assert_eq!(days(&without), ["2027-03-20", "2027-04-03"]);
        let early = [&series("2027-03-21", "2027-03-28", "weekly")[..], &[("series_from", "2:15")]].concat();
        assert_eq!(refused(&early).0, "series_from");
    }

    #[test]
    fn a_series_joins_the_dates_that_stand_there_and_empties_its_inputs() {
        let pairs = [
            ("title", "Labor"),
            ("date_day", "2027-02-01"),
            ("series_day", "2027-03-01"),
            ("series_from", "15"),
            ("series_to", "16:30"),
            ("series_until", "2027-03-20"),
            ("series_rhythm", "fortnightly"),
        ];
        let spread = spread_series(&typed(&pairs)).expect("a series");
        let content = super::super::OfferContent::parse(&spread).expect("an offer");
        let words: Vec<_> = content.dates.sessions.iter().map(Session::in_words).collect();
        let wanted =
            ["Mo 1. Februar 2027", "Mo 1. März 2027, 15:00 bis 16:30 Uhr", "Mo 15. März 2027, 15:00 bis 16:30 Uhr"];
        assert_eq!(words, wanted);
        assert_eq!(spread.pairs().filter(|(key, _)| key.starts_with(PREFIX)).count(), 0);
        assert_eq!(spread.get("title"), "Labor");
    }

    #[test]
    fn what_is_no_series_is_said_at_its_input() {
        let wrong: [&[(&str, &str)]; 5] = [
            &[("series_day", "2027-03-01")],
            &[("series_day", "2027-03-01"), ("series_until", "2027-02-01"), ("series_rhythm", "weekly")],
            &[("series_day", "2027-03-01"), ("series_until", "2035-03-01"), ("series_rhythm", "weekly")],
            &[("series_day", "2027-03-01"), ("series_until", "2027-04-01"), ("series_rhythm", "daily")],
            &[
                ("series_day", "2027-03-01"),
                ("series_until", "2027-03-01"),
                ("series_rhythm", "weekly"),
                ("series_except", "1.3.2027"),
            ],
        ];
        let keys = wrong.map(|pairs| {
            let errors = spread_series(&typed(pairs)).expect_err("no series");
            errors.into_iter().map(|error| error.key).collect::<Vec<_>>().join(" ")
        });
        assert_eq!(
            keys,
            ["series_rhythm series_until", "series_until", "series_until", "series_rhythm", "series_except"]
        );
    }

    #[test]
    fn the_dates_that_are_shown_before_saving_are_those_that_saving_writes_out() {
        let series = [("series_day", "2027-03-01"), ("series_until", "2027-03-20"), ("series_rhythm", "weekly")];
        let shown = preview_series(&typed(&series)).expect("a series");
        assert_eq!(shown.sessions.iter().map(|session| session.day.to_string()).collect::<Vec<_>>(), days(&series));
        let rows = vec![("date_day", "2027-02-01"); MAX_DATES - 2];
        let crowded = typed(&[rows.as_slice(), &series].concat());
        assert_eq!(preview_series(&crowded).expect_err("too many"), spread_series(&crowded).expect_err("too many"));
        assert_eq!(preview_series(&typed(&[("title", "Labor"), ("series_to", " ")])), Ok(SeriesDates::default()));
    }

    #[test]
    fn a_series_may_fill_an_offer_up_to_its_last_date() {
        let mondays = series("2027-03-01", "2027-03-20", "weekly");
        let beside = |rows| [vec![("date_day", "2027-02-01"); rows], mondays.clone()].concat();
        assert_eq!(days(&beside(MAX_DATES - 3)).len(), MAX_DATES);
        assert_eq!(refused(&beside(MAX_DATES - 2)).0, "series_until");
    }

    #[test]
    fn a_series_is_one_once_day_rhythm_and_end_stand_there() {
        let series = [("series_day", "2027-03-01"), ("series_until", "2027-03-20"), ("series_rhythm", "weekly")];
        assert_eq!([3, 2, 1, 0].map(|count| is_series(&typed(&series[..count]))), [true, false, false, false]);
        assert_eq!(is_series(&typed(&[("series_rhythm", " "), series[0], series[1]])), false);
    }

    #[test]
    fn the_button_of_a_series_asks_for_one() {
        let errors = spread_series(&typed(&[("dann", "serie")])).expect_err("no series");
        let keys: Vec<_> = errors.iter().map(|error| error.key.as_str()).collect();
        assert_eq!(keys, ["series_day", "series_rhythm", "series_until"]);
    }

    #[test]
    fn a_form_without_a_series_stays_as_it_is() {
        let typed = typed(&[("title", "Labor"), ("series_day", " ")]);
        assert_eq!(spread_series(&typed), Ok(typed.clone()));
    }
}
