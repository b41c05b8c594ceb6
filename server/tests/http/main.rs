//! The site over HTTP, in process: each test has a database of its own, filled as a demonstration.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::bool_assert_comparison)]

mod harness;

mod access;
mod addresses;
mod assets;
mod caching;
mod calls;
mod commands;
mod conflicts;
mod crawl;
mod directory;
mod foreign_network;
mod guards;
mod headers;
mod html;
mod interrupted;
mod keeping;
mod kill;
mod leaks;
mod led_on;
mod links;
mod main_job;
mod markers;
mod moved;
mod nonsense;
mod offer_buttons;
mod on_behalf;
mod origin;
mod overtaken;
mod partners;
mod pictures;
mod program;
mod public_routes;
mod refused_forms;
mod review;
mod safe_methods;
mod series;
mod several_roles;
mod sign_in;
mod signed_in_routes;
mod staying;
mod stored;
mod strange_addresses;
mod xss;
mod xss_refused;
