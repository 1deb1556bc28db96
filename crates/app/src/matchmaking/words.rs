//! The engine's findings in words, with the names of people instead of ids.

use std::collections::HashMap;

use meguri_matching as engine;
use meguri_model::*;

use super::problem::slot_id;
use super::read::{Asked, Matchmaking};
use crate::views::matchmaking::solving::MatchChange;
use crate::{format, text};

fn number(n: usize) -> Param {
    Param::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

/// A fault of a problem as a message: `named` says what something is called (the noun tells what the id is of).
pub fn fault(fault: &engine::Fault, named: &dyn Fn(engine::Noun, &str) -> Param) -> Message {
    use engine::{Fault, Noun};
    let text = |n: i64| Param::from(n.to_string());
    let (id, params): (&str, Vec<(&str, Param)>) = match fault {
        Fault::NoSlots => ("match-no-slots", vec![]),
        Fault::TooManySlots { count, most } => ("match-too-many-slots", vec![("count", text(*count as i64)), ("most", text(*most as i64))]),
        Fault::BlockInPieces { block } => ("match-block-in-pieces", vec![("block", text(i64::from(*block)))]),
        Fault::SameId { noun, id } => ("match-same-id", vec![("noun", noun.to_string().into()), ("id", named(*noun, id))]),
        Fault::Unknown { place, noun, id } => {
            ("match-unknown-name", vec![("place", place.clone().into()), ("noun", noun.to_string().into()), ("id", named(*noun, id))])
        }
        Fault::WithThemselves { request, participant } => {
            ("match-with-themselves", vec![("request", named(Noun::Request, request)), ("participant", named(Noun::Participant, participant))])
        }
        Fault::TooFew { request } => ("match-too-few", vec![("request", named(Noun::Request, request))]),
        Fault::Weight { request, weight, most } => {
            ("match-bad-weight", vec![("request", named(Noun::Request, request)), ("weight", text(*weight)), ("most", text(*most))])
        }
        Fault::Length { request, length, most } => {
            ("match-bad-length", vec![("request", named(Noun::Request, request)), ("length", text(i64::from(*length))), ("most", text(*most as i64))])
        }
        Fault::Circle { request, by } => {
            let by = by.iter().map(|id| named(Noun::Request, id)).collect();
            ("match-circle", vec![("request", named(Noun::Request, request)), ("by", Param::List(by))])
        }
        Fault::TablesAreCounted { place } => ("match-tables-counted", vec![("place", place.clone().into())]),
        Fault::SharedOwnTable { table, first, second } => (
            "match-shared-table",
            vec![("table", named(Noun::Table, table)), ("first", named(Noun::Participant, first)), ("second", named(Noun::Participant, second))],
        ),
        Fault::Cost { request, cost, most } => {
            ("match-bad-cost", vec![("request", named(Noun::Request, request)), ("cost", text(*cost)), ("most", text(*most))])
        }
        Fault::StandsTwice { request } => ("match-stands-twice", vec![("request", named(Noun::Request, request))]),
    };
    params.into_iter().fold(Message::new(id), |message, (name, value)| message.with(name, value))
}

/// A fault of a problem that nobody gave other names: of a file.
pub fn fault_of_file(of: &engine::Fault) -> Message {
    fault(of, &|_, id| Param::from(id.to_owned()))
}

/// The names of everything that the engine speaks of.
pub(crate) struct Words<'a> {
    pub m: &'a Matchmaking,
    people: HashMap<String, ParticipationId>,
    requests: HashMap<String, &'a Asked>,
    tables: HashMap<String, &'a Bi>,
    slots: HashMap<String, usize>,
    interpreters: HashMap<String, ParticipationId>,
}

impl<'a> Words<'a> {
    pub fn of(m: &'a Matchmaking) -> Words<'a> {
        Words {
            m,
            people: m.participants.iter().map(|p| (p.seat.participation.id.to_string(), p.seat.participation.id)).collect(),
            requests: m.requests.iter().map(|r| (r.request.id.to_string(), r)).collect(),
            tables: m.tables.iter().map(|t| (t.table.id.to_string(), &t.place.name)).collect(),
            slots: m.slots.iter().enumerate().map(|(at, s)| (slot_id(s), at)).collect(),
            interpreters: m.interpreters.iter().map(|i| (i.id.to_string(), i.participation)).collect(),
        }
    }

    pub fn person(&self, id: &str) -> Bi {
        self.people.get(id).map(|p| self.m.name(*p)).unwrap_or_default()
    }

    pub fn request(&self, id: &str) -> Option<&'a Asked> {
        self.requests.get(id).copied()
    }

    pub fn title(&self, id: &str) -> Bi {
        self.request(id).map(|r| self.m.title(r)).unwrap_or_default()
    }

    /// "Table 1"; of one that is only tried "a new table".
    pub fn table(&self, id: &str) -> Bi {
        self.tables.get(id).map_or_else(|| text::word("timetable-new-table"), |name| (*name).clone())
    }

    pub fn interpreter(&self, id: &str) -> Bi {
        self.interpreters.get(id).map(|p| self.m.seat_name(*p)).unwrap_or_default()
    }

    pub fn slot_at(&self, id: &str) -> Option<usize> {
        self.slots.get(id).copied()
    }

    /// "10:00", with the day where there are several.
    pub fn slot(&self, id: &str) -> Bi {
        self.slot_at(id).map_or_else(Bi::default, |at| self.start(at))
    }

    pub fn start(&self, at: usize) -> Bi {
        self.m.start(at)
    }

    /// A fault of the programme's own problem.
    pub fn fault(&self, of: &engine::Fault) -> Bi {
        let named = |noun: engine::Noun, id: &str| {
            let name = match noun {
                engine::Noun::Participant => self.person(id),
                engine::Noun::Request => self.title(id),
                engine::Noun::Table => self.table(id),
                engine::Noun::Interpreter => self.interpreter(id),
                engine::Noun::Slot => self.slot(id),
                engine::Noun::Block => Bi::default(),
            };
            if name.en.is_empty() && name.ja.is_empty() { Param::from(id.to_owned()) } else { Param::Bi(name) }
        };
        text::say(&fault(of, &named))
    }

    /// A rule that the timetable breaks.
    pub fn broken(&self, broken: &engine::Broken) -> Bi {
        use engine::Broken;
        let p = |id: &str| Param::Bi(self.person(id));
        let r = |id: &str| Param::Bi(self.title(id));
        let s = |id: &str| Param::Bi(self.slot(id));
        let t = |id: &str| Param::Bi(self.table(id));
        let i = |id: &str| Param::Bi(self.interpreter(id));
        let n = |n: u32| Param::Number(i64::from(n));
        let m = Message::new;
        text::say(&match broken {
            Broken::Unknown { .. } | Broken::Twice { .. } => m("broken-unknown"),
            Broken::Doubled { participant, first, second, slot } => {
                m("broken-doubled").with("who", p(participant)).with("first", r(first)).with("second", r(second)).with("slot", s(slot))
            }
            Broken::Absent { participant, slot, .. } => m("broken-absent").with("who", p(participant)).with("slot", s(slot)),
            Broken::NotThen { request, slot } => m("broken-not-then").with("request", r(request)).with("slot", s(slot)),
            Broken::TooLong { request, slot } => m("broken-too-long").with("request", r(request)).with("slot", s(slot)),
            Broken::Locked { request } => m("broken-locked").with("request", r(request)),
            Broken::Never { request } => m("broken-never").with("request", r(request)),
            Broken::TooManyTables { slot, count, tables } => m("broken-too-many").with("slot", s(slot)).with("count", n(*count)).with("tables", n(*tables)),
            Broken::TableTwice { table, first, second, slot } => {
                m("broken-table-twice").with("table", t(table)).with("first", r(first)).with("second", r(second)).with("slot", s(slot))
            }
            Broken::TableClosed { table, slot } => m("broken-table-closed").with("table", t(table)).with("slot", s(slot)),
            Broken::Lacks { table, feature, request } => m("broken-lacks").with("table", t(table)).with("feature", feature.as_str()).with("request", r(request)),
            Broken::NoTable { request } => m("broken-no-table").with("request", r(request)),
            Broken::WrongTable { request } => m("broken-wrong-table").with("request", r(request)),
            Broken::NoInterpreter { request } => m("broken-no-interpreter").with("request", r(request)),
            Broken::InterpreterTwice { interpreter, slot, .. } => m("broken-interpreter-twice").with("who", i(interpreter)).with("slot", s(slot)),
            Broken::InterpreterAbsent { interpreter, slot } => m("broken-interpreter-absent").with("who", i(interpreter)).with("slot", s(slot)),
            Broken::InterpreterTired { interpreter, count, most } => m("broken-interpreter-tired").with("who", i(interpreter)).with("count", n(*count)).with("most", n(*most)),
            Broken::Order { first, late } => m("broken-order").with("first", r(first)).with("late", r(late)),
            Broken::TooMany { participant, count, most } => m("broken-most").with("who", p(participant)).with("count", n(*count)).with("most", n(*most)),
            Broken::Travel { participant, first, second } => m("broken-travel").with("who", p(participant)).with("first", r(first)).with("second", r(second)),
            Broken::Unfair { most, fewest, .. } => m("broken-unfair").with("most", n(*most)).with("fewest", n(*fewest)),
        })
    }

    /// "Medicon arrives 10:30", "A fifth table".
    pub fn change(&self, change: &MatchChange) -> Bi {
        match change {
            MatchChange::Table => {
                let next = self.m.tables.len() + 1;
                text::say(&Message::new("change-table").with("n", number(next)))
            }
            MatchChange::Most { participant } => text::say(&Message::new("change-most").with("who", Param::Bi(self.m.name(*participant)))),
            MatchChange::AnyTime { request } => text::say(&Message::new("change-any-time").with("request", Param::Bi(self.title(&request.to_string())))),
            MatchChange::There { participant, slot } => {
                let who = Param::Bi(self.m.name(*participant));
                let free = self.m.who(*participant).map(|p| p.free.clone()).unwrap_or_default();
                let at = self.slot_at(slot).unwrap_or(0);
                let day = |i: &usize| self.m.slots[*i].from.date() == self.m.slots[at].from.date();
                let of_day: Vec<usize> = (0..free.len()).filter(day).collect();
                let (before, after) = (of_day.iter().any(|i| *i < at && free[*i]), of_day.iter().any(|i| *i > at && free[*i]));
                let (id, time) = match (before, after) {
                    (false, true) => ("change-arrives", self.start(at)),
                    (true, false) => ("change-stays", self.m.slots.get(at).map(|s| format::both(|l| format::time(l, s.to))).unwrap_or_default()),
                    _ => ("change-there", self.start(at)),
                };
                text::say(&Message::new(id).with("who", who).with("time", Param::Bi(time)))
            }
        }
    }

    /// One or two sentences: why a request is not placed.
    pub fn reason(&self, request: &Asked, explanation: &engine::Explanation) -> Bi {
        use engine::Fact;
        if explanation.facts.is_empty() {
            return text::word(if explanation.minimal { "reason-nothing" } else { "reason-unknown" });
        }
        let weight = |id: &str| self.request(id).map_or(0, |r| self.m.settings.weights.of(r.kind));
        let own = self.m.settings.weights.of(request.kind);
        let meets: Vec<&str> = explanation.facts.iter().filter_map(|f| if let Fact::Meets { request } = f { Some(request.as_str()) } else { None }).collect();
        let in_it = |id: &str, who: &ParticipationId| self.request(id).is_some_and(|r| r.sides.iter().any(|s| s.participation == *who));
        // Two asked for do not both have to be full: the one who is in all of them is.
        let full = request.sides.iter().map(|s| s.participation).find(|who| !meets.is_empty() && meets.iter().all(|id| in_it(id, who)));
        let mut said: Vec<Bi> = Vec::new();
        let away: Vec<ParticipationId> = explanation
            .facts
            .iter()
            .filter_map(|f| if let Fact::Away { participant } = f { self.people.get(participant).copied() } else { None })
            .collect();
        for who in &away {
            said.extend(self.m.availability(*who));
        }
        let others = explanation.facts.iter().any(|f| !matches!(f, Fact::Meets { .. } | Fact::Away { .. } | Fact::Most { .. }));
        if let Some(most) = explanation.facts.iter().find_map(|f| if let Fact::Most { participant } = f { Some(participant) } else { None }) {
            said.push(text::say(&Message::new("reason-most").with("who", Param::Bi(self.person(most))).with("n", number(meets.len()))));
        } else if let (Some(who), false) = (full, others) {
            let there = explanation.sides.iter().find(|s| s.participant == who.to_string()).map_or(0, |s| s.there);
            let name = Param::Bi(self.m.name(who));
            if away.contains(&who) {
                let worth_more = meets.iter().all(|id| weight(id) > own);
                let id = if worth_more { "reason-slots-worth-more" } else { "reason-slots-taken" };
                said.push(text::say(&Message::new(id).with("n", number(there))));
            } else if away.is_empty() {
                said.push(text::say(&Message::new("reason-full").with("who", name).with("n", number(meets.len())).with("slots", number(there))));
            } else {
                said.push(text::say(&Message::new("reason-has-no-slot").with("who", name)));
            }
        } else if !meets.is_empty() {
            let names: Vec<Param> = meets.iter().take(2).map(|id| Param::Bi(self.title(id))).collect();
            let more = meets.len().saturating_sub(2);
            said.push(text::say(&Message::new("reason-meets").with("what", Param::List(names)).with("more", number(more))));
        }
        for fact in &explanation.facts {
            match fact {
                Fact::Tables => said.push(text::say(&Message::new("reason-tables").with("n", number(self.m.tables.len())))),
                Fact::Interpreters => said.push(text::word("reason-interpreters")),
                Fact::Fairness => said.push(text::word("reason-fairness")),
                Fact::Never { request } => said.push(text::say(&Message::new("reason-never").with("what", Param::Bi(self.title(request))))),
                Fact::Times { request: id } if *id == request.request.id.to_string() => said.push(text::word("reason-own-times")),
                Fact::Times { request } => said.push(text::say(&Message::new("reason-times").with("what", Param::Bi(self.title(request))))),
                Fact::Away { .. } | Fact::Most { .. } | Fact::Meets { .. } => {}
            }
        }
        said.truncate(3);
        join_sentences(&said)
    }
}

/// One after the other; Japanese needs no space between.
pub(crate) fn join_sentences(said: &[Bi]) -> Bi {
    let join = |lang: Lang, between: &str| said.iter().map(|s| s.get(lang)).collect::<Vec<_>>().join(between);
    Bi { en: join(Lang::En, " "), ja: join(Lang::Ja, "") }
}

impl Matchmaking {
    /// The timetable covers more than one day.
    pub fn several_days(&self) -> bool {
        self.slots.first().map(|s| s.from.date()) != self.slots.last().map(|s| s.from.date())
    }

    /// When a slot begins: "10:00", with the day where there are several.
    pub fn start(&self, at: usize) -> Bi {
        let several = self.several_days();
        let Some(slot) = self.slots.get(at) else { return Bi::default() };
        format::both(|l| if several { format!("{} {}", format::date_short(l, slot.from.date()), format::time(l, slot.from)) } else { format::time(l, slot.from) })
    }

    /// The name of whoever has a seat, also of an interpreter.
    pub fn seat_name(&self, seat: ParticipationId) -> Bi {
        self.interpreter_names.get(&seat).cloned().unwrap_or_else(|| self.name(seat))
    }

    /// "Medicon arrives at 11:00." and the like, as one sentence; nothing where they are always there.
    pub fn availability(&self, who: ParticipationId) -> Option<Bi> {
        let p = self.who(who)?;
        let first = p.free.iter().position(|f| *f);
        let last = p.free.iter().rposition(|f| *f);
        let name = Param::Bi(self.name(who));
        let (Some(first), Some(last)) = (first, last) else { return Some(text::say(&Message::new("away-always").with("who", name))) };
        let from = Param::Bi(self.start(first));
        let to = Param::Bi(self.slots.get(last).map(|s| format::both(|l| format::time(l, s.to))).unwrap_or_default());
        let whole = p.free[first..=last].iter().all(|f| *f);
        let n = p.free.len();
        let message = match (first > 0, last + 1 < n, whole) {
            (true, false, true) => Message::new("away-arrives").with("who", name).with("time", from),
            (false, true, true) => Message::new("away-leaves").with("who", name).with("time", to),
            (true, true, true) => Message::new("away-only").with("who", name).with("from", from).with("to", to),
            (false, false, true) => return None,
            _ => {
                let free = p.free.iter().filter(|f| **f).count();
                Message::new("away-some").with("who", name).with("n", number(free)).with("of", number(n))
            }
        };
        Some(text::say(&message))
    }
}
