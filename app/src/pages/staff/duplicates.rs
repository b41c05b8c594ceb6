//! Entries of the directory that may be the same: looked at, brought together field by field, said to be two, and parted again.

use crate::{
    address,
    http::{Cx, FormResult, Page, PageError, PageResult, TypedForm, Where, commit},
    plural::counted,
    ui::{
        alert::{Kind, alert, not_possible},
        form::{FormState, button_form, submit},
        parts::{breadcrumb, empty, link_button},
    },
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{
        ActionError,
        partners::{
            add::NewOrganisation,
            merge::{Choice, FIELDS, PARTED_WITHIN_DAYS, ask_again, keep_apart, merge_entries, part_entries, seen},
        },
    },
    domain::{
        date::{Timestamp, day_in_words},
        field::{FieldError, Typed},
        id::{MergingId, OrganisationId},
        kreis::Ags,
        organisation::{OrganisationKind, Sector},
        seen::Seen,
    },
    store::{
        merging,
        merging::{Merging, Moves},
        organisation,
        organisation::Organisation,
    },
};

const TITLE: &str = "Mögliche Doppelte";
const MERGED: &str = "Zusammengeführt";
const PLACE: Where = Where::Staff("doppelte");

/// Shows pairs that look alike.
pub async fn show(cx: Cx) -> PageResult {
    let mut reader = cx.app.store.read().await?;
    let pairs = organisation::alike(&mut reader).await?;
    let lately = merging::holding_since(&mut reader, parted_since(&cx)).await?.len();
    drop(reader);
    Ok(cx.page(TITLE, PLACE, move || draw_list(&pairs, lately)))
}

/// What was merged before then can no longer be parted.
fn parted_since(cx: &Cx) -> Timestamp {
    cx.now.plus(-PARTED_WITHIN_DAYS * 86_400)
}

fn draw_list(pairs: &[(Organisation, Organisation)], lately: usize) -> AnyView {
    let rows_shown = pairs.len();
    let rows = pairs.iter().map(row);
    let rows = rows.collect_view();
    let list = match rows.is_empty() {
        true => empty("Keine Doppelten", "Kein Eintrag sieht einem anderen ähnlich.", None),
        false => view! { <ul class="stack plain">{rows}</ul> }.into_any(),
    };
    let count = (lately > 0).then(|| view! { " "<span class="count">{lately}</span> });
    view! {
        <div class="wrap page stack">
            {breadcrumb(steps())}
            <h1>{TITLE}</h1>
            <p>"Einträge des Verzeichnisses, die gleich heißen könnten oder dieselbe Internetseite haben."</p>
            {(rows_shown == organisation::MOST_ALIKE).then(|| view! { <p class="small muted">"Gezeigt sind die ersten "{rows_shown}"."</p> })}
            {list}
            <p><a href=address::staff::MERGED>"Zuletzt zusammengeführt und als zwei vermerkt"</a>{count}</p>
        </div>
    }
    .into_any()
}

/// Two entries, with the way to their page.
fn row((one, other): &(Organisation, Organisation)) -> AnyView {
    let names = format!(": {} und {}", one.name, other.name);
    view! {
        <li class="panel row">
            <p><strong>{one.name.clone()}</strong>" und "<strong>{other.name.clone()}</strong></p>
            <a class="kern-btn kern-btn--secondary push" href=address::staff::duplicate(&one.id, &other.id)>
                <span class="kern-label">"Ansehen"<span class="visually-hidden">{names}</span></span>
            </a>
        </li>
    }
    .into_any()
}

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

fn steps() -> Vec<(String, String)> {
    vec![("MINTraum".to_owned(), address::staff::OVERVIEW.to_owned())]
}

/// Two entries beside each other.
struct Pair {
    gone: Organisation,
    kept: Organisation,
    seen: Seen,
    moves: Moves,
    /// Whether somebody has said that they are two.
    are_two: bool,
}

/// Shows two entries: the first goes, the second stays.
pub async fn one(cx: Cx, Path((gone, kept)): Path<(String, String)>) -> PageResult {
    let pair = load(&cx, &gone, &kept).await?;
    Ok(page(&cx, pair, FormState::default(), None))
}

async fn load(cx: &Cx, gone: &str, kept: &str) -> Result<Pair, PageError> {
    let id = |text: &str| text.parse::<OrganisationId>().map_err(|_| PageError::NotFound);
    let (gone, kept) = (id(gone)?, id(kept)?);
    let mut reader = cx.app.store.read().await?;
    let mut entries = Vec::new();
    for id in [&gone, &kept] {
        let is_today = merging::today(&mut reader, id).await?.as_ref() == Some(id);
        let entry = organisation::get(&mut reader, id).await?.filter(|_| is_today).ok_or(PageError::NotFound)?;
        let version = organisation::version(&mut reader, id).await?.ok_or(PageError::NotFound)?;
        entries.push((entry, version));
    }
    let moves = merging::moves(&mut reader, &gone, &kept).await?;
    let two = merging::two(&mut reader).await?;
    let are_two = [(&gone, &kept), (&kept, &gone)].iter().any(|(a, b)| two.contains(&((*a).clone(), (*b).clone())));
    let (Some((stays, version)), Some((goes, their_version))) = (entries.pop(), entries.pop()) else {
        return Err(PageError::NotFound);
    };
    if gone == kept {
        return Err(PageError::NotFound);
    }
    Ok(Pair { seen: seen((&gone, their_version), (&kept, version)), gone: goes, kept: stays, moves, are_two })
}

fn page(cx: &Cx, pair: Pair, form: FormState, problem: Option<&'static str>) -> Page {
    let title = if form.errors.is_empty() && problem.is_none() { "Zusammenführen" } else { "Fehler: Zusammenführen" };
    cx.page(title, PLACE, move || draw(&pair, &form, problem))
}

fn draw(pair: &Pair, form: &FormState, problem: Option<&'static str>) -> AnyView {
    let Pair { gone, kept, seen: on_screen, moves, are_two } = pair;
    let up = steps().into_iter().chain([(TITLE.to_owned(), address::staff::DUPLICATES.to_owned())]).collect();
    let fields = FIELDS.iter().map(|(key, label)| field(pair, form, key, label)).collect_view();
    view! {
        <div class="wrap wrap--narrow page stack">
            {form.summary()}
            {problem.map(not_possible)}
            {breadcrumb(up)}
            <h1>"Ist das dieselbe Einrichtung?"</h1>
            <p><strong>{gone.name.clone()}</strong>" geht auf in "<strong>{kept.name.clone()}</strong>"."</p>
            <p><a href=address::staff::duplicate(&kept.id, &gone.id)>"Andersherum zusammenführen"</a></p>
            {what_moves(moves)}
            <form class="stack" method="post" action=address::staff::duplicate(&gone.id, &kept.id) novalidate>
                {crate::ui::form::seen(on_screen)}
                {fields}
                {form.tick("keeps_name", "Den Namen, der nicht gewählt ist, als früheren Namen behalten")}
                <p class="kern-hint">"Unter früheren Namen wird der Eintrag auch gefunden. Sie stehen auf der öffentlichen Seite."</p>
                <div class="button-row">
                    {submit("Zusammenführen", "kern-btn--primary")}
                    {link_button(address::staff::DUPLICATES.into(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
            {whether_two(gone, kept, *are_two)}
        </div>
    }
    .into_any()
}

/// The button that says that they are two, or the one that takes that back.
fn whether_two(gone: &Organisation, kept: &Organisation, are_two: bool) -> AnyView {
    let again = "Doch wieder vorschlagen";
    match are_two {
        false => {
            button_form(address::staff::two(&gone.id, &kept.id), "Das sind zwei", "kern-btn--secondary", Vec::new())
        }
        true => view! {
            <p>"Vermerkt ist: Das sind zwei. Deshalb werden sie nicht mehr vorgeschlagen."</p>
            {button_form(address::staff::not_two(&gone.id, &kept.id), again, "kern-btn--secondary", Vec::new())}
        }
        .into_any(),
    }
}

/// What goes along, and what rests.
fn what_moves(moves: &Moves) -> AnyView {
    let count = |number: i64| usize::try_from(number).unwrap_or_default();
    let parts = [
        counted(count(moves.partnerships), "Partnerschaft", "Partnerschaften"),
        counted(count(moves.carried), "Trägerschaft", "Trägerschaften"),
        counted(count(moves.contacts), "Kontakt", "Kontakte"),
    ];
    let resting = (moves.resting > 0).then(|| {
        let number = counted(count(moves.resting), "Partnerschaft ruht", "Partnerschaften ruhen");
        format!(
            " {number}: In diesen Netzwerken ist der andere Eintrag zur selben Zeit Partner, und seine Angaben gelten."
        )
    });
    let text = format!(
        "{} gehen mit. Die Adresse führt weiter, und Angebote, die ihn nennen, zeigen den anderen.{}",
        parts.join(", "),
        resting.unwrap_or_default()
    );
    alert(Kind::Info, "Was geschieht", text)
}

/// One field of both, to choose from; one that both say alike is told once.
fn field(pair: &Pair, form: &FormState, key: &'static str, label: &'static str) -> AnyView {
    let [theirs, own] = [&pair.gone, &pair.kept].map(|entry| words(key, &NewOrganisation::typed(entry)));
    if theirs == own {
        return view! { <p><strong>{label}</strong>": "{own}</p> }.into_any();
    }
    // What one of the two does not say is taken from the other.
    let nothing = "keine Angabe";
    let chosen =
        if form.typed.get(key).is_empty() { if own == nothing { "gone" } else { "kept" } } else { form.typed.get(key) };
    let mut typed = Typed::default();
    typed.push(key, chosen);
    let state = FormState { typed, errors: form.errors.clone(), above: None };
    state.radios(key, label, vec![("kept".to_owned(), own), ("gone".to_owned(), theirs)]).view()
}

fn words(key: &str, typed: &Typed) -> String {
    let value = typed.get(key);
    let said = match key {
        "sector" => value.parse::<Sector>().map(|sector| sector.label().to_owned()).ok(),
        "kind" => value.parse::<OrganisationKind>().map(|kind| kind.label().to_owned()).ok(),
        "ags" => value.parse::<Ags>().map(|ags| ags.kreis().full_name()).ok(),
        _ => Some(value.to_owned()),
    };
    said.filter(|text| !text.is_empty()).unwrap_or_else(|| "keine Angabe".to_owned())
}

/// Brings them together.
pub async fn merge(cx: Cx, Path((gone, kept)): Path<(String, String)>, TypedForm(typed): TypedForm) -> FormResult {
    let pair = load(&cx, &gone, &kept).await?;
    let choice = match Choice::parse(pair.gone.id.clone(), &typed) {
        Ok(choice) => choice,
        Err(errors) => return refused(&cx, pair, typed, errors),
    };
    let mut tx = cx.write().await?;
    let result = merge_entries(&mut tx, cx.by(), &pair.kept.id, &choice, &Seen::of_form(&typed)).await;
    match commit(tx, result).await {
        Ok(_) => {
            let said = format!("{} ist in {} aufgegangen.", pair.gone.name, pair.kept.name);
            cx.done(said, address::staff::DUPLICATES).await
        }
        Err(ActionError::Invalid(errors)) => refused(&cx, pair, typed, errors),
        Err(ActionError::Stale) => {
            let why = "Einer der beiden Einträge hat sich inzwischen geändert. Sieh nach, was jetzt dasteht.";
            let page = page(&cx, pair, FormState::stored(typed), Some(why));
            Ok(page.status(StatusCode::CONFLICT).into_response())
        }
        Err(ActionError::Refused(why)) => {
            let page = page(&cx, pair, FormState::stored(typed), Some(why));
            Ok(page.status(StatusCode::CONFLICT).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

fn refused(cx: &Cx, pair: Pair, typed: Typed, errors: Vec<FieldError>) -> FormResult {
    let page = page(cx, pair, FormState::refused(typed, errors), None);
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// Says that they are two.
pub async fn apart(cx: Cx, Path((one, other)): Path<(String, String)>) -> FormResult {
    let pair = load(&cx, &one, &other).await?;
    let mut tx = cx.write().await?;
    let result = keep_apart(&mut tx, cx.by(), &pair.gone.id, &pair.kept.id).await;
    commit(tx, result).await?;
    cx.done("Vermerkt: Das sind zwei.", address::staff::DUPLICATES).await
}

/// Takes that back.
pub async fn again(cx: Cx, Path((one, other)): Path<(String, String)>) -> FormResult {
    let id = |text: &str| text.parse::<OrganisationId>().map_err(|_| PageError::NotFound);
    let (one, other) = (id(&one)?, id(&other)?);
    let mut tx = cx.write().await?;
    let result = ask_again(&mut tx, cx.by(), &one, &other).await;
    commit(tx, result).await?;
    cx.done("Zurückgenommen: Die beiden werden wieder vorgeschlagen.", address::staff::DUPLICATES).await
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
