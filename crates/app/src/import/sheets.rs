//! Spreadsheets (XLSX, XLSM, ODS): cells as they show, formulas as their value, merged cells with their extent.

use std::io::{Cursor, Read};

use calamine::{Data, Ods, Reader, Xlsx};
use meguri_model::Message;
use meguri_model::import::Table;

use super::bounds::{Bounds, CELLS, COLUMNS};
use super::source::{Source, limited, number};
use crate::error::{Result, UiError};

/// Octets of a spreadsheet unpacked.
const UNPACKED: u64 = 512 << 20;
/// Cells an ODS may write with its repeats.
const REPEATED: u64 = 4_000_000;

fn unreadable(detail: &str) -> UiError {
    UiError::with("import_broken_sheet", &[("detail", detail.chars().take(200).collect::<String>().into())]).field("path")
}

/// Reads a sheet of a spreadsheet: the one asked for, else the first with anything in it.
pub(super) fn read(bytes: &[u8], sheet: Option<usize>, bounds: &Bounds) -> Result<Source> {
    let content = unpacked(bytes)?;
    let mut source = Source::default();
    let (rows, merged) = match content {
        Some(xml) => {
            repeats(&xml)?;
            ods(bytes, &xml, sheet, bounds, &mut source)?
        }
        None => xlsx(bytes, sheet, bounds, &mut source)?,
    };
    let rows = limited(rows, bounds, &mut source.said);
    let inside = |m: &(usize, usize, usize, usize)| m.0 < rows.len() && m.1 < COLUMNS;
    let merged: Vec<_> = merged.into_iter().filter(inside).take(10_000).collect();
    source.raw = as_csv(&rows);
    source.table = Table::tidy(rows, &merged).unguarded();
    if !merged.is_empty() {
        source.said.push(Message::new("import-said-merged").with("n", number(merged.len())));
    }
    Ok(source)
}

/// Unpacks everything once with a limit, so that no small file can become a huge one; answers the content of an ODS.
fn unpacked(bytes: &[u8]) -> Result<Option<String>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|e| unreadable(&e.to_string()))?;
    let mut left = UNPACKED;
    let mut content = None;
    for i in 0..zip.len() {
        let file = zip.by_index(i).map_err(|e| unreadable(&e.to_string()))?;
        let wanted = file.name().is_ok_and(|n| n == "content.xml");
        let mut limited = file.take(left + 1);
        let read = if wanted {
            let mut xml = Vec::new();
            let n = limited.read_to_end(&mut xml).map_err(|e| unreadable(&e.to_string()))?;
            content = Some(String::from_utf8_lossy(&xml).into_owned());
            n as u64
        } else {
            std::io::copy(&mut limited, &mut std::io::sink()).map_err(|e| unreadable(&e.to_string()))?
        };
        left = left.checked_sub(read).ok_or_else(|| UiError::with("import_too_large", &[("mb", meguri_model::Param::Number(512))]).field("path"))?;
    }
    Ok(content)
}

/// A number that a tag of an ODS says of itself; 1 where it says none.
fn attribute(tag: &str, name: &str) -> u64 {
    let at = tag.find(name).map(|at| &tag[at + name.len()..]);
    at.and_then(|t| t.trim_start_matches(['=', '"', '\'', ' ']).split(['"', '\'']).next()).and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// The merged cells of a sheet of an ODS, which the reader of spreadsheets does not tell: row, column, rows, columns.
fn spans(xml: &str, sheet: usize) -> Vec<(usize, usize, usize, usize)> {
    let mut out = Vec::new();
    let (mut tables, mut row, mut next_row, mut column) = (0, 0_u64, 0_u64, 0_u64);
    let size = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    for part in xml.split('<').skip(1) {
        let tag = &part[..part.find('>').unwrap_or(part.len())];
        match tag.split([' ', '/', '\n', '\r', '\t']).next() {
            Some("table:table") => {
                tables += 1;
                (row, next_row, column) = (0, 0, 0);
            }
            _ if tables != sheet + 1 => {}
            Some("table:table-row") => {
                (row, column) = (next_row, 0);
                next_row = row.saturating_add(attribute(tag, "table:number-rows-repeated"));
            }
            Some("table:table-cell" | "table:covered-table-cell") => {
                let (height, width) = (attribute(tag, "table:number-rows-spanned"), attribute(tag, "table:number-columns-spanned"));
                if height.max(width) > 1 {
                    out.push((size(row), size(column), size(height), size(width)));
                }
                column = column.saturating_add(attribute(tag, "table:number-columns-repeated"));
            }
            _ => {}
        }
    }
    out
}

/// Refuses an ODS whose repeats would write more cells than any list has.
fn repeats(xml: &str) -> Result<()> {
    let (mut cells, mut row, mut times) = (0_u64, 0_u64, 1_u64);
    for part in xml.split('<').skip(1) {
        let tag = &part[..part.find('>').unwrap_or(part.len())];
        if tag.starts_with("table:table-row") {
            cells = cells.saturating_add(row.saturating_mul(times));
            (row, times) = (0, attribute(tag, "table:number-rows-repeated"));
        } else if (tag.starts_with("table:table-cell") || tag.starts_with("table:covered-table-cell")) && (tag.contains("office:value") || tag.contains("table:formula")) {
            row = row.saturating_add(attribute(tag, "table:number-columns-repeated").min(16_384));
        }
    }
    cells = cells.saturating_add(row.saturating_mul(times));
    if cells > REPEATED { Err(UiError::with("import_too_many_cells", &[("n", number(usize::try_from(REPEATED).unwrap_or(usize::MAX)))]).field("path")) } else { Ok(()) }
}

type Cells = (Vec<Vec<String>>, Vec<(usize, usize, usize, usize)>);

fn put(rows: &mut Vec<Vec<String>>, bounds: &Bounds, row: usize, column: usize, text: String) {
    if row > bounds.rows || column > COLUMNS || text.is_empty() {
        return;
    }
    if rows.len() <= row {
        rows.resize(row + 1, Vec::new());
    }
    if rows[row].len() <= column {
        rows[row].resize(column + 1, String::new());
    }
    rows[row][column] = text;
}

fn xlsx(bytes: &[u8], sheet: Option<usize>, bounds: &Bounds, source: &mut Source) -> Result<Cells> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| unreadable(&e.to_string()))?;
    source.sheets = book.sheet_names();
    let order: Vec<usize> = sheet.map_or_else(|| (0..source.sheets.len()).collect(), |s| vec![s]);
    for at in order {
        let Some(name) = source.sheets.get(at).cloned() else { continue };
        let mut rows: Vec<Vec<String>> = Vec::new();
        {
            // Not by ranges: a range is as large as its farthest cell says.
            let mut cells = match book.worksheet_cells_reader(&name) {
                Ok(cells) => cells,
                Err(_) => continue,
            };
            let mut seen = 0;
            while let Some(cell) = cells.next_cell().map_err(|e| unreadable(&e.to_string()))? {
                let (row, column) = cell.get_position();
                put(&mut rows, bounds, row as usize, column as usize, shown(&Data::from(cell.get_value().clone())));
                seen += 1;
                if seen > CELLS {
                    break;
                }
            }
        }
        if rows.is_empty() && sheet.is_none() {
            continue;
        }
        source.sheet = at;
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merged = merged.iter().filter(|d| d.end >= d.start).map(|d| {
            let size = |a: u32, b: u32| (b.saturating_sub(a) as usize).saturating_add(1);
            (d.start.0 as usize, d.start.1 as usize, size(d.start.0, d.end.0), size(d.start.1, d.end.1))
        });
        return Ok((rows, merged.collect()));
    }
    Ok((Vec::new(), Vec::new()))
}

fn ods(bytes: &[u8], xml: &str, sheet: Option<usize>, bounds: &Bounds, source: &mut Source) -> Result<Cells> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|e| unreadable(&e.to_string()))?;
    source.sheets = book.sheet_names();
    let order: Vec<usize> = sheet.map_or_else(|| (0..source.sheets.len()).collect(), |s| vec![s]);
    for at in order {
        let Some(name) = source.sheets.get(at).cloned() else { continue };
        let Ok(range) = book.worksheet_range(&name) else { continue };
        let mut rows: Vec<Vec<String>> = Vec::new();
        let (top, left) = range.start().unwrap_or((0, 0));
        for (r, c, value) in range.used_cells() {
            put(&mut rows, bounds, r + top as usize, c + left as usize, shown(value));
        }
        if rows.is_empty() && sheet.is_none() {
            continue;
        }
        source.sheet = at;
        return Ok((rows, spans(xml, at)));
    }
    Ok((Vec::new(), Vec::new()))
}

/// A cell as a person reads it: dates as dates, whole numbers without a point, errors as nothing.
fn shown(value: &Data) -> String {
    match value {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(s) => s.clone(),
        Data::Int(n) => n.to_string(),
        Data::Float(f) if f.fract() == 0.0 && f.abs() < 1e15 => format!("{f:.0}"),
        Data::Float(f) => f.to_string(),
        Data::Bool(b) => if *b { "yes" } else { "no" }.to_owned(),
        Data::DateTime(d) if d.is_datetime() => {
            let (y, month, day, h, m, s, _) = d.to_ymd_hms_milli();
            // Excel counts days; a time alone is a part of day nought. Seconds are rounding.
            let (h, m) = if s >= 30 && m < 59 { (h, m + 1) } else { (h, m) };
            match d.as_f64() {
                f if (0.0..1.0).contains(&f) => format!("{h:02}:{m:02}"),
                f if f.fract() == 0.0 => format!("{y:04}-{month:02}-{day:02}"),
                _ => format!("{y:04}-{month:02}-{day:02} {h:02}:{m:02}"),
            }
        }
        Data::DateTime(d) => {
            let minutes = (d.as_f64() * 1440.0).round();
            format!("{:.0}:{:02.0}", (minutes / 60.0).floor(), minutes % 60.0)
        }
        Data::DateTimeIso(s) => s.get(..16).map_or_else(|| s.clone(), |t| t.replace('T', " ")),
        Data::DurationIso(s) => duration(s).unwrap_or_else(|| s.clone()),
    }
}

/// `PT10H30M00S`, which ODS writes for a time of day.
fn duration(text: &str) -> Option<String> {
    let (h, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (m, _) = rest.split_once('M')?;
    Some(format!("{:02}:{:02}", h.parse::<u32>().ok()?, m.parse::<u32>().ok()?))
}

fn as_csv(rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        // Written into memory: it cannot fail; an empty row keeps its line.
        let _ = if row.is_empty() { writer.write_record([""]) } else { writer.write_record(row) };
    }
    writer.into_inner().ok().and_then(|b| String::from_utf8(b).ok()).unwrap_or_default()
}


#[cfg(test)]
#[path = "sheets_cases.rs"]
mod cases;
