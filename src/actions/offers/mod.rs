//! What a network does with its offers.

pub mod announce;
pub mod begin;
pub mod change_state;
pub mod confirm;
pub mod copy;
pub mod discard;
pub mod fetch_back;
pub mod restore;
pub mod save;
pub mod submit;
pub mod withdraw;
pub mod write;
