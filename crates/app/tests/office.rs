//! The settings of an office.

use meguri_app::{App, Clock, UiError, door};
use serde_json::{Value, json};

fn set(app: &mut App, key: &str, value: Value) -> Result<Value, UiError> {
    door::call(app, "set_setting", json!({ "key": key, "value": value }))
}

fn office(app: &mut App) -> Value {
    door::call(app, "office", Value::Null).unwrap()
}

#[test]
fn what_is_set_shows_and_what_is_not_shows_what_holds() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::create(&folder.path().join("office.meguri"), Clock::System, "test").unwrap();
    let first = office(&mut app);
    assert_eq!(first["week_start"], "monday");
    assert_eq!(first["clocks"].as_array().unwrap().len(), 3);
    let said = set(&mut app, "office_name", json!({ "en": "JLGC London", "ja": "自治体国際化協会ロンドン事務所" })).unwrap();
    assert_eq!(said["said"]["en"], "Changed the setting “Name of the office”");
    set(&mut app, "clocks", json!(["Asia/Tokyo"])).unwrap();
    set(&mut app, "clashes", json!({ "buffer_minutes": 25 })).unwrap();
    let now = office(&mut app);
    assert_eq!(now["name"]["en"], "JLGC London");
    assert_eq!(now["clocks"][0]["city"]["ja"], "東京");
    let buffer = now["rules"].as_array().unwrap().iter().find(|r| r["key"] == "buffer_minutes").unwrap().clone();
    assert_eq!((buffer["value"].as_f64(), buffer["usual"].as_f64()), (Some(25.0), Some(10.0)));
    door::call(&mut app, "undo", Value::Null).unwrap();
    assert_eq!(office(&mut app)["rules"], first["rules"]);
}

#[test]
fn numbers_that_no_rule_can_work_with_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::create(&folder.path().join("office.meguri"), Clock::System, "test").unwrap();
    for rules in [json!({ "walk_km_h": 0 }), json!({ "buffer_minutes": -5 }), json!({ "road_km_h": 1e9 })] {
        assert_eq!(set(&mut app, "clashes", rules).unwrap_err().code, "bad_number");
    }
    assert_eq!(set(&mut app, "office_name", json!({})).unwrap_err().code, "needs_text");
    assert_eq!(set(&mut app, "week_start", json!("someday")).unwrap_err().code, "bad_input");
}
