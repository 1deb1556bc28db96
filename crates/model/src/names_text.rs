//! Names as they are typed or pasted, one a line: "TSUKAMOTO Ichiro, Meiji University", 「塚本　一郎 つかもと いちろう」, "12 more".
//!
//! Which part is the family name is read only from what the writing says itself: one in capitals, or Japanese writing.
//! Else the order typed is kept as the order to print.

use crate::names::{NameForm, NameOrder, Script};

/// A line of a list of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameLine {
    Named {
        forms: Vec<NameForm>,
        /// What followed after a comma: an organisation, a post.
        rest: String,
    },
    /// "12 more", ほか12名.
    Heads(u32),
}

const PREFIXES: &[&str] = &["Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor", "Cllr", "Sir", "Dame", "Lord", "Lady", "H.E"];
const SUFFIXES: &[&str] = &["様", "氏", "さん", "殿", "教授", "博士", "知事", "市長", "議員", "大使", "先生"];

/// Reads a list of names; empty lines and list marks are passed over.
pub fn read(text: &str) -> Vec<NameLine> {
    text.lines().flat_map(|l| l.split(';')).map(bare).filter(|l| !l.is_empty()).map(line).collect()
}

/// Without what a list puts before a name: "1.", "-", "•", "（3）".
fn bare(line: &str) -> &str {
    let line = line.trim().trim_start_matches(['-', '•', '・', '*', '–', '\t']).trim_start();
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    match line[digits..].strip_prefix(['.', ')', '）', '、']) {
        Some(rest) if digits > 0 => rest.trim_start(),
        _ => line,
    }
}

fn line(text: &str) -> NameLine {
    if let Some(n) = heads(text) {
        return NameLine::Heads(n);
    }
    let (name, rest) = text.split_once([',', '、', '，', '\t']).unwrap_or((text, ""));
    NameLine::Named { forms: forms(name), rest: rest.trim().to_owned() }
}

fn heads(text: &str) -> Option<u32> {
    let text = text.trim_start_matches("ほか").trim_start_matches("他").trim_start_matches('+').trim();
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let n: u32 = text[..digits].parse().ok()?;
    let rest = text[digits..].trim().to_lowercase();
    let counts = ["", "more", "others", "people", "persons", "名", "人", "delegates", "guests"];
    (counts.contains(&rest.as_str()) && (1..=100_000).contains(&n)).then_some(n)
}

fn script(word: &str) -> Script {
    let kanji = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c) || matches!(c, '々' | '〆' | 'ヶ') || ('\u{20000}'..='\u{3ffff}').contains(&c);
    let kana = |c: char| ('\u{3040}'..='\u{30ff}').contains(&c) || ('\u{ff66}'..='\u{ff9f}').contains(&c);
    if word.chars().any(kanji) {
        Script::Kanji
    } else if word.chars().any(kana) {
        Script::Kana
    } else {
        Script::Latin
    }
}

/// The forms of a name: each run of one script is a form.
pub fn forms(text: &str) -> Vec<NameForm> {
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || matches!(c, '（' | '）' | '(' | ')' | '/')).filter(|w| !w.is_empty()).collect();
    let mut runs: Vec<(Script, Vec<&str>)> = Vec::new();
    for word in words {
        let script = script(word);
        match runs.iter_mut().find(|r| r.0 == script) {
            Some(run) => run.1.push(word),
            None => runs.push((script, vec![word])),
        }
    }
    runs.into_iter().map(|(script, words)| form(script, &words)).collect()
}

fn form(script: Script, words: &[&str]) -> NameForm {
    let mut words = words.to_vec();
    let (mut prefix, mut suffix) = (String::new(), String::new());
    if script == Script::Latin {
        while words.len() > 1 && PREFIXES.contains(&words[0].trim_end_matches('.')) {
            prefix = if prefix.is_empty() { words[0].to_owned() } else { format!("{prefix} {}", words[0]) };
            words.remove(0);
        }
    } else if words.len() > 1 && words.last().is_some_and(|w| SUFFIXES.contains(w)) {
        suffix = words.pop().unwrap_or_default().to_owned();
    }
    let capitals = |w: &str| w.chars().filter(|c| c.is_alphabetic()).count() > 1 && w.chars().all(|c| !c.is_lowercase());
    let first_is_family = script != Script::Latin || words.len() > 1 && capitals(words[0]) && !capitals(words[words.len() - 1]);
    let (family, given, order) = match (words.as_slice(), first_is_family) {
        ([], _) => (String::new(), String::new(), NameOrder::GivenFirst),
        // A katakana name in one piece, joined by a dot, is a European's: given name first.
        ([one], _) if one.contains('・') => {
            let (given, family) = one.rsplit_once('・').unwrap_or(("", one));
            (family.to_owned(), given.to_owned(), NameOrder::GivenFirst)
        }
        ([one], true) => ((*one).to_owned(), String::new(), NameOrder::FamilyFirst),
        ([one], false) => ((*one).to_owned(), String::new(), NameOrder::GivenFirst),
        ([first, rest @ ..], true) => ((*first).to_owned(), rest.join(" "), NameOrder::FamilyFirst),
        ([given @ .., last], false) => ((*last).to_owned(), given.join(" "), NameOrder::GivenFirst),
    };
    NameForm { script, family, given, order, prefix, suffix, check: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> String {
        match line(text) {
            NameLine::Heads(n) => format!("{n}"),
            NameLine::Named { forms, rest } => {
                let one = |f: &NameForm| {
                    let order = if f.order == NameOrder::FamilyFirst { "F" } else { "G" };
                    format!("{}[{}|{}]{order}{}", f.prefix, f.family, f.given, f.suffix)
                };
                format!("{} {rest}", forms.iter().map(one).collect::<Vec<_>>().join("+")).trim().to_owned()
            }
        }
    }

    #[test]
    fn the_family_name_is_read_only_from_what_the_writing_says() {
        for (text, expected) in [
            ("Ichiro Tsukamoto", "[Tsukamoto|Ichiro]G"),
            ("TSUKAMOTO Ichiro", "[TSUKAMOTO|Ichiro]F"),
            ("Prof. Ichiro Tsukamoto, Meiji University", "Prof.[Tsukamoto|Ichiro]G Meiji University"),
            ("Cllr Paul Watson", "Cllr[Watson|Paul]G"),
            ("塚本　一郎", "[塚本|一郎]F"),
            ("達増 拓也 知事", "[達増|拓也]F知事"),
            ("塚本 一郎 つかもと いちろう Ichiro Tsukamoto", "[塚本|一郎]F+[つかもと|いちろう]F+[Tsukamoto|Ichiro]G"),
            ("ハンナ・ウォーターソン", "[ウォーターソン|ハンナ]G"),
            ("Kremers", "[Kremers|]G"),
            ("EU", "[EU|]G"),
            ("12 more", "12"),
            ("ほか12名", "12"),
        ] {
            assert_eq!(named(text), expected, "{text}");
        }
    }

    #[test]
    fn a_pasted_list_is_read_line_by_line() {
        let list = read("1. Yuichiro Hanyu\n\n  - Hannah Waterson\n12 more\n・塚本 一郎\n");
        assert_eq!(list.len(), 4);
        assert_eq!(list[2], NameLine::Heads(12));
        assert!(matches!(&list[3], NameLine::Named { forms, .. } if forms[0].family == "塚本"));
    }
}
