//! By what other names the terms are found: the list, a form for each, and what a query finds now.

use crate::{
    address,
    conflict::{CHANGED, Compared, Conflict, LateForm, Wording, differences},
    http::{Cx, FormResult, Page, PageError, PageResult, Question, TypedForm, Where, commit},
    plural::counted,
    ui::{
        form::{FormState, button_form, submit},
        parts::{breadcrumb, link_button},
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        term_names::edit::{MOST, NAMES, forget_names, parse_names, put_names, seen, typed_names},
    },
    catalogue::{Catalogue, Filter},
    domain::{
        field::Typed,
        seen::Seen,
        term_names::{Named, NamedTerm, TermNames},
    },
    store::term_names,
};
use std::sync::Arc;

const TITLE: &str = "Suchwörter";
const PLACE: Where = Where::Staff("suche");
/// So many hits of a trial are shown.
const SHOWN: usize = 5;

fn heading(vocabulary: Named) -> &'static str {
    match vocabulary {
        Named::Subjects => "MINT-Fächer",
        Named::PlusSubjects => "Was dazukommt",
        Named::Formats => "Formate",
        Named::Stages => "Bildungsstufen",
        Named::TargetGroups => "Zielgruppen",
        Named::Modes => "Durchführung",
        Named::Languages => "Sprachen",
    }
}

fn steps() -> Vec<(String, String)> {
    vec![("MINTraum".to_owned(), address::staff::OVERVIEW.to_owned())]
}

/// What somebody tries, and what it finds.
struct Trial {
    query: String,
    total: usize,
    titles: Vec<(String, String)>,
    meant: Vec<(String, String)>,
    nowhere: Vec<String>,
}

impl Trial {
    fn of(catalogue: &Arc<Catalogue>, query: &str) -> Option<Self> {
        let query: String = query.trim().chars().take(200).collect();
        let filter = Filter { query, literal: true, ..Filter::default() };
        let found = catalogue.search(&filter)?;
        let hits = catalogue.find_so_many(SHOWN, &filter, Some(&found));
        let titles = hits.page.iter().map(|offer| {
            (offer.content.title.to_string(), address::public::offer(&offer.public_id, offer.content.title.as_str()))
        });
        Some(Self {
            total: hits.total,
            titles: titles.collect(),
            meant: found.meant,
            nowhere: found.left_out,
            query: filter.query,
        })
    }

    fn view(&self) -> AnyView {
        let found = match self.total {
            0 => format!("„{}“ findet nichts.", self.query),
            total => format!("„{}“ findet {}.", self.query, counted(total, "Angebot", "Angebote")),
        };
        let meant = self.meant.iter().map(|(typed, meant)| format!("Statt „{typed}“ wird nach „{meant}“ gesucht."));
        let nowhere = self.nowhere.iter().map(|word| format!("„{word}“ steht nirgends."));
        let said = meant.chain(nowhere).map(|said| view! { <p>{said}</p> }).collect_view();
        let hits = self.titles.iter().map(|(title, path)| view! { <li><a href=path.clone()>{title.clone()}</a></li> });
        view! {
            <div role="status" class="stack stack--tight">
                <p>{found}</p>
                {said}
                <ol>{hits.collect_view()}</ol>
            </div>
        }
        .into_any()
    }
}

/// Shows all, and what a query finds.
pub async fn show(cx: Cx, Question(asked): Question) -> PageResult {
    let names = term_names::all(&mut cx.app.store.read().await?).await?;
    let catalogue = cx.app.catalogue.current(&cx.app.store, cx.now.moment()).await?;
    let query = asked.get("q").to_owned();
    let trial = Trial::of(&catalogue, &query);
    let edits = cx.may(mintverbund::policy::Action::EditSearch, mintverbund::policy::Resource::Platform);
    Ok(cx.page(TITLE, PLACE, move || draw(&names, edits, &query, trial.as_ref())))
}

fn draw(names: &TermNames, edits: bool, query: &str, trial: Option<&Trial>) -> AnyView {
    let tables = Named::ALL.iter().map(|vocabulary| table(*vocabulary, names, edits)).collect_view();
    view! {
        <div class="wrap page stack">
            {breadcrumb(steps())}
            <h1>{TITLE}</h1>
            <p>"Wer sucht, nennt vieles anders als wir. Unter diesen Namen werden Angebote eines Begriffs auch gefunden, in allen Beugungen und als Teil längerer Wörter. Eine Änderung gilt sofort."</p>
            <section class="panel stack">
                <h2 id="versuch">"Ausprobieren"</h2>
                <form method="get" action=address::staff::SEARCH role="search" aria-labelledby="versuch" class="field-row">
                    <div class="kern-form-input">
                        <label class="kern-label" for="q">"Was jemand eintippt"</label>
                        <input class="kern-form-input__input" id="q" name="q" type="search" maxlength="200" value=query.to_owned()/>
                    </div>
                    {submit("Suchen", "kern-btn--secondary")}
                </form>
                {trial.map(Trial::view)}
            </section>
            {tables}
        </div>
    }
    .into_any()
}

fn table(vocabulary: Named, names: &TermNames, edits: bool) -> AnyView {
    let row = |term: NamedTerm| {
        let own = if names.is_own(term) { "geändert" } else { "mitgeliefert" };
        let known = names.of(term).join(", ");
        let known = if known.is_empty() { "–".to_owned() } else { known };
        let label = match edits {
            true => view! { <a href=address::staff::term_names(term)>{term.label}</a> }.into_any(),
            false => term.label.into_any(),
        };
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td data-label=NAMES>{known}</td>
                <td data-label="Stand">{own}</td>
            </tr>
        }
    };
    view! {
        <section class="stack">
            <h2>{heading(vocabulary)}</h2>
            <div class="table-wrap">
                <table class="kern-table table--stacks">
                    <caption class="visually-hidden">{heading(vocabulary)}</caption>
                    <thead><tr><th scope="col">"Begriff"</th><th scope="col">{NAMES}</th><th scope="col">"Stand"</th></tr></thead>
                    <tbody>{vocabulary.terms().into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

type Term = Path<(String, String)>;

fn find(Path((vocabulary, code)): &Term) -> Result<NamedTerm, PageError> {
    NamedTerm::find(vocabulary, code).ok_or(PageError::NotFound)
}

async fn names_of(cx: &Cx, term: NamedTerm) -> Result<(Vec<String>, bool), PageError> {
    let all = term_names::all(&mut cx.app.store.read().await?).await?;
    Ok((all.of(term).to_vec(), all.is_own(term)))
}

fn stored(names: &[String]) -> FormState {
    FormState::stored(seen(names).marks(typed_names(names)))
}

/// Shows the names of one term.
pub async fn one(cx: Cx, term: Term) -> PageResult {
    let term = find(&term)?;
    let (names, is_own) = names_of(&cx, term).await?;
    Ok(page(&cx, term, is_own, stored(&names)))
}

fn page(cx: &Cx, term: NamedTerm, is_own: bool, form: FormState) -> Page {
    let title = if form.errors.is_empty() { term.label.to_owned() } else { format!("Fehler: {}", term.label) };
    cx.page(title, PLACE, move || {
        let up = steps().into_iter().chain([(TITLE.to_owned(), address::staff::SEARCH.to_owned())]).collect();
        let hint =
            format!("ein Name je Zeile, höchstens {MOST}; Beugungen und Zusammensetzungen findet die Suche selbst");
        let back = is_own.then(|| {
            let action = address::staff::term_names_reset(term);
            button_form(action, "Mitgelieferte Namen wiederherstellen", "kern-btn--secondary", Vec::new())
        });
        view! {
            <div class="wrap wrap--narrow page stack">
                {form.summary()}
                {breadcrumb(up)}
                <h1>{term.label}</h1>
                <form method="post" action=address::staff::term_names(term) novalidate>
                    {form.seen()}
                    {form.area("names", NAMES, 12).hint(hint).view()}
                    {submit("Speichern", "kern-btn--primary")}
                </form>
                {link_button(address::staff::SEARCH.into(), "Abbrechen", "kern-btn--tertiary")}
                {back}
            </div>
        }
    })
}

/// Changes them.
pub async fn change(cx: Cx, term: Term, TypedForm(typed): TypedForm) -> FormResult {
    let term = find(&term)?;
    let names = match parse_names(term, &typed) {
        Ok(names) => names,
        Err(errors) => {
            let (_, is_own) = names_of(&cx, term).await?;
            let page = page(&cx, term, is_own, FormState::refused(typed, errors));
            return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
        }
    };
    let mut tx = cx.write().await?;
    let result = put_names(&mut tx, cx.by(), term, &Seen::of_form(&typed), &names).await;
    match commit(tx, result).await {
        Ok(()) => cx.done(format!("{}: Die Namen sind gespeichert.", term.label), address::staff::SEARCH).await,
        Err(ActionError::Stale) => late(&cx, term, typed).await,
        Err(other) => Err(other.into()),
    }
}

async fn late(cx: &Cx, term: NamedTerm, typed: Typed) -> FormResult {
    let fields: [Compared; 1] = [("names", NAMES, Wording::Text)];
    let (names, _) = names_of(cx, term).await?;
    let stored = seen(&names).marks(typed_names(&names));
    let late = LateForm {
        conflict: Conflict { place: PLACE, about: term.label.to_owned(), steps: steps(), heading: CHANGED },
        note: None,
        action: address::staff::term_names(term),
        back: address::staff::SEARCH.to_owned(),
        seen: Seen::of_form(&stored),
        differences: differences(&fields, &stored, &typed),
        typed,
        instead: None,
    };
    late.answer(cx).await
}

/// Goes back to the names that the program knows.
pub async fn reset(cx: Cx, term: Term) -> FormResult {
    let term = find(&term)?;
    let mut tx = cx.write().await?;
    let result = forget_names(&mut tx, cx.by(), term).await;
    commit(tx, result).await?;
    cx.done(format!("{}: Es gelten wieder die mitgelieferten Namen.", term.label), address::staff::SEARCH).await
}
