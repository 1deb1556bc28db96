//! Further posts of a person in one cell: a post a line, "organisation | department | post", each in English or in Japanese or in
//! both as "City of Sakai / 堺市役所".

use super::is_japanese;
use crate::Bi;

/// Most posts that a cell may hold.
const MOST: usize = 20;
/// Longest text of a part, in characters.
const LONGEST: usize = 500;

/// A post beside the first one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FurtherPost {
    pub organisation: Bi,
    pub department: Bi,
    pub post: Bi,
}

/// The cell of these posts; `posts` of it is the same again, but for a second language that could not be told from the first.
pub fn posts_cell(posts: &[FurtherPost]) -> String {
    let line = |p: &FurtherPost| {
        let (organisation, department, post) = (both(&p.organisation), both(&p.department), both(&p.post));
        match (department.is_empty(), post.is_empty()) {
            (true, true) => organisation,
            (true, false) => format!("{organisation} | {post}"),
            (false, true) => format!("{organisation} | {department} |"),
            (false, false) => format!("{organisation} | {department} | {post}"),
        }
    };
    posts.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The posts of a cell. A line that names no organisation is left out, and answered as it stands.
pub(super) fn posts(cell: &str) -> (Vec<FurtherPost>, Vec<String>) {
    let (mut out, mut left) = (Vec::new(), Vec::new());
    for line in cell.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let parts = split(line, '|');
        let part = |at: usize| parts.get(at).map(|t| of(t)).unwrap_or_default();
        let post = FurtherPost { organisation: part(0), department: if parts.len() > 2 { part(1) } else { Bi::default() }, post: if parts.len() == 2 { part(1) } else { part(2) } };
        if post.organisation.is_empty() || parts.len() > 3 || out.len() == MOST {
            left.push(line.to_owned());
        } else {
            out.push(post);
        }
    }
    (out, left)
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            if matches!(c, '\\' | '|' | '/') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

/// A text in one language or both.
fn both(b: &Bi) -> String {
    let (en, ja) = (escaped(&b.en), escaped(&b.ja));
    match (b.en.is_empty(), b.ja.is_empty()) {
        (true, true) => String::new(),
        (false, true) if !is_japanese(&b.en) => en,
        (true, false) if is_japanese(&b.ja) => ja,
        // What is in the language that it does not look like says so by where it stands.
        (false, true) => format!("{en} /"),
        (true, false) => format!("/ {ja}"),
        (false, false) => format!("{en} / {ja}"),
    }
}

fn of(part: &str) -> Bi {
    let plain = |t: &str| unescaped(t).chars().take(LONGEST).collect::<String>().trim().to_owned();
    let sides = split(part, '/');
    match sides.as_slice() {
        [en, ja] if en.trim().is_empty() || ja.trim().is_empty() || is_japanese(en) != is_japanese(ja) || en.trim() == ja.trim() || part.contains(" / ") => {
            Bi::new(plain(en), plain(ja))
        }
        _ => {
            let text = plain(part);
            if is_japanese(&text) { Bi::new("", text) } else { Bi::new(text, "") }
        }
    }
}

/// The parts between marks that no backslash stands before.
fn split(text: &str, mark: char) -> Vec<&str> {
    let (mut out, mut from, mut skip) = (Vec::new(), 0, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if skip => skip = false,
            '\\' => skip = true,
            c if c == mark => {
                out.push(&text[from..at]);
                from = at + c.len_utf8();
            }
            _ => {}
        }
    }
    out.push(&text[from..]);
    out
}

fn unescaped(text: &str) -> String {
    let (mut out, mut skip) = (String::new(), false);
    for c in text.chars() {
        if c == '\\' && !skip {
            skip = true;
        } else {
            out.push(c);
            skip = false;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn post(organisation: (&str, &str), department: (&str, &str), post: (&str, &str)) -> FurtherPost {
        FurtherPost { organisation: Bi::new(organisation.0, organisation.1), department: Bi::new(department.0, department.1), post: Bi::new(post.0, post.1) }
    }

    #[test]
    fn as_people_write_them() {
        let cases = [
            ("City of Sakai", post(("City of Sakai", ""), ("", ""), ("", ""))),
            ("堺市役所 | 課長", post(("", "堺市役所"), ("", ""), ("", "課長"))),
            ("City of Sakai / 堺市役所 | International | Director / 課長", post(("City of Sakai", "堺市役所"), ("International", ""), ("Director", "課長"))),
            ("AC/DC Ltd", post(("AC/DC Ltd", ""), ("", ""), ("", ""))),
        ];
        for (cell, expected) in cases {
            assert_eq!(posts(cell), (vec![expected], Vec::new()), "{cell}");
        }
        assert_eq!(posts("| Director\nA | B | C | D\n\n").1, ["| Director", "A | B | C | D"]);
    }

    proptest! {
        #[test]
        fn a_cell_says_the_same_again(list in prop::collection::vec(prop::array::uniform6("[A-Za-z |/\\\\=堺市役所課長]{0,8}"), 0..4)) {
            let tidy = |t: &String| t.split_whitespace().collect::<Vec<_>>().join(" ");
            let bi = |a: &String, b: &String| Bi::new(tidy(a), tidy(b));
            let written: Vec<FurtherPost> = list.iter().map(|p| FurtherPost { organisation: bi(&p[0], &p[1]), department: bi(&p[2], &p[3]), post: bi(&p[4], &p[5]) })
                .filter(|p| !p.organisation.is_empty()).collect();
            prop_assert_eq!(posts(&posts_cell(&written)), (written, Vec::new()));
        }

        #[test]
        fn any_text_is_read(cell in ".{0,80}") {
            let _ = posts(&cell);
        }
    }
}
