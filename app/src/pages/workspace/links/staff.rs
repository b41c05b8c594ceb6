//! What the state office does about a link, seen from a network's rooms: the forms of its own page.

use crate::{
    address,
    pages::links::LinkForReader,
    ui::form::{FormState, button_form},
};
use leptos::prelude::*;

/// The controls of whoever works in the state office; nothing for everybody else.
pub fn controls(seen: &LinkForReader, colleague_decides: bool) -> Option<AnyView> {
    if !seen.waits() && !colleague_decides {
        return None;
    }
    let id = &seen.link.id;
    let consent = seen.consents.then(|| {
        let label = format!("Zustimmung für {} vermerken", seen.link.other_name());
        button_form(address::staff::link_consent(id), &label, "kern-btn--secondary", Vec::new())
    });
    let decide = seen.decides.then(|| {
        let confirm = vec![FormState::hidden("entscheidung", "confirm")];
        view! {
            {button_form(address::staff::link_decision(id), "Für MINTraum zustimmen", "kern-btn--secondary", confirm)}
            <p class="small muted">"Ablehnen kannst du "<a href=address::staff::LINKS>"bei den Verbindungen aller Netzwerke"</a>"."</p>
        }
    });
    let colleague = colleague_decides
        .then(|| view! { <p>"Du gehörst zu einem der beiden Netzwerke: Für MINTraum entscheidet jemand anderes."</p> });
    Some(view! { <h2>"Für MINTraum"</h2>{consent}{decide}{colleague} }.into_any())
}
