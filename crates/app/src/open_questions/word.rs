//! Questions worded, with the field that answers them.

use chrono::NaiveDate;
use meguri_model::clashes::{Clash, Engine, Level};
use meguri_model::open_questions::{Owner, Question, QuestionKind};
use meguri_model::*;

use crate::views::open_questions::{AnswerField, ChoiceView, QuestionLook, QuestionView};
use crate::{clash, format, person, text};

/// Days within which a question is urgent.
const SOON: i64 = 7;
/// Days before an answer is due at which it presses.
const DUE_SOON: i64 = 2;

/// Names and zones for the wording of questions.
pub(crate) struct Words<'a> {
    pub engine: &'a Engine,
    pub today: NaiveDate,
    pub home: &'a str,
}

impl Words<'_> {
    pub fn owner_key(owner: Owner) -> String {
        match owner {
            Owner::Organisation(id) => format!("organisation:{id}"),
            Owner::Person(id) => format!("person:{id}"),
            Owner::Office => "office".to_owned(),
        }
    }

    pub fn owner_name(&self, owner: Owner) -> Bi {
        match owner {
            Owner::Organisation(id) => self.engine.organisation_name(id),
            Owner::Person(id) => self.engine.person(id).map(person::name).unwrap_or_default(),
            Owner::Office => text::word("our-office"),
        }
    }

    pub fn programme_title(&self, id: ProgrammeId) -> Bi {
        self.engine.programme(id).map(|p| p.title.clone()).unwrap_or_default()
    }

    /// "Tue 24 Nov", or empty; and whether that is near.
    pub fn day(&self, day: Option<NaiveDate>) -> (Bi, bool) {
        let Some(day) = day else { return (Bi::default(), false) };
        (format::both(|l| format::date_short(l, day)), (day - self.today).num_days() <= SOON)
    }

    /// "by Fri 20 Nov", or empty; and whether that is near or past.
    pub fn due(&self, q: &Question) -> (Bi, bool) {
        let Some(due) = q.due else { return (Bi::default(), false) };
        let said = if due == self.today { text::word("due-today") } else { text::say(&Message::new("due-by").with("day", due)) };
        (said, (due - self.today).num_days() <= DUE_SOON)
    }

    pub fn view(&self, q: &Question, clash: Option<&Clash>) -> QuestionView {
        let (day, soon) = self.day(q.day);
        let (due_said, due_soon) = self.due(q);
        let look = match clash {
            Some(c) if c.level == Level::Block => QuestionLook::Clash,
            Some(_) => QuestionLook::Doubt,
            None if q.kind == QuestionKind::Spelling => QuestionLook::Doubt,
            None => QuestionLook::ToCome,
        };
        let text = match clash {
            Some(c) => text::say(&c.headline),
            None => text::say(&Message::new(id("question", q.kind)).with("n", i64::from(q.people))),
        };
        QuestionView {
            key: q.key.clone(),
            kind: q.kind,
            icon: if look == QuestionLook::Clash { "triangle-alert" } else { self.icon(q, clash) }.to_owned(),
            look,
            what: if clash.is_some() { Bi::default() } else { q.what.clone() },
            text,
            programme: q.programme,
            programme_title: self.programme_title(q.programme),
            item: q.item,
            owner: Self::owner_key(q.owner),
            owner_name: self.owner_name(q.owner),
            soon: if q.due.is_some() { due_soon } else { soon },
            day,
            due: q.due.map(|d| d.to_string()),
            due_said,
            overdue: q.is_overdue(self.today),
            answer: self.field(q, clash),
        }
    }

    fn icon(&self, q: &Question, clash: Option<&Clash>) -> &'static str {
        match clash {
            Some(c) if c.gap_minutes.is_some() => "timer",
            Some(_) => "triangle-alert",
            None if q.kind == QuestionKind::Number => match q.item.and_then(|i| self.engine.item(i)?.travel) {
                Some(TravelMode::Flight) => "plane",
                Some(TravelMode::Train) => "train-front",
                _ => "ship",
            },
            None => kind_icon(q.kind),
        }
    }

    fn field(&self, q: &Question, clash: Option<&Clash>) -> AnswerField {
        if let Some(c) = clash {
            return AnswerField::Clash { clash: Box::new(clash::view(c, None)) };
        }
        let item = q.item.and_then(|i| self.engine.item(i));
        let programme = self.engine.programme(q.programme);
        match q.kind {
            QuestionKind::Times => {
                let zone = item.map_or_else(String::new, |i| zone_of(self.engine, i));
                let date = item.and_then(|i| i.when.days()).map_or_else(String::new, |d| d.0.to_string());
                AnswerField::Times { date, second_zone: self.second(&zone, programme), zone }
            }
            QuestionKind::End => {
                let start = item.and_then(|i| match &i.when {
                    When::Exact { start, .. } => Some(start.clone()),
                    _ => None,
                });
                let (zone, local) = start.map_or((String::new(), None), |s| (s.zone, Some(s.local)));
                let from = local.map(|t| text::say(&Message::new("from-time").with("time", t))).unwrap_or_default();
                let date = local.map_or_else(String::new, |t| t.date().to_string());
                AnswerField::End { date, second_zone: self.second(&zone, programme), zone, from }
            }
            QuestionKind::Day => {
                let days = programme.and_then(|p| p.when.days());
                AnswerField::Day { first: days.map(|d| d.0.to_string()), last: days.map(|d| d.1.to_string()) }
            }
            QuestionKind::Dates => AnswerField::Days {},
            QuestionKind::Number => AnswerField::Text { none: None },
            QuestionKind::Diet => AnswerField::Text { none: Some(text::word("answer-no-needs")) },
            QuestionKind::Name | QuestionKind::HostContact => AnswerField::Person {},
            QuestionKind::Place | QuestionKind::From | QuestionKind::To => AnswerField::Place {},
            QuestionKind::Host => AnswerField::Organisation {},
            QuestionKind::Speaker => AnswerField::Seat { seats: self.seats(q.programme) },
            QuestionKind::Agreement if q.owner == Owner::Office => {
                choices(&[("asked", "term-agreement-asked"), ("confirmed", "term-agreement-confirmed"), ("declined", "term-agreement-declined")])
            }
            QuestionKind::Agreement => choices(&[("confirmed", "term-agreement-confirmed"), ("declined", "term-agreement-declined")]),
            QuestionKind::Confirm => choices(&[("confirmed", "answer-confirmed"), ("cancelled", "answer-cancelled")]),
            QuestionKind::Spelling => choices(&[("right", "answer-right")]),
            QuestionKind::Clash => choices(&[]),
        }
    }

    /// The zone beside a field's own: the office's, else the programme's other one.
    fn second(&self, zone: &str, programme: Option<&Programme>) -> Option<String> {
        if zone != self.home {
            return Some(self.home.to_owned());
        }
        let p = programme?;
        [p.second_zone.as_deref(), Some(p.zone.as_str())].into_iter().flatten().find(|z| *z != zone).map(str::to_owned)
    }

    fn seats(&self, programme: ProgrammeId) -> Vec<ChoiceView> {
        let seats = self.engine.seats(programme).into_iter().filter(|(s, _)| s.status.is_coming());
        seats.map(|(s, name)| ChoiceView { value: s.id.to_string(), label: name }).collect()
    }
}

/// The zone a time of the item is said in: its own, its place's, the programme's.
pub(super) fn zone_of(engine: &Engine, item: &Item) -> String {
    match &item.when {
        When::Exact { start, .. } => return start.zone.clone(),
        When::PartOfDay { zone, .. } => return zone.clone(),
        _ => {}
    }
    let mut at = item.place;
    for _ in 0..64 {
        let Some(place) = at.and_then(|id| engine.place(id)) else { break };
        if let Some(zone) = &place.zone {
            return zone.clone();
        }
        at = place.parent;
    }
    engine.programme(item.programme).map_or_else(String::new, |p| p.zone.clone())
}

/// A message about a kind of question: `question-host-contact`.
pub(super) fn id(prefix: &str, kind: QuestionKind) -> String {
    format!("{prefix}-{}", kind.as_str().replace('_', "-"))
}

/// Values with the messages of their labels.
fn choices(values: &[(&str, &str)]) -> AnswerField {
    let choice = |(value, label): &(&str, &str)| ChoiceView { value: (*value).to_owned(), label: text::word(label) };
    AnswerField::Choice { choices: values.iter().map(choice).collect() }
}

/// Lucide's name for a kind of question.
pub(crate) fn kind_icon(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Clash => "triangle-alert",
        QuestionKind::Dates | QuestionKind::Day => "calendar-days",
        QuestionKind::Agreement | QuestionKind::Host => "landmark",
        QuestionKind::Times | QuestionKind::End => "clock",
        QuestionKind::Place | QuestionKind::From | QuestionKind::To => "map-pin",
        QuestionKind::HostContact | QuestionKind::Name => "contact-round",
        QuestionKind::Number => "route",
        QuestionKind::Speaker => "presentation",
        QuestionKind::Confirm => "check",
        QuestionKind::Diet => "utensils",
        QuestionKind::Spelling => "languages",
    }
}
