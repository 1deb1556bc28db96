//! Kana and romaji: Hepburn with macrons, both ways, and hiragana to katakana and back.
//!
//! What comes out is a suggestion: where a long vowel ends (いのうえ, まつうら) and how a name is really written only
//! its bearer knows. Whoever stores it marks it "check".

/// One sound: kana (hiragana) and its Hepburn spelling. Two-kana sounds come first, so that きゃ is not read as き.
const SOUNDS: &[(&str, &str)] = &[
    ("きゃ", "kya"), ("きゅ", "kyu"), ("きょ", "kyo"), ("しゃ", "sha"), ("しゅ", "shu"), ("しょ", "sho"),
    ("ちゃ", "cha"), ("ちゅ", "chu"), ("ちょ", "cho"), ("にゃ", "nya"), ("にゅ", "nyu"), ("にょ", "nyo"),
    ("ひゃ", "hya"), ("ひゅ", "hyu"), ("ひょ", "hyo"), ("みゃ", "mya"), ("みゅ", "myu"), ("みょ", "myo"),
    ("りゃ", "rya"), ("りゅ", "ryu"), ("りょ", "ryo"), ("ぎゃ", "gya"), ("ぎゅ", "gyu"), ("ぎょ", "gyo"),
    ("じゃ", "ja"), ("じゅ", "ju"), ("じょ", "jo"), ("ぢゃ", "ja"), ("ぢゅ", "ju"), ("ぢょ", "jo"),
    ("びゃ", "bya"), ("びゅ", "byu"), ("びょ", "byo"), ("ぴゃ", "pya"), ("ぴゅ", "pyu"), ("ぴょ", "pyo"),
    ("あ", "a"), ("い", "i"), ("う", "u"), ("え", "e"), ("お", "o"),
    ("か", "ka"), ("き", "ki"), ("く", "ku"), ("け", "ke"), ("こ", "ko"),
    ("さ", "sa"), ("し", "shi"), ("す", "su"), ("せ", "se"), ("そ", "so"),
    ("た", "ta"), ("ち", "chi"), ("つ", "tsu"), ("て", "te"), ("と", "to"),
    ("な", "na"), ("に", "ni"), ("ぬ", "nu"), ("ね", "ne"), ("の", "no"),
    ("は", "ha"), ("ひ", "hi"), ("ふ", "fu"), ("へ", "he"), ("ほ", "ho"),
    ("ま", "ma"), ("み", "mi"), ("む", "mu"), ("め", "me"), ("も", "mo"),
    ("や", "ya"), ("ゆ", "yu"), ("よ", "yo"),
    ("ら", "ra"), ("り", "ri"), ("る", "ru"), ("れ", "re"), ("ろ", "ro"),
    ("わ", "wa"), ("ゐ", "i"), ("ゑ", "e"), ("を", "o"),
    ("が", "ga"), ("ぎ", "gi"), ("ぐ", "gu"), ("げ", "ge"), ("ご", "go"),
    ("ざ", "za"), ("じ", "ji"), ("ず", "zu"), ("ぜ", "ze"), ("ぞ", "zo"),
    ("だ", "da"), ("ぢ", "ji"), ("づ", "zu"), ("で", "de"), ("ど", "do"),
    ("ば", "ba"), ("び", "bi"), ("ぶ", "bu"), ("べ", "be"), ("ぼ", "bo"),
    ("ぱ", "pa"), ("ぴ", "pi"), ("ぷ", "pu"), ("ぺ", "pe"), ("ぽ", "po"),
];

/// Other spellings (Kunrei, Nihon) that people use in their own names.
const OTHER_SPELLINGS: &[(&str, &str)] = &[
    ("sya", "しゃ"), ("syu", "しゅ"), ("syo", "しょ"), ("tya", "ちゃ"), ("tyu", "ちゅ"), ("tyo", "ちょ"),
    ("zya", "じゃ"), ("zyu", "じゅ"), ("zyo", "じょ"), ("jya", "じゃ"), ("jyu", "じゅ"), ("jyo", "じょ"),
    ("cya", "ちゃ"), ("cyu", "ちゅ"), ("cyo", "ちょ"),
    ("si", "し"), ("ti", "ち"), ("tu", "つ"), ("hu", "ふ"), ("zi", "じ"), ("di", "ぢ"), ("du", "づ"), ("wo", "を"),
];

/// Katakana to hiragana; everything else stays.
pub fn to_hiragana(text: &str) -> String {
    shift(text, '\u{30A1}'..='\u{30F6}', -0x60)
}

/// Hiragana to katakana; everything else stays.
pub fn to_katakana(text: &str) -> String {
    shift(text, '\u{3041}'..='\u{3096}', 0x60)
}

fn shift(text: &str, from: std::ops::RangeInclusive<char>, by: i32) -> String {
    let moved = |c: char| u32::try_from(c as i32 + by).ok().and_then(char::from_u32);
    text.chars().map(|c| if from.contains(&c) { moved(c).unwrap_or(c) } else { c }).collect()
}

/// Whether a text is kana, with marks that names use.
pub fn is_kana(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | 'ー' | '・' | '゠' | ' ' | '\u{3000}'))
}

/// Whether kana write a foreign name: ー, ヴ and the small vowels stand in no Japanese name's reading.
pub fn is_foreign_kana(text: &str) -> bool {
    to_hiragana(text).contains(['ー', 'ゔ', 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', '・', '゠'])
}

/// Hepburn with macrons, without capitals: おおさか → ōsaka, じゅんいちろう → jun'ichirō. `None` for what is no kana.
pub fn from_kana(kana: &str) -> Option<String> {
    let text: Vec<char> = to_hiragana(kana.trim()).chars().collect();
    let mut out = String::new();
    let mut at = 0;
    let mut doubled = false;
    while at < text.len() {
        let c = text[at];
        if c.is_whitespace() || c == '・' {
            out.push(' ');
            at += 1;
            continue;
        }
        if c == 'ん' {
            out.push('n');
            // Before a vowel or y a mark keeps ん apart from な, に…
            if text.get(at + 1).is_some_and(|n| "あいうえおやゆよ".contains(*n)) {
                out.push('\'');
            }
            at += 1;
            continue;
        }
        if c == 'っ' {
            doubled = true;
            at += 1;
            continue;
        }
        if c == 'ー' {
            lengthen(&mut out);
            at += 1;
            continue;
        }
        let pair: String = text[at..text.len().min(at + 2)].iter().collect();
        let (kana, romaji) = SOUNDS.iter().find(|(k, _)| *k == pair || k.chars().eq([c]))?;
        if doubled {
            out.push(if romaji.starts_with("ch") { 't' } else { romaji.chars().next()? });
            doubled = false;
        }
        if !(kana.chars().eq([c]) && lengthens(&text, at)) {
            out.push_str(romaji);
        } else {
            lengthen(&mut out);
        }
        at += kana.chars().count();
    }
    if doubled { None } else { Some(out) }
}

/// Whether the vowel at `at` only lengthens the sound before it.
fn lengthens(text: &[char], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|i| text.get(i)) else { return false };
    let after = text.get(at + 1);
    let row = |vowels: &str| vowels.contains(*before);
    match text[at] {
        // いのうえ is Inoue, こうえい is Kōei: うえ at the end is 上.
        'う' if row("おこそとのほもよろをごぞどぼぽょ") => !(after == Some(&'え') && text.get(at + 2) != Some(&'い')),
        // まつうら is Matsuura: つ ends a word of its own.
        'う' => row("うくすぬふむゆるぐずぶぷゅ"),
        'お' => row("おこそとのほもよろごぞどぼぽょ"),
        'あ' => row("あかさたなはまやらわがざだばぱゃ"),
        'え' => row("えけせてねへめれげぜでべぺ"),
        _ => false,
    }
}

fn lengthen(out: &mut String) {
    let long = match out.pop() {
        Some('a') => 'ā',
        Some('i') => 'ī',
        Some('u') => 'ū',
        Some('e') => 'ē',
        Some('o') => 'ō',
        Some(other) => other,
        None => return,
    };
    out.push(long);
}

/// Romaji in hiragana: Ōsaka, Oosaka → おおさか; Jun'ichirō → じゅんいちろう; Itoh → いとう. A long vowel that is not
/// written (Ichiro) stays short. `None` where it is not the romaji of something Japanese.
pub fn to_kana(romaji: &str) -> Option<String> {
    let text = plain(romaji);
    let mut out = String::new();
    let mut rest = text.as_str();
    let mut start = true;
    while let Some(c) = rest.chars().next() {
        if c == ' ' || c == '-' {
            if c == ' ' {
                out.push('\u{3000}');
            }
            rest = &rest[1..];
            start = true;
            continue;
        }
        // A long o at the start is 大 (おおの, おおさか), later nearly always おう.
        let long_o = if start { "お" } else { "う" };
        start = false;
        if let Some(r) = nasal(rest) {
            out.push('ん');
            rest = r;
            continue;
        }
        if doubles(rest) {
            out.push('っ');
            rest = &rest[1..];
            continue;
        }
        let (kana, r) = sound(rest)?;
        out.push_str(kana);
        rest = r;
        let vowel = text[..text.len() - rest.len()].chars().last()?;
        if let Some(r) = rest.strip_prefix('^') {
            out.push_str(match vowel {
                'a' => "あ",
                'i' => "い",
                'u' => "う",
                'e' => "え",
                _ => long_o,
            });
            rest = r;
        } else if vowel == 'o' {
            // Ohno, Satoh: h lengthens where no vowel follows.
            if let Some(r) = rest.strip_prefix('h').filter(|r| !r.starts_with(['a', 'i', 'u', 'e', 'o', 'y'])) {
                out.push_str(long_o);
                rest = r;
            }
        }
    }
    if out.trim().is_empty() { None } else { Some(out) }
}

/// Lower case, long vowels as `^`, every apostrophe as `'`.
fn plain(romaji: &str) -> String {
    let mut out = String::new();
    for c in romaji.trim().chars().flat_map(char::to_lowercase) {
        match c {
            'ā' | 'â' => out.push_str("a^"),
            'ī' | 'î' => out.push_str("i^"),
            'ū' | 'û' => out.push_str("u^"),
            'ē' | 'ê' => out.push_str("e^"),
            'ō' | 'ô' => out.push_str("o^"),
            '’' | 'ʼ' | '`' => out.push('\''),
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// ん: n before a consonant, at the end or marked off; m before b, m, p (Homma, Namba).
fn nasal(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix('n') {
        if let Some(rest) = rest.strip_prefix(['\'', '-']) {
            return Some(rest);
        }
        return if rest.starts_with(['a', 'i', 'u', 'e', 'o', 'y']) { None } else { Some(rest) };
    }
    text.strip_prefix('m').filter(|r| r.starts_with(['b', 'm', 'p']))
}

/// A doubled consonant, or t before ch.
fn doubles(text: &str) -> bool {
    let mut chars = text.chars();
    let (a, b) = (chars.next(), chars.next());
    match (a, b) {
        (Some('t'), Some('c')) => true,
        (Some(a), Some(b)) => a == b && "kstpgzdbcjf".contains(a),
        _ => false,
    }
}

/// The longest sound at the start.
fn sound(text: &str) -> Option<(&'static str, &str)> {
    for n in (1..=3).rev() {
        let Some(head) = text.get(..n) else { continue };
        // Of two kana with one spelling (じ, ぢ) the first in the table is the usual one.
        let found = SOUNDS.iter().find(|(k, r)| *r == head && !matches!(*k, "ゐ" | "ゑ" | "を")).map(|(k, _)| *k);
        if let Some(kana) = found.or_else(|| OTHER_SPELLINGS.iter().find(|(r, _)| *r == head).map(|(_, k)| *k)) {
            return Some((kana, &text[n..]));
        }
    }
    None
}

/// Each word with a capital: "tsukamoto" → "Tsukamoto", "jun'ichirō" → "Jun'ichirō".
pub fn capitalised(text: &str) -> String {
    let mut start = true;
    let mut out = String::new();
    for c in text.chars() {
        if start { out.extend(c.to_uppercase()) } else { out.push(c) }
        start = c == ' ' || c == '-';
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kana_become_hepburn_with_macrons() {
        for (kana, romaji) in [
            ("つかもと", "tsukamoto"),
            ("おおさか", "ōsaka"),
            ("とうきょう", "tōkyō"),
            ("はにゅう", "hanyū"),
            ("ゆういちろう", "yūichirō"),
            ("じゅんいちろう", "jun'ichirō"),
            ("けんや", "ken'ya"),
            ("しんばし", "shinbashi"),
            ("はっとり", "hattori"),
            ("ほっち", "hotchi"),
            ("ふじ", "fuji"),
            ("はなぢ", "hanaji"),
            ("みかづき", "mikazuki"),
            ("いのうえ", "inoue"),
            ("おおうえ", "ōue"),
            ("こうえい", "kōei"),
            ("まつうら", "matsuura"),
            ("きうち", "kiuchi"),
            ("にいがた", "niigata"),
            ("けいこ", "keiko"),
            ("たっそ　たくや", "tasso takuya"),
            ("タッソ", "tasso"),
            ("コーヒー", "kōhī"),
            ("りょうま", "ryōma"),
        ] {
            assert_eq!(from_kana(kana).as_deref(), Some(romaji), "{kana}");
        }
        for none in ["塚本", "っ", "ウォーターソン", "abc"] {
            assert_eq!(from_kana(none), None, "{none}");
        }
    }

    #[test]
    fn romaji_become_kana_however_the_long_vowel_is_written() {
        for (romaji, kana) in [
            ("Tsukamoto", "つかもと"),
            ("Ōsaka", "おおさか"),
            ("Oosaka", "おおさか"),
            ("Ôsaka", "おおさか"),
            ("Ohno", "おおの"),
            ("Satō", "さとう"),
            ("Satoh", "さとう"),
            ("Satou", "さとう"),
            ("Jun'ichirō", "じゅんいちろう"),
            ("Jun’ichiro", "じゅんいちろ"),
            ("Junichi", "じゅにち"),
            ("Homma", "ほんま"),
            ("Namba", "なんば"),
            ("Shin", "しん"),
            ("Hattori", "はっとり"),
            ("Hotchi", "ほっち"),
            ("Fuji", "ふじ"),
            ("Huzi", "ふじ"),
            ("Anna", "あんな"),
            ("Yūko", "ゆうこ"),
            ("Inoue", "いのうえ"),
            ("Watanabe Tarō", "わたなべ　たろう"),
        ] {
            assert_eq!(to_kana(romaji).as_deref(), Some(kana), "{romaji}");
        }
        for none in ["Waterson", "Hannah", "Marquis", "Löer", "Paul", "Becht", "", "塚本", "O'Neill"] {
            assert_eq!(to_kana(none), None, "{none}");
        }
    }

    #[test]
    fn there_and_back_is_the_same_name() {
        for kana in ["つかもと", "おおさか", "じゅんいちろう", "はっとり", "いのうえ", "ゆういちろう", "けんや"] {
            assert_eq!(to_kana(&from_kana(kana).unwrap()).as_deref(), Some(kana));
        }
        assert_eq!(to_katakana("たっそ　たくや"), "タッソ　タクヤ");
        assert_eq!(to_hiragana("タッソ"), "たっそ");
        assert_eq!(to_hiragana("ウォーターソン"), "うぉーたーそん");
    }

    #[test]
    fn foreign_kana_are_told_from_a_reading() {
        assert!(is_foreign_kana("ウォーターソン"));
        assert!(is_foreign_kana("ケビン・マーキス"));
        assert!(!is_foreign_kana("タクヤ"));
        assert!(is_kana("つかもと いちろう") && !is_kana("塚本") && !is_kana("Tsukamoto") && !is_kana(""));
    }
}
