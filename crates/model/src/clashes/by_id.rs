//! Maps by identifier. Identifiers are random already, so one multiplication spreads them; the standard hasher costs
//! more than what is looked up.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map keyed by one of our identifiers.
pub(crate) type ById<K, V> = HashMap<K, V, BuildHasherDefault<IdHasher>>;

#[derive(Default)]
pub(crate) struct IdHasher(u64);

impl Hasher for IdHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            // The 64 bits of pi's fraction: any odd number without a pattern does.
            let product = u128::from(self.0 ^ u64::from_le_bytes(word)) * 0x243f_6a88_85a3_08d3;
            self.0 = (product as u64) ^ (product >> 64) as u64;
        }
    }

    fn write_usize(&mut self, _: usize) {
        // The length of an identifier, always 16.
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
