//! The table of school holidays, which the state office keeps.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::{Platform, PlatformAct},
        date::FuzzyDate,
        field::{FieldError, Parser, Typed},
        id::SchoolHolidayId,
        kept::Nothing,
        school_calendar::{SchoolHoliday, SchoolHolidayName},
        seen::Seen,
    },
    policy::{Action, Resource},
    store::{Tx, listing, school_calendar},
};
use jiff::civil::Date;

/// Longer holidays are a slip of the year.
const LONGEST: i32 = 60;

/// Reads a form; of `id`, or of something new.
pub fn parse_holiday(
    id: Option<&SchoolHolidayId>,
    typed: &Typed,
) -> std::result::Result<SchoolHoliday, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let name: Option<SchoolHolidayName> = p.required("name", "Name");
    let day = |p: &mut Parser<'_>, key: &str, label: &str| -> Option<Date> {
        match p.required::<FuzzyDate>(key, label)? {
            FuzzyDate::Day(day) => Some(day),
            _ => {
                p.refuse(key, label, "Bitte einen genauen Tag angeben, etwa 24.12.2026.");
                None
            }
        }
    };
    let (first, last) = (day(&mut p, "first_day", "Erster Tag"), day(&mut p, "last_day", "Letzter Tag"));
    if let (Some(first), Some(last)) = (first, last) {
        let days = first.until(last).map(|span| span.get_days()).unwrap_or(LONGEST + 1);
        if last < first {
            p.refuse("last_day", "Letzter Tag", "Das Ende liegt vor dem Anfang.");
        } else if days > LONGEST {
            p.refuse("last_day", "Letzter Tag", "So lange dauern keine Ferien. Stimmt das Jahr?");
        }
    }
    let name = name.filter(|name| !name.is_empty());
    match (name, first, last, p.errors.is_empty()) {
        (Some(name), Some(first_day), Some(last_day), true) => Ok(SchoolHoliday {
            id: id.cloned().unwrap_or_else(SchoolHolidayId::fresh),
            name: name.to_string(),
            first_day,
            last_day,
            checked: typed.has("checked", "1"),
        }),
        (None, _, _, true) => Err(vec![FieldError::new("name", "Name", "Bitte ausfüllen.")]),
        _ => Err(p.errors),
    }
}

/// As it stands in the form.
pub fn typed_holiday(holiday: &SchoolHoliday) -> Typed {
    let mut typed = Typed::default();
    typed.push("name", holiday.name.as_str());
    typed.push("first_day", FuzzyDate::Day(holiday.first_day).as_typed());
    typed.push("last_day", FuzzyDate::Day(holiday.last_day).as_typed());
    typed.push_some("checked", holiday.checked.then_some("1"));
    typed
}

/// What a form names as having been on the screen; nothing stands there for something new.
pub fn seen(holiday: Option<&SchoolHoliday>) -> Seen {
    holiday.map_or(Seen::Nothing, |stored| Seen::of_values(&typed_holiday(stored)))
}

async fn stored(tx: &mut Tx, id: &SchoolHolidayId) -> Result<Option<SchoolHoliday>> {
    Ok(school_calendar::all(tx).await?.0.into_iter().find(|one| one.id == *id))
}

fn told(holiday: &SchoolHoliday) -> String {
    format!("{} {}/{}", holiday.name, holiday.first_day, holiday.last_day)
}

/// Writes one. Fails with `Stale` if it is not what was on the screen. What is the same already is no act.
pub async fn put_holiday(tx: &mut Tx, by: By<'_>, on_screen: &Seen, new: &SchoolHoliday) -> Result<()> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    let before = stored(tx, &new.id).await?;
    if seen(before.as_ref()) != *on_screen {
        return Err(ActionError::Stale);
    }
    if before.as_ref() == Some(new) {
        return Ok(());
    }
    let is_same = |other: &SchoolHoliday| {
        other.id != new.id && (other.first_day, other.last_day) == (new.first_day, new.last_day)
    };
    if school_calendar::all(tx).await?.0.iter().any(is_same) {
        return Err(ActionError::field("first_day", "Erster Tag", "Ferien mit denselben Tagen stehen schon da."));
    }
    school_calendar::put(tx, new).await?;
    let before = before.as_ref().map(told).unwrap_or_default();
    // Offers are found by the holidays.
    listing::bump(tx).await?;
    let done = PlatformAct::HolidayPut { before: crate::domain::kept::Kept::read(&before), after: told(new).into() };
    by.log(tx, &Platform, done, None).await
}

/// Takes one away. Where there is none, nothing is done.
pub async fn remove_holiday(tx: &mut Tx, by: By<'_>, id: &SchoolHolidayId) -> Result<()> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    let Some(before) = stored(tx, id).await? else { return Ok(()) };
    school_calendar::delete(tx, id).await?;
    listing::bump(tx).await?;
    let done = PlatformAct::HolidayRemoved { before: told(&before).into(), after: Nothing };
    by.log(tx, &Platform, done, None).await
}
