//! Organisations in the list and on their page.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

use super::follow_up::FollowUpLine;
use super::history::HistoryLine;
use super::partnership::PartnershipLine;
use super::person::{Choice, DuplicateView, ItemLine, PartView, PostView};

/// A line of the list of organisations.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OrganisationRow {
    pub id: OrganisationId,
    pub name: Bi,
    pub acronym: String,
    /// The key to sort by in each language, by code points.
    pub sort: Bi,
    #[serde(rename = "type")]
    pub kind: Bi,
    pub country: Bi,
    pub region: String,
    /// Of Japan; empty where it is not known.
    pub prefecture: Bi,
    /// Its code of JIS X 0401: north to south.
    pub prefecture_code: Option<u8>,
    pub parent: Bi,
    pub sectors: String,
    pub people: u32,
    pub programmes: u32,
    pub founded: Option<i32>,
    pub staff: Option<u32>,
    /// Of a cluster: its members, what it works on, whom it looks for, what it offers.
    pub members: Option<u32>,
    pub focus: Bi,
    pub wants: Bi,
    pub offers: Bi,
    /// Its partnerships.
    pub partnerships: u32,
    /// The name in one language is to come.
    pub name_to_come: bool,
    pub duplicate: bool,
}

/// The list of organisations with what it can be filtered by.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OrganisationList {
    pub rows: Vec<OrganisationRow>,
    pub total: u32,
    pub types: Vec<Choice>,
    pub countries: Vec<Choice>,
    pub sectors: Vec<Choice>,
    pub programmes: Vec<Choice>,
    pub only: Vec<Choice>,
    pub duplicates: Vec<DuplicateView>,
}

/// A record to go to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Named {
    pub id: String,
    pub name: Bi,
    pub detail: Bi,
}

/// An organisation with everything that is known of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OrganisationView {
    pub organisation: Organisation,
    #[serde(rename = "type")]
    pub kind: Bi,
    pub country: Bi,
    pub parent: Option<Named>,
    /// "240 (2018)".
    pub staff: Bi,
    pub people: Vec<PostView>,
    pub programmes: Vec<PartView>,
    pub partnerships: Vec<PartnershipLine>,
    /// Promised by it or to it.
    pub follow_ups: Vec<FollowUpLine>,
    pub children: Vec<Named>,
    pub places: Vec<Named>,
    /// Items that it hosts.
    pub hosts: Vec<ItemLine>,
    pub duplicates: Vec<DuplicateView>,
    pub history: Vec<HistoryLine>,
}
