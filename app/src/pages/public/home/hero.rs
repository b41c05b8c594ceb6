//! The top of the start page: the search and the map.

use crate::{
    address,
    messages::said,
    ui::{
        html::Html,
        map::{Area, kreis_map, shade},
        parts::kreis_options,
    },
};
use leptos::prelude::*;
use mintverbund::{
    catalogue::Facets,
    domain::kreis::{Ags, Kreis},
};

/// What one can find here, and where.
pub fn hero(facets: &Facets) -> AnyView {
    let m = said().home;
    view! {
        <section class="hero">
            <div class="wrap hero__row">
                <div>
                    <h1 class="hero__title">{m.title}</h1>
                    <p class="lead">{m.lead}</p>
                    {search()}
                </div>
                <div>
                    {map(facets)}
                    <p class="small">{m.map_caption}<a href=address::public::KREISE>{m.as_list}</a></p>
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn search() -> AnyView {
    let m = said().home;
    view! {
        <form class="search-box" role="search" action=address::public::OFFERS data-suggestions=said().suggestions.label>
            <div class="field">
                <label class="kern-label" for="suche">{m.what}</label>
                <input class="kern-form-input__input" id="suche" name="q" type="search" autocomplete="off"/>
            </div>
            <div class="field">
                <label class="kern-label" for="kreis">{m.place}</label>
                <div class="kern-form-input__select-wrapper">
                    <select class="kern-form-input__select" id="kreis" name="kreis">
                        <option value="">{said().common.all_of_bavaria}</option>
                        {all_kreise()}
                    </select>
                </div>
            </div>
            <button class="kern-btn kern-btn--primary"><span class="kern-label">{m.find}</span></button>
        </form>
    }
    .into_any()
}

/// All Kreise; the same on every page.
fn all_kreise() -> AnyView {
    let option = |kreis: &Kreis, html: &mut Html| {
        html.raw("<option value=\"").text(kreis.ags.as_str()).raw("\">");
        html.text(&kreis.list_name_in(&said().words)).raw("</option>");
    };
    kreis_options(option)
}

/// The map of all Kreise by their offers; each leads to the page of the Kreis.
pub fn map(facets: &Facets) -> AnyView {
    kreis_map(said().home.map, &said().map.counts, |ags| area(facets, ags))
}

fn area(facets: &Facets, ags: &Ags) -> Area {
    let count = facets.kreise.get(ags).copied().unwrap_or_default();
    Area {
        shade: shade(count),
        chosen: false,
        path: address::public::kreis(&ags),
        label: (said().catalogue.kreis_count)(&ags.kreis().full_name_in(&said().words), count),
    }
}
