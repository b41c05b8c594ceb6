//! How a network is drawn for the state office.

use super::{Forms, NetworkPage, cluster, recognition, rename};
use crate::{
    address::{self, workspace::Workspace},
    pages::{
        staff::marks::{sectors, stand},
        workspace::rule,
    },
    ui::parts::{breadcrumb, link_state, phase_mark},
};
use leptos::prelude::*;
use mintverbund::{
    domain::{funding::FundingPhase, hiding::Hidable, period::Period, words},
    store::{funding::Funding, link::Link},
};

/// The page.
pub fn page(view: &NetworkPage, forms: &Forms) -> AnyView {
    let network = &view.facts.network;
    let steps = vec![
        ("MINTraum".into(), address::staff::OVERVIEW.into()),
        ("Netzwerke".into(), address::staff::NETWORKS.into()),
    ];
    view! {
        <div class="wrap page">
            {forms.recognition.summary()}
            {forms.past.summary()}
            {forms.address.summary()}
            {breadcrumb(steps)}
            <h1>{network.name.clone()}</h1>
            <p>{stand(&view.facts)}</p>
        </div>
        <div class="wrap layout-two">
            <div>
                {fundings(view)}
                {links(view)}
                {members(view)}
            </div>
            <aside>
                <section class="panel stack">
                    <h2>"Anerkennung als MINT-Region"</h2>
                    {recognition::form(network.slug.as_str(), &forms.recognition)}
                    {recognition::past(network.slug.as_str(), view.facts.recognition.as_ref(), &forms.past)}
                </section>
                {at_a_glance(view)}
                {rule(&view.facts.fundings, &view.partners, &view.bases)}
                <section class="panel">
                    <h2>"Adresse"</h2>
                    {rename::form(network.slug.as_str(), &forms.address)}
                </section>
            </aside>
        </div>
    }
    .into_any()
}

fn at_a_glance(view: &NetworkPage) -> AnyView {
    let facts = &view.facts;
    let slug = &facts.network.slug;
    let kreise = facts.kreise.iter().map(|ags| ags.kreis().full_name()).collect::<Vec<_>>().join(", ");
    let kreise = if kreise.is_empty() { "keine".to_owned() } else { kreise };
    let public = match facts.network.published {
        true if !facts.network.is_public => {
            view! { <a href=Workspace::of(&slug).hidden()>"zurzeit verborgen"</a> }.into_any()
        }
        true => view! { <a href=address::public::network(&slug)>"Öffentliche Seite"</a> }.into_any(),
        false => view! { "noch nicht öffentlich" }.into_any(),
    };
    view! {
        <section class="panel">
            <h2>"Auf einen Blick"</h2>
            <ul>
                <li>"Kreise: "{kreise}</li>
                <li>"Bereiche im Bundesprogramm: "{sectors(facts)}</li>
                <li>"Angebote: "{facts.public}" öffentlich, "<a href=address::staff::queue_of(&slug)>{facts.waiting}" in Prüfung"</a></li>
                <li>{public}</li>
                <li><a href=address::staff::basis(&slug)>"Worauf die Angaben beruhen"</a></li>
                {facts.network.is_public.then(|| {
                    let path = address::staff::hide(&Hidable::Network(facts.network.id.clone()));
                    view! { <li><a href=path>"Vor der Öffentlichkeit verbergen"</a></li> }
                })}
                <li><a href=Workspace::of(&slug).profile()>"Arbeitsplatz des Netzwerks"</a></li>
            </ul>
        </section>
    }
    .into_any()
}

fn fundings(view: &NetworkPage) -> AnyView {
    let items = view.facts.fundings.iter().map(|funding| funding_item(view, funding));
    let list = match view.facts.fundings.is_empty() {
        true => view! { <p class="muted">"Keine Förderung eingetragen, also kein Cluster."</p> }.into_any(),
        false => view! { <ol class="timeline">{items.collect_view()}</ol> }.into_any(),
    };
    view! { <h2>"Förderungen"</h2>{cluster::decision(&view.facts.network)}{list} }.into_any()
}

fn funding_item(view: &NetworkPage, funding: &Funding) -> AnyView {
    let period: &Period = &funding.period;
    let (class, phase) = match (period.is_over(view.today), period.is_to_come(view.today)) {
        _ if *period == Period::default() => ("timeline__item", FundingPhase::Unknown),
        (true, _) => ("timeline__item timeline__item--past", FundingPhase::Ended),
        (_, true) => ("timeline__item timeline__item--future", FundingPhase::Planned),
        _ => ("timeline__item timeline__item--now", FundingPhase::of(&[*period], false, view.today)),
    };
    let title = (words::german().phrases.round)(funding.round, funding.phase);
    let reference = (!funding.reference.is_empty()).then(|| {
        let text = format!("FKZ {}", funding.reference);
        view! { <br/><span class="small muted">{text}</span> }
    });
    view! {
        <li class=class>
            <span class="timeline__time">{period.in_words()}</span>" "
            <strong>{title}</strong>" "{phase_mark(phase)}
            {reference}
        </li>
    }
    .into_any()
}

fn links(view: &NetworkPage) -> AnyView {
    let items = view.links.iter().map(|link| link_item(view, link));
    let list = match view.links.is_empty() {
        true => view! { <p class="muted">"Mit keinem anderen Netzwerk verbunden."</p> }.into_any(),
        false => view! { <ul class="plain stack">{items.collect_view()}</ul> }.into_any(),
    };
    view! { <h2>"Verbindungen"</h2>{list}<p><a href=address::staff::LINKS>"Alle Verbindungen"</a></p> }.into_any()
}

/// A link, read from the network of the page.
fn link_item(view: &NetworkPage, link: &Link) -> AnyView {
    let forward = link.from_id == view.facts.network.id;
    let (name, slug) = if forward { (&link.to_name, &link.to_slug) } else { (&link.from_name, &link.from_slug) };
    let [before, after] = link.kind.around(forward);
    let period = link.period.in_words();
    view! {
        <li>
            {link_state(link.standing(view.today))}" "{before}" "<a href=address::staff::network(&slug)>{name.clone()}</a>{after}
            " "<span class="small muted">{period}</span>
        </li>
    }
    .into_any()
}

fn members(view: &NetworkPage) -> AnyView {
    let items =
        view.members.iter().map(|member| view! { <li>{member.account_name.clone()}", "{member.role.label()}</li> });
    let list = match view.members.is_empty() {
        true => {
            view! { <p class="muted">"Noch niemand. Konten richtet ein, wer die Plattform betreibt."</p> }.into_any()
        }
        false => view! { <ul>{items.collect_view()}</ul> }.into_any(),
    };
    let team = Workspace::of(&view.facts.network.slug).team();
    view! { <h2>"Team"</h2>{list}<p><a href=team>"Team ansehen"</a></p> }.into_any()
}
