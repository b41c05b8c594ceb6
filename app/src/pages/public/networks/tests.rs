use super::{list, sections_of_clusters, sections_of_regions};
use crate::{
    messages::{marked::said_by_the_tables, said},
    pages::public::tests::{TODAY, TYPED, networks},
};

#[test]
fn the_lists_of_networks_say_nothing_but_what_was_typed_and_what_the_tables_have() {
    let words = ["Förderung endet bald", "Förderung geplant", "Oberfranken", "seit März 2025", "pausiert"];
    said_by_the_tables(&TYPED, words, || {
        let m = said().networks;
        list(m.clusters, m.clusters_lead, "/", m.no_clusters, &sections_of_clusters(m), &networks(), TODAY)
    });
    said_by_the_tables(&TYPED, words, || {
        let m = said().networks;
        list(m.regions, m.regions_lead, "/", m.no_regions, &sections_of_regions(m), &networks(), TODAY)
    });
}
