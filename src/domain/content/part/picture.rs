//! A picture with everything that must stand beside it.

use super::{Each, Key, Loss, Member, Optional, Part, joined, lacking, member::unknown};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    field::{Parser, Typed},
    text::Line,
    vocabulary::{Licence, UnknownCode},
    words::{Text, Words, words},
};
use jiff::civil::DateTime;
use serde_json::Value;

/// The picture of an offer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// The hash under which it is stored: 64 hexadecimal digits.
    pub id: String,
    /// What can be seen, for those who cannot see it.
    pub alt: Line<300>,
    /// Who made it.
    pub author: Line<120>,
    /// Under which licence.
    pub licence: Option<Licence>,
}

words! {
    /// What is said of the picture.
    Said {
        label: Text, "The field.";
        alt: Text, "Input: what can be seen.";
        author: Text, "Input: who made it.";
        licence: Text, "Input: under which licence.";
        picture: fn(&str) -> String, "Which picture, by the beginning of its hash.";
        lacking_alt: Text, "What to do without a description.";
        lacking_author: Text, "What to do if the licence wants a name.";
        lacking_licence: Text, "What to do without a licence.";
    }
}

/// Which picture.
pub const ID: Key = Key::new("picture_id", |words| words.offer.picture.label).within("picture", "id");
/// What can be seen.
pub const ALT: Key =
    Key::new("picture_alt", |words| words.offer.picture.alt).within("picture", "alt").limit(Line::<300>::LIMIT);
/// Who made it.
pub const AUTHOR: Key = Key::new("picture_author", |words| words.offer.picture.author)
    .within("picture", "author")
    .limit(Line::<120>::LIMIT);
/// Under which licence.
pub const LICENCE: Key = Key::new("picture_licence", |words| words.offer.picture.licence).within("picture", "licence");
/// The box that takes the picture away.
pub const REMOVE: &str = "picture_remove";

impl Part for Picture {
    type Value = Option<Self>;
    const FIELD: OfferField = OfferField::Picture;
    const FURTHER_INPUTS: &'static [&'static str] = &[REMOVE];

    fn members(value: &mut Option<Self>, each: Each<'_>) {
        let mut picture = value.take().unwrap_or_default();
        let Self { id, alt, author, licence } = &mut picture;
        each(&ID, &mut Hash(id));
        each(&ALT, alt);
        each(&AUTHOR, author);
        each(&LICENCE, &mut Optional(licence));
        // Words about no picture are nothing.
        *value = (!picture.id.is_empty()).then_some(picture);
    }

    fn in_words(value: &Option<Self>, words: &Words, _: &Names) -> String {
        let Some(Self { id, alt, author, licence }) = value else { return String::new() };
        let licence = licence.map(|licence| licence.label_in(words).to_owned()).unwrap_or_default();
        let id = (words.offer.picture.picture)(id.get(..8).unwrap_or(id));
        joined([id, alt.to_string(), author.to_string(), licence], "\n")
    }

    /// What a picture happens to show is not what the offer is about.
    fn search_words(_: &Option<Self>, _: &OfferContent, _: &Words, _: &Names) -> String {
        String::new()
    }

    fn read(parser: &mut Parser) -> Option<Self> {
        let mut value = None;
        Self::members(&mut value, &mut |key, member| member.read(key, parser));
        value.filter(|_| !parser.ticked(REMOVE))
    }

    fn write(value: &Option<Self>, typed: &mut Typed) {
        if value.is_some() {
            Self::members(&mut value.clone(), &mut |key, member| member.write(key, typed));
        }
    }

    fn lacking(value: &Option<Self>, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        let Some(picture) = value else { return Vec::new() };
        let anonymous = picture.author.is_empty() && picture.licence.is_some_and(Licence::names_the_author);
        lacking(
            Self::FIELD,
            [
                (picture.alt.is_empty(), ALT.name, |words| words.offer.picture.lacking_alt),
                (anonymous, AUTHOR.name, |words| words.offer.picture.lacking_author),
                (picture.licence.is_none(), LICENCE.name, |words| words.offer.picture.lacking_licence),
            ],
        )
    }
}

/// The hash of a picture, in lower case; empty for none.
struct Hash<'a>(&'a mut String);

fn read_hash(text: &str) -> Result<String, UnknownCode> {
    let known = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    known.then(|| text.to_ascii_lowercase()).ok_or(UnknownCode)
}

impl Member for Hash<'_> {
    fn read(&mut self, key: &Key, parser: &mut Parser) {
        *self.0 = parser.optional_by(key.name, key.label_in(parser.words()), read_hash).unwrap_or_default();
    }
    fn write(&self, key: &Key, typed: &mut Typed) {
        typed.push(key.name, self.0.as_str());
    }
    fn store(&self) -> Value {
        self.0.as_str().into()
    }
    fn restore(&mut self, stored: &Value) -> Vec<Loss> {
        match stored.as_str().map(read_hash) {
            Some(Ok(hash)) => {
                *self.0 = hash;
                Vec::new()
            }
            _ => unknown(stored),
        }
    }
}
