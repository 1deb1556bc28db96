//! The numbers of the rules; each may be set in the workspace.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::TravelMode;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Minutes left free between a journey and what follows.
    #[ts(type = "number")]
    pub buffer_minutes: i64,
    /// Speeds in km/h, door to door.
    pub walk_kmh: f64,
    pub road_kmh: f64,
    pub train_kmh: f64,
    pub ferry_kmh: f64,
    pub flight_kmh: f64,
    /// Up to this distance people walk and need no leg.
    pub walkable_km: f64,
    /// Up to this distance a journey of no known mode is by road; beyond it nothing is estimated.
    pub road_km: f64,
    /// Road length by great-circle length.
    pub detour: f64,
    /// From an international arrival to the first item.
    #[ts(type = "number")]
    pub arrival_margin_minutes: i64,
    /// From how many hours on a flight is long, and how long after it nobody works.
    pub long_flight_hours: f64,
    pub rest_hours: f64,
    /// Longest simultaneous interpretation by one interpreter.
    #[ts(type = "number")]
    pub simultaneous_minutes: i64,
    /// First start to last end of a day.
    pub day_hours: f64,
    /// Hours of work in a day from which a meal break is needed, and how long a gap counts as one.
    pub meal_after_hours: f64,
    #[ts(type = "number")]
    pub meal_gap_minutes: i64,
    /// The break is looked for between these minutes of the day (11:30 and 14:30).
    #[ts(type = "number")]
    pub meal_from_minute: i64,
    #[ts(type = "number")]
    pub meal_to_minute: i64,
    /// Days ahead in which what is still TBC is named.
    #[ts(type = "number")]
    pub tbc_days: i64,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            buffer_minutes: 10,
            walk_kmh: 4.5,
            road_kmh: 50.0,
            train_kmh: 100.0,
            ferry_kmh: 30.0,
            flight_kmh: 700.0,
            walkable_km: 1.2,
            road_km: 300.0,
            detour: 1.3,
            arrival_margin_minutes: 90,
            long_flight_hours: 8.0,
            rest_hours: 3.0,
            simultaneous_minutes: 40,
            day_hours: 11.0,
            meal_after_hours: 6.0,
            meal_gap_minutes: 45,
            meal_from_minute: 11 * 60 + 30,
            meal_to_minute: 14 * 60 + 30,
            tbc_days: 14,
        }
    }
}

impl Settings {
    /// Minutes for `km` of great circle, by `mode` or by what is usual at that distance; `None` where nothing is
    /// estimated (far, mode unknown).
    pub fn trip_minutes(&self, km: f64, mode: Option<TravelMode>) -> Option<i64> {
        let kmh = match mode {
            Some(TravelMode::Walk) => self.walk_kmh,
            Some(TravelMode::Taxi | TravelMode::Car | TravelMode::Coach) => self.road_kmh,
            Some(TravelMode::Train) => self.train_kmh,
            Some(TravelMode::Ferry) => self.ferry_kmh,
            Some(TravelMode::Flight) => self.flight_kmh,
            Some(TravelMode::Other) | None => match km {
                km if km <= self.walkable_km => self.walk_kmh,
                km if km <= self.road_km => self.road_kmh,
                _ => return None,
            },
        };
        let minutes = km * self.detour / kmh.max(0.1) * 60.0;
        minutes.is_finite().then_some(minutes.ceil() as i64)
    }
}
