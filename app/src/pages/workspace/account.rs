//! The page of one's own account.

use crate::{
    address::{self, workspace::Workspace},
    http::{Cx, PageError, PageResult, Where},
    ui::{facts::known_facts, form::button_form},
};
use leptos::prelude::*;
use mintverbund::store::{
    account,
    account::{Account, Membership},
};

/// Shows the account.
pub async fn show(cx: Cx) -> PageResult {
    let account = account::get(&mut cx.app.store.read().await?, &cx.person.id).await?.ok_or(PageError::NotFound)?;
    let memberships = cx.memberships.clone();
    let is_staff = cx.person.is_staff();
    Ok(cx.page("Dein Konto", Where::Account, move || {
        view! {
            <div class="wrap wrap--narrow page stack">
                <h1>"Dein Konto"</h1>
                {facts(account)}
                <h2>"Deine Netzwerke"</h2>
                {networks(memberships, is_staff)}
                <h2>"Passwort"</h2>
                <p>
                    "Dein Passwort lässt sich hier noch nicht ändern. Das kann nur, wer die Plattform betreibt: Melde dich \
                    dort, wenn du ein neues brauchst oder glaubst, dass jemand deines kennt."
                </p>
                <h2>"Abmelden"</h2>
                <p>"Melde dich ab, wenn du nicht an deinem eigenen Gerät sitzt."</p>
                {button_form(address::session::SIGN_OUT.into(), "Jetzt abmelden", "kern-btn--secondary", Vec::new())}
            </div>
        }
    }))
}

fn facts(account: Account) -> AnyView {
    known_facts([
        ("Name", Some(account.name)),
        ("E-Mail", Some(account.email.to_string())),
        ("Rolle auf der Plattform", account.platform_role.map(|role| role.label().to_owned())),
    ])
}

fn networks(memberships: Vec<Membership>, is_staff: bool) -> AnyView {
    if memberships.is_empty() {
        let text = match is_staff {
            true => "Das passt so: MINTraum gehört zu keinem Netzwerk und prüft deshalb unabhängig.",
            false => "Rollen in Netzwerken vergibt, wer die Plattform betreibt.",
        };
        return view! { <p>"Du gehörst zu keinem Netzwerk. "{text}</p> }.into_any();
    }
    let rows = memberships.into_iter().map(|membership| {
        let path = Workspace::of(&membership.slug).offers();
        view! { <tr><th scope="row"><a href=path>{membership.name}</a></th><td data-label="Rolle">{membership.role.label()}</td></tr> }
    });
    view! {
        <div class="table-wrap">
            <table class="kern-table table--stacks">
                <caption class="visually-hidden">"Deine Netzwerke und Rollen"</caption>
                <thead><tr><th scope="col">"Netzwerk"</th><th scope="col">"Deine Rolle"</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
