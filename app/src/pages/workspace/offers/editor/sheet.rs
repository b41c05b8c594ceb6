//! What the editor shows: the form, what the review said, and what there is to choose from.

use super::{
    super::{super::directory::Directory, opened::Opened},
    before::Before,
};
use crate::{
    conflict::Meanwhile,
    http::{Cx, PageError},
    ui::form::FormState,
};
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::{
    domain::{
        content::{OfferContent, OfferField, part::organiser},
        field::Typed,
        kreis::Ags,
        seen::Seen,
    },
    store::{Connected, coverage, draft, remark, revision::Revision},
};
use std::collections::BTreeMap;

/// The keys of the controls that take organisations.
pub const ORGANISATIONS: [&str; 2] = [organiser::MAIN.name, organiser::FURTHER.name];

/// What there is to choose from.
pub struct Options {
    /// The Kreise that the network covers today.
    pub covered: Vec<Ags>,
    /// The organisations.
    pub directory: Directory,
}

/// Everything the editor shows.
pub struct Sheet {
    /// The offer and its revisions.
    pub opened: Opened,
    /// What stands in the form.
    pub state: FormState,
    /// Whether all that stands in the form is stored, but for what is wrong with it.
    pub is_kept: bool,
    /// The same as a document; what is stored if the form cannot be read.
    pub content: OfferContent,
    /// What the last review said, by field.
    pub remarks: BTreeMap<OfferField, Vec<String>>,
    /// What there is to choose from.
    pub options: Options,
    /// Why nothing was saved, if it is not about a field.
    pub why_not: Option<&'static str>,
    /// What happened since the page on which a button was pressed, if that stood in its way.
    pub meanwhile: Option<Meanwhile>,
    /// The state that was just replaced, if it can be fetched back.
    pub before: Option<Before>,
    /// The day on which somebody looks.
    pub now: DateTime,
}

impl Sheet {
    /// The editor with a form; without one, with what is stored.
    pub async fn load(cx: &Cx, opened: Opened, state: Option<FormState>) -> Result<Self, PageError> {
        let mut reader = cx.app.store.read().await?;
        let remarks = match opened.sent_back() {
            Some(revision) => remark::for_network(&mut reader, &revision.id).await?,
            None => Vec::new(),
        };
        let coverage = coverage::of_network(&mut reader, &opened.network.id).await?;
        let is_kept = state.is_none();
        let state = match state {
            Some(state) => state,
            None => stored(&mut reader, &opened).await?,
        };
        let directory = Directory::load(cx, &mut reader, &opened.network, &state.typed, &ORGANISATIONS).await?;
        drop(reader);
        let now = cx.now.moment();
        let covered = coverage.into_iter().filter(|c| c.period.holds_on(now.date())).map(|c| c.ags).collect();
        let content = OfferContent::parse(&state.typed).unwrap_or_else(|_| opened.latest.content.content().clone());
        let mut by_field: BTreeMap<OfferField, Vec<String>> = BTreeMap::new();
        remarks.into_iter().for_each(|remark| by_field.entry(remark.field).or_default().push(remark.text));
        let options = Options { covered, directory };
        Ok(Self {
            opened,
            state,
            is_kept,
            content,
            remarks: by_field,
            options,
            why_not: None,
            meanwhile: None,
            before: None,
            now,
        })
    }

    /// The remarks of the last review on a field, to stand at it.
    pub fn remark(&self, field: OfferField) -> Option<AnyView> {
        let remarks = self.remarks.get(&field)?.iter().map(|text| {
            view! {
                <div class="remark"><p><strong>"Anmerkung von MINTraum: "</strong>{text.clone()}</p></div>
            }
        });
        Some(remarks.collect_view().into_any())
    }

    /// What is wrong with an input, if anything.
    pub fn error(&self, key: &str) -> Option<String> {
        self.state.errors.iter().find(|error| error.key == key).map(|error| error.message.clone())
    }
}

/// What is stored as a form: the text, and in it what was typed last and cannot be read, with what is wrong with it.
async fn stored(on: &mut impl Connected, opened: &Opened) -> Result<FormState, PageError> {
    let typed = typed_of(&opened.latest).replaced(&draft::inputs(on, &opened.latest.id).await?);
    Ok(FormState::refused(typed, opened.unread.clone()))
}

/// A stored revision as a form: its text, and what has to be named again when it is saved.
pub fn typed_of(revision: &Revision) -> Typed {
    let mut typed = revision.content.to_typed();
    if revision.content.dates.holidays.is_none() {
        typed.push("holidays", "");
    }
    Seen::from(revision).marks(typed)
}
