//! What one network answered, and what is done with each answer.

use crate::{
    address,
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, Where, commit},
    plural::counted,
    ui::{
        alert::{Kind, alert},
        form::{FormState, button_form, seen},
        parts::{breadcrumb, state_mark},
    },
};
use axum::{extract::Path, http::StatusCode};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        check::{
            ask::revoke_check,
            settle::{Ruling, can_be_taken_over, of_answers, settle, take_over_all},
        },
    },
    domain::{
        check::Verdict,
        date::{Timestamp, day_in_words},
        private_link::{LinkPurpose, LinkStanding},
        seen::Seen,
    },
    policy::{Action, Resource},
    store::{check, check::Answer, network::Network, private_link, private_link::PrivateLink},
};

/// The inputs that name an answer.
const LINK: &str = "link";
const STATEMENT: &str = "angabe";
/// The input that says what is done with it.
const RULING: &str = "tun";

struct Shown {
    network: Network,
    link: Option<PrivateLink>,
    answers: Vec<Answer>,
    /// Whether this person may settle anything.
    settles: bool,
    now: Timestamp,
}

/// Shows the answers.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let mut reader = cx.app.store.read().await?;
    let links = private_link::latest(&mut reader, LinkPurpose::Check).await?;
    let shown = Shown {
        link: links.into_iter().find(|link| link.subject_id == network.id.as_str()),
        answers: check::of_network(&mut reader, &network.id).await?,
        settles: cx.may(Action::RecordBasis, Resource::Network(&network.id)),
        now: cx.now,
        network,
    };
    drop(reader);
    Ok(page(&cx, shown))
}

/// Settles one answer.
pub async fn rule(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let (ruling, said) = match typed.get(RULING) {
        "uebernehmen" => (Ruling::TakeOver, "Übernommen."),
        "erledigt" => (Ruling::ByHand, "Als erledigt vermerkt."),
        "ablehnen" => (Ruling::Decline, "Nicht übernommen. Es bleibt, wie es ist."),
        _ => return Err(PageError::BadForm(StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let mut tx = cx.write().await?;
    let all = check::of_network(&mut tx, &network.id).await?;
    let is_meant =
        |one: &Answer| one.link_id.as_str() == typed.get(LINK) && one.statement().mark() == typed.get(STATEMENT);
    let answer = all.into_iter().find(is_meant).ok_or(PageError::Stale)?;
    let result = settle(&mut tx, cx.by(), &network.id, &answer, &Seen::of_form(&typed), ruling).await;
    commit(tx, result).await?;
    cx.done(said, &address::staff::check(&slug)).await
}

/// Takes over all that can be.
pub async fn take_all(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let mut tx = cx.write().await?;
    let result = take_over_all(&mut tx, cx.by(), &network.id, &Seen::of_form(&typed)).await;
    let many = commit(tx, result).await?;
    let left = match many.left {
        0 => String::new(),
        left => format!(" {} von Hand zu ändern.", counted(left, "Antwort ist", "Antworten sind")),
    };
    let said = format!("{} übernommen.{left}", counted(many.taken, "Antwort", "Antworten"));
    cx.done(&said, &address::staff::check(&slug)).await
}

/// Ends the link.
pub async fn revoke(cx: Cx, Path(slug): Path<String>) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let mut tx = cx.write().await?;
    let result: Result<(), ActionError> = revoke_check(&mut tx, cx.by(), &network.id).await;
    commit(tx, result).await?;
    cx.done("Der Link gilt nicht mehr.", &address::staff::check(&slug)).await
}

fn page(cx: &Cx, shown: Shown) -> Page {
    let title = format!("Stimmt das? {}", shown.network.name);
    cx.page(title, Where::Staff("abgleich"), move || draw(&shown))
}

fn draw(shown: &Shown) -> AnyView {
    let network = &shown.network;
    let steps = vec![
        ("MINTraum".into(), address::staff::OVERVIEW.into()),
        ("Stimmt das?".into(), address::staff::CHECKS.into()),
    ];
    let read: Vec<Answer> = shown.answers.iter().filter(|answer| answer.is_open()).cloned().collect();
    let (open, done): (Vec<&Answer>, Vec<&Answer>) = shown.answers.iter().partition(|answer| answer.is_open());
    let not_theirs = (!shown.settles && !open.is_empty()).then(|| {
        view! { <p>"Du gehörst zu diesem Netzwerk: Seine Antworten übernimmt jemand anderes von MINTraum."</p> }
    });
    let all = (shown.settles && open.iter().any(|answer| can_be_taken_over(answer))).then(|| {
        let action = address::staff::check_all(&network.slug);
        button_form(
            action,
            "Alle übernehmen, die sich übernehmen lassen",
            "kern-btn--primary",
            vec![seen(&of_answers(&read))],
        )
    });
    let waiting = match open.is_empty() {
        true => view! { <p class="muted">"Nichts ist offen."</p> }.into_any(),
        false => open.iter().map(|answer| open_answer(answer, shown)).collect_view().into_any(),
    };
    let done = (!done.is_empty()).then(|| {
        let items = done.iter().map(|answer| done_answer(answer)).collect_view();
        view! { <h2>"Erledigt"</h2><ul>{items}</ul> }
    });
    view! {
        <div class="wrap page stack">
            {breadcrumb(steps)}
            <h1>{format!("Stimmt das? {}", network.name)}</h1>
            {link(shown)}
            <h2>"Offene Antworten"</h2>
            {not_theirs}
            {all}
            {waiting}
            {done}
            <p><a href=address::staff::basis(&network.slug)>"Worauf die Angaben beruhen"</a></p>
        </div>
    }
    .into_any()
}

/// How the link stands, and the way to end it.
fn link(shown: &Shown) -> AnyView {
    let Some(link) = &shown.link else {
        return alert(Kind::Info, "Noch nicht gefragt", view! { <p>"Einen Link erstellst du in der Übersicht."</p> });
    };
    let used = match link.last_used_at {
        Some(at) => format!("zuletzt benutzt am {}", day_in_words(at.day())),
        None => "noch nicht benutzt".to_owned(),
    };
    let [made, ends] = [link.made_at, link.ends_at].map(|at| day_in_words(at.day()));
    match link.standing(shown.now) {
        LinkStanding::Open => {
            let action = address::staff::check_revoke(&shown.network.slug);
            let button = button_form(action, "Link beenden", "kern-btn--secondary", Vec::new());
            view! { <p>{format!("Gefragt am {made}. Der Link gilt bis {ends}, {used}.")}</p>{button} }.into_any()
        }
        LinkStanding::Ended => {
            view! { <p>{format!("Gefragt am {made}. Der Link galt bis {ends}, {used}.")}</p> }.into_any()
        }
        LinkStanding::Revoked => {
            view! { <p>{format!("Gefragt am {made}. Der Link ist beendet, {used}.")}</p> }.into_any()
        }
    }
}

fn open_answer(answer: &Answer, shown: &Shown) -> AnyView {
    let said = match answer.verdict {
        Verdict::Wrong => view! { <p>{state_mark("changes_requested", answer.verdict.label())}" "<strong>{answer.instead.clone()}</strong></p> }.into_any(),
        _ => view! { <p>{state_mark("approved", answer.verdict.label())}</p> }.into_any(),
    };
    let button = |code: &'static str, label: &'static str, class: &'static str| {
        let hidden = vec![
            seen(&Seen::from(answer)),
            FormState::hidden(LINK, answer.link_id.as_str()),
            FormState::hidden(STATEMENT, answer.statement().mark()),
            FormState::hidden(RULING, code),
        ];
        button_form(address::staff::check(&shown.network.slug), label, class, hidden)
    };
    let is_taken = can_be_taken_over(answer);
    let by_hand = (shown.settles && !is_taken).then(|| {
        let profile = address::workspace::Workspace::of(&shown.network.slug).profile();
        view! { <p class="small muted">"Das ändert jemand von Hand: "<a href=profile>"Profil des Netzwerks"</a></p> }
    });
    let buttons = shown.settles.then(|| {
        let take = match is_taken {
            true => button("uebernehmen", "Übernehmen", "kern-btn--secondary"),
            false => button("erledigt", "Von Hand erledigt", "kern-btn--secondary"),
        };
        view! { <div class="button-row">{take}{button("ablehnen", "Nicht übernehmen", "kern-btn--tertiary")}</div> }
    });
    view! {
        <section class="panel stack">
            <h3>{answer.name.clone()}</h3>
            <p>{format!("Da steht: {}", answer.says)}</p>
            {said}
            <p class="small muted">{format!("geantwortet am {}", day_in_words(answer.answered_at.day()))}</p>
            {by_hand}
            {buttons}
        </section>
    }
    .into_any()
}

fn done_answer(answer: &Answer) -> AnyView {
    let what = match answer.settlement {
        Some(settlement) => settlement.label(),
        None => "nichts zu tun",
    };
    let instead = if answer.instead.is_empty() { String::new() } else { format!(", sondern „{}“", answer.instead) };
    view! { <li>{format!("{}: {} – {}{instead} · {what}", answer.name, answer.says, answer.verdict.label())}</li> }
        .into_any()
}
