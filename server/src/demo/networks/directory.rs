//! The partner directory of the demonstration: one entry for each organisation, and no kind that nobody named.

use super::file::{Bereich, Network};
use crate::failure::Failure;
use mintverbund::{
    actions::partners::add::free_slug,
    domain::{
        date::Timestamp,
        id::OrganisationId,
        organisation::{OrganisationKind, Sector},
    },
    store::{Tx, organisation},
    text::fold::tokens,
};
use std::collections::{BTreeMap, BTreeSet};

/// The organisations by the words of their names.
#[derive(Clone, Default)]
pub struct Directory(BTreeMap<BTreeSet<String>, OrganisationId>);

impl Directory {
    /// The organisation of that name, entered if it is new.
    pub async fn organisation(
        &mut self,
        tx: &mut Tx,
        name: &str,
        (sector, kind): (Sector, OrganisationKind),
        now: Timestamp,
    ) -> Result<OrganisationId, Failure> {
        if let Some(id) = self.0.get(&words(name)) {
            return Ok(id.clone());
        }
        let row = organisation::Organisation {
            id: OrganisationId::fresh(),
            slug: free_slug(tx, name, None).await?,
            name: name.to_owned(),
            sector,
            kind,
            ags: None,
            website: None,
            description: String::new(),
            parent_id: None,
        };
        organisation::insert(tx, &row, now).await?;
        self.0.insert(words(name), row.id.clone());
        Ok(row.id)
    }
}

/// Sources turn names round: `ZENTEC GmbH (Initiative …)`, `Initiative … (ZENTEC GmbH)`.
fn words(name: &str) -> BTreeSet<String> {
    tokens(name).into_iter().collect()
}

/// The file names the kind of a carrier, and its sector where it is a partner of a cluster too. Else the
/// sector follows from the kind.
pub fn kind_of_carrier(name: &str, kind: Option<&str>, networks: &[Network]) -> (Sector, OrganisationKind) {
    let (sector, kind) = match kind {
        Some("Hochschule") => (Sector::Science, OrganisationKind::University),
        Some("Landratsamt") => (Sector::Public, OrganisationKind::District),
        Some("Stadt") => (Sector::Public, OrganisationKind::Municipality),
        Some("Regionalmanagement") => (Sector::Public, OrganisationKind::RegionalManagement),
        Some("Verein") => (Sector::Civil, OrganisationKind::Association),
        _ => (Sector::Public, kind_of_partner(name)),
    };
    let named =
        networks.iter().flat_map(|network| &network.partners).find(|partner| words(&partner.name) == words(name));
    (named.map_or(sector, |partner| sector_of(partner.bereich)), kind)
}

/// The sector that the file names.
pub fn sector_of(code: Bereich) -> Sector {
    match code {
        Bereich::Wissenschaft => Sector::Science,
        Bereich::Wirtschaft => Sector::Economy,
        Bereich::Kommune => Sector::Public,
        Bereich::Zivilgesellschaft => Sector::Civil,
    }
}

/// The kind that the name itself says; the file does not name it.
pub fn kind_of_partner(name: &str) -> OrganisationKind {
    const ENDS: [(&str, OrganisationKind); 3] = [
        (" e.V.", OrganisationKind::Association),
        (" GmbH", OrganisationKind::Company),
        (" Stiftung", OrganisationKind::Foundation),
    ];
    let is_university = ["Hochschule", "Universität"].iter().any(|word| name.contains(word));
    match name {
        _ if name.starts_with("Landkreis ") => OrganisationKind::District,
        _ if name.starts_with("Stadt ") => OrganisationKind::Municipality,
        _ if name.starts_with("Fraunhofer ") => OrganisationKind::Research,
        _ if is_university => OrganisationKind::University,
        _ => ENDS.iter().find(|(end, _)| name.ends_with(end)).map_or(OrganisationKind::Other, |(_, kind)| *kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_of_one_organisation_have_the_same_words() {
        let first = words("Initiative Bayerischer Untermain (ZENTEC GmbH)");
        assert_eq!(first, words("ZENTEC GmbH (Initiative Bayerischer Untermain)"));
        assert_eq!(words("Landkreis Bamberg") == words("Stadt Bamberg"), false);
    }

    #[test]
    fn a_kind_is_what_the_name_says_and_nothing_more() {
        use OrganisationKind::*;
        let names = [
            "Technische Hochschule Augsburg",
            "Otto-Friedrich-Universität Bamberg",
            "Fraunhofer IGB",
            "danubius GmbH",
            "Landkreis Bamberg",
            "Stadt Landshut",
            "iSo e.V.",
            "Walter Reis Stiftung",
            "TUM Campus Straubing",
            "IFG Ingolstadt",
            "Silicon Vilstal gUG",
        ];
        let kinds = [
            University,
            University,
            Research,
            Company,
            District,
            Municipality,
            Association,
            Foundation,
            Other,
            Other,
            Other,
        ];
        assert_eq!(names.map(kind_of_partner), kinds);
    }
}
