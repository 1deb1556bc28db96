//! Cards (vCard 2.1, 3.0 and 4.0): a row a card. Their lines are those of calendars (RFC 6350 §3.3), read by the same reader.

use encoding_rs::Encoding;
use meguri_calendar::{Component, ProblemKind, Property, parse};
use meguri_model::Message;
use meguri_model::import::ImportKind;

use super::bounds::Bounds;
use super::source::{Source, made, number};
use crate::error::{Result, UiError};

const HEADS: &[&str] = &[
    "Name", "Family name", "Given name", "Name order", "Family name", "Given name", "Name order", "Reading", "Prefix", "Suffix", "Suffix", "Organisation",
    "Organisation", "Department", "Department", "Position", "Position", "Email", "Mobile", "Mobile", "Phone", "Phone", "Address", "Address",
    "Other contact", "Languages", "Notes", "Meguri ID",
];

pub(super) fn read(text: &str, bounds: &Bounds) -> Result<Source> {
    let joined = soft_breaks(text);
    let parsed = parse(joined.as_bytes(), &bounds.calendar()).map_err(|e| UiError::with("import_broken_text", &[("detail", e.to_string().into())]))?;
    let mut source = Source { hint: Some(ImportKind::People), ..Source::default() };
    let cards: Vec<&Component> = parsed.components.iter().filter(|c| c.name == "VCARD").collect();
    let rows = cards.iter().take(bounds.rows).map(|c| row(c)).collect();
    let numbers = cards.iter().take(bounds.rows).map(|c| c.line).collect();
    let pictures = cards.iter().flat_map(|c| &c.properties).filter(|p| matches!(bare(&p.name), "PHOTO" | "LOGO" | "SOUND" | "KEY")).count();
    let long = parsed.problems.iter().filter(|p| p.kind == ProblemKind::LineTooLong).count();
    if pictures + long > 0 {
        source.said.push(Message::new("import-said-pictures").with("n", number(pictures + long)));
    }
    if cards.len() > bounds.rows {
        source.said.push(Message::new("import-said-rows").with("n", number(bounds.rows)));
    }
    source.table = made(HEADS, rows, numbers);
    Ok(source)
}

/// Quoted-printable lines of vCard 2.1 go on after "=" without a space.
fn soft_breaks(text: &str) -> String {
    if !text.to_ascii_uppercase().contains("QUOTED-PRINTABLE") {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.lines() {
        inside = inside || line.to_ascii_uppercase().split(':').next().is_some_and(|h| h.contains("QUOTED-PRINTABLE"));
        match line.strip_suffix('=').filter(|_| inside) {
            Some(open) => out.push_str(open),
            None => {
                out.push_str(line);
                out.push_str("\r\n");
                inside = false;
            }
        }
    }
    out
}

/// A property's name without the group some programs write before it ("item1.EMAIL").
fn bare(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

fn value(property: &Property) -> String {
    let quoted = property.param("ENCODING").is_some_and(|e| e.eq_ignore_ascii_case("QUOTED-PRINTABLE")) || property.params.iter().any(|p| p.name == "QUOTED-PRINTABLE");
    if !quoted {
        return property.value.clone();
    }
    let mut bytes = Vec::new();
    let raw = property.value.as_bytes();
    let mut i = 0;
    while i < raw.len() {
        let hex = raw.get(i + 1..i + 3).and_then(|h| std::str::from_utf8(h).ok()).and_then(|h| u8::from_str_radix(h, 16).ok());
        match (raw[i], hex) {
            (b'=', Some(byte)) => {
                bytes.push(byte);
                i += 3;
            }
            (byte, _) => {
                bytes.push(byte);
                i += 1;
            }
        }
    }
    let charset = property.param("CHARSET").and_then(|c| Encoding::for_label(c.as_bytes())).unwrap_or(encoding_rs::UTF_8);
    charset.decode(&bytes).0.into_owned()
}

/// The parts of a structured value, each unescaped.
fn parts(text: &str, by: char) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut escaped = false;
    for c in text.chars() {
        let last = out.len() - 1;
        match c {
            _ if escaped => {
                out[last].push(if matches!(c, 'n' | 'N') { '\n' } else { c });
                escaped = false;
            }
            '\\' => escaped = true,
            c if c == by => out.push(String::new()),
            c => out[last].push(c),
        }
    }
    out
}

fn row(card: &Component) -> Vec<String> {
    let all = |name: &'static str| card.properties.iter().filter(move |p| bare(&p.name) == name);
    let plain = |p: &Property| parts(&value(p), '\0').concat().trim().to_owned();
    let texts = |name: &'static str| all(name).map(plain).filter(|t| !t.is_empty()).collect::<Vec<_>>();
    let nth = |list: &[String], at: usize| list.get(at).map(|t| t.trim().to_owned()).unwrap_or_default();
    let japanese = meguri_model::import::is_japanese;
    // A name may stand once in each writing (RFC 6350 §5.4).
    let names: Vec<Vec<String>> = all("N").map(|p| parts(&value(p), ';')).collect();
    let none = Vec::new();
    let n = names.first().unwrap_or(&none);
    let is_japanese = |n: &&Vec<String>| japanese(&n.concat());
    let other = names.iter().skip(1).find(|o| is_japanese(o) != is_japanese(&n)).unwrap_or(&none);
    let (family, given) = (nth(n, 0), nth(n, 1));
    let (other_family, other_given) = (nth(other, 0), nth(other, 1));
    let full = texts("FN");
    // The full name says something of its own only in another writing, or where there are no parts.
    let name = if family.is_empty() && given.is_empty() {
        nth(&full, 0)
    } else if other.is_empty() {
        full.iter().find(|f| japanese(f) != japanese(&format!("{family}{given}"))).cloned().unwrap_or_default()
    } else {
        String::new()
    };
    // How the whole name is written says which part comes first, where that is not what is usual.
    let written = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b && full.iter().any(|f| [" ", "\u{3000}"].iter().any(|gap| f.ends_with(&format!("{a}{gap}{b}"))));
    let order = |family: &str, given: &str| match japanese(family) {
        false if written(family, given) => "family first".to_owned(),
        true if written(given, family) => "given first".to_owned(),
        _ => String::new(),
    };
    let (order, other_order) = (order(&family, &given), order(&other_family, &other_given));
    let first = |name: &'static str| nth(&texts(name), 0);
    let sound = [first("X-PHONETIC-LAST-NAME"), first("X-PHONETIC-FIRST-NAME")].join(" ").trim().to_owned();
    let sound = if sound.is_empty() { first("SOUND").replace(';', " ").trim().to_owned() } else { sound };
    let sound = if japanese(&sound) { sound } else { String::new() };
    let organisations: Vec<Vec<String>> = all("ORG").map(|p| parts(&value(p), ';')).collect();
    let organisation = |at: usize| organisations.get(at).map(|o| nth(o, 0)).unwrap_or_default();
    let department = |at: usize| organisations.get(at).map(|o| o.iter().skip(1).map(|d| d.trim()).filter(|d| !d.is_empty()).collect::<Vec<_>>().join(", ")).unwrap_or_default();
    let titles = texts("TITLE");
    let typed = |p: &Property, kind: &str| p.params.iter().any(|t| t.name.eq_ignore_ascii_case(kind) || t.name == "TYPE" && t.values.iter().any(|v| v.split(',').any(|v| v.eq_ignore_ascii_case(kind))));
    let phones = |cell: bool| {
        let fits = move |p: &&Property| if cell { typed(p, "cell") } else { !typed(p, "cell") && !typed(p, "fax") };
        all("TEL").filter(fits).map(|p| plain(p).trim_start_matches("tel:").to_owned()).collect::<Vec<_>>()
    };
    let (mobiles, fixed) = (phones(true), phones(false));
    let addresses: Vec<String> = all("ADR").map(|p| parts(&value(p), ';').into_iter().map(|a| a.trim().to_owned()).filter(|a| !a.is_empty()).collect::<Vec<_>>().join(", ")).collect();
    // How well somebody speaks a language has no property of its own: "ja", "en (basic)".
    // Norwegian has the code that a list would take for "no".
    let language = |p: &Property| plain(p).split('-').next().map(|c| if c.eq_ignore_ascii_case("no") { "Norwegian".to_owned() } else { c.to_owned() }).unwrap_or_default();
    let languages = all("LANG").map(|p| match p.param("X-LEVEL") {
        Some(level) => format!("{} ({})", language(p), level.to_lowercase()),
        None => language(p),
    });
    // Only a number that is one for all times and places says who this is.
    let uid = first("UID").trim_start_matches("urn:uuid:").to_owned();
    let uid = if uuid::Uuid::parse_str(&uid).is_ok() { uid } else { String::new() };
    vec![
        name, family, given, order, other_family, other_given, other_order, sound, nth(n, 3), nth(n, 4), nth(other, 4), organisation(0), organisation(1), department(0),
        department(1), nth(&titles, 0), nth(&titles, 1), texts("EMAIL").join("; "), nth(&mobiles, 0), nth(&mobiles, 1), nth(&fixed, 0), nth(&fixed, 1),
        nth(&addresses, 0), nth(&addresses, 1), first("X-CONTACT"), languages.collect::<Vec<_>>().join("; "), first("NOTE"), uid,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<String> {
        read(text, &Bounds::default()).unwrap().table.rows.remove(1)
    }

    #[test]
    fn cards_of_all_versions_become_rows() {
        let v4 = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jun Mori\r\nN:Mori;Jun;;Dr;\r\nORG:City of Sakai;International Office\r\nTITLE:Director\r\nitem1.EMAIL;TYPE=work:jun@example.org\r\nTEL;TYPE=\"voice,cell\";VALUE=uri:tel:+81-90-0000-0000\r\nNOTE:One\\, two\\nthree\r\nEND:VCARD\r\n";
        assert_eq!(cells(v4), ["Mori", "Jun", "Dr", "City of Sakai", "International Office", "Director", "jun@example.org", "+81-90-0000-0000", "One, two\nthree"]);
        let v3 = "BEGIN:VCARD\nVERSION:3.0\nN:森;潤;;;\nFN:森 潤\nX-PHONETIC-FIRST-NAME:じゅん\nX-PHONETIC-LAST-NAME:もり\nEND:VCARD\n";
        assert_eq!(cells(v3), ["森", "潤", "もり じゅん"]);
        let v2 = "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=90=58;=\n=8F=81\nEND:VCARD\n";
        assert_eq!(cells(v2), ["森", "潤"]);
    }

    #[test]
    fn a_picture_of_twenty_megabytes_is_left_out_and_said() {
        let card = format!("BEGIN:VCARD\nVERSION:3.0\nFN:Jun Mori\nPHOTO;ENCODING=b:{}\nEND:VCARD\n", "A".repeat(20 << 20));
        let source = read(&card, &Bounds::default()).unwrap();
        assert_eq!(source.table.rows[1], ["Jun Mori"]);
        assert_eq!(source.said[0].id, "import-said-pictures");
    }
}
