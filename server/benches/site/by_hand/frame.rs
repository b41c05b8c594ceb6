//! What stands around every page, and the cards of offers.

use super::{
    query::Card,
    values::{FORMATS, SUBJECTS},
};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The mark of the site.
const MARK: &str = r#"<svg class="mark" viewBox="0 0 34 34" width="34" height="34" aria-hidden="true" focusable="false"><path class="mark__lines" d="M8 9 25 8M8 9l2 17M25 8l1 17M10 26l16-1M8 9l18 16"></path><circle class="mark__m" cx="8" cy="9" r="5"></circle><circle class="mark__i" cx="25" cy="8" r="4"></circle><circle class="mark__n" cx="10" cy="26" r="4"></circle><circle class="mark__t" cx="26" cy="25" r="5"></circle></svg>"#;

/// A whole page.
pub fn page(title: &str, description: &str, path: &str, head: &Markup, main: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="de" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " – MINT-Verbund" }
                meta name="description" content=(description);
                meta name="color-scheme" content="light dark";
                link rel="preload" href="/pkg/fira-regular.8c3981265cf49ea9.woff2" as="font" type="font/woff2" crossorigin;
                link rel="stylesheet" href="/pkg/style.4d2b577074d4f235.css";
                link rel="icon" href="/pkg/mark.3944f089286b8d19.svg" type="image/svg+xml";
                link rel="canonical" href=(path);
                (head)
            }
            body {
                a href="#inhalt" class="skip-link" { "Zum Inhalt" }
                aside aria-label="Hinweis zur Vorführung" {
                    p class="demo-banner" {
                        strong { "Vorführung." }
                        " Die Netzwerke sind echt, wo nicht „erfunden“ dabeisteht. Angebote und Konten sind Beispiele."
                    }
                }
                (header())
                main id="inhalt" tabindex="-1" { (main) }
                (footer())
            }
        }
    };
    page.into_string()
}

/// The header.
fn header() -> Markup {
    html! {
        header class="site-header" {
            div class="wrap site-header__row" {
                a href="/" class="brand" { (PreEscaped(MARK)) span class="brand__name" { "MINT-Verbund" } }
                details class="menu" {
                    summary { "Menü" }
                    nav aria-label="Hauptmenü" class="site-nav" {
                        ul {
                            li { a href="/angebote" aria-current="page" { "Angebote" } }
                            li { a href="/cluster" { "Cluster" } }
                            li { a href="/regionen" { "Regionen" } }
                            li { a href="/kreise" { "Karte" } }
                            li { a href="/wissen" { "Wissen" } }
                        }
                    }
                    div class="site-header__end" { a href="/anmelden" { "Anmelden" } }
                }
            }
        }
    }
}

/// The footer.
fn footer() -> Markup {
    html! {
        footer class="site-footer" {
            div class="wrap site-footer__row" {
                p class="site-footer__claim" {
                    strong { "MINT-Verbund" } br; "Angebote aus Bayerns MINT-Clustern und MINT-Regionen"
                }
                nav aria-label="Rechtliches" {
                    ul {
                        li { a href="/impressum" { "Impressum" } }
                        li { a href="/datenschutz" { "Datenschutz" } }
                        li { a href="/barrierefreiheit" { "Barrierefreiheit" } }
                        li { a href="/leichte-sprache" { "Leichte Sprache" } }
                        li { a href="/hinweis" { "Hinweis geben" } }
                    }
                }
            }
        }
    }
}

/// Cards of offers.
pub fn cards(offers: &[Card], below_title: bool) -> Markup {
    html! { ul class="offer-cards" { @for offer in offers { (card(offer, below_title)) } } }
}

/// The card of an offer.
fn card(offer: &Card, below_title: bool) -> Markup {
    let link = html! { a href={ "/angebote/" (offer.public_id) "/" (offer.slug) } { (offer.title) } };
    let format = FORMATS.values.iter().find(|(code, _)| *code == offer.format).map(|(_, label)| *label);
    html! {
        li class="offer-card" {
            p class="offer-card__when" { (offer.when) }
            @if below_title { h2 class="offer-card__title" { (link) } } @else { h3 class="offer-card__title" { (link) } }
            p class="offer-card__meta" {
                @if !offer.place.is_empty() { span { (offer.place) } " " }
                @if !offer.audience.is_empty() { span { (offer.audience) } " " }
                @if let Some(format) = format { span { (format) } " " }
            }
            p class="offer-card__text" { (offer.summary) }
            p class="offer-card__foot" { (subjects(&offer.subjects)) span class="offer-card__cost" { (offer.cost) } }
        }
    }
}

/// The marks of subjects.
pub fn subjects(codes: &str) -> Markup {
    html! {
        @for (code, label) in codes.split(' ').filter_map(|code| SUBJECTS.values.iter().find(|(own, _)| *own == code)) {
            span class={ "subject subject--" (letter(code)) } { (label) } " "
        }
    }
}

/// For which letter of MINT a subject stands.
fn letter(subject: &str) -> &'static str {
    match subject {
        "mathematik" => "m",
        "informatik" | "ki" => "i",
        "technik" => "t",
        "mint_gesamt" => "mint",
        _ => "n",
    }
}
