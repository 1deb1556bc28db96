//! A person's name forms kept together: writing one suggests the others, and each language sorts by its own.
//!
//! The first form of a script is the one that is used; later ones are other spellings of it (kept after a merge).

use unicode_normalization::UnicodeNormalization;

use crate::bilingual::Lang;
use crate::fold::{fold, letters};
use crate::names::{NameForm, NameOrder, Script};
use crate::romaji;

/// What the other forms say about a script that has none: kana from romaji, romaji from kana. Kanji are never guessed,
/// nor how a European name sounds: only what reads as Japanese throughout gets kana, and foreign kana get no romaji.
pub fn suggestion(names: &[NameForm], script: Script) -> Option<NameForm> {
    let certain = |s: Script| names.iter().find(|n| n.script == s && !n.check);
    let part = |text: &str, f: &dyn Fn(&str) -> Option<String>| if text.trim().is_empty() { Some(String::new()) } else { f(text) };
    let (family, given, order) = match script {
        Script::Kanji => return None,
        Script::Kana => {
            let n = certain(Script::Latin)?;
            (part(&n.family, &romaji::to_kana)?, part(&n.given, &romaji::to_kana)?, NameOrder::FamilyFirst)
        }
        Script::Latin => {
            let n = certain(Script::Kana)?;
            if romaji::is_foreign_kana(&n.family) || romaji::is_foreign_kana(&n.given) {
                return None;
            }
            let roman = |t: &str| romaji::from_kana(t).map(|r| romaji::capitalised(&r));
            (part(&n.family, &roman)?, part(&n.given, &roman)?, NameOrder::GivenFirst)
        }
    };
    let empty = family.is_empty() && given.is_empty();
    (!empty).then(|| NameForm { script, family, given, order, prefix: String::new(), suffix: String::new(), check: true })
}

/// The forms with what is missing suggested.
pub fn completed(mut names: Vec<NameForm>) -> Vec<NameForm> {
    for script in [Script::Kana, Script::Latin] {
        if !names.iter().any(|n| n.script == script) {
            names.extend(suggestion(&names, script));
        }
    }
    names
}

/// Writes the form of a script, as it was typed and so certain. Suggestions that hung on the form before give way to new
/// ones; what someone wrote or accepted stays. An empty form takes it away.
pub fn with_form(names: &[NameForm], form: NameForm) -> Vec<NameForm> {
    let stale = |n: &NameForm| {
        n.script != form.script && n.check && suggestion(names, n.script).is_some_and(|s| s.family == n.family && s.given == n.given)
    };
    let mut out: Vec<NameForm> = names.iter().filter(|n| !stale(n)).cloned().collect();
    let empty = form.family.trim().is_empty() && form.given.trim().is_empty();
    match out.iter().position(|n| n.script == form.script) {
        Some(at) if empty => {
            out.remove(at);
            return out;
        }
        None if empty => return out,
        Some(at) => out[at] = form,
        None => out.push(form),
    }
    completed(out)
}

/// Key of gojūon order for kana: か and が are one letter, small kana count as large, ー as the vowel before it; where all
/// that is the same, the plain letter comes first.
pub fn gojuon(kana: &str) -> String {
    let folded = letters(kana);
    let mut base = String::new();
    for c in folded.nfd().filter(|c| !matches!(c, '\u{3099}' | '\u{309A}')) {
        let c = match c {
            'ァ' => 'ア',
            'ィ' => 'イ',
            'ゥ' => 'ウ',
            'ェ' => 'エ',
            'ォ' => 'オ',
            'ッ' => 'ツ',
            'ャ' => 'ヤ',
            'ュ' => 'ユ',
            'ョ' => 'ヨ',
            'ヮ' => 'ワ',
            'ヵ' => 'カ',
            'ヶ' => 'ケ',
            'ー' => base.chars().last().map_or('ー', vowel),
            '・' | '゠' | '=' => ' ',
            c => c,
        };
        base.push(c);
    }
    format!("{base}\u{1}{folded}")
}

fn vowel(c: char) -> char {
    const ROWS: [(&str, char); 5] = [
        ("アカサタナハマヤラワ", 'ア'), ("イキシチニヒミリヰ", 'イ'), ("ウクスツヌフムユル", 'ウ'), ("エケセテネヘメレヱ", 'エ'), ("オコソトノホモヨロヲ", 'オ'),
    ];
    ROWS.iter().find(|(row, _)| row.contains(c)).map_or(c, |(_, v)| *v)
}

/// Where a person stands in a list. Japanese: by reading, who has none last. English: by family name in romaji (made from
/// the reading where none is written), who has neither last. To be compared by code points.
pub fn sort_key(names: &[NameForm], lang: Lang) -> String {
    let of = |script: Script| names.iter().find(|n| n.script == script);
    let join = |rank: u8, n: &NameForm, f: &dyn Fn(&str) -> String| format!("{rank}{}\u{0}{}", f(&n.family), f(&n.given));
    let latin = |t: &str| letters(t).replace('\'', "");
    match lang {
        Lang::Ja => match (of(Script::Kana), of(Script::Latin), of(Script::Kanji)) {
            (Some(kana), ..) => join(0, kana, &gojuon),
            (_, Some(l), _) => join(1, l, &latin),
            (.., Some(k)) => join(2, k, &fold),
            _ => "9".to_owned(),
        },
        Lang::En => match (of(Script::Latin), of(Script::Kana), of(Script::Kanji)) {
            (Some(l), ..) => join(0, l, &latin),
            (_, Some(kana), _) => join(0, kana, &|t| romaji::from_kana(t).map_or_else(|| fold(t), |r| latin(&r))),
            (.., Some(k)) => join(1, k, &fold),
            _ => "9".to_owned(),
        },
    }
}

/// Whether the list has to say "reading to come".
pub fn reading_to_come(names: &[NameForm]) -> bool {
    !names.iter().any(|n| n.script == Script::Kana)
}

/// The names of two records that are one person: the kept one's forms first, missing scripts from the other, then its
/// differing spellings.
pub fn merged(keep: &[NameForm], other: &[NameForm]) -> Vec<NameForm> {
    let mut out = keep.to_vec();
    for n in other {
        let same = |o: &&mut NameForm| o.script == n.script && fold(&o.family) == fold(&n.family) && fold(&o.given) == fold(&n.given);
        match out.iter_mut().find(same) {
            // Known twice: no longer doubtful unless both are.
            Some(known) => known.check &= n.check,
            None => out.push(n.clone()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(script: Script, family: &str, given: &str) -> NameForm {
        let order = if script == Script::Latin { NameOrder::GivenFirst } else { NameOrder::FamilyFirst };
        NameForm { script, family: family.into(), given: given.into(), order, prefix: String::new(), suffix: String::new(), check: false }
    }
    fn said(names: &[NameForm]) -> Vec<(String, bool)> {
        names.iter().map(|n| (n.plain(), n.check)).collect()
    }

    #[test]
    fn writing_one_form_suggests_the_others_to_be_checked() {
        let names = with_form(&[], form(Script::Kana, "つかもと", "いちろう"));
        assert_eq!(said(&names), [("つかもと　いちろう".into(), false), ("Ichirō Tsukamoto".into(), true)]);
        let names = with_form(&[], form(Script::Latin, "Hanyu", "Yuichiro"));
        assert_eq!(said(&names), [("Yuichiro Hanyu".into(), false), ("はにゅ　ゆいちろ".into(), true)]);
        // Kanji say nothing, and nothing says kanji.
        assert_eq!(with_form(&[], form(Script::Kanji, "塚本", "一郎")).len(), 1);
        // Neither a European name nor foreign kana are guessed at.
        assert_eq!(with_form(&[], form(Script::Latin, "Waterson", "Hannah")).len(), 1);
        assert_eq!(with_form(&[], form(Script::Kana, "ウォーターソン", "ハンナ")).len(), 1);
    }

    #[test]
    fn a_suggestion_follows_what_it_was_made_from_until_it_is_accepted() {
        let mut names = with_form(&[], form(Script::Latin, "Hanyu", "Yuichiro"));
        names = with_form(&names, form(Script::Latin, "Hanyū", "Yūichirō"));
        assert_eq!(said(&names)[1], ("はにゅう　ゆういちろう".into(), true));
        names[1].check = false;
        names = with_form(&names, form(Script::Latin, "Hanyu", "Y."));
        assert_eq!(said(&names)[1], ("はにゅう　ゆういちろう".into(), false), "accepted, it stays");
        names = with_form(&names, form(Script::Latin, "", ""));
        assert_eq!(said(&names), [("はにゅう　ゆういちろう".into(), false)]);
    }

    #[test]
    fn japanese_lists_go_by_gojuon_and_english_ones_by_family_name() {
        let people = [
            ("加藤", vec![form(Script::Kana, "かとう", "あい")]),
            ("賀川", vec![form(Script::Kana, "がかわ", "あい")]),
            ("Becht", vec![form(Script::Kana, "ベヒト", "オリビエ"), form(Script::Latin, "Becht", "Olivier")]),
            ("服部", vec![form(Script::Kana, "はっとり", "あい")]),
            ("Waterson", vec![form(Script::Latin, "Waterson", "Hannah")]),
            ("塚本", vec![form(Script::Kanji, "塚本", "一郎")]),
            ("阿部", vec![form(Script::Kana, "あべ", "あい"), form(Script::Kanji, "阿部", "愛")]),
        ];
        let order = |lang: Lang| {
            let mut all: Vec<_> = people.iter().map(|(n, forms)| (sort_key(forms, lang), *n)).collect();
            all.sort();
            all.into_iter().map(|(_, n)| n).collect::<Vec<_>>()
        };
        assert_eq!(order(Lang::Ja), ["阿部", "賀川", "加藤", "服部", "Becht", "Waterson", "塚本"]);
        assert_eq!(order(Lang::En), ["阿部", "Becht", "賀川", "服部", "加藤", "Waterson", "塚本"]);
        assert!(gojuon("カー") < gojuon("カイ") && gojuon("はし") < gojuon("ばし") && gojuon("ばし") < gojuon("はす"));
    }

    #[test]
    fn a_merge_keeps_the_other_spelling() {
        let keep = [form(Script::Latin, "Tasso", "Takuya")];
        let mut other = vec![form(Script::Latin, "Tasso", "Tatsuya"), form(Script::Kanji, "達増", "拓也")];
        other[0].check = true;
        let names = merged(&keep, &other);
        assert_eq!(said(&names), [("Takuya Tasso".into(), false), ("Tatsuya Tasso".into(), true), ("達増　拓也".into(), false)]);
        assert_eq!(merged(&keep, &keep).len(), 1);
    }
}
