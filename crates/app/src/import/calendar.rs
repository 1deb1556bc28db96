//! Calendar files: a row an event, each time in its own zone.

use meguri_calendar::{Component, Limits, Property, Time, parse, value};
use meguri_model::import::ImportKind;
use meguri_model::{Message, zone};

use super::source::{ROWS, Source, made, number};
use crate::error::{Result, UiError};

const HEADS: &[&str] = &["Date", "End date", "Title", "Place", "Status", "Notes"];

pub(super) fn read(text: &str) -> Result<Source> {
    let parsed = parse(text.as_bytes(), &Limits::default()).map_err(|e| UiError::with("import_broken_text", &[("detail", e.to_string().into())]))?;
    let mut source = Source { hint: Some(ImportKind::Items), ..Source::default() };
    let events: Vec<&Component> = parsed.components.iter().filter(|c| c.name == "VCALENDAR").flat_map(|c| c.children("VEVENT")).collect();
    let rows = events.iter().take(ROWS).map(|c| row(c)).collect();
    let numbers = events.iter().take(ROWS).map(|c| c.line).collect();
    let mut say = |id: &str, n: usize| {
        if n > 0 {
            source.said.push(Message::new(id).with("n", number(n)));
        }
    };
    say("import-said-repeats", events.iter().filter(|e| e.property("RRULE").is_some() || e.property("RDATE").is_some()).count());
    say("import-said-problems", parsed.problems.len());
    if events.len() > ROWS {
        say("import-said-rows", ROWS);
    }
    source.table = made(HEADS, rows, numbers);
    Ok(source)
}

fn row(event: &Component) -> Vec<String> {
    let text = |name: &str| event.property(name).map(|p| value::readable(&p.text()).into_owned()).unwrap_or_default();
    let start = event.property("DTSTART").and_then(value::time);
    let mut end = event.property("DTEND").and_then(value::time);
    // DTEND of whole days is the day after the last (RFC 5545 §3.6.1).
    if let (Some(Time::Date(from)), Some(Time::Date(to))) = (&start, &end) {
        end = to.pred_opt().filter(|last| last > from).map(Time::Date);
    }
    let raw = |name: &str| event.property(name).map(|p: &Property| p.value.clone()).unwrap_or_default();
    let status = match text("STATUS").to_ascii_uppercase().as_str() {
        "TENTATIVE" => "provisional",
        "CANCELLED" => "cancelled",
        "CONFIRMED" => "confirmed",
        _ => "",
    };
    let shown = |t: Option<Time>, name: &str| t.map_or_else(|| raw(name), |t| written(&t));
    vec![shown(start, "DTSTART"), end.map(|t| written(&t)).unwrap_or_default(), text("SUMMARY"), text("LOCATION"), status.to_owned(), text("DESCRIPTION")]
}

/// A time as a cell holds it; a zone that is known stands behind it in brackets.
fn written(time: &Time) -> String {
    match time {
        Time::Date(d) => d.to_string(),
        Time::Zoned(m) => {
            let at = m.local.format("%Y-%m-%d %H:%M");
            if zone::known(&m.zone) { format!("{at} [{}]", m.zone) } else { at.to_string() }
        }
        Time::Floating(local) => local.format("%Y-%m-%d %H:%M").to_string(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn events_become_rows_with_their_own_zones() {
        let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Asia/Tokyo:20261127T140000\r\nDTEND;TZID=Asia/Tokyo:20261127T160000\r\nSUMMARY:Talks\r\nLOCATION:Sakai\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261128\r\nDTEND;VALUE=DATE:20261130\r\nSUMMARY:Free days\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let source = super::read(text).unwrap();
        assert_eq!(source.table.rows[1], ["2026-11-27 14:00 [Asia/Tokyo]", "2026-11-27 16:00 [Asia/Tokyo]", "Talks", "Sakai"]);
        assert_eq!(source.table.rows[2], ["2026-11-28", "2026-11-29", "Free days", ""]);
        assert_eq!(source.said[0].id, "import-said-repeats");
    }
}
