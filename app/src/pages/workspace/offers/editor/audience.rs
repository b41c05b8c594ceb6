//! Section "Für wen".

use super::{page::section, sheet::Sheet};
use crate::ui::form::choices;
use leptos::prelude::*;
use mintverbund::domain::{
    content::{OfferField, Section},
    vocabulary::{Girls, Language, Stage, TargetGroup},
};

/// Stages, age, special groups, group size and languages.
pub fn view(sheet: &Sheet) -> AnyView {
    let state = &sheet.state;
    let stages = state.checks("stages", "Stufe", choices::<Stage>()).hint("Mehrere sind möglich.");
    let groups = state
        .checks("target_groups", "Besondere Zielgruppe", choices::<TargetGroup>())
        .hint("Nur, wenn sich das Angebot besonders an sie richtet. Sonst ist es für alle offen.");
    let girls = state
        .select("girls", "Mädchen und junge Frauen: wie?", choices::<Girls>())
        .hint("Zählt nur, wenn diese Zielgruppe gewählt ist.")
        .empty("keine Angabe");
    let languages =
        state.checks("languages", "Sprachen", choices::<Language>()).hint("In denen das Angebot stattfindet.");
    section(
        Section::Audience,
        view! {
            {stages.extra(sheet.remark(OfferField::Stages)).in_columns().view()}
            {sheet.remark(OfferField::Age)}
            <div class="field-row">
                {state.input("age_from", "Alter von", "text").numeric().optional().view()}
                {state.input("age_to", "Alter bis", "text").numeric().optional().view()}
            </div>
            {groups.extra(sheet.remark(OfferField::TargetGroups)).optional().in_columns().view()}
            {girls.optional().view()}
            {sheet.remark(OfferField::Group)}
            <div class="field-row">
                {state.input("group_min", "Gruppe ab", "text").numeric().optional().view()}
                {state.input("group_max", "Gruppe bis", "text").numeric().optional().view()}
            </div>
            {languages.extra(sheet.remark(OfferField::Languages)).optional().in_columns().view()}
        },
    )
}
