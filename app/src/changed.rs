//! What is different about a record, field by field, in words: for the history and for notices.

use mintverbund::domain::{
    act::Organisation,
    date::FuzzyDate,
    id::OrganisationId,
    kept::Kept,
    kreis::Ags,
    names::{FormerName, FormerNames},
    vocabulary::Term,
};

/// Longer texts are not repeated: that they changed is said, and the page shows what stands there now.
const SHORT: usize = 80;

/// A label and what stands there.
pub type Field = (&'static str, String);

/// `Rolle: Koordination → Unterstützung`.
pub fn said(label: &str, before: &str, after: &str) -> String {
    match (before.is_empty(), after.is_empty()) {
        _ if is_long(before) || is_long(after) => format!("{label} geändert"),
        (true, _) => format!("{label}: {after}"),
        (_, true) => format!("{label} entfernt (vorher: {before})"),
        _ => format!("{label}: {before} → {after}"),
    }
}

/// Whether a text is too long to be repeated.
pub fn is_long(text: &str) -> bool {
    text.chars().count() > SHORT || text.contains('\n')
}

/// The fields that differ: label, before, after. Both lists are those of one kind of record.
pub fn differing(before: Vec<Field>, after: Vec<Field>) -> impl Iterator<Item = (&'static str, String, String)> {
    let pairs = before.into_iter().zip(after).filter(|(before, after)| before != after);
    pairs.map(|((label, before), (_, after))| (label, before, after))
}

/// The same in words.
pub fn compared(before: Vec<Field>, after: Vec<Field>) -> Vec<String> {
    differing(before, after).map(|(label, before, after)| said(label, &before, &after)).collect()
}

/// An entry of the directory, field by field; `organisation` names others.
pub fn entry(entry: &Organisation, organisation: impl Fn(&OrganisationId) -> String) -> Vec<Field> {
    // The address follows the name.
    let Organisation { id: _, slug: _, name, sector, kind, ags, website, description, parent, former } = entry;
    vec![
        ("Name", text(name)),
        ("Bereich", label(sector)),
        ("Art", label(kind)),
        ("Kreis", kreis(ags)),
        ("Internetseite", text(website)),
        ("Kurzbeschreibung", text(description)),
        ("Teil von", words(parent, organisation)),
        ("Frühere Namen", words(former, former_names)),
    ]
}

/// Former names, each with its time.
pub fn former_names(former: &FormerNames) -> String {
    let name = |former: &FormerName| match former.period.in_words() {
        time if time.is_empty() => former.name.clone(),
        time => format!("{} ({time})", former.name),
    };
    former.0.iter().map(name).collect::<Vec<_>>().join("; ")
}

/// A value as people read it; what this program cannot read, as it stands.
pub fn words<T>(kept: &Kept<T>, say: impl Fn(&T) -> String) -> String {
    match kept {
        Kept::Value(value) => say(value),
        Kept::Nothing => String::new(),
        Kept::Unreadable(text) => format!("„{text}“ (nicht mehr lesbar)"),
    }
}

/// A text, or whatever else is written as it is.
pub fn text<T: std::fmt::Display>(kept: &Kept<T>) -> String {
    words(kept, T::to_string)
}

/// A term by its label.
pub fn label<T: Term>(kept: &Kept<T>) -> String {
    words(kept, |term| term.label().to_owned())
}

/// A date in words.
pub fn date(kept: &Kept<FuzzyDate>) -> String {
    words(kept, |date| date.in_words())
}

/// A Kreis by its name.
pub fn kreis(kept: &Kept<Ags>) -> String {
    words(kept, |ags| ags.kreis().list_name())
}
