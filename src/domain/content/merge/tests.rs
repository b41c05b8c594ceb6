use super::*;
use crate::random::{Random, seeds};

fn content(pairs: &[(&str, &str)]) -> OfferContent {
    let typed = Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())));
    OfferContent::parse(&typed).expect("an offer")
}

const BASE: [(&str, &str); 7] = [
    ("title", "Labor"),
    ("summary", "Ein Satz."),
    ("description", "Lang."),
    ("subjects", "chemie"),
    ("date_day", "2027-05-08"),
    ("age_from", "8"),
    ("age_to", "12"),
];

/// The base with some inputs set anew.
fn changed(changes: &[(&str, &str)]) -> OfferContent {
    let kept = BASE.iter().filter(|(key, _)| !changes.iter().any(|(changed, _)| changed == key));
    content(&kept.chain(changes).copied().collect::<Vec<_>>())
}

#[test]
fn what_only_one_changed_is_taken_and_nobody_is_asked() {
    let (mine, theirs) = (changed(&[("title", "Offenes Labor")]), changed(&[("summary", "Zwei Sätze. Genau.")]));
    let merged = merge(&changed(&[]), &mine, &theirs).expect("a text");
    assert_eq!(merged.content, changed(&[("title", "Offenes Labor"), ("summary", "Zwei Sätze. Genau.")]));
    assert_eq!((merged.taken, merged.asked), (vec![OfferField::Summary], vec![]));
}

#[test]
fn what_both_changed_otherwise_is_asked_and_mine_stands_until_then() {
    let (mine, theirs) = (changed(&[("title", "Meins")]), changed(&[("title", "Ihres"), ("age_to", "14")]));
    let merged = merge(&changed(&[]), &mine, &theirs).expect("a text");
    assert_eq!((merged.content.title.as_str(), merged.content.age.to), ("Meins", Some(14)));
    assert_eq!((merged.taken, merged.asked), (vec![OfferField::Age], vec![OfferField::Title]));
    let chosen = with_theirs(&mine.to_typed(), &theirs, &[OfferField::Title]);
    assert_eq!(OfferContent::parse(&chosen).expect("an offer").title.as_str(), "Ihres");
}

#[test]
fn both_may_have_changed_it_to_the_same() {
    let both = changed(&[("title", "Dasselbe")]);
    let merged = merge(&changed(&[]), &both, &both).expect("a text");
    assert_eq!(merged, Merged { content: both, taken: vec![], asked: vec![] });
}

#[test]
fn lists_are_brought_together_entry_by_entry() {
    let mine = changed(&[
        ("subjects", "chemie"),
        ("subjects", "physik"),
        ("date_day", "2027-05-08"),
        ("date_day", "2027-05-15"),
    ]);
    let theirs = changed(&[("subjects", "technik"), ("date_day", "2027-06-01")]);
    let merged = merge(&changed(&[]), &mine, &theirs).expect("a text");
    let wanted = changed(&[
        ("subjects", "physik"),
        ("subjects", "technik"),
        ("date_day", "2027-05-15"),
        ("date_day", "2027-06-01"),
    ]);
    assert_eq!(merged.content, wanted);
    assert_eq!((merged.taken, merged.asked), (vec![OfferField::Subjects, OfferField::Dates], vec![]));
}

#[test]
fn a_date_that_both_corrected_is_asked_and_not_there_twice() {
    let at = |time| changed(&[("date_day", "2027-05-08"), ("date_from", time)]);
    let merged = merge(&at("10:00"), &at("11:00"), &at("12:00")).expect("a text");
    assert_eq!((merged.content, merged.asked), (at("11:00"), vec![OfferField::Dates]));
}

#[test]
fn a_period_of_which_each_changed_one_end_is_asked() {
    let (mine, theirs) = (changed(&[("period_from", "2027-06-01")]), changed(&[("period_to", "2027-05-01")]));
    let merged = merge(&changed(&[]), &mine, &theirs);
    assert_eq!(merged.map(|merged| merged.asked), Some(vec![OfferField::Dates]));
}

#[test]
fn changes_that_cannot_stand_in_one_text_are_not_brought_together() {
    let dates = |year: i16| {
        let days = (1..=12).flat_map(|month| (1..=3).map(move |day| format!("{year}-{month:02}-{day:02}")));
        let days: Vec<String> = days.collect();
        let pairs: Vec<_> = days.iter().map(|day| ("date_day", day.as_str())).collect();
        content(&pairs)
    };
    assert_eq!(
        merge(&OfferContent::default(), &dates(2027), &dates(2028)),
        None,
        "72 dates are more than an offer has"
    );
}

/// Texts that people might make of the base, from a fixed seed.
fn generated() -> impl Iterator<Item = [OfferContent; 3]> {
    const CHANGES: [(&str, &str); 14] = [
        ("title", "Offenes Labor"),
        ("title", "Labor am Samstag"),
        ("summary", "Zwei."),
        ("description", ""),
        ("subjects", "physik"),
        ("subjects", "technik"),
        ("date_day", "2027-05-09"),
        ("date_day", "2027-06-01"),
        ("age_from", "6"),
        ("age_to", "16"),
        ("mode", "online"),
        ("cost_kind", "free"),
        ("stages", "sek1"),
        ("contact_email", "labor@beispiel.de"),
    ];
    seeds(5, 2_000).map(|seed| {
        let mut random = Random::new(seed);
        [(); 3].map(|()| {
            let picked: Vec<_> = (0..random.below(5)).map(|_| CHANGES[random.below(CHANGES.len())]).collect();
            changed(&picked)
        })
    })
}

#[test]
fn merging_with_oneself_or_with_nobody_changes_nothing() {
    for [base, mine, _] in generated() {
        let quiet = |content| Some(Merged { content, taken: vec![], asked: vec![] });
        assert_eq!(merge(&base, &mine, &mine), quiet(mine.clone()));
        assert_eq!(merge(&base, &mine, &base), quiet(mine.clone()));
        let merged = merge(&base, &base, &mine).expect("a text");
        assert_eq!((merged.content, merged.asked), (mine, vec![]));
    }
}

#[test]
fn the_order_of_two_people_does_not_matter_where_nobody_is_asked() {
    for [base, mine, theirs] in generated() {
        let (one, other) = (merge(&base, &mine, &theirs), merge(&base, &theirs, &mine));
        let (Some(one), Some(other)) = (one, other) else { continue };
        assert_eq!(one.asked, other.asked);
        if one.asked.is_empty() {
            assert_eq!(one.content, other.content);
        }
    }
}

#[test]
fn nothing_that_somebody_typed_is_lost() {
    for [base, mine, theirs] in generated() {
        let Some(merged) = merge(&base, &mine, &theirs) else { continue };
        let [base, mine, theirs, both] = [&base, &mine, &theirs, &merged.content].map(|content| content.to_typed());
        let holds = |typed: &Typed, (key, value): (&str, &str)| value.is_empty() || typed.has(key, value);
        for pair in mine.pairs().filter(|pair| !holds(&base, *pair)) {
            assert!(holds(&both, pair), "{pair:?}");
        }
        let asked = |key: &str| merged.asked.iter().any(|field| field.inputs().contains(&key));
        for pair in theirs.pairs().filter(|pair| !holds(&base, *pair) && !asked(pair.0)) {
            assert!(holds(&both, pair), "{pair:?}");
        }
    }
}
