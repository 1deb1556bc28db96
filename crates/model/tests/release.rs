//! Releases: the diff applied to the old copy gives the new one, and exactly those are told whose own view differs.

use meguri_model::release::*;
use meguri_model::*;
use proptest::prelude::*;
use uuid::Uuid;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn item(n: u128) -> FrozenItem {
    let json = serde_json::json!({
        "id": id(n), "programme": id(1), "kind": "visit", "title": { "en": format!("Visit {n}"), "ja": "" },
        "when": { "kind": "unknown" }, "state": "confirmed", "place": null, "from_place": null, "to_place": null, "travel": null,
        "carrier": "", "number": "", "booking": "", "rooming": "", "audience": "people", "host": null, "host_contact": null,
        "host_languages": [], "interpretation": "none", "briefing": {}, "questions": {}, "dress": {}, "gift": {}, "note": {},
        "private_note": "", "link": "", "created_at": "", "updated_at": "", "sequence": 0
    });
    FrozenItem {
        item: serde_json::from_value(json).unwrap(),
        place: Bi::same("Hendon"),
        address: Bi::default(),
        geo: None,
        from: Bi::default(),
        to: Bi::default(),
        host: Bi::default(),
        contact: Bi::default(),
        groups: vec![],
        people: vec![],
        contributions: vec![],
        takes_part: [].into(),
    }
}

fn programme() -> Programme {
    serde_json::from_value(serde_json::json!({
        "id": id(1), "kind": "study_tour", "types": [], "title": { "en": "Tour", "ja": "" }, "series": null, "edition": null,
        "status": "confirmed", "when": { "kind": "unknown" }, "zone": "Asia/Tokyo", "second_zone": null, "mode": "in_person",
        "audiences": [], "sectors": [], "expected": null, "attended": null, "objectives": {}, "notes": "", "source": "",
        "created_at": "", "updated_at": "", "sequence": 0
    }))
    .unwrap()
}

fn frozen(mut items: Vec<FrozenItem>) -> Frozen {
    items.sort_by_key(|i| i.item.id);
    let seat = |n: u128| FrozenSeat {
        id: id(n).into(), person: None, name: Bi::same(format!("Delegate {n}")), to_come: true, headcount: 1,
        role: ParticipantRole::Delegate, organisation: Bi::default(),
    };
    Frozen { programme: programme(), items, seats: (100..104).map(seat).collect() }
}

fn at(hour: u32) -> When {
    let local = chrono::NaiveDate::from_ymd_opt(2026, 11, 27).unwrap().and_hms_opt(hour, 0, 0).unwrap();
    When::Exact { start: Moment::new(local, "Europe/London"), end: None }
}

fn seat(n: u128) -> Recipient {
    Recipient::Seat(id(n).into())
}

#[test]
fn a_move_is_told_to_those_who_are_there_and_to_the_host_and_to_nobody_else() {
    let mut before = item(10);
    before.item.when = at(10);
    before.item.host = Some(id(50).into());
    before.takes_part = [id(100).into(), id(101).into()].into();
    let mut after = before.clone();
    after.item.when = at(11);
    let d = diff(&frozen(vec![before.clone(), item(11)]), &frozen(vec![after, item(11)]));
    assert_eq!(d.items.len(), 1);
    assert_eq!(d.items[0].facts, [Fact::Time(at(10), at(11))]);
    let told: Vec<Recipient> = touched(&d).into_keys().collect();
    assert_eq!(told, [seat(100), seat(101), Recipient::Host(id(50).into())]);
}

#[test]
fn who_else_comes_touches_the_new_one_the_one_who_leaves_and_the_host() {
    let mut before = item(10);
    before.item.host = Some(id(50).into());
    before.takes_part = [id(100).into(), id(101).into()].into();
    before.people = vec![NamedSeat { seat: id(101).into(), name: Bi::same("Mr Y"), role: ParticipantRole::Guide }];
    let mut after = before.clone();
    after.takes_part = [id(100).into(), id(102).into()].into();
    after.people = vec![NamedSeat { seat: id(102).into(), name: Bi::same("Ms X"), role: ParticipantRole::Guide }];
    let d = diff(&frozen(vec![before]), &frozen(vec![after]));
    assert!(d.items[0].facts.contains(&Fact::People(vec![Bi::same("Mr Y")], vec![Bi::same("Ms X")])));
    let told = touched(&d);
    assert_eq!(told[&seat(101)], [(0, Touch::Gone)]);
    assert_eq!(told[&seat(102)], [(0, Touch::New)]);
    assert_eq!(told[&Recipient::Host(id(50).into())], [(0, Touch::Changed)]);
    assert!(!told.contains_key(&seat(100)));
}

#[test]
fn an_item_cancelled_is_gone_for_all_and_one_added_already_cancelled_is_told_to_nobody() {
    let mut before = item(10);
    before.takes_part = [id(100).into()].into();
    let mut after = before.clone();
    after.item.state = ItemState::Cancelled;
    let d = diff(&frozen(vec![before.clone()]), &frozen(vec![after.clone()]));
    assert_eq!((d.items[0].fate, touched(&d)[&seat(100)].clone()), (Fate::Cancelled, vec![(0, Touch::Gone)]));
    assert!(touched(&diff(&frozen(vec![]), &frozen(vec![after]))).is_empty());
}

#[test]
fn what_is_theirs_no_more_is_sent_as_cancelled() {
    let mut held = item(10);
    held.takes_part = [id(100).into(), id(101).into()].into();
    let mut next = held.clone();
    next.takes_part = [id(101).into()].into();
    let (old, new) = (frozen(vec![held]), frozen(vec![next]));
    assert_eq!(withdrawn(&old, &new, &seat(100)).len(), 1);
    assert!(withdrawn(&old, &new, &seat(101)).is_empty());
}

#[test]
fn the_sequence_rises_above_what_was_handed_out_and_only_when_something_differs() {
    for (now, handed_out, differs, expected) in
        [(0, None, true, 0), (3, None, false, 3), (2, Some(2), true, 3), (5, Some(2), true, 5), (1, Some(2), false, 2), (1, Some(2), true, 3)]
    {
        assert_eq!(next_sequence(now, handed_out, differs), expected, "{now} {handed_out:?} {differs}");
    }
}

prop_compose! {
    fn any_item(n: u128)(hour in 8u32..12, place in 0u8..3, state in 0u8..3, seats in proptest::collection::btree_set(100u128..104, 0..4),
                         people in proptest::collection::btree_set(100u128..104, 0..2), dress in 0u8..2) -> FrozenItem {
        let mut i = item(n);
        i.item.when = at(hour);
        i.place = Bi::same(format!("Place {place}"));
        i.item.state = [ItemState::Confirmed, ItemState::Provisional, ItemState::Cancelled][usize::from(state)];
        i.item.dress = Bi::same(format!("Dress {dress}"));
        i.people = people.iter().map(|s| NamedSeat { seat: id(*s).into(), name: Bi::same(s.to_string()), role: ParticipantRole::Guide }).collect();
        i.takes_part = seats.union(&people).map(|s| id(*s).into()).collect();
        i
    }
}
prop_compose! {
    fn any_plan()(items in proptest::collection::vec((10u128..16).prop_flat_map(any_item), 0..6)) -> Frozen {
        let mut items = items;
        items.sort_by_key(|i| i.item.id);
        items.dedup_by_key(|i| i.item.id);
        frozen(items)
    }
}

/// What a seat must know: its items that take place, without who else is there. Written apart from `touched`.
fn view(plan: &Frozen, who: u128) -> Vec<FrozenItem> {
    let mine = plan.items.iter().filter(|i| i.item.state != ItemState::Cancelled && i.takes_part.contains(&id(who).into()));
    mine.cloned()
        .map(|mut i| {
            i.takes_part = [].into();
            i.people.clear();
            i
        })
        .collect()
}

/// A copy as files of before have it: each item with its own list of people.
fn as_before(plan: &Frozen) -> serde_json::Value {
    let mut json = serde_json::to_value(plan).unwrap();
    let parties = json.as_object_mut().unwrap().remove("parties").unwrap();
    for item in json["items"].as_array_mut().unwrap() {
        let at = item["takes_part"].as_u64().unwrap() as usize;
        item["takes_part"] = parties[at].clone();
    }
    json
}

#[test]
fn people_who_are_together_in_many_items_are_written_once() {
    let party: Seats = [id(100).into(), id(101).into()].into();
    let with = |n: u128, party: &Seats| FrozenItem { takes_part: Seats::clone(party), ..item(n) };
    let alike: Seats = party.to_vec().into();
    let plan = frozen(vec![with(10, &party), with(11, &party), with(12, &alike), item(13)]);
    let json = serde_json::to_value(&plan).unwrap();
    assert_eq!(json["parties"], serde_json::json!([[id(100), id(101)], []]));
    let read: Frozen = serde_json::from_value(json).unwrap();
    assert_eq!(read, plan);
    assert!(Seats::ptr_eq(&read.items[0].takes_part, &read.items[2].takes_part));
    assert!(serde_json::from_str::<Frozen>(&serde_json::to_string(&plan).unwrap().replace("\"takes_part\":1", "\"takes_part\":7")).is_err());
}

#[test]
fn items_are_counted_for_each_recipient() {
    let party: Seats = [id(100).into(), id(101).into()].into();
    let mut hosted = item(12);
    hosted.item.host = Some(id(50).into());
    hosted.takes_part = [id(101).into()].into();
    let plan = frozen(vec![FrozenItem { takes_part: Seats::clone(&party), ..item(10) }, FrozenItem { takes_part: party, ..item(11) }, hosted]);
    let counts: Vec<_> = items_of_each(&plan).into_iter().collect();
    assert_eq!(counts, [(seat(100), 2), (seat(101), 3), (Recipient::Host(id(50).into()), 1)]);
}

proptest! {
    #[test]
    fn a_copy_reads_as_it_was_written_in_the_old_form_too(plan in any_plan()) {
        let text = serde_json::to_string(&plan).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Frozen>(&text).unwrap(), &plan);
        prop_assert_eq!(&serde_json::from_value::<Frozen>(as_before(&plan)).unwrap(), &plan);
    }

    #[test]
    fn the_diff_applied_to_the_old_gives_the_new(old in any_plan(), new in any_plan()) {
        prop_assert_eq!(apply(&old, &diff(&old, &new)), new);
    }

    #[test]
    fn nothing_differs_from_itself(plan in any_plan()) {
        prop_assert!(diff(&plan, &plan).is_empty());
    }

    #[test]
    fn exactly_those_are_told_whose_own_view_differs(old in any_plan(), new in any_plan()) {
        let told = touched(&diff(&old, &new));
        for n in 100..104 {
            prop_assert_eq!(told.contains_key(&seat(n)), view(&old, n) != view(&new, n), "seat {}", n);
        }
    }
}
