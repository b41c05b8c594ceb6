//! Proposing a link to another network.

use super::{
    super::room::{Room, refusals, refused, titled},
    others::others,
};
use crate::{
    http::{Cx, FormResult, PageResult, TypedForm, commit},
    ui::{
        form::{self, Choice, FormState},
        parts::link_button,
        period,
    },
};
use axum::extract::Path;
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        links::propose::{Proposal, propose_link},
    },
    domain::{
        field::Typed,
        link::{LinkKind, LinkText},
    },
    policy::Action,
    store::network::Network,
};

/// Networks to choose from, under headings.
type Groups = Vec<(String, Vec<Choice>)>;

/// The empty form.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> PageResult {
    let network = cx.network(&slug, Action::ProposeLink).await?;
    let groups = others(&cx, &mut cx.app.store.read().await?, &network).await?;
    Ok(page(&cx, &network, groups, FormState::default()))
}

/// Proposes the link.
pub async fn submit(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::ProposeLink).await?;
    let groups = others(&cx, &mut cx.app.store.read().await?, &network).await?;
    match write(&cx, &network, &groups, &typed).await {
        Ok(()) => {
            let path = Room::new(&cx, &network, "verbindungen").path();
            cx.done("Die Verbindung ist vorgeschlagen. Hier steht, wer noch zustimmen muss.", &path).await
        }
        Err(error) => {
            let errors = refusals(error, "relation", "Art der Verbindung")?;
            refused(page(&cx, &network, groups, FormState::refused(typed, errors)))
        }
    }
}

/// Only what stands in the list can be proposed: a guessed network would otherwise be told of.
async fn write(cx: &Cx, network: &Network, groups: &Groups, typed: &Typed) -> Result<(), ActionError> {
    let proposal = Proposal::parse(typed).map_err(ActionError::Invalid)?;
    let listed = groups.iter().flat_map(|(_, choices)| choices).any(|(id, _)| *id == proposal.other.to_string());
    if !listed {
        return Err(ActionError::field("other", "Netzwerk", "Bitte aus der Liste auswählen."));
    }
    let mut tx = cx.app.store.write().await?;
    let result = propose_link(&mut tx, cx.by(), &network.id, &proposal).await;
    commit(tx, result).await.map(|_| ())
}

fn page(cx: &Cx, network: &Network, groups: Groups, state: FormState) -> crate::http::Page {
    let room = Room::new(cx, network, "verbindungen");
    let head = room.clone();
    room.page(cx, &titled("Verbindung vorschlagen", &state.errors), move || view(head, groups, state))
}

fn view(room: Room, groups: Groups, state: FormState) -> AnyView {
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below("Verbindung vorschlagen", Some("Verbindungen"))}
            <p>"Sobald das andere Netzwerk und MINTraum zugestimmt haben, gilt die Verbindung. Hat das andere Netzwerk zurzeit keine Koordination, kann MINTraum seine Zustimmung vermerken."</p>
            <form method="post" action=room.at().new_link() novalidate>
                {state.grouped("other", "Netzwerk", groups).view()}
                {state.select("relation", "Art der Verbindung", relations(room.name()))
                    .hint(format!("Lies sie als Satz, der mit {} beginnt und mit dem gewählten Netzwerk endet.", room.name())).view()}
                {period::fields(&state)}
                {state.area("note", "Begründung", 3).optional().limit(LinkText::LIMIT).hint("Lesen das andere Netzwerk und MINTraum.").view()}
                <div class="button-row">
                    {form::submit("Vorschlagen", "kern-btn--primary")}
                    {link_button(room.path(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
        </div>
    }
    .into_any()
}

/// Every kind in both reading directions; `~` says that it reads from the other network.
fn relations(name: &str) -> Vec<Choice> {
    let forward = |kind: &LinkKind| (kind.code().to_owned(), format!("{name} {} …", kind.label()));
    let back = |kind: &LinkKind| {
        (!kind.is_mutual()).then(|| (format!("{}~", kind.code()), format!("{name} {} …", kind.reverse_label())))
    };
    LinkKind::ALL.iter().flat_map(|kind| std::iter::once(forward(kind)).chain(back(kind))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mutual_relation_is_offered_once_and_every_other_in_both_directions() {
        let codes: Vec<String> = relations("A").into_iter().map(|(code, _)| code).collect();
        let expected = [
            "covers",
            "covers~",
            "cooperates",
            "hosts",
            "hosts~",
            "succeeds",
            "succeeds~",
            "merged_into",
            "merged_into~",
        ];
        assert_eq!(codes, expected);
    }
}
