//! A programme for an anniversary.

use meguri_model::anniversaries::years_later;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::{called, words};
use crate::app::Did;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::text;
use crate::views::history::Changed;

/// Which anniversary: so many years after something that happened.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanAnniversary {
    pub event: PartnershipEventId,
    pub years: u32,
}

/// The zone of a Japanese visitor's clock.
const TOKYO: &str = "Asia/Tokyo";

command! {
    /// Makes a programme for an anniversary, in its year, month or on its day as far as that is known, and links the partnership to it.
    Change plan_anniversary(app, input: PlanAnniversary) -> Changed {
        let zone = app.home_zone()?;
        app.change("plan_anniversary", |w| {
            let origin: PartnershipEvent = w.db.get(input.event)?;
            let partnership: Partnership = w.db.get(origin.partnership)?;
            let name = called(w.db, partnership.id)?;
            let when = when_of(w.db, &origin, input.years)?;
            let title = text::say(&Message::new("anniversary-event").with("years", i64::from(input.years)).with("name", &name));
            let of = crate::format::join(&[words::event_title(&origin), words::date(&origin.when, origin.near)]);
            let programme = Programme {
                id: w.id().into(),
                kind: ProgrammeKind::DelegationVisit,
                types: Vec::new(),
                title: title.clone(),
                series: None,
                edition: None,
                status: ProgrammeStatus::Idea,
                when,
                second_zone: (zone != TOKYO).then(|| TOKYO.to_owned()),
                zone,
                mode: Mode::InPerson,
                audiences: Vec::new(),
                sectors: partnership.sectors.clone(),
                expected: None,
                attended: None,
                objectives: of,
                notes: String::new(),
                source: String::new(),
                created_at: w.stamp(),
                updated_at: w.stamp(),
                sequence: 0,
            };
            w.db.insert(&programme)?;
            let event = PartnershipEvent {
                id: w.id().into(),
                partnership: partnership.id,
                kind: PartnershipEventKind::Milestone,
                // As its programme: that may be moved.
                when: When::Unknown,
                near: Nearness::Exact,
                title: text::say(&Message::new("timeline-years").with("years", i64::from(input.years))),
                text: Bi::default(),
                programme: Some(programme.id),
                item: None,
                keep: false,
                created_at: w.stamp(),
            };
            w.db.insert(&event)?;
            Ok(Did::new(programme.id, Message::new("did-planned-anniversary").with("title", crate::app::shown_name(title))))
        })
    }
}

fn when_of(db: meguri_store::Db<'_>, origin: &PartnershipEvent, years: u32) -> Result<When> {
    let mut when = origin.when.clone();
    if let (When::Unknown, Some(p)) = (&when, origin.programme) {
        when = db.get::<Programme>(p)?.when;
    }
    let later = years_later(&when, origin.near, years).filter(|w| years > 0 && w.check().is_ok());
    later.ok_or_else(|| UiError::new("no_anniversary").field("years"))
}
