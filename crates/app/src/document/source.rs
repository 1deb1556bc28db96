//! What documents are filled from: the plan as it is now, or a release, with what changed since the one before.

use std::collections::HashMap;

use meguri_documents::front::Front;
use meguri_model::release::{Diff, Fate, Frozen, FrozenItem, ReleaseHead, diff};
use meguri_model::*;
use meguri_store::Db;

use crate::error::{Result, UiError};
use crate::release::freeze::freeze;
use crate::release::Shelf;
use crate::{format, setting, text};

pub(crate) struct Source<'a> {
    pub db: Db<'a>,
    /// Notes and source texts are not in it.
    pub programme: Programme,
    pub frozen: Frozen,
    /// The release it is; `None` for a plan that has changed since, or was never released.
    pub release: Option<ReleaseHead>,
    /// The release before: what changed since is marked.
    pub before: Option<ReleaseHead>,
    changes: HashMap<ItemId, Fate>,
    /// Taken out since the release before, as they were.
    pub gone: Vec<FrozenItem>,
    /// Zone in which stamps are said.
    home: String,
}

impl<'a> Source<'a> {
    /// Reads the plan as it is now, or release `number`.
    ///
    /// # Errors
    /// `not_found`, `no_release`.
    pub fn read(db: Db<'a>, id: ProgrammeId, number: Option<u32>) -> Result<Source<'a>> {
        let shelf = Shelf::of(db, id)?;
        let (frozen, at) = match number {
            Some(n) => {
                let missing = || UiError::with("no_release", &[("number", Param::Number(n.into()))]).field("release");
                let at = shelf.place(n).ok_or_else(missing)?;
                (shelf.frozen(at)?.cloned().ok_or_else(missing)?, Some(at))
            }
            None => {
                let now = freeze(db, id)?;
                // A plan that nobody touched since is the release.
                let same = shelf.frozen(0)?.is_some_and(|last| diff(last, &now).is_empty());
                (now, same.then_some(0))
            }
        };
        let older = at.map_or(0, |at| at + 1);
        let changed = match shelf.frozen(older)? {
            Some(before) => diff(before, &frozen),
            None => Diff::default(),
        };
        let changes = changed.items.iter().filter_map(|d| Some((d.shown()?.item.id, d.fate))).collect();
        let gone = changed.items.into_iter().filter(|d| d.after.is_none()).filter_map(|d| d.before).collect();
        let programme: Programme = db.get(id)?;
        let home = setting::text(db, "home_zone", &programme.zone)?;
        Ok(Source {
            db,
            programme: if at.is_some() { frozen.programme.clone() } else { programme },
            release: at.and_then(|at| shelf.head(at)).cloned(),
            before: shelf.head(older).cloned(),
            frozen,
            changes,
            gone,
            home,
        })
    }

    /// What became of an item since the release before.
    pub fn fate(&self, id: ItemId) -> Option<Fate> {
        self.changes.get(&id).copied()
    }

    /// "Rev 4", "Draft after rev 3", "Draft".
    pub fn mark(&self) -> Bi {
        let numbered = |id: &str, r: &ReleaseHead| text::say(&Message::new(id).with("number", Param::Number(r.number.into())));
        match (&self.release, &self.before) {
            (Some(r), _) => numbered("paper-rev", r),
            (None, Some(b)) => numbered("paper-draft-after", b),
            (None, None) => text::word("paper-draft"),
        }
    }

    /// "Issued Tue 13 Nov 2018, 10:00. Replaces rev 3 of Fri 9 Nov 2018. A bar in the margin marks a change from rev 3."
    pub fn issued(&self, bars: bool) -> Bi {
        let day = |at: &str| crate::release::stamp(at, &self.home);
        let mut said = Vec::new();
        if let Some(r) = &self.release {
            said.push(text::say(&Message::new("paper-issued").with("at", day(&r.at))));
        }
        if let Some(b) = &self.before {
            let replaces = if self.release.is_some() { "paper-replaces" } else { "paper-since" };
            said.push(text::say(&Message::new(replaces).with("number", Param::Number(b.number.into())).with("at", day(&b.at))));
            if bars {
                said.push(text::say(&Message::new("paper-bars").with("number", Param::Number(b.number.into()))));
            }
        }
        format::both(|l| said.iter().map(|s| s.get(l)).collect::<Vec<_>>().join(if l == Lang::En { " " } else { "" }))
    }

    /// The head of a document of a kind.
    pub fn front(&self, kind: &str) -> Front {
        Front {
            kind: text::word(&format!("paper-{kind}")),
            mark: self.mark(),
            title: self.programme.title.clone(),
            when: self.when(),
            facts: Vec::new(),
            page: text::word("paper-page"),
        }
    }

    /// The programme's days, or that they are not known.
    pub fn when(&self) -> Bi {
        format::both(|l| format::when_long(l, &self.programme.when))
    }

    /// Organisations of a role, in the order they were added.
    pub fn organisations(&self, wanted: &[OrganisationRole]) -> Result<Vec<Organisation>> {
        let mut roles: Vec<ProgrammeOrganisation> = self.db.by("programme", self.programme.id)?;
        roles.retain(|r| wanted.contains(&r.role));
        roles.sort_by_key(|r| (wanted.iter().position(|w| *w == r.role), r.id));
        roles.iter().map(|r| Ok(self.db.get(r.organisation)?)).collect()
    }
}

/// Words of a count with what is counted: "19 delegates".
pub(crate) fn line(label: &str, value: &Bi) -> Bi {
    let label = text::word(label);
    format::both(|l| match l {
        Lang::En => format!("{}: {}", label.en, value.en),
        Lang::Ja => format!("{}：{}", label.ja, value.get(Lang::Ja)),
    })
}
