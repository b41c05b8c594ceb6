//! A long row that the catalogues of several versions share but for the blocks in which they differ.

use std::{ops::Index, sync::Arc};

/// How many stand in a block: to copy one costs little, and a hundred thousand are few blocks.
const BLOCK: usize = 64;

/// A row of things.
#[derive(Clone)]
pub(super) struct Blocks<T> {
    blocks: Vec<Arc<[T]>>,
    len: usize,
}

impl<T: Clone> Blocks<T> {
    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn get(&self, at: usize) -> Option<&T> {
        self.blocks.get(at / BLOCK)?.get(at % BLOCK)
    }

    /// Puts something into a place that is taken, or into the next one.
    pub(super) fn put(&mut self, at: usize, thing: T) {
        match self.blocks.get_mut(at / BLOCK) {
            Some(block) if at < self.len => Arc::make_mut(block)[at % BLOCK] = thing,
            Some(block) => *block = block.iter().cloned().chain([thing]).collect(),
            None => self.blocks.push([thing].into()),
        }
        self.len = self.len.max(at + 1);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.blocks.iter().flat_map(|block| block.iter())
    }
}

impl<T> Default for Blocks<T> {
    fn default() -> Self {
        Self { blocks: Vec::new(), len: 0 }
    }
}

impl<T> Index<usize> for Blocks<T> {
    type Output = T;
    fn index(&self, at: usize) -> &T {
        &self.blocks[at / BLOCK][at % BLOCK]
    }
}

impl<T> FromIterator<T> for Blocks<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        let (mut blocks, mut len, mut things) = (Vec::new(), 0, things.into_iter().peekable());
        while things.peek().is_some() {
            let block: Arc<[T]> = things.by_ref().take(BLOCK).collect();
            len += block.len();
            blocks.push(block);
        }
        Self { blocks, len }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_there_and_an_older_copy_stays_as_it_was() {
        for size in [0, 1, 63, 64, 65, 200] {
            let before: Blocks<usize> = (0..size).collect();
            let mut after = before.clone();
            after.put(size, 1_000);
            (0..size).step_by(3).for_each(|at| after.put(at, at + 500));
            let expected = (0..size).map(|at| if at % 3 == 0 { at + 500 } else { at }).chain([1_000]);
            assert_eq!(after.iter().copied().collect::<Vec<_>>(), expected.collect::<Vec<_>>());
            assert_eq!(before.iter().copied().collect::<Vec<_>>(), (0..size).collect::<Vec<_>>());
            assert_eq!((before.len(), after.len()), (size, size + 1));
            assert_eq!([before.get(size), after.get(size), after.get(size + 1)], [None, Some(&1_000), None]);
        }
    }
}
