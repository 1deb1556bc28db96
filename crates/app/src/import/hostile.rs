//! Whatever comes from outside: no reader panics, hangs or makes more of it than there is.

use meguri_model::import::{ImportKind, Settled, Table, event, guess, heads, organisation, person};
use proptest::prelude::*;

use super::bounds::Bounds;
use super::source;

fn of_text(text: &str) -> crate::error::Result<source::Source> {
    source::of_text(text, &Bounds::default())
}

/// Reads a table in every way it can be read.
fn all_ways(table: &Table) {
    for kind in ImportKind::ALL {
        let found = heads(*kind, table);
        let guessed = guess(*kind, table, 0);
        for columns in [&found.columns, &guessed] {
            for row in table.rows.iter().take(20) {
                let cells: Vec<_> = columns.iter().zip(row).filter_map(|(c, t)| Some(((*c)?, t.as_str()))).collect();
                let today = chrono::NaiveDate::default();
                let _ = (person(&cells, &Settled::default(), today).key(), organisation(&cells).key());
                let e = event(*kind, &cells, "Asia/Tokyo", &Settled::default(), today);
                assert!(e.when.days().is_none_or(|(a, b)| a <= b));
            }
        }
    }
}

/// Pieces that such texts are made of, so that random ones go deep.
const PIECES: &[&str] = &[
    "Name", "氏名", "Date", "Title", ",", ";", "\t", "\n", "\r\n", "\"", "|", " ", "  ", "　", "9 October 2016", "Oct. 9th – 14th, 2016", "04/05/2016", "平成28年10月9日",
    "令和", "H28.10.9", "9月", "24:00", "10時半", "- 16:45", "Sunday, ", "（日）", "〜", "to", "99999999999999999999", "Ada Lovelace", "塚本 一郎", "a@example.org", "SME Matchmaking",
    "BEGIN:VCARD\n", "END:VCARD\n", "N:Mori;Jun;;;\n", "NOTE;ENCODING=QUOTED-PRINTABLE:=E6=A3=\n=AE\n", "BEGIN:VCALENDAR\n", "BEGIN:VEVENT\n", "DTSTART:20261127T140000Z\n",
    "DTSTART;VALUE=DATE:20261127\n", "RRULE:FREQ=SECONDLY;COUNT=999999999\n", "END:VEVENT\n", "END:VCALENDAR\n", "=cmd|'/c calc'!A0", "\u{0}", "\u{feff}", "İ", "ﬃ", "ß", "[Asia/Tokyo]",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_a_reader_panic(parts in prop::collection::vec(prop::sample::select(PIECES), 0..60), tail in ".{0,40}") {
        let text = parts.concat() + &tail;
        if let Ok(source) = of_text(&text) {
            prop_assert!(source.table.rows.iter().all(|r| r.len() == source.table.width()));
            prop_assert_eq!(source.table.rows.len(), source.table.numbers.len());
            all_ways(&source.table);
        }
    }

    #[test]
    fn no_bytes_make_a_reader_panic(head in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"BEGIN:VCARD\r\n", b"\x1b$B"]), bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        if let Ok(source) = source::of_bytes("x", &[head, &bytes].concat(), None, &Bounds::default()) {
            all_ways(&source.table);
        }
    }
}

#[test]
fn what_is_long_in_any_direction_is_read_in_time_and_said() {
    let wide = format!("Name,{}\nJun Mori,x\n", "c,".repeat(3_000));
    assert!(of_text(&wide).unwrap().said.iter().any(|m| m.id == "import-said-columns"));
    let long = format!("Name\n{}", "Jun Mori\n".repeat(60_000));
    let source = of_text(&long).unwrap();
    assert!(source.said.iter().any(|m| m.id == "import-said-rows"));
    assert_eq!(source.table.rows.len(), 50_000);
    let line = format!("9 October 2016 {}\n9 October 2016 {}", "x ".repeat(400_000), "–".repeat(400_000));
    all_ways(&of_text(&line).unwrap().table);
    let nested = "BEGIN:VCALENDAR\n".to_owned() + &"BEGIN:VEVENT\n".repeat(100_000);
    let _ = of_text(&nested);
    let endless = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:{}\nEND:VEVENT\nEND:VCALENDAR\n", "x".repeat(8 << 20));
    assert!(of_text(&endless).unwrap().said.iter().any(|m| m.id == "import-said-problems"));
}
