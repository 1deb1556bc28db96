//! Everything that a programme's matchmaking rests on, read at once.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDateTime;
use meguri_model::matchmaking::{PlannedSlot, slots};
use meguri_model::own_view::{ItemAudience, takes_part};
use meguri_model::*;
use meguri_store::Db;
use uuid::Uuid;

use crate::error::Result;
use crate::format;
use crate::views::programme::SeatView;

/// A request with those who would meet, in the order in which they were put in.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub request: MeetingRequest,
    pub sides: Vec<RequestSide>,
    pub kind: RequestKind,
}

impl Asked {
    /// Whether somebody said no to it.
    pub fn declined(&self) -> bool {
        self.sides.iter().any(|s| s.answer == SideAnswer::Declined)
    }
}

/// A meeting with its item and the slot in which it starts.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub meeting: Meeting,
    pub item: Item,
    /// `None`: its item was moved to a time at which no slot starts.
    pub slot: Option<usize>,
}

/// Somebody who may meet others.
#[derive(Clone, Debug)]
pub(crate) struct Participant {
    pub seat: SeatView,
    /// Without one: what holds where nothing was said.
    pub profile: Option<Profile>,
    pub side: PartySide,
    /// ISO 3166, of their organisation, or empty.
    pub country: String,
    /// Of their organisation, or of themselves where they have none.
    pub organisation: Option<Bi>,
    pub acronym: String,
    /// Slots in which they are there and nothing else of theirs is on.
    pub free: Vec<bool>,
}

/// A table and the place it is.
#[derive(Clone, Debug)]
pub(crate) struct TableAt {
    pub table: MeetingTable,
    pub place: Place,
}

/// A programme's matchmaking.
#[derive(Clone)]
pub(crate) struct Matchmaking {
    pub programme: Programme,
    pub settings: Matching,
    pub blocks: Vec<MeetingBlock>,
    pub slots: Vec<PlannedSlot>,
    /// Whoever has a profile or is in a request, in the order of the list of people.
    pub participants: Vec<Participant>,
    pub at: HashMap<ParticipationId, usize>,
    /// By position.
    pub tables: Vec<TableAt>,
    pub interpreters: Vec<MeetingInterpreter>,
    /// Names of the interpreters, by their seat.
    pub interpreter_names: HashMap<ParticipationId, Bi>,
    /// Oldest first.
    pub requests: Vec<Asked>,
    pub request_at: HashMap<MeetingRequestId, usize>,
    pub held: HashMap<MeetingRequestId, Held>,
}

/// What keeps somebody busy: wall-clock in the programme's zone.
type Busy = (NaiveDateTime, NaiveDateTime);

fn meets(slot: &PlannedSlot, (from, to): &Busy) -> bool {
    *from < slot.to && slot.from < *to
}

/// The times in which the programme's items other than its meetings keep each seat busy.
fn busy(db: Db<'_>, programme: &Programme, seats: &[SeatView], slots: &[PlannedSlot], meetings: &HashSet<ItemId>) -> Result<HashMap<ParticipationId, Vec<Busy>>> {
    let mut out: HashMap<ParticipationId, Vec<Busy>> = HashMap::new();
    let (Some(first), Some(last)) = (slots.first(), slots.last()) else { return Ok(out) };
    let counts = |i: &Item| !matches!(i.kind, ItemKind::Lodging | ItemKind::Free | ItemKind::Buffer | ItemKind::Hold) && i.state != ItemState::Cancelled;
    let mut items: Vec<(Item, Busy)> = Vec::new();
    for item in db.of_programme::<Item>(programme.id)?.into_iter().filter(|i| counts(i) && !meetings.contains(&i.id)) {
        let When::Exact { start, end: Some(end) } = &item.when else { continue };
        let (Some(from), Some(to)) = (format::in_zone(start, &programme.zone), format::in_zone(end, &programme.zone)) else { continue };
        if from < last.to && first.from < to {
            items.push((item, (from, to)));
        }
    }
    if items.is_empty() {
        return Ok(out);
    }
    let ids: Vec<ItemId> = items.iter().map(|(i, _)| i.id).collect();
    let subgroups: Vec<ItemSubgroup> = db.by_any("item", ids.iter().copied())?;
    let assignments: Vec<Assignment> = db.by_any("item", ids.iter().copied())?;
    let contributions: Vec<Contribution> = db.by_any("item", ids.iter().copied())?;
    let mut memberships: HashMap<ParticipationId, Vec<Membership>> = HashMap::new();
    for m in db.of_programme::<Membership>(programme.id)? {
        memberships.entry(m.participation).or_default().push(m);
    }
    for (item, time) in &items {
        let mine = |of: ItemId| of == item.id;
        let (subgroups, assignments, contributions): (Vec<_>, Vec<_>, Vec<_>) = (
            subgroups.iter().filter(|r| mine(r.item)).cloned().collect(),
            assignments.iter().filter(|r| mine(r.item)).cloned().collect(),
            contributions.iter().filter(|r| mine(r.item)).cloned().collect(),
        );
        let audience = ItemAudience { item, subgroups: &subgroups, assignments: &assignments, contributions: &contributions };
        for seat in seats {
            let id = seat.participation.id;
            if takes_part(audience, &seat.participation, memberships.get(&id).map_or(&[][..], Vec::as_slice)) {
                out.entry(id).or_default().push(*time);
            }
        }
    }
    Ok(out)
}

/// The times in which people said that they cannot come at all.
fn unavailable(db: Db<'_>, zone: &str, seats: &[SeatView]) -> Result<HashMap<PersonId, Vec<Busy>>> {
    let mut out: HashMap<PersonId, Vec<Busy>> = HashMap::new();
    for u in db.by_any::<Unavailability>("person", seats.iter().filter_map(|s| s.participation.person))? {
        let at = |t: NaiveDateTime| format::in_zone(&Moment::new(t, u.zone.clone()), zone);
        if let (Some(from), Some(to)) = (at(u.from), at(u.to)) {
            out.entry(u.person).or_default().push((from, to));
        }
    }
    Ok(out)
}

impl Matchmaking {
    pub fn read(db: Db<'_>, programme: ProgrammeId) -> Result<Matchmaking> {
        let programme: Programme = db.get(programme)?;
        let id = programme.id;
        let settings = db.of_programme::<Matching>(id)?.into_iter().next().unwrap_or_else(|| Matching::of(Uuid::nil().into(), id));
        let mut blocks = db.of_programme::<MeetingBlock>(id)?;
        blocks.sort_by_key(|b| (b.from, b.id));
        let slots = slots(&blocks);
        let mut tables = Vec::new();
        let mut places: HashMap<PlaceId, Place> =
            db.several::<Place>(db.of_programme::<MeetingTable>(id)?.iter().map(|t| t.place))?.into_iter().map(|p| (p.id, p)).collect();
        for table in db.of_programme::<MeetingTable>(id)? {
            if let Some(place) = places.remove(&table.place) {
                tables.push(TableAt { table, place });
            }
        }
        tables.sort_by_key(|t| (t.table.position, t.table.id));
        let mut sides: HashMap<MeetingRequestId, Vec<RequestSide>> = HashMap::new();
        for side in db.of_programme::<RequestSide>(id)? {
            sides.entry(side.request).or_default().push(side);
        }
        let requests: Vec<Asked> = db
            .of_programme::<MeetingRequest>(id)?
            .into_iter()
            .map(|request| {
                let sides = sides.remove(&request.id).unwrap_or_default();
                Asked { kind: RequestKind::of(&sides, settings.first_until), request, sides }
            })
            .collect();
        let meetings = db.of_programme::<Meeting>(id)?;
        let items: HashMap<ItemId, Item> = db.several::<Item>(meetings.iter().map(|m| m.item))?.into_iter().map(|i| (i.id, i)).collect();
        let starts: HashMap<NaiveDateTime, usize> = slots.iter().enumerate().map(|(at, s)| (s.from, at)).collect();
        let mut held = HashMap::new();
        for meeting in meetings {
            let Some(item) = items.get(&meeting.item).cloned() else { continue };
            let slot = match &item.when {
                When::Exact { start, .. } => format::in_zone(start, &programme.zone).and_then(|t| starts.get(&t).copied()),
                _ => None,
            };
            held.insert(meeting.request, Held { meeting, item, slot });
        }
        let mut read = Matchmaking {
            settings,
            blocks,
            slots,
            participants: Vec::new(),
            at: HashMap::new(),
            tables,
            interpreters: db.of_programme(id)?,
            interpreter_names: HashMap::new(),
            request_at: requests.iter().enumerate().map(|(at, r)| (r.request.id, at)).collect(),
            requests,
            held,
            programme,
        };
        read.people(db)?;
        Ok(read)
    }

    fn people(&mut self, db: Db<'_>) -> Result<()> {
        let mut profiles: HashMap<ParticipationId, Profile> = db.of_programme::<Profile>(self.programme.id)?.into_iter().map(|p| (p.participation, p)).collect();
        let asked: HashSet<ParticipationId> = self.requests.iter().flat_map(|r| &r.sides).map(|s| s.participation).collect();
        let all = crate::programme::seats(db, self.programme.id, &[])?;
        let interpreters: HashSet<ParticipationId> = self.interpreters.iter().map(|i| i.participation).collect();
        self.interpreter_names = all.iter().filter(|s| interpreters.contains(&s.participation.id)).map(|s| (s.participation.id, s.name.clone())).collect();
        let seats: Vec<SeatView> = all.into_iter().filter(|s| profiles.contains_key(&s.participation.id) || asked.contains(&s.participation.id)).collect();
        let organisations: HashMap<OrganisationId, Organisation> =
            db.several::<Organisation>(seats.iter().filter_map(|s| s.participation.organisation))?.into_iter().map(|o| (o.id, o)).collect();
        let meetings: HashSet<ItemId> = self.held.values().map(|h| h.item.id).collect();
        let busy = busy(db, &self.programme, &seats, &self.slots, &meetings)?;
        let unavailable = unavailable(db, &self.programme.zone, &seats)?;
        for seat in seats {
            let id = seat.participation.id;
            let profile = profiles.remove(&id);
            let organisation = seat.participation.organisation.and_then(|o| organisations.get(&o));
            let country = organisation.map(|o| o.country.clone()).unwrap_or_default();
            let by_country = if country == "JP" { PartySide::Japan } else { PartySide::Europe };
            let mut away: Vec<Busy> = busy.get(&id).cloned().unwrap_or_default();
            away.extend(seat.participation.person.and_then(|p| unavailable.get(&p)).into_iter().flatten());
            away.extend(profile.iter().flat_map(|p| &p.absences).map(|a| (a.from, a.to)));
            self.at.insert(id, self.participants.len());
            self.participants.push(Participant {
                side: profile.as_ref().and_then(|p| p.side).unwrap_or(by_country),
                country,
                organisation: organisation.map(|o| o.name.clone()),
                acronym: organisation.map(|o| o.acronym.clone()).unwrap_or_default(),
                free: self.slots.iter().map(|s| seat.participation.status.is_coming() && !away.iter().any(|b| meets(s, b))).collect(),
                seat,
                profile,
            });
        }
        Ok(())
    }

    /// The participant of a seat.
    pub fn who(&self, seat: ParticipationId) -> Option<&Participant> {
        self.at.get(&seat).map(|at| &self.participants[*at])
    }

    /// Whom a participant stands for in lists of meetings: their organisation where it is named, else their own name.
    pub fn name(&self, seat: ParticipationId) -> Bi {
        self.who(seat).map(|p| p.organisation.clone().unwrap_or_else(|| p.seat.name.clone())).unwrap_or_default()
    }

    /// The person behind the name, where that is the name of an organisation; else empty.
    pub fn person(&self, seat: ParticipationId) -> Bi {
        self.who(seat).filter(|p| p.organisation.is_some() && !p.seat.to_come).map(|p| p.seat.name.clone()).unwrap_or_default()
    }

    pub fn interpreter_name(&self, interpreter: MeetingInterpreterId) -> Bi {
        let seat = self.interpreters.iter().find(|i| i.id == interpreter).map(|i| i.participation);
        seat.and_then(|s| self.interpreter_names.get(&s)).cloned().unwrap_or_default()
    }

    /// "Table 3" of a table, or empty.
    pub fn table_name(&self, table: Option<MeetingTableId>) -> Bi {
        self.tables.iter().find(|t| Some(t.table.id) == table).map(|t| t.place.name.clone()).unwrap_or_default()
    }

    /// "FlandersBio and Medicon Valley Alliance".
    pub fn title(&self, asked: &Asked) -> Bi {
        super::names::list(&asked.sides.iter().map(|s| self.name(s.participation)).collect::<Vec<_>>())
    }

    /// Every request by its id.
    pub fn asked(&self, id: MeetingRequestId) -> Option<&Asked> {
        self.request_at.get(&id).map(|at| &self.requests[*at])
    }

    /// Slots that a table or an interpreter has, without its absences.
    pub fn open(&self, closed: &[matchmaking::Absence]) -> Vec<bool> {
        self.slots.iter().map(|s| !closed.iter().any(|a| meets(s, &(a.from, a.to)))).collect()
    }

    /// The places by name, for the lists of tables.
    pub fn sites(&self) -> Vec<String> {
        let sites: BTreeMap<&str, ()> = self.tables.iter().map(|t| (t.table.site.as_str(), ())).collect();
        sites.into_keys().map(str::to_owned).collect()
    }
}
