//! Text tables: octets to text in whatever encoding, and text to cells with whatever separator.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use meguri_model::Message;
use meguri_model::import::Table;

use super::bounds::{Bounds, COLUMNS};
use super::source::{Source, limited};

/// Octets looked at to find out the encoding and the separator.
const LOOK: usize = 64 << 10;

/// Text in UTF-8, UTF-16 or what it looks like most (Shift_JIS, Windows-1252 …); says which where it was found out.
pub(super) fn decode(bytes: &[u8]) -> (String, Vec<Message>) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return (encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned(), Vec::new());
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && !text.contains('\0')
    {
        return (text.to_owned(), Vec::new());
    }
    let look = &bytes[..bytes.len().min(LOOK)];
    let zeros = |odd: usize| look.iter().skip(odd).step_by(2).filter(|b| **b == 0).count() * 5 > look.len();
    let encoding = if zeros(1) {
        UTF_16LE
    } else if zeros(0) {
        UTF_16BE
    } else {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
        detector.feed(bytes.get(..1 << 20).unwrap_or(bytes), true);
        detector.guess(None, Utf8Detection::Deny)
    };
    let (text, _, broken) = encoding.decode(bytes);
    let mut said = Vec::new();
    if encoding != UTF_8 {
        said.push(Message::new("import-said-encoding").with("name", encoding.name()));
    }
    if broken {
        said.push(Message::new("import-said-broken"));
    }
    (text.into_owned(), said)
}

/// Cells of a text. A list without separators is a table of one column.
pub(super) fn table(text: &str, bounds: &Bounds) -> Source {
    let mut source = Source::default();
    let text = text.trim_start_matches('\u{feff}');
    let rows = match separator(text) {
        Some(by) => {
            let rows = cells(text, by, true, bounds.rows);
            // A quote that nobody closed swallows the rows behind it.
            if rows.iter().flatten().any(|c| c.matches('\n').count() > 40) {
                source.said.push(Message::new("import-said-quote"));
                cells(text, by, false, bounds.rows)
            } else {
                rows
            }
        }
        None if is_spaced(text) => text.lines().take(bounds.rows + 1).map(|l| spaced(l).map(str::to_owned).collect()).collect(),
        None => text.lines().take(bounds.rows + 1).map(|l| vec![l.to_owned()]).collect(),
    };
    // "| --- | --- |" under the heads of a table written by hand.
    let rule = |r: &Vec<String>| r.iter().any(|c| c.contains('-')) && r.iter().all(|c| c.chars().all(|c| matches!(c, '-' | ':' | ' ' | '=')));
    let rows = rows.into_iter().map(|r| if rule(&r) { Vec::new() } else { r }).collect();
    source.table = Table::tidy(limited(rows, bounds, &mut source.said), &[]).unguarded();
    source
}

fn cells(text: &str, by: u8, quoting: bool, most: usize) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(by).quoting(quoting).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut out: Vec<Vec<String>> = Vec::new();
    // What comes from a text is text: no record can fail to decode.
    while out.len() <= most && reader.read_record(&mut record).unwrap_or(false) {
        // Empty lines are passed over by the reader; rows keep the numbers of their lines.
        let line = record.position().map_or(0, |p| usize::try_from(p.line()).unwrap_or(0));
        while out.len() + 1 < line && out.len() <= most && !multi_line(&out) {
            out.push(Vec::new());
        }
        out.push(record.iter().take(COLUMNS + 1).map(str::to_owned).collect());
    }
    out
}

/// Cells with line breaks make lines and rows differ: from there on rows are counted.
fn multi_line(rows: &[Vec<String>]) -> bool {
    rows.last().is_some_and(|r| r.iter().any(|c| c.contains('\n')))
}

/// The separator that cuts most lines into equally many cells; `None` where none does.
fn separator(text: &str) -> Option<u8> {
    let end = (0..=LOOK.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let look = &text[..end];
    let mut best: Option<(usize, u8)> = None;
    for by in [b'\t', b';', b',', b'|'] {
        if !look.as_bytes().contains(&by) {
            continue;
        }
        let widths: Vec<usize> = cells(look, by, true, LOOK).iter().filter(|r| !r.is_empty()).take(60).map(Vec::len).collect();
        let most = widths.iter().filter(|w| **w > 1).max_by_key(|w| widths.iter().filter(|o| o == w).count()).copied().unwrap_or(1);
        let alike = widths.iter().filter(|w| **w == most).count();
        if most < 2 || alike * 2 < widths.len() {
            continue;
        }
        // Equally long lines count first; of several the one that cuts finer. A tab is never part of a text.
        let score = alike * 1000 / widths.len() + most.min(50) + if by == b'\t' { 1000 } else { 0 };
        if best.is_none_or(|b| score > b.0) {
            best = Some((score, by));
        }
    }
    best.map(|b| b.1)
}

/// Cells kept apart by two spaces or more, as pages and printed lists have them.
fn spaced(line: &str) -> impl Iterator<Item = &str> {
    line.split("  ").flat_map(|p| p.split("\u{3000}\u{3000}")).map(str::trim).filter(|p| !p.is_empty())
}

fn is_spaced(text: &str) -> bool {
    let widths: Vec<usize> = text.lines().filter(|l| !l.trim().is_empty()).take(60).map(|l| spaced(l).count()).collect();
    widths.len() > 1 && widths.iter().filter(|w| **w > 1 && **w == widths[0]).count() * 3 >= widths.len() * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        table(text, &Bounds::default()).table.rows
    }

    #[test]
    fn the_separator_is_found_out() {
        for text in [
            "Name,Organisation\nAda Lovelace,Home Office\nJun Mori,City of Sakai",
            "Name;Organisation\nAda Lovelace;Home Office\nJun Mori;City of Sakai",
            "Name\tOrganisation\nAda Lovelace\tHome Office\nJun Mori\tCity of Sakai",
            "| Name | Organisation |\n|------|:-----|\n| Ada Lovelace | Home Office |\n| Jun Mori | City of Sakai |",
            "\"Name\",\"Organisation\"\r\n\"Ada Lovelace\",\"Home Office\"\r\n\"Jun Mori\",\"City of Sakai\"\r\n",
            "Name          Organisation\nAda Lovelace  Home Office\nJun Mori      City of Sakai",
        ] {
            assert_eq!(rows(text), [["Name", "Organisation"], ["Ada Lovelace", "Home Office"], ["Jun Mori", "City of Sakai"]], "{text}");
        }
        assert_eq!(rows("Ada Lovelace\nJun Mori"), [["Ada Lovelace"], ["Jun Mori"]]);
        assert_eq!(rows("a,b;c\n1;2,2\n3;4,4"), [["a,b", "c"], ["1", "2,2"], ["3", "4,4"]]);
    }

    #[test]
    fn cells_may_hold_separators_quotes_and_line_breaks() {
        assert_eq!(rows("a,b\n\"x, \"\"y\"\"\",\"one\ntwo\"\n"), [["a", "b"], ["x, \"y\"", "one\ntwo"]]);
    }

    #[test]
    fn a_quote_that_nobody_closed_does_not_swallow_the_rest() {
        let text = format!("a,b\n\"x,1\n{}", "y,2\n".repeat(100));
        let source = table(&text, &Bounds::default());
        assert_eq!(source.table.rows.len(), 102);
        assert!(source.said.iter().any(|m| m.id == "import-said-quote"));
    }

    #[test]
    fn the_encoding_is_found_out_and_said() {
        let text = "氏名,所属\n塚本 一郎,明治大学\n森 潤,堺市役所\n";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let with_mark: Vec<u8> = [0xff, 0xfe].into_iter().chain(utf16.clone()).collect();
        for bytes in [
            text.as_bytes().to_vec(),
            [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat(),
            encoding_rs::SHIFT_JIS.encode(text).0.into_owned(),
            encoding_rs::EUC_JP.encode(text).0.into_owned(),
            with_mark,
        ] {
            assert_eq!(decode(&bytes).0, text);
        }
        let latin = "Name;Straße\nJürgen Groß;Köln\nFrançois Lefèvre;Orléans\n";
        let (read, said) = decode(&encoding_rs::WINDOWS_1252.encode(latin).0);
        assert_eq!(read, latin);
        assert_eq!(said[0].id, "import-said-encoding");
        let plain: Vec<u8> = "Name,Post\nAda,Head\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&plain).0, "Name,Post\nAda,Head\n");
    }
}
