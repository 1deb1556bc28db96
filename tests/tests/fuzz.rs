//! Every reader of files from outside, against mutated ones, for a minute each: `make fuzz`. A reader may refuse, never panic
//! and never hang. What it finds is left in target/fuzz.

use std::cell::RefCell;
use std::io::{Cursor, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use meguri_app::{App, Clock, clock, door};
use meguri_calendar::{Budget, Limits, answers, read, series};
use serde_json::json;

/// A small generator of its own: the same seed gives the same files.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

/// Files of tests and of our own making, with this ending.
fn corpus(ending: &str, folders: &[&str]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let files = folders.iter().flat_map(|f| std::fs::read_dir(root.join(f)).unwrap());
    let of_kind = files.map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == ending));
    of_kind.map(|p| std::fs::read(p).unwrap()).collect()
}

/// One to eight changes: bytes, lines and whole stretches, of this file and of another.
fn mutated(dice: &mut Dice, corpus: &[Vec<u8>], tokens: &[&str]) -> Vec<u8> {
    let mut out = corpus[dice.roll(corpus.len())].clone();
    for _ in 0..=dice.roll(8) {
        let at = dice.roll(out.len() + 1);
        let to = (at + dice.roll(200)).min(out.len());
        let line = |out: &[u8], at: usize| out[..at].iter().rposition(|b| *b == b'\n').map_or(0, |n| n + 1);
        match dice.roll(8) {
            0 => out.insert(at, dice.roll(256) as u8),
            1 if at < out.len() => out[at] ^= 1 << dice.roll(8),
            2 => drop(out.drain(at..to)),
            3 => {
                let again = out[at..to].repeat(1 + dice.roll(400));
                out.splice(at..at, again);
            }
            4 => drop(out.splice(at..to, tokens[dice.roll(tokens.len())].bytes())),
            5 => {
                let from = line(&out, at);
                out.splice(from..from, tokens[dice.roll(tokens.len())].bytes());
            }
            6 => {
                let other = &corpus[dice.roll(corpus.len())];
                let from = dice.roll(other.len() + 1);
                let piece = other[from..(from + dice.roll(2000)).min(other.len())].to_vec();
                let from = line(&out, at);
                out.splice(from..from, piece);
            }
            _ => out.truncate(at),
        }
    }
    out
}

/// Runs the reader on mutated files for FUZZ_SECONDS (60).
fn fuzz(name: &str, corpus: &[Vec<u8>], tokens: &[&str], reader: impl Fn(&[u8])) {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|s| s.parse().ok()).unwrap_or(60);
    let seed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_nanos() as u64 | 1;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("target/fuzz");
    std::fs::create_dir_all(&folder).unwrap();
    let found = folder.join(name);
    let (mut dice, begin, mut runs, mut slowest) = (Dice(seed), Instant::now(), 0u64, Duration::ZERO);
    while begin.elapsed() < Duration::from_secs(seconds) {
        let bytes = mutated(&mut dice, corpus, tokens);
        // Before the reader has it, so that one that hangs leaves it too.
        std::fs::write(&found, &bytes).unwrap();
        let t = Instant::now();
        assert!(catch_unwind(AssertUnwindSafe(|| reader(&bytes))).is_ok(), "seed {seed}: see {}", found.display());
        slowest = slowest.max(t.elapsed());
        assert!(t.elapsed() < Duration::from_secs(20), "seed {seed}: {:?} for {}", t.elapsed(), found.display());
        runs += 1;
    }
    std::fs::remove_file(&found).unwrap();
    println!("{name}: {runs} files in {seconds} s, the slowest {slowest:?}");
}

#[test]
#[ignore = "takes a minute: make fuzz"]
fn calendars() {
    let corpus = corpus("ics", &["crates/calendar/tests/shapes", "crates/calendar/tests/golden"]);
    let tokens = [
        "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VTIMEZONE\r\n", "END:VCALENDAR\r\n", "RRULE:FREQ=SECONDLY\r\n", "RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2\r\n", "TZID=", ":",
        ";", "\"", "\r\n ", "\\", "^", "\u{feff}", "9999", "-", "P9999999D", "DTSTART;TZID=Tokyo Standard Time:20260101T000000\r\n", "RECURRENCE-ID:20260101T000000Z\r\n",
        "EXDATE;VALUE=DATE:20260101,20260102\r\n", "RDATE;VALUE=PERIOD:20260101T000000Z/PT1H\r\n", "日本", "METHOD:REPLY\r\n",
    ];
    fuzz("calendars", &corpus, &tokens, |bytes| {
        let Ok(file) = read(bytes, &Limits::default(), &["Europe/London", "Asia/Tokyo"]) else { return };
        let _ = answers(&file);
        for calendar in &file.calendars {
            for s in series(&calendar.entries, None, &mut Budget::default()) {
                s.times.iter().for_each(|t| drop(t.when("Europe/London").check()));
            }
            let events = calendar.entries.iter().map(|e| e.event("Europe/London")).collect();
            let _ = meguri_calendar::write(&meguri_calendar::Calendar { events, kept: calendar.kept.clone(), ..Default::default() });
        }
    });
}

/// A workspace to read into, with people whom rows may be about, and a folder for files.
fn desk() -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::create(&folder.path().join("w.meguri"), Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap()), "Tester").unwrap();
    for list in [PEOPLE, "Name\nTakuya Tasso\nJun Mori"] {
        door::call(&mut app, "apply_import", json!({ "pasted": list })).unwrap();
    }
    (app, folder)
}

/// Reads bytes as a file through the one door, as every kind; what can be brought in is, and is taken back.
fn import(desk: &RefCell<(App, tempfile::TempDir)>, bytes: &[u8]) {
    let (app, folder) = &mut *desk.borrow_mut();
    let path = folder.path().join("source");
    std::fs::write(&path, bytes).unwrap();
    for kind in [json!(null), json!("people"), json!("organisations"), json!("programmes")] {
        let input = json!({ "path": path, "kind": kind, "duplicates": "new", "limit": 20 });
        let Ok(read) = door::call(app, "read_import", input.clone()) else { continue };
        let counts = &read["counts"];
        let sum: u64 = ["new", "changed", "same", "left_out", "asks"].iter().map(|k| counts[*k].as_u64().unwrap()).sum();
        assert_eq!(counts["rows"], sum, "every row has one fate");
        if kind.is_null() && sum < 200 && door::call(app, "apply_import", input).is_ok() {
            door::call(app, "undo", json!({})).unwrap();
        }
    }
}

const PEOPLE: &str = "氏名,ふりがな,所属,役職,食事,メール,保存期限\n塚本 一郎,つかもと いちろう,明治大学,教授,なし,ichiro@example.org,令和9年3月31日\n森 潤,もり じゅん,堺市役所,国際課長,えび・かに不可,jun@example.org,\n";
const EVENTS: &str = "Date\tTime\tTitle\tPlace\tType\n9 October 2016\t10:00-11:30\tTalks (Oct. 9th – 14th, 2016)\tTown Hall\tMeeting, Seminar\n04/05/2016\t24:00\tFireworks\tThe pier\t\n平成28年10月9日\t10時半\t会議\t\t\n";
const CARDS: &str = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jun Mori\r\nN;LANGUAGE=en:Mori;Jun;;Dr;\r\nN;LANGUAGE=ja:森;潤;;;\r\nORG:City of Sakai;Office\r\nTEL;TYPE=cell:+81 90\r\nEMAIL:jun@example.org\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=90=58;=\r\n=8F=81\r\nEND:VCARD\r\n";
const TOKENS: &[&str] = &[
    "Name", "氏名", "Date", "\t", ";", ",", "\"", "\n", "\r\n", "|", "9 October 2016", "04/05/2016", "令和", "99999999999999999999", "=cmd|'/c calc'!A0", "'=x", "\u{0}", "\u{feff}", "@", "a@example.org",
    "BEGIN:VCARD\r\n", "END:VCARD\r\n", "N:;;;;\r\n", "PHOTO;ENCODING=b:AAAA", "ENCODING=QUOTED-PRINTABLE:=E6=", "İ", "Meguri ID", "urn:uuid:00000000-0000-0000-0000-000000000000",
];

#[test]
#[ignore = "takes a minute: make fuzz"]
fn lists() {
    let sample = corpus("txt", &["tests/fixtures"]);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(EVENTS.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let shift_jis = encoding_rs::SHIFT_JIS.encode(PEOPLE).0.into_owned();
    let corpus: Vec<Vec<u8>> = sample.into_iter().chain([PEOPLE.as_bytes().to_vec(), EVENTS.as_bytes().to_vec(), utf16, shift_jis]).collect();
    let desk = RefCell::new(desk());
    fuzz("lists", &corpus, TOKENS, |bytes| import(&desk, bytes));
}

#[test]
#[ignore = "takes a minute: make fuzz"]
fn cards() {
    let desk = RefCell::new(desk());
    fuzz("cards", &[CARDS.as_bytes().to_vec()], TOKENS, |bytes| import(&desk, bytes));
}

#[test]
#[ignore = "takes a minute: make fuzz"]
fn calendars_into_a_workspace() {
    let corpus = corpus("ics", &["crates/calendar/tests/shapes", "crates/calendar/tests/golden"]);
    let desk = RefCell::new(desk());
    let tokens = ["UID:x\r\n", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260101T000000Z\r\n", "METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "EXRULE:FREQ=DAILY\r\n", "RELATED-TO:x\r\n", "SEQUENCE:99\r\n", "RRULE:FREQ=DAILY;COUNT=9\r\n"];
    fuzz("calendars_into_a_workspace", &corpus, &tokens, |bytes| import(&desk, bytes));
}

/// The parts of a spreadsheet, divided by a line of their own, so that what is mutated is what is in the archive.
const SEAM: &str = "\n--8<--\n";

fn packed(parts: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut rest = parts;
    while !rest.is_empty() {
        let end = rest.windows(SEAM.len()).position(|w| w == SEAM.as_bytes());
        let (part, after) = end.map_or((rest, &[][..]), |at| (&rest[..at], &rest[at + SEAM.len()..]));
        let name = part.iter().position(|b| *b == b'\n').unwrap_or(part.len());
        if zip.start_file(String::from_utf8_lossy(&part[..name]).into_owned(), zip::write::SimpleFileOptions::default()).is_ok() {
            zip.write_all(part.get(name + 1..).unwrap_or_default()).unwrap();
        }
        rest = after;
    }
    zip.finish().unwrap().into_inner()
}

#[test]
#[ignore = "takes a minute: make fuzz"]
fn spreadsheets() {
    let xlsx = [
        "[Content_Types].xml\n<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
        "_rels/.rels\n<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        "xl/workbook.xml\n<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels\n<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        "xl/worksheets/sheet1.xml\n<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>City</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Jun Mori</t></is></c><c r=\"B2\"><f>1+1</f><v>2</v></c></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells></worksheet>",
    ];
    let ods = [
        "mimetype\napplication/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml\n<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/></manifest:manifest>",
        "content.xml\n<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"List\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Name</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>Jun Mori</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>",
    ];
    let corpus = [xlsx.join(SEAM).into_bytes(), ods.join(SEAM).into_bytes()];
    let tokens = [
        "table:number-columns-repeated=\"1000000\"", "table:number-rows-spanned=\"4294967295\"", "<table:table-cell/>", "<table:table-row>", "</table:table>", "ref=\"A1:XFD1048576\"", "<c r=\"ZZZZ9999999\">", "<v>1e308</v>",
        "t=\"s\"", "t=\"d\"", "<f>", "&#x0;", "&amp;", "<!--", "<![CDATA[", "PT99999999H99M", "office:date-value=\"9999-99-99\"", SEAM,
    ];
    let desk = RefCell::new(desk());
    fuzz("spreadsheets", &corpus, &tokens, |bytes| import(&desk, &packed(bytes)));
}
