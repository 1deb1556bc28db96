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
    for at in (0..blocks.len()).filter(|i| blocks[*i].hidden).collect::<Vec<_>>() {
        let (start, end) = (blocks[at].start, blocks[at].end);
        // Counted once, at the last of those drawn beside it, so that nothing disappears unsaid.
        let shown = blocks.iter_mut().filter(|b| !b.hidden && b.start < end && b.end > start).max_by_key(|b| (b.lane, -b.start));
        if let Some(b) = shown {
            b.more = b.more.saturating_add(1);
            let item = b.item;
            blocks[at].behind = Some(item);
        }
    }
}
