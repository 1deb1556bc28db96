use super::*;
use crate::time::local_text;
use uuid::Uuid;

use ContributionKind::{Break, Discussion, Panel, Talk};

fn row(n: u128, kind: ContributionKind, minutes: u32) -> Row {
    Row { id: ContributionId(Uuid::from_u128(n)), kind, minutes: Some(minutes) }
}

fn open(n: u128, kind: ContributionKind) -> Row {
    Row { minutes: None, ..row(n, kind, 0) }
}

fn at(time: &str) -> Moment {
    Moment::new(local_text::parse(&format!("2018-11-20T{time}")).unwrap(), "Asia/Tokyo")
}

fn exact(start: &str, end: &str) -> When {
    When::Exact { start: at(start), end: (!end.is_empty()).then(|| at(end)) }
}

fn all_day() -> When {
    let day = "2018-11-20".parse().unwrap();
    When::Days { from: day, to: day }
}

fn part(n: u128, when: When, rows: &[Row]) -> Part {
    Part { item: ItemId(Uuid::from_u128(n)), when, rows: rows.to_vec() }
}

/// "13:30", "13:30?" (not before), "?".
fn said(start: Start) -> String {
    let clock = |t| zone::local_at(t, "Asia/Tokyo").unwrap().format("%H:%M").to_string();
    match start {
        Start::At(t) => clock(t),
        Start::NotBefore(t) => format!("{}?", clock(t)),
        Start::Open => "?".to_owned(),
    }
}

fn starts(part: &LaidPart) -> Vec<String> {
    part.rows.iter().map(|r| said(r.start)).collect()
}

#[test]
fn lengths_push_times() {
    let order = lay_out(&[part(1, exact("13:30", ""), &[row(1, Talk, 20), row(2, Talk, 15), row(3, Break, 10), row(4, Talk, 15)])], None);
    assert_eq!(starts(&order[0]), ["13:30", "13:50", "14:05", "14:15"]);
    assert_eq!(said(order[0].end), "14:30");
    let longer = lay_out(&[part(1, exact("13:30", ""), &[row(1, Talk, 45), row(2, Talk, 15), row(3, Break, 10), row(4, Talk, 15)])], None);
    assert_eq!(starts(&longer[0]), ["13:30", "14:15", "14:30", "14:40"]);
}

#[test]
fn after_a_length_that_is_not_known_no_time_is_claimed() {
    let order = lay_out(&[
        part(1, exact("13:30", ""), &[row(1, Talk, 20), open(2, Talk), row(3, Talk, 15), row(4, Talk, 15)]),
        part(2, all_day(), &[row(5, Talk, 10)]),
        part(3, exact("16:00", ""), &[row(6, Talk, 10)]),
    ], None);
    assert_eq!(starts(&order[0]), ["13:30", "13:50", "13:50?", "14:05?"]);
    assert_eq!(order[0].unknown, 1);
    assert_eq!(starts(&order[1]), ["14:20?"], "it follows, and knows no more than what it follows");
    assert_eq!(starts(&order[2]), ["16:00"], "a typed time stands for itself");
    let nothing = lay_out(&[part(1, all_day(), &[row(1, Talk, 20), row(2, Talk, 15)])], None);
    assert_eq!(starts(&nothing[0]), ["?", "?"]);
}

#[test]
fn it_ends_on_time_early_or_over() {
    let with = |rows: &[Row], end: &str, room: &str| {
        lay_out(&[part(1, exact("13:30", end), rows)], if room.is_empty() { None } else { at(room).instant() })[0].fit
    };
    let hour = [row(1, Talk, 40), row(2, Talk, 20)];
    assert_eq!(with(&hour, "", "14:30"), Fit::OnTime);
    assert_eq!(with(&hour, "", "14:35"), Fit::Spare(5));
    assert_eq!(with(&hour, "", "14:20"), Fit::Over(10));
    assert_eq!(with(&hour, "14:20", ""), Fit::Over(10), "a typed end is a limit");
    assert_eq!(with(&hour, "14:30", ""), Fit::Open, "an end that is the sum is none");
    assert_eq!(with(&hour, "", ""), Fit::Open);
    assert_eq!(with(&[row(1, Talk, 40), open(2, Talk)], "", "14:30"), Fit::Open);
    assert_eq!(with(&[row(1, Talk, 70), open(2, Talk)], "", "14:30"), Fit::Over(10), "over whatever the open length will be");
}

#[test]
fn a_session_may_run_into_the_next() {
    let order = lay_out(&[
        part(1, exact("13:30", ""), &[row(1, Talk, 100)]),
        part(2, exact("15:00", ""), &[row(2, Talk, 30)]),
    ], at("15:30").instant());
    assert_eq!(order[0].fit, Fit::Over(10));
    assert_eq!(order[1].fit, Fit::OnTime);
}

#[test]
fn a_panel_holds_its_panellists_and_a_second_speaker_takes_no_time() {
    let panel = [row(1, Panel, 60), open(2, Discussion), open(3, Discussion), row(4, Talk, 10)];
    let order = lay_out(&[part(1, exact("16:05", ""), &panel)], None);
    assert_eq!(starts(&order[0]), ["16:05", "?", "?", "17:05"]);
    assert_eq!(order[0].rows.iter().map(|r| r.inside).collect::<Vec<_>>(), [false, true, true, false]);
    assert_eq!(length(&panel), Some(70));
    assert_eq!(block(&panel, 0), 3);
    // Without a length of its own a panel lasts as long as what is in it.
    let sum = [open(1, Panel), row(2, Discussion, 10), row(3, Discussion, 15)];
    let order = lay_out(&[part(1, exact("16:00", ""), &sum)], None);
    assert_eq!(starts(&order[0]), ["16:00", "16:00", "16:10"]);
    assert_eq!((order[0].rows[0].minutes, length(&sum)), (Some(25), Some(25)));
    // Under a talk: a second speaker, or a discussion that takes its own time.
    assert_eq!(length(&[row(1, Talk, 20), open(2, Discussion)]), Some(20));
    assert_eq!(length(&[row(1, Talk, 20), row(2, Discussion, 5)]), Some(25));
    assert_eq!(length(&[row(1, Break, 20), open(2, Discussion)]), None);
}

#[test]
fn the_session_spans_the_sum_and_pushes_what_followed_it() {
    let first = |m| part(1, exact("13:30", "14:05"), &[row(1, Talk, 20), row(2, Talk, m)]);
    let second = part(2, exact("14:05", "14:35"), &[row(3, Talk, 30)]);
    let after_lunch = part(3, exact("15:00", "15:30"), &[row(4, Talk, 30)]);
    let before = [first(15), second.clone(), after_lunch.clone()];
    let changed = followed(&before, &[first(25), second, after_lunch], "Asia/Tokyo");
    assert_eq!(changed, [
        (ItemId(Uuid::from_u128(1)), exact("13:30", "14:15")),
        (ItemId(Uuid::from_u128(2)), exact("14:15", "14:45")),
    ], "what did not follow keeps its time");
}

#[test]
fn an_end_that_was_typed_is_kept_and_moves_with_its_start() {
    let rows = |m| [row(1, Talk, m)];
    let before = [part(1, exact("13:30", ""), &rows(30)), part(2, all_day(), &rows(30))];
    let after = [part(1, exact("13:30", "17:30"), &rows(40)), part(2, all_day(), &rows(30))];
    assert_eq!(followed(&[after[0].clone()], &[part(1, exact("13:30", "17:30"), &rows(50))], "Asia/Tokyo"), []);
    // Sessions without a clock time get theirs once what they follow is known.
    let changed = followed(&before, &[part(1, exact("13:30", ""), &rows(40)), after[1].clone()], "Asia/Tokyo");
    assert_eq!(changed, [
        (ItemId(Uuid::from_u128(1)), exact("13:30", "14:10")),
        (ItemId(Uuid::from_u128(2)), exact("14:10", "14:40")),
    ]);
    // And none while a length before them is open.
    let open = [part(1, exact("13:30", ""), &[open(1, Talk)]), after[1].clone()];
    assert_eq!(followed(&before, &open, "Asia/Tokyo"), []);
}

#[test]
fn a_night_over_a_clock_change_keeps_real_minutes() {
    // London, 28 October 2018: 01:30 comes twice; 90 minutes after the first 00:45 it is 01:15 for the second time.
    let at = |t: &str| Moment::new(local_text::parse(t).unwrap(), "Europe/London");
    let night = part(1, When::Exact { start: at("2018-10-28T00:45"), end: None }, &[row(1, Talk, 90)]);
    let changed = followed(std::slice::from_ref(&night), std::slice::from_ref(&night), "Europe/London");
    let When::Exact { end: Some(end), .. } = &changed[0].1 else { panic!("has an end") };
    assert_eq!(local_text::format(end.local), "2018-10-28T01:15");
}
