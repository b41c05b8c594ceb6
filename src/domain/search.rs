//! What people narrow a search by, beside the vocabularies of the offers themselves. The catalogue says what they mean.

use super::vocabulary::vocabulary;

vocabulary! {
    /// When an offer takes place.
    TimeSpan in time_span {
        Week = "woche";
        Month = "monat";
        Quarter = "quartal";
        Holidays = "ferien";
        Always = "immer";
    }

    /// The order of the hits.
    Sort in sort {
        Soon = "bald";
        Relevance = "treffer";
        New = "neu";
        Title = "titel";
        Near = "nah";
    }

    /// Whether an offer costs anything.
    CostFilter in cost_filter {
        Free = "frei";
        Paid = "kostenpflichtig";
    }

    /// Who can register.
    Booking in booking {
        Single = "einzeln";
        WithClass = "klasse";
    }

    /// What is accessible, in the order in which an offer is asked.
    Access in access {
        Wheelchair = "rollstuhl";
        Wc = "wc";
        EasyLanguage = "leichte-sprache";
        SignLanguage = "gebaerdensprache";
        Induction = "induktion";
        QuietRoom = "ruhiger-raum";
    }
}
