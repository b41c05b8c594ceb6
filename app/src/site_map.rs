//! Every address and who may go there.
//!
//! A route cannot be added without saying which rows of the policy guard it; `routes.txt` shows the
//! whole list, and a test holds the two together.

use crate::{forms, pages, state::AppState};
use axum::{Router, routing::MethodRouter};
use mintverbund::policy::Action;
use std::sync::LazyLock;

#[cfg(test)]
mod tests;

/// What guards a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// Everybody sees the same; only approved and published things are read.
    Public,
    /// Signing in and out.
    Session,
    /// Whoever is signed in sees what is theirs.
    SignedIn,
    /// Asked of the policy before anything is shown or done.
    Policy(&'static [Action]),
}

/// A router that remembers what guards each address.
#[derive(Default)]
pub struct Routes {
    router: Router<AppState>,
    list: Vec<(&'static str, &'static str, Guard)>,
}

impl Routes {
    /// Adds an address with the methods it answers and what guards them.
    pub fn add(
        mut self,
        methods: &'static str,
        path: &'static str,
        guard: Guard,
        route: MethodRouter<AppState>,
    ) -> Self {
        self.router = self.router.route(path, route);
        self.list.push((methods, path, guard));
        self
    }

    /// The finished router.
    pub fn router(self) -> Router<AppState> {
        self.router
    }

    /// Methods, address and guard of every route.
    pub fn list(&self) -> &[(&'static str, &'static str, Guard)] {
        &self.list
    }
}

/// The addresses that everybody may open and that never set a cookie.
pub fn public() -> Routes {
    pages::public::routes(Routes::default())
}

/// The addresses that need a session.
pub fn signed_in() -> Routes {
    let routes = forms::session::routes(Routes::default());
    let routes = pages::workspace::routes(routes);
    pages::staff::routes(routes)
}

/// Whether a path is one of ours that takes a form of somebody signed in.
pub fn takes_forms(path: &str) -> bool {
    static PATTERNS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
        let routes = signed_in();
        let forms =
            routes.list.iter().filter(|(methods, _, guard)| methods.contains("POST") && *guard != Guard::Session);
        forms.map(|(_, pattern, _)| *pattern).collect()
    });
    PATTERNS.iter().any(|pattern| fits(pattern, path))
}

/// Whether a path is of that pattern, placeholder for placeholder.
fn fits(pattern: &str, path: &str) -> bool {
    let (parts, pattern): (Vec<_>, Vec<_>) = (path.split('/').collect(), pattern.split('/').collect());
    let fit = |(part, pattern): (&&str, &&str)| part == pattern || pattern.starts_with('{') && !part.is_empty();
    parts.len() == pattern.len() && parts.iter().zip(&pattern).all(fit)
}
