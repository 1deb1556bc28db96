//! A calendar of our events as bytes. `Event` is neutral: every text in it is final, in the language asked for.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use meguri_model::{ItemState, When, zone};

use crate::kept::Kept;
use crate::line::Lines;
use crate::todo::{self, Todo};
use crate::vtimezone;

/// How often a subscriber should look again (RFC 7986 §5.7, and the older X-PUBLISHED-TTL).
const REFRESH: &str = "PT1H";

/// METHOD (RFC 5546). What goes to a CalDAV server has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// A calendar to look at: ORGANIZER, never ATTENDEE.
    Publish,
    /// An invitation or its update (RFC 5546 §3.2.2): one UID a file, ORGANIZER and the one ATTENDEE it goes to.
    Request,
    /// A cancellation (RFC 5546 §3.2.5) with a raised SEQUENCE.
    Cancel,
}

impl Method {
    fn value(self) -> &'static str {
        match self {
            Method::Publish => "PUBLISH",
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
        }
    }
}

/// Whom an invitation goes to (RFC 5545 §3.8.4.1). Nobody else's name or address stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attendee {
    pub name: String,
    pub mail: String,
    /// BCP 47 tag of the name.
    pub language: String,
    /// PARTSTAT as it is known: `NEEDS-ACTION`, `ACCEPTED`, `DECLINED`, `TENTATIVE`.
    pub answer: &'static str,
    /// Not of the party: OPT-PARTICIPANT.
    pub optional: bool,
}

/// What stands around the events.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calendar {
    /// `-//Meguri//Meguri 0.1//EN`.
    pub prodid: String,
    pub method: Option<Method>,
    /// Whether these are all events of one programme: only then name, colour and refresh times are written, since
    /// a calendar program takes them as those of the calendar that it puts the events into.
    pub is_whole_programme: bool,
    pub name: String,
    /// A CSS3 colour name (RFC 7986 §5.9).
    pub color: Option<String>,
    pub description: String,
    /// Parts of a day without clock times at their usual hours, instead of as whole-day entries.
    pub usual_hours: bool,
    /// A display alarm so many minutes before each timed event; only when asked for.
    pub alarm_minutes: Option<u32>,
    pub events: Vec<Event>,
    /// Promises. A file with METHOD holds components of one kind only (RFC 5546 §3.2): with these it has none.
    pub todos: Vec<Todo>,
    /// What the file it was read from said besides.
    pub kept: Kept,
}

/// A VEVENT (RFC 5545 §3.6.1). Empty texts are not written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// `<uuid>@meguri`, for ever.
    pub uid: String,
    pub sequence: u32,
    pub dtstamp: DateTime<Utc>,
    pub created: Option<DateTime<Utc>>,
    pub last_modified: Option<DateTime<Utc>>,
    pub when: When,
    /// IANA zone in which whole days are days; used to order them among timed events.
    pub home_zone: String,
    /// `None`: written as confirmed.
    pub state: Option<ItemState>,
    pub summary: String,
    pub description: String,
    pub location: String,
    /// Degrees north and east (WGS 84).
    pub geo: Option<(f64, f64)>,
    /// Name of the spot at `geo`, for X-APPLE-STRUCTURED-LOCATION.
    pub location_title: String,
    pub url: String,
    /// Where an online session is held (RFC 7986 §5.11).
    pub conference: String,
    pub categories: Vec<String>,
    /// UID of the programme's own event.
    pub related_to: Option<String>,
    /// BCP 47 tag of the texts; empty when they are in two languages.
    pub language: String,
    /// Name and mail address; written where there is a METHOD.
    pub organizer: Option<(String, String)>,
    /// Written with METHOD:REQUEST and CANCEL only.
    pub attendee: Option<Attendee>,
    /// What the file it was read from said besides.
    pub kept: Kept,
}

/// A calendar as bytes, and what happened on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub bytes: Vec<u8>,
    /// The zones that have a VTIMEZONE, sorted.
    pub zones: Vec<String>,
    /// Indexes of the events that have no day (or a zone or year that can't be written): they are not in the file.
    pub left_out: Vec<usize>,
}

#[derive(Clone, Copy)]
struct Local<'a> {
    at: NaiveDateTime,
    zone: &'a str,
}

#[derive(Clone, Copy)]
enum Shape<'a> {
    Timed { start: Local<'a>, end: Option<Local<'a>> },
    /// The end is exclusive (RFC 5545 §3.6.1).
    Days { start: NaiveDate, end: NaiveDate },
}

struct Placed<'a> {
    instant: i64,
    event: &'a Event,
    shape: Shape<'a>,
}

/// Writes a calendar: by start, then UID; the same calendar gives the same bytes.
pub fn write(calendar: &Calendar) -> Written {
    let mut left_out = Vec::new();
    let mut placed = Vec::with_capacity(calendar.events.len());
    let mut years: BTreeMap<&str, (i32, i32)> = BTreeMap::new();
    for (index, event) in calendar.events.iter().enumerate() {
        let Some((instant, shape)) = place(event, calendar.usual_hours) else {
            left_out.push(index);
            continue;
        };
        if let Shape::Timed { start, end } = shape {
            for local in std::iter::once(start).chain(end).filter(|l| !vtimezone::is_utc(l.zone)) {
                let (first, last) = years.entry(local.zone).or_insert((local.at.year(), local.at.year()));
                (*first, *last) = ((*first).min(local.at.year()), (*last).max(local.at.year()));
            }
        }
        placed.push(Placed { instant, event, shape });
    }
    placed.sort_by(|a, b| (a.instant, &a.event.uid).cmp(&(b.instant, &b.event.uid)));

    // Enough for the texts with their escapes and folds: growing would copy it all.
    let texts = |e: &Event| e.summary.len() + e.description.len() + e.location.len() + e.location_title.len() + e.url.len();
    let room: usize = placed.iter().map(|p| 640 + texts(p.event) * 9 / 8).sum();
    let mut lines = Lines::with_capacity(4096 + room);
    lines.begin("VCALENDAR");
    head(&mut lines, calendar);
    let mut zones = Vec::with_capacity(years.len());
    for (zone, (first, last)) in years {
        // `place` has let no unknown zone through.
        if let Some(rules) = vtimezone::for_years(zone, first, last) {
            rules.write(&mut lines);
            zones.push(zone.to_owned());
        }
    }
    for p in &placed {
        vevent(&mut lines, calendar, p);
    }
    todo::write(&mut lines, &calendar.todos);
    calendar.kept.write_components(&mut lines, &zones);
    lines.end("VCALENDAR");
    Written { bytes: lines.finish(), zones, left_out }
}

fn place(event: &Event, usual_hours: bool) -> Option<(i64, Shape<'_>)> {
    // Four digits are all that a DATE has.
    let writable = |d: NaiveDate| (1..=9998).contains(&d.year()).then_some(d);
    let days = |from: NaiveDate, to: NaiveDate, zone: &str| {
        let end = writable(to.max(from))?.succ_opt()?;
        let midnight = writable(from)?.and_time(NaiveTime::MIN);
        let instant = zone::resolve(midnight, zone).map_or(midnight.and_utc().timestamp(), |r| r.utc);
        Some((instant, Shape::Days { start: from, end }))
    };
    let timed = |start: Local<'_>| zone::resolve(start.at, start.zone).filter(|_| writable(start.at.date()).is_some());
    match &event.when {
        When::Exact { start, end } => {
            let start = Local { at: start.local, zone: &start.zone };
            let instant = timed(start)?.utc;
            let end = match end {
                None => None,
                Some(end) => {
                    let end = Local { at: end.local, zone: &end.zone };
                    // DTEND must be later than DTSTART (RFC 5545 §3.8.2.2).
                    (timed(end)?.utc > instant).then_some(end)
                }
            };
            Some((instant, Shape::Timed { start, end }))
        }
        When::PartOfDay { date, part, zone } if usual_hours && zone::known(zone) => {
            let (from, to) = part.usual_hours();
            let start = Local { at: date.and_time(from), zone };
            Some((timed(start)?.utc, Shape::Timed { start, end: Some(Local { at: date.and_time(to), zone }) }))
        }
        When::PartOfDay { date, zone, .. } => days(*date, *date, zone),
        When::Days { from, to } => days(*from, *to, &event.home_zone),
        When::Month { .. } | When::Year { .. } | When::Unknown => None,
    }
}

fn head(lines: &mut Lines, calendar: &Calendar) {
    lines.raw("VERSION", &[], "2.0");
    lines.text("PRODID", &[], &calendar.prodid);
    lines.raw("CALSCALE", &[], "GREGORIAN");
    if let Some(method) = calendar.method {
        lines.raw("METHOD", &[], method.value());
    }
    calendar.kept.write_properties(lines);
    if !calendar.is_whole_programme {
        return;
    }
    for (name, value) in [
        ("NAME", &calendar.name),
        ("X-WR-CALNAME", &calendar.name),
        ("DESCRIPTION", &calendar.description),
        ("X-WR-CALDESC", &calendar.description),
    ] {
        if !value.is_empty() {
            lines.text(name, &[], value);
        }
    }
    // Only names: RFC 7986 §5.9 has no `#rrggbb`.
    if let Some(color) = calendar.color.as_deref().filter(|c| !c.is_empty() && c.bytes().all(|b| b.is_ascii_alphabetic())) {
        lines.raw("COLOR", &[], color);
    }
    lines.raw("REFRESH-INTERVAL", &[("VALUE", "DURATION")], REFRESH);
    lines.raw("X-PUBLISHED-TTL", &[], REFRESH);
}

fn vevent(lines: &mut Lines, calendar: &Calendar, placed: &Placed<'_>) {
    let e = placed.event;
    let tagged = [("LANGUAGE", e.language.as_str())];
    let language = if e.language.is_empty() { &[][..] } else { &tagged[..] };
    lines.begin("VEVENT");
    lines.text("UID", &[], &e.uid);
    lines.date_time("DTSTAMP", &[], e.dtstamp.naive_utc(), true);
    times(lines, &placed.shape);
    lines.raw("SEQUENCE", &[], &decimal(e.sequence));
    if let Some(at) = e.created {
        lines.date_time("CREATED", &[], at.naive_utc(), true);
    }
    if let Some(at) = e.last_modified {
        lines.date_time("LAST-MODIFIED", &[], at.naive_utc(), true);
    }
    lines.raw("STATUS", &[], status(e.state));
    lines.text("SUMMARY", language, &e.summary);
    if !e.description.is_empty() {
        lines.text("DESCRIPTION", language, &e.description);
    }
    if !e.location.is_empty() {
        lines.text("LOCATION", language, &one_line(&e.location));
    }
    if let Some((latitude, longitude)) = e.geo.filter(|(a, b)| a.abs() <= 90.0 && b.abs() <= 180.0) {
        lines.degrees("GEO", &[], "", (latitude, longitude), ";");
        if !e.location_title.is_empty() {
            let params = [("VALUE", "URI"), ("X-APPLE-RADIUS", "100"), ("X-TITLE", &*one_line(&e.location_title))];
            lines.degrees("X-APPLE-STRUCTURED-LOCATION", &params, "geo:", (latitude, longitude), ",");
        }
    }
    if e.categories.iter().any(|c| !c.is_empty()) {
        lines.texts("CATEGORIES", &[], e.categories.iter().map(String::as_str).filter(|c| !c.is_empty()));
    }
    if is_uri(&e.url) {
        lines.raw("URL", &[], &e.url);
    }
    if is_uri(&e.conference) {
        lines.raw("CONFERENCE", &[("VALUE", "URI"), ("FEATURE", "VIDEO")], &e.conference);
    }
    if let Some(uid) = e.related_to.as_deref().filter(|uid| *uid != e.uid) {
        lines.text("RELATED-TO", &[], uid);
    }
    if let (Some(_), Some((name, mail))) = (calendar.method, &e.organizer)
        && is_mail(mail)
    {
        let params = [("CN", name.as_str())];
        lines.raw("ORGANIZER", if name.is_empty() { &[] } else { &params }, &format!("mailto:{mail}"));
    }
    if let (Some(Method::Request | Method::Cancel), Some(who)) = (calendar.method, &e.attendee)
        && is_mail(&who.mail)
    {
        attendee(lines, who, calendar.method == Some(Method::Request));
    }
    if let (Some(minutes), Shape::Timed { .. }) = (calendar.alarm_minutes, &placed.shape)
        && e.state != Some(ItemState::Cancelled)
    {
        lines.begin("VALARM");
        lines.raw("ACTION", &[], "DISPLAY");
        lines.raw("TRIGGER", &[], &format!("-PT{minutes}M"));
        lines.text("DESCRIPTION", language, &e.summary);
        lines.end("VALARM");
    }
    e.kept.write_properties(lines);
    e.kept.write_components(lines, &[]);
    lines.end("VEVENT");
}

fn attendee(lines: &mut Lines, who: &Attendee, asked: bool) {
    let mut params = vec![("CUTYPE", "INDIVIDUAL"), ("ROLE", if who.optional { "OPT-PARTICIPANT" } else { "REQ-PARTICIPANT" })];
    if !who.answer.is_empty() {
        params.push(("PARTSTAT", who.answer));
    }
    if asked {
        params.push(("RSVP", "TRUE"));
    }
    if !who.name.is_empty() {
        params.push(("CN", &who.name));
        if !who.language.is_empty() {
            params.push(("LANGUAGE", &who.language));
        }
    }
    lines.raw("ATTENDEE", &params, &format!("mailto:{}", who.mail));
}

/// Good enough to stand behind `mailto:` on one line.
fn is_mail(text: &str) -> bool {
    text.contains('@') && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn times(lines: &mut Lines, shape: &Shape<'_>) {
    let moment = |lines: &mut Lines, name, local: &Local<'_>| {
        if vtimezone::is_utc(local.zone) {
            lines.date_time(name, &[], local.at, true);
        } else {
            lines.date_time(name, &[("TZID", local.zone)], local.at, false);
        }
    };
    match shape {
        Shape::Timed { start, end } => {
            moment(lines, "DTSTART", start);
            if let Some(end) = end {
                moment(lines, "DTEND", end);
            }
        }
        Shape::Days { start, end } => {
            lines.date("DTSTART", &[("VALUE", "DATE")], *start);
            lines.date("DTEND", &[("VALUE", "DATE")], *end);
            // A programme of seven days must not make its people look busy for seven days and nights.
            lines.raw("TRANSP", &[], "TRANSPARENT");
        }
    }
}

fn status(state: Option<ItemState>) -> &'static str {
    match state {
        Some(ItemState::Tbc | ItemState::Provisional) => "TENTATIVE",
        Some(ItemState::Cancelled) => "CANCELLED",
        Some(ItemState::Confirmed) | None => "CONFIRMED",
    }
}

fn decimal(n: u32) -> Cow<'static, str> {
    if n == 0 { Cow::Borrowed("0") } else { Cow::Owned(n.to_string()) }
}

/// Line ends of every kind (Unicode's too) to commas.
fn one_line(text: &str) -> Cow<'_, str> {
    let ends_line = |c: char| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    // By bytes first: all of these are controls or begin with one of two bytes, and most texts have none of them.
    if !text.bytes().fold(false, |any, b| any | (b < 0x20) | (b == 0xC2) | (b == 0xE2)) || !text.contains(ends_line) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split(ends_line).map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join(", "))
}

/// Whether text is a URI with a scheme (RFC 3986 §3.1): what was typed as `meet.example/abc` is none, and stays in
/// the description.
pub fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let ok = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    !rest.is_empty()
        && scheme.bytes().next().is_some_and(|b| b.is_ascii_alphabetic())
        && scheme.bytes().all(ok)
        && !rest.contains(|c: char| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_text_with_a_scheme_is_a_uri() {
        for (text, uri) in [
            ("https://meet.example/a;b,c", true),
            ("tel:+81-3-0000-0000", true),
            ("meet.example/abc", false),
            ("https:", false),
            ("see: below", false),
            ("https://x/ y", false),
            ("", false),
        ] {
            assert_eq!(is_uri(text), uri, "{text}");
        }
    }

    #[test]
    fn a_location_is_one_line() {
        assert_eq!(one_line("Hendon\n\n 12 High Street \r\nSunderland"), "Hendon, 12 High Street, Sunderland");
    }
}
