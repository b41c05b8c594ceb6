//! Reads a file and tells everything that is wrong with it, each with its line and field.

use super::{File, Grant, Network, Partner, check};
use serde::{Deserialize, de::IntoDeserializer};
use std::{fmt, ops::Range};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// Something that is wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wrong {
    /// The line, from 1.
    pub line: usize,
    /// The field, as it stands in the file; of a network with its slug.
    pub field: String,
    /// Why it cannot be taken.
    pub why: String,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Zeile {}, {}: {}", self.line, self.field, self.why)
    }
}

/// The networks of a file, or all that is wrong with it, in the order of its lines.
pub fn read(text: &str) -> Result<File, Vec<Wrong>> {
    let mut reading = Reading { text, wrong: Vec::new() };
    let file = reading.file();
    if let Some(file) = &file {
        reading.wrong.extend(check::all(file).into_iter().map(|(place, field, why)| Wrong {
            line: line_of(text, place),
            field,
            why,
        }));
    }
    reading.wrong.sort();
    match file {
        Some((networks, _)) if reading.wrong.is_empty() => Ok(File { networks }),
        _ => Err(reading.wrong),
    }
}

/// Where in the text a network begins.
pub type Place = usize;

struct Reading<'a> {
    text: &'a str,
    wrong: Vec<Wrong>,
}

impl<'a> Reading<'a> {
    fn file(&mut self) -> Option<(Vec<Network>, Vec<Place>)> {
        let mut document = match DeTable::parse(self.text) {
            Ok(document) => document.into_inner(),
            Err(error) => {
                self.refuse(error.span().unwrap_or_default(), "Datei", error.message());
                return None;
            }
        };
        let networks = self.items(&mut document, "netzwerk", "");
        for (name, _) in &document {
            self.refuse(name.span(), name.get_ref(), "dieses Feld gibt es nicht");
        }
        let found = networks.into_iter().map(|item| (item.span().start, self.network(item)));
        let found: Vec<_> = found.collect();
        let places = found.iter().map(|(place, _)| *place).collect();
        let networks: Option<Vec<Network>> = found.into_iter().map(|(_, network)| network).collect();
        Some((networks?, places))
    }

    fn network(&mut self, item: Spanned<DeValue<'a>>) -> Option<Network> {
        let span = item.span();
        let DeValue::Table(mut table) = item.into_inner() else {
            self.refuse(span, "netzwerk", "hier werden Felder erwartet");
            return None;
        };
        let slug = table.get("slug").and_then(|slug| slug.get_ref().as_str()).unwrap_or("netzwerk").to_owned();
        let fundings = self.items(&mut table, "foerderung", &slug);
        let partners = self.items(&mut table, "partner", &slug);
        let of = |part: &str| format!("{slug}.{part}");
        let fundings: Vec<Option<Grant>> = fundings.into_iter().map(|one| self.block(one, &of("foerderung"))).collect();
        let partners: Vec<Option<Partner>> = partners.into_iter().map(|one| self.block(one, &of("partner"))).collect();
        let network: Option<Network> = self.block(Spanned::new(span, DeValue::Table(table)), &slug);
        let (fundings, partners): (Option<Vec<_>>, Option<Vec<_>>) =
            (fundings.into_iter().collect(), partners.into_iter().collect());
        Some(Network { fundings: fundings?, partners: partners?, ..network? })
    }

    /// The tables below `[[name]]`, taken out of the table that they stand in.
    fn items(&mut self, table: &mut DeTable<'a>, name: &str, of: &str) -> Vec<Spanned<DeValue<'a>>> {
        let Some(found) = table.remove(name) else { return Vec::new() };
        let span = found.span();
        let DeValue::Array(items) = found.into_inner() else {
            self.refuse(span, &format!("{of} {name}"), &format!("beginnt mit [[{name}]]"));
            return Vec::new();
        };
        items.into_iter().collect()
    }

    /// Reads a table. A field that cannot be read is told and left out, so that the next one is told too.
    fn block<T: for<'de> Deserialize<'de>>(&mut self, item: Spanned<DeValue<'a>>, of: &str) -> Option<T> {
        let span = item.span();
        let DeValue::Table(mut table) = item.into_inner() else {
            self.refuse(span, of, "hier werden Felder erwartet");
            return None;
        };
        let mut left_out: Vec<String> = Vec::new();
        loop {
            let whole = Spanned::new(span.clone(), DeValue::Table(table.clone()));
            let error = match T::deserialize(whole.into_deserializer()) {
                Ok(read) if left_out.is_empty() => return Some(read),
                Ok(_) => return None,
                Err(error) => error,
            };
            if left_out.iter().any(|field| error.message().contains(&format!("missing field `{field}`"))) {
                return None;
            }
            let at = error.span().unwrap_or(span.clone());
            let field = table.iter().find(|(name, value)| covers(&name.span(), &at) || covers(&value.span(), &at));
            let Some(field) = field.map(|(name, _)| name.get_ref().to_string()) else {
                self.refuse(at, of, &in_german(error.message()));
                return None;
            };
            self.refuse(at, &format!("{of}.{field}"), &in_german(error.message()));
            table.remove(field.as_str());
            left_out.push(field);
        }
    }

    fn refuse(&mut self, at: Range<usize>, field: &str, why: &str) {
        self.wrong.push(Wrong { line: line_of(self.text, at.start), field: field.to_owned(), why: why.to_owned() });
    }
}

fn covers(whole: &Range<usize>, part: &Range<usize>) -> bool {
    whole.start <= part.start && part.end <= whole.end
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).map_or(1, |before| before.matches('\n').count() + 1)
}

/// The frequent ones; the rest stays as the reader of the format says it.
fn in_german(message: &str) -> String {
    let quoted = message.split('`').nth(1).unwrap_or_default();
    let known: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
    match message {
        _ if message.starts_with("missing field") => format!("das Feld {quoted} fehlt"),
        _ if message.starts_with("unknown field") => format!("dieses Feld gibt es nicht; es gibt {}", known.join(", ")),
        _ if message.starts_with("unknown variant") => {
            format!("„{quoted}“ gibt es nicht; es gibt {}", known.join(", "))
        }
        _ => message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        read(text).map_or_else(|wrong| wrong.iter().map(Wrong::to_string).collect(), |_| Vec::new())
    }

    #[test]
    fn the_file_of_the_demonstration_is_right() {
        assert_eq!(told(include_str!("../../../../../data/netzwerke.toml")), Vec::<String>::new());
    }

    #[test]
    fn each_error_is_told_with_its_line_and_field() {
        let text = "\
[[netzwerk]]
slug = \"alpha\"
name = \"Alpha\"
stand = \"munter\"
seit = \"gestern\"
kreise = [\"09461\", \"12345\"]
farbe = \"rot\"

[[netzwerk.foerderung]]
runde = \"zwei\"

[[netzwerk.partner]]
name = \"Haus\"
bereich = \"kirche\"
rolle = \"verbund\"

[[netzwerk]]
name = \"Ohne Adresse\"
";
        let told = told(text);
        let places: Vec<String> =
            told.iter().map(|one| one.split(": ").next().unwrap_or_default().to_owned()).collect();
        let expected = [
            "Zeile 4, alpha.stand",
            "Zeile 5, alpha.seit",
            "Zeile 6, alpha.kreise",
            "Zeile 7, alpha.farbe",
            "Zeile 10, alpha.foerderung.runde",
            "Zeile 14, alpha.partner.bereich",
            "Zeile 17, netzwerk",
        ];
        assert_eq!(places, expected, "{told:#?}");
        assert_eq!(
            told[0],
            "Zeile 4, alpha.stand: „munter“ ist kein Stand; es gibt „im Aufbau“, „aktiv“, „pausiert“, „beendet“"
        );
        assert_eq!(told[6], "Zeile 17, netzwerk: das Feld slug fehlt");
    }

    #[test]
    fn what_does_not_go_together_is_told_too() {
        let text = "\
[[netzwerk]]
slug = \"alpha\"
name = \"Alpha\"
seit = \"2020\"
bis = \"2019\"
kreise = [\"09461\"]
kreise_seit = { \"09462\" = \"2020\" }
wirkt_in = [\"gamma\"]
erschlossen = { traeger = \"aus dem Namen\", quatsch = \"so\" }

[[netzwerk]]
slug = \"alpha\"
name = \"Alpha noch einmal\"
";
        let expected = [
            "Zeile 1, alpha.bis: das Ende liegt vor dem Anfang",
            "Zeile 1, alpha.erschlossen: traeger steht nicht da",
            "Zeile 1, alpha.erschlossen: quatsch steht nicht da",
            "Zeile 1, alpha.kreise_seit: 09462 steht nicht unter kreise",
            "Zeile 1, alpha.seit: ohne stand gibt es keine Zeit",
            "Zeile 1, alpha.wirkt_in: gamma steht nicht in der Datei",
            "Zeile 11, alpha.slug: diese Adresse hat schon ein anderes Netzwerk",
        ];
        let mut expected: Vec<&str> = expected.into();
        expected.sort();
        let mut told = told(text);
        told.sort();
        assert_eq!(told, expected);
    }

    #[test]
    fn what_is_no_toml_is_told_with_its_line() {
        assert_eq!(told("[[netzwerk]]\nslug = \n").len(), 1);
        assert!(told("[[netzwerk]]\nslug = \n")[0].starts_with("Zeile 2, Datei: "));
    }
}
