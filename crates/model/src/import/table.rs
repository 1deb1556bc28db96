//! Rows and columns as they came, tidied: empty columns gone, merged cells filled, where the headers stand.

use super::{Column, ImportKind, recognise};

/// A table as it came: rows of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub rows: Vec<Vec<String>>,
    /// Number of each row in its source, from 1.
    pub numbers: Vec<u32>,
    /// Columns that hold nothing and were passed over.
    pub empty_columns: u32,
    /// Cells a merged cell covers: (row, column, rows, columns), of `rows`.
    pub merged: Vec<(usize, usize, usize, usize)>,
    /// Cells (row, column of `rows`), in order, that hold the text of a merged cell from a row above.
    pub filled: Vec<(usize, usize)>,
}

/// Where the headers stand and what they say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heads {
    /// Rows of `Table::rows` before the first row of data.
    pub rows: usize,
    /// Header rows among them: 0, 1 or 2.
    pub count: usize,
    pub labels: Vec<String>,
    pub columns: Vec<Option<Column>>,
}

impl Table {
    /// Trims cells, takes out what is empty, and writes merged cells into every row they cover.
    pub fn tidy(mut rows: Vec<Vec<String>>, merged: &[(usize, usize, usize, usize)]) -> Table {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        for row in &mut rows {
            row.resize(width, String::new());
            for cell in row.iter_mut() {
                tidy_cell(cell);
            }
        }
        // Downwards a merged cell stands for every row (one city for three people); sideways it is one cell.
        let mut filled: Vec<(usize, usize)> = Vec::new();
        let empty: Vec<bool> = rows.iter().map(|r| r.iter().all(String::is_empty)).collect();
        for (top, left, height, _) in merged {
            let Some(text) = rows.get(*top).and_then(|r| r.get(*left)).cloned().filter(|t| !t.is_empty()) else { continue };
            for (at, row) in rows.iter_mut().enumerate().skip(top + 1).take(height.saturating_sub(1)) {
                // A row that holds nothing of its own is no row.
                if empty[at] {
                    continue;
                }
                if let Some(cell) = row.get_mut(*left).filter(|c| c.is_empty()) {
                    cell.clone_from(&text);
                    filled.push((at, *left));
                }
            }
        }
        let full: Vec<bool> = (0..width).map(|c| rows.iter().any(|r| !r[c].is_empty())).collect();
        let kept = |c: usize| full[..c.min(width)].iter().filter(|f| **f).count();
        let mut out = Table { empty_columns: u32::try_from(full.iter().filter(|f| !**f).count()).unwrap_or(u32::MAX), ..Table::default() };
        let mut at = Vec::with_capacity(rows.len());
        for (i, row) in rows.into_iter().enumerate() {
            at.push(out.rows.len());
            if row.iter().all(String::is_empty) {
                continue;
            }
            out.numbers.push(u32::try_from(i + 1).unwrap_or(u32::MAX));
            out.rows.push(row.into_iter().zip(&full).filter(|(_, f)| **f).map(|(c, _)| c).collect());
        }
        let place = |(top, left, h, w): &(usize, usize, usize, usize)| Some((*at.get(*top)?, kept(*left), *h, kept(left + w) - kept(*left)));
        out.merged = merged.iter().filter_map(place).collect();
        filled.sort_unstable();
        out.filled = filled.into_iter().filter_map(|(r, c)| Some((*at.get(r)?, kept(c)))).collect();
        out
    }

    /// Without the apostrophes that keep spreadsheets from taking a text for a formula (`guarded`).
    #[must_use]
    pub fn unguarded(mut self) -> Table {
        for cell in self.rows.iter_mut().flatten() {
            if cell.strip_prefix('\'').is_some_and(|rest| is_formula(rest.trim_start_matches('\''))) {
                cell.remove(0);
            }
        }
        self
    }

    pub fn width(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }
}

/// Whether a spreadsheet would take a text for a formula.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A text as a cell of a file that spreadsheets open: what they would take for a formula gets an apostrophe before it, which
/// reading takes away again.
pub fn guarded(text: &str) -> String {
    if is_formula(text.trim_start_matches('\'')) { format!("'{text}") } else { text.to_owned() }
}

/// No control characters, no no-break spaces at the ends, no marks that programs put before a text.
fn tidy_cell(cell: &mut String) {
    let bad = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2028}' | '\u{2029}');
    if cell.contains(bad) {
        *cell = cell.replace("\r\n", "\n").chars().filter_map(|c| if c == '\t' { Some(' ') } else if bad(c) { None } else { Some(c) }).collect();
    }
    let trimmed = cell.trim();
    if trimmed.len() != cell.len() {
        *cell = trimmed.to_owned();
    }
}

/// A header merged over two columns: 氏名 over them is the family name and the given name, ふりがな the reading of each.
fn spread(heads: &mut Heads, merged: &[(usize, usize, usize, usize)], top: usize) {
    for (_, left, _, _) in merged.iter().filter(|m| m.0 == top && m.3 == 2) {
        let two = match heads.columns.get(*left).copied().flatten() {
            Some(Column::Name) if super::is_japanese(&heads.labels[*left]) => [Column::Family, Column::Given],
            Some(Column::Reading) => [Column::FamilyReading, Column::GivenReading],
            _ => continue,
        };
        if heads.columns.get(left + 1) == Some(&None) && heads.labels.get(left + 1).is_some_and(String::is_empty) {
            heads.columns[*left] = Some(two[0]);
            heads.columns[left + 1] = Some(two[1]);
            heads.labels[left + 1] = heads.labels[*left].clone();
        }
    }
}

/// Headers of two rows: the upper one goes on to the right until the next.
fn joined(upper: &[String], lower: &[String], merged: &[(usize, usize, usize, usize)], top: usize) -> Vec<String> {
    let mut last = String::new();
    (0..lower.len())
        .map(|c| {
            let covered = merged.iter().find(|(t, l, _, w)| *t == top && *l <= c && c < l + w).map(|m| m.1);
            let up = covered.map_or(&upper[c], |l| &upper[l]);
            if !up.is_empty() {
                last.clone_from(up);
            }
            let over = if up.is_empty() && !lower[c].is_empty() { &last } else { up };
            match (over.is_empty(), lower[c].is_empty()) {
                (true, _) => lower[c].clone(),
                (_, true) => over.clone(),
                _ if *over == lower[c] => over.clone(),
                _ => format!("{over} {}", lower[c]),
            }
        })
        .collect()
}

/// What a joined header means: whole, else its lower part, else its upper.
fn two(kind: ImportKind, label: &str, upper: &str, lower: &str) -> Option<Column> {
    recognise(kind, label).or_else(|| recognise(kind, lower)).or_else(|| if lower.is_empty() { recognise(kind, upper) } else { None })
}

/// Finds the headers among the first rows. A line above them (a title, a date) is passed over.
pub fn heads(kind: ImportKind, table: &Table) -> Heads {
    const LOOK: usize = 12;
    let known = |columns: &[Option<Column>]| {
        let mut all: Vec<Column> = columns.iter().flatten().copied().collect();
        all.sort_unstable();
        all.dedup();
        all.len()
    };
    let data = |cell: &String| cell.contains('@') || cell.chars().filter(char::is_ascii_digit).count() >= 3;
    let mut best: Option<(usize, Heads)> = None;
    for (i, row) in table.rows.iter().take(LOOK).enumerate() {
        if row.iter().any(data) && row.iter().filter(|c| data(c)).count() * 2 > row.iter().filter(|c| !c.is_empty()).count() {
            continue;
        }
        let columns: Vec<_> = row.iter().map(|h| recognise(kind, h)).collect();
        let mut offer = |score: usize, heads: Heads| {
            if score > best.as_ref().map_or(0, |b| b.0) {
                best = Some((score, heads));
            }
        };
        let mut one = Heads { rows: i + 1, count: 1, labels: row.clone(), columns: columns.clone() };
        spread(&mut one, &table.merged, i);
        offer(known(&one.columns), one);
        if let Some(next) = table.rows.get(i + 1).filter(|n| !n.iter().any(data)) {
            // A second header row has headers of its own in it, and what is under them is no header again.
            let own = next.iter().filter(|h| recognise(kind, h).is_some()).count();
            let few = next.iter().filter(|h| !h.is_empty()).count();
            // A line of a title above the headers is no header of theirs.
            let title = row.iter().filter(|h| !h.is_empty()).count() == 1 && columns.iter().all(Option::is_none);
            if own > 0 && own * 2 >= few && !title {
                let labels = joined(row, next, &table.merged, i);
                let columns: Vec<_> = (0..labels.len()).map(|c| two(kind, &labels[c], &row[c], &next[c])).collect();
                offer(known(&columns), Heads { rows: i + 2, count: 2, labels, columns });
            }
        }
    }
    // One known header among several columns may be chance; in a list of one or two columns it is enough.
    let needed = if table.width() > 2 { 2 } else { 1 };
    match best {
        Some((score, mut heads)) if score >= needed => {
            once(kind, &mut heads.columns);
            heads
        }
        _ => Heads { rows: 0, count: 0, labels: vec![String::new(); table.width()], columns: vec![None; table.width()] },
    }
}

/// A column that can be only once keeps its first place; names may come in several writings.
fn once(kind: ImportKind, columns: &mut [Option<Column>]) {
    let mut seen = Vec::new();
    for slot in columns {
        let Some(column) = *slot else { continue };
        let again = matches!(column, Column::Name | Column::Notes | Column::Organisation | Column::Post | Column::Languages)
            || kind == ImportKind::People
                && matches!(
                    column,
                    Column::Family | Column::Given | Column::NameOrder | Column::Suffix | Column::Department | Column::Email | Column::Phone
                        | Column::Mobile | Column::Address | Column::Contact
                );
        if seen.contains(&column) && !again {
            *slot = None;
        }
        seen.push(column);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        Table::tidy(text.lines().map(|l| l.split('|').map(str::to_owned).collect()).collect(), &[])
    }

    #[test]
    fn a_line_above_the_headers_and_empty_columns_are_passed_over() {
        let t = table("List of the delegation||||\n||||\nName||Organisation||E-mail\nAda Lovelace||Home Office||a@example.org");
        assert_eq!((t.width(), t.empty_columns), (3, 2));
        let h = heads(ImportKind::People, &t);
        assert_eq!((h.rows, h.count), (2, 1));
        assert_eq!(h.columns, [Some(Column::Name), Some(Column::Organisation), Some(Column::Email)]);
        assert_eq!(t.numbers, [1, 3, 4]);
    }

    #[test]
    fn two_header_rows_are_read_as_one() {
        let t = table("Name|Contact||Meals\n|Email|Phone|\nAda Lovelace|a@example.org|020 7946 0000|vegan");
        let h = heads(ImportKind::People, &t);
        assert_eq!((h.rows, h.count), (2, 2));
        assert_eq!(h.columns, [Some(Column::Name), Some(Column::Email), Some(Column::Phone), Some(Column::Diet)]);
        assert_eq!(h.labels[1], "Contact Email");
    }

    #[test]
    fn a_list_without_headers_has_none() {
        let t = table("Ada Lovelace|Home Office|a@example.org\nJun Mori|City of Sakai|j@example.org");
        assert_eq!(heads(ImportKind::People, &t).rows, 0);
    }

    #[test]
    fn a_name_merged_over_two_columns_is_both_its_parts() {
        let rows = [["氏名", "", "ふりがな", "", "所属"], ["塚本", "一郎", "つかもと", "いちろう", "明治大学"]].map(|r| r.map(str::to_owned).to_vec()).to_vec();
        let t = Table::tidy(rows, &[(0, 0, 1, 2), (0, 2, 1, 2)]);
        let expected = [Column::Family, Column::Given, Column::FamilyReading, Column::GivenReading, Column::Organisation].map(Some);
        assert_eq!(heads(ImportKind::People, &t).columns, expected);
    }

    #[test]
    fn a_cell_merged_downwards_stands_in_every_row_it_covers() {
        let rows = [["City", "Name"], ["Sakai", "Jun Mori"], ["", "Aya Ono"]].map(|r| r.map(str::to_owned).to_vec()).to_vec();
        let t = Table::tidy(rows, &[(1, 0, 2, 1)]);
        assert_eq!(t.rows[2], ["Sakai", "Aya Ono"]);
        assert_eq!(t.filled, [(2, 0)]);
        // What it covers beyond the list makes no rows.
        let rows = [["City", "Name"], ["Sakai", "Jun Mori"], ["", ""]].map(|r| r.map(str::to_owned).to_vec()).to_vec();
        assert_eq!(Table::tidy(rows, &[(1, 0, 2, 1)]).rows.len(), 2);
    }
}
