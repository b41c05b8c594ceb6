//! The right column: who reviews, the criteria, and the decision.

use super::{findings, load::Review, page::FORM, standing::Standing};
use crate::{
    address,
    islands::{kept_notes::KeptNotes, presence},
    ui::{
        form::{FormState, choices},
        time_words::claim_in_words,
    },
};
use leptos::prelude::*;
use mintverbund::{
    actions::review::approve::Reason,
    domain::{
        criteria::{Criterion, Finding, RefusalReason},
        vocabulary::Term,
    },
};

/// The input of a criterion.
pub fn finding_key(criterion: Criterion) -> String {
    format!("finding_{criterion}")
}

/// The column.
pub fn side(review: &Review, form: &FormState) -> AnyView {
    let content = match &review.standing {
        Standing::Over => findings::decided(review),
        Standing::NotYours(why) => notice("Nicht deine Prüfung", (*why).to_owned()),
        Standing::Theirs { name, until } => {
            notice("Schon in Prüfung", format!("{name} prüft diese Fassung bis {until}. Danach ist sie wieder frei."))
        }
        Standing::Free => free(review),
        Standing::Yours { ran_out, .. } => view! {
            {yours(review, *ran_out)}
            {criteria(form, "Formal", true)}
            {criteria(form, "Inhalt", false)}
            {decision(review, form)}
        }
        .into_any(),
    };
    let revision = review.revision.id.clone();
    let kept = review.standing.remarks().then(|| view! { <KeptNotes form=FORM.to_owned() revision=revision/> });
    view! { <aside class="side" id="entscheidung" aria-label="Prüfung und Entscheidung">{content}{kept}</aside> }
        .into_any()
}

fn notice(title: &'static str, text: String) -> AnyView {
    view! { <section class="panel"><h2>{title}</h2><p>{text}</p></section> }.into_any()
}

fn free(review: &Review) -> AnyView {
    let action = address::staff::claim(&review.revision.id);
    view! {
        <section class="panel">
            <h2>"Diese Fassung ist frei"</h2>
            <p>"Übernimm sie, bevor du entscheidest. "{claim_in_words()}" lang prüft sie dann niemand anderes."</p>
            <button class="kern-btn kern-btn--primary kern-btn--block" formaction=action>
                <span class="kern-label">"Prüfung übernehmen"</span>
            </button>
        </section>
    }
    .into_any()
}

fn yours(review: &Review, ran_out: bool) -> AnyView {
    let id = &review.revision.id;
    let again = ran_out.then(|| view! {
        <button class="kern-btn kern-btn--secondary" formaction=address::staff::claim(id)><span class="kern-label">"Neu übernehmen"</span></button>
    });
    view! {
        <section class="panel">
            <h2>"Deine Prüfung"</h2>
            <p id=presence::CLAIM>{review.standing.yours_in_words()}</p>
            <div class="button-row">
                {again}
                <button class="kern-btn kern-btn--secondary" formaction=address::staff::release(id)><span class="kern-label">"Wieder abgeben"</span></button>
            </div>
        </section>
    }
    .into_any()
}

fn criteria(form: &FormState, title: &'static str, formal: bool) -> AnyView {
    let group = Criterion::all().iter().filter(|criterion| criterion.is_formal() == formal);
    let radios =
        group.map(|criterion| form.radios(&finding_key(*criterion), criterion.label(), choices::<Finding>()).view());
    let legend = format!("Kriterien: {title}");
    view! { <fieldset class="panel criteria"><legend>{legend}</legend><div>{radios.collect_view()}</div></fieldset> }
        .into_any()
}

fn decision(review: &Review, form: &FormState) -> AnyView {
    let reason = form
        .area("reason", "Begründung", 4)
        .hint("Nötig beim Zurückgeben und Ablehnen, geht an das Netzwerk.")
        .limit(Reason::LIMIT);
    let refusal = form
        .select("refusal", "Grund der Ablehnung", choices::<RefusalReason>())
        .hint("Nur beim Ablehnen.")
        .empty("keine Ablehnung");
    view! {
        <section class="panel decision">
            <h2>"Entscheidung zu Fassung "{review.revision.number}</h2>
            {reason.view()}
            {refusal.view()}
            <div class="button-row">
                {button("approve", "Freigeben", "kern-btn--primary kern-btn--block")}
                {button("request_changes", "Zurückgeben", "kern-btn--secondary")}
                {button("reject", "Ablehnen", "kern-btn--secondary kern-btn--danger")}
            </div>
        </section>
    }
    .into_any()
}

fn button(value: &'static str, label: &'static str, class: &'static str) -> AnyView {
    view! {
        <button class=format!("kern-btn {class}") name="entscheidung" value=value><span class="kern-label">{label}</span></button>
    }
    .into_any()
}
