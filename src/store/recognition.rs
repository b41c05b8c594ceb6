//! Recognitions: what makes a network a MINT-Region, today and before.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    id::{NetworkId, StretchId},
    network::RecognitionState,
    period::Period,
};
use jiff::civil::Date;

/// How far a network has come as a region.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Recognition {
    /// Whose.
    pub network_id: NetworkId,
    /// Being built, active, paused, ended.
    pub state: RecognitionState,
    /// From when until when.
    #[sqlx(flatten)]
    pub period: Period,
    /// How it stood before, the earliest first.
    #[sqlx(skip)]
    pub past: Vec<Stretch>,
}

/// A time in which a region stood otherwise than now.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Stretch {
    /// Identity.
    pub id: StretchId,
    /// Whose.
    pub network_id: NetworkId,
    /// How it stood.
    pub state: RecognitionState,
    /// From when until when; the end is known.
    #[sqlx(flatten)]
    pub period: Period,
}

impl Recognition {
    /// How far it has come on a day: as in the earlier time that the day lies in, else as now. Between two times it pauses.
    pub fn standing(&self, day: Date) -> RecognitionState {
        match self.stretch_on(day) {
            Some(stretch) => stretch.state,
            None if self.is_between(day) => RecognitionState::Paused,
            None => self.state.on(day, &self.period),
        }
    }

    /// The earlier time that says how it stood on a day. Where the time of now has surely begun, none does.
    pub fn stretch_on(&self, day: Date) -> Option<&Stretch> {
        let goes_on = self.state != RecognitionState::Ended;
        let has_begun = goes_on && self.period.since.is_some_and(|since| since.latest() <= day);
        self.past.iter().find(|stretch| stretch.period.holds_on(day)).filter(|_| !has_begun)
    }

    /// Whether a day lies after an earlier time and before that of now.
    pub fn is_between(&self, day: Date) -> bool {
        self.period.is_to_come(day) && self.past.iter().any(|stretch| stretch.period.is_over(day))
    }

    /// Whether it is known to have begun by a day, in whatever state. Of what has ended, and nobody knows when it began, nobody
    /// knows that either, before its end.
    pub fn has_begun(&self, day: Date) -> bool {
        let is_known = self.state != RecognitionState::Ended || self.period.since.is_some() || self.period.is_over(day);
        is_known && !self.period.is_to_come(day) || self.past.iter().any(|stretch| !stretch.period.is_to_come(day))
    }

    /// The time to which that day belongs: an earlier one, or that of now.
    pub fn period_on(&self, day: Date) -> &Period {
        self.stretch_on(day).map_or(&self.period, |stretch| &stretch.period)
    }

    /// Whether it says the same of now, whatever was before.
    pub fn is_same_now(&self, other: &Self) -> bool {
        (&self.network_id, self.state, self.period) == (&other.network_id, other.state, other.period)
    }
}

/// Sets the recognition of a network as it is now; what was before stays.
pub async fn put(tx: &mut Tx, recognition: &Recognition) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO recognition (network_id, state, since, until) VALUES ($1, $2, $3, $4)
         ON CONFLICT (network_id) DO UPDATE SET state = excluded.state, since = excluded.since, until = excluded.until",
        &recognition.network_id,
        recognition.state,
        recognition.period.since,
        recognition.period.until,
    )?;
    Ok(())
}

/// Takes the recognition of a network away, with all that was before.
pub async fn remove(tx: &mut Tx, network: &NetworkId) -> Result<()> {
    execute!(tx, "DELETE FROM recognition_past WHERE network_id = $1", network)?;
    execute!(tx, "DELETE FROM recognition WHERE network_id = $1", network)?;
    Ok(())
}

/// Adds a time in which a region stood otherwise.
pub async fn insert_past(tx: &mut Tx, stretch: &Stretch) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO recognition_past (id, network_id, state, since, until) VALUES ($1, $2, $3, $4, $5)",
        &stretch.id,
        &stretch.network_id,
        stretch.state,
        stretch.period.since,
        stretch.period.until,
    )?;
    Ok(())
}

/// Takes away one that was entered by mistake.
pub async fn delete_past(tx: &mut Tx, id: &StretchId) -> Result<()> {
    execute!(tx, "DELETE FROM recognition_past WHERE id = $1", id)?;
    Ok(())
}

/// The recognition of a network, if it is a region.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Option<Recognition>> {
    let found = optional!(
        on,
        Recognition,
        "SELECT network_id, state, since, until FROM recognition WHERE network_id = $1",
        network,
    )?;
    let Some(found) = found else { return Ok(None) };
    let past = all!(
        on,
        Stretch,
        "SELECT id, network_id, state, since, until FROM recognition_past WHERE network_id = $1 ORDER BY until",
        network,
    )?;
    Ok(Some(Recognition { past, ..found }))
}

/// All recognitions.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Recognition>> {
    let mut all = all!(on, Recognition, "SELECT network_id, state, since, until FROM recognition ORDER BY network_id")?;
    let past =
        all!(on, Stretch, "SELECT id, network_id, state, since, until FROM recognition_past ORDER BY until, id")?;
    for stretch in past {
        if let Some(recognition) = all.iter_mut().find(|one| one.network_id == stretch.network_id) {
            recognition.past.push(stretch);
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(since: &str, until: &str) -> Period {
        Period { since: since.parse().ok(), until: until.parse().ok() }
    }

    fn id<T: std::str::FromStr<Err: std::fmt::Debug>>() -> T {
        "0192f0c1-2d3e-7abc-8def-0123456789ab".parse().expect("an identity")
    }

    #[test]
    fn on_a_day_a_region_stands_as_it_did_then_and_pauses_between_two_times() {
        use RecognitionState::*;
        let past = |state, since, until| Stretch { id: id(), network_id: id(), state, period: period(since, until) };
        let region = Recognition {
            network_id: id(),
            state: Active,
            period: period("2025-03", ""),
            past: vec![past(Active, "2017", "2022"), past(Paused, "2023", "2023")],
        };
        let days = [Date::constant(2016, 1, 1), Date::constant(2018, 1, 1), Date::constant(2023, 6, 1)];
        let later = [Date::constant(2024, 6, 1), Date::constant(2026, 1, 1)];
        assert_eq!(days.map(|day| region.standing(day)), [Building, Active, Paused]);
        assert_eq!(later.map(|day| region.standing(day)), [Paused, Active]);
    }
}
