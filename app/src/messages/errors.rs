//! What the pages of errors say.

use super::{Text, texts};

texts! {
    /// Title and text of a page of few words.
    Said {
        title: Text, "What happened.";
        text: Text, "What it means and what to do.";
    }

    /// The pages of errors.
    Errors {
        not_found: Said, "There is no such page.";
        not_now: Said, "It was public and may be again.";
        gone: Said, "It was public and has ended for good.";
        forbidden: Said, "It belongs to a network that is not theirs.";
        office_only: Said, "It belongs to the state office.";
        own_work: Said, "The state office does not do it for a network.";
        role: Said, "Their role does not suffice.";
        stale: Said, "It has changed meanwhile.";
        refused: Said, "Not possible as things stand; the text is the reason.";
        bad_form: Said, "The form could not be read.";
        busy: Said, "The database does not answer in time.";
        not_writable: Said, "The database cannot be written.";
        internal: Said, "A defect.";
        search: Text, "Label of the search.";
        find: Text, "The button of the search.";
        to_start: Text, "To the start page.";
        to_workspace: Text, "To the workspace.";
    }
}
