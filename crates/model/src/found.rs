//! Which part of a text a search found: the folding of `fold` undone for the eye.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::fold::fold;
use crate::romaji;

/// A typed word as it may stand in the index: as it is typed, and romaji as kana, kana as romaji. Folded, the typed first.
pub fn spellings(word: &str) -> Vec<String> {
    let mut out = vec![fold(word)];
    // One letter is no romaji yet, and a word of kana has its own letters.
    if word.chars().count() > 1 {
        let other = if romaji::is_kana(word) { romaji::from_kana(word) } else { romaji::to_kana(word) };
        out.extend(other.map(|o| fold(&o)).filter(|o| !o.is_empty() && *o != out[0]));
    }
    out.retain(|w| !w.is_empty());
    out
}

/// Byte ranges of `text` that stand for a word of `wanted`, as `fold` takes them for the same; sorted, not touching.
/// A word that is not in the text has no range.
pub fn found(text: &str, wanted: &str) -> Vec<Range<usize>> {
    let folded = Folded::of(text);
    let mut out: Vec<Range<usize>> = Vec::new();
    for word in wanted.split_whitespace().flat_map(spellings) {
        let word: Vec<char> = word.chars().collect();
        let starts = folded.chars.windows(word.len()).enumerate().filter(|(_, w)| w.iter().map(|c| c.0).eq(word.iter().copied()));
        for (at, _) in starts {
            out.push(folded.source(at, at + word.len() - 1));
        }
    }
    out.sort_by_key(|r| (r.start, r.end));
    out.dedup_by(|next, kept| {
        let joins = next.start <= kept.end;
        if joins {
            kept.end = kept.end.max(next.end);
        }
        joins
    });
    out
}

/// Whether every word of `wanted` is in the text.
pub fn holds(text: &str, wanted: &str) -> bool {
    let text = fold(text);
    wanted.split_whitespace().all(|word| spellings(word).iter().any(|w| text.contains(w.as_str())))
}

struct Folded {
    /// Folded characters, each with the number of the cluster it came from.
    chars: Vec<(char, usize)>,
    /// Byte ranges of the clusters: a character with its marks.
    clusters: Vec<Range<usize>>,
}

impl Folded {
    fn of(text: &str) -> Folded {
        let mut clusters: Vec<Range<usize>> = Vec::new();
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            // Half-width sound marks are letters to Unicode, but ﾄﾞ is one sound.
            let joins = is_combining_mark(c) || matches!(c, '\u{FF9E}' | '\u{FF9F}');
            match clusters.last_mut() {
                Some(last) if joins => last.end = end,
                _ => clusters.push(at..end),
            }
        }
        let mut chars: Vec<(char, usize)> = Vec::new();
        for (i, range) in clusters.iter().enumerate() {
            let part = &text[range.clone()];
            if part.chars().all(|c| c.is_whitespace() || c.is_control()) {
                chars.push((' ', i));
                continue;
            }
            for c in fold(part).chars() {
                // A long vowel over two letters is one folded letter; it belongs to the first.
                let long = matches!((chars.last().map(|l| l.0), c), (Some('o'), 'o' | 'u') | (Some('u'), 'u'));
                if !long {
                    chars.push((c, i));
                }
            }
        }
        Folded { chars, clusters }
    }

    /// The bytes behind the folded characters `from..=to`, with the rest of a long vowel.
    fn source(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.clusters[self.chars[from].1].start;
        let own = self.chars[to].1;
        let next = self.chars.get(to + 1).map_or(self.clusters.len(), |c| c.1);
        // Clusters that folded into nothing, up to the next character, are the long vowel's.
        let last = if matches!(self.chars[to].0, 'o' | 'u') { next.max(own + 1) - 1 } else { own };
        start..self.clusters[last].end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with the found parts in brackets.
    fn marked(text: &str, wanted: &str) -> String {
        let mut out = text.to_owned();
        for r in found(text, wanted).into_iter().rev() {
            out.insert(r.end, ']');
            out.insert(r.start, '[');
        }
        out
    }

    #[test]
    fn what_the_index_takes_for_the_same_is_marked_as_it_is_written() {
        for (text, wanted, shown) in [
            ("Komatsu plant tour", "komatsu", "[Komatsu] plant tour"),
            ("Castle of Ōsaka", "osaka", "Castle of [Ōsaka]"),
            ("Oosaka Castle", "Ōsaka", "[Oosaka] Castle"),
            ("Toukyou Station", "tokyo", "[Toukyou] Station"),
            ("コマツ工場見学", "こまつ", "[コマツ]工場見学"),
            ("ｶﾞｰﾃﾞﾝ見学", "ガーデン", "[ｶﾞｰﾃﾞﾝ]見学"),
            ("Löer and Loer", "loer", "[Löer] and [Loer]"),
            ("NSK bearings, Peterlee", "peter nsk", "[NSK] bearings, [Peter]lee"),
            ("Straße", "strasse", "[Straße]"),
            ("コマツ工場見学", "komatsu", "[コマツ]工場見学"),
            ("Komatsu City", "こまつ", "[Komatsu] City"),
            ("Nothing here", "komatsu", "Nothing here"),
            ("", "x", ""),
            ("abc", "", "abc"),
        ] {
            assert_eq!(marked(text, wanted), shown);
        }
    }

    #[test]
    fn words_are_held_in_any_order() {
        assert!(holds("塚本 一郎 Ichiro Tsukamoto", "tsukamoto 一郎"));
        assert!(!holds("Ichiro", "ichiro tsukamoto"));
    }
}
