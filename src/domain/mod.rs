//! Nouns: types that parse, enums and pure rules. Time is always a parameter.

pub mod account;
pub mod act;
pub mod clock;
pub mod content;
pub mod criteria;
pub mod date;
pub mod field;
pub mod funding;
pub mod id;
pub mod kept;
pub mod kreis;
pub mod link;
pub mod network;
pub mod notice;
pub mod organisation;
pub mod period;
pub mod presence;
pub mod review;
pub mod search;
pub mod seen;
pub mod standing;
pub mod text;
pub mod vocabulary;
pub mod web;
pub mod words;
