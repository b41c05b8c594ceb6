//! Long forms: whatever can be stored of one is, the rest is kept for whoever typed it, and what two people wrote at once is
//! brought together.

use crate::{
    conflict::{Compared, Conflict, LateForm, differences},
    http::{Cx, NUMBER, Page, PageError},
    ui::{
        form::{Above, DISCARD, FormState},
        time_words::when,
    },
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use mintverbund::{
    actions::ActionError,
    domain::{
        field::{FieldError, Typed},
        long_form::{MergedForm, as_shown, is_shown, merge_forms, parted, resumed, say_the_same, showing, shown},
        seen::Seen,
    },
    store::{kept_form, kept_form::KeptForm},
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

/// The page of a form that is shown once more.
pub fn again(page: Page, is_refused: bool) -> Response {
    let status = if is_refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page.status(status).into_response()
}

/// The form of a page that is opened: what is stored and, in its place, what this person typed and could not be stored.
pub async fn opened(cx: &Cx, action: &str, stored: Typed) -> Result<FormState, PageError> {
    let state = FormState::stored(showing(&stored));
    let kept = kept_form::of(&mut cx.app.store.read().await?, &cx.person.id, action, cx.now).await?;
    let Some(KeptForm { at, typed, errors }) = kept else { return Ok(state) };
    let is_refused = |key: &str| errors.iter().any(|error| error.key == key);
    let above = Above::Kept {
        when: Some(when(at, cx.now)),
        is_rest_stored: typed.pairs().all(|(key, _)| is_shown(key) || is_refused(key)),
        taken: String::new(),
        action: action.to_owned(),
    };
    Ok(FormState { typed: resumed(&state.typed, &typed), errors, above: Some(above) })
}

/// Keeps what was typed into the form of something new, of which nothing can be stored yet.
pub async fn kept(cx: &Cx, action: &str, typed: Typed, errors: Vec<FieldError>) -> Result<FormState, PageError> {
    keep(cx, action, &own(&typed), &errors).await?;
    let above = Above::Kept { when: None, is_rest_stored: false, taken: String::new(), action: action.to_owned() };
    Ok(FormState { typed, errors, above: Some(above) })
}

/// Forgets what was kept of a form.
pub async fn forget(cx: &Cx, action: &str) -> Result<(), PageError> {
    // Mostly there is nothing, which costs the one writer nothing.
    if kept_form::of(&mut cx.app.store.read().await?, &cx.person.id, action, cx.now).await?.is_some() {
        let mut tx = cx.write().await?;
        kept_form::forget(&mut tx, &cx.person.id, action).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The answer to the button that forgets what was kept; none if it was not pressed.
pub async fn discarded(cx: &Cx, action: &str, typed: &Typed) -> Result<Option<Response>, PageError> {
    if typed.get("dann") != DISCARD {
        return Ok(None);
    }
    forget(cx, action).await?;
    cx.done("Die Eingaben sind verworfen.", action).await.map(Some)
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

/// What is to be decided by whoever was late.
struct Late {
    compared: Vec<Compared>,
    merged: Option<MergedForm>,
}

enum Merged {
    /// Nobody has to be asked: the form on what is stored now, and the labels of what came from somebody else.
    Whole(Typed, Vec<&'static str>),
    Asked(Late),
}

async fn merged<R: Record>(cx: &Cx, record: &R, typed: &Typed, stored: &Typed) -> Result<Merged, PageError> {
    let compared = record.compared(cx, [stored, typed]).await?;
    let base = shown(typed);
    if base.is_empty() {
        return Ok(Merged::Asked(Late::of(compared, None)));
    }
    let inputs: Vec<&'static str> = compared.iter().map(|(key, ..)| *key).collect();
    let merged = merge_forms(&base, typed, stored, &inputs);
    if !merged.asked.is_empty() {
        return Ok(Merged::Asked(Late::of(compared, Some(merged))));
    }
    let labels = compared.iter().filter(|(key, ..)| merged.taken.contains(key)).map(|(_, label, _)| *label).collect();
    Ok(Merged::Whole(Seen::of_form(stored).marks(merged.typed), labels))
}

impl Late {
    fn of(compared: Vec<Compared>, merged: Option<MergedForm>) -> Self {
        Self { compared, merged }
    }

    /// Shows both sides of what both changed, or of everything if it is not known what was on the screen.
    async fn answer(self, cx: &Cx, frame: Frame, typed: Typed, stored: &Typed) -> Result<Response, PageError> {
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

/// What somebody leaves behind: what they typed, and what they saw.
fn left(typed: &Typed) -> Typed {
    own(typed).and(&typed.only(is_shown))
}

/// Some inputs of a form, with what was seen in them.
fn with_shown(inputs: &Typed, typed: &Typed) -> Typed {
    let seen = shown(typed).only(|key| inputs.all(key).next().is_some());
    inputs.and(&as_shown(&seen))
}

/// What somebody typed, without what a form carries unseen.
fn own(typed: &Typed) -> Typed {
    typed.only(|key| !is_shown(key) && ![Seen::KEY, NUMBER, "dann"].contains(&key))
}

async fn keep(cx: &Cx, action: &str, typed: &Typed, errors: &[FieldError]) -> Result<(), PageError> {
    let kept = KeptForm { at: cx.now, typed: typed.clone(), errors: errors.to_vec() };
    let mut tx = cx.write().await?;
    kept_form::put(&mut tx, &cx.person.id, action, &kept).await?;
    tx.commit().await?;
    Ok(())
}
