//! Where an offer is, as near as anybody knows.

use super::OfferContent;
use crate::domain::{
    gazetteer::{self, Spot},
    kreis::Ags,
    vocabulary::Mode,
};
use std::sync::Arc;

impl OfferContent {
    /// Its place in degrees, latitude first: its own, else that of its postcode, its town, its Kreis. Nothing for what is nowhere.
    pub fn position(&self) -> Option<(f64, f64)> {
        let middle = || gazetteer::middle_of(self.place.kreis.as_ref().filter(|_| self.has_place())?);
        self.point().or_else(middle)
    }

    /// The same as far as a point can be drawn for it: the middle of a Kreis is none.
    pub fn point(&self) -> Option<(f64, f64)> {
        let place = Some(&self.place).filter(|_| self.has_place())?;
        let spot = || {
            let by_postcode = place.postcode.as_ref().and_then(|postcode| gazetteer::postcode(postcode.as_str()));
            by_postcode.or_else(|| gazetteer::town_in(place.town.as_str(), place.kreis.as_ref()?))
        };
        let of_spot = || spot().map(|spot| (spot.latitude, spot.longitude));
        place.latitude.zip(place.longitude).or_else(of_spot)
    }

    /// From where to measure how far it is. Reads the gazetteer, so who asks for many distances keeps it.
    pub fn whereabouts(&self) -> Whereabouts {
        if self.mode != Some(Mode::Mobile) {
            return Whereabouts::At(self.position());
        }
        let middles = self.catchment.iter().filter_map(gazetteer::middle_of).collect();
        Whereabouts::ComesTo(Arc::new(Route { kreise: self.catchment.clone(), middles }))
    }
}

/// Where an offer is to be had. Small: the catalogue has one for each offer.
#[derive(Debug, Clone)]
pub enum Whereabouts {
    /// Where people come to, in degrees, latitude first; nothing if it is nowhere.
    At(Option<(f64, f64)>),
    /// It comes along to where people are.
    ComesTo(Arc<Route>),
}

/// Where an offer comes to.
#[derive(Debug)]
pub struct Route {
    kreise: Vec<Ags>,
    /// Of those of them whose middle is known, in degrees.
    middles: Vec<(f64, f64)>,
}

impl Whereabouts {
    /// Whether it comes along to where somebody is.
    pub fn comes_to(&self, spot: &Spot) -> bool {
        matches!(self, Self::ComesTo(route) if route.kreise.contains(&spot.ags))
    }

    /// How far it is from somewhere, in kilometres. What comes to people is there where it comes to.
    pub fn kilometres_from(&self, spot: &Spot) -> Option<f64> {
        match self {
            Self::At(place) => place.map(|place| spot.kilometres_to(place)),
            Self::ComesTo(_) if self.comes_to(spot) => Some(0.0),
            Self::ComesTo(route) => route.middles.iter().map(|place| spot.kilometres_to(*place)).reduce(f64::min),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Typed;

    fn offer(pairs: &[(&str, &str)]) -> OfferContent {
        let typed = Typed::new(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())));
        OfferContent::parse(&typed).expect("an offer")
    }

    #[test]
    fn an_offer_is_where_it_says_else_at_its_postcode_its_town_or_its_kreis() {
        let rosenheim = gazetteer::find("Rosenheim").expect("a town");
        let near =
            |pairs: &[(&str, &str)]| offer(pairs).whereabouts().kilometres_from(rosenheim).map(|km| km.round() as i64);
        let on_site = ("mode", "on_site");
        assert_eq!(near(&[on_site, ("place_latitude", "47.8564"), ("place_longitude", "12.1225")]), Some(0));
        assert_eq!(near(&[on_site, ("place_postcode", "83022")]), Some(0));
        assert_eq!(near(&[on_site, ("place_town", "Rosenheim"), ("place_kreis", "09163")]), Some(0));
        assert_eq!(near(&[on_site, ("place_kreis", "09163")]).is_some_and(|km| km < 5), true);
        let has_point = |pairs: &[(&str, &str)]| offer(pairs).point().is_some();
        assert_eq!(has_point(&[on_site, ("place_kreis", "09163")]), false);
        assert_eq!(has_point(&[on_site, ("place_postcode", "83022")]), true);
        assert_eq!(near(&[("mode", "online"), ("place_kreis", "09163")]), None);
        assert_eq!(near(&[on_site]), None);
    }

    #[test]
    fn what_comes_along_is_near_where_it_comes_to() {
        let rosenheim = gazetteer::find("83022").expect("a postcode");
        let comes = |kreise: &[&str]| {
            let pairs: Vec<_> =
                std::iter::once(("mode", "mobile")).chain(kreise.iter().map(|ags| ("catchment", *ags))).collect();
            offer(&pairs).whereabouts().kilometres_from(rosenheim)
        };
        assert_eq!(comes(&["09464", "09163"]), Some(0.0));
        assert_eq!(comes(&["09464"]).is_some_and(|km| km > 100.0), true);
        assert_eq!(comes(&[]), None);
    }
}
