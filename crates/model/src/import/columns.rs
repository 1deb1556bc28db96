//! What a header means, in English and Japanese, however it is written.

use unicode_normalization::UnicodeNormalization;

use super::{Column, ImportKind};
use Column::*;

const PERSON: &[(Column, &[&str])] = &[
    (Family, &["family name", "surname", "last name", "姓", "苗字", "名字", "氏"]),
    (Given, &["given name", "given names", "first name", "forename", "名"]),
    (FamilyReading, &["せい", "セイ", "姓ふりがな", "姓フリガナ", "姓かな", "姓カナ", "family name kana", "last name kana"]),
    (GivenReading, &["めい", "メイ", "名ふりがな", "名フリガナ", "名かな", "名カナ", "given name kana", "first name kana"]),
    (Reading, &["ふりがな", "フリガナ", "読み", "よみ", "読み仮名", "よみがな", "かな", "カナ", "氏名かな", "氏名カナ", "氏名ふりがな", "氏名フリガナ", "kana", "furigana", "reading", "name in kana", "pronunciation"]),
    (NameOrder, &["name order", "order of name", "氏名の順", "姓名の順"]),
    (Suffix, &["suffix", "name suffix", "post nominals", "氏名の後"]),
    (Contact, &["other contact", "その他連絡先", "その他の連絡先"]),
    (Record, &["meguri id"]),
    (Prefix, &["form of address", "敬称", "称号", "salutation", "prefix", "honorific", "mr ms", "mr mrs"]),
    (Organisation, &["所属", "所属先", "所属機関", "所属団体", "団体", "団体名", "会社", "会社名", "勤務先", "機関", "機関名", "企業名", "組織", "自治体名", "自治体", "大学", "organisation", "organization", "company", "affiliation", "institution", "employer", "organisation name", "company name", "company organisation", "municipality", "city", "prefecture"]),
    (Department, &["部署", "部署名", "部課", "所属部署", "部門", "課", "department", "division", "section", "unit"]),
    (Post, &["役職", "役職名", "職名", "肩書", "肩書き", "職位", "position", "job title", "post", "title", "function", "role in organisation", "designation", "job position"]),
    (Posts, &["further posts", "other posts", "その他の役職", "その他の所属", "兼職", "兼務", "兼任"]),
    (Email, &["email", "e-mail", "mail", "email address", "e-mail address", "メール", "メールアドレス", "電子メール", "eメール"]),
    (Mobile, &["mobile", "mobile phone", "cell", "cell phone", "mobile number", "携帯", "携帯電話", "携帯番号"]),
    (Phone, &["phone", "telephone", "tel", "phone number", "telephone number", "電話", "電話番号"]),
    (Address, &["address", "postal address", "住所", "所在地", "連絡先住所"]),
    (Diet, &["diet", "dietary", "dietary requirements", "dietary needs", "dietary restrictions", "food", "meals", "meal", "allergies", "food allergies", "allergy", "食事", "食事制限", "食物制限", "アレルギー", "食物アレルギー", "食事の要望", "食事について"]),
    (Access, &["access", "accessibility", "access needs", "special needs", "mobility", "配慮事項", "配慮", "バリアフリー", "介助"]),
    (Languages, &["language", "languages", "language skills", "working language", "working languages", "言語", "使用言語", "語学", "対応言語", "言葉"]),
    (Role, &["role", "participant role", "function in delegation", "役割", "参加区分", "区分", "担当"]),
    (Status, &["status", "registration status", "attendance", "状態", "参加状況", "出欠", "参加可否", "ステータス"]),
    (Group, &["group", "subgroup", "team", "班", "グループ", "組"]),
    (KeepUntil, &["keep until", "delete after", "保存期限", "保管期限"]),
    (Consent, &["consent", "data consent", "gdpr", "同意", "個人情報同意", "個人情報の同意"]),
    (Name, &["name", "full name", "participant", "participant name", "delegate", "delegate name", "name in full", "person", "attendee", "氏名", "名前", "お名前", "ご氏名", "参加者", "参加者名", "参加者氏名", "団員", "団員名", "漢字", "漢字氏名", "氏名漢字", "ローマ字", "ローマ字氏名", "氏名ローマ字", "英字氏名", "英語名", "氏名英語", "romaji", "roman letters", "name romaji", "name in english", "name in kanji", "kanji", "name in japanese", "english name", "japanese name"]),
    (Notes, &["notes", "note", "remarks", "comments", "comment", "備考", "メモ", "特記事項", "その他"]),
];

const ORGANISATION: &[(Column, &[&str])] = &[
    (Name, &["name", "organisation", "organization", "company", "company name", "organisation name", "organization name", "institution", "cluster", "cluster name", "名称", "団体名", "団体", "会社名", "会社", "企業名", "機関名", "組織名", "自治体名", "英語名", "英語名称", "日本語名", "name in english", "name in japanese", "english name", "japanese name"]),
    (Acronym, &["acronym", "abbreviation", "short name", "略称", "略語"]),
    (Type, &["type", "kind", "category", "organisation type", "種別", "種類", "区分", "分類"]),
    (Country, &["country", "国", "国名", "所在国"]),
    (Region, &["region", "prefecture", "county", "area", "地域", "都道府県", "地方"]),
    (Sectors, &["sector", "sectors", "industry", "industries", "field", "fields", "分野", "業種", "産業"]),
    (Founded, &["founded", "established", "since", "year founded", "設立", "設立年", "創業", "創立"]),
    (Staff, &["staff", "employees", "number of employees", "headcount", "members", "職員数", "従業員数", "社員数"]),
    (Website, &["website", "web", "url", "homepage", "site", "ウェブサイト", "ホームページ", "サイト"]),
    (Notes, &["notes", "note", "remarks", "comments", "備考", "メモ"]),
];

const EVENT: &[(Column, &[&str])] = &[
    (Date, &["date", "dates", "when", "day", "start date", "from", "date and time", "event date", "日付", "日", "日時", "開催日", "開催日時", "月日", "期日", "開始日", "日程", "期間", "会期"]),
    (EndDate, &["end date", "until", "to", "終了日", "最終日"]),
    (Start, &["time", "times", "start", "start time", "begin", "begins", "hour", "時刻", "時間", "開始", "開始時刻", "開始時間"]),
    (End, &["end", "end time", "ends", "finish", "終了", "終了時刻", "終了時間"]),
    (Name, &["name", "title", "event", "event name", "programme", "program", "subject", "summary", "activity", "session", "item", "what", "content", "事業名", "名称", "件名", "行事", "行事名", "イベント", "イベント名", "タイトル", "内容", "題名", "訪問先", "英語名", "日本語名", "name in english", "name in japanese"]),
    (Type, &["type", "types", "kind", "category", "format", "種別", "種類", "区分", "形式", "分類"]),
    (Audience, &["target", "targets", "audience", "target group", "target audience", "for whom", "participants", "対象", "対象者"]),
    (Sectors, &["sector", "sectors", "topic", "topics", "theme", "field", "分野", "テーマ"]),
    (Place, &["place", "venue", "location", "where", "city", "room", "場所", "会場", "開催地", "開催場所"]),
    (Host, &["host", "organiser", "organizer", "organised by", "主催", "主催者", "受入先", "受入機関"]),
    (Expected, &["expected", "number of participants", "capacity", "places", "人数", "定員", "参加人数", "予定人数"]),
    (Status, &["status", "state", "状態", "ステータス", "状況"]),
    (Notes, &["notes", "note", "remarks", "comments", "description", "details", "備考", "メモ", "説明", "詳細"]),
];

const WISH: &[(Column, &[&str])] = &[
    (Asker, &["asker", "from", "who asks", "asks", "requester", "requested by", "asked by", "a", "applicant", "participant", "company", "company name", "organisation", "organization", "organisation name", "name", "your organisation", "your company", "申込者", "申込元", "申込企業", "申込団体", "希望者", "希望元", "依頼者", "依頼元", "貴団体", "貴社", "貴社名", "貴団体名", "団体名", "会社名", "企業名", "参加者", "参加者名", "氏名", "名称"]),
    (Partner, &["partner", "to", "with", "to meet", "wants to meet", "wish", "meet", "b", "requested", "target", "meeting with", "requested partner", "partner name", "wished partner", "希望先", "申込先", "相手", "相手先", "相手方", "商談相手", "面談相手", "希望相手", "商談希望先", "面談希望先", "希望商談先"]),
    (Rank, &["rank", "ranking", "priority", "preference", "choice", "order", "順位", "希望順位", "優先順位", "優先度", "希望順"]),
    (Notes, &["notes", "note", "remarks", "comments", "comment", "reason", "備考", "メモ", "理由"]),
];

fn table(kind: ImportKind) -> &'static [(Column, &'static [&'static str])] {
    match kind {
        ImportKind::People => PERSON,
        ImportKind::Organisations => ORGANISATION,
        ImportKind::Programmes | ImportKind::Items => EVENT,
        ImportKind::Wishes => WISH,
    }
}

/// A header without case, width, marks and what stands in brackets.
fn plain(text: &str) -> String {
    let text: String = text.nfkc().collect::<String>().to_lowercase();
    let mut depth = 0_u32;
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' | '【' | '〔' => depth += 1,
            ')' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '*' | ':' | '：' | '※' | '?' | '#' | '"' | '.' => {}
            '_' | '-' if !out.ends_with('e') => out.push(' '),
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn exact(kind: ImportKind, plain: &str) -> Option<Column> {
    if plain.is_empty() {
        return None;
    }
    // Japanese headers are often spaced out: 氏　名.
    let tight: String = if super::is_japanese(plain) { plain.split(' ').collect() } else { plain.to_owned() };
    let is = |alias: &&str| {
        let alias: String = alias.nfkc().collect::<String>().to_lowercase();
        alias == plain || alias == tight
    };
    table(kind).iter().filter(|(c, _)| Column::of(kind).contains(c)).find(|(_, aliases)| aliases.iter().any(|a| is(&a))).map(|(c, _)| *c)
}

/// What a column with this header holds in rows of a kind; `None` where the header says nothing known.
pub fn recognise(kind: ImportKind, header: &str) -> Option<Column> {
    let whole = plain(header);
    if let Some(found) = exact(kind, &whole) {
        return Some(found);
    }
    // "Name / 氏名", "Dietary requirements, 食事", "氏名・Name": each part for itself.
    let parts = header.split(['/', '／', '・', ',', '、', '\n', '|', '(', ')', '（', '）', '&']);
    if let Some(found) = parts.map(plain).find_map(|p| exact(kind, &p)) {
        return Some(found);
    }
    // "Your email address", "Participant's dietary requirements": the longest known ending.
    let words: Vec<&str> = whole.split(' ').collect();
    (1..words.len().min(6)).find_map(|n| exact(kind, &words[n..].join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_both_languages_however_they_are_written() {
        use ImportKind::*;
        for (kind, header, column) in [
            (People, "氏名", Some(Name)),
            (People, "氏　名", Some(Name)),
            (People, "ふりがな", Some(Reading)),
            (People, "ﾌﾘｶﾞﾅ", Some(Reading)),
            (People, "所属", Some(Organisation)),
            (People, "役職名", Some(Post)),
            (People, "食事（アレルギー等）", Some(Diet)),
            (People, "Name*", Some(Name)),
            (People, "FAMILY NAME", Some(Family)),
            (People, "First_Name", Some(Given)),
            (People, "E-mail", Some(Email)),
            (People, "Email address:", Some(Email)),
            (People, "Your e-mail address", Some(Email)),
            (People, "Name / 氏名", Some(Name)),
            (People, "Dietary requirements (allergies, religion)", Some(Diet)),
            (People, "Title", Some(Post)),
            (People, "Shoe size", None),
            (People, "", None),
            (Organisations, "団体名", Some(Name)),
            (Organisations, "Country", Some(Country)),
            (Programmes, "Date", Some(Date)),
            (Programmes, "Target", Some(Audience)),
            (Programmes, "Title", Some(Name)),
            (Programmes, "開催日時", Some(Date)),
            (Items, "会場", Some(Place)),
            (Items, "時間", Some(Start)),
        ] {
            assert_eq!(recognise(kind, header), column, "{header}");
        }
    }

    #[test]
    fn every_column_of_a_kind_can_be_recognised() {
        for kind in ImportKind::ALL {
            for column in Column::of(*kind) {
                assert!(table(*kind).iter().any(|(c, _)| c == column), "{kind}: {column}");
            }
        }
    }
}
