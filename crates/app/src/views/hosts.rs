//! Who receives the programme, and where.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

/// An item at a host or a venue.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HostItem {
    pub item: ItemId,
    pub title: Bi,
    /// "Tue 27 Nov, 14:00–16:00".
    pub when: Bi,
    pub state: ItemState,
    pub contact: Option<PersonId>,
    pub contact_name: Bi,
}

/// An organisation that receives the programme: by its role, or because an item is at it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HostView {
    pub organisation: OrganisationId,
    pub name: Bi,
    pub acronym: String,
    /// Its role as host or visited; `null` where only an item names it.
    pub role: Option<ProgrammeOrganisation>,
    pub role_name: Bi,
    pub agreement: Bi,
    pub items: Vec<HostItem>,
    /// Names of the contacts of its items.
    pub contacts: Bi,
}

/// A place that the plan uses.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VenueView {
    pub place: PlaceId,
    pub name: Bi,
    /// The places above it.
    pub inside: Bi,
    pub kind: Bi,
    pub zone: Bi,
    pub capacity: Option<u32>,
    /// The most people any item brings there.
    pub people: u32,
    /// More people than it holds.
    pub too_small: bool,
    pub items: Vec<HostItem>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct HostsView {
    pub hosts: Vec<HostView>,
    pub venues: Vec<VenueView>,
    /// "3 not confirmed", or empty.
    pub open: Bi,
}
