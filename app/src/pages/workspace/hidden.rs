//! What the state office keeps from the public of one network: why, and what the network says to that.

use super::room::{Room, read_only, refusals, refused, titled};
use crate::{
    http::{Cx, FormResult, Guard, Page, PageError, PageResult, Routes, TypedForm, commit},
    pages::hiding::{kept_at, mark, reason, signed},
    ui::{
        facts::known_facts,
        form::{FormState, submit},
        lines::{lines, unbroken},
        parts::empty,
        time_words::moment,
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        hiding::answer::{ANSWER, answer_hiding},
    },
    domain::{
        field::{FieldError, Parser, Typed},
        id::HidingId,
        text::Prose,
    },
    policy::{Action, Resource},
    store::{
        hiding::{self, Hiding, Told},
        network::Network,
    },
};

/// The addresses.
pub fn routes(routes: Routes) -> Routes {
    let answers = Guard::Policy(&[Action::ViewWorkspace, Action::AnswerHiding]);
    routes.get("/arbeitsplatz/{netzwerk}/verborgen", Guard::Policy(&[Action::ViewWorkspace]), show).post(
        "/arbeitsplatz/{netzwerk}/verborgen/{id}/antwort",
        answers,
        answer,
    )
}

/// Shows what is hidden of the network, and what was.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    page(&cx, &network, None).await
}

/// Keeps what the network says to one of them.
pub async fn answer(cx: Cx, Path((slug, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let id: HidingId = id.parse().map_err(|_| PageError::NotFound)?;
    match write(&cx, &network, &id, &typed).await {
        Ok(()) => cx.done("MINTraum hat deine Antwort.", &Room::new(&cx, &network, "verborgen").path()).await,
        // What was typed stays on the page, to be sent in another way.
        Err(ActionError::Stale) => {
            let why = "Inzwischen verbirgt MINTraum es nicht mehr. Deine Antwort ist nicht gespeichert.";
            let errors = vec![FieldError::new(&input(&id), ANSWER, why)];
            let page = page(&cx, &network, Some((id.clone(), FormState::refused(typed, errors)))).await?;
            Ok(page.status(StatusCode::CONFLICT).into_response())
        }
        Err(error) => {
            // Several forms stand on the page, each with an input of its own.
            let named = |error: FieldError| FieldError { key: input(&id), ..error };
            let errors = refusals(error, "answer", ANSWER)?.into_iter().map(named).collect();
            refused(page(&cx, &network, Some((id.clone(), FormState::refused(typed, errors)))).await?)
        }
    }
}

/// The input for the answer to one of them.
fn input(id: &HidingId) -> String {
    format!("antwort-{id}")
}

async fn write(cx: &Cx, network: &Network, id: &HidingId, typed: &Typed) -> Result<(), ActionError> {
    let mut parser = Parser::new(typed);
    let answer: Prose<2000> = parser.text(&input(id), ANSWER);
    if !parser.errors.is_empty() {
        return Err(ActionError::Invalid(parser.errors));
    }
    let mut tx = cx.app.store.write().await?;
    let result = answer_hiding(&mut tx, cx.by(), &network.id, id, &answer).await;
    commit(tx, result).await
}

/// The page, with the form that was refused.
async fn page(cx: &Cx, network: &Network, typed: Option<(HidingId, FormState)>) -> Result<Page, PageError> {
    let mut reader = cx.app.store.read().await?;
    let hidden = hiding::of_network(&mut reader, &network.id).await?;
    let answers = hiding::answers_of(&mut reader, &network.id).await?;
    drop(reader);
    let may = cx.may(Action::AnswerHiding, Resource::Hidden { networks: std::slice::from_ref(&network.id) });
    let room = Room::new(cx, network, "verborgen");
    let errors = typed.as_ref().map(|(_, form)| form.errors.clone()).unwrap_or_default();
    let title = titled("Verborgen", &errors);
    let shown = Shown { hidden, answers, may, typed };
    Ok(room.clone().page(cx, &title, move || draw(&room, shown)))
}

struct Shown {
    hidden: Vec<Hiding>,
    /// What the network answered.
    answers: Vec<Told>,
    /// Whether this person may answer.
    may: bool,
    /// The form that was refused, and of which.
    typed: Option<(HidingId, FormState)>,
}

impl Shown {
    /// The form of one: as it was refused, or as the network has answered.
    fn form(&self, id: &HidingId) -> FormState {
        match &self.typed {
            Some((of, form)) if of == id => form.clone(),
            _ => {
                let mut typed = Typed::default();
                typed.push_some(&input(id), self.answer(id).map(|told| &told.answer));
                FormState::stored(typed)
            }
        }
    }

    /// Whether somebody has just typed an answer to it that is not stored.
    fn is_typed(&self, id: &HidingId) -> bool {
        self.typed.as_ref().is_some_and(|(of, _)| of == id)
    }

    fn answer(&self, id: &HidingId) -> Option<&Told> {
        self.answers.iter().find(|told| told.hiding_id == *id)
    }
}

fn draw(room: &Room, shown: Shown) -> AnyView {
    let list = match shown.hidden.is_empty() {
        true => empty("Nichts ist verborgen", "Alles, was freigegeben ist, ist auch zu sehen.", None),
        false => shown.hidden.iter().map(|hidden| line(room, &shown, hidden)).collect_view().into_any(),
    };
    let summary = shown.typed.as_ref().and_then(|(_, form)| form.summary());
    view! {
        <div class="wrap page stack">
            {summary}
            {room.head("Verborgen")}
            <p class="lead">"Was MINTraum gerade nicht öffentlich zeigt, und warum. Geändert ist daran nichts: Wird es wieder gezeigt, steht es da wie vorher."</p>
            {read_only(shown.may, "das Team des Netzwerks: Es kann MINTraum antworten")}
            {list}
        </div>
    }
    .into_any()
}

fn line(room: &Room, shown: &Shown, hidden: &Hiding) -> AnyView {
    let told = shown.answer(&hidden.id).filter(|told| told.answered_at.is_some());
    let answered = told.and_then(|told| Some((told.answered_at?, told.answered_by.clone().unwrap_or_default())));
    let since = unbroken(&format!("seit {}", moment(hidden.hidden_at)));
    let answer = told.filter(|_| !(shown.may && hidden.is_open())).map(|told| lines(&told.answer));
    view! {
        <section class="kern-summary" id=format!("verborgen-{}", hidden.id)>
            <div class="kern-summary__header">
                <h2 class="kern-title">{format!("{} „{}“", hidden.kind.label(), hidden.name)}</h2>
            </div>
            <div class="kern-summary__body">
                {known_facts([
                    ("Stand", Some(view! { {mark(hidden)}" "{since} }.into_any())),
                    ("Grund", Some(reason(hidden).into_any())),
                    ("Begründung", Some(lines(&hidden.words))),
                    ("Wo es steht", kept_at(hidden, room.at())),
                    ("Antwort des Netzwerks", answer),
                    ("Geantwortet", answered.map(|(at, name)| signed(at, &name).into_any())),
                ])}
            </div>
            {(shown.may && (hidden.is_open() || shown.is_typed(&hidden.id))).then(|| form(room, &hidden.id, &shown.form(&hidden.id)))}
        </section>
    }
    .into_any()
}

fn form(room: &Room, id: &HidingId, state: &FormState) -> AnyView {
    view! {
        <form method="post" action=room.at().hiding_answer(id) novalidate>
            {state.area(&input(id), ANSWER, 4).limit(Prose::<2000>::LIMIT)
                .hint("Was hat das Netzwerk berichtigt, oder was sieht MINTraum falsch? Wieder zeigen kann es nur MINTraum.").view()}
            {submit("An MINTraum senden", "kern-btn--secondary")}
        </form>
    }
    .into_any()
}
