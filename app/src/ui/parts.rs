//! Small parts that many pages share.

use super::html::Html;
use crate::messages::said;
use leptos::prelude::*;
use mintverbund::domain::{
    funding::FundingPhase,
    kreis::{Bezirk, Kreis, by_name},
    link::LinkState,
    review::{OfferState, RevisionState},
    vocabulary::Subject,
};

/// The mark of a revision's state: a word, and a sign before it drawn by the style sheet.
pub fn revision_state(state: RevisionState) -> AnyView {
    state_mark(state.code(), state.label())
}

/// The mark of an offer's state; what the state office hides is hidden, whatever else it is.
pub fn offer_state(state: OfferState, is_public: bool, is_hidden: bool) -> AnyView {
    match (state, is_public) {
        (OfferState::Live, _) if is_hidden => state_mark("paused", "verborgen"),
        (OfferState::Live, true) => state_mark("live", "öffentlich"),
        (OfferState::Live, false) => view! { <span class="muted">"noch nicht öffentlich"</span> }.into_any(),
        (state, _) => state_mark(state.code(), state.label()),
    }
}

/// The mark of a link's state.
pub fn link_state(state: LinkState) -> AnyView {
    state_mark(state.code(), state.label())
}

/// A state mark by its code and word.
pub fn state_mark(code: &str, label: &str) -> AnyView {
    view! { <span class=format!("state state--{code}")>{label.to_owned()}</span> }.into_any()
}

/// The mark of a funding phase.
pub fn phase_mark(phase: FundingPhase) -> AnyView {
    let code = match phase {
        FundingPhase::Planned => "planned",
        FundingPhase::Funded => "funded",
        FundingPhase::EndsSoon => "ends_soon",
        FundingPhase::Ended | FundingPhase::Unknown => "ended",
        FundingPhase::Continued => "continued",
    };
    view! { <span class=format!("phase phase--{code}")>{phase.label_in(&said().words)}</span> }.into_any()
}

/// A subject with the colour of its letter in M, I, N, T; the word says it too.
pub fn subject_mark(subject: Subject) -> AnyView {
    let letter = match subject {
        Subject::Mathematik => "m",
        Subject::Informatik | Subject::Ki => "i",
        Subject::Technik => "t",
        Subject::MintGesamt => "mint",
        _ => "n",
    };
    view! { <span class=format!("subject subject--{letter}")>{subject.label_in(&said().words)}</span>" " }.into_any()
}

/// The Kreise to choose from, by Bezirk; `option` writes one.
pub fn kreis_options(option: impl Fn(&Kreis, &mut Html)) -> AnyView {
    let mut html = Html::default();
    for bezirk in Bezirk::ALL {
        html.raw("<optgroup label=\"").text(bezirk.label_in(&said().words)).raw("\">");
        by_name().filter(|kreis| kreis.bezirk == *bezirk).for_each(|kreis| option(kreis, &mut html));
        html.raw("</optgroup>");
    }
    html.view()
}

/// Where the page stands: pairs of label and address, the page itself left out.
pub fn breadcrumb(steps: Vec<(String, String)>) -> AnyView {
    let steps = steps.into_iter().map(|(label, path)| view! { <li><a href=path>{label}</a></li> });
    view! { <nav class="breadcrumb" aria-label=said().frame.here><ol>{steps.collect_view()}</ol></nav> }.into_any()
}

/// Links to the pages of a list; nothing if there is only one. `path` gives the address of a page.
pub fn pagination(number: usize, pages: usize, path: impl Fn(usize) -> String) -> Option<AnyView> {
    if pages <= 1 {
        return None;
    }
    let mut shown: Vec<usize> = [1, number.saturating_sub(1), number, number + 1, pages]
        .into_iter()
        .filter(|page| (1..=pages).contains(page))
        .collect();
    shown.dedup();
    let mut items = Vec::new();
    for (at, page) in shown.iter().enumerate() {
        if at > 0 && shown[at - 1] + 1 < *page {
            items.push(view! { <li><span aria-hidden="true">"…"</span></li> }.into_any());
        }
        let current = (*page == number).then_some("page");
        items.push(view! { <li><a href=path(*page) aria-current=current>{*page}</a></li> }.into_any());
    }
    let previous = (number > 1)
        .then(|| view! { <a class="pagination__prev" href=path(number - 1) rel="prev">{said().frame.previous}</a> });
    let next = (number < pages)
        .then(|| view! { <a class="pagination__next" href=path(number + 1) rel="next">{said().frame.next}</a> });
    Some(
        view! { <nav class="pagination" aria-label=said().frame.pages>{previous}<ol>{items}</ol>{next}</nav> }
            .into_any(),
    )
}

/// A link that looks like a button.
pub fn link_button(path: String, label: &str, class: &'static str) -> AnyView {
    view! { <a class=format!("kern-btn {class}") href=path><span class="kern-label">{label.to_owned()}</span></a> }
        .into_any()
}

/// What stands where a list is empty: what it means and what to do.
pub fn empty(title: &str, text: &str, action: Option<AnyView>) -> AnyView {
    let action = action.map(|action| view! { <p>{action}</p> });
    view! { <div class="empty"><h2>{title.to_owned()}</h2><p>{text.to_owned()}</p>{action}</div> }.into_any()
}
