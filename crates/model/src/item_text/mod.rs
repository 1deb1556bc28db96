//! A line that adds to the itinerary: "14:00 NSK visit 2h", 午後2時 日本精工 訪問 2時間, "flight JL43 19:00 > Tokyo".
//!
//! Nothing is made up: what the line does not say stays `None`. Which day "Tue" is, and which place "NSK" is, the
//! caller knows.

mod line;
mod times;
mod way;
mod words;

#[cfg(test)]
mod cases;

use crate::date_text::DayText;
use crate::item::TravelMode;
use crate::time::DayPart;
use crate::time_text::ReadTimes;
use line::Line;
pub use words::KindWord;

/// What a stretch of the line was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Day,
    Time,
    Length,
    Part,
    Nights,
    Kind,
    Number,
    From,
    To,
    Place,
    Group,
    State,
}

impl What {
    pub fn as_str(self) -> &'static str {
        match self {
            What::Day => "day",
            What::Time => "time",
            What::Length => "length",
            What::Part => "part",
            What::Nights => "nights",
            What::Kind => "kind",
            What::Number => "number",
            What::From => "from",
            What::To => "to",
            What::Place => "place",
            What::Group => "group",
            What::State => "state",
        }
    }
}

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemText {
    /// What is left as its title; the kind's word is part of it ("NSK visit").
    pub title: String,
    /// The title without the kind's word ("NSK"): what a place or host may be called.
    pub subject: String,
    pub kind: Option<KindWord>,
    pub day: Option<DayText>,
    /// Start and end in minutes of the day; the end may come from a length said elsewhere in the line.
    pub times: Option<ReadTimes>,
    /// Minutes.
    pub length: Option<i32>,
    pub part: Option<DayPart>,
    pub nights: Option<u32>,
    pub travel: Option<TravelMode>,
    /// Flight or train number.
    pub number: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    /// "at Komatsu", 小松で.
    pub place: Option<String>,
    /// Letter of a group: "group A", A班.
    pub group: Option<String>,
    /// "tbc", "?", 未定.
    pub tbc: bool,
    /// The whole line in order, with what each stretch was taken for.
    pub segments: Vec<(String, Option<What>)>,
}

/// Reads a line.
pub fn read(text: &str) -> ItemText {
    let mut line = Line::new(text);
    let mut out = ItemText::default();
    line.times_and_days(&mut out);
    line.kind(&mut out);
    line.ways(&mut out);
    line.place(&mut out);
    if let (Some(t), Some(length)) = (&mut out.times, out.length) {
        t.end = t.end.or(Some(t.start + length));
    }
    out.title = line.rest(|w| w.is_none() || w == Some(What::Kind));
    out.subject = line.rest(|w| w.is_none());
    // A word for the kind that is said of nothing is no title of its own.
    if out.subject.is_empty() {
        out.title.clear();
    }
    out.segments = line.segments();
    out
}
