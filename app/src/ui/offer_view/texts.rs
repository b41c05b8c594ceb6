//! What an offer tells at length: picture, description, dates, whom it addresses, accessibility.

use crate::{
    address,
    messages::said,
    pictures::WIDTHS,
    ui::{
        facts::{fact, facts},
        lines::unbroken,
        map,
        parts::subject_mark,
        safe::{Markdown, drawing},
    },
};
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::{
    domain::{
        content::{Names, OfferContent, OfferField, Session},
        vocabulary::{Answer, Mode},
    },
    text::markdown,
};

/// Subjects, what stands beside them, and formats.
pub fn tags(content: &OfferContent) -> Option<AnyView> {
    let plus = content.subjects.plus.iter().map(|subject| subject.label_in(&said().words));
    let formats = content.formats.iter().map(|format| format.label_in(&said().words));
    let tags: Vec<_> = plus.chain(formats).map(|label| view! { <span class="tag">{label}</span>" " }).collect();
    let empty = tags.is_empty() && content.subjects.mint.is_empty();
    let subjects = content.subjects.mint.iter().map(|subject| subject_mark(*subject)).collect_view();
    (!empty).then(|| view! { <p class="row">{subjects}{tags}</p> }.into_any())
}

/// The picture with everything that must stand beside it.
pub fn picture(content: &OfferContent, pictures: &str, size: Option<(i64, i64)>) -> Option<AnyView> {
    let picture = content.picture.as_ref()?;
    let licence = picture.licence.map(|licence| licence.label_in(&said().words).to_owned()).unwrap_or_default();
    let credit: Vec<String> =
        [picture.author.to_string(), licence].into_iter().filter(|part| !part.is_empty()).collect();
    let caption = (!credit.is_empty()).then(
        || view! { <figcaption class="small muted">{(said().offer.picture_by)(&credit.join(", "))}</figcaption> },
    );
    let (src, alt) = (format!("{pictures}/{}", picture.id), picture.alt.to_string());
    let image = match size {
        None => view! { <img src=src alt=alt/> }.into_any(),
        Some((width, height)) => {
            let set = widths(&picture.id, width);
            view! { <img src=src srcset=set sizes=SIZES width=width height=height alt=alt/> }.into_any()
        }
    };
    Some(view! { <figure class="prose">{image}{caption}</figure> }.into_any())
}

/// How wide a picture is shown: across the page, and no wider than the text.
const SIZES: &str = "(width < 46rem) 100vw, 44rem";

/// The addresses of a picture in all widths that are narrower than its own, and in that.
fn widths(id: &str, own: i64) -> String {
    let narrower = WIDTHS.into_iter().filter(|width| i64::from(width.pixels()) < own);
    let narrower =
        narrower.map(|width| format!("{} {}w", address::public::picture_of_width(id, width), width.pixels()));
    narrower.chain([format!("{} {own}w", address::public::picture(id))]).collect::<Vec<_>>().join(", ")
}

/// What is drawn where there is no picture.
pub fn motif(content: &OfferContent, public_id: Option<&str>) -> AnyView {
    let (subject, format) = (content.subjects.mint.first().copied(), content.formats.first().copied());
    drawing("offer-motif", subject, format, public_id.unwrap_or_default())
}

/// The description under its heading.
pub fn description(content: &OfferContent) -> Option<AnyView> {
    let html = markdown::render(content.description.as_str(), 3);
    (!html.is_empty()).then(|| view! { <h2>{said().offer.about}</h2><Markdown html=html/> }.into_any())
}

/// All dates, those that have passed marked so.
pub fn dates(content: &OfferContent, now: DateTime) -> Option<AnyView> {
    let dates = content.dates.sessions.iter().map(|session| date(session, now)).collect_view();
    (!content.dates.sessions.is_empty()).then(|| view! { <h2>{said().offer.dates}</h2><ul>{dates}</ul> }.into_any())
}

fn date(session: &Session, now: DateTime) -> AnyView {
    let m = said().offer;
    let past = session.is_over(now);
    let note = match (past, session.registration_closes) {
        (true, _) => m.date_is_past.to_owned(),
        (false, Some(day)) => (m.register_until)(&said().words.day(day)),
        (false, None) => String::new(),
    };
    let note = (!note.is_empty()).then(|| view! { " "<span class="small muted">{note}</span> });
    view! { <li><time datetime=session.day.to_string()>{unbroken(&said().words.session(session))}</time>{note}</li> }
        .into_any()
}

/// The Kreise a mobile offer comes to.
pub fn catchment(content: &OfferContent) -> Option<AnyView> {
    let kreise = content.catchment.iter().map(|ags| {
        view! { <li><a href=address::public::kreis(&ags)>{ags.kreis().full_name_in(&said().words)}</a></li> }
    });
    let kreise = kreise.collect_view();
    let mobile = content.mode == Some(Mode::Mobile) && !content.catchment.is_empty();
    mobile.then(|| view! { <h2>{said().offer.catchment}</h2><ul>{kreise}</ul> }.into_any())
}

/// Where it is, on a small map.
pub fn place_map(content: &OfferContent) -> Option<AnyView> {
    Some(map::place_map(content.place.kreis.as_ref()?, content.point()?))
}

/// Whom it addresses in particular.
pub fn target_groups(content: &OfferContent) -> Option<AnyView> {
    let groups = content.describe_in(&said().words, OfferField::TargetGroups, &Names::new());
    (!groups.is_empty()).then(|| view! { <h2>{said().offer.special}</h2><p>{groups}</p> }.into_any())
}

/// Every question about accessibility with its answer; not knowing is one.
pub fn accessibility(content: &OfferContent) -> AnyView {
    let answers = content.accessibility.answers();
    let known = answers.iter().any(|(.., answer)| *answer != Answer::Unknown);
    let list = match known {
        true => facts(
            answers.into_iter().map(|(key, answer)| fact(key.label_in(&said().words), answer.label_in(&said().words))),
        ),
        false => view! { <p>{said().offer.accessibility_unknown}</p> }.into_any(),
    };
    let note = &content.accessibility.note;
    let note = (!note.is_empty()).then(|| view! { <p>{note.to_string()}</p> });
    view! { <h2>{said().offer.accessibility}</h2>{list}{note} }.into_any()
}
