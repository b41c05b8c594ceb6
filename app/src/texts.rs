//! Our own information pages: Markdown files, compiled in, with what the operator of the site says in their gaps.
//!
//! The first line is `# Title`, the next paragraph the lead, everything after it the text.

use mintverbund::{
    domain::operator::{Need, Operator, OperatorDetail},
    text::markdown::{Filling, SafeHtml, TocEntry, gaps, plain, render_with_toc},
};

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

impl InfoText {
    /// The page, with all that the operator says.
    pub fn rendered(&self, operator: &Operator) -> Rendered {
        let (title, rest) = self.markdown.split_once('\n').unwrap_or((self.markdown, ""));
        let (lead, body) = rest.trim_start().split_once("\n\n").unwrap_or((rest, ""));
        let (html, toc) = render_with_toc(&without_what_is_none(body, operator), &|gap| fill(gap, operator));
        Rendered { title: title.trim_start_matches('#').trim().to_owned(), lead: plain(lead), html, toc }
    }
}

fn fill(gap: &str, operator: &Operator) -> Filling {
    let detail: Option<OperatorDetail> = gap.parse().ok();
    match (detail, detail.and_then(|detail| operator.words(detail))) {
        (_, Some(words)) => Filling::Said(words),
        (Some(detail), None) => Filling::Open(format!("Betreiber: {}", detail.label())),
        (None, None) => Filling::Open(format!("Betreiber: {gap}")),
    }
}

/// Once all that is required is said, what is not said of the rest is taken as none: its line goes, and a heading below which
/// nothing is left.
fn without_what_is_none(body: &str, operator: &Operator) -> String {
    if !operator.missing().is_empty() {
        return body.to_owned();
    }
    let is_none = |gap: &str| {
        let detail: Option<OperatorDetail> = gap.parse().ok();
        detail.is_some_and(|detail| detail.need() == Need::IfAny && operator.words(detail).is_none())
    };
    let kept: Vec<&str> = body.lines().filter(|line| !gaps(line).into_iter().any(is_none)).collect();
    let says_something = |(at, line): &(usize, &&str)| {
        let below = kept[at + 1..].iter().find(|below| !below.trim().is_empty());
        !line.starts_with('#') || below.is_some_and(|below| !below.starts_with("## "))
    };
    let lines = kept.iter().enumerate().filter(says_something).map(|(_, line)| *line);
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod words_tests;

#[cfg(test)]
mod tests {
    use super::*;
    use mintverbund::domain::field::Typed;
    use std::collections::BTreeSet;

    /// An operator who has said all of this, each in words of its own.
    fn saying(details: impl IntoIterator<Item = OperatorDetail>) -> Operator {
        details.into_iter().map(|detail| (detail, format!("so steht {} da", detail.code()))).collect()
    }

    fn all(operator: &Operator) -> Vec<(&'static str, Rendered)> {
        ALL.iter().map(|text| (text.path, text.rendered(operator))).collect()
    }

    #[test]
    fn every_page_has_a_title_a_lead_and_a_text() {
        let lacking: Vec<_> = all(&Operator::default())
            .into_iter()
            .filter(|(_, page)| {
                page.title.is_empty() || page.lead.is_empty() || page.lead.contains(['#', '[']) || page.html.is_empty()
            })
            .map(|(path, _)| path)
            .collect();
        assert_eq!(lacking, Vec::<&str>::new());
    }

    #[test]
    fn every_gap_of_a_text_is_a_detail_and_every_detail_stands_in_a_text() {
        let gaps: BTreeSet<&str> = ALL.iter().flat_map(|text| gaps(text.markdown)).collect();
        let details: BTreeSet<&str> = OperatorDetail::ALL.iter().map(|detail| detail.code()).collect();
        assert_eq!(gaps, details);
    }

    #[test]
    fn what_is_not_said_is_a_gap_that_names_it_and_what_is_said_stands_there() {
        let imprint = |operator: &Operator| {
            let text = ALL.iter().find(|text| text.path == "/impressum").expect("an imprint");
            text.rendered(operator).html.as_str().to_owned()
        };
        let open = imprint(&Operator::default());
        assert!(open.contains("<mark class=\"operator-gap\">Betreiber: Name und Anschrift</mark>"));
        let typed = Typed::new([
            ("anschrift".to_owned(), "Amt <b> & Co.\nWeg 1".to_owned()),
            ("email".to_owned(), "post@amt.example".to_owned()),
        ]);
        let said = imprint(&Operator::parse(&typed).expect("an operator"));
        assert!(said.contains("<p>Amt &lt;b&gt; &amp; Co.<br>\nWeg 1</p>"));
        assert!(said.contains("<a href=\"mailto:post@amt.example\""));
    }

    #[test]
    fn a_complete_imprint_has_no_gap_and_no_heading_without_a_text() {
        let required = saying(OperatorDetail::ALL.iter().copied().filter(|detail| detail.need() != Need::IfAny));
        assert_eq!(required.missing(), []);
        for (path, page) in all(&required) {
            assert!(!page.html.as_str().contains("operator-gap"), "{path}");
        }
        let titles = |operator: &Operator| {
            let imprint = all(operator).into_iter().find(|(path, _)| *path == "/impressum").expect("an imprint");
            imprint.1.toc.into_iter().map(|entry| entry.title).collect::<Vec<_>>()
        };
        let has =
            |titles: &[String]| ["Register und Steuern", "Kontakt"].map(|title| titles.iter().any(|t| t == title));
        assert_eq!(has(&titles(&required)), [false, true]);
        assert_eq!(has(&titles(&saying(OperatorDetail::ALL.iter().copied()))), [true, true]);
    }

    #[test]
    fn every_link_within_the_site_leads_somewhere() {
        let routes = crate::site_map::public();
        let known: Vec<&str> = routes.list().iter().map(|route| route.path).collect();
        let pages = all(&Operator::default());
        let links = pages.iter().flat_map(|(_, page)| page.html.as_str().split("href=\"/").skip(1));
        let paths = links.filter_map(|rest| rest.split(['"', '#', '?']).next()).map(|path| format!("/{path}"));
        let broken: Vec<_> = paths.filter(|path| !known.contains(&path.as_str())).collect();
        assert_eq!(broken, Vec::<String>::new());
    }
}
