//! What the pages of networks and their partners say.

use super::{Count, Named, Text, texts};

texts! {
    /// The lists of clusters and regions.
    Networks {
        clusters: Text, "Title of the list of clusters.";
        clusters_lead: Text, "What a cluster is, in a sentence.";
        clusters_description: Text, "For search engines.";
        clusters_now: Text, "Above the clusters with money.";
        clusters_planned: Text, "Above the clusters whose money is still to come.";
        clusters_unknown: Text, "Above the clusters of whose funding no time is known.";
        clusters_unknown_text: Text, "Why no time is known.";
        clusters_ended: Text, "Above the clusters whose money is over.";
        clusters_ended_text: Text, "What becomes of them.";
        no_clusters: Text, "There are none.";
        regions: Text, "Title of the list of regions.";
        regions_lead: Text, "What a region is, in a sentence.";
        regions_description: Text, "For search engines.";
        regions_now: Text, "Above the regions that work.";
        regions_later: Text, "Above the regions that are being built or pause.";
        regions_ended: Text, "Above the regions that ended.";
        no_regions: Text, "There are none.";
        none_text: Text, "Why a list may be empty.";
        more: Text, "To the page that explains the kind.";
        carrier: Named, "Who carries it.";
        kreise: fn(usize, &str) -> String, "So many Kreise, and in which Bezirke.";
    }

    /// The page of a network.
    Network {
        recognition: fn(&str, &str) -> String, "State and time of the recognition.";
        about: Text, "Above the description.";
        funding: Text, "Above the fundings.";
        reference: Named, "The reference number.";
        own_share: Named, "How much of a funding the network pays itself.";
        name_then: Named, "Above the page of a day in the past: what the network was called then.";
        as_then: Named, "Of money: the name that the network had then.";
        today_called: Named, "Behind the name of a day in the past: what it is called today.";
        former_name: Named, "Behind a ministry that has another name by now.";
        time_unknown: Text, "No source names the time.";
        funding_over: Text, "Said of a single funding.";
        funding_now: Text, "Said of a single funding.";
        funding_soon: Text, "Said of a single funding that ends within a year.";
        funding_to_come: Text, "Said of a single funding.";
        region: Text, "The recognition in the timeline.";
        coverage: Text, "Above the Kreise.";
        coverage_map: Named, "Name of the map for screen readers.";
        covered: Text, "Legend: belongs to it.";
        not_covered: Text, "Legend: does not belong to it.";
        former_coverage: Text, "Above Kreise that belonged to it.";
        no_coverage: Text, "No Kreis is known.";
        partners: Text, "Above the partners.";
        no_partners: Text, "No partner is known.";
        former_partners: Count, "Above those who are no partners any more.";
        carrier: Text, "Before the carrier.";
        website: Text, "Before the website.";
        email: Text, "Before the e-mail address.";
        contacts: Text, "Above the contacts.";
        no_contact: Text, "The network names no way to reach it.";
        write: Text, "The link to the form that writes to the network.";
        at: Named, "Behind a contact: the partner it belongs to.";
        sectors: Text, "Above the sectors.";
        sectors_of: Text, "From where the entered partners come; what a programme asks for is no judgement for the public.";
        sector_partners: Count, "So many partners in a sector.";
        links: Text, "Above the links to other networks.";
        goes_on: Text, "Above what carries on this network.";
        carries_on: Text, "Above what this network carries on.";
        former_links: Text, "Above links that have ended.";
        offers: Text, "Above the offers.";
        no_offers: Text, "There are none at the moment.";
        facts: Text, "Name of the facts box for screen readers.";
        themes: Text, "Before the themes.";
        reach: Text, "Before how far it works.";
    }

    /// The pages of themes.
    Themes {
        title: Text, "Title of the list of themes.";
        lead: Text, "What one finds here.";
        description: Text, "For search engines.";
        networks: Count, "So many networks work on it.";
        nothing: Text, "No network has named any theme.";
        nothing_text: Text, "What that means.";
        others: Text, "Above the themes on which no network works.";
        others_text: Text, "What one finds there all the same.";
        of: Named, "Title of the page of a theme.";
        of_description: Named, "For search engines.";
        who: Text, "Above the networks.";
        no_networks: Text, "No network has named this theme.";
        no_networks_then: Text, "The same of another day than today.";
        contacts: Text, "Above the ways to reach them.";
        offers: Text, "Above the offers.";
        offers_of_networks: Text, "Above all offers of these networks, if none is found by the theme.";
        no_offers: Text, "There are none at the moment.";
        theme: Text, "Label of the choice of a theme.";
        all: Text, "No theme chosen.";
        statewide: Text, "Networks that work in all of Bavaria.";
        show: Text, "The button that narrows a list.";
        by_theme: Text, "The link to the list of themes.";
        unknown: Named, "What was asked for does not exist and is ignored.";
        name: Text, "The name that a list is searched for.";
        none_so: Text, "No network of this list is like that.";
        reset: Text, "Shows the whole list again.";
        statewide_networks: Text, "Above the networks that work in all of Bavaria.";
        statewide_text: Text, "Why they do not fill white spots.";
    }

    /// The page of an organisation.
    Partner {
        sector: Text, "Before the sector.";
        kind: Text, "Before the kind.";
        kreis: Text, "Before the Kreis.";
        website: Text, "Before the website.";
        networks: Text, "Above the networks.";
        former_networks: Text, "Above the networks it has left.";
        former_names: Text, "Before what it was called earlier.";
        part_of: Text, "Before the organisation of which it is a department.";
        departments: Text, "Before its departments.";
        carries: Text, "Said of a network that it carries.";
        offers: Text, "Above the offers.";
        no_offers: Text, "There are none at the moment.";
        description: fn(&str, &str) -> String, "For search engines: name and kind.";
    }

    /// The form that writes to a network.
    Inquiry {
        title: Named, "Title and heading, with the name of the network.";
        lead: Text, "Who reads it.";
        name: Text, "Input: who writes.";
        reply_to: Text, "Input: where an answer is to go.";
        reply_hint: Text, "Why that helps.";
        text: Text, "Input: what they write.";
        trap: Text, "Input that people do not see; said to those who do.";
        kept: Text, "What is kept, for how long.";
        privacy: Text, "To the page about privacy.";
        send: Text, "The button.";
        thanks: Text, "It has arrived.";
        too_many: Text, "Why one visitor can send no more for now.";
        arrived: Named, "Where, and what comes next.";
    }
}
