//! The sample workspace: a script of commands, so that nothing in it is anything a user could not have made.

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::{Datelike, Days, NaiveDate};

use crate::App;
use crate::error::{Result, UiError};
use crate::script::Script;

/// The script, in order (see `script`); `@day` is the first day of the sample tour.
const FILES: &[(&str, &str)] = &[
    ("01-places", include_str!("../sample/01-places.jsonl")),
    ("02-organisations", include_str!("../sample/02-organisations.jsonl")),
    ("03-people", include_str!("../sample/03-people.jsonl")),
    ("10-north-east", include_str!("../sample/10-north-east.jsonl")),
    ("11-social-enterprise", include_str!("../sample/11-social-enterprise.jsonl")),
    ("12-seminar-2018", include_str!("../sample/12-seminar-2018.jsonl")),
    ("13-jlgc-series", include_str!("../sample/13-jlgc-series.jsonl")),
    ("14-cluster-events", include_str!("../sample/14-cluster-events.jsonl")),
    ("15-bio-europe", include_str!("../sample/15-bio-europe.jsonl")),
    ("16-bio-europe-timetable", include_str!("../sample/16-bio-europe-timetable.jsonl")),
    ("17-partnerships", include_str!("../sample/17-partnerships.jsonl")),
    ("18-report", include_str!("../sample/18-report.jsonl")),
    ("20-study-tour", include_str!("../sample/20-study-tour.jsonl")),
];

/// Pictures that the script attaches: drawings of our own.
const PICTURES: &[(&str, &[u8])] = &[
    ("seminar-hall.jpg", include_bytes!("../sample/pictures/seminar-hall.jpg")),
    ("panel.jpg", include_bytes!("../sample/pictures/panel.jpg")),
];

/// First day of the sample tour: the Sunday about three weeks after `today`.
pub fn first_day(today: NaiveDate) -> NaiveDate {
    let later = today + Days::new(18);
    later + Days::new(u64::from((7 - later.weekday().num_days_from_sunday()) % 7))
}

/// Fills a new workspace; ids by name come back for tests and demonstrations.
///
/// # Errors
/// Those of the commands, with the script's file and line in front (a fault of the program, found by its tests).
pub fn fill(app: &mut App, today: NaiveDate) -> Result<HashMap<String, String>> {
    let aside = Aside::new(app)?;
    let mut script = Script::from_day(first_day(today));
    script.folder = Some(aside.0.clone());
    for (file, text) in FILES {
        for (i, line) in text.lines().enumerate() {
            script.run_line(app, line).map_err(|e| {
                let at = format!("{file}:{}", i + 1);
                UiError::with("bad_input", &[("command", at.into()), ("detail", e.said.en.into())])
            })?;
        }
    }
    Ok(script.names)
}

/// The pictures as files beside the workspace, for as long as the script runs.
struct Aside(PathBuf);

impl Aside {
    fn new(app: &App) -> Result<Aside> {
        let mut folder = app.ws.path().to_owned().into_os_string();
        folder.push(format!("-sample-{}", std::process::id()));
        let aside = Aside(folder.into());
        let written = std::fs::create_dir_all(&aside.0).and_then(|()| PICTURES.iter().try_for_each(|(name, bytes)| std::fs::write(aside.0.join(name), bytes)));
        written.map_err(|_| UiError::with("folder", &[("path", aside.0.display().to_string().into())]))?;
        Ok(aside)
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        // What can't be taken away lies there under a name that says what it is.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
