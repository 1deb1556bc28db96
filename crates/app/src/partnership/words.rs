//! Partnerships in words: names, dates of the past, anniversaries.

use chrono::{Datelike, NaiveDate};
use meguri_model::*;

use crate::{format, text};

/// "Gateshead Council and Komatsu City", "A, B and C", "A and 3 others".
pub(crate) fn of_parties(names: &[Bi]) -> Bi {
    let say = |id: &str| Message::new(id);
    let message = match names {
        [] => say("partnership-nobody"),
        [a] => say("partnership-one").with("a", a),
        [a, b] => say("partnership-two").with("a", a).with("b", b),
        [a, b, c] => say("partnership-three").with("a", a).with("b", b).with("c", c),
        [a, rest @ ..] => say("partnership-more").with("a", a).with("n", i64::try_from(rest.len()).unwrap_or(0)),
    };
    text::say(&message)
}

/// What an event is called: its title, else its kind.
pub(crate) fn event_title(e: &PartnershipEvent) -> Bi {
    if e.title.is_empty() { text::term("partnership-event", e.kind.as_str()) } else { e.title.clone() }
}

/// A day of the past, without weekday: "4 June 1991", "1991年6月4日".
fn day(lang: Lang, d: NaiveDate) -> String {
    match lang {
        Lang::En => format!("{} {}", d.day(), format::month(lang, u8::try_from(d.month()).unwrap_or(1), Some(d.year()))),
        Lang::Ja => format!("{}年{}月{}日", d.year(), d.month(), d.day()),
    }
}

/// A date as it is known: "1991", "October 2018", "after March 2011", "1970s", "March, year?", "No date".
pub(crate) fn date(when: &When, near: Nearness) -> Bi {
    let plain = match when {
        When::Unknown => return text::word("partnership-no-date"),
        When::Month { month, year: None } => {
            let month = format::both(|l| format::month(l, *month, None));
            return text::say(&Message::new("partnership-no-year").with("month", month));
        }
        When::Month { .. } | When::Year { .. } => format::both(|l| format::when(l, when)),
        other => match other.days() {
            Some((from, to)) if from == to => format::both(|l| day(l, from)),
            Some((from, to)) => format::both(|l| format!("{} {} {}", day(l, from), format::dash(l), day(l, to))),
            None => Bi::default(),
        },
    };
    match near {
        Nearness::Exact => plain,
        Nearness::Decade => {
            let year = match when {
                When::Year { year } => year.div_euclid(10) * 10,
                _ => return plain,
            };
            text::say(&Message::new("partnership-decade").with("year", year.to_string()))
        }
        Nearness::About => text::say(&Message::new("partnership-about").with("date", plain)),
        Nearness::Before => text::say(&Message::new("partnership-before").with("date", plain)),
        Nearness::After => text::say(&Message::new("partnership-after").with("date", plain)),
    }
}

/// The same for a narrow place: the year, or the month of the year.
pub(crate) fn short(when: &When, near: Nearness) -> Bi {
    match (when, when.days()) {
        (_, Some((from, _))) => date(&When::Year { year: from.year() }, near),
        _ => date(when, near),
    }
}

/// "35 years in 2026", "10 years in October 2028", "35 years on Thu 4 Jun 2026".
pub(crate) fn anniversary(years: u32, when: &When, about: bool) -> Bi {
    let on = match when.days() {
        Some((from, _)) => Message::new("anniversary-on").with("date", format::both(|l| format::date_long(l, from))),
        None => Message::new("anniversary-in").with("date", format::both(|l| format::when(l, when))),
    };
    let on = on.with("years", i64::from(years));
    let said = text::say(&on);
    if about { text::say(&Message::new("anniversary-about").with("said", said)) } else { said }
}

/// What of a date is still to come: "Day and month to come", "Day to come"; empty where the day is known.
pub(crate) fn missing(when: &When) -> Bi {
    match when {
        When::Year { .. } => text::word("anniversary-year-only"),
        When::Month { .. } => text::word("anniversary-month-only"),
        _ => Bi::default(),
    }
}

/// The hue of a kind, as the window names hues.
pub(crate) fn hue(kind: PartnershipKind) -> &'static str {
    match kind {
        PartnershipKind::Twinning => "teal",
        PartnershipKind::Friendship => "moss",
        PartnershipKind::Memorandum => "ruri",
        PartnershipKind::Exchange => "plum",
        PartnershipKind::Project => "sky",
        PartnershipKind::Investment => "copper",
    }
}
