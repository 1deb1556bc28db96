//! The words by which a typed line says what kind of item it is, with what the item is called when nothing else is said.

use crate::item::{ItemKind, TravelMode};

/// A word for a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindWord {
    /// How it is looked up: lower case, NFKC.
    pub text: &'static str,
    pub kind: ItemKind,
    pub travel: Option<TravelMode>,
    /// The title where the word stands alone, in English and Japanese.
    pub title: (&'static str, &'static str),
}

const fn word(text: &'static str, kind: ItemKind, en: &'static str, ja: &'static str) -> KindWord {
    KindWord { text, kind, travel: None, title: (en, ja) }
}
const fn by(text: &'static str, travel: TravelMode, en: &'static str, ja: &'static str) -> KindWord {
    KindWord { text, kind: ItemKind::Leg, travel: Some(travel), title: (en, ja) }
}

use ItemKind::{Buffer, Ceremony, Free, Hold, Leg, Lodging, Meal, Session, Visit};
use TravelMode::{Car, Coach, Ferry, Flight, Taxi, Train, Walk};

/// English words are matched whole, Japanese ones anywhere; longer ones first.
pub const WORDS: &[KindWord] = &[
    word("visit", Visit, "Visit", "訪問"),
    word("tour", Visit, "Tour", "見学"),
    word("courtesy call", Visit, "Courtesy call", "表敬訪問"),
    word("表敬訪問", Visit, "Courtesy call", "表敬訪問"),
    word("表敬", Visit, "Courtesy call", "表敬訪問"),
    word("訪問", Visit, "Visit", "訪問"),
    word("視察", Visit, "Visit", "視察"),
    word("見学", Visit, "Tour", "見学"),
    word("breakfast", Meal, "Breakfast", "朝食"),
    word("lunch", Meal, "Lunch", "昼食"),
    word("dinner", Meal, "Dinner", "夕食"),
    word("coffee", Meal, "Coffee", "休憩"),
    word("reception", Meal, "Reception", "レセプション"),
    word("朝食", Meal, "Breakfast", "朝食"),
    word("昼食会", Meal, "Lunch", "昼食会"),
    word("昼食", Meal, "Lunch", "昼食"),
    word("ランチ", Meal, "Lunch", "昼食"),
    word("夕食会", Meal, "Dinner", "夕食会"),
    word("夕食", Meal, "Dinner", "夕食"),
    word("懇親会", Meal, "Reception", "懇親会"),
    word("レセプション", Meal, "Reception", "レセプション"),
    word("briefing", Session, "Briefing", "説明会"),
    word("meeting", Session, "Meeting", "会議"),
    word("session", Session, "Session", "セッション"),
    word("seminar", Session, "Seminar", "セミナー"),
    word("workshop", Session, "Workshop", "ワークショップ"),
    word("lecture", Session, "Lecture", "講義"),
    word("talk", Session, "Talk", "講演"),
    word("panel", Session, "Panel", "パネル討論"),
    word("debrief", Session, "Debrief", "振り返り"),
    word("call", Session, "Call", "電話会議"),
    word("説明会", Session, "Briefing", "説明会"),
    word("説明", Session, "Briefing", "説明"),
    word("会議", Session, "Meeting", "会議"),
    word("打ち合わせ", Session, "Meeting", "打ち合わせ"),
    word("打合せ", Session, "Meeting", "打合せ"),
    word("意見交換会", Session, "Exchange of views", "意見交換会"),
    word("意見交換", Session, "Exchange of views", "意見交換"),
    word("セミナー", Session, "Seminar", "セミナー"),
    word("講演", Session, "Talk", "講演"),
    word("講義", Session, "Lecture", "講義"),
    word("振り返り", Session, "Debrief", "振り返り"),
    by("flight", Flight, "Flight", "航空便"),
    by("train", Train, "Train", "列車"),
    by("coach", Coach, "Coach", "貸切バス"),
    by("bus", Coach, "Bus", "バス"),
    by("car", Car, "Car", "車"),
    by("taxi", Taxi, "Taxi", "タクシー"),
    by("taxis", Taxi, "Taxis", "タクシー"),
    by("ferry", Ferry, "Ferry", "フェリー"),
    by("walk", Walk, "Walk", "徒歩"),
    KindWord { text: "transfer", kind: Leg, travel: None, title: ("Transfer", "移動") },
    by("フライト", Flight, "Flight", "航空便"),
    by("飛行機", Flight, "Flight", "航空便"),
    by("航空便", Flight, "Flight", "航空便"),
    by("新幹線", Train, "Shinkansen", "新幹線"),
    by("shinkansen", Train, "Shinkansen", "新幹線"),
    by("列車", Train, "Train", "列車"),
    by("電車", Train, "Train", "電車"),
    by("貸切バス", Coach, "Coach", "貸切バス"),
    by("バス", Coach, "Coach", "バス"),
    by("タクシー", Taxi, "Taxi", "タクシー"),
    by("フェリー", Ferry, "Ferry", "フェリー"),
    by("徒歩", Walk, "Walk", "徒歩"),
    KindWord { text: "移動", kind: Leg, travel: None, title: ("Transfer", "移動") },
    word("hotel", Lodging, "Hotel", "ホテル"),
    word("stay", Lodging, "Hotel", "宿泊"),
    word("ホテル", Lodging, "Hotel", "ホテル"),
    word("宿泊", Lodging, "Hotel", "宿泊"),
    word("free time", Free, "Free time", "自由時間"),
    word("free evening", Free, "Free evening", "自由時間"),
    word("自由時間", Free, "Free time", "自由時間"),
    word("自由行動", Free, "Free time", "自由行動"),
    word("buffer", Buffer, "Reserve", "予備"),
    word("reserve", Buffer, "Reserve", "予備"),
    word("予備", Buffer, "Reserve", "予備"),
    word("hold", Hold, "Time held", "仮押さえ"),
    word("仮押さえ", Hold, "Time held", "仮押さえ"),
    word("ceremony", Ceremony, "Ceremony", "式典"),
    word("signing", Ceremony, "Signing", "調印式"),
    word("調印式", Ceremony, "Signing", "調印式"),
    word("開会式", Ceremony, "Opening ceremony", "開会式"),
    word("閉会式", Ceremony, "Closing ceremony", "閉会式"),
    word("式典", Ceremony, "Ceremony", "式典"),
];
