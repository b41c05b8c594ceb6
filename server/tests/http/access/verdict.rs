//! What guard and policy say about a role at an address, and whether an answer keeps to it.

use super::place::Place;
use crate::harness::Answer;
use mintverbund::policy::{About, Action, Actor, Resource};
use mintverbund_app::http::{Guard, Route};

/// What somebody is to be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    SignIn,
    Forbidden,
    NotFound,
    /// By the action: the record says no.
    Refused,
    Allowed,
}

impl Place {
    /// What the guard of a route and the policy say.
    pub fn verdict(&self, actor: &Actor, route: &Route) -> Verdict {
        if matches!(route.guard, Guard::Public | Guard::PrivateLink | Guard::Session) {
            return Verdict::Allowed;
        }
        if actor.person().is_none() {
            return Verdict::SignIn;
        }
        let (first, then) = route.guard.rights_asked(route.path);
        let may = |right: &Action| actor.may(*right, self.resource(*right, route.path));
        match first.iter().find(|right| !may(right)) {
            Some(right) if self.is_secret(*right, actor) => Verdict::NotFound,
            Some(_) => Verdict::Forbidden,
            None if then.iter().all(may) => Verdict::Allowed,
            None => Verdict::Refused,
        }
    }

    fn is_secret(&self, right: Action, actor: &Actor) -> bool {
        let known = self.network.is_public || actor.may(Action::ViewWorkspace, Resource::Network(&self.network.id));
        right.about() == About::Network && !known
    }

    fn resource(&self, right: Action, path: &str) -> Resource<'_> {
        let (link, is_led) = self.link(path);
        match right.about() {
            About::Platform => Resource::Platform,
            About::Network => Resource::Network(&self.network.id),
            About::Record if path.contains("/verbindungen/") => link.resource_if(is_led),
            About::Record if path.contains("/verborgen/") || path.contains("/verbergen/") => {
                Resource::Hidden { networks: std::slice::from_ref(&self.network.id) }
            }
            About::Record if path.contains("/anfragen/") => {
                Resource::Inquiry { network: &self.network.id, for_office: false }
            }
            About::Record if path.contains("/eintrag/") => self.sharing.resource(),
            About::Record => self.revision.resource(),
        }
    }
}

impl Verdict {
    /// Whether the answer keeps to it.
    pub fn fits(self, answer: &Answer) -> bool {
        let status = told(answer);
        let signs_in = status == 401 || answer.location().starts_with("/anmelden");
        match self {
            Self::SignIn => signs_in,
            Self::Forbidden => status == 403,
            Self::NotFound => status == 404,
            Self::Refused => matches!(status, 403 | 404 | 409),
            Self::Allowed => !signs_in && matches!(status, 200 | 303 | 308 | 400 | 409 | 422),
        }
    }

    /// As the table shows it.
    pub fn cell(self, answer: &Answer) -> String {
        match self {
            Self::SignIn => "in".to_owned(),
            Self::Allowed => "ok".to_owned(),
            Self::Forbidden | Self::NotFound | Self::Refused => told(answer).to_string(),
        }
    }
}

/// What an answer comes to: a call says in words what a page says by its status.
pub fn told(answer: &Answer) -> u16 {
    match answer.body.as_ref() {
        b"\"SignedOut\"" => 401,
        b"\"NotYours\"" => 404,
        _ => answer.status,
    }
}
