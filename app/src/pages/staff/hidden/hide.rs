//! The form that hides something.

use crate::{
    address,
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, Where, commit},
    pages::hiding::reason,
    ui::{
        form::{FormState, choices, submit},
        parts::breadcrumb,
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        hiding::{
            hide::{Cause, REASON, WORDS, amend, hide, typed_cause},
            subject_name,
        },
    },
    domain::{
        field::{FieldError, Typed},
        hiding::{DAYS_UNTIL_LOOKED_AT, Hidable, HidableKind, HidingReason},
        seen::Seen,
        text::Prose,
    },
    store::hiding,
};

/// Shows the form for one thing; of what is hidden already, with why it is.
pub async fn show(cx: Cx, Path((kind, id)): Path<(String, String)>) -> PageResult {
    let subject = named(&kind, &id)?;
    let open = hiding::open_of(&mut cx.app.store.read().await?, &subject).await?;
    let form = open.as_ref().map(|open| FormState::stored(Seen::from(open).marks(typed_cause(open))));
    draw(&cx, subject, form.unwrap_or_default()).await
}

/// Hides it, or says anew why it is hidden.
pub async fn submit_form(cx: Cx, Path((kind, id)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let subject = named(&kind, &id)?;
    match write(&cx, &subject, &typed).await {
        Ok(()) => {
            let said = "Die Öffentlichkeit sieht es nicht. Die Netzwerke erfahren, warum.";
            cx.done(said, address::staff::HIDDEN).await
        }
        Err(ActionError::Invalid(errors)) => refused(&cx, subject, typed, errors).await,
        Err(ActionError::Refused(why)) => {
            refused(&cx, subject, typed, vec![FieldError::new("reason", REASON, why)]).await
        }
        Err(ActionError::Stale) => stale(&cx, subject, typed).await,
        Err(other) => Err(other.into()),
    }
}

/// What was typed stays; whoever sends it once more knows that somebody else was faster.
async fn stale(cx: &Cx, subject: Hidable, typed: Typed) -> FormResult {
    let open = hiding::open_of(&mut cx.app.store.read().await?, &subject).await?;
    let why = match &open {
        Some(open) => format!(
            "{} hat es inzwischen verborgen, mit dem Grund „{}“. Sende es noch einmal, um das zu ersetzen.",
            open.hidden_by,
            reason(open)
        ),
        None => "Inzwischen wird es wieder gezeigt. Sende es noch einmal, um es zu verbergen.".to_owned(),
    };
    let seen = open.as_ref().map_or(Seen::Nothing, Seen::from);
    let form = FormState::refused(seen.marks(typed), vec![FieldError::new("reason", REASON, why)]);
    Ok(draw(cx, subject, form).await?.status(StatusCode::CONFLICT).into_response())
}

async fn write(cx: &Cx, subject: &Hidable, typed: &Typed) -> Result<(), ActionError> {
    let cause = Cause::parse(typed)?;
    let mut tx = cx.app.store.write().await?;
    let result = match (hiding::open_of(&mut tx, subject).await?, Seen::of_form(typed)) {
        (None, _) => hide(&mut tx, cx.by(), subject, &cause).await.map(|_| ()),
        (Some(open), seen) => amend(&mut tx, cx.by(), &open.id, &seen, &cause).await,
    };
    commit(tx, result).await
}

async fn refused(cx: &Cx, subject: Hidable, typed: Typed, errors: Vec<FieldError>) -> FormResult {
    let page = draw(cx, subject, FormState::refused(typed, errors)).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// What an address names.
fn named(kind: &str, id: &str) -> Result<Hidable, PageError> {
    let kind = HidableKind::ALL.iter().find(|known| address::staff::kind_in_address(**known) == kind);
    kind.and_then(|kind| Hidable::read(*kind, id)).ok_or(PageError::NotFound)
}

async fn draw(cx: &Cx, subject: Hidable, form: FormState) -> Result<Page, PageError> {
    let name = subject_name(&mut cx.app.store.read().await?, &subject).await?.ok_or(PageError::NotFound)?;
    let title = format!("{} „{name}“ verbergen", subject.kind().label());
    let shown = if form.errors.is_empty() { title.clone() } else { format!("Fehler: {title}") };
    Ok(cx.page(shown, Where::Staff("verborgen"), move || page(&title, &subject, &form)))
}

fn page(title: &str, subject: &Hidable, form: &FormState) -> AnyView {
    let steps =
        vec![("MINTraum".into(), address::staff::OVERVIEW.into()), ("Verborgen".into(), address::staff::HIDDEN.into())];
    let hint = format!(
        "Nach {DAYS_UNTIL_LOOKED_AT} Tagen wirst du gefragt, ob es noch nötig ist. Von selbst wird nichts wieder öffentlich."
    );
    view! {
        <div class="wrap wrap--narrow page stack">
            {form.summary()}
            {breadcrumb(steps)}
            <h1>{title.to_owned()}</h1>
            <p class="lead">{follows(subject.kind())}</p>
            <form method="post" action=address::staff::hide(subject) novalidate>
                {form.seen()}
                {form.select("reason", REASON, choices::<HidingReason>()).view()}
                {form.area("words", WORDS, 5).limit(Prose::<1000>::LIMIT)
                    .hint("Das liest, wen es betrifft: Was stimmt nicht, und was wäre zu tun?").view()}
                {form.tick("for_good", "Das gibt es nicht mehr: auf Dauer verbergen")}
                <p class="small muted">{hint}</p>
                <div class="button-row">
                    {submit("Verbergen", "kern-btn--primary")}
                    <a href=address::staff::HIDDEN>"Abbrechen"</a>
                </div>
            </form>
        </div>
    }
    .into_any()
}

/// What the public no longer sees then.
fn follows(kind: HidableKind) -> &'static str {
    match kind {
        HidableKind::Offer => {
            "Sofort findet es niemand mehr. Unter seiner Adresse steht nur noch, dass es nicht öffentlich ist."
        }
        HidableKind::Network => "Sofort sind das Netzwerk und alle seine Angebote nicht mehr zu sehen.",
        HidableKind::Organisation => {
            "Sofort wird der Partner nirgends mehr genannt: nicht auf den Seiten der Netzwerke, nicht bei Angeboten, nicht in der Suche. Die Angebote bleiben."
        }
        HidableKind::Picture => "Sofort ist das Bild nirgends mehr zu sehen. Die Angebote, in denen es steht, bleiben.",
        HidableKind::Contact => {
            "Sofort steht der Kontakt nicht mehr auf der Seite des Netzwerks. Bearbeiten lässt er sich weiter."
        }
    }
}
