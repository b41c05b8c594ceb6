//! The partners by role, and the sectors they come from.

use super::load::PublicNetwork;
use crate::{
    address,
    messages::said,
    ui::{
        accordion::accordion,
        basis::{Stated, sign_of},
        facts::{fact, facts},
        lines::unbroken,
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        basis::{Fact, Statement},
        names::FormerNames,
        organisation::{PartnerRole, Sector, has_left},
    },
    store::{basis, partnership::Partner},
};

/// Everybody who takes part, and, folded, everybody who did.
pub fn partners(shown: &PublicNetwork) -> AnyView {
    let m = said().network;
    let begun = shown.partners.iter().filter(|p| !p.period.is_to_come(shown.today));
    let (former, now): (Vec<&Partner>, Vec<&Partner>) = begun.partition(|p| has_left(&p.period, shown.today));
    let list = match now.is_empty() {
        true => view! { <p>{m.no_partners}</p> }.into_any(),
        false => view! {
            {PartnerRole::ALL.iter().map(|role| with_role(*role, &now, shown)).collect_view()}
            {signs(&now, shown)}
            {sectors(&now, shown)}
        }
        .into_any(),
    };
    view! { <h2>{m.partners}</h2>{list}{folded(&former, shown)} }.into_any()
}

fn with_role(role: PartnerRole, partners: &[&Partner], shown: &PublicNetwork) -> Option<AnyView> {
    let partners: Vec<AnyView> = partners.iter().filter(|p| p.role == role).map(|p| item(p, shown, None)).collect();
    (!partners.is_empty()).then(|| view! { <h3>{role.label_in(&said().words)}</h3><ul>{partners}</ul> }.into_any())
}

/// What the partners rest on, and what is said of each.
fn signs(partners: &[&Partner], shown: &PublicNetwork) -> AnyView {
    let stated = |statement: fn(&Partner) -> Statement| -> Vec<Stated> {
        partners.iter().map(|one| shown.named(one.name.clone(), &statement(one))).collect()
    };
    let label = |fact: Fact| fact.label_in(&said().words);
    let parts = sign_of(label(Fact::Partner), &stated(basis::partner));
    let known: Vec<Stated> =
        stated(basis::kind_of).into_iter().filter(|(_, basis)| basis.certainty().is_stated()).collect();
    let kinds = sign_of(label(Fact::PartnerKind), &known);
    view! { <div class="row basis-row">{parts}{kinds}</div> }.into_any()
}

/// A partner, by the name that it had when it left if it is called otherwise by now.
fn item(partner: &Partner, shown: &PublicNetwork, former: Option<&FormerNames>) -> AnyView {
    let then = former.zip(partner.period.until).and_then(|(names, until)| names.on(until));
    let today = then.map(|_| format!(" ({})", (said().network.today_called)(&partner.name)));
    let name = then.unwrap_or(&partner.name).to_owned();
    let sector = shown.bases.knows_kind(partner).then(|| partner.sector.label_in(&said().words).to_owned());
    let about =
        [partner.part_of.clone().unwrap_or_default(), sector.unwrap_or_default(), said().words.period(&partner.period)];
    let about = about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let tasks = (!partner.tasks.is_empty()).then(|| view! { <br/>{partner.tasks.clone()} });
    view! {
        <li>
            <a href=address::public::partner(&partner.slug)>{name}</a>{today}" "
            <span class="small muted">{unbroken(&about)}</span>
            {tasks}
        </li>
    }
    .into_any()
}

/// The sectors that the entered partners of a cluster come from. How many the programme wants is a matter of the network and the
/// state office: the list may not be complete, and nobody is judged by it in public.
fn sectors(partners: &[&Partner], shown: &PublicNetwork) -> Option<AnyView> {
    let m = said().network;
    let known = partners.iter().filter(|partner| shown.bases.knows_kind(partner));
    let partners: Vec<&Partner> = known.copied().collect();
    if !shown.network.is_cluster || partners.is_empty() {
        return None;
    }
    let present = Sector::present(partners.iter().map(|partner| partner.sector));
    let rows = present.iter().map(|sector| {
        let count = partners.iter().filter(|partner| partner.sector == *sector).count();
        fact(sector.label_in(&said().words), (m.sector_partners)(count))
    });
    let rows = facts(rows);
    Some(
        view! {
            <h3>{m.sectors}</h3>
            <p>{m.sectors_of}</p>
            {rows}
        }
        .into_any(),
    )
}

fn folded(former: &[&Partner], shown: &PublicNetwork) -> Option<AnyView> {
    let items = former.iter().map(|one| item(one, shown, shown.former_names.get(&one.organisation_id))).collect_view();
    let title = (said().network.former_partners)(former.len());
    (!former.is_empty()).then(|| accordion(title, view! { <ul>{items}</ul>{signs(former, shown)} }))
}
