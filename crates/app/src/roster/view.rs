//! What the people tab of a programme shows.

use std::collections::HashMap;

use chrono::NaiveDate;
use meguri_model::release::Recipient;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::answers::shown;
use crate::door::command;
use crate::error::Result;
use crate::item::group_hue;
use crate::views::roster::*;
use crate::views::running_order::PlateView;
use crate::{format, party, person, post, text};

/// Whose roster; `text` finds names in any writing, posts and organisations; `group`: its letter, "-" for who is in none;
/// `to_come`: only seats without a name.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskRoster {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub groups: Option<Vec<String>>,
    #[serde(default)]
    #[ts(optional)]
    pub to_come: Option<bool>,
}

command! {
    /// The people of a programme by role: names and readings, posts, groups, status, dietary needs.
    Query roster(app, input: AskRoster) -> RosterView {
        let zone = app.home_zone()?;
        let db = app.ws.db();
        let p: Programme = db.get(input.programme)?;
        let mut answers = shown::answers(db, p.id, &zone)?;
        let groups: Vec<Subgroup> = sorted_groups(db, p.id)?;
        let mut members: HashMap<ParticipationId, Vec<(usize, Option<NaiveDate>)>> = HashMap::new();
        for (g, group) in groups.iter().enumerate() {
            for m in db.by::<Membership>("subgroup", group.id)? {
                members.entry(m.participation).or_default().push((g, m.date));
            }
        }
        let day = p.when.days().map(|d| d.0);
        let mut rows = Vec::new();
        for seat in crate::programme::seats(db, p.id, &[])? {
            let seat = seat.participation;
            let mine = members.remove(&seat.id).unwrap_or_default();
            let mut row = row(db, seat, day, &groups, mine)?;
            row.answer = answers.remove(&Recipient::Seat(row.participation.id));
            rows.push(row);
        }
        let coming = |r: &&RosterRow| r.participation.status.is_coming();
        let heads = |list: &[&RosterRow]| list.iter().map(|r| r.participation.headcount).sum::<u32>();
        let all: Vec<&RosterRow> = rows.iter().filter(coming).collect();
        let unnamed: Vec<&RosterRow> = all.iter().copied().filter(|r| r.to_come).collect();
        let in_party: Vec<&RosterRow> = all.iter().copied().filter(|r| r.participation.role.in_party() && r.groups.is_empty()).collect();
        let said = |id: &str, n: u32| if n == 0 { Bi::default() } else { text::say(&Message::new(id).with("n", Param::Number(n.into()))) };
        let roster_groups = groups.iter().enumerate().map(|(i, g)| {
            let of: Vec<&RosterRow> = all.iter().copied().filter(|r| r.everyday == Some(g.id)).collect();
            let label = if g.name.is_empty() { text::say(&Message::new("group-name").with("letter", g.letter.clone())) } else { g.name.clone() };
            RosterGroup { subgroup: g.clone(), label, hue: group_hue(i).to_owned(), heads: heads(&of) }
        });
        let (total, names_to_come) = (heads(&all), said("names-to-come", heads(&unnamed)));
        let ungrouped = if groups.is_empty() { Bi::default() } else { said("in-no-group", heads(&in_party)) };
        let roster_groups = roster_groups.collect();
        Ok(RosterView {
            by_rank: super::precedence::stands_by_rule(db, &p)?,
            days: days(&p),
            groups: roster_groups,
            heads: total,
            names_to_come,
            ungrouped,
            sections: sections(rows.into_iter().filter(|r| lets_through(r, &input)).collect()),
        })
    }
}

/// The groups of a programme by letter.
pub(crate) fn sorted_groups(db: Db<'_>, programme: ProgrammeId) -> Result<Vec<Subgroup>> {
    let mut groups: Vec<Subgroup> = db.by("programme", programme)?;
    groups.sort_by(|a, b| a.letter.cmp(&b.letter));
    Ok(groups)
}

fn days(p: &Programme) -> Vec<RosterDay> {
    let Some((from, to)) = p.when.days() else { return Vec::new() };
    from.iter_days()
        .take_while(|d| *d <= to)
        .take(62)
        .map(|d| RosterDay { date: d.to_string(), label: format::both(|l| format::date_short(l, d)) })
        .collect()
}

fn lets_through(r: &RosterRow, input: &AskRoster) -> bool {
    if input.to_come == Some(true) && !r.to_come {
        return false;
    }
    if let Some(letters) = input.groups.as_ref().filter(|l| !l.is_empty()) {
        let fits = |l: &String| if l == "-" { r.groups.is_empty() } else { r.groups.iter().any(|g| g.letter == *l) };
        if !letters.iter().any(fits) {
            return false;
        }
    }
    let wanted = fold::fold(input.text.as_deref().unwrap_or_default());
    let names = r.names.iter().map(|n| format!("{} {} {}", n.plain(), n.family, n.given));
    let whole = names.chain([r.name.en.clone(), r.name.ja.clone(), r.post.en.clone(), r.post.ja.clone(), r.participation.note.clone()]);
    let whole = fold::fold(&whole.collect::<Vec<_>>().join(" "));
    wanted.split(' ').all(|word| whole.contains(word))
}

fn sections(rows: Vec<RosterRow>) -> Vec<RosterSection> {
    // The head of a delegation stands at the top of its delegates.
    let section_of = |r: ParticipantRole| if r == ParticipantRole::HeadOfDelegation { ParticipantRole::Delegate } else { r };
    let mut out: Vec<RosterSection> = Vec::new();
    for role in ParticipantRole::ALL.iter().copied().filter(|r| *r != ParticipantRole::HeadOfDelegation) {
        let mut of: Vec<RosterRow> = rows.iter().filter(|r| section_of(r.participation.role) == role).cloned().collect();
        if of.is_empty() {
            continue;
        }
        of.sort_by_key(|r| (r.participation.role != ParticipantRole::HeadOfDelegation, r.look == SeatLook::Out));
        let coming = of.iter().filter(|r| r.participation.status.is_coming());
        let (mut heads, mut named) = (0u32, 0u32);
        for r in coming {
            heads += r.participation.headcount;
            named += u32::from(!r.to_come);
        }
        let n = |v: u32| Param::Number(v.into());
        let note = if named == heads { Bi::default() } else {
            text::say(&Message::new("roster-named").with("named", n(named)).with("open", n(heads - named)))
        };
        out.push(RosterSection { role, label: text::term("roster", role.as_str()), heads, note, rows: of });
    }
    out
}

fn row(db: Db<'_>, seat: Participation, day: Option<NaiveDate>, groups: &[Subgroup], mine: Vec<(usize, Option<NaiveDate>)>) -> Result<RosterRow> {
    let (name, to_come) = party::seat_name(db, &seat)?;
    let person = seat.person.map(|p| db.get::<Person>(p)).transpose()?;
    let post = match (&person, seat.organisation) {
        (Some(p), organisation) => post::on(db, p.id, organisation, day)?,
        (None, Some(o)) => db.get::<Organisation>(o)?.name,
        (None, None) => Bi::default(),
    };
    let kana = person.as_ref().and_then(|p| p.names.iter().find(|n| n.script == Script::Kana));
    let latin = person.as_ref().and_then(|p| p.names.iter().find(|n| n.script == Script::Latin));
    let chip = |(g, group): (usize, &Subgroup)| {
        let of: Vec<Option<NaiveDate>> = mine.iter().filter(|m| m.0 == g).map(|m| m.1).collect();
        let days: Vec<NaiveDate> = of.iter().copied().flatten().collect();
        let days = if of.contains(&None) { Bi::default() } else {
            format::both(|l| days.iter().map(|d| format::date_short(l, *d)).collect::<Vec<_>>().join(if l == Lang::En { ", " } else { "、" }))
        };
        (!of.is_empty()).then(|| SeatGroup { subgroup: group.id, letter: group.letter.clone(), hue: group_hue(g).to_owned(), days })
    };
    let status = seat.status;
    let (look, status) = match status {
        ParticipationStatus::Confirmed if !to_come => (SeatLook::Confirmed, text::term("participation-status", status.as_str())),
        s if s.is_coming() && to_come => (SeatLook::Held, text::word("place-held")),
        ParticipationStatus::Accepted | ParticipationStatus::Confirmed => (SeatLook::Held, text::term("participation-status", status.as_str())),
        ParticipationStatus::Declined | ParticipationStatus::Withdrawn => (SeatLook::Out, text::term("participation-status", status.as_str())),
        _ => (SeatLook::Open, text::term("participation-status", status.as_str())),
    };
    let diet = match person.as_ref().map(|p| p.diet.as_deref()) {
        None => Bi::default(),
        Some(None) => text::word("roster-diet-no-answer"),
        Some(Some("")) => text::word("roster-diet-none"),
        Some(Some(said)) => Bi::same(said),
    };
    Ok(RosterRow {
        other: other_name(&name),
        to_come,
        reading: person.as_ref().map(person::reading).unwrap_or_default(),
        reading_check: kana.is_some_and(|n| n.check),
        groups: groups.iter().enumerate().filter_map(chip).collect(),
        everyday: mine.iter().find(|m| m.1.is_none()).map(|m| groups[m.0].id),
        days: mine.iter().filter_map(|m| m.1.map(|d| DayGroup { date: d.to_string(), subgroup: groups[m.0].id })).collect(),
        status,
        look,
        diet,
        diet_known: person.as_ref().is_some_and(|p| p.diet.is_some()),
        answer: None,
        plate: person.as_ref().map(|_| PlateView {
            large: Bi::same(name.get(Lang::Ja)),
            small: latin.map(|n| NameForm { family: n.family.to_uppercase(), ..n.clone() }.plain()).unwrap_or_default(),
            post: post.clone(),
        }),
        names: person.map(|p| p.names).unwrap_or_default(),
        participation: seat,
        name,
        post,
    })
}

/// The name in the other language where it is written otherwise.
pub(crate) fn other_name(name: &Bi) -> Bi {
    if name.en.is_empty() || name.ja.is_empty() || name.en == name.ja { Bi::default() } else { Bi::new(name.ja.clone(), name.en.clone()) }
}
