//! Side by side: items share width only with the items they overlap (DESIGN 5). Four or more at once: three and "+n".

use crate::views::itinerary::Block;

const MOST: u8 = 3;

/// Gives each block its lane. `blocks` are sorted by start.
pub(crate) fn place(blocks: &mut [Block]) {
    let mut from = 0;
    while from < blocks.len() {
        // A cluster: everything that overlaps, directly or through others.
        let mut end = blocks[from].end;
        let mut to = from + 1;
        while to < blocks.len() && blocks[to].start < end {
            end = end.max(blocks[to].end);
            to += 1;
        }
        cluster(&mut blocks[from..to]);
        from = to;
    }
}

fn cluster(blocks: &mut [Block]) {
    let mut ends: Vec<i32> = Vec::new();
    for b in blocks.iter_mut() {
        let lane = ends.iter().position(|e| *e <= b.start).unwrap_or(ends.len());
        if lane == ends.len() {
            ends.push(b.end);
        } else {
            ends[lane] = b.end;
        }
        b.lane = u8::try_from(lane).unwrap_or(u8::MAX);
    }
    let lanes = u8::try_from(ends.len()).unwrap_or(u8::MAX);
    for b in blocks.iter_mut() {
        b.lanes = lanes.min(MOST);
        b.hidden = b.lane >= MOST;
    }
    if lanes <= MOST {
        return;
    }
    let hidden: Vec<(i32, i32)> = blocks.iter().filter(|b| b.hidden).map(|b| (b.start, b.end)).collect();
    for (start, end) in hidden {
        // Counted at the last shown block it overlaps, so that nothing disappears unsaid.
        let shown = blocks.iter_mut().filter(|b| !b.hidden && b.start < end && b.end > start).max_by_key(|b| (b.lane, b.start));
        if let Some(b) = shown {
            b.more = b.more.saturating_add(1);
        }
    }
}
