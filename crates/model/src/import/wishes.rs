//! Lists of wishes: one a row, a form with a column for each choice, or a grid of names with marks. The last two become rows of
//! "who asks, whom, rank".

use unicode_normalization::UnicodeNormalization;

use super::{Column, ImportKind, Table, heads, recognise};

/// What a list of wishes looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishShape {
    /// Who asks, whom, and the rank, in columns.
    Rows,
    /// A row for each who asks, a column for each choice.
    Choices,
    /// Those who ask down, those they ask across.
    Grid,
}

/// The number that a kanji numeral below twenty stands for.
fn kanji(text: &str) -> Option<u32> {
    let digit = |c: char| "一二三四五六七八九".chars().position(|k| k == c).and_then(|n| u32::try_from(n + 1).ok());
    let all: Vec<char> = text.chars().collect();
    match all.as_slice() {
        ['十'] => Some(10),
        ['十', ones] => Some(10 + digit(*ones)?),
        [one] => digit(*one),
        _ => None,
    }
}

fn number(text: &str) -> Option<u32> {
    let text = text.trim();
    text.parse::<u32>().ok().or_else(|| kanji(text)).filter(|n| (1..=1_000).contains(n))
}

/// Which choice a header names: "Choice 2", "2nd choice", "Preference #2", 第二希望, 希望2, 2位.
pub fn choice_number(header: &str) -> Option<u32> {
    let plain: String = header.nfkc().collect::<String>().to_lowercase();
    let tight: String = plain.chars().filter(|c| !c.is_whitespace() && !matches!(c, '#' | '.' | ':' | '(' | ')' | '_' | '-')).collect();
    const WORDS: &[&str] = &["choice", "preference", "wish", "priority", "option", "partner", "meeting", "希望先", "希望", "選択", "候補", "志望", "商談"];
    for word in WORDS {
        if let Some(rest) = tight.strip_prefix(word)
            && let Some(n) = number(rest)
        {
            return Some(n);
        }
        if let Some(before) = tight.strip_suffix(word) {
            let before = before.strip_prefix('第').unwrap_or(before);
            let count = ["st", "nd", "rd", "th"].iter().find_map(|e| before.strip_suffix(e)).unwrap_or(before);
            let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
            if let Some(n) = number(count).or_else(|| words.iter().position(|w| *w == before).and_then(|n| u32::try_from(n + 1).ok())) {
                return Some(n);
            }
        }
    }
    tight.strip_suffix('位').map(|t| t.strip_prefix('第').unwrap_or(t)).and_then(number)
}

/// What a cell of a grid says: `None`: no mark; `Some(None)`: a wish without a rank.
fn mark(cell: &str) -> Option<Option<u32>> {
    let text: String = cell.trim().nfkc().collect::<String>().to_lowercase();
    match text.as_str() {
        "◎" => Some(Some(1)),
        "○" | "〇" | "◯" => Some(Some(2)),
        "△" => Some(Some(3)),
        "x" | "✓" | "✔" | "☑" | "●" | "*" | "yes" | "y" | "●●" => Some(None),
        _ => number(&text).filter(|n| *n <= 200).map(Some),
    }
}

/// A cell of a grid that says no.
fn is_no(cell: &str) -> bool {
    matches!(cell.trim().to_lowercase().as_str(), "" | "-" | "–" | "—" | "no" | "n" | "0" | "×" | "✕" | "✗" | "／" | "/" | "―")
}

fn grid(table: &Table) -> bool {
    let Some((head, body)) = table.rows.split_first() else { return false };
    if table.width() < 3 || body.len() < 2 || head[1..].iter().any(String::is_empty) || body.iter().any(|r| r[0].is_empty()) {
        return false;
    }
    // The heads of columns are names: not what a list of rows has.
    if head[1..].iter().filter(|h| recognise(ImportKind::Wishes, h).is_some() || mark(h).is_some()).count() * 2 >= head.len() {
        return false;
    }
    let mut marks = 0;
    for cell in body.iter().flat_map(|r| &r[1..]) {
        if mark(cell).is_some() {
            marks += 1;
        } else if !is_no(cell) {
            return false;
        }
    }
    marks > 0
}

/// The row of headers with columns of choices, and which these are.
fn choices(table: &Table) -> Option<(usize, Vec<(usize, u32)>)> {
    table.rows.iter().take(12).enumerate().find_map(|(at, row)| {
        let all: Vec<(usize, u32)> = row.iter().enumerate().filter_map(|(c, h)| Some((c, choice_number(h)?))).collect();
        (all.len() > 1).then_some((at, all))
    })
}

/// What a table of wishes looks like.
pub fn wish_shape(table: &Table) -> WishShape {
    if choices(table).is_some() {
        WishShape::Choices
    } else if grid(table) {
        WishShape::Grid
    } else {
        WishShape::Rows
    }
}

/// A row for each wish: "who asks, whom, rank", under these heads; rows are numbered on from 2.
pub fn wish_rows(table: &Table) -> (Table, WishShape) {
    let shape = wish_shape(table);
    let mut rows = vec![["Asker", "Partner", "Rank"].map(str::to_owned).to_vec()];
    match shape {
        WishShape::Rows => return (table.clone(), shape),
        WishShape::Choices => {
            let Some((head, all)) = choices(table) else { return (table.clone(), WishShape::Rows) };
            let is_choice = |c: &usize| all.iter().any(|(o, _)| o == c);
            let labels = &table.rows[head];
            let free: Vec<usize> = (0..table.width()).filter(|c| !is_choice(c)).collect();
            let named = free.iter().find(|c| recognise(ImportKind::Wishes, &labels[**c]) == Some(Column::Asker));
            // Without a head that says so: the first column that holds no time stamp and no address.
            let wordy = |c: &&usize| {
                let mut cells = table.rows.iter().skip(head + 1).filter_map(|r| r.get(**c)).filter(|t| !t.is_empty()).take(20).peekable();
                cells.peek().is_some() && cells.all(|t| !t.contains('@') && t.chars().filter(char::is_ascii_digit).count() < 6)
            };
            let Some(asker) = named.or_else(|| free.iter().find(wordy)) else { return (table.clone(), WishShape::Rows) };
            for row in &table.rows[head + 1..] {
                for (c, n) in &all {
                    for partner in row[*c].split(['\n', ';', '；']).map(str::trim).filter(|p| !p.is_empty() && !is_no(p)) {
                        rows.push(vec![row[*asker].clone(), partner.to_owned(), n.to_string()]);
                    }
                }
            }
        }
        WishShape::Grid => {
            let head = &table.rows[0];
            for row in &table.rows[1..] {
                for (c, cell) in row.iter().enumerate().skip(1) {
                    if let Some(rank) = mark(cell) {
                        rows.push(vec![row[0].clone(), head[c].clone(), rank.map(|r| r.to_string()).unwrap_or_default()]);
                    }
                }
            }
        }
    }
    let numbers = (1..=u32::try_from(rows.len()).unwrap_or(u32::MAX)).collect();
    (Table { rows, numbers, ..Table::default() }, shape)
}

/// Whether a table can only be one of wishes: columns of choices, or who asks and whom.
pub fn is_wishes(table: &Table) -> bool {
    let columns = heads(ImportKind::Wishes, table).columns;
    choices(table).is_some() || columns.contains(&Some(Column::Asker)) && columns.contains(&Some(Column::Partner)) && columns.contains(&Some(Column::Rank))
}

/// The rank that a cell says: "2", "2nd", 第二希望, ２.
pub fn rank(text: &str) -> Option<u32> {
    let plain: String = text.nfkc().collect::<String>().to_lowercase();
    let plain = plain.trim();
    let ending = ["st", "nd", "rd", "th", "位", "番"].iter().find_map(|e| plain.strip_suffix(e)).unwrap_or(plain);
    number(ending).or_else(|| choice_number(plain)).or_else(|| mark(plain).flatten())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        Table::tidy(text.lines().map(|l| l.split('|').map(str::to_owned).collect()).collect(), &[])
    }
    fn rows(text: &str) -> (Vec<String>, WishShape) {
        let (t, shape) = wish_rows(&table(text));
        (t.rows.iter().skip(1).map(|r| r.join("|")).collect(), shape)
    }

    #[test]
    fn headers_of_choices_are_known_in_both_languages() {
        for (header, n) in [
            ("Choice 1", 1), ("choice #2", 2), ("3rd choice", 3), ("First choice", 1), ("Preference_4", 4), ("第1希望", 1), ("第一希望", 1), ("第十二希望", 12),
            ("希望２", 2), ("第3希望先", 3), ("2位", 2), ("Priority (5)", 5),
        ] {
            assert_eq!(choice_number(header), Some(n), "{header}");
        }
        for header in ["Company", "希望", "Choice", "1", "Date 1", "氏名"] {
            assert_eq!(choice_number(header), None, "{header}");
        }
    }

    #[test]
    fn a_form_with_choices_gives_a_row_a_wish() {
        let form = "Timestamp|Email|Organisation|Choice 1|Choice 2\n2016/10/01 12:00:00|a@x.org|FlandersBio|JBA|SIIQ\n2016/10/01 12:05:00|b@x.org|BIO-M|JBA|";
        assert_eq!(rows(form), (vec!["FlandersBio|JBA|1".into(), "FlandersBio|SIIQ|2".into(), "BIO-M|JBA|1".into()], WishShape::Choices));
        let ja = "タイムスタンプ|貴団体|第1希望|第2希望\n2016/10/01 12:00:00|SIIQ|FlandersBio|BIO-M";
        assert_eq!(rows(ja).0, ["SIIQ|FlandersBio|1", "SIIQ|BIO-M|2"]);
    }

    #[test]
    fn a_grid_of_marks_or_ranks_gives_a_row_a_wish() {
        let marks = "|JBA|SIIQ\nFlandersBio|◎|\nBIO-M|○|×";
        assert_eq!(rows(marks), (vec!["FlandersBio|JBA|1".into(), "BIO-M|JBA|2".into()], WishShape::Grid));
        let ranks = "Europe / Japan|JBA|SIIQ|HL\nFlandersBio|1|2|\nBIO-M|x||3";
        assert_eq!(rows(ranks).0, ["FlandersBio|JBA|1", "FlandersBio|SIIQ|2", "BIO-M|JBA|", "BIO-M|HL|3"]);
    }

    #[test]
    fn a_list_of_rows_stays_as_it_is() {
        for text in ["From|To|Rank\nFlandersBio|JBA|1\nBIO-M|JBA|2", "FlandersBio|JBA|1\nBIO-M|SIIQ|2", "申込者|希望先|順位\nSIIQ|BIO-M|1"] {
            let (t, shape) = wish_rows(&table(text));
            assert_eq!((shape, t), (WishShape::Rows, table(text)), "{text}");
        }
        assert!(is_wishes(&table("申込者|希望先|順位\nSIIQ|BIO-M|1")));
        assert!(!is_wishes(&table("Name|Organisation\nAda|Home Office")));
    }

    #[test]
    fn ranks_are_read_however_they_are_written() {
        for (text, n) in [("1", Some(1)), ("２", Some(2)), ("3rd", Some(3)), ("第一希望", Some(1)), ("2位", Some(2)), ("◎", Some(1)), ("high", None), ("", None), ("-1", None), ("0", None)] {
            assert_eq!(rank(text), n, "{text}");
        }
    }
}
