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

impl Settings {
    /// Every number is one a rule can work with: none below nothing, no speed of nothing.
    pub fn are_sound(&self) -> bool {
        let counts = [
            self.buffer_minutes, self.arrival_minutes, self.long_flight_minutes, self.rest_minutes, self.simultaneous_minutes,
            self.long_day_minutes, self.meal_after_minutes, self.tbc_days,
        ];
        let lengths = [self.walkable_km, self.longest_road_km];
        let factors = [self.detour, self.walk_km_h, self.road_km_h];
        counts.iter().all(|n| (0..=100_000).contains(n))
            && lengths.iter().all(|n| (0.0..=50_000.0).contains(n))
            && factors.iter().all(|n| (0.1..=2_000.0).contains(n))
    }
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
