//! Remarks on single fields: what they look like, and how they come and go.

use super::{load::Review, named, not_now, notes, refused};
use crate::{
    address,
    http::{Cx, FormResult, PageError, TypedForm, commit},
    ui::{
        form::{FormState, choices},
        lines::lines,
    },
};
use axum::extract::Path;
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        review::remark::{RemarkText, remark_on_field, take_back_remark},
    },
    domain::{
        content::OfferField,
        field::{FieldError, Parser, Typed},
        id::RevisionId,
        review::RemarkVisibility,
    },
    store::remark::Remark,
};

/// Remarks are sent by the button of their field, with everything else on the page.
pub async fn add(cx: Cx, Path(revision): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let id = named(&revision)?;
    let field: OfferField = typed.get("feld").parse().map_err(|_| PageError::NotFound)?;
    let (text, visibility) = match parse(field, &typed) {
        Ok(parsed) => parsed,
        Err(errors) => return refused(&cx, &id, typed, errors).await,
    };
    let mut tx = cx.write().await?;
    let used = [text_key(field), visibility_key(field)];
    let result = match remark_on_field(&mut tx, cx.by(), &id, field, &text, visibility).await {
        Ok(()) => notes::keep(&mut tx, cx.by(), &id, &typed, &used).await,
        refused => refused,
    };
    match commit(tx, result).await {
        Ok(()) => {
            let message = format!("Anmerkung zu „{}“ gespeichert.", field.label());
            cx.done(message, &format!("{}#feld-{}", address::staff::review(&id), field.code())).await
        }
        Err(ActionError::Invalid(errors)) => refused(&cx, &id, typed, at_field(field, errors)).await,
        Err(error) => answer(&cx, &id, typed, error).await,
    }
}

/// Takes back a remark of one's own.
pub async fn take_back(
    cx: Cx,
    Path((revision, remark)): Path<(String, String)>,
    TypedForm(typed): TypedForm,
) -> FormResult {
    let id = named(&revision)?;
    let remark = remark.parse().map_err(|_| PageError::NotFound)?;
    let mut tx = cx.write().await?;
    let result = match take_back_remark(&mut tx, cx.by(), &id, &remark).await {
        Ok(()) => notes::keep(&mut tx, cx.by(), &id, &typed, &[]).await,
        refused => refused,
    };
    match commit(tx, result).await {
        Ok(()) => cx.done("Anmerkung zurückgenommen.", &address::staff::review(&id)).await,
        Err(ActionError::Invalid(errors)) => refused(&cx, &id, typed, errors).await,
        Err(error) => answer(&cx, &id, typed, error).await,
    }
}

/// Once it is decided nobody remarks on a revision: the page says so and keeps what was typed.
async fn answer(cx: &Cx, id: &RevisionId, typed: Typed, error: ActionError) -> FormResult {
    match error {
        ActionError::NotFound => {
            not_now(cx, id, typed, "Zu dieser Fassung kannst du keine Anmerkung (mehr) schreiben oder zurücknehmen.")
                .await
        }
        ActionError::Refused(why) => not_now(cx, id, typed, why).await,
        other => Err(other.into()),
    }
}

fn parse(field: OfferField, typed: &Typed) -> Result<(RemarkText, RemarkVisibility), Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let text: RemarkText = p.text(&text_key(field), &label(field));
    // What nobody said is for the network is not told it.
    let visibility = p.optional(&visibility_key(field), "Wer liest es").unwrap_or(RemarkVisibility::Internal);
    if p.errors.is_empty() { Ok((text, visibility)) } else { Err(p.errors) }
}

/// A remark that stands in the form and has not been sent by its own button.
pub type Unsent = (OfferField, RemarkText, RemarkVisibility);

/// All of them, so that a decision takes them along instead of dropping them.
pub fn unsent(typed: &Typed) -> Result<Vec<Unsent>, Vec<FieldError>> {
    let written = OfferField::ALL.iter().filter(|field| !typed.get(&text_key(**field)).trim().is_empty());
    let (mut remarks, mut errors) = (Vec::new(), Vec::new());
    for field in written {
        match parse(*field, typed) {
            Ok((text, visibility)) => remarks.push((*field, text, visibility)),
            Err(wrong) => errors.extend(wrong),
        }
    }
    if errors.is_empty() { Ok(remarks) } else { Err(errors) }
}

/// The action does not know how many fields stand on the page.
fn at_field(field: OfferField, errors: Vec<FieldError>) -> Vec<FieldError> {
    let named = |error: FieldError| match error.key.as_str() {
        "remark_text" => FieldError::new(&text_key(field), &label(field), error.message),
        _ => error,
    };
    errors.into_iter().map(named).collect()
}

fn text_key(field: OfferField) -> String {
    format!("remark_{field}")
}

fn visibility_key(field: OfferField) -> String {
    format!("visibility_{field}")
}

fn label(field: OfferField) -> String {
    format!("Anmerkung zu „{}“", field.label())
}

/// The remarks on a field of this revision, and the form for another one.
pub fn of_field(review: &Review, field: OfferField, form: &FormState) -> AnyView {
    let here = review.remarks.iter().filter(|r| r.revision_id == review.revision.id && r.field == field);
    let remarks = here.map(|remark| one(review, remark)).collect_view();
    let form = review.standing.remarks().then(|| remark_form(review, field, form));
    view! { {remarks}{form} }.into_any()
}

fn one(review: &Review, remark: &Remark) -> AnyView {
    let mine = remark.author_id == review.me && review.standing.remarks();
    let action = address::staff::remark_removal(&review.revision.id, &remark.id);
    let about = format!(" (Anmerkung zu {})", remark.field.label());
    let button = mine.then(|| view! {
        <button class="link-button" formaction=action>"Zurücknehmen"<span class="visually-hidden">{about}</span></button>
    });
    view! {
        <div class=class(remark)>
            <p><strong>{who(review, remark)}": "</strong>{lines(&remark.text)}</p>
            <p class="remark__foot">{button}</p>
        </div>
    }
    .into_any()
}

/// A remark as it is shown where nothing can be done with it.
pub fn read_only(review: &Review, remark: &Remark) -> AnyView {
    view! {
        <div class=class(remark)>
            <p><strong>{remark.field.label()}", "{who(review, remark)}": "</strong>{lines(&remark.text)}</p>
        </div>
    }
    .into_any()
}

fn class(remark: &Remark) -> &'static str {
    match remark.visibility {
        RemarkVisibility::Author => "remark",
        RemarkVisibility::Internal => "remark remark--internal",
    }
}

fn who(review: &Review, remark: &Remark) -> String {
    format!("{}, {}", review.person(Some(&remark.author_id)), remark.visibility.label())
}

/// Whether a remark on the field was typed and not sent, or was refused.
pub fn is_touched(form: &FormState, field: OfferField) -> bool {
    let key = text_key(field);
    !form.typed.get(&key).is_empty() || form.errors.iter().any(|error| error.key == key)
}

/// Folded until it is wanted, or until something in it was typed or refused.
fn remark_form(review: &Review, field: OfferField, form: &FormState) -> AnyView {
    let key = text_key(field);
    let open = is_touched(form, field);
    let mut state = form.clone();
    if state.typed.get(&visibility_key(field)).is_empty() {
        state.typed.push(&visibility_key(field), RemarkVisibility::Author.code());
    }
    let action = address::staff::remarks(&review.revision.id);
    let about = format!(" zu {}", field.label());
    view! {
        <details class="no-print" open=open>
            <summary><span class="diff__remark">"Anmerken"<span class="visually-hidden">{about}</span></span></summary>
            {state.area(&key, &label(field), 2).limit(RemarkText::LIMIT).view()}
            {state.radios(&visibility_key(field), "Wer liest es?", choices::<RemarkVisibility>()).view()}
            <button class="kern-btn kern-btn--secondary" formaction=action name="feld" value=field.code()>
                <span class="kern-label">"Anmerkung speichern"</span>
            </button>
        </details>
    }
    .into_any()
}
