//! Section "Worum es geht".

use super::{page::section, sheet::Sheet};
use crate::ui::form::choices;
use leptos::prelude::*;
use mintverbund::domain::{
    content::{Description, OfferField, Section, Summary, Title},
    vocabulary::{Format, PlusSubject, Subject},
};

const MARKDOWN: &str = "Was passiert, was man mitbringt, wer dabei ist. Eine Leerzeile beginnt einen Absatz, Zeilen mit - am Anfang werden eine Liste, **fett** wird fett, ## eine Überschrift.";

/// Title, texts, formats and subjects.
pub fn view(sheet: &Sheet) -> AnyView {
    let (state, remark) = (&sheet.state, |field| sheet.remark(field));
    let title = state
        .text("title", "Titel")
        .hint("So, dass man ohne das Netzwerk zu kennen versteht, was es ist. Gut sind bis zu 55 Zeichen.")
        .limit(Title::LIMIT)
        .extra(remark(OfferField::Title));
    let summary = state
        .area("summary", "In einem Satz", 2)
        .hint("Steht auf der Karte in der Suche.")
        .limit(Summary::LIMIT)
        .extra(remark(OfferField::Summary));
    let description = state
        .area("description", "Darum geht es", 8)
        .hint(MARKDOWN)
        .limit(Description::LIMIT)
        .extra(remark(OfferField::Description));
    let formats = state.checks("formats", "Format", choices::<Format>()).hint("Mehrere sind möglich.");
    let subjects = state.checks("subjects", "Fach", choices::<Subject>()).hint("Mehrere sind möglich.");
    let plus =
        state.checks("plus_subjects", "MINT+", choices::<PlusSubject>()).hint("Was neben den Fächern dazukommt.");
    section(
        Section::About,
        view! {
            {title.view()}
            {summary.view()}
            {description.view()}
            {formats.extra(remark(OfferField::Formats)).in_columns().view()}
            {subjects.extra(remark(OfferField::Subjects)).in_columns().view()}
            {plus.optional().in_columns().view()}
        },
    )
}
