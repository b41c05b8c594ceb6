//! Who keeps an entry of the directory and who is told of a change, as far as the reader may know the networks.

use super::opened::Opened;
use crate::{
    http::Cx,
    plural::counted,
    ui::facts::{fact, facts},
};
use leptos::prelude::*;
use mintverbund::{
    domain::{id::NetworkId, organisation::TAKE_BACK_DAYS},
    store::keeper::Sharer,
};

/// More networks than these are counted.
const NAMED: usize = 8;

/// Everybody around an entry, seen by somebody who may change it.
pub struct Around {
    keeper: String,
    /// Whether the reader acts for whoever keeps it.
    keeps: bool,
    /// Whether the reader may correct the entry here.
    may_correct: bool,
    named: Vec<String>,
    unnamed: usize,
}

impl Around {
    /// What somebody may know who has a partner open. People of the state office act for it, not for the network.
    pub fn new(cx: &Cx, opened: &Opened) -> Self {
        let here = &opened.network.id;
        let doer: Option<&NetworkId> = cx.person.role_in(here).map(|_| here);
        let sharing = &opened.sharing;
        let keeper = sharing.keeper();
        let others = sharing.all().iter().filter(|network| Some(&network.id) != doer);
        let office = (keeper.is_none() && doer.is_some()).then(|| OFFICE.to_owned());
        let (known, hidden): (Vec<&Sharer>, Vec<&Sharer>) = others.partition(|network| is_known(cx, network));
        let mut named: Vec<String> = known.into_iter().map(|network| network.name.clone()).chain(office).collect();
        let more = named.split_off(named.len().min(NAMED));
        Self {
            keeper: match keeper {
                None => OFFICE.to_owned(),
                Some(keeper) if is_known(cx, keeper) => keeper.name.clone(),
                Some(_) => "einem anderen Netzwerk".to_owned(),
            },
            keeps: sharing.keeper_id() == doer,
            may_correct: cx.person.is_staff() || sharing.may_be_corrected_in(here),
            named,
            unnamed: hidden.len() + more.len(),
        }
    }

    /// Who keeps it, and who is told.
    pub fn view(&self) -> AnyView {
        facts([fact("Gepflegt von", self.keeper.clone()), fact("Von Änderungen erfahren", self.told())])
    }

    /// Whether there is a form for the reader: people of a former partner's network have none.
    pub fn may_correct(&self) -> bool {
        self.may_correct
    }

    /// What whoever keeps it may do with a change; nothing to say to themselves.
    pub fn may_be_taken_back(&self) -> Option<String> {
        (self.may_correct && !self.keeps).then(|| {
            format!(
                "Deine Änderung gilt sofort. Wer den Eintrag pflegt, kann sie {TAKE_BACK_DAYS} Tage lang zurücknehmen."
            )
        })
    }

    fn told(&self) -> String {
        let more = (self.unnamed > 0).then(|| counted(self.unnamed, "weiteres Netzwerk", "weitere Netzwerke"));
        let all: Vec<String> = self.named.iter().cloned().chain(more).collect();
        match all.split_last() {
            None => "niemand, sonst nutzt ihn keiner".to_owned(),
            Some((one, [])) => one.clone(),
            Some((last, first)) => format!("{} und {last}", first.join(", ")),
        }
    }
}

const OFFICE: &str = "MINTraum";

fn is_known(cx: &Cx, network: &Sharer) -> bool {
    cx.actor.knows(&network.id, network.is_public)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_told_of_a_change_is_named_and_the_rest_is_counted() {
        let told = |named: &[&str], unnamed: usize| {
            let named = named.iter().map(|name| (*name).to_owned()).collect();
            Around { keeper: "A".to_owned(), keeps: true, may_correct: true, named, unnamed }.told()
        };
        assert_eq!(told(&[], 0), "niemand, sonst nutzt ihn keiner");
        assert_eq!(told(&["A"], 0), "A");
        assert_eq!(told(&["A", "B", "C"], 0), "A, B und C");
        assert_eq!(told(&[], 1), "1 weiteres Netzwerk");
        assert_eq!(told(&["A"], 2), "A und 2 weitere Netzwerke");
    }
}
