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
        takes_part: vec![],
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
    before.takes_part = vec![id(100).into(), id(101).into()];
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
    before.takes_part = vec![id(100).into(), id(101).into()];
    before.people = vec![NamedSeat { seat: id(101).into(), name: Bi::same("Mr Y"), role: ParticipantRole::Guide }];
    let mut after = before.clone();
    after.takes_part = vec![id(100).into(), id(102).into()];
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
    before.takes_part = vec![id(100).into()];
    let mut after = before.clone();
    after.item.state = ItemState::Cancelled;
    let d = diff(&frozen(vec![before.clone()]), &frozen(vec![after.clone()]));
    assert_eq!((d.items[0].fate, touched(&d)[&seat(100)].clone()), (Fate::Cancelled, vec![(0, Touch::Gone)]));
    assert!(touched(&diff(&frozen(vec![]), &frozen(vec![after]))).is_empty());
}

#[test]
fn what_is_theirs_no_more_is_sent_as_cancelled() {
    let mut held = item(10);
    held.takes_part = vec![id(100).into(), id(101).into()];
    let mut next = held.clone();
    next.takes_part = vec![id(101).into()];
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
            i.takes_part.clear();
            i.people.clear();
            i
        })
        .collect()
}

proptest! {
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
