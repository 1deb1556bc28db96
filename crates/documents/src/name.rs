//! A person's name as rosters, badges and cards write it.

use serde::Serialize;

use meguri_model::Bi;

/// The forms of a name that stand on paper. Both scripts stand there whatever the document's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Name {
    /// "TSUKAMOTO Ichiro": the family name first and in capitals.
    pub latin: String,
    /// 塚本　一郎, or the katakana of a European.
    pub japanese: String,
    /// つかもと　いちろう, where `japanese` is in kanji.
    pub reading: String,
    /// "Delegate 7": what a seat is called while its name is to come.
    pub seat: Bi,
    /// "name to come"; empty where the name is there.
    pub open: Bi,
}

impl Name {
    /// Whether nobody is named yet.
    pub fn is_open(&self) -> bool {
        self.latin.is_empty() && self.japanese.is_empty()
    }
}

/// A size of type at which a line is sure to fit, in points: the largest where it is short, never below the smallest (then it wraps).
pub fn fitting(text: &str, width_mm: f64, largest: f64, smallest: f64) -> f64 {
    let ems: f64 = text.chars().map(ems).sum();
    let points = width_mm * 72.0 / 25.4;
    if ems <= 0.0 { largest } else { ((points / ems * 2.0).floor() / 2.0).clamp(smallest, largest) }
}

/// Width of a character in semibold type, in ems, rather too wide than too narrow.
fn ems(c: char) -> f64 {
    match c {
        ' ' | '.' | ',' | 'i' | 'j' | 'l' | 'I' | '\'' | '|' => 0.34,
        'm' | 'w' | 'M' | 'W' => 0.98,
        'A'..='Z' => 0.76,
        '\u{0300}'..='\u{036f}' => 0.0,
        c if (c as u32) < 0x0250 => 0.64,
        c if (c as u32) < 0x1100 => 0.8,
        _ => 1.02,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_stand_large_and_long_ones_shrink_but_stay_readable() {
        assert_eq!(fitting("ITO Ai", 80.0, 18.0, 7.0), 18.0);
        let long = fitting(&"あ".repeat(20), 80.0, 18.0, 7.0);
        assert!((7.0..=80.0 * 72.0 / 25.4 / 20.0).contains(&long), "{long}");
        assert_eq!(fitting(&"N".repeat(200), 80.0, 18.0, 7.0), 7.0);
        assert_eq!(fitting("", 80.0, 18.0, 7.0), 18.0);
    }
}
