//! A frozen copy as it stands in the file. Each list of people is written once, in `parties`, and an item names its place there:
//! the whole party in every item would be most of the file. Copies of before have the list in each item, and are read too.

use std::collections::HashMap;
use std::sync::Arc;

use serde::de::{SeqAccess, Visitor};
use serde::ser::{SerializeSeq, SerializeStruct};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::frozen::{Frozen, FrozenContribution, FrozenItem, FrozenSeat, NamedSeat, Seats};
use crate::*;

impl Serialize for Frozen {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut at: HashMap<&[ParticipationId], usize> = HashMap::new();
        let mut shared: HashMap<*const ParticipationId, usize> = HashMap::new();
        let mut parties: Vec<&[ParticipationId]> = Vec::new();
        let mut places = Vec::with_capacity(self.items.len());
        for i in &self.items {
            // Lists that are shared are known by where they are; others are compared.
            let place = *shared.entry(i.takes_part.as_ptr()).or_insert_with(|| {
                *at.entry(&i.takes_part).or_insert_with(|| {
                    parties.push(&i.takes_part);
                    parties.len() - 1
                })
            });
            places.push(place);
        }
        let mut out = to.serialize_struct("Frozen", 4)?;
        out.serialize_field("programme", &self.programme)?;
        out.serialize_field("parties", &parties)?;
        out.serialize_field("items", &Items(&self.items, &places))?;
        out.serialize_field("seats", &self.seats)?;
        out.end()
    }
}

struct Items<'a>(&'a [FrozenItem], &'a [usize]);

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut out = to.serialize_seq(Some(self.0.len()))?;
        for (item, party) in self.0.iter().zip(self.1) {
            out.serialize_element(&Placed(item, *party))?;
        }
        out.end()
    }
}

struct Placed<'a>(&'a FrozenItem, usize);

impl Serialize for Placed<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // Taken apart, so that a field that is added is not forgotten.
        let FrozenItem { item, place, address, geo, from, to: destination, host, contact, groups, people, contributions, takes_part: _ } = self.0;
        let mut out = to.serialize_struct("FrozenItem", 12)?;
        out.serialize_field("item", item)?;
        out.serialize_field("place", place)?;
        out.serialize_field("address", address)?;
        out.serialize_field("geo", geo)?;
        out.serialize_field("from", from)?;
        out.serialize_field("to", destination)?;
        out.serialize_field("host", host)?;
        out.serialize_field("contact", contact)?;
        out.serialize_field("groups", groups)?;
        out.serialize_field("people", people)?;
        out.serialize_field("contributions", contributions)?;
        out.serialize_field("takes_part", &self.1)?;
        out.end()
    }
}

#[derive(Deserialize)]
struct Stored {
    programme: Programme,
    #[serde(default)]
    parties: Vec<Vec<ParticipationId>>,
    items: Vec<StoredItem>,
    seats: Vec<FrozenSeat>,
}

#[derive(Deserialize)]
struct StoredItem {
    item: Item,
    place: Bi,
    address: Bi,
    geo: Option<(f64, f64)>,
    from: Bi,
    to: Bi,
    host: Bi,
    contact: Bi,
    groups: Vec<String>,
    people: Vec<NamedSeat>,
    contributions: Vec<FrozenContribution>,
    takes_part: Party,
}

/// Which list of people, or the list itself.
enum Party {
    At(usize),
    Is(Vec<ParticipationId>),
}

impl<'de> Deserialize<'de> for Party {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Party, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Party;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("the place of a list of seats, or the list")
            }
            fn visit_u64<E: serde::de::Error>(self, at: u64) -> Result<Party, E> {
                usize::try_from(at).map(Party::At).map_err(E::custom)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seats: A) -> Result<Party, A::Error> {
                let mut list = Vec::new();
                while let Some(seat) = seats.next_element()? {
                    list.push(seat);
                }
                Ok(Party::Is(list))
            }
        }
        from.deserialize_any(Either)
    }
}

impl<'de> Deserialize<'de> for Frozen {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Frozen, D::Error> {
        let stored = Stored::deserialize(from)?;
        let parties: Vec<Seats> = stored.parties.into_iter().map(Into::into).collect();
        let mut known: HashMap<Vec<ParticipationId>, Seats> = HashMap::new();
        let mut items = Vec::with_capacity(stored.items.len());
        for i in stored.items {
            let takes_part = match i.takes_part {
                Party::At(at) => parties.get(at).map(Arc::clone).ok_or_else(|| serde::de::Error::custom(format!("no list {at} of people")))?,
                Party::Is(list) => Arc::clone(known.entry(list).or_insert_with_key(|list| list.as_slice().into())),
            };
            items.push(FrozenItem {
                item: i.item, place: i.place, address: i.address, geo: i.geo, from: i.from, to: i.to, host: i.host, contact: i.contact,
                groups: i.groups, people: i.people, contributions: i.contributions, takes_part,
            });
        }
        Ok(Frozen { programme: stored.programme, items, seats: stored.seats })
    }
}
