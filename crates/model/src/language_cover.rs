//! Whether everybody at an item can follow the host, and who interprets.

use std::collections::BTreeSet;

use crate::party::ParticipantRole;
use crate::person::{Language, Level};

/// How an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has said which languages the host works in.
    HostUnknown,
    /// Everybody whose languages are known shares one with the host.
    NotNeeded,
    /// Somebody needs an interpreter, and one who works in the host's languages is there.
    Covered,
    /// Somebody needs an interpreter and none is there.
    Open,
}

/// The languages of an item. Members are named by their place in the list that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    pub standing: Standing,
    /// Whose languages are known and none of them is the host's.
    pub need: Vec<usize>,
    /// Whose languages nobody knows: it can't be said whether they lack one.
    pub unknown: Vec<usize>,
    /// Interpreters who work in a language of the host, or whose languages are not entered.
    pub interpreters: Vec<usize>,
}

/// Codes of the languages someone can work in; the basics are not enough.
pub fn spoken(languages: &[Language]) -> Vec<&str> {
    languages.iter().filter(|l| l.level != Level::Basic).map(|l| l.code.as_str()).collect()
}

/// Compares those present with the host. `present`: role and languages of each.
pub fn cover(host: &[String], present: &[(ParticipantRole, &[Language])]) -> Cover {
    let host: BTreeSet<&str> = host.iter().map(String::as_str).collect();
    let shares = |l: &[Language]| spoken(l).iter().any(|c| host.contains(c));
    let (mut need, mut unknown, mut interpreters) = (Vec::new(), Vec::new(), Vec::new());
    for (i, (role, languages)) in present.iter().enumerate() {
        match role {
            ParticipantRole::Host => {}
            ParticipantRole::Interpreter => {
                // An interpreter whose languages are not entered is taken to be the right one.
                if spoken(languages).is_empty() || shares(languages) {
                    interpreters.push(i);
                }
            }
            _ if spoken(languages).is_empty() => unknown.push(i),
            _ if !shares(languages) => need.push(i),
            _ => {}
        }
    }
    let standing = match (host.is_empty(), need.is_empty(), interpreters.is_empty()) {
        (true, ..) => Standing::HostUnknown,
        (_, true, _) => Standing::NotNeeded,
        (_, _, false) => Standing::Covered,
        _ => Standing::Open,
    };
    Cover { standing, need, unknown, interpreters }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interpreter_is_needed_where_somebody_shares_no_language_with_the_host() {
        use ParticipantRole::{Delegate, Host, Interpreter};
        let l = |code: &str, level| Language { code: code.to_owned(), level };
        let (ja, en, bit) = ([l("ja", Level::Native)], [l("en", Level::Working)], [l("en", Level::Basic), l("ja", Level::Native)]);
        let both = [l("ja", Level::Native), l("en", Level::Working)];
        let host = ["en".to_owned()];
        let of = |present: &[(ParticipantRole, &[Language])]| cover(&host, present);
        assert_eq!(of(&[(Delegate, &ja), (Delegate, &en)]), Cover { standing: Standing::Open, need: vec![0], unknown: vec![], interpreters: vec![] });
        assert_eq!(of(&[(Delegate, &bit)]).standing, Standing::Open, "the basics are not enough");
        assert_eq!(of(&[(Delegate, &ja), (Interpreter, &both)]).standing, Standing::Covered);
        assert_eq!(of(&[(Delegate, &ja), (Interpreter, &[])]).standing, Standing::Covered);
        assert_eq!(of(&[(Delegate, &ja), (Interpreter, &ja)]).standing, Standing::Open, "an interpreter without the host's language");
        assert_eq!(of(&[(Delegate, &[]), (Delegate, &both), (Host, &ja)]), Cover { standing: Standing::NotNeeded, need: vec![], unknown: vec![0], interpreters: vec![] });
        assert_eq!(cover(&[], &[(Delegate, &ja)]).standing, Standing::HostUnknown);
    }
}
