//! What networks work on: the list of the office, and what each network chooses from it.

use super::{on_both_engines, people::Someone, world::World};
use crate::{
    actions::{
        networks::themes::{add_theme, remove_theme, rename_theme},
        profile::edit_themes::{Focus, edit_themes},
    },
    domain::{
        basis::{Basis, Certainty},
        id::NetworkId,
        seen::Seen,
        theme::{Theme, ThemeCode},
        vocabulary::Subject,
    },
    store::{basis, network, standing::NetworkCache, theme},
};

fn name(text: &str) -> crate::domain::theme::ThemeName {
    text.parse().expect("a name")
}

pub fn code(text: &str) -> ThemeCode {
    text.parse().expect("a code")
}

pub async fn adds(staff: &Someone, text: &str) -> super::people::Answer<ThemeCode> {
    staff.act(async |tx, by| add_theme(tx, by, &name(text)).await).await
}

async fn of(world: &World, id: &NetworkId) -> (Vec<Theme>, bool) {
    let reader = &mut world.reader().await;
    let statewide = network::get(reader, id).await.expect("networks").expect("the network").statewide;
    (theme::of_network(reader, id).await.expect("themes"), statewide)
}

/// Chooses these, having seen what stands there.
pub async fn chooses(who: &Someone, id: &NetworkId, themes: &[&str], statewide: bool) -> super::people::Answer<()> {
    let (before, everywhere) = of(&who.world, id).await;
    let seen = Seen::of_values(&Focus::typed(&before, everywhere));
    let focus = Focus { themes: themes.iter().copied().map(code).collect(), statewide };
    who.act(async |tx, by| edit_themes(tx, by, id, &seen, &focus).await).await
}

/// What the office does with the list, for the log.
pub async fn acts(staff: &Someone) {
    let added = adds(staff, "Robotik").await.ok();
    let [before, after] = [name("Robotik"), name("Roboter")];
    staff.act(async |tx, by| rename_theme(tx, by, &added, &before, &after).await).await.ok();
    staff.act(async |tx, by| remove_theme(tx, by, &added).await).await.ok();
}

on_both_engines! {
    async fn every_subject_stands_on_the_list_and_the_office_adds_what_is_missing(world) {
        let staff = world.reviewer().await;
        let all = theme::list(&mut world.reader().await).await.expect("themes");
        let subjects: Vec<Subject> = all.iter().filter_map(|theme| theme.code.subject()).collect();
        let specific = Subject::ALL.iter().copied().filter(|subject| *subject != Subject::MintGesamt);
        assert_eq!(subjects, specific.collect::<Vec<_>>(), "in the order of the vocabulary");
        assert_eq!(adds(&staff, "3D-Druck").await.ok(), code("3d-druck"));
        for taken in ["3d Druck", "informatik", "KI"] {
            assert_eq!(adds(&staff, taken).await.refused(), "invalid: name", "{taken}");
        }
        let lead = world.coordinator_of("cluster").await;
        assert_eq!(adds(&lead, "Robotik").await.refused(), "not found");
    }

    async fn a_theme_keeps_its_address_whatever_it_is_called_and_stays_while_networks_work_on_it(world) {
        let (staff, lead) = (world.reviewer().await, world.coordinator_of("cluster").await);
        let (id, robots) = (lead.own_network().clone(), adds(&staff, "Robotik").await.ok());
        chooses(&lead, &id, &["robotik", "informatik"], false).await.ok();
        let renames = async |from: &str, to: &str| {
            staff.act(async |tx, by| rename_theme(tx, by, &robots, &name(from), &name(to)).await).await
        };
        renames("Robotik", "Roboter und Automaten").await.ok();
        assert_eq!(renames("Robotik", "Anders").await.refused(), "stale");
        assert_eq!(renames("Roboter und Automaten", "Chemie").await.refused(), "invalid: name");
        let labels: Vec<String> = of(&world, &id).await.0.iter().map(Theme::label).collect();
        assert_eq!(labels, [Subject::Informatik.label(), "Roboter und Automaten"]);
        let removes = async |theme: &str| staff.act(async |tx, by| remove_theme(tx, by, &code(theme)).await).await;
        assert_eq!(removes("robotik").await.refused(), "refused");
        chooses(&lead, &id, &["informatik"], false).await.ok();
        removes("robotik").await.ok();
        assert_eq!(removes("informatik").await.refused(), "not found", "a subject is no theme of the list");
    }

    async fn a_network_chooses_from_the_list_and_nothing_else(world) {
        let lead = world.coordinator_of("cluster").await;
        let id = lead.own_network().clone();
        chooses(&lead, &id, &["informatik"], true).await.ok();
        assert_eq!(of(&world, &id).await.1, true);
        assert_eq!(chooses(&lead, &id, &["quantenphysik"], true).await.refused(), "invalid: theme");
        let focus = Focus::default();
        let old = Seen::of_values(&Focus::typed(&[], false));
        let late = lead.act(async |tx, by| edit_themes(tx, by, &id, &old, &focus).await).await;
        assert_eq!(late.refused(), "stale");
        let others = [world.coordinator_of("fremd").await, world.member_of("cluster", crate::domain::account::NetworkRole::Editor).await];
        for other in &others {
            assert_eq!(chooses(other, &id, &["chemie"], false).await.refused(), "forbidden");
        }
        assert_eq!(world.acts().await, ["network.themes"]);
        chooses(&lead, &id, &["informatik"], true).await.ok();
        assert_eq!(world.acts().await.len(), 1, "what is the same already is no act");
    }

    async fn what_nobody_knows_of_a_networks_focus_is_not_stated_and_what_it_chooses_it_has_claimed(world) {
        let lead = world.coordinator_of("cluster").await;
        let id = lead.own_network().clone();
        chooses(&lead, &id, &["informatik", "chemie"], true).await.ok();
        let cache = NetworkCache::default();
        let public = async || {
            let networks = cache.on(&mut world.reader().await, world.now().day()).await.expect("networks");
            let known = networks.iter().find(|known| known.network.id == id).expect("the network").clone();
            (known.themes.iter().map(|theme| theme.code.to_string()).collect::<Vec<_>>(), known.works_everywhere())
        };
        assert_eq!(public().await, (vec!["informatik".to_owned(), "chemie".to_owned()], true));
        let themes = of(&world, &id).await.0;
        let statements: Vec<_> = [basis::theme(&id, &themes[0])].into_iter().chain(basis::statewide(&id, true)).collect();
        let bases = basis::of_network(&mut world.reader().await, &id).await.expect("bases");
        for statement in &statements {
            assert_eq!(bases.certainty(statement), Certainty::Claimed);
            assert_ne!(bases.of(statement), Basis::TOLD, "the day is known");
        }
        let mut tx = world.store.write().await.expect("a writer");
        for statement in &statements {
            basis::put(&mut tx, &id, statement, &Basis::Unknown, world.now()).await.expect("recorded");
        }
        tx.commit().await.expect("a commit");
        assert_eq!(public().await, (vec!["chemie".to_owned()], false));
        // A theme that goes takes its basis along: chosen anew it is claimed anew.
        chooses(&lead, &id, &["chemie"], true).await.ok();
        assert_eq!(world.count("SELECT COUNT(*) FROM basis WHERE fact = 'theme'").await, 1);
    }
}
