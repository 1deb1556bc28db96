//! Places in the list and on their page.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

use super::history::HistoryLine;
use super::organisation::Named;
use super::person::{Choice, DuplicateView, ItemLine};

/// A line of the tree of places.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceRow {
    pub id: PlaceId,
    pub name: Bi,
    /// Keys of all above it and its own, so that sorting by code points gives the tree.
    pub tree: Bi,
    /// How many places it lies within.
    pub depth: u32,
    /// Shown only because something within it fits the filter.
    pub above: bool,
    pub kind: Bi,
    pub kind_value: PlaceKind,
    pub inside: Bi,
    pub organisation: Bi,
    pub address: Bi,
    pub country: Bi,
    /// IANA; its own or that of a place above it.
    pub zone: Option<String>,
    pub city: Bi,
    pub inherited: bool,
    pub capacity: Option<u32>,
    pub exclusive: bool,
    pub coordinates: String,
    pub items: u32,
    pub duplicate: bool,
}

/// The tree of places with what it can be filtered by.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlacesList {
    pub rows: Vec<PlaceRow>,
    pub total: u32,
    pub kinds: Vec<Choice>,
    pub countries: Vec<Choice>,
    pub zones: Vec<Choice>,
    pub only: Vec<Choice>,
    pub duplicates: Vec<DuplicateView>,
}

/// A zone that was found; only ever offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ZoneOffer {
    pub zone: String,
    /// "Tokyo (Asia/Tokyo), found from the coordinates".
    pub said: Bi,
    /// It contradicts the zone that is set.
    pub doubt: bool,
}

/// A place with everything that is known of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceView {
    pub place: Place,
    pub kind: Bi,
    pub inside: Vec<Named>,
    pub organisation: Option<Named>,
    pub country: Bi,
    /// The zone that counts, and where it comes from.
    pub zone: Option<String>,
    pub zone_said: Bi,
    pub offer: Option<ZoneOffer>,
    pub children: Vec<Named>,
    /// The first hundred, newest first.
    pub items: Vec<ItemLine>,
    pub used: u32,
    pub duplicates: Vec<DuplicateView>,
    pub history: Vec<HistoryLine>,
}
