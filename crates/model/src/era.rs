//! Japanese era years (元号): a date counted from an emperor's accession.

use chrono::NaiveDate;

/// Eras since the solar calendar came in on 1 January 1873, newest first: name, first day, the year before its first.
const ERAS: [(&str, (i32, u32, u32), i32); 5] = [
    ("令和", (2019, 5, 1), 2018), ("平成", (1989, 1, 8), 1988), ("昭和", (1926, 12, 25), 1925), ("大正", (1912, 7, 30), 1911), ("明治", (1873, 1, 1), 1867),
];

/// The year of a day as it is written: 平成30年, 令和元年 for the first. `None` before 1873, when days were counted by another calendar.
pub fn year(day: NaiveDate) -> Option<String> {
    let (name, _, before) = ERAS.iter().find(|(_, (y, m, d), _)| NaiveDate::from_ymd_opt(*y, *m, *d).is_some_and(|first| day >= first))?;
    let n = chrono::Datelike::year(&day) - before;
    Some(if n == 1 { format!("{name}元年") } else { format!("{name}{n}年") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_era_begins_on_its_day_and_its_first_year_is_called_gannen() {
        for (day, said) in [
            ("2018-11-20", Some("平成30年")), ("2019-04-30", Some("平成31年")), ("2019-05-01", Some("令和元年")), ("2026-12-13", Some("令和8年")),
            ("1989-01-07", Some("昭和64年")), ("1989-01-08", Some("平成元年")), ("1926-12-24", Some("大正15年")), ("1912-07-29", Some("明治45年")),
            ("1873-01-01", Some("明治6年")), ("1872-12-31", None),
        ] {
            assert_eq!(year(day.parse().unwrap()).as_deref(), said, "{day}");
        }
    }
}
