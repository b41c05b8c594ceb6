//! A picture in the width in which it is shown: a telephone does not load what fills a screen, and a card loads a few kilobytes.

use super::shrink::{PictureError, Prepared, scaled};
use axum::body::Bytes;
use mintverbund::slots::{NotDone, Slots};
use std::{str::FromStr, sync::Arc};

/// The widths besides its own, in pixels: beside a card, which is 88 points wide, across a telephone, across the text of a page.
pub const WIDTHS: [Width; 3] = [Width(144), Width(480), Width(960)];

/// One of these widths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Width(u16);

impl Width {
    /// Beside a card.
    pub const CARD: Self = WIDTHS[0];

    /// So many pixels.
    pub fn pixels(self) -> u16 {
        self.0
    }
}

impl FromStr for Width {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        WIDTHS.into_iter().find(|width| text.parse() == Ok(width.0)).ok_or(())
    }
}

/// So many bytes of scaled pictures are kept: those of some thousand cards.
const KEPT: u64 = 16 << 20;

/// To unpack a picture takes some ten milliseconds and ten megabytes: one at a time, and not too many wait.
static ONE_AT_A_TIME: Slots = Slots::new(1, 64);

/// The pictures that were scaled, by their name and width; whoever is first scales, and others wait for it.
#[derive(Clone)]
pub struct Sizes(moka::future::Cache<(String, Width), Arc<Prepared>>);

impl Default for Sizes {
    fn default() -> Self {
        let weigher = |_: &(String, Width), kept: &Arc<Prepared>| u32::try_from(kept.bytes.len()).unwrap_or(u32::MAX);
        Self(moka::future::Cache::builder().max_capacity(KEPT).weigher(weigher).build())
    }
}

/// Why there is no such size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoSize {
    /// Too many wait already.
    Crowded,
    /// It cannot be scaled.
    Broken,
}

impl Sizes {
    /// A picture in a width, or in its own if it is narrower.
    pub async fn get(&self, id: &str, bytes: Bytes, width: Width) -> Result<Arc<Prepared>, NoSize> {
        let scale = async {
            let done = ONE_AT_A_TIME.run(move || scaled(&bytes, width.0)).await;
            done.map_err(NoSize::from)?.map(Arc::new).map_err(NoSize::from)
        };
        self.0.try_get_with((id.to_owned(), width), scale).await.map_err(|error| *error)
    }

    /// The same if it was scaled before.
    pub async fn known(&self, id: &str, width: Width) -> Option<Arc<Prepared>> {
        self.0.get(&(id.to_owned(), width)).await
    }
}

impl From<NotDone> for NoSize {
    fn from(error: NotDone) -> Self {
        match error {
            NotDone::Crowded => Self::Crowded,
            NotDone::Failed => Self::Broken,
        }
    }
}

impl From<PictureError> for NoSize {
    fn from(_: PictureError) -> Self {
        Self::Broken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_some_widths_can_be_asked_for() {
        assert_eq!(["144", "480", "960"].map(|text| text.parse()), WIDTHS.map(Ok));
        assert_eq!(["", "0", "192", "1600", "-144", "99999999"].map(|text| text.parse::<Width>()), [Err(()); 6]);
    }
}
