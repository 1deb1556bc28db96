//! What to look at before the timetable is printed.

use std::collections::HashMap;

use meguri_matching as engine;
use meguri_model::*;

use super::read::Matchmaking;
use super::timetable_view::Shown;
use crate::door::command;
use crate::listing::count;
use crate::programme::OfProgramme;
use crate::text;
use crate::views::matchmaking::timetable::{MatchCheckLine, MatchChecksView};

/// Lines that are listed.
const MOST: usize = 200;
/// Breaks that nobody minds.
const BREAKS: usize = 2;
/// Changes of table in a row of meetings that are worth a look.
const CHANGES: usize = 3;

/// What is known of one participant's day.
#[derive(Default)]
struct Day<'a> {
    /// Slot in which it starts, slots it takes, table.
    meetings: Vec<(usize, usize, Option<&'a str>)>,
    wanted: usize,
}

fn breaks(m: &Matchmaking, day: &Day<'_>) -> usize {
    day.meetings
        .windows(2)
        .filter(|pair| {
            let (end, next) = (pair[0].0 + pair[0].1, pair[1].0);
            let same = m.slots.get(end - 1).map(|s| s.block) == m.slots.get(next).map(|s| s.block);
            next > end && (same || m.settings.breaks_over_blocks)
        })
        .count()
}

command! {
    /// What to look at before printing: people without a meeting or below their fewest, long breaks, many changes of table, meetings without an
    /// interpreter where one is needed, and meetings off the grid.
    Query match_checks(app, input: OfProgramme) -> MatchChecksView {
        let m = Matchmaking::read(app.ws.db(), input.programme)?;
        let shown = Shown::standing(&m);
        let words = &shown.words;
        let mut days: HashMap<ParticipationId, Day<'_>> = HashMap::new();
        for asked in m.wanted().filter(|r| r.request.wish != Wish::No) {
            asked.sides.iter().for_each(|s| days.entry(s.participation).or_default().wanted += 1);
        }
        for p in &shown.schedule.meetings {
            let Some((asked, at)) = words.request(&p.request).zip(words.slot_at(&p.slot)) else { continue };
            for side in &asked.sides {
                days.entry(side.participation).or_default().meetings.push((at, asked.request.length.max(1) as usize, p.table.as_deref()));
            }
        }
        days.values_mut().for_each(|d| d.meetings.sort_unstable());
        let mut lines: Vec<MatchCheckLine> = Vec::new();
        let number = |n: usize| Param::Number(i64::from(count(n)));
        let line = |code: &str, said: Bi, row: Option<ParticipationId>, request: Option<MeetingRequestId>| MatchCheckLine { code: code.to_owned(), said, row, request };
        for broken in &shown.report.broken {
            let code = if matches!(broken, engine::Broken::NoInterpreter { .. }) { "interpreter" } else { "broken" };
            let request = match broken {
                engine::Broken::NoInterpreter { request } | engine::Broken::Absent { request, .. } | engine::Broken::NoTable { request } => words.request(request),
                engine::Broken::Doubled { first, .. } | engine::Broken::TableTwice { first, .. } => words.request(first),
                _ => None,
            };
            lines.push(line(code, words.broken(broken), None, request.map(|r| r.request.id)));
        }
        for held in m.held.values().filter(|h| h.slot.is_none()) {
            let Some(asked) = m.asked(held.meeting.request) else { continue };
            let said = text::say(&Message::new("check-off-grid").with("what", Param::Bi(m.title(asked))));
            lines.push(line("off_grid", said, None, Some(asked.request.id)));
        }
        for p in &m.participants {
            let id = p.seat.participation.id;
            let Some(day) = days.get(&id) else { continue };
            let who = || Param::Bi(m.name(id));
            let n = day.meetings.len();
            let fewest = (p.profile.as_ref().map_or(0, |p| p.fewest) as usize).min(day.wanted);
            if n == 0 && !m.held.is_empty() {
                lines.push(line("none", text::say(&Message::new("check-none").with("who", who()).with("n", number(day.wanted))), Some(id), None));
            } else if n < fewest {
                lines.push(line("fewest", text::say(&Message::new("check-fewest").with("who", who()).with("n", number(n)).with("fewest", number(fewest))), Some(id), None));
            }
            let pauses = breaks(&m, day);
            if pauses > BREAKS {
                lines.push(line("breaks", text::say(&Message::new("check-breaks").with("who", who()).with("n", number(pauses))), Some(id), None));
            }
            let changes = day.meetings.windows(2).filter(|w| w[0].2 != w[1].2).count();
            if changes >= CHANGES {
                lines.push(line("tables", text::say(&Message::new("check-tables").with("who", who()).with("n", number(changes))), Some(id), None));
            }
        }
        let total = lines.len();
        lines.truncate(MOST);
        Ok(MatchChecksView { lines, total: count(total), said: text::say(&Message::new("check-said").with("n", number(total))) })
    }
}
