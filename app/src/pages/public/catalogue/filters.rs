//! The form of all filters, sent by GET: it works without JavaScript and can be passed on as an address.

mod group;

use super::{
    Search,
    address::{CELL, FROM, LITERAL, NEAR, RADIUS, UNTIL, View, WEEKDAY, parameter},
    chips,
};
use crate::{
    address,
    messages::said,
    ui::{
        html::{Html, Shelf},
        parts::kreis_options,
    },
};
use group::{Check, apply, fold, group};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    catalogue::{Day, Facet, TimeSpan},
    domain::{gazetteer::Radius, vocabulary::Term, web::Slug},
};
use std::sync::LazyLock;

/// The groups that are always in sight; the others fold.
const OPEN: [Facet; 4] = [Facet::Stages, Facet::Subjects, Facet::Modes, Facet::Costs];

/// So many bytes of filters are kept: what people choose most, and the pages behind the first.
const KEPT: u64 = 4 << 20;

/// The forms that were drawn.
static FORMS: LazyLock<Shelf<Form>> = LazyLock::new(|| Shelf::of_bytes(KEPT));

/// What a form shows.
#[derive(PartialEq, Eq, Hash)]
struct Form {
    /// Whose counts.
    catalogue: u64,
    /// The address, which says what was chosen.
    chosen: String,
    /// What an address leaves out that holds anyway.
    sort: Option<&'static str>,
    radius: u8,
}

/// The filters as they were drawn before, or are drawn now.
pub fn kept(search: &Search) -> AnyView {
    let form = Form {
        catalogue: search.catalogue.id(),
        chosen: search.in_view(search.view),
        sort: search.filter.sort.map(Term::code),
        radius: search.filter.radius.kilometres(),
    };
    FORMS.get(form, || filters(search)).view()
}

/// The search, always in sight, and the filters; on a narrow screen they open on demand.
fn filters(search: &Search) -> AnyView {
    let m = said().catalogue;
    let chosen = chips::chosen(search).len();
    let chosen = (chosen > 0).then(|| view! { " "<span class="count">{chosen}</span> });
    view! {
        <form action=address::public::OFFERS class="filters" role="search" data-suggestions=said().suggestions.label>
            {unchanged(search)}
            {words(search)}
            <details>
                <summary>{m.filters}{chosen}</summary>
                {groups().map(|facet| asked(search, facet)).collect_view()}
            </details>
        </form>
    }
    .into_any()
}

/// What is asked, in its order: first where, since nobody goes far.
fn groups() -> impl Iterator<Item = Facet> {
    let others = Facet::ALL.iter().copied().filter(|facet| *facet != Facet::Kreise);
    std::iter::once(Facet::Kreise).chain(others)
}

/// View, order and the cell of the map stay as they are, and that words are no sentence.
fn unchanged(search: &Search) -> Vec<AnyView> {
    let view = (search.view != View::List).then(|| ("ansicht", search.view.code()));
    let sort = search.filter.sort.map(|sort| ("sort", sort.code()));
    let hidden = |(name, value)| view! { <input type="hidden" name=name value=value/> }.into_any();
    let literal = search.filter.literal.then_some((LITERAL, "1"));
    let cell =
        search.filter.cell.map(|cell| view! { <input type="hidden" name=CELL value=cell.to_string()/> }.into_any());
    view.into_iter().chain(sort).chain(literal).map(hidden).chain(cell).collect()
}

fn words(search: &Search) -> AnyView {
    view! {
        <div class="field">
            <label class="kern-label" for="filter-q">{said().catalogue.search}</label>
            <div class="filters__words">
                <input class="kern-form-input__input" id="filter-q" name="q" type="search" autocomplete="off" value=search.filter.query.clone()/>
                <button class="kern-btn kern-btn--primary"><span class="kern-label">{said().catalogue.find}</span></button>
            </div>
        </div>
    }
    .into_any()
}

/// A facet, and behind some of them what is asked beside.
fn asked(search: &Search, facet: Facet) -> AnyView {
    match facet {
        Facet::Kreise => place(search),
        Facet::Grades => view! { {boxes(search, facet)}{age(search.filter.age)} }.into_any(),
        Facet::Costs => view! { {boxes(search, facet)}{times(search.filter.when)}{days(search)} }.into_any(),
        _ => boxes(search, facet),
    }
}

fn boxes(search: &Search, facet: Facet) -> AnyView {
    let legend = (said().catalogue.facet)(facet);
    let checks = if facet == Facet::Networks { networks(search) } else { checks(search, facet) };
    if OPEN.contains(&facet) { group(legend, checks) } else { fold(legend, checks) }
}

/// A box for each value of a facet.
fn checks(search: &Search, facet: Facet) -> Vec<Check> {
    let chosen = search.filter.choices.of(facet);
    let check = |(value, label, count): (String, String, usize)| Check {
        name: parameter(facet),
        chosen: chosen.contains(&value),
        value,
        label,
        count: Some(count),
    };
    search.facets().options(facet, &said().words).into_iter().map(check).collect()
}

fn age(age: Option<u8>) -> AnyView {
    view! {
        <div class="filter-group">
            <label class="kern-label" for="filter-alter">{said().catalogue.age}</label>
            <input class="kern-form-input__input" id="filter-alter" name="alter" type="number" min="0" max="99" value=age.map(|age| age.to_string())/>
            {apply(said().catalogue.age)}
        </div>
    }
    .into_any()
}

/// A postcode or a town, and how far from there.
fn near(search: &Search) -> AnyView {
    let (m, filter) = (said().catalogue, &search.filter);
    let radii = Radius::ALL.map(|radius| {
        let kilometres = radius.kilometres();
        // What holds anyway stands in no address.
        let value = if radius == Radius::default() { String::new() } else { kilometres.to_string() };
        view! { <option value=value selected=radius == filter.radius>{(m.kilometres)(kilometres)}</option> }
    });
    view! {
        <label class="kern-label" for="filter-um">{m.near}</label>
        <p class="small muted" id="filter-um-hint">{m.near_hint}</p>
        <input class="kern-form-input__input" id="filter-um" name=NEAR autocomplete="postal-code" aria-describedby="filter-um-hint" value=filter.near.map(|spot| spot.code().to_owned())/>
        <label class="kern-label" for="filter-umkreis">{m.radius}</label>
        <div class="kern-form-input__select-wrapper">
            <select class="kern-form-input__select" id="filter-umkreis" name=RADIUS>{Vec::from(radii)}</select>
        </div>
    }
    .into_any()
}

fn place(search: &Search) -> AnyView {
    let (m, facets, chosen) = (said().catalogue, search.facets(), &search.filter.choices.kreise);
    let label = if chosen.is_empty() { m.kreis } else { m.another_kreis };
    let chosen = chosen.iter().map(|ags| Check {
        name: parameter(Facet::Kreise),
        value: ags.to_string(),
        label: ags.kreis().list_name_in(&said().words),
        count: Some(facets.kreise.get(ags).copied().unwrap_or_default()),
        chosen: true,
    });
    let chosen = group::boxes(&chosen.collect::<Vec<_>>());
    view! {
        <fieldset class="filter-group">
            <legend>{(m.facet)(Facet::Kreise)}</legend>
            <div>
                {near(search)}
                {chosen}
                <label class="kern-label" for="filter-kreis">{label}</label>
                <div class="kern-form-input__select-wrapper">
                    <select class="kern-form-input__select" id="filter-kreis" name=parameter(Facet::Kreise)>
                        <option value="">{said().common.all_of_bavaria}</option>
                        {free_kreise(search)}
                    </select>
                </div>
                {apply((m.facet)(Facet::Kreise))}
            </div>
        </fieldset>
    }
    .into_any()
}

/// The Kreise that are not chosen yet; those without hits cannot be.
fn free_kreise(search: &Search) -> AnyView {
    let (chosen, counts) = (&search.filter.choices.kreise, &search.facets().kreise);
    kreis_options(|kreis, html: &mut Html| {
        if chosen.contains(&kreis.ags) {
            return;
        }
        let count = counts.get(&kreis.ags).copied().unwrap_or_default();
        html.raw("<option value=\"").text(kreis.ags.as_str()).raw(if count == 0 { "\" disabled>" } else { "\">" });
        html.text(&kreis.list_name_in(&said().words)).raw(" – ").number(count).raw("</option>");
    })
}

fn times(chosen: Option<TimeSpan>) -> AnyView {
    let any = std::iter::once((String::new(), said().catalogue.any_time, chosen.is_none()));
    let spans = TimeSpan::all()
        .iter()
        .map(|span| (span.code().to_owned(), span.label_in(&said().words), chosen == Some(*span)));
    let radios = any.chain(spans).map(|(value, label, checked)| {
        view! { <label class="check"><input type="radio" name="zeitraum" value=value checked=checked/>" "<span>{label}</span></label> }
    });
    let radios = radios.collect_view();
    view! { <fieldset class="filter-group"><legend>{said().catalogue.times}</legend><div>{radios}{apply(said().catalogue.times)}</div></fieldset> }
        .into_any()
}

/// Days from and to, and days of the week.
fn days(search: &Search) -> AnyView {
    let (m, filter) = (said().catalogue, &search.filter);
    let input = |id: &'static str, name: &'static str, label: &'static str, day: Option<Date>| {
        view! {
            <label class="kern-label" for=id>{label}</label>
            <input class="kern-form-input__input" id=id name=name type="date" value=day.map(|day| day.to_string())/>
        }
    };
    let weekdays = Day::all().map(|day| Check {
        name: WEEKDAY,
        value: day.code().to_owned(),
        label: said().words.weekday(day.0),
        count: None,
        chosen: filter.weekdays.contains(&day),
    });
    view! {
        <div class="filter-group">
            {input("filter-von", FROM, m.first_day, filter.from)}
            {input("filter-bis", UNTIL, m.last_day, filter.until)}
            {apply(m.last_day)}
        </div>
        {fold(m.weekday, weekdays.collect())}
    }
    .into_any()
}

/// The networks that have something to show, and those that are chosen.
fn networks(search: &Search) -> Vec<Check> {
    let counts = &search.facets().networks;
    let check = |(slug, name): (&Slug, &str)| Check {
        name: parameter(Facet::Networks),
        value: slug.to_string(),
        label: name.to_owned(),
        count: Some(counts.get(slug).copied().unwrap_or_default()),
        chosen: search.filter.choices.networks.contains(slug),
    };
    let networks = search.catalogue.published().by_name().map(check);
    networks.filter(|check| check.chosen || check.count != Some(0)).collect()
}
