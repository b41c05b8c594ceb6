//! Section "Für wen".

use super::{parts::section, sheet::Sheet};
use crate::ui::form::choices;
use leptos::prelude::*;
use mintverbund::domain::{
    content::{
        OfferField, Section,
        part::{age, group, languages::LANGUAGES, prior_knowledge, stages, supervision, target_groups},
    },
    vocabulary::{Girls, Language, Stage, TargetGroup},
};

/// Stages, age, special groups, group size and languages.
pub fn view(sheet: &Sheet) -> AnyView {
    let state = &sheet.state;
    let ticked = state
        .of(&stages::STAGES)
        .checks(choices::<Stage>())
        .hint("Mehrere sind möglich. Ohne Kreuz folgen die Stufen aus den Jahrgangsstufen.");
    let groups = state
        .of(&target_groups::GROUPS)
        .checks(choices::<TargetGroup>())
        .hint("Nur, wenn sich das Angebot besonders an sie richtet. Sonst ist es für alle offen.");
    let girls = state
        .of(&target_groups::GIRLS)
        .select(choices::<Girls>())
        .hint("Zählt nur, wenn diese Zielgruppe gewählt ist.")
        .empty("keine Angabe");
    let languages = state.of(&LANGUAGES).checks(choices::<Language>()).hint("In denen das Angebot stattfindet.");
    section(
        Section::Audience,
        view! {
            {ticked.extra(sheet.remark(OfferField::Stages)).in_columns().view()}
            <div class="field-row">
                {state.of(&stages::GRADE_FROM).text().numeric().optional().view()}
                {state.of(&stages::GRADE_TO).text().numeric().optional().view()}
            </div>
            {sheet.remark(OfferField::Age)}
            <div class="field-row">
                {state.of(&age::FROM).text().numeric().optional().view()}
                {state.of(&age::TO).text().numeric().optional().view()}
            </div>
            {prior(sheet)}
            {groups.extra(sheet.remark(OfferField::TargetGroups)).optional().in_columns().view()}
            {girls.optional().view()}
            {sheet.remark(OfferField::Group)}
            <div class="field-row">
                {state.of(&group::MIN).text().numeric().optional().view()}
                {state.of(&group::MAX).text().numeric().optional().view()}
            </div>
            {supervised(sheet)}
            {languages.extra(sheet.remark(OfferField::Languages)).optional().in_columns().view()}
        },
    )
}

fn prior(sheet: &Sheet) -> AnyView {
    let need = sheet
        .state
        .of(&prior_knowledge::NEED)
        .select(choices::<prior_knowledge::Prior>())
        .empty("keine Angabe")
        .extra(sheet.remark(OfferField::PriorKnowledge))
        .optional();
    let what = sheet
        .state
        .of(&prior_knowledge::WHAT)
        .text()
        .hint("Nur, wenn etwas nötig ist. Zum Beispiel: erste Schritte mit Scratch.")
        .optional();
    view! { {need.view()}{what.view()} }.into_any()
}

fn supervised(sheet: &Sheet) -> AnyView {
    let state = &sheet.state;
    let by =
        state.of(&supervision::BY).text().hint("Wer auf Kinder achtet. Zum Beispiel: zwei Fachkräfte der Hochschule.");
    let alone = state.of(&supervision::ALONE_FROM).text().hint("Ab diesem Alter ohne Begleitung.").numeric();
    view! {
        {sheet.remark(OfferField::Supervision)}
        {by.optional().view()}
        {alone.optional().view()}
    }
    .into_any()
}
