//! What programs are told about the site: what they may read, and whom to tell of a hole in its security.

use super::files::of_type;
use crate::{
    address::public::{SECURITY, SITEMAP},
    http::{FormResult, PageError},
    messages::DE,
    site,
    state::AppState,
};
use axum::{extract::State, response::Response};
use jiff::{Span, civil::Date};
use mintverbund::{
    domain::{
        operator::OperatorDetail,
        web::{Email, WebAddress},
    },
    store::operator,
};

const RULES: &str = "User-agent: *\nDisallow: /arbeitsplatz\nDisallow: /mintraum\nDisallow: /konto\n";
const TEXT: &str = "text/plain; charset=utf-8";

/// Shows what search engines may read: everything public.
pub async fn show() -> Response {
    of_type(TEXT, format!("{RULES}Sitemap: {}\n", site::absolute(SITEMAP)))
}

/// Shows whom to tell (RFC 9116), if the operator has said so.
pub async fn security(State(app): State<AppState>) -> FormResult {
    let operator = operator::read(&mut app.store.read().await?).await?;
    let said = operator.said().find(|(detail, _)| *detail == OperatorDetail::SecurityContact);
    let contact = said.and_then(|(_, said)| reached(said)).ok_or(PageError::NotFound)?;
    let (expires, own) = (expires(app.now().day()), site::absolute(SECURITY));
    let language = DE.lang;
    Ok(of_type(
        TEXT,
        format!(
            "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {language}\nCanonical: {own}\n"
        ),
    ))
}

/// The address by which somebody is reached; none if what was said is neither an address nor a page.
fn reached(said: &str) -> Option<String> {
    let email = said.parse::<Email>().map(|email| email.href());
    email.ok().or_else(|| said.parse::<WebAddress>().ok().map(|page| page.to_string()))
}

/// The first of a month, at least two months ahead, so that the answer is the same all month and never out of date.
fn expires(today: Date) -> Date {
    today.first_of_month().saturating_add(Span::new().months(3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn whoever_reads_it_has_two_months() {
        assert_eq!(expires(date(2026, 11, 28)), date(2027, 2, 1));
        assert_eq!(expires(date(2026, 12, 1)), date(2027, 3, 1));
    }

    #[test]
    fn a_contact_is_an_address_or_a_page() {
        assert_eq!(reached("sicherheit@mint.example"), Some("mailto:sicherheit@mint.example".to_owned()));
        assert_eq!(reached("https://mint.example/sicherheit"), Some("https://mint.example/sicherheit".to_owned()));
        assert_eq!(reached("Zimmer 3"), None);
    }
}
