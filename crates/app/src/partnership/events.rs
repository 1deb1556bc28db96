//! What happened between partners: signings, exchanges, visits, gifts.

use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::{called, check_date, words};
use crate::app::{Did, Writer, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::inputs;
use crate::views::history::Changed;

inputs! {
    /// Something that happened; only what must be known. `near`: how close the date is (`about`, `before`, `after`, `decade`).
    create AddPartnershipEvent -> PartnershipEvent,
    edit EditPartnershipEvent { event: PartnershipEventId },
    required { partnership: PartnershipId, kind: PartnershipEventKind }
    optional { when: When = When::Unknown, near: Nearness = Nearness::Exact, keep: bool = false }
    text { title, text }
    nullable { programme: ProgrammeId, item: ItemId }
    given { created_at: String }
}

/// A signing that is made together with its partnership.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct NewEvent {
    #[ts(optional, as = "Option<When>")]
    pub when: When,
    #[ts(optional)]
    pub near: Option<Nearness>,
    #[ts(optional, as = "Option<crate::inputs::BiPatch>")]
    pub title: Bi,
}

/// Which event.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfPartnershipEvent {
    pub event: PartnershipEventId,
}

/// Enters a signing.
pub(super) fn insert(w: &Writer<'_>, partnership: PartnershipId, signed: NewEvent) -> Result<()> {
    let event = PartnershipEvent {
        id: w.id().into(),
        partnership,
        kind: PartnershipEventKind::Signed,
        when: signed.when,
        near: signed.near.unwrap_or(Nearness::Exact),
        title: signed.title,
        text: Bi::default(),
        programme: None,
        item: None,
        keep: false,
        created_at: w.stamp(),
    };
    check_date(&event.when, event.near)?;
    w.db.insert(&event)?;
    Ok(())
}

fn check(db: Db<'_>, e: &mut PartnershipEvent) -> Result<()> {
    db.get::<Partnership>(e.partnership).map_err(|x| UiError::from(x).field("partnership"))?;
    if let Some(id) = e.item {
        // What is in the plan is in its programme.
        e.programme = Some(db.get::<Item>(id).map_err(|x| UiError::from(x).field("item"))?.programme);
    }
    if let Some(id) = e.programme {
        db.get::<Programme>(id).map_err(|x| UiError::from(x).field("programme"))?;
    }
    check_date(&e.when, e.near)
}

/// "Japanese Friendship Garden (Gateshead and Komatsu)": what it is called in the history.
fn named(db: Db<'_>, e: &PartnershipEvent) -> Result<Bi> {
    let (of, title) = (called(db, e.partnership)?, words::event_title(e));
    Ok(crate::text::say(&Message::new("partnership-event-of").with("title", title).with("of", of)))
}

command! {
    /// Notes what happened in a partnership.
    Change add_partnership_event(app, input: AddPartnershipEvent) -> Changed {
        app.change("add_partnership_event", |w| {
            let mut e = input.build(w.id().into(), w.stamp());
            check(w.db, &mut e)?;
            w.db.insert(&e)?;
            Ok(Did::new(e.id, added("partnership_event", named(w.db, &e)?)))
        })
    }
}
command! {
    /// Changes what happened in a partnership.
    Change edit_partnership_event(app, input: EditPartnershipEvent) -> Changed {
        app.change("edit_partnership_event", |w| {
            let mut e: PartnershipEvent = w.db.get(input.event)?;
            let fields = input.fields();
            let cleared = matches!(input.programme, Some(None));
            input.apply(&mut e);
            if cleared {
                e.item = None;
            }
            check(w.db, &mut e)?;
            w.db.update(&e)?;
            Ok(Did::new(e.id, edited(&fields, named(w.db, &e)?)))
        })
    }
}
command! {
    /// Takes something that happened out of a partnership.
    Change remove_partnership_event(app, input: OfPartnershipEvent) -> Changed {
        app.change("remove_partnership_event", |w| {
            let e: PartnershipEvent = w.db.get(input.event)?;
            let name = named(w.db, &e)?;
            w.db.delete_with("partnership_event", e.id.into())?;
            Ok(Did::new(e.id, removed("partnership_event", name)))
        })
    }
}
