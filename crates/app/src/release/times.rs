//! Times as a change note says them: on the clock of their place, which is named where it is not the programme's own.

use meguri_model::*;

use crate::format;

/// The zones of a time, in their order; none for what has no clock.
fn zones(w: &When) -> Vec<&str> {
    match w {
        When::Exact { start, end } => {
            let end = end.as_ref().map(|e| e.zone.as_str()).filter(|z| *z != start.zone);
            std::iter::once(start.zone.as_str()).chain(end).collect()
        }
        When::PartOfDay { zone, .. } => vec![zone],
        _ => Vec::new(),
    }
}

/// " (Tokyo)", "（東京）".
fn named(lang: Lang, zone: &str) -> String {
    match lang {
        Lang::En => format!(" ({})", format::city(zone).en),
        Lang::Ja => format!("（{}）", format::city(zone).ja),
    }
}

/// A time of which `text` says the clocks, with its zones where `name` asks for them. What begins and ends on two clocks
/// always says both.
fn with_zones(lang: Lang, w: &When, text: String, name: bool) -> String {
    match (zones(w).as_slice(), w) {
        ([from, to], When::Exact { start, .. }) => {
            let begins = format::time(lang, start.local);
            match text.split_once(&begins) {
                Some((before, after)) => format!("{before}{begins}{}{after}{}", named(lang, from), named(lang, to)),
                None => text,
            }
        }
        ([zone, ..], _) if name => format!("{text}{}", named(lang, zone)),
        _ => text,
    }
}

fn is_elsewhere(w: &When, home: &str) -> bool {
    zones(w).iter().any(|z| *z != home)
}

/// "Tue 27 Nov, 10:00–11:30 (Tokyo)" in a programme at home in London.
pub(super) fn when(w: &When, home: &str) -> Bi {
    format::both(|l| with_zones(l, w, format::when(l, w), is_elsewhere(w, home)))
}

/// Before and after. On one day only the clocks are said. The zone is said once where both have the same, and of both where
/// the change crosses zones.
pub(super) fn two(b: &When, a: &When, home: &str) -> (Bi, Bi) {
    let crosses = !zones(b).is_empty() && !zones(a).is_empty() && zones(b) != zones(a);
    let elsewhere = crosses || is_elsewhere(b, home) || is_elsewhere(a, home);
    let one_day = match (b, a) {
        (When::Exact { start: s0, .. }, When::Exact { start: s1, .. }) => s0.local.date() == s1.local.date(),
        _ => false,
    };
    let said = |w: &When, name: bool| {
        format::both(|l| {
            let text = match w {
                When::Exact { start, end } if one_day => format::times(l, start.local, end.as_ref().map(|e| e.local)),
                _ => format::when(l, w),
            };
            with_zones(l, w, text, name)
        })
    };
    let once = zones(a).is_empty();
    (said(b, crosses || (elsewhere && once)), said(a, elsewhere))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(start: &str, zone: &str, end: &str, until: &str) -> When {
        let moment = |local: &str, zone: &str| Moment::new(format!("{local}:00").parse().unwrap(), zone);
        When::Exact { start: moment(start, zone), end: (!end.is_empty()).then(|| moment(end, until)) }
    }

    #[test]
    fn the_zone_is_said_where_it_is_not_the_programmes_own() {
        let (london, tokyo) = ("Europe/London", "Asia/Tokyo");
        let ten = at("2026-11-24T10:00", tokyo, "", "");
        let half = at("2026-11-24T11:30", tokyo, "", "");
        let next = at("2026-11-25T11:30", tokyo, "", "");
        let there = at("2026-11-24T10:00", london, "", "");
        let flight = at("2026-11-24T19:00", london, "2026-11-25T15:50", tokyo);
        let later = at("2026-11-24T20:00", london, "2026-11-25T16:50", tokyo);
        let en = |b: &When, a: &When, home: &str| {
            let (before, after) = two(b, a, home);
            format!("{} / {}", before.en, after.en)
        };
        assert_eq!(en(&ten, &half, tokyo), "10:00 / 11:30");
        assert_eq!(en(&ten, &half, london), "10:00 / 11:30 (Tokyo)");
        assert_eq!(en(&ten, &next, london), "Tue 24 Nov, 10:00 / Wed 25 Nov, 11:30 (Tokyo)");
        assert_eq!(en(&ten, &there, london), "10:00 (Tokyo) / 10:00 (London)");
        assert_eq!(en(&flight, &later, london), "19:00 (London)–15:50 Wed (Tokyo) / 20:00 (London)–16:50 Wed (Tokyo)");
        assert_eq!(en(&ten, &When::Unknown, london), "Tue 24 Nov, 10:00 (Tokyo) / No date yet");
        assert_eq!(two(&ten, &half, london).1.ja, "11:30（東京）");
        assert_eq!(when(&ten, london).en, "Tue 24 Nov, 10:00 (Tokyo)");
        assert_eq!(when(&ten, tokyo).en, "Tue 24 Nov, 10:00");
    }
}
