//! Whoever was late: what both sides changed is asked, everything else is brought together.

use super::{Frame, Record, keep, left, own};
use crate::{
    conflict::{Compared, LateForm, differences},
    http::{Cx, PageError},
};
use axum::response::Response;
use mintverbund::domain::{
    field::Typed,
    long_form::{MergedForm, is_shown, merge_forms, say_the_same, showing, shown},
    seen::Seen,
};

/// What is to be decided by whoever was late.
pub struct Late {
    compared: Vec<Compared>,
    merged: Option<MergedForm>,
}

pub enum Merged {
    /// Nobody has to be asked: the form on what is stored now, and the labels of what came from somebody else.
    Whole(Typed, Vec<&'static str>),
    Asked(Late),
}

/// Brings what was typed together with what is stored.
pub async fn merged<R: Record>(cx: &Cx, record: &R, typed: &Typed, stored: &Typed) -> Result<Merged, PageError> {
    let compared = record.compared(cx, [stored, typed]).await?;
    let inputs: Vec<&'static str> = compared.iter().map(|(key, ..)| *key).collect();
    let merged = merge_forms(&shown(typed), typed, stored, &inputs);
    if !merged.asked.is_empty() {
        return Ok(Merged::Asked(Late::of(compared, Some(merged))));
    }
    // Whoever changed nothing has nothing that could be brought together with what others wrote.
    let is_own = !say_the_same(&own(&merged.typed), &own(stored));
    let taken = compared.iter().filter(|(key, ..)| is_own && merged.taken.contains(key));
    let labels = taken.map(|(_, label, _)| *label).collect();
    Ok(Merged::Whole(Seen::of_form(stored).marks(merged.typed), labels))
}

impl Late {
    pub fn of(compared: Vec<Compared>, merged: Option<MergedForm>) -> Self {
        Self { compared, merged }
    }

    /// Shows both sides of what both changed, or of everything if it is not known what was on the screen.
    pub async fn answer(self, cx: &Cx, frame: Frame, typed: Typed, stored: &Typed) -> Result<Response, PageError> {
        let Self { mut compared, merged } = self;
        let (typed, instead) = match merged {
            Some(MergedForm { typed: together, asked, .. }) => {
                // Whoever leaves the page finds it where they typed it.
                keep(cx, &frame.action, &left(&typed), &[]).await?;
                let typed = together;
                compared.retain(|(key, ..)| asked.contains(key));
                let theirs = stored.only(|key| asked.contains(&key));
                let instead = typed.only(|key| !asked.contains(&key)).and(&theirs);
                (typed, Some(showing_now(&instead, stored)))
            }
            None => (typed, None),
        };
        let differences = differences(&compared, stored, &typed);
        let Frame { conflict, note, action, back } = frame;
        let (seen, typed) = (Seen::of_form(stored), showing_now(&typed, stored));
        LateForm { conflict, note, action, back, typed, instead, seen, differences }.answer(cx).await
    }
}

/// A form that from now on is held against what is stored now.
fn showing_now(typed: &Typed, stored: &Typed) -> Typed {
    own(typed).and(&showing(stored).only(is_shown))
}
