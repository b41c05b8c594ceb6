//! Addresses of the web, e-mail and telephone, and the slugs of our own.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Why an address was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Not an e-mail address.
    #[error("Bitte eine E-Mail-Adresse wie labor@beispiel.de angeben.")]
    Email,
    /// Not a web address with http or https.
    #[error("Bitte eine Internetadresse angeben, die mit https:// beginnt.")]
    Web,
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
    ($($(#[$doc:meta])* $name:ident: $error:ident if $valid:ident;)+) => {$(
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
                $valid(text.trim()).map(Self).ok_or(AddressError::$error)
            }
        }

        crate::domain::text::text_newtype!($name);
    )+};
}

address! {
    /// An e-mail address, at most 254 characters; the domain is in lower case.
    Email: Email if email;
    /// An address with http or https, at most 500 characters, without user or password.
    WebAddress: Web if web;
    /// A telephone number as people write it, at most 40 characters.
    Phone: Phone if phone;
    /// A German postcode.
    Postcode: Postcode if postcode;
    /// The readable part of an address: `a-z`, `0-9`, inner hyphens, at most 60 characters.
    Slug: Slug if slug;
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
    (text.len() <= 254 && local_ok && host(domain)).then(|| format!("{local}@{}", domain.to_lowercase()))
}

fn host(text: &str) -> bool {
    let label_ok = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.contains('.') && text.split('.').all(label_ok)
}

fn web(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let name = match authority.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        Some(_) => return None,
        None => authority,
    };
    let clean = !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"'`\\^{|}".contains(c));
    (text.len() <= 500 && clean && host(name)).then(|| text.to_owned())
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
    fn a_link_never_carries_a_script_or_a_password() {
        let good = "https://www.beispiel.de/a?b=c#d";
        assert_eq!(good.parse::<WebAddress>().map(String::from), Ok(good.into()));
        let wrong = [
            "javascript:alert(1)",
            "beispiel.de",
            "https://",
            "https://user:geheim@beispiel.de/",
            "https://a.de/\"onclick=x",
            "data:text/html,x",
            "https://localhost/",
        ];
        assert_eq!(wrong.map(|t| t.parse::<WebAddress>()), [const { Err(AddressError::Web) }; 7]);
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
    fn a_slug_can_stand_in_an_address_as_it_is() {
        assert_eq!("mint-region-a3".parse::<Slug>().map(String::from), Ok("mint-region-a3".into()));
        assert_eq!(["", "-a", "a/b", "Ä", "a b"].map(|t| t.parse::<Slug>()), [const { Err(AddressError::Slug) }; 5]);
    }
}
