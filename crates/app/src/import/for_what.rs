//! What a calendar file is for: events to bring in, or answers to invitations that came back.

use meguri_calendar::{answers, read};
use meguri_model::{Message, Param};
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::bounds::Bounds;
use super::source::number;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::listing::count;
use crate::text;
use crate::views::import::{CalendarFileView, CalendarUse};

/// A calendar file: its text, or where it lies.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct CalendarFile {
    #[ts(optional)]
    pub pasted: Option<String>,
    #[ts(optional)]
    pub path: Option<String>,
}

/// The text of a calendar file. Addresses and UIDs are ASCII: a name that is not UTF-8 is not what decides.
pub(crate) fn text_at(db: Db<'_>, path: &str) -> Result<String> {
    let bounds = Bounds::read(db, None)?;
    let gone = |e: std::io::Error| UiError::with("import_no_file", &[("path", path.into()), ("detail", e.to_string().into())]).field("path");
    if std::fs::metadata(path).map_err(gone)?.len() > bounds.bytes {
        return Err(UiError::with("import_too_large", &[("mb", Param::Number(bounds.megabytes()))]).field("path"));
    }
    Ok(String::from_utf8_lossy(&std::fs::read(path).map_err(gone)?).into_owned())
}

command! {
    /// Whether a calendar file holds events to import, answers to invitations (METHOD:REPLY), or may be either. Writes nothing.
    Query calendar_file(app, input: CalendarFile) -> CalendarFileView {
        let text = match (&input.pasted, &input.path) {
            (Some(text), _) => text.clone(),
            (None, Some(path)) => text_at(app.ws.db(), path)?,
            (None, None) => return Err(UiError::new("import_nothing").field("pasted")),
        };
        let broken = |e: meguri_calendar::ReadError| UiError::with("import_broken_text", &[("detail", e.to_string().into())]);
        let file = read(text.as_bytes(), &Bounds::read(app.ws.db(), None)?.calendar(), &[]).map_err(broken)?;
        let found = answers(&file).len();
        let of_reply = |reply: bool| file.calendars.iter().filter(move |c| (c.method == "REPLY") == reply).map(|c| c.entries.len()).sum::<usize>();
        let (replies, events) = (of_reply(true), of_reply(false));
        // A calendar without METHOD in which people have answered may be either.
        let for_what = match (found > 0, replies > 0, events > 0) {
            (true, true, false) => CalendarUse::Answers,
            (true, _, true) => CalendarUse::Ask,
            _ => CalendarUse::Events,
        };
        let said = Message::new("calendar-file-holds").with("answers", number(found)).with("events", number(events));
        Ok(CalendarFileView { for_what, answers: count(found), events: count(events), said: text::say(&said) })
    }
}
