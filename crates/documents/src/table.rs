//! Lists for spreadsheets: a table in, XLSX or CSV out. No text becomes a formula, dates and numbers stay what they are, and the same
//! table gives the same bytes.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use meguri_model::import::guarded;
use meguri_model::{Bi, Lang};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::{Fault, Languages};

/// A list: rows of cells under heads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Of the sheet.
    pub name: Bi,
    pub columns: Vec<Column>,
    /// As many cells in each as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    pub head: Bi,
    /// Width in characters of the font.
    pub width: f64,
    /// Holds texts in both languages: two columns where both are asked for.
    pub words: bool,
}

/// One cell; each is written as what it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    /// The same in every language: names, notes as they were typed.
    Text(String),
    Words(Bi),
    Number(f64),
    Date(NaiveDate),
    Time(NaiveTime),
}

impl Column {
    /// A column of texts, numbers, dates or times.
    pub fn plain(head: Bi, width: f64) -> Column {
        Column { head, width, words: false }
    }

    /// A column of words in both languages.
    pub fn words(head: Bi, width: f64) -> Column {
        Column { head, width, words: true }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}
impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}
impl From<Bi> for Cell {
    fn from(words: Bi) -> Cell {
        Cell::Words(words)
    }
}
impl From<u32> for Cell {
    fn from(n: u32) -> Cell {
        Cell::Number(n.into())
    }
}
impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, Into::into)
    }
}
impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Cell {
        Cell::Date(day)
    }
}
impl From<NaiveTime> for Cell {
    fn from(time: NaiveTime) -> Cell {
        Cell::Time(time)
    }
}

/// A column of a file: which of the table's, in which language (`None`: head in all that are asked for).
type Shown<'a> = (usize, &'a Column, Option<Lang>);

impl Table {
    fn shown(&self, languages: Languages) -> Vec<Shown<'_>> {
        let of = |(n, c): (usize, &'_ Column)| -> Vec<(usize, Option<Lang>)> {
            if c.words { languages.list().iter().map(|l| (n, Some(*l))).collect() } else { vec![(n, None)] }
        };
        self.columns.iter().enumerate().flat_map(of).map(|(n, lang)| (n, &self.columns[n], lang)).collect()
    }
}

/// A text in each of the languages, the same only once.
fn said(words: &Bi, languages: Languages, between: &str) -> String {
    let mut out: Vec<&str> = Vec::new();
    for text in languages.list().iter().map(|l| words.get(*l)).filter(|t| !t.is_empty()) {
        if !out.contains(&text) {
            out.push(text);
        }
    }
    out.join(between)
}

fn head(column: &Column, lang: Option<Lang>, languages: Languages) -> String {
    match lang {
        // Where the two heads would be the same, they say which is which.
        Some(l) if languages == Languages::Both && column.head.en == column.head.ja => format!("{} ({})", column.head.get(l), l.tag()),
        Some(l) => column.head.get(l).to_owned(),
        None => said(&column.head, languages, " / "),
    }
}

/// The table as a text file for spreadsheets: UTF-8 with a byte order mark, CRLF; dates as 2018-11-27, times as 14:00.
///
/// # Errors
/// [`Fault::Sheet`].
pub fn csv(table: &Table, languages: Languages) -> Result<Vec<u8>, Fault> {
    let failed = |e: csv::Error| Fault::Sheet(e.to_string());
    let shown = table.shown(languages);
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(shown.iter().map(|(_, c, l)| guarded(&head(c, *l, languages)))).map_err(failed)?;
    for row in &table.rows {
        let cell = |(n, _, lang): &Shown<'_>| match row.get(*n).unwrap_or(&Cell::Empty) {
            Cell::Empty => String::new(),
            Cell::Text(text) => guarded(text),
            Cell::Words(words) => guarded(&written(words, *lang, languages)),
            Cell::Number(v) => v.to_string(),
            Cell::Date(d) => d.to_string(),
            Cell::Time(t) => t.format("%H:%M").to_string(),
        };
        writer.write_record(shown.iter().map(cell)).map_err(failed)?;
    }
    writer.into_inner().map_err(|e| Fault::Sheet(e.to_string()))
}

/// Words of a column of one language as they are in it: an empty cell says that they are missing, unless it is the only column.
fn written(words: &Bi, lang: Option<Lang>, languages: Languages) -> String {
    match lang {
        Some(Lang::En) if languages == Languages::Both => words.en.clone(),
        Some(Lang::Ja) if languages == Languages::Both => words.ja.clone(),
        Some(l) => words.get(l).to_owned(),
        None => said(words, languages, " / "),
    }
}

/// The tables as a workbook, a sheet for each: heads stay in sight, columns can be filtered and are as wide as their words need.
///
/// # Errors
/// [`Fault::Sheet`] for more rows than a sheet holds.
pub fn xlsx(tables: &[Table], languages: Languages) -> Result<Vec<u8>, Fault> {
    workbook(tables, languages).map_err(|e| Fault::Sheet(e.to_string()))
}

fn workbook(tables: &[Table], languages: Languages) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The day on which a file was made is no part of what it says.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_author("Meguri").set_creation_datetime(&made));
    let formats = Formats::new();
    let mut names = Vec::new();
    for table in tables {
        let name = sheet_name(&said(&table.name, languages, " "), &names);
        names.push(name.to_lowercase());
        sheet(book.add_worksheet().set_name(name)?, table, languages, &formats)?;
    }
    book.save_to_buffer()
}

struct Formats {
    head: Format,
    text: Format,
    number: Format,
    date: Format,
    time: Format,
}

impl Formats {
    fn new() -> Formats {
        let top = || Format::new().set_align(FormatAlign::Top);
        Formats {
            head: top().set_bold().set_text_wrap(),
            text: top().set_text_wrap(),
            number: top(),
            date: top().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            time: top().set_num_format("hh:mm").set_align(FormatAlign::Left),
        }
    }
}

fn sheet(sheet: &mut Worksheet, table: &Table, languages: Languages, formats: &Formats) -> Result<(), XlsxError> {
    let shown = table.shown(languages);
    for (c, (_, column, lang)) in (0u16..).zip(&shown) {
        sheet.write_string_with_format(0, c, cut(&head(column, *lang, languages)), &formats.head)?;
        sheet.set_column_width(c, column.width)?;
    }
    for (r, row) in (1u32..).zip(&table.rows) {
        for (c, (n, _, lang)) in (0u16..).zip(&shown) {
            match row.get(*n).unwrap_or(&Cell::Empty) {
                Cell::Empty => {}
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => drop(sheet.write_string_with_format(r, c, cut(text), &formats.text)?),
                Cell::Words(words) => {
                    let text = written(words, *lang, languages);
                    if !text.is_empty() {
                        sheet.write_string_with_format(r, c, cut(&text), &formats.text)?;
                    }
                }
                Cell::Number(v) => drop(sheet.write_number_with_format(r, c, *v, &formats.number)?),
                Cell::Date(d) => match date(*d) {
                    Some(d) => drop(sheet.write_datetime_with_format(r, c, &d, &formats.date)?),
                    // Spreadsheets know of no day before 1900.
                    None => drop(sheet.write_string_with_format(r, c, d.to_string(), &formats.text)?),
                },
                Cell::Time(t) => {
                    let time = ExcelDateTime::from_hms(u16::try_from(t.hour()).unwrap_or(0), u8::try_from(t.minute()).unwrap_or(0), t.second())?;
                    sheet.write_datetime_with_format(r, c, &time, &formats.time)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    let last = u16::try_from(shown.len()).unwrap_or(u16::MAX).saturating_sub(1);
    if !table.rows.is_empty() && !shown.is_empty() {
        sheet.autofilter(0, 0, u32::try_from(table.rows.len()).unwrap_or(u32::MAX), last)?;
    }
    Ok(())
}

fn date(d: NaiveDate) -> Option<ExcelDateTime> {
    ExcelDateTime::from_ymd(u16::try_from(d.year()).ok()?, u8::try_from(d.month()).ok()?, u8::try_from(d.day()).ok()?).ok()
}

/// No more than a cell holds: 32,767 UTF-16 units.
fn cut(text: &str) -> String {
    const MOST: usize = 32_767;
    if text.len() <= MOST {
        return text.to_owned();
    }
    let mut units = 0;
    text.chars().take_while(|c| { units += c.len_utf16(); units <= MOST }).collect()
}

/// A name that a sheet can have and no other sheet has: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let safe: String = wanted.chars().map(|c| if c.is_control() || r"[]:*?/\".contains(c) { ' ' } else { c }).collect();
    let safe = safe.trim_matches(['\'', ' ']);
    let safe = if safe.is_empty() || safe.eq_ignore_ascii_case("history") { "List" } else { safe };
    let of = |n: usize| {
        let end = if n == 1 { String::new() } else { format!(" {n}") };
        let mut room = 31 - end.len();
        let start: String = safe.chars().take_while(|c| { let fits = c.len_utf16() <= room; room = room.saturating_sub(c.len_utf16()); fits }).collect();
        format!("{}{end}", start.trim_end_matches(['\'', ' ']))
    };
    (1..).map(of).find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    fn table() -> Table {
        let head = |en: &str, ja: &str| Bi::new(en, ja);
        Table {
            name: head("Rooms: [all]/some", "部屋"),
            columns: vec![
                Column::words(head("Title", "題名"), 30.0), Column::plain(head("Note", "備考"), 20.0), Column::plain(head("Beds", "定員"), 8.0),
                Column::plain(head("Day", "日"), 12.0), Column::plain(head("Time", "時刻"), 8.0),
            ],
            rows: vec![
                vec![Bi::new("Twin", "ツイン").into(), "=1+1".into(), 2.into(), NaiveDate::from_ymd_opt(2018, 11, 27).into(), NaiveTime::from_hms_opt(14, 30, 0).into()],
                vec![Bi::new("@x", "").into(), "-3".into(), Cell::Empty, NaiveDate::from_ymd_opt(1863, 1, 1).into(), Cell::Empty],
            ],
        }
    }

    #[test]
    fn a_workbook_keeps_dates_numbers_and_texts_apart_and_is_the_same_each_time() {
        let bytes = xlsx(&[table(), table()], Languages::Both).unwrap();
        assert_eq!(bytes, xlsx(&[table(), table()], Languages::Both).unwrap());
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names(), ["Rooms   all  some 部屋", "Rooms   all  some 部屋 2"]);
        let sheet = book.worksheet_range("Rooms   all  some 部屋").unwrap();
        let row = |n: usize| sheet.rows().nth(n).unwrap().to_vec();
        let texts: Vec<String> = row(0).iter().map(ToString::to_string).collect();
        assert_eq!(texts, ["Title", "題名", "Note / 備考", "Beds / 定員", "Day / 日", "Time / 時刻"]);
        assert_eq!(row(1)[2], Data::String("=1+1".into()));
        assert_eq!(row(1)[3], Data::Float(2.0));
        assert!(matches!(&row(1)[4], Data::DateTime(d) if d.to_ymd_hms_milli().0 == 2018 && d.to_ymd_hms_milli().2 == 27), "{:?}", row(1)[4]);
        assert!(matches!(&row(1)[5], Data::DateTime(d) if (d.as_f64() - 14.5 / 24.0).abs() < 1e-9), "{:?}", row(1)[5]);
        assert_eq!(row(2)[0], Data::String("@x".into()));
        assert_eq!(row(2)[1], Data::Empty);
        assert_eq!(row(2)[4], Data::String("1863-01-01".into()));
    }

    #[test]
    fn a_text_file_guards_what_spreadsheets_would_take_for_a_formula() {
        let text = String::from_utf8(csv(&table(), Languages::En).unwrap()).unwrap();
        assert_eq!(text, "\u{feff}Title,Note,Beds,Day,Time\r\nTwin,'=1+1,2,2018-11-27,14:30\r\n'@x,'-3,,1863-01-01,\r\n");
        let text = String::from_utf8(csv(&table(), Languages::Ja).unwrap()).unwrap();
        assert!(text.contains("\r\nツイン,") && text.contains("\r\n'@x,"), "{text}");
    }

    #[test]
    fn a_cell_and_a_sheet_hold_what_spreadsheets_allow() {
        assert_eq!(cut(&"花".repeat(40_000)).chars().count(), 32_767);
        assert_eq!(sheet_name("History", &[]), "List");
        assert_eq!(sheet_name(&"あ".repeat(40), &[]).chars().count(), 31);
        let long = "a".repeat(31);
        assert_eq!(sheet_name(&"A".repeat(40), &[long]), format!("{} 2", "A".repeat(29)));
    }
}
