use super::*;
use crate::domain::field::Typed;

const TODAY: Date = Date::constant(2026, 11, 23);
const NOW: DateTime = DateTime::constant(2026, 11, 23, 10, 0, 0, 0);

/// What stands in a form.
type Pairs<'a> = &'a [(&'a str, &'a str)];

/// An offer whose dates are written as the form has them.
fn offer(pairs: Pairs) -> OfferContent {
    let typed = Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
    OfferContent::parse(&typed).expect("an offer")
}

fn words(pairs: Pairs) -> String {
    offer(pairs).when(NOW).in_words()
}

#[test]
fn a_single_day_without_an_end_is_over_the_day_after() {
    let day = offer(&[("recurrence", "once"), ("period_from", "2026-11-23")]);
    assert_eq!(day.when(NOW).in_words(), "Mo 23. November 2026");
    assert_eq!(day.when(NOW.tomorrow().expect("a day")).in_words(), "vorbei seit 23. November 2026");
}

#[test]
fn a_one_off_is_over_with_its_last_date_whatever_the_first_day_says() {
    let over = [("recurrence", "once"), ("period_from", "2026-10-01"), ("date_day", "2026-11-01")];
    assert_eq!(words(&over), "vorbei seit 1. November 2026");
}

#[test]
fn what_is_weekly_is_over_after_the_last_date_it_names() {
    for turnus in ["weekly", "monthly"] {
        let named = [("recurrence", turnus), ("date_day", "2026-11-01"), ("date_day", "2026-11-08")];
        assert_eq!(words(&named), "vorbei seit 8. November 2026");
        let begun = [&named[..], &[("period_from", "2026-09-15")]].concat();
        assert_eq!(words(&begun), "vorbei seit 8. November 2026");
        assert_eq!([7, 30].map(|days| offer(&begun).happens_within(NOW, days)), [false, false]);
    }
    let ended = [("recurrence", "weekly"), ("period_to", "2026-11-20")];
    assert_eq!(words(&ended), "vorbei seit 20. November 2026");
}

#[test]
fn what_is_weekly_goes_on_after_its_dates_if_the_period_says_so() {
    let named = [("recurrence", "weekly"), ("date_day", "2026-11-01")];
    let goes_on = [&named[..], &[("period_to", "2027-01-31")]].concat();
    assert_eq!(words(&goes_on), "wöchentlich, bis 31. Januar 2027");
    let begins_later = [&named[..], &[("period_from", "2027-01-11")]].concat();
    assert_eq!(words(&begins_later), "wöchentlich, ab 11. Januar 2027");
    assert_eq!(words(&[("recurrence", "weekly"), ("period_from", "2026-09-15")]), "wöchentlich");
}

#[test]
fn a_series_that_was_typed_with_its_end_is_over_after_its_last_date() {
    let series = [
        ("recurrence", "weekly"),
        ("period_from", "2026-09-01"),
        ("series_day", "2026-11-02"),
        ("series_rhythm", "weekly"),
        ("series_until", "2026-11-20"),
    ];
    let typed = Typed::new(series.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
    let written_out = super::super::spread_series(&typed).expect("a series");
    let offer = OfferContent::parse(&written_out).expect("an offer");
    assert_eq!(offer.when(NOW).in_words(), "vorbei seit 16. November 2026");
}

#[test]
fn a_permanent_exhibition_stays_open_after_the_tours_it_names() {
    for (turnus, label) in [("permanent", "dauerhaft"), ("on_request", "auf Anfrage")] {
        assert_eq!(words(&[("recurrence", turnus), ("date_day", "2026-11-01")]), label);
    }
    let tours = offer(&[("recurrence", "permanent"), ("date_day", "2027-03-01")]);
    assert_eq!(tours.happens_within(NOW, 7), true);
}

#[test]
fn what_names_dates_is_not_expected_before_the_next_of_them() {
    for turnus in ["weekly", "monthly"] {
        let from_march = [("recurrence", turnus), ("date_day", "2027-03-01"), ("date_day", "2027-03-08")];
        assert_eq!([7, 30, 90].map(|days| offer(&from_march).happens_within(NOW, days)), [false, false, false]);
        let begun = [&from_march[..], &[("date_day", "2026-11-09"), ("period_from", "2026-09-01")]].concat();
        assert_eq!([7, 30, 100].map(|days| offer(&begun).happens_within(NOW, days)), [false, false, true]);
    }
}

#[test]
fn what_has_a_first_day_happens_on_it_and_not_before() {
    for turnus in ["weekly", "monthly", "permanent", "several_per_year", "yearly"] {
        let within = |first| {
            let offer = offer(&[("recurrence", turnus), ("period_from", first)]);
            [7, 30, 90].map(|days| offer.happens_within(NOW, days))
        };
        assert_eq!(within("2026-11-26"), [true, true, true], "{turnus}");
        assert_eq!(within("2026-12-10"), [false, true, true], "{turnus}");
        assert_eq!(within("2027-03-01"), [false, false, false], "{turnus}");
    }
}

#[test]
fn an_offer_is_over_when_its_last_date_has_ended_and_not_a_day_later() {
    let lab = offer(&[("date_day", "2026-11-23"), ("date_from", "9"), ("date_to", "10:00")]);
    let at = |hour, minute| lab.when(TODAY.at(hour, minute, 0, 0)).in_words();
    assert_eq!(at(9, 59), "Mo 23. November 2026, 9:00 bis 10:00 Uhr");
    assert_eq!(at(10, 0), "vorbei seit 23. November 2026");
    let open = offer(&[("date_day", "2026-11-23"), ("date_from", "9"), ("period_to", "2026-11-23")]);
    assert_eq!(open.is_past(TODAY.at(23, 59, 0, 0)), false);
    let goes_on = offer(&[("date_day", "2026-11-23"), ("date_to", "10"), ("period_to", "2026-11-24")]);
    assert_eq!(goes_on.is_past(TODAY.at(10, 0, 0, 0)), false);
}

#[test]
fn an_evening_is_over_when_it_ends_in_the_night() {
    let night = offer(&[("date_day", "2026-11-22"), ("date_from", "22:00"), ("date_to", "1:00")]);
    assert_eq!(night.when(TODAY.at(0, 59, 0, 0)).in_words(), "So 22. November 2026, 22:00 bis Mo 1:00 Uhr");
    assert_eq!(night.when(TODAY.at(1, 0, 0, 0)).in_words(), "vorbei seit 22. November 2026");
    assert_eq!(night.happens_within(TODAY.at(0, 59, 0, 0), 7), true);
    let midnight = offer(&[("date_day", "2026-11-22"), ("date_from", "18:00"), ("date_to", "24:00")]);
    assert_eq!(midnight.is_past(TODAY.at(0, 0, 0, 0)), true);
}

#[test]
fn what_happens_several_times_a_year_is_over_until_new_dates_are_named() {
    assert_eq!(
        words(&[("recurrence", "several_per_year"), ("date_day", "2026-11-01")]),
        "vorbei seit 1. November 2026"
    );
    assert_eq!(words(&[("recurrence", "several_per_year")]), "mehrmals im Jahr");
}

#[test]
fn a_period_says_how_often() {
    let course = [("recurrence", "weekly"), ("period_from", "2026-11-02"), ("period_to", "2027-02-12")];
    assert_eq!(words(&course), "wöchentlich, Mo 2. November 2026 – Fr 12. Februar 2027");
    let to_come = [("recurrence", "monthly"), ("period_from", "2027-01-11")];
    assert_eq!(words(&to_come), "monatlich, ab 11. Januar 2027");
}

#[test]
fn the_soonest_comes_first_and_what_can_wait_later() {
    let offers: [(&str, Pairs); 7] = [
        ("tomorrow", &[("recurrence", "once"), ("period_from", "2026-11-24"), ("period_to", "2026-11-27")]),
        ("running", &[("recurrence", "once"), ("period_from", "2026-11-02"), ("period_to", "2026-11-27")]),
        ("weekly", &[("recurrence", "weekly")]),
        ("in two weeks", &[("date_day", "2026-12-07")]),
        ("monthly", &[("recurrence", "monthly")]),
        ("always", &[("recurrence", "permanent")]),
        ("on request", &[("recurrence", "on_request")]),
    ];
    let days = offers.map(|(name, pairs)| (name, offer(pairs).next_day(NOW)));
    let wanted = [
        ("tomorrow", after(TODAY, 1)),
        ("running", TODAY),
        ("weekly", after(TODAY, 7)),
        ("in two weeks", after(TODAY, 14)),
        ("monthly", after(TODAY, 30)),
        ("always", Date::MAX),
        ("on request", Date::MAX),
    ];
    assert_eq!(days, wanted);
}

/// For each offer: within a week, within a month.
#[test]
fn a_window_of_time_holds_what_happens_in_it() {
    let offers: [(Pairs, [bool; 2]); 11] = [
        (&[("recurrence", "once"), ("period_from", "2026-11-24"), ("period_to", "2026-11-27")], [true, true]),
        (&[("recurrence", "once"), ("period_from", "2026-12-10")], [false, true]),
        (&[("recurrence", "once"), ("period_from", "2026-11-01")], [false, false]),
        (&[("date_day", "2026-11-20"), ("date_last", "2026-11-24")], [true, true]),
        (&[("date_day", "2026-12-20"), ("period_from", "2026-11-01"), ("period_to", "2026-12-31")], [false, true]),
        (&[("recurrence", "weekly")], [true, true]),
        (&[("recurrence", "weekly"), ("period_from", "2027-03-01")], [false, false]),
        (&[("recurrence", "monthly")], [false, true]),
        (&[("recurrence", "permanent")], [true, true]),
        (&[("recurrence", "on_request")], [false, false]),
        (&[("recurrence", "yearly")], [false, false]),
    ];
    for (pairs, wanted) in offers {
        let offer = offer(pairs);
        assert_eq!([7, 30].map(|days| offer.happens_within(NOW, days)), wanted, "{pairs:?}");
    }
}
