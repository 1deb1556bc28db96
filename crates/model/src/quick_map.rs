//! Maps by identifiers and by a few known names. One multiplication spreads these; the standard hasher, made against keys
//! that somebody chose to collide, costs more than what is looked up.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map whose keys nobody chooses.
pub(crate) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<QuickHasher>>;

#[derive(Default)]
pub(crate) struct QuickHasher(u64);

impl Hasher for QuickHasher {
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
        // The length of an identifier: always the same.
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
