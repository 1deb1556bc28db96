//! Windows zone names, as Outlook and Exchange write them, to IANA names: by the table of Unicode CLDR.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Made by `scripts/windows-zones.mjs`; its licence (Unicode-3.0) lies beside it.
const TABLE: &str = include_str!("../data/windows-zones.txt");

/// The pairs of the table, in the order of the Windows names.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'))
}

/// The IANA zone of a Windows name (`Tokyo Standard Time`); capitals do not matter.
pub fn iana(name: &str) -> Option<&'static str> {
    static BY_NAME: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let by_name = BY_NAME.get_or_init(|| all().map(|(windows, iana)| (windows.to_ascii_lowercase(), iana)).collect());
    by_name.get(&name.trim().to_ascii_lowercase()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use meguri_model::zone;

    #[test]
    fn every_zone_of_the_table_is_one_of_ours() {
        assert!(all().count() > 130);
        for (windows, iana) in all() {
            assert!(zone::known(iana), "{windows}: {iana}");
        }
    }

    #[test]
    fn the_names_of_outlook_are_found() {
        for (windows, iana_name) in [
            ("Tokyo Standard Time", "Asia/Tokyo"),
            ("GMT Standard Time", "Europe/London"),
            ("romance standard time", "Europe/Paris"),
            ("India Standard Time", "Asia/Kolkata"),
            ("UTC", "Etc/UTC"),
        ] {
            assert_eq!(iana(windows), Some(iana_name), "{windows}");
        }
        assert_eq!(iana("Customized Time Zone"), None);
    }
}
