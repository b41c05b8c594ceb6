//! What is said of remembered offers, and of what is suggested while somebody types.

use super::{Count, Text, texts};

texts! {
    /// Remembered offers.
    Kept {
        title: Text, "Title of the page, and the link to it.";
        description: Text, "For search engines.";
        keep: Text, "The button that remembers an offer.";
        is_kept: Text, "The same button of one that is remembered.";
        no_longer: Text, "Told when it is forgotten again.";
        explained: Text, "Above the offers: where the list is kept.";
        empty: Text, "Nothing is remembered.";
        take_over: Text, "The button that remembers all offers of the page.";
        print: Text, "The button that prints the page.";
        gone: Count, "How many offers of the address are not public.";
    }

    /// Suggestions by kind.
    Suggestions {
        label: Text, "Name of the list.";
        term: Text, "Above terms.";
        place: Text, "Above places.";
        offer: Text, "Above offers.";
        network: Text, "Above networks.";
    }
}
