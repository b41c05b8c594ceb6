//! What a search looks at: the words under which an offer is found, and the ages it is for.

use super::*;
use std::ops::RangeInclusive;

/// Nobody is older.
const OLDEST: u8 = 99;

impl OfferContent {
    /// The ages it is for: those it names, else those of its stages; none if it is for everybody.
    pub fn ages(&self) -> Option<RangeInclusive<u8>> {
        if self.age_from.is_some() || self.age_to.is_some() {
            return Some(self.age_from.unwrap_or(0)..=self.age_to.unwrap_or(OLDEST));
        }
        let ranges = self.stages.iter().map(|stage| stage.ages()).collect::<Option<Vec<_>>>()?;
        let from = ranges.iter().map(|ages| *ages.start()).min()?;
        let to = ranges.iter().map(|ages| *ages.end()).max()?;
        Some(from..=to)
    }

    /// Everything a person might type to find the offer, beside the names of those behind it.
    ///
    /// Only what the public page shows, and no answer of "no": who looks for an induction loop wants one.
    pub fn searchable(&self, names: &Names) -> String {
        use OfferField as F;
        let fields = [
            F::Title,
            F::Summary,
            F::Formats,
            F::Subjects,
            F::Stages,
            F::TargetGroups,
            F::Mode,
            F::Recurrence,
            F::Organiser,
        ];
        let described = fields.iter().map(|field| self.describe(*field, names));
        let text = crate::text::markdown::plain(self.description.as_str());
        described
            .chain([text])
            .chain(self.searchable_place())
            .chain(self.searchable_facts())
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn searchable_place(&self) -> impl Iterator<Item = String> {
        let place = self.has_place().then(|| self.describe(OfferField::Place, &Names::new()));
        let kreise = self.kreise().flat_map(|ags| {
            let kreis = ags.kreis();
            [kreis.full_name(), kreis.bezirk.label().to_owned()]
        });
        place.into_iter().chain(kreise)
    }

    /// Facts under the words people use for them.
    fn searchable_facts(&self) -> impl Iterator<Item = String> {
        let free = (self.cost.kind == Some(CostKind::Free)).then_some("kostenfrei kostenlos gratis umsonst");
        let holidays = (self.holidays == Some(true)).then_some("Ferien Ferienprogramm");
        let yes = self.accessibility.answers().into_iter().filter(|(.., answer)| *answer == Answer::Yes);
        let labels = yes.map(|(_, label, _)| label.to_owned()).collect::<Vec<_>>();
        free.into_iter().chain(holidays).map(str::to_owned).chain(labels).chain([self.accessibility.note.to_string()])
    }
}

impl Stage {
    /// The usual ages in years; none where anybody may come.
    fn ages(self) -> Option<RangeInclusive<u8>> {
        match self {
            Self::Kita => Some(3..=6),
            Self::Grundschule => Some(6..=10),
            Self::Sek1 => Some(10..=16),
            Self::Sek2 => Some(15..=19),
            Self::Ausbildung => Some(15..=25),
            Self::Studium | Self::Lehrkraefte => Some(18..=OLDEST),
            Self::Familien => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offer_without_an_age_is_for_the_ages_of_its_stages() {
        let of = |stages: &[Stage]| OfferContent { stages: stages.to_vec(), ..OfferContent::default() }.ages();
        assert_eq!(of(&[Stage::Grundschule, Stage::Sek1]), Some(6..=16));
        assert_eq!(of(&[Stage::Lehrkraefte]), Some(18..=99));
        assert_eq!(of(&[Stage::Grundschule, Stage::Familien]), None);
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn an_age_that_is_named_counts_more_than_the_stage() {
        let named = OfferContent { stages: vec![Stage::Sek1], age_from: Some(12), ..OfferContent::default() };
        assert_eq!(named.ages(), Some(12..=99));
    }

    #[test]
    fn what_the_page_does_not_show_is_not_searched() {
        let place = Place { town: "Coburg".parse().expect("a town"), ..Place::default() };
        let words = |mode| {
            OfferContent { mode: Some(mode), place: place.clone(), ..OfferContent::default() }.searchable(&Names::new())
        };
        assert_eq!(words(Mode::OnSite).contains("Coburg"), true);
        assert_eq!(words(Mode::Online).contains("Coburg"), false);
    }
}
