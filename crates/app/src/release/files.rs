//! Handing out: each recipient's own calendar file, change note and message draft, then the ledger.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;

use mail_builder::MessageBuilder;
use meguri_calendar::{Attendee, Calendar, ComposeOptions, Event, ExportLang, ItemContext, Labels, Method, item_event};
use meguri_model::release::*;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::holders::{held, recipients};
use super::shelf::Shelf;
use super::{issue_row, note, stamp};
use crate::app::{App, Did};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::export::{organizer, safe_name, write_whole};
use crate::views::release::{HandedOut, RecipientView};
use crate::{setting, text};

/// Writes what recipients get into a folder and enters it in the ledger. `requests` adds one invitation or
/// cancellation file a changed item (RFC 5546), for those who have an address.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandOut {
    pub release: ReleaseId,
    pub recipients: Vec<Recipient>,
    pub folder: String,
    #[serde(default)]
    pub requests: bool,
}

command! {
    /// Writes calendar files, change notes and message drafts of a release, and enters who got what. Nothing is sent.
    Job hand_out(app, input: HandOut) -> HandedOut {
        let folder = PathBuf::from(&input.folder);
        if !folder.is_dir() {
            return Err(UiError::with("folder", &[("path", input.folder.clone().into())]).field("folder"));
        }
        let parcels = parcels(app, &input)?;
        let mut files = Vec::new();
        for (name, bytes) in parcels.iter().flat_map(|p| &p.files) {
            write_whole(&folder.join(name), bytes)?;
            files.push(name.clone());
        }
        let done = app.change("hand_out", |w| {
            let release: Release = w.db.get(input.release)?;
            for parcel in &parcels {
                let issue = issue_row(w, &release, parcel.who, parcel.way, String::new())?;
                w.db.insert(&issue)?;
                for (item, sequence) in &parcel.sequences {
                    w.db.hand_out(*item, *sequence)?;
                }
            }
            let message = Message::new("did-handed-out")
                .with("number", i64::from(release.number))
                .with("n", i64::try_from(parcels.len()).unwrap_or(i64::MAX))
                .with("name", crate::app::shown_name(release.frozen.programme.title.clone()));
            Ok(Did::new(release.id, message))
        })?;
        let without_address = parcels.iter().filter(|p| p.way == Way::File).map(|p| p.name.clone()).collect();
        Ok(HandedOut {
            folder: input.folder,
            files,
            recipients: u32::try_from(parcels.len()).unwrap_or(u32::MAX),
            without_address,
            said: done.said,
        })
    }
}

/// What one recipient gets.
struct Parcel {
    who: Recipient,
    name: Bi,
    way: Way,
    files: Vec<(String, Vec<u8>)>,
    sequences: Vec<(ItemId, u32)>,
}

fn parcels(app: &App, input: &HandOut) -> Result<Vec<Parcel>> {
    let zone = app.home_zone()?;
    let now = app.clock().now();
    let db = app.ws.db();
    let release: Release = db.get(input.release)?;
    let shelf = Shelf::of(db, release.programme)?;
    let views = recipients(db, &shelf, &release.frozen, &zone)?;
    let held = held(db, &shelf)?;
    let labels = Labels::from_fn(text::word);
    let office = organizer(db, &release.frozen.programme)?;
    let date = stamp(&release.at, &zone);
    let mark_tbc = setting::flag(db, "calendar_tbc_prefix", true)?;
    let mut taken = HashSet::new();
    // Compared once for each release that any of them holds.
    let mut olders: HashMap<usize, Older<'_>> = HashMap::new();
    for (_, at) in input.recipients.iter().filter_map(|who| held.get(who)) {
        if let (Some(head), Some(frozen)) = (shelf.head(*at).filter(|r| r.number < release.number), shelf.frozen(*at)?) {
            olders.entry(*at).or_insert_with(|| Older::of(head.number, frozen, &release.frozen));
        }
    }
    let mut out = Vec::new();
    for who in &input.recipients {
        let (kind, id) = crate::views::release::key(who);
        let view = views.iter().find(|v| v.kind == kind && v.id == id);
        let view = view.ok_or_else(|| UiError::with("not_a_recipient", &[("id", id.clone().into())]).field("recipients"))?;
        let before = held.get(who).and_then(|(_, at)| olders.get(at));
        let lang = if view.lang == Lang::Ja { ExportLang::Ja } else { ExportLang::En };
        let options = ComposeOptions { lang, mark_tbc, booking: false, now };
        let writer = Writer { db, release: &release, before, who, view, labels: &labels, options: &options, office: office.as_ref() };
        let base = own_name(&view.name, &view.detail, release.number, &mut taken);
        out.push(writer.parcel(&base, &date, input.requests)?);
    }
    Ok(out)
}

/// A release that somebody holds, with what differs from it now.
struct Older<'a> {
    number: u32,
    frozen: &'a Frozen,
    diff: Diff,
    told: BTreeMap<Recipient, Vec<(usize, Touch)>>,
}

impl<'a> Older<'a> {
    fn of(number: u32, frozen: &'a Frozen, now: &Frozen) -> Older<'a> {
        let diff = diff(frozen, now);
        let told = touched(&diff);
        Older { number, frozen, diff, told }
    }

    fn theirs(&self, who: &Recipient) -> Vec<(&Difference, Touch)> {
        let told = self.told.get(who).into_iter().flatten();
        told.filter_map(|(at, touch)| self.diff.items.get(*at).map(|d| (d, *touch))).collect()
    }
}

/// "Ichiro Tsukamoto rev 3", once.
fn own_name(name: &Bi, detail: &Bi, number: u32, taken: &mut HashSet<String>) -> String {
    let name = if name.is_empty() { detail } else { name };
    let stem = format!("{} rev {number}", safe_name(name.get(Lang::En)));
    let mut own = stem.clone();
    let mut n = 2;
    while !taken.insert(own.to_lowercase()) {
        own = format!("{stem} ({n})");
        n += 1;
    }
    own
}

struct Writer<'a> {
    db: Db<'a>,
    release: &'a Release,
    /// The copy the recipient holds.
    before: Option<&'a Older<'a>>,
    who: &'a Recipient,
    view: &'a RecipientView,
    labels: &'a Labels,
    options: &'a ComposeOptions,
    office: Option<&'a (String, String)>,
}

impl Writer<'_> {
    fn parcel(&self, base: &str, date: &Bi, requests: bool) -> Result<Parcel> {
        let frozen = &self.release.frozen;
        let mut items: Vec<FrozenItem> = frozen.items.iter().filter(|i| self.who.is_in(i)).cloned().collect();
        if let Some(before) = self.before {
            for gone in withdrawn(before.frozen, frozen, self.who) {
                let mut gone = gone.clone();
                gone.item.state = ItemState::Cancelled;
                // Their calendar takes it only with a number above the one it has.
                let known = self.db.handed_out(gone.item.id)?.unwrap_or(gone.item.sequence);
                let going_on = frozen.item(gone.item.id).map_or(0, |i| i.item.sequence);
                gone.item.sequence = next_sequence(gone.item.sequence, Some(known), true).max(going_on);
                items.push(gone);
            }
        }
        let theirs: Vec<(&Difference, Touch)> = self.before.map(|b| b.theirs(self.who)).unwrap_or_default();
        let events: Vec<Event> = items.iter().map(|i| self.event(i)).collect();
        let note = note::Note {
            lang: self.view.lang,
            frozen,
            number: self.release.number,
            held: self.before.map(|b| b.number),
            date,
            name: &self.view.name,
        };
        let body = note::write(&note, &theirs, self.who);
        let ics = meguri_calendar::write(&self.calendar(Method::Publish, events.clone())).bytes;
        let mut files = vec![(format!("{base}.ics"), ics.clone()), (format!("{base}.txt"), body.clone().into_bytes())];
        let mut invitations = Vec::new();
        if requests && let Some(mail) = self.view.email.as_deref() {
            let changed: HashSet<ItemId> = theirs.iter().filter_map(|(d, _)| d.shown().map(|i| i.item.id)).collect();
            let wanted = |i: &FrozenItem| self.before.is_none() || changed.contains(&i.item.id);
            for (i, event) in items.iter().zip(&events).filter(|(i, _)| wanted(i)) {
                invitations.push(self.invitation(base, i, event.clone(), mail));
            }
        }
        let way = if self.view.email.is_some() { Way::Draft } else { Way::File };
        if let Some(mail) = &self.view.email {
            let attached: Vec<_> = std::iter::once((format!("{base}.ics"), ics)).chain(invitations.iter().cloned()).collect();
            files.push((format!("{base}.eml"), self.draft(mail, &note::subject(&note), &body, attached)?));
        }
        files.extend(invitations);
        Ok(Parcel {
            who: *self.who,
            name: self.view.name.clone(),
            way,
            files,
            sequences: items.iter().map(|i| (i.item.id, i.item.sequence)).collect(),
        })
    }

    fn event(&self, i: &FrozenItem) -> Event {
        let mut context = ItemContext::new(&i.item, &self.release.frozen.programme);
        context.place = i.place.clone();
        context.address = i.address.clone();
        context.geo = i.geo;
        context.from = i.from.clone();
        context.to = i.to.clone();
        context.host = i.host.clone();
        context.host_contact = i.contact.clone();
        context.subgroups = i.groups.clone();
        context.organizer = self.office.cloned();
        item_event(&context, self.options, self.labels)
    }

    fn calendar(&self, method: Method, events: Vec<Event>) -> Calendar {
        Calendar {
            prodid: crate::export::prodid(),
            method: Some(method),
            name: self.release.frozen.programme.title.get(self.view.lang).to_owned(),
            events,
            ..Calendar::default()
        }
    }

    /// One file a UID (RFC 5546): an invitation or its update, or the cancellation.
    fn invitation(&self, base: &str, i: &FrozenItem, mut event: Event, mail: &str) -> (String, Vec<u8>) {
        let method = if i.item.state == ItemState::Cancelled { Method::Cancel } else { Method::Request };
        event.attendee = Some(Attendee {
            name: self.view.name.get(self.view.lang).to_owned(),
            mail: mail.to_owned(),
            language: self.view.lang.tag().to_owned(),
            answer: "NEEDS-ACTION",
            optional: false,
        });
        let kind = if method == Method::Cancel { "cancel" } else { "invite" };
        let short = i.item.id.to_string();
        let name = format!("{base} {kind} {}.ics", short.get(short.len().saturating_sub(8)..).unwrap_or(&short));
        (name, meguri_calendar::write(&self.calendar(method, vec![event])).bytes)
    }

    /// A draft that mail programs open for editing (`X-Unsent`, as Outlook and Thunderbird know it).
    fn draft(&self, mail: &str, subject: &str, body: &str, attached: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>> {
        let mut message = MessageBuilder::new()
            .header("X-Unsent", mail_builder::headers::raw::Raw::new("1"))
            .to((self.view.name.get(self.view.lang).to_owned(), mail.to_owned()))
            .subject(subject.to_owned())
            .date(self.options.now.timestamp())
            .message_id(format!("{}.{}@meguri", self.release.id, self.view.id))
            .text_body(body.to_owned());
        if let Some((name, from)) = self.office {
            message = message.from((name.clone(), from.clone()));
        }
        for (name, bytes) in attached {
            message = message.attachment("text/calendar; charset=utf-8", name, bytes);
        }
        message.write_to_vec().map_err(|e| UiError::with("io", &[("detail", e.to_string().into())]))
    }
}
