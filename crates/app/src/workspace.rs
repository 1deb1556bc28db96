//! What the frame of the window needs, and the content as a whole.

use std::path::Path;

use meguri_model::{Bi, Message, Param, zone};
use meguri_store::Standing;
use serde::Deserialize;
use serde_json::Value;
use ts_rs::TS;

use crate::app::history_message;
use crate::door::command;
use crate::views::Empty;
use crate::views::programme::{ClockView, Copied, WorkspaceView};
use crate::{format, open_questions, programme, setting, text};

command! {
    /// The frame of the window: file, clocks, what can be undone, programmes.
    Query workspace(app, input: Empty) -> WorkspaceView {
        let programmes = programme::lines(app, None)?;
        let now = app.clock.now().timestamp();
        let sentence = |e: Option<meguri_store::HistoryEntry>| e.map(|e| text::say(&history_message(&e.message)));
        let home = app.home_zone()?;
        let home_offset = zone::offset_at(now, &home).map_or(0, |o| o.0);
        let clocks = setting::clocks(app.ws.db())?.into_iter().filter_map(|z| {
            let local = zone::local_at(now, &z)?;
            let ahead = (zone::offset_at(now, &z)?.0 - home_offset) / 60;
            let note = if z == home { format::both(|l| format::weekday(l, local.date()).to_owned()) } else { ahead_text(ahead) };
            Some(ClockView { city: format::city(&z), time: local.format("%H:%M").to_string(), note, zone: z })
        }).collect();
        let asked = open_questions::gather_known(app)?;
        let checked = asked.is_some();
        let (decisions, questions) = asked.map_or((0, 0), |a| (a.decisions(), crate::listing::count(a.questions.len())));
        let path = app.ws.path();
        let standing = app.standing();
        Ok(WorkspaceView {
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            path: path.display().to_string(),
            read_only: standing != Standing::Whole,
            standing: standing.into(),
            today: app.today()?.to_string(),
            clocks,
            undo: sentence(app.ws.undoable()?),
            redo: sentence(app.ws.redoable()?),
            version: app.ws.version()?,
            programmes,
            decisions,
            questions,
            checked,
        })
    }
}

/// "+9 h", "−3 h 30 min" ahead of the office.
pub(crate) fn ahead_text(minutes: i32) -> Bi {
    if minutes == 0 {
        return text::word("same-time");
    }
    let sign = if minutes > 0 { "+" } else { "−" };
    text::say(&Message::new("ahead").with("sign", sign).with("length", Param::Minutes(minutes.into())))
}

command! {
    /// The whole content as sorted JSON: same content, same bytes; history not included.
    Query dump(app, input: Empty) -> Value {
        Ok(app.ws.read(|db| db.dump())?)
    }
}
command! {
    /// Every zone name.
    Query zones(app, input: Empty) -> Vec<String> {
        Ok(zone::names())
    }
}

/// Where to.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveCopy {
    pub path: String,
}

command! {
    /// Writes a copy of the whole workspace, history included; works also when the file itself is gone.
    Job save_copy(app, input: SaveCopy) -> Copied {
        let path = Path::new(&input.path);
        let progress = app.progress().clone();
        app.ws.save_copy(path, |done, total| progress.step(done, total).is_ok())?;
        let bytes = std::fs::metadata(path).map_or(0, |m| m.len());
        #[allow(clippy::cast_precision_loss)] // a file of 2^53 bytes is none
        let said = text::say(&Message::new("did-copy").with("path", input.path.clone()));
        Ok(Copied { path: input.path, bytes: bytes as f64, said })
    }
}
