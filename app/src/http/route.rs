//! A router that remembers its addresses and what guards them.

use super::guard::{Guard, Guarded};
use crate::state::AppState;
use axum::{
    Router,
    handler::Handler,
    routing::{self, MethodRouter},
};
use std::sync::Arc;

/// One method of one address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The pattern of the address, with its placeholders.
    pub path: &'static str,
    /// What is asked before it answers.
    pub guard: Guard,
}

/// Routes, each behind its guard: none can be added without.
#[derive(Default)]
pub struct Routes {
    router: Router<AppState>,
    list: Vec<Route>,
}

impl Routes {
    /// Adds a page. Its handler runs only if the guard lets through whoever asks.
    pub fn get<T: 'static, H: Handler<T, AppState>>(self, path: &'static str, guard: Guard, handler: H) -> Self {
        self.add(Route { method: "GET", path, guard }, routing::get(Guarded { guard, handler }))
    }

    /// Adds a form or a button. Its handler runs only if the guard lets through whoever asks.
    pub fn post<T: 'static, H: Handler<T, AppState>>(self, path: &'static str, guard: Guard, handler: H) -> Self {
        self.add(Route { method: "POST", path, guard }, routing::post(Guarded { guard, handler }))
    }

    fn add(mut self, route: Route, answers: MethodRouter<AppState>) -> Self {
        self.router = self.router.route(route.path, answers);
        self.list.push(route);
        self
    }

    /// The finished router.
    pub fn router(self) -> Router<AppState> {
        self.router
    }

    /// Every method of every address, in the order in which they were added.
    pub fn list(&self) -> &[Route] {
        &self.list
    }

    /// The patterns of the addresses that take a form of somebody signed in.
    pub fn forms(&self) -> Arc<[&'static str]> {
        let is_form = |guard| matches!(guard, Guard::SignedIn | Guard::Policy(_));
        let forms = self.list.iter().filter(|route| route.method == "POST" && is_form(route.guard));
        forms.map(|route| route.path).collect()
    }
}

/// Whether a path is of that pattern, placeholder for placeholder.
pub fn fits(pattern: &str, path: &str) -> bool {
    let (parts, pattern): (Vec<_>, Vec<_>) = (path.split('/').collect(), pattern.split('/').collect());
    let fit = |(part, pattern): (&&str, &&str)| part == pattern || pattern.starts_with('{') && !part.is_empty();
    parts.len() == pattern.len() && parts.iter().zip(&pattern).all(fit)
}
