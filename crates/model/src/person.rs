//! People: names by script, posts, languages, needs, consent.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bilingual::Bi;
use crate::ids::*;
use crate::names::NameForm;
use crate::terms::terms;

terms! {
    /// How well someone works in a language.
    Level { Native = "native", Working = "working", Basic = "basic" }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// BCP 47 ("ja", "en").
    pub code: String,
    pub level: Level,
}

terms! {
    ContactKind { Email = "email", Phone = "phone", Mobile = "mobile", Address = "address", Other = "other" }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactPoint {
    pub kind: ContactKind,
    pub value: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Person {
    pub id: PersonId,
    /// At least one form.
    pub names: Vec<NameForm>,
    pub languages: Vec<Language>,
    /// `None`: not asked. Empty: asked, no needs.
    pub diet: Option<String>,
    pub access: Option<String>,
    pub contacts: Vec<ContactPoint>,
    /// What the person agreed may be kept.
    pub consent: String,
    pub keep_until: Option<NaiveDate>,
    /// A few lines for delegate lists: handed out, unlike `notes`.
    pub biography: Bi,
    pub notes: String,
}

terms! {
    /// Nature of a post. Seconded: the employer is not the place of work.
    Nature { Substantive = "substantive", Concurrent = "concurrent", Seconded = "seconded", Former = "former" }
}

/// A person's post at an organisation; one person has several at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Affiliation {
    pub id: AffiliationId,
    pub person: PersonId,
    pub organisation: OrganisationId,
    pub department: Bi,
    pub post: Bi,
    /// As precisely as known: `2018`, `2018-11`, `2018-11-20`, or empty.
    pub from: String,
    pub to: String,
    pub nature: Nature,
}

/// A stretch of wall-clock time in which a person can't take part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unavailability {
    pub id: UnavailabilityId,
    pub person: PersonId,
    #[ts(type = "string")]
    pub from: NaiveDateTime,
    #[ts(type = "string")]
    pub to: NaiveDateTime,
    pub zone: String,
    pub reason: String,
}
