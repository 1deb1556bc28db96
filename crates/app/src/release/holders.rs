//! Who is to be told, who holds which copy, and whether it is still true for them.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use meguri_model::release::*;
use meguri_model::*;
use meguri_store::Db;

use super::shelf::Shelf;
use crate::answers::shown;
use crate::error::Result;
use crate::views::release::{HeldView, RecipientView, key};
use crate::{format, text};

/// The newest copy that each recipient was given, with the place of its release on the shelf.
pub(super) fn held(db: Db<'_>, shelf: &Shelf<'_>) -> Result<HashMap<Recipient, (Issue, usize)>> {
    let mut out: HashMap<Recipient, (Issue, usize)> = HashMap::new();
    // From the oldest on: the newest stays.
    for (at, release) in shelf.heads().enumerate().rev() {
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
pub(super) fn recipients(db: Db<'_>, shelf: &Shelf<'_>, now: &Frozen, zone: &str) -> Result<Vec<RecipientView>> {
    let held = held(db, shelf)?;
    let mut answers = shown::answers(db, now.programme.id, zone)?;
    // One diff a release that somebody still holds.
    let mut diffs: BTreeMap<usize, BTreeMap<Recipient, Vec<(usize, Touch)>>> = BTreeMap::new();
    for (_, at) in held.values() {
        if let (Entry::Vacant(e), Some(frozen)) = (diffs.entry(*at), shelf.frozen(*at)?) {
            e.insert(touched(&diff(frozen, now)));
        }
    }
    let mut all = Recipient::all(now);
    // Whoever holds a copy and is in nothing any more must be told as well.
    let known: HashSet<Recipient> = all.iter().copied().collect();
    all.extend(held.keys().filter(|k| !known.contains(k)));
    let counts = items_of_each(now);
    let about = About::read(db, now, &all)?;
    let first = text::word("release-first-copy");
    let mut out = Vec::with_capacity(all.len());
    for who in all {
        let mut view = about.describe(&who);
        view.answer = answers.remove(&who);
        match held.get(&who) {
            None => {
                view.new = counts.get(&who).copied().unwrap_or_default();
                view.touched = view.new > 0;
                view.reason = first.clone();
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
                    number: shelf.head(*at).map_or(0, |r| r.number),
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

/// What is said of recipients, read at once.
struct About<'a> {
    now: &'a Frozen,
    seats: HashMap<ParticipationId, Participation>,
    names: HashMap<ParticipationId, Bi>,
    letters: HashMap<ParticipationId, Vec<String>>,
    hosts: HashMap<OrganisationId, Organisation>,
    contacts: HashMap<OrganisationId, PersonId>,
    people: HashMap<PersonId, Person>,
}

impl<'a> About<'a> {
    fn read(db: Db<'_>, now: &'a Frozen, all: &[Recipient]) -> Result<About<'a>> {
        let seats: Vec<Participation> = db.several(all.iter().filter_map(|r| if let Recipient::Seat(id) = r { Some(*id) } else { None }))?;
        let hosts: Vec<Organisation> = db.several(all.iter().filter_map(|r| if let Recipient::Host(id) = r { Some(*id) } else { None }))?;
        let mut contacts = HashMap::new();
        for (host, contact) in now.items.iter().filter_map(|i| i.item.host.zip(i.item.host_contact)) {
            contacts.entry(host).or_insert(contact);
        }
        let people: Vec<Person> = db.several(seats.iter().filter_map(|s| s.person).chain(contacts.values().copied()))?;
        let people: HashMap<PersonId, Person> = people.into_iter().map(|p| (p.id, p)).collect();
        let groups: HashMap<SubgroupId, String> =
            db.by::<Subgroup>("programme", now.programme.id)?.into_iter().map(|g| (g.id, g.letter)).collect();
        let mut letters = HashMap::<ParticipationId, Vec<String>>::new();
        for m in db.of_programme::<Membership>(now.programme.id)?.into_iter().filter(|m| m.date.is_none()) {
            letters.entry(m.participation).or_default().extend(groups.get(&m.subgroup).cloned());
        }
        letters.values_mut().for_each(|l| l.sort());
        Ok(About {
            now,
            names: seats.iter().map(|s| (s.id, crate::party::name_among(&people, s).0)).collect(),
            seats: seats.into_iter().map(|s| (s.id, s)).collect(),
            letters,
            hosts: hosts.into_iter().map(|o| (o.id, o)).collect(),
            contacts,
            people,
        })
    }

    fn describe(&self, who: &Recipient) -> RecipientView {
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
                let (frozen, seat) = (self.now.seat(*id), self.seats.get(id));
                view.to_come = frozen.is_some_and(|s| s.to_come);
                view.name = frozen.map(|s| &s.name).or_else(|| self.names.get(id)).cloned().unwrap_or_default();
                let role = frozen.map(|s| s.role).or(seat.map(|s| s.role));
                view.detail = role.map(|r| text::term("participant-role", r.as_str())).unwrap_or_default();
                if let Some(organisation) = frozen.map(|s| &s.organisation).filter(|o| !o.is_empty()) {
                    let role = view.detail.clone();
                    view.detail = format::both(|l| format!("{}{}{}", role.get(l), comma(l), organisation.get(l)));
                }
                view.letters = self.letters.get(id).cloned().unwrap_or_default();
                if let Some(person) = seat.and_then(|s| self.people.get(&s.person?)) {
                    address(person, &mut view);
                }
            }
            Recipient::Host(id) => {
                if let Some(o) = self.hosts.get(id) {
                    view.name = o.name.clone();
                    view.lang = if o.country == "JP" { Lang::Ja } else { Lang::En };
                }
                view.detail = text::term("organisation-role", "host");
                if let Some(contact) = self.contacts.get(id).and_then(|c| self.people.get(c)) {
                    address(contact, &mut view);
                }
            }
        }
        view
    }
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
