//! The timetable as it is shown: the one that stands, or one that is proposed.

use std::collections::{BTreeMap, HashMap, HashSet};

use meguri_matching as engine;
use meguri_model::short_codes::short_codes;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::quality::{kind_word, quality};
use super::read::{Asked, Held, Matchmaking, Participant};
use super::searches::Search;
use super::words::Words;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::listing::count;
use crate::views::matchmaking::solving::PlacementView;
use crate::views::matchmaking::timetable::*;
use crate::{format, text};

/// What to show. `schedule`: these placements in place of what stands; `proposal`: what the programme's search found, as it says;
/// `compare`: also how it differs from what stands.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Timetable {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub by: Option<TimetableBy>,
    /// Whose, with `by` "one".
    #[serde(default)]
    #[ts(optional)]
    pub participant: Option<ParticipationId>,
    #[serde(default)]
    #[ts(optional)]
    pub schedule: Option<Vec<PlacementView>>,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub proposal: bool,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub compare: bool,
}

/// Columns above which the matrix of requests is left out.
const MOST_CODES: usize = 14;
/// Differences that are listed in words.
const MOST_LINES: usize = 60;

fn number(n: usize) -> Param {
    Param::Number(i64::from(count(n)))
}

/// A timetable to be shown, with what it breaks.
pub(crate) struct Shown<'a> {
    pub words: Words<'a>,
    pub problem: engine::Problem,
    pub schedule: engine::Schedule,
    pub report: engine::Report,
    /// Proposed, not written.
    pub proposed: bool,
    marks: HashMap<String, Vec<Bi>>,
}

/// The requests a broken rule is about.
fn about(broken: &engine::Broken) -> Vec<&str> {
    use engine::Broken::*;
    match broken {
        Doubled { first, second, .. } | TableTwice { first, second, .. } | InterpreterTwice { first, second, .. } | Travel { first, second, .. } => vec![first, second],
        Order { first, late } => vec![first, late],
        Absent { request, .. } | NotThen { request, .. } | TooLong { request, .. } | Locked { request } | Never { request } | Lacks { request, .. } | NoTable { request }
        | WrongTable { request } | NoInterpreter { request } | Twice { request } => vec![request],
        Unknown { .. } | TooManyTables { .. } | TableClosed { .. } | InterpreterAbsent { .. } | InterpreterTired { .. } | TooMany { .. } | Unfair { .. } => vec![],
    }
}

impl<'a> Shown<'a> {
    /// The timetable that stands.
    pub fn standing(m: &'a Matchmaking) -> Shown<'a> {
        Shown::with(m, m.problem(), m.schedule(), false)
    }

    pub fn with(m: &'a Matchmaking, problem: engine::Problem, schedule: engine::Schedule, proposed: bool) -> Shown<'a> {
        let words = Words::of(m);
        let report = engine::check(&problem, &schedule);
        let mut marks: HashMap<String, Vec<Bi>> = HashMap::new();
        for broken in &report.broken {
            let mut of: Vec<String> = about(broken).into_iter().map(str::to_owned).collect();
            match broken {
                engine::Broken::TableClosed { table, slot } => {
                    of.extend(schedule.meetings.iter().filter(|p| p.table.as_ref() == Some(table) && p.slot == *slot).map(|p| p.request.clone()));
                }
                engine::Broken::InterpreterAbsent { interpreter, slot } => {
                    of.extend(schedule.meetings.iter().filter(|p| p.interpreter.as_ref() == Some(interpreter) && p.slot == *slot).map(|p| p.request.clone()));
                }
                _ => {}
            }
            for request in of {
                marks.entry(request).or_default().push(words.broken(broken));
            }
        }
        Shown { words, problem, schedule, report, proposed, marks }
    }

    pub fn m(&self) -> &'a Matchmaking {
        self.words.m
    }

    /// Why a request cannot be held as it is shown.
    pub fn marks(&self, request: MeetingRequestId) -> Vec<Bi> {
        self.marks.get(&request.to_string()).cloned().unwrap_or_default()
    }

    fn cells(&self, wanted: &HashSet<MeetingRequestId>) -> Vec<Cell<'a>> {
        let m = self.m();
        let cell = |p: &engine::Placement| {
            let asked = self.words.request(&p.request)?;
            let slot = self.words.slot_at(&p.slot)?;
            Some(Cell { asked, held: m.held.get(&asked.request.id), slot, table: p.table.clone(), interpreter: p.interpreter.clone(), declined: false })
        };
        let mut cells: Vec<Cell<'a>> = self.schedule.meetings.iter().filter_map(cell).collect();
        if !self.proposed {
            // What stands though nobody wants it any more is shown too: it is what has to be taken out.
            cells.extend(m.requests.iter().filter(|r| !wanted.contains(&r.request.id)).filter_map(|asked| {
                let held = m.held.get(&asked.request.id)?;
                let text = |id: Option<String>| id;
                Some(Cell {
                    asked,
                    held: Some(held),
                    slot: held.slot?,
                    table: text(held.meeting.table.map(|t| t.to_string())),
                    interpreter: text(held.meeting.interpreter.map(|i| i.to_string())),
                    declined: true,
                })
            }));
        }
        cells
    }
}

/// A meeting where it is shown.
struct Cell<'a> {
    asked: &'a Asked,
    held: Option<&'a Held>,
    slot: usize,
    table: Option<String>,
    interpreter: Option<String>,
    declined: bool,
}

impl Cell<'_> {
    /// How it differs from what stands.
    fn difference(&self) -> Option<Difference> {
        match self.held {
            None => Some(Difference::New),
            Some(h) if h.slot != Some(self.slot) || h.meeting.table.map(|t| t.to_string()) != self.table => Some(Difference::Moved),
            Some(_) => None,
        }
    }
}

/// Of a side: those in requests or with a profile.
fn of_side(m: &Matchmaking, side: Option<PartySide>) -> Vec<&Participant> {
    m.participants.iter().filter(|p| side.is_none_or(|s| p.side == s) && (p.seat.participation.status.is_coming() || p.profile.is_some())).collect()
}

fn codes_of(list: &[&Participant], m: &Matchmaking) -> Vec<String> {
    let names: Vec<(String, Bi)> =
        list.iter().map(|p| (p.profile.as_ref().map(|p| p.code.clone()).unwrap_or_default(), m.name(p.seat.participation.id))).collect();
    let english: Vec<(String, &str)> = names.iter().map(|(code, name)| (code.clone(), name.get(Lang::En))).collect();
    short_codes(&english)
}

fn asked_by(asked: &Asked, row: Option<ParticipationId>) -> AskedBy {
    let all = asked.sides.iter().all(|s| s.asked);
    let any = asked.sides.iter().any(|s| s.asked);
    match (all, any) {
        (true, _) => AskedBy::Both,
        (_, false) => AskedBy::Nobody,
        _ if row.is_some_and(|row| asked.sides.iter().any(|s| s.asked && s.participation == row)) => AskedBy::Row,
        _ => AskedBy::Other,
    }
}

fn cell(shown: &Shown<'_>, cell: &Cell<'_>, row: Option<ParticipationId>, compare: bool) -> MeetingCell {
    let (m, words) = (shown.m(), &shown.words);
    let asked = cell.asked;
    let others: Vec<Bi> = asked.sides.iter().filter(|s| Some(s.participation) != row).map(|s| m.name(s.participation)).collect();
    // One name keeps the language it is in.
    let with = if let [one] = others.as_slice() { one.clone() } else { format::join(&others) };
    // A row of a table says which one it is.
    let table = cell.table.as_deref().filter(|_| row.is_some()).map(|t| words.table(t)).unwrap_or_default();
    let interpreter = cell.interpreter.as_deref().map(|i| words.interpreter(i)).unwrap_or_default();
    let mut marks = shown.marks(asked.request.id);
    if cell.declined {
        marks.push(text::word("broken-declined"));
    }
    let lock = cell.held.map_or(MeetingLock::None, |h| h.meeting.lock);
    let state = cell.held.map_or(MeetingState::Planned, |h| h.meeting.state);
    let difference = if compare { cell.difference() } else { None };
    let mut label = vec![m.slot_times(cell.slot), text::word(kind_word(asked.kind))];
    if lock != MeetingLock::None {
        label.push(text::word("timetable-locked"));
    }
    label.extend(marks.iter().cloned());
    label.retain(|l| !l.en.is_empty() || !l.ja.is_empty());
    MeetingCell {
        request: asked.request.id,
        meeting: cell.held.map(|h| h.meeting.id),
        item: cell.held.map(|h| h.item.id),
        slot: count(cell.slot),
        span: asked.request.length.max(1),
        with,
        table,
        interpreter,
        kind: asked.kind,
        asked_by: asked_by(asked, row.or(asked.sides.first().map(|s| s.participation))),
        must: asked.request.wish == Wish::Must,
        lock,
        state,
        marks,
        difference,
        label: format::join(&label),
    }
}

/// The stretches in which somebody is not there, without slots that hold a meeting of theirs.
fn away(m: &Matchmaking, p: &Participant, cells: &[MeetingCell]) -> Vec<AwaySlots> {
    let held: HashSet<usize> = cells.iter().flat_map(|c| (c.slot..c.slot + c.span).map(|s| s as usize)).collect();
    let gone = |at: usize| !p.free[at] && !held.contains(&at);
    let mut out = Vec::new();
    let mut at = 0;
    while at < m.slots.len() {
        if !gone(at) {
            at += 1;
            continue;
        }
        let day = m.slots[at].from.date();
        let from = at;
        while at < m.slots.len() && gone(at) && m.slots[at].from.date() == day {
            at += 1;
        }
        let of_day = |i: usize| m.slots[i].from.date() == day;
        let before = (0..from).any(|i| of_day(i) && p.free[i]);
        let after = (at..m.slots.len()).find(|i| of_day(*i) && p.free[*i]);
        let time = |t: chrono::NaiveDateTime| Param::Bi(format::both(|l| format::time(l, t)));
        let no_show = p.profile.iter().flat_map(|p| &p.absences).any(|a| a.kind == AbsenceKind::NoShow && a.from <= m.slots[from].from && m.slots[from].from < a.to);
        let said = if !p.seat.participation.status.is_coming() {
            text::word("timetable-not-coming")
        } else if no_show {
            text::word("timetable-no-show")
        } else {
            text::say(&match (before, after) {
                (false, Some(next)) => Message::new("timetable-arrives").with("time", time(m.slots[next].from)),
                (true, None) => Message::new("timetable-leaves").with("time", time(m.slots[from].from)),
                (true, Some(_)) => Message::new("timetable-away").with("from", time(m.slots[from].from)).with("to", time(m.slots[at - 1].to)),
                (false, None) => Message::new("timetable-not-there"),
            })
        };
        out.push(AwaySlots { slot: count(from), span: count(at - from), said });
    }
    out
}

fn slots(shown: &Shown<'_>, cells: &[Cell<'_>]) -> Vec<SlotView> {
    let m = shown.m();
    let mut used: Vec<usize> = vec![0; m.slots.len()];
    for cell in cells {
        for at in cell.slot..(cell.slot + cell.asked.request.length as usize).min(used.len()) {
            used[at] += 1;
        }
    }
    let tables = match &shown.problem.tables {
        engine::Tables::Named(tables) => tables.clone(),
        engine::Tables::Count(_) => Vec::new(),
    };
    let several = m.several_days();
    let view = |(at, s): (usize, &matchmaking::PlannedSlot)| {
        let id = super::problem::slot_id(s);
        let open = tables.iter().filter(|t| t.open.as_ref().is_none_or(|o| o.contains(&id))).count();
        let new_day = several && (at == 0 || m.slots[at - 1].from.date() != s.from.date());
        SlotView {
            day: if new_day { format::both(|l| format::date_short(l, s.from.date())) } else { Bi::default() },
            from: format::both(|l| format::time(l, s.from)),
            times: m.slot_times(at),
            used: text::say(&Message::new("timetable-tables-used").with("n", number(used[at])).with("of", number(open))),
            begins_block: at > 0 && m.slots[at - 1].block != s.block,
            id,
        }
    };
    m.slots.iter().enumerate().map(view).collect()
}

fn differences(shown: &Shown<'_>) -> Differences {
    let (m, words) = (shown.m(), &shown.words);
    let now: HashMap<&str, &engine::Placement> = shown.schedule.meetings.iter().map(|p| (p.request.as_str(), p)).collect();
    let stands: HashMap<String, engine::Placement> = m.schedule().meetings.into_iter().map(|p| (p.request.clone(), p)).collect();
    let place = |p: &engine::Placement| {
        let parts = [words.slot(&p.slot), p.table.as_deref().map(|t| words.table(t)).unwrap_or_default()];
        format::join(&parts.into_iter().filter(|b| !b.en.is_empty()).collect::<Vec<_>>())
    };
    let mut lines: BTreeMap<(u8, usize), DifferenceLine> = BTreeMap::new();
    let mut counts = [0usize; 3];
    for (at, asked) in m.requests.iter().enumerate() {
        let id = asked.request.id.to_string();
        let (difference, order, said) = match (now.get(id.as_str()), stands.get(&id)) {
            (Some(new), Some(old)) if new.slot != old.slot || new.table != old.table => {
                let arrow = |l: Lang| format!("{} → {}", place(old).get(l), place(new).get(l));
                (Difference::Moved, 0, format::both(arrow))
            }
            (Some(new), None) => (Difference::New, 1, place(new)),
            (None, Some(old)) => (Difference::Gone, 2, place(old)),
            _ => continue,
        };
        counts[usize::from(order)] += 1;
        lines.insert((order, at), DifferenceLine { request: asked.request.id, difference, title: m.title(asked), said });
    }
    let total = lines.len();
    let said = if total == 0 {
        text::word("timetable-no-difference")
    } else {
        text::say(&Message::new("timetable-differences").with("moved", number(counts[0])).with("new", number(counts[1])).with("gone", number(counts[2])))
    };
    Differences { said, total: count(total), lines: lines.into_values().take(MOST_LINES).collect() }
}

/// The schedule that is asked for.
fn asked_for<'a>(m: &'a Matchmaking, search: Option<&Search>, input: &Timetable) -> Result<Shown<'a>> {
    if let Some(meetings) = &input.schedule {
        let schedule = engine::Schedule { meetings: meetings.iter().map(PlacementView::placement).collect() };
        return Ok(Shown::with(m, m.problem(), schedule, true));
    }
    if input.proposal
        && let Some((search, outcome)) = search.and_then(|s| Some((s, s.outcome()?)))
    {
        let problem = match &search.question.tried {
            Some(change) => engine::changed(&m.problem(), &change.asked()),
            None => m.problem(),
        };
        return Ok(Shown::with(m, problem, outcome.schedule, true));
    }
    Ok(Shown::standing(m))
}

command! {
    /// The timetable by participants, tables or of one participant: what stands or a proposal, what it is worth, and how the two differ.
    Query timetable(app, input: Timetable) -> TimetableView {
        let m = Matchmaking::read(app.ws.db(), input.programme)?;
        let search = app.searches.timetables.get(&input.programme);
        let tried = input.proposal && search.is_some_and(|s| s.question.tried.is_some());
        let shown = asked_for(&m, search, &input)?;
        let now = format::in_zone(&Moment::new(app.clock.now().naive_utc(), "UTC"), &m.programme.zone);
        let wanted: HashSet<MeetingRequestId> = m.wanted().filter(|r| r.request.wish != Wish::No).map(|r| r.request.id).collect();
        let cells = shown.cells(&wanted);
        let europe = of_side(&m, Some(PartySide::Europe));
        let japan = of_side(&m, Some(PartySide::Japan));
        let split = !europe.is_empty() && !japan.is_empty();
        let by = match input.by.unwrap_or_default() {
            TimetableBy::One if input.participant.is_none_or(|p| m.who(p).is_none()) => return Err(UiError::new("nothing_chosen").field("participant")),
            TimetableBy::PeopleEurope | TimetableBy::PeopleJapan if !split => TimetableBy::People,
            other => other,
        };
        let compare = input.compare && shown.proposed;
        let all = of_side(&m, None);
        let (rows_of, columns): (Vec<&Participant>, Vec<&Participant>) = match by {
            TimetableBy::PeopleEurope => (europe, japan),
            TimetableBy::PeopleJapan => (japan, europe),
            TimetableBy::People => (all.clone(), Vec::new()),
            TimetableBy::One => (m.participants.iter().filter(|p| Some(p.seat.participation.id) == input.participant).collect(), Vec::new()),
            TimetableBy::Tables => (Vec::new(), Vec::new()),
        };
        let columns = if columns.len() > MOST_CODES { Vec::new() } else { columns };
        let codes = codes_of(&columns, &m);
        let codes: Vec<CodeView> = columns.iter().zip(codes).map(|(p, code)| CodeView { participation: p.seat.participation.id, code, name: m.name(p.seat.participation.id) }).collect();
        let column: HashMap<ParticipationId, usize> = codes.iter().enumerate().map(|(at, c)| (c.participation, at)).collect();
        let placed: HashSet<MeetingRequestId> = cells.iter().map(|c| c.asked.request.id).collect();
        let mut of_row: HashMap<ParticipationId, Vec<&Asked>> = HashMap::new();
        for asked in m.requests.iter().filter(|r| wanted.contains(&r.request.id)) {
            for side in &asked.sides {
                of_row.entry(side.participation).or_default().push(asked);
            }
        }
        let mut cells_of: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, c) in cells.iter().enumerate() {
            if by == TimetableBy::Tables {
                cells_of.entry(c.table.clone().unwrap_or_default()).or_default().push(at);
            } else {
                for side in &c.asked.sides {
                    cells_of.entry(side.participation.to_string()).or_default().push(at);
                }
            }
        }
        let of_cells = |id: &str, row: Option<ParticipationId>| -> Vec<MeetingCell> {
            let mut list: Vec<MeetingCell> = cells_of.get(id).into_iter().flatten().map(|at| cell(&shown, &cells[*at], row, compare)).collect();
            list.sort_by_key(|c| c.slot);
            list
        };
        let row_codes = codes_of(&rows_of, &m);
        let mut rows: Vec<TimetableRow> = rows_of
            .iter()
            .zip(row_codes)
            .map(|(p, code)| {
                let id = p.seat.participation.id;
                let own = of_row.get(&id).map_or(&[][..], Vec::as_slice);
                let asks = own.iter().filter_map(|asked| {
                    let other = asked.sides.iter().map(|s| s.participation).find(|s| *s != id)?;
                    let at = *column.get(&other)?;
                    let there = placed.contains(&asked.request.id);
                    let label = [m.name(other), text::word(kind_word(asked.kind)), text::word(if there { "timetable-placed" } else { "timetable-not-placed" })];
                    Some(AskView { column: count(at), request: asked.request.id, kind: asked.kind, placed: there, label: format::join(&label) })
                });
                let asks: Vec<AskView> = asks.collect();
                let n = own.iter().filter(|a| placed.contains(&a.request.id)).count();
                let cells = of_cells(&id.to_string(), Some(id));
                TimetableRow {
                    id: id.to_string(),
                    name: m.name(id),
                    to_come: p.seat.to_come && p.organisation.is_none(),
                    code,
                    second: if p.country.is_empty() { Bi::default() } else { format::country(&p.country) },
                    asks,
                    placed: text::say(&Message::new("timetable-of").with("n", number(n)).with("of", number(own.len()))),
                    away: away(&m, p, &cells),
                    cells,
                }
            })
            .collect();
        if by == TimetableBy::Tables {
            let engine::Tables::Named(tables) = &shown.problem.tables else { return Err(UiError::new("matching_no_tables")) };
            for table in tables {
                let own = of_cells(&table.id, None);
                let closed = |at: usize| table.open.as_ref().is_some_and(|o| !o.contains(&super::problem::slot_id(&m.slots[at])));
                let shut = (0..m.slots.len()).filter(|at| closed(*at) && !own.iter().any(|c| c.slot as usize == *at));
                let away = shut.map(|at| AwaySlots { slot: count(at), span: 1, said: text::word("timetable-closed") }).collect();
                let second = format::both(|_| [table.site.clone(), table.features.join(", ")].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", "));
                let placed = text::say(&Message::new("timetable-meetings").with("n", number(own.len())));
                rows.push(TimetableRow {
                    id: table.id.clone(), name: shown.words.table(&table.id), to_come: false, code: String::new(), second, asks: Vec::new(), placed, cells: own, away,
                });
            }
            let without = of_cells("", None);
            if !without.is_empty() {
                rows.push(TimetableRow {
                    id: String::new(), name: text::word("timetable-no-table"), to_come: false, code: String::new(), second: Bi::default(), asks: Vec::new(),
                    placed: Bi::default(), cells: without, away: Vec::new(),
                });
            }
        }
        let off_grid = m.held.values().filter(|h| h.slot.is_none()).filter_map(|h| {
            let asked = shown.words.request(&h.meeting.request.to_string())?;
            Some(OffGrid { meeting: h.meeting.id, item: h.item.id, title: m.title(asked), when: format::both(|l| format::when(l, &h.item.when)) })
        });
        let mut off_grid: Vec<OffGrid> = off_grid.collect();
        off_grid.sort_by_key(|o| o.meeting);
        let locked = m.held.values().filter(|h| h.meeting.lock != MeetingLock::None).count();
        let begun = |h: &&Held| h.meeting.lock == MeetingLock::None && h.slot.and_then(|s| m.slots.get(s)).is_some_and(|s| now.is_some_and(|n| s.from <= n));
        let to_come = all.iter().filter(|p| p.seat.to_come && p.organisation.is_none()).count();
        let lacks = if m.slots.is_empty() {
            Some(TimetableLacks::Slots)
        } else if m.tables.is_empty() {
            Some(TimetableLacks::Tables)
        } else if wanted.is_empty() {
            Some(TimetableLacks::Requests)
        } else {
            None
        };
        let choice = |by, id| TimetableChoice { by, label: text::word(id) };
        let mut choices = if split {
            vec![choice(TimetableBy::PeopleEurope, "timetable-europe"), choice(TimetableBy::PeopleJapan, "timetable-japan")]
        } else {
            vec![choice(TimetableBy::People, "timetable-people")]
        };
        choices.push(choice(TimetableBy::Tables, "timetable-tables"));
        Ok(TimetableView {
            people: text::say(&Message::new("timetable-head-people").with("n", number(all.len())).with("to_come", number(to_come))),
            places: text::say(&Message::new("timetable-head-places").with("tables", number(m.tables.len())).with("slots", number(m.slots.len()))),
            lacks,
            fingerprint: m.fingerprint(),
            quality: quality(&shown.words, &shown.problem, &shown.schedule, &shown.report, tried),
            choices,
            by,
            head: text::word(if by == TimetableBy::Tables { "timetable-head-table" } else { "timetable-head-participant" }),
            codes,
            slots: slots(&shown, &cells),
            rows,
            off_grid,
            meetings: count(m.held.len()),
            locked: count(locked),
            locked_said: text::say(&Message::new("timetable-locked-n").with("n", number(locked))),
            before_now: count(m.held.values().filter(begun).count()),
            differences: compare.then(|| differences(&shown)),
            proposed: shown.proposed,
        })
    }
}
