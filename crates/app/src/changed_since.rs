//! Why an undo can't be done, in words: what was changed since, by its name, with both values.

use chrono::NaiveDate;
use meguri_model::time::local_text;
use meguri_model::*;
use meguri_store::{Db, StoreError};
use uuid::Uuid;

use crate::app::shown_name;
use crate::error::UiError;
use crate::{format, party, person, text};

/// The answer to an undo that met something else.
pub(crate) fn worded(db: Db<'_>, e: StoreError) -> UiError {
    match e {
        StoreError::StillReferred => UiError::new("hangs_since"),
        StoreError::UndoConflict { noun, id, column, theirs, ours } => {
            let noun_word = Param::Term(format!("noun-{}", noun.replace('_', "-")));
            if column.is_empty() {
                return UiError::with("gone_since", &[("noun", noun_word)]);
            }
            let field = field(&column);
            let name = Uuid::parse_str(&id).ok().map(|id| name_of(db, &noun, id)).filter(|n| !n.is_empty());
            UiError::with(
                "changed_since",
                &[
                    ("what", if text::has(Lang::En, &field) { Param::Term(field) } else { Param::Text(column.clone()) }),
                    ("name", name.map_or(noun_word, |n| Param::Bi(shown_name(n)))),
                    ("theirs", Param::Bi(value(db, &noun, &column, &theirs))),
                    ("ours", Param::Bi(value(db, &noun, &column, &ours))),
                ],
            )
        }
        other => other.into(),
    }
}

/// The word of the field a column belongs to: `title_en` is the title, `when_start_zone` the time.
fn field(column: &str) -> String {
    if column.starts_with("when_") {
        return "field-when".to_owned();
    }
    let bare = column.strip_suffix("_en").or_else(|| column.strip_suffix("_ja")).unwrap_or(column);
    format!("field-{}", bare.replace('_', "-"))
}

/// What a record is called.
fn name_of(db: Db<'_>, noun: &str, id: Uuid) -> Bi {
    let found = match noun {
        "programme" => db.find::<Programme>(id).map(|r| r.map(|p| p.title)),
        "series" => db.find::<Series>(id).map(|r| r.map(|s| s.name)),
        "organisation" => db.find::<Organisation>(id).map(|r| r.map(|o| o.name)),
        "place" => db.find::<Place>(id).map(|r| r.map(|p| p.name)),
        "person" => db.find::<Person>(id).map(|r| r.map(|p| person::name(&p))),
        "item" => db.find::<Item>(id).map(|r| r.map(|i| i.title)),
        "contribution" => db.find::<Contribution>(id).map(|r| r.map(|c| c.title)),
        "subgroup" => db.find::<Subgroup>(id).map(|r| r.map(|g| text::say(&Message::new("group-name").with("letter", g.letter)))),
        "participation" => match db.find::<Participation>(id) {
            Ok(Some(seat)) => return party::seat_name(db, &seat).map(|n| n.0).unwrap_or_default(),
            other => other.map(|_| None),
        },
        _ => Ok(None),
    };
    found.ok().flatten().unwrap_or_default()
}

/// A stored value as a reader knows it.
fn value(db: Db<'_>, noun: &str, column: &str, raw: &str) -> Bi {
    if raw.is_empty() {
        return text::word("value-nothing");
    }
    if let Ok(id) = Uuid::parse_str(raw) {
        for noun in ["place", "organisation", "person", "participation", "series", "programme", "item", "subgroup"] {
            let name = name_of(db, noun, id);
            if !name.is_empty() {
                return name;
            }
        }
        return text::word("value-deleted");
    }
    if let Some(local) = local_text::parse(raw) {
        return format::both(|l| format!("{} {}", format::date_short(l, local.date()), format::time(l, local)));
    }
    if let Ok(day) = raw.parse::<NaiveDate>() {
        return format::both(|l| format::date_short(l, day));
    }
    let vocabulary = match (noun, column) {
        ("item", "kind") => "item-kind",
        ("item", "state") => "item-state",
        ("programme", "kind") => "programme-kind",
        ("programme", "status") => "programme-status",
        (_, "mode") => "mode",
        ("role", "role") => "organisation-role",
        (_, "agreement") => "agreement",
        (_, "role") => "participant-role",
        (_, "status") => "participation-status",
        ("place", "kind") => "place-kind",
        (_, "when_part") => "day-part",
        _ => "",
    };
    let id = format!("term-{vocabulary}-{}", raw.replace('_', "-"));
    if text::has(Lang::En, &id) { text::word(&id) } else { Bi::same(raw.chars().take(80).collect::<String>()) }
}
