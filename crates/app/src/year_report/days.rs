//! Days as a year report writes them.

use chrono::{Datelike, NaiveDate};
use meguri_model::Lang;

use crate::format::month_short;

/// Days without their weekdays: `20 Nov 2018`, `10–12 Sep 2018`, `28 Sep – 2 Oct 2018`, `2018年9月10日〜12日`.
pub(super) fn days_plain(lang: Lang, from: NaiveDate, to: NaiveDate) -> String {
    let (year, month) = (from.year() == to.year(), from.year() == to.year() && from.month() == to.month());
    let en = |d: NaiveDate, with_year: bool| {
        let day = format!("{} {}", d.day(), month_short(Lang::En, d));
        if with_year { format!("{day} {}", d.year()) } else { day }
    };
    match lang {
        Lang::En if from == to => en(from, true),
        Lang::En if month => format!("{}–{}", from.day(), en(to, true)),
        Lang::En => format!("{} – {}", en(from, !year), en(to, true)),
        Lang::Ja => {
            let first = format!("{}年{}月{}日", from.year(), from.month(), from.day());
            match (from == to, month, year) {
                (true, ..) => first,
                (_, true, _) => format!("{first}〜{}日", to.day()),
                (.., true) => format!("{first}〜{}月{}日", to.month(), to.day()),
                _ => format!("{first}〜{}年{}月{}日", to.year(), to.month(), to.day()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_without_weekdays_say_nothing_twice() {
        let d = |s: &str| s.parse::<NaiveDate>().unwrap();
        for (from, to, en, ja) in [
            ("2018-11-20", "2018-11-20", "20 Nov 2018", "2018年11月20日"),
            ("2018-09-10", "2018-09-12", "10–12 Sep 2018", "2018年9月10日〜12日"),
            ("2018-09-28", "2018-10-02", "28 Sep – 2 Oct 2018", "2018年9月28日〜10月2日"),
            ("2018-09-28", "2019-09-28", "28 Sep 2018 – 28 Sep 2019", "2018年9月28日〜2019年9月28日"),
        ] {
            assert_eq!((days_plain(Lang::En, d(from), d(to)).as_str(), days_plain(Lang::Ja, d(from), d(to)).as_str()), (en, ja));
        }
    }
}
