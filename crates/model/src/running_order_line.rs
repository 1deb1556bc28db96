//! A row of a running order as it is typed: "Takuya Tasso, 15 min, ja: France, Italy and the Linear Collider", "Break 15",
//! "Panel 60 min: Kremers, Amano, Sanna; moderator de Taxis", 「閉会挨拶 10分：フロア」.

use crate::item::ContributionKind;

/// What was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub kind: Option<ContributionKind>,
    pub minutes: Option<u32>,
    /// BCP 47, or empty.
    pub language: String,
    /// Who speaks; on a panel its panellists.
    pub names: Vec<String>,
    pub moderator: Option<String>,
    pub title: String,
}

impl Line {
    pub fn kind(&self) -> ContributionKind {
        self.kind.unwrap_or(ContributionKind::Talk)
    }
}

const KINDS: &[(&str, ContributionKind)] = &[
    ("break", ContributionKind::Break), ("coffee", ContributionKind::Break), ("tea", ContributionKind::Break),
    ("lunch", ContributionKind::Break), ("休憩", ContributionKind::Break), ("昼食", ContributionKind::Break),
    ("コーヒーブレイク", ContributionKind::Break),
    ("panel", ContributionKind::Panel), ("パネル", ContributionKind::Panel),
    ("opening", ContributionKind::Opening), ("welcome", ContributionKind::Opening), ("開会", ContributionKind::Opening),
    ("closing", ContributionKind::Closing), ("閉会", ContributionKind::Closing),
    ("discussion", ContributionKind::Discussion), ("q&a", ContributionKind::Discussion), ("質疑", ContributionKind::Discussion),
];
/// Words that only say again what kind of row it is.
const PLAIN: &[&str] = &[
    "break", "coffee break", "panel", "panel discussion", "opening", "closing", "discussion", "休憩", "パネル", "パネルディスカッション",
    "パネル討論", "開会", "閉会",
];
const MODERATORS: &[&str] = &["moderated by", "moderator", "chaired by", "chair", "司会", "モデレーター"];
const LANGUAGES: &[(&str, &[&str])] = &[
    ("ja", &["ja", "japanese", "日本語"]), ("en", &["en", "english", "英語"]), ("fr", &["fr", "french", "フランス語", "仏語"]),
    ("de", &["de", "german", "ドイツ語", "独語"]), ("it", &["it", "italian", "イタリア語"]), ("es", &["es", "spanish", "スペイン語"]),
    ("nl", &["nl", "dutch", "オランダ語"]), ("ko", &["ko", "korean", "韓国語"]), ("zh", &["zh", "chinese", "中国語"]),
];

/// Reads a typed row. Everything is optional: what is not said stays open.
pub fn read(text: &str) -> Line {
    let text = text.replace('：', ":").replace('；', ";").replace(['，', '、'], ",").replace('\u{3000}', " ");
    let (head, tail) = match text.split_once(':') {
        Some((head, tail)) => (head, Some(tail)),
        None => (text.as_str(), None),
    };
    let mut line = Line::default();
    let head = line.take_facts(head);
    let tail = tail.map(|t| line.take_facts(t));
    let lower = head.to_lowercase();
    line.kind = KINDS.iter().find(|(word, _)| starts_with_word(&lower, word)).map(|(_, kind)| *kind);
    match (line.kind, tail) {
        (None, Some(tail)) => {
            line.names = names(&head);
            line.title = tail;
        }
        (None, None) => match head.split_once(',') {
            Some((who, title)) => {
                line.names = names(who);
                line.title = tidy(title);
            }
            None if looks_like_name(&head) => line.names = names(&head),
            None => line.title = head,
        },
        (Some(_), tail) => {
            let (head, rest) = match tail {
                Some(tail) => (head, tail),
                None => split_names(&head),
            };
            line.title = if PLAIN.contains(&head.to_lowercase().as_str()) { String::new() } else { head };
            for part in rest.split(';') {
                match moderator(part) {
                    Some(who) => line.moderator = Some(who),
                    None => line.names.extend(part.split(',').flat_map(names)),
                }
            }
        }
    }
    line
}

impl Line {
    /// Takes lengths and languages out of a piece of text.
    fn take_facts(&mut self, text: &str) -> String {
        let mut words: Vec<String> = spaced(text).split_whitespace().map(str::to_owned).collect();
        let mut i = 0;
        while i < words.len() {
            let word = words[i].trim_matches([',', ';', '(', ')', '（', '）']).to_owned();
            let unit = words.get(i + 1).map(|w| w.trim_matches([',', ';', '(', ')']).to_lowercase()).unwrap_or_default();
            let at_edge = i == 0 || i + 1 == words.len() || words[i].ends_with(',') || words[i - 1].ends_with(',');
            let bracketed = words[i].starts_with(['(', '（']);
            let after_in = i > 0 && words[i - 1].eq_ignore_ascii_case("in");
            if self.minutes.is_none() && let Some((minutes, used)) = length(&word, &unit, at_edge) {
                self.minutes = Some(minutes);
                drain(&mut words, i, used);
            } else if self.language.is_empty() && i > 0 && (at_edge || bracketed || after_in) && let Some(code) = language(&word) {
                self.language = code.to_owned();
                let from = if after_in { i - 1 } else { i };
                drain(&mut words, from, i + 1 - from);
                i = from;
            } else {
                i += 1;
            }
        }
        tidy(&words.join(" "))
    }
}

/// Removes words; a comma or semicolon that ended them ends what is before.
fn drain(words: &mut Vec<String>, at: usize, n: usize) {
    let mark = words[at + n - 1].chars().last().filter(|c| [',', ';'].contains(c));
    words.drain(at..at + n);
    if let (Some(mark), Some(before)) = (mark, at.checked_sub(1).and_then(|b| words.get_mut(b)))
        && !before.ends_with([',', ';'])
    {
        before.push(mark);
    }
}

/// Sets lengths apart that are written without a space: 15分, 1時間.
fn spaced(text: &str) -> String {
    let mut out = String::new();
    let mut last = ' ';
    for c in text.chars() {
        let digit = c.is_ascii_digit();
        if digit && !last.is_ascii_digit() && !last.is_ascii() {
            out.push(' ');
        }
        if last == '分' || last == '間' && out.ends_with("時間") {
            out.push(' ');
        }
        out.push(c);
        last = c;
    }
    out
}

/// Minutes of "15", "15min", "15 min", "1h", "1 h", "90分", and how many words they take.
fn length(word: &str, next: &str, bare: bool) -> Option<(u32, usize)> {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let n: u32 = digits.parse().ok()?;
    let factor = |unit: &str| match unit {
        "min" | "mins" | "minutes" | "minute" | "m" | "'" | "’" | "分" => Some(1),
        "h" | "hour" | "hours" | "hr" | "時間" => Some(60),
        _ => None,
    };
    let own = word[digits.len()..].to_lowercase();
    let (minutes, used) = match (own.as_str(), factor(&own), factor(next)) {
        ("", _, Some(f)) => (n.checked_mul(f)?, 2),
        ("", _, None) if bare && n >= 5 && n.is_multiple_of(5) => (n, 1),
        (_, Some(f), _) => (n.checked_mul(f)?, 1),
        _ => return None,
    };
    (1..=24 * 60).contains(&minutes).then_some((minutes, used))
}

fn language(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    LANGUAGES.iter().find(|(_, words)| words.contains(&lower.as_str())).map(|(code, _)| *code)
}

fn tidy(text: &str) -> String {
    text.trim_matches(|c: char| c.is_whitespace() || [',', ';', '–', '-', '―'].contains(&c)).to_owned()
}

fn starts_with_word(text: &str, word: &str) -> bool {
    let Some(rest) = text.strip_prefix(word) else { return false };
    !word.is_ascii() || !rest.starts_with(|c: char| c.is_alphanumeric())
}

/// "Closing remarks by Patricia Flor": what it is and who.
fn split_names(head: &str) -> (String, String) {
    let found = [" by ", ","].iter().find_map(|s| head.split_once(s));
    found.map_or((head.to_owned(), String::new()), |(what, who)| (tidy(what), tidy(who)))
}

fn moderator(text: &str) -> Option<String> {
    let text = text.trim();
    let lower = text.to_lowercase();
    let word = MODERATORS.iter().find(|m| starts_with_word(&lower, m))?;
    // Lower case may differ in length from what was typed.
    let rest: String = text.chars().skip(word.chars().count()).collect();
    Some(tidy(&rest)).filter(|r| !r.is_empty())
}

fn names(text: &str) -> Vec<String> {
    text.split(" & ").flat_map(|t| t.split(" and ")).flat_map(|t| t.split('／')).map(tidy).filter(|n| !n.is_empty()).collect()
}

/// Up to four words that each begin like a name, or a short Japanese text without running kana.
pub fn looks_like_name(text: &str) -> bool {
    const PARTICLES: &[&str] = &["de", "du", "da", "di", "van", "von", "der", "la", "le", "of", "del", "dos"];
    if text.chars().any(|c| ('\u{3040}'..='\u{9fff}').contains(&c)) {
        let kana = text.chars().filter(|c| ('\u{3040}'..='\u{309f}').contains(c)).count();
        return text.chars().count() <= 8 && kana <= 1;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let like = |w: &&str| w.chars().next().is_some_and(char::is_uppercase) || PARTICLES.contains(w);
    (2..=6).contains(&words.len()) && words.iter().all(like) && !words.contains(&"of")
}

#[cfg(test)]
mod tests {
    use super::*;
    use ContributionKind::*;

    fn said(text: &str) -> (ContributionKind, Option<u32>, String, String, Option<String>, String) {
        let l = read(text);
        (l.kind(), l.minutes, l.language.clone(), l.names.join("|"), l.moderator.clone(), l.title)
    }

    fn line(kind: ContributionKind, minutes: u32, language: &str, names: &str, moderator: &str, title: &str) -> (ContributionKind, Option<u32>, String, String, Option<String>, String) {
        let some = |s: &str| (!s.is_empty()).then(|| s.to_owned());
        (kind, (minutes > 0).then_some(minutes), language.into(), names.into(), some(moderator), title.into())
    }

    #[test]
    fn a_row_is_read_as_it_is_typed() {
        for (text, expected) in [
            ("Takuya Tasso, 15 min, ja: France, Italy and the Linear Collider", line(Talk, 15, "ja", "Takuya Tasso", "", "France, Italy and the Linear Collider")),
            ("Olivier Becht 20 min: Alsace and Japan since 1863", line(Talk, 20, "", "Olivier Becht", "", "Alsace and Japan since 1863")),
            ("20 Georg K. Löer (en): North Rhine-Westphalia", line(Talk, 20, "en", "Georg K. Löer", "", "North Rhine-Westphalia")),
            ("Philippe de Taxis du Poët 15", line(Talk, 15, "", "Philippe de Taxis du Poët", "", "")),
            ("Ben Kloeck, Life science in Flanders, 15 min", line(Talk, 15, "", "Ben Kloeck", "", "Life science in Flanders")),
            ("Life science and new energy", line(Talk, 0, "", "", "", "Life science and new energy")),
            ("Anna Roth and Jun Mori 10 min: Two views", line(Talk, 10, "", "Anna Roth|Jun Mori", "", "Two views")),
            ("Break 15", line(Break, 15, "", "", "", "")),
            ("Coffee 15 min", line(Break, 15, "", "", "", "Coffee")),
            ("Lunch 1h", line(Break, 60, "", "", "", "Lunch")),
            ("Panel 60 min: Kremers, Amano, Sanna; moderator Philippe de Taxis", line(Panel, 60, "", "Kremers|Amano|Sanna", "Philippe de Taxis", "")),
            ("Closing remarks 10 min: Patricia Flor", line(Closing, 10, "", "Patricia Flor", "", "Closing remarks")),
            ("Opening by Kenji Hall, in Japanese", line(Opening, 0, "ja", "Kenji Hall", "", "")),
            ("休憩15分", line(Break, 15, "", "", "", "")),
            ("達増 拓也 15分 日本語：リニアコライダー", line(Talk, 15, "ja", "達増 拓也", "", "リニアコライダー")),
            ("閉会挨拶 10分：フロア大使", line(Closing, 10, "", "フロア大使", "", "閉会挨拶")),
            ("Panels in Japan: a history", line(Talk, 0, "", "Panels in Japan", "", "a history")),
        ] {
            assert_eq!(said(text), expected, "{text}");
        }
    }

    #[test]
    fn nothing_that_is_typed_can_break_it() {
        for text in ["", ":", ",,,", "99999999999 min", "０分", "(", "ｈ", "moderator", "Panel: ; moderator", "25 25 25", "İ: x"] {
            read(text);
        }
    }
}
