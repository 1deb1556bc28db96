//! The list of open questions: filtered, grouped, worded as far as it is shown.

use std::collections::BTreeMap;

use meguri_model::clashes::Clash;
use meguri_model::open_questions::{Question, QuestionKind, urgency};
use meguri_model::{Bi, Message, Param, ProgrammeId};
use serde::Deserialize;
use ts_rs::TS;

use super::gather::{Gathered, gather};
use super::word::{Words, id, kind_icon};
use crate::door::command;
use crate::listing::count;
use crate::views::open_questions::{OpenQuestionsView, QuestionFacet, QuestionSection};
use crate::{format, programme, text};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GroupBy {
    #[default]
    Programme,
    Owner,
    Date,
}

/// What to list. A filter left out or empty lets everything through; `limit` questions are worded (300 unless told).
#[derive(Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AskQuestions {
    #[ts(optional, as = "Option<Vec<ProgrammeId>>")]
    pub programmes: Vec<ProgrammeId>,
    /// Keys of owners as answered: "office", "organisation:…", "person:…".
    #[ts(optional, as = "Option<Vec<String>>")]
    pub owners: Vec<String>,
    #[ts(optional, as = "Option<Vec<QuestionKind>>")]
    pub kinds: Vec<QuestionKind>,
    #[ts(optional, as = "Option<GroupBy>")]
    pub group: GroupBy,
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// Key of the section of what is overdue.
const OVERDUE: &str = "overdue";

type Asked<'a> = (Question, Option<&'a Clash>);

command! {
    /// Everything that is to come, missing, doubtful or clashing, by programme, owner or date, each with the field that answers it.
    Query open_questions(app, input: AskQuestions) -> OpenQuestionsView {
        let lines = programme::lines(app, None)?;
        let mut gathered = gather(app)?;
        let rank: BTreeMap<ProgrammeId, usize> = lines.iter().enumerate().map(|(i, l)| (l.id, i)).collect();
        let all = count(gathered.questions.len());
        // What clashes stands first, but not before earlier days where the list is one of days.
        let (by_day, today) = (input.group == GroupBy::Date, gathered.today);
        gathered.questions.sort_by_cached_key(|(q, c)| {
            let level = std::cmp::Reverse(Gathered::level(*c));
            let (later, day) = urgency(q, today);
            (later, (!by_day).then_some(level), day, rank.get(&q.programme), level, q.kind, q.about, q.key.clone())
        });
        let words = Words { engine: gathered.engine, today: gathered.today, home: &gathered.home };

        let facets = |key: &dyn Fn(&Question) -> String, label: &dyn Fn(&Question) -> (Bi, String)| -> Vec<QuestionFacet> {
            let mut found = BTreeMap::<String, QuestionFacet>::new();
            for (q, _) in &gathered.questions {
                let key = key(q);
                found.entry(key.clone()).or_insert_with(|| {
                    let (label, icon) = label(q);
                    QuestionFacet { key, label, icon, count: 0 }
                }).count += 1;
            }
            found.into_values().collect()
        };
        let mut programmes = facets(&|q| q.programme.to_string(), &|q| {
            let line = rank.get(&q.programme).and_then(|i| lines.get(*i));
            (words.programme_title(q.programme), line.map(|l| l.icon.clone()).unwrap_or_default())
        });
        programmes.sort_by_key(|f| lines.iter().position(|l| l.id.to_string() == f.key));
        let mut owners = facets(&|q| Words::owner_key(q.owner), &|q| (words.owner_name(q.owner), "building-2".to_owned()));
        owners.sort_by(|a, b| (b.key == "office", b.count).cmp(&(a.key == "office", a.count)).then_with(|| a.key.cmp(&b.key)));
        let kinds = QuestionKind::ALL.iter().filter_map(|kind| {
            let n = gathered.questions.iter().filter(|(q, _)| q.kind == *kind).count();
            let label = text::word(&id("kind", *kind));
            (n > 0).then(|| QuestionFacet { key: kind.to_string(), label, icon: kind_icon(*kind).to_owned(), count: count(n) })
        }).collect();

        let passes = |q: &Question| {
            (input.programmes.is_empty() || input.programmes.contains(&q.programme))
                && (input.kinds.is_empty() || input.kinds.contains(&q.kind))
                && (input.owners.is_empty() || input.owners.contains(&Words::owner_key(q.owner)))
        };
        // What is overdue first; then sections in the order of their programmes, owners or days; inside by day.
        let mut sections = BTreeMap::<(usize, String), Vec<&Asked<'_>>>::new();
        for asked in gathered.questions.iter().filter(|(q, _)| passes(q)) {
            let q = &asked.0;
            let key = match input.group {
                _ if q.is_overdue(today) => (0, OVERDUE.to_owned()),
                GroupBy::Programme => (1 + rank.get(&q.programme).copied().unwrap_or(usize::MAX - 1), q.programme.to_string()),
                GroupBy::Owner => {
                    let key = Words::owner_key(q.owner);
                    (1 + owners.iter().position(|o| o.key == key).unwrap_or(usize::MAX - 1), key)
                }
                GroupBy::Date => q.pressing().map_or((2, String::new()), |d| (1, d.to_string())),
            };
            sections.entry(key).or_default().push(asked);
        }
        let matching = count(sections.values().map(Vec::len).sum());
        let mut left = usize::try_from(input.limit.unwrap_or(300)).unwrap_or(300).min(5_000);
        let sections = sections.into_iter().map(|((_, key), list)| {
            let (first, _) = list[0];
            let (label, note) = match input.group {
                _ if key == OVERDUE => (text::word("due-overdue"), Bi::default()),
                GroupBy::Programme => {
                    let line = rank.get(&first.programme).and_then(|i| lines.get(*i));
                    (words.programme_title(first.programme), line.map(|l| l.dates.clone()).unwrap_or_default())
                }
                GroupBy::Owner => (words.owner_name(first.owner), Bi::default()),
                GroupBy::Date => match first.pressing() {
                    Some(d) => (format::both(|l| format::date_short(l, d)), far((d - gathered.today).num_days())),
                    None => (text::word("when-unknown"), Bi::default()),
                },
            };
            let shown = list.len().min(left);
            left -= shown;
            QuestionSection { key, label, note, count: count(list.len()), questions: list[..shown].iter().map(|(q, c)| words.view(q, *c)).collect() }
        }).filter(|s| !s.questions.is_empty()).collect();
        Ok(OpenQuestionsView { sections, count: matching, all, programmes, owners, kinds })
    }
}

/// "today", "in 12 days", "in 14 months", "in 4 years".
pub(crate) fn far(days: i64) -> Bi {
    match days {
        0 => text::word("far-today"),
        1 => text::word("far-tomorrow"),
        d if d < 0 => text::word("to-go-running"),
        // Whole months and years, of the mean length of the calendar's.
        d if d >= 731 => text::say(&Message::new("far-years").with("n", Param::Number(d * 100 / 36525))),
        d if d > 365 => text::say(&Message::new("far-months").with("n", Param::Number(d * 1200 / 36525))),
        d => text::say(&Message::new("far-days").with("n", Param::Number(d))),
    }
}
