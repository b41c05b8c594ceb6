//! A grid over Bavaria: offers that lie close together stand on the map as one, and each cell of the grid is a place to look at.

use std::{fmt, str::FromStr};

/// The corner in the north west, in degrees.
const WEST: f64 = 8.97;
const NORTH: f64 = 50.58;
/// The size of a wide cell in degrees: some 36 km each way.
const WIDTH: f64 = 0.5;
const HEIGHT: f64 = 0.33;
/// So many narrow cells lie side by side in a wide one.
const PARTS: u8 = 8;
/// So many wide cells lie side by side, and below each other.
const COLUMNS: u8 = 10;
const ROWS: u8 = 11;

/// How large a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Size {
    /// For a map of Bavaria.
    Wide,
    /// For a map of one wide cell.
    Narrow,
}

/// A cell of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    size: Size,
    column: u8,
    row: u8,
}

/// Whatever is no cell of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoCell;

impl Cell {
    /// The narrow cell of a place in degrees, latitude first; none if it lies beside the grid.
    pub fn of((latitude, longitude): (f64, f64)) -> Option<Self> {
        let parts = f64::from(PARTS);
        let (column, row) = ((longitude - WEST) / WIDTH * parts, (NORTH - latitude) / HEIGHT * parts);
        let is_in = |at: f64, count: u8| (0.0..f64::from(count) * parts).contains(&at);
        let is_inside = is_in(column, COLUMNS) && is_in(row, ROWS);
        is_inside.then_some(Self { size: Size::Narrow, column: column as u8, row: row as u8 })
    }

    /// The wide cell in which it lies, or itself.
    pub fn wide(self) -> Self {
        match self.size {
            Size::Wide => self,
            Size::Narrow => Self { size: Size::Wide, column: self.column / PARTS, row: self.row / PARTS },
        }
    }

    /// Whether it is a wide one, of which a map can show the parts.
    pub fn is_wide(self) -> bool {
        self.size == Size::Wide
    }

    /// Whether a narrow cell is, or lies in, this one.
    pub fn holds(self, narrow: Self) -> bool {
        self == narrow || self == narrow.wide()
    }

    /// Its corner in the north west and that in the south east, in degrees, latitude first.
    pub fn corners(self) -> [(f64, f64); 2] {
        let parts = if self.is_wide() { 1.0 } else { f64::from(PARTS) };
        let corner =
            |column: u8, row: u8| (NORTH - f64::from(row) * HEIGHT / parts, WEST + f64::from(column) * WIDTH / parts);
        [corner(self.column, self.row), corner(self.column + 1, self.row + 1)]
    }
}

/// As it stands in addresses: `w3-7` is wide, `n27-60` is narrow.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = if self.is_wide() { 'w' } else { 'n' };
        write!(f, "{size}{}-{}", self.column, self.row)
    }
}

impl FromStr for Cell {
    type Err = NoCell;
    fn from_str(text: &str) -> Result<Self, NoCell> {
        let (size, rest) = match text.as_bytes().first() {
            Some(b'w') => (Size::Wide, &text[1..]),
            Some(b'n') => (Size::Narrow, &text[1..]),
            _ => return Err(NoCell),
        };
        let (column, row) = rest.split_once('-').ok_or(NoCell)?;
        let parts = if size == Size::Wide { 1 } else { PARTS };
        let within = |text: &str, count: u8| text.parse().ok().filter(|at| *at < count * parts).ok_or(NoCell);
        let cell = Self { size, column: within(column, COLUMNS)?, row: within(row, ROWS)? };
        // Each cell has one address.
        if cell.to_string() == text { Ok(cell) } else { Err(NoCell) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BAMBERG: (f64, f64) = (49.8917, 10.8866);

    #[test]
    fn a_place_lies_in_a_narrow_cell_and_that_in_a_wide_one() {
        let narrow = Cell::of(BAMBERG).expect("a cell");
        assert_eq!((narrow.is_wide(), narrow.wide().is_wide(), narrow.wide().wide()), (false, true, narrow.wide()));
        for cell in [narrow, narrow.wide()] {
            let [(north, west), (south, east)] = cell.corners();
            assert_eq!((south..north).contains(&BAMBERG.0) && (west..east).contains(&BAMBERG.1), true, "{cell}");
            assert_eq!((cell.holds(narrow), cell.to_string().parse()), (true, Ok(cell)));
        }
        assert_eq!(narrow.holds(Cell::of((48.1, 11.6)).expect("Munich")), false);
        assert_eq!([(52.5, 13.4), (48.2, 16.4), (46.0, 11.0)].map(Cell::of), [None; 3], "Berlin, Vienna, Trento");
    }

    #[test]
    fn what_is_no_cell_is_refused() {
        let texts =
            ["", "w", "w3", "w3-", "w10-0", "w0-11", "n80-0", "n0-88", "x1-1", "w03-7", "w+3-7", "ä1-1", "w3-7-1"];
        assert_eq!(texts.map(|text| text.parse::<Cell>()), [Err(NoCell); 13]);
        assert_eq!(
            ["w9-10", "n79-87"].map(|text| text.parse::<Cell>().map(|cell| cell.to_string())).map(|cell| cell.is_ok()),
            [true; 2]
        );
    }
}
