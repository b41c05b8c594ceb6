//! The list of a network's offers: what is public and what is in work, side by side.

use super::{
    asked::Asked,
    filter::{Filter, is_stale},
    opened::{place, shown_title},
};
use crate::{
    address::workspace::Workspace,
    http::{Cx, PageError, PageResult, Question},
    ui::{
        lines::{excerpt, unbroken},
        paging::{LINES, Paging},
        parts::{empty, link_button, offer_state, revision_state},
        time_words::moment,
    },
};
use axum::extract::Path;
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        date::{Timestamp, day_in_words},
        review::{OfferState, RevisionState},
    },
    policy::{Action, Resource},
    store::{network::Network, offer, offer::OfferLine},
};

/// What the list shows.
struct OfferList {
    workspace: Workspace,
    name: String,
    asked: Asked,
    /// How many offers there are, whatever is asked for.
    total: usize,
    /// How many of those with the words that were asked for stand under each filter.
    counts: Vec<(Filter, usize)>,
    paging: Paging,
    /// Those of this page.
    lines: Vec<OfferLine>,
    now: DateTime,
    may_edit: bool,
    is_published: bool,
    /// Whether the state office hides the whole network.
    is_network_hidden: bool,
}

impl OfferList {
    fn new(cx: &Cx, network: &Network, asked: Asked, all: Vec<OfferLine>) -> Self {
        let (now, total) = (cx.now.moment(), all.len());
        let named = asked.named(all);
        let count = |filter: Filter| (filter, named.iter().filter(|line| filter.matches(line, now)).count());
        let counts = Filter::ALL.map(count).to_vec();
        let chosen: Vec<OfferLine> = named.into_iter().filter(|line| asked.filter.matches(line, now)).collect();
        let paging = asked.paging(chosen.len(), LINES);
        Self {
            workspace: Workspace::of(&network.slug),
            name: network.name.clone(),
            asked,
            total,
            counts,
            paging,
            lines: paging.shown(chosen),
            now,
            may_edit: cx.may(Action::EditOffers, Resource::Network(&network.id)),
            is_published: network.published,
            is_network_hidden: network.published && !network.is_public,
        }
    }
}

/// Shows the list.
pub async fn show(cx: Cx, Path(slug): Path<String>, Question(wanted): Question) -> PageResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let lines = readable_lines(&cx, &network).await?;
    let shown = OfferList::new(&cx, &network, Asked::read(&wanted), lines);
    let title = shown.paging.titled(&format!("Angebote von {}", network.name));
    Ok(cx.page(title, place(&network), move || view(shown)))
}

/// The lines that this person may read. Drafts are the network's own: to the state office an offer
/// in rewriting is what the public reads, and one that never left the network is nothing.
async fn readable_lines(cx: &Cx, network: &Network) -> Result<Vec<OfferLine>, PageError> {
    let mut reader = cx.app.store.read().await?;
    let mut lines = match cx.person.role_in(&network.id) {
        Some(_) => offer::of_network(&mut reader, &network.id).await?,
        None => offer::handed_in_by_network(&mut reader, &network.id).await?,
    };
    lines.sort_by_key(|line| line.state == OfferState::Archived);
    Ok(lines)
}

fn view(shown: OfferList) -> AnyView {
    let new = shown.workspace.new_offer();
    let begin = shown.may_edit.then(|| link_button(new.clone(), "Angebot anlegen", "kern-btn--primary push"));
    let filters = (shown.total > 0).then(|| filters(&shown));
    let search = (shown.total > LINES || !shown.asked.words.is_empty()).then(|| search(&shown));
    let pages = shown.paging.links(|number| shown.asked.page(&shown.workspace, number));
    let name = shown.name.clone();
    let body = match (shown.total, shown.lines.is_empty()) {
        (0, _) => nothing_yet(shown.may_edit.then_some(new)),
        (_, true) => nothing_here(&shown.asked, &shown.workspace),
        (_, false) => table(shown),
    };
    view! {
        <div class="wrap page stack">
            <div class="row"><h1>"Angebote von "{name}</h1>{begin}</div>
            {filters}
            {search}
            {body}
            {pages}
        </div>
    }
    .into_any()
}

/// The filters with the number of offers behind each; empty ones are left out unless chosen, and
/// nothing is public in a network that is not.
fn filters(shown: &OfferList) -> AnyView {
    let OfferList { asked, counts, workspace, is_published, .. } = shown;
    let is_public = *is_published && !shown.is_network_hidden;
    let counts = counts.iter().filter(|(filter, _)| is_public || *filter != Filter::Public);
    let links = counts.filter(|(filter, count)| *count > 0 || *filter == asked.filter).map(|(filter, count)| {
        let address = asked.under(workspace, *filter);
        let text = view! { {filter.label()}" "<span class="count">{*count}</span> };
        match *filter == asked.filter {
            true => view! { <li><a href=address aria-current="true"><strong>{text}</strong></a></li> }.into_any(),
            false => view! { <li><a href=address>{text}</a></li> }.into_any(),
        }
    });
    view! { <nav aria-label="Angebote nach Stand"><ul class="plain row">{links.collect_view()}</ul></nav> }.into_any()
}

/// Finds titles under the same filter. Whoever sees all offers on one page needs none.
fn search(shown: &OfferList) -> AnyView {
    let Asked { filter, words, .. } = &shown.asked;
    let kept = (*filter != Filter::All).then(|| view! { <input type="hidden" name="stand" value=filter.code()/> });
    view! {
        <form action=shown.workspace.offers() role="search">
            {kept}
            <div class="field">
                <label class="kern-label" for="titel-suche">"Titel suchen"</label>
                <div class="filters__words">
                    <input class="kern-form-input__input" id="titel-suche" name="q" type="search" autocomplete="off" value=words.clone()/>
                    <button class="kern-btn kern-btn--secondary"><span class="kern-label">"Suchen"</span></button>
                </div>
            </div>
        </form>
    }
    .into_any()
}

fn nothing_yet(new: Option<String>) -> AnyView {
    let text = "Hier stehen die Angebote des Netzwerks: erst als Entwurf, nach der Prüfung öffentlich. Titel und ein Satz genügen für den Anfang.";
    empty(
        "Noch keine Angebote",
        text,
        new.map(|path| link_button(path, "Das erste Angebot anlegen", "kern-btn--secondary")),
    )
}

fn nothing_here(asked: &Asked, at: &Workspace) -> AnyView {
    let filter = asked.filter.label();
    let text = match asked.words.as_str() {
        "" => format!("Unter „{filter}“ steht gerade kein Angebot."),
        words => format!("Unter „{filter}“ hat kein Angebot „{words}“ im Titel."),
    };
    let all = link_button(at.offers(), "Alle Angebote zeigen", "kern-btn--secondary");
    empty("Nichts in dieser Ansicht", &text, Some(all))
}

fn table(shown: OfferList) -> AnyView {
    let OfferList { workspace, name, lines, now, is_published, is_network_hidden, .. } = shown;
    let rows = lines.into_iter().map(|line| row(&workspace, line, now, is_published, is_network_hidden)).collect_view();
    view! {
        <div class="table-wrap">
            <table class="kern-table table--stacks">
                <caption class="visually-hidden">"Angebote von "{name}</caption>
                <thead><tr>
                    <th scope="col">"Angebot"</th>
                    <th scope="col">"Öffentlich"</th>
                    <th scope="col">"In Arbeit"</th>
                    <th scope="col">"Geändert"</th>
                    <th scope="col">"Bestätigt"</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(workspace: &Workspace, line: OfferLine, now: DateTime, is_published: bool, is_network_hidden: bool) -> AnyView {
    let title = shown_title(line.content.title.as_str());
    let (when, today) = (line.content.when(now).in_words(), now.date());
    let (working, confirmed) = (working(&line), confirmed(&line, today));
    let was_approved = is_published && line.public_revision.is_some();
    let public = offer_state(line.state, was_approved, was_approved && (line.hidden || is_network_hidden));
    view! {
        <tr>
            <th scope="row"><a href=workspace.offer(&line.id).editor()>{title}</a><br/><span class="small muted">{unbroken(&when)}</span></th>
            <td data-label="Öffentlich">{public}</td>
            <td data-label="In Arbeit">{working}</td>
            <td class="day" data-label="Geändert">{unbroken(&ago(line.updated_at, today))}</td>
            <td class="day" data-label="Bestätigt">{confirmed}</td>
        </tr>
    }
    .into_any()
}

/// The state of what is being worked on; nothing if that is what the public reads.
fn working(line: &OfferLine) -> AnyView {
    match Some(&line.revision_id) == line.public_revision.as_ref() {
        true => "–".into_any(),
        false => {
            let told = told(line).map(|text| view! { <br/><span class="small">{text}</span> });
            view! {
                {revision_state(line.revision_state)}<br/><span class="small muted">"Fassung "{line.number}</span>{told}
            }
            .into_any()
        }
    }
}

/// Why it came back, or that nobody will read it as it is.
fn told(line: &OfferLine) -> Option<String> {
    match line.revision_state {
        state if state.came_back() => Some(format!("„{}“", excerpt(&line.reason, 80))),
        RevisionState::Withdrawn => Some("nicht eingereicht".to_owned()),
        _ => None,
    }
}

fn confirmed(line: &OfferLine, today: Date) -> AnyView {
    let Some(day) = line.confirmed() else {
        return "–".into_any();
    };
    let stale = line.state == OfferState::Live && is_stale(day, today);
    let question = stale.then(|| view! { <br/><span class="small">"Noch aktuell?"</span> });
    view! { {unbroken(&day_in_words(day))}{question} }.into_any()
}

/// `heute, 12:03 Uhr` on the same day, else the day.
fn ago(at: Timestamp, today: Date) -> String {
    let local = at.in_bavaria();
    match local.date() == today {
        true => format!("heute, {}:{:02} Uhr", local.hour(), local.minute()),
        false => moment(at).split(',').next().unwrap_or_default().to_owned(),
    }
}
