//! Legs and nights that the clash engine finds missing, ready to be added.

use meguri_model::*;

use crate::clash;
use crate::door::command;
use crate::format;
use crate::programme::OfProgramme;
use crate::views::item_text::Proposal;

command! {
    /// Legs between places and nights that are missing from a programme, with their duration; `add_items` adds them.
    Query proposals(app, input: OfProgramme) -> Vec<Proposal> {
        app.ws.db().get::<Programme>(input.programme)?;
        let mut out: Vec<Proposal> = Vec::new();
        for clash in clash::known(app, input.programme)?.unwrap_or_default().into_iter().filter(|c| c.accepted.is_none() && c.programme == input.programme) {
            let kind = match clash.rule.as_str() {
                "missing_leg" | "legs_disconnected" => ItemKind::Leg,
                "night_without_lodging" => ItemKind::Lodging,
                _ => continue,
            };
            let Some(fix) = clash.fixes.into_iter().find(|f| f.command == "add_item") else { continue };
            // The same way may be missing for several groups: each has its own.
            if out.iter().any(|p| p.input == fix.input) {
                continue;
            }
            let when: When = serde_json::from_value(fix.input["when"].clone()).unwrap_or_default();
            out.push(Proposal { key: clash.key, kind, label: fix.label, when: format::both(|l| format::when(l, &when)), why: clash.headline, input: fix.input });
        }
        Ok(out)
    }
}
