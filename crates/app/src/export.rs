//! .ics files: the whole workspace, one programme, one person's part; shown before they are written.

use std::io::Write;
use std::path::Path;

use chrono::Utc;
use meguri_calendar::{
    Calendar, ComposeOptions, Event, ExportLang, ItemContext, Labels, Method, ProgrammeContext, Todo, Written, item_event, programme_event, uid,
};
use meguri_model::own_view::{ItemAudience, takes_part};
use meguri_model::*;
use meguri_store::Db;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::App;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::progress::Progress;
use crate::views::follow_up::FollowUpLine;
use crate::views::programme::{ExportLine, ExportPreview, Exported};
use crate::{format, person, setting, text};

/// Language of the texts in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum FileLang {
    En,
    Ja,
    Both,
}

/// Neither programme nor person: the whole workspace.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewIcs {
    #[serde(default)]
    #[ts(optional, as = "Option<Option<ProgrammeId>>")]
    pub programme: Option<ProgrammeId>,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<PersonId>>")]
    pub person: Option<PersonId>,
    pub lang: FileLang,
}

/// The same with the path to write to.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportIcs {
    #[serde(default)]
    #[ts(optional, as = "Option<Option<ProgrammeId>>")]
    pub programme: Option<ProgrammeId>,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<PersonId>>")]
    pub person: Option<PersonId>,
    pub lang: FileLang,
    pub path: String,
}

command! {
    /// What an .ics file would hold, and what can't be exported.
    Query preview_ics(app, input: PreviewIcs) -> ExportPreview {
        let file = make(app, &input)?;
        Ok(ExportPreview {
            file_name: file.name,
            events: file.lines,
            left_out: file.left_out,
            bytes: u32::try_from(file.written.bytes.len()).unwrap_or(u32::MAX),
            zones: file.written.zones,
        })
    }
}
command! {
    /// Writes an .ics file of the workspace, a programme or one person's part.
    Job export_ics(app, input: ExportIcs) -> Exported {
        let file = make(app, &PreviewIcs { programme: input.programme, person: input.person, lang: input.lang })?;
        write_whole(Path::new(&input.path), &file.written.bytes)?;
        Ok(Exported {
            path: input.path,
            events: u32::try_from(file.lines.len()).unwrap_or(u32::MAX),
            bytes: u32::try_from(file.written.bytes.len()).unwrap_or(u32::MAX),
            left_out: file.left_out,
        })
    }
}

/// A file ready to be written.
pub struct IcsFile {
    pub name: String,
    pub lines: Vec<ExportLine>,
    pub left_out: Vec<ExportLine>,
    pub written: Written,
}

/// Builds the file without writing it.
pub fn make(app: &mut App, ask: &PreviewIcs) -> Result<IcsFile> {
    let now = app.clock.now();
    let progress = app.progress().clone();
    app.ws.read(|db| build(db, ask, now, &progress))
}

fn build(db: Db<'_>, ask: &PreviewIcs, now: chrono::DateTime<Utc>, progress: &Progress) -> Result<IcsFile> {
    let labels = Labels::from_fn(text::word);
    let lang = match ask.lang {
        FileLang::En => ExportLang::En,
        FileLang::Ja => ExportLang::Ja,
        FileLang::Both => ExportLang::Both,
    };
    let mut options = ComposeOptions::new(lang, now);
    options.mark_tbc = setting::flag(db, "calendar_tbc_prefix", true)?;
    // Booking references are for those who hold the whole plan, not for one traveller's phone.
    options.booking = ask.programme.is_some() && ask.person.is_none();
    let programmes = match ask.programme {
        Some(id) => vec![db.get::<Programme>(id)?],
        None => db.all::<Programme>()?,
    };
    let who = ask.person.map(|id| db.get::<Person>(id)).transpose()?;
    let (mut events, mut sources) = (Vec::new(), Vec::new());
    let all = programmes.len() as u64;
    for (done, p) in programmes.iter().enumerate() {
        progress.step(done as u64, all)?;
        let items = match &who {
            Some(person) => own_items(db, p, person.id)?,
            None => db.by::<Item>("programme", p.id)?,
        };
        // Another person's programme is nobody else's business.
        if who.is_some() && items.is_empty() {
            continue;
        }
        let organizer = organizer(db, p)?;
        let context = ProgrammeContext {
            programme: p,
            place: Bi::default(),
            description: if who.is_some() { Bi::default() } else { p.objectives.clone() },
            url: String::new(),
            organizer: organizer.clone(),
        };
        events.push(programme_event(&context, &options));
        sources.push((p.title.clone(), p.when.clone(), None));
        for item in &items {
            events.push(one(db, p, item, organizer.clone(), &options, &labels)?);
            sources.push((item.title.clone(), item.when.clone(), Some(item.state)));
        }
    }
    let single = if programmes.len() == 1 { programmes.first() } else { None };
    let title = match (&who, single) {
        (Some(person), _) => person::name(person),
        (None, Some(p)) => p.title.clone(),
        (None, None) => text::word("calendar-workspace"),
    };
    let todos = todos(db, ask, now)?;
    let mut promised: Vec<ExportLine> = todos.iter().map(|(_, f)| promise(f)).collect();
    let calendar = Calendar {
        prodid: prodid(),
        method: todos.is_empty().then_some(Method::Publish),
        todos: todos.into_iter().map(|(t, _)| t).collect(),
        is_whole_programme: single.is_some() && who.is_none(),
        name: in_file_language(ask.lang, &title),
        color: None,
        description: String::new(),
        usual_hours: setting::flag(db, "calendar_part_of_day_hours", false)?,
        alarm_minutes: None,
        events,
        ..Calendar::default()
    };
    let written = meguri_calendar::write(&calendar);
    let (mut lines, mut left_out) = (Vec::new(), Vec::new());
    for (i, (title, when, state)) in sources.into_iter().enumerate() {
        if written.left_out.contains(&i) {
            let reason = text::say(&Message::new("left-out-no-day").with("when", format::both(|l| format::when(l, &when))));
            left_out.push(ExportLine { title, text: reason, state });
        } else {
            lines.push(ExportLine { title, text: format::both(|l| format::when(l, &when)), state });
        }
    }
    lines.append(&mut promised);
    Ok(IcsFile { name: file_name(&title, ask.lang), lines, left_out, written })
}

/// The promises of a file: everything of the workspace or the programme; of a person's part, what they promised or were promised.
fn todos(db: Db<'_>, ask: &PreviewIcs, now: chrono::DateTime<Utc>) -> Result<Vec<(Todo, FollowUp)>> {
    let mut all: Vec<FollowUp> = match ask.programme {
        Some(id) => db.by("programme", id)?,
        None => db.all()?,
    };
    if let Some(who) = ask.person {
        all.retain(|f| f.person == Some(who) || f.to_person == Some(who));
    }
    let shown = crate::follow_up::lines(db, all, now.date_naive())?;
    Ok(shown.into_iter().map(|line| (todo(&line, ask.lang, now), line.follow_up)).collect())
}

fn todo(line: &FollowUpLine, lang: FileLang, now: chrono::DateTime<Utc>) -> Todo {
    let f = &line.follow_up;
    let who = format::join(&[line.who.clone(), line.to.clone()]);
    let who = if line.who.is_empty() || line.to.is_empty() {
        who
    } else {
        text::say(&Message::new("follow-up-who-to").with("who", &line.who).with("to", &line.to))
    };
    let description = [in_file_language(lang, &who), f.outcome.clone()].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n");
    Todo {
        uid: uid(f.id),
        dtstamp: now,
        created: chrono::DateTime::parse_from_rfc3339(&f.created_at).ok().map(|t| t.to_utc()),
        due: f.due,
        done: f.closed.is_some(),
        summary: in_file_language(lang, &f.what),
        description,
        related_to: f.item.map(uid).or(f.programme.map(uid)),
    }
}

/// A promise in the list of what a file holds.
fn promise(f: &FollowUp) -> ExportLine {
    let due = f.due.map(|d| text::say(&Message::new("follow-up-due").with("date", format::both(|l| format::date_long(l, d)))));
    ExportLine { title: f.what.clone(), text: due.unwrap_or_else(|| text::word("follow-up-no-day")), state: None }
}

pub(crate) fn in_file_language(lang: FileLang, b: &Bi) -> String {
    match lang {
        FileLang::En => b.get(Lang::En).to_owned(),
        FileLang::Ja => b.get(Lang::Ja).to_owned(),
        FileLang::Both if b.en.is_empty() || b.ja.is_empty() || b.en == b.ja => b.get(Lang::Ja).to_owned(),
        FileLang::Both => format!("{} / {}", b.ja, b.en),
    }
}

/// The items of a programme that a person is in.
fn own_items(db: Db<'_>, p: &Programme, who: PersonId) -> Result<Vec<Item>> {
    let seats: Vec<Participation> =
        db.by::<Participation>("person", who)?.into_iter().filter(|s| s.programme == p.id).collect();
    if seats.is_empty() {
        return Ok(Vec::new());
    }
    let mut memberships = Vec::new();
    for s in &seats {
        memberships.extend(db.by::<Membership>("participation", s.id)?);
    }
    let mut out = Vec::new();
    for item in db.by::<Item>("programme", p.id)? {
        let (subgroups, assignments, contributions) = (db.by("item", item.id)?, db.by("item", item.id)?, db.by("item", item.id)?);
        let audience = ItemAudience { item: &item, subgroups: &subgroups, assignments: &assignments, contributions: &contributions };
        if seats.iter().any(|s| takes_part(audience, s, &memberships)) {
            out.push(item);
        }
    }
    Ok(out)
}

/// Options under which an export may have been made, whatever was asked for then.
fn every_way() -> Vec<ComposeOptions> {
    let langs = [ExportLang::En, ExportLang::Ja, ExportLang::Both];
    let of = |lang, mark_tbc, booking| ComposeOptions { mark_tbc, booking, ..ComposeOptions::new(lang, chrono::DateTime::<Utc>::UNIX_EPOCH) };
    langs.into_iter().flat_map(|l| [of(l, true, true), of(l, true, false), of(l, false, true)]).collect()
}

/// The events that an item has in our files, in every language.
pub(crate) fn item_forms(db: Db<'_>, item: &Item) -> Result<Vec<Event>> {
    let (p, labels) = (db.get::<Programme>(item.programme)?, Labels::from_fn(text::word));
    every_way().iter().map(|options| one(db, &p, item, None, options, &labels)).collect()
}

/// The events that a programme has in our files, in every language.
pub(crate) fn programme_forms(_: Db<'_>, p: &Programme) -> Result<Vec<Event>> {
    let context = ProgrammeContext { programme: p, place: Bi::default(), description: p.objectives.clone(), url: String::new(), organizer: None };
    Ok(every_way().iter().map(|options| programme_event(&context, options)).collect())
}

fn one(
    db: Db<'_>,
    p: &Programme,
    item: &Item,
    organizer: Option<(String, String)>,
    options: &ComposeOptions,
    labels: &Labels,
) -> Result<Event> {
    let mut c = ItemContext::new(item, p);
    let place = |id: Option<PlaceId>| id.map(|id| db.get::<Place>(id)).transpose();
    if let Some(here) = place(item.place)? {
        c.geo = here.latitude.zip(here.longitude);
        c.address = here.address.clone();
        c.place = here.name;
    }
    c.from = place(item.from_place)?.map(|p| p.name).unwrap_or_default();
    c.to = place(item.to_place)?.map(|p| p.name).unwrap_or_default();
    if let Some(id) = item.host {
        c.host = db.get::<Organisation>(id)?.name;
    }
    if let Some(id) = item.host_contact {
        c.host_contact = person::name(&db.get::<Person>(id)?);
    }
    for row in db.by::<ItemSubgroup>("item", item.id)? {
        c.subgroups.push(db.get::<Subgroup>(row.subgroup)?.letter);
    }
    c.subgroups.sort();
    c.organizer = organizer;
    Ok(item_event(&c, options, labels))
}

/// ORGANIZER of a published calendar: the organising organisation. Without an office address a reserved one is
/// written (RFC 2606), to which no mail can go.
pub(crate) fn organizer(db: Db<'_>, p: &Programme) -> Result<Option<(String, String)>> {
    let roles = db.by::<ProgrammeOrganisation>("programme", p.id)?;
    let Some(role) = roles.iter().find(|r| r.role == OrganisationRole::Organiser) else { return Ok(None) };
    let o: Organisation = db.get(role.organisation)?;
    let email = setting::text(db, "office_email", "office@meguri.invalid")?;
    Ok(Some((o.name.get(Lang::En).to_owned(), email)))
}

/// PRODID of every file of ours (RFC 5545 §3.7.3).
pub(crate) fn prodid() -> String {
    format!("-//Meguri//Meguri {}//EN", env!("CARGO_PKG_VERSION"))
}

pub(crate) fn file_name(title: &Bi, lang: FileLang) -> String {
    format!("{}.ics", safe_name(title.get(if lang == FileLang::Ja { Lang::Ja } else { Lang::En })))
}

/// A file name that every system takes: no separators, no control characters, at most 80 characters.
pub(crate) fn safe_name(text: &str) -> String {
    let safe: String = text
        .chars()
        .map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { ' ' } else { c })
        .take(80)
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let safe = safe.trim_matches(['.', ' ']);
    if safe.is_empty() { "Meguri".to_owned() } else { safe.to_owned() }
}

/// Writes a file so that it is either whole or not there: aside first, then renamed.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let io = |e: std::io::Error| match e.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => UiError::new("read_only").field("path"),
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => UiError::new("disk_full").field("path"),
        std::io::ErrorKind::NotFound => UiError::with("folder", &[("path", path.display().to_string().into())]).field("path"),
        _ => UiError::with("io", &[("detail", e.to_string().into())]).field("path"),
    };
    let mut aside = path.as_os_str().to_owned();
    aside.push(format!(".part-{}", std::process::id()));
    let aside = Path::new(&aside);
    let written = std::fs::File::create(aside).and_then(|mut f| {
        f.write_all(bytes)?;
        f.sync_all()
    });
    if let Err(e) = written.and_then(|()| std::fs::rename(aside, path)) {
        let _ = std::fs::remove_file(aside);
        return Err(io(e));
    }
    Ok(())
}
