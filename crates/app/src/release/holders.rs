//! Who is to be told, who holds which copy, and whether it is still true for them.

use std::collections::{BTreeMap, HashMap};

use meguri_model::release::*;
use meguri_model::*;
use meguri_store::Db;

use crate::answers::shown;
use crate::error::Result;
use crate::views::release::{HeldView, RecipientView, key};
use crate::{format, text};

/// The releases of a programme, the newest first.
pub(super) fn releases(db: Db<'_>, programme: ProgrammeId) -> Result<Vec<Release>> {
    let mut all: Vec<Release> = db.by("programme", programme)?;
    all.sort_by_key(|r| std::cmp::Reverse(r.number));
    Ok(all)
}

/// The newest copy that each recipient was given, with the release it is of.
pub(super) fn held(db: Db<'_>, releases: &[Release]) -> Result<HashMap<Recipient, (Issue, usize)>> {
    let mut out: HashMap<Recipient, (Issue, usize)> = HashMap::new();
    // From the oldest on: the newest stays.
    for (at, release) in releases.iter().enumerate().rev() {
        let mut issues: Vec<Issue> = db.by("release", release.id)?;
        issues.sort_by(|a, b| (&a.at, a.id).cmp(&(&b.at, b.id)));
        for issue in issues {
            let who = match (issue.participation, issue.organisation) {
                (Some(p), _) => Recipient::Seat(p),
                (None, Some(o)) => Recipient::Host(o),
                (None, None) => continue,
            };
            out.insert(who, (issue, at));
        }
    }
    Ok(out)
}

/// Everyone in `now`, with what differs from the copy that each of them holds.
pub(super) fn recipients(db: Db<'_>, releases: &[Release], now: &Frozen, zone: &str) -> Result<Vec<RecipientView>> {
    let held = held(db, releases)?;
    let mut answers = shown::answers(db, now.programme.id, zone)?;
    // One diff a release that somebody still holds.
    let mut diffs: BTreeMap<usize, BTreeMap<Recipient, Vec<(usize, Touch)>>> = BTreeMap::new();
    for (_, at) in held.values() {
        diffs.entry(*at).or_insert_with(|| touched(&diff(&releases[*at].frozen, now)));
    }
    let mut all = Recipient::all(now);
    // Whoever holds a copy and is in nothing any more must be told as well.
    all.extend(held.keys().filter(|k| !all.contains(k)).copied().collect::<Vec<_>>());
    let mut out = Vec::with_capacity(all.len());
    for who in all {
        let mut view = describe(db, now, &who)?;
        view.answer = answers.remove(&who);
        match held.get(&who) {
            None => {
                view.new = u32::try_from(now.items.iter().filter(|i| who.is_in(i)).count()).unwrap_or(u32::MAX);
                view.touched = view.new > 0;
                view.reason = text::word("release-first-copy");
            }
            Some((issue, at)) => {
                for (_, touch) in diffs.get(at).and_then(|d| d.get(&who)).into_iter().flatten() {
                    view.count(*touch);
                }
                view.touched = view.new + view.gone + view.changed > 0;
                view.old = view.touched;
                view.reason = reason(&view);
                let acknowledged = issue.acknowledged_at.as_deref().map(|t| stamp(t, zone));
                view.holds = Some(HeldView {
                    issue: issue.id,
                    release: issue.release,
                    number: releases[*at].number,
                    at: stamp(&issue.at, zone),
                    way: issue.way,
                    acknowledged,
                });
            }
        }
        out.push(view);
    }
    out.sort_by_key(|v| (!v.touched, v.kind == "host", v.to_come));
    Ok(out)
}

fn reason(view: &RecipientView) -> Bi {
    if !view.touched {
        return text::word("release-nothing-changed");
    }
    let mut parts = Vec::new();
    for (id, n) in [("release-count-new", view.new), ("release-count-changed", view.changed), ("release-count-gone", view.gone)] {
        if n > 0 {
            parts.push(Param::Bi(text::say(&Message::new(id).with("n", i64::from(n)))));
        }
    }
    text::say(&Message::new("release-counts").with("list", Param::List(parts)))
}

fn describe(db: Db<'_>, now: &Frozen, who: &Recipient) -> Result<RecipientView> {
    let (kind, id) = key(who);
    let mut view = RecipientView {
        kind,
        id,
        name: Bi::default(),
        to_come: false,
        detail: Bi::default(),
        letters: Vec::new(),
        lang: Lang::En,
        email: None,
        new: 0,
        gone: 0,
        changed: 0,
        reason: Bi::default(),
        touched: false,
        holds: None,
        old: false,
        answer: None,
    };
    match who {
        Recipient::Seat(id) => {
            let frozen = now.seat(*id);
            let seat = db.find::<Participation>(*id)?;
            view.to_come = frozen.is_some_and(|s| s.to_come);
            view.name = match (frozen, &seat) {
                (Some(s), _) => s.name.clone(),
                (None, Some(seat)) => crate::party::seat_name(db, seat)?.0,
                (None, None) => Bi::default(),
            };
            let role = frozen.map(|s| s.role).or(seat.as_ref().map(|s| s.role));
            view.detail = role.map(|r| text::term("participant-role", r.as_str())).unwrap_or_default();
            if let Some(organisation) = frozen.map(|s| &s.organisation).filter(|o| !o.is_empty()) {
                let role = view.detail.clone();
                view.detail = format::both(|l| format!("{}{}{}", role.get(l), comma(l), organisation.get(l)));
            }
            view.letters = own_letters(db, *id)?;
            if let Some(person) = seat.and_then(|s| s.person) {
                address(&db.get::<Person>(person)?, &mut view);
            }
        }
        Recipient::Host(id) => {
            if let Some(o) = db.find::<Organisation>(*id)? {
                view.name = o.name;
                view.lang = if o.country == "JP" { Lang::Ja } else { Lang::En };
            }
            view.detail = text::term("organisation-role", "host");
            let contact = now.items.iter().filter(|i| i.item.host == Some(*id)).find_map(|i| i.item.host_contact);
            if let Some(contact) = contact {
                address(&db.get::<Person>(contact)?, &mut view);
            }
        }
    }
    Ok(view)
}

fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::En => ", ",
        Lang::Ja => "、",
    }
}

/// Language and mail address of a person; Japanese where they work in it natively.
fn address(person: &Person, view: &mut RecipientView) {
    if !person.languages.is_empty() {
        let native = |l: &Language| l.level == Level::Native && l.code.starts_with("ja");
        view.lang = if person.languages.iter().any(native) { Lang::Ja } else { Lang::En };
    }
    view.email = person.contacts.iter().find(|c| c.kind == ContactKind::Email).map(|c| c.value.clone());
}

fn own_letters(db: Db<'_>, seat: ParticipationId) -> Result<Vec<String>> {
    let mut letters = Vec::new();
    for m in db.by::<Membership>("participation", seat)? {
        if m.date.is_none() {
            letters.push(db.get::<Subgroup>(m.subgroup)?.letter);
        }
    }
    letters.sort();
    Ok(letters)
}

/// An instant as the office reads it: "Fri 9 Nov 2018, 17:30".
pub(crate) fn stamp(rfc3339: &str, zone: &str) -> Bi {
    let Some(at) = crate::clock::parse(rfc3339) else { return Bi::same(rfc3339) };
    let local = zone::local_at(at.timestamp(), zone).unwrap_or_else(|| at.naive_utc());
    format::both(|l| {
        let gap = match l {
            Lang::En => ", ",
            Lang::Ja => "",
        };
        format!("{}{gap}{}", format::date_long(l, local.date()), format::time(l, local))
    })
}
