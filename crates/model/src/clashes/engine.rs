//! Runs the rules and keeps their answers by what they are about, so that a change re-checks only what it touches:
//! its own programme; on its days the people in it who sit in other programmes too, and the exclusive places it uses.

use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::facts::{Planned, World};
use super::index::Index;
use super::report::Run;
use super::sweep::{self, Range};
use super::{Clash, Found, Level, Settings, parallel, rules};
use crate::*;

/// The engine over one workspace.
pub struct Engine {
    pub(super) index: Index,
    /// As `Index::plans`.
    by_plan: Vec<Answer>,
    /// By person and day (`sweep`).
    by_person: BTreeMap<(PersonId, i64), Answer>,
    by_place: BTreeMap<(PlaceId, i64), Answer>,
}

/// What was found about one thing, and the same worded, once it has been read.
#[derive(Default)]
struct Answer {
    found: Vec<Found>,
    worded: OnceLock<Vec<Clash>>,
}

/// What an answer is about.
#[derive(Clone, Copy)]
enum About {
    Plan(usize),
    Person(PersonId, i64),
    Place(PlaceId, i64),
}

impl Engine {
    /// Indexes the world; checks nothing yet. `today` is the office's day.
    pub fn new(world: World, settings: Settings, today: NaiveDate) -> Engine {
        let index = Index::new(world, settings, today);
        let by_plan = index.plans.iter().map(|_| Answer::default()).collect();
        Engine { index, by_plan, by_person: BTreeMap::new(), by_place: BTreeMap::new() }
    }

    /// Checks everything.
    pub fn check_all(&mut self) {
        let index = &self.index;
        self.by_plan = parallel::map(&index.plans, |plan| Answer::of(rules::plan(&index.shared, plan, Run::Find)));
        let mut people: Vec<PersonId> = index.travellers.keys().copied().collect();
        people.sort_unstable();
        let found = parallel::map(&people, |p| self.of_person(*p, None, Run::Find));
        let by_person = people.iter().zip(found).flat_map(|(p, found)| by_day(*p, found)).collect();
        let mut places: Vec<PlaceId> = index.exclusive.keys().copied().collect();
        places.sort_unstable();
        let found = parallel::map(&places, |p| self.of_place(*p, None, Run::Find));
        self.by_place = places.iter().zip(found).flat_map(|(p, found)| by_day(*p, found)).collect();
        self.by_person = by_person;
    }

    /// What was found, in no order worth naming; nothing is worded.
    pub fn found(&self) -> impl Iterator<Item = &Found> {
        self.answers().flat_map(|(_, answer)| &answer.found)
    }

    /// Every clash: by programme, then first item's start, the worst first, then key.
    pub fn clashes(&self) -> impl Iterator<Item = &Clash> {
        self.clashes_where(|_| true).into_iter()
    }

    /// The clashes of one programme, in the same order.
    pub fn clashes_of(&self, programme: ProgrammeId) -> Vec<&Clash> {
        let Some(plan) = self.index.programme(programme) else { return Vec::new() };
        let is_in = |item: &ItemId| self.index.home(*item).is_some_and(|h| h.0 == plan);
        self.clashes_where(|f| f.programme == programme || f.items.iter().any(is_in))
    }

    /// The clashes that concern any of these items, in the same order.
    pub fn clashes_about(&self, items: &HashSet<ItemId>) -> Vec<&Clash> {
        self.clashes_where(|f| f.items.iter().any(|i| items.contains(i)))
    }

    /// The clashes for which this holds, in the same order; no others are worded.
    pub fn clashes_where(&self, wanted: impl Fn(&Found) -> bool) -> Vec<&Clash> {
        let answers: Vec<(About, &Answer)> = self.answers().filter(|(_, a)| a.found.iter().any(&wanted)).collect();
        let worded = parallel::map(&answers, |(about, answer)| self.worded(*about, answer));
        // The same rules over the same facts: the same clashes in the same order.
        let each = answers.iter().zip(worded).flat_map(|((_, answer), worded)| answer.found.iter().zip(worded));
        let mut list: Vec<&Clash> = each.filter(|(found, _)| wanted(found)).map(|(_, clash)| clash).collect();
        let start = |c: &Clash| c.items.first().and_then(|i| self.index.home(*i)).map_or(i64::MAX, |h| h.1);
        list.sort_by_cached_key(|c| (c.programme, start(c), std::cmp::Reverse(c.level), &c.key));
        list
    }

    /// One clash as it was seen; `None` where it is gone or its facts have changed.
    pub fn clash(&self, key: &str, facts: &str) -> Option<&Clash> {
        let (about, answer) = self.answers().find(|(_, answer)| answer.found.iter().any(|f| f.has_key(key)))?;
        self.worded(about, answer).iter().find(|c| c.key == key && c.facts == facts)
    }

    fn answers(&self) -> impl Iterator<Item = (About, &Answer)> {
        self.by_plan.iter().enumerate().map(|(i, answer)| (About::Plan(i), answer)).chain(self.others())
    }

    fn others(&self) -> impl Iterator<Item = (About, &Answer)> {
        let people = self.by_person.iter().map(|((person, day), answer)| (About::Person(*person, *day), answer));
        people.chain(self.by_place.iter().map(|((place, day), answer)| (About::Place(*place, *day), answer)))
    }

    fn worded<'a>(&'a self, about: About, answer: &'a Answer) -> &'a [Clash] {
        answer.worded.get_or_init(|| {
            let words = |found: Vec<(i64, Found)>| found.into_iter().map(|f| f.1.clash()).collect();
            match about {
                About::Plan(plan) => rules::plan(&self.index.shared, &self.index.plans[plan], Run::Word).into_iter().map(Found::clash).collect(),
                About::Person(person, day) => words(self.of_person(person, Some((day, day)), Run::Word)),
                About::Place(place, day) => words(self.of_place(place, Some((day, day)), Run::Word)),
            }
        })
    }

    /// An item was made or changed; re-checks what that touches.
    pub fn item_changed(
        &mut self,
        item: Item,
        subgroups: Vec<ItemSubgroup>,
        assignments: Vec<Assignment>,
        contributions: Vec<Contribution>,
    ) {
        let id = item.id;
        let before = self.index.take(id).map(|gone| self.touched(&gone));
        let put = self.index.put(item, subgroups, assignments, contributions);
        let now = put.and_then(|()| self.index.item(id)).map(|(_, p)| self.touched(p));
        self.recheck(before, now);
    }

    /// An item is gone.
    pub fn item_removed(&mut self, id: ItemId) {
        if let Some(gone) = self.index.take(id) {
            self.recheck(Some(self.touched(&gone)), None);
        }
    }

    /// What an item has to do with: its programme, people who sit in other programmes too, exclusive places.
    fn touched(&self, p: &Planned) -> Touched {
        let programme = self.index.programme(p.item.programme);
        let mut touched = Touched { plan: programme, people: Vec::new(), places: Vec::new(), days: None };
        let (Some(plan), Some((start, end))) = (programme, p.busy()) else { return touched };
        let person = |s: &u32| self.index.plans[plan as usize].seat(*s).person.filter(|p| self.index.travellers.contains_key(p));
        touched.people = p.seats.iter().filter_map(person).collect();
        touched.places = p.item.place.map(|place| self.index.shared.exclusive_over(place).to_vec()).unwrap_or_default();
        touched.days = sweep::days(start, end);
        touched
    }

    fn recheck(&mut self, before: Option<Touched>, now: Option<Touched>) {
        let mut done: Vec<u32> = [&before, &now].into_iter().flatten().filter_map(|t| t.plan).collect();
        done.dedup();
        for plan in done.iter().map(|p| *p as usize) {
            self.by_plan[plan] = Answer::of(rules::plan(&self.index.shared, &self.index.plans[plan], Run::Find));
        }
        // Most often the same people on the same day.
        let mut people: Vec<(PersonId, Option<Range>)> = Vec::new();
        let mut places: Vec<(PlaceId, Option<Range>)> = Vec::new();
        for t in [before, now].into_iter().flatten() {
            people.extend(t.people.into_iter().map(|p| (p, t.days)));
            places.extend(t.places.into_iter().map(|p| (p, t.days)));
        }
        people.sort_unstable();
        people.dedup();
        for (person, days) in people {
            let found = self.of_person(person, days, Run::Find);
            replace(&mut self.by_person, person, days, found);
        }
        places.sort_unstable();
        places.dedup();
        for (place, days) in places {
            let found = self.of_place(place, days, Run::Find);
            replace(&mut self.by_place, place, days, found);
        }
        // A way out of a clash with another programme looks at the rest of that programme's day.
        let index = &self.index;
        let concerned = |f: &Found| f.items.iter().any(|i| index.home(*i).is_some_and(|h| done.contains(&h.0)));
        let others = self.by_person.values_mut().chain(self.by_place.values_mut());
        others.filter(|a| a.worded.get().is_some() && a.found.iter().any(concerned)).for_each(|a| drop(a.worded.take()));
    }

    fn of_person(&self, person: PersonId, days: Option<Range>, run: Run) -> Vec<(i64, Found)> {
        let seats = self.index.travellers.get(&person).map_or(&[][..], Vec::as_slice);
        rules::person_twice::between_programmes(&self.index.shared, &self.index.plans, (person, seats), days, run)
    }

    fn of_place(&self, place: PlaceId, days: Option<Range>, run: Run) -> Vec<(i64, Found)> {
        rules::place_twice::check(&self.index.shared, place, self.index.users(place, days), days, run)
    }

    /// How many of each level (for benchmarks and logs).
    pub fn count(&self, level: Level) -> usize {
        self.found().filter(|c| c.level == level).count()
    }
}

impl Answer {
    fn of(found: Vec<Found>) -> Answer {
        Answer { found, worded: OnceLock::new() }
    }
}

/// What a change has to do with.
struct Touched {
    plan: Option<u32>,
    people: Vec<PersonId>,
    places: Vec<PlaceId>,
    /// `None`: all days.
    days: Option<Range>,
}

fn by_day<K: Copy>(key: K, found: Vec<(i64, Found)>) -> Vec<((K, i64), Answer)> {
    let mut days = BTreeMap::<i64, Vec<Found>>::new();
    for (day, f) in found {
        days.entry(day).or_default().push(f);
    }
    days.into_iter().map(|(day, found)| ((key, day), Answer::of(found))).collect()
}

/// Puts what was found about something on these days in place of what was known of them.
fn replace<K: Copy + Ord>(answers: &mut BTreeMap<(K, i64), Answer>, key: K, days: Option<Range>, found: Vec<(i64, Found)>) {
    let (from, to) = days.unwrap_or((i64::MIN, i64::MAX));
    let old: Vec<(K, i64)> = answers.range((key, from)..=(key, to)).map(|(k, _)| *k).collect();
    old.iter().for_each(|k| drop(answers.remove(k)));
    answers.extend(by_day(key, found));
}
