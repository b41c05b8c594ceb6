//! What holds for the whole running program and for every page: asset names, and whether it is a demonstration.

use std::{collections::BTreeMap, sync::OnceLock};

/// The password of all accounts of a demonstration; they exist nowhere else.
pub const DEMO_PASSWORD: &str = "mint-verbund-demo";

#[derive(Default)]
struct Site {
    assets: BTreeMap<String, String>,
    demo: bool,
    address: String,
}

static SITE: OnceLock<Site> = OnceLock::new();

/// Tells once, at start, under which hashed name each asset is served, whether this is a demonstration, and where the public reaches it
/// (`https://example.org`, without anything behind).
pub fn set(assets: BTreeMap<String, String>, demo: bool, address: String) {
    let _ = SITE.set(Site { assets, demo, address });
}

/// A page's whole address, for whoever reads it elsewhere: calendars, feeds and search engines. Never made of what a request says.
pub fn absolute(path: &str) -> String {
    format!("{}{path}", SITE.get().map_or("", |site| site.address.as_str()))
}

/// The address of an asset, to be cached for ever because its name changes with its content.
pub fn asset(name: &str) -> String {
    let hashed = SITE.get().and_then(|site| site.assets.get(name)).map_or(name, String::as_str);
    format!("/pkg/{hashed}")
}

/// Whether this is a demonstration: the pages say so, and the sign-in page names the accounts.
pub fn is_demo() -> bool {
    SITE.get().is_some_and(|site| site.demo)
}
