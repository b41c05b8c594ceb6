//! The fields of a partnership: role, tasks, period.

use crate::ui::{
    form::{FormState, choices},
    period,
};
use leptos::prelude::*;
use mintverbund::{
    actions::partners::add::typed_terms,
    domain::{
        field::Typed,
        organisation::{PartnerRole, PartnerTasks},
        programme::ProgrammeSector,
        seen::Seen,
    },
    store::partnership::Partner,
};

/// The fields.
pub fn fields(state: &FormState) -> AnyView {
    view! {
        {state.select("role", "Rolle", choices::<PartnerRole>())
            .hint("Verbundpartner werden gefördert, assoziierte Partner nicht.").view()}
        {state.area("tasks", "Aufgaben im Netzwerk", 3).optional().limit(PartnerTasks::LIMIT)
            .hint("Wer macht was? Das hilft allen, die später dazukommen.").view()}
        {state.select("programme_sector", "Zählt im Bundesprogramm als", choices::<ProgrammeSector>()).optional()
            .empty("folgt aus Bereich und Art")
            .hint("Nur für MINT-Cluster. Die Bereiche des Programms sind andere als die der Partner: Eine Kammer ist nicht kommunal.").view()}
        {period::fields(state)}
    }
    .into_any()
}

/// What stands in the form of a partner, with what was on the screen when somebody began to type.
pub fn typed(partner: &Partner) -> Typed {
    let terms = partner.terms();
    Seen::from(&terms).marks(typed_terms(&terms))
}
