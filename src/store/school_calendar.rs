//! The table of school holidays.

use super::{Connected, Result, StoreError, Tx, query::*};
use crate::domain::{
    id::SchoolHolidayId,
    school_calendar::{SchoolCalendar, SchoolHoliday},
};
use jiff::civil::Date;

type Row = (SchoolHolidayId, String, String, String, bool);

fn read((id, name, first_day, last_day, checked): Row) -> Result<SchoolHoliday> {
    let day = |text: &str| text.parse::<Date>().map_err(|error| StoreError::Unsuitable(error.to_string()));
    Ok(SchoolHoliday { id, name, first_day: day(&first_day)?, last_day: day(&last_day)?, checked })
}

/// All that is known, in its order.
pub async fn all(on: &mut impl Connected) -> Result<SchoolCalendar> {
    let rows =
        all!(on, Row, "SELECT id, name, first_day, last_day, checked FROM school_holiday ORDER BY first_day, id")?;
    Ok(SchoolCalendar(rows.into_iter().map(read).collect::<Result<_>>()?))
}

/// Writes one, new or in place of what stood there.
pub async fn put(tx: &mut Tx, holiday: &SchoolHoliday) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO school_holiday (id, name, first_day, last_day, checked) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, first_day = excluded.first_day,
             last_day = excluded.last_day, checked = excluded.checked",
        &holiday.id,
        &holiday.name,
        holiday.first_day.to_string(),
        holiday.last_day.to_string(),
        holiday.checked,
    )?;
    Ok(())
}

/// Takes one away.
pub async fn delete(tx: &mut Tx, id: &SchoolHolidayId) -> Result<()> {
    execute!(tx, "DELETE FROM school_holiday WHERE id = $1", id)?;
    Ok(())
}
