use super::{examples, on_both_engines, world::World};
use crate::store::{
    organisation,
    organisation::{Found, Organisation},
};

/// The directory with these names.
async fn knows(world: &World, names: &[&str]) {
    for name in names {
        world.organisation(name).await;
    }
}

async fn sits_in(world: &World, name: &str, slug: &str, ags: &str) {
    let mut tx = world.store.write().await.expect("the writer");
    let (slug, ags) = (slug.parse().expect("a slug"), ags.parse().ok());
    let new = Organisation { slug, ags, ..examples::organisation(name) };
    organisation::insert(&mut tx, &new, world.now()).await.expect("a new organisation");
    tx.commit().await.expect("commit");
}

async fn found(world: &World, words: &str, limit: usize) -> Found {
    organisation::find_names(&mut world.reader().await, words, limit).await.expect("the directory")
}

/// The names that a search finds, in their order.
async fn names(world: &World, words: &str) -> Vec<String> {
    found(world, words, 12).await.named.into_iter().map(|named| named.name).collect()
}

on_both_engines! {
    async fn a_name_is_found_by_any_of_its_words_however_umlauts_and_short_forms_are_written(world) {
        knows(&world, &["Universität Bamberg", "TH Deggendorf", "Jugendkunstschule", "Grüner Daumen e.V."]).await;
        for (words, expected) in [
            ("UNIVERSITAET", &["Universität Bamberg"][..]),
            ("universitat bam", &["Universität Bamberg"]),
            ("bamberg uni", &["Universität Bamberg"]),
            ("technische hochschule", &["TH Deggendorf"]),
            ("kunst", &["Jugendkunstschule"]),
            ("gruener", &["Grüner Daumen e.V."]),
            ("Bamberg Deggendorf", &[]),
        ] {
            assert_eq!(names(&world, words).await, expected, "{words}");
        }
    }

    async fn what_is_found_stands_in_the_same_order_whatever_the_engine(world) {
        knows(&world, &["Museum Zell", "museum-Ä", "Museum A B", "MUSEUM Ab", "Museum 9"]).await;
        assert_eq!(names(&world, "museum").await, ["Museum 9", "museum-Ä", "Museum A B", "MUSEUM Ab", "Museum Zell"]);
    }

    async fn no_more_than_asked_for_is_told_and_whether_there_is_more(world) {
        knows(&world, &["Museum Eins", "Museum Drei", "Museum Vier"]).await;
        let all = found(&world, "museum", 3).await;
        assert_eq!((all.named.len(), all.more), (3, false));
        let first = found(&world, "museum", 2).await;
        assert_eq!((first.named.as_slice(), first.more), (&all.named[..2], true));
    }

    async fn namesakes_are_told_apart_by_where_they_sit_and_by_their_addresses(world) {
        sits_in(&world, "Realschule", "realschule-bamberg", "09461").await;
        sits_in(&world, "Realschule", "realschule", "09471").await;
        sits_in(&world, "Realschule am Berg", "am-berg", "09461").await;
        let told: Vec<_> = found(&world, "realschule", 12).await.named.into_iter().map(|named| (named.name, named.ags)).collect();
        let expected = [
            ("Realschule (realschule)", "09471"),
            ("Realschule (realschule-bamberg)", "09461"),
            ("Realschule am Berg", "09461"),
        ];
        assert_eq!(told, expected.map(|(name, ags)| (name.to_owned(), ags.parse().ok())));
    }

    async fn what_has_neither_letter_nor_digit_finds_nothing_and_nothing_typed_means_more_than_itself(world) {
        knows(&world, &["Museum", "100 % Technik"]).await;
        for words in ["", "   ", "%", "_", "*", "'", "\"", "\\", "\u{0}", "\u{202e}", "'; DROP TABLE organisation; --", "m%z", "mus_xum"] {
            assert_eq!(names(&world, words).await, Vec::<String>::new(), "{words:?}");
        }
        assert_eq!(names(&world, "100%").await, ["100 % Technik"]);
        assert_eq!(names(&world, &format!("museum{}", " ".repeat(100_000))).await, ["Museum"]);
        assert_eq!(names(&world, &"x".repeat(100_000)).await, Vec::<String>::new());
        let pages = organisation::find(&mut world.reader().await, "%").await.expect("the directory");
        assert_eq!(pages, []);
    }

    async fn only_those_are_named_that_are_asked_for_and_known(world) {
        let (house, other) = (world.organisation("Museum").await, world.organisation("Labor").await);
        let many: Vec<_> = std::iter::repeat_n(house.clone(), 20).chain([crate::domain::id::OrganisationId::fresh()]).collect();
        let named = organisation::names_of(&mut world.reader().await, &many).await.expect("names");
        assert_eq!(named, [(house.clone(), "Museum".to_owned())].into());
        let nine: Vec<_> = (0..9).map(|_| crate::domain::id::OrganisationId::fresh()).chain([other.clone(), house.clone()]).collect();
        let named = organisation::names_of(&mut world.reader().await, &nine).await.expect("names");
        assert_eq!(named, [(house, "Museum".to_owned()), (other, "Labor".to_owned())].into());
        assert_eq!(organisation::names_of(&mut world.reader().await, &[]).await.expect("names"), [].into());
    }
}
