//! The rule of the federal programme about who carries a cluster. Its four sectors are not the four groups of partners that the state office
//! names: a chamber stands in the group of Kommunen, chambers and state bodies, but the programme's public sector is communal.

use crate::domain::{
    organisation::{OrganisationKind, Sector},
    vocabulary::vocabulary,
};

vocabulary! {
    /// The sectors of the federal programme, of which a cluster needs partners from three in each of its rounds.
    ProgrammeSector in programme_sector {
        Education = "education";
        Civil = "civil";
        Economy = "economy";
        Communal = "communal";
    }
}

impl ProgrammeSector {
    /// How many of them the guidelines of the rounds I to III ask for.
    pub const NEEDED: usize = 3;

    /// What an organisation counts as if nobody has said so: what its group and kind make likely. Nothing for those of which the group
    /// decides nothing, such as chambers and bodies of the state.
    pub fn likely(group: Sector, kind: OrganisationKind) -> Option<Self> {
        match (group, kind) {
            (_, OrganisationKind::Chamber | OrganisationKind::StateInstitution) => None,
            (Sector::Science, _) => Some(Self::Education),
            (Sector::Economy, _) => Some(Self::Economy),
            (Sector::Civil, _) => Some(Self::Civil),
            (Sector::Public, OrganisationKind::University | OrganisationKind::Research) => Some(Self::Education),
            (Sector::Public, OrganisationKind::Other) => None,
            (Sector::Public, _) => Some(Self::Communal),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ProgrammeSector::*, *};

    #[test]
    fn a_chamber_or_a_body_of_the_state_is_not_communal() {
        use OrganisationKind as Kind;
        let likely = |kind: Kind| ProgrammeSector::likely(Sector::Public, kind);
        assert_eq!([Kind::Chamber, Kind::StateInstitution, Kind::Other].map(likely), [None, None, None]);
        assert_eq!([Kind::District, Kind::Municipality, Kind::RegionalManagement].map(likely), [Some(Communal); 3]);
        assert_eq!(likely(Kind::University), Some(Education));
        assert_eq!(ProgrammeSector::likely(Sector::Economy, Kind::Chamber), None);
        assert_eq!(ProgrammeSector::likely(Sector::Civil, Kind::Association), Some(Civil));
    }
}
