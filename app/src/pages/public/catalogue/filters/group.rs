//! Groups of boxes to tick, each with the count of offers behind it.

use crate::{messages::said, ui::html::Html};
use leptos::prelude::*;

/// A box to tick.
pub struct Check {
    /// The parameter.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// What people read.
    pub label: String,
    /// How many offers it would show.
    pub count: Option<usize>,
    /// Whether it is ticked.
    pub chosen: bool,
}

impl Check {
    /// The box; one that would show nothing cannot be ticked, but one that is ticked can be cleared.
    fn write(&self, html: &mut Html) {
        html.raw("<label class=\"check\"><input type=\"checkbox\" name=\"").text(self.name);
        html.raw("\" value=\"").text(&self.value).raw("\"");
        if self.chosen {
            html.raw(" checked");
        } else if self.count == Some(0) {
            html.raw(" disabled");
        }
        html.raw("> <span>").text(&self.label).raw("</span>");
        if let Some(count) = self.count {
            html.raw(" <span class=\"check__n\">").number(count).raw("</span>");
        }
        html.raw("</label>");
    }
}

/// Boxes, one below the other.
pub fn boxes(checks: &[Check]) -> AnyView {
    let mut html = Html::default();
    checks.iter().for_each(|check| check.write(&mut html));
    html.view()
}

/// A group in sight.
pub fn group(legend: &'static str, checks: Vec<Check>) -> AnyView {
    let checks = boxes(&checks);
    view! { <fieldset class="filter-group"><legend>{legend}</legend><div>{checks}{apply(legend)}</div></fieldset> }
        .into_any()
}

/// A long group that folds; open if something in it is chosen.
pub fn fold(legend: &'static str, checks: Vec<Check>) -> AnyView {
    let open = checks.iter().any(|check| check.chosen);
    let checks = boxes(&checks);
    view! {
        <details class="filter-group filter-group--more" open=open>
            <summary>{legend}</summary>
            <div role="group" aria-label=legend>{checks}{apply(legend)}</div>
        </details>
    }
    .into_any()
}

/// The button that sends all filters, at each group: nobody has to go to the end of all of them.
pub fn apply(legend: &str) -> AnyView {
    let group = format!(": {legend}");
    view! {
        <button class="filter-group__apply link-button">{said().catalogue.apply}<span class="visually-hidden">{group}</span></button>
    }
    .into_any()
}
