//! What forms send: parse, act, lead on. Thin: the rules are in `mintverbund::actions`.

pub mod interrupted;
pub mod session;
