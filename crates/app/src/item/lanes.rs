//! Side by side: items share width only with the items they overlap (DESIGN 5). More at once than fit: as many as fit and
//! "+n".

use crate::views::itinerary::Block;

/// At once in a column of an itinerary, and in a calendar that says nothing else.
pub(crate) const USUAL: u8 = 3;

/// Gives each block its lane, at most `most` beside each other. `blocks` are sorted by start.
pub(crate) fn place(blocks: &mut [Block], most: u8) {
    let mut from = 0;
    while from < blocks.len() {
        // A cluster: everything that overlaps, directly or through others.
        let mut end = blocks[from].end;
        let mut to = from + 1;
        while to < blocks.len() && blocks[to].start < end {
            end = end.max(blocks[to].end);
            to += 1;
        }
        cluster(&mut blocks[from..to], most);
        from = to;
    }
}

fn cluster(blocks: &mut [Block], most: u8) {
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
        b.lanes = lanes.min(most);
        b.hidden = b.lane >= most;
    }
    if lanes <= most {
        return;
    }
    let hidden: Vec<(i32, i32)> = blocks.iter().filter(|b| b.hidden).map(|b| (b.start, b.end)).collect();
    let behind = |b: &Block| hidden.iter().filter(|(start, end)| b.start < *end && b.end > *start).count();
    for (start, end) in &hidden {
        // Said at the last shown block it overlaps, so that nothing disappears unsaid: how many stand behind that one.
        let shown = blocks.iter_mut().filter(|b| !b.hidden && b.start < *end && b.end > *start).max_by_key(|b| (b.lane, b.start));
        if let Some(b) = shown {
            b.more = u16::try_from(behind(b)).unwrap_or(u16::MAX);
        }
    }
}
