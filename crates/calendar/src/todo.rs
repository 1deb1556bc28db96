//! VTODO (RFC 5545 §3.6.2): what somebody promised, with the day by which it is due.

use chrono::{DateTime, NaiveDate, Utc};

use crate::line::Lines;

/// A promise. Empty texts are not written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Todo {
    /// `<uuid>@meguri`, for ever.
    pub uid: String,
    pub dtstamp: DateTime<Utc>,
    pub created: Option<DateTime<Utc>>,
    pub due: Option<NaiveDate>,
    /// It is closed. Only the day of that is known, so no COMPLETED is written: that is a moment in UTC (§3.8.2.1).
    pub done: bool,
    pub summary: String,
    pub description: String,
    /// UID of the item that it came from, or of its programme.
    pub related_to: Option<String>,
}

/// Writes them by when they are due, then by UID.
pub(crate) fn write(lines: &mut Lines, todos: &[Todo]) {
    let mut sorted: Vec<&Todo> = todos.iter().collect();
    sorted.sort_by(|a, b| (a.due.is_none(), a.due, &a.uid).cmp(&(b.due.is_none(), b.due, &b.uid)));
    for t in sorted {
        lines.begin("VTODO");
        lines.text("UID", &[], &t.uid);
        lines.date_time("DTSTAMP", &[], t.dtstamp.naive_utc(), true);
        if let Some(at) = t.created {
            lines.date_time("CREATED", &[], at.naive_utc(), true);
        }
        if let Some(due) = t.due {
            lines.date("DUE", &[("VALUE", "DATE")], due);
        }
        lines.raw("STATUS", &[], if t.done { "COMPLETED" } else { "NEEDS-ACTION" });
        if t.done {
            lines.raw("PERCENT-COMPLETE", &[], "100");
        }
        lines.text("SUMMARY", &[], &t.summary);
        if !t.description.is_empty() {
            lines.text("DESCRIPTION", &[], &t.description);
        }
        if let Some(uid) = t.related_to.as_deref() {
            lines.text("RELATED-TO", &[], uid);
        }
        lines.end("VTODO");
    }
}

#[cfg(test)]
mod tests {
    use crate::{Calendar, Todo, write};

    #[test]
    fn a_promise_is_a_todo_that_is_due_on_a_day() {
        let day = |s: &str| s.parse().ok();
        let todos = vec![
            Todo { uid: "b@meguri".into(), summary: "Send samples; two kinds".into(), due: day("2026-11-30"), related_to: Some("i@meguri".into()), ..Todo::default() },
            Todo { uid: "a@meguri".into(), summary: "Write".into(), done: true, description: "Sent".into(), ..Todo::default() },
        ];
        let text = String::from_utf8(write(&Calendar { prodid: "-//x".into(), todos, ..Calendar::default() }).bytes).unwrap();
        let lines: Vec<&str> = text.lines().skip_while(|l| *l != "BEGIN:VTODO").collect();
        let expected = "BEGIN:VTODO|UID:b@meguri|DTSTAMP:19700101T000000Z|DUE;VALUE=DATE:20261130|STATUS:NEEDS-ACTION|\
            SUMMARY:Send samples\\; two kinds|RELATED-TO:i@meguri|END:VTODO|\
            BEGIN:VTODO|UID:a@meguri|DTSTAMP:19700101T000000Z|STATUS:COMPLETED|PERCENT-COMPLETE:100|SUMMARY:Write|DESCRIPTION:Sent|END:VTODO|END:VCALENDAR";
        assert_eq!(lines.join("|"), expected);
    }
}
