//! Signing in and out.

use crate::{
    address,
    forms::interrupted::{Interrupted, LARGEST_WITH_SIGN_IN},
    http::{
        CachePolicy, FormResult, Guard, Page, PageError, PageResult, Question, Routes, SignedIn, TypedForm, Visitor,
        see_other,
    },
    pages,
    state::AppState,
    ui::form::FormState,
};
use axum::{
    Extension,
    extract::{DefaultBodyLimit, State},
    handler::Handler,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use mintverbund::{
    actions::accounts::sign_in::{SignInError, sign_in},
    domain::{
        account::Password,
        field::{FieldError, Typed},
    },
};
use std::fmt::Display;
use tower_sessions::Session;

/// The addresses of this file.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/anmelden", Guard::Session, show)
        .post("/anmelden", Guard::Session, submit.layer(DefaultBodyLimit::max(LARGEST_WITH_SIGN_IN)))
        .post("/abmelden", Guard::Session, sign_out)
}

/// More than any address of ours has.
const LONGEST_PATH: usize = 2_000;

/// Only addresses of our own, written as addresses are: anything else would lead a trusting person to a
/// stranger, or could not stand in a header.
pub fn is_own(text: &str) -> bool {
    let written = text.len() <= LONGEST_PATH && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    written && text.starts_with('/') && !text.starts_with("//")
}

fn own_path(text: &str) -> &str {
    if is_own(text) && !text.starts_with(address::session::SIGN_IN) { text } else { address::workspace::DESK }
}

async fn show(State(app): State<AppState>, session: Session, Question(asked): Question) -> FormResult {
    if SignedIn::of(&session).await?.is_some() && asked.get("weiter").is_empty() {
        return Ok(see_other(address::workspace::DESK));
    }
    let mut typed = Typed::default();
    typed.push("weiter", own_path(asked.get("weiter")));
    Ok(page(&app, FormState::stored(typed), None).await?.into_response())
}

/// The page for signing in, with the form that waits for it.
pub async fn page(app: &AppState, state: FormState, form: Option<Interrupted>) -> PageResult {
    let accounts = pages::session::demo_accounts(app).await?;
    let title = if state.errors.is_empty() { "Anmelden" } else { "Fehler: Anmelden" };
    let draw = move || pages::session::sign_in(state, form.as_ref(), accounts);
    Ok(Page::public(title, draw).cache(CachePolicy::Private))
}

/// Signed in: the form that waited for it can be sent, else on to the page that was wanted.
fn led_on(app: &AppState, typed: &Typed) -> Response {
    match Interrupted::read(typed, &app.forms) {
        Some(form) => {
            let page = Page::public("Eingaben absenden", move || pages::session::go_on(&form));
            page.cache(CachePolicy::Private).into_response()
        }
        None => see_other(own_path(typed.get("weiter"))),
    }
}

async fn submit(
    State(app): State<AppState>,
    session: Session,
    visitor: Option<Extension<Visitor>>,
    TypedForm(typed): TypedForm,
) -> FormResult {
    let visitor = visitor.map(|Extension(visitor)| visitor);
    let attempt = match app.attempts.begin(typed.get("email"), visitor, app.now()) {
        Ok(attempt) => attempt,
        Err(seconds) => return too_many(&app, &typed, seconds).await,
    };
    match sign_in(&app.store, typed.get("email"), Password::typed(typed.get("password"))).await {
        Ok(proven) => {
            app.attempts.succeeded(attempt);
            SignedIn::begin(&session, proven, app.now()).await?;
            Ok(led_on(&app, &typed))
        }
        Err(SignInError::Wrong) => refused(&app, &typed, StatusCode::UNPROCESSABLE_ENTITY, SignInError::Wrong).await,
        Err(error) => {
            app.attempts.unchecked(attempt);
            tracing::warn!(%error, "sign-in could not be checked");
            let busy = "Gerade ist viel los. Bitte versuche es in ein paar Sekunden noch einmal.";
            retry_after(refused(&app, &typed, StatusCode::SERVICE_UNAVAILABLE, busy).await?, 5)
        }
    }
}

async fn too_many(app: &AppState, typed: &Typed, seconds: i64) -> FormResult {
    let wait = match seconds {
        1 => "eine Sekunde".to_owned(),
        2..60 => format!("{seconds} Sekunden"),
        60 => "eine Minute".to_owned(),
        more => format!("{} Minuten", (more + 59) / 60),
    };
    let message = format!("Das waren zu viele Versuche. Bitte warte {wait} und versuche es dann noch einmal.");
    retry_after(refused(app, typed, StatusCode::TOO_MANY_REQUESTS, message).await?, seconds)
}

fn retry_after(mut answer: Response, seconds: i64) -> FormResult {
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    Ok(answer)
}

/// The form again with the address and the form that waits, never with the password.
async fn refused(app: &AppState, typed: &Typed, status: StatusCode, why: impl Display) -> FormResult {
    let mut kept = Typed::default();
    kept.push("email", typed.get("email"));
    kept.push("weiter", own_path(typed.get("weiter")));
    let error = FieldError::new("email", "Anmelden", why);
    let page = page(app, FormState::refused(kept, vec![error]), Interrupted::read(typed, &app.forms)).await?;
    Ok(page.status(status).into_response())
}

/// Of nobody's session nothing needs to be forgotten: that would keep those waiting who write.
async fn sign_out(session: Session) -> FormResult {
    if SignedIn::of(&session).await?.is_some() {
        session.flush().await.map_err(|_| PageError::Busy)?;
    }
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
            "/\u{1}",
            "/\u{7f}",
            "/ä",
            "/a b",
        ];
        assert_eq!(strangers.map(own_path), ["/arbeitsplatz"; 10]);
        assert_eq!(own_path(&format!("/{}", "x".repeat(2_000))), "/arbeitsplatz");
        assert_eq!(own_path("/arbeitsplatz/mintmobil/angebote?stand=1"), "/arbeitsplatz/mintmobil/angebote?stand=1");
    }
}
