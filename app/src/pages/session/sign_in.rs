//! Signing in.

use super::{interrupted::Interrupted, own_path::own_path, page as draw};
use crate::{
    address,
    attempts::Visitor,
    http::{CachePolicy, FormResult, Page, PageError, PageResult, Question, SignedIn, TypedForm, see_other},
    state::AppState,
    ui::form::FormState,
};
use axum::{
    Extension,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use mintverbund::{
    actions::accounts::sign_in::{SignInError, sign_in},
    domain::{
        account::Password,
        field::{FieldError, Typed},
        id::AccountId,
        words::german,
    },
    store::{account, network},
};
use std::fmt::Display;
use tower_sessions::Session;

/// Shows the form, or leads on whoever is signed in.
pub async fn show(State(app): State<AppState>, session: Session, Question(asked): Question) -> FormResult {
    if SignedIn::of(&session).await?.is_some() && asked.get("weiter").is_empty() {
        return Ok(see_other(address::workspace::DESK));
    }
    let mut typed = Typed::default();
    typed.push("weiter", own_path(asked.get("weiter")));
    Ok(page(&app, FormState::stored(typed), None).await?.into_response())
}

/// The page for signing in, with the form that waits for it.
pub async fn page(app: &AppState, state: FormState, form: Option<Interrupted>) -> PageResult {
    let accounts = draw::demo_accounts(app).await?;
    let title = if state.errors.is_empty() { "Anmelden" } else { "Fehler: Anmelden" };
    let draw = move || draw::sign_in(state, form.as_ref(), accounts);
    Ok(Page::public(title, draw).cache(CachePolicy::Private))
}

/// Signed in: the form that waited for it can be sent, else on to the page that was wanted.
async fn led_on(app: &AppState, typed: &Typed, account: &AccountId) -> FormResult {
    let Some(form) = Interrupted::read(typed, &app.forms) else {
        return Ok(see_other(own_path(typed.get("weiter"))));
    };
    let mut reader = app.store.read().await?;
    let person = account::person(&mut reader, account, app.now()).await?.ok_or(PageError::NotFound)?;
    let network = match form.network().and_then(|slug| slug.parse().ok()) {
        Some(slug) => network::by_any_slug(&mut reader, &slug).await?,
        None => None,
    };
    // The name of a network that is not theirs is none of their business.
    let network = network.filter(|network| person.is_staff() || person.role_in(&network.id).is_some());
    let to = network.map(|network| network.name);
    // If not, somebody else may have typed what is in it.
    let own = app.numbers().await?.was_shown(form.number(), account, app.now());
    let waiting = draw::Waiting { own, form, to, name: person.name };
    let page = Page::public("Eingaben absenden", move || draw::go_on(&waiting));
    Ok(page.cache(CachePolicy::Private).into_response())
}

/// Signs in, or says why not.
pub async fn submit(
    State(app): State<AppState>,
    session: Session,
    visitor: Option<Extension<Visitor>>,
    TypedForm(typed): TypedForm,
) -> FormResult {
    let empty = not_filled_in(&typed);
    if !empty.is_empty() {
        return refused(&app, &typed, StatusCode::UNPROCESSABLE_ENTITY, empty).await;
    }
    let visitor = visitor.map(|Extension(visitor)| visitor);
    let attempt = match app.attempts.begin(typed.get("email"), visitor, app.now()) {
        Ok(attempt) => attempt,
        Err(seconds) => return too_many(&app, &typed, seconds).await,
    };
    match sign_in(&app.store, typed.get("email"), Password::typed(typed.get("password"))).await {
        Ok(proven) => {
            app.attempts.succeeded(attempt);
            let account = proven.account.clone();
            SignedIn::begin(&session, proven, app.now()).await?;
            led_on(&app, &typed, &account).await
        }
        Err(SignInError::Wrong) => {
            refused(&app, &typed, StatusCode::UNPROCESSABLE_ENTITY, whole(SignInError::Wrong)).await
        }
        Err(error) => {
            app.attempts.unchecked(attempt);
            tracing::warn!(%error, "sign-in could not be checked");
            let busy = "Gerade ist viel los. Bitte versuche es in ein paar Sekunden noch einmal.";
            retry_after(refused(&app, &typed, StatusCode::SERVICE_UNAVAILABLE, whole(busy)).await?, 5)
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
    retry_after(refused(app, typed, StatusCode::TOO_MANY_REQUESTS, whole(message)).await?, seconds)
}

fn retry_after(mut answer: Response, seconds: i64) -> FormResult {
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    Ok(answer)
}

/// What is refused as a whole, at the first input.
fn whole(why: impl Display) -> Vec<FieldError> {
    vec![FieldError::new("email", "Anmelden", why)]
}

/// An input that was left empty is no attempt.
fn not_filled_in(typed: &Typed) -> Vec<FieldError> {
    let inputs = [("email", "E-Mail"), ("password", "Passwort")];
    let empty = inputs.into_iter().filter(|(key, _)| typed.get(key).trim().is_empty());
    empty.map(|(key, label)| FieldError::new(key, label, german().document.fill_in)).collect()
}

/// The form again with the address and the form that waits, never with the password.
async fn refused(app: &AppState, typed: &Typed, status: StatusCode, errors: Vec<FieldError>) -> FormResult {
    let mut kept = Typed::default();
    kept.push("email", typed.get("email"));
    kept.push("weiter", own_path(typed.get("weiter")));
    let page = page(app, FormState::refused(kept, errors), Interrupted::read(typed, &app.forms)).await?;
    Ok(page.status(status).into_response())
}
