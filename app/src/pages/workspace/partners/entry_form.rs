//! The form of an entry of the directory that exists.

use super::{
    super::room::Room,
    around::Around,
    changes::Changes,
    choose::described,
    enter::{despite, organisation},
    entry::Forms,
    keep::Keeping,
    opened::Opened,
};
use crate::ui::{
    alert::not_possible,
    form::{FormState, LONG_FORM, submit},
    parts::link_button,
};
use leptos::prelude::*;
use mintverbund::{actions::partners::edit_organisation::LEFT, store::organisation::Organisation};

/// What stands around the form.
pub struct Shown {
    /// Who keeps it and who is told.
    pub around: Around,
    /// What its keeper may do besides.
    pub keeping: Option<Keeping>,
    /// What happened lately.
    pub changes: Changes,
}

/// The page.
pub fn view(room: Room, opened: Opened, forms: Forms, shown: Shown) -> AnyView {
    let Forms { entry: state, similar, successor, refusal } = forms;
    let Shown { around, keeping, changes } = shown;
    let label = if similar.is_empty() { "Eintrag speichern" } else { "Trotzdem speichern" };
    let despite = (!similar.is_empty()).then(|| FormState::hidden("despite", self::despite(&state.typed)));
    let partner = room.at().partner(&opened.partner.id);
    let heading = format!("Eintrag von {} berichtigen", opened.partner.name);
    let form = view! {
        <form id=LONG_FORM method="post" action=room.at().partner_entry(&opened.partner.id) novalidate>
            {state.asks_before_leaving()}
            {state.shown()}
            {despite}
            {organisation(&state)}
            <div class="button-row">
                {submit(label, "kern-btn--primary")}
                {link_button(partner.clone(), "Abbrechen", "kern-btn--tertiary")}
            </div>
        </form>
    };
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {successor.summary()}
            {refusal.map(not_possible)}
            {room.head_below(&heading, Some("Partner"))}
            <p>
                "Der Eintrag steht im gemeinsamen Verzeichnis. Was du hier änderst, ändert sich überall, auch in \
                öffentlichen Angeboten. Rolle und Aufgaben gehören zum Netzwerk und stehen "
                <a href=partner.clone()>"beim Partner"</a>"."
            </p>
            <p>
                "Heißt die Einrichtung jetzt anders? Berichtige hier nur Schreibfehler, und trag den neuen Namen ein unter "
                <a href=room.at().entry_names(&opened.partner.id)>"Umbenennen und frühere Namen"</a>"."
            </p>
            <p>
                "Ist sie eine Abteilung, zum Beispiel das Bildungsbüro eines Landkreises? Sag unter "
                <a href=room.at().entry_parent(&opened.partner.id)>"Wozu sie gehört"</a>", wovon sie ein Teil ist."
            </p>
            {around.view()}
            {around.may_be_taken_back().map(|told| view! { <p>{told}</p> })}
            {question(similar)}
            {match around.may_correct() {
                true => form.into_any(),
                false => view! { <p>{LEFT}</p> }.into_any(),
            }}
            {changes.view(&room.at().entry_taking_back(&opened.partner.id), keeping.as_ref().map(|keeping| &keeping.seen))}
            {keeping.map(|keeping| keeping.view(room.at().entry_handing_over(&opened.partner.id), &successor))}
        </div>
    }
    .into_any()
}

/// Those that the entry would be mistaken for.
pub fn question(similar: Vec<Organisation>) -> Option<AnyView> {
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
