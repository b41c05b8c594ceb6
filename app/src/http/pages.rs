//! Where addresses lead that no page has as they stand: without a table, from the list of routes.

use super::{CachePolicy, Route, fits, see_other};
use crate::address;
use axum::{
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use std::sync::Arc;

/// The patterns of all addresses that show something.
#[derive(Debug, Clone)]
pub struct Pages(Arc<[&'static str]>);

impl Pages {
    /// Those of these routes.
    pub fn of<'a>(routes: impl IntoIterator<Item = &'a Route>) -> Self {
        let pages = routes.into_iter().filter(|route| route.method == "GET");
        Self(pages.map(|route| route.path).collect())
    }

    fn have(&self, path: &str) -> bool {
        self.0.iter().any(|pattern| fits(pattern, path))
    }

    /// The page with the form that is sent to this address: the longest part of it that is a page, at last the first page
    /// of all. Forms that are not sent to their own page are sent below it.
    pub fn with_form<'a>(&self, path: &'a str) -> &'a str {
        let above = |path: &&'a str| path.rfind('/').map(|at| &path[..at]);
        let mut parts = std::iter::successors(Some(path), above);
        parts.find(|path| self.have(path)).unwrap_or(address::public::HOME)
    }

    /// The address as we write it, if it is a page but for capitals and slashes at the end.
    pub fn rewritten(&self, path: &str) -> Option<String> {
        let written = small(path.trim_end_matches('/'));
        (written != path && self.have(&written)).then_some(written)
    }

    /// Leads whoever opens an address that only takes forms to the page with the form.
    pub fn lead_to_form(&self, uri: &Uri) -> Response {
        let mut response = see_other(self.with_form(uri.path()));
        CachePolicy::Private.apply(response.headers_mut());
        response
    }

    /// Leads for good to the address as we write it, with the question it came with.
    pub fn lead_to_rewritten(&self, uri: &Uri) -> Option<Response> {
        let path = self.rewritten(uri.path())?;
        let to = uri.query().map_or_else(|| path.clone(), |query| format!("{path}?{query}"));
        let mut response = Redirect::permanent(&to).into_response();
        CachePolicy::Public.apply(response.headers_mut());
        Some(response)
    }
}

/// In small letters, but for what stands behind a percent sign: there they are digits.
fn small(path: &str) -> String {
    let mut digits = 0;
    let letter = |letter: char| {
        digits = if letter == '%' {
            2
        } else if digits > 0 {
            digits - 1
        } else {
            0
        };
        if digits > 0 { letter } else { letter.to_ascii_lowercase() }
    };
    path.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::Guard;

    fn pages() -> Pages {
        let route = |method, path| Route { method, path, guard: Guard::Public };
        let forms = [route("POST", "/haus/{id}/lampe/aus"), route("POST", "/fort")];
        Pages::of(&[route("GET", "/haus"), route("GET", "/haus/{id}"), forms[0], forms[1]])
    }

    #[test]
    fn a_form_stands_on_the_nearest_page_above_its_address() {
        let asked = ["/haus/7/lampe/aus", "/haus/7", "/haus", "/fort"];
        assert_eq!(asked.map(|path| pages().with_form(path)), ["/haus/7", "/haus/7", "/haus", "/"]);
    }

    #[test]
    fn capitals_and_slashes_at_the_end_do_not_make_another_page() {
        let asked = ["/haus/", "/Haus//", "/HAUS/%C3%84B", "/haus/7", "/Fort/", "//haus/", "/", "//boese.example/"];
        let written = ["/haus", "/haus", "/haus/%C3%84b"].map(|path| Some(path.to_owned()));
        let none = [const { None }; 5];
        assert_eq!(asked.map(|path| pages().rewritten(path)).to_vec(), [&written[..], &none].concat());
    }
}
