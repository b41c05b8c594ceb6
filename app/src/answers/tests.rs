use crate::site_map;
use leptos::server_fn::axum::server_fn_paths;
use std::collections::BTreeSet;

/// Where all calls are.
const PREFIX: &str = "/rufe/";

#[test]
fn every_call_has_an_address_with_its_guard_and_none_has_a_hash() {
    let routes = site_map::signed_in();
    let listed = routes.list().iter().map(|route| route.path).filter(|path| path.starts_with(PREFIX));
    let listed: BTreeSet<&str> = listed.collect();
    let written: BTreeSet<&str> = server_fn_paths().map(|(path, _)| path).collect();
    assert_eq!(written, listed, "a line for each call in answers/mod.rs");
    let plain = |path: &&str| path[PREFIX.len()..].bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    assert_eq!(listed.into_iter().filter(|path| !plain(path)).collect::<Vec<_>>(), Vec::<&str>::new());
}
