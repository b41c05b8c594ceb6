//! What the page of an offer says.

use super::{Named, Text, texts};

texts! {
    /// The page of an offer.
    Offer {
        similar: Text, "Above other offers that are like it.";
        untitled: Text, "In place of a title that nobody has written yet.";
        example: Text, "Above the mark of an example.";
        example_text: Text, "What an example is.";
        past: Text, "Above an offer whose last date has passed.";
        past_text: Text, "What to do then.";
        about: Text, "Above the description.";
        dates: Text, "Above the dates.";
        date_is_past: Text, "Behind a date that has passed.";
        register_until: Named, "Behind a date: until when one registers.";
        catchment: Text, "Above the Kreise a mobile offer comes to.";
        special: Text, "Above the special target groups.";
        accessibility: Text, "Above the answers about accessibility.";
        accessibility_unknown: Text, "If nothing is known about it.";
        behind: Text, "Above organiser, partners and network.";
        offered_by: Text, "Before the organiser.";
        in_network: Text, "Before the network.";
        together_with: Text, "Before the further partners.";
        contact: Text, "Above the contact.";
        link: Text, "To the offer's own page.";
        facts: Text, "Name of the facts box for screen readers.";
        when: Text, "Before the next date.";
        period: Text, "Before the first and last day of all dates.";
        how_often: Text, "Before the Turnus.";
        holidays: Text, "Said of an offer in the holidays.";
        no_holidays: Text, "Said of an offer that pauses in the holidays.";
        place: Text, "Before the place.";
        and_online: Text, "Said of a hybrid offer.";
        whom: Text, "Before age and stages.";
        cost: Text, "Before the price.";
        group: Text, "Before the size of the group.";
        deadline: Text, "Before the last day to register.";
        deadline_past: Named, "The last day to register has passed.";
        registration: Text, "Before how to register.";
        ask: Text, "Before the number or address of whom to ask.";
        registered_by: Text, "Before who registers.";
        languages: Text, "Before the languages.";
        to_registration: Text, "The button to the page where one registers.";
        register_by_mail: Text, "The button that opens an e-mail.";
        register_by_phone: Named, "The button that calls a number.";
        checked: Text, "The mark of what was reviewed.";
        checked_on: Named, "By whom and when.";
        unchecked: Text, "Said of a text that nobody has reviewed.";
        confirmed_on: Named, "When the network said that it still holds.";
        report: Text, "To telling about a mistake.";
        picture_by: Named, "Before author and licence of a picture.";
    }
}
