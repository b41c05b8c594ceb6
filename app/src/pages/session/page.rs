//! What the sign-in page shows.

use super::interrupted::Interrupted;
use crate::{
    address,
    http::PageError,
    site::{self, DEMO_PASSWORD},
    state::AppState,
    ui::{
        alert::Kind,
        flash::flash,
        form::{FormState, button_form, submit},
    },
};
use leptos::prelude::*;
use mintverbund::store::account;

/// What whoever sends a form too late reads above the sign-in.
const ENDED: &str =
    "Deine Sitzung ist abgelaufen. Deine Eingaben sind noch da. Melde dich an, dann kannst du sie absenden.";

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
            <p class="lead">"Für Koordinierungsteams der Netzwerke und für MINTraum."</p>
            <form method="post" action=address::session::SIGN_IN>
                {next}
                {form.map(Interrupted::carried)}
                {state.input("email", "E-Mail", "email").autocomplete("username").view()}
                {state.input("password", "Passwort", "password").autocomplete("current-password").view()}
                {submit("Anmelden", "kern-btn--primary")}
            </form>
            <p class="small muted">
                "Konten gibt es nur auf Einladung. Wende dich an die Koordination deines Netzwerks oder an MINTraum."
            </p>
            {known}
        </div>
    }
    .into_any()
}

/// The form that could not be sent without signing in, to be sent now.
pub fn go_on(form: &Interrupted) -> AnyView {
    view! {
        <div class="wrap wrap--narrow page stack">
            <h1>"Eingaben absenden"</h1>
            <p class="lead">"Du bist angemeldet. Deine Eingaben sind noch da, aber noch nicht gespeichert."</p>
            {button_form(form.path.clone(), "Weiter: Eingaben absenden", "kern-btn--primary", form.inputs())}
            <p><a href=address::workspace::DESK>"Nicht absenden, zum Arbeitsplatz"</a></p>
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
