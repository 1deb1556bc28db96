//! People for other programs: a list (CSV) that comes in again just as it was, or cards (vCard 4).

use std::collections::HashMap;
use std::path::Path;

use meguri_calendar::Lines;
use meguri_model::import::{Column, FurtherPost, guarded, posts_cell};
use meguri_model::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::App;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::export::{prodid, write_whole};
use crate::listing::count;
use crate::text;

/// The form of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PeopleForm {
    /// UTF-8 with a byte order mark, for spreadsheets; no cell is a formula. Everything but former posts and absences.
    Csv,
    /// vCard 4 (RFC 6350): names, posts, contacts and languages, nothing private.
    Vcard,
}

/// Everyone, or who has a seat in a programme.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportPeople {
    #[serde(default)]
    #[ts(optional, as = "Option<Option<ProgrammeId>>")]
    pub programme: Option<ProgrammeId>,
    pub form: PeopleForm,
    /// Language of the heads of a list; English where none is said.
    #[serde(default)]
    #[ts(optional, as = "Option<Option<Lang>>")]
    pub lang: Option<Lang>,
    pub path: String,
}

/// The file that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeopleExported {
    pub path: String,
    pub people: u32,
    /// "Wrote 12 people to …", and what is not in the file.
    pub said: Bi,
}

/// Someone with what a file says of them.
struct Entry {
    person: Person,
    /// Names that are certain.
    names: Vec<NameForm>,
    post: Option<(Affiliation, Bi)>,
    /// Posts beside it.
    further: Vec<FurtherPost>,
    /// Role, status and group in the programme.
    seat: Option<(ParticipantRole, ParticipationStatus, String)>,
}

command! {
    /// Writes people as a list for spreadsheets (CSV) or as cards (vCard 4): everyone, or who has a seat in a programme.
    Job export_people(app, input: ExportPeople) -> PeopleExported {
        let entries = entries(app, input.programme)?;
        let bytes = match input.form {
            PeopleForm::Csv => csv(&entries, input.lang.unwrap_or(Lang::En))?,
            PeopleForm::Vcard => cards(&entries),
        };
        write_whole(Path::new(&input.path), &bytes)?;
        let n = i64::try_from(entries.len()).unwrap_or(i64::MAX);
        let more = entries.iter().filter(|e| !e.further.is_empty()).count();
        let id = if input.form == PeopleForm::Vcard { "did-export-cards" } else { "did-export-people" };
        let said = Message::new(id).with("n", n).with("posts", i64::try_from(more).unwrap_or(i64::MAX)).with("path", input.path.as_str());
        Ok(PeopleExported { path: input.path, people: count(entries.len()), said: text::say(&said) })
    }
}

fn entries(app: &App, programme: Option<ProgrammeId>) -> Result<Vec<Entry>> {
    let db = app.ws.db();
    let mut seats: HashMap<PersonId, (ParticipantRole, ParticipationStatus, String)> = HashMap::new();
    if let Some(id) = programme {
        db.get::<Programme>(id)?;
        let letters: HashMap<SubgroupId, String> = db.by::<Subgroup>("programme", id)?.into_iter().map(|g| (g.id, g.letter)).collect();
        let mut groups: HashMap<ParticipationId, SubgroupId> = HashMap::new();
        for m in db.of_programme::<Membership>(id)?.into_iter().filter(|m| m.date.is_none()) {
            groups.entry(m.participation).or_insert(m.subgroup);
        }
        for seat in db.by::<Participation>("programme", id)? {
            let Some(person) = seat.person else { continue };
            let letter = groups.get(&seat.id).and_then(|g| letters.get(g).cloned()).unwrap_or_default();
            seats.entry(person).or_insert((seat.role, seat.status, letter));
        }
    }
    let mut people: Vec<Person> = db.all()?;
    people.retain(|p| programme.is_none() || seats.contains_key(&p.id));
    people.sort_by_cached_key(|p| (names::sort_key(&p.names), p.id));
    let mut posts: HashMap<PersonId, Vec<Affiliation>> = HashMap::new();
    for a in db.by_any::<Affiliation>("person", people.iter().map(|p| p.id))? {
        posts.entry(a.person).or_default().push(a);
    }
    let organisations = db.several::<Organisation>(posts.values().flatten().map(|a| a.organisation))?;
    let organisations: HashMap<OrganisationId, Bi> = organisations.into_iter().map(|o| (o.id, o.name)).collect();
    Ok(people
        .into_iter()
        .map(|p| {
            let (posts, seat) = (posts.remove(&p.id).unwrap_or_default(), seats.remove(&p.id));
            entry(p, posts, &organisations, seat)
        })
        .collect())
}

fn entry(
    person: Person,
    posts: Vec<Affiliation>,
    organisations: &HashMap<OrganisationId, Bi>,
    seat: Option<(ParticipantRole, ParticipationStatus, String)>,
) -> Entry {
    let mut standing = posts.into_iter().filter(|a| a.nature != Nature::Former);
    let named = |a: &Affiliation| organisations.get(&a.organisation).cloned().unwrap_or_default();
    let post = standing.next().map(|a| (a.clone(), named(&a)));
    let further = standing.map(|a| FurtherPost { organisation: named(&a), department: a.department, post: a.post }).collect();
    Entry { names: sure(&person.names), further, seat, post, person }
}

/// The names that are certain; of someone who has none, those there are.
fn sure(names: &[NameForm]) -> Vec<NameForm> {
    let certain: Vec<NameForm> = names.iter().filter(|n| !n.check).cloned().collect();
    if certain.is_empty() { names.to_vec() } else { certain }
}

/// The head of a column, in a word that import knows.
fn head(column: Column, of: &str, lang: Lang) -> String {
    let (en, ja) = match column {
        Column::Family => ("Family name", "姓"),
        Column::Given => ("Given name", "名"),
        Column::NameOrder => ("Name order", "氏名の順"),
        Column::Prefix => ("Form of address", "敬称"),
        Column::Suffix => ("Suffix", "氏名の後"),
        Column::Organisation => ("Organisation", "所属"),
        Column::Department => ("Department", "部署"),
        Column::Post => ("Position", "役職"),
        Column::Posts => ("Further posts", "その他の役職"),
        Column::Email => ("Email", "メール"),
        Column::Phone => ("Phone", "電話"),
        Column::Mobile => ("Mobile", "携帯"),
        Column::Address => ("Address", "住所"),
        Column::Contact => ("Other contact", "その他連絡先"),
        Column::Diet => ("Dietary needs", "食事"),
        Column::Access => ("Access needs", "配慮事項"),
        Column::Languages => ("Languages", "言語"),
        Column::Role => ("Role", "役割"),
        Column::Status => ("Status", "状態"),
        Column::Group => ("Group", "班"),
        Column::KeepUntil => ("Keep until", "保存期限"),
        Column::Consent => ("Consent", "同意"),
        Column::Notes => ("Notes", "備考"),
        _ => ("Meguri ID", "Meguri ID"),
    };
    let name = if lang == Lang::Ja { ja } else { en };
    if of.is_empty() { name.to_owned() } else { format!("{name} ({of})") }
}

/// The order that import takes for granted in this form.
fn usual(n: &NameForm) -> NameOrder {
    let foreign = n.script == Script::Kana && romaji::is_foreign_kana(&format!("{}{}", n.family, n.given));
    if n.script == Script::Latin || foreign { NameOrder::GivenFirst } else { NameOrder::FamilyFirst }
}

fn need(text: Option<&str>) -> String {
    match text {
        None => String::new(),
        Some("") => "None".to_owned(),
        Some(text) => text.to_owned(),
    }
}

fn languages(p: &Person) -> String {
    let one = |l: &Language| {
        // "No" alone would say something else.
        let code = if l.code == "no" { "Norwegian" } else { l.code.as_str() };
        match l.level {
            Level::Working => code.to_owned(),
            level => format!("{code} ({})", level.as_str()),
        }
    };
    p.languages.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn csv(entries: &[Entry], lang: Lang) -> Result<Vec<u8>> {
    let most = |n: &dyn Fn(&Entry) -> usize| entries.iter().map(n).max().unwrap_or(0);
    let mut columns: Vec<(String, Box<dyn Fn(&Entry) -> String>)> = Vec::new();
    for (script, of) in [(Script::Latin, ""), (Script::Kanji, "kanji"), (Script::Kana, "kana")] {
        let form = move |e: &Entry, at: usize| e.names.iter().filter(|n| n.script == script).nth(at).cloned();
        for at in 0..most(&|e| e.names.iter().filter(|n| n.script == script).count()) {
            columns.push((head(Column::Family, of, lang), Box::new(move |e| form(e, at).map(|n| n.family).unwrap_or_default())));
            columns.push((head(Column::Given, of, lang), Box::new(move |e| form(e, at).map(|n| n.given).unwrap_or_default())));
            let order = move |e: &Entry| form(e, at).filter(|n| n.order != usual(n)).map(|n| n.order);
            if entries.iter().any(|e| order(e).is_some()) {
                let word = |o| if o == NameOrder::FamilyFirst { "family first" } else { "given first" };
                columns.push((head(Column::NameOrder, of, lang), Box::new(move |e| order(e).map(word).unwrap_or_default().to_owned())));
            }
        }
    }
    let first = |e: &Entry, latin: bool| {
        let of = |s: Script| e.names.iter().find(|n| n.script == s).cloned();
        if latin { of(Script::Latin) } else { of(Script::Kanji).or_else(|| of(Script::Kana)) }
    };
    columns.push((head(Column::Prefix, "", lang), Box::new(move |e| first(e, true).map(|n| n.prefix).unwrap_or_default())));
    columns.push((head(Column::Suffix, "", lang), Box::new(move |e| first(e, true).map(|n| n.suffix).unwrap_or_default())));
    columns.push((head(Column::Suffix, "日本語", lang), Box::new(move |e| first(e, false).map(|n| n.suffix).unwrap_or_default())));
    type Part = fn(&(Affiliation, Bi)) -> &Bi;
    let parts: [(Column, Part); 3] = [(Column::Organisation, |p| &p.1), (Column::Department, |p| &p.0.department), (Column::Post, |p| &p.0.post)];
    for (column, part) in parts {
        for (of, lang_of) in [("", Lang::En), ("日本語", Lang::Ja)] {
            // What is Latin in both languages and yet differs could not be told apart again.
            let told = |b: &Bi| import::is_japanese(&b.ja) != import::is_japanese(&b.en) || b.ja == b.en || b.en.is_empty();
            let own = move |b: &Bi| if lang_of == Lang::En { b.en.clone() } else if told(b) { b.ja.clone() } else { String::new() };
            columns.push((head(column, of, lang), Box::new(move |e| e.post.as_ref().map(|p| own(part(p))).unwrap_or_default())));
        }
    }
    columns.push((head(Column::Posts, "", lang), Box::new(|e| posts_cell(&e.further))));
    for (column, kind) in [
        (Column::Email, ContactKind::Email), (Column::Mobile, ContactKind::Mobile), (Column::Phone, ContactKind::Phone), (Column::Address, ContactKind::Address),
        (Column::Contact, ContactKind::Other),
    ] {
        for at in 0..most(&|e| e.person.contacts.iter().filter(|c| c.kind == kind).count()) {
            let value = move |e: &Entry| e.person.contacts.iter().filter(|c| c.kind == kind).nth(at).map(|c| c.value.clone()).unwrap_or_default();
            columns.push((head(column, "", lang), Box::new(value)));
        }
    }
    columns.push((head(Column::Languages, "", lang), Box::new(|e| languages(&e.person))));
    columns.push((head(Column::Diet, "", lang), Box::new(|e| need(e.person.diet.as_deref()))));
    columns.push((head(Column::Access, "", lang), Box::new(|e| need(e.person.access.as_deref()))));
    if entries.iter().any(|e| e.seat.is_some()) {
        columns.push((head(Column::Role, "", lang), Box::new(|e| e.seat.as_ref().map(|s| s.0.as_str().replace('_', " ")).unwrap_or_default())));
        columns.push((head(Column::Status, "", lang), Box::new(|e| e.seat.as_ref().map(|s| s.1.as_str().to_owned()).unwrap_or_default())));
        columns.push((head(Column::Group, "", lang), Box::new(|e| e.seat.as_ref().map(|s| s.2.clone()).unwrap_or_default())));
    }
    columns.push((head(Column::KeepUntil, "", lang), Box::new(|e| e.person.keep_until.map(|d| d.to_string()).unwrap_or_default())));
    columns.push((head(Column::Consent, "", lang), Box::new(|e| e.person.consent.clone())));
    columns.push((head(Column::Notes, "", lang), Box::new(|e| e.person.notes.clone())));
    columns.push((head(Column::Record, "", lang), Box::new(|e| e.person.id.to_string())));
    // What nobody has needs no column.
    columns.retain(|(_, cell)| entries.is_empty() || entries.iter().any(|e| !cell(e).is_empty()));
    let failed = |e: ::csv::Error| UiError::with("io", &[("detail", e.to_string().into())]).field("path");
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(columns.iter().map(|(head, _)| head.as_str())).map_err(failed)?;
    for e in entries {
        writer.write_record(columns.iter().map(|(_, cell)| guarded(&cell(e)))).map_err(failed)?;
    }
    writer.into_inner().map_err(|e| UiError::with("io", &[("detail", e.to_string().into())]).field("path"))
}

fn cards(entries: &[Entry]) -> Vec<u8> {
    let mut lines = Lines::new();
    for e in entries {
        card(&mut lines, e);
    }
    lines.finish()
}

fn card(lines: &mut Lines, e: &Entry) {
    lines.begin("VCARD");
    lines.raw("VERSION", &[], "4.0");
    lines.text("PRODID", &[], &prodid());
    lines.raw("UID", &[], &format!("urn:uuid:{}", e.person.id));
    lines.raw("KIND", &[], "individual");
    let tag = |n: &NameForm| if n.script == Script::Latin { "en" } else { "ja" };
    // A form a writing: the first of it is the one that is used.
    let first = |s: Script| e.names.iter().find(|n| n.script == s);
    let (latin, kanji, kana) = (first(Script::Latin), first(Script::Kanji), first(Script::Kana));
    let written: Vec<&NameForm> = [latin, kanji.or(kana)].into_iter().flatten().collect();
    for n in &written {
        lines.text("FN", &[("ALTID", "1"), ("LANGUAGE", tag(n))], &n.plain());
    }
    if written.is_empty() {
        lines.text("FN", &[], &names::display(&e.person.names, Lang::En));
    }
    for n in &written {
        lines.structured("N", &[("ALTID", "1"), ("LANGUAGE", tag(n))], &[&n.family, &n.given, "", &n.prefix, &n.suffix]);
    }
    // Without kanji the kana are the name itself.
    if let (Some(_), Some(kana)) = (kanji, kana) {
        lines.text("X-PHONETIC-LAST-NAME", &[], &kana.family);
        lines.text("X-PHONETIC-FIRST-NAME", &[], &kana.given);
    }
    if let Some((a, organisation)) = &e.post {
        let both = |b: &Bi| [b.en.clone(), b.ja.clone()];
        let (names, departments, posts) = (both(organisation), both(&a.department), both(&a.post));
        for (n, tag) in ["en", "ja"].iter().enumerate() {
            if !names[n].is_empty() || !departments[n].is_empty() {
                lines.structured("ORG", &[("ALTID", "2"), ("LANGUAGE", tag)], &[&names[n], &departments[n]]);
            }
        }
        for (n, tag) in ["en", "ja"].iter().enumerate() {
            if !posts[n].is_empty() {
                lines.text("TITLE", &[("ALTID", "3"), ("LANGUAGE", tag)], &posts[n]);
            }
        }
    }
    for c in &e.person.contacts {
        match c.kind {
            ContactKind::Email => lines.text("EMAIL", &[], &c.value),
            ContactKind::Phone => lines.text("TEL", &[("TYPE", "voice")], &c.value),
            ContactKind::Mobile => lines.text("TEL", &[("TYPE", "cell")], &c.value),
            ContactKind::Address => lines.structured("ADR", &[], &["", "", &c.value, "", "", "", ""]),
            ContactKind::Other => lines.text("X-CONTACT", &[], &c.value),
        }
    }
    for l in &e.person.languages {
        match l.level {
            Level::Working => lines.text("LANG", &[], &l.code),
            level => lines.text("LANG", &[("X-LEVEL", level.as_str())], &l.code),
        }
    }
    lines.end("VCARD");
}
