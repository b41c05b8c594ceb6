use super::*;
use crate::domain::{content::OfferContent, date::Timestamp, field::Typed};

const TODAY: Date = Date::constant(2026, 11, 23);

fn offer(number: i64, pairs: &[(&str, &str)]) -> Arc<Listing> {
    let typed = Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
    Arc::new(Listing {
        number,
        offer_id: format!("0192f0c1-2d3e-7abc-8def-{number:012}").parse().expect("an id"),
        revision_id: format!("0192f0c1-2d3e-7abc-8def-{number:012}").parse().expect("an id"),
        public_id: format!("{number:08}").parse().expect("a public id"),
        network_id: "0192f0c1-2d3e-7abc-8def-000000000000".parse().expect("an id"),
        network_slug: "mintmobil".parse().expect("a slug"),
        network_name: "MINTmobil".into(),
        content: OfferContent::parse(&typed).expect("an offer"),
        organiser: String::new(),
        approved_at: Timestamp(number),
        confirmed_on: None,
        is_example: false,
    })
}

fn catalogue() -> Catalogue {
    Catalogue::new(
        1,
        TODAY,
        vec![
            offer(
                1,
                &[
                    ("title", "A"),
                    ("stages", "sek1"),
                    ("subjects", "technik"),
                    ("mode", "on_site"),
                    ("place_kreis", "09461"),
                    ("cost_kind", "free"),
                    ("date_start", "2026-12-01T09:00"),
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
                    ("date_start", "2026-11-25T16:00"),
                ],
            ),
            offer(
                4,
                &[
                    ("title", "vorbei"),
                    ("stages", "sek1"),
                    ("subjects", "technik"),
                    ("date_start", "2026-11-01T09:00"),
                    ("recurrence", "once"),
                ],
            ),
        ],
    )
}

fn titles(pairs: &[(&str, &str)]) -> String {
    let hits = catalogue().find(&Filter::parse(pairs.iter().copied()), None);
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
fn an_age_finds_offers_that_fit_and_those_that_name_none() {
    assert_eq!(titles(&[("alter", "12")]), "A B");
    assert_eq!(titles(&[("alter", "14")]), "C A B");
}

#[test]
fn a_time_span_counts_from_today() {
    assert_eq!(titles(&[("zeitraum", "woche")]), "C");
    assert_eq!(titles(&[("zeitraum", "monat")]), "C A");
    assert_eq!(titles(&[("zeitraum", "immer")]), "B");
}

#[test]
fn the_count_beside_a_value_is_what_choosing_it_would_show() {
    let catalogue = catalogue();
    let chosen = Filter::parse([("stufe", "sek1")]);
    let facets = catalogue.find(&chosen, None).facets;
    for (subject, count) in facets.subjects {
        let wanted = Filter { subjects: vec![subject], ..chosen.clone() };
        assert_eq!(catalogue.find(&wanted, None).total, count, "{subject}");
    }
    for (stage, count) in facets.stages {
        let wanted = Filter { stages: vec![stage], ..Filter::parse([]) };
        assert_eq!(catalogue.find(&wanted, None).total, count, "{stage}");
    }
}

#[test]
fn best_hits_come_first_in_a_search() {
    let hits = catalogue().find(&Filter::parse([("q", "labor")]), Some(&[2, 4, 1]));
    let titles: Vec<_> = hits.page.iter().map(|o| o.content.title.as_str()).collect();
    assert_eq!(titles, ["B", "A"]);
}

#[test]
fn a_page_beyond_the_last_is_the_last() {
    let hits = catalogue().find(&Filter::parse([("seite", "99")]), None);
    assert_eq!((hits.number, hits.pages, hits.total), (1, 1, 3));
}
