//! The offer itself: what changed against the approved version, or all of it if there was none.

use super::{diff::changes, load::Review, remarks};
use crate::{
    address,
    plural::counted,
    ui::{form::FormState, lines::lines, safe::Markdown},
};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        content::{Difference, OfferContent, OfferField, differences},
        vocabulary::Term,
    },
    store::revision::Revision,
    text::markdown::render,
};

/// The fields of the revision with everything that can be said about them.
pub fn offer(review: &Review, form: &FormState) -> AnyView {
    match review.before() {
        Some(before) => compared(review, before, form),
        None => in_full(review, form),
    }
}

fn compared(review: &Review, before: &Revision, form: &FormState) -> AnyView {
    let content = &review.revision.content;
    let changed = differences(&before.content, content, &review.names);
    let same: Vec<OfferField> =
        filled(review).filter(|field| changed.iter().all(|difference| difference.field != *field)).collect();
    let summary = format!("{} geändert, {} unverändert", fields(changed.len()), same.len());
    let nothing = changed.is_empty().then(|| {
        view! { <p>"Der Text ist derselbe wie in der freigegebenen Fassung "{before.number}"."</p> }
    });
    let changed = changed.iter().map(|difference| changed_field(review, difference, form)).collect_view();
    view! {
        <p class="small muted">{summary}</p>
        {nothing}
        {since_sent_back(review)}
        {changed}
        {unchanged(review, same, form)}
        {without_answer(review)}
    }
    .into_any()
}

/// `1 Feld`, `3 Felder`.
pub fn fields(count: usize) -> String {
    counted(count, "Feld", "Felder")
}

fn changed_field(review: &Review, difference: &Difference, form: &FormState) -> AnyView {
    let picture = (difference.field == OfferField::Picture).then(|| picture_before(review));
    let body = view! { <p>{changes(difference)}</p>{picture}{rendered(review, difference.field)} };
    section(review, difference.field, body.into_any(), form)
}

fn unchanged(review: &Review, same: Vec<OfferField>, form: &FormState) -> Option<AnyView> {
    if same.is_empty() {
        return None;
    }
    let summary = counted(same.len(), "unverändertes Feld", "unveränderte Felder");
    let open = same.iter().any(|field| remarks::is_touched(form, *field));
    let sections = same.into_iter().map(|field| whole_field(review, field, form)).collect_view();
    Some(view! { <details class="diff__same" open=open><summary>{summary}</summary>{sections}</details> }.into_any())
}

fn in_full(review: &Review, form: &FormState) -> AnyView {
    let sections = filled(review).map(|field| whole_field(review, field, form)).collect_view();
    let standing = match review.revision.state.was_approved() {
        true => "Das ist die erste freigegebene Fassung dieses Angebots.",
        false => "Vor dieser Fassung war noch keine freigegeben.",
    };
    view! {
        <p class="small muted">{standing}</p>
        {since_sent_back(review)}
        {sections}
        {without_answer(review)}
    }
    .into_any()
}

/// What the network did about the remarks, folded above the whole text.
pub fn since_sent_back(review: &Review) -> Option<AnyView> {
    let back = review.sent_back()?;
    let changed = differences(&back.content, &review.revision.content, &review.names);
    let summary = format!("Seit der zurückgegebenen Fassung {} geändert: {}", back.number, fields(changed.len()));
    let sections = changed.into_iter().map(|d| {
        view! { <section class="diff__field"><h2>{d.field.label()}</h2><p>{changes(&d)}</p></section> }
    });
    Some(
        view! { <details class="diff__same"><summary>{summary}</summary>{sections.collect_view()}</details> }
            .into_any(),
    )
}

fn whole_field(review: &Review, field: OfferField, form: &FormState) -> AnyView {
    let body = match field {
        OfferField::Description => {
            view! { <Markdown html=render(review.revision.content.description.as_str(), 3)/> }.into_any()
        }
        _ => view! { <p>{lines(&described(review, field))}</p>{rendered(review, field)} }.into_any(),
    };
    section(review, field, body, form)
}

/// What words alone do not show: the formatted description, the picture, the link to follow.
fn rendered(review: &Review, field: OfferField) -> Option<AnyView> {
    let content: &OfferContent = &review.revision.content;
    match field {
        OfferField::Description => Some(view! {
            <details><summary>"So liest es die Öffentlichkeit"</summary><Markdown html=render(content.description.as_str(), 3)/></details>
        }
        .into_any()),
        OfferField::Picture => content.picture.as_ref().map(|picture| {
            let source = address::staff::review_picture(&review.revision.id);
            let hidden = review.is_picture_hidden.then(|| view! { <p class="small muted">"MINTraum verbirgt dieses Bild zurzeit: Auch nach der Freigabe ist es nicht zu sehen."</p> });
            view! { <p><img src=source alt=picture.alt.to_string()/></p>{hidden} }.into_any()
        }),
        OfferField::Link => content.link.as_ref().map(|link| {
            view! { <p><a href=link.to_string() rel="noreferrer">"Seite öffnen"</a></p> }.into_any()
        }),
        _ => None,
    }
}

/// The picture as it was, above the one that replaces it.
fn picture_before(review: &Review) -> Option<AnyView> {
    let before = review.before()?;
    let picture = before.content.picture.as_ref()?;
    let source = address::staff::review_picture(&before.id);
    Some(view! { <p>"Bisher:"</p><p><img src=source alt=picture.alt.to_string()/></p><p>"Neu:"</p> }.into_any())
}

fn section(review: &Review, field: OfferField, body: AnyView, form: &FormState) -> AnyView {
    view! {
        <section class="diff__field" id=format!("feld-{field}")>
            <h2>{field.label()}</h2>
            {body}
            {remarks::of_field(review, field, form)}
        </section>
    }
    .into_any()
}

fn described(review: &Review, field: OfferField) -> String {
    review.revision.content.describe(field, &review.names)
}

/// The fields that say something, in reading order.
fn filled(review: &Review) -> impl Iterator<Item = OfferField> {
    OfferField::all().iter().copied().filter(|field| !described(review, *field).is_empty())
}

/// Names what is empty and was not public before: a reviewer may miss it otherwise.
fn without_answer(review: &Review) -> Option<AnyView> {
    let empty: Vec<&str> = OfferField::all()
        .iter()
        .filter(|field| described(review, **field).is_empty())
        .map(|field| field.label())
        .collect();
    let text = format!("Ohne Angabe: {}.", empty.join(", "));
    (!empty.is_empty()).then(|| view! { <p class="small muted">{text}</p> }.into_any())
}
