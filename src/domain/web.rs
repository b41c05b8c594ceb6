//! Addresses of the web, e-mail and telephone, and the slugs of our own.

use crate::text::clean::is_unseen;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use url::{Host, Url};

/// Why an address was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Not an e-mail address.
    #[error("Bitte eine E-Mail-Adresse wie labor@beispiel.de angeben.")]
    Email,
    /// Nothing that leads to a page of the web.
    #[error("Das ist keine Internetadresse. Gesucht ist etwas wie https://www.beispiel.de/seite.")]
    Web,
    /// A web address with a blank in it.
    #[error("In der Internetadresse steht ein Leerzeichen. Am besten aus dem Browser kopieren.")]
    WebBlank,
    /// An address that leads to something other than a page of the web.
    #[error("Eine Internetadresse beginnt mit https:// oder http://.")]
    WebScheme,
    /// A web address that gives a name or a password away.
    #[error("In der Internetadresse stehen Zugangsdaten. Bitte ohne den Teil vor dem @ angeben.")]
    WebPassword,
    /// A web address without a host that the whole world knows.
    #[error("Der Internetadresse fehlt der Name einer Website, etwa www.beispiel.de.")]
    WebHost,
    /// A web address that is too long.
    #[error("Die Internetadresse ist zu lang: höchstens 500 Zeichen.")]
    WebLength,
    /// Not a telephone number.
    #[error("Bitte eine Telefonnummer aus Ziffern, Leerzeichen, +, - und / angeben.")]
    Phone,
    /// Not a German postcode.
    #[error("Bitte eine Postleitzahl aus fünf Ziffern angeben.")]
    Postcode,
    /// Not a slug.
    #[error("Bitte nur Kleinbuchstaben, Ziffern und Bindestriche verwenden.")]
    Slug,
}

macro_rules! address {
    ($($(#[$doc:meta])* $name:ident by $read:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = AddressError;
            fn from_str(text: &str) -> Result<Self, AddressError> {
                $read(text.trim()).map(Self)
            }
        }

        crate::domain::text::text_newtype!($name);
    )+};
}

address! {
    /// An e-mail address, at most 254 characters; the domain is in lower case.
    Email by |text| email(text).ok_or(AddressError::Email);
    /// An address with http or https, at most 500 characters, without user or password; `https://` stands before what
    /// was typed without.
    WebAddress by web;
    /// A telephone number as people write it, at most 40 characters.
    Phone by |text| phone(text).ok_or(AddressError::Phone);
    /// A German postcode.
    Postcode by |text| postcode(text).ok_or(AddressError::Postcode);
    /// The readable part of an address: `a-z`, `0-9`, inner hyphens, at most 60 characters.
    Slug by |text| slug(text).ok_or(AddressError::Slug);
}

/// What may not stand as it is in the address of a link that writes a mail.
const IN_MAILTO: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'+').remove(b'@');

impl Slug {
    /// So many characters may it have.
    pub const LIMIT: usize = 60;
}

impl Email {
    /// How accounts are compared: letters without case.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }

    /// The address of a link that writes to it. Percent signs keep whatever is in the local part from
    /// being read as more: `team?bcc=x` would else send a copy to somebody.
    pub fn href(&self) -> String {
        format!("mailto:{}", utf8_percent_encode(&self.0, IN_MAILTO))
    }
}

/// Hosts that many share: an address there tells nothing about who it is.
const SHARED_HOSTS: [&str; 12] = [
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "xing.com",
    "youtube.com",
    "x.com",
    "tiktok.com",
    "linktr.ee",
    "github.com",
    "sites.google.com",
    "padlet.com",
    "bayern.de",
];

impl WebAddress {
    /// The host without `www.` in lower case, if it belongs to one organisation.
    pub fn own_host(&self) -> Option<String> {
        let rest = self.0.split_once("://")?.1;
        let host = rest.split(['/', '?', '#', ':']).next()?.to_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        (!SHARED_HOSTS.contains(&host)).then(|| host.to_owned())
    }
}

fn email(text: &str) -> Option<String> {
    let (local, domain) = text.rsplit_once('@')?;
    let local_ok = !local.is_empty()
        && local.len() <= 64
        && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
    (text.len() <= 254 && local_ok && host_labels(domain)).then(|| format!("{local}@{}", domain.to_lowercase()))
}

/// Whether it is the name of a host with at least two labels.
fn host_labels(text: &str) -> bool {
    let label_ok = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.contains('.') && text.split('.').all(label_ok)
}

/// What people copy from a browser or type from memory. It is kept as it was typed, but for the scheme and for signs
/// that no address has.
fn web(text: &str) -> Result<String, AddressError> {
    let text: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    if text.chars().any(char::is_whitespace) {
        return Err(AddressError::WebBlank);
    }
    let text = match text.split_once("://") {
        Some((scheme, rest)) if scheme.chars().all(|c| c.is_ascii_alphabetic()) => {
            format!("{}://{rest}", scheme.to_ascii_lowercase())
        }
        _ if has_scheme(&text) => return Err(AddressError::WebScheme),
        _ => format!("https://{text}"),
    };
    let parsed = Url::parse(&text).map_err(|_| AddressError::Web)?;
    if !matches!(parsed.scheme(), "https" | "http") {
        return Err(AddressError::WebScheme);
    }
    if !parsed.username().is_empty() || parsed.password().is_some() {
        return Err(AddressError::WebPassword);
    }
    if !matches!(parsed.host(), Some(Host::Domain(host)) if host_labels(host)) {
        return Err(AddressError::WebHost);
    }
    let foreign = text.chars().any(|c| "<>\"`\\^{|}".contains(c));
    let kept = if foreign { parsed.to_string() } else { text };
    if kept.len() > 500 { Err(AddressError::WebLength) } else { Ok(kept) }
}

/// `mailto:a@b.de` and `javascript:…`, but not `beispiel.de:8080`.
fn has_scheme(text: &str) -> bool {
    text.split_once(':')
        .is_some_and(|(scheme, rest)| !scheme.contains('.') && !rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn phone(text: &str) -> Option<String> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let clean = text.chars().all(|c| c.is_ascii_digit() || " +-/()".contains(c));
    (clean && (3..=20).contains(&digits) && text.len() <= 40).then(|| text.to_owned())
}

fn postcode(text: &str) -> Option<String> {
    (text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.to_owned())
}

fn slug(text: &str) -> Option<String> {
    let clean = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let hyphens = text.starts_with('-') || text.ends_with('-');
    (clean && !hyphens && !text.is_empty() && text.len() <= Slug::LIMIT).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_has_a_name_and_a_domain() {
        assert_eq!("Labor@TH-AB.de".parse::<Email>().map(String::from), Ok("Labor@th-ab.de".into()));
        let wrong = ["labor", "@th.de", "a@b", "a b@c.de", "a@-b.de", "a@b.de\r\nBcc: x@y.de", "<a@b.de>"];
        assert_eq!(wrong.map(|t| t.parse::<Email>()), [const { Err(AddressError::Email) }; 7]);
    }

    #[test]
    fn a_link_to_write_a_mail_names_one_address_and_nothing_else() {
        let href = |text: &str| text.parse::<Email>().expect("an address").href();
        assert_eq!(href("labor+kinder@th-ab.de"), "mailto:labor+kinder@th-ab.de");
        assert_eq!(href("team?bcc=x&body=y%0A@beispiel.de"), "mailto:team%3Fbcc%3Dx%26body%3Dy%250A@beispiel.de");
        assert_eq!(href("jörg@bücher.de"), "mailto:j%C3%B6rg@b%C3%BCcher.de");
    }

    #[test]
    fn a_web_address_is_kept_as_people_type_it() {
        for (typed, kept) in [
            ("https://www.beispiel.de/a?b=c#d", "https://www.beispiel.de/a?b=c#d"),
            ("https://de.wikipedia.org/wiki/Rubik's_Cube", "https://de.wikipedia.org/wiki/Rubik's_Cube"),
            ("https://de.wikipedia.org/wiki/Größe_(Maß)", "https://de.wikipedia.org/wiki/Größe_(Maß)"),
            ("Https://Beispiel.de", "https://Beispiel.de"),
            ("www.beispiel.de", "https://www.beispiel.de"),
            ("beispiel.de:8080/a", "https://beispiel.de:8080/a"),
            ("bücher.de", "https://bücher.de"),
            ("\u{200b}http://a.de/x\u{feff}", "http://a.de/x"),
            ("https://a.de/\"onclick=x", "https://a.de/%22onclick=x"),
        ] {
            assert_eq!(typed.parse::<WebAddress>().map(String::from), Ok(kept.to_owned()), "{typed}");
        }
    }

    #[test]
    fn a_web_address_that_is_refused_says_why() {
        let long = format!("https://a.de/{}", "x".repeat(500));
        for (typed, why) in [
            ("javascript:alert(1)", AddressError::WebScheme),
            ("data:text/html,x", AddressError::WebScheme),
            ("ftp://a.de", AddressError::WebScheme),
            ("mailto:a@b.de", AddressError::WebScheme),
            ("https://a.de/b c", AddressError::WebBlank),
            ("https://user:geheim@beispiel.de/", AddressError::WebPassword),
            ("info@beispiel.de", AddressError::WebPassword),
            ("https://localhost/", AddressError::WebHost),
            ("https://127.0.0.1/", AddressError::WebHost),
            ("beispiel", AddressError::WebHost),
            ("https://", AddressError::Web),
            ("https://a.de:x/", AddressError::Web),
            (&long, AddressError::WebLength),
        ] {
            assert_eq!(typed.parse::<WebAddress>(), Err(why), "{typed}");
        }
    }

    #[test]
    fn a_host_tells_who_it_is_unless_many_share_it() {
        let host = |text: &str| text.parse::<WebAddress>().expect("an address").own_host();
        assert_eq!(host("https://www.TH-Deg.de/mint?a=b"), Some("th-deg.de".to_owned()));
        assert_eq!(host("http://th-deg.de:8080"), Some("th-deg.de".to_owned()));
        assert_eq!(host("https://www.instagram.com/verein"), None);
    }

    #[test]
    fn a_phone_number_is_kept_as_people_write_it() {
        assert_eq!("+49 951 / 863-0".parse::<Phone>().map(String::from), Ok("+49 951 / 863-0".into()));
        assert_eq!("ruf an".parse::<Phone>(), Err(AddressError::Phone));
    }

    #[test]
    fn a_number_from_a_word_processor_is_a_number() {
        let typed = crate::domain::field::Typed::new([("p".to_owned(), "0951\u{a0}863\u{2013}0".to_owned())]);
        let read: Option<Phone> = crate::domain::field::Parser::new(&typed).optional("p", "Telefon");
        assert_eq!(read.map(String::from), Some("0951 863-0".to_owned()));
    }

    #[test]
    fn a_slug_can_stand_in_an_address_as_it_is() {
        assert_eq!("mint-region-a3".parse::<Slug>().map(String::from), Ok("mint-region-a3".into()));
        assert_eq!(["", "-a", "a/b", "Ä", "a b"].map(|t| t.parse::<Slug>()), [const { Err(AddressError::Slug) }; 5]);
    }
}
