//! What stands beside the texts of a profile: area, money, recognition, sectors, contacts.

use super::{
    super::room::Room,
    programme::rule,
    timeline::{supports, timeline},
};
use crate::{http::Cx, ui::parts::phase_mark};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    actions::profile::edit_coverage::chosen,
    domain::{funding::FundingPhase, kreis::Ags, theme::Theme},
    store::{
        Reader, Result, basis,
        basis::Bases,
        contact, coverage, funding,
        funding::{Funder, Funding},
        link,
        network::Network,
        partnership,
        partnership::Partner,
        recognition,
        recognition::Recognition,
        support,
        support::Support,
        theme,
    },
};

/// The facts of a network that are not texts.
pub struct ProfileFacts {
    today: Date,
    kreise: Vec<Ags>,
    themes: Vec<Theme>,
    statewide: bool,
    fundings: Vec<Funding>,
    funders: Vec<Funder>,
    supports: Vec<Support>,
    phase: FundingPhase,
    recognition: Option<Recognition>,
    partners: Vec<Partner>,
    bases: Bases,
    contacts: usize,
    public_contacts: usize,
    /// Whether the state office has still to confirm that it is a cluster.
    claims_cluster: bool,
}

impl ProfileFacts {
    /// Reads them.
    pub async fn load(cx: &Cx, reader: &mut Reader, network: &Network) -> Result<Self> {
        let (today, id) = (cx.now.day(), &network.id);
        let fundings = funding::of_network(reader, id).await?;
        let periods: Vec<_> = fundings.iter().map(|funding| funding.period).collect();
        let continued = link::of_network(reader, id).await?.iter().any(|link| link.carries_on(id, today));
        let partners = partnership::of_network(reader, id).await?;
        let contacts = contact::of_network(reader, id).await?;
        let coverage = coverage::of_network(reader, id).await?;
        Ok(Self {
            today,
            kreise: chosen(&coverage, today).into_iter().map(|c| c.ags.clone()).collect(),
            phase: FundingPhase::of(&periods, continued, today),
            themes: theme::of_network(reader, id).await?,
            statewide: network.statewide,
            fundings,
            funders: funding::funders(reader).await?,
            supports: support::of_network(reader, id).await?,
            recognition: recognition::of_network(reader, id).await?,
            bases: basis::of_network(reader, id).await?,
            partners,
            public_contacts: contacts.iter().filter(|contact| contact.public && !contact.hidden).count(),
            contacts: contacts.len(),
            claims_cluster: network.claims_cluster,
        })
    }

    /// Draws them; whoever may edit finds the way to each form.
    pub fn view(self, room: &Room, may_edit: bool) -> AnyView {
        view! {
            {self.area(room, may_edit)}
            {self.focus(room, may_edit)}
            {self.money(room, may_edit)}
            {self.region()}
            {rule(&self.fundings, &self.partners, &self.bases)}
            {self.people(room)}
        }
        .into_any()
    }

    fn area(&self, room: &Room, may_edit: bool) -> AnyView {
        let names = self.kreise.iter().map(|ags| view! { <li>{ags.kreis().list_name()}</li> });
        let list = match self.kreise.len() {
            0 => view! { <p class="muted">"Noch kein Kreis gewählt."</p> }.into_any(),
            1..=8 => view! { <ul>{names.collect_view()}</ul> }.into_any(),
            many => view! { <details><summary>{many}" Kreise"</summary><ul>{names.collect_view()}</ul></details> }
                .into_any(),
        };
        let change = may_edit.then(|| view! { <p><a href=room.at().area()>"Gebiet ändern"</a></p> });
        view! { <section class="panel"><h2>"Gebiet"</h2>{list}{change}</section> }.into_any()
    }

    fn focus(&self, room: &Room, may_edit: bool) -> AnyView {
        let names: Vec<String> = self.themes.iter().map(Theme::label).collect();
        let words = if names.is_empty() { "Noch keine Themen gewählt.".to_owned() } else { names.join(", ") };
        let everywhere = self.statewide.then(|| view! { <p>"Das Netzwerk arbeitet landesweit."</p> });
        let change = may_edit.then(|| view! { <p><a href=room.at().themes()>"Themen ändern"</a></p> });
        view! { <section class="panel"><h2>"Themen"</h2><p>{words}</p>{everywhere}{change}</section> }.into_any()
    }

    fn money(&self, room: &Room, may_edit: bool) -> AnyView {
        let phase = (!self.fundings.is_empty()).then(|| view! { <p>{phase_mark(self.phase)}</p> });
        let change =
            may_edit.then(|| view! { <p><a href=room.at().new_funding()>"Weitere Förderung eintragen"</a></p> });
        let edit = may_edit.then(|| room.at());
        view! {
            <section class="panel" id="foerderung">
                <h2>"Förderung"</h2>
                {phase}
                {self.claims_cluster.then(|| view! { <p class="small muted">"Öffentlich steht das Netzwerk als MINT-Cluster da, sobald MINTraum es bestätigt hat."</p> })}
                {timeline(&self.fundings, &self.funders, self.today, edit)}
                {change}
                {supports(&self.supports, edit, may_edit.then(|| room.at().new_support()))}
            </section>
        }
        .into_any()
    }

    fn region(&self) -> AnyView {
        let words = match &self.recognition {
            None => "nicht anerkannt".to_owned(),
            Some(recognition) => {
                let parts = [recognition.standing(self.today).label().to_owned(), recognition.period.in_words()];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
            }
        };
        view! {
            <section class="panel">
                <h2>"MINT-Region"</h2>
                <p>{words}</p>
                <p class="small muted">"Die Anerkennung vergibt MINTraum."</p>
            </section>
        }
        .into_any()
    }

    fn people(&self, room: &Room) -> AnyView {
        let words = match self.contacts {
            0 => "Noch keine eingetragen.".to_owned(),
            all => format!("{all} eingetragen, davon {} öffentlich.", self.public_contacts),
        };
        view! {
            <section class="panel">
                <h2>"Kontakte"</h2>
                <p>{words}</p>
                <p><a href=room.at().contacts()>"Kontakte ansehen"</a></p>
                <p><a href=room.at().inquiries()>"Anfragen über die öffentliche Seite"</a></p>
            </section>
        }
        .into_any()
    }
}
