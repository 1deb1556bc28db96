//! The window's size between starts. Where it stands is the window manager's business.

use std::sync::Mutex;

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager, WebviewWindow};

use crate::settings;

/// Logical pixels of the content.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Size {
    pub width: f64,
    pub height: f64,
    pub maximised: bool,
}

pub const LEAST: (f64, f64) = (960.0, 600.0);
const FIRST: (f64, f64) = (1440.0, 900.0);

/// The size at the last resize, until it is written.
#[derive(Default)]
pub struct Resized(Mutex<Option<Size>>);

/// As it was left, else 1440 × 900; never more than the screen has.
pub fn at_start(handle: &AppHandle) -> Size {
    let kept = settings::read(handle).size;
    let screen = handle.primary_monitor().ok().flatten().map(|m| m.size().to_logical::<f64>(m.scale_factor()));
    fit(kept, screen.map(|s| (s.width, s.height)))
}

fn fit(kept: Option<Size>, screen: Option<(f64, f64)>) -> Size {
    let size = kept.unwrap_or(Size { width: FIRST.0, height: FIRST.1, maximised: false });
    let (most_w, most_h) = screen.unwrap_or((f64::MAX, f64::MAX));
    Size { width: size.width.min(most_w).max(LEAST.0), height: size.height.min(most_h).max(LEAST.1), ..size }
}

/// Notes a resize; `write` keeps it later, so that dragging an edge does not write a file a hundred times.
pub fn note(window: &WebviewWindow) {
    let (Ok(size), Ok(scale)) = (window.inner_size(), window.scale_factor()) else { return };
    let maximised = window.is_maximized().unwrap_or(false);
    let size = size.to_logical::<f64>(scale);
    let noted = window.state::<Resized>();
    *noted.0.lock().unwrap_or_else(|broken| broken.into_inner()) = Some(Size { width: size.width, height: size.height, maximised });
}

/// Writes what was noted. A maximised window keeps the size it goes back to.
pub fn write(handle: &AppHandle) {
    let noted = handle.state::<Resized>().0.lock().unwrap_or_else(|broken| broken.into_inner()).take();
    let Some(now) = noted else { return };
    settings::change(handle, |kept| {
        kept.size = Some(match kept.size {
            Some(before) if now.maximised => Size { maximised: true, ..before },
            _ => now,
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_left_on_a_big_screen_fits_a_small_one_and_never_gets_too_small_to_use() {
        let left = Size { width: 2400.0, height: 500.0, maximised: false };
        assert_eq!(fit(Some(left), Some((1280.0, 800.0))), Size { width: 1280.0, height: 600.0, maximised: false });
        assert_eq!(fit(None, None), Size { width: 1440.0, height: 900.0, maximised: false });
    }
}
