//! What has no day yet: programmes and items.

use meguri_model::*;

use crate::door::command;
use crate::programme;
use crate::views::Empty;
use crate::views::calendar::{TrayLine, TrayView};
use crate::format;

const MOST: usize = 200;

command! {
    /// Programmes and items without a day; those of past programmes are left out.
    Query tray(app, input: Empty) -> TrayView {
        let lines = programme::lines(app, None)?;
        let db = app.ws.db();
        let mut out: Vec<TrayLine> = lines
            .iter()
            .filter(|p| !p.past && p.days_to_go.is_none())
            .map(|p| TrayLine {
                item: None,
                programme: p.id,
                kind: None,
                icon: p.icon.clone(),
                hue: p.hue.clone(),
                title: p.title.clone(),
                about: p.dates.clone(),
            })
            .collect();
        let mut items: Vec<Item> = db.items_without_day()?;
        items.retain(|i| i.state != ItemState::Cancelled && lines.iter().any(|p| p.id == i.programme && !p.past));
        // In the order of the programmes.
        let order = |i: &Item| lines.iter().position(|p| p.id == i.programme);
        items.sort_by_key(|i| (order(i), i.id));
        for i in items {
            let Some(p) = lines.iter().find(|p| p.id == i.programme) else { continue };
            let when = format::both(|l| format::when(l, &i.when));
            let about = match &i.when {
                When::Unknown => p.title.clone(),
                _ => format::both(|l| format!("{}{}{}", when.get(l), if l == Lang::En { ", " } else { "、" }, p.title.get(l))),
            };
            out.push(TrayLine {
                item: Some(i.id),
                programme: i.programme,
                kind: Some(i.kind),
                icon: String::new(),
                hue: p.hue.clone(),
                title: i.title,
                about,
            });
        }
        let count = u32::try_from(out.len()).unwrap_or(u32::MAX);
        out.truncate(MOST);
        Ok(TrayView { lines: out, count })
    }
}
