//! Signs without a shape in our fonts (most emoji, rare scripts) are written by name, so that no empty box is printed.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::fonts;

/// A sign that was written by its name instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    pub sign: char,
    /// What stands there instead: `[cherry blossom]`, or its number where Unicode has no name for it.
    pub by: String,
    pub times: u32,
}

/// Replaces what can't be set in every text of a value.
pub(crate) fn replace(value: &mut Value) -> Vec<Replaced> {
    let mut found = BTreeMap::new();
    walk(value, &mut found);
    found.into_iter().map(|(sign, times)| Replaced { sign, by: by_name(sign), times }).collect()
}

fn walk(value: &mut Value, found: &mut BTreeMap<char, u32>) {
    match value {
        Value::String(text) => {
            if text.chars().any(|c| !is_set(c)) {
                *text = written(text, found);
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|v| walk(v, found)),
        Value::Object(map) => map.values_mut().for_each(|v| walk(v, found)),
        _ => {}
    }
}

fn written(text: &str, found: &mut BTreeMap<char, u32>) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_set(c) {
            out.push(c);
        } else if !c.is_control() {
            *found.entry(c).or_default() += 1;
            out.push_str(&by_name(c));
        }
    }
    out
}

fn by_name(c: char) -> String {
    match unicode_names2::name(c) {
        Some(name) => format!("[{}]", name.to_string().to_lowercase()),
        None => format!("[U+{:04X}]", c as u32),
    }
}

/// Whether it has a shape, or needs none: line ends, joiners, direction marks, selectors of variants.
fn is_set(c: char) -> bool {
    matches!(c, '\n' | '\t' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}')
        || fonts::has(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_sign_without_a_shape_is_written_by_name_and_counted() {
        let mut v = json!({"name": {"en": "Hana 🌸🌸", "ja": "花 髙﨑 葛\u{E0100}城 שלום"}, "rows": ["plain", "가"], "n": 3});
        let replaced = replace(&mut v);
        assert_eq!(v["name"]["en"], "Hana [cherry blossom][cherry blossom]");
        assert_eq!(v["name"]["ja"], "花 髙﨑 葛\u{E0100}城 שלום");
        assert_eq!(replaced.iter().map(|r| (r.sign, r.times)).collect::<Vec<_>>(), [('가', 1), ('🌸', 2)]);
    }
}
