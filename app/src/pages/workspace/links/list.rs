//! The links of a network in four lists: to answer, proposed, confirmed, history.

use super::{super::room::Room, Reading};
use crate::{
    http::Cx,
    pages::links::closed,
    ui::{
        accordion::accordion,
        parts::{empty, link_state},
        time_words::since_days,
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::{date::Timestamp, id::NetworkId, link::LinkState},
    policy::Action,
    store::link::Link,
};

/// The links of a network, parted by what can be done about them.
pub struct Lists {
    reader: NetworkId,
    now: Timestamp,
    proposals: Vec<(Link, bool)>,
    own: Vec<Link>,
    confirmed: Vec<Link>,
    history: Vec<Link>,
}

impl Lists {
    /// Parts the links; each proposal of another network knows whether this person may answer it.
    pub fn new(cx: &Cx, links: Vec<Link>, reader: &NetworkId) -> Self {
        let (reader, now) = (reader.clone(), cx.now);
        let mut lists = Self { reader, now, proposals: vec![], own: vec![], confirmed: vec![], history: vec![] };
        for link in links {
            match link.standing(now.day()) {
                LinkState::Proposed if link.proposer_id == lists.reader => lists.own.push(link),
                LinkState::Proposed => {
                    let may = link.answered_at.is_none() && cx.may(Action::AnswerLink, link.resource());
                    lists.proposals.push((link, may));
                }
                LinkState::Confirmed => lists.confirmed.push(link),
                LinkState::Declined | LinkState::Ended => lists.history.push(link),
            }
        }
        lists
    }

    /// All lists that hold something.
    pub fn view(self, room: &Room) -> AnyView {
        let is_empty = self.proposals.is_empty() && self.own.is_empty() && self.confirmed.is_empty();
        let nothing = is_empty.then(|| {
            let text = "Verbindungen zeigen, wer mit wem arbeitet, und was nach einer Förderung weitergeht.";
            empty("Noch keine Verbindungen", text, None)
        });
        let proposals =
            self.proposals.iter().map(|(link, may)| self.line(room, link, if *may { "Antworten" } else { "Ansehen" }));
        let own = self.own.iter().map(|link| self.line(room, link, "Ansehen"));
        let confirmed = self.confirmed.iter().map(|link| self.line(room, link, "Ansehen"));
        view! {
            {nothing}
            {section("Vorschläge an dieses Netzwerk", proposals.collect())}
            {section("Eigene Vorschläge", own.collect())}
            {section("Bestätigt", confirmed.collect())}
            {self.past(room)}
        }
        .into_any()
    }

    fn line(&self, room: &Room, link: &Link, step: &'static str) -> AnyView {
        let reading = Reading::of(link, &self.reader);
        let path = room.at().link(&link.id);
        let hidden = format!(": {}", reading.sentence());
        let note = self.note(link, &reading);
        let note = (!note.is_empty()).then(|| view! { <p>{note}</p> });
        let class = if step == "Antworten" { "kern-btn kern-btn--secondary" } else { "kern-btn kern-btn--tertiary" };
        view! {
            <li class="todo__item">
                {link_state(link.standing(self.now.day()))}
                <div class="todo__what">
                    <a href=path.clone()>{reading.sentence()}</a>
                    {note}
                </div>
                <a class=class href=path><span class="kern-label">{step}<span class="visually-hidden">{hidden}</span></span></a>
            </li>
        }
        .into_any()
    }

    fn note(&self, link: &Link, reading: &Reading) -> String {
        let (period, closed) = (link.period.in_words(), closed(link).unwrap_or_default());
        let notes = match link.state {
            LinkState::Proposed => {
                vec![reading.awaited(link), since_days(link.proposed_at.days_until(self.now))]
            }
            LinkState::Declined => vec![closed, link.reason.clone(), period],
            LinkState::Confirmed | LinkState::Ended => vec![period, closed],
        };
        notes.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn past(&self, room: &Room) -> Option<AnyView> {
        (!self.history.is_empty()).then(|| {
            let lines = self.history.iter().map(|link| self.line(room, link, "Ansehen"));
            let title = format!("Frühere und abgelehnte ({})", self.history.len());
            accordion(title, view! { <ul class="todo">{lines.collect_view()}</ul> })
        })
    }
}

fn section(title: &'static str, lines: Vec<AnyView>) -> Option<AnyView> {
    (!lines.is_empty()).then(|| view! { <h2>{title}</h2><ul class="todo">{lines}</ul> }.into_any())
}
