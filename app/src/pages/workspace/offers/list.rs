//! The list of a network's offers: what is public and what is in work, side by side.

use super::{
    filter::Filter,
    opened::{place, shown_title},
};
use crate::{
    address::workspace::Workspace,
    http::{Cx, PageError, PageResult, Question},
    ui::{
        lines::{excerpt, unbroken},
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
    store::{network::Network, offer, offer::OfferLine, revision},
};

/// After so many days without a word the network is asked whether an offer is still right.
const STALE_AFTER_DAYS: i32 = 180;

/// What the list shows.
struct OfferList {
    workspace: Workspace,
    name: String,
    chosen: Filter,
    lines: Vec<OfferLine>,
    now: DateTime,
    may_edit: bool,
    is_published: bool,
}

/// Shows the list.
pub async fn show(cx: Cx, Path(slug): Path<String>, Question(wanted): Question) -> PageResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    let shown = OfferList {
        workspace: Workspace::of(&network.slug),
        name: network.name.clone(),
        chosen: Filter::from_code(wanted.get("stand")),
        lines: readable_lines(&cx, &network).await?,
        now: cx.now.moment(),
        may_edit: cx.may(Action::EditOffers, Resource::Network(&network.id)),
        is_published: network.published,
    };
    Ok(cx.page(format!("Angebote von {}", network.name), place(&network), move || view(shown)))
}

/// The lines that this person may read. Drafts are the network's own: to the state office an offer
/// in rewriting is what the public reads, and one that never left the network is nothing.
async fn readable_lines(cx: &Cx, network: &Network) -> Result<Vec<OfferLine>, PageError> {
    let mut reader = cx.app.store.read().await?;
    let mut lines = Vec::new();
    for mut line in offer::of_network(&mut reader, &network.id).await? {
        if line.revision_state == RevisionState::Draft && cx.person.role_in(&network.id).is_none() {
            let Some(public) = &line.public_revision else {
                continue;
            };
            let Some(public) = revision::get(&mut reader, public).await? else {
                continue;
            };
            (line.revision_id, line.number, line.revision_state) = (public.id, public.number, public.state);
            (line.content, line.updated_at) = (public.content, public.updated_at);
        }
        lines.push(line);
    }
    lines.sort_by_key(|line| line.state == OfferState::Archived);
    Ok(lines)
}

fn view(shown: OfferList) -> AnyView {
    let OfferList { workspace, name, chosen, lines, now, may_edit, is_published } = shown;
    let (path, new) = (workspace.offers(), workspace.new_offer());
    let begin = may_edit.then(|| link_button(new.clone(), "Angebot anlegen", "kern-btn--primary push"));
    let filters = (!lines.is_empty()).then(|| filters(&path, chosen, &lines, now, is_published));
    let matching: Vec<OfferLine> = lines.iter().filter(|line| chosen.matches(line, now)).cloned().collect();
    let body = match (lines.is_empty(), matching.is_empty()) {
        (true, _) => nothing_yet(may_edit.then_some(new)),
        (false, true) => nothing_here(chosen, &path),
        (false, false) => table(&name, &workspace, matching, now, is_published),
    };
    view! {
        <div class="wrap page stack">
            <div class="row"><h1>"Angebote von "{name}</h1>{begin}</div>
            {filters}
            {body}
        </div>
    }
    .into_any()
}

/// The filters with the number of offers behind each; empty ones are left out unless chosen, and
/// nothing is public in a network that is not.
fn filters(path: &str, chosen: Filter, lines: &[OfferLine], now: DateTime, is_published: bool) -> AnyView {
    let filters = Filter::ALL.into_iter().filter(|filter| is_published || *filter != Filter::Public);
    let links = filters.filter_map(|filter| {
        let count = lines.iter().filter(|line| filter.matches(line, now)).count();
        (count > 0 || filter == chosen).then(|| {
            let address =
                if filter == Filter::All { path.to_owned() } else { format!("{path}?stand={}", filter.code()) };
            let text = view! { {filter.label()}" "<span class="count">{count}</span> };
            match filter == chosen {
                true => view! { <li><a href=address aria-current="true"><strong>{text}</strong></a></li> }.into_any(),
                false => view! { <li><a href=address>{text}</a></li> }.into_any(),
            }
        })
    });
    view! { <nav aria-label="Angebote nach Stand"><ul class="plain row">{links.collect_view()}</ul></nav> }.into_any()
}

fn nothing_yet(new: Option<String>) -> AnyView {
    let text = "Hier stehen die Angebote des Netzwerks: erst als Entwurf, nach der Prüfung öffentlich. Titel und ein Satz genügen für den Anfang.";
    empty(
        "Noch keine Angebote",
        text,
        new.map(|path| link_button(path, "Das erste Angebot anlegen", "kern-btn--secondary")),
    )
}

fn nothing_here(chosen: Filter, path: &str) -> AnyView {
    let text = format!("Unter „{}“ steht gerade kein Angebot.", chosen.label());
    empty(
        "Nichts in dieser Ansicht",
        &text,
        Some(link_button(path.to_owned(), "Alle Angebote zeigen", "kern-btn--secondary")),
    )
}

fn table(name: &str, workspace: &Workspace, lines: Vec<OfferLine>, now: DateTime, is_published: bool) -> AnyView {
    let rows = lines.into_iter().map(|line| row(workspace, line, now, is_published)).collect_view();
    view! {
        <div class="table-wrap">
            <table class="kern-table table--stacks">
                <caption class="visually-hidden">"Angebote von "{name.to_owned()}</caption>
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

fn row(workspace: &Workspace, line: OfferLine, now: DateTime, is_published: bool) -> AnyView {
    let title = shown_title(line.content.title.as_str());
    let (when, today) = (line.content.when(now).in_words(), now.date());
    let (working, confirmed) = (working(&line), confirmed(&line, today));
    view! {
        <tr>
            <th scope="row"><a href=workspace.offer(&line.id).editor()>{title}</a><br/><span class="small muted">{unbroken(&when)}</span></th>
            <td data-label="Öffentlich">{offer_state(line.state, is_published && line.public_revision.is_some())}</td>
            <td data-label="In Arbeit">{working}</td>
            <td class="day" data-label="Geändert">{ago(line.updated_at, today)}</td>
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
    let day = line.confirmed_on.as_deref().and_then(|day| day.parse::<Date>().ok());
    let Some(day) = day else {
        return "–".into_any();
    };
    let stale = line.state == OfferState::Live && is_stale(day, today);
    let question = stale.then(|| view! { <br/><span class="small">"Noch aktuell?"</span> });
    view! { {day_in_words(day)}{question} }.into_any()
}

/// Whether a confirmation is so old that it says little.
pub fn is_stale(confirmed: Date, today: Date) -> bool {
    (today - confirmed).get_days() > STALE_AFTER_DAYS
}

/// `heute, 12:03 Uhr` on the same day, else the day.
fn ago(at: Timestamp, today: Date) -> String {
    let local = at.in_bavaria();
    match local.date() == today {
        true => format!("heute, {}:{:02} Uhr", local.hour(), local.minute()),
        false => moment(at).split(',').next().unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_half_a_year_a_confirmation_is_asked_for_again() {
        let confirmed = Date::constant(2026, 1, 1);
        let seen_on =
            [(2026, 6, 30), (2026, 7, 1), (2027, 1, 1)].map(|(y, m, d)| is_stale(confirmed, Date::constant(y, m, d)));
        assert_eq!(seen_on, [false, true, true]);
    }
}
