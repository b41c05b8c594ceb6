//! What the state office keeps from the public: hiding it, the answer of those whom it concerns, and showing it again.

pub mod answer;
mod concerned;
pub mod hide;
pub mod keep;
pub mod show_again;

pub use concerned::subject_name;
