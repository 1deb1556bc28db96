//! What columns hold where no header says it: by their content, for the reader to confirm.

use super::{Column, ImportKind, Table, values};
use super::dates::{self, Reading};
use crate::romaji;

/// A guess for each column. What nothing speaks for stays open.
pub fn guess(kind: ImportKind, table: &Table, from: usize) -> Vec<Option<Column>> {
    let sample: Vec<&Vec<String>> = table.rows.iter().skip(from).take(50).collect();
    let today = chrono::NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default();
    let date = |t: &str| !matches!(dates::read(t, &super::Settled::default(), today), Reading::No);
    let mut out: Vec<Option<Column>> = vec![None; table.width()];
    let mut taken = Vec::new();
    for (c, slot) in out.iter_mut().enumerate() {
        let cells: Vec<&str> = sample.iter().filter_map(|r| r.get(c)).map(String::as_str).filter(|t| !t.is_empty()).collect();
        let most = |test: &dyn Fn(&str) -> bool| !cells.is_empty() && cells.iter().filter(|t| test(t)).count() * 2 > cells.len();
        let small = |t: &str| t.chars().count() <= 3 && super::rank(t).is_some();
        let event = matches!(kind, ImportKind::Programmes | ImportKind::Items);
        let found = if most(&|t| t.contains('@') && values::is_mail(t)) {
            Some(Column::Email)
        } else if most(&|t| t.starts_with("http") || t.starts_with("www.")) {
            Some(Column::Website)
        } else if kind == ImportKind::Wishes && most(&small) {
            Some(Column::Rank)
        } else if event && most(&date) {
            Some(Column::Date)
        } else if event && most(&|t| t.contains([':', '時']) && dates::times(t).is_some()) {
            Some(if taken.contains(&Column::Start) { Column::End } else { Column::Start })
        } else if kind == ImportKind::People && most(&|t| romaji::is_kana(t)) {
            Some(Column::Reading)
        } else if kind == ImportKind::People && most(&|t| t.chars().filter(char::is_ascii_digit).count() >= 8) {
            Some(Column::Phone)
        } else if kind == ImportKind::People && most(&|t| !values::languages(t).0.is_empty() && values::languages(t).1.is_empty()) {
            Some(Column::Languages)
        } else {
            None
        };
        let fits = found.filter(|f| Column::of(kind).contains(f) && !taken.contains(f));
        *slot = fits;
        taken.extend(fits);
    }
    // The first column of words is the name; of people the next says where they are from.
    let words = |c: &usize| sample.iter().any(|r| r.get(*c).is_some_and(|t| t.chars().any(char::is_alphabetic)));
    let open: Vec<usize> = (0..out.len()).filter(|c| out[*c].is_none()).filter(words).collect();
    let order: &[Column] = match kind {
        ImportKind::People => &[Column::Name, Column::Organisation, Column::Post],
        ImportKind::Wishes => &[Column::Asker, Column::Partner, Column::Notes],
        _ => &[Column::Name],
    };
    for (c, column) in open.into_iter().zip(order) {
        out[c] = Some(*column);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_without_headers_are_known_by_what_stands_in_them() {
        let rows = ["塚本 一郎|つかもと いちろう|明治大学|ichiro@example.org", "森 潤|もり じゅん|堺市|jun@example.org"];
        let t = Table::tidy(rows.map(|r| r.split('|').map(str::to_owned).collect()).to_vec(), &[]);
        assert_eq!(guess(ImportKind::People, &t, 0), [Some(Column::Name), Some(Column::Reading), Some(Column::Organisation), Some(Column::Email)]);
    }
}
