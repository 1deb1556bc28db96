//! A row of a list of people, as it will become.

use chrono::NaiveDate;

use super::dates::{self, Reading};
use super::posts::{FurtherPost, posts};
use super::{Column, Doubt, DoubtKind, Settled, several, values};
use crate::names::{NameForm, NameOrder, Script};
use crate::*;

/// Longest text of a field, in characters.
pub(super) const SHORT: usize = 500;

/// What a row says of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonRow {
    pub names: Vec<NameForm>,
    pub organisation: String,
    pub department: String,
    pub post: String,
    /// The same three in the other language, where the row has both.
    pub also: [String; 3],
    /// Posts beside it.
    pub further: Vec<FurtherPost>,
    /// The number a record of ours was given out with.
    pub record: String,
    pub contacts: Vec<ContactPoint>,
    /// `None`: the row says nothing.
    pub diet: Option<String>,
    pub access: Option<String>,
    pub languages: Vec<Language>,
    pub role: Option<ParticipantRole>,
    pub status: Option<ParticipationStatus>,
    pub group: String,
    pub keep_until: Option<NaiveDate>,
    pub consent: String,
    pub notes: String,
    pub doubts: Vec<Doubt>,
}

impl PersonRow {
    /// Who the row is about, folded: every certain form, sorted.
    pub fn key(&self) -> String {
        let squeeze = |t: String| fold::fold(&t).replace([' ', '\u{3000}'], "");
        let form = |n: &NameForm| squeeze(format!("{}{}", n.family, n.given));
        let order = [Script::Kanji, Script::Latin, Script::Kana];
        order.iter().find_map(|s| self.names.iter().find(|n| n.script == *s)).map(form).unwrap_or_default()
    }
}

/// A short text; what no field may hold is cut and said.
pub(super) fn short(column: Column, text: &str, doubts: &mut Vec<Doubt>) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHORT) {
        Some((at, _)) => {
            doubts.push(Doubt::new(DoubtKind::TooLong, column, &line.chars().take(60).collect::<String>()));
            line[..at].to_owned()
        }
        None => line,
    }
}

/// A text of several lines, at most 10,000 characters.
pub(super) fn long(text: &str) -> String {
    text.chars().take(10_000).collect::<String>().trim().to_owned()
}

/// Reads a row of people.
pub fn person(cells: &[(Column, &str)], settled: &Settled, today: NaiveDate) -> PersonRow {
    let mut row = PersonRow::default();
    let mut doubts = Vec::new();
    let mut notes: Vec<String> = Vec::new();
    let (mut kana_family, mut kana_given, mut prefix, mut suffixes) = (String::new(), String::new(), String::new(), Vec::new());
    let slots = slots(cells, &mut doubts);
    for (column, text) in cells.iter().filter(|(_, t)| !t.is_empty()) {
        match column {
            Column::Name => add_forms(&mut row.names, name_cell(&short(*column, text, &mut doubts), &mut doubts)),
            Column::Reading => {
                let mut forms = name_cell(&short(*column, text, &mut doubts), &mut doubts);
                doubts.retain(|d| d.kind != DoubtKind::FamilyName || d.column != Column::Name || d.value != **text);
                for form in &mut forms {
                    // A reading follows the order of the name, which in Japanese is the family name first.
                    if form.script == Script::Latin && form.order == NameOrder::GivenFirst && !form.given.is_empty() {
                        std::mem::swap(&mut form.family, &mut form.given);
                    }
                }
                add_forms(&mut row.names, forms);
            }
            Column::Family | Column::Given | Column::NameOrder => {}
            Column::Suffix => suffixes.push(short(*column, text, &mut doubts)),
            Column::Record => row.record = text.trim().to_owned(),
            Column::Contact => row.contacts.push(ContactPoint { kind: ContactKind::Other, value: short(*column, text, &mut doubts) }),
            Column::FamilyReading => kana_family = short(*column, text, &mut doubts),
            Column::GivenReading => kana_given = short(*column, text, &mut doubts),
            Column::Prefix => prefix = short(*column, text, &mut doubts),
            Column::Organisation if row.organisation.is_empty() => row.organisation = short(*column, text, &mut doubts),
            Column::Department if row.department.is_empty() => row.department = short(*column, text, &mut doubts),
            Column::Post if row.post.is_empty() => row.post = short(*column, text, &mut doubts),
            Column::Organisation | Column::Department | Column::Post => {
                // 所属 beside "Affiliation": the same in the other language.
                let (own, at) = match column {
                    Column::Organisation => (&row.organisation, 0),
                    Column::Department => (&row.department, 1),
                    _ => (&row.post, 2),
                };
                if row.also[at].is_empty() && (super::is_japanese(text) != super::is_japanese(own) || *text == own.as_str()) {
                    row.also[at] = short(*column, text, &mut doubts);
                } else {
                    notes.push(long(text));
                }
            }
            Column::Posts => {
                let (known, left) = posts(text);
                row.further.extend(known);
                for line in left {
                    doubts.push(Doubt::new(DoubtKind::WordUnknown, *column, &line));
                    notes.push(long(&line));
                }
            }
            Column::Email => mails(text, &mut row.contacts, &mut doubts),
            Column::Phone | Column::Mobile | Column::Address => {
                let kind = match column {
                    Column::Phone => ContactKind::Phone,
                    Column::Mobile => ContactKind::Mobile,
                    _ => ContactKind::Address,
                };
                let value = short(*column, text, &mut doubts);
                if !row.contacts.iter().any(|c| c.value == value) {
                    row.contacts.push(ContactPoint { kind, value });
                }
            }
            Column::Diet => row.diet = values::needs(&short(*column, text, &mut doubts)),
            Column::Access => row.access = values::needs(&short(*column, text, &mut doubts)),
            Column::Languages => {
                let (known, unknown) = values::languages(text);
                row.languages.extend(known.into_iter().filter(|l| row.languages.iter().all(|o| o.code != l.code)).collect::<Vec<_>>());
                for word in unknown {
                    doubts.push(Doubt::new(DoubtKind::WordUnknown, *column, &word));
                    notes.push(word);
                }
            }
            Column::Role => word(*column, text, values::role(text), &mut row.role, &mut doubts, &mut notes),
            Column::Status => word(*column, text, values::status(text), &mut row.status, &mut doubts, &mut notes),
            Column::Group => row.group = short(*column, text, &mut doubts).trim_start_matches("Group ").trim_end_matches('班').trim().to_owned(),
            Column::KeepUntil => match dates::read(text, settled, today) {
                Reading::One(s) => row.keep_until = Some(s.from),
                Reading::Either(ways) | Reading::NoYear(ways) => {
                    doubts.push(Doubt::new(DoubtKind::DateAmbiguous, *column, text).or(ways.iter().map(dates::Stretch::text).collect()));
                }
                _ => doubts.push(Doubt::new(DoubtKind::DateUnread, *column, text)),
            },
            Column::Consent => row.consent = short(*column, text, &mut doubts),
            _ => notes.push(long(text)),
        }
    }
    for slot in slots {
        add_forms(&mut row.names, slot.forms());
    }
    add_forms(&mut row.names, parts(&kana_family, &kana_given));
    settle_order(&mut row.names, &mut doubts);
    if !prefix.is_empty() {
        let japanese = super::is_japanese(&prefix);
        if let Some(form) = row.names.iter_mut().find(|n| (n.script == Script::Latin) != japanese) {
            if japanese { form.suffix = prefix } else { form.prefix = prefix }
        }
    }
    for suffix in suffixes {
        let japanese = super::is_japanese(&suffix);
        let scripts: &[Script] = if japanese { &[Script::Kanji, Script::Kana] } else { &[Script::Latin] };
        match scripts.iter().find_map(|s| row.names.iter().position(|n| n.script == *s && n.suffix.is_empty())) {
            Some(at) => row.names[at].suffix = suffix,
            None => notes.push(suffix),
        }
    }
    if row.names.is_empty() {
        doubts.push(Doubt::new(DoubtKind::NoName, Column::Name, ""));
    }
    row.notes = notes.join("\n");
    row.doubts = doubts;
    row
}

/// A family and a given name that stand in columns of their own; a list may have several such pairs.
#[derive(Default)]
struct Slot {
    family: Option<String>,
    given: Option<String>,
    order: Option<NameOrder>,
}

impl Slot {
    fn forms(self) -> Vec<NameForm> {
        let mut forms = parts(&self.family.unwrap_or_default(), &self.given.unwrap_or_default());
        if let Some(order) = self.order {
            forms.iter_mut().for_each(|f| f.order = order);
        }
        forms
    }
}

/// The pairs of a row, by the order of its columns: a second family name begins a new pair, empty or not.
fn slots(cells: &[(Column, &str)], doubts: &mut Vec<Doubt>) -> Vec<Slot> {
    let mut out: Vec<Slot> = Vec::new();
    for (column, text) in cells {
        let taken = |s: &Slot| match column {
            Column::Family => s.family.is_some(),
            Column::Given => s.given.is_some(),
            _ => false,
        };
        if !matches!(column, Column::Family | Column::Given | Column::NameOrder) {
            continue;
        }
        if out.last().is_none_or(taken) {
            out.push(Slot::default());
        }
        let Some(slot) = out.last_mut() else { continue };
        match column {
            Column::Family => slot.family = Some(short(*column, text, doubts)),
            Column::Given => slot.given = Some(short(*column, text, doubts)),
            _ => {
                let word = values::plain(text);
                let family = ["family first", "family name first", "姓名", "姓が先"].contains(&word.as_str());
                let given = ["given first", "given name first", "名姓", "名が先"].contains(&word.as_str());
                slot.order = if family { Some(NameOrder::FamilyFirst) } else if given { Some(NameOrder::GivenFirst) } else { None };
            }
        }
    }
    out
}

fn word<T>(column: Column, text: &str, read: Option<T>, to: &mut Option<T>, doubts: &mut Vec<Doubt>, notes: &mut Vec<String>) {
    match read {
        Some(v) => *to = Some(v),
        None => {
            doubts.push(Doubt::new(DoubtKind::WordUnknown, column, text));
            notes.push(long(text));
        }
    }
}

/// The forms in one cell. "Tasso, Takuya" says which is the family name; "Takuya Tasso" leaves it open.
fn name_cell(text: &str, doubts: &mut Vec<Doubt>) -> Vec<NameForm> {
    let text = text.trim_end_matches(['様', '殿']).trim();
    if let Some((family, given)) = text.split_once([',', '，']).filter(|(f, g)| !super::is_japanese(text) && !f.trim().is_empty() && !g.trim().is_empty() && !g.contains(',')) {
        return parts(family.trim(), given.trim());
    }
    let forms = names_text::forms(text);
    // What only repeats a sign or a number is no name.
    let named = |f: &NameForm| f.family.chars().chain(f.given.chars()).any(char::is_alphabetic);
    let forms: Vec<NameForm> = forms.into_iter().filter(named).collect();
    for form in &forms {
        if form.script == Script::Latin && form.order == NameOrder::GivenFirst && !form.given.is_empty() {
            let other = format!("{}, {}", form.given, form.family);
            doubts.push(Doubt::new(DoubtKind::FamilyName, Column::Name, text).or(vec![format!("{}, {}", form.family, form.given), other]));
        }
    }
    forms
}

/// A form from a family and a given name that stand in cells of their own.
fn parts(family: &str, given: &str) -> Vec<NameForm> {
    let (family, given) = (family.trim(), given.trim());
    if family.is_empty() && given.is_empty() {
        return Vec::new();
    }
    let all = format!("{family}{given}");
    let script = if !super::is_japanese(&all) { Script::Latin } else if romaji::is_kana(&all) { Script::Kana } else { Script::Kanji };
    let order = if script == Script::Latin || romaji::is_foreign_kana(&all) && script == Script::Kana { NameOrder::GivenFirst } else { NameOrder::FamilyFirst };
    let (family, given) = if family.is_empty() { (given, "") } else { (family, given) };
    vec![NameForm { script, family: family.to_owned(), given: given.to_owned(), order, prefix: String::new(), suffix: String::new(), check: false }]
}

/// One form of each script; what a second cell of the same script says is dropped where it is the same.
fn add_forms(names: &mut Vec<NameForm>, forms: Vec<NameForm>) {
    for form in forms {
        let same = |n: &NameForm| n.script == form.script && fold::fold(&n.plain()) == fold::fold(&form.plain());
        if !names.iter().any(same) {
            names.push(form);
        }
    }
}

/// Where the reading tells which part of a Latin name is the family name, it is so; the question is gone.
fn settle_order(names: &mut [NameForm], doubts: &mut Vec<Doubt>) {
    let Some(kana) = names.iter().find(|n| n.script == Script::Kana && !n.given.is_empty()).cloned() else { return };
    let sound = |t: &str| romaji::from_kana(&romaji::to_hiragana(t)).map(|r| fold::fold(&r));
    let (Some(family), Some(given)) = (sound(&kana.family), sound(&kana.given)) else { return };
    for form in names.iter_mut().filter(|n| n.script == Script::Latin && !n.given.is_empty()) {
        let (f, g) = (fold::fold(&form.family), fold::fold(&form.given));
        let swapped = f == given && g == family;
        if swapped {
            std::mem::swap(&mut form.family, &mut form.given);
            form.order = NameOrder::FamilyFirst;
        }
        if swapped || f == family && g == given {
            doubts.retain(|d| d.kind != DoubtKind::FamilyName);
        }
    }
}

fn mails(text: &str, contacts: &mut Vec<ContactPoint>, doubts: &mut Vec<Doubt>) {
    let text: String = if text.is_ascii() { text.to_owned() } else { text.replace('＠', "@") };
    for part in several(&text) {
        let bare = part.rsplit_once('<').map_or(part.as_str(), |(_, m)| m.trim_end_matches('>'));
        let bare = bare.trim().trim_start_matches("mailto:");
        let (kind, value) = if values::is_mail(bare) {
            (ContactKind::Email, bare.to_owned())
        } else {
            doubts.push(Doubt::new(DoubtKind::NotAnAddress, Column::Email, &part));
            (ContactKind::Other, short(Column::Email, &part, doubts))
        };
        if !contacts.iter().any(|c| c.value.eq_ignore_ascii_case(&value)) {
            contacts.push(ContactPoint { kind, value });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cells: &[(Column, &str)]) -> PersonRow {
        person(cells, &Settled::default(), "2026-11-21".parse().unwrap())
    }
    fn names(cells: &[(Column, &str)]) -> String {
        let order = |n: &NameForm| if n.order == NameOrder::FamilyFirst { "F" } else { "G" };
        read(cells).names.iter().map(|n| format!("{}[{}|{}]{}", n.prefix, n.family, n.given, order(n))).collect::<Vec<_>>().join("+")
    }

    #[test]
    fn names_are_put_together_from_the_cells_that_hold_them() {
        use Column::*;
        for (cells, expected) in [
            (&[(Name, "塚本　一郎"), (Reading, "つかもと いちろう")][..], "[塚本|一郎]F+[つかもと|いちろう]F"),
            (&[(Family, "Tsukamoto"), (Given, "Ichiro")], "[Tsukamoto|Ichiro]G"),
            (&[(Family, "塚本"), (Given, "一郎"), (FamilyReading, "ツカモト"), (GivenReading, "イチロウ")], "[塚本|一郎]F+[ツカモト|イチロウ]F"),
            (&[(Name, "Tasso, Takuya")], "[Tasso|Takuya]G"),
            (&[(Name, "TASSO Takuya")], "[TASSO|Takuya]F"),
            (&[(Name, "Tasso Takuya"), (Reading, "たっそ たくや")], "[Tasso|Takuya]F+[たっそ|たくや]F"),
            (&[(Name, "達増 拓也"), (Name, "Takuya Tasso")], "[達増|拓也]F+[Tasso|Takuya]G"),
            (&[(Name, "Ada Lovelace"), (Prefix, "Dr")], "Dr[Lovelace|Ada]G"),
            (&[(Name, "塚本 一郎様")], "[塚本|一郎]F"),
        ] {
            assert_eq!(names(cells), expected, "{cells:?}");
        }
    }

    #[test]
    fn which_part_is_the_family_name_is_marked_only_where_nothing_tells() {
        use Column::*;
        let open = |cells: &[(Column, &str)]| read(cells).doubts.iter().any(|d| d.kind == DoubtKind::FamilyName);
        assert!(open(&[(Name, "Takuya Tasso")]));
        assert!(!open(&[(Name, "Tasso, Takuya")]));
        assert!(!open(&[(Name, "TASSO Takuya")]));
        assert!(!open(&[(Name, "Takuya Tasso"), (Reading, "たっそ たくや")]));
        let doubt = &read(&[(Name, "Takuya Tasso")]).doubts[0];
        assert_eq!(doubt.alternatives, ["Tasso, Takuya", "Takuya, Tasso"]);
        assert!(!doubt.kind.asks());
    }

    #[test]
    fn needs_contacts_and_words_are_read_and_what_is_not_known_is_kept() {
        use Column::*;
        let row = read(&[
            (Name, "森 潤"), (Email, "jun@example.org; <j.mori@example.com>"), (Phone, "+81 3 1234 5678"), (Diet, "なし"), (Languages, "日本語, エルフ語"),
            (Role, "団長"), (Status, "maybe"), (KeepUntil, "令和9年3月31日"),
        ]);
        assert_eq!(row.contacts.iter().map(|c| c.value.as_str()).collect::<Vec<_>>(), ["jun@example.org", "j.mori@example.com", "+81 3 1234 5678"]);
        assert_eq!((row.diet.as_deref(), row.role), (Some(""), Some(ParticipantRole::HeadOfDelegation)));
        assert_eq!(row.keep_until, Some("2027-03-31".parse().unwrap()));
        assert_eq!(row.notes, "エルフ語\nmaybe");
        assert_eq!(row.doubts.iter().filter(|d| d.kind == DoubtKind::WordUnknown).count(), 2);
    }

    #[test]
    fn a_row_without_a_name_asks_who_it_is() {
        let row = read(&[(Column::Organisation, "City of Sakai")]);
        assert!(row.doubts.iter().any(|d| d.kind == DoubtKind::NoName && d.kind.asks()));
        assert!(read(&[(Column::Name, "---")]).doubts.iter().any(|d| d.kind == DoubtKind::NoName));
    }
}
