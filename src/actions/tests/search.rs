use super::{examples::*, on_both_engines, world::World};
use std::sync::Arc;

/// The titles that a query finds, in the order of the alphabet.
async fn found(world: &World, query: &str) -> Vec<String> {
    let mut titles = world.finds(query).await;
    titles.sort();
    titles
}

/// Four public offers, so that every search could find too much.
async fn four_offers(world: &Arc<World>) {
    let coordinator = world.coordinator_of("mintmobil").await;
    let reviewer = world.reviewer().await;
    let museum = world.organisation("Naturkundemuseum Coburg").await;
    let offers = [
        offer_with("Schülerforschungszentrum offen", &[("place_town", "Würzburg"), ("place_kreis", "09663")]),
        offer_with(
            "Tüfteln am Freitag",
            &[("description", "Für Schüler*innen und ihre Lehrer:innen."), ("subjects", "technik")],
        ),
        offer_with("Sterne über dem Fluss", &[("organiser", museum.as_str()), ("subjects", "astronomie")]),
        offer_with(
            "Große Maschinen",
            &[("summary", "Künstliche Intelligenz, KI zum Anfassen."), ("formats", "makerspace")],
        ),
    ];
    for content in offers {
        let id = coordinator.begins(&content).await;
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
    }
}

const CENTRE: &str = "Schülerforschungszentrum offen";
const TINKERING: &str = "Tüfteln am Freitag";
const STARS: &str = "Sterne über dem Fluss";
const MACHINES: &str = "Große Maschinen";

on_both_engines! {
    async fn an_offer_is_found_by_what_people_type(world) {
        four_offers(&world).await;
        let expected: [(&str, &[&str]); 22] = [
            ("Tüfteln", &[TINKERING]),
            ("tueft", &[TINKERING]),
            ("TUFTELN freitag", &[TINKERING]),
            ("forscher", &[CENTRE]),
            ("zentrum", &[CENTRE]),
            ("schülerforschung", &[CENTRE]),
            ("Schuelerforschungszentrum", &[CENTRE]),
            ("Würzburg", &[CENTRE]),
            ("wuerzburg", &[CENTRE]),
            ("wurzburg", &[CENTRE]),
            ("Coburg", &[STARS]),
            ("museum", &[STARS]),
            ("astronomie", &[STARS]),
            ("schüler", &[CENTRE, TINKERING]),
            ("Schülerinnen und Schüler", &[CENTRE, TINKERING]),
            ("Schüler:innen", &[CENTRE, TINKERING]),
            ("Lehrerinnen", &[TINKERING]),
            ("grosse maschine", &[MACHINES]),
            ("KI", &[MACHINES]),
            ("makerspace", &[MACHINES]),
            ("bamberg freitag", &[TINKERING]),
            // No offer is in both: each is found that is in one.
            ("bamberg würzburg", &[CENTRE, STARS, TINKERING, MACHINES]),
        ];
        for (query, titles) in expected {
            let mut titles = titles.to_vec();
            titles.sort();
            assert_eq!(found(&world, query).await, titles, "{query}");
        }
    }

    async fn a_hit_in_the_title_comes_first(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        for content in [offer_with("Nachmittag", &[("summary", "Roboter, Roboter und Raketen.")]), offer("Roboter")] {
            let id = coordinator.begins(&content).await;
            coordinator.submits(&id).await.ok();
            reviewer.publishes(&id).await;
        }
        assert_eq!(world.finds("roboter").await, ["Roboter", "Nachmittag"]);
    }

    async fn a_hostile_query_does_no_harm_and_never_fails(world) {
        four_offers(&world).await;
        let before = world.listings().await;
        let hostile = [
            " ", "\"", "'", "*", "(", ")", ":", "-", "^", "NEAR(a b)", "a AND", "OR", "NOT", "title:x", "{title}", "\\", "%", "_",
            "'; DROP TABLE listing; --", "\" OR 1=1 --", "a:*b", "!&|<->", ":*", "xyz\0abc", "\u{202e}abc", "💥", "ﬀ", "NULL",
            "' || (SELECT password_hash FROM account) || '",
        ];
        for query in hostile {
            let hits = found(&world, query).await;
            assert_eq!(hits, Vec::<String>::new(), "{query:?}");
        }
        for query in ["a ".repeat(10_000), "x".repeat(100_000), "\"(".repeat(5_000), "ä".repeat(1000)] {
            assert_eq!(found(&world, &query).await, Vec::<String>::new(), "{} characters", query.chars().count());
        }
        assert_eq!(found(&world, "Tüfteln\" OR \"x").await, [TINKERING], "what nobody uses is left out");
        assert_eq!(world.listings().await, before);
    }

    async fn what_is_no_longer_public_is_no_longer_found(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Roboter")).await;
        coordinator.submits(&id).await.ok();
        assert_eq!(found(&world, "roboter").await, Vec::<String>::new());
        reviewer.publishes(&id).await;
        assert_eq!(found(&world, "roboter").await, ["Roboter"]);
        coordinator.saves(&id, &offer("Raketen")).await.ok();
        coordinator.submits(&id).await.ok();
        assert_eq!(found(&world, "raketen").await, Vec::<String>::new());
        reviewer.publishes(&id).await;
        assert_eq!((found(&world, "roboter").await, found(&world, "raketen").await), (vec![], vec!["Raketen".to_owned()]));
    }
}
