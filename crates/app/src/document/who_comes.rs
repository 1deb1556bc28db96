//! People of a programme as papers for others and for staff name them: in order of precedence, with posts, languages, telephones.

use std::collections::HashMap;

use chrono::NaiveDate;
use meguri_documents::host_briefing::NamedPerson;
use meguri_model::release::FrozenSeat;
use meguri_model::*;

use super::source::Source;
use crate::error::Result;
use crate::{format, post, text};

/// Somebody with a seat.
pub(super) struct Someone {
    pub seat: FrozenSeat,
    pub person: Option<Person>,
    pub post: Bi,
}

/// How far back a role stands in the order: the head leads, staff and interpreters close.
fn class(role: ParticipantRole) -> u8 {
    match role {
        ParticipantRole::HeadOfDelegation => 0,
        ParticipantRole::Staff => 2,
        ParticipantRole::Guide => 3,
        ParticipantRole::Interpreter => 4,
        ParticipantRole::Host => 5,
        _ => 1,
    }
}

/// Seats of the plan by precedence, with the posts of a day.
pub(super) fn people(source: &Source<'_>, seats: &[ParticipationId], day: Option<NaiveDate>) -> Result<Vec<Someone>> {
    let now: HashMap<ParticipationId, Participation> =
        source.db.several::<Participation>(seats.iter().copied())?.into_iter().map(|s| (s.id, s)).collect();
    let named = seats.iter().filter_map(|id| source.frozen.seat(*id)?.person);
    let people: HashMap<PersonId, Person> = source.db.several::<Person>(named)?.into_iter().map(|p| (p.id, p)).collect();
    let mut out = Vec::new();
    for seat in seats.iter().filter_map(|id| source.frozen.seat(*id)) {
        let known = now.get(&seat.id);
        let person = seat.person.and_then(|p| people.get(&p)).cloned();
        let post = match &person {
            Some(p) => post::on(source.db, p.id, known.and_then(|s| s.organisation), day)?,
            None => seat.organisation.clone(),
        };
        let key = (
            class(seat.role), known.and_then(|s| s.precedence).unwrap_or(u32::MAX), person.is_none(), precedence::rank(&post),
            person.as_ref().map(|p| names::sort_key(&p.names)).unwrap_or_default(), seat.id,
        );
        out.push((key, Someone { seat: seat.clone(), person, post }));
    }
    out.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(out.into_iter().map(|(_, s)| s).collect())
}

/// The name with all its forms.
pub(super) fn named(s: &Someone) -> NamedPerson {
    let mut out = NamedPerson { post: s.post.clone(), role: role(s), languages: languages(s), ..NamedPerson::default() };
    let Some(p) = &s.person else {
        out.placeholder = heads(s);
        return out;
    };
    let form = |script| p.names.iter().find(|n| n.script == script && !n.check).or_else(|| p.names.iter().find(|n| n.script == script));
    out.kanji = form(Script::Kanji).map(NameForm::plain).unwrap_or_default();
    out.kana = form(Script::Kana).map(NameForm::plain).unwrap_or_default();
    out.latin = form(Script::Latin).map(|n| latin(n, !out.kanji.is_empty())).unwrap_or_default();
    out
}

/// "TSUKAMOTO Ichiro" of a Japanese name, so that the family name is plain; others as they are written.
fn latin(n: &NameForm, family_first: bool) -> String {
    if family_first && !n.family.is_empty() {
        return NameForm { family: n.family.to_uppercase(), order: NameOrder::FamilyFirst, ..n.clone() }.plain();
    }
    [n.prefix.as_str(), &n.plain()].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What a seat without a name is called, with how many it stands for.
fn heads(s: &Someone) -> Bi {
    if s.seat.headcount <= 1 {
        return s.seat.name.clone();
    }
    text::say(&Message::new("paper-heads").with("name", s.seat.name.clone()).with("n", Param::Number(s.seat.headcount.into())))
}

fn role(s: &Someone) -> Bi {
    match s.seat.role {
        ParticipantRole::Delegate => Bi::default(),
        role => text::term("participant-role", role.as_str()),
    }
}

fn languages(s: &Someone) -> Bi {
    let Some(p) = &s.person else { return Bi::default() };
    let list: Vec<Bi> = language_cover::spoken(&p.languages).into_iter().map(format::language).collect();
    format::join(&list)
}

/// What they eat or not, and what access they need, where something was said.
pub(super) fn needs(s: &Someone, meal: bool) -> Bi {
    let Some(p) = &s.person else { return Bi::default() };
    let diet = p.diet.as_deref().filter(|t| meal && !t.is_empty()).map(|t| text::say(&Message::new("paper-diet").with("text", t)));
    let access = p.access.as_deref().filter(|t| !t.is_empty()).map(|t| text::say(&Message::new("paper-access").with("text", t)));
    format::both(|l| diet.iter().chain(&access).map(|b| b.get(l)).collect::<Vec<_>>().join(if l == Lang::En { "; " } else { "、" }))
}

/// The telephone to ring on the day: a mobile before others.
pub(super) fn phone(p: &Person) -> Option<&str> {
    let of = |kind| p.contacts.iter().find(|c| c.kind == kind && !c.value.is_empty());
    of(ContactKind::Mobile).or_else(|| of(ContactKind::Phone)).map(|c| c.value.as_str())
}

pub(super) fn email(p: &Person) -> Option<&str> {
    p.contacts.iter().find(|c| c.kind == ContactKind::Email && !c.value.is_empty()).map(|c| c.value.as_str())
}

/// "14 people, in order of precedence".
pub(super) fn count(list: &[Someone]) -> Bi {
    let heads: u32 = list.iter().map(|s| s.seat.headcount).sum();
    text::say(&Message::new("paper-people").with("n", Param::Number(heads.into())))
}
