//! The numbers of the rules.

use serde::{Deserialize, Serialize};

/// Settings of the clash rules; every one has a default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Minutes added to every journey.
    pub buffer_minutes: i64,
    /// Farther than this needs a leg, km.
    pub walkable_km: f64,
    /// Road distance over great-circle distance.
    pub detour: f64,
    pub walk_km_h: f64,
    /// Coach, car, taxi.
    pub road_km_h: f64,
    /// Farther than this is a train or a flight, whose times only the user knows, km.
    pub longest_road_km: f64,
    /// From an international arrival to the first item.
    pub arrival_minutes: i64,
    /// A flight this long is a long one.
    pub long_flight_minutes: i64,
    /// Rest after a long flight before working.
    pub rest_minutes: i64,
    /// Simultaneous interpretation longer than this needs two interpreters.
    pub simultaneous_minutes: i64,
    /// From the first start to the last end of a day.
    pub long_day_minutes: i64,
    /// A day with at least this much work needs a meal break.
    pub meal_after_minutes: i64,
    /// Still TBC this many days before is noted.
    pub tbc_days: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            buffer_minutes: 10,
            walkable_km: 1.2,
            detour: 1.3,
            walk_km_h: 4.5,
            road_km_h: 50.0,
            longest_road_km: 300.0,
            arrival_minutes: 90,
            long_flight_minutes: 8 * 60,
            rest_minutes: 3 * 60,
            simultaneous_minutes: 40,
            long_day_minutes: 14 * 60,
            meal_after_minutes: 4 * 60,
            tbc_days: 30,
        }
    }
}
