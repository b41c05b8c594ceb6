//! What differs between today and another day, by what is known today: who ends, what is uncovered, which offers lose their home.

use crate::{
    address,
    http::Table,
    pages::staff::{facts::NetworkFacts, marks::stand},
    plural::counted,
};
use leptos::prelude::*;
use mintverbund::{
    domain::{as_of::AsOf, kreis::Ags},
    store::{link::Link, listing::Listing},
};
use std::{collections::BTreeSet, sync::Arc};

/// The differences.
pub struct Then {
    /// Funded on the earlier of the two days and not on the later, with how they stand on that day.
    unfunded: Vec<NetworkFacts>,
    /// Work today and not on that day, with how they stand then.
    gone: Vec<NetworkFacts>,
    /// Work on that day and not today.
    come: Vec<NetworkFacts>,
    /// Kreise in which somebody works today and nobody on that day.
    uncovered: Vec<Ags>,
    /// The other way round.
    covered: Vec<Ags>,
    /// Of each network that works today and not on that day, how many offers are public today.
    homeless: Vec<(String, String, usize)>,
    /// Links that hold today and not on that day.
    links: Vec<Link>,
}

impl Then {
    /// Compares; both lists are of the same networks, in the same order.
    pub fn new(
        now: &[NetworkFacts],
        then: Vec<NetworkFacts>,
        offers: &[Arc<Listing>],
        links: Vec<Link>,
        as_of: &AsOf,
    ) -> Self {
        let [before, after] = [areas(now), areas(&then)];
        let works_now: BTreeSet<_> =
            now.iter().filter(|facts| facts.standing.works()).map(|facts| facts.network.id.clone()).collect();
        let loses = |facts: &&NetworkFacts| !facts.standing.works() && works_now.contains(&facts.network.id);
        let homeless = then.iter().filter(loses).filter_map(|facts| {
            let count = offers.iter().filter(|offer| offer.network_id == facts.network.id).count();
            (count > 0).then(|| (facts.network.slug.to_string(), facts.network.name.clone(), count))
        });
        let homeless = homeless.collect();
        let funded = |all: &[NetworkFacts]| {
            let funded = all.iter().filter(|facts| facts.standing.is_funded());
            funded.map(|facts| facts.network.id.clone()).collect::<BTreeSet<_>>()
        };
        let (funded_now, funded_then) = (funded(now), funded(&then));
        let loses = |facts: &&NetworkFacts| {
            let [now, then] = [&funded_now, &funded_then].map(|those| those.contains(&facts.network.id));
            if as_of.is_past() { then && !now } else { now && !then }
        };
        let unfunded = then.iter().filter(loses).cloned().collect();
        let (works, rests): (Vec<_>, Vec<_>) = then.into_iter().partition(|facts| facts.standing.works());
        Self {
            unfunded,
            gone: rests.into_iter().filter(|facts| works_now.contains(&facts.network.id)).collect(),
            come: works.into_iter().filter(|facts| !works_now.contains(&facts.network.id)).collect(),
            uncovered: before.difference(&after).cloned().collect(),
            covered: after.difference(&before).cloned().collect(),
            homeless,
            links: links.into_iter().filter(|link| !link.holds_as_of(as_of)).collect(),
        }
    }

    /// The sections of the page.
    pub fn view(&self, as_of: &AsOf) -> AnyView {
        let is_ahead = as_of.day > as_of.today;
        let word = |ahead: &'static str, back: &'static str| if is_ahead { ahead } else { back };
        let offers: usize = self.homeless.iter().map(|(.., count)| count).sum();
        view! {
            <ul>
                <li>{resting(self.gone.len(), is_ahead)}</li>
                <li>{uncovered(self.uncovered.len(), is_ahead)}</li>
                <li>{lost_offers(offers, is_ahead)}</li>
            </ul>
            {networks(word("Förderung endet bis dahin", "Förderung lief damals und heute nicht mehr"), &self.unfunded)}
            {networks(word("Arbeiten dann nicht mehr", "Arbeiteten damals nicht"), &self.gone)}
            {networks(word("Arbeiten dann und heute nicht", "Arbeiteten damals und heute nicht mehr"), &self.come)}
            {kreise(word("Dann ohne Netzwerk", "Damals ohne Netzwerk"), &self.uncovered)}
            {kreise(word("Dann mit Netzwerk, heute ohne", "Damals mit Netzwerk, heute ohne"), &self.covered)}
            {self.offers(word("Angebote, die dann kein Netzwerk mehr haben", "Angebote, deren Netzwerk damals nicht arbeitete"))}
            {self.links(word("Verbindungen, die dann nicht mehr gelten", "Verbindungen, die damals nicht galten"))}
        }
        .into_any()
    }

    fn offers(&self, title: &'static str) -> Option<AnyView> {
        let line = |(slug, name, count): &(String, String, usize)| {
            view! { <li><a href=address::staff::network(slug)>{name.clone()}</a>": "{counted(*count, "Angebot", "Angebote")}</li> }
        };
        section(title, self.homeless.iter().map(|one| line(one).into_any()).collect())
    }

    fn links(&self, title: &'static str) -> Option<AnyView> {
        let line = |link: &Link| {
            let text = format!("{} ({})", link.sentence(), link.period.in_words());
            view! { <li>{text}</li> }.into_any()
        };
        section(title, self.links.iter().map(line).collect())
    }

    /// All of it to take along.
    pub fn table(&self, as_of: &AsOf) -> Table {
        let unfunded = if as_of.is_past() { "Förderung lief, heute nicht mehr" } else { "Förderung endet bis dahin" };
        let row = |what: &str, name: String, more: String| vec![what.to_owned(), name, more];
        let network = |what: &'static str| {
            move |facts: &NetworkFacts| row(what, facts.network.name.clone(), facts.standing.in_words())
        };
        let kreis = |what: &'static str| move |ags: &Ags| row(what, ags.kreis().full_name(), ags.to_string());
        let mut rows: Vec<Vec<String>> = self.unfunded.iter().map(network(unfunded)).collect();
        rows.extend(self.gone.iter().map(network("Netzwerk arbeitet nicht")));
        rows.extend(self.come.iter().map(network("Netzwerk arbeitet, heute nicht")));
        rows.extend(self.uncovered.iter().map(kreis("Kreis ohne Netzwerk, heute mit")));
        rows.extend(self.covered.iter().map(kreis("Kreis mit Netzwerk, heute ohne")));
        rows.extend(
            self.homeless.iter().map(|(_, name, count)| row("Angebote ohne Netzwerk", name.clone(), count.to_string())),
        );
        rows.extend(
            self.links.iter().map(|link| row("Verbindung gilt nicht", link.sentence(), link.period.in_words())),
        );
        Table { name: "stichtag", heads: vec!["Was", "Wer", "Näheres"], rows }
    }
}

fn resting(networks: usize, is_ahead: bool) -> String {
    match is_ahead {
        true => format!("{} dann nicht mehr", counted(networks, "Netzwerk arbeitet", "Netzwerke arbeiten")),
        false => format!(
            "{} damals nicht",
            counted(networks, "Netzwerk von heute arbeitete", "Netzwerke von heute arbeiteten")
        ),
    }
}

fn uncovered(kreise: usize, is_ahead: bool) -> String {
    match is_ahead {
        true => format!("{} dann ohne Netzwerk", counted(kreise, "Kreis ist", "Kreise sind")),
        false => format!("{} damals ohne Netzwerk", counted(kreise, "Kreis war", "Kreise waren")),
    }
}

fn lost_offers(offers: usize, is_ahead: bool) -> String {
    let what = counted(offers, "heute öffentliches Angebot", "heute öffentliche Angebote");
    match (offers, is_ahead) {
        (1, true) => format!("{what} hat dann kein arbeitendes Netzwerk mehr"),
        (_, true) => format!("{what} haben dann kein arbeitendes Netzwerk mehr"),
        (1, false) => format!("{what} gehört zu einem Netzwerk, das damals nicht arbeitete"),
        (_, false) => format!("{what} gehören zu Netzwerken, die damals nicht arbeiteten"),
    }
}

/// The Kreise in which anybody works.
fn areas(networks: &[NetworkFacts]) -> BTreeSet<Ags> {
    let working = networks.iter().filter(|facts| facts.standing.works());
    working.flat_map(|facts| facts.kreise.iter().cloned()).collect()
}

fn networks(title: &'static str, all: &[NetworkFacts]) -> Option<AnyView> {
    let line = |facts: &NetworkFacts| {
        let slug = &facts.network.slug;
        view! { <li><a href=address::staff::network(slug)>{facts.network.name.clone()}</a>" "{stand(facts)}</li> }
            .into_any()
    };
    section(title, all.iter().map(line).collect())
}

fn kreise(title: &'static str, all: &[Ags]) -> Option<AnyView> {
    let line =
        |ags: &Ags| view! { <li><a href=address::public::kreis(ags)>{ags.kreis().full_name()}</a></li> }.into_any();
    section(title, all.iter().map(line).collect())
}

fn section(title: &'static str, lines: Vec<AnyView>) -> Option<AnyView> {
    let count = lines.len();
    (count > 0).then(|| {
        view! { <section><h2>{title}" "<span class="count">{count}</span></h2><ul>{lines}</ul></section> }.into_any()
    })
}
