//! Light stemming: inflection goes, meaning stays.

/// Words whose end looks like an ending; cutting it would mix them up with other words
/// (`Schüler` with `Schule`, `Wetter` with `Wettbewerb`). Compounds ending in them count too.
const WHOLE: [&str; 6] = ["schuler", "wetter", "meister", "master", "kurs", "wochenende"];

/// Consonants before the `chen` of a diminutive (`Mädchen`), as against `forschen` or `Sprachen`.
const BEFORE_CHEN: [char; 8] = ['b', 'd', 'f', 'k', 'l', 'n', 'p', 't'];

/// Endings, longest first: the letters, how many must be left, and after which letter it is none
/// (`Papier`, `Weltraum`).
const ENDINGS: [(&str, usize, Option<char>); 14] = [
    ("enden", 4, None),
    ("ungen", 4, None),
    ("ende", 4, None),
    ("ungs", 4, None),
    ("ung", 4, None),
    ("ern", 4, Some('i')),
    ("ers", 4, Some('i')),
    ("er", 4, Some('i')),
    ("en", 3, None),
    ("es", 3, None),
    ("ums", 4, Some('a')),
    ("um", 4, Some('a')),
    ("a", 4, None),
    ("e", 3, None),
];

/// Cuts the inflection off one folded token; a word in another script stays as it is.
///
/// The stem is always a beginning of the token, so a prefix search for it finds every form.
pub fn stem(token: &str) -> &str {
    if token.is_ascii() { root(token) } else { token }
}

fn root(token: &str) -> &str {
    whole_word(token)
        .or_else(|| ENDINGS.iter().find_map(|ending| without(token, *ending)))
        .or_else(|| without_s(token))
        .or_else(|| token.strip_suffix('n').filter(|rest| rest.ends_with("el")))
        .unwrap_or(token)
}

fn whole_word(token: &str) -> Option<&str> {
    let bare = token.strip_suffix(['n', 's']).unwrap_or(token);
    [token, bare].into_iter().find(|form| is_diminutive(form) || WHOLE.iter().any(|whole| form.ends_with(whole)))
}

fn is_diminutive(token: &str) -> bool {
    token.strip_suffix("chen").is_some_and(|rest| rest.len() >= 3 && rest.ends_with(BEFORE_CHEN))
}

fn without<'a>(token: &'a str, (ending, least, not_after): (&str, usize, Option<char>)) -> Option<&'a str> {
    token
        .strip_suffix(ending)
        .filter(|rest| rest.len() >= least)
        .filter(|rest| not_after.is_none_or(|letter| !rest.ends_with(letter)))
}

/// The `s` of a genitive or plural, but not that of `Kreis`, `Haus`, `Prozess` or `Puls`.
fn without_s(token: &str) -> Option<&str> {
    let rest = token.strip_suffix('s')?;
    let plural = match rest.len() {
        0..=2 => false,
        3 => rest.ends_with(['b', 'd', 'g', 'm', 'p', 't']),
        _ => !rest.ends_with(['i', 's', 'u']),
    };
    plural.then_some(rest)
}
