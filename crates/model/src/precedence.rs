//! Order of precedence: the rank of the post, then the reading of the name. A host's own order is set by hand.

use crate::bilingual::Bi;
use crate::ids::ParticipationId;

/// Rank of a post nobody has a word for.
const UNKNOWN: u8 = 90;

/// Words of posts with their rank, 0 first: longer words before those they contain. A deputy stands right behind.
const POSTS: &[(u8, &[&str])] = &[
    (10, &["minister", "secretary of state", "大臣"]),
    (15, &["ambassador", "大使"]),
    (45, &["director general", "director-general", "局長", "本部長"]),
    (30, &["chairman", "chairwoman", "chairperson", "chair of the council", "president", "rector", "議長", "会長", "理事長", "社長", "学長", "総裁", "頭取"]),
    (35, &["chief executive", "secretary general", "secretary-general", "managing director", "事務総長", "専務", "常務", "事務局長"]),
    (38, &["consul", "領事"]),
    (20, &["governor", "知事"]),
    (25, &["mayor", "市長", "町長", "村長", "区長"]),
    (26, &["leader of the council", "council leader", "リーダー"]),
    (40, &["councillor", "member of parliament", "議員"]),
    (50, &["professor", "教授"]),
    (60, &["head of section", "section chief", "manager", "課長", "室長"]),
    (55, &["director", "head of", "部長", "所長", "センター長", "ディレクター", "院長", "館長"]),
    (70, &["assistant", "係長", "主任", "主査"]),
    (75, &["researcher", "lecturer", "調査員", "研究員", "講師"]),
    (80, &["officer", "coordinator", "staff", "主事", "職員", "担当"]),
];

/// What makes a deputy of a post.
const DEPUTY: &[&str] = &["deputy", "vice", "associate", "acting", "副", "准教授", "代理", "次長", "補佐"];

/// Rank of a post by its words in either language, 0 first. The higher of several counts.
pub fn rank(post: &Bi) -> u8 {
    let text = format!("{} | {}", post.en.to_lowercase(), post.ja);
    let one = |part: &str| {
        let of = POSTS.iter().find(|(_, words)| words.iter().any(|w| holds(part, w)))?;
        let deputy = DEPUTY.iter().any(|w| holds(part, w));
        Some(of.0 + if deputy { 4 } else { 0 })
    };
    text.split(['|', ';', '、', ',']).filter_map(one).min().unwrap_or(UNKNOWN)
}

/// Whether a word stands in a text: Latin ones as whole words, Japanese ones anywhere.
fn holds(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !word.is_ascii() || {
            let before = text[..at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        }
    })
}

/// What decides about the place of a seat.
#[derive(Clone, Debug)]
pub struct Ranked {
    pub seat: ParticipationId,
    /// Head of the delegation.
    pub head: bool,
    /// The name is known.
    pub named: bool,
    pub post: Bi,
    /// The name's sort key: kana, else Latin.
    pub reading: String,
}

/// Seats in order of precedence. Names to come stand last and keep the order they came in.
pub fn order(mut list: Vec<Ranked>) -> Vec<ParticipationId> {
    list.sort_by_cached_key(|r| {
        let of_name = if r.named { (rank(&r.post), r.reading.clone()) } else { (0, String::new()) };
        (!r.head, !r.named, of_name)
    });
    list.into_iter().map(|r| r.seat).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn posts_rank_by_their_words_in_either_language() {
        let order = [
            Bi::new("Governor, Iwate Prefecture", ""), Bi::new("", "岩手県 副知事"), Bi::new("Mayor", "市長"), Bi::new("Leader of the Council", ""),
            Bi::new("Deputy Mayor", "副市長"), Bi::new("President", ""), Bi::new("Chief Executive", "事務総長"), Bi::new("Director General", "局長"), Bi::new("Professor", "教授"),
            Bi::new("Associate Professor", "准教授"), Bi::new("Director", "所長"), Bi::new("Section Chief", "課長"), Bi::new("Researcher", "調査員"), Bi::new("Guide", ""),
        ];
        let ranks: Vec<u8> = order.iter().map(rank).collect();
        assert!(ranks.windows(2).all(|w| w[0] <= w[1]), "{ranks:?}");
        assert_eq!(rank(&Bi::default()), UNKNOWN);
        // Of two posts the higher counts; a word inside another word does not.
        assert_eq!(rank(&Bi::new("Professor; Governor", "")), 20);
        assert_eq!(rank(&Bi::new("Administrator of presidential affairs", "")), UNKNOWN);
    }

    #[test]
    fn the_head_comes_first_then_rank_then_reading_and_names_to_come_last_as_they_were() {
        let r = |n: u128, head, named, post: &str, reading: &str| Ranked {
            seat: Uuid::from_u128(n).into(), head, named, post: Bi::same(post), reading: reading.to_owned(),
        };
        let list = vec![
            r(7, false, false, "", "9"), r(3, false, false, "", "9"), r(1, false, true, "Director", "たなか"), r(2, false, true, "Director", "あおき"),
            r(4, false, true, "Mayor", "わだ"), r(5, true, true, "Researcher", "んんん"), r(6, false, true, "", "あ"),
        ];
        assert_eq!(order(list).iter().map(|s| s.0.as_u128()).collect::<Vec<_>>(), [5, 4, 2, 1, 6, 7, 3]);
    }
}
