//! Two or three characters that stand for a name in a narrow column.

use std::collections::BTreeSet;

/// Words that say nothing of whose name it is.
const SMALL: &[&str] = &["of", "the", "and", "for", "de", "la", "le", "des", "du", "et", "und", "von", "der", "van"];

/// What a name suggests, the best first: the number of a seat without a name, the first letters of two words, the ends of a word in capitals.
fn suggested(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && !SMALL.contains(w)).collect();
    let mut out: Vec<String> = Vec::new();
    if let Some(number) = words.iter().find(|w| w.len() <= 3 && w.chars().all(|c| c.is_ascii_digit())) {
        out.push((*number).to_owned());
    }
    let capital = |w: &&&str| w.chars().next().is_some_and(char::is_uppercase);
    let latin = words.iter().any(|w| w.is_ascii());
    if latin {
        if let Some(word) = words.first().filter(|w| w.chars().count() > 2 && w.chars().all(char::is_uppercase)) {
            out.extend(word.chars().next().zip(word.chars().next_back()).map(|(a, b)| format!("{a}{b}")));
        }
        let mut heads: Vec<char> = words.iter().filter(capital).filter_map(|w| w.chars().next()).collect();
        if heads.len() < 2 {
            heads = words.iter().filter_map(|w| w.chars().next()).collect();
        }
        if let [a, b, ..] = heads.as_slice() {
            out.push(format!("{a}{b}"));
        }
        if let [a, b, c, ..] = heads.as_slice() {
            out.push(format!("{a}{c}"));
            out.push(format!("{a}{b}{c}"));
        }
        // "FlandersBio": the capitals inside a word, then its own letters
        if let Some(word) = words.first() {
            let inner: Vec<char> = word.chars().filter(|c| c.is_uppercase()).collect();
            let mut letters = word.chars();
            let first = letters.next();
            if let [a, b, ..] = inner.as_slice() {
                out.push(format!("{a}{b}"));
            }
            if let Some(a) = first {
                out.extend(letters.map(|b| format!("{a}{b}")));
            }
        }
    } else {
        let letters: Vec<char> = name.chars().filter(|c| c.is_alphanumeric()).collect();
        out.extend(letters.windows(2).map(|w| w.iter().collect()));
        out.extend(letters.first().map(char::to_string));
    }
    out.into_iter().map(|c| c.to_uppercase()).collect()
}

/// A code for each name, all different. What was `given` by hand stays as it is.
pub fn short_codes(names: &[(String, &str)]) -> Vec<String> {
    let mut taken: BTreeSet<String> = names.iter().filter(|(given, _)| !given.is_empty()).map(|(given, _)| given.clone()).collect();
    let mut next = 1u32;
    names
        .iter()
        .map(|(given, name)| {
            if !given.is_empty() {
                return given.clone();
            }
            let mut code = suggested(name).into_iter().find(|c| !taken.contains(c));
            while code.is_none() {
                let number = format!("#{next}");
                next += 1;
                code = (!taken.contains(&number)).then_some(number);
            }
            let code = code.unwrap_or_default();
            taken.insert(code.clone());
            code
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(names: &[&str]) -> Vec<String> {
        short_codes(&names.iter().map(|n| (String::new(), *n)).collect::<Vec<_>>())
    }

    #[test]
    fn a_code_is_made_of_the_first_letters_of_the_words_with_capitals() {
        let names = [
            "Northern Osaka Bio Medical Cluster",
            "Kyushu regional Bio Cluster",
            "Japan Bioindustry Association",
            "Hokuriku Life Care Cluster Association",
            "SIIQ, Kyushu",
            "Participant 13 (name to come)",
            "FlandersBio",
        ];
        assert_eq!(codes(&names), ["NO", "KB", "JB", "HL", "SQ", "13", "FB"]);
        assert_eq!(codes(&["北陸ライフケア", "北大阪"]), ["北陸", "北大"]);
    }

    #[test]
    fn no_two_names_have_the_same_code_and_what_was_given_stays() {
        assert_eq!(codes(&["Alpha Beta", "Alpha Beta", "Alpha Beta", "", ""]), ["AB", "AL", "AP", "#1", "#2"]);
        assert_eq!(short_codes(&[(String::new(), "Alpha Beta"), ("AB".into(), "Gamma Delta")]), ["AL", "AB"]);
    }
}
