//! Answers that come back (RFC 5546 §3.2.3): who said what about which event, and when.

use chrono::{DateTime, Utc};

use crate::read::ReadFile;
use crate::value::Time;

/// PARTSTAT (RFC 5545 §3.2.12), as far as an answer to an invitation has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Said {
    Yes,
    No,
    Maybe,
    /// Somebody else comes instead.
    Delegated,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub uid: String,
    /// The address as it stands; compare with `same_mail`.
    pub mail: String,
    pub name: String,
    pub said: Said,
    /// DTSTAMP: when it was said.
    pub at: Option<DateTime<Utc>>,
    /// The SEQUENCE that was answered.
    pub sequence: u32,
    /// For one time of a series only.
    pub instead_of: Option<Time>,
    /// COMMENT: a word that goes with it.
    pub comment: String,
    /// The line of its VEVENT.
    pub line: u32,
}

/// The answers of a file, in its order. A calendar with another METHOD than REPLY has none (one without any may be what a
/// program made of a reply); neither has an attendee who has not answered yet.
pub fn answers(file: &ReadFile) -> Vec<Answer> {
    let replies = file.calendars.iter().filter(|c| c.method == "REPLY" || c.method.is_empty());
    let mut out = Vec::new();
    for e in replies.flat_map(|c| &c.entries) {
        for who in &e.attendees {
            let Some(said) = said(&who.answer) else { continue };
            out.push(Answer {
                uid: e.uid.clone(),
                mail: who.mail.clone(),
                name: who.name.clone(),
                said,
                at: e.dtstamp,
                sequence: e.sequence,
                instead_of: e.instead_of.clone(),
                comment: e.kept.properties.iter().find(|p| &*p.name == "COMMENT").map(|p| p.text()).unwrap_or_default(),
                line: e.line,
            });
        }
    }
    out
}

fn said(partstat: &str) -> Option<Said> {
    Some(match partstat {
        "ACCEPTED" => Said::Yes,
        "DECLINED" => Said::No,
        "TENTATIVE" => Said::Maybe,
        "DELEGATED" => Said::Delegated,
        _ => return None,
    })
}

/// Whether two mail addresses are one: capitals do not matter, anywhere in practice.
pub fn same_mail(a: &str, b: &str) -> bool {
    !a.trim().is_empty() && a.trim().to_lowercase() == b.trim().to_lowercase()
}
