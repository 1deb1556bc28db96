//! What a host gets to know: when and where, who comes, what they ask, what to prepare.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;

#[derive(Clone, Debug, Default, Serialize)]
pub struct HostBriefing {
    pub front: Front,
    /// One a host, each beginning a page.
    pub hosts: Vec<HostSheet>,
    pub heads: HostHeads,
}

impl Document for HostBriefing {
    const TEMPLATE: &'static str = "host_briefing";
}

/// Heads of the parts of a sheet.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HostHeads {
    pub visit: Bi,
    pub people: Bi,
    pub questions: Bi,
    pub contact: Bi,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct HostSheet {
    pub front: Front,
    pub parts: Vec<HostPart>,
    /// Who can be asked: lines of names, telephones, addresses.
    pub contact: Vec<Bi>,
}

/// Items that the same people come to, and these people.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HostPart {
    pub items: Vec<HostItem>,
    /// "14 people: 12 delegates, 2 interpreters".
    pub count: Bi,
    pub people: Vec<NamedPerson>,
    /// What they ask, each with the lines of its text.
    pub questions: Vec<Bi>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct HostItem {
    pub day: Bi,
    pub time: Bi,
    pub title: Bi,
    /// Known to be open.
    pub open: Vec<Bi>,
    /// What it is called ("Dress"), and what holds.
    pub facts: Vec<(Bi, Bi)>,
}

/// Somebody as a stranger needs to know them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NamedPerson {
    /// "Ichiro TSUKAMOTO" in Latin letters; empty where there is no such form.
    pub latin: String,
    /// In kanji; empty where there is no such form.
    pub kanji: String,
    /// How it is pronounced, in kana.
    pub kana: String,
    /// Where there is no person yet.
    pub placeholder: Bi,
    pub post: Bi,
    /// "Head of delegation", for whoever is no plain delegate.
    pub role: Bi,
    pub languages: Bi,
    /// What they eat or not, and what access they need; where the host should know.
    pub needs: Bi,
}
