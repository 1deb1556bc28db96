//! What is still to come, by who owes it. Questions of one kind in one programme are one line; organisations that owe little
//! stand together, a line each.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use meguri_model::open_questions::{Owner, Question, QuestionKind, urgency};
use meguri_model::{Lang, Message, Param, ProgrammeId};

use super::n;
use crate::listing::count;
use crate::open_questions::{Gathered, Words, kind_icon};
use crate::views::today::{OwedGroup, OwedLine};
use crate::{format, text};

/// An owner with fewer lines than this has no group of its own.
const FEW: usize = 4;
/// Lines listed of a group.
const LINES: usize = 6;

/// Questions of one owner and programme: of one kind, or several.
struct Bundle<'a> {
    owner: Owner,
    questions: Vec<&'a Question>,
}

impl Bundle<'_> {
    /// What is overdue in front, then what is due first, without a day last.
    fn due(&self, today: NaiveDate) -> (bool, NaiveDate, ProgrammeId, QuestionKind) {
        let q = self.questions[0];
        let (later, day) = urgency(q, today);
        (later, day, q.programme, q.kind)
    }
}

/// The groups, those due first in front and our own last, as we need not be asked; and how many questions there are.
pub(super) fn groups(gathered: &Gathered<'_>, words: &Words<'_>) -> (Vec<OwedGroup>, u32) {
    let today = words.today;
    let mut by = BTreeMap::<Owner, BTreeMap<(ProgrammeId, QuestionKind), Vec<&Question>>>::new();
    let mut all = 0;
    for (q, _) in gathered.questions.iter().filter(|(q, _)| !Gathered::is_decision(q)) {
        all += 1;
        by.entry(q.owner).or_default().entry((q.programme, q.kind)).or_default().push(q);
    }
    let mut groups: Vec<(Option<Owner>, Vec<Bundle<'_>>)> = Vec::new();
    let mut partners = Vec::new();
    for (owner, lists) in by {
        if owner != Owner::Office && lists.len() < FEW {
            let mut of_programme = BTreeMap::<ProgrammeId, Vec<&Question>>::new();
            lists.into_iter().for_each(|((programme, _), list)| of_programme.entry(programme).or_default().extend(list));
            partners.extend(of_programme.into_values().map(|questions| Bundle { owner, questions }));
        } else {
            groups.push((Some(owner), lists.into_values().map(|questions| Bundle { owner, questions }).collect()));
        }
    }
    if !partners.is_empty() {
        groups.push((None, partners));
    }
    for (_, bundles) in &mut groups {
        bundles.iter_mut().for_each(|b| b.questions.sort_by_key(|q| (urgency(q, today), q.kind)));
        bundles.sort_by_key(|b| b.due(today));
    }
    groups.sort_by_key(|(owner, bundles)| {
        let first = bundles[0].due(today);
        (first.0, *owner == Some(Owner::Office), first)
    });
    (groups.into_iter().map(|(owner, bundles)| group(words, owner, &bundles)).collect(), count(all))
}

fn group(words: &Words<'_>, owner: Option<Owner>, bundles: &[Bundle<'_>]) -> OwedGroup {
    let of = |list: &[Bundle<'_>]| count(list.iter().map(|b| b.questions.len()).sum());
    let shown = bundles.len().min(LINES);
    OwedGroup {
        owner: owner.map(Words::owner_key).unwrap_or_default(),
        name: owner.map_or_else(|| text::word("owed-partners"), |o| words.owner_name(o)),
        count: of(bundles),
        more: of(&bundles[shown..]),
        lines: bundles[..shown].iter().map(|b| line(words, b, owner.is_none())).collect(),
    }
}

fn line(words: &Words<'_>, bundle: &Bundle<'_>, named: bool) -> OwedLine {
    let first = bundle.questions[0];
    let one_kind = bundle.questions.iter().all(|q| q.kind == first.kind);
    let id = |prefix: &str, kind: QuestionKind| format!("{prefix}-{}", kind.as_str().replace('_', "-"));
    let text = if named {
        let mut kinds: Vec<QuestionKind> = bundle.questions.iter().map(|q| q.kind).collect();
        kinds.dedup();
        let what = Param::List(kinds.into_iter().map(|k| Param::Term(id("brief", k))).collect());
        text::say(&Message::new("owed-by").with("who", words.owner_name(bundle.owner)).with("what", what))
    } else if bundle.questions.len() == 1 {
        let asked = text::say(&Message::new(id("question", first.kind)).with("n", i64::from(first.people)));
        format::both(|l| format!("{}{}{}", first.what.get(l), if l == Lang::En { ": " } else { "：" }, asked.get(l)))
    } else {
        let people: u32 = bundle.questions.iter().map(|q| q.people).sum();
        text::say(&Message::new(id("owed", first.kind)).with("n", n(people)))
    };
    let (day, soon) = if first.due.is_some() { words.due(first) } else { words.day(first.day) };
    OwedLine {
        key: first.key.clone(),
        icon: if named { "landmark" } else { kind_icon(first.kind) }.to_owned(),
        text,
        programme: first.programme,
        programme_title: words.programme_title(first.programme),
        day,
        soon,
        overdue: first.is_overdue(words.today),
        count: count(bundle.questions.len()),
        owner: Words::owner_key(bundle.owner),
        kind: one_kind.then_some(first.kind),
    }
}
