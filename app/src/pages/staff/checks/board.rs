//! The board: a line for each network, and the form that asks.

use crate::{
    address,
    ui::{
        form::{FormState, submit},
        parts::{breadcrumb, state_mark},
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        date::{Timestamp, day_in_words},
        private_link::LinkStanding,
    },
    store::{network::Network, private_link::PrivateLink},
};

/// A network on the board.
pub struct Row {
    /// The network.
    pub network: Network,
    /// Its latest link.
    pub link: Option<PrivateLink>,
    /// So many answers wait for the office.
    pub open: usize,
    /// So many statements were answered, ever.
    pub answered: usize,
    /// The moment from which it is seen.
    pub now: Timestamp,
}

impl Row {
    /// How the asking stands.
    fn standing(&self) -> (&'static str, &'static str) {
        let standing = self.link.as_ref().map(|link| (link.standing(self.now), link.last_used_at));
        match standing {
            _ if self.open > 0 => ("submitted", "zu übernehmen"),
            None => ("draft", "noch nicht gefragt"),
            Some((_, Some(_))) => ("approved", "beantwortet"),
            Some((LinkStanding::Open, None)) => ("claimed", "gefragt"),
            Some((LinkStanding::Ended, None)) => ("withdrawn", "Frist vorbei"),
            Some((LinkStanding::Revoked, None)) => ("withdrawn", "zurückgezogen"),
        }
    }
}

/// The page.
pub fn page(rows: &[Row], form: &FormState) -> AnyView {
    let count = |test: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| test(row)).count();
    let figures = [
        ("gefragt", count(&|row| row.link.is_some())),
        ("haben geantwortet", count(&|row| row.answered > 0)),
        ("zu übernehmen", count(&|row| row.open > 0)),
        ("noch nicht gefragt", count(&|row| row.link.is_none())),
    ];
    let figures = Vec::from(figures.map(|(label, number)| view! { <div><dt>{label}</dt><dd>{number}</dd></div> }));
    let body = match rows.is_empty() {
        true => view! { <p class="muted">"Noch ist kein Netzwerk eingetragen."</p> }.into_any(),
        false => asking(rows, form),
    };
    view! {
        <div class="wrap page stack">
            {form.summary()}
            {breadcrumb(vec![("MINTraum".into(), address::staff::OVERVIEW.into())])}
            <h1>"Stimmt das?"</h1>
            <p class="lead">"Fragt Netzwerke, ob das stimmt, was öffentlich über sie steht. Sie antworten mit einem eigenen Link, ohne Konto. Ihr übernehmt, was sich geändert hat."</p>
            <dl class="figures">{figures}</dl>
            {body}
        </div>
    }
    .into_any()
}

fn asking(rows: &[Row], form: &FormState) -> AnyView {
    let chosen: Vec<&str> = form.typed.all("network").collect();
    let lines = rows.iter().enumerate().map(|(at, row)| line(at, row, &chosen)).collect_view();
    let error = form.error("network").map(|error| view! { <p class="kern-error">{error.to_owned()}</p> });
    view! {
        <form method="post" action=address::staff::CHECKS class="stack" novalidate>
            {error}
            <div class="table-wrap">
                <table class="kern-table table--stacks">
                    <caption class="visually-hidden">"Alle Netzwerke"</caption>
                    <thead><tr>
                        <th scope="col">"Fragen"</th><th scope="col">"Netzwerk"</th><th scope="col">"Stand"</th>
                        <th scope="col">"Gefragt"</th><th scope="col" class="num">"Antworten"</th><th scope="col" class="num">"Offen"</th>
                    </tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
            <section class="panel stack">
                <h2>"Die Angekreuzten fragen"</h2>
                {form.text("days", "Der Link gilt so viele Tage").numeric().hint("1 bis 90").view()}
                <p class="small muted">"Für jedes Netzwerk entsteht ein eigener Link. Ein früherer gilt dann nicht mehr; was damit geantwortet wurde, bleibt."</p>
                <div class="button-row">{submit("Links erstellen", "kern-btn--primary")}</div>
            </section>
        </form>
    }
    .into_any()
}

fn line(at: usize, row: &Row, chosen: &[&str]) -> AnyView {
    let network = &row.network;
    let (code, word) = row.standing();
    let id = if at == 0 { "field-network".to_owned() } else { format!("network-{at}") };
    let checked = chosen.contains(&network.id.as_str());
    let asked = match &row.link {
        Some(link) => format!("{}, bis {}", day_in_words(link.made_at.day()), day_in_words(link.ends_at.day())),
        None => "–".to_owned(),
    };
    let choose = match network.is_public {
        true => view! {
            <input class="kern-form-check__checkbox" type="checkbox" id=id name="network" value=network.id.to_string() checked=checked aria-label=format!("{} fragen", network.name)/>
        }
        .into_any(),
        false => view! { <span class="small muted">"nicht öffentlich"</span> }.into_any(),
    };
    view! {
        <tr>
            <td data-label="Fragen">{choose}</td>
            <th scope="row"><a href=address::staff::check(&network.slug)>{network.name.clone()}</a></th>
            <td data-label="Stand">{state_mark(code, word)}</td>
            <td data-label="Gefragt">{asked}</td>
            <td data-label="Antworten" class="num">{row.answered}</td>
            <td data-label="Offen" class="num">{row.open}</td>
        </tr>
    }
    .into_any()
}
