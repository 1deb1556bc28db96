//! Items as plain text, for a mail.

use meguri_model::*;

use super::facts::Facts;
use super::several::{OfItems, chosen};
use crate::door::command;
use crate::format;

command! {
    /// Items as lines of text in both languages, by day: time, title, groups, place.
    Query items_text(app, input: OfItems) -> Bi {
        let db = app.ws.db();
        let items = chosen(db, &input.items)?;
        let mut plans: Vec<Facts> = Vec::new();
        for item in &items {
            if !plans.iter().any(|f| f.programme.id == item.programme) {
                plans.push(Facts::read(db, item.programme)?);
            }
        }
        let plan = |item: &Item| plans.iter().find(|f| f.programme.id == item.programme);
        Ok(format::both(|l| {
            let mut lines: Vec<String> = Vec::new();
            let mut day = None;
            for item in &items {
                let here = item.when.days().map(|d| d.0);
                if here != day || lines.is_empty() {
                    if !lines.is_empty() {
                        lines.push(String::new());
                    }
                    lines.push(here.map_or_else(|| format::when(l, &When::Unknown), |d| format::date_long(l, d)));
                    day = here;
                }
                lines.push(plan(item).map_or_else(String::new, |f| line(l, f, item)));
            }
            lines.join("\n")
        }))
    }
}

fn line(l: Lang, facts: &Facts, item: &Item) -> String {
    let time = match &item.when {
        When::Exact { start, end } => match end {
            Some(e) if e.zone != start.zone => format!(
                "{} {}{}{} {}",
                format::time(l, start.local), format::city(&start.zone).get(l), format::dash(l),
                format::time(l, e.local), format::city(&e.zone).get(l)
            ),
            _ => format::times(l, start.local, end.as_ref().map(|e| e.local)),
        },
        When::PartOfDay { part, .. } => format::part(l, *part),
        When::Days { from, to } if from != to => format::date_range(l, *from, *to),
        _ => String::new(),
    };
    let mut text = item.title.get(l).to_owned();
    let (letters, _) = facts.letters(item);
    if item.audience == Audience::Subgroups && !letters.is_empty() {
        let group = Message::new("group-name").with("letter", letters.join(", "));
        text = match l {
            Lang::En => format!("{text} ({})", crate::text::say_in(l, &group)),
            Lang::Ja => format!("{text}（{}）", crate::text::say_in(l, &group)),
        };
    }
    if let Some(place) = facts.place_name(item.place).filter(|p| p.get(l) != item.title.get(l)) {
        text = match l {
            Lang::En => format!("{text}, {}", place.get(l)),
            Lang::Ja => format!("{text}、{}", place.get(l)),
        };
    }
    if item.state != ItemState::Confirmed {
        let state = crate::text::term("item-state", item.state.as_str());
        text = match l {
            Lang::En => format!("{text} [{}]", state.get(l)),
            Lang::Ja => format!("{text}［{}］", state.get(l)),
        };
    }
    if time.is_empty() { text } else { format!("{time}  {text}") }
}
