//! A VEVENT as values: what it says of time, place and people, with its zones settled, and the rest kept as it stood.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use meguri_model::{ItemState, Moment, When};

use crate::event::{Event, is_uri};
use crate::kept::Kept;
use crate::rule::Rule;
use crate::value::Time;

/// Somebody in a file: ORGANIZER or ATTENDEE.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// CN.
    pub name: String,
    /// Without `mailto:`, as it stands; empty where there is no address.
    pub mail: String,
    /// PARTSTAT in capitals; empty where it is not said.
    pub answer: String,
    /// ROLE in capitals.
    pub role: String,
    /// CUTYPE in capitals (`ROOM`, `RESOURCE`).
    pub kind: String,
}

/// An event of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// May be empty: then it can't be recognised when it comes again.
    pub uid: String,
    /// The line of its BEGIN, from 1.
    pub line: u32,
    pub sequence: u32,
    pub dtstamp: Option<DateTime<Utc>>,
    pub created: Option<DateTime<Utc>>,
    pub last_modified: Option<DateTime<Utc>>,
    pub start: Time,
    /// Exclusive where the start is a DATE; later than the start; from DTEND or DURATION.
    pub end: Option<Time>,
    pub state: Option<ItemState>,
    pub summary: String,
    pub description: String,
    pub location: String,
    /// Degrees north and east.
    pub geo: Option<(f64, f64)>,
    pub location_title: String,
    pub url: String,
    pub conference: String,
    pub categories: Vec<String>,
    /// UID of the event it belongs to.
    pub related_to: Option<String>,
    /// BCP 47 tag of the summary.
    pub language: String,
    pub organizer: Option<Person>,
    pub attendees: Vec<Person>,
    pub rule: Option<Rule>,
    /// Further rules (RFC 2445 had several): their times are added.
    pub more_rules: Vec<Rule>,
    /// EXRULE (RFC 2445 §4.8.5.2): the times of these are taken out.
    pub except_rules: Vec<Rule>,
    /// RDATE.
    pub also: Vec<Time>,
    /// EXDATE.
    pub except: Vec<Time>,
    /// RECURRENCE-ID: the one time of its series that this entry stands for.
    pub instead_of: Option<Time>,
    /// RANGE=THISANDFUTURE: it also changes the later times of its series.
    pub and_later: bool,
    pub kept: Kept,
}

/// Start and end (exclusive where whole days) as the model has them; what floats is put on the clock of `floating`, an IANA
/// zone.
pub fn when(start: &Time, end: Option<&Time>, floating: &str) -> When {
    let moment = |t: &Time| match t {
        Time::Zoned(m) => m.clone(),
        Time::Floating(local) => Moment::new(*local, floating),
        Time::Date(day) => Moment::new(day.and_time(NaiveTime::MIN), floating),
    };
    match start {
        Time::Date(from) => {
            let last = |end: &NaiveDate| end.pred_opt().filter(|l| l > from);
            let to = match end {
                Some(Time::Date(end)) => last(end).unwrap_or(*from),
                _ => *from,
            };
            When::Days { from: *from, to }
        }
        start => When::Exact { start: moment(start), end: end.map(moment) },
    }
}

impl Entry {
    /// When it is, the first time where it recurs; what floats is put on the clock of `floating`.
    pub fn when(&self, floating: &str) -> When {
        when(&self.start, self.end.as_ref(), floating)
    }

    /// As an event of ours, with all that is kept of the file's; rules are expanded elsewhere, people are left out.
    pub fn event(&self, floating: &str) -> Event {
        Event {
            uid: self.uid.clone(),
            sequence: self.sequence,
            dtstamp: self.dtstamp.unwrap_or_default(),
            created: self.created,
            last_modified: self.last_modified,
            when: self.when(floating),
            home_zone: floating.to_owned(),
            state: self.state,
            summary: self.summary.clone(),
            description: self.description.clone(),
            location: self.location.clone(),
            geo: self.geo,
            location_title: self.location_title.clone(),
            url: if is_uri(&self.url) { self.url.clone() } else { String::new() },
            conference: if is_uri(&self.conference) { self.conference.clone() } else { String::new() },
            categories: self.categories.clone(),
            related_to: self.related_to.clone(),
            language: self.language.clone(),
            organizer: self.organizer.as_ref().map(|o| (o.name.clone(), o.mail.clone())),
            attendee: None,
            kept: self.kept.clone(),
        }
    }
}
