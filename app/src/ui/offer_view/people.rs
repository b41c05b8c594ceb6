//! Who stands behind an offer and whom to ask.

use super::{NamedPartner, OfferView};
use crate::{address, messages::said};
use leptos::prelude::*;
use mintverbund::domain::{content::OfferContent, id::OrganisationId, web::Phone};
use phonenumber::Mode;

/// Organiser, network and further partners.
pub fn behind(offer: &OfferView) -> AnyView {
    let m = said().offer;
    // Of whom there is no name, whom the state office hides say, nothing is said.
    let named = |id: &OrganisationId| offer.partners.iter().find(|partner| partner.id == *id);
    let organiser = offer.content.organiser.main.as_ref().and_then(named);
    let organiser = organiser.map(|partner| view! { <p>{m.offered_by}{name(partner)}</p> });
    let further: Vec<&NamedPartner> = offer.content.organiser.further.iter().filter_map(named).collect();
    let further = (!further.is_empty()).then(|| view! { <p>{m.together_with}{names(&further)}</p> });
    let network = view! {
        <p>{m.in_network}<a href=address::public::network(&offer.network_slug)>{offer.network_name.clone()}</a></p>
    };
    view! { <h2>{m.behind}</h2>{organiser}{network}{further} }.into_any()
}

fn name(NamedPartner { slug, name, .. }: &NamedPartner) -> AnyView {
    match slug.is_empty() {
        true => name.clone().into_any(),
        false => view! { <a href=address::public::partner(&slug)>{name.clone()}</a> }.into_any(),
    }
}

fn names(partners: &[&NamedPartner]) -> Vec<AnyView> {
    let separated = |(at, partner): (usize, &&NamedPartner)| {
        let comma = if at > 0 { ", " } else { "" };
        view! { {comma}{name(partner)} }.into_any()
    };
    partners.iter().enumerate().map(separated).collect()
}

/// By which number or address somebody is reached who knows more.
pub fn ask(content: &OfferContent) -> Option<AnyView> {
    let contact = &content.contact;
    let phone = contact.phone.as_ref().map(|phone| (tel(phone), phone.to_string()));
    let email = || contact.email.as_ref().map(|email| (email.href(), email.to_string()));
    let (path, text) = phone.or_else(email)?;
    Some(view! { <a class="facts__address" href=path>{text}</a> }.into_any())
}

/// Whom to ask, and where to read more.
pub fn contact(content: &OfferContent) -> Option<AnyView> {
    let m = said().offer;
    let contact = &content.contact;
    let name = (!contact.name.is_empty()).then(|| view! { <li>{contact.name.to_string()}</li> });
    let email = contact.email.as_ref().map(|email| view! { <li><a href=email.href()>{email.to_string()}</a></li> });
    let phone = contact.phone.as_ref().map(|phone| view! { <li><a href=tel(phone)>{phone.to_string()}</a></li> });
    let link = content.link.as_ref().map(|link| {
        view! { <li><a href=link.to_string() rel="nofollow noopener">{m.link}</a></li> }
    });
    let any = name.is_some() || email.is_some() || phone.is_some() || link.is_some();
    any.then(|| view! { <h2>{m.contact}</h2><ul class="plain">{name}{email}{phone}{link}</ul> }.into_any())
}

/// The address that dials a number from anywhere, however it is written; a short one (`115`) is dialled as it is.
pub fn tel(phone: &Phone) -> String {
    let digits = || phone.as_str().chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let number = phonenumber::parse(Some(phonenumber::country::DE), phone.as_str());
    let from_anywhere = number.ok().filter(phonenumber::is_valid);
    let dialled = from_anywhere.map_or_else(digits, |number| number.format().mode(Mode::E164).to_string());
    format!("tel:{dialled}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_without_what_only_people_read() {
        let dialled = |text: &str| text.parse::<Phone>().map(|phone| tel(&phone));
        for written in
            ["+49 (0)951 / 863-0", "0951 8630", "0049 (0)951 8630", "+49 0951 8630", "(0951) 8630", "0951/863-0"]
        {
            assert_eq!(dialled(written), Ok("tel:+499518630".to_owned()), "{written}");
        }
        assert_eq!(dialled("115"), Ok("tel:115".to_owned()));
        assert_eq!(dialled("+43 1 58801"), Ok("tel:+43158801".to_owned()));
    }
}
