//! What is said of an offer as a whole: of two texts compared, and of one that cannot be read any more.

use super::{Text, words};

words! {
    /// What a language says of an offer as a document.
    Document {
        hidden_change: Text, "Said of values that differ although their words do not.";
        whole: Text, "What is lost if nothing of it can be read.";
        unreadable: fn(&str, &str) -> String, "Which input, and what it said that nobody can read any more.";
        cut: fn(&str, usize) -> String, "Which input, and to how many characters its text is cut.";
        fill_in: Text, "An input that must not be empty.";
    }
}
