//! What is said of offers as files to take along.

use super::{Text, texts};

texts! {
    /// Offers as files.
    Files {
        along: Text, "Opens the list of files.";
        explained: Text, "Above the list: what the files hold.";
        called: [Text; 5], "What each format is called, in the order of [`Format::ALL`](crate::feeds::Format::ALL).";
        purposes: [Text; 5], "What each is for.";
        one: Text, "To the dates of one offer, for a calendar.";
        file: Text, "Name of the table, without its ending.";
        id: Text, "Head: the public number.";
        title: Text, "Head: the title.";
        summary: Text, "Head: the short text.";
        when: Text, "Head: when it takes place next.";
        place: Text, "Head: where.";
        whom: Text, "Head: for whom.";
        formats: Text, "Head: the formats.";
        subjects: Text, "Head: the subjects.";
        cost: Text, "Head: what it costs.";
        network: Text, "Head: the network.";
        organiser: Text, "Head: who organises it.";
        page: Text, "Head: the address of its page.";
        confirmed: Text, "Head: the day of the last confirmation.";
    }
}
