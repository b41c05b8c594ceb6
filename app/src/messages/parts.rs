//! What the parts of many pages say: frame, lists, cards, maps.

use super::{Count, Named, Text, texts};

texts! {
    /// Around every page.
    Frame {
        to_content: Text, "The link that skips the menu.";
        demo_label: Text, "Name of the notice of a demonstration for screen readers.";
        demo: Text, "What it is.";
        demo_text: Text, "What is real in it and what is not.";
        here: Text, "Name of the way back up for screen readers.";
        pages: Text, "Name of the links to the pages of a list for screen readers.";
        previous: Text, "To the page before.";
        next: Text, "To the page after.";
    }

    /// The card of an offer.
    Card {
        online: Text, "It takes place online.";
        and_online: Named, "It takes place in a Kreis and online.";
        mobile: Text, "It comes to people.";
        mobile_to: Named, "It comes to one Kreis.";
        mobile_to_many: Count, "It comes to so many Kreise.";
        wheelchair: Text, "It is accessible by wheelchair.";
        comes_there: Named, "It comes to the place that somebody named.";
        far: fn(u16) -> String, "How far it is, in kilometres.";
    }

    /// The map of the Kreise.
    Map {
        skip: Text, "The link that skips the map.";
        legend: Text, "Name of the legend for screen readers.";
        counts: [Text; 5], "How many offers each shade means.";
        chosen: Text, "In the legend: a Kreis that is chosen.";
        source: Text, "Whose data the outlines are.";
        around: Named, "Name of the map of a place for screen readers: its Kreis.";
        open: Text, "To the place in a program of maps.";
    }

    /// The day of a list.
    AsOf {
        of: Named, "Which day it is, if it is not today.";
        titled: fn(&str, &str) -> String, "The title of a page on that day.";
        past: Text, "What a day in the past means.";
        future: Text, "What a day to come means.";
        today: Text, "Back to today.";
        other_day: Text, "Opens the choice of another day.";
        one_other_day: Text, "The same where there is no table.";
        day: Text, "Label of the day.";
        show: Text, "The button.";
        table: Text, "The same list as a table.";
        unknown: Named, "What was asked for is no day.";
        offers: Text, "Of which offers a day to come or in the past tells.";
    }

    /// How sure statements are, and what they rest on.
    Basis {
        question: Text, "Before the sign, for screen readers.";
        partly: Named, "Some of several statements are only so sure.";
        seen: Named, "Behind a source: when it was seen there.";
        claimed: fn(&str, &str) -> String, "Who said so without a source, and when; the day may be empty.";
        inferred: Named, "From what it was inferred.";
        source: Named, "Behind an inference: where that was read.";
        legend: Text, "Above what the words mean.";
        meanings: [[Text; 2]; 3], "Each word with what it means.";
        not_stated: Text, "What is not known is not stated.";
        counted: fn(usize, usize) -> String, "Of so many statements that a count rests on, so many are inferred.";
    }
}
