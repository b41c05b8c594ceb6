//! For whom: ages, classes, stages.

use super::{
    Meaning,
    phrase::{Phrase, number},
    times::MONTHS,
};
use crate::domain::vocabulary::Stage;

/// Of these ages somebody looks for an offer.
const AGES: (u8, u8) = (3, 20);
const GRADES: (u8, u8) = (1, 13);

pub(super) fn phrase(tokens: &[&str]) -> Option<Phrase> {
    match tokens {
        ["fur" | "ab" | "im", "alter", "von", rest @ ..] => age(rest, true).map(|phrase| phrase.after(3)),
        ["fur", "kinder" | "jugendliche" | "madchen" | "jungen", "ab" | "von", rest @ ..] => {
            // Whom it is for stays a word.
            age(rest, true).map(|phrase| phrase.after(3)).filter(|_| matches!(tokens[1], "kinder" | "jugendliche"))
        }
        ["fur", rest @ ..] => {
            age(rest, false).or_else(|| grade(rest)).or_else(|| stage(rest)).map(|phrase| phrase.after(1))
        }
        ["ab" | "alter", "klasse" | "jahrgangsstufe", ..] => grade(&tokens[1..]).map(|phrase| phrase.after(1)),
        ["ab", "der" | "dem", rest @ ..] => grade(rest).map(|phrase| phrase.after(2)),
        ["ab" | "alter", rest @ ..] => grade(rest).or_else(|| age(rest, true)).map(|phrase| phrase.after(1)),
        ["mit", rest @ ..] => age(rest, false).map(|phrase| phrase.after(1)),
        // Of the youngest it is for, nobody who is older has to be left out.
        ["unter", rest @ ..] => age(rest, false).map(|phrase| Phrase { meanings: younger(&phrase), ..phrase.after(1) }),
        ["meine", "tochter" | "enkelin", rest @ ..] | ["mein" | "meinen", "sohn" | "enkel" | "kind", rest @ ..] => {
            let is_old = |tokens: &[&str]| matches!(tokens, ["ist", ..]);
            let (skipped, rest) = if is_old(rest) { (3, &rest[1..]) } else { (2, rest) };
            age(rest, true).map(|phrase| phrase.after(skipped))
        }
        _ => age(tokens, false).or_else(|| grade(tokens)).or_else(|| alone(tokens)),
    }
}

/// `9 Jahre`, `9-jährige`, `6 bis 10 Jahre`; the bare number if `bare`.
fn age(tokens: &[&str], bare: bool) -> Option<Phrase> {
    let is_years = |token: &str| token.starts_with("jahrig") || matches!(token, "jahre" | "jahren" | "j" | "jahr");
    let of = |token: &str| number(token, AGES.0, AGES.1);
    let said = |length, age| Phrase::of(length, vec![Meaning::Age(age)]);
    match tokens {
        [from, "bis" | "und" | "oder", to, years, ..] if is_years(years) => {
            let (from, to) = (of(from)?, of(to)?);
            said(4, u8::midpoint(from, to))
        }
        [from, to, years, ..] if is_years(years) && of(from).is_some() && of(to).is_some() => {
            said(3, u8::midpoint(of(from)?, of(to)?))
        }
        [years, word, "alt", ..] if is_years(word) => said(3, of(years)?),
        [years, word, ..] if is_years(word) => said(2, of(years)?),
        [years, ..] if years.len() > 1 && years.ends_with('j') => said(1, of(years.trim_end_matches('j'))?),
        [years, rest @ ..] if bare && !counts(rest) => said(1, of(years)?),
        _ => None,
    }
}

/// Whether what follows a number says that it counts something else than years: `ab 18 Uhr`, `ab 12. Dezember`.
fn counts(following: &[&str]) -> bool {
    following.first().is_some_and(|next| {
        let begins =
            ["kind", "person", "teilnehm", "minute", "stunde", "tag", "woche", "monat", "euro", "platz", "prozent"];
        next.starts_with(|letter: char| letter.is_ascii_digit())
            || matches!(*next, "uhr" | "eur" | "leute" | "mal" | "x")
            || begins.iter().any(|begin| next.starts_with(begin))
            || MONTHS.contains(next)
    })
}

/// A year younger: `unter 10 Jahren`.
fn younger(phrase: &Phrase) -> Vec<Meaning> {
    let less = |meaning: &Meaning| match meaning {
        Meaning::Age(age) => Meaning::Age(age.saturating_sub(1)),
        other => other.clone(),
    };
    phrase.meanings.iter().map(less).collect()
}

/// `7. Klasse`, `Klasse 5`, `Klasse 5 bis 7`, `Jahrgangsstufe 8`, `Drittklässler`.
fn grade(tokens: &[&str]) -> Option<Phrase> {
    let of = |token: &str| number(token, GRADES.0, GRADES.1);
    let is_class = |token: &str| {
        token.starts_with("klass") || matches!(token, "jahrgangsstufe" | "jahrgangsstufen" | "jgst" | "schuljahr")
    };
    let all = |from: u8, to: u8| (from..=to).map(Meaning::Grade).collect::<Vec<_>>();
    match tokens {
        [class, from, "bis" | "und" | "oder", to, ..] if is_class(class) && of(from).is_some() && of(to).is_some() => {
            Phrase::of(4, all(of(from)?, of(to)?))
        }
        [from, "bis" | "und" | "oder", to, class, ..] if is_class(class) && of(from).is_some() && of(to).is_some() => {
            Phrase::of(4, all(of(from)?, of(to)?))
        }
        // `Klasse 5/6`, `5.-7. Klasse`
        [class, from, to, ..] if is_class(class) && of(from).is_some() && of(to).is_some() => {
            Phrase::of(3, all(of(from)?, of(to)?))
        }
        [from, to, class, ..] if is_class(class) && of(from).is_some() && of(to).is_some() => {
            Phrase::of(3, all(of(from)?, of(to)?))
        }
        [class, from, ..] if is_class(class) => of(from).and_then(|grade| Phrase::of(2, all(grade, grade))),
        [from, class, ..] if is_class(class) => of(from).and_then(|grade| Phrase::of(2, all(grade, grade))),
        [word, ..] => {
            let grade = match *word {
                "erstklassler" | "erstklassler:innen" => 1,
                "zweitklassler" => 2,
                "drittklassler" => 3,
                "viertklassler" => 4,
                "funftklassler" => 5,
                "sechstklassler" => 6,
                "siebtklassler" => 7,
                "achtklassler" => 8,
                "neuntklassler" => 9,
                "zehntklassler" => 10,
                _ => return None,
            };
            Phrase::of(1, all(grade, grade))
        }
        [] => None,
    }
}

/// For whom, behind `für`.
fn stage(tokens: &[&str]) -> Option<Phrase> {
    let said = |length, stage| Phrase::of(length, vec![Meaning::Stage(stage)]);
    match tokens {
        ["die" | "unsere" | "meine", rest @ ..] => stage(rest).map(|phrase| phrase.after(1)),
        ["lehrer" | "lehrkrafte" | "lehrerin" | "erzieher" | "padagogen", ..] => said(1, Stage::Lehrkraefte),
        ["eltern" | "familien" | "familie", ..] => said(1, Stage::Familien),
        _ => alone(tokens),
    }
}

/// For whom, by a word that means nothing else.
fn alone(tokens: &[&str]) -> Option<Phrase> {
    let stage = match *tokens.first()? {
        "kita" | "kitas" | "kindergarten" | "kindergartenkinder" | "vorschule" | "vorschulkinder" => Stage::Kita,
        "grundschule" | "grundschulen" | "grundschuler" | "grundschulkinder" | "grundschulkind" => Stage::Grundschule,
        "oberstufe" | "abiturienten" | "abiturient" => Stage::Sek2,
        "azubis" | "azubi" | "auszubildende" | "lehrlinge" => Stage::Ausbildung,
        "studierende" | "studenten" => Stage::Studium,
        _ => return None,
    };
    Phrase::of(1, vec![Meaning::Stage(stage)])
}
