//! A table copied from a page as plain text, one line a row, its cells run together: date, name, target, type. The date
//! is cut off at the front; targets and types at the end, as far as they are words that such lists use.

use super::dates;
use super::Table;

const TYPES: &[&str] = &[
    "matchmaking", "seminar", "conference", "workshop", "webinar", "training", "forum", "mission", "study tour", "brokerage event", "networking",
    "exhibition", "fair", "symposium", "lecture", "meeting", "summit", "info day", "セミナー", "会議", "フォーラム", "商談会", "研修", "講演会", "ワークショップ",
];
const AUDIENCES: &[&str] = &[
    "cluster managers", "cluster policy makers", "policy makers", "sme", "smes", "large audience", "general public", "investors",
    "project coordinators", "researchers", "students", "companies", "local governments", "public authorities", "universities", "start-ups",
    "startups", "industry", "journalists", "experts", "企業", "自治体", "研究者", "学生", "一般", "中小企業",
];

/// Whether a pasted text is such a list: no cells, but lines that begin with a date.
pub fn is_event_list(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    let cells = lines.iter().filter(|l| l.contains('\t')).count();
    // A separator right behind the date is one of cells.
    let runs_on = |l: &str| dates::leading(l).is_some_and(|at| l[at..].starts_with(char::is_whitespace) && !l[at..].trim_start().starts_with([',', ';', '|', '、']));
    let dated = lines.iter().filter(|l| l.len() < 2000 && runs_on(l)).count();
    dated >= 2 && cells * 2 < lines.len().max(1) || dated == 1 && lines.len() <= 2 && cells == 0
}

/// Cuts a word of a list off the end of a line; answers where it begins.
fn last_word(text: &str, words: &[&str]) -> Option<usize> {
    let text = text.trim_end();
    let found = words.iter().filter_map(|w| {
        let at = text.len().checked_sub(w.len())?;
        let tail = text.get(at..)?;
        let whole = text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '、'));
        (tail.to_lowercase() == **w && whole).then_some(at)
    });
    found.min()
}

/// The list of words at the end of a line: as long as a comma joins them.
fn list_at_end(text: &str, words: &[&str]) -> usize {
    let mut at = text.trim_end().len();
    let mut rest = &text[..at];
    while let Some(start) = last_word(rest, words) {
        at = start;
        let before = rest[..start].trim_end();
        let Some(joined) = before.strip_suffix([',', '、']) else { break };
        rest = joined;
    }
    at
}

/// The rows of such a list under the heads Date, Name, Target, Type. Lines that begin with no date are passed over and
/// counted.
pub fn from_lines(text: &str) -> (Table, u32) {
    let mut table = Table { rows: vec![["Date", "Name", "Target", "Type"].map(str::to_owned).to_vec()], numbers: vec![0], ..Table::default() };
    let mut passed = 0;
    for (i, line) in text.lines().enumerate() {
        let line = line.trim();
        let cut = if line.len() < 2000 { dates::leading(line).filter(|at| *at < line.len()) } else { None };
        let Some(at) = cut else {
            // The heads of the list itself are no loss.
            let heads = line.split_whitespace().all(|w| ["date", "name", "title", "target", "type", "audience", "event"].contains(&w.to_lowercase().as_str()));
            passed += u32::from(!line.is_empty() && !heads);
            continue;
        };
        let rest = line[at..].trim_start_matches(|c: char| c.is_whitespace() || "-–—:：,、".contains(c));
        let types = list_at_end(rest, TYPES);
        let audiences = list_at_end(&rest[..types], AUDIENCES);
        let mut cells = [&line[..at], &rest[..audiences], &rest[audiences..types], &rest[types..]].map(|c| c.trim().to_owned());
        if cells[1].is_empty() {
            // All of it are known words: then they are the name.
            cells = [cells[0].clone(), rest.trim().to_owned(), String::new(), String::new()];
        }
        table.rows.push(cells.to_vec());
        table.numbers.push(u32::try_from(i + 1).unwrap_or(u32::MAX));
    }
    (table, passed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_into_its_cells() {
        for (line, cells) in [
            ("Sunday, 9 October, 2016 - 16:45 Plus and Centre - Announcement of the mission (Oct. 9th – 14th, 2016) Cluster managers, SME Matchmaking",
             ["Sunday, 9 October, 2016 - 16:45", "Plus and Centre - Announcement of the mission (Oct. 9th – 14th, 2016)", "Cluster managers, SME", "Matchmaking"]),
            ("Monday, 14 November, 2016 - 08:30 ICT Cluster & SME Matchmaking Mission to Japan Cluster managers, SME Conference, Matchmaking, Seminar",
             ["Monday, 14 November, 2016 - 08:30", "ICT Cluster & SME Matchmaking Mission to Japan", "Cluster managers, SME", "Conference, Matchmaking, Seminar"]),
            ("Sunday, 17 July, 2016 - 10:00 World Forum 2016 Large audience Conference", ["Sunday, 17 July, 2016 - 10:00", "World Forum 2016", "Large audience", "Conference"]),
            ("9 June 2016 Regional Conference", ["9 June 2016", "Regional", "", "Conference"]),
            ("9 June 2016 Seminar", ["9 June 2016", "Seminar", "", ""]),
            ("9 June 2016 An evening in Leeds", ["9 June 2016", "An evening in Leeds", "", ""]),
        ] {
            let (table, passed) = from_lines(line);
            assert_eq!((table.rows[1].clone(), passed), (cells.map(str::to_owned).to_vec(), 0), "{line}");
        }
    }

    #[test]
    fn prose_around_the_list_is_passed_over_and_counted() {
        let text = "Events of the region\n\nDate Name Target Type\n9 June 2016 First SME Seminar\n10 June 2016 Second SME Seminar\nFurther pages";
        assert!(is_event_list(text));
        let (table, passed) = from_lines(text);
        assert_eq!((table.rows.len(), passed), (3, 2));
        assert!(!is_event_list("Ada Lovelace\nJun Mori"));
        assert!(!is_event_list("Date,Title\n9 June 2016,First\n10 June 2016 10:00,Second\n平成28年10月9日 10時半,Third"));
        assert!(!is_event_list("9 June 2016\tFirst\n10 June 2016\tSecond"));
    }
}
