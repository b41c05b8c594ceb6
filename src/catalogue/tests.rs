use super::*;
use crate::domain::{
    content::OfferContent,
    date::Timestamp,
    field::Typed,
    id::SchoolHolidayId,
    school_calendar::{SchoolCalendar, SchoolHoliday},
    words::german,
};

const NOW: DateTime = DateTime::constant(2026, 11, 23, 10, 0, 0, 0);

pub(super) fn offer(number: i64, pairs: &[(&str, &str)]) -> Listing {
    let typed = Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
    Listing {
        number,
        offer_id: format!("0192f0c1-2d3e-7abc-8def-{number:012}").parse().expect("an id"),
        revision_id: format!("0192f0c1-2d3e-7abc-8def-{number:012}").parse().expect("an id"),
        public_id: format!("{number:08}").parse().expect("a public id"),
        network_id: "0192f0c1-2d3e-7abc-8def-000000000000".parse().expect("an id"),
        network_slug: "mintmobil".parse().expect("a slug"),
        network_name: "MINTmobil".into(),
        content: OfferContent::parse(&typed).expect("an offer").into(),
        organiser: String::new(),
        approved_at: Timestamp(number),
        confirmed_on: None,
        is_example: false,
    }
}

/// The name of a facet in the addresses of these tests.
fn name(facet: Facet) -> &'static str {
    match facet {
        Facet::Stages => "stufe",
        Facet::Grades => "klasse",
        Facet::Subjects => "fach",
        Facet::Formats => "format",
        Facet::Modes => "ort",
        Facet::Costs => "kosten",
        Facet::Bookings => "anmeldung",
        Facet::TargetGroups => "zielgruppe",
        Facet::Languages => "sprache",
        Facet::Accessible => "barrierefrei",
        Facet::Kreise => "kreis",
        Facet::Bezirke => "bezirk",
        Facet::Networks => "netzwerk",
    }
}

/// What somebody chose, by the names that addresses have for it.
fn asked<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Filter {
    let mut filter = Filter::default();
    for (parameter, value) in pairs {
        match parameter {
            "q" => filter.query = value.into(),
            "alter" => filter.age = value.parse().ok(),
            "zeitraum" => filter.when = value.parse().ok(),
            "sort" => filter.sort = value.parse().ok(),
            "seite" => filter.page = value.parse().unwrap_or_default(),
            other => {
                let facet = Facet::ALL.iter().find(|facet| name(**facet) == other).expect(other);
                assert_eq!(filter.choices.take(*facet, value), true, "{other} = {value}");
            }
        }
    }
    filter
}

fn catalogue() -> Catalogue {
    let mintmobil = Published::only("mintmobil", "MINTmobil");
    let offers = vec![
        offer(
            1,
            &[
                ("title", "A"),
                ("stages", "sek1"),
                ("formats", "camp"),
                ("target_groups", "hochbegabte"),
                ("languages", "uk"),
                ("quiet_room", "yes"),
                ("registration_kind", "email"),
                ("registration_by", "parents"),
                ("subjects", "technik"),
                ("mode", "on_site"),
                ("place_kreis", "09461"),
                ("cost_kind", "free"),
                ("date_day", "2026-12-01"),
                ("date_from", "09:00"),
                ("recurrence", "once"),
            ],
        ),
        offer(
            2,
            &[
                ("title", "B"),
                ("stages", "sek1"),
                ("stages", "sek2"),
                ("subjects", "chemie"),
                ("mode", "mobile"),
                ("catchment", "09461"),
                ("catchment", "09471"),
                ("cost_kind", "amount"),
                ("cost_from", "5"),
                ("recurrence", "on_request"),
            ],
        ),
        offer(
            3,
            &[
                ("title", "C"),
                ("stages", "sek2"),
                ("subjects", "technik"),
                ("mode", "online"),
                ("age_from", "14"),
                ("recurrence", "weekly"),
                ("date_day", "2026-11-25"),
                ("date_from", "16:00"),
            ],
        ),
        offer(
            4,
            &[
                ("title", "vorbei"),
                ("stages", "sek1"),
                ("subjects", "technik"),
                ("date_day", "2026-11-01"),
                ("date_from", "09:00"),
                ("recurrence", "once"),
            ],
        ),
    ];
    Catalogue::new(1, NOW, offers, mintmobil)
}

fn titles(pairs: &[(&str, &str)]) -> String {
    let hits = catalogue().find(&asked(pairs.iter().copied()), None);
    hits.page.iter().map(|o| o.content.title.to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn soon_comes_first_and_past_offers_do_not_come() {
    assert_eq!(titles(&[]), "C A B");
}

#[test]
fn values_of_one_facet_widen_and_facets_narrow() {
    assert_eq!(titles(&[("stufe", "sek1")]), "A B");
    assert_eq!(titles(&[("stufe", "sek1"), ("stufe", "sek2")]), "C A B");
    assert_eq!(titles(&[("stufe", "sek1"), ("fach", "technik")]), "A");
}

#[test]
fn a_mobile_offer_is_found_in_every_kreis_it_comes_to() {
    assert_eq!(titles(&[("kreis", "09471")]), "B");
    assert_eq!(titles(&[("bezirk", "4")]), "A B");
}

#[test]
fn an_age_finds_offers_for_it_or_for_its_stage() {
    assert_eq!(titles(&[("alter", "12")]), "A B");
    assert_eq!(titles(&[("alter", "14")]), "C A B");
    assert_eq!(titles(&[("alter", "18")]), "C B");
    assert_eq!(titles(&[("alter", "8")]), "");
}

#[test]
fn a_time_span_counts_from_today() {
    assert_eq!(titles(&[("zeitraum", "woche")]), "C");
    assert_eq!(titles(&[("zeitraum", "monat")]), "C A");
    assert_eq!(titles(&[("zeitraum", "immer")]), "B");
}

#[test]
fn nobody_between_a_kita_and_its_teachers_finds_what_is_for_both() {
    let both: [&[(&str, &str)]; 1] = [&[("stages", "kita"), ("stages", "lehrkraefte")]];
    assert_eq!(["5", "12", "30"].map(|age| found(&both, &[("alter", age)]).len()), [1, 0, 1]);
}

#[test]
fn an_amount_of_nothing_is_found_as_free() {
    let nothing: [&[(&str, &str)]; 1] = [&[("cost_kind", "amount"), ("cost_from", "0")]];
    assert_eq!(["frei", "kostenpflichtig"].map(|cost| found(&nothing, &[("kosten", cost)]).len()), [1, 0]);
}

#[test]
fn a_catalogue_holds_until_the_next_date_ends() {
    let dated = |number, from, to| {
        offer(number, &[("title", "Labor"), ("date_day", "2026-11-23"), ("date_from", from), ("date_to", to)])
    };
    let offers = vec![dated(1, "8", "9:30"), dated(2, "9", "12"), dated(3, "22", "1:00")];
    let morning = Catalogue::new(1, NOW, offers, Published::default());
    let at = |hour, minute| NOW.date().at(hour, minute, 0, 0);
    assert_eq!(
        [at(9, 29), at(9, 30), at(11, 59), at(12, 0)].map(|now| morning.is_of(1, now)),
        [false, true, true, false]
    );
    let next = NOW.date().tomorrow().expect("a day");
    let counts =
        [at(9, 0), NOW, at(12, 0), next.at(0, 59, 0, 0), next.at(1, 0, 0, 0)].map(|now| morning.later(now).count());
    assert_eq!(counts, [3, 2, 1, 1, 0]);
}

#[test]
fn the_count_beside_a_value_is_what_choosing_it_would_show() {
    for chosen in [&[][..], &[("stufe", "sek1")], &[("fach", "technik"), ("ort", "online")], &[("kreis", "09461")]] {
        let chosen = asked(chosen.iter().copied());
        let found = catalogue().facets(&chosen, None);
        for facet in Facet::ALL {
            let mut somewhere = 0;
            for (code, _, count) in found.options(*facet, german()) {
                assert_eq!(shown(&chosen, *facet, &code), count, "{facet:?} = {code} beside {chosen:?}");
                somewhere += count;
            }
            let counted = somewhere > 0 || chosen != Filter::default();
            assert_eq!(counted, true, "{facet:?}: an offer of these tests has to say something there");
        }
    }
}

/// How many offers there are if that value is the only one chosen for its question, or one more where all are needed.
fn shown(chosen: &Filter, facet: Facet, code: &str) -> usize {
    let mut choices = Choices::default();
    let kept = |other: &&Facet| facet.needs_all() || other.question() != facet.question();
    for other in Facet::ALL.iter().filter(kept) {
        for code in chosen.choices.of(*other) {
            choices.take(*other, &code);
        }
    }
    choices.take(facet, code);
    catalogue().find(&Filter { choices, ..chosen.clone() }, None).total
}

fn found(offers: &[&[(&str, &str)]], chosen: &[(&str, &str)]) -> Vec<i64> {
    let offers = offers.iter().enumerate().map(|(at, pairs)| {
        let named = pairs.iter().copied().chain([("title", "Labor")]).collect::<Vec<_>>();
        offer(at as i64, &named)
    });
    let catalogue = Catalogue::new(1, NOW, offers, Published::default());
    let mut numbers: Vec<_> =
        catalogue.find_all(&asked(chosen.iter().copied()), None).iter().map(|offer| offer.number).collect();
    numbers.sort();
    numbers
}

#[test]
fn a_class_finds_what_names_it_and_what_its_stage_is_for() {
    let offers: [&[(&str, &str)]; 4] = [
        &[("grade_from", "5"), ("grade_to", "7")],
        &[("stages", "sek1")],
        &[("stages", "grundschule")],
        &[("grade_from", "8")],
    ];
    assert_eq!(found(&offers, &[("klasse", "7")]), [0, 1]);
    assert_eq!(found(&offers, &[("stufe", "sek1")]), [0, 1, 3], "stages follow from grades");
}

#[test]
fn whoever_needs_two_things_finds_what_has_both() {
    let offers: [&[(&str, &str)]; 3] = [
        &[("wheelchair", "yes")],
        &[("wheelchair", "yes"), ("quiet_room", "yes")],
        &[("quiet_room", "no"), ("wheelchair", "yes")],
    ];
    assert_eq!(found(&offers, &[("barrierefrei", "rollstuhl")]), [0, 1, 2]);
    assert_eq!(found(&offers, &[("barrierefrei", "rollstuhl"), ("barrierefrei", "ruhiger-raum")]), [1]);
}

#[test]
fn a_single_child_finds_what_is_not_for_classes_only() {
    let offers: [&[(&str, &str)]; 4] = [
        &[("registration_kind", "email"), ("registration_by", "teacher")],
        &[("registration_kind", "email"), ("registration_by", "teacher"), ("registration_by", "parents")],
        &[("registration_kind", "none")],
        &[("registration_kind", "email")],
    ];
    assert_eq!(found(&offers, &[("anmeldung", "einzeln")]), [1, 2]);
    assert_eq!(found(&offers, &[("anmeldung", "klasse")]), [0, 1]);
}

#[test]
fn girls_and_other_languages_are_found() {
    let offers: [&[(&str, &str)]; 3] = [
        &[("target_groups", "maedchen"), ("girls", "only")],
        &[("languages", "de"), ("languages", "uk")],
        &[("languages", "de")],
    ];
    assert_eq!(found(&offers, &[("zielgruppe", "maedchen")]), [0]);
    assert_eq!(found(&offers, &[("sprache", "uk"), ("sprache", "en")]), [1]);
}

#[test]
fn best_hits_come_first_in_a_search() {
    let offers = [("Spät", "Ein Labor für alle."), ("Labor", "Mit Robotern.")];
    let offers =
        (1..).zip(offers).map(|(number, (title, summary))| offer(number, &[("title", title), ("summary", summary)]));
    let catalogue = Catalogue::new(1, NOW, offers, Published::default());
    let filter = asked([("q", "labor")]);
    let found = catalogue.search(&filter);
    let titles = |filter: &Filter| {
        let hits = catalogue.find(filter, found.as_ref());
        hits.page.iter().map(|o| o.content.title.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&filter), ["Labor", "Spät"]);
    assert_eq!(titles(&Filter { sort: Some(Sort::New), ..filter.clone() }), ["Labor", "Spät"]);
    assert_eq!(titles(&Filter { page: 9, ..filter.clone() }), ["Labor", "Spät"], "the last page is the first");
}

#[test]
fn a_page_beyond_the_last_is_the_last() {
    let hits = catalogue().find(&asked([("seite", "99")]), None);
    assert_eq!((hits.number, hits.pages, hits.total), (1, 1, 3));
}

#[test]
fn by_title_means_by_its_letters_without_case_and_umlauts() {
    let named = |number, title| offer(number, &[("title", title), ("stages", "sek1")]);
    let all = [named(1, "zebra"), named(2, "Äpfel"), named(3, "Bienen"), named(4, "apfel")];
    let catalogue = Catalogue::new(1, NOW, all, Published::default());
    let found = catalogue.find_all(&asked([("sort", "titel")]), None);
    let titles: Vec<_> = found.iter().map(|offer| offer.content.title.as_str()).collect();
    assert_eq!(titles, ["Äpfel", "apfel", "Bienen", "zebra"]);
}

/// What the calendar shows of a page: day and number of the offer.
fn dates(catalogue: &Catalogue, filter: &Filter) -> Vec<(String, i64)> {
    let page = catalogue.dates(filter, None).page;
    page.iter().map(|hit| (hit.day.strftime("%-d.%-m.").to_string(), hit.offer.number)).collect()
}

#[test]
fn the_calendar_has_each_date_to_come_of_what_was_found_by_day_and_then_by_title() {
    let offers = vec![
        offer(1, &[("title", "B"), ("date_day", "2026-11-30"), ("date_day", "2026-12-24"), ("subjects", "chemie")]),
        offer(2, &[("title", "A"), ("date_day", "2026-11-30"), ("subjects", "chemie")]),
        offer(
            3,
            &[("title", "Läuft"), ("date_day", "2026-11-20"), ("date_last", "2026-11-25"), ("subjects", "technik")],
        ),
        offer(4, &[("title", "Ohne Termin"), ("recurrence", "weekly"), ("subjects", "technik")]),
        offer(5, &[("title", "War"), ("date_day", "2026-11-01"), ("recurrence", "permanent"), ("subjects", "chemie")]),
    ];
    let catalogue = Catalogue::new(1, NOW, offers, Published::default());
    let shown = |day: &str, number: i64| (day.to_owned(), number);
    let all = [shown("23.11.", 3), shown("30.11.", 2), shown("30.11.", 1), shown("24.12.", 1)];
    assert_eq!(dates(&catalogue, &asked([])), all);
    assert_eq!(dates(&catalogue, &asked([("fach", "chemie")])), all[1..]);
    assert_eq!(dates(&catalogue, &asked([("zeitraum", "woche")])), all[..3]);
    let without = |filter| catalogue.dates(&filter, None).without;
    assert_eq!([without(asked([])), without(asked([("fach", "technik")]))], [2, 1]);
}

#[test]
fn the_pages_of_the_calendar_together_have_every_date_once_in_order() {
    let day = |number: i64| NOW.date().saturating_add(jiff::Span::new().days(number * 7 % 31));
    let offers: Vec<Listing> = (1..=150)
        .map(|number| offer(number, &[("title", &format!("Labor {number}")), ("date_day", &day(number).to_string())]))
        .collect();
    let catalogue = Catalogue::new(1, NOW, offers, Published::default());
    let page = |number: usize| catalogue.dates(&Filter { page: number, ..Filter::default() }, None);
    assert_eq!([page(0).number, page(2).number, page(99).number, page(1).pages], [1, 2, 3, 3]);
    let all: Vec<DateHit> = (1..=3).flat_map(|number| page(number).page).collect();
    assert_eq!(all.is_sorted_by_key(|hit| hit.day), true);
    let mut numbers: Vec<i64> = all.iter().map(|hit| hit.offer.number).collect();
    numbers.sort();
    assert_eq!(numbers, (1..=150).collect::<Vec<_>>());
}

#[test]
fn each_day_of_a_month_counts_the_dates_that_choosing_it_shows() {
    let offers = vec![
        offer(1, &[("title", "A"), ("date_day", "2026-11-30"), ("date_day", "2026-12-05"), ("subjects", "chemie")]),
        offer(2, &[("title", "B"), ("date_day", "2026-11-29"), ("date_last", "2026-12-02"), ("subjects", "chemie")]),
        offer(3, &[("title", "C"), ("date_day", "2026-12-05"), ("date_day", "2026-12-31"), ("subjects", "technik")]),
        offer(4, &[("title", "Ohne Termin"), ("recurrence", "weekly"), ("subjects", "technik")]),
    ];
    let catalogue = Catalogue::new(1, NOW, offers, Published::default());
    let month: Date = "2026-12-14".parse().expect("a day");
    let saturday: Day = "sa".parse().expect("a day of the week");
    let filters = [
        asked([]),
        asked([("fach", "chemie")]),
        asked([("zeitraum", "woche")]),
        Filter { weekdays: vec![saturday], ..Filter::default() },
    ];
    let numbers = filters.map(|filter| {
        let counts = catalogue.days_of_month(month, &filter, None);
        for day in month.first_of_month().series(jiff::Span::new().days(1)).take(31) {
            let chosen = Filter { from: Some(day), until: Some(day), ..filter.clone() };
            let shown = catalogue.dates(&chosen, None).total;
            assert_eq!(counts.get(&day).copied().unwrap_or_default(), shown, "{day} of {filter:?}");
        }
        counts.into_iter().map(|(day, count)| (day.day(), count)).collect::<Vec<_>>()
    });
    let of_chemistry = vec![(1, 1), (2, 1), (5, 1)];
    let all = vec![(1, 1), (2, 1), (5, 2), (31, 1)];
    assert_eq!(numbers, [all, of_chemistry, vec![(1, 1), (2, 1)], vec![(5, 2)]]);
}

/// A calendar with one week of holidays.
fn with_holidays() -> Published {
    let holidays = SchoolHoliday {
        id: SchoolHolidayId::fresh(),
        name: "Osterferien".to_owned(),
        first_day: "2027-03-22".parse().expect("a day"),
        last_day: "2027-04-02".parse().expect("a day"),
        checked: true,
    };
    Published::only("mintmobil", "MINTmobil").with_holidays(SchoolCalendar(vec![holidays]))
}

fn on_days(offers: &[&[(&str, &str)]], chosen: &[(&str, &str)]) -> Vec<i64> {
    let offers = offers
        .iter()
        .enumerate()
        .map(|(at, pairs)| offer(at as i64, &pairs.iter().copied().chain([("title", "Labor")]).collect::<Vec<_>>()));
    let catalogue = Catalogue::new(1, NOW, offers, with_holidays());
    let mut filter = Filter::default();
    for (name, value) in chosen {
        match *name {
            "von" => filter.from = value.parse().ok(),
            "bis" => filter.until = value.parse().ok(),
            "wochentag" => filter.weekdays.extend(value.parse::<Day>().ok()),
            _ => filter.when = value.parse().ok(),
        }
    }
    let mut numbers: Vec<_> = catalogue.find_all(&filter, None).iter().map(|offer| offer.number).collect();
    numbers.sort();
    numbers
}

#[test]
fn days_are_those_of_the_dates_and_one_date_has_to_fit_all_that_is_asked() {
    let offers: [&[(&str, &str)]; 5] = [
        // A Wednesday in the holidays.
        &[("date_day", "2027-03-24"), ("date_from", "10:00")],
        // A Saturday before them, and a Monday after them.
        &[("date_day", "2027-03-20"), ("date_day", "2027-04-05"), ("date_from", "10:00"), ("date_from", "10:00")],
        // From a Friday to a Sunday.
        &[("date_day", "2027-04-09"), ("date_last", "2027-04-11")],
        &[("period_from", "2027-03-01"), ("period_to", "2027-03-31"), ("recurrence", "weekly")],
        &[("recurrence", "permanent"), ("holidays", "yes")],
    ];
    assert_eq!(on_days(&offers, &[("von", "2027-03-22"), ("bis", "2027-04-02")]), [0, 3], "a period meets these days");
    assert_eq!(on_days(&offers, &[("bis", "2027-03-20")]), [1, 3]);
    assert_eq!(on_days(&offers, &[("von", "2027-04-06")]), [2]);
    assert_eq!(on_days(&offers, &[("wochentag", "sa"), ("wochentag", "so")]), [1, 2]);
    assert_eq!(
        on_days(&offers, &[("wochentag", "sa"), ("von", "2027-04-01")]),
        [2],
        "not the Monday of an offer that has a Saturday"
    );
    assert_eq!(on_days(&offers, &[("zeitraum", "ferien")]), [0, 4], "the dates say it, and without dates the offer");
    for strange in [("von", "9999-12-31"), ("bis", "-9999-01-01"), ("von", "0001-01-01")] {
        assert!(on_days(&offers, &[strange]).len() <= 5);
    }
}

#[test]
fn whatever_is_asked_in_words_or_chosen_the_counts_are_what_choosing_finds() {
    let catalogue = catalogue();
    let sentences = [
        "labor ab 12",
        "technik online",
        "in bamberg",
        "kostenlos",
        "5. Klasse",
        "am Samstag",
        "A B C",
        "robooter",
        "für Lehrkräfte",
        "",
        "in oberfranken kostenlos für 9-jährige",
        "rollstuhlgerecht",
        "in den Ferien",
        "nächste Woche",
        "xyz unsinn",
    ];
    let mut counted = 0;
    for sentence in sentences {
        for chosen in
            [&[][..], &[("stufe", "sek1")], &[("kreis", "09461"), ("kosten", "frei")], &[("zeitraum", "monat")]]
        {
            let mut filter = asked(chosen.iter().copied());
            filter.query = sentence.to_owned();
            filter.understand(NOW.date(), &SchoolCalendar::default());
            let words = catalogue.search(&filter);
            let facets = catalogue.facets(&filter, words.as_ref());
            for facet in Facet::ALL {
                for (code, _, count) in facets.options(*facet, german()) {
                    let mut choices = Choices::default();
                    let kept = |other: &&Facet| facet.needs_all() || other.question() != facet.question();
                    for other in Facet::ALL.iter().filter(kept) {
                        for code in filter.choices.of(*other) {
                            choices.take(*other, &code);
                        }
                    }
                    choices.take(*facet, &code);
                    let narrowed = Filter { choices, ..filter.clone() };
                    let total = catalogue.find(&narrowed, words.as_ref()).total;
                    assert_eq!(total, count, "{facet:?} = {code} beside „{sentence}“ and {chosen:?}");
                    assert_eq!(catalogue.count_of(&narrowed, words.as_ref()), count);
                    counted += count;
                }
            }
        }
    }
    assert!(counted > 100, "{counted}");
}

#[test]
fn what_is_like_an_offer_is_of_its_subject_and_stage_and_what_is_near_comes_first() {
    let of = |number: i64, kreis: &str, subject: &str, stage: &str, day: &str| {
        let pairs = [
            ("title", "Labor"),
            ("subjects", subject),
            ("stages", stage),
            ("mode", "on_site"),
            ("place_town", "Dort"),
            ("place_kreis", kreis),
            ("date_day", day),
            ("date_from", "10:00"),
        ];
        offer(number, &pairs)
    };
    let offers = [
        of(1, "09461", "technik", "sek1", "2027-01-01"),
        of(2, "09162", "technik", "sek1", "2027-01-02"),
        of(3, "09471", "technik", "sek1", "2027-01-09"),
        of(4, "09461", "technik", "sek1", "2027-01-08"),
        of(5, "09461", "chemie", "sek1", "2027-01-03"),
        of(6, "09461", "technik", "kita", "2027-01-03"),
        of(7, "09461", "technik", "sek1", "2025-01-03"),
    ];
    let like = offers[0].clone();
    let catalogue = Catalogue::new(1, NOW, offers, Published::default());
    let numbers = |most| catalogue.similar(&like, most).iter().map(|offer| offer.number).collect::<Vec<_>>();
    assert_eq!(numbers(9), [4, 3, 2], "in the same Kreis, in the Bezirk, elsewhere; not itself, nor what is over");
    assert_eq!(numbers(1), [4]);
}
