//! Public texts in a typed table: another language is another constant, and the compiler finds what it lacks.
//!
//! Texts with numbers or names in them are functions, because languages order and inflect them differently. The words of
//! the domain are a table of their own (`domain/words/`), and part of this one: a page speaks one language throughout.

mod catalogue;
mod de;
mod errors;
mod files;
mod home;
mod kept;
mod kreise;
#[cfg(test)]
pub(crate) mod marked;
mod network;
mod offer;
mod parts;

pub use catalogue::Catalogue;
pub use de::DE;
pub use errors::{Errors, Said};
pub use files::Files;
pub use home::Home;
pub use kept::{Kept, Suggestions};
pub use kreise::{Kreis, Kreise};
pub use network::{Inquiry, Network, Networks, Partner, Themes};
pub use offer::Offer;
pub use parts::{AsOf, Basis, Card, Frame, Map};

use leptos::prelude::use_context;
use mintverbund::domain::words::Words;

pub use mintverbund::domain::words::Text;

/// A text with a number in it.
pub type Count = fn(usize) -> String;
/// A text with a name, a day or another text in it.
pub type Named = fn(&str) -> String;

/// Declares a part of the table: each text with its type and where it stands.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty, $said:literal;)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name {
            $(#[doc = $said] pub $field: $type,)+
        }

        impl mintverbund::domain::words::Marked for $name {
            const MARKED: Self = Self { $($field: <$type as mintverbund::domain::words::Marked>::MARKED,)+ };
        }
    )+};
}
pub(crate) use texts;

/// The texts of the page that is drawn: those in its context ([`Page`](crate::http::Page) puts them there), else German.
pub fn said() -> &'static Messages {
    use_context::<&'static Messages>().unwrap_or(&DE)
}

texts! {
    /// All texts of the public pages.
    Messages {
        lang: Text, "The language by its code, for browsers and screen readers.";
        words: Words, "The words of the domain.";
        nav: Nav, "The main menu.";
        footer: Footer, "The footer.";
        frame: Frame, "Around every page.";
        card: Card, "The card of an offer.";
        map: Map, "The map of the Kreise.";
        table: Tables, "Lists as tables to take along.";
        kept: Kept, "The offers that somebody remembers.";
        suggestions: Suggestions, "What is suggested while somebody types.";
        files: Files, "Offers as files to take along.";
        as_of: AsOf, "The day of a list.";
        basis: Basis, "How sure statements are.";
        errors: Errors, "The pages of errors.";
        common: Common, "What several pages say.";
        home: Home, "The start page.";
        catalogue: Catalogue, "The catalogue.";
        offer: Offer, "The page of an offer.";
        networks: Networks, "The lists of networks.";
        network: Network, "The page of a network.";
        inquiry: Inquiry, "The form that writes to a network.";
        partner: Partner, "The page of an organisation.";
        themes: Themes, "The pages of themes.";
        kreise: Kreise, "The map of all Kreise.";
        kreis: Kreis, "The page of a Kreis.";
    }

    /// Lists as tables to take along.
    Tables {
        networks_file: Text, "Name of the file of networks.";
        networks: [Text; 7], "Heads of the networks.";
        kreise_file: Text, "Name of the file of Kreise.";
        kreise: [Text; 4], "Heads of the Kreise.";
    }

    /// The main menu.
    Nav {
        menu: Text, "Opens the menu on a small screen.";
        label: Text, "Name of the menu for screen readers.";
        offers: Text, "To the catalogue.";
        clusters: Text, "To the clusters.";
        regions: Text, "To the regions.";
        kreise: Text, "To the map of the Kreise.";
        knowledge: Text, "To the information pages.";
        sign_in: Text, "To signing in.";
    }

    /// The footer.
    Footer {
        label: Text, "Name of the menu for screen readers.";
        claim: Text, "What the site is, in one line.";
        imprint: Text, "Imprint.";
        privacy: Text, "Privacy.";
        accessibility: Text, "Accessibility statement.";
        easy_language: Text, "Leichte Sprache.";
        feedback: Text, "Feedback.";
    }

    /// What several pages say.
    Common {
        offers: Count, "So many offers.";
        all_offers: Text, "To the whole catalogue.";
        all_of_bavaria: Text, "No Kreis chosen.";
        website: Text, "To a page of somebody else.";
        on_this_page: Text, "Above a table of contents.";
        offers_here: Count, "To all offers of a network, a partner or a Kreis.";
        more: Text, "To more about it.";
    }
}
