//! When two names of organisations may mean the same: short forms written out, legal forms left out.

use super::fold::tokens;

#[cfg(test)]
mod tests;

/// Short forms and variants, folded, with the words they are compared by.
const SHORT_FORMS: [(&str, &[&str]); 22] = [
    ("th", &["technische", "hochschule"]),
    ("tu", &["technische", "universitat"]),
    ("oth", &["ostbayerische", "technische", "hochschule"]),
    ("hs", &["hochschule"]),
    ("fh", &["hochschule"]),
    ("haw", &["hochschule"]),
    ("fachhochschule", &["hochschule"]),
    ("uni", &["universitat"]),
    ("lra", &["landkreis"]),
    ("landratsamt", &["landkreis"]),
    ("lkr", &["landkreis"]),
    ("ihk", &["industrie", "handelskammer"]),
    ("hwk", &["handwerkskammer"]),
    ("vhs", &["volkshochschule"]),
    ("kjr", &["kreisjugendring"]),
    ("sjr", &["stadtjugendring"]),
    ("bjr", &["bayerischer", "jugendring"]),
    ("ffw", &["freiwillige", "feuerwehr"]),
    ("gym", &["gymnasium"]),
    ("st", &["sankt"]),
    ("dr", &[]),
    ("prof", &[]),
];

/// Words that tell nothing apart.
const FILLERS: [&str; 14] =
    ["und", "fur", "der", "die", "das", "des", "den", "am", "an", "in", "im", "zu", "zur", "von"];

/// Legal forms; `e.V.` becomes two words before.
const LEGAL_FORMS: [&str; 15] = [
    "ev",
    "gmbh",
    "ggmbh",
    "gug",
    "ug",
    "ag",
    "mbh",
    "kg",
    "kgaa",
    "ohg",
    "gbr",
    "eg",
    "se",
    "kdor",
    "haftungsbeschrankt",
];

/// A shorter name than this may stand in many others by chance.
const TELLING: usize = 5;

/// The words by which a name is compared; never empty unless the name is.
pub fn words(name: &str) -> Vec<String> {
    let all = tokens(name);
    let kept: Vec<String> = without_legal_form(&all).into_iter().flat_map(written_out).collect();
    if kept.is_empty() { all } else { kept }
}

/// Whether two names, each by its [`words`], may mean the same: equal, or one is the other and more.
pub fn may_be_same(one: &[String], other: &[String]) -> bool {
    let (text, other_text) = (one.join(" "), other.join(" "));
    if text == other_text {
        return true;
    }
    let ((short, words), (long, more)) = match text.len() <= other_text.len() {
        true => ((text, one), (other_text, other)),
        false => ((other_text, other), (text, one)),
    };
    let has_all = || words.len() > 1 && words.iter().all(|word| more.contains(word));
    short.len() >= TELLING && (long.contains(&short) || has_all())
}

fn without_legal_form(words: &[String]) -> Vec<&str> {
    let mut kept: Vec<&str> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        match word.as_str() {
            "v" if kept.last() == Some(&"e") => {
                kept.pop();
            }
            // At the beginning it is no legal form: the AG of a school, the UG of a building.
            form if at > 0 && LEGAL_FORMS.contains(&form) => {}
            word => kept.push(word),
        }
    }
    kept
}

fn written_out(word: &str) -> Vec<String> {
    if FILLERS.contains(&word) {
        return Vec::new();
    }
    match SHORT_FORMS.iter().find(|(short, _)| *short == word) {
        Some((_, long)) => long.iter().map(|word| (*word).to_owned()).collect(),
        None => vec![word.to_owned()],
    }
}
