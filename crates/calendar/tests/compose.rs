//! What the texts of an event say, case by case.

mod common;

use common::*;
use meguri_calendar::{ComposeOptions, Event, ExportLang, ItemContext, item_event};
use meguri_model::{Bi, DayPart, Item, ItemKind, ItemState, When};

fn composed(lang: ExportLang, item: &Item, change: impl FnOnce(&mut ItemContext<'_>, &mut ComposeOptions)) -> Event {
    let programme = programme();
    let (mut context, mut options) = (ItemContext::new(item, &programme), options(lang));
    change(&mut context, &mut options);
    item_event(&context, &options, &labels())
}

fn noon() -> When {
    exact(("2026-10-22T12:00", "Asia/Tokyo"), None)
}

#[test]
fn a_summary_is_in_the_language_asked_for_or_in_both() {
    let morning = || When::PartOfDay { date: day("2026-10-22"), part: DayPart::Morning, zone: "Asia/Tokyo".into() };
    for (title, when, state, en, ja, both) in [
        (Bi::new("Lunch", "昼食"), noon(), ItemState::Confirmed, "Lunch", "昼食", "昼食 / Lunch"),
        (Bi::new("Lunch", "昼食"), noon(), ItemState::Tbc, "[TBC] Lunch", "[未定] 昼食", "[未定/TBC] 昼食 / Lunch"),
        (Bi::new("Lunch", "昼食"), noon(), ItemState::Provisional, "Lunch", "昼食", "昼食 / Lunch"),
        (Bi::new("Visit", "訪問"), morning(), ItemState::Confirmed, "Visit (morning)", "訪問（午前）", "訪問（午前） / Visit (morning)"),
        (Bi::same("NSK"), noon(), ItemState::Confirmed, "NSK", "NSK", "NSK"),
        (Bi::new("", "朝礼"), morning(), ItemState::Confirmed, "朝礼 (morning)", "朝礼（午前）", "朝礼（午前）"),
        (Bi::default(), noon(), ItemState::Confirmed, "Meal", "食事", "食事 / Meal"),
    ] {
        let item = Item { state, ..item(1, ItemKind::Meal, title, when) };
        for (lang, expected) in [(ExportLang::En, en), (ExportLang::Ja, ja), (ExportLang::Both, both)] {
            assert_eq!(composed(lang, &item, |_, _| ()).summary, expected);
        }
    }
}

#[test]
fn the_mark_of_what_is_to_be_confirmed_can_be_turned_off() {
    let item = Item { state: ItemState::Tbc, ..item(1, ItemKind::Meal, Bi::same("Lunch"), noon()) };
    assert_eq!(composed(ExportLang::En, &item, |_, o| o.mark_tbc = false).summary, "Lunch");
}

#[test]
fn a_leg_without_a_title_is_named_by_what_it_does() {
    let leg = Item { carrier: "JL".into(), number: "43".into(), ..item(1, ItemKind::Leg, Bi::default(), noon()) };
    let event = composed(ExportLang::En, &leg, |c, _| {
        c.from = Bi::new("London", "ロンドン");
        c.to = Bi::new("Tokyo", "東京");
    });
    assert_eq!((event.summary.as_str(), event.location.as_str()), ("JL 43 London → Tokyo", "London"));
    assert_eq!(event.description, "Programme: Japan Study Tour (sample)\nService: JL 43\nRoute: London → Tokyo");
    assert_eq!(composed(ExportLang::Both, &leg, |_, _| ()).summary, "JL 43");
    let bare = item(1, ItemKind::Leg, Bi::default(), noon());
    assert_eq!(composed(ExportLang::Ja, &bare, |_, _| ()).summary, "移動");
}

#[test]
fn a_language_tag_stands_only_where_it_is_true() {
    let only_en = item(1, ItemKind::Meal, Bi::new("Lunch", ""), noon());
    for (lang, tag) in [(ExportLang::En, "en"), (ExportLang::Ja, ""), (ExportLang::Both, "")] {
        assert_eq!(composed(lang, &only_en, |_, _| ()).language, tag);
    }
}

#[test]
fn a_link_that_is_no_uri_stays_in_the_description() {
    let item = Item { link: "meet.example/abc".into(), ..item(1, ItemKind::Session, Bi::same("Call"), noon()) };
    let event = composed(ExportLang::Ja, &item, |_, _| ());
    assert_eq!(event.conference, "");
    assert!(event.description.ends_with("リンク：meet.example/abc"), "{}", event.description);
}

#[test]
fn a_location_in_both_languages_does_not_mix_them() {
    let item = item(1, ItemKind::Visit, Bi::same("X"), noon());
    let event = composed(ExportLang::Both, &item, |c, _| {
        c.place = Bi::new("Prefectural Office", "県庁");
        c.address = Bi::new("", "盛岡市内丸10-1");
    });
    assert_eq!(event.location, "県庁 盛岡市内丸10-1 / Prefectural Office");
}
