//! What the catalogue says.

use super::{Count, Named, Text, texts};
use mintverbund::{catalogue::Facet, domain::school_calendar::PublicHoliday};

texts! {
    /// The catalogue.
    Catalogue {
        title: Text, "Title without a search.";
        title_search: Named, "Title with what is searched.";
        description: Text, "For search engines.";
        page: Count, "Behind the title from the second page on.";
        filters: Text, "Above the filters.";
        search: Text, "Label of the search.";
        facet: fn(Facet) -> &'static str, "Above the values of a facet.";
        age: Text, "Label of the age.";
        times: Text, "Above the times.";
        any_time: Text, "No time chosen.";
        kreis: Text, "Label of the choice of a Kreis.";
        another_kreis: Text, "The same if one is chosen already.";
        near: Text, "Label of the place near which something is looked for.";
        near_hint: Text, "What can be typed there.";
        radius: Text, "Label of the distance.";
        kilometres: fn(u8) -> String, "A distance to choose.";
        near_chip: fn(&str, u8) -> String, "A chosen place, and its distance in kilometres.";
        cell_chip: Named, "A cell of the map, by the largest town in it.";
        cell_nowhere: Text, "A cell of the map without any town.";
        cell_count: fn(&str, usize) -> String, "A cell of the map with the number of its offers.";
        find: Text, "The button of the search.";
        apply: Text, "The button of each group of filters.";
        chosen: Text, "Name of the chosen filters for screen readers.";
        remove: Text, "Behind a chosen filter, for screen readers.";
        remove_all: Text, "Removes all filters.";
        years: Named, "A chosen age.";
        ignored: Text, "Above what of the address meant nothing.";
        understood: Named, "Above what a sentence was read as: the sentence.";
        words_alone: Text, "The way to search for the words alone.";
        first_day: Text, "Input: the first day.";
        last_day: Text, "Input: the last day.";
        weekday: Text, "The days of the week to choose from.";
        since_day: Named, "A chosen first day.";
        until_day: Named, "A chosen last day.";
        literal: Text, "That the words alone are searched for, as a chosen filter.";
        left_out: Named, "Above hits that have not all words: which ones they lack.";
        nowhere: Named, "Nothing was found: which words no offer has.";
        meant: fn(&str, &str) -> String, "Above hits for a word that was taken for another: as typed, and as meant.";
        ignored_text: Text, "Before the list of it.";
        views: Text, "Name of the switch between views for screen readers.";
        list: Text, "The view as a list.";
        map: Text, "The view as a map.";
        places: Text, "The view by where the hits are.";
        calendar: Text, "The view as a calendar.";
        sorted: Text, "Before the orders.";
        online_too: Count, "Below the hits of a Kreis: to those that take place online.";
        nothing: Text, "Nothing was found.";
        nothing_text: Text, "What helps then, if loosening one filter does not.";
        without: Text, "Before what helps: leaving out one filter.";
        without_one: fn(&str, usize) -> String, "Without which filter there are how many offers.";
        map_label: Text, "Name of the map for screen readers.";
        map_text: Text, "How to use the map.";
        places_label: Text, "Name of the map of the places for screen readers.";
        places_text: Text, "How to use the map of the places.";
        whole_map: Text, "From a piece of the map back to all of it.";
        without_point: Count, "Offers of which no point is known.";
        map_list: Text, "Above the same as a list.";
        map_none: Text, "In the list: a Kreis without hits.";
        kreis_count: fn(&str, usize) -> String, "A Kreis of the map with its count.";
        without_kreis: Count, "Offers that the map cannot show.";
        calendar_empty: Text, "No offer has a date.";
        calendar_empty_text: Text, "What to do then.";
        without_date: Count, "Offers that the calendar cannot show.";
        weekdays: [Text; 7], "From Monday on.";
        weekdays_short: [Text; 7], "The same above the days of a month.";
        earlier_month: Named, "To the month before: which.";
        later_month: Named, "To the month after: which.";
        dates_on: fn(&str, usize) -> String, "A day of the month, and how many dates it has.";
        days_off: Text, "Above the holidays of a month.";
        public_holiday: fn(PublicHoliday) -> &'static str, "The name of a public holiday.";
        until: Named, "Until when a date of several days lasts.";
    }
}
