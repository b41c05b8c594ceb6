//! Inquiries as those read them who answer: the network's people and the state office.

use crate::{
    http::{Cx, PageError, commit},
    ui::{
        form::{FormState, button_form},
        lines::lines,
        parts::state_mark,
        time_words::moment,
    },
};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        inquiries::settle::{open_inquiry, settle_inquiry},
    },
    domain::{
        field::Typed,
        id::{InquiryId, NetworkId},
        inquiry::{DAYS_KEPT, InquiryState},
    },
    store::inquiry::Inquiry,
};

/// The input that says how it stood on the screen.
const FROM: &str = "stand";
/// The input that says what becomes of it.
const TO: &str = "tun";
/// It was no inquiry at all.
const NONE: &str = "keine";

/// Does with an inquiry what a button of [`card`] says, and tells it in words; in the rooms of a network only with one to that network.
pub async fn settle(cx: &Cx, network: Option<&NetworkId>, id: &str, typed: &Typed) -> Result<&'static str, PageError> {
    let id: InquiryId = id.parse().map_err(|_| PageError::NotFound)?;
    open_inquiry(&mut cx.app.store.read().await?, cx.by(), network, &id).await?;
    let bad = || PageError::BadForm(axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    let from: InquiryState = typed.get(FROM).parse().map_err(|_| bad())?;
    let to = match typed.get(TO) {
        NONE => None,
        other => Some(other.parse().map_err(|_| bad())?),
    };
    let mut tx = cx.write().await?;
    let result: Result<(), ActionError> = settle_inquiry(&mut tx, cx.by(), &id, from, to).await;
    commit(tx, result).await?;
    Ok(match to {
        None => "Gelöscht: Es war keine echte Anfrage.",
        Some(InquiryState::Open) => "Die Anfrage ist wieder offen.",
        Some(InquiryState::Answered) => "Als beantwortet vermerkt.",
        Some(InquiryState::Closed) => "Als erledigt vermerkt.",
    })
}

/// One inquiry with its buttons; `action` is where they lead, `about` names the network where that is not clear.
pub fn card(inquiry: &Inquiry, action: &str, about: Option<AnyView>) -> AnyView {
    let code = match inquiry.state {
        InquiryState::Open => "submitted",
        InquiryState::Answered => "approved",
        InquiryState::Closed => "archived",
    };
    let name = if inquiry.name.is_empty() { "ohne Namen".to_owned() } else { inquiry.name.clone() };
    let reply = match inquiry.reply_to.is_empty() {
        true => "Eine Antwort ist nicht gewünscht.".to_owned(),
        false => format!("Antwort an: {}", inquiry.reply_to),
    };
    let button = |to: &str, label: &str, class: &'static str| {
        let hidden = vec![FormState::hidden(FROM, inquiry.state.code()), FormState::hidden(TO, to)];
        button_form(action.to_owned(), label, class, hidden)
    };
    let buttons = match inquiry.state {
        InquiryState::Open => view! {
            {button("answered", "Beantwortet", "kern-btn--secondary")}
            {button("closed", "Erledigt", "kern-btn--secondary")}
            {button(NONE, "Keine echte Anfrage: löschen", "kern-btn--tertiary")}
        }
        .into_any(),
        _ => button("open", "Wieder öffnen", "kern-btn--secondary"),
    };
    view! {
        <section class="panel stack">
            <p>{state_mark(code, inquiry.state.label())}" "<strong>{name}</strong>", "{moment(inquiry.received_at)}</p>
            {about}
            <p class="wrap-anywhere">{lines(&inquiry.text)}</p>
            <p>{reply}</p>
            <div class="button-row">{buttons}</div>
        </section>
    }
    .into_any()
}

/// What is kept for how long.
pub fn note() -> AnyView {
    let text = format!(
        "Antworte selbst, zum Beispiel per E-Mail, und vermerke es hier. {DAYS_KEPT} Tage danach wird die Anfrage gelöscht."
    );
    view! { <p class="small muted">{text}</p> }.into_any()
}

/// Open ones first, then what is settled.
pub fn in_order(all: &[Inquiry]) -> impl Iterator<Item = &Inquiry> {
    let open = |one: &&Inquiry| one.state == InquiryState::Open;
    all.iter().filter(open).chain(all.iter().filter(move |one| !open(one)))
}
