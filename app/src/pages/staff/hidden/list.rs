//! How the list is drawn.

use super::{ADDRESS, FORMER, find};
use crate::{
    address::{self, workspace::Workspace},
    http::Cx,
    pages::hiding::{kept_at, mark, reason, signed},
    ui::{
        alert::{Kind, alert},
        facts::known_facts,
        form::{FormState, button_form, submit},
        lines::{lines, unbroken},
        paging::Paging,
        parts::{breadcrumb, empty},
    },
};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::{date::day_in_words, id::NetworkId},
    policy::{Action, Resource},
    store::hiding::{Hiding, Told},
};

/// Everything the page shows.
pub struct Shown {
    /// Each with the networks that were told, and whether this person may show it again.
    lines: Vec<(Hiding, Vec<Told>, bool)>,
    counts: [i64; 2],
    is_open: bool,
    paging: Paging,
    today: Date,
}

impl Shown {
    /// What somebody sees of it.
    pub fn new(cx: &Cx, lines: Vec<(Hiding, Vec<Told>)>, counts: [i64; 2], is_open: bool, paging: Paging) -> Self {
        let may = |told: &[Told]| {
            let networks: Vec<NetworkId> = told.iter().map(|told| told.network_id.clone()).collect();
            cx.may(Action::ShowAgain, Resource::Hidden { networks: &networks })
        };
        let lines = lines.into_iter().map(|(hidden, told)| {
            let may = may(&told);
            (hidden, told, may)
        });
        Self { lines: lines.collect(), counts, is_open, paging, today: cx.now.day() }
    }
}

/// The page.
pub fn page(shown: Shown, form: &FormState) -> AnyView {
    let Shown { lines, counts, is_open, paging, today } = shown;
    let choice = if is_open { "" } else { FORMER };
    let list = match lines.is_empty() {
        true => nothing(is_open),
        false => {
            lines.into_iter().map(|(hidden, told, may)| line(&hidden, &told, may, today)).collect_view().into_any()
        }
    };
    view! {
        <div class="wrap page stack">
            {form.summary()}
            {breadcrumb(vec![("MINTraum".into(), address::staff::OVERVIEW.into())])}
            <h1>"Verborgen"</h1>
            <p class="lead">"Was verborgen ist, sieht die Öffentlichkeit nicht. Geändert ist daran nichts: Wird es wieder gezeigt, steht es da wie vorher."</p>
            {search(form)}
            {switch(counts, is_open)}
            {list}
            {paging.links(|number| address::staff::hidden_that(choice, number))}
        </div>
    }
    .into_any()
}

fn nothing(is_open: bool) -> AnyView {
    match is_open {
        true => empty("Nichts ist verborgen", "Alles, was freigegeben ist, ist auch zu sehen.", None),
        false => empty("Noch nichts", "Hier steht, was verborgen war und wieder gezeigt wird.", None),
    }
}

/// Whoever complains has an address.
fn search(form: &FormState) -> AnyView {
    view! {
        <form class="panel" action=address::staff::HIDDEN>
            <h2>"Etwas verbergen"</h2>
            {form.text(ADDRESS, find::LABEL).autocomplete("off")
                .hint("Zum Beispiel aus einer Beschwerde kopiert. Kontakte verbirgst du im Profil des Netzwerks.").view()}
            {submit("Weiter", "kern-btn--secondary")}
        </form>
    }
    .into_any()
}

fn switch([open, former]: [i64; 2], is_open: bool) -> AnyView {
    let choices =
        [(true, "", format!("jetzt verborgen ({open})")), (false, FORMER, format!("wieder gezeigt ({former})"))];
    let links = choices.map(|(is_this, choice, label)| match is_this == is_open {
        true => view! { <strong aria-current="true">{label}</strong> }.into_any(),
        false => view! { <a href=address::staff::hidden_that(choice, 1)>{label}</a> }.into_any(),
    });
    view! { <nav class="row" aria-label="Was">{Vec::from(links)}</nav> }.into_any()
}

fn line(hidden: &Hiding, told: &[Told], may: bool, today: Date) -> AnyView {
    let title = format!("{} „{}“", hidden.kind.label(), hidden.name);
    view! {
        <section class="kern-summary" id=format!("verborgen-{}", hidden.id)>
            <div class="kern-summary__header"><h2 class="kern-title">{title.clone()}</h2></div>
            <div class="kern-summary__body">
                {due(hidden, today)}
                {known_facts([
                    ("Stand", Some(mark(hidden))),
                    ("Grund", Some(reason(hidden).into_any())),
                    ("Begründung", Some(lines(&hidden.words))),
                    ("Wo es steht", told.first().and_then(|told| kept_at(hidden, &Workspace::of(&told.slug)))),
                    ("Verborgen", Some(signed(hidden.hidden_at, &hidden.hidden_by).into_any())),
                    ("Nachsehen", look_again(hidden).map(IntoAny::into_any)),
                    ("Wieder gezeigt", hidden.ended_at.map(|at| signed(at, hidden.ended_by.as_deref().unwrap_or("–")).into_any())),
                ])}
                {answers(told)}
                {way_back(hidden, &title, may)}
            </div>
        </section>
    }
    .into_any()
}

/// After some weeks the office is to ask itself whether it is still needed.
fn due(hidden: &Hiding, today: Date) -> Option<AnyView> {
    let text = "Zeige es wieder, wenn der Grund weggefallen ist. Von selbst wird nichts wieder öffentlich.";
    hidden.is_due(today).then(|| alert(Kind::Warning, "Noch nötig?", view! { <p>{text}</p> }))
}

fn look_again(hidden: &Hiding) -> Option<String> {
    let day = hidden.look_again_on.parse::<Date>().ok().filter(|_| hidden.is_open() && !hidden.for_good)?;
    Some(unbroken(&format!("am {}", day_in_words(day))))
}

/// Who was told, and what they answered.
fn answers(told: &[Told]) -> AnyView {
    if told.is_empty() {
        return view! { <p class="small muted">"Es betrifft kein Netzwerk."</p> }.into_any();
    }
    let answer = |told: &Told| {
        let said = match told.answered_at {
            Some(at) => view! {
                <p class="small muted">{signed(at, told.answered_by.as_deref().unwrap_or("–"))}</p>
                <p>{lines(&told.answer)}</p>
            }
            .into_any(),
            None => view! { <p class="small muted">"hat noch nicht geantwortet"</p> }.into_any(),
        };
        view! { <li><a href=address::staff::network(&told.slug)>{told.name.clone()}</a>{said}</li> }
    };
    view! { <h3>"Antworten"</h3><ul>{told.iter().map(answer).collect_view()}</ul> }.into_any()
}

fn way_back(hidden: &Hiding, title: &str, may: bool) -> Option<AnyView> {
    let not_you = "Es betrifft dein eigenes Netzwerk. Wieder zeigen kann es jemand anderes von MINTraum.";
    hidden.is_open().then(|| match may {
        true => {
            let button = |action, what: &str, class| button_form(action, &format!("{title} {what}"), class, Vec::new());
            let show = button(address::staff::show_again(&hidden.id), "wieder zeigen", "kern-btn--secondary");
            let keep = button(address::staff::keep_hidden(&hidden.id), "verborgen lassen", "kern-btn--tertiary");
            let about = format!(": {}", hidden.name);
            let amend = hidden.subject().map(|subject| {
                view! { <a href=address::staff::hide(&subject)>"Begründung ändern"<span class="visually-hidden">{about}</span></a> }
            });
            view! { <div class="button-row">{show}{keep}{amend}</div> }.into_any()
        }
        false => view! { <p class="small muted">{not_you}</p> }.into_any(),
    })
}
