//! FNV-1a, 64 bits (Fowler, Noll, Vo): the same on every machine and in every run, unlike std's hasher.

use uuid::Uuid;

#[derive(Clone, Copy)]
pub struct Fnv(u64);

impl Fnv {
    pub fn new() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }

    pub fn bytes(mut self, bytes: &[u8]) -> Fnv {
        for b in bytes {
            self.0 = (self.0 ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3);
        }
        self
    }

    /// Text with an end mark, so that `ab`+`c` and `a`+`bc` differ.
    pub fn text(self, text: &str) -> Fnv {
        self.bytes(text.as_bytes()).bytes(&[0xff])
    }

    pub fn number(self, n: i64) -> Fnv {
        self.bytes(&n.to_le_bytes())
    }

    pub fn id(self, id: Uuid) -> Fnv {
        self.bytes(id.as_bytes())
    }

    pub fn hex(self) -> String {
        format!("{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_fnv_1a_of_64_bits() {
        assert_eq!(Fnv::new().hex(), "cbf29ce484222325");
        assert_eq!(Fnv::new().bytes(b"foobar").hex(), "85944171f73967e8");
    }
}
