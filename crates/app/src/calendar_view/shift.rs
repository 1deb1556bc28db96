//! Moving a programme: all that has a day goes with it, in one change.

use chrono::{Days, Duration, NaiveDate};
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::item::save;
use crate::views::history::Changed;

/// The new first day. A programme with days keeps their number and takes its items along, each as many days on or back; one
/// without days gets `days` of them (one unless told), and its items stay where they are.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveProgramme {
    pub programme: ProgrammeId,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[serde(default)]
    #[ts(optional)]
    pub days: Option<u32>,
}

/// A year: longer is a slip.
const MOST_DAYS: u32 = 366;

command! {
    /// Moves a programme with all its items to another first day.
    Change move_programme(app, input: MoveProgramme) -> Changed {
        let days = input.days.unwrap_or(1);
        if days == 0 || days > MOST_DAYS {
            return Err(UiError::new("bad_number").field("days"));
        }
        app.change("move_programme", |w| {
            let before: Programme = w.db.get(input.programme)?;
            let mut programme = before.clone();
            let by = before.when.days().map(|(first, _)| (input.from - first).num_days());
            programme.when = match by {
                Some(by) => shifted(&before.when, by)?,
                None => {
                    let to = input.from.checked_add_days(Days::new(u64::from(days) - 1)).unwrap_or(input.from);
                    When::Days { from: input.from, to }
                }
            };
            programme.when.check().map_err(|e| UiError::from(e).field("from"))?;
            let mut moved = 0;
            if programme != before {
                programme.updated_at = w.stamp();
                programme.sequence += 1;
                w.db.update(&programme)?;
                for old in w.db.by::<Item>("programme", programme.id)? {
                    let mut item = old.clone();
                    item.when = shifted(&old.when, by.unwrap_or(0))?;
                    item.when.check().map_err(|e| UiError::from(e).field("from"))?;
                    moved += i64::from(item.when != old.when);
                    save(w, &old, &mut item)?;
                }
            }
            let message = Message::new("did-moved-programme")
                .with("name", Param::Bi(shown_name(programme.title.clone())))
                .with("date", input.from)
                .with("n", Param::Number(moved));
            Ok(Did::new(programme.id, message))
        })
    }
}

/// The same clock times so many days on; what has no day stays.
fn shifted(when: &When, by: i64) -> Result<When> {
    let too_far = || UiError::with("bad_year", &[("year", Param::Number(9999))]).field("from");
    let by = Duration::try_days(by).ok_or_else(too_far)?;
    let start = match when {
        When::Exact { start, .. } => start.local,
        other => match other.days() {
            Some((first, _)) => first.and_hms_opt(0, 0, 0).ok_or_else(too_far)?,
            None => return Ok(other.clone()),
        },
    };
    Ok(when.moved_to(start.checked_add_signed(by).ok_or_else(too_far)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flight_keeps_its_length_and_a_half_day_its_half() {
        let flight: When = serde_json::from_str(
            r#"{"kind":"exact","start":{"local":"2026-10-20T11:50","zone":"Europe/London"},"end":{"local":"2026-10-21T07:35","zone":"Asia/Tokyo"}}"#,
        )
        .unwrap();
        let moved = shifted(&flight, 7).unwrap();
        assert_eq!(moved.minutes(), flight.minutes());
        let half = When::PartOfDay { date: "2026-10-20".parse().unwrap(), part: DayPart::Morning, zone: "Asia/Tokyo".into() };
        let want = When::PartOfDay { date: "2026-10-13".parse().unwrap(), part: DayPart::Morning, zone: "Asia/Tokyo".into() };
        assert_eq!(shifted(&half, -7).unwrap(), want);
        let march = When::Month { month: 3, year: None };
        assert_eq!(shifted(&march, 7).unwrap(), march);
        assert!(shifted(&flight, i64::MAX).is_err());
        assert!(shifted(&flight, 400_000_000_000).is_err());
    }
}
