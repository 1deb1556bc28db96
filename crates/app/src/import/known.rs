//! Who and what is known already, ready to be found by a row.

use std::collections::HashMap;

use meguri_model::duplicates::{Compared, Why};
use meguri_model::*;
use meguri_store::Db;
use uuid::Uuid;

use super::plan::Looked;
use crate::error::Result;

/// Records earlier batches made, by key of the row.
pub(super) type Links = HashMap<String, Uuid>;

/// A record, or a row of the same source, that a row may be about.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub record: Option<Uuid>,
    pub row: Option<u32>,
    pub name: Bi,
    pub why: Why,
}

/// Comparisons for one row: of a very common name only the first are looked at.
const MOST: usize = 300;

struct Known {
    record: Option<Uuid>,
    row: Option<u32>,
    names: Vec<NameForm>,
    compared: Compared,
    mails: Vec<String>,
}

/// The people of the directory and of the rows before, by the words of their names and by address.
#[derive(Default)]
pub(super) struct People {
    all: Vec<Known>,
    words: HashMap<String, Vec<u32>>,
    whole: HashMap<String, Vec<u32>>,
    mails: HashMap<String, u32>,
}

fn mails(contacts: &[ContactPoint]) -> Vec<String> {
    contacts.iter().filter(|c| c.kind == ContactKind::Email).map(|c| c.value.to_lowercase()).collect()
}

/// A form as one word, family name first.
fn whole(n: &NameForm) -> String {
    fold::fold(&format!("{} {}", n.family, n.given))
}

impl People {
    pub fn read(db: Db<'_>) -> Result<(People, HashMap<PersonId, Person>)> {
        let mut out = People::default();
        let mut by_id = HashMap::new();
        for p in db.all::<Person>()? {
            out.add(Some(p.id.into()), None, &p.names, &p.contacts);
            by_id.insert(p.id, p);
        }
        Ok((out, by_id))
    }

    pub fn add(&mut self, record: Option<Uuid>, row: Option<u32>, names: &[NameForm], contacts: &[ContactPoint]) {
        let at = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let compared = Compared::of(names);
        for word in compared.keys() {
            let list = self.words.entry(word.to_owned()).or_default();
            if list.last() != Some(&at) {
                list.push(at);
            }
        }
        for n in names {
            let list = self.whole.entry(whole(n)).or_default();
            if list.last() != Some(&at) {
                list.push(at);
            }
        }
        let mails = mails(contacts);
        for mail in &mails {
            self.mails.entry(mail.clone()).or_insert(at);
        }
        self.all.push(Known { record, row, names: names.to_vec(), compared, mails });
    }

    /// Who a row is about: the same address with a name alike, or one person of just this name whose address is no
    /// other one. Everyone else who is alike is a candidate, and whether it is them is open.
    pub fn find(&self, names: &[NameForm], contacts: &[ContactPoint]) -> Looked {
        let own = Compared::of(names);
        let own_mails = mails(contacts);
        let by_mail = own_mails.iter().find_map(|m| self.mails.get(m)).map(|at| &self.all[*at as usize]);
        if let Some(k) = by_mail
            && k.compared.same(&own).is_some()
        {
            return Looked { record: k.record, candidates: self.candidates(&[(k, Why::SameName)]), open: k.record.is_none() };
        }
        let mut alike: Vec<(&Known, Why)> = Vec::new();
        let exact = names.iter().filter_map(|n| self.whole.get(&whole(n))).flatten();
        let words = own.keys().filter_map(|w| self.words.get(w)).flat_map(|l| l.iter().take(MOST));
        let mut seen = Vec::new();
        for at in exact.chain(words).take(2 * MOST) {
            if seen.contains(at) {
                continue;
            }
            seen.push(*at);
            let k = &self.all[*at as usize];
            if let Some(why) = k.compared.same(&own) {
                alike.push((k, why));
            }
        }
        alike.sort_by_key(|(k, why)| (*why, k.row.is_some()));
        let other_mail = |k: &Known| !k.mails.is_empty() && !own_mails.is_empty() && !k.mails.iter().any(|m| own_mails.contains(m));
        let sure: Vec<&Known> = alike.iter().filter(|(k, why)| *why == Why::SameName && k.record.is_some() && !other_mail(k)).map(|a| a.0).collect();
        if let [one] = sure[..] {
            return Looked { record: one.record, candidates: self.candidates(&alike), open: false };
        }
        Looked { record: None, open: !alike.is_empty(), candidates: self.candidates(&alike) }
    }

    fn candidates(&self, alike: &[(&Known, Why)]) -> Vec<Candidate> {
        let name = |k: &Known| Bi { en: names::display(&k.names, Lang::En), ja: names::display(&k.names, Lang::Ja) };
        alike.iter().take(6).map(|(k, why)| Candidate { record: k.record, row: k.row, name: name(k), why: *why }).collect()
    }
}

/// Organisations by each of their names, folded.
#[derive(Default)]
pub(super) struct Organisations {
    pub all: Vec<Organisation>,
    exact: HashMap<String, usize>,
}

impl Organisations {
    pub fn read(db: Db<'_>) -> Result<Organisations> {
        let mut out = Organisations::default();
        for o in db.all::<Organisation>()? {
            out.add(o);
        }
        Ok(out)
    }

    pub fn add(&mut self, o: Organisation) {
        let names = [o.name.en.as_str(), o.name.ja.as_str(), o.acronym.as_str()].into_iter().chain(o.aliases.iter().map(String::as_str));
        for key in names.map(fold::fold).filter(|k| !k.is_empty()) {
            self.exact.entry(key).or_insert(self.all.len());
        }
        self.all.push(o);
    }

    /// The organisation with just this name, acronym or other name.
    pub fn named(&self, text: &str) -> Option<&Organisation> {
        let key = fold::fold(text);
        if key.is_empty() { None } else { self.exact.get(&key).map(|i| &self.all[*i]) }
    }
}
