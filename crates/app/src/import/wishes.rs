//! Rows of wishes: who asks to meet whom, found among the seats of the programme they come into.

use std::collections::{BTreeSet, HashMap};

use meguri_model::duplicates::near;
use meguri_model::import::{Column, Doubt, DoubtKind, WishShape, rank, wish_rows};
use meguri_model::*;
use meguri_store::Db;
use uuid::Uuid;

use super::plan::{Ask, Line, Plan, Row, What, print};
use super::source::{Source, number as counted};
use crate::app::Writer;
use crate::error::Result;
use crate::matchmaking::{ask, names};
use crate::progress::Progress;
use crate::views::import::RowFate;

/// A wish as it will be.
pub(super) struct WishPlan {
    pub asker: Option<ParticipationId>,
    pub partner: Option<ParticipationId>,
    /// As they are called here, else as the list has them.
    pub asker_name: Bi,
    pub partner_name: Bi,
    pub rank: Option<u32>,
    pub rank_was: Option<u32>,
    pub notes: String,
}

/// Most alternatives for a name.
const MOST: usize = 5;

/// The table of a source, one row a wish; says what it was read from.
pub(super) fn straighten(source: &mut Source) {
    let (table, shape) = wish_rows(&source.table);
    match shape {
        WishShape::Rows => return,
        WishShape::Choices => source.said.push(Message::new("import-said-choices").with("n", counted(table.rows.len() - 1))),
        WishShape::Grid => source.said.push(Message::new("import-said-grid").with("n", counted(table.rows.len() - 1))),
    }
    source.table = table;
}

/// The seats of a programme by everything they are called.
struct Known {
    seats: Vec<Participation>,
    names: HashMap<ParticipationId, Bi>,
    /// Folded name → seats.
    exact: HashMap<String, Vec<usize>>,
    /// Every folded name, with its seat.
    all: Vec<(String, usize)>,
}

/// A name without what companies put around it.
fn bare(text: &str) -> String {
    const AROUND: &[&str] = &["株式会社", "有限会社", "一般社団法人", "一般財団法人", "公益財団法人", "(株)", "（株）", "gmbh", "ltd", "ltd.", "inc", "inc.", "co.", "s.a.", "sa", "ag", "bv", "b.v.", "srl", "the"];
    let folded = fold::fold(text);
    let kept: Vec<&str> = folded.split([' ', ',']).filter(|w| !w.is_empty() && !AROUND.contains(w)).collect();
    let mut out = kept.join(" ");
    for word in AROUND.iter().filter(|w| !w.is_ascii()) {
        out = out.replace(&fold::fold(word), "");
    }
    out.trim().to_owned()
}

impl Known {
    fn read(db: Db<'_>, programme: ProgrammeId) -> Result<Known> {
        let seats: Vec<Participation> = db.by("programme", programme)?;
        let people: HashMap<PersonId, Person> = db.several::<Person>(seats.iter().filter_map(|s| s.person))?.into_iter().map(|p| (p.id, p)).collect();
        let organisations: HashMap<OrganisationId, Organisation> =
            db.several::<Organisation>(seats.iter().filter_map(|s| s.organisation))?.into_iter().map(|o| (o.id, o)).collect();
        let codes: HashMap<ParticipationId, String> = db.of_programme::<Profile>(programme)?.into_iter().map(|p| (p.participation, p.code)).collect();
        let mut known = Known { names: names::of_seats(db, &seats)?, seats, exact: HashMap::new(), all: Vec::new() };
        for (at, s) in known.seats.iter().enumerate() {
            let mut called: BTreeSet<String> = BTreeSet::new();
            let mut add = |text: &str| {
                called.insert(fold::fold(text));
                called.insert(bare(text));
            };
            if let Some(o) = s.organisation.and_then(|o| organisations.get(&o)) {
                [&o.name.en, &o.name.ja, &o.acronym].into_iter().chain(&o.aliases).for_each(|n| add(n));
            }
            if let Some(p) = s.person.and_then(|p| people.get(&p)) {
                for n in &p.names {
                    add(&n.plain());
                    add(&format!("{} {}", n.family, n.given));
                    add(&format!("{} {}", n.given, n.family));
                }
            }
            [&s.placeholder.en, &s.placeholder.ja].into_iter().for_each(|n| add(n));
            codes.get(&s.id).into_iter().for_each(|c| add(c));
            for name in called.into_iter().filter(|n| !n.is_empty()) {
                known.exact.entry(name.clone()).or_default().push(at);
                known.all.push((name, at));
            }
        }
        Ok(known)
    }

    /// How a seat is called here.
    fn name(&self, at: usize) -> Bi {
        self.names.get(&self.seats[at].id).cloned().unwrap_or_default()
    }

    /// Texts by which seats are found again without doubt.
    fn texts(&self, seats: &BTreeSet<usize>) -> Vec<String> {
        let plain = |at: &usize| {
            let name = self.name(*at);
            let alone = |t: &String| !t.is_empty() && self.exact.get(&fold::fold(t)).is_some_and(|l| l.as_slice() == [*at]);
            let s = &self.seats[*at];
            [name.en, name.ja, s.placeholder.en.clone(), s.placeholder.ja.clone()].into_iter().find(alone)
        };
        seats.iter().filter_map(plain).take(MOST).collect()
    }

    /// The seat of just this name, or what is open about it.
    fn find(&self, text: &str, column: Column) -> std::result::Result<usize, Doubt> {
        let doubt = |kind, alternatives| Doubt { kind, column, value: text.to_owned(), alternatives };
        if text.trim().is_empty() {
            return Err(doubt(DoubtKind::NoName, Vec::new()));
        }
        let (whole, core) = (fold::fold(text), bare(text));
        let found: BTreeSet<usize> = self.exact.get(&whole).or_else(|| self.exact.get(&core)).into_iter().flatten().copied().collect();
        match found.len() {
            1 => return found.first().copied().ok_or_else(|| doubt(DoubtKind::WhoUnknown, Vec::new())),
            0 => {}
            _ => return Err(doubt(DoubtKind::WhoSeveral, self.texts(&found))),
        }
        // Nearly the same, or a part of the name: "Northern Osaka Bio" of "Northern Osaka Bio Medical Cluster".
        let part = |name: &str| core.chars().count() >= 4 && (name.contains(&core) || name.chars().count() >= 4 && core.contains(name));
        let alike: BTreeSet<usize> = self.all.iter().filter(|(n, _)| near(n, &core) || near(n, &whole) || part(n)).map(|(_, at)| *at).collect();
        if alike.is_empty() { Err(doubt(DoubtKind::WhoUnknown, Vec::new())) } else { Err(doubt(DoubtKind::WhoNear, self.texts(&alike))) }
    }
}

/// A request that is there already, by who is in it.
type There = HashMap<BTreeSet<ParticipationId>, (MeetingRequestId, Vec<RequestSide>)>;

fn there(db: Db<'_>, programme: ProgrammeId) -> Result<There> {
    let mut sides: HashMap<MeetingRequestId, Vec<RequestSide>> = HashMap::new();
    for side in db.of_programme::<RequestSide>(programme)? {
        sides.entry(side.request).or_default().push(side);
    }
    Ok(sides.into_iter().map(|(id, s)| (s.iter().map(|s| s.participation).collect(), (id, s))).collect())
}

pub(super) fn plan(db: Db<'_>, plan: &Plan, ask: &Ask<'_>, progress: &Progress) -> Result<Vec<Row>> {
    let Some(programme) = plan.programme.as_ref().map(|p| p.id) else { return Ok(Vec::new()) };
    let (known, there) = (Known::read(db, programme)?, there(db, programme)?);
    // A name that many rows have is looked for once.
    let mut found: HashMap<(String, Column), std::result::Result<usize, Doubt>> = HashMap::new();
    let mut asked: HashMap<(ParticipationId, ParticipationId), u32> = HashMap::new();
    let mut out = Vec::with_capacity(plan.data().len());
    for line in plan.lines(ask, progress) {
        let Line { number, choice, cells, merged } = line?;
        let of = |column: Column| cells.iter().find(|(c, _)| *c == column).map_or("", |(_, t)| *t);
        let mut doubts = merged;
        let mut look = |column: Column| match found.entry((of(column).to_owned(), column)).or_insert_with(|| known.find(of(column), column)) {
            Ok(at) => Some(*at),
            Err(doubt) => {
                doubts.push(doubt.clone());
                None
            }
        };
        let (asker, partner) = (look(Column::Asker), look(Column::Partner));
        let rank_text = of(Column::Rank);
        let ranked = rank(rank_text);
        if ranked.is_none() && !rank_text.trim().is_empty() {
            doubts.push(Doubt { kind: DoubtKind::RankUnread, column: Column::Rank, value: rank_text.to_owned(), alternatives: Vec::new() });
        }
        for (column, at) in [(Column::Asker, asker), (Column::Partner, partner)] {
            if at.is_some_and(|a| !known.seats[a].status.is_coming()) {
                doubts.push(Doubt { kind: DoubtKind::NotComing, column, value: of(column).to_owned(), alternatives: Vec::new() });
            }
        }
        if asker.is_some() && asker == partner {
            doubts.push(Doubt { kind: DoubtKind::Themselves, column: Column::Partner, value: of(Column::Partner).to_owned(), alternatives: Vec::new() });
        }
        let name = |at: Option<usize>, column: Column| at.map_or_else(|| Bi::same(of(column)), |a| known.name(a));
        let mut wish = WishPlan {
            asker: asker.map(|a| known.seats[a].id),
            partner: partner.map(|a| known.seats[a].id),
            asker_name: name(asker, Column::Asker),
            partner_name: name(partner, Column::Partner),
            rank: ranked,
            rank_was: None,
            notes: of(Column::Notes).trim().to_owned(),
        };
        let impossible = doubts.iter().any(|d| matches!(d.kind, DoubtKind::WhoUnknown | DoubtKind::NotComing | DoubtKind::Themselves));
        let mut row = Row {
            number,
            key: format!("{} {}", fold::fold(of(Column::Asker)), fold::fold(of(Column::Partner))),
            print: print(&cells),
            fate: RowFate::LeftOut,
            doubts,
            candidates: Vec::new(),
            record: None,
            same_row: None,
            duplicate: false,
            changes: Vec::new(),
            said: None,
            version: None,
            what: What::Wish(Box::default()),
        };
        if choice.and_then(|c| c.take) == Some(false) || impossible {
            // It stays out.
        } else if row.doubts.iter().any(|d| d.kind.asks()) {
            row.fate = RowFate::Asks;
        } else if let (Some(a), Some(b)) = (wish.asker, wish.partner) {
            decide(&mut row, &mut wish, (a, b), &there, &mut asked);
        }
        row.what = What::Wish(Box::new(wish));
        out.push(row);
    }
    Ok(out)
}

/// What becomes of a wish of two who are known.
fn decide(row: &mut Row, wish: &mut WishPlan, (a, b): (ParticipationId, ParticipationId), there: &There, asked: &mut HashMap<(ParticipationId, ParticipationId), u32>) {
    if let Some(before) = asked.get(&(a, b)) {
        row.same_row = Some(*before);
        return;
    }
    asked.insert((a, b), row.number);
    let Some((id, sides)) = there.get(&BTreeSet::from([a, b])) else {
        row.fate = RowFate::New;
        if asked.contains_key(&(b, a)) {
            // The other side asked in a row above: the two are one request of both.
            row.fate = RowFate::Changed;
            row.said = Some(Message::new("import-fate-both"));
        }
        return;
    };
    row.record = Some((*id).into());
    let mine = sides.iter().find(|s| s.participation == a);
    wish.rank_was = mine.and_then(|s| s.rank);
    row.fate = match mine {
        Some(s) if !s.asked => {
            row.said = Some(Message::new("import-fate-both"));
            RowFate::Changed
        }
        Some(s) if wish.rank.is_some() && wish.rank != s.rank => {
            row.changes.push(Column::Rank);
            RowFate::Changed
        }
        _ => RowFate::Same,
    };
}

impl Default for WishPlan {
    fn default() -> Self {
        WishPlan { asker: None, partner: None, asker_name: Bi::default(), partner_name: Bi::default(), rank: None, rank_was: None, notes: String::new() }
    }
}

/// Requests as they become while rows are written.
#[derive(Default)]
pub(super) struct Book {
    there: Option<There>,
}

impl Book {
    pub fn write(&mut self, w: &Writer<'_>, programme: ProgrammeId, wish: &WishPlan) -> Result<Option<Uuid>> {
        let (Some(a), Some(b)) = (wish.asker, wish.partner) else { return Ok(None) };
        let there = match &mut self.there {
            Some(there) => there,
            none => none.insert(there(w.db, programme)?),
        };
        let key = BTreeSet::from([a, b]);
        if let Some((id, sides)) = there.get_mut(&key) {
            if let Some(mine) = sides.iter_mut().find(|s| s.participation == a) {
                *mine = RequestSide { asked: true, rank: wish.rank.or(mine.rank), answer: SideAnswer::Accepted, ..mine.clone() };
                w.db.update(mine)?;
            }
            return Ok(Some((*id).into()));
        }
        let (request, sides) = ask::make(w, programme, Some(a), &[a, b], wish.rank);
        let request = MeetingRequest { note: wish.notes.clone(), ..request };
        w.db.insert(&request)?;
        for side in &sides {
            w.db.insert(side)?;
        }
        there.insert(key, (request.id, sides));
        Ok(Some(request.id.into()))
    }
}
