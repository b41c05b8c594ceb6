//! How a network stands on a day: the one rule for every page that asks who works where.

use crate::domain::{
    funding::FundingPhase,
    network::RecognitionState,
    words::{Words, german},
};

/// As what a network works on a day. It may be cluster and region at once, or neither yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// How it stands with its money; none if it never was a cluster.
    pub cluster: Option<FundingPhase>,
    /// How its recognition stands on that day; none if it never was a region.
    pub region: Option<RecognitionState>,
    /// On a day that is over: nothing of what it is had begun.
    pub not_yet: bool,
}

impl Standing {
    /// Whether it is a region that works.
    pub fn is_active_region(self) -> bool {
        self.region == Some(RecognitionState::Active)
    }

    /// Whether it is a cluster with money.
    pub fn is_funded(self) -> bool {
        self.cluster.is_some_and(FundingPhase::is_funded)
    }

    /// Whether everything that it was has ended.
    pub fn is_over(self) -> bool {
        let cluster = self.cluster.map(FundingPhase::is_over);
        let region = self.region.map(|state| state == RecognitionState::Ended);
        (cluster.is_some() || region.is_some()) && cluster.unwrap_or(true) && region.unwrap_or(true)
    }

    /// Whether it works in its Kreise: not if it is over, pauses, or waits for its first money. Of a
    /// cluster whose time nobody knows, nobody knows that it is over.
    pub fn works(self) -> bool {
        let as_region = matches!(self.region, Some(RecognitionState::Active | RecognitionState::Building));
        let as_cluster = self.is_funded() || self.cluster == Some(FundingPhase::Unknown);
        as_region || as_cluster || self == Self::default()
    }

    /// The same on a day that is over, of which is known what had begun by then: what was only to come does not count.
    pub fn begun(self, cluster: bool, region: bool) -> Self {
        let (was_cluster, was_region) = (self.cluster.filter(|_| cluster), self.region.filter(|_| region));
        let is_anything = self.cluster.is_some() || self.region.is_some();
        Self {
            cluster: was_cluster,
            region: was_region,
            not_yet: is_anything && was_cluster.is_none() && was_region.is_none(),
        }
    }

    /// What people read of a network that does not work: `pausiert`, `Förderung beendet`.
    pub fn in_words(self) -> String {
        self.in_words_of(german())
    }

    /// The same in some language.
    pub fn in_words_of(self, words: &Words) -> String {
        let cluster = self.cluster.map(|phase| phase.label_in(words));
        let region = self.region.map(|state| state.label_in(words));
        [cluster, region].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use FundingPhase::*;
    use RecognitionState::{Active, Building, Paused};

    const OVER: RecognitionState = RecognitionState::Ended;

    fn of(cluster: Option<FundingPhase>, region: Option<RecognitionState>) -> Standing {
        Standing { cluster, region, not_yet: false }
    }

    #[test]
    fn a_region_works_while_it_is_active_or_being_built() {
        let regions = [Building, Active, Paused, OVER].map(|state| of(None, Some(state)));
        assert_eq!(regions.map(Standing::works), [true, true, false, false]);
        assert_eq!(regions.map(Standing::is_active_region), [false, true, false, false]);
        assert_eq!(regions.map(Standing::is_over), [false, false, false, true]);
    }

    #[test]
    fn a_cluster_works_unless_its_money_is_over_or_still_to_come() {
        let clusters = [Planned, Funded, EndsSoon, Ended, Continued, Unknown].map(|phase| of(Some(phase), None));
        assert_eq!(clusters.map(Standing::works), [false, true, true, false, false, true]);
        assert_eq!(clusters.map(Standing::is_over), [false, false, false, true, true, false]);
    }

    #[test]
    fn on_a_day_before_anything_had_begun_a_network_does_not_work_and_is_nothing_yet() {
        let both = of(Some(Planned), Some(Building));
        assert_eq!([(true, true), (false, true), (true, false)].map(|(c, r)| both.begun(c, r).not_yet), [false; 3]);
        let before = both.begun(false, false);
        assert_eq!((before.not_yet, before.works(), before.in_words().as_str()), (true, false, ""));
        assert_eq!(of(None, None).begun(false, false).works(), true, "of what never was anything nothing is known");
    }

    #[test]
    fn who_is_both_works_as_either_and_is_over_when_both_are() {
        assert_eq!(of(Some(Funded), Some(Paused)).works(), true);
        assert_eq!(of(Some(Ended), Some(Active)).works(), true);
        let both = [of(Some(Ended), Some(Active)), of(Some(Ended), Some(OVER)), of(None, None)];
        assert_eq!(both.map(Standing::is_over), [false, true, false]);
        assert_eq!(of(None, None).works(), true);
        assert_eq!(of(Some(Ended), Some(Paused)).in_words(), "Förderung beendet, pausiert");
    }
}
