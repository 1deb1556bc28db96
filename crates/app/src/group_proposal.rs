//! Small groups that are proposed, and taken over in one change.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use meguri_model::language_cover::spoken;
use meguri_model::own_view::subgroups_on;
use meguri_model::small_groups::{Member, Met, propose, together};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::item::group_hue;
use crate::views::groups::{GroupProposal, ProposedGroup, ProposedSeat};
use crate::views::history::Changed;
use crate::{application, format, group_pairs, party, roster, text};

/// Who is in which group, from 0.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Stays {
    pub participation: ParticipationId,
    pub group: u32,
}

/// How many groups, on one day or (without `date`) every day. `draft`: groups as they were moved by hand; with it nothing is
/// proposed, only what these groups do is said.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposeGroups {
    pub programme: ProgrammeId,
    pub number: u32,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub draft: Option<Vec<Stays>>,
}

/// A seat that stays in a group (from 0), on one day or (without `date`) every day; without `group` it may be put in any.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepInGroup {
    pub participation: ParticipationId,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional, type = "number | null")]
    pub group: Option<u32>,
}

/// Who is in which group, A first, on one day or (without `date`) every day; replaces who was.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeGroups {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
    pub groups: Vec<Vec<ParticipationId>>,
}

/// "Group A".
fn group_name(letter: &str) -> Bi {
    text::say(&Message::new("group-name").with("letter", letter))
}

fn is_spread(s: &Participation) -> bool {
    s.status.is_coming() && matches!(s.role, ParticipantRole::Delegate | ParticipantRole::HeadOfDelegation)
}

/// What is known of a seat: languages, organisation, and interests (of the application, else the sectors of the organisation).
fn member(db: Db<'_>, seat: &Participation) -> Result<Member> {
    let person = seat.person.map(|p| db.get::<Person>(p)).transpose()?;
    let languages = person.as_ref().map(|p| spoken(&p.languages).into_iter().map(str::to_owned).collect()).unwrap_or_default();
    let own = match (seat.organisation, &person) {
        (Some(o), _) => Some(o),
        (None, Some(p)) => db.by::<Affiliation>("person", p.id)?.into_iter().find(|a| a.nature != Nature::Former).map(|a| a.organisation),
        (None, None) => None,
    };
    let mut interests: BTreeSet<String> = application::interests(db, seat.id)?.iter().map(|i| fold::fold(i)).collect();
    if let (true, Some(o)) = (interests.is_empty(), own) {
        interests = db.get::<Organisation>(o)?.sectors.iter().map(|s| fold::fold(s)).collect();
    }
    Ok(Member { seat: seat.id, organisation: own, languages, interests, locked: None })
}

/// Pairs that are together on other days, or every day where a day is asked for.
fn met(db: Db<'_>, programme: ProgrammeId, date: Option<NaiveDate>) -> Result<Met> {
    let mut of: HashMap<(SubgroupId, Option<NaiveDate>), Vec<ParticipationId>> = HashMap::new();
    for group in roster::groups_of(db, programme)? {
        for m in db.by::<Membership>("subgroup", group.id)?.into_iter().filter(|m| m.date != date) {
            of.entry((group.id, m.date)).or_default().push(m.participation);
        }
    }
    let mut out = Met::new();
    for mut list in of.into_values() {
        list.sort();
        for (i, a) in list.iter().enumerate() {
            out.extend(list[i + 1..].iter().map(|b| (*a, *b)));
        }
    }
    Ok(out)
}

/// How the groups spread what, in words.
fn how(members: &[Member], of: &[usize], groups: usize, met: &Met, pairs: &[GroupPair]) -> Vec<Bi> {
    let t = together(members, of, met);
    let n = |v: u32| Param::Number(v.into());
    let said = |id: &str, v: u32| text::say(&Message::new(id).with("n", n(v)));
    let mut out = Vec::new();
    let sizes: Vec<String> = (0..groups).map(|g| of.iter().filter(|o| **o == g).count().to_string()).collect();
    out.push(text::say(&Message::new("groups-sizes").with("sizes", sizes.join(" · "))));
    if members.iter().any(|m| m.organisation.is_some()) {
        out.push(said("groups-organisation", t.organisation));
    }
    if members.iter().any(|m| !m.interests.is_empty()) {
        out.push(said("groups-interest", t.interest));
    }
    let codes: BTreeSet<&String> = members.iter().flat_map(|m| &m.languages).collect();
    for code in codes {
        let speak = |g: usize| members.iter().zip(of).filter(|(m, o)| **o == g && m.languages.contains(code)).count().to_string();
        let counts: Vec<String> = (0..groups).map(speak).collect();
        let message = Message::new("groups-language").with("language", format::language(code)).with("counts", counts.join(" · "));
        out.push(text::say(&message));
    }
    if !met.is_empty() {
        out.push(said("groups-met", t.met));
    }
    out.extend(group_pairs::how(members, of, pairs));
    out
}

/// The group, from 0, a seat stays in on a day, of the groups of these letters.
fn stays_in(db: Db<'_>, seat: ParticipationId, date: Option<NaiveDate>, letters: &[String]) -> Result<Option<usize>> {
    let stay = db.by::<Stay>("participation", seat)?.into_iter().find(|s| s.date == date);
    Ok(stay.and_then(|s| letters.iter().position(|l| *l == s.letter)))
}

fn letters(existing: &[Subgroup], number: usize) -> Vec<String> {
    let mut out: Vec<String> = existing.iter().map(|g| g.letter.clone()).collect();
    let more: Vec<String> = ('A'..='Z').map(String::from).filter(|l| !out.contains(l)).collect();
    out.extend(more);
    out.truncate(number);
    out
}

command! {
    /// Small groups in which language, organisation and interest are spread and new people meet; writes nothing.
    Query propose_groups(app, input: ProposeGroups) -> GroupProposal {
        let number = usize::try_from(input.number).unwrap_or(0);
        if !(1..=26).contains(&number) {
            return Err(UiError::new("bad_number").field("number"));
        }
        let db = app.ws.db();
        let programme: Programme = db.get(input.programme)?;
        let groups = roster::groups_of(db, programme.id)?;
        let seats: Vec<_> = crate::programme::seats(db, programme.id, &[])?.into_iter().filter(|s| is_spread(&s.participation)).collect();
        // A seat for several can't be spread: it is said, not guessed.
        let several: u32 = seats.iter().filter(|s| s.participation.headcount > 1).map(|s| s.participation.headcount).sum();
        let seats: Vec<_> = seats.into_iter().filter(|s| s.participation.headcount == 1).collect();
        let at = |list: &[Stays], id: ParticipationId| {
            list.iter().find(|s| s.participation == id).and_then(|s| usize::try_from(s.group).ok()).filter(|g| *g < number)
        };
        let letters = letters(&groups, number);
        let mut members = Vec::new();
        for s in &seats {
            let locked = stays_in(db, s.participation.id, input.date, &letters)?;
            members.push(Member { locked, ..member(db, &s.participation)? });
        }
        let met = met(db, programme.id, input.date)?;
        let pairs: Vec<GroupPair> = db.of_programme(programme.id)?;
        let of = match &input.draft {
            // Who is in no group of the draft is placed like everybody else.
            Some(draft) => {
                let fixed: Vec<Member> = members.iter().map(|m| Member { locked: at(draft, m.seat), ..m.clone() }).collect();
                propose(&fixed, number, &met, &pairs)
            }
            None => propose(&members, number, &met, &pairs),
        };
        let mut out = Vec::new();
        for (g, letter) in letters.into_iter().enumerate() {
            let mut list = Vec::new();
            for (i, s) in seats.iter().enumerate().filter(|(i, _)| of[*i] == g) {
                let m = &members[i];
                let organisation = m.organisation.map(|o| db.get::<Organisation>(o)).transpose()?.map(|o| if o.acronym.is_empty() { o.name } else { Bi::same(o.acronym) });
                let languages: Vec<Bi> = m.languages.iter().map(|l| format::language(l)).collect();
                list.push(ProposedSeat {
                    participation: m.seat, name: s.name.clone(), to_come: s.to_come, organisation: organisation.unwrap_or_default(),
                    languages: format::join(&languages), locked: m.locked == Some(g),
                });
            }
            out.push(ProposedGroup { label: group_name(&letter), letter, hue: group_hue(g).to_owned(), seats: list });
        }
        // As it stands now, for a draft to begin with.
        let mut now = Vec::new();
        for s in &seats {
            let mine: Vec<Membership> = db.by("participation", s.participation.id)?;
            let here = subgroups_on(s.participation.id, &mine, input.date.map(|d| (d, d)));
            let group = here.first().and_then(|g| groups.iter().position(|x| x.id == *g));
            if let Some(group) = group.and_then(|g| u32::try_from(g).ok()) {
                now.push((s.participation.id, group));
            }
        }
        Ok(GroupProposal {
            how: how(&members, &of, number, &met, &pairs), groups: out, now, pairs: group_pairs::views(db, &members, &of, &pairs)?,
            several: if several == 0 { Bi::default() } else { text::say(&Message::new("groups-several").with("n", Param::Number(several.into()))) },
        })
    }
}
command! {
    /// Keeps a seat in a group whatever is proposed, or lets it go.
    Change keep_in_group(app, input: KeepInGroup) -> Changed {
        app.change("keep_in_group", |w| {
            let seat: Participation = w.db.get(input.participation)?;
            let letter = match input.group {
                None => None,
                Some(group) => {
                    let at = usize::try_from(group).ok().filter(|g| *g < 26).ok_or_else(|| UiError::new("bad_number").field("group"))?;
                    letters(&roster::groups_of(w.db, seat.programme)?, at + 1).pop()
                }
            };
            let known = w.db.by::<Stay>("participation", seat.id)?.into_iter().find(|s| s.date == input.date);
            match (known, letter.clone()) {
                (Some(stay), Some(letter)) => w.db.update(&Stay { letter, ..stay })?,
                (None, Some(letter)) => w.db.insert(&Stay { id: w.id().into(), participation: seat.id, date: input.date, letter })?,
                (Some(stay), None) => w.db.delete::<Stay>(stay.id)?,
                (None, None) => {}
            }
            let (name, _) = party::seat_name(w.db, &seat)?;
            let message = match (letter, input.date) {
                (Some(letter), None) => Message::new("did-keep-in-group").with("group", group_name(&letter)),
                (Some(letter), Some(date)) => Message::new("did-keep-in-group-day").with("group", group_name(&letter)).with("date", date),
                (None, _) => Message::new("did-let-go-of-group"),
            };
            Ok(Did::new(seat.id, message.with("name", shown_name(name))))
        })
    }
}
command! {
    /// Takes groups over as proposed and moved: makes missing ones, and puts everybody in theirs.
    Change take_groups(app, input: TakeGroups) -> Changed {
        app.change("take_groups", |w| {
            let programme: Programme = w.db.get(input.programme)?;
            let existing = roster::groups_of(w.db, programme.id)?;
            if input.groups.is_empty() || input.groups.len() > 26 {
                return Err(UiError::new("bad_number").field("groups"));
            }
            let mut seen = BTreeSet::new();
            let mut ids = Vec::new();
            for letter in letters(&existing, input.groups.len()) {
                ids.push(match existing.iter().find(|g| g.letter == letter) {
                    Some(g) => g.id,
                    None => {
                        let group = Subgroup { id: w.id().into(), programme: programme.id, letter, name: Bi::default() };
                        w.db.insert(&group)?;
                        group.id
                    }
                });
            }
            for (group, seats) in ids.iter().zip(&input.groups) {
                for id in seats {
                    let seat: Participation = w.db.get(*id)?;
                    if seat.programme != programme.id {
                        return Err(UiError::new("wrong_programme").field("groups"));
                    }
                    if !seen.insert(*id) {
                        let (name, _) = party::seat_name(w.db, &seat)?;
                        return Err(UiError::with("in_two_groups", &[("name", Param::Bi(name))]).field("groups"));
                    }
                    let mine: Vec<Membership> = w.db.by("participation", *id)?;
                    // On a day the everyday group needs no entry of its own.
                    let everyday = mine.iter().filter(|m| m.date.is_none()).map(|m| m.subgroup).eq([*group]);
                    let needed = input.date.is_none() || !everyday;
                    let mut there = false;
                    for m in mine.iter().filter(|m| m.date == input.date) {
                        if needed && m.subgroup == *group && !there {
                            there = true;
                        } else {
                            w.db.delete::<Membership>(m.id)?;
                        }
                    }
                    if needed && !there {
                        w.db.insert(&Membership { id: w.id().into(), subgroup: *group, participation: *id, date: input.date })?;
                    }
                }
            }
            let n = Param::Number(i64::try_from(ids.len()).unwrap_or(i64::MAX));
            let message = match input.date {
                Some(date) => Message::new("did-took-groups-day").with("date", date),
                None => Message::new("did-took-groups"),
            };
            Ok(Did::new(programme.id, message.with("n", n).with("name", shown_name(programme.title))))
        })
    }
}
