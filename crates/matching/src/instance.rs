//! A problem with numbers for names: what the searches work on. Only made of problems without faults.

use std::collections::{BTreeMap, HashMap};

use crate::problem::{Mask, Placement, Problem, Tables, Wish};

/// Tables that are as good as each other: the same slots, features that requests ask for, and site.
#[derive(Clone, Debug)]
pub(crate) struct Class {
    /// Places in the problem's list; empty where tables are only counted.
    pub tables: Vec<u32>,
    /// How many meetings at one time.
    pub size: u32,
    pub open: Mask,
    pub site: usize,
}

/// One place of a request: the slot in which it starts, the class of its table, its interpreter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub slot: u8,
    pub class: u16,
    /// [`NOBODY`] where none is needed.
    pub interpreter: u16,
}

/// No interpreter.
pub(crate) const NOBODY: u16 = u16::MAX;

/// A request's place, if it has one.
pub(crate) type Places = Vec<Option<Place>>;

#[derive(Clone, Debug)]
pub(crate) struct Instance {
    pub slots: usize,
    pub people: usize,
    pub requests: usize,
    pub who: Vec<Vec<u32>>,
    /// Slots in which a request may start, whatever table and interpreter.
    pub starts: Vec<Mask>,
    pub length: Vec<u32>,
    /// Locked ones count as musts too.
    pub must: Vec<bool>,
    pub locked: Vec<bool>,
    pub weight: Vec<i64>,
    /// Requests of a participant that may be placed at all.
    pub of: Vec<Vec<u32>>,
    pub most: Vec<u32>,
    /// Never more than the requests they are in.
    pub fewest: Vec<u32>,
    pub classes: Vec<Class>,
    /// Classes a request may have, each with the slots in which it may start there.
    pub fits: Vec<Vec<(u16, Mask)>>,
    /// Interpreters a request may have, each with starts; empty where none is needed.
    pub helpers: Vec<Vec<(u16, Mask)>>,
    pub interpreters: usize,
    pub in_a_row: Vec<u32>,
    /// Requests that are over before this one starts.
    pub before: Vec<Vec<u32>>,
    pub after: Vec<Vec<u32>>,
    /// Within which breaks are counted.
    pub spans: Vec<Mask>,
    /// Day, morning or afternoon: an interpreter rests between them.
    pub blocks: Vec<Mask>,
    /// Slots lost between two sites; empty when all are at one.
    pub travel: Vec<Vec<u32>>,
    pub fairness: Option<u32>,
    /// What stands, and what moving it costs.
    pub stands: Vec<Option<(Place, i64)>>,
}

/// The lowest `count` bits.
pub(crate) fn low(count: usize) -> Mask {
    if count >= Mask::BITS as usize { Mask::MAX } else { (1 << count) - 1 }
}

/// `length` slots from `start` on.
pub(crate) fn stretch(start: usize, length: u32) -> Mask {
    low(length as usize) << start
}

/// The slots of a set, lowest first.
pub(crate) fn each(mut set: Mask) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        if set == 0 {
            return None;
        }
        let next = set.trailing_zeros() as usize;
        set &= set - 1;
        Some(next)
    })
}

impl Instance {
    /// `problem` must have no faults.
    pub fn of(problem: &Problem) -> Instance {
        let slots = problem.slots.len();
        let slot_at: HashMap<&str, usize> = problem.slots.iter().enumerate().map(|(at, one)| (one.id.as_str(), at)).collect();
        let people_at: HashMap<&str, u32> = problem.participants.iter().zip(0..).map(|(one, at)| (one.id.as_str(), at)).collect();
        let request_at: HashMap<&str, u32> = problem.requests.iter().zip(0..).map(|(one, at)| (one.id.as_str(), at)).collect();
        let set = |ids: &Option<Vec<String>>| match ids {
            None => low(slots),
            Some(ids) => ids.iter().filter_map(|id| slot_at.get(id.as_str())).fold(0, |set, at| set | 1 << at),
        };
        let available: Vec<Mask> = problem.participants.iter().map(|one| set(&one.available)).collect();
        let languages: Vec<&[String]> = problem.participants.iter().map(|one| one.languages.as_slice()).collect();
        let who: Vec<Vec<u32>> =
            problem.requests.iter().map(|one| one.who.iter().filter_map(|id| people_at.get(id.as_str()).copied()).collect()).collect();

        let mut blocks: BTreeMap<u32, Mask> = BTreeMap::new();
        for (at, slot) in problem.slots.iter().enumerate() {
            *blocks.entry(slot.block).or_default() |= 1 << at;
        }
        let spans = if problem.breaks_over_blocks { vec![low(slots)] } else { blocks.values().copied().collect() };

        let Seats { classes, of_table, shared, owned, sites } = Seats::of(problem, &set);
        let mut travel = Vec::new();
        if sites.len() > 1 && !problem.travel.is_empty() {
            travel = vec![vec![0; sites.len()]; sites.len()];
            for one in &problem.travel {
                let [from, to] = [0, 1].map(|side| sites.iter().position(|site| **site == one.between[side]));
                if let (Some(from), Some(to)) = (from, to) {
                    travel[from][to] = one.slots;
                    travel[to][from] = one.slots;
                }
            }
        }

        // by their first participant: whoever is not in a request keeps nobody in it apart
        let mut never: HashMap<u32, Vec<&Vec<u32>>> = HashMap::new();
        for (_, no) in problem.requests.iter().zip(&who).filter(|(one, _)| one.wish == Wish::No) {
            never.entry(no[0]).or_default().push(no);
        }
        let apart = |who: &[u32]| who.iter().filter_map(|person| never.get(person)).flatten().any(|no| no.iter().all(|person| who.contains(person)));
        let helped: Vec<Mask> = problem.interpreters.iter().map(|one| set(&one.available)).collect();
        let requests = problem.requests.len();
        let (mut starts, mut fits, mut helpers) = (vec![0; requests], vec![Vec::new(); requests], vec![Vec::new(); requests]);
        let must: Vec<bool> =
            problem.requests.iter().map(|one| one.wish == Wish::Must || (one.lock.is_some() && one.wish != Wish::No)).collect();
        for (at, one) in problem.requests.iter().enumerate() {
            if one.wish == Wish::No || apart(&who[at]) {
                continue;
            }
            let mut allowed = set(&one.slots);
            if let Some(wanted) = &one.blocks {
                allowed &= wanted.iter().filter_map(|block| blocks.get(block)).fold(0, |all, block| all | block);
            }
            let lock = one.lock.as_ref();
            if let Some(slot) = lock.and_then(|lock| lock.slot.as_ref()).and_then(|id| slot_at.get(id.as_str())) {
                allowed &= 1 << slot;
            }
            let there = who[at].iter().fold(low(slots), |there, person| there & available[*person as usize]);
            // a start is good when all of its slots are: in one block, everybody there, whatever it is held with there too
            let from = |there: Mask| {
                each(allowed)
                    .filter(|start| {
                        let span = stretch(*start, one.length);
                        start + one.length as usize <= slots && span & there == span && blocks.values().any(|block| span & block == span)
                    })
                    .fold(0, |set, start| set | 1 << start)
            };
            let mine: Vec<u16> = match lock.and_then(|lock| lock.table.as_ref()) {
                Some(id) => of_table.get(id.as_str()).copied().into_iter().collect(),
                None => match who[at].iter().find_map(|person| owned[*person as usize]) {
                    Some(own) => vec![own],
                    None => shared.iter().filter(|(_, features)| one.features.iter().all(|need| features.contains(&need))).map(|(class, _)| *class).collect(),
                },
            };
            fits[at] = mine.iter().map(|class| (*class, from(there & classes[*class as usize].open))).filter(|(_, starts)| *starts != 0).collect();
            starts[at] = fits[at].iter().fold(0, |all, (_, starts)| all | starts);
            let spoken: Vec<&[String]> = who[at].iter().map(|person| languages[*person as usize]).filter(|some| !some.is_empty()).collect();
            let common = spoken.is_empty() || spoken[0].iter().any(|tongue| spoken.iter().all(|some| some.contains(tongue)));
            if !common {
                for (helper, person) in problem.interpreters.iter().enumerate() {
                    let bridges = person.pairs.iter().any(|[one, other]| spoken.iter().all(|some| some.contains(one) || some.contains(other)));
                    let able = from(there & helped[helper]);
                    if bridges && able != 0 {
                        helpers[at].push((helper as u16, able));
                    }
                }
                starts[at] &= helpers[at].iter().fold(0, |all, (_, starts)| all | starts);
            }
        }
        let before: Vec<Vec<u32>> =
            problem.requests.iter().map(|one| one.after.iter().filter_map(|id| request_at.get(id.as_str()).copied()).collect()).collect();
        let mut after = vec![Vec::new(); requests];
        for (at, firsts) in before.iter().enumerate() {
            for first in firsts {
                after[*first as usize].push(at as u32);
            }
        }
        let mut instance = Instance {
            slots,
            people: problem.participants.len(),
            requests,
            starts,
            length: problem.requests.iter().map(|one| one.length).collect(),
            must,
            locked: problem.requests.iter().map(|one| one.lock.is_some() && one.wish != Wish::No).collect(),
            weight: problem.requests.iter().map(|one| if one.wish == Wish::Want && one.lock.is_none() { one.weight } else { 0 }).collect(),
            of: Vec::new(),
            most: problem.participants.iter().map(|one| one.most.unwrap_or(u32::MAX)).collect(),
            fewest: problem.participants.iter().map(|one| one.fewest).collect(),
            classes,
            fits,
            helpers,
            interpreters: problem.interpreters.len(),
            in_a_row: problem.interpreters.iter().map(|one| one.most_in_a_row.unwrap_or(u32::MAX)).collect(),
            before,
            after,
            spans,
            blocks: blocks.values().copied().collect(),
            travel,
            fairness: problem.fairness,
            stands: Vec::new(),
            who,
        };
        instance.deal_out();
        let mut asked = vec![0; instance.people];
        for (one, who) in problem.requests.iter().zip(&instance.who).filter(|(one, _)| one.wish != Wish::No) {
            debug_assert!(one.who.len() == who.len());
            who.iter().for_each(|person| asked[*person as usize] += 1);
        }
        for (fewest, asked) in instance.fewest.iter_mut().zip(asked) {
            *fewest = asked.min(*fewest);
        }
        instance.stands = vec![None; requests];
        for one in &problem.stands {
            if let (Some(at), Some(place)) = (request_at.get(one.at.request.as_str()), instance.place(problem, &one.at)) {
                instance.stands[*at as usize] = Some((place, one.cost));
            }
        }
        instance
    }

    /// Which requests everybody has that may be placed at all.
    fn deal_out(&mut self) {
        self.of = vec![Vec::new(); self.people];
        for at in (0..self.requests).filter(|at| self.starts[*at] != 0) {
            for person in &self.who[at] {
                self.of[*person as usize].push(at as u32);
            }
        }
    }

    /// The same if every must is placed: one that comes after another cannot be in its first slot.
    pub fn with_every_must(&self) -> Instance {
        let mut tight = self.clone();
        if self.before.iter().any(|before| !before.is_empty()) {
            tight.close_in();
            tight.deal_out();
        }
        tight
    }

    fn close_in(&mut self) {
        loop {
            let mut changed = false;
            for late in 0..self.requests {
                for first in self.before[late].clone() {
                    let first = first as usize;
                    let (a, b) = (self.starts[first], self.starts[late]);
                    if a == 0 || b == 0 {
                        continue;
                    }
                    // `late` starts at or after the earliest end of `first`, if `first` is certain to be placed; and the other way round
                    if self.must[first] {
                        self.starts[late] &= !low(a.trailing_zeros() as usize + self.length[first] as usize);
                    }
                    if self.must[late] {
                        let last = 127 - b.leading_zeros() as usize;
                        self.starts[first] &= low((last + 1).saturating_sub(self.length[first] as usize));
                    }
                    changed |= self.starts[late] != b || self.starts[first] != a;
                }
            }
            if !changed {
                break;
            }
        }
        for at in 0..self.requests {
            for (_, able) in self.fits[at].iter_mut().chain(&mut self.helpers[at]) {
                *able &= self.starts[at];
            }
        }
    }

    fn place(&self, problem: &Problem, at: &Placement) -> Option<Place> {
        let slot = problem.slots.iter().position(|slot| slot.id == at.slot)?;
        let class = match (&problem.tables, &at.table) {
            (Tables::Named(tables), Some(id)) => {
                let table = tables.iter().position(|table| table.id == *id)? as u32;
                self.classes.iter().position(|class| class.tables.contains(&table))?
            }
            _ => 0,
        };
        let interpreter = match &at.interpreter {
            Some(id) => problem.interpreters.iter().position(|one| one.id == *id)? as u16,
            None => NOBODY,
        };
        Some(Place { slot: slot as u8, class: class as u16, interpreter })
    }

    /// Slots that `request` takes when it starts in `slot`.
    pub fn span(&self, request: usize, slot: u8) -> Mask {
        stretch(slot as usize, self.length[request])
    }

    /// Idle runs between a person's meetings, for the slots in which they are busy.
    pub fn breaks(&self, busy: Mask) -> u32 {
        self.spans.iter().map(|span| runs(busy & span).saturating_sub(1)).sum()
    }
}

/// Maximal runs of neighbouring slots.
pub(crate) fn runs(busy: Mask) -> u32 {
    (busy & !(busy << 1)).count_ones()
}

/// Tables sorted into classes.
struct Seats<'a> {
    classes: Vec<Class>,
    of_table: HashMap<&'a str, u16>,
    /// Classes that anybody may use, with their features.
    shared: Vec<(u16, Vec<&'a String>)>,
    /// The class of a participant's own table.
    owned: Vec<Option<u16>>,
    sites: Vec<&'a String>,
}

impl<'a> Seats<'a> {
    fn of(problem: &'a Problem, set: &dyn Fn(&Option<Vec<String>>) -> Mask) -> Seats<'a> {
        let people = problem.participants.len();
        let mut seats = Seats { classes: Vec::new(), of_table: HashMap::new(), shared: Vec::new(), owned: vec![None; people], sites: Vec::new() };
        let tables = match &problem.tables {
            Tables::Count(size) => {
                seats.classes.push(Class { tables: Vec::new(), size: *size, open: low(problem.slots.len()), site: 0 });
                seats.shared.push((0, Vec::new()));
                return seats;
            }
            Tables::Named(tables) => tables,
        };
        // a table that somebody has for their own or that a lock names is like no other
        let owner: HashMap<&str, usize> =
            problem.participants.iter().enumerate().filter_map(|(at, one)| one.own_table.as_deref().map(|id| (id, at))).collect();
        let locked: Vec<&str> = problem.requests.iter().filter_map(|one| one.lock.as_ref()?.table.as_deref()).collect();
        let asked: Vec<&String> = problem.requests.iter().flat_map(|one| &one.features).collect();
        let mut alike: BTreeMap<(Mask, Vec<&String>, usize, Option<usize>), u16> = BTreeMap::new();
        for (at, table) in tables.iter().enumerate() {
            let site = seats.sites.iter().position(|site| **site == table.site).unwrap_or_else(|| {
                seats.sites.push(&table.site);
                seats.sites.len() - 1
            });
            let open = set(&table.open);
            let mut features: Vec<&String> = table.features.iter().filter(|feature| asked.contains(feature)).collect();
            features.sort();
            features.dedup();
            let own = owner.get(table.id.as_str());
            let single = (own.is_some() || locked.contains(&table.id.as_str())).then_some(at);
            let classes = &mut seats.classes;
            let shared = &mut seats.shared;
            let class = *alike.entry((open, features.clone(), site, single)).or_insert_with(|| {
                classes.push(Class { tables: Vec::new(), size: 0, open, site });
                let class = (classes.len() - 1) as u16;
                if own.is_none() {
                    shared.push((class, features));
                }
                class
            });
            seats.classes[class as usize].tables.push(at as u32);
            seats.classes[class as usize].size += 1;
            seats.of_table.insert(&table.id, class);
            if let Some(person) = own {
                seats.owned[*person] = Some(class);
            }
        }
        seats
    }
}
