//! A facet of the catalogue, and the values of all facets packed into 256 bits an offer.

/// How many values all facets have together, at most.
pub const BITS: usize = 256;
/// Where the Kreise begin among the bits; there are 96.
pub const KREISE: usize = 128;
/// Where the networks begin among the bits; there is room for 35.
pub const NETWORKS: usize = 93;
/// Behind the last bit for networks.
pub const NETWORKS_END: usize = 128;

/// A facet whose values never change.
pub struct Facet {
    /// Its name in addresses.
    pub name: &'static str,
    /// What people read above it.
    pub heading: &'static str,
    /// Whether it stands open in the form.
    pub open: bool,
    /// Its first bit.
    pub first: usize,
    /// Code and label of its values.
    pub values: &'static [(&'static str, &'static str)],
}

impl Facet {
    /// The bit of a value.
    pub fn bit(&self, code: &str) -> Option<usize> {
        self.values.iter().position(|(own, _)| *own == code).map(|at| self.first + at)
    }
}

/// One facet; the list of them is in `values.rs`.
pub(super) const fn facet(
    name: &'static str,
    heading: &'static str,
    open: bool,
    first: usize,
    values: &'static [(&'static str, &'static str)],
) -> Facet {
    Facet { name, heading, open, first, values }
}

/// A set of values.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bits(pub [u64; 4]);

impl Bits {
    /// Adds the value of a bit.
    pub fn set(&mut self, bit: usize) {
        self.0[bit / 64] |= 1 << (bit % 64);
    }
    /// Adds the bits of a range.
    pub fn set_range(&mut self, range: std::ops::Range<usize>) {
        range.for_each(|bit| self.set(bit));
    }
    /// Whether it has a bit.
    pub fn has(&self, bit: usize) -> bool {
        self.0[bit / 64] >> (bit % 64) & 1 == 1
    }
    /// What is in both.
    pub fn and(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] & other.0[at]))
    }
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0 == [0; 4]
    }
    /// As it is stored.
    pub fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        bytes.chunks_exact_mut(8).zip(self.0).for_each(|(own, word)| own.copy_from_slice(&word.to_le_bytes()));
        bytes
    }
    /// From what is stored.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let word = |at: usize| bytes.get(at * 8..at * 8 + 8).and_then(|own| own.try_into().ok());
        Self(std::array::from_fn(|at| word(at).map_or(0, u64::from_le_bytes)))
    }
}
