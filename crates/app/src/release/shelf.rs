//! The releases of a programme, each copy read only when it is looked at.

use std::cell::OnceCell;

use meguri_model::ProgrammeId;
use meguri_model::release::{Frozen, Release, ReleaseHead};
use meguri_store::Db;

use crate::error::Result;

/// The releases of a programme, the newest first.
pub(crate) struct Shelf<'a> {
    db: Db<'a>,
    all: Vec<(ReleaseHead, OnceCell<Frozen>)>,
}

impl<'a> Shelf<'a> {
    pub fn of(db: Db<'a>, programme: ProgrammeId) -> Result<Shelf<'a>> {
        let mut heads: Vec<ReleaseHead> = db.by("programme", programme)?;
        heads.sort_by_key(|r| std::cmp::Reverse(r.number));
        Ok(Shelf { db, all: heads.into_iter().map(|h| (h, OnceCell::new())).collect() })
    }

    pub fn latest(&self) -> Option<&ReleaseHead> {
        self.all.first().map(|r| &r.0)
    }

    /// The number that the next release gets.
    pub fn next_number(&self) -> u32 {
        self.latest().map_or(1, |r| r.number + 1)
    }

    pub fn heads(&self) -> impl DoubleEndedIterator<Item = &ReleaseHead> + ExactSizeIterator {
        self.all.iter().map(|r| &r.0)
    }

    /// The place of a release by its number.
    pub fn place(&self, number: u32) -> Option<usize> {
        self.all.iter().position(|r| r.0.number == number)
    }

    pub fn head(&self, at: usize) -> Option<&ReleaseHead> {
        self.all.get(at).map(|r| &r.0)
    }

    /// The copy of the release at a place; `None` past the oldest.
    pub fn frozen(&self, at: usize) -> Result<Option<&Frozen>> {
        let Some((head, copy)) = self.all.get(at) else { return Ok(None) };
        if let Some(known) = copy.get() {
            return Ok(Some(known));
        }
        let read = self.db.get::<Release>(head.id)?.frozen;
        Ok(Some(copy.get_or_init(|| read)))
    }
}
