//! Taking a partner into a network: one of the directory, or a new entry if there is none.

use super::{
    super::{
        long_form,
        room::{Room, refusals, refused},
    },
    enter::despite,
    new::{chosen, enter_page, take_page},
};
use crate::{
    address::workspace::Workspace,
    http::{Cx, FormResult, TypedForm, commit},
    ui::form::FormState,
};
use axum::extract::Path;
use mintverbund::{
    actions::{
        ActionError,
        partners::add::{NewOrganisation, add_partner, enter_organisation, parse_terms},
    },
    domain::field::Typed,
    policy::Action,
    store::{network::Network, organisation::Organisation},
    text::fold::fold,
};

/// Takes the chosen organisation in, or enters a new one and takes it in at once.
pub async fn add(cx: Cx, Path(slug): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let network = cx.network(&slug, Action::EditPartners).await?;
    match typed.get("organisation").is_empty() {
        false => add_known(&cx, &network, typed).await,
        true => add_new(&cx, &network, typed).await,
    }
}

async fn add_known(cx: &Cx, network: &Network, typed: Typed) -> FormResult {
    let organisation = chosen(cx, typed.get("organisation")).await?;
    match write_known(cx, network, &organisation, &typed).await {
        Ok(()) => added(cx, network, &organisation.name).await,
        Err(error) => {
            let errors = refusals(error, "role", "Einrichtung")?;
            refused(take_page(cx, network, organisation, FormState::refused(typed, errors)))
        }
    }
}

async fn write_known(
    cx: &Cx,
    network: &Network,
    organisation: &Organisation,
    typed: &Typed,
) -> Result<(), ActionError> {
    let terms = parse_terms(typed).map_err(ActionError::Invalid)?;
    let mut tx = cx.app.store.write().await?;
    let result = add_partner(&mut tx, cx.by(), &network.id, &organisation.id, &terms).await;
    commit(tx, result).await.map(|_| ())
}

async fn add_new(cx: &Cx, network: &Network, typed: Typed) -> FormResult {
    let action = Workspace::of(&network.slug).entering_partner();
    if let Some(answer) = long_form::discarded(cx, &action, &typed).await? {
        return Ok(answer);
    }
    match write_new(cx, network, &typed).await {
        Ok(Ok(name)) => {
            long_form::forget(cx, &action).await?;
            added(cx, network, &name).await
        }
        Ok(Err(similar)) => refused(enter_page(cx, network, FormState::stored(typed), similar).await?),
        Err(ActionError::Invalid(errors)) => {
            let state = long_form::kept(cx, &action, typed, errors).await?;
            refused(enter_page(cx, network, state, Vec::new()).await?)
        }
        Err(error) => {
            let errors = refusals(error, "organisation_name", "Einrichtung")?;
            refused(enter_page(cx, network, FormState::refused(typed, errors), Vec::new()).await?)
        }
    }
}

/// Enters and takes in within one transaction; the answer is the name, or those of similar name.
async fn write_new(
    cx: &Cx,
    network: &Network,
    typed: &Typed,
) -> Result<Result<String, Vec<Organisation>>, ActionError> {
    let (new, terms) = match (NewOrganisation::parse(typed), parse_terms(typed)) {
        (Ok(new), Ok(terms)) => (new, terms),
        (new, terms) => {
            let errors = new.err().into_iter().chain(terms.err()).flatten();
            return Err(ActionError::Invalid(errors.collect()));
        }
    };
    let mut tx = cx.app.store.write().await?;
    let organisation = match enter_organisation(&mut tx, cx.by(), &network.id, &new, has_seen_similar(typed)).await? {
        Ok(organisation) => organisation,
        Err(similar) => return Ok(Err(similar)),
    };
    let result = add_partner(&mut tx, cx.by(), &network.id, &organisation, &terms).await;
    commit(tx, result).await?;
    Ok(Ok(new.name.to_string()))
}

/// The form sends along for which name and website the similar ones were shown: others are looked up again.
pub fn has_seen_similar(typed: &Typed) -> bool {
    let seen = fold(typed.get("despite"));
    !seen.is_empty() && seen == fold(&despite(typed))
}

async fn added(cx: &Cx, network: &Network, name: &str) -> FormResult {
    cx.done(format!("{name} ist jetzt Partner."), &Room::new(cx, network, "partner").path()).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_names_are_skipped_only_for_the_name_they_were_shown_for() {
        let sent = |despite: &str, name: &str| {
            let pairs = [("despite", despite), ("organisation_name", name)];
            Typed::new(pairs.map(|(key, value)| (key.to_owned(), value.to_owned())))
        };
        assert!(has_seen_similar(&sent("TH Deggendorf", "TH  Deggendorf")));
        assert!(!has_seen_similar(&sent("TH Deggendorf", "TH Rosenheim")));
        assert!(!has_seen_similar(&sent("", "")));
    }
}
