//! Signing in and out.

use crate::{
    http::{FormResult, Page, PageError, PageResult, Question, SESSION_ACCOUNT, TypedForm, see_other, sign_in_session},
    pages,
    routes::{Guard, Routes},
    state::AppState,
    ui::form::FormState,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::IntoResponse,
    routing::{get, post},
};
use mintverbund::{
    actions::sign_in::{SignInError, sign_in},
    domain::{
        account::Password,
        field::{FieldError, Typed},
        id::AccountId,
    },
};
use tower_sessions::Session;

/// The addresses of this file.
pub fn routes(routes: Routes) -> Routes {
    routes.add("GET POST", "/anmelden", Guard::Session, get(show).post(submit)).add(
        "POST",
        "/abmelden",
        Guard::Session,
        post(sign_out),
    )
}

/// Only addresses of our own: anything else would lead a trusting person to a stranger.
fn own_path(text: &str) -> &str {
    let own = text.starts_with('/') && !text.starts_with("//") && !text.contains(['\\', '\r', '\n', '\t']);
    if own && !text.starts_with("/anmelden") { text } else { "/arbeitsplatz" }
}

async fn show(State(app): State<AppState>, session: Session, Question(asked): Question) -> FormResult {
    let known: Option<AccountId> = session.get(SESSION_ACCOUNT).await.map_err(|_| PageError::Busy)?;
    if known.is_some() && asked.get("weiter").is_empty() {
        return Ok(see_other("/arbeitsplatz"));
    }
    let mut typed = Typed::default();
    typed.push("weiter", own_path(asked.get("weiter")));
    Ok(page(&app, FormState::stored(typed)).await?.into_response())
}

async fn page(app: &AppState, state: FormState) -> PageResult {
    let accounts = pages::session::demo_accounts(app).await?;
    let title = if state.errors.is_empty() { "Anmelden" } else { "Fehler: Anmelden" };
    Ok(Page::public(title, move || pages::session::sign_in(state, accounts)).cache(crate::http::CachePolicy::Private))
}

async fn submit(State(app): State<AppState>, session: Session, TypedForm(typed): TypedForm) -> FormResult {
    let email = typed.get("email").trim().to_lowercase();
    let now = app.now();
    if let Some(seconds) = app.attempts.wait(&email, now) {
        return Err(PageError::TooMany(seconds));
    }
    match sign_in(&app.store, &email, Password::typed(typed.get("password"))).await {
        Ok(account) => {
            app.attempts.succeeded(&email);
            sign_in_session(&session, &account).await?;
            Ok(see_other(own_path(typed.get("weiter"))))
        }
        Err(SignInError::Wrong) => {
            app.attempts.failed(&email, now);
            refused(&app, &typed).await
        }
        Err(SignInError::Hashing(_)) => Err(PageError::Busy),
        Err(SignInError::Store(error)) => Err(error.into()),
    }
}

/// The form again with the address, never with the password.
async fn refused(app: &AppState, typed: &Typed) -> FormResult {
    let mut kept = Typed::default();
    kept.push("email", typed.get("email"));
    kept.push("weiter", own_path(typed.get("weiter")));
    let error = FieldError::new("email", "Anmelden", SignInError::Wrong);
    let page = page(app, FormState::refused(kept, vec![error])).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

async fn sign_out(session: Session) -> FormResult {
    session.flush().await.map_err(|_| PageError::Busy)?;
    Ok(see_other("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_signing_in_nobody_is_led_to_a_stranger() {
        let strangers = [
            "https://boese.example/",
            "//boese.example",
            "/\\boese.example",
            "",
            "javascript:x",
            "/anmelden?weiter=/x",
        ];
        assert_eq!(strangers.map(own_path), ["/arbeitsplatz"; 6]);
        assert_eq!(own_path("/arbeitsplatz/mintmobil/angebote?stand=1"), "/arbeitsplatz/mintmobil/angebote?stand=1");
    }
}
