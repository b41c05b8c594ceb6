//! What the map of the Kreise and the page of a Kreis say.

use super::{Count, Named, Text, texts};

texts! {
    /// The map of all Kreise.
    Kreise {
        title: Text, "Title and heading.";
        lead: Text, "What one sees here.";
        description: Text, "For search engines.";
        map: Text, "Name of the map for screen readers.";
        white_spots: Text, "Above the white spots.";
        without_network: fn(usize, &str) -> String, "So many Kreise of which no network is entered, on that day; the list is not complete, and it says so.";
        without_offer: Count, "So many Kreise without an offer.";
        list: Text, "Above the list of all Kreise.";
        kreis: Text, "Column of the Kreis.";
        offers: Text, "Column of the count of offers.";
        networks: Text, "Column of the networks.";
        none: Text, "Said of a Kreis without any.";
    }

    /// The page of a Kreis.
    Kreis {
        lead: fn(&str, &str) -> String, "Name and Bezirk.";
        description: Named, "For search engines.";
        networks: Text, "Above the networks.";
        former: Text, "Above the networks that worked here.";
        no_network: Text, "No network is entered here.";
        no_network_text: Text, "What can be done about it.";
        offers: Text, "Above the offers.";
        no_offers: Text, "There are none.";
        no_offers_text: Text, "Where to look instead.";
        all_kreise: Text, "To the map.";
        online: Text, "To the offers online.";
        in_bezirk: Named, "To the offers of the whole Bezirk.";
    }
}
