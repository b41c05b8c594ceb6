//! What the start page says.

use super::{Count, Text, texts};

texts! {
    /// The start page.
    Home {
        title: Text, "Title and heading.";
        lead: Text, "What one finds here.";
        description: Text, "For search engines.";
        what: Text, "Label of the search.";
        place: Text, "Label of the choice of a Kreis.";
        find: Text, "The button.";
        map: Text, "Name of the map for screen readers.";
        map_caption: Text, "What the map shows, before the link to the same as a list.";
        as_list: Text, "The link to the same as a list.";
        whom: Text, "Above the stages.";
        soon: Text, "Above the next offers.";
        nothing_soon: Text, "If there are no offers at all.";
        nothing_soon_text: Text, "What to do then.";
        explained: Text, "Above what clusters and regions are.";
        cluster: Text, "What a cluster is.";
        region: Text, "What a region is.";
        explain_more: Text, "To the information pages.";
        figures: Text, "Above the figures.";
        offers: Text, "Figure: offers.";
        clusters: Text, "Figure: clusters that are funded.";
        regions: Text, "Figure: active regions.";
        partners: Text, "Figure: organisations in networks.";
        kreise: Text, "Figure: Kreise with a region.";
        of_kreise: Count, "So many of all Kreise.";
    }
}
