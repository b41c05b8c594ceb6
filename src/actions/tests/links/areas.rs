//! A network covers another only where both work.

use super::*;
use crate::actions::profile::edit_coverage::{self, Area, edit_coverage};

/// Enters the Kreise of a network.
async fn works_in(who: &Someone, kreise: &[&str]) {
    let network = who.own_network();
    let kreise = kreise.iter().map(|ags| ags.parse().expect("a Kreis")).collect();
    let area = Area { kreise, since: "2020".parse().ok(), until: None };
    who.act(async |tx, by| edit_coverage(tx, by, network, &edit_coverage::seen(&[]), &area).await).await.ok();
}

on_both_engines! {
    async fn areas_that_do_not_meet_are_asked_about_and_only_the_office_may_insist_with_a_reason(world) {
        let (one, two) = (world.coordinator_of("eins").await, world.coordinator_of("zwei").await);
        let (a, b, staff) = (one.own_network().clone(), two.own_network().clone(), world.reviewer().await);
        works_in(&one, &["09461", "09471"]).await;
        works_in(&two, &["09773"]).await;
        for relation in ["covers", "covers~"] {
            assert_eq!(one.proposes(&a, &b, relation).await.refused(), "invalid: relation");
            assert_eq!(staff.proposes(&a, &b, relation).await.refused(), "invalid: relation");
        }
        let insists = async |who: &Someone, note: &str| {
            let pairs = [("other", b.as_str()), ("relation", "covers"), ("insists", "1"), ("note", note)];
            let proposal = LinkForm::parse(&typed(&pairs)).expect("a proposal");
            who.act(async |tx, by| propose_link(tx, by, &a, &proposal).await).await
        };
        assert_eq!(insists(&one, "Wir wollen das.").await.refused(), "invalid: relation");
        assert_eq!(insists(&staff, "").await.refused(), "invalid: note");
        insists(&staff, "Der Träger ist derselbe.").await.ok();
        // What says nothing about areas needs none, and one Kreis in common is enough.
        one.proposes(&a, &b, "cooperates").await.ok();
        let three = world.coordinator_of("drei").await;
        works_in(&three, &["09471"]).await;
        one.proposes(&a, three.own_network(), "covers").await.ok();
    }

    async fn of_a_network_without_an_area_nothing_is_known_against_it(world) {
        let (one, two) = (world.coordinator_of("eins").await, world.coordinator_of("zwei").await);
        works_in(&one, &["09461"]).await;
        one.proposes(one.own_network(), two.own_network(), "covers").await.ok();
    }
}
