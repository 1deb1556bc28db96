//! The open workspace with its clock and author. Every change goes through `App::change`.

use std::path::Path;
use std::sync::mpsc::Receiver;

use chrono::NaiveDate;
use meguri_model::clashes::{Engine, Settings};
use meguri_model::{Bi, Lang, Message, Param};
pub use meguri_store::Standing;
use meguri_store::{Act, Db, Done, Workspace};
use uuid::{ContextV7, Timestamp, Uuid};

use crate::clash::cache;
use crate::clock::Clock;
use crate::error::Result;
use crate::matchmaking::searches::Searches;
use crate::progress::Progress;
use crate::views::history::{Changed, Touched};
use crate::{changed_since, setting, text};

/// The clash engine with the version of the file and the day it was built for.
pub(crate) type Built = (i64, NaiveDate, Engine);

/// An open workspace.
pub struct App {
    pub(crate) ws: Workspace,
    pub(crate) clock: Clock,
    author: String,
    ids: ContextV7,
    pub(crate) engine: Option<Built>,
    /// The engine that is being built beside.
    pub(crate) coming: Option<Receiver<Option<Built>>>,
    progress: Progress,
    /// Searches for timetables that go on, or are over and were not taken yet.
    pub(crate) searches: Searches,
    pub(crate) seen: Option<crate::document::Seen>,
}

/// What a change may use: the records, and fresh ids and stamps.
pub struct Writer<'a> {
    pub db: Db<'a>,
    clock: Clock,
    author: &'a str,
    ids: &'a ContextV7,
}

impl Writer<'_> {
    /// A new UUIDv7; later ones sort later.
    pub fn id(&self) -> Uuid {
        let now = self.clock.now();
        let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
        Uuid::new_v7(Timestamp::from_unix(self.ids, seconds, now.timestamp_subsec_nanos()))
    }

    /// Who makes the change.
    pub fn author(&self) -> &str {
        self.author
    }

    /// RFC 3339, UTC.
    pub fn stamp(&self) -> String {
        self.clock.stamp()
    }
}

/// What a change did: the record made or changed and the sentence for the history.
pub struct Did {
    pub id: Option<Uuid>,
    pub message: Message,
}

impl Did {
    pub fn new(id: impl Into<Uuid>, message: Message) -> Did {
        Did { id: Some(id.into()), message }
    }
}

impl App {
    /// Makes a new workspace. `author` is written to the history.
    pub fn create(path: &Path, clock: Clock, author: &str) -> Result<App> {
        Ok(App::with(Workspace::create(path)?, clock, author))
    }

    /// Opens a workspace: checked, backed up once a day, migrated.
    pub fn open(path: &Path, clock: Clock, author: &str) -> Result<App> {
        let today = clock.today("UTC").to_string();
        Ok(App::with(Workspace::open(path, &today)?, clock, author))
    }

    fn with(ws: Workspace, clock: Clock, author: &str) -> App {
        App { ws, clock, author: author.to_owned(), ids: ContextV7::new(), engine: None, coming: None, progress: Progress::default(), searches: Searches::default(), seen: None }
    }

    pub fn workspace(&self) -> &Workspace {
        &self.ws
    }

    pub fn workspace_mut(&mut self) -> &mut Workspace {
        self.engine = None;
        self.coming = None;
        &mut self.ws
    }

    pub fn clock(&self) -> Clock {
        self.clock
    }

    pub fn standing(&self) -> Standing {
        self.ws.standing()
    }

    /// Builds what answers about clashes and open questions beside everything else, and calls `ready` when it is there. Until then
    /// `workspace`, `today`, `calendar`, `itinerary`, `item` and `proposals` answer without it and say so (`checked`); what cannot do without waits.
    pub fn prepare(&mut self, ready: impl FnOnce() + Send + 'static) {
        cache::prepare(self, ready);
    }

    /// How far the running job is.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Shares the progress of this workspace's jobs with whoever shows it.
    pub fn report_to(&mut self, progress: Progress) {
        self.progress = progress;
    }

    /// Runs `f` as one recorded, undoable change.
    pub(crate) fn change(&mut self, command: &'static str, f: impl FnOnce(&Writer<'_>) -> Result<Did>) -> Result<Changed> {
        self.change_of(command, None, f)
    }

    /// As `change`, for a change that takes back the entry `of` of the history, or everything after it.
    pub(crate) fn change_of(
        &mut self,
        command: &'static str,
        of: Option<i64>,
        f: impl FnOnce(&Writer<'_>) -> Result<Did>,
    ) -> Result<Changed> {
        let at = self.clock.stamp();
        let author = self.author.clone();
        let (clock, ids) = (self.clock, &self.ids);
        let before = self.ws.version()?;
        let done: Done<Did> = self.ws.change_of(Act { command, author: &author, at: &at }, of, |db| {
            let did = f(&Writer { db, clock, author: &author, ids })?;
            let message = serde_json::to_string(&did.message).unwrap_or_default();
            Ok::<_, crate::UiError>((did, message))
        })?;
        cache::follow(self, before, done.seq, &done.touched)?;
        Ok(changed(done.value.id.map(|i| i.to_string()), &done.value.message, done.seq, done.touched))
    }

    pub(crate) fn undo_or_redo(&mut self, redo: bool) -> Result<Changed> {
        let at = self.clock.stamp();
        let author = self.author.clone();
        let act = Act { command: if redo { "redo" } else { "undo" }, author: &author, at: &at };
        let before = self.ws.version()?;
        let done = if redo { self.ws.redo(act) } else { self.ws.undo(act) };
        let done = done.map_err(|e| changed_since::worded(self.ws.db(), e))?;
        cache::follow(self, before, done.seq, &done.touched)?;
        let inner = history_message(&done.value.message);
        let said = text::say(&inner);
        let message = Message::new(if redo { "did-redo" } else { "did-undo" }).with("what", said);
        Ok(changed(None, &message, done.seq, done.touched))
    }

    /// The office's zone (setting `home_zone`), London where none is set.
    pub(crate) fn home_zone(&self) -> Result<String> {
        setting::text(self.ws.db(), "home_zone", "Europe/London")
    }

    pub(crate) fn today(&self) -> Result<NaiveDate> {
        Ok(self.clock.today(&self.home_zone()?))
    }

    pub(crate) fn clash_settings(&self) -> Result<Settings> {
        setting::clashes(self.ws.db())
    }
}

fn changed(id: Option<String>, message: &Message, seq: Option<i64>, touched: Vec<meguri_store::Touched>) -> Changed {
    Changed {
        seq,
        id,
        said: if seq.is_some() { text::say(message) } else { text::word("did-nothing") },
        touched: touched.into_iter().map(|t| Touched { noun: t.noun, id: t.id }).collect(),
    }
}

/// The sentence of a history entry as it was stored.
pub(crate) fn history_message(json: &str) -> Message {
    serde_json::from_str(json).unwrap_or_else(|_| Message::new("did-something"))
}

/// "Added the place Osaka".
pub(crate) fn added(noun: &str, name: impl Into<Bi>) -> Message {
    about("did-added", noun, name)
}

/// "Removed the place Osaka".
pub(crate) fn removed(noun: &str, name: impl Into<Bi>) -> Message {
    about("did-removed", noun, name)
}

fn about(id: &str, noun: &str, name: impl Into<Bi>) -> Message {
    Message::new(id)
        .with("noun", Param::Term(format!("noun-{}", noun.replace('_', "-"))))
        .with("name", Param::Bi(shown_name(name.into())))
}

/// "Changed title and place of NSK".
pub(crate) fn edited(fields: &[&str], name: impl Into<Bi>) -> Message {
    let what = fields.iter().map(|f| Param::Term(format!("field-{}", f.replace('_', "-")))).collect();
    Message::new("did-edited").with("what", Param::List(what)).with("name", Param::Bi(shown_name(name.into())))
}

/// Names in sentences are cut: a history line is one line.
pub(crate) fn shown_name(name: Bi) -> Bi {
    let cut = |lang: Lang| {
        let text = name.get(lang);
        match text.char_indices().nth(80) {
            Some((at, _)) => format!("{}…", &text[..at]),
            None => text.to_owned(),
        }
    };
    Bi { en: cut(Lang::En), ja: cut(Lang::Ja) }
}
