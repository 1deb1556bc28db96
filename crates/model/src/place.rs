//! Places: nested, with a zone, a capacity and coordinates.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bilingual::Bi;
use crate::ids::*;
use crate::terms::terms;

terms! {
    PlaceKind { Locality = "locality", Site = "site", Building = "building", Room = "room", Table = "table" }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Place {
    pub id: PlaceId,
    pub kind: PlaceKind,
    pub name: Bi,
    /// Other and former names, also those of places that were merged into it.
    pub aliases: Vec<String>,
    pub parent: Option<PlaceId>,
    pub organisation: Option<OrganisationId>,
    pub address: Bi,
    /// IANA; `None`: the parent's.
    pub zone: Option<String>,
    pub capacity: Option<u32>,
    /// WGS 84, degrees.
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// Only one item at a time may use it (a meeting room, a table).
    pub exclusive: bool,
    pub notes: String,
}

impl Place {
    /// Every name it goes by, its own first; empty ones are left out.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.name.en, &self.name.ja].into_iter().chain(&self.aliases).map(String::as_str).filter(|n| !n.is_empty())
    }
}

/// Great-circle distance in kilometres (haversine, mean earth radius 6371.0088 km).
pub fn distance_km(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (lat1, lat2) = (a.0.to_radians(), b.0.to_radians());
    let (dlat, dlon) = (lat2 - lat1, (b.1 - a.1).to_radians());
    let h = (dlat / 2.0).sin().powi(2) + lat1.cos() * lat2.cos() * (dlon / 2.0).sin().powi(2);
    2.0 * 6371.0088 * h.clamp(0.0, 1.0).sqrt().asin()
}
