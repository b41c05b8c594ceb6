//! Public texts in a typed table: another language is another constant, and the compiler finds what it lacks.

mod de;

pub use de::DE;

/// All texts of the public pages.
#[derive(Debug, Clone, Copy)]
pub struct Messages {
    /// The main menu.
    pub nav: Nav,
    /// The footer.
    pub footer: Footer,
}

/// The main menu.
#[derive(Debug, Clone, Copy)]
pub struct Nav {
    /// Name of the menu for screen readers.
    pub label: &'static str,
    /// To the catalogue.
    pub offers: &'static str,
    /// To the clusters.
    pub clusters: &'static str,
    /// To the regions.
    pub regions: &'static str,
    /// To the map of the Kreise.
    pub kreise: &'static str,
    /// To the information pages.
    pub knowledge: &'static str,
    /// To signing in.
    pub sign_in: &'static str,
}

/// The footer.
#[derive(Debug, Clone, Copy)]
pub struct Footer {
    /// Name of the menu for screen readers.
    pub label: &'static str,
    /// What the site is, in one line.
    pub claim: &'static str,
    /// Imprint.
    pub imprint: &'static str,
    /// Privacy.
    pub privacy: &'static str,
    /// Accessibility statement.
    pub accessibility: &'static str,
    /// Leichte Sprache.
    pub easy_language: &'static str,
    /// Feedback.
    pub feedback: &'static str,
}
