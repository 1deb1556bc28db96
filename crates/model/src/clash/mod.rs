//! clashes (placeholder while the engine is being written; the engine's author replaces this file)
use crate::*;
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)] pub enum Level { Note, Warn, Block }
pub struct Fix { pub label: Message, pub why: Option<Message>, pub command: &'static str, pub input: serde_json::Value }
pub struct Clash { pub key: String, pub facts: String, pub rule: &'static str, pub level: Level, pub programme: ProgrammeId,
   pub items: Vec<ItemId>, pub people: Vec<PersonId>, pub headline: Message, pub detail: Message, pub fixes: Vec<Fix>, pub gap_minutes: Option<i64> }
#[derive(Clone, Default, serde::Deserialize, serde::Serialize)] pub struct Settings {}
#[derive(Clone, Default)] pub struct World { pub programmes: Vec<Programme>, pub roles: Vec<ProgrammeOrganisation>, pub organisations: Vec<(OrganisationId, Bi)>, pub people: Vec<Person>,
   pub unavailability: Vec<Unavailability>, pub places: Vec<Place>, pub participations: Vec<Participation>, pub subgroups: Vec<Subgroup>, pub memberships: Vec<Membership>,
   pub items: Vec<Item>, pub item_subgroups: Vec<ItemSubgroup>, pub assignments: Vec<Assignment>, pub contributions: Vec<Contribution> }
pub struct Engine { c: Vec<Clash> }
impl Engine {
  pub fn new(_w: World, _s: Settings, _t: chrono::NaiveDate) -> Engine { Engine { c: vec![] } }
  pub fn check_all(&mut self) {}
  pub fn clashes(&self) -> impl Iterator<Item=&Clash> { self.c.iter() }
  pub fn clashes_of(&self, _p: ProgrammeId) -> Vec<&Clash> { vec![] }
  pub fn item_changed(&mut self, _i: Item, _s: Vec<ItemSubgroup>, _a: Vec<Assignment>, _c: Vec<Contribution>) {}
  pub fn item_removed(&mut self, _i: ItemId) {}
}
