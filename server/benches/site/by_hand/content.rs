//! What the columns of an offer say, made of the content that the product stores.

use super::{
    facets::{Bits, Facet, KREISE, NETWORKS},
    values::{ACCESS, BEZIRKE, BOOKINGS, COSTS, FORMATS, GRADES, LANGUAGES, MODES, STAGES, SUBJECTS, TARGETS},
    when::sessions,
};
use serde_json::{Value, json};
use std::collections::HashMap;

/// A Kreis: its place among the bits, its full name, and its Bezirk.
pub type Kreise = HashMap<String, (usize, String, String)>;

/// The texts of a list.
pub fn texts<'a>(content: &'a Value, name: &str) -> impl Iterator<Item = &'a str> {
    content[name].as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// A text, empty if there is none.
pub fn text<'a>(content: &'a Value, name: &str) -> &'a str {
    content[name].as_str().unwrap_or_default()
}

/// The labels of some values.
pub fn labels<'a>(facet: &'static Facet, codes: impl Iterator<Item = &'a str>) -> String {
    let label = |code: &str| facet.values.iter().find(|(own, _)| *own == code).map(|(_, label)| *label);
    codes.filter_map(label).collect::<Vec<_>>().join(", ")
}

/// The Kreise in which an offer takes place, or to which it comes.
pub fn kreise(content: &Value) -> Vec<&str> {
    let mode = text(content, "mode");
    let place = content["place"]["kreis"].as_str().filter(|_| !matches!(mode, "online" | "mobile"));
    place.into_iter().chain(texts(content, "catchment").filter(|_| mode == "mobile")).collect()
}

/// The grades of a stage.
fn grades_of(stage: &str) -> std::ops::RangeInclusive<u64> {
    match stage {
        "grundschule" => 1..=4,
        "sek1" => 5..=10,
        "sek2" => 11..=13,
        // No grade is 0.
        _ => 0..=0,
    }
}

/// The stages of an offer: those it names, else those of its grades.
pub fn stages(content: &Value) -> Vec<&str> {
    let named: Vec<&str> = texts(content, "stages").collect();
    if !named.is_empty() {
        return named;
    }
    let meets = |stage: &str| grades_of(stage).any(|grade| grades(content).is_some_and(|own| own.contains(&grade)));
    STAGES.values.iter().map(|(code, _)| *code).filter(|stage| meets(stage)).collect()
}

/// The grades that an offer names.
fn grades(content: &Value) -> Option<std::ops::RangeInclusive<u64>> {
    let (from, to) = (content["grade_from"].as_u64(), content["grade_to"].as_u64());
    (from.is_some() || to.is_some()).then(|| from.unwrap_or(1)..=to.unwrap_or(13))
}

/// Whether it is free; none if nothing is said.
fn is_free(cost: &Value) -> Option<bool> {
    let cents = |name: &str| cost[name].as_u64();
    match cost["kind"].as_str()? {
        "free" => Some(true),
        "amount" => Some(cents("from_cents") == Some(0)),
        _ => Some(cents("to_cents").or(cents("from_cents")) == Some(0)),
    }
}

/// The values of all facets.
pub fn bits(content: &Value, known: &Kreise, network: usize) -> Bits {
    let mut bits = Bits::default();
    let mut add = |facet: &Facet, code: &str| facet.bit(code).into_iter().for_each(|bit| bits.set(bit));
    stages(content).iter().for_each(|stage| add(&STAGES, stage));
    for grade in 1..=13 {
        let fits = match grades(content) {
            Some(own) => own.contains(&grade),
            None => texts(content, "stages").any(|stage| grades_of(stage).contains(&grade)),
        };
        fits.then(|| add(&GRADES, &grade.to_string()));
    }
    texts(content, "subjects").for_each(|code| add(&SUBJECTS, code));
    texts(content, "formats").for_each(|code| add(&FORMATS, code));
    texts(content, "target_groups").for_each(|code| add(&TARGETS, code));
    texts(content, "languages").for_each(|code| add(&LANGUAGES, code));
    add(&MODES, text(content, "mode"));
    is_free(&content["cost"]).into_iter().for_each(|free| add(&COSTS, if free { "frei" } else { "kostenpflichtig" }));
    let registration = &content["registration"];
    let by: Vec<&str> = texts(registration, "by").collect();
    let single = by.iter().any(|by| *by != "teacher") || (by.is_empty() && registration["kind"] == "none");
    single.then(|| add(&BOOKINGS, "einzeln"));
    by.contains(&"teacher").then(|| add(&BOOKINGS, "klasse"));
    let asked = ["wheelchair", "wc", "easy_language", "sign_language", "induction", "quiet_room"];
    let yes = asked.iter().zip(ACCESS.values).filter(|(name, _)| content["accessibility"][**name] == "yes");
    yes.for_each(|(_, (code, _))| add(&ACCESS, code));
    for (place, _, bezirk) in kreise(content).into_iter().filter_map(|ags| known.get(ags)) {
        BEZIRKE.bit(bezirk).into_iter().for_each(|bit| bits.set(bit));
        bits.set(KREISE + place);
    }
    bits.set(NETWORKS + network);
    bits
}

/// Where it takes place.
pub fn place(content: &Value, known: &Kreise) -> String {
    let name = |ags: &str| known.get(ags).map(|(_, name, _)| name.clone()).unwrap_or_default();
    let kreis = content["place"]["kreis"].as_str().map(name);
    match (text(content, "mode"), kreis) {
        ("online", _) => "online".to_owned(),
        ("mobile", _) => match texts(content, "catchment").collect::<Vec<_>>().as_slice() {
            [] => "mobil".to_owned(),
            [one] => format!("mobil, {}", name(one)),
            several => format!("mobil in {} Kreisen", several.len()),
        },
        ("hybrid", Some(kreis)) => format!("{kreis} und online"),
        (_, Some(kreis)) => kreis,
        (_, None) => text(&content["place"], "town").to_owned(),
    }
}

/// Whom it is for.
pub fn audience(content: &Value) -> String {
    match (content["age_from"].as_u64(), content["age_to"].as_u64(), grades(content)) {
        (Some(from), Some(to), _) => format!("{from} bis {to} Jahre"),
        (Some(from), None, _) => format!("ab {from} Jahren"),
        (None, Some(to), _) => format!("bis {to} Jahre"),
        (None, None, Some(grades)) => format!("{}. bis {}. Klasse", grades.start(), grades.end()),
        (None, None, None) => labels(&STAGES, stages(content).into_iter()),
    }
}

/// What it costs.
pub fn price(cost: &Value) -> String {
    let euros = |name: &str| {
        let cents = cost[name].as_u64().unwrap_or_default();
        if cents.is_multiple_of(100) {
            format!("{} €", cents / 100)
        } else {
            format!("{},{:02} €", cents / 100, cents % 100)
        }
    };
    match text(cost, "kind") {
        "free" => "kostenfrei".to_owned(),
        "amount" => euros("from_cents"),
        "range" => format!("{} bis {}", euros("from_cents"), euros("to_cents")),
        _ => String::new(),
    }
}

/// What search engines read.
pub fn linked_data(content: &Value, path: &str, organiser: &str) -> String {
    let place = &content["place"];
    let location = json!({"@type": "Place", "name": place["name"], "address": {"@type": "PostalAddress",
        "addressCountry": "DE", "addressRegion": "Bayern", "addressLocality": place["town"],
        "postalCode": place["postcode"], "streetAddress": place["street"]}});
    let dates = sessions(content).into_iter().map(|date| {
        json!({"@type": "EducationEvent", "name": content["title"], "location": location,
            "startDate": date.day.to_string(), "endDate": date.last.to_string()})
    });
    let all = json!({"@context": "https://schema.org", "@type": "EducationEvent", "name": content["title"],
        "description": content["summary"], "url": path, "inLanguage": content["languages"],
        "about": labels(&SUBJECTS, texts(content, "subjects")), "location": location,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "isAccessibleForFree": is_free(&content["cost"]), "organizer": {"@type": "Organization", "name": organiser},
        "audience": {"@type": "PeopleAudience", "audienceType": labels(&STAGES, stages(content).into_iter())},
        "subEvent": dates.collect::<Vec<_>>()});
    all.to_string().replace('<', "\\u003c")
}
