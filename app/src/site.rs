//! What holds for the whole running program and for every page: asset names, and whether it is a demonstration.

use std::{collections::BTreeMap, sync::OnceLock};

/// The password of all accounts of a demonstration; they exist nowhere else.
pub const DEMO_PASSWORD: &str = "mint-verbund-demo";

#[derive(Default)]
struct Site {
    assets: BTreeMap<String, String>,
    demo: bool,
}

static SITE: OnceLock<Site> = OnceLock::new();

/// Tells once, at start, under which hashed name each asset is served and whether this is a demonstration.
pub fn set(assets: BTreeMap<String, String>, demo: bool) {
    let _ = SITE.set(Site { assets, demo });
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
