//! What the TZIDs of a file mean: an IANA zone by any of its spellings, else the file's own VTIMEZONE, else nothing.

use std::collections::HashMap;
use std::sync::OnceLock;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use meguri_model::{Moment, zone};

use crate::expand::{Ended, each};
use crate::observance::Onset;
use crate::rule::{Rule, RuleEnd};
use crate::tree::Component;
use crate::value;
use crate::vtimezone::is_utc;
use crate::vtimezone_read::offset;
use crate::windows_zones;

/// Years for which a file's own rules are worked out.
const YEARS: (i32, i32) = (1900, 2100);
/// STANDARD and DAYLIGHT in a VTIMEZONE: real ones have dozens at most.
const OBSERVANCES: usize = 500;
/// Days looked at for the VTIMEZONEs of a file.
const STEPS: u64 = 2_000_000;
/// Own zones that are compared with IANA's; the rest are read as instants.
const COMPARED: usize = 64;

/// Of the many zones with the same rules, the names that people know.
const LIKELY: [&str; 9] = [
    "Europe/London", "Europe/Berlin", "Europe/Athens", "Asia/Tokyo", "America/New_York", "America/Chicago", "America/Denver",
    "America/Los_Angeles", "Asia/Shanghai",
];

/// The IANA zone that a TZID names: exactly, in other capitals, by its Windows name, or behind a prefix
/// (`/mozilla.org/20050126_1/Europe/London`).
pub fn iana(tzid: &str) -> Option<String> {
    static BY_LOWER: OnceLock<HashMap<String, String>> = OnceLock::new();
    let tzid = tzid.trim().trim_matches('"').trim();
    if is_utc(tzid) || matches!(tzid.to_ascii_uppercase().as_str(), "Z" | "GMT" | "UTC" | "TZONE://MICROSOFT/UTC") {
        return Some("UTC".to_owned());
    }
    if zone::known(tzid) {
        return Some(tzid.to_owned());
    }
    let by_lower = BY_LOWER.get_or_init(|| zone::names().into_iter().map(|n| (n.to_ascii_lowercase(), n)).collect());
    let spelt = |name: &str| by_lower.get(&name.to_ascii_lowercase().replace(' ', "_")).cloned();
    if let Some(name) = spelt(tzid) {
        return Some(name);
    }
    if let Some(name) = windows_zones::iana(tzid) {
        return Some(if is_utc(name) { "UTC".to_owned() } else { name.to_owned() });
    }
    let ends = |n: usize| tzid.rmatch_indices('/').nth(n - 1).and_then(|(at, _)| spelt(tzid.get(at + 1..)?));
    ends(3).or_else(|| ends(2))
}

/// A VTIMEZONE's own rules, worked out for the years of `YEARS`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnZone {
    /// By the local time from which each holds.
    onsets: Vec<Onset>,
    /// Seconds east of UTC before the first.
    before: i32,
}

impl OwnZone {
    /// `None` if any observance is not understood: half a zone misleads.
    pub fn of(component: &Component, steps: &mut u64) -> Option<OwnZone> {
        let observances = component.components.iter().filter(|c| matches!(c.name.as_str(), "STANDARD" | "DAYLIGHT"));
        let (from, to) = (year_start(YEARS.0)?, year_start(YEARS.1 + 1)?);
        let (mut onsets, mut first) = (Vec::new(), None::<(NaiveDateTime, i32)>);
        for (index, o) in observances.enumerate() {
            if index >= OBSERVANCES {
                return None;
            }
            let seconds = |name| offset(o.property(name)?.value.trim());
            let (before, after) = (seconds("TZOFFSETFROM")?, seconds("TZOFFSETTO")?);
            let start = value::date_time(o.property("DTSTART")?.value.trim())?.0;
            if first.is_none_or(|(at, _)| start < at) {
                first = Some((start, before));
            }
            let mut add = |local: NaiveDateTime| {
                onsets.push(Onset { at: local.and_utc().timestamp() - i64::from(before), before, after });
                onsets.len() < OBSERVANCES * 4
            };
            add(start);
            for rule in o.properties.iter().filter(|p| &*p.name == "RRULE") {
                let rule = Rule::parse(&rule.value)?;
                let until = match rule.end {
                    RuleEnd::Day(day) => day.and_hms_opt(23, 59, 59)?,
                    RuleEnd::At { at, utc: false } => at,
                    RuleEnd::At { at, utc: true } => at.checked_add_signed(chrono::TimeDelta::seconds(before.into()))?,
                    RuleEnd::Never | RuleEnd::Count(_) => to,
                };
                if each(&rule, start, Some(until.min(to)), from, steps, &mut add) != Ended::Whole {
                    return None;
                }
            }
            for dates in o.properties.iter().filter(|p| &*p.name == "RDATE") {
                for date in dates.value.split(',') {
                    add(value::date_time(date.split('/').next()?.trim())?.0);
                }
            }
            if onsets.len() >= OBSERVANCES * 4 {
                return None;
            }
        }
        onsets.sort_by_key(|o| o.at + i64::from(o.before.max(o.after)));
        onsets.dedup();
        Some(OwnZone { onsets, before: first?.1 })
    }

    /// The instant of a local time, in seconds since 1970 UTC (RFC 5545 §3.3.5: in a gap the offset before it, of two
    /// the first).
    pub fn resolve(&self, local: NaiveDateTime) -> i64 {
        let seconds = local.and_utc().timestamp();
        let passed = self.onsets.partition_point(|o| seconds >= o.at + i64::from(o.before.max(o.after)));
        seconds - i64::from(self.offset(passed))
    }

    fn offset_at(&self, utc: i64) -> i32 {
        self.offset(self.onsets.partition_point(|o| utc >= o.at))
    }

    fn offset(&self, passed: usize) -> i32 {
        passed.checked_sub(1).and_then(|i| self.onsets.get(i)).map_or(self.before, |o| o.after)
    }

    /// Whether the zone's clocks agree with these rules in the years `first..=last`.
    fn agrees(&self, zone: &str, first: i32, last: i32) -> bool {
        let Some((from, to)) = year_start(first).zip(year_start(last.saturating_add(1))) else { return false };
        let (from, to) = (from.and_utc().timestamp(), to.and_utc().timestamp());
        let same = |utc: i64| zone::offset_at(utc, zone).is_some_and(|(offset, _)| offset == self.offset_at(utc));
        let half_months = (from..to).step_by(15 * 86_400);
        let changes = self.onsets.iter().map(|o| o.at).filter(|at| (from..to).contains(at)).flat_map(|at| [at - 1, at]);
        half_months.chain(changes).all(same)
    }
}

fn year_start(year: i32) -> Option<NaiveDateTime> {
    Some(NaiveDate::from_ymd_opt(year, 1, 1)?.and_time(NaiveTime::MIN))
}

/// What a TZID means in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// An IANA zone.
    Iana(String),
    /// The file's own rules, and the IANA zone whose clocks say the same in the years of the file, if there is one.
    Own(OwnZone, Option<String>),
    /// Nothing is known of it.
    Unknown,
}

/// The TZIDs of a calendar.
#[derive(Debug, Default)]
pub struct Zones {
    meanings: HashMap<String, Meaning>,
}

impl Zones {
    /// `hints`: IANA zones to be tried first for the file's own ones.
    pub fn of(calendar: &Component, hints: &[&str]) -> Zones {
        let mut used: HashMap<&str, (i32, i32)> = HashMap::new();
        for entry in calendar.children("VEVENT") {
            for property in &entry.properties {
                let Some(tzid) = property.param("TZID") else { continue };
                let Some(year) = property.value.trim().get(..4).and_then(|y| y.parse::<i32>().ok()) else { continue };
                let (first, last) = used.entry(tzid).or_insert((year, year));
                (*first, *last) = ((*first).min(year), (*last).max(year));
            }
        }
        let mut own: HashMap<String, &Component> = HashMap::new();
        for component in calendar.children("VTIMEZONE") {
            if let Some(tzid) = component.property("TZID") {
                own.entry(tzid.text()).or_insert(component);
            }
        }
        let calendar_zone = calendar.property("X-WR-TIMEZONE").and_then(|p| iana(&p.text()));
        let (mut steps, mut compared) = (STEPS, 0);
        let meanings = used
            .into_iter()
            .map(|(tzid, (first, last))| {
                let meaning = match (iana(tzid), own.get(tzid)) {
                    (Some(name), _) => Meaning::Iana(name),
                    (None, None) => Meaning::Unknown,
                    (None, Some(component)) => {
                        let said = component.property("X-LIC-LOCATION").and_then(|p| iana(&p.text()));
                        match OwnZone::of(component, &mut steps) {
                            None => said.map_or(Meaning::Unknown, Meaning::Iana),
                            Some(rules) => {
                                compared += 1;
                                let like = (compared <= COMPARED)
                                    .then(|| like(&rules, (first, last), [said, calendar_zone.clone()].into_iter().flatten(), hints))
                                    .flatten();
                                Meaning::Own(rules, like)
                            }
                        }
                    }
                };
                (tzid.to_owned(), meaning)
            })
            .collect();
        Zones { meanings }
    }

    pub fn meaning(&self, tzid: &str) -> &Meaning {
        self.meanings.get(tzid).unwrap_or(&Meaning::Unknown)
    }

    /// The TZIDs in use, in order, with what each means.
    pub fn all(&self) -> Vec<(&str, &Meaning)> {
        let mut all: Vec<_> = self.meanings.iter().map(|(tzid, meaning)| (tzid.as_str(), meaning)).collect();
        all.sort_by_key(|(tzid, _)| *tzid);
        all
    }

    /// A local time under a TZID; `None` where the TZID means nothing.
    pub fn moment(&self, local: NaiveDateTime, tzid: &str) -> Option<Moment> {
        match self.meaning(tzid) {
            Meaning::Iana(name) | Meaning::Own(_, Some(name)) => Some(Moment::new(local, name.as_str())),
            Meaning::Own(rules, None) => Some(Moment::new(zone::local_at(rules.resolve(local), "UTC")?, "UTC")),
            Meaning::Unknown => None,
        }
    }
}

/// The first of the likely zones that agrees in these years (of very many, in the last twenty).
fn like(rules: &OwnZone, (first, last): (i32, i32), said: impl Iterator<Item = String>, hints: &[&str]) -> Option<String> {
    let (first, last) = (first.max(YEARS.0), last.min(YEARS.1));
    let first = first.max(last - 20);
    let likely = hints.iter().copied().chain(LIKELY).chain(windows_zones::all().map(|(_, iana)| iana));
    said.chain(likely.map(str::to_owned)).find(|name| first <= last && zone::known(name) && rules.agrees(name, first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::Limits;
    use crate::tree::parse;
    use chrono::Datelike;
    use meguri_model::time::local_text;

    #[test]
    fn a_zone_is_known_by_any_of_its_spellings() {
        for (tzid, name) in [
            ("Europe/London", Some("Europe/London")),
            ("\"Europe/London\"", Some("Europe/London")),
            ("europe/london", Some("Europe/London")),
            ("America/New York", Some("America/New_York")),
            ("Tokyo Standard Time", Some("Asia/Tokyo")),
            ("GMT Standard Time", Some("Europe/London")),
            ("UTC", Some("UTC")),
            ("GMT", Some("UTC")),
            ("tzone://Microsoft/Utc", Some("UTC")),
            ("/mozilla.org/20050126_1/Europe/London", Some("Europe/London")),
            ("/softwarestudio.org/Olson_20011030_5/America/New_York", Some("America/New_York")),
            ("/freeassociation.sourceforge.net/Tzfile/Asia/Tokyo", Some("Asia/Tokyo")),
            ("/freeassociation.sourceforge.net/Tzfile/America/Indiana/Knox", Some("America/Indiana/Knox")),
            ("Customized Time Zone", None),
            ("(UTC+09:00) Osaka, Sapporo, Tokyo", None),
            ("London", None),
            ("", None),
            ("////", None),
            ("日本標準時", None),
        ] {
            assert_eq!(iana(tzid).as_deref(), name, "{tzid}");
        }
    }

    /// A calendar with this VTIMEZONE (named `Own`) and one event in it.
    fn zones(rules: &str, hints: &[&str]) -> Zones {
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Own\n{rules}\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=Own:20260701T090000\nEND:VEVENT\nEND:VCALENDAR\n"
        );
        Zones::of(&parse(text.as_bytes(), &Limits::default()).unwrap().components[0], hints)
    }

    fn observance(kind: &str, start: &str, from: &str, to: &str, more: &str) -> String {
        format!("BEGIN:{kind}\nDTSTART:{start}\nTZOFFSETFROM:{from}\nTZOFFSETTO:{to}\n{more}\nEND:{kind}")
    }

    fn read(zones: &Zones, local: &str) -> Option<String> {
        let moment = zones.moment(local_text::parse(local).unwrap(), "Own")?;
        Some(format!("{} {}", local_text::format(moment.local), moment.zone))
    }

    #[test]
    fn a_file_s_own_zone_is_named_after_one_whose_clocks_agree() {
        // As Outlook writes it, from 1601 on.
        let outlook = observance("STANDARD", "16010101T020000", "+0100", "+0000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10")
            + "\n"
            + &observance("DAYLIGHT", "16010101T010000", "+0000", "+0100", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3");
        assert_eq!(read(&zones(&outlook, &[]), "2026-07-01T09:00").as_deref(), Some("2026-07-01T09:00 Europe/London"));
        let tokyo = observance("STANDARD", "19700101T000000", "+0900", "+0900", "");
        assert_eq!(read(&zones(&tokyo, &["Asia/Tokyo"]), "2026-07-01T09:00").as_deref(), Some("2026-07-01T09:00 Asia/Tokyo"));
        // Apple and Google list past rules with UNTIL, Evolution each date.
        let apple = observance("DAYLIGHT", "19810329T020000", "+0100", "+0200", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
            + "\n"
            + &observance("STANDARD", "19791001T030000", "+0200", "+0100", "RRULE:FREQ=YEARLY;UNTIL=19951001T010000Z;BYMONTH=10;BYDAY=-1SU")
            + "\n"
            + &observance("STANDARD", "19961027T030000", "+0200", "+0100", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nX-LIC-LOCATION:Europe/Berlin");
        assert_eq!(read(&zones(&apple, &["Europe/Paris"]), "2026-07-01T09:00").as_deref(), Some("2026-07-01T09:00 Europe/Paris"));
        let dates = observance("STANDARD", "20251026T020000", "+0100", "+0000", "RDATE:20261025T020000")
            + "\n"
            + &observance("DAYLIGHT", "20260329T010000", "+0000", "+0100", "");
        assert_eq!(read(&zones(&dates, &["Europe/London"]), "2026-07-01T09:00").as_deref(), Some("2026-07-01T09:00 Europe/London"));
    }

    #[test]
    fn a_zone_like_no_other_is_read_as_instants() {
        let odd = observance("STANDARD", "19700101T000000", "+0717", "+0717", "");
        assert_eq!(read(&zones(&odd, &["Europe/London"]), "2026-07-01T09:00").as_deref(), Some("2026-07-01T01:43 UTC"));
    }

    #[test]
    fn a_zone_that_is_not_understood_means_nothing() {
        for bad in [
            observance("STANDARD", "19700101T000000", "+0900", "nine", ""),
            observance("STANDARD", "yesterday", "+0900", "+0900", ""),
            observance("STANDARD", "19700101T000000", "+0900", "+0900", "RRULE:FREQ=SECONDLY"),
            observance("STANDARD", "19700101T000000", "+0900", "+0900", "RRULE:FREQ=YEARLY;BYDAY=MOON"),
            observance("STANDARD", "19700101T000000", "+0900", "+0900", "RDATE:x"),
            vec![observance("STANDARD", "19700101T000000", "+0900", "+0900", ""); OBSERVANCES + 1].join("\n"),
            "X-NOTHING:1".to_owned(),
        ] {
            assert_eq!(read(&zones(&bad, &[]), "2026-07-01T09:00"), None, "{bad:.80}");
        }
    }

    #[test]
    fn clock_changes_of_an_own_zone_are_those_of_the_standard() {
        let rules = observance("STANDARD", "19701025T020000", "+0100", "+0000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10")
            + "\n"
            + &observance("DAYLIGHT", "19700329T010000", "+0000", "+0100", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3");
        let Meaning::Own(own, _) = zones(&rules, &[]).meaning("Own").clone() else { panic!("its own") };
        for local in ["2026-03-29T00:59", "2026-03-29T01:30", "2026-03-29T02:00", "2026-10-25T00:59", "2026-10-25T01:30", "2026-10-25T02:00", "1971-01-01T00:00"] {
            let local = local_text::parse(local).unwrap();
            let meant = zone::resolve(local, if local.year() < 1972 { "UTC" } else { "Europe/London" }).unwrap().utc;
            assert_eq!(own.resolve(local), meant, "{local}");
        }
    }
}
