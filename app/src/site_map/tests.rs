use super::*;
use std::fmt::Write;

fn written() -> String {
    let mut text = String::from("Every address and what guards it.\n\n");
    for (methods, path, guard) in public().list().iter().chain(signed_in().list()) {
        let _ = writeln!(text, "{methods:<9} {path:<62} {guard:?}");
    }
    text
}

#[test]
fn every_address_is_listed_with_its_guard() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/routes.txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(path, written()).expect("the snapshot can be written");
    }
    assert_eq!(written(), include_str!("../routes.txt"), "run with UPDATE_SNAPSHOTS=1 and read the difference");
}
