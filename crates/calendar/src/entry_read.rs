//! VEVENT to `Entry`.

use chrono::{DateTime, NaiveTime, Utc};
use meguri_model::{ItemState, Moment, zone};

use crate::duration::Duration;
use crate::entry::{Entry, Person};
use crate::flaw::{FlawKind, Flaws};
use crate::kept::Kept;
use crate::rule::Rule;
use crate::tree::{Component, Property};
use crate::value::{self, Time};
use crate::zones::Zones;

/// Rules of one kind beside the first that are read: nobody writes more, and each costs time.
const RULES: usize = 8;

/// Reads a VEVENT; `None` (and a flaw) where nothing says when it is.
pub(crate) fn entry(component: Component, zones: &Zones, flaws: &mut Flaws) -> Option<Entry> {
    let line = component.line;
    let Some(start) = component.property("DTSTART").and_then(|p| time(p, &p.value, zones)) else {
        flaws.add(line, FlawKind::NoStart);
        return None;
    };
    let mut e = Entry {
        uid: String::new(),
        line,
        sequence: 0,
        dtstamp: None,
        created: None,
        last_modified: None,
        start,
        end: None,
        state: None,
        summary: String::new(),
        description: String::new(),
        location: String::new(),
        geo: None,
        location_title: String::new(),
        url: String::new(),
        conference: String::new(),
        categories: Vec::new(),
        related_to: None,
        language: String::new(),
        organizer: None,
        attendees: Vec::new(),
        rule: None,
        more_rules: Vec::new(),
        except_rules: Vec::new(),
        also: Vec::new(),
        except: Vec::new(),
        instead_of: None,
        and_later: false,
        kept: Kept::default(),
    };
    let (mut length, mut all_day) = (None, false);
    for p in component.properties {
        let line = p.line;
        let list = |into: &mut Vec<Time>, flaws: &mut Flaws| match times(&p, zones) {
            Some(times) => into.extend(times),
            None => flaws.add(line, FlawKind::BadTime(p.name.to_string())),
        };
        match &*p.name {
            "UID" => e.uid = text(&p).trim().to_owned(),
            "DTSTART" => {}
            "DTEND" => match time(&p, &p.value, zones) {
                Some(end) => e.end = Some(end),
                None => flaws.add(line, FlawKind::BadTime("DTEND".to_owned())),
            },
            "DURATION" => match Duration::parse(&p.value) {
                Some(d) => length = Some(d),
                None => flaws.add(line, FlawKind::BadTime("DURATION".to_owned())),
            },
            "RDATE" => list(&mut e.also, flaws),
            "EXDATE" => list(&mut e.except, flaws),
            "RECURRENCE-ID" => {
                e.instead_of = time(&p, &p.value, zones);
                if e.instead_of.is_none() {
                    flaws.add(line, FlawKind::BadTime("RECURRENCE-ID".to_owned()));
                }
                match p.param("RANGE") {
                    Some(r) if r.eq_ignore_ascii_case("THISANDFUTURE") => e.and_later = e.instead_of.is_some(),
                    // THISANDPRIOR of RFC 2445, which RFC 5545 has taken out.
                    Some(_) => flaws.add(line, FlawKind::Range),
                    None => {}
                }
            }
            // More than one rule, and rules of exceptions, are of 1998 and still written.
            "RRULE" => match Rule::parse(&p.value) {
                Some(rule) if e.rule.is_none() => e.rule = Some(rule),
                Some(rule) if e.more_rules.len() < RULES => e.more_rules.push(rule),
                Some(_) => flaws.add(line, FlawKind::BadTime(p.name.to_string())),
                None => flaws.add(line, FlawKind::BadRule),
            },
            "EXRULE" => match Rule::parse(&p.value).filter(|_| e.except_rules.len() < RULES) {
                Some(rule) => e.except_rules.push(rule),
                None => flaws.add(line, FlawKind::BadTime(p.name.to_string())),
            },
            "DTSTAMP" => e.dtstamp = instant(&p),
            "CREATED" => e.created = instant(&p),
            "LAST-MODIFIED" => e.last_modified = instant(&p),
            "SEQUENCE" => e.sequence = p.value.trim().parse().unwrap_or_default(),
            "STATUS" => e.state = state(&p.value),
            "SUMMARY" => {
                e.summary = text(&p);
                e.language = p.param("LANGUAGE").unwrap_or_default().to_owned();
            }
            "DESCRIPTION" => e.description = text(&p),
            "LOCATION" => e.location = text(&p),
            "GEO" => e.geo = p.value.split_once(';').and_then(|(a, b)| degrees(a, b)),
            "X-APPLE-STRUCTURED-LOCATION" => {
                e.location_title = readable(p.param("X-TITLE").unwrap_or_default());
                let at = p.value.trim().strip_prefix("geo:").and_then(|v| v.split(';').next()?.split_once(','));
                e.geo = e.geo.or_else(|| at.and_then(|(a, b)| degrees(a, b)));
            }
            "CATEGORIES" => {
                let words = value::text_list(&p.value).into_iter().map(|c| readable(&c)).filter(|c| !c.trim().is_empty());
                e.categories.extend(words);
            }
            "URL" => e.url = readable(p.value.trim()),
            "CONFERENCE" | "X-GOOGLE-CONFERENCE" if e.conference.is_empty() => e.conference = readable(p.value.trim()),
            "RELATED-TO" if parent(&p) && e.related_to.is_none() => e.related_to = Some(text(&p)),
            "ORGANIZER" => e.organizer = Some(person(&p)),
            "ATTENDEE" => e.attendees.push(person(&p)),
            "TRANSP" => {}
            "X-MICROSOFT-CDO-ALLDAYEVENT" => all_day = p.value.trim().eq_ignore_ascii_case("TRUE"),
            _ => e.kept.properties.push(p),
        }
    }
    e.kept.components = component.components;
    // An alarm rings for who set it.
    e.kept.components.retain(|c| c.name != "VALARM");
    if e.uid.is_empty() {
        flaws.add(line, FlawKind::NoUid);
    }
    if all_day {
        (e.start, e.end) = (midnight_as_day(&e.start), e.end.as_ref().map(midnight_as_day));
    }
    e.end = e.end.or_else(|| length.and_then(|d| end_after(&e.start, d)));
    check_end(&mut e, flaws);
    Some(e)
}

/// One time of a property, its zone settled; of a PERIOD its start. Outlook writes `VALUE=DATE` before a time.
fn time(property: &Property, value: &str, zones: &Zones) -> Option<Time> {
    let value = value.split('/').next()?.trim();
    if property.param("VALUE").is_some_and(|v| v.eq_ignore_ascii_case("DATE")) || value.len() == 8 {
        return value::date(value).or_else(|| Some(value::date_time(value)?.0.date())).map(Time::Date);
    }
    let (local, utc) = value::date_time(value)?;
    let moment = match property.param("TZID") {
        _ if utc => Some(Moment::new(local, "UTC")),
        Some(tzid) => zones.moment(local, tzid),
        None => None,
    };
    Some(moment.map_or(Time::Floating(local), Time::Zoned))
}

fn times(property: &Property, zones: &Zones) -> Option<Vec<Time>> {
    property.value.split(',').map(|v| time(property, v, zones)).collect()
}

fn instant(property: &Property) -> Option<DateTime<Utc>> {
    // Whoever leaves out the Z means UTC: nothing else is allowed here.
    Some(value::date_time(property.value.trim())?.0.and_utc())
}

/// TEXT without what no text of ours may hold.
fn text(property: &Property) -> String {
    readable(&property.text())
}

fn readable(text: &str) -> String {
    value::readable(&text.replace("\r\n", "\n")).into_owned()
}

fn state(value: &str) -> Option<ItemState> {
    Some(match value.trim().to_ascii_uppercase().as_str() {
        "TENTATIVE" => ItemState::Provisional,
        "CONFIRMED" => ItemState::Confirmed,
        "CANCELLED" => ItemState::Cancelled,
        _ => return None,
    })
}

fn degrees(north: &str, east: &str) -> Option<(f64, f64)> {
    let number = |t: &str| t.trim().parse::<f64>().ok().filter(|n| n.is_finite());
    let (north, east) = (number(north)?, number(east)?);
    // Zero and zero is what programs write that do not know.
    (north.abs() <= 90.0 && east.abs() <= 180.0 && (north, east) != (0.0, 0.0)).then_some((north, east))
}

fn parent(property: &Property) -> bool {
    property.param("RELTYPE").is_none_or(|r| r.eq_ignore_ascii_case("PARENT"))
}

/// ORGANIZER or ATTENDEE.
pub(crate) fn person(property: &Property) -> Person {
    let capitals = |name| property.param(name).unwrap_or_default().trim().to_ascii_uppercase();
    Person {
        name: readable(property.param("CN").unwrap_or_default()).trim().to_owned(),
        mail: mail(property),
        answer: capitals("PARTSTAT"),
        role: capitals("ROLE"),
        kind: capitals("CUTYPE"),
    }
}

/// `mailto:` in any capitals, else a bare address, else the EMAIL parameter (Apple, behind its own URNs).
fn mail(property: &Property) -> String {
    let value = property.value.trim();
    let bare = match value.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => value.get(7..).unwrap_or_default(),
        _ if value.contains('@') && !value.contains(':') => value,
        _ => property.param("EMAIL").unwrap_or_default(),
    };
    readable(bare.trim())
}

fn midnight_as_day(time: &Time) -> Time {
    let local = match time {
        Time::Date(_) => return time.clone(),
        Time::Zoned(m) => m.local,
        Time::Floating(local) => *local,
    };
    if local.time() == NaiveTime::MIN { Time::Date(local.date()) } else { time.clone() }
}

fn end_after(start: &Time, length: Duration) -> Option<Time> {
    Some(match start {
        Time::Date(day) => Time::Date(length.after_day(*day)?),
        Time::Floating(local) => Time::Floating(length.after(*local)?),
        Time::Zoned(m) => {
            // Days on the calendar first, then seconds on the instant.
            let days = Moment::new(Duration { seconds: 0, ..length }.after(m.local)?, m.zone.as_str());
            if length.seconds == 0 {
                return Some(Time::Zoned(days));
            }
            let local = zone::local_at(days.instant()?.checked_add(length.seconds)?, &m.zone)?;
            Time::Zoned(Moment::new(local, m.zone.as_str()))
        }
    })
}

/// An end that does not fit its start is none. An end equal to its start is what some write for no end.
fn check_end(e: &mut Entry, flaws: &mut Flaws) {
    let Some(end) = &e.end else { return };
    let order = match (&e.start, end) {
        (Time::Date(a), Time::Date(b)) => Some(b.cmp(a)),
        (Time::Floating(a), Time::Floating(b)) => Some(b.cmp(a)),
        (Time::Zoned(a), Time::Zoned(b)) => a.instant().zip(b.instant()).map(|(a, b)| b.cmp(&a)),
        // A zone on one side only.
        (Time::Floating(a), Time::Zoned(b)) => Some(b.local.cmp(a)),
        (Time::Zoned(a), Time::Floating(b)) => Some(b.cmp(&a.local)),
        _ => None,
    };
    match order {
        Some(std::cmp::Ordering::Greater) => {}
        Some(std::cmp::Ordering::Equal) => e.end = None,
        _ => {
            flaws.add(e.line, FlawKind::EndNotAfterStart);
            e.end = None;
        }
    }
}
