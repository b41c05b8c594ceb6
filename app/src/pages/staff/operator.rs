//! Who runs this site: one form for all that imprint, privacy statement and statement on accessibility have to say of it.

use crate::{
    address,
    changed::{is_long, said},
    conflict::{Compared, Conflict, Wording},
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, Where, commit},
    pages::workspace::long_form::{self, Became, Frame, Record},
    ui::{
        alert::{Kind, alert},
        form::{FormState, LONG_FORM, submit},
        parts::breadcrumb,
        safe::Markdown,
        time_words::moment,
    },
};
use leptos::prelude::*;
use mintverbund::{
    actions::{ActionError, operator::edit::edit_operator},
    domain::{
        act::{Done, PlatformAct, Said, Told},
        field::Typed,
        operator::{DetailKind, Need, Operator, OperatorDetail, OperatorSection},
        seen::Seen,
    },
    store::{history, history::Entry, operator},
    text::markdown::render,
};

const TITLE: &str = "Angaben zum Betrieb";
const PLACE: Where = Where::Staff("betrieb");

/// Shows the form.
pub async fn show(cx: Cx) -> PageResult {
    let stored = OperatorForm.stored(&cx).await?;
    page(&cx, long_form::opened(&cx, address::staff::OPERATOR, stored).await?).await
}

/// Stores what was typed.
pub async fn save(cx: Cx, TypedForm(typed): TypedForm) -> FormResult {
    match long_form::sent(&cx, &OperatorForm, typed).await? {
        Became::Done(()) => cx.done("Die Angaben sind gespeichert und gelten sofort.", address::staff::OPERATOR).await,
        Became::Answer(answer) => Ok(answer),
        Became::Again(state) => {
            let is_refused = !state.errors.is_empty();
            Ok(long_form::again(page(&cx, *state).await?, is_refused))
        }
        Became::Failed(error, _) => Err(error.into()),
    }
}

/// The one record that there is.
struct OperatorForm;

impl Record for OperatorForm {
    type Done = ();

    fn frame(&self, _: &Cx) -> Frame {
        let conflict = Conflict {
            place: PLACE,
            about: TITLE.to_owned(),
            steps: vec![steps(), (TITLE.to_owned(), address::staff::OPERATOR.to_owned())],
            heading: crate::conflict::CHANGED,
        };
        let path = address::staff::OPERATOR.to_owned();
        Frame { conflict, note: None, action: path.clone(), back: path }
    }

    async fn compared(&self, _: &Cx, _: [&Typed; 2]) -> Result<Vec<Compared>, PageError> {
        let compared = |detail: &OperatorDetail| (detail.code(), detail.label(), wording(*detail));
        Ok(OperatorDetail::ALL.iter().map(compared).collect())
    }

    async fn stored(&self, cx: &Cx) -> Result<Typed, PageError> {
        let operator = operator::read(&mut cx.app.store.read().await?).await?;
        Ok(Seen::from(&operator).marks(operator.typed()))
    }

    async fn write(&self, cx: &Cx, typed: &Typed) -> Result<(), ActionError> {
        let new = Operator::parse(typed).map_err(ActionError::Invalid)?;
        let mut tx = cx.app.store.write().await?;
        let result = edit_operator(&mut tx, cx.by(), &Seen::of_form(typed), &new).await;
        commit(tx, result).await
    }
}

fn wording(detail: OperatorDetail) -> Wording {
    if detail.kind() == DetailKind::Date { Wording::Date } else { Wording::Text }
}

fn steps() -> (String, String) {
    ("MINTraum".to_owned(), address::staff::OVERVIEW.to_owned())
}

async fn page(cx: &Cx, state: FormState) -> Result<Page, PageError> {
    let mut reader = cx.app.store.read().await?;
    let stored = operator::read(&mut reader).await?;
    let changes = history::of_operator(&mut reader).await?;
    drop(reader);
    let title = if state.errors.is_empty() { TITLE.to_owned() } else { format!("Fehler: {TITLE}") };
    Ok(cx.page(title, PLACE, move || draw(&state, &stored, &changes)))
}

fn draw(state: &FormState, stored: &Operator, changes: &[Entry]) -> AnyView {
    let sections = OperatorSection::ALL.iter().map(|section| fields(state, *section)).collect_view();
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {breadcrumb(vec![steps()])}
            <h1>{TITLE}</h1>
            <p class="lead">"Was hier steht, lesen alle im Impressum, in der Datenschutzerklärung, in der Erklärung zur Barrierefreiheit und auf den Wissensseiten."</p>
            {lacking(stored)}
            <form id=LONG_FORM method="post" action=address::staff::OPERATOR class="stack" novalidate>
                {state.asks_before_leaving()}
                {state.shown()}
                {sections}
                <div class="button-row">{submit("Angaben speichern", "kern-btn--primary")}</div>
            </form>
            {history_of(changes)}
        </div>
    }
    .into_any()
}

/// What is missing, and what that means.
fn lacking(stored: &Operator) -> AnyView {
    let labels =
        |details: &[OperatorDetail]| details.iter().map(|detail| detail.label()).collect::<Vec<_>>().join(", ");
    let (missing, wanted) = (stored.missing(), stored.wanted());
    match (missing.is_empty(), wanted.is_empty()) {
        (false, _) => {
            let text = format!(
                "Unter einer öffentlichen Adresse startet die Anwendung erst, wenn das angegeben ist: {}.",
                labels(&missing)
            );
            alert(Kind::Warning, "Impressum und Datenschutzerklärung sind unvollständig", text)
        }
        (true, false) => {
            alert(Kind::Info, "Auf öffentlichen Seiten klaffen noch Lücken", format!("Es fehlt: {}.", labels(&wanted)))
        }
        (true, true) => alert(
            Kind::Info,
            "Alles Nötige ist angegeben",
            "Was frei bleibt, weil es das bei euch nicht gibt, wird auf den Seiten weggelassen.",
        ),
    }
}

fn fields(state: &FormState, section: OperatorSection) -> AnyView {
    let details = OperatorDetail::ALL.iter().filter(|detail| detail.section() == section);
    view! {
        <section class="panel stack">
            <h2>{section.label()}</h2>
            {details.map(|detail| field(state, *detail)).collect_view()}
        </section>
    }
    .into_any()
}

fn field(state: &FormState, detail: OperatorDetail) -> AnyView {
    let (key, label) = (detail.code(), detail.label());
    let is_optional = detail.need() == Need::IfAny;
    let input = |kind| {
        let field = state.input(key, label, kind);
        if is_optional { field.optional() } else { field }
    };
    match detail.kind() {
        DetailKind::Text => {
            let field = state.area(key, label, 3).limit(detail.limit());
            if is_optional { field.optional().view() } else { field.view() }
        }
        DetailKind::Line => input("text").limit(detail.limit()).view(),
        DetailKind::Email => input("email").view(),
        DetailKind::Phone => input("tel").view(),
        DetailKind::Web => input("url").hint("Sie beginnt mit https://").view(),
        DetailKind::Date => input("text").hint("zum Beispiel 31.8.2027").view(),
    }
}

/// Who changed what, so that what was there before can be typed again.
fn history_of(changes: &[Entry]) -> Option<AnyView> {
    (!changes.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>"Zuletzt geändert"</h2>
                <ol class="history">{changes.iter().map(change).collect_view()}</ol>
            </section>
        }
        .into_any()
    })
}

fn change(entry: &Entry) -> AnyView {
    let who = entry.actor.clone().unwrap_or_else(|| "Der Betrieb der Plattform".to_owned());
    let items = match entry.told() {
        Some(Told { done: Done::Platform(PlatformAct::OperatorEdited { before, after }), .. }) => {
            details(&before, &after)
        }
        _ => Vec::new(),
    };
    view! {
        <li>
            <p class="small muted"><time datetime=entry.at.in_bavaria().to_string()>{moment(entry.at)}</time></p>
            <p><strong>{who}</strong>" hat die Angaben geändert."</p>
            <ul class="small">{items}</ul>
        </li>
    }
    .into_any()
}

fn details(before: &Said, after: &Said) -> Vec<AnyView> {
    let words = |said: &Said, detail: &OperatorDetail| said.details.get(detail.code()).cloned().unwrap_or_default();
    let pair = |detail: &OperatorDetail| (detail.label(), words(before, detail), words(after, detail));
    let pairs = OperatorDetail::ALL.iter().map(pair).filter(|(_, before, after)| before != after);
    let item = |(label, before, after): (&str, String, String)| {
        // What was there before is whole, so that it can be typed again.
        let whole = is_long(&before).then(|| {
            view! { <details><summary>"Vorher"</summary><Markdown html=render(&before, 4)/></details> }
        });
        view! { <li>{said(label, &before, &after)}{whole}</li> }.into_any()
    };
    pairs.map(item).collect()
}
