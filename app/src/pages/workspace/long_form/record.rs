//! A record with a long form: what was sent is stored, as far as it can be.

use super::{
    discarded, forget, keep,
    late::{Late, Merged, merged},
    left, own,
};
use crate::{
    conflict::{Compared, Conflict},
    http::{Cx, PageError},
    ui::form::{Above, FormState},
};
use axum::response::Response;
use mintverbund::{
    actions::ActionError,
    domain::{
        field::{FieldError, Typed},
        long_form::{as_shown, parted, resumed, say_the_same, showing, shown},
        seen::Seen,
    },
};

/// Where a form stands, and where it leads.
pub struct Frame {
    /// Where it is shown that somebody else was faster.
    pub conflict: Conflict,
    /// What somebody should know who saves there.
    pub note: Option<String>,
    /// The address of the form.
    pub action: String,
    /// Where it goes on with what is stored.
    pub back: String,
}

/// A record that has a long form.
pub trait Record: Sync {
    /// What the attempt to store it gives.
    type Done: Send;

    /// Whether it is stored: some ask something first.
    fn is_stored(_: &Self::Done) -> bool {
        true
    }

    /// Where its form stands.
    fn frame(&self, cx: &Cx) -> Frame;

    /// Its inputs, by which it is merged and compared, for two states of it.
    fn compared(&self, cx: &Cx, states: [&Typed; 2]) -> impl Future<Output = Result<Vec<Compared>, PageError>> + Send;

    /// What stands in its form as it is stored, with the mark of what is on the screen.
    fn stored(&self, cx: &Cx) -> impl Future<Output = Result<Typed, PageError>> + Send;

    /// Stores what was typed.
    fn write(&self, cx: &Cx, typed: &Typed) -> impl Future<Output = Result<Self::Done, ActionError>> + Send;
}

/// What became of a form.
pub enum Became<T> {
    /// All of it is stored, or something is asked first.
    Done(T),
    /// Its page is to be shown once more, with that in the form.
    Again(Box<FormState>),
    /// Somebody else was faster, or nothing was to be stored: this is the answer.
    Answer(Response),
    /// None of it is stored.
    Failed(ActionError, Typed),
}

/// Stores what was sent, as far as it can be.
pub async fn sent<R: Record>(cx: &Cx, record: &R, typed: Typed) -> Result<Became<R::Done>, PageError> {
    let frame = record.frame(cx);
    if let Some(answer) = discarded(cx, &frame.action, &typed).await? {
        return Ok(Became::Answer(answer));
    }
    let stored = record.stored(cx).await?;
    // What somebody had typed earlier may be older than what is on the screen, so the mark alone does not tell; of a form
    // that does not say what was seen there is nothing else.
    if shown(&typed).is_empty() {
        return Sent { frame, stored, typed, taken: Vec::new() }.store(cx, record).await;
    }
    match merged(cx, record, &typed, &stored).await? {
        Merged::Whole(typed, taken) => Sent { frame, stored, typed, taken }.store(cx, record).await,
        Merged::Asked(late) => late.answer(cx, frame, typed, &stored).await.map(Became::Answer),
    }
}

/// A form on what is stored now.
struct Sent {
    frame: Frame,
    stored: Typed,
    typed: Typed,
    /// What came from somebody else meanwhile.
    taken: Vec<&'static str>,
}

impl Sent {
    async fn store<R: Record>(self, cx: &Cx, record: &R) -> Result<Became<R::Done>, PageError> {
        match record.write(cx, &self.typed).await {
            Ok(done) if !R::is_stored(&done) => Ok(Became::Done(done)),
            Ok(done) if self.taken.is_empty() => {
                forget(cx, &self.frame.action).await?;
                Ok(Became::Done(done))
            }
            Ok(_) => self.together(cx, record).await,
            Err(ActionError::Invalid(errors)) => self.in_part(cx, record, errors).await,
            Err(ActionError::Stale) => self.late(cx, record).await,
            Err(error) => Ok(Became::Failed(error, self.typed)),
        }
    }

    /// Both are stored: the page says what came from whom, and how it was before.
    async fn together<R: Record>(self, cx: &Cx, record: &R) -> Result<Became<R::Done>, PageError> {
        forget(cx, &self.frame.action).await?;
        let now = record.stored(cx).await?;
        let before = Seen::of_form(&now).marks(own(&self.stored).and(&as_shown(&now)));
        let above = Above::Merged { taken: self.taken.join(", "), before, action: self.frame.action };
        let state = FormState { above: Some(above), ..FormState::stored(showing(&now)) };
        Ok(Became::Again(Box::new(state)))
    }

    /// What was refused is kept, and everything else stored.
    async fn in_part<R: Record>(
        self,
        cx: &Cx,
        record: &R,
        errors: Vec<FieldError>,
    ) -> Result<Became<R::Done>, PageError> {
        let (rest, refused) = parted(&self.typed, &self.stored, &errors);
        let is_rest_stored = say_the_same(&own(&rest), &own(&self.stored))
            || record.write(cx, &rest).await.is_ok_and(|done| R::is_stored(&done));
        let kept = if is_rest_stored { with_shown(&refused, &self.typed) } else { left(&self.typed) };
        keep(cx, &self.frame.action, &kept, &errors).await?;
        let typed = resumed(&showing(&record.stored(cx).await?), &kept);
        let taken = if is_rest_stored { self.taken.join(", ") } else { String::new() };
        let above = Above::Kept { when: None, is_rest_stored, taken, action: self.frame.action };
        Ok(Became::Again(Box::new(FormState { typed, errors, above: Some(above) })))
    }

    /// Somebody else was faster by a moment.
    async fn late<R: Record>(self, cx: &Cx, record: &R) -> Result<Became<R::Done>, PageError> {
        let stored = record.stored(cx).await?;
        let late = Late::of(record.compared(cx, [&stored, &self.typed]).await?, None);
        late.answer(cx, self.frame, self.typed, &stored).await.map(Became::Answer)
    }
}

/// Some inputs of a form, with what was seen in them.
fn with_shown(inputs: &Typed, typed: &Typed) -> Typed {
    let seen = shown(typed).only(|key| inputs.all(key).next().is_some());
    inputs.and(&as_shown(&seen))
}
