//! One pure function over many values, on the processors that are there.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Fewer are done at once: starting a thread costs more.
const WORTH_A_THREAD: usize = 64;

/// `f` of each, in order.
pub(super) fn map<T: Sync, R: Send>(list: &[T], f: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let workers = cores.min(list.len() / WORTH_A_THREAD);
    if workers < 2 {
        return list.iter().map(f).collect();
    }
    // Small shares taken in turn, as some take longer than others.
    let share = list.len().div_ceil(workers * 8);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            let Some(part) = list.chunks(share).nth(turn) else { return done };
            done.push((turn, part.iter().map(&f).collect::<Vec<R>>()));
        }
    };
    let mut parts: Vec<(usize, Vec<R>)> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
        let mut parts = work();
        for other in others {
            parts.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        parts
    });
    parts.sort_by_key(|p| p.0);
    parts.into_iter().flat_map(|p| p.1).collect()
}
