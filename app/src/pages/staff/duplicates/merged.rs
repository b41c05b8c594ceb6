//! What was brought together lately, with the way back, and what was said to be two.

use super::{PLACE, TITLE, parted_since, row, steps};
use crate::{
    address,
    http::{Cx, FormResult, PageError, PageResult, commit},
    plural::counted,
    ui::{
        alert::not_possible,
        form::button_form,
        parts::{breadcrumb, empty},
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{ActionError, partners::merge::part_entries},
    domain::{date::day_in_words, id::MergingId},
    store::{merging, merging::Merging, organisation, organisation::Organisation},
};

const MERGED: &str = "Zusammengeführt";

/// Shows what was brought together lately, with the way back.
pub async fn merged(cx: Cx) -> PageResult {
    list_merged(&cx, None).await
}

async fn list_merged(cx: &Cx, problem: Option<&'static str>) -> PageResult {
    let mut reader = cx.app.store.read().await?;
    let two = organisation::said_to_be_two(&mut reader).await?;
    let mut lately = Vec::new();
    for one in merging::holding_since(&mut reader, parted_since(cx)).await? {
        let [gone, kept] =
            [organisation::get(&mut reader, &one.gone).await?, organisation::get(&mut reader, &one.kept).await?];
        let name = |entry: Option<Organisation>| entry.map(|entry| entry.name).unwrap_or_default();
        lately.push((one, name(gone), name(kept)));
    }
    drop(reader);
    Ok(cx.page(MERGED, PLACE, move || draw_merged(&lately, &two, problem)))
}

/// Pairs of which somebody has said that they are two; their pages have the way back.
fn draw_two(pairs: &[(Organisation, Organisation)]) -> Option<AnyView> {
    let rows = pairs.iter().map(row);
    let rows = rows.collect_view();
    (!rows.is_empty()).then(|| {
        view! {
            <h2>"Als zwei vermerkt"</h2>
            <p>"Diese Einträge sehen sich ähnlich. Jemand hat vermerkt, dass es zwei Einrichtungen sind."</p>
            <ul class="stack plain">{rows}</ul>
        }
        .into_any()
    })
}

fn draw_merged(
    lately: &[(Merging, String, String)],
    two: &[(Organisation, Organisation)],
    problem: Option<&'static str>,
) -> AnyView {
    let rows = lately.iter().map(|(merging, gone, kept)| {
        let day = day_in_words(merging.merged_at.day());
        let label = format!("{gone} und {kept} trennen");
        let button = button_form(address::staff::parting(&merging.id), &label, "kern-btn--secondary", Vec::new());
        view! {
            <li class="panel row">
                <p><strong>{gone.clone()}</strong>" ist aufgegangen in "<strong>{kept.clone()}</strong>" "<span class="small muted">{day}</span></p>
                <div class="push">{button}</div>
            </li>
        }
    });
    let rows = rows.collect_view();
    let list = match rows.is_empty() {
        true => empty(
            "Nichts zusammengeführt",
            "In den letzten 30 Tagen ist kein Eintrag in einem anderen aufgegangen.",
            None,
        ),
        false => view! { <ul class="stack plain">{rows}</ul> }.into_any(),
    };
    let up = steps().into_iter().chain([(TITLE.to_owned(), address::staff::DUPLICATES.to_owned())]).collect();
    view! {
        <div class="wrap page stack">
            {problem.map(not_possible)}
            {breadcrumb(up)}
            <h1>{MERGED}</h1>
            <p>"In den ersten 30 Tagen lassen sich Einträge wieder trennen. Was mitgegangen ist, geht zurück."</p>
            {list}
            {draw_two(two)}
        </div>
    }
    .into_any()
}

/// Parts two entries again.
pub async fn part(cx: Cx, Path(id): Path<String>) -> FormResult {
    let id: MergingId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut tx = cx.write().await?;
    let result = part_entries(&mut tx, cx.by(), &id).await;
    match commit(tx, result).await {
        Ok(0) => cx.done("Die Einträge sind wieder getrennt.", address::staff::MERGED).await,
        Ok(number) => {
            let stay =
                counted(usize::try_from(number).unwrap_or_default(), "Partnerschaft bleibt", "Partnerschaften bleiben");
            let said = format!(
                "Die Einträge sind wieder getrennt. {stay} beim anderen Eintrag: Zu dieser Zeit hat der getrennte im selben Netzwerk schon eine."
            );
            cx.done(said, address::staff::MERGED).await
        }
        Err(ActionError::Refused(why)) => {
            Ok(list_merged(&cx, Some(why)).await?.status(StatusCode::CONFLICT).into_response())
        }
        Err(other) => Err(other.into()),
    }
}
