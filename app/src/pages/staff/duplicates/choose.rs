//! Two entries that nobody suggests: looked for by name, and chosen to stand beside each other.

use crate::{
    address,
    http::PageError,
    ui::{
        alert::not_possible,
        form::{Choice, FormState},
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::{field::Typed, id::OrganisationId},
    store::{Reader, merging, organisation, organisation::Organisation},
};

/// The parameters of the address.
const WORDS: &str = "suche";
const CHOSEN: &str = "eintrag";
const COMPARE: &str = "vergleichen";

/// What was looked for and found, and what is chosen.
pub struct Search {
    words: String,
    found: Vec<(Organisation, Option<String>)>,
    chosen: Vec<Organisation>,
    /// Whether they are to stand beside each other, and cannot.
    is_refused: bool,
}

impl Search {
    /// Reads what is asked; entries that are not there, or went into others, are passed over.
    pub async fn load(reader: &mut Reader, asked: &Typed) -> Result<Self, PageError> {
        let words: String = asked.get(WORDS).chars().take(160).collect();
        let mut chosen: Vec<Organisation> = Vec::new();
        for id in asked.all(CHOSEN).filter_map(|id| id.parse::<OrganisationId>().ok()).take(10) {
            let Some(today) = merging::today(reader, &id).await? else { continue };
            let entry = organisation::get(reader, &today).await?;
            chosen.extend(entry.filter(|entry| chosen.iter().all(|known| known.id != entry.id)));
        }
        let found = organisation::find(reader, &words).await?;
        let found = found.into_iter().filter(|hit| chosen.iter().all(|known| known.id != hit.organisation.id));
        let found = found.map(|hit| (hit.organisation, hit.former)).collect();
        let is_refused = !asked.all(COMPARE).collect::<Vec<_>>().is_empty() && chosen.len() != 2;
        Ok(Self { words, found, chosen, is_refused })
    }

    /// The page of the two that are to stand beside each other.
    pub fn pair(&self, asked: &Typed) -> Option<String> {
        match (asked.all(COMPARE).next(), self.chosen.as_slice()) {
            (Some(_), [one, other]) => Some(address::staff::duplicate(&one.id, &other.id)),
            _ => None,
        }
    }

    /// The form.
    pub fn view(&self) -> AnyView {
        let chosen = self.chosen.iter().map(|entry| choice(entry, None));
        let found = self.found.iter().map(|(entry, former)| choice(entry, former.as_deref()));
        let choices: Vec<Choice> = chosen.chain(found).collect();
        let mut typed = Typed::default();
        self.chosen.iter().for_each(|entry| typed.push(CHOSEN, entry.id.as_str()));
        let state = FormState::stored(typed);
        let nothing = (!self.words.trim().is_empty() && self.found.is_empty())
            .then(|| view! { <p role="status">{format!("Kein weiterer Eintrag für „{}“.", self.words.trim())}</p> });
        let list = (!choices.is_empty()).then(|| {
            view! {
                {state.checks(CHOSEN, "Einträge: Wähle zwei", choices).view()}
                <button class="kern-btn kern-btn--primary" name=COMPARE value="1"><span class="kern-label">"Die zwei vergleichen"</span></button>
            }
        });
        view! {
            <h2>"Andere Einträge vergleichen"</h2>
            <p>"Such nacheinander beide Einträge, und hak sie an."</p>
            {self.is_refused.then(|| not_possible("Wähle genau zwei Einträge."))}
            <form class="stack" role="search" action=address::staff::DUPLICATES>
                <div class="field">
                    <label class="kern-label" for="suche">"Name der Einrichtung"</label>
                    <input class="kern-form-input__input" id="suche" name=WORDS type="search" autocomplete="off" value=self.words.clone()/>
                </div>
                <div class="button-row"><button class="kern-btn kern-btn--secondary"><span class="kern-label">"Suchen"</span></button></div>
                {nothing}
                {list}
            </form>
        }
        .into_any()
    }
}

/// An entry with what tells it apart.
fn choice(entry: &Organisation, former: Option<&str>) -> Choice {
    let place = entry.ags.as_ref().map(|ags| ags.kreis().full_name());
    let former = former.map(|name| format!("früher: {name}"));
    let about: Vec<String> = [entry.kind.label().to_owned()].into_iter().chain(place).chain(former).collect();
    (entry.id.to_string(), format!("{} · {}", entry.name, about.join(" · ")))
}
