//! When an office can be reached: its hours on the wall clock of its zone, without weekends and public holidays.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::HolidayCountry;
use crate::zone;

/// Working days and hours of an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfficeHours {
    /// 1 Monday … 7 Sunday.
    pub days: Vec<u8>,
    /// `HH:MM`, wall clock; `to` is later on the same day.
    #[serde(with = "clock_text")]
    #[ts(type = "string")]
    pub from: NaiveTime,
    #[serde(with = "clock_text")]
    #[ts(type = "string")]
    pub to: NaiveTime,
}

impl Default for OfficeHours {
    /// Monday to Friday, 9:00 to 17:30.
    fn default() -> OfficeHours {
        let at = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap_or(NaiveTime::MIN);
        OfficeHours { days: vec![1, 2, 3, 4, 5], from: at(9, 0), to: at(17, 30) }
    }
}

/// How an office stands at a moment; instants are seconds since 1970 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open { until: i64 },
    /// `opens`: when next, within a month; an office without working days opens never.
    Closed { opens: Option<i64> },
}

impl OfficeHours {
    /// Whether it can stand: some day, days that exist, an end after the start.
    pub fn is_sound(&self) -> bool {
        !self.days.is_empty() && self.days.iter().all(|d| (1..=7).contains(d)) && self.from < self.to
    }

    /// Whether the office works on that day of the week.
    pub fn works_on(&self, day: NaiveDate) -> bool {
        u8::try_from(day.weekday().number_from_monday()).is_ok_and(|d| self.days.contains(&d))
    }

    /// Open and closing instant of a day in `zone`; `None` where it stays closed.
    fn on(&self, day: NaiveDate, zone: &str, holiday: &impl Fn(NaiveDate) -> bool) -> Option<(i64, i64)> {
        if !self.works_on(day) || holiday(day) {
            return None;
        }
        let at = |t| zone::resolve(day.and_time(t), zone).map(|r| r.utc);
        Some((at(self.from)?, at(self.to)?))
    }

    /// Every stretch of opening that touches `from` to `to` (seconds UTC), cut to it, in order.
    pub fn spans(&self, zone: &str, from: i64, to: i64, holiday: impl Fn(NaiveDate) -> bool) -> Vec<(i64, i64)> {
        let day = |at| zone::local_at(at, zone).map(|t| t.date());
        let (Some(first), Some(last)) = (day(from), day(to)) else { return Vec::new() };
        let open = first.iter_days().take_while(|d| *d <= last).filter_map(|d| self.on(d, zone, &holiday));
        open.map(|(a, b)| (a.max(from), b.min(to))).filter(|(a, b)| a < b).collect()
    }

    /// Whether it is open at `now`, until when, or when it opens next.
    pub fn standing(&self, zone: &str, now: i64, holiday: impl Fn(NaiveDate) -> bool) -> Standing {
        let Some(today) = zone::local_at(now, zone).map(|t| t.date()) else { return Standing::Closed { opens: None } };
        for ahead in 0..31 {
            let Some(day) = today.checked_add_days(Days::new(ahead)) else { break };
            match self.on(day, zone, &holiday) {
                Some((opens, until)) if now < until => {
                    return if opens <= now { Standing::Open { until } } else { Standing::Closed { opens: Some(opens) } };
                }
                _ => {}
            }
        }
        Standing::Closed { opens: None }
    }
}

/// Whose holidays an office in a zone keeps, where they are known by rule. `chosen` decides between the nations of a country.
pub fn holidays_of(zone: &str, chosen: &[HolidayCountry]) -> Option<HolidayCountry> {
    let own = match zone {
        "Asia/Tokyo" | "Japan" => HolidayCountry::Japan,
        "Europe/London" | "GB" => HolidayCountry::EnglandAndWales,
        "Europe/Belfast" => HolidayCountry::NorthernIreland,
        "Europe/Berlin" | "Europe/Busingen" => HolidayCountry::Germany,
        "Europe/Paris" => HolidayCountry::France,
        "Europe/Brussels" => HolidayCountry::Belgium,
        _ => return None,
    };
    let country = |c: HolidayCountry| c.as_str().get(..2);
    Some(chosen.iter().copied().find(|c| country(*c) == country(own)).unwrap_or(own))
}

mod clock_text {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(t: &NaiveTime, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&t.format("%H:%M").to_string())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<NaiveTime, D::Error> {
        let text = String::deserialize(d)?;
        NaiveTime::parse_from_str(&text, "%H:%M").map_err(|_| D::Error::custom(format!("`{text}` is not a clock time like 09:00")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::local_text::parse;

    const TOKYO: &str = "Asia/Tokyo";
    const LONDON: &str = "Europe/London";

    fn utc(zone: &str, local: &str) -> i64 {
        zone::resolve(parse(local).unwrap(), zone).unwrap().utc
    }

    #[test]
    fn an_office_says_until_when_it_is_open_and_when_it_opens_next() {
        let hours = OfficeHours::default();
        let never = |_| false;
        let standing = |zone: &str, at: &str| hours.standing(zone, utc(zone, at), never);
        // Friday evening: Monday morning. At 17:30 sharp it is closed, at 9:00 sharp open.
        let monday = Some(utc(TOKYO, "2026-11-23T09:00"));
        assert_eq!(standing(TOKYO, "2026-11-20T09:00"), Standing::Open { until: utc(TOKYO, "2026-11-20T17:30") });
        assert_eq!(standing(TOKYO, "2026-11-20T17:30"), Standing::Closed { opens: monday });
        assert_eq!(standing(TOKYO, "2026-11-22T12:00"), Standing::Closed { opens: monday });
        assert_eq!(standing(LONDON, "2026-11-20T08:40"), Standing::Closed { opens: Some(utc(LONDON, "2026-11-20T09:00")) });
    }

    #[test]
    fn a_holiday_is_not_a_working_day() {
        // Labour Thanksgiving Day, Monday 23 November 2026.
        let labour = crate::holidays::in_year(HolidayCountry::Japan, 2026);
        let closed = |d| labour.iter().any(|h| h.date == d);
        let found = OfficeHours::default().standing(TOKYO, utc(TOKYO, "2026-11-22T12:00"), closed);
        assert_eq!(found, Standing::Closed { opens: Some(utc(TOKYO, "2026-11-24T09:00")) });
    }

    #[test]
    fn a_day_of_one_office_shows_the_hours_of_the_other_as_they_fall_into_it() {
        // London's Friday: Tokyo is open from before midnight until 08:30, and London itself 9 to 17:30.
        let day = (utc(LONDON, "2026-11-20T00:00"), utc(LONDON, "2026-11-21T00:00"));
        let hours = OfficeHours::default();
        let minutes = |zone: &str| -> Vec<(i64, i64)> {
            hours.spans(zone, day.0, day.1, |_| false).iter().map(|(a, b)| ((a - day.0) / 60, (b - day.0) / 60)).collect()
        };
        assert_eq!(minutes(LONDON), [(540, 1050)]);
        assert_eq!(minutes(TOKYO), [(0, 510)]);
        // Half a world ahead: its Friday is over at half past four, and its Saturday is no working day.
        assert_eq!(minutes("Pacific/Auckland"), [(0, 270)]);
    }

    #[test]
    fn the_clock_change_moves_the_other_office() {
        // 29 March 2026: London goes to summer time; Tokyo's 17:30 is 08:30 before and 09:30 after.
        let hours = OfficeHours::default();
        let end = |day: &str| {
            let Standing::Open { until } = hours.standing(TOKYO, utc(TOKYO, &format!("{day}T10:00")), |_| false) else { panic!() };
            zone::local_at(until, LONDON).unwrap().format("%H:%M").to_string()
        };
        assert_eq!((end("2026-03-27").as_str(), end("2026-03-30").as_str()), ("08:30", "09:30"));
    }

    #[test]
    fn hours_that_cannot_stand_are_refused_and_an_office_without_days_never_opens() {
        let read = |json: &str| serde_json::from_str::<OfficeHours>(json);
        assert!(read(r#"{"days":[1,2],"from":"10:00","to":"16:00"}"#).unwrap().is_sound());
        assert!(!read(r#"{"days":[1,8],"from":"10:00","to":"16:00"}"#).unwrap().is_sound());
        assert!(!read(r#"{"days":[1],"from":"16:00","to":"10:00"}"#).unwrap().is_sound());
        assert!(read(r#"{"days":[1],"from":"25:00","to":"26:00"}"#).is_err());
        let none = OfficeHours { days: vec![], ..OfficeHours::default() };
        assert_eq!(none.standing(TOKYO, utc(TOKYO, "2026-11-20T10:00"), |_| false), Standing::Closed { opens: None });
    }

    #[test]
    fn the_nation_chosen_for_holidays_is_the_office_s_own() {
        assert_eq!(holidays_of(LONDON, &[HolidayCountry::Japan, HolidayCountry::Scotland]), Some(HolidayCountry::Scotland));
        assert_eq!(holidays_of(LONDON, &[]), Some(HolidayCountry::EnglandAndWales));
        assert_eq!(holidays_of("Australia/Sydney", &[HolidayCountry::Japan]), None);
    }
}
