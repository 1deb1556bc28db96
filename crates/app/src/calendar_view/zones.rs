//! The gutter: up to three clocks, and when the offices there are open.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use meguri_model::{Bi, Moment, OfficeHours, zone};

use crate::format;
use crate::views::calendar::{CalendarZone, MinuteSpan, ZoneHour};

const MOST_ZONES: usize = 3;
const DAY: i32 = 1440;

/// The grid's zone first, then the other clocks of the office.
pub(super) fn shown(grid: &str, clocks: Vec<String>) -> Vec<String> {
    let mut out = vec![grid.to_owned()];
    for z in clocks {
        if !out.contains(&z) && out.len() < MOST_ZONES {
            out.push(z);
        }
    }
    out
}

/// When the offices of `zone` are open in the course of the grid's `day`: up to two spans, one of them of the day before or
/// after there.
pub(super) fn open(office: &OfficeHours, zone: &str, grid: &str, day: NaiveDate) -> Vec<MinuteSpan> {
    let there = [day.pred_opt(), Some(day), day.succ_opt()];
    there.into_iter().flatten().filter_map(|d| open_on(office, zone, d, grid, day)).collect()
}

/// The office hours of one date there, cut to the grid's day.
pub(super) fn open_on(office: &OfficeHours, zone: &str, date: NaiveDate, grid: &str, day: NaiveDate) -> Option<MinuteSpan> {
    let (from, to) = (office.from, office.to);
    let minute = |t: NaiveDateTime| -> Option<i32> {
        let here = format::in_zone(&Moment::new(t, zone), grid)?;
        i32::try_from((here - day.and_time(NaiveTime::MIN)).num_minutes()).ok()
    };
    let (from, to) = (minute(date.and_time(from))?.clamp(0, DAY), minute(date.and_time(to))?.clamp(0, DAY));
    (from < to).then_some(MinuteSpan { from, to })
}

/// Minutes that `zone` is ahead of the grid at noon of a day.
pub(super) fn ahead(zone: &str, grid: &str, day: NaiveDate) -> Option<i32> {
    let noon = zone::resolve(day.and_hms_opt(12, 0, 0)?, grid)?.utc;
    Some((zone::offset_at(noon, zone)?.0 - zone::offset_at(noon, grid)?.0) / 60)
}

pub(super) fn column(office: &OfficeHours, zone: &str, grid: &str, day: NaiveDate) -> CalendarZone {
    let hours = (0..24)
        .map(|h| {
            let here = day.and_time(NaiveTime::MIN) + Duration::hours(h);
            let there = if zone == grid { here } else { format::in_zone(&Moment::new(here, grid), zone).unwrap_or(here) };
            let plus = i8::try_from((there.date() - day).num_days()).unwrap_or(0);
            ZoneHour { label: there.format("%H:%M").to_string(), plus }
        })
        .collect();
    let noon = day.and_hms_opt(12, 0, 0).and_then(|t| zone::resolve(t, grid)).map_or(0, |r| r.utc);
    let offset = if zone == grid {
        zone::offset_at(noon, zone).map_or_else(String::new, |o| o.1)
    } else {
        signed(ahead(zone, grid, day).unwrap_or(0))
    };
    CalendarZone { zone: zone.to_owned(), city: format::city(zone), offset: Bi::same(offset), hours, open: open(office, zone, grid, day) }
}

/// "+9", "−5", "+5:30".
fn signed(minutes: i32) -> String {
    let sign = if minutes < 0 { "−" } else { "+" };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (h, 0) => format!("{sign}{h}"),
        (h, m) => format!("{sign}{h}:{m:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(s: &str) -> NaiveDate {
        s.parse().unwrap()
    }

    #[test]
    fn tokyo_is_open_in_londons_night_and_the_next_office_day_begins_before_midnight_in_summer_time_zones() {
        let office = OfficeHours::default();
        let span = |from, to| MinuteSpan { from, to };
        assert_eq!(open(&office, "Asia/Tokyo", "Europe/London", d("2026-11-17")), [span(0, 510)]);
        assert_eq!(open(&office, "Asia/Tokyo", "Europe/London", d("2026-07-15")), [span(60, 570)]);
        assert_eq!(open(&office, "Europe/London", "Asia/Tokyo", d("2026-11-17")), [span(0, 150), span(1080, 1440)]);
        assert_eq!(open(&office, "America/New_York", "Asia/Tokyo", d("2026-11-17")), [span(0, 450), span(1380, 1440)]);
    }

    #[test]
    fn offsets_are_written_short() {
        assert_eq!([540, 0, -300, 330].map(signed), ["+9", "+0", "−5", "+5:30"]);
    }

    #[test]
    fn the_grid_s_own_clock_comes_first_and_no_more_than_three() {
        let clocks = ["Europe/London", "Europe/Brussels", "Asia/Tokyo", "America/New_York"].map(str::to_owned).to_vec();
        assert_eq!(shown("Asia/Tokyo", clocks), ["Asia/Tokyo", "Europe/London", "Europe/Brussels"]);
    }
}
