//! The prefectures of Japan in the order of JIS X 0401, north to south, and which of them an organisation lies in.

use unicode_normalization::UnicodeNormalization;

use crate::{Bi, Organisation};

/// English and Japanese names; the code is the place in the list, from 1.
const ALL: [(&str, &str); 47] = [
    ("Hokkaido", "北海道"), ("Aomori", "青森県"), ("Iwate", "岩手県"), ("Miyagi", "宮城県"), ("Akita", "秋田県"), ("Yamagata", "山形県"),
    ("Fukushima", "福島県"), ("Ibaraki", "茨城県"), ("Tochigi", "栃木県"), ("Gunma", "群馬県"), ("Saitama", "埼玉県"), ("Chiba", "千葉県"),
    ("Tokyo", "東京都"), ("Kanagawa", "神奈川県"), ("Niigata", "新潟県"), ("Toyama", "富山県"), ("Ishikawa", "石川県"), ("Fukui", "福井県"),
    ("Yamanashi", "山梨県"), ("Nagano", "長野県"), ("Gifu", "岐阜県"), ("Shizuoka", "静岡県"), ("Aichi", "愛知県"), ("Mie", "三重県"),
    ("Shiga", "滋賀県"), ("Kyoto", "京都府"), ("Osaka", "大阪府"), ("Hyogo", "兵庫県"), ("Nara", "奈良県"), ("Wakayama", "和歌山県"),
    ("Tottori", "鳥取県"), ("Shimane", "島根県"), ("Okayama", "岡山県"), ("Hiroshima", "広島県"), ("Yamaguchi", "山口県"),
    ("Tokushima", "徳島県"), ("Kagawa", "香川県"), ("Ehime", "愛媛県"), ("Kochi", "高知県"), ("Fukuoka", "福岡県"), ("Saga", "佐賀県"),
    ("Nagasaki", "長崎県"), ("Kumamoto", "熊本県"), ("Oita", "大分県"), ("Miyazaki", "宮崎県"), ("Kagoshima", "鹿児島県"), ("Okinawa", "沖縄県"),
];

/// A prefecture by its JIS code, 1 to 47.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Prefecture(u8);

impl Prefecture {
    /// 1 Hokkaido to 47 Okinawa.
    pub fn code(self) -> u8 {
        self.0
    }

    pub fn name(self) -> Bi {
        let (en, ja) = ALL[usize::from(self.0) - 1];
        Bi::new(en, ja)
    }

    /// The prefecture that an organisation of Japan lies in: its region says so, or it is the prefecture itself and its name
    /// does. A town or university of the same name says nothing (Fukushima of Osaka, Kyoto University).
    pub fn of(o: &Organisation) -> Option<Prefecture> {
        if !o.country.is_empty() && o.country != "JP" {
            return None;
        }
        // The region of an organisation whose country is to come may be anywhere: only Japanese letters tell.
        let region = plain(&o.region);
        let known = |n: usize| u8::try_from(n + 1).ok().map(Prefecture);
        let by_region = || {
            ALL.iter().position(|(en, ja)| {
                let stem = ja.trim_end_matches(['県', '府', '都']);
                let english = o.country == "JP" && [en.to_lowercase(), format!("{} prefecture", en.to_lowercase())].contains(&region);
                english || region == *ja || (!region.is_empty() && region == stem)
            })
        };
        let (en, ja) = (plain(&o.name.en), plain(&o.name.ja));
        let by_name = || ALL.iter().position(|(name, full)| ja.starts_with(full) || en.starts_with(&format!("{} prefectur", name.to_lowercase())));
        by_region().or_else(by_name).and_then(known)
    }
}

/// Without width, case and macrons: "Ōsaka", "ＯＳＡＫＡ".
fn plain(text: &str) -> String {
    text.nfkd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect::<String>().nfc().collect::<String>().trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{OrganisationId, OrganisationType};

    fn organisation(en: &str, ja: &str, region: &str, country: &str) -> Organisation {
        Organisation {
            id: OrganisationId(uuid::Uuid::nil()), name: Bi::new(en, ja), acronym: String::new(), aliases: vec![],
            kind: OrganisationType::Other, parent: None, region: region.into(), country: country.into(), sectors: vec![],
            founded: None, staff: None, staff_as_of: String::new(), website: String::new(), profile: Bi::default(), members: None, focus: Bi::default(), wants: Bi::default(),
            offers: Bi::default(), notes: String::new(),
        }
    }

    #[test]
    fn a_prefecture_is_known_by_the_region_or_by_its_own_name() {
        for (en, ja, region, country, found) in [
            ("JETRO Ibaraki", "", "Ibaraki", "JP", Some(8)),
            ("", "日立市", "茨城県", "JP", Some(8)),
            ("", "日立市", "茨城", "", Some(8)),
            ("Osaka Prefectural Government", "大阪府", "Kansai", "JP", Some(27)),
            ("Iwate Prefecture", "", "Tohoku", "JP", Some(3)),
            ("", "北海道庁", "", "JP", Some(1)),
            ("City of Ōsaka", "", "Ōsaka", "JP", Some(27)),
            ("Kyoto University", "京都大学", "", "JP", None),
            ("Nara Restaurant", "", "Nara", "GB", None),
            ("Kochi", "", "Kochi", "", None),
            ("Office", "", "", "JP", None),
        ] {
            let got = Prefecture::of(&organisation(en, ja, region, country));
            assert_eq!(got.map(Prefecture::code), found, "{en} {ja} {region}");
        }
        assert_eq!(Prefecture(47).name(), Bi::new("Okinawa", "沖縄県"));
    }
}
