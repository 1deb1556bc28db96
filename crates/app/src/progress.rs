//! How far a job is, and the wish to stop it: shared between the job and whoever waits for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::error::{Result, UiError};

/// Cheap to clone; all clones look at the same job.
#[derive(Clone, Default)]
pub struct Progress(Arc<State>);

#[derive(Default)]
struct State {
    done: AtomicU64,
    /// 0: no job runs, or it has not said how much there is to do.
    total: AtomicU64,
    stop: AtomicBool,
}

impl Progress {
    /// Before a job: forgets the last one.
    pub fn begin(&self) {
        self.0.stop.store(false, Ordering::Relaxed);
        self.end();
    }

    pub fn end(&self) {
        self.0.total.store(0, Ordering::Relaxed);
        self.0.done.store(0, Ordering::Relaxed);
    }

    /// The job has done `done` of `total` parts.
    ///
    /// # Errors
    /// `stopped`: someone asked it to stop; it leaves no trace.
    pub fn step(&self, done: u64, total: u64) -> Result<()> {
        self.0.done.store(done, Ordering::Relaxed);
        self.0.total.store(total, Ordering::Relaxed);
        if self.0.stop.load(Ordering::Relaxed) { Err(UiError::new("stopped")) } else { Ok(()) }
    }

    /// Asks the job to stop at its next step.
    pub fn stop(&self) {
        self.0.stop.store(true, Ordering::Relaxed);
    }

    /// Parts done and parts in all, while a job that counts is running.
    pub fn now(&self) -> Option<(u64, u64)> {
        let total = self.0.total.load(Ordering::Relaxed);
        (total > 0).then(|| (self.0.done.load(Ordering::Relaxed).min(total), total))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_that_is_asked_to_stop_ends_at_its_next_step_and_the_next_job_does_not() {
        let job = Progress::default();
        let window = job.clone();
        assert_eq!(window.now(), None);
        assert!(job.step(1, 10).is_ok());
        assert_eq!(window.now(), Some((1, 10)));
        window.stop();
        assert_eq!(job.step(2, 10).unwrap_err().code, "stopped");
        job.begin();
        assert!(job.step(0, 5).is_ok());
        job.end();
        assert_eq!(window.now(), None);
    }
}
