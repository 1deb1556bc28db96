//! In which country and zone coordinates lie, without a network: outlines of Natural Earth (1:10m, public domain) and the
//! reference points of the IANA time zone database's zone.tab (public domain), packed by `scripts/borders.mjs`.

use std::sync::OnceLock;

use crate::place::distance_km;

/// Thousandths of a degree.
type Point = (i32, i32);

struct Country {
    code: &'static str,
    /// Arcs of all rings: number and direction do not matter for counting crossings.
    arcs: Vec<usize>,
    /// West, south, east, north.
    bounds: (i32, i32, i32, i32),
    zones: Vec<(&'static str, Vec<Point>)>,
}

struct Atlas {
    arcs: Vec<Vec<Point>>,
    countries: Vec<Country>,
}

/// Outlines are drawn at about half a kilometre: what lies so near the shore (a harbour, an artificial island) belongs
/// to the land beside it.
const SHORE: [i32; 3] = [10, 30, 80];

/// A zone of a country with several is only named when its reference point is at least this much nearer than any other's.
const CLEARLY_NEARER: f64 = 0.5;

/// The country that coordinates (WGS 84, degrees) lie in or just off; `None` at sea.
pub fn country_at(latitude: f64, longitude: f64) -> Option<&'static str> {
    find(latitude, longitude).map(|c| c.code)
}

/// The zone of coordinates (WGS 84, degrees); `None` at sea and where it can't be told.
pub fn zone_at(latitude: f64, longitude: f64) -> Option<&'static str> {
    let country = find(latitude, longitude)?;
    let mut near: Vec<(f64, &'static str)> = country
        .zones
        .iter()
        .map(|(name, points)| {
            let away = points.iter().map(|p| distance_km((latitude, longitude), (f64::from(p.1) / 1000.0, f64::from(p.0) / 1000.0)));
            (away.fold(f64::INFINITY, f64::min), *name)
        })
        .collect();
    near.sort_by(|a, b| a.0.total_cmp(&b.0));
    match near.as_slice() {
        [] => None,
        [(_, only)] => Some(*only),
        [(first, name), (second, _), ..] => (*first <= second * CLEARLY_NEARER).then_some(*name),
    }
    .filter(|zone| crate::zone::known(zone))
}

fn find(latitude: f64, longitude: f64) -> Option<&'static Country> {
    if !latitude.is_finite() || !longitude.is_finite() || latitude.abs() > 90.0 || longitude.abs() > 180.0 {
        return None;
    }
    #[allow(clippy::cast_possible_truncation)]
    let at = ((longitude * 1000.0).round() as i32, (latitude * 1000.0).round() as i32);
    let atlas = atlas();
    let inside = |p: Point| atlas.countries.iter().find(|c| atlas.holds(c, p));
    if let Some(country) = inside(at) {
        return Some(country);
    }
    for off in SHORE {
        let around = [(off, 0), (-off, 0), (0, off), (0, -off), (off, off), (off, -off), (-off, off), (-off, -off)];
        let mut found = around.iter().filter_map(|(x, y)| inside((at.0 + x, at.1 + y)));
        if let Some(first) = found.next() {
            // Between two shores nothing is said.
            return found.all(|c| c.code == first.code).then_some(first);
        }
    }
    None
}

impl Atlas {
    /// Even-odd rule over all rings; holes count themselves.
    fn holds(&self, country: &Country, (x, y): Point) -> bool {
        let (west, south, east, north) = country.bounds;
        if x < west || x > east || y < south || y > north {
            return false;
        }
        let (x, y) = (i64::from(x), i64::from(y));
        let mut odd = false;
        for arc in &country.arcs {
            for pair in self.arcs[*arc].windows(2) {
                let ((ax, ay), (bx, by)) = (wide(pair[0]), wide(pair[1]));
                if (ay > y) != (by > y) {
                    // x < ax + (bx - ax)(y - ay)/(by - ay), without dividing.
                    let (left, right) = ((x - ax) * (by - ay), (bx - ax) * (y - ay));
                    odd ^= if by > ay { left < right } else { left > right };
                }
            }
        }
        odd
    }
}

fn wide(p: Point) -> (i64, i64) {
    (p.0.into(), p.1.into())
}

fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(|| read(include_bytes!("../data/borders.bin")))
}

/// Reads what `scripts/borders.mjs` wrote. The file is part of the program: what is wrong in it is found by the tests.
fn read(bytes: &'static [u8]) -> Atlas {
    let mut r = Reader { bytes, at: 0 };
    let arcs: Vec<Vec<Point>> = (0..r.count())
        .map(|_| {
            let (mut x, mut y) = (0, 0);
            (0..r.count())
                .map(|_| {
                    x += r.signed();
                    y += r.signed();
                    (x, y)
                })
                .collect()
        })
        .collect();
    let countries = (0..r.count())
        .map(|_| {
            let code = r.text();
            let mut own = Vec::new();
            for _ in 0..r.count() {
                for _ in 0..r.count() {
                    own.push(r.count() / 2);
                }
            }
            let mut bounds = (i32::MAX, i32::MAX, i32::MIN, i32::MIN);
            for (x, y) in own.iter().flat_map(|a| &arcs[*a]) {
                bounds = (bounds.0.min(*x), bounds.1.min(*y), bounds.2.max(*x), bounds.3.max(*y));
            }
            let zones = (0..r.count()).map(|_| (r.text(), (0..r.count()).map(|_| (r.signed(), r.signed())).collect())).collect();
            Country { code, arcs: own, bounds, zones }
        })
        .collect();
    Atlas { arcs, countries }
}

struct Reader {
    bytes: &'static [u8],
    at: usize,
}

impl Reader {
    fn count(&mut self) -> usize {
        let (mut n, mut shift) = (0, 0);
        loop {
            let b = self.bytes[self.at];
            self.at += 1;
            n |= usize::from(b & 0x7F) << shift;
            if b < 0x80 {
                return n;
            }
            shift += 7;
        }
    }
    fn signed(&mut self) -> i32 {
        let n = i32::try_from(self.count()).unwrap_or(i32::MAX);
        if n % 2 == 0 { n / 2 } else { -(n / 2) - 1 }
    }
    fn text(&mut self) -> &'static str {
        let n = self.count();
        self.at += n;
        std::str::from_utf8(&self.bytes[self.at - n..self.at]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_told_their_zone() {
        for (name, latitude, longitude, zone) in [
            ("Sunderland", 54.9069, -1.3838, Some("Europe/London")),
            ("Tokyo", 35.6812, 139.7671, Some("Asia/Tokyo")),
            ("Tokyo Big Sight, on reclaimed land", 35.6298, 139.7942, Some("Asia/Tokyo")),
            ("Kansai airport, on an island of its own", 34.4347, 135.244, Some("Asia/Tokyo")),
            ("Naha", 26.2124, 127.6809, Some("Asia/Tokyo")),
            ("Kinshasa", -4.3217, 15.3125, Some("Africa/Kinshasa")),
            ("Lubumbashi", -11.6609, 27.4794, Some("Africa/Lubumbashi")),
            ("Strasbourg", 48.5734, 7.7521, Some("Europe/Paris")),
            ("Kehl", 48.573, 7.815, Some("Europe/Berlin")),
            ("Singen, beside Büsingen", 47.7595, 8.8402, Some("Europe/Berlin")),
            ("Saint-Denis, Réunion", -20.8789, 55.4481, Some("Indian/Reunion")),
            ("Las Palmas", 28.1248, -15.43, Some("Atlantic/Canary")),
            ("Barcelona", 41.3874, 2.1686, Some("Europe/Madrid")),
            ("El Paso, between zones", 31.7619, -106.485, None),
            ("middle of the Atlantic", 30.0, -40.0, None),
            ("middle of the Pacific", 0.0, -150.0, None),
            ("not a place", f64::NAN, 0.0, None),
            ("not on Earth", 91.0, 0.0, None),
        ] {
            assert_eq!(zone_at(latitude, longitude), zone, "{name}");
        }
    }

    #[test]
    fn coordinates_are_told_their_country() {
        assert_eq!(country_at(50.8467, 4.3525), Some("BE"));
        assert_eq!(country_at(36.2048, 138.2529), Some("JP"));
        assert_eq!(country_at(30.0, -40.0), None);
    }
}
