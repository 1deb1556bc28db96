//! The list of an occasion.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use meguri_model::attendance::{Occasion, came_at_all, totals};
use meguri_model::own_view::{ItemAudience, subgroups_on, takes_part};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::door::command;
use crate::error::{Result, UiError};
use crate::item::group_hue;
use crate::views::attendance::*;
use crate::views::programme::SeatView;
use crate::{format, roster, text};

/// Whose list: an item's, a day's, or (with neither) the whole programme's.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskAttendance {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub item: Option<ItemId>,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
}

/// A programme with everything that decides who is expected where.
pub(super) struct Party {
    pub programme: Programme,
    pub seats: Vec<SeatView>,
    /// Items that are attended, in order of time.
    pub items: Vec<Item>,
    groups: Vec<Subgroup>,
    memberships: HashMap<ParticipationId, Vec<Membership>>,
    /// Seats that take part, by item.
    expected: HashMap<ItemId, Vec<ParticipationId>>,
    pub marks: Vec<Presence>,
}

/// Whether people are counted at an item of this kind: nobody is ticked off in a night or in free time.
pub(crate) fn is_attended(item: &Item) -> bool {
    !matches!(item.kind, ItemKind::Lodging | ItemKind::Free | ItemKind::Buffer | ItemKind::Hold) && item.state != ItemState::Cancelled
}

impl Party {
    pub fn read(db: Db<'_>, programme: ProgrammeId) -> Result<Party> {
        let programme: Programme = db.get(programme)?;
        let groups = roster::groups_of(db, programme.id)?;
        let seats = crate::programme::seats(db, programme.id, &[])?;
        let mut memberships: HashMap<ParticipationId, Vec<Membership>> = HashMap::new();
        for g in &groups {
            for m in db.by::<Membership>("subgroup", g.id)? {
                memberships.entry(m.participation).or_default().push(m);
            }
        }
        let mut marks = Vec::new();
        for s in &seats {
            marks.extend(db.by::<Presence>("participation", s.participation.id)?);
        }
        let mut items: Vec<Item> = db.by::<Item>("programme", programme.id)?.into_iter().filter(is_attended).collect();
        items.sort_by_key(|i| (i.when.span(&programme.zone).map_or(i64::MAX, |s| s.0), i.id));
        let mut expected = HashMap::new();
        for item in &items {
            let (subgroups, assignments, contributions) =
                (db.by::<ItemSubgroup>("item", item.id)?, db.by::<Assignment>("item", item.id)?, db.by::<Contribution>("item", item.id)?);
            let audience = ItemAudience { item, subgroups: &subgroups, assignments: &assignments, contributions: &contributions };
            let mine = |s: &&SeatView| takes_part(audience, &s.participation, memberships.get(&s.participation.id).map_or(&[][..], Vec::as_slice));
            expected.insert(item.id, seats.iter().filter(mine).map(|s| s.participation.id).collect());
        }
        Ok(Party { programme, seats, items, groups, memberships, expected, marks })
    }

    fn on(&self, date: NaiveDate) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |i| i.when.days().is_some_and(|(from, to)| from <= date && date <= to))
    }

    /// Seats expected at an occasion. On a day: the party, and whoever has a part in something of it.
    pub fn expected(&self, occasion: Occasion) -> Vec<(ParticipationId, u32)> {
        let coming = self.seats.iter().map(|s| &s.participation).filter(|s| s.status.is_coming());
        let of_item = |i: &ItemId, s: &Participation| self.expected.get(i).is_some_and(|l| l.contains(&s.id));
        let here = coming.filter(|s| match occasion {
            Occasion { item: Some(item), .. } => of_item(&item, s),
            Occasion { date: Some(date), .. } => s.role.in_party() || self.on(date).any(|i| of_item(&i.id, s)),
            _ => true,
        });
        here.map(|s| (s.id, s.headcount)).collect()
    }

    pub fn marks_of(&self, occasion: Occasion) -> Vec<Presence> {
        self.marks.iter().filter(|m| m.occasion() == occasion).cloned().collect()
    }

    fn occasion(&self, of: Occasion) -> Result<OccasionView> {
        let marks = self.marks_of(of);
        let t = totals(&self.expected(of), &marks);
        let item = of.item.map(|id| self.items.iter().find(|i| i.id == id).ok_or_else(|| UiError::new("nothing_attended").field("item"))).transpose()?;
        let (key, title, when) = match (item, of.date) {
            (Some(i), _) => (i.id.to_string(), i.title.clone(), format::both(|l| format::when(l, &i.when))),
            (None, Some(d)) => (d.to_string(), format::both(|l| format::date_long(l, d)), text::word("attendance-all-day")),
            (None, None) => (String::new(), text::word("attendance-whole"), self.programme.when.days().map_or_else(Bi::default, |(a, b)| format::both(|l| format::date_range(l, a, b)))),
        };
        Ok(OccasionView {
            key,
            item: of.item,
            date: of.date.map(|d| d.to_string()),
            kind: item.map(|i| i.kind),
            title,
            when,
            said: said(t, !marks.is_empty()),
            totals: AttendanceTotals { expected: t.expected, came: t.came, late: t.late, excused: t.excused, absent: t.absent, open: t.open },
            begun: !marks.is_empty(),
        })
    }

    fn days(&self) -> Vec<NaiveDate> {
        let Some((from, to)) = self.programme.when.days() else { return Vec::new() };
        from.iter_days().take_while(|d| *d <= to).take(62).collect()
    }

    /// Letter and hue of a seat's group at an occasion.
    fn group(&self, seat: ParticipationId, occasion: Occasion) -> (String, String) {
        let days = match occasion {
            Occasion { item: Some(item), .. } => self.items.iter().find(|i| i.id == item).and_then(|i| i.when.days()),
            Occasion { date: Some(d), .. } => Some((d, d)),
            _ => None,
        };
        let mine = subgroups_on(seat, self.memberships.get(&seat).map_or(&[][..], Vec::as_slice), days);
        let at = mine.first().and_then(|g| self.groups.iter().position(|x| x.id == *g));
        at.map(|i| (self.groups[i].letter.clone(), group_hue(i).to_owned())).unwrap_or_default()
    }
}

/// "17 of 19 came, 1 late, 2 absent".
fn said(t: meguri_model::attendance::Totals, begun: bool) -> Bi {
    let n = |v: u32| Param::Number(v.into());
    if !begun {
        return text::say(&Message::new("attendance-not-begun").with("n", n(t.expected)));
    }
    let mut parts = vec![text::say(&Message::new("attendance-came").with("n", n(t.came)).with("of", n(t.expected)))];
    for (id, v) in [("attendance-late", t.late), ("attendance-excused", t.excused), ("attendance-absent", t.absent), ("attendance-open", t.open)] {
        if v > 0 {
            parts.push(text::say(&Message::new(id).with("n", n(v))));
        }
    }
    format::join(&parts)
}

command! {
    /// Who is expected at an item, on a day or in the programme, how they are marked, and what it adds up to.
    Query attendance(app, input: AskAttendance) -> AttendanceView {
        let today = app.today()?;
        let party = Party::read(app.ws.db(), input.programme)?;
        let of = Occasion { item: input.item, date: if input.item.is_some() { None } else { input.date } };
        let chosen = party.occasion(of)?;
        let expected: BTreeMap<ParticipationId, u32> = party.expected(of).into_iter().collect();
        let marks = party.marks_of(of);
        let mut rows = Vec::new();
        for s in &party.seats {
            let p = &s.participation;
            let mark = marks.iter().find(|m| m.participation == p.id);
            if mark.is_none() && !expected.contains_key(&p.id) {
                continue;
            }
            let (letter, hue) = party.group(p.id, of);
            rows.push(AttendanceRow {
                participation: p.id, name: s.name.clone(), other: roster::other_name(&s.name), to_come: s.to_come, role: p.role,
                role_name: text::term("participant-role", p.role.as_str()), headcount: p.headcount, mark: mark.map(|m| m.mark),
                heads: mark.map_or(p.headcount, |m| m.heads), note: mark.map(|m| m.note.clone()).unwrap_or_default(), letter, hue,
                unexpected: !expected.contains_key(&p.id),
            });
        }
        let mut occasions = vec![party.occasion(Occasion::default())?];
        for d in party.days() {
            occasions.push(party.occasion(Occasion { date: Some(d), item: None })?);
            for i in party.items.iter().filter(|i| i.when.days().is_some_and(|(from, _)| from == d)) {
                occasions.push(party.occasion(Occasion { item: Some(i.id), date: None })?);
            }
        }
        // What lies on no day of the programme comes last.
        let listed: Vec<ItemId> = occasions.iter().filter_map(|o| o.item).collect();
        for i in party.items.iter().filter(|i| !listed.contains(&i.id)) {
            occasions.push(party.occasion(Occasion { item: Some(i.id), date: None })?);
        }
        let suggested = party.on(today).find(|i| i.when.days().is_some_and(|(from, _)| from == today)).map(|i| i.id);
        let suggested = suggested.or_else(|| party.items.iter().find(|i| i.kind != ItemKind::Leg).map(|i| i.id));
        let came = came_at_all(&party.marks);
        let n = |v: u32| Param::Number(v.into());
        let differs = match party.programme.attended {
            Some(a) if came > 0 && a != came => text::say(&Message::new("attendance-differs").with("list", n(came)).with("said", n(a))),
            None if came > 0 => text::say(&Message::new("attendance-untaken").with("list", n(came))),
            _ => Bi::default(),
        };
        Ok(AttendanceView {
            occasions, chosen, rows, suggested: suggested.map(|i| i.to_string()).unwrap_or_default(),
            expected: party.programme.expected, attended: party.programme.attended, came, differs,
        })
    }
}
