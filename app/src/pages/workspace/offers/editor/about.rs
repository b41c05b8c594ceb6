//! Section "Worum es geht".

use super::{parts::section, sheet::Sheet};
use crate::ui::form::{FormState, choices};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        content::{
            OfferField, Section,
            part::{description::DESCRIPTION, formats::FORMATS, subjects, summary::SUMMARY, title::TITLE},
        },
        vocabulary::{Format, PlusSubject, Subject},
    },
    text::markdown::refused_links,
};

const MARKDOWN: &str = "Was passiert, was man mitbringt, wer dabei ist. Eine Leerzeile beginnt einen Absatz, Zeilen mit - am Anfang werden eine Liste, **fett** wird fett, *kursiv* kursiv, ## am Anfang eine Überschrift, [Text](https://…) ein Link.";

/// Title, texts, formats and subjects.
pub fn view(sheet: &Sheet) -> AnyView {
    let (state, remark) = (&sheet.state, |field| sheet.remark(field));
    let title = state
        .of(&TITLE)
        .text()
        .hint("So, dass man ohne das Netzwerk zu kennen versteht, was es ist. Gut sind bis zu 55 Zeichen.")
        .extra(remark(OfferField::Title));
    let summary =
        state.of(&SUMMARY).area(2).hint("Steht auf der Karte in der Suche.").extra(remark(OfferField::Summary));
    let description =
        state.of(&DESCRIPTION).area(8).hint(MARKDOWN).extra(below_description(state, remark(OfferField::Description)));
    let formats = state.of(&FORMATS).checks(choices::<Format>()).hint("Mehrere sind möglich.");
    let mint = state.of(&subjects::SUBJECTS).checks(choices::<Subject>()).hint("Mehrere sind möglich.");
    let plus = state.of(&subjects::PLUS).checks(choices::<PlusSubject>()).hint("Was neben den Fächern dazukommt.");
    section(
        Section::About,
        view! {
            {title.view()}
            {summary.view()}
            {description.view()}
            {formats.extra(remark(OfferField::Formats)).in_columns().view()}
            {mint.extra(remark(OfferField::Subjects)).in_columns().view()}
            {plus.optional().in_columns().view()}
        },
    )
}

fn below_description(state: &FormState, remark: Option<AnyView>) -> Option<AnyView> {
    let dead = dead_links(state);
    (dead.is_some() || remark.is_some()).then(|| view! { {dead}{remark} }.into_any())
}

/// What links of the description lead nowhere: readers see them as they were typed.
fn dead_links(state: &FormState) -> Option<AnyView> {
    let dead = refused_links(state.typed.get(DESCRIPTION.name));
    let first = dead.first()?.to_string();
    Some(
        view! {
            <p class="kern-hint">
                "Dieser Link führt nirgendwohin und wird so gezeigt, wie er hier steht: "<q>{first}</q>
                " Ein Ziel beginnt mit https:// oder www. oder ist eine E-Mail-Adresse."
            </p>
        }
        .into_any(),
    )
}
