//! Parts that several files of the editor share: its names, its head, its sections.

use super::sheet::Sheet;
use crate::ui::{
    alert::{Kind, alert},
    lines::lines,
    parts::breadcrumb,
};
use leptos::prelude::*;
use mintverbund::domain::{content::Section, review::RevisionState};

/// The box by which somebody agrees to lose what cannot be read.
pub const LOSSES: &str = "losses";

/// The name of the form, by which buttons outside of it belong to it.
pub const FORM: &str = "angebot";

/// A section of the form under its heading.
pub fn section(section: Section, fields: impl IntoAny) -> AnyView {
    view! { <section class="form-section" id=section.code()><h2>{section.label()}</h2>{fields.into_any()}</section> }
        .into_any()
}

/// Where the offer stands among others, and its name.
pub fn head(sheet: &Sheet) -> AnyView {
    let latest = &sheet.opened.latest;
    let steps = sheet.opened.steps().into_iter().take(1).collect();
    let stand = match latest.state {
        RevisionState::Draft => format!("Fassung {}, Entwurf", latest.number),
        state => format!("Fassung {}, {}", latest.number, state.label()),
    };
    view! { {breadcrumb(steps)}<p class="small muted">{stand}</p><h1>{sheet.opened.title()}</h1> }.into_any()
}

/// What the review said as a whole.
pub fn sent_back(sheet: &Sheet) -> Option<AnyView> {
    let revision = sheet.opened.sent_back()?;
    let title = match revision.state {
        RevisionState::Rejected => format!("Fassung {} wurde abgelehnt", revision.number),
        _ => format!("Fassung {} ist mit der Bitte um Änderung zurückgekommen", revision.number),
    };
    let refusal = revision.refusal.map(|refusal| view! { <p>"Grund: "{refusal.label()}</p> });
    let remarks = sheet.remarks.values().map(Vec::len).sum::<usize>();
    let remarks = (remarks > 0).then(|| view! { <p>{remarks_in_words(remarks)}" von MINTraum "{if remarks == 1 { "steht" } else { "stehen" }}" direkt an den Feldern."</p> });
    Some(alert(Kind::Warning, title, view! { {refusal}<p>{lines(&revision.reason)}</p>{remarks} }))
}

fn remarks_in_words(count: usize) -> String {
    if count == 1 { "Eine Anmerkung".to_owned() } else { format!("{count} Anmerkungen") }
}
