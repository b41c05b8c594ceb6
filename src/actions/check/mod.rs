//! "Stimmt das?": staff ask networks by a private link whether what is public about them is right, and take over what they answer.

pub mod answer;
pub mod ask;
pub mod settle;
