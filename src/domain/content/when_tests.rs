use super::*;
use crate::domain::field::Typed;

const TODAY: Date = Date::constant(2026, 11, 23);

/// What stands in a form.
type Pairs<'a> = &'a [(&'a str, &'a str)];

/// An offer whose dates are written as the form has them.
fn offer(pairs: Pairs) -> OfferContent {
    let typed = Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
    OfferContent::parse(&typed).expect("an offer")
}

fn words(pairs: Pairs) -> String {
    offer(pairs).when(TODAY).in_words()
}

#[test]
fn a_single_day_without_an_end_is_over_the_day_after() {
    let day = offer(&[("recurrence", "once"), ("period_from", "2026-11-23")]);
    assert_eq!(day.when(TODAY).in_words(), "Mo 23. November 2026");
    assert_eq!(day.when(after(TODAY, 1)).in_words(), "vorbei seit 23. November 2026");
}

#[test]
fn a_one_off_is_over_with_its_last_date_whatever_the_first_day_says() {
    let over = [("recurrence", "once"), ("period_from", "2026-10-01"), ("date_day", "2026-11-01")];
    assert_eq!(words(&over), "vorbei seit 1. November 2026");
}

#[test]
fn what_is_weekly_goes_on_after_the_dates_it_names() {
    let weekly = [("recurrence", "weekly"), ("period_from", "2026-09-15"), ("date_day", "2026-11-01")];
    assert_eq!(words(&weekly), "wöchentlich");
    let ended = [("recurrence", "weekly"), ("period_to", "2026-11-20")];
    assert_eq!(words(&ended), "vorbei seit 20. November 2026");
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
    let days = offers.map(|(name, pairs)| (name, offer(pairs).next_day(TODAY)));
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
        assert_eq!([7, 30].map(|days| offer.happens_within(TODAY, days)), wanted, "{pairs:?}");
    }
}
