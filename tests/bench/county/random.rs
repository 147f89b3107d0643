//! Chance that repeats itself: the same seed gives the same county.

/// The generator `SplitMix64` of Steele, Lea and Flood (2014): eight bytes of state, and no seed
/// is a bad one. So every paper and every sitting gets a stream of its own, and a change to the
/// wording of one leaves all others as they were.
#[derive(Clone)]
pub struct Random(u64);

impl Random {
    /// A stream that depends on nothing but its seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A new stream, independent of what this one gives later.
    #[must_use]
    pub fn branch(&mut self) -> Self {
        Self(self.next())
    }

    /// One of the numbers from 0 to `end - 1`, each as likely as the others.
    pub fn below(&mut self, end: usize) -> usize {
        (((self.next() >> 32) * end as u64) >> 32) as usize
    }

    /// One of the numbers from `first` to `last`, both included.
    pub fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last - first + 1)
    }

    /// One of the numbers from 0 to `end - 1`, low ones more often, as common words are.
    pub fn skewed(&mut self, end: usize) -> usize {
        let end = 1 + self.below(end);
        self.below(end)
    }

    /// True in `percent` of a hundred cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the things, each as likely as the others.
    pub fn pick<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }

    /// One of the words, as often as the percentage beside it says; the last takes the rest.
    pub fn weighed<T: Copy>(&mut self, things: &[(usize, T)]) -> T {
        let mut mark = self.below(100);
        for &(percent, thing) in things {
            if mark < percent {
                return thing;
            }
            mark -= percent;
        }
        things[things.len() - 1].1
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
