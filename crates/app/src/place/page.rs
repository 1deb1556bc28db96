//! One place with everything that is known of it, and the zone it seems to lie in.

use std::collections::{BTreeMap, HashMap};

use meguri_model::*;
use meguri_store::Db;

use super::list::{chain, country_of};
use super::{OfPlace, zone_of};
use crate::door::command;
use crate::error::Result;
use crate::listing::{count, item_line, name_key, newest_first};
use crate::views::organisation::Named;
use crate::views::place::{PlaceView, ZoneOffer};
use crate::{duplicate, format, history, organisation, text};

/// Items listed on the page; the count says how many there are.
const LISTED: usize = 100;

/// A place to go to, with its kind.
pub(crate) fn named(p: &Place) -> Named {
    Named { id: p.id.to_string(), name: p.name.clone(), detail: text::term("place-kind", p.kind.as_str()) }
}

/// "Tokyo (Asia/Tokyo)".
fn zone_name(zone: &str) -> Bi {
    let city = format::city(zone);
    format::both(|l| match l {
        Lang::En => format!("{} ({zone})", city.get(l)),
        Lang::Ja => format!("{}（{zone}）", city.get(l)),
    })
}

/// The zone that coordinates or the country give, where it says something new. Offered, never written by itself.
fn offer(chain: &[&Place], country: &str, zone: Option<&str>) -> Option<ZoneOffer> {
    let at = chain.iter().find_map(|p| p.latitude.zip(p.longitude));
    let by_place = at.and_then(|(latitude, longitude)| whereabouts::zone_at(latitude, longitude)).map(|z| (z, "zone-from-coordinates"));
    let (found, how) = by_place.or_else(|| country::zone(country).map(|z| (z, "zone-from-country")))?;
    // A zone that is set is only doubted where the clocks differ: Europe/Jersey and Europe/London do not.
    if zone.is_some_and(|z| z == found || same_clocks(z, found)) {
        return None;
    }
    let message = Message::new(how).with("zone", zone_name(found)).with("country", format::country(country));
    Some(ZoneOffer { zone: found.to_owned(), said: text::say(&message), doubt: zone.is_some() })
}

/// Whether two zones show the same time now and half a year on.
fn same_clocks(a: &str, b: &str) -> bool {
    const NOW: i64 = 1_781_000_000;
    [0, 182 * 86_400].iter().all(|t| zone::local_at(NOW + t, a).is_some_and(|x| Some(x) == zone::local_at(NOW + t, b)))
}

fn used(db: Db<'_>, place: PlaceId) -> Result<Vec<Item>> {
    let mut items: Vec<Item> = db.by("place", place)?;
    items.extend(db.by::<Item>("from_place", place)?);
    items.extend(db.by::<Item>("to_place", place)?);
    items.sort_by_key(|i| i.id);
    items.dedup_by_key(|i| i.id);
    newest_first(&mut items);
    Ok(items)
}

command! {
    /// One place: where it lies, its zone or the one that is offered, what is in it, where it is used, history.
    Query place(app, input: OfPlace) -> PlaceView {
        let db = app.ws.db();
        let place: Place = db.get(input.place)?;
        let all: Vec<Place> = db.all()?;
        let by_id: HashMap<PlaceId, &Place> = all.iter().map(|p| (p.id, p)).collect();
        let chain = chain(&place, &by_id);
        let organisations: BTreeMap<OrganisationId, Organisation> = db.all::<Organisation>()?.into_iter().map(|o| (o.id, o)).collect();
        let country = country_of(&chain, &organisations);
        let zone = zone_of(&place, &by_id).map(str::to_owned);
        let from = chain.iter().find(|p| p.zone.is_some());
        let zone_said = match (&zone, from) {
            (Some(z), Some(above)) if above.id != place.id => {
                text::say(&Message::new("zone-from-above").with("zone", zone_name(z)).with("place", &above.name))
            }
            (Some(z), _) => zone_name(z),
            (None, _) => Bi::default(),
        };
        let mut children: Vec<&Place> = all.iter().filter(|p| p.parent == Some(place.id)).collect();
        children.sort_by_cached_key(|p| name_key(&p.name).en);
        let items = used(db, place.id)?;
        Ok(PlaceView {
            kind: text::term("place-kind", place.kind.as_str()),
            inside: chain[1..].iter().map(|p| named(p)).collect(),
            organisation: place.organisation.and_then(|o| organisations.get(&o)).map(organisation::named),
            country: format::country(&country),
            offer: offer(&chain, &country, zone.as_deref()),
            zone,
            zone_said,
            children: children.into_iter().map(named).collect(),
            items: items.iter().take(LISTED).map(item_line).collect(),
            used: count(items.len()),
            duplicates: duplicate::of(duplicate::places(db, &all)?, place.id),
            history: history::lines(app, Some(place.id.into()), 50)?,
            place,
        })
    }
}
