use super::*;
use std::collections::BTreeMap;

fn examples() -> Vec<Example> {
    let files = [include_str!("../../../demo/offers_a.json"), include_str!("../../../demo/offers_b.json")];
    files.into_iter().flat_map(|file| serde_json::from_str::<File>(file).expect("examples").offers).collect()
}

#[test]
fn every_state_occurs_among_about_sixty_examples() {
    let mut states: BTreeMap<String, usize> = BTreeMap::new();
    examples().into_iter().for_each(|example| *states.entry(example.state).or_default() += 1);
    let expected = [
        ("archived", 1),
        ("changes_requested", 4),
        ("claimed", 2),
        ("draft", 6),
        ("paused", 1),
        ("public", 35),
        ("public_twice", 2),
        ("public_with_draft", 3),
        ("public_with_submitted", 3),
        ("rejected", 1),
        ("resubmitted", 1),
        ("submitted", 4),
        ("withdrawn", 1),
    ];
    assert_eq!(states, expected.map(|(state, count)| (state.to_owned(), count)).into());
}

#[test]
fn the_findings_say_why_something_came_back() {
    for example in examples() {
        let came_back = matches!(example.state.as_str(), "changes_requested" | "rejected" | "resubmitted");
        assert_eq!(
            (example.unmet.is_empty(), example.reason.is_empty()),
            (!came_back, !came_back),
            "{}",
            example.state
        );
        assert_eq!(example.refusal.is_some(), example.state == "rejected");
    }
}
