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
        content: OfferContent::parse(&typed).expect("an offer").into(),
        organiser: String::new(),
        approved_at: Timestamp(number),
        confirmed_on: None,
        is_example: false,
    })
}

fn catalogue() -> Catalogue {
    let mintmobil = Published::only("mintmobil", "MINTmobil");
    let offers = vec![
        offer(
            1,
            &[
                ("title", "A"),
                ("stages", "sek1"),
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
    Catalogue::new(1, TODAY, offers, mintmobil)
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
fn the_count_beside_a_value_is_what_choosing_it_would_show() {
    for chosen in [&[][..], &[("stufe", "sek1")], &[("fach", "technik"), ("ort", "online")], &[("kreis", "09461")]] {
        let chosen = Filter::parse(chosen.iter().copied());
        let found = catalogue().find(&chosen, None).facets;
        let counts = [
            counted("stufe", &found.stages),
            counted("fach", &found.subjects),
            counted("format", &found.formats),
            counted("ort", &found.modes),
            counted("kosten", &found.costs),
            counted("bezirk", &found.bezirke),
            found.kreise.iter().map(|(ags, count)| ("kreis", ags.to_string(), *count)).collect(),
            found.networks.iter().map(|(slug, count)| ("netzwerk", slug.to_string(), *count)).collect(),
        ];
        let counts: Vec<_> = counts.into_iter().flatten().collect();
        assert_eq!(counts.iter().any(|(.., count)| *count > 0), true, "something is counted");
        for (parameter, value, count) in counts {
            assert_eq!(shown(&chosen, parameter, &value), count, "{parameter}={value} beside {:?}", chosen.pairs());
        }
    }
}

fn counted<T: Term>(parameter: &'static str, counts: &Counts<T>) -> Vec<(&'static str, String, usize)> {
    counts.iter().map(|(term, count)| (parameter, term.code().to_owned(), *count)).collect()
}

/// How many offers there are if that value is the only one chosen of its facet; Kreis and Bezirk are one.
fn shown(chosen: &Filter, parameter: &str, value: &str) -> usize {
    let facet = |name: &str| if name == "bezirk" { "kreis".to_owned() } else { name.to_owned() };
    let mut pairs = chosen.pairs();
    pairs.retain(|(name, _)| facet(name) != facet(parameter));
    let pairs = pairs.iter().map(|(name, value)| (*name, value.as_str())).chain([(parameter, value)]);
    catalogue().find(&Filter::parse(pairs), None).total
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

#[test]
fn by_title_means_by_its_letters_without_case_and_umlauts() {
    let named = |number, title| offer(number, &[("title", title), ("stages", "sek1")]);
    let all = [named(1, "zebra"), named(2, "Äpfel"), named(3, "Bienen"), named(4, "apfel")];
    let catalogue = Catalogue::new(1, TODAY, all.into(), Published::default());
    let found = catalogue.find_all(&Filter::parse([("sort", "titel")]), None);
    let titles: Vec<_> = found.iter().map(|offer| offer.content.title.as_str()).collect();
    assert_eq!(titles, ["Äpfel", "apfel", "Bienen", "zebra"]);
}
