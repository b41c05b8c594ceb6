//! The page of an offer.

use super::{detail::Part, frame, one::Offer, values::BEZIRKE};
use maud::{Markup, PreEscaped, html};

/// Draws the page.
pub fn draw(offer: &Offer) -> String {
    let card = &offer.card;
    let path = format!("/angebote/{}/{}", card.public_id, card.slug);
    let head = html! { script type="application/ld+json" { (PreEscaped(&offer.linked_data)) } };
    let main = html! {
        div class="wrap page" {
            (steps(offer))
            article class="layout-offer" {
                header class="layout-offer__head" {
                    h1 { (card.title) }
                    p class="lead" { (card.summary) }
                    div class="kern-alert kern-alert--info" {
                        div class="kern-alert__header" {
                            span aria-hidden="true" class="kern-icon kern-icon--info" {}
                            span class="kern-title" { "Ein Beispiel" }
                        }
                        div class="kern-alert__body" {
                            p { "Dieses Angebot ist erfunden und zeigt nur, wie ein Angebot aussieht." }
                        }
                    }
                    p class="row" {
                        (frame::subjects(&card.subjects))
                        @for (_, tag) in rows(offer, Part::Tag) { span class="tag" { (tag) } " " }
                    }
                }
                (facts(offer))
                div class="layout-offer__body" {
                    h2 { "Darum geht es" }
                    div class="prose" { (PreEscaped(&offer.description)) }
                    (dates(offer)) (access(offer)) (people(offer))
                }
            }
        }
        @if !offer.similar.is_empty() {
            section class="page band" {
                div class="wrap" { h2 { "Das könnte auch passen" } (frame::cards(&offer.similar, false)) }
            }
        }
    };
    frame::page(&card.title, &card.summary, &path, &head, &main)
}

/// The rows of one part of the page: name and value.
fn rows(offer: &Offer, part: Part) -> impl Iterator<Item = (&str, &str)> {
    offer.details.iter().filter(move |row| row.0 == part).map(|(_, name, value)| (name.as_str(), value.as_str()))
}

/// Where the offer stands.
fn steps(offer: &Offer) -> Markup {
    html! {
        nav aria-label="Du bist hier" class="breadcrumb" {
            ol {
                li { a href="/angebote" { "Angebote" } }
                @if let Some((ags, name, bezirk)) = &offer.kreis {
                    @for (_, label) in BEZIRKE.values.iter().filter(|(code, _)| *code == bezirk.to_string()) {
                        li { a href={ "/angebote?bezirk=" (bezirk) } { (label) } }
                    }
                    li { a href={ "/kreise/" (ags) } { (name) } }
                }
            }
        }
    }
}

/// The first line as it is, the others small.
fn lines(value: &str) -> Markup {
    html! {
        @for (at, line) in value.lines().enumerate() {
            @if at == 0 { (line) } @else { br; span class="small muted" { (line) } }
        }
    }
}

/// The box with the most important facts.
fn facts(offer: &Offer) -> Markup {
    html! {
        aside aria-label="Das Wichtigste" class="layout-offer__facts" {
            div class="facts" {
                dl { @for (name, value) in rows(offer, Part::Fact) { dt { (name) } dd { (lines(value)) } } }
                @if !offer.registration.is_empty() {
                    a href=(offer.registration) rel="nofollow noopener" class="kern-btn kern-btn--primary kern-btn--block" {
                        span class="kern-label" { "Jetzt anmelden" }
                    }
                }
            }
        }
    }
}

/// All dates.
fn dates(offer: &Offer) -> Markup {
    html! {
        @if rows(offer, Part::Date).nth(1).is_some() {
            h2 { "Termine" }
            ul {
                @for (day, words) in rows(offer, Part::Date) {
                    li { time datetime=(day) { (words.lines().next().unwrap_or_default()) }
                        @for more in words.lines().skip(1) { " " span class="small muted" { (more) } }
                    }
                }
            }
        }
        @for (_, target) in rows(offer, Part::Target) { h2 { "Wen es besonders anspricht" } p { (target) } }
    }
}

/// What is accessible.
fn access(offer: &Offer) -> Markup {
    html! {
        h2 { "Barrierefreiheit" }
        dl class="kern-description-list" {
            @for (name, value) in rows(offer, Part::Access) {
                div class="kern-description-list-item" {
                    dt class="kern-description-list-item__key" { (name) }
                    dd class="kern-description-list-item__value" { (value) }
                }
            }
        }
    }
}

/// Who is behind it, whom to ask, and who has checked it.
fn people(offer: &Offer) -> Markup {
    html! {
        h2 { "Wer dahintersteht" }
        p { "Veranstaltet von: " a href={ "/partner/" (offer.organiser.1) } { (offer.organiser.0) } }
        p { "Aus dem Netzwerk " a href={ "/netzwerke/" (offer.network.0) } { (offer.network.1) } }
        h2 { "Kontakt" }
        ul class="plain" {
            @for (scheme, value) in rows(offer, Part::Contact) {
                li { @if scheme.is_empty() { (value) } @else { a href={ (scheme) ":" (value) } { (value) } } }
            }
        }
        p class="provenance" {
            span class="state state--approved" { "geprüft" } " am " (offer.approved)
            @if let Some(day) = &offer.confirmed { " · vom Netzwerk bestätigt am " (day) }
            " · " a href="/hinweis" { "Fehler melden" }
        }
    }
}
