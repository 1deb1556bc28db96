//! A set of seats of one programme: bits, the first 64 in place.

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    first: u64,
    rest: Vec<u64>,
}

impl Bits {
    pub fn set(&mut self, i: u32) {
        if i < 64 {
            self.first |= 1 << i;
            return;
        }
        let word = (i / 64 - 1) as usize;
        if self.rest.len() <= word {
            self.rest.resize(word + 1, 0);
        }
        self.rest[word] |= 1 << (i % 64);
    }

    pub fn clear(&mut self, i: u32) {
        if i < 64 {
            self.first &= !(1 << i);
        } else if let Some(w) = self.rest.get_mut((i / 64 - 1) as usize) {
            *w &= !(1 << (i % 64));
        }
    }

    pub fn has(&self, i: u32) -> bool {
        if i < 64 {
            return self.first >> i & 1 == 1;
        }
        self.rest.get((i / 64 - 1) as usize).is_some_and(|w| w >> (i % 64) & 1 == 1)
    }

    pub fn is_empty(&self) -> bool {
        self.first == 0 && self.rest.iter().all(|w| *w == 0)
    }

    pub fn count(&self) -> u32 {
        self.first.count_ones() + self.rest.iter().map(|w| w.count_ones()).sum::<u32>()
    }

    pub fn meets(&self, other: &Bits) -> bool {
        self.first & other.first != 0 || self.rest.iter().zip(&other.rest).any(|(a, b)| a & b != 0)
    }

    pub fn add(&mut self, other: &Bits) {
        self.first |= other.first;
        if self.rest.len() < other.rest.len() {
            self.rest.resize(other.rest.len(), 0);
        }
        for (a, b) in self.rest.iter_mut().zip(&other.rest) {
            *a |= b;
        }
    }

    #[must_use]
    pub fn and(&self, other: &Bits) -> Bits {
        Bits { first: self.first & other.first, rest: self.rest.iter().zip(&other.rest).map(|(a, b)| a & b).collect() }
    }

    #[must_use]
    pub fn minus(&self, other: &Bits) -> Bits {
        let rest = self.rest.iter().enumerate().map(|(i, a)| a & !other.rest.get(i).copied().unwrap_or(0)).collect();
        Bits { first: self.first & !other.first, rest }
    }

    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        let words = std::iter::once(self.first).chain(self.rest.iter().copied());
        words.zip((0..).step_by(64)).flat_map(|(mut word, base)| {
            std::iter::from_fn(move || {
                if word == 0 {
                    return None;
                }
                let i = word.trailing_zeros();
                word &= word - 1;
                Some(base + i)
            })
        })
    }

    /// Whether both hold the same seats, whatever room they take.
    pub fn same(&self, other: &Bits) -> bool {
        self.minus(other).is_empty() && other.minus(self).is_empty()
    }
}

impl FromIterator<u32> for Bits {
    fn from_iter<T: IntoIterator<Item = u32>>(iter: T) -> Bits {
        let mut bits = Bits::default();
        iter.into_iter().for_each(|i| bits.set(i));
        bits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_past_64_seats_behave_like_small_ones() {
        let a: Bits = [0, 63, 64, 130].into_iter().collect();
        let b: Bits = [63, 130].into_iter().collect();
        assert_eq!(a.iter().collect::<Vec<_>>(), [0, 63, 64, 130]);
        assert_eq!(a.and(&b).iter().collect::<Vec<_>>(), [63, 130]);
        assert_eq!(a.minus(&b).iter().collect::<Vec<_>>(), [0, 64]);
        assert!(a.meets(&b) && !a.minus(&b).meets(&b) && a.count() == 4 && a.has(64) && !a.has(200));
        let small: Bits = [1].into_iter().collect();
        assert!(small.minus(&a).same(&small) && a.and(&small).is_empty());
    }
}
