//! The fields of a partnership: role, tasks, period.

use crate::ui::{
    form::{FormState, choices},
    period,
};
use leptos::prelude::*;
use mintverbund::{
    actions::fingerprint,
    domain::{
        field::Typed,
        organisation::{PartnerRole, PartnerTasks},
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
        {period::fields(state)}
    }
    .into_any()
}

/// What stands in the form of a partner, with what was on the screen when somebody began to type.
pub fn typed(partner: &Partner) -> Typed {
    let mut typed = Typed::default();
    typed.push("seen", fingerprint(&partner.terms()));
    typed.push("role", partner.role.code());
    typed.push("tasks", partner.tasks.as_str());
    partner.period.write(&mut typed);
    typed
}
