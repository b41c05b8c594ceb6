//! The lists of clusters and of regions.

#[cfg(test)]
mod tests;

use super::{
    cards::network_cards,
    known::{self, NetworkOnDay, called},
};
use crate::{
    address,
    http::{CachePolicy, FormResult, Page, Question, Table},
    messages::{DE, Networks, said},
    state::AppState,
    ui::{
        as_of,
        basis::{doubted, doubted_if},
        form::{FormState, submit},
        former_names,
        paging::Paging,
        parts::{empty, link_button},
    },
};
use axum::{extract::State, response::IntoResponse};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::{
        as_of::AsOf,
        field::Typed,
        funding::FundingPhase,
        kreis::Ags,
        network::{NetworkName, RecognitionState as S},
        theme::Theme,
    },
    store::theme,
    text::fold::fold,
};

/// The parameters of a list.
const THEME: &str = "thema";
const NAME: &str = "name";
const REACH: &str = "reichweite";
/// The only reach that can be asked for.
const STATEWIDE: &str = "landesweit";

/// So many cards stand on a page.
const CARDS: usize = 50;

/// A part of a list: heading, an explanation, and which networks it shows.
type Section = (&'static str, Option<&'static str>, fn(&NetworkOnDay) -> bool);

fn sections_of_clusters(m: Networks) -> [Section; 4] {
    let phase_is_unknown = |k: &NetworkOnDay| k.standing.cluster == Some(FundingPhase::Unknown);
    let is_over = |k: &NetworkOnDay| k.standing.cluster.is_some_and(FundingPhase::is_over);
    [
        (m.clusters_now, None, |k| k.standing.is_funded()),
        (m.clusters_planned, None, |k| k.standing.cluster == Some(FundingPhase::Planned)),
        (m.clusters_unknown, Some(m.clusters_unknown_text), phase_is_unknown),
        (m.clusters_ended, Some(m.clusters_ended_text), is_over),
    ]
}

fn sections_of_regions(m: Networks) -> [Section; 3] {
    [
        (m.regions_now, None, |k| k.standing.is_active_region()),
        (m.regions_later, None, |k| is(k, S::Building) || is(k, S::Paused)),
        (m.regions_ended, None, |k| is(k, S::Ended)),
    ]
}

fn is(known: &NetworkOnDay, state: S) -> bool {
    known.standing.region == Some(state)
}

/// What of a list stands on a page.
struct Shown {
    paging: Paging,
    /// Of each section how many networks it has, and those of this page.
    sections: Vec<(usize, Vec<NetworkOnDay>)>,
    today: Date,
}

impl Shown {
    /// A page of all sections, one after the other. A network stands in the first that shows it.
    fn of(networks: &[&NetworkOnDay], sections: &[Section], today: Date, asked: &str) -> Self {
        let place = |known: &NetworkOnDay| sections.iter().position(|(.., shows)| shows(known));
        let mut placed: Vec<_> = networks.iter().filter_map(|known| Some((place(known)?, *known))).collect();
        placed.sort_by_key(|(at, _)| *at);
        let count = |at: usize| placed.iter().filter(|(place, _)| *place == at).count();
        let mut sections: Vec<_> = (0..sections.len()).map(|at| (count(at), Vec::new())).collect();
        let paging = Paging::of(placed.len(), CARDS, asked);
        for (at, known) in paging.shown(placed) {
            sections[at].1.push(known.clone());
        }
        Self { paging, sections, today }
    }

    fn networks(&mut self) -> Vec<&mut NetworkOnDay> {
        self.sections.iter_mut().flat_map(|(_, networks)| networks).collect()
    }
}

/// A list: where it is, what it says, and its sections.
struct List {
    path: &'static str,
    title: &'static str,
    lead: &'static str,
    more: &'static str,
    none: &'static str,
    sections: Vec<Section>,
}

impl List {
    fn of_clusters(m: Networks) -> Self {
        Self {
            path: address::public::CLUSTERS,
            title: m.clusters,
            lead: m.clusters_lead,
            more: address::public::ABOUT_CLUSTERS,
            none: m.no_clusters,
            sections: sections_of_clusters(m).into(),
        }
    }

    fn of_regions(m: Networks) -> Self {
        Self {
            path: address::public::REGIONS,
            title: m.regions,
            lead: m.regions_lead,
            more: address::public::ABOUT_REGIONS,
            none: m.no_regions,
            sections: sections_of_regions(m).into(),
        }
    }
}

/// Shows the clusters.
pub async fn clusters(State(app): State<AppState>, Question(asked): Question) -> FormResult {
    show(&app, &asked, List::of_clusters, DE.networks.clusters_description).await
}

/// Shows the regions.
pub async fn regions(State(app): State<AppState>, Question(asked): Question) -> FormResult {
    show(&app, &asked, List::of_regions, DE.networks.regions_description).await
}

/// To what a list is narrowed.
#[derive(Default)]
struct Narrowed {
    /// All themes, to choose from.
    themes: Vec<Theme>,
    theme: Option<Theme>,
    statewide: bool,
    /// The name that is looked for.
    name: String,
    /// What was asked for and does not exist.
    unknown: Vec<String>,
}

impl Narrowed {
    /// What is asked for; what means nothing is named and ignored.
    fn read(asked: &Typed, themes: Vec<Theme>) -> Self {
        let (code, reach) = (asked.get(THEME), asked.get(REACH));
        let theme = themes.iter().find(|theme| theme.code.as_str() == code).cloned();
        let is_unknown = [(code, theme.is_none()), (reach, reach != STATEWIDE)];
        let unknown = is_unknown.into_iter().filter(|(value, is_unknown)| *is_unknown && !value.is_empty());
        let unknown = unknown.map(|(value, _)| value.chars().take(80).collect()).collect();
        let name = asked.get(NAME).trim().chars().take(NetworkName::LIMIT).collect();
        Self { theme, statewide: reach == STATEWIDE, name, unknown, themes }
    }

    fn shows(&self, known: &NetworkOnDay) -> bool {
        self.theme.as_ref().is_none_or(|theme| known.works_on(&theme.code))
            && (!self.statewide || known.network.statewide)
            && (self.is_called_so(&known.network.name) || self.was_called_so(known).is_some())
    }

    fn is_called_so(&self, name: &str) -> bool {
        let (name, sought) = (fold(name), fold(&self.name));
        sought.split(' ').all(|word| name.contains(word))
    }

    /// The former name by which a network is found.
    fn was_called_so<'a>(&self, known: &'a NetworkOnDay) -> Option<&'a str> {
        let mut former = known.former.0.iter().map(|former| former.name.as_str());
        former.find(|name| self.is_called_so(name))
    }

    /// That a network was found by a name that it had before: it stands below under another.
    fn found_by_former<'a>(&self, shown: impl Iterator<Item = &'a NetworkOnDay>) -> Vec<AnyView> {
        let found = shown.filter(|known| !self.is_called_so(&known.network.name));
        let former = found.filter_map(|known| Some((known, self.was_called_so(known)?)));
        let line = |(known, former): (&NetworkOnDay, &str)| {
            view! { <p class="small" role="status">{former_names::called(&known.network.name, Some(former))}</p> }
                .into_any()
        };
        former.map(line).collect()
    }

    fn is_all(&self) -> bool {
        self.theme.is_none() && !self.statewide && self.name.is_empty()
    }

    /// What an address asks to get this.
    fn asked(&self) -> [(&'static str, &str); 3] {
        let theme = self.theme.as_ref().map_or("", |theme| theme.code.as_str());
        [(NAME, &self.name), (THEME, theme), (REACH, if self.statewide { STATEWIDE } else { "" })]
    }

    /// The same list on another page.
    fn path(&self, list: &str, as_of: &AsOf, number: usize) -> String {
        let (day, page) = (as_of.in_address(), address::page(number));
        let asked: Vec<_> =
            self.asked().into_iter().chain([(AsOf::KEY, day.as_str()), ("seite", page.as_str())]).collect();
        address::asking(list, &asked)
    }

    /// The form that narrows the list, and what of the address meant nothing.
    fn view(&self, list: &'static str, as_of: &AsOf) -> AnyView {
        let m = said().themes;
        let option = |theme: &Theme| {
            let selected = self.theme.as_ref() == Some(theme);
            view! { <option value=theme.code.to_string() selected=selected>{theme.label_in(&said().words)}</option> }
        };
        let unknown =
            self.unknown.iter().map(|value| view! { <p class="small" role="status">{(m.unknown)(value)}</p> });
        view! {
            {unknown.collect_view()}
            <form class="row" action=list>
                {(!as_of.is_today()).then(|| FormState::hidden(AsOf::KEY, as_of.in_address()))}
                <label class="kern-label" for="name">{m.name}</label>
                <input class="kern-form-input__input" type="search" id="name" name=NAME value=self.name.clone()/>
                <label class="kern-label" for="thema">{m.theme}</label>
                <div class="kern-form-input__select-wrapper">
                    <select class="kern-form-input__select" id="thema" name=THEME>
                        <option value="">{m.all}</option>
                        {self.themes.iter().map(option).collect_view()}
                    </select>
                </div>
                <label class="check">
                    <input type="checkbox" name=REACH value=STATEWIDE checked=self.statewide/>" "<span>{m.statewide}</span>
                </label>
                {submit(m.show, "kern-btn--secondary")}
                <a href=address::public::THEMES>{m.by_theme}</a>
            </form>
        }
        .into_any()
    }
}

async fn show(app: &AppState, asked: &Typed, list: fn(Networks) -> List, description: &'static str) -> FormResult {
    let as_of = AsOf::read(asked, app.now().day());
    let List { path, title, sections, .. } = list(DE.networks);
    let mut reader = app.store.read().await?;
    let narrowed = Narrowed::read(asked, theme::list(&mut reader).await?);
    let networks = app.networks.as_of(&mut reader, &as_of).await?;
    let chosen: Vec<&NetworkOnDay> = networks.iter().filter(|known| narrowed.shows(known)).collect();
    if as_of.as_table {
        let listed = |known: &&&NetworkOnDay| sections.iter().any(|(.., shows)| shows(known));
        let mut listed: Vec<NetworkOnDay> = chosen.iter().filter(listed).map(|known| (**known).clone()).collect();
        known::name_carriers(&mut reader, &mut listed.iter_mut().collect::<Vec<_>>()).await?;
        return Ok(table(&listed, as_of.day).answer(&as_of, CachePolicy::Public));
    }
    let mut shown = Shown::of(&chosen, &sections, as_of.day, asked.get("seite"));
    known::name_carriers(&mut reader, &mut shown.networks()).await?;
    drop(reader);
    let (title, day) = (shown.paging.titled(title), as_of.clone());
    let draw = move || draw(&list(said().networks), &shown, &narrowed, &as_of);
    Ok(Page::public(title, draw).current(path).description(description).on_day(&day).into_response())
}

/// The list to take along.
pub(super) fn table(networks: &[NetworkOnDay], day: Date) -> Table {
    let m = DE.table;
    let words = &DE.words;
    let row = |known: &NetworkOnDay| {
        let sure = &known.sure;
        let kreis = |ags: &&Ags| doubted_if(words, &ags.kreis().full_name_in(words), known.is_inferred(ags));
        let kreise: Vec<String> = known.kreise(day).iter().map(kreis).collect();
        let cluster = known.standing.cluster.map(|phase| doubted(words, phase.label_in(words), sure.cluster));
        let region = known.standing.region.map(|state| doubted(words, state.label_in(words), sure.region));
        let themes: Vec<String> = known.themes.iter().map(|theme| theme.label_in(words)).collect();
        let reach = if known.network.statewide { DE.themes.statewide } else { "" };
        vec![
            called(known),
            known.network.facets().label_in(words).to_owned(),
            [cluster, region].into_iter().flatten().collect::<Vec<_>>().join(", "),
            known.carrier.clone().unwrap_or_default(),
            kreise.join(", "),
            doubted(words, reach, sure.reach),
            doubted(words, &themes.join(", "), sure.themes),
        ]
    };
    Table { name: m.networks_file, heads: m.networks.to_vec(), rows: networks.iter().map(row).collect() }
}

fn draw(list: &List, shown: &Shown, narrowed: &Narrowed, as_of: &AsOf) -> AnyView {
    let parts = list.sections.iter().zip(&shown.sections);
    let parts: Vec<AnyView> = parts.filter_map(|(part, shown_here)| section(part, shown_here, shown.today)).collect();
    let m = said().themes;
    let nothing = parts.is_empty().then(|| match narrowed.is_all() {
        true => empty(list.none, said().networks.none_text, None),
        false => {
            let all = link_button(list.path.to_owned(), m.reset, "kern-btn--secondary");
            empty(m.none_so, said().networks.none_text, Some(all))
        }
    });
    view! {
        <div class="wrap page stack">
            <h1>{list.title}</h1>
            <p class="lead">{list.lead}" "<a href=list.more>{said().networks.more}</a></p>
            {as_of::as_of(as_of, list.path, &narrowed.asked())}
            {narrowed.view(list.path, as_of)}
            {narrowed.found_by_former(shown.sections.iter().flat_map(|(_, networks)| networks))}
            {parts}
            {nothing}
            {shown.paging.links(|number| narrowed.path(list.path, as_of, number))}
        </div>
    }
    .into_any()
}

fn section((title, text, _): &Section, (count, shown): &(usize, Vec<NetworkOnDay>), today: Date) -> Option<AnyView> {
    let (title, text) = (*title, *text);
    let text = text.map(|text| view! { <p>{text}</p> });
    (!shown.is_empty()).then(|| {
        view! { <h2>{title}" "<span class="count">{*count}</span></h2>{text}{network_cards(shown.iter(), today)} }
            .into_any()
    })
}
