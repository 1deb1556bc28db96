//! Itinerary items and programmes to events: pure, from values that the caller has resolved.
//!
//! What is never read here cannot leak: no private note, no briefing, questions or gift, no rooming, and of people
//! only the host contact's name.

use chrono::{DateTime, Utc};
use meguri_model::{Bi, DayPart, Item, ItemKind, ItemState, Lang, Programme, ProgrammeStatus, When};

use crate::event::{Event, is_uri};
use crate::labels::Labels;

/// The language of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExportLang {
    #[default]
    En,
    Ja,
    /// `日本語 / English`.
    Both,
}

#[derive(Clone, Debug)]
pub struct ComposeOptions {
    pub lang: ExportLang,
    /// `[TBC]` before the summary of what is to be confirmed.
    pub mark_tbc: bool,
    /// Booking references: for the organiser's own export only.
    pub booking: bool,
    /// DTSTAMP: the clock that the app was given.
    pub now: DateTime<Utc>,
}

impl ComposeOptions {
    pub fn new(lang: ExportLang, now: DateTime<Utc>) -> ComposeOptions {
        ComposeOptions { lang, mark_tbc: true, booking: false, now }
    }
}

/// An item and the names behind its references; what is not known is empty.
#[derive(Clone, Debug)]
pub struct ItemContext<'a> {
    pub item: &'a Item,
    pub programme: &'a Programme,
    pub place: Bi,
    pub address: Bi,
    /// Of the place, or of a leg's start.
    pub geo: Option<(f64, f64)>,
    pub from: Bi,
    pub to: Bi,
    pub host: Bi,
    /// The host contact's name and title. Nothing else of that person.
    pub host_contact: Bi,
    /// Letters of the subgroups that the item is for; empty for the whole party.
    pub subgroups: Vec<String>,
    /// A page about the item, if there is one. The link of an online session is the item's own.
    pub url: String,
    /// Name and mail address, for a published calendar.
    pub organizer: Option<(String, String)>,
}

impl<'a> ItemContext<'a> {
    /// A context in which nothing is resolved yet.
    pub fn new(item: &'a Item, programme: &'a Programme) -> ItemContext<'a> {
        let none = Bi::default;
        ItemContext {
            item,
            programme,
            place: none(),
            address: none(),
            geo: None,
            from: none(),
            to: none(),
            host: none(),
            host_contact: none(),
            subgroups: Vec::new(),
            url: String::new(),
            organizer: None,
        }
    }
}

/// A programme, for its own whole-days event.
#[derive(Clone, Debug)]
pub struct ProgrammeContext<'a> {
    pub programme: &'a Programme,
    pub place: Bi,
    /// For the people who are sent it: the objectives, a sentence; may be empty.
    pub description: Bi,
    pub url: String,
    pub organizer: Option<(String, String)>,
}

/// The UID of an entity of ours: stable for ever.
pub fn uid(id: impl std::fmt::Display) -> String {
    format!("{id}@meguri")
}

/// The event of an item.
pub fn item_event(context: &ItemContext<'_>, options: &ComposeOptions, labels: &Labels) -> Event {
    let item = context.item;
    let place = if context.place.is_empty() { &context.from } else { &context.place };
    let title = title(context, labels);
    let mut summary = in_language(options.lang, |lang| with_part(&title, &item.when, labels, lang), &title);
    if options.mark_tbc && item.state == ItemState::Tbc {
        summary = format!("[{}] {summary}", joined(options.lang, &labels.tbc, "/"));
    }
    let link = item.link.trim();
    Event {
        uid: uid(item.id),
        sequence: item.sequence,
        dtstamp: options.now,
        created: instant(&item.created_at),
        last_modified: instant(&item.updated_at),
        when: item.when.clone(),
        home_zone: context.programme.zone.clone(),
        state: Some(item.state),
        summary,
        description: described(options.lang, |lang| item_lines(context, options, labels, lang)),
        location: location(options.lang, place, &context.address),
        geo: context.geo,
        location_title: joined(options.lang, place, " / "),
        url: context.url.clone(),
        conference: if is_uri(link) { link.to_owned() } else { String::new() },
        categories: categories(options.lang, labels.kind(item.kind), &context.programme.types),
        related_to: Some(uid(context.programme.id)),
        language: language_tag(options.lang, &title),
        organizer: context.organizer.clone(),
        ..Event::default()
    }
}

/// The programme's own event: its whole days, to which its items are related.
pub fn programme_event(context: &ProgrammeContext<'_>, options: &ComposeOptions) -> Event {
    let programme = context.programme;
    let state = match programme.status {
        ProgrammeStatus::Idea | ProgrammeStatus::Call => ItemState::Provisional,
        ProgrammeStatus::Confirmed | ProgrammeStatus::Running | ProgrammeStatus::Closed => ItemState::Confirmed,
        ProgrammeStatus::Cancelled => ItemState::Cancelled,
    };
    Event {
        uid: uid(programme.id),
        sequence: programme.sequence,
        dtstamp: options.now,
        created: instant(&programme.created_at),
        last_modified: instant(&programme.updated_at),
        when: programme.when.days().map_or(When::Unknown, |(from, to)| When::Days { from, to }),
        home_zone: programme.zone.clone(),
        state: Some(state),
        summary: joined(options.lang, &programme.title, " / "),
        description: described(options.lang, |lang| vec![context.description.get(lang).trim().to_owned()]),
        location: joined(options.lang, &context.place, " / "),
        url: context.url.clone(),
        categories: categories(options.lang, &Bi::default(), &programme.types),
        language: language_tag(options.lang, &programme.title),
        organizer: context.organizer.clone(),
        attendee: None,
        ..Event::default()
    }
}

/// Its title, else what a leg does, else its kind.
fn title(context: &ItemContext<'_>, labels: &Labels) -> Bi {
    let item = context.item;
    if !item.title.is_empty() {
        return item.title.clone();
    }
    let leg = |lang| [service(item), route(context, lang)].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ");
    match Bi::new(leg(Lang::En), leg(Lang::Ja)) {
        leg if item.kind == ItemKind::Leg && !leg.is_empty() => leg,
        _ => labels.kind(item.kind).clone(),
    }
}

fn service(item: &Item) -> String {
    format!("{} {}", item.carrier.trim(), item.number.trim()).trim().to_owned()
}

fn route(context: &ItemContext<'_>, lang: Lang) -> String {
    match (context.from.get(lang), context.to.get(lang)) {
        ("", "") => String::new(),
        (from, "") => format!("{from} →"),
        ("", to) => format!("→ {to}"),
        (from, to) => format!("{from} → {to}"),
    }
}

fn with_part(title: &Bi, when: &When, labels: &Labels, lang: Lang) -> String {
    let title = title.get(lang);
    match when {
        When::PartOfDay { part, .. } => format!("{title}{}", bracketed(labels.part(*part).get(lang), lang)),
        _ => title.to_owned(),
    }
}

fn bracketed(text: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!(" ({text})"),
        Lang::Ja => format!("（{text}）"),
    }
}

/// `日本語 / English`, or the one language asked for; where `of` is equal in both, or there in one only, that once.
fn in_language(lang: ExportLang, text: impl Fn(Lang) -> String, of: &Bi) -> String {
    match lang {
        ExportLang::En => text(Lang::En),
        ExportLang::Ja => text(Lang::Ja),
        ExportLang::Both if of.ja.is_empty() || of.ja == of.en => text(Lang::En),
        ExportLang::Both if of.en.is_empty() => text(Lang::Ja),
        ExportLang::Both => format!("{} / {}", text(Lang::Ja), text(Lang::En)),
    }
}

fn joined(lang: ExportLang, text: &Bi, between: &str) -> String {
    match lang {
        ExportLang::En => text.get(Lang::En).to_owned(),
        ExportLang::Ja => text.get(Lang::Ja).to_owned(),
        ExportLang::Both if text.en.is_empty() || text.ja.is_empty() || text.en == text.ja => text.get(Lang::Ja).to_owned(),
        ExportLang::Both => format!("{}{between}{}", text.ja, text.en),
    }
}

fn location(lang: ExportLang, place: &Bi, address: &Bi) -> String {
    let one = |place: &str, address: &str, between| {
        [place, address].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(between)
    };
    // Each half with its own language's texts only: in two languages a borrowed half would say things twice.
    match lang {
        ExportLang::En => one(place.get(Lang::En), address.get(Lang::En), ", "),
        ExportLang::Ja => one(place.get(Lang::Ja), address.get(Lang::Ja), " "),
        ExportLang::Both => joined(lang, &Bi::new(one(&place.en, &address.en, ", "), one(&place.ja, &address.ja, " ")), " / "),
    }
}

fn categories(lang: ExportLang, kind: &Bi, types: &[String]) -> Vec<String> {
    let kinds = match lang {
        ExportLang::En => vec![kind.get(Lang::En)],
        ExportLang::Ja => vec![kind.get(Lang::Ja)],
        ExportLang::Both => vec![kind.ja.as_str(), kind.en.as_str()],
    };
    let mut out: Vec<String> = Vec::new();
    for word in kinds.into_iter().chain(types.iter().map(String::as_str)).map(str::trim) {
        if !word.is_empty() && !out.iter().any(|w| w == word) {
            out.push(word.to_owned());
        }
    }
    out
}

fn item_lines(context: &ItemContext<'_>, options: &ComposeOptions, labels: &Labels, lang: Lang) -> Vec<String> {
    let item = context.item;
    let mut out = Vec::new();
    let mut say = |label: &Bi, value: &str| {
        let value = value.trim();
        if !value.is_empty() {
            out.push(format!("{}{}{value}", label.get(lang), if lang == Lang::Ja { "：" } else { ": " }));
        }
    };
    say(&labels.programme, context.programme.title.get(lang));
    if let When::PartOfDay { part, .. } = &item.when {
        say(&labels.time, &part_of_day(*part, labels, lang));
    }
    say(&labels.service, &service(item));
    say(&labels.route, &route(context, lang));
    if options.booking {
        say(&labels.booking, &item.booking);
    }
    say(&labels.groups, &context.subgroups.join(if lang == Lang::Ja { "、" } else { ", " }));
    say(&labels.host, context.host.get(lang));
    say(&labels.contact, context.host_contact.get(lang));
    say(&labels.dress, item.dress.get(lang));
    say(&labels.note, item.note.get(lang));
    say(&labels.link, &item.link);
    out
}

fn part_of_day(part: DayPart, labels: &Labels, lang: Lang) -> String {
    format!("{}{}", labels.part(part).get(lang), bracketed(labels.times_to_follow.get(lang), lang))
}

/// Plain text: in both languages the Japanese part first, then an empty line, then the English one.
fn described(lang: ExportLang, lines: impl Fn(Lang) -> Vec<String>) -> String {
    let text = |lang| lines(lang).join("\n");
    match lang {
        ExportLang::En => text(Lang::En),
        ExportLang::Ja => text(Lang::Ja),
        ExportLang::Both => match (text(Lang::Ja), text(Lang::En)) {
            (ja, en) if ja == en => ja,
            (ja, en) => format!("{ja}\n\n{en}"),
        },
    }
}

/// The tag only where it is true: a title borrowed from the other language has none.
fn language_tag(lang: ExportLang, title: &Bi) -> String {
    let tag = match lang {
        ExportLang::En if !title.en.is_empty() => Lang::En.tag(),
        ExportLang::Ja if !title.ja.is_empty() => Lang::Ja.tag(),
        _ => "",
    };
    tag.to_owned()
}

fn instant(rfc3339: &str) -> Option<DateTime<Utc>> {
    Some(DateTime::parse_from_rfc3339(rfc3339).ok()?.to_utc())
}
