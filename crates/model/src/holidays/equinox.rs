//! The days of the equinoxes in Japan.
//!
//! Meeus, Astronomical Algorithms, 2nd ed., ch. 27, good to within a minute from 1951 to 2050 and to a few minutes from
//! 1000 to 3000. The day changes only if the instant falls that close to midnight in Japan; the National Astronomical
//! Observatory announces the day in February of the year before, and has always announced the computed one.

use chrono::NaiveDate;

#[derive(Clone, Copy)]
pub(super) enum Equinox {
    March,
    September,
}

/// Amplitude, phase and rate (degrees, degrees a century) of the periodic terms (table 27.C).
const TERMS: [(f64, f64, f64); 24] = [
    (485.0, 324.96, 1934.136),
    (203.0, 337.23, 32964.467),
    (199.0, 342.08, 20.186),
    (182.0, 27.85, 445267.112),
    (156.0, 73.14, 45036.886),
    (136.0, 171.52, 22518.443),
    (77.0, 222.54, 65928.934),
    (74.0, 296.72, 3034.906),
    (70.0, 243.58, 9037.513),
    (58.0, 119.81, 33718.147),
    (52.0, 297.17, 150.678),
    (50.0, 21.02, 2281.226),
    (45.0, 247.54, 29929.562),
    (44.0, 325.15, 31555.956),
    (29.0, 60.93, 4443.417),
    (18.0, 155.12, 67555.328),
    (17.0, 288.79, 4562.452),
    (16.0, 198.04, 62894.029),
    (14.0, 199.76, 31436.921),
    (12.0, 95.39, 14577.848),
    (12.0, 287.11, 31931.756),
    (12.0, 320.81, 34777.259),
    (9.0, 227.73, 1222.114),
    (8.0, 15.45, 16859.074),
];

/// Julian day of 1970-01-01 00:00.
const UNIX_EPOCH: f64 = 2_440_587.5;
/// Japan is nine hours ahead of UTC the whole year.
const JAPAN: f64 = 9.0 / 24.0;

/// The day in Japan on which the equinox falls; `None` outside 1000 to 3000.
pub(super) fn in_japan(equinox: Equinox, year: i32) -> Option<NaiveDate> {
    if !(1000..=3000).contains(&year) {
        return None;
    }
    let y = (f64::from(year) - 2000.0) / 1000.0;
    let (y2, y3, y4) = (y * y, y * y * y, y * y * y * y);
    let mean = match equinox {
        Equinox::March => 2_451_623.809_84 + 365_242.374_04 * y + 0.051_69 * y2 - 0.004_11 * y3 - 0.000_57 * y4,
        Equinox::September => 2_451_810.217_15 + 365_242.017_67 * y - 0.115_75 * y2 + 0.003_37 * y3 + 0.000_78 * y4,
    };
    let t = (mean - 2_451_545.0) / 36525.0;
    let w = (35_999.373 * t - 2.47).to_radians();
    let lambda = 1.0 + 0.0334 * w.cos() + 0.0007 * (2.0 * w).cos();
    let sum: f64 = TERMS.iter().map(|(a, b, c)| a * (b + c * t).to_radians().cos()).sum();
    let dynamical = mean + 0.000_01 * sum / lambda;
    // Earth time behind dynamical time (Morrison and Stephenson's parabola); half a minute off today, which is enough here.
    let century = (f64::from(year) - 1820.0) / 100.0;
    let behind = (32.0 * century * century - 20.0) / 86400.0;
    let days = (dynamical - behind + JAPAN - UNIX_EPOCH).floor();
    #[allow(clippy::cast_possible_truncation)] // within ±400,000 days for the years above
    NaiveDate::from_epoch_days(days as i32)
}
