//! Words of closed vocabularies as lists write them.

use unicode_normalization::UnicodeNormalization;

use crate::*;

/// Folded for looking up: case, width, spaces.
pub(super) fn plain(text: &str) -> String {
    text.nfkc().collect::<String>().to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn named<T: Copy>(text: &str, table: &[(T, &[&str])]) -> Option<T> {
    let text = plain(text);
    table.iter().find(|(_, words)| words.contains(&text.as_str())).map(|(t, _)| *t)
}

/// "English, Japanese (basic)", 日本語・英語（日常会話）. The words that are no language are answered too.
pub(super) fn languages(text: &str) -> (Vec<Language>, Vec<String>) {
    const CODES: &[(&str, &[&str])] = &[
        ("ja", &["ja", "jp", "japanese", "日本語", "和"]), ("en", &["en", "english", "英語", "英"]), ("fr", &["fr", "french", "フランス語", "仏語", "仏"]),
        ("de", &["de", "german", "ドイツ語", "独語", "独"]), ("it", &["it", "italian", "イタリア語", "伊語"]), ("es", &["es", "spanish", "スペイン語", "西語"]),
        ("nl", &["nl", "dutch", "オランダ語", "蘭語"]), ("pl", &["pl", "polish", "ポーランド語"]), ("pt", &["pt", "portuguese", "ポルトガル語"]),
        ("sv", &["sv", "swedish", "スウェーデン語"]), ("da", &["da", "danish", "デンマーク語"]), ("fi", &["fi", "finnish", "フィンランド語"]),
        ("no", &["norwegian", "ノルウェー語"]), ("el", &["el", "greek", "ギリシャ語"]), ("cs", &["cs", "czech", "チェコ語"]),
        ("hu", &["hu", "hungarian", "ハンガリー語"]), ("zh", &["zh", "chinese", "中国語", "中"]), ("ko", &["ko", "korean", "韓国語"]), ("ru", &["ru", "russian", "ロシア語"]),
        ("lt", &["lt", "lithuanian", "リトアニア語"]), ("lv", &["lv", "latvian", "ラトビア語"]), ("et", &["et", "estonian", "エストニア語"]),
        ("sk", &["sk", "slovak", "スロバキア語"]), ("sl", &["sl", "slovenian", "スロベニア語"]), ("hr", &["hr", "croatian", "クロアチア語"]),
        ("ro", &["ro", "romanian", "ルーマニア語"]), ("bg", &["bg", "bulgarian", "ブルガリア語"]), ("ga", &["ga", "irish", "アイルランド語"]),
        ("cy", &["cy", "welsh", "ウェールズ語"]), ("uk", &["uk", "ukrainian", "ウクライナ語"]), ("tr", &["tr", "turkish", "トルコ語"]),
        ("ar", &["ar", "arabic", "アラビア語"]),
    ];
    let (mut known, mut unknown): (Vec<Language>, Vec<String>) = (Vec::new(), Vec::new());
    for part in text.split([',', ';', '、', '，', '/', '・', '\n', '&']).flat_map(|p| p.split(" and ")) {
        let part = plain(part);
        if part.is_empty() {
            continue;
        }
        let (word, level) = part.split_once('(').map_or((part.as_str(), ""), |(w, l)| (w.trim(), l.trim_end_matches(')').trim()));
        let level = match level {
            l if ["native", "mother tongue", "母語", "母国語", "ネイティブ"].contains(&l) => Level::Native,
            l if ["basic", "a little", "some", "初級", "日常会話", "少し"].contains(&l) => Level::Basic,
            _ => Level::Working,
        };
        match CODES.iter().find(|(_, words)| words.contains(&word)) {
            Some((code, _)) if !known.iter().any(|l| l.code == *code) => known.push(Language { code: (*code).to_owned(), level }),
            Some(_) => {}
            None => unknown.push(part),
        }
    }
    (known, unknown)
}

/// What someone eats. "None" and なし say that there are no needs, which is more than an empty cell.
pub(super) fn needs(text: &str) -> Option<String> {
    const NONE: &[&str] = &["none", "no", "nothing", "n/a", "na", "nil", "-", "–", "no restrictions", "no restriction", "no requirements", "なし", "無し", "無", "特になし", "特に無し", "ありません", "―", "ー"];
    let word = plain(text);
    if word.is_empty() {
        return None;
    }
    Some(if NONE.contains(&word.as_str()) { String::new() } else { text.trim().to_owned() })
}

pub(super) fn role(text: &str) -> Option<ParticipantRole> {
    use ParticipantRole::*;
    named(text, &[
        (Delegate, &["delegate", "participant", "member", "団員", "参加者", "受講者", "一般"][..]),
        (HeadOfDelegation, &["head of delegation", "head", "leader", "delegation leader", "団長", "代表", "リーダー"]),
        (Speaker, &["speaker", "presenter", "lecturer", "講師", "講演者", "登壇者", "発表者"]),
        (Moderator, &["moderator", "chair", "司会", "モデレーター", "座長"]),
        (Panellist, &["panellist", "panelist", "パネリスト", "パネラー"]),
        (Interpreter, &["interpreter", "通訳", "通訳者"]),
        (Guide, &["guide", "案内", "ガイド"]),
        (Staff, &["staff", "escort", "coordinator", "事務局", "随行", "同行", "スタッフ"]),
        (Host, &["host", "受入先", "受入側", "ホスト"]),
        (Press, &["press", "media", "journalist", "報道", "記者", "プレス"]),
        (Guest, &["guest", "vip", "guest of honour", "来賓", "ゲスト"]),
    ])
}

pub(super) fn status(text: &str) -> Option<ParticipationStatus> {
    use ParticipationStatus::*;
    named(text, &[
        (Applied, &["applied", "application", "registered", "申込", "申込済", "応募"][..]),
        (Shortlisted, &["shortlisted", "shortlist", "一次選考通過", "候補"]),
        (Accepted, &["accepted", "invited", "承諾", "採用", "合格", "選定"]),
        (Waitlisted, &["waitlisted", "waiting list", "waitlist", "補欠", "キャンセル待ち"]),
        (Declined, &["declined", "rejected", "no", "not attending", "辞退", "欠席", "不参加", "不採用", "×"]),
        (Confirmed, &["confirmed", "yes", "attending", "出席", "参加", "確定", "○", "〇"]),
        (Withdrawn, &["withdrawn", "cancelled", "canceled", "取消", "キャンセル", "取り下げ"]),
    ])
}

pub(super) fn organisation_type(text: &str) -> Option<OrganisationType> {
    use OrganisationType::*;
    named(text, &[
        (LocalGovernment, &["local government", "local authority", "city", "municipality", "council", "town", "市", "町", "村", "自治体", "地方自治体", "市町村"][..]),
        (Prefecture, &["prefecture", "県", "都道府県", "府", "道"]),
        (Ministry, &["ministry", "department of state", "省", "省庁"]),
        (Agency, &["agency", "public agency", "庁", "独立行政法人", "公的機関"]),
        (Company, &["company", "business", "firm", "sme", "corporation", "企業", "会社", "民間企業", "民間", "中小企業"]),
        (University, &["university", "college", "research institute", "大学", "大学院", "研究機関"]),
        (Cluster, &["cluster", "cluster organisation", "cluster organization", "クラスター"]),
        (LiaisonOffice, &["liaison office", "representative office", "embassy", "駐在員事務所", "大使館", "代表部"]),
        (Association, &["association", "chamber", "chamber of commerce", "federation", "協会", "団体", "商工会議所", "財団法人", "社団法人"]),
        (SocialEnterprise, &["social enterprise", "charity", "ngo", "npo", "社会的企業", "npo法人"]),
        (Media, &["media", "press", "メディア", "報道"]),
        (Other, &["other", "その他"]),
    ])
}

pub(super) fn programme_kind(text: &str) -> Option<ProgrammeKind> {
    use ProgrammeKind::*;
    let word = plain(text);
    let has = |parts: &[&str]| parts.iter().any(|p| word.contains(p));
    if has(&["matchmaking", "b2b", "business meeting", "マッチング", "商談"]) {
        Some(MatchmakingMission)
    } else if has(&["study tour", "study visit", "スタディツアー", "研修", "視察旅行"]) {
        Some(StudyTour)
    } else if has(&["delegation", "mission", "visit", "視察", "訪問", "訪日"]) {
        Some(DelegationVisit)
    } else if has(&["seminar", "conference", "workshop", "forum", "symposium", "lecture", "webinar", "training", "セミナー", "会議", "フォーラム", "シンポジウム", "講演", "ワークショップ"]) {
        Some(Seminar)
    } else {
        None
    }
}

pub(super) fn programme_status(text: &str) -> Option<ProgrammeStatus> {
    use ProgrammeStatus::*;
    named(text, &[
        (Idea, &["idea", "planned", "tentative", "構想", "案", "予定"][..]), (Call, &["call", "open", "募集中", "募集"]),
        (Confirmed, &["confirmed", "fixed", "確定", "決定"]), (Running, &["running", "in progress", "実施中"]),
        (Closed, &["closed", "done", "finished", "past", "終了", "実施済", "完了"]), (Cancelled, &["cancelled", "canceled", "中止"]),
    ])
}

pub(super) fn item_kind(text: &str) -> Option<ItemKind> {
    use ItemKind::*;
    named(text, &[
        (Session, &["session", "seminar", "meeting", "lecture", "workshop", "conference", "会議", "セミナー", "講演", "打合せ", "協議"][..]),
        (Visit, &["visit", "site visit", "tour", "company visit", "訪問", "視察", "見学"]),
        (Meal, &["meal", "lunch", "dinner", "breakfast", "reception", "昼食", "夕食", "朝食", "食事", "レセプション", "懇親会", "夕食会"]),
        (Leg, &["travel", "transfer", "journey", "flight", "train", "coach", "bus", "移動", "出発", "到着"]),
        (Lodging, &["hotel", "lodging", "accommodation", "宿泊", "ホテル"]),
        (Free, &["free", "free time", "自由時間", "自由行動"]), (Buffer, &["buffer", "予備"]), (Hold, &["hold", "仮押さえ"]),
        (Meeting, &["business meeting", "matchmaking meeting", "商談", "個別商談"]),
        (Ceremony, &["ceremony", "signing", "courtesy call", "式典", "調印式", "表敬訪問", "表敬"]),
    ])
}

pub(super) fn item_state(text: &str) -> Option<ItemState> {
    use ItemState::*;
    named(text, &[
        (Tbc, &["tbc", "to be confirmed", "tba", "未定", "調整中"][..]), (Provisional, &["provisional", "tentative", "planned", "仮", "予定"]),
        (Confirmed, &["confirmed", "fixed", "確定", "決定"]), (Cancelled, &["cancelled", "canceled", "中止"]),
    ])
}

/// A count with full-width digits, separators and a counter: 約１，２００名.
pub(super) fn count(text: &str) -> Option<u32> {
    let text = plain(text);
    let text = text.trim_start_matches("約").trim_start_matches("about ").trim_start_matches("approx. ").trim_start_matches("ca. ").trim_end_matches(['名', '人', '社', '+']);
    let digits: String = text.chars().filter(|c| !matches!(c, ',' | ' ' | '\'')).collect();
    let digits = digits.strip_suffix(".0").unwrap_or(&digits);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) { None } else { digits.parse().ok() }
}

/// A year, in the common or an era count: 1999, 1999年, 平成11年.
pub(super) fn year(text: &str) -> Option<i32> {
    let word = plain(text);
    let word = word.trim_end_matches('年');
    for (name, before) in [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867)] {
        if let Some(n) = word.strip_prefix(name) {
            let n: i32 = if n == "元" { 1 } else { n.parse().ok()? };
            return (1..=64).contains(&n).then_some(before + n);
        }
    }
    let y: i32 = word.strip_suffix(".0").unwrap_or(word).parse().ok()?;
    (1000..=2400).contains(&y).then_some(y)
}

/// Whether a text can be a mail address: one @ between what has no spaces, with a dot behind it.
pub(super) fn is_mail(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let plain = |t: &str| !t.is_empty() && !t.contains(['@', ' ', ',', ';', '<', '>', '\n']);
    plain(name) && plain(host) && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_with_how_well_they_are_known() {
        let (known, unknown) = languages("日本語（母語）・英語（日常会話）");
        assert_eq!(known.iter().map(|l| (l.code.as_str(), l.level)).collect::<Vec<_>>(), [("ja", Level::Native), ("en", Level::Basic)]);
        assert!(unknown.is_empty());
        let (known, unknown) = languages("English and French, Klingon");
        assert_eq!((known.len(), unknown), (2, vec!["klingon".to_owned()]));
    }

    #[test]
    fn no_needs_is_not_the_same_as_nothing_said() {
        assert_eq!(needs("特になし"), Some(String::new()));
        assert_eq!(needs("none"), Some(String::new()));
        assert_eq!(needs("  "), None);
        assert_eq!(needs("えび・かに不可"), Some("えび・かに不可".to_owned()));
    }

    #[test]
    fn numbers_years_and_addresses_are_read_as_written() {
        for (text, n) in [("１，２００名", Some(1200)), ("約30人", Some(30)), ("12.0", Some(12)), ("many", None), ("", None)] {
            assert_eq!(count(text), n, "{text}");
        }
        for (text, y) in [("平成11年", Some(1999)), ("1999年", Some(1999)), ("令和元", Some(2019)), ("99", None), ("昭和99年", None)] {
            assert_eq!(year(text), y, "{text}");
        }
        for (text, ok) in [("a@example.org", true), ("a b@example.org", false), ("a@b@c.org", false), ("a@localhost", false), ("n/a", false)] {
            assert_eq!(is_mail(text), ok, "{text}");
        }
    }
}
