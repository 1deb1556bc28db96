//! Collecting the points of a programme.

use std::collections::HashSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Asked, Owner, Part, Question, QuestionKind, Readiness};
use crate::clashes::facts::{Plan, Planned};
use crate::clashes::shared::Shared;
use crate::*;

/// What every rule is given, and where it puts its points.
pub(super) struct Points<'a> {
    pub shared: &'a Shared,
    pub plan: &'a Plan,
    /// Items that are neither cancelled nor over nor free time, by start.
    pub items: Vec<&'a Planned>,
    /// First and last day of the programme.
    pub days: Option<(NaiveDate, NaiveDate)>,
    questions: Vec<Question>,
    readiness: Readiness,
    /// Items with a point that is open or waits.
    unsettled: HashSet<ItemId>,
}

/// How a point stands.
pub(super) enum Standing {
    Settled,
    Open,
    /// Another point has to be settled first.
    Waits,
}

impl From<bool> for Standing {
    fn from(settled: bool) -> Standing {
        if settled { Standing::Settled } else { Standing::Open }
    }
}

impl<'a> Points<'a> {
    pub fn new(shared: &'a Shared, plan: &'a Plan) -> Points<'a> {
        let over = |p: &Planned| p.days.is_some_and(|(_, to)| to < shared.today);
        let idle = |i: &Item| matches!(i.kind, ItemKind::Free | ItemKind::Buffer | ItemKind::Hold);
        let mut items: Vec<&Planned> =
            plan.items.iter().filter(|p| p.item.state != ItemState::Cancelled && !over(p) && !idle(&p.item)).collect();
        items.sort_unstable_by_key(|p| (p.days.map_or(NaiveDate::MAX, |d| d.0), p.clock.map_or(i64::MAX, |c| c.0), p.item.id));
        Points {
            shared,
            plan,
            items,
            days: plan.programme.when.days(),
            questions: Vec::new(),
            readiness: Readiness::default(),
            unsettled: HashSet::new(),
        }
    }

    /// A point of a part, about something that stands for `people`; the question is only made where it is open.
    pub fn point(&mut self, kind: QuestionKind, part: Part, standing: impl Into<Standing>, people: u32, ask: impl FnOnce() -> About) {
        let standing = standing.into();
        self.readiness.count(part, matches!(standing, Standing::Settled), people);
        self.put(kind, standing, people, ask);
    }

    fn put(&mut self, kind: QuestionKind, standing: Standing, people: u32, ask: impl FnOnce() -> About) {
        if !matches!(standing, Standing::Open) {
            return;
        }
        let about = ask();
        self.questions.push(Question {
            kind,
            key: format!("{}:{}", kind.as_str(), about.id),
            about: about.id,
            programme: self.plan.programme.id,
            item: about.item,
            what: about.what,
            owner: about.owner,
            day: about.day.or(self.days.map(|d| d.0)),
            due: None,
            people,
        });
    }

    /// A point of an item; counted with the item as a whole (`item`).
    pub fn of_item(&mut self, kind: QuestionKind, standing: impl Into<Standing>, p: &Planned, owner: impl FnOnce(&Points<'a>) -> Owner) {
        let standing = standing.into();
        if matches!(standing, Standing::Settled) {
            return;
        }
        self.unsettled.insert(p.item.id);
        let owner = owner(self);
        let item = &p.item;
        self.put(kind, standing, 1, || About { id: item.id.0, item: Some(item.id), what: item.title.clone(), owner, day: p.days.map(|d| d.0) });
    }

    /// Counts an item once all its points are made.
    pub fn item(&mut self, p: &Planned) {
        self.readiness.count(Part::Items, !self.unsettled.contains(&p.item.id), 1);
    }

    /// Whether something else of an item is still unsettled.
    pub fn is_unsettled(&self, item: ItemId) -> bool {
        self.unsettled.contains(&item)
    }

    pub fn done(self) -> Asked {
        Asked { programme: self.plan.programme.id, questions: self.questions, readiness: self.readiness }
    }
}

/// What an open point is about.
pub(super) struct About {
    pub id: Uuid,
    pub item: Option<ItemId>,
    pub what: Bi,
    pub owner: Owner,
    pub day: Option<NaiveDate>,
}
