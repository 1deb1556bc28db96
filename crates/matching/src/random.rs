//! Numbers that look random and are the same for the same seed (xorshift64*, Vigna 2016).

#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// From 0 up to `count`, which is at least 1.
    pub fn below(&mut self, count: usize) -> usize {
        (((self.next() >> 32) * count as u64) >> 32) as usize
    }

    /// From 0 up to 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// One bit of a set that has some, as its place.
    pub fn bit(&mut self, mut set: crate::problem::Mask) -> usize {
        for _ in 0..self.below(set.count_ones() as usize) {
            set &= set - 1;
        }
        set.trailing_zeros() as usize
    }
}
