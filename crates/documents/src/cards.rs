//! Badges and table cards: sheets that are cut, both scripts on each piece.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;
use crate::name::{Name, fitting};

/// Badges of 90 × 54 mm: ten on A4, eight on Letter, with marks to cut along.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Badges {
    pub front: Front,
    pub cards: Vec<Card>,
    pub nothing: Bi,
}

impl Document for Badges {
    const TEMPLATE: &'static str = "badges";
}

/// Tent cards of 180 × 60 mm when folded, two on a sheet; the back half stands upside down.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TableCards {
    pub front: Front,
    pub cards: Vec<Card>,
    pub nothing: Bi,
}

impl Document for TableCards {
    const TEMPLATE: &'static str = "table_cards";
}

/// Someone's badge or card.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Card {
    pub name: Name,
    /// Sizes of the name's lines in points: in the document's language, and the other below.
    pub latin_pt: [f64; 2],
    pub japanese_pt: [f64; 2],
    pub organisation: Bi,
    /// Size of the organisation's lines in points.
    pub organisation_pt: f64,
    pub role: Bi,
    /// Letters.
    pub groups: Vec<String>,
}

/// Width of the words and the largest and smallest size of the first and of the second line, in points.
struct Room {
    width_mm: f64,
    first: (f64, f64),
    second: (f64, f64),
    organisation: (f64, f64),
}

const BADGE: Room = Room { width_mm: 78.0, first: (19.0, 7.5), second: (12.0, 6.5), organisation: (9.0, 6.5) };
const TABLE: Room = Room { width_mm: 164.0, first: (44.0, 13.0), second: (24.0, 10.0), organisation: (15.0, 9.0) };

impl Card {
    /// A badge with its sizes of type.
    pub fn badge(name: Name, organisation: Bi, role: Bi, groups: Vec<String>) -> Card {
        Card::fitted(name, organisation, role, groups, &BADGE)
    }

    /// A table card with its sizes of type.
    pub fn table(name: Name, organisation: Bi, role: Bi) -> Card {
        Card::fitted(name, organisation, role, Vec::new(), &TABLE)
    }

    fn fitted(name: Name, organisation: Bi, role: Bi, groups: Vec<String>, room: &Room) -> Card {
        let sizes = |text: &str| [fitting(text, room.width_mm, room.first.0, room.first.1), fitting(text, room.width_mm, room.second.0, room.second.1)];
        let organisation_pt = [&organisation.en, &organisation.ja]
            .map(|t| fitting(t, room.width_mm, room.organisation.0, room.organisation.1))
            .into_iter()
            .fold(room.organisation.0, f64::min);
        Card { latin_pt: sizes(&name.latin), japanese_pt: sizes(&name.japanese), name, organisation, organisation_pt, role, groups }
    }
}
