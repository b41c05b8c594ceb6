//! Our own information pages: Markdown files, compiled in.
//!
//! The first line is `# Title`, the next paragraph the lead, everything after it the text.

use mintverbund::text::markdown::{SafeHtml, TocEntry, plain, render_with_toc};
use std::sync::LazyLock;

/// An information page.
pub struct InfoText {
    /// Its address.
    pub path: &'static str,
    markdown: &'static str,
}

/// An information page, rendered.
pub struct Rendered {
    /// The title.
    pub title: String,
    /// The first paragraph.
    pub lead: String,
    /// The rest.
    pub html: SafeHtml,
    /// Its headings.
    pub toc: Vec<TocEntry>,
}

macro_rules! info_texts {
    ($($path:literal = $file:literal;)+) => {
        [$(InfoText { path: $path, markdown: include_str!(concat!("../texts/de/", $file)) }),+]
    };
}

/// All information pages.
pub static ALL: [InfoText; 10] = info_texts! {
    "/wissen" = "wissen/index.md";
    "/wissen/mint-cluster" = "wissen/mint-cluster.md";
    "/wissen/mint-region" = "wissen/mint-region.md";
    "/wissen/vom-cluster-zur-region" = "wissen/vom-cluster-zur-region.md";
    "/wissen/fragen-und-antworten" = "wissen/fragen-und-antworten.md";
    "/impressum" = "impressum.md";
    "/datenschutz" = "datenschutz.md";
    "/barrierefreiheit" = "barrierefreiheit.md";
    "/leichte-sprache" = "leichte-sprache.md";
    "/hinweis" = "hinweis.md";
};

static RENDERED: LazyLock<Vec<Rendered>> = LazyLock::new(|| ALL.iter().map(|text| render(text.markdown)).collect());

/// Every page with its text, rendered once.
pub fn rendered() -> impl Iterator<Item = (&'static str, &'static Rendered)> {
    ALL.iter().map(|text| text.path).zip(RENDERED.iter())
}

fn render(markdown: &str) -> Rendered {
    let (title, rest) = markdown.split_once('\n').unwrap_or((markdown, ""));
    let rest = rest.trim_start();
    let (lead, body) = rest.split_once("\n\n").unwrap_or((rest, ""));
    let (html, toc) = render_with_toc(body);
    Rendered { title: title.trim_start_matches('#').trim().to_owned(), lead: plain(lead), html, toc }
}

#[cfg(test)]
mod words_tests;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_a_title_a_lead_and_a_text() {
        let lacking: Vec<_> = rendered()
            .filter(|(_, page)| {
                page.title.is_empty() || page.lead.is_empty() || page.lead.contains('#') || page.html.is_empty()
            })
            .map(|(path, _)| path)
            .collect();
        assert_eq!(lacking, Vec::<&str>::new());
    }

    #[test]
    fn every_link_within_the_site_leads_somewhere() {
        let routes = crate::site_map::public();
        let known: Vec<&str> = routes.list().iter().map(|route| route.path).collect();
        let links = rendered().flat_map(|(_, page)| page.html.as_str().split("href=\"/").skip(1));
        let paths = links.filter_map(|rest| rest.split(['"', '#', '?']).next()).map(|path| format!("/{path}"));
        let broken: Vec<_> = paths.filter(|path| !known.contains(&path.as_str())).collect();
        assert_eq!(broken, Vec::<String>::new());
    }
}
