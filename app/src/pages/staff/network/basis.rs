//! What each statement about a network rests on, in full, and the form that records it.

use crate::{
    address,
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, Where, commit},
    pages::register::{self, Line, View},
    ui::{
        basis::sentence,
        form::{FormState, choices, submit},
        parts::breadcrumb,
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        basis::record::{Grounds, STATEMENTS, record_basis, seen},
    },
    domain::{
        basis::{Certainty, Statement},
        field::{FieldError, Typed},
        seen::Seen,
        text::Line as TextLine,
        vocabulary::Term,
    },
    policy::{Action, Resource},
    store::{basis, network::Network},
};

/// What the page shows.
struct Shown {
    network: Network,
    lines: Vec<Line>,
    seen: Seen,
    /// Whether this person may record anything.
    records: bool,
}

/// Shows all statements.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let shown = load(&cx, &slug).await?;
    let form = FormState::stored(shown.seen.marks(Typed::default()));
    Ok(page(&cx, shown, form))
}

/// Records what the chosen ones rest on.
pub async fn save(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let grounds = match Grounds::parse(&typed, cx.now.day()) {
        Ok(grounds) => grounds,
        Err(errors) => return refused(&cx, &slug, typed, errors, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let mut tx = cx.write().await?;
    let result = record_basis(&mut tx, cx.by(), &network.id, &Seen::of_form(&typed), &grounds).await;
    match commit(tx, result).await {
        Ok(()) => cx.done("Gespeichert. Das Netzwerk erfährt davon.", &address::staff::basis(&slug)).await,
        Err(ActionError::Invalid(errors)) => refused(&cx, &slug, typed, errors, StatusCode::UNPROCESSABLE_ENTITY).await,
        Err(ActionError::Stale) => stale(&cx, &slug, typed).await,
        Err(other) => Err(other.into()),
    }
}

/// What was typed stays; the statements are those of now, and whoever sends it again has read them.
async fn stale(cx: &Cx, slug: &str, typed: Typed) -> FormResult {
    let why = "Inzwischen hat jemand etwas daran geändert. Die Liste zeigt den neuen Stand: Sieh nach, und sende es noch einmal.";
    let errors = vec![FieldError::new(STATEMENTS, "Angaben", why)];
    refused(cx, slug, typed, errors, StatusCode::CONFLICT).await
}

async fn refused(cx: &Cx, slug: &str, typed: Typed, errors: Vec<FieldError>, status: StatusCode) -> FormResult {
    let shown = load(cx, slug).await?;
    let form = FormState::refused(shown.seen.marks(typed), errors);
    Ok(page(cx, shown, form).status(status).into_response())
}

async fn load(cx: &Cx, slug: &str) -> Result<Shown, PageError> {
    let network = cx.network(slug, Action::ViewWorkspace).await?;
    let records = cx.may(Action::RecordBasis, Resource::Network(&network.id));
    let mut reader = cx.app.store.read().await?;
    let lines = register::lines(&mut reader, &network, View::Staff, cx.now.day()).await?;
    let statements: Vec<Statement> = basis::all_of(&mut reader, &network.id).await?;
    let seen = seen(&statements, &basis::of_network(&mut reader, &network.id).await?);
    Ok(Shown { network, lines, seen, records })
}

fn page(cx: &Cx, shown: Shown, form: FormState) -> Page {
    let wrong = if form.errors.is_empty() { "" } else { "Fehler: " };
    let title = format!("{wrong}Belege: {}", shown.network.name);
    cx.page(title, Where::Staff("netzwerke"), move || draw(&shown, &form))
}

fn draw(shown: &Shown, form: &FormState) -> AnyView {
    let network = &shown.network;
    let steps = vec![
        ("MINTraum".into(), address::staff::OVERVIEW.into()),
        ("Netzwerke".into(), address::staff::NETWORKS.into()),
        (network.name.clone(), address::staff::network(&network.slug)),
    ];
    let body = match (shown.lines.is_empty(), shown.records) {
        (true, _) => view! { <p class="muted">"Über dieses Netzwerk ist noch nichts eingetragen."</p> }.into_any(),
        (false, false) => view! {
            <p>"Du gehörst zu diesem Netzwerk: Worauf seine Angaben beruhen, hält jemand anderes von MINTraum fest."</p>
            {table(shown, form)}
        }
        .into_any(),
        (false, true) => view! {
            <form method="post" action=address::staff::basis(&network.slug) class="stack" novalidate>
                {form.seen()}
                {table(shown, form)}
                {grounds(form)}
            </form>
        }
        .into_any(),
    };
    view! {
        <div class="wrap page stack">
            {form.summary()}
            {breadcrumb(steps)}
            <h1>"Worauf die Angaben beruhen"</h1>
            <p class="lead">"Kreuze Angaben an und halte fest, woher sie sind. Ändert jemand die Angabe, gilt der Beleg nicht mehr. Was unbekannt ist, steht nicht auf öffentlichen Seiten."</p>
            {counts(&shown.lines)}
            {body}
        </div>
    }
    .into_any()
}

/// How many statements are how sure.
fn counts(lines: &[Line]) -> AnyView {
    let rows = Certainty::all().iter().map(|certainty| {
        let count = lines.iter().filter(|line| line.basis.certainty() == *certainty).count();
        view! { <div><dt>{certainty.label()}</dt><dd>{count}</dd></div> }
    });
    view! { <dl class="figures">{rows.collect_view()}</dl> }.into_any()
}

fn table(shown: &Shown, form: &FormState) -> AnyView {
    let chosen: Vec<&str> = form.typed.all(STATEMENTS).collect();
    let rows = shown.lines.iter().enumerate().map(|(at, line)| row(at, line, &chosen, shown.records)).collect_view();
    let choose = shown.records.then(|| view! { <th scope="col">"Wählen"</th> });
    let error = form
        .error(STATEMENTS)
        .map(str::to_owned)
        .map(|error| view! { <p class="kern-error" id="statement-error">{error}</p> });
    view! {
        <fieldset class="kern-fieldset" id="field-statement" tabindex="-1">
            <legend class="visually-hidden">"Angaben"</legend>
            {error}
            <div class="table-wrap">
                <table class="kern-table table--stacks">
                    <thead><tr>{choose}<th scope="col">"Angabe"</th><th scope="col">"Inhalt"</th><th scope="col">"Beruht auf"</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </fieldset>
    }
    .into_any()
}

fn row(at: usize, line: &Line, chosen: &[&str], records: bool) -> AnyView {
    let mark = line.statement.mark();
    let id = format!("statement-{at}");
    let checked = chosen.contains(&mark.as_str());
    let label = format!("{}: {}", line.name, line.says);
    let choose = records.then(|| {
        view! {
            <td data-label="Wählen">
                <input class="kern-form-check__checkbox" type="checkbox" id=id name=STATEMENTS value=mark checked=checked aria-label=label/>
            </td>
        }
    });
    view! {
        <tr>
            {choose}
            <th scope="row">{line.name.clone()}</th>
            <td data-label="Inhalt">{line.says.clone()}</td>
            <td data-label="Beruht auf"><span class=format!("basis-word basis-word--{}", line.basis.certainty())>{sentence(&line.basis)}</span></td>
        </tr>
    }
    .into_any()
}

fn grounds(form: &FormState) -> AnyView {
    view! {
        <section class="panel stack">
            <h2>"Worauf beruht das Angekreuzte?"</h2>
            {form.radios("certainty", "Sicherheit", choices::<Certainty>()).view()}
            {form.text("source", "Quelle").optional().limit(TextLine::<300>::LIMIT).hint("Titel, zum Beispiel der Pressemitteilung oder der Seite").view()}
            {form.text("address", "Adresse der Quelle").optional().hint("beginnt mit https://").view()}
            {form.text("seen_on", "Gesehen am").optional().hint("Tag, Monat oder Jahr").view()}
            {form.text("inferred_from", "Erschlossen aus").optional().limit(TextLine::<300>::LIMIT).hint("nur wenn erschlossen, zum Beispiel: aus dem Namen des Netzwerks").view()}
            <div class="button-row">{submit("Festhalten", "kern-btn--primary")}</div>
        </section>
    }
    .into_any()
}
