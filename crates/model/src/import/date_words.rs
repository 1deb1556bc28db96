//! A text cut into numbers, words and signs, and the words that dates are made of: months, weekdays, eras, ordinals.

use chrono::Weekday;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token<'a> {
    Number(u32, usize),
    Word(&'a str),
    Sign(char),
}

pub(super) struct Piece<'a> {
    pub token: Token<'a>,
    pub start: usize,
    pub end: usize,
}

pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some(&(start, c)) = chars.peek() {
        let kind = |c: char| if c.is_ascii_digit() { 0 } else if c.is_ascii_alphabetic() { 1 } else { 2 };
        let mut end = start;
        let of = kind(c);
        while let Some(&(at, n)) = chars.peek() {
            if kind(n) != of || of == 2 && at > start {
                break;
            }
            end = at + n.len_utf8();
            chars.next();
        }
        let part = &text[start..end];
        let token = match of {
            // A number of more digits than a date has says nothing.
            0 => Token::Number(part.parse().unwrap_or(u32::MAX), part.len()),
            1 => Token::Word(part),
            _ if c.is_whitespace() => continue,
            _ => Token::Sign(c),
        };
        out.push(Piece { token, start, end });
    }
    out
}

pub(super) const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

pub(super) fn month(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|m| *m == word || (word.len() == 3 || word == "sept") && m.starts_with(word))?;
    u32::try_from(at + 1).ok()
}

pub(super) const WEEKDAYS: [(&str, char, Weekday); 7] = [
    ("monday", '月', Weekday::Mon), ("tuesday", '火', Weekday::Tue), ("wednesday", '水', Weekday::Wed), ("thursday", '木', Weekday::Thu),
    ("friday", '金', Weekday::Fri), ("saturday", '土', Weekday::Sat), ("sunday", '日', Weekday::Sun),
];

pub(super) fn weekday_word(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(n, ..)| *n == word || word.len() >= 3 && word.len() <= 5 && n.starts_with(word) && word != "sund").map(|w| w.2)
}

/// Years of the eras from Meiji on: the year before their first.
pub(super) fn era(name: &str) -> Option<i32> {
    Some(match name {
        "令和" | "reiwa" | "r" => 2018,
        "平成" | "heisei" | "h" => 1988,
        "昭和" | "showa" | "s" => 1925,
        "大正" | "taisho" | "t" => 1911,
        "明治" | "meiji" | "m" => 1867,
        _ => return None,
    })
}

pub(super) fn ordinal(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th")
}

pub(super) fn full_year(n: u32, digits: usize) -> Option<i32> {
    let y = i32::try_from(n).ok()?;
    (digits == 4 && (1800..=2400).contains(&y)).then_some(y)
}
