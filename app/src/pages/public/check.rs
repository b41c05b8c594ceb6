//! "Stimmt das?": all that is public about a network, statement by statement, for whoever has its private link. Signing in is not needed.

use crate::{
    address,
    http::{CachePolicy, FormResult, Page, PageError, PageResult, TypedForm, commit, see_other},
    pages::register::{self, Line, View},
    state::AppState,
    ui::{
        alert::{self, Kind},
        basis::sentence,
        form::{FormState, choices, submit},
    },
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::IntoResponse,
};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        check::answer::{self, Asked, ENDED, answer_check, keys, opened},
    },
    domain::{
        check::Verdict,
        field::{FieldError, Typed},
    },
    store::{check, check::Answer, network::Network, private_link::PrivateLink},
};
use std::collections::HashMap;

/// What the page shows.
struct Shown {
    token: String,
    link: PrivateLink,
    network: Network,
    lines: Vec<Line>,
    answers: Vec<Answer>,
}

/// Shows the statements, with what was answered with this link so far.
pub async fn show(State(app): State<AppState>, Path(token): Path<String>) -> PageResult {
    let Some(shown) = load(&app, token).await? else { return Ok(ended()) };
    let form = FormState::stored(stored(&shown));
    Ok(page(shown, form))
}

/// Keeps the answers as proposals to the state office.
pub async fn send(State(app): State<AppState>, Path(token): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let Some(shown) = load(&app, token).await? else { return Ok(ended().into_response()) };
    let asked: Vec<Asked> = shown.lines.iter().map(asked).collect();
    let answers = match answer::parse(&typed, &asked) {
        Ok(answers) => answers,
        Err(errors) if errors.is_empty() => return Ok(late(shown, typed).into_response()),
        Err(errors) => {
            let page = page(shown, FormState::refused(typed, errors)).status(StatusCode::UNPROCESSABLE_ENTITY);
            return Ok(page.into_response());
        }
    };
    let mut tx = app.store.write().await?;
    let result = answer_check(&mut tx, &shown.token, &answers, app.now()).await;
    match commit(tx, result).await {
        Ok(_) => Ok(see_other(&address::public::check_sent(&shown.token))),
        Err(ActionError::Refused(_)) => Ok(ended().into_response()),
        Err(other) => Err(other.into()),
    }
}

/// What was sent, and what comes next.
pub async fn sent(State(app): State<AppState>, Path(token): Path<String>) -> PageResult {
    let Some(shown) = load(&app, token).await? else { return Ok(ended()) };
    Ok(private("Danke", move || thanks(&shown)))
}

async fn load(app: &AppState, token: String) -> Result<Option<Shown>, PageError> {
    let mut reader = app.store.read().await?;
    let (link, network) = match opened(&mut reader, &token, app.now()).await {
        Ok(opened) => opened,
        Err(ActionError::Refused(_)) => return Ok(None),
        Err(other) => return Err(other.into()),
    };
    let lines = register::lines(&mut reader, &network, View::Public, app.now().day()).await?;
    let answers = check::of_link(&mut reader, &link.id).await?;
    Ok(Some(Shown { token, link, network, lines, answers }))
}

fn asked(line: &Line) -> Asked {
    Asked { statement: line.statement.clone(), name: line.name.clone(), says: line.says.clone() }
}

/// The form with what was answered before, as far as the statements still say the same.
fn stored(shown: &Shown) -> Typed {
    let mut typed = Typed::default();
    for (at, line) in shown.lines.iter().enumerate() {
        let [_, verdict, instead] = keys(at);
        if let Some(answer) = shown.answers.iter().find(|answer| answer.statement() == line.statement) {
            typed.push(&verdict, answer.verdict.code());
            typed.push(&instead, answer.instead.as_str());
        }
    }
    typed
}

/// A page for whoever has the address: kept nowhere, found by no search, told to nobody.
fn private<V: IntoAny>(title: &str, draw: impl FnOnce() -> V + Send + 'static) -> Page {
    Page::public(title, draw).cache(CachePolicy::PrivateLink)
}

fn ended() -> Page {
    private("Der Link gilt nicht mehr", || {
        view! { <div class="wrap wrap--narrow page stack"><h1>"Der Link gilt nicht mehr"</h1><p>{ENDED}</p></div> }
    })
    .status(StatusCode::GONE)
}

/// Some statements say something else by now: what was typed stays with those that do not.
fn late(shown: Shown, typed: Typed) -> Page {
    let sent: HashMap<&str, &str> = typed.pairs().collect();
    let was = |key: &str| sent.get(key).copied().unwrap_or_default();
    let places: HashMap<String, usize> = (0..MOST).map(|at| (was(&keys(at)[0]).to_owned(), at)).collect();
    let pairs = shown.lines.iter().enumerate().flat_map(|(at, line)| {
        let [mark, verdict, instead] = keys(at);
        let typed = places.get(&line.statement.mark()).map(|other| {
            let [_, before, words] = keys(*other);
            [(verdict, was(&before).to_owned()), (instead, was(&words).to_owned())]
        });
        std::iter::once((mark, line.statement.mark())).chain(typed.into_iter().flatten())
    });
    let typed = Typed::new(pairs.collect::<Vec<_>>());
    let why = "Inzwischen hat sich etwas geändert. Was neu dasteht, ist noch nicht beantwortet; der Rest steht noch so da, wie ihr es ausgefüllt habt.";
    let first = FieldError::new(&keys(0)[1], "Angaben", why);
    page(shown, FormState::refused(typed, vec![first])).status(StatusCode::CONFLICT)
}

/// No network has more statements than a form may have inputs.
const MOST: usize = 660;

fn page(shown: Shown, form: FormState) -> Page {
    let wrong = if form.errors.is_empty() { "" } else { "Fehler: " };
    let title = format!("{wrong}Stimmt das? {}", shown.network.name);
    private(&title, move || draw(&shown, &form))
}

fn draw(shown: &Shown, form: &FormState) -> AnyView {
    let until = mintverbund::domain::date::day_in_words(shown.link.ends_at.day());
    let lines = shown.lines.iter().enumerate().map(|(at, line)| statement(at, line, form)).collect_view();
    let body = match shown.lines.is_empty() {
        true => view! { <p>"Über euer Netzwerk steht noch nichts in der Öffentlichkeit."</p> }.into_any(),
        false => view! {
            <form method="post" action=address::public::check(&shown.token) class="stack" novalidate>
                <ol class="plain stack statements">{lines}</ol>
                <div class="button-row">{submit("Antworten abschicken", "kern-btn--primary")}</div>
            </form>
        }
        .into_any(),
    };
    view! {
        <div class="wrap wrap--narrow page stack">
            {form.summary()}
            <h1>"Stimmt das?"</h1>
            <p class="lead">{format!("Das steht öffentlich über {}. Sagt uns bei jeder Angabe, ob sie stimmt.", shown.network.name)}</p>
            <p>{format!("Was ihr nicht beantwortet, bleibt, wie es ist. Bis {until} könnt ihr antworten und eure Antworten ändern. MINTraum sieht sie an, bevor sich etwas ändert. Schreibt keine Namen von Personen hinein.")}</p>
            {body}
        </div>
    }
    .into_any()
}

fn statement(at: usize, line: &Line, form: &FormState) -> AnyView {
    let [mark, verdict, instead] = keys(at);
    let label = format!("{}: {}", line.name, line.says);
    view! {
        <li class="panel stack check-statement">
            {FormState::hidden(&mark, line.statement.mark())}
            {form.radios(&verdict, &label, choices::<Verdict>()).view()}
            <p class="small muted">{sentence(&line.basis)}</p>
            <div class="check-instead">{form.area(&instead, "Was stimmt stattdessen?", 2).view()}</div>
        </li>
    }
    .into_any()
}

fn thanks(shown: &Shown) -> AnyView {
    let count = |verdict: Verdict| shown.answers.iter().filter(|answer| answer.verdict == verdict).count();
    let rows = Verdict::ALL.iter().map(|verdict| {
        view! { <div><dt>{verdict.label()}</dt><dd>{count(*verdict)}</dd></div> }
    });
    let open = shown.lines.len().saturating_sub(shown.answers.len());
    view! {
        <div class="wrap wrap--narrow page stack">
            {alert::answer(Kind::Info, "Eure Antworten sind angekommen", view! { <p>"MINTraum sieht sie an und übernimmt, was sich geändert hat."</p> })}
            <h1>"Danke"</h1>
            <dl class="figures">{rows.collect_view()}<div><dt>"noch nicht beantwortet"</dt><dd>{open}</dd></div></dl>
            <p><a href=address::public::check(&shown.token)>"Antworten ansehen oder ändern"</a></p>
        </div>
    }
    .into_any()
}
