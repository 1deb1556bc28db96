//! Which records may be the same: the same name, family and given swapped, the same reading, a near spelling. Only ever
//! offered; whether they are is decided by whoever knows.

use std::collections::{BTreeMap, BTreeSet};

use crate::fold::fold;
use crate::names::{NameForm, Script};
use crate::organisation::Organisation;
use crate::place::{Place, distance_km};
use crate::romaji;
use crate::terms::terms;

terms! {
    /// Why two records are taken for the same, the surest first.
    Why {
        SameName = "same_name",
        /// Family and given name in the other order.
        Swapped = "swapped",
        SameReading = "same_reading",
        /// One or two letters apart.
        NearSpelling = "near_spelling",
    }
}

/// A name folded for comparing; Latin and kana meet in romaji, in which long vowels are short.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Folded {
    family: String,
    given: String,
    reading: bool,
    /// Kanji: two characters apart is another name.
    exact: bool,
}

fn folded(n: &NameForm) -> Folded {
    let part = |text: &str| match n.script {
        Script::Kana if !romaji::is_foreign_kana(text) => romaji::from_kana(text).map_or_else(|| fold(text), |r| fold(&r)),
        Script::Latin => fold(text).replace('\'', "").replace("oh", "o"),
        _ => fold(text),
    };
    let family = part(&n.family).replace('\'', "");
    let given = part(&n.given).replace('\'', "");
    Folded { family, given, reading: n.script == Script::Kana, exact: n.script == Script::Kanji }
}

/// A person's names made ready to be compared with many others.
#[derive(Clone, Debug)]
pub struct Compared(Vec<Folded>);

impl Compared {
    pub fn of(names: &[NameForm]) -> Compared {
        Compared(names.iter().map(folded).collect())
    }

    /// Words under which the person is compared.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|f| [f.family.as_str(), f.given.as_str()]).filter(|k| !k.is_empty())
    }

    /// As `person`.
    pub fn same(&self, other: &Compared) -> Option<Why> {
        self.0.iter().flat_map(|x| other.0.iter().filter_map(|y| forms(x, y))).min()
    }
}

/// Whether two people may be one.
pub fn person(a: &[NameForm], b: &[NameForm]) -> Option<Why> {
    let (a, b): (Vec<_>, Vec<_>) = (a.iter().map(folded).collect(), b.iter().map(folded).collect());
    a.iter().flat_map(|x| b.iter().filter_map(|y| forms(x, y))).min()
}

fn forms(a: &Folded, b: &Folded) -> Option<Why> {
    if a.exact != b.exact || a.family.is_empty() || b.family.is_empty() {
        return None;
    }
    if a.family == b.family && a.given == b.given {
        return Some(if a.reading || b.reading { Why::SameReading } else { Why::SameName });
    }
    if a.given.is_empty() || b.given.is_empty() {
        return None;
    }
    if a.family == b.given && a.given == b.family {
        return Some(Why::Swapped);
    }
    let near = !a.exact && (a.family == b.family && near(&a.given, &b.given) || a.given == b.given && near(&a.family, &b.family));
    near.then_some(Why::NearSpelling)
}

/// One letter apart, or two in a word of six letters or more that starts alike.
pub fn near(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let longer = a.len().max(b.len());
    if longer < 4 || a.first() != b.first() {
        return false;
    }
    distance(&a, &b) <= if longer >= 6 { 2 } else { 1 }
}

/// Edits between two words: insert, delete, replace, swap neighbours (optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let replace = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replace.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}

/// Names of an organisation, folded, without what says only its legal form.
fn organisation_names(o: &Organisation) -> BTreeSet<String> {
    const FORMS: &[&str] = &["ltd", "limited", "inc", "plc", "gmbh", "ag", "co", "corporation", "corp", "the"];
    let all = [o.name.en.as_str(), o.name.ja.as_str()].into_iter().chain(o.aliases.iter().map(String::as_str));
    all.map(|n| {
        let plain = fold(n).replace(['.', ',', '(', ')', '（', '）'], " ").replace("株式会社", " ");
        plain.split_whitespace().filter(|w| !FORMS.contains(w)).collect::<Vec<_>>().join(" ")
    })
    .filter(|n| !n.is_empty())
    .collect()
}

/// Whether two organisations may be one. Of different countries they are not.
pub fn organisation(a: &Organisation, b: &Organisation) -> Option<Why> {
    if !a.country.is_empty() && !b.country.is_empty() && a.country != b.country {
        return None;
    }
    let (x, y) = (organisation_names(a), organisation_names(b));
    names(&x, &y)
}

/// Whether two places may be one: alike in name and within the same place or a kilometre.
pub fn place(a: &Place, b: &Place) -> Option<Why> {
    if a.kind != b.kind || Some(a.id) == b.parent || Some(b.id) == a.parent {
        return None;
    }
    let at = |p: &Place| p.latitude.zip(p.longitude);
    match (at(a), at(b)) {
        (Some(x), Some(y)) if distance_km(x, y) > 1.0 => return None,
        (Some(_), Some(_)) => {}
        _ if a.parent != b.parent => return None,
        _ => {}
    }
    let of = |p: &Place| p.names().map(fold).filter(|n| !n.is_empty()).collect();
    names(&of(a), &of(b))
}

fn names(x: &BTreeSet<String>, y: &BTreeSet<String>) -> Option<Why> {
    if x.intersection(y).next().is_some() {
        return Some(Why::SameName);
    }
    // Latin only: two kanji apart is another name. Numbers tell things apart (Hall 1, Hall 2).
    let plain = |n: &str| n.is_ascii() && n.len() >= 8;
    let digits = |n: &str| n.chars().filter(char::is_ascii_digit).collect::<String>();
    let alike = |a: &str, b: &str| plain(a) && plain(b) && digits(a) == digits(b) && near(a, b);
    x.iter().any(|a| y.iter().any(|b| alike(a, b))).then_some(Why::NearSpelling)
}

/// Pairs of a list that may be the same, by position, each once. Only what shares a word is compared, so that a long
/// list stays quick: whoever is alike in nothing is not found.
pub fn pairs<T>(all: &[T], keys: impl Fn(&T) -> Vec<String>, same: impl Fn(&T, &T) -> Option<Why>) -> Vec<(usize, usize, Why)> {
    let mut blocks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (i, one) in all.iter().enumerate() {
        for key in keys(one).into_iter().collect::<BTreeSet<_>>() {
            blocks.entry(key).or_default().push(i);
        }
    }
    let mut out: BTreeMap<(usize, usize), Why> = BTreeMap::new();
    for block in blocks.values() {
        // A word that hundreds share says nothing.
        if block.len() > 400 {
            continue;
        }
        for (n, i) in block.iter().enumerate() {
            for j in &block[n + 1..] {
                if let std::collections::btree_map::Entry::Vacant(free) = out.entry((*i, *j))
                    && let Some(why) = same(&all[*i], &all[*j])
                {
                    free.insert(why);
                }
            }
        }
    }
    let mut out: Vec<_> = out.into_iter().map(|((i, j), why)| (i, j, why)).collect();
    out.sort_by_key(|(i, j, why)| (*why, *i, *j));
    out
}

/// Words under which a person is compared.
pub fn person_keys(names: &[NameForm]) -> Vec<String> {
    names.iter().map(folded).flat_map(|f| [f.family, f.given]).filter(|k| !k.is_empty()).collect()
}

/// Words under which an organisation is compared.
pub fn organisation_keys(o: &Organisation) -> Vec<String> {
    starts(organisation_names(o))
}

/// Words under which a place is compared.
pub fn place_keys(p: &Place) -> Vec<String> {
    starts(p.names().map(fold).collect())
}

/// A name itself, and its first letters with each of its ends: near spellings share one.
fn starts(names: BTreeSet<String>) -> Vec<String> {
    names
        .into_iter()
        .filter(|n| !n.is_empty())
        .flat_map(|n| {
            let head: String = n.chars().take(4).collect();
            [format!("={n}"), head]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bilingual::Bi;
    use crate::ids::{OrganisationId, PlaceId};
    use crate::names::NameOrder;
    use crate::organisation::OrganisationType;
    use crate::place::PlaceKind;

    fn form(script: Script, family: &str, given: &str) -> NameForm {
        NameForm { script, family: family.into(), given: given.into(), order: NameOrder::GivenFirst, prefix: String::new(), suffix: String::new(), check: false }
    }
    fn latin(family: &str, given: &str) -> Vec<NameForm> {
        vec![form(Script::Latin, family, given)]
    }

    #[test]
    fn one_person_in_two_records_is_seen() {
        for (a, b, why) in [
            (latin("Tasso", "Takuya"), latin("Tasso", "Tatsuya"), Some(Why::NearSpelling)),
            (latin("Tasso", "Takuya"), latin("TASSO", "Takuya"), Some(Why::SameName)),
            (latin("Tasso", "Takuya"), latin("Takuya", "Tasso"), Some(Why::Swapped)),
            (latin("Satō", "Yūichirō"), latin("Satoh", "Yuichiro"), Some(Why::SameName)),
            (latin("Tasso", "Takuya"), vec![form(Script::Kana, "たっそ", "たくや")], Some(Why::SameReading)),
            (vec![form(Script::Kana, "タッソ", "タクヤ")], vec![form(Script::Kana, "たっそ", "たくや")], Some(Why::SameReading)),
            (vec![form(Script::Kanji, "塚本", "一郎")], vec![form(Script::Kanji, "塚本", "一郎")], Some(Why::SameName)),
            (latin("Marquis", "Kevin"), latin("Marquis", "Kelvin"), Some(Why::NearSpelling)),
            (latin("Waterson", "Hannah"), latin("Watersen", "Hannah"), Some(Why::NearSpelling)),
            // Other people.
            (vec![form(Script::Kanji, "塚本", "一郎")], vec![form(Script::Kanji, "塚本", "二郎")], None),
            (latin("Yamada", "Taro"), latin("Yamada", "Jiro"), None),
            (latin("Suzuki", "Ichiro"), latin("Suzuki", "Jiro"), None),
            (latin("Watson", "Paul"), latin("Henry", "Mick"), None),
            (latin("Ito", "Ken"), latin("Ito", "Kei"), None),
        ] {
            assert_eq!(person(&a, &b), why, "{a:?} {b:?}");
            assert_eq!(person(&b, &a), why, "either way round");
        }
    }

    fn city(name: &str, ja: &str, country: &str) -> Organisation {
        Organisation {
            id: OrganisationId(uuid::Uuid::nil()), name: Bi::new(name, ja), acronym: String::new(), aliases: Vec::new(), kind: OrganisationType::Other,
            parent: None, region: String::new(), country: country.into(), sectors: Vec::new(), founded: None, staff: None,
            staff_as_of: String::new(), website: String::new(), profile: Bi::default(), members: None, focus: Bi::default(), wants: Bi::default(),
            offers: Bi::default(), notes: String::new(),
        }
    }

    #[test]
    fn one_organisation_in_two_records_is_seen() {
        for (a, b, why) in [
            (city("Komatsu Ltd.", "", "JP"), city("KOMATSU", "", "JP"), Some(Why::SameName)),
            (city("", "株式会社日立製作所", "JP"), city("Hitachi, Ltd.", "日立製作所", ""), Some(Why::SameName)),
            (city("Gateshead Council", "", "GB"), city("Gatehead Council", "", "GB"), Some(Why::NearSpelling)),
            (city("Cluster 1 Board", "", ""), city("Cluster 2 Board", "", ""), None),
            (city("Durham University", "", "GB"), city("Durham University", "", "CA"), None),
            (city("", "大阪府", ""), city("", "大阪市", ""), None),
        ] {
            assert_eq!(organisation(&a, &b), why, "{:?} {:?}", a.name, b.name);
        }
    }

    #[test]
    fn places_are_one_only_where_they_are_near() {
        let hall = |name: &str, at: Option<(f64, f64)>| Place {
            id: PlaceId(uuid::Uuid::nil()), kind: PlaceKind::Building, name: Bi::new(name, ""), aliases: Vec::new(), parent: None, organisation: None,
            address: Bi::default(), zone: None, capacity: None, latitude: at.map(|a| a.0), longitude: at.map(|a| a.1),
            exclusive: false, notes: String::new(),
        };
        let (hendon, tokyo) = (Some((54.899, -1.37)), Some((35.68, 139.77)));
        assert_eq!(place(&hall("Town Hall", hendon), &hall("town  hall", hendon)), Some(Why::SameName));
        assert_eq!(place(&hall("Town Hall", hendon), &hall("Town Hall", tokyo)), None);
        assert_eq!(place(&hall("Software Centre", None), &hall("Sofware Centre", None)), Some(Why::NearSpelling));
    }

    #[test]
    fn a_list_is_searched_without_comparing_all_with_all() {
        let all = [latin("Tasso", "Takuya"), latin("Watson", "Paul"), latin("Tasso", "Tatsuya"), latin("Takuya", "Tasso")];
        let found = pairs(&all, |n| person_keys(n), |a, b| person(a, b));
        assert_eq!(found, [(0, 3, Why::Swapped), (0, 2, Why::NearSpelling)]);
    }
}
