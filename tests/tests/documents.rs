//! The itinerary on paper: what is read on its pages, in each language, from the plan and from a release.

mod desk;

use std::path::Path;
use std::process::Command;

use desk::{Desk, read_pdf};
use meguri_app::door;
use serde_json::{Value, json};

impl Desk {
    /// Makes a document and reads it as a reader of PDFs does (`pdftotext -layout`): what was answered, and the text.
    fn paper(&mut self, programme: &Value, kind: &str, choice: Value) -> (Value, String) {
        let path = self.dir.path().join("paper.pdf");
        let made = self.call("make_document", json!({ "programme": programme, "kind": kind, "choice": choice, "path": path }));
        (made, read_pdf(&path))
    }
}

const TOUR: &str = "Japan Study Tour (sample)";

/// The items that a sheet can be made of.
fn attended(desk: &mut Desk, programme: &Value) -> Value {
    let page = desk.call("documents", json!({ "programme": programme }));
    page["kinds"].as_array().unwrap().iter().find(|k| k["kind"] == "attendance_sheet").unwrap()["items"].clone()
}

fn plain(lang: &str) -> Value {
    json!({ "lang": lang, "second_zone": true, "addresses": true })
}

#[test]
fn the_tour_is_read_in_english_in_japanese_and_side_by_side() {
    let mut desk = Desk::sample();
    let tour = desk.programme(TOUR);
    let (made, en) = desk.paper(&tour, "itinerary", plain("en"));
    assert_eq!(made["pages"], 5);
    for said in ["Itinerary", "Draft", TOUR, "Sun 13 Dec – Sat 19 Dec 2026", "12 delegates: Group A 5, Group B 6, Group C 5", "Day 7", "flight number to be confirmed", "Page 5 of 5", "Tokyo is 9 h ahead of London"] {
        assert!(en.contains(said), "{said}\n{en}");
    }
    assert!(!en.contains('日'), "an English page has no Japanese where there is English");
    let (_, ja) = desk.paper(&tour, "itinerary", plain("ja"));
    for said in ["日程表", "案", "訪日研修（見本）", "2026年12月13日（日）〜12月19日（土）", "7日目", "便名未定", "5／5ページ"] {
        assert!(ja.contains(said), "{said}\n{ja}");
    }
    let (_, both) = desk.paper(&tour, "itinerary", plain("both"));
    for said in ["Itinerary 日程表", TOUR, "訪日研修（見本）", "Welcome dinner", "歓迎夕食会"] {
        assert!(both.contains(said), "{said}\n{both}");
    }
}

#[test]
fn a_group_reads_its_own_day_and_not_that_of_the_others() {
    let mut desk = Desk::sample();
    let tour = desk.programme(TOUR);
    let page = desk.call("documents", json!({ "programme": tour }));
    let group = page["groups"].as_array().unwrap().iter().find(|g| g["name"]["en"] == "Group B").unwrap()["id"].clone();
    let (made, text) = desk.paper(&tour, "itinerary", json!({ "lang": "en", "group": group }));
    assert!(made["path"].as_str().unwrap().ends_with("paper.pdf"));
    assert!(text.contains("For: Group B"));
    assert!(text.contains("EU-Japan Centre: companies and clusters"), "group B's visit");
    assert!(!text.contains("JETRO: promoting regions"), "group A's visit");
    assert!(text.contains("Welcome dinner"), "everybody's");
}

#[test]
fn a_release_stays_what_it_was_and_the_draft_after_it_marks_what_changed() {
    let mut desk = Desk::sample();
    let tour = desk.programme(TOUR);
    desk.call("release_programme", json!({ "programme": tour }));
    let (_, first) = desk.paper(&tour, "itinerary", plain("en"));
    assert!(first.contains("Rev 1") && first.contains("Issued Sat 21 Nov 2026"), "an untouched plan is the release\n{first}");
    let dinner = attended(&mut desk, &tour).as_array().unwrap().iter().find(|i| i["name"]["en"].as_str().unwrap().starts_with("Welcome dinner")).unwrap()["id"].clone();
    desk.call("move_item", json!({ "item": dinner, "start": "2026-12-14T20:00" }));
    let (_, draft) = desk.paper(&tour, "itinerary", plain("en"));
    assert!(draft.contains("Draft after rev 1") && draft.contains("A bar in the margin marks a change from rev 1."));
    let row = draft.lines().find(|l| l.contains("Welcome dinner")).unwrap();
    assert!(row.trim_start().starts_with("20:00") && row.trim_end().ends_with("changed"), "{row}");
    let (_, old) = desk.paper(&tour, "itinerary", json!({ "lang": "en", "release": 1, "second_zone": true, "addresses": true }));
    assert_eq!(old, first);
    desk.call("remove_item", json!({ "item": dinner }));
    let (_, without) = desk.paper(&tour, "itinerary", plain("en"));
    let row = without.lines().find(|l| l.contains("Welcome dinner")).unwrap();
    assert!(row.contains("cancelled"), "people who hold rev 1 are told: {row}");
}

#[test]
fn the_same_plan_gives_the_same_bytes_and_a_preview_of_every_page() {
    let mut desk = Desk::sample();
    let tour = desk.programme(TOUR);
    let bytes = |desk: &mut Desk, name: &str| {
        let path = desk.dir.path().join(name);
        desk.call("make_document", json!({ "programme": tour, "kind": "itinerary", "choice": plain("both"), "path": path }));
        std::fs::read(path).unwrap()
    };
    assert_eq!(bytes(&mut desk, "a.pdf"), bytes(&mut desk, "b.pdf"));
    let last = desk.call("document_preview", json!({ "programme": tour, "kind": "itinerary", "choice": plain("en"), "page": 99 }));
    assert_eq!((&last["page"], &last["pages"]), (&json!(4), &json!(5)));
    assert!(last["svg"].as_str().unwrap().starts_with("<svg"));
}

#[test]
fn what_is_typed_stays_text_and_a_sign_without_a_shape_is_written_by_name() {
    let mut desk = Desk::sample();
    let tour = desk.programme(TOUR);
    let item = attended(&mut desk, &tour)[0]["id"].clone();
    let title = "#panic(\"x\") *b* $a^2$ @ref \\ [c] // d 🌸 שלום מרחבא";
    desk.call("edit_item", json!({ "item": item, "title": { "en": title, "ja": "葛\u{E0100}城 ﾃｽﾄ" } }));
    let (made, text) = desk.paper(&tour, "itinerary", plain("en"));
    for part in ["#panic(\"x\") *b* $a^2$ @ref \\ [c] // d", "[cherry blossom]"] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(made["notes"].as_array().unwrap().iter().any(|n| n["en"].as_str().unwrap().contains("cherry blossom")));
    desk.call("edit_item", json!({ "item": item, "title": { "en": "長".repeat(200), "ja": "W".repeat(200) } }));
    let (made, _) = desk.paper(&tour, "itinerary", plain("both"));
    assert!(made["pages"].as_u64().unwrap() >= 5);
}

#[test]
fn a_programme_without_dates_says_so_and_bad_wishes_are_refused_with_what_is_wrong() {
    let mut desk = Desk::sample();
    let mission = desk.programme("Social enterprise mission to England");
    let (_, text) = desk.paper(&mission, "itinerary", plain("en"));
    assert!(text.contains("No date yet"), "{text}");
    let tour = desk.programme(TOUR);
    let path = desk.dir.path().join("x.pdf");
    let refused = |desk: &mut Desk, input: Value| door::call(&mut desk.app, "make_document", input).unwrap_err().code;
    let ask = |kind: &str, choice: Value, path: &std::path::Path| json!({ "programme": tour, "kind": kind, "choice": choice, "path": path });
    assert_eq!(refused(&mut desk, ask("poem", plain("en"), &path)), "no_such_document");
    assert_eq!(refused(&mut desk, ask("itinerary", json!({ "lang": "en", "release": 7 }), &path)), "no_release");
    let nowhere = desk.dir.path().join("no/where.pdf");
    assert_eq!(refused(&mut desk, ask("itinerary", plain("en"), &nowhere)), "folder");
    let gone = door::call(&mut desk.app, "make_documents", json!({ "programme": tour, "languages": ["en"], "folder": nowhere })).unwrap_err();
    assert_eq!(gone.code, "no_folder");
    let colour = door::call(&mut desk.app, "set_setting", json!({ "key": "house_style", "value": { "colour": "blue" } })).unwrap_err();
    assert_eq!((colour.code.as_str(), colour.field.as_deref()), ("bad_colour", Some("colour")));
}

#[test]
fn everything_is_written_with_one_call_and_carries_the_house_style() {
    let mut desk = Desk::sample();
    let tour = desk.programme(TOUR);
    let style = json!({ "footer": { "en": "JLGC London", "ja": "クレアロンドン" }, "colour": "#1e4a8a", "paper": "letter" });
    desk.call("set_setting", json!({ "key": "house_style", "value": style }));
    let folder = desk.dir.path().join("all");
    std::fs::create_dir(&folder).unwrap();
    let made = desk.call("make_documents", json!({ "programme": tour, "languages": ["en", "ja"], "folder": folder }));
    let papers: Vec<&Value> = made["documents"].as_array().unwrap().iter().collect();
    let kinds = desk.call("documents", json!({ "programme": tour }))["kinds"].as_array().unwrap().len();
    let pdfs: Vec<&str> = papers.iter().map(|d| d["path"].as_str().unwrap()).filter(|p| p.ends_with(".pdf")).collect();
    assert_eq!(pdfs.len(), 2 * kinds);
    for path in &pdfs {
        assert!(std::path::Path::new(path).exists(), "{path}");
    }
    let itinerary = pdfs.iter().find(|p| p.contains("Itinerary")).unwrap();
    let info = Command::new("pdfinfo").arg(itinerary).output().unwrap();
    let info = String::from_utf8_lossy(&info.stdout).into_owned();
    assert!(info.contains("612 x 792 pts (letter)") && info.contains("Itinerary: Japan Study Tour"), "{info}");
    let text = Command::new("pdftotext").args([itinerary, "-"]).output().unwrap();
    assert!(String::from_utf8_lossy(&text.stdout).contains("JLGC London"));
}

#[test]
fn japanese_dates_are_counted_by_eras_where_the_house_style_says_so() {
    let mut desk = Desk::sample();
    let seminar = desk.programme("Cooperation between European and Japanese Regions");
    desk.call("edit_programme", json!({ "programme": seminar, "title": { "ja": "2018年の協力" } }));
    desk.call("set_setting", json!({ "key": "house_style", "value": { "eras": true } }));
    let (_, text) = desk.paper(&seminar, "itinerary", plain("ja"));
    assert!(text.contains("平成30年11月20日（火）") && !text.contains("2018年11月"), "{text}");
    assert!(text.contains("2018年の協力"), "what somebody typed stays as it is");
    let page = desk.call("programme", json!({ "programme": seminar }));
    assert!(!page.to_string().contains("平成"), "only on paper");
}

#[test]
fn a_logo_stands_on_the_first_page_and_a_bad_one_is_refused_with_what_is_wrong() {
    let mut desk = Desk::sample();
    let tour = desk.programme(TOUR);
    let file = |desk: &Desk, name: &str, bytes: &[u8]| {
        let path = desk.dir.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#1e4a8a"/></svg>"##;
    let good = file(&desk, "logo.svg", svg.as_bytes());
    let png = std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/icons/128x128.png")).unwrap();
    let other = file(&desk, "office.png", &png);
    for (name, bytes, code) in [
        ("large.png", vec![0x89; 50 << 20], "logo_too_large"),
        ("broken.png", png[..png.len() / 2].to_vec(), "logo_unreadable"),
        ("broken.svg", b"<svg".to_vec(), "logo_unreadable"),
        ("text.svg", b"no picture".to_vec(), "logo_unreadable"),
        ("empty.jpg", Vec::new(), "logo_unreadable"),
    ] {
        let path = file(&desk, name, &bytes);
        let refused = door::call(&mut desk.app, "set_logo", json!({ "path": path })).unwrap_err();
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), (code, Some("path")), "{name}");
    }
    assert_eq!(desk.call("settings", json!({}))["house_style"], Value::Null, "nothing refused was set");
    desk.call("set_logo", json!({ "path": good }));
    let (svg_made, _) = desk.paper(&tour, "itinerary", plain("en"));
    assert_eq!(svg_made["notes"], json!([]));
    desk.call("set_logo", json!({ "path": other }));
    let path = desk.dir.path().join("paper.pdf");
    let images = |desk: &mut Desk, page: &str| {
        desk.paper(&tour, "itinerary", plain("both"));
        let out = Command::new("pdfimages").args(["-list", "-f", page, "-l", page]).arg(&path).output().expect("pdfimages of poppler-utils");
        String::from_utf8(out.stdout).unwrap().lines().filter(|l| l.split_whitespace().nth(2) == Some("image")).count()
    };
    assert_eq!((images(&mut desk, "1"), images(&mut desk, "2")), (1, 0), "on the first page, and only there");
    desk.call("undo", json!({}));
    assert_eq!(desk.call("settings", json!({}))["house_style"]["logo"]["name"], "logo.svg");
    std::fs::remove_dir_all(desk.dir.path().join("w.meguri-files")).unwrap();
    let (made, _) = desk.paper(&tour, "itinerary", plain("ja"));
    assert!(made["notes"].to_string().contains("logo.svg"), "it is made without, and says so: {made}");
    assert_eq!(desk.call("logo_picture", json!({}))["data"], Value::Null);
}

/// The first page as it is printed, small and grey, as poppler draws it.
fn first_page(pdf: &Path, out: &Path) -> image::GrayImage {
    let drawn = Command::new("pdftoppm").args(["-r", "24", "-gray", "-png", "-f", "1", "-l", "1", "-singlefile"]).arg(pdf).arg(out.with_extension("")).status();
    assert!(drawn.expect("pdftoppm of poppler-utils").success());
    image::open(out).unwrap().to_luma8()
}

/// How far two pictures are apart: the mean difference of a point, of 255, after each point was mixed with those around it, so that
/// another release of poppler, which draws edges a little darker or lighter, is near.
fn apart(a: &image::GrayImage, b: &image::GrayImage) -> f64 {
    assert_eq!(a.dimensions(), b.dimensions());
    let mixed = |p: &image::GrayImage, x: u32, y: u32| {
        let mut sum = 0;
        for (dx, dy) in (0..3).flat_map(|dx| (0..3).map(move |dy| (dx, dy))) {
            sum += u32::from(p.get_pixel(x + dx, y + dy).0[0]);
        }
        f64::from(sum) / 9.0
    };
    let points = (0..a.width() - 2).flat_map(|x| (0..a.height() - 2).map(move |y| (x, y)));
    let sum: f64 = points.map(|(x, y)| (mixed(a, x, y) - mixed(b, x, y)).abs()).sum();
    sum / f64::from((a.width() - 2) * (a.height() - 2))
}

/// Further apart than this is another page. A line of words that is not there is about 0.3 apart, a row lower about 3.
const NEAR: f64 = 0.15;

#[test]
fn the_first_pages_look_as_they_did_when_they_were_looked_at() {
    let mut desk = Desk::sample();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pages");
    let anew = std::env::var_os("MEGURI_PAGES").is_some();
    let mut wrong = Vec::new();
    let mut all: Vec<image::GrayImage> = Vec::new();
    for (title, short) in [(TOUR, "tour"), ("Cooperation between European and Japanese Regions", "seminar")] {
        let programme = desk.programme(title);
        let folder = desk.dir.path().join(short);
        std::fs::create_dir(&folder).unwrap();
        let made = desk.call("make_documents", json!({ "programme": programme, "languages": ["both"], "folder": folder }));
        for document in made["documents"].as_array().unwrap().iter().filter(|d| d["kind"] != "all") {
            let name = format!("{short}-{}.png", document["kind"].as_str().unwrap());
            let (golden, drawn) = (kept.join(&name), desk.dir.path().join(&name));
            let page = first_page(Path::new(document["path"].as_str().unwrap()), &drawn);
            if anew {
                std::fs::copy(&drawn, &golden).unwrap();
            }
            let known = image::open(&golden).unwrap_or_else(|e| panic!("{name}: {e}; MEGURI_PAGES=1 draws the pages anew, then look at them")).to_luma8();
            let far = apart(&page, &known);
            if far > NEAR {
                wrong.push(format!("{name}: {far:.2}"));
            }
            all.push(page);
        }
    }
    assert!(all.len() >= 17, "{}", all.len());
    assert!(wrong.is_empty(), "these pages look different; MEGURI_PAGES=1 draws them anew, then look at them: {wrong:?}");
    // What is told apart: a page a row lower.
    let lower = image::GrayImage::from_fn(all[0].width(), all[0].height(), |x, y| *all[0].get_pixel(x, y.saturating_sub(3)));
    assert!(apart(&all[0], &lower) > 10.0 * NEAR);
}
