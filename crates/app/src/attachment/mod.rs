//! Files and links that hang on a record: copied beside the workspace when they are attached, handed out again as copies.

mod keep;
mod list;
mod picture;

pub use keep::{attach_files, attach_link};
pub use list::{attached_link, files, lend_file, missing_files, save_file, thumbnail};
pub(crate) use list::{data_url, line, scaled, size};
pub(crate) use picture::flat;

use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::BiPatch;
use crate::person;
use crate::views::history::Changed;

/// Whose files.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfOwner {
    pub owner: Owner,
}

/// Which file or link.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfAttachment {
    pub attachment: AttachmentId,
}

/// What changes about a file or link; what is left out stays.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditAttachment {
    pub attachment: AttachmentId,
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub caption: Option<BiPatch>,
}

/// Which of a person's pictures is their photograph; none where it is left out.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetPhotograph {
    pub person: PersonId,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<AttachmentId>>")]
    pub attachment: Option<AttachmentId>,
}

/// The files and links of a record, oldest first.
pub(crate) fn of(db: Db<'_>, owner: Owner) -> Result<Vec<Attachment>> {
    Ok(match owner {
        Owner::Programme(id) => db.by("owner_programme", id)?,
        Owner::Person(id) => db.by("owner_person", id)?,
        Owner::Organisation(id) => db.by("owner_organisation", id)?,
        Owner::Partnership(id) => db.by("owner_partnership", id)?,
    })
}

/// The name of what files hang on; refuses what is not there.
pub(crate) fn owner_name(db: Db<'_>, owner: Owner) -> Result<Bi> {
    let missing = |e| UiError::from(e).field("owner");
    Ok(match owner {
        Owner::Programme(id) => db.get::<Programme>(id).map_err(missing)?.title,
        Owner::Person(id) => person::name(&db.get::<Person>(id).map_err(missing)?),
        Owner::Organisation(id) => db.get::<Organisation>(id).map_err(missing)?.name,
        Owner::Partnership(id) => {
            let p: Partnership = db.get(id).map_err(missing)?;
            // The day plays no part in a name.
            crate::partnership::Known::of(db, chrono::NaiveDate::MIN, vec![p.clone()])?.name(&p)
        }
    })
}

command! {
    /// Renames a file or link, or writes its caption.
    Change edit_attachment(app, input: EditAttachment) -> Changed {
        app.change("edit_attachment", |w| {
            let mut a: Attachment = w.db.get(input.attachment)?;
            let mut fields = Vec::new();
            if let Some(name) = input.name {
                let name = attachment::file_name(&name).ok_or_else(|| UiError::new("needs_name").field("name"))?;
                // A file keeps its ending: by it other programs know what it is.
                let ending = a.name.rsplit_once('.').map(|e| e.1).filter(|_| !a.is_link());
                a.name = match ending {
                    Some(e) if !name.to_lowercase().ends_with(&format!(".{}", e.to_lowercase())) => format!("{name}.{e}"),
                    _ => name,
                };
                fields.push("name");
            }
            if let Some(caption) = input.caption {
                caption.apply(&mut a.caption);
                fields.push("caption");
            }
            w.db.update(&a)?;
            Ok(Did::new(a.id, edited(&fields, Bi::same(a.name))))
        })
    }
}
command! {
    /// Says which of the pictures that hang on a person is their photograph, for delegate lists.
    Change set_photograph(app, input: SetPhotograph) -> Changed {
        app.change("set_photograph", |w| {
            let owner = Owner::Person(input.person);
            let named = owner_name(w.db, owner)?;
            let mut own = of(w.db, owner)?;
            if let Some(id) = input.attachment {
                let a = own.iter().find(|a| a.id == id).ok_or_else(|| UiError::new("not_found").field("attachment"))?;
                if !a.is_picture() {
                    return Err(UiError::with("no_photograph", &[("name", a.name.clone().into())]).field("attachment"));
                }
            }
            for a in &mut own {
                let place = (Some(a.id) == input.attachment).then_some(1);
                if a.place != place {
                    a.place = place;
                    w.db.update(a)?;
                }
            }
            Ok(Did::new(input.person, edited(&["photograph"], named)))
        })
    }
}
command! {
    /// Takes a file or link off its record. Undo brings it back.
    Change remove_attachment(app, input: OfAttachment) -> Changed {
        app.change("remove_attachment", |w| {
            let a: Attachment = w.db.get(input.attachment)?;
            w.db.delete_with("attachment", a.id.into())?;
            Ok(Did::new(a.id, removed("attachment", Bi::same(a.name))))
        })
    }
}

/// A photograph with a location, for tests of what hangs on files.
#[cfg(test)]
pub(crate) fn tests_photo() -> Vec<u8> {
    picture::tests::with_gps()
}

#[cfg(test)]
mod cases;
