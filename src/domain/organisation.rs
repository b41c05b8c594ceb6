//! The partner directory and what partners do in a network.

use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// The four sectors of which a cluster needs three.
    Sector {
        Science = "science", "Wissenschaft und Bildung";
        Economy = "economy", "Wirtschaft";
        Public = "public", "Kommunen, Kammern, Land";
        Civil = "civil", "Zivilgesellschaft";
    }

    /// What kind of organisation it is.
    OrganisationKind {
        University = "university", "Hochschule";
        Research = "research", "Forschungseinrichtung";
        School = "school", "Schule";
        Kita = "kita", "Kita";
        Company = "company", "Unternehmen";
        BusinessAssociation = "business_association", "Wirtschaftsverband";
        Municipality = "municipality", "Stadt oder Gemeinde";
        District = "district", "Landkreis";
        Chamber = "chamber", "Kammer";
        RegionalManagement = "regional_management", "Regionalmanagement";
        StateInstitution = "state_institution", "Landesinstitution";
        Association = "association", "Verein";
        Foundation = "foundation", "Stiftung";
        Initiative = "initiative", "Bildungsinitiative";
        Library = "library", "Bibliothek";
        Museum = "museum", "Museum";
        FireBrigade = "fire_brigade", "Jugendfeuerwehr";
        AdultEducation = "adult_education", "Volkshochschule";
        Other = "other", "andere Einrichtung";
    }

    /// What part an organisation has in a network. Only leads and consortium members are funded.
    PartnerRole {
        Lead = "lead", "Koordination";
        Consortium = "consortium", "Verbundpartner";
        Associated = "associated", "assoziierter Partner";
        Supporter = "supporter", "Unterstützung";
    }
}

impl Sector {
    /// How many sectors a cluster needs.
    pub const NEEDED: usize = 3;

    /// Which sectors are represented, in the order of the list.
    pub fn present(sectors: impl IntoIterator<Item = Sector>) -> Vec<Sector> {
        let found: std::collections::BTreeSet<_> = sectors.into_iter().collect();
        found.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sector_counts_once_however_many_partners_it_has() {
        let sectors = [Sector::Civil, Sector::Science, Sector::Civil];
        assert_eq!(Sector::present(sectors), [Sector::Science, Sector::Civil]);
    }
}
