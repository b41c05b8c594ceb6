use super::*;
use crate::{
    catalogue::{Choices, Dates, Filter, Hits, Listing, Sort, TimeSpan, tests::offer},
    domain::gazetteer,
    random::{Random, seeds},
};
use jiff::{ToSpan, civil::Date};
use std::collections::BTreeMap;

const NOW: DateTime = DateTime::constant(2026, 11, 23, 10, 0, 0, 0);

/// Compounds of which one part comes and goes, forms of one word, dates that end while somebody looks.
const TITLES: [&str; 12] = [
    "Roboter bauen",
    "Robotercamp am See",
    "Schülerforschungszentrum",
    "Forschung im Zentrum",
    "Schüler forschen",
    "Feriencamp",
    "Ferien im Labor",
    "Laborführung",
    "Führungen durch die Sternwarte",
    "Sterne",
    "Warte auf das Camp",
    "",
];

fn some_offer(random: &mut Random, number: i64, id: i64) -> Worded {
    let title = TITLES[random.below(TITLES.len())];
    let day = ["2026-11-22", "2026-11-23", "2026-11-23", "2026-11-24", "2026-12-12"][random.below(5)];
    let times = [("8", "9:30"), ("8", "11"), ("11", "12:30"), ("8", "23"), ("22", "1:00")];
    let (from, until) = times[random.below(times.len())];
    let mut pairs = vec![
        ("title", title),
        ("summary", TITLES[random.below(TITLES.len() - 1)]),
        ("stages", ["sek1", "kita", "grundschule"][random.below(3)]),
        ("subjects", ["technik", "informatik"][random.below(2)]),
        ("mode", ["on_site", "online", "mobile"][random.below(3)]),
        ("place_kreis", ["09461", "09471", "09163"][random.below(3)]),
        ("catchment", ["09461", "09163"][random.below(2)]),
    ];
    if random.one_in(2) {
        pairs.extend([("age_from", "8"), ("age_to", ["10", "14"][random.below(2)])]);
    }
    if random.one_in(2) {
        pairs.extend([("date_day", day), ("date_from", from), ("date_to", until)]);
    }
    let mut listing = offer(number, &pairs);
    listing.public_id = format!("{id:08}").parse().expect("a public id");
    Worded::from(Listing { approved_at: crate::domain::date::Timestamp(id / 3), ..listing })
}

/// All that a catalogue answers to many questions, as text.
fn answers(catalogue: &Catalogue) -> Vec<String> {
    let asked = |query: &str| Filter { query: query.into(), literal: true, ..Filter::default() };
    let queries =
        ["", "roboter", "forschung", "zentrum", "camp", "sternwarte", "führung", "labor ferien", "robotr see"];
    let mut filters: Vec<Filter> = queries.iter().map(|query| asked(query)).collect();
    let orders = [Sort::Soon, Sort::New, Sort::Title];
    filters.extend(orders.map(|sort| Filter { sort: Some(sort), ..Filter::default() }));
    filters.push(Filter { near: gazetteer::find("Rosenheim"), sort: Some(Sort::Near), ..asked("labor") });
    filters.extend([8, 12].map(|age| Filter { age: Some(age), ..Filter::default() }));
    filters.extend(TimeSpan::ALL.iter().map(|span| Filter { when: Some(*span), ..Filter::default() }));
    filters.push(Filter { from: Some(Date::constant(2026, 11, 24)), ..Filter::default() });
    let kreise = Choices { kreise: vec!["09461".parse().expect("a Kreis")], ..Choices::default() };
    filters.push(Filter { choices: kreise, ..asked("forschung") });
    let mut answers: Vec<String> = filters.iter().flat_map(|filter| of_filter(catalogue, filter)).collect();
    answers.push(catalogue.suggest("ro").into_iter().map(|suggestion| format!("{suggestion:?}")).collect());
    answers.push(format!("{} {} {:?}", catalogue.count(), catalogue.size(), catalogue.holds.end));
    answers
}

fn of_filter(catalogue: &Catalogue, filter: &Filter) -> Vec<String> {
    let found = catalogue.search(filter);
    let found = found.as_ref();
    let Filter { query, age, when, sort, from, .. } = filter;
    let what = format!("{query} {age:?} {when:?} {sort:?} {from:?}");
    let Hits { total, page, lacking, .. } = catalogue.find_so_many(7, filter, found);
    let Dates { page: dates, without, total: all_dates, .. } = catalogue.dates(filter, found);
    let dates: Vec<_> = dates.iter().map(|hit| (hit.day, &hit.session, hit.offer.number)).collect();
    let all: Vec<i64> = catalogue.find_all(filter, found).iter().map(|offer| offer.number).collect();
    let page: Vec<i64> = page.iter().map(|offer| offer.number).collect();
    let like: Vec<Vec<i64>> = catalogue
        .find_all(filter, found)
        .iter()
        .take(3)
        .map(|offer| catalogue.similar(offer, 3).iter().map(|offer| offer.number).collect())
        .collect();
    let scores: Vec<u32> = all
        .iter()
        .filter_map(|number| {
            let (at, _) = catalogue.offers.iter().find(|(_, offer)| offer.number == *number)?;
            Some(found?.scores[at as usize].to_bits())
        })
        .collect();
    let words = found.map(|found| (&found.left_out, &found.meant));
    vec![
        format!("{what}: {total} {page:?} {all:?} {lacking:?} {words:?} {scores:?} {like:?}"),
        format!("{what}: {:?}", catalogue.facets(filter, found)),
        format!("{what}: {dates:?} {without} {all_dates} {:?}", catalogue.days_of_month(NOW.date(), filter, found)),
    ]
}

#[test]
fn a_catalogue_that_was_changed_again_and_again_answers_like_one_that_is_made_anew() {
    for seed in seeds(1, 25) {
        let random = &mut Random::new(seed);
        let mut known: BTreeMap<i64, Worded> = (0..8).map(|id| (id, some_offer(random, id, id))).collect();
        let mut now = NOW;
        let anew = |known: &BTreeMap<i64, Worded>, version, now| {
            let mut offers: Vec<Worded> = known.values().cloned().collect();
            offers.sort_by_key(|worded| worded.listing.number);
            Catalogue::new(version, now, offers, Published::default())
        };
        let mut kept = anew(&known, 0, now);
        for version in 1..14 {
            now += [0, 20, 90, 400][random.below(4)].minutes();
            let mut changes: BTreeMap<i64, Option<Worded>> = BTreeMap::new();
            for change in 0..random.below(4) as i64 {
                let id = random.below(14) as i64;
                let number = 100 * version + change;
                let new = (!random.one_in(3)).then(|| some_offer(random, number, id));
                changes.insert(id, new);
            }
            for (id, new) in &changes {
                match new {
                    Some(new) => known.insert(*id, new.clone()),
                    None => known.remove(id),
                };
            }
            let change = |(id, now)| Change { offer: format!("{id:08}").parse().expect("a public id"), now };
            kept = kept.updated(version, now, changes.into_iter().map(change).collect(), Published::default());
            for (kept, anew) in answers(&kept).into_iter().zip(answers(&anew(&known, version, now))) {
                assert_eq!(kept, anew, "seed {seed}, version {version}");
            }
            assert_eq!((kept.version(), kept.is_of(version, now)), (version, true));
        }
    }
}

#[test]
fn a_new_offer_leaves_what_was_there_where_it_was() {
    let random = &mut Random::new(1);
    let before = Catalogue::new(1, NOW, (0..100).map(|id| some_offer(random, id, id)), Published::default());
    let new = Worded { words: "neu\n\n\n\nneu".into(), ..some_offer(random, 500, 500) };
    let change = Change { offer: new.listing.public_id.clone(), now: Some(new) };
    let after = before.updated(2, NOW, vec![change], Published::default());
    let shared = before.offers.iter().filter(|(at, offer)| std::sync::Arc::ptr_eq(offer, &after.offers[*at])).count();
    assert_eq!(shared, before.size());
}
