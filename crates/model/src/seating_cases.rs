use super::*;
use uuid::Uuid;

fn seat(n: u128) -> ParticipationId {
    Uuid::from_u128(n).into()
}

fn guest(n: u128, host: bool) -> Guest {
    Guest { seat: seat(n), heads: 1, host, interpreter: false, languages: Vec::new() }
}

/// Hosts are 1, 2 …, guests 101, 102 …
fn party(hosts: u128, others: u128) -> Vec<Guest> {
    (1..=hosts).map(|n| guest(n, true)).chain((101..101 + others).map(|n| guest(n, false))).collect()
}

/// The seats of a table from chair 1 on.
fn row(seated: &[Seated], table: usize) -> Vec<u128> {
    let mut at: Vec<(u32, u128)> = seated.iter().filter(|s| s.table == table && !s.behind).map(|s| (s.number, s.seat.0.as_u128())).collect();
    at.sort_unstable();
    at.into_iter().map(|s| s.1).collect()
}

fn at_head(hosts: u128, others: u128) -> Vec<u128> {
    row(&propose(&party(hosts, others), 12, TableShape::Round, true).1, 0)
}

#[test]
fn the_host_sits_in_the_middle_with_the_guest_of_honour_at_the_right_hand_and_the_sides_take_turns_outwards() {
    // As the room sees it: the host's right hand is its left.
    assert_eq!(at_head(4, 3), [103, 2, 101, 1, 102, 3, 4]);
    assert_eq!(at_head(3, 4), [103, 2, 101, 1, 102, 3, 104]);
    assert_eq!(at_head(2, 2), [2, 101, 1, 102]);
    assert_eq!(at_head(1, 1), [101, 1]);
}

#[test]
fn a_side_that_runs_out_leaves_its_chairs_to_the_other() {
    assert_eq!(at_head(1, 4), [103, 101, 1, 102, 104]);
    // Nobody receives: by precedence from the middle.
    assert_eq!(at_head(0, 3), [102, 101, 103]);
    assert_eq!(at_head(3, 0), [2, 1, 3]);
    assert_eq!(propose(&[], 8, TableShape::Round, true), (vec![], vec![]));
}

#[test]
fn at_a_long_table_the_guest_of_honour_sits_opposite_and_neighbours_are_of_different_sides() {
    let (tables, seated) = propose(&party(4, 4), 8, TableShape::Long, false);
    assert_eq!(tables, [Proposed { shape: TableShape::Long, chairs: 8 }]);
    let chairs = row(&seated, 0);
    let (top, bottom) = chairs.split_at(4);
    assert_eq!((top[2], bottom[1]), (1, 101), "host and guest of honour face each other");
    assert_eq!(place(TableShape::Long, 8, 3).0, place(TableShape::Long, 8, 6).0);
    let host = |s: &u128| *s < 100;
    assert!([top, bottom].iter().all(|r| r.windows(2).all(|w| host(&w[0]) != host(&w[1]))), "{chairs:?}");
}

#[test]
fn around_a_round_table_the_sides_take_turns_from_the_top() {
    let (_, seated) = propose(&party(4, 4), 8, TableShape::Round, false);
    let chairs = row(&seated, 0);
    assert_eq!((chairs[0], chairs[7], chairs[1]), (1, 101, 102));
    assert!((0..8).all(|n| (chairs[n] < 100) != (chairs[(n + 1) % 8] < 100)), "{chairs:?}");
    assert_eq!(place(TableShape::Round, 4, 1), (0.0, -1.0));
}

#[test]
fn every_chair_is_a_place_once_and_everybody_has_one() {
    for shape in TableShape::ALL {
        for n in 1..=MOST_CHAIRS {
            let mut numbers: Vec<u32> = places(*shape, n).into_iter().map(|p| p.0).collect();
            numbers.sort_unstable();
            assert_eq!(numbers, (1..=n).collect::<Vec<_>>(), "{shape:?} of {n}");
        }
    }
    for (hosts, others) in [(0, 1), (1, 0), (3, 40), (40, 3), (17, 17), (9, 8), (2, 9)] {
        for size in [2, 7, 8, 10] {
            let (tables, seated) = propose(&party(hosts, others), size, TableShape::Round, true);
            let mut all: Vec<u128> = seated.iter().map(|s| s.seat.0.as_u128()).collect();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len() as u128, hosts + others, "{hosts} and {others} at {size}");
            assert!(tables.iter().all(|t| t.chairs <= size && t.chairs > 0), "{tables:?}");
            let rest: Vec<u32> = tables.iter().skip(1).map(|t| t.chairs).collect();
            assert!(rest.iter().max().zip(rest.iter().min()).is_none_or(|(most, least)| most - least <= 1), "{tables:?}");
        }
    }
}

#[test]
fn the_first_table_has_the_highest_of_both_and_the_others_have_of_both_too() {
    let (tables, seated) = propose(&party(6, 12), 6, TableShape::Round, true);
    assert_eq!(tables.iter().map(|t| (t.shape, t.chairs)).collect::<Vec<_>>(), [(TableShape::Head, 6), (TableShape::Round, 6), (TableShape::Round, 6)]);
    let mut first = row(&seated, 0);
    first.sort_unstable();
    assert_eq!(first, [1, 2, 3, 101, 102, 103]);
    for table in 1..3 {
        assert!(row(&seated, table).iter().any(|s| *s < 100) && row(&seated, table).iter().any(|s| *s > 100));
    }
}

#[test]
fn a_seat_for_several_has_a_chair_for_each_head() {
    let list = [guest(1, true), Guest { heads: 3, ..guest(101, false) }];
    let (tables, seated) = propose(&list, 10, TableShape::Round, true);
    assert_eq!((tables[0].chairs, seated.len()), (4, 4));
}

#[test]
fn interpreters_sit_behind_who_does_not_follow_and_not_at_the_table() {
    let says = |g: Guest, codes: &[&str]| Guest { languages: codes.iter().map(|c| (*c).to_owned()).collect(), ..g };
    let interprets = |n| Guest { interpreter: true, ..guest(n, false) };
    let list = [
        says(guest(1, true), &["ja"]), guest(2, true), says(guest(101, false), &["en", "ja"]), says(guest(102, false), &["en"]), says(guest(103, false), &["en"]),
        says(interprets(201), &["en", "ja"]), says(interprets(202), &["en", "ja"]),
    ];
    let (tables, seated) = propose(&list, 10, TableShape::Round, true);
    assert_eq!(tables[0].chairs, 5);
    let behind = |n: u128| {
        let at = seated.iter().find(|s| s.behind && s.seat == seat(n)).unwrap();
        seated.iter().find(|s| !s.behind && (s.table, s.number) == (at.table, at.number)).unwrap().seat.0.as_u128()
    };
    assert_eq!((behind(201), behind(202)), (102, 103), "the guest of honour follows the host");
    // Nothing is known of languages: behind the guest of honour, then the next.
    let (_, seated) = propose(&[guest(1, true), guest(101, false), interprets(201), interprets(202), interprets(203)], 8, TableShape::Long, false);
    assert_eq!(seated.iter().filter(|s| s.behind).count(), 2, "two chairs, two places behind them");
}
