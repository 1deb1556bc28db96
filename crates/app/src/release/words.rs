//! Differences in words, both languages.

use meguri_model::release::*;
use meguri_model::*;

use super::times;
use crate::listing::count;
use crate::views::release::{Comparison, DiffDay, DiffLine, FactLine};
use crate::{format, text};

/// A diff as it is shown: by day, each item with its facts and one sentence. `home` is the programme's zone.
pub(super) fn comparison(diff: &Diff, home: &str, from: Option<u32>, to: Option<u32>, all: usize) -> Comparison {
    let mut days: Vec<DiffDay> = Vec::new();
    let mut last = None;
    for d in &diff.items {
        let Some(shown) = d.shown() else { continue };
        let day = shown.item.when.days().map(|(first, _)| first);
        if last != Some(day) {
            let label = day.map_or_else(|| text::word("when-unknown"), |day| format::both(|l| format::date_short(l, day)));
            days.push(DiffDay { label, lines: Vec::new() });
            last = Some(day);
        }
        if let Some(day) = days.last_mut() {
            day.lines.push(line(d, shown, home));
        }
    }
    let present = diff.items.iter().filter(|d| d.after.is_some()).count();
    Comparison { from, to, days, differences: count(diff.items.len()), same: count(all.saturating_sub(present)) }
}

fn line(d: &Difference, shown: &FrozenItem, home: &str) -> DiffLine {
    DiffLine {
        item: shown.item.id,
        fate: fate(d.fate).to_owned(),
        fate_word: text::word(&format!("release-fate-{}", fate(d.fate))),
        title: shown.item.title.clone(),
        when: times::when(&shown.item.when, home),
        letters: shown.groups.clone(),
        facts: d.facts.iter().map(|f| fact(f, home)).collect(),
        said: said(d, home),
    }
}

fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Added => "added",
        Fate::Removed => "removed",
        Fate::Cancelled => "cancelled",
        Fate::Revived => "revived",
        Fate::Changed => "changed",
    }
}

/// "A班、B班", "everyone".
fn groups(letters: &[String]) -> Bi {
    if letters.is_empty() { text::word("release-no-groups") } else { Bi::new(letters.join(", "), letters.join("、")) }
}

fn names(names: &[Bi]) -> Bi {
    let join = |l: Lang, sep: &str| names.iter().map(|n| n.get(l)).collect::<Vec<_>>().join(sep);
    Bi::new(join(Lang::En, ", "), join(Lang::Ja, "、"))
}

fn route((from, to): &(Bi, Bi)) -> Bi {
    format::both(|l| format!("{} → {}", from.get(l), to.get(l)))
}

/// The label of a fact and its two values. Without values: it differs in ways that need the item itself.
fn fact(fact: &Fact, home: &str) -> FactLine {
    let count = |n: &usize| Bi::same(n.to_string());
    let (id, before, after) = match fact {
        Fact::Time(b, a) => {
            let (before, after) = times::two(b, a, home);
            ("time", before, after)
        }
        Fact::Place(b, a) => ("place", b.clone(), a.clone()),
        Fact::Route(b, a) => ("route", route(b), route(a)),
        Fact::State(b, a) => ("state", text::term("item-state", b.as_str()), text::term("item-state", a.as_str())),
        Fact::Title(b, a) => ("title", b.clone(), a.clone()),
        Fact::Host(b, a) => ("host", b.clone(), a.clone()),
        Fact::Contact(b, a) => ("contact", b.clone(), a.clone()),
        Fact::Groups(b, a) => ("groups", groups(b), groups(a)),
        Fact::People(left, joined) => ("people", names(left), names(joined)),
        Fact::Party(b, a) => ("party", count(b), count(a)),
        Fact::Transport(b, a) => ("transport", Bi::same(b.clone()), Bi::same(a.clone())),
        Fact::RunningOrder => ("running-order", Bi::default(), Bi::default()),
        Fact::Details => ("details", Bi::default(), Bi::default()),
    };
    FactLine { label: text::word(&format!("release-fact-{id}")), before, after }
}

/// One sentence an item, as it stands in the change note.
pub(super) fn said(d: &Difference, home: &str) -> Bi {
    let Some(shown) = d.shown() else { return Bi::default() };
    let id = match d.fate {
        Fate::Added => "release-said-added",
        Fate::Removed => "release-said-removed",
        Fate::Cancelled => "release-said-cancelled",
        Fate::Revived => "release-said-revived",
        Fate::Changed => "release-said-changed",
    };
    let what: Vec<Param> = d.facts.iter().map(|f| Param::Bi(change(f, home))).collect();
    let what = if what.is_empty() { vec![Param::Bi(text::word("release-change-details"))] } else { what };
    text::say(
        &Message::new(id)
            .with("title", shown.item.title.clone())
            .with("when", times::when(&shown.item.when, home))
            .with("what", Param::List(what)),
    )
}

/// "moved from 10:00 to 11:30", "new place: Hendon", "Ms X replaces Mr Y".
fn change(f: &Fact, home: &str) -> Bi {
    let two = |id: &str, b: Bi, a: Bi| text::say(&Message::new(id).with("before", b).with("after", a));
    match f {
        Fact::Time(b, a) => {
            let (before, after) = times::two(b, a, home);
            two("release-change-time", before, after)
        }
        Fact::People(left, joined) => match (left.as_slice(), joined.as_slice()) {
            ([], _) => two("release-change-joins", Bi::default(), names(joined)),
            (_, []) => two("release-change-leaves", names(left), Bi::default()),
            _ => two("release-change-replaces", names(left), names(joined)),
        },
        Fact::RunningOrder => text::word("release-change-running-order"),
        Fact::Details => text::word("release-change-details"),
        other => {
            let line = fact(other, home);
            let nothing = text::word("release-nothing");
            let or_nothing = |b: Bi| if b.is_empty() { nothing.clone() } else { b };
            text::say(
                &Message::new("release-change-other")
                    .with("label", line.label)
                    .with("before", or_nothing(line.before))
                    .with("after", or_nothing(line.after)),
            )
        }
    }
}
