//! SQL functions that the search triggers call.

use meguri_model::NameForm;
use meguri_model::fold::fold;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::{Connection, Result};

/// Ends every indexed text: its last one or two characters form trigrams with it.
pub const TAIL: &str = "\u{1}\u{1}";

pub fn register(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("meguri_fold", -1, flags, |c: &Context<'_>| {
        let mut out = String::new();
        for i in 0..c.len() {
            let text = c.get_raw(i).as_str().unwrap_or_default();
            let folded = match serde_json::from_str::<Vec<String>>(text) {
                Ok(list) if text.starts_with('[') => list.iter().map(|t| fold(t)).collect::<Vec<_>>().join(TAIL),
                _ => fold(text),
            };
            if !folded.is_empty() {
                out.push_str(&folded);
                out.push_str(TAIL);
            }
        }
        Ok(out)
    })?;
    connection.create_scalar_function("meguri_fold_names", 1, flags, |c: &Context<'_>| {
        let names: Vec<NameForm> = serde_json::from_str(c.get_raw(0).as_str().unwrap_or_default()).unwrap_or_default();
        let mut out = String::new();
        for n in names {
            // Both orders: 塚本一郎, Ichiro Tsukamoto, Tsukamoto Ichiro.
            for text in [
                format!("{}{}", n.family, n.given),
                format!("{} {}", n.given, n.family),
                format!("{} {}", n.family, n.given),
            ] {
                out.push_str(&fold(&text));
                out.push_str(TAIL);
            }
        }
        Ok(out)
    })
}
