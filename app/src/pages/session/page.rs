//! What the sign-in page shows.

use super::interrupted::Interrupted;
use crate::{
    address,
    http::PageError,
    messages::Said,
    site::{self, DEMO_PASSWORD},
    state::AppState,
    ui::{
        alert::Kind,
        facts::{fact, facts},
        flash::flash,
        form::{FormState, button_form, submit},
    },
};
use leptos::prelude::*;
use mintverbund::store::account;

/// What whoever sends a form too late reads above the sign-in.
const ENDED: &str =
    "Deine Sitzung ist abgelaufen. Deine Eingaben sind noch da. Melde dich an, dann kannst du sie absenden.";

/// What whoever reads that their form could not be dealt with reads next.
const KEPT: &str =
    "Deine Eingaben sind noch da. Du kannst sie von hier noch einmal absenden; doppelt wird dabei nichts gespeichert.";

/// Name and address of the accounts of a demonstration; none anywhere else.
pub async fn demo_accounts(app: &AppState) -> Result<Vec<(String, String)>, PageError> {
    if !site::is_demo() {
        return Ok(Vec::new());
    }
    let accounts = account::list(&mut app.store.read().await?).await?;
    let demo = accounts.into_iter().filter(|account| account.is_demo);
    Ok(demo.map(|account| (account.name, account.email.to_string())).collect())
}

/// The form to sign in, with another one in it that could not be sent without.
pub fn sign_in(state: FormState, form: Option<&Interrupted>, accounts: Vec<(String, String)>) -> AnyView {
    let waits = form.map(|_| flash(Kind::Warning, ENDED));
    let next = FormState::hidden("weiter", state.typed.get("weiter"));
    let known = (!accounts.is_empty()).then(|| demo_table(accounts));
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            <h1>"Anmelden"</h1>
            {waits}
            <p class="lead">"Für die Teams der Netzwerke und für MINTraum."</p>
            <form method="post" action=address::session::SIGN_IN>
                {next}
                {form.map(Interrupted::carried)}
                {state.input("email", "E-Mail", "email").autocomplete("username").view()}
                {state.input("password", "Passwort", "password").autocomplete("current-password").view()}
                {submit("Anmelden", "kern-btn--primary")}
            </form>
            <p class="small muted">
                "Konten legt an, wer die Plattform betreibt. Wie ein Netzwerk dazu kommt, steht unter "
                <a href=address::public::QUESTIONS>"Fragen und Antworten"</a>"."
            </p>
            {known}
        </div>
    }
    .into_any()
}

/// A form that could not be sent without signing in.
pub struct Waiting {
    /// What was typed.
    pub form: Interrupted,
    /// The name of the network that it goes to, if it goes to one of theirs.
    pub to: Option<String>,
    /// The name of whoever is signed in now.
    pub name: String,
    /// Whether it is certain that the same person has typed it.
    pub own: bool,
}

/// The form that could not be sent without signing in, to be sent now: what it is, where it goes, and in whose name.
pub fn go_on(waiting: &Waiting) -> AnyView {
    let Waiting { form, to, name, own } = waiting;
    let known = [fact("Adresse", form.path.clone()), fact("Angemeldet als", name.clone())];
    let (lead, send) = match own {
        true => (
            "Du bist angemeldet. Deine Eingaben sind noch da, aber noch nicht gespeichert.",
            "Weiter: Eingaben absenden".to_owned(),
        ),
        false => (
            "Du bist angemeldet. An diesem Gerät warten noch Eingaben. Vielleicht hat sie jemand anderes getippt: Sieh nach, ob es deine sind.",
            format!("Es sind meine: als {name} absenden"),
        ),
    };
    view! {
        <div class="wrap wrap--narrow page stack">
            <h1>"Eingaben absenden"</h1>
            <p class="lead">{lead}</p>
            {facts(to.clone().map(|to| fact("Wohin", to)).into_iter().chain(known))}
            {typed(form)}
            {button_form(form.path.clone(), &send, "kern-btn--primary", form.inputs())}
            <p><a href=address::workspace::DESK>"Nicht absenden und verwerfen, zum Arbeitsplatz"</a></p>
        </div>
    }
    .into_any()
}

/// What stands in a form, to be recognised.
fn typed(form: &Interrupted) -> Option<AnyView> {
    let (texts, more) = form.told();
    let any = !texts.is_empty() || more > 0;
    let more = match more {
        0 => None,
        1 => Some("und eine weitere Eingabe".to_owned()),
        many => Some(format!("und {many} weitere Eingaben")),
    };
    let lines = texts.into_iter().chain(more).map(|text| view! { <li>{text}</li> }).collect_view();
    any.then(|| view! { <h2>"Was darin steht"</h2><ul>{lines}</ul> }.into_any())
}

/// A form that the server could not deal with, to be sent once more.
pub fn again(form: &Interrupted, why: Said) -> AnyView {
    view! {
        <div class="wrap wrap--narrow page stack">
            <h1>{why.title}</h1>
            <p class="lead">{why.text}</p>
            {flash(Kind::Warning, KEPT)}
            {typed(form)}
            {button_form(form.path.clone(), "Noch einmal absenden", "kern-btn--primary", form.inputs())}
            <p><a href=address::workspace::DESK>"Nicht absenden und verwerfen, zum Arbeitsplatz"</a></p>
        </div>
    }
    .into_any()
}

fn demo_table(accounts: Vec<(String, String)>) -> AnyView {
    let rows = accounts
        .into_iter()
        .map(|(name, email)| view! { <tr><th scope="row">{name}</th><td data-label="E-Mail">{email}</td></tr> });
    view! {
        <section class="panel">
            <h2>"Konten dieser Vorführung"</h2>
            <p>"Das Passwort ist überall "<code>{DEMO_PASSWORD}</code>"."</p>
            <div class="table-wrap">
                <table class="kern-table table--stacks">
                    <thead><tr><th scope="col">"Wer"</th><th scope="col">"E-Mail"</th></tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
