//! The form of an entry of the directory that exists.

use super::{
    super::room::Room,
    choose::described,
    enter::{despite, organisation},
    opened::Opened,
    page::shared,
};
use crate::ui::{
    form::{FormState, submit},
    parts::link_button,
};
use leptos::prelude::*;
use mintverbund::store::organisation::Organisation;

/// The page; `similar` are those it may be mistaken for from now on.
pub fn view(room: Room, opened: Opened, state: FormState, similar: Vec<Organisation>) -> AnyView {
    let label = if similar.is_empty() { "Eintrag speichern" } else { "Trotzdem speichern" };
    let seen = (!similar.is_empty()).then(|| FormState::hidden("despite", despite(&state.typed)));
    let partner = room.at().partner(&opened.partner.id);
    let heading = format!("Eintrag von {} berichtigen", opened.partner.name);
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below(&heading, Some("Partner"))}
            <p>
                "Der Eintrag steht im gemeinsamen Verzeichnis. "{shared(opened.networks)}" Was du hier änderst, ändert \
                sich überall, auch in öffentlichen Angeboten. Rolle und Aufgaben gehören zu eurem Netzwerk und stehen "
                <a href=partner.clone()>"beim Partner"</a>"."
            </p>
            {question(similar)}
            <form method="post" action=format!("{partner}/eintrag") novalidate>
                {FormState::hidden("version", state.typed.get("version"))}
                {seen}
                {organisation(&state)}
                <div class="button-row">
                    {submit(label, "kern-btn--primary")}
                    {link_button(partner.clone(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
        </div>
    }
    .into_any()
}

fn question(similar: Vec<Organisation>) -> Option<AnyView> {
    if similar.is_empty() {
        return None;
    }
    let lines =
        similar.iter().map(|other| view! { <li><strong>{other.name.clone()}</strong>", "{described(other)}</li> });
    Some(
        view! {
            <section class="stack" role="alert" tabindex="-1" autofocus>
                <h2>"Steht sie schon unter einem anderen Eintrag?"</h2>
                <p>"Im Verzeichnis gibt es Einrichtungen mit ähnlichem Namen oder derselben Internetseite. Noch ist nichts geändert, und deine Angaben stehen unten."</p>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}
