//! Many commands in one go: one JSON object a line, `{"as": name, "call": command, "input": {…}}`.
//!
//! `as` names the record that was made; a string `$name` in a later line stands for its id. With a first day set,
//! `@day+2` is a date and `@day+2 T18:30` a local time counted from it. With a folder set, `@files/a.jpg` is a file in it.

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value;

use crate::App;
use crate::door;
use crate::error::{Result, UiError};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    #[serde(default, rename = "as")]
    name: Option<String>,
    call: String,
    #[serde(default)]
    input: Value,
}

/// The names given so far.
#[derive(Default)]
pub struct Script {
    pub names: HashMap<String, String>,
    pub first_day: Option<NaiveDate>,
    pub folder: Option<PathBuf>,
    line: i64,
}

impl Script {
    /// A script whose `@day` is `first`.
    pub fn from_day(first: NaiveDate) -> Script {
        Script { first_day: Some(first), ..Script::default() }
    }

    /// Runs one line; `None` for an empty one or a `//` comment.
    ///
    /// # Errors
    /// `half_json` with the line's number, or what the command answers.
    pub fn run_line(&mut self, app: &mut App, line: &str) -> Result<Option<Value>> {
        self.line += 1;
        let line = line.trim();
        if line.is_empty() || line.starts_with("//") {
            return Ok(None);
        }
        let mut step: Step = serde_json::from_str(line).map_err(|e| half_json(self.line, &e.to_string()))?;
        self.resolve(&mut step.input).map_err(|detail| half_json(self.line, &detail))?;
        let answer = door::call(app, &step.call, step.input)?;
        if let (Some(name), Some(id)) = (step.name, answer.get("id").and_then(Value::as_str)) {
            self.names.insert(name, id.to_owned());
        }
        Ok(Some(answer))
    }

    fn resolve(&self, value: &mut Value) -> std::result::Result<(), String> {
        match value {
            Value::String(s) => {
                if let Some(new) = self.stands_for(s)? {
                    *s = new;
                }
                Ok(())
            }
            Value::Array(list) => list.iter_mut().try_for_each(|v| self.resolve(v)),
            Value::Object(map) => map.values_mut().try_for_each(|v| self.resolve(v)),
            _ => Ok(()),
        }
    }

    fn stands_for(&self, s: &str) -> std::result::Result<Option<String>, String> {
        // "$5 lunch" is text: only a whole word is a name.
        if let Some(name) = s.strip_prefix('$').filter(|n| !n.is_empty() && n.chars().all(|c| c.is_alphanumeric() || c == '_')) {
            return match self.names.get(name) {
                Some(id) => Ok(Some(id.clone())),
                None => Err(format!("`{s}`?")),
            };
        }
        if let (Some(name), Some(folder)) = (s.strip_prefix("@files/"), &self.folder) {
            return Ok(Some(folder.join(name).to_string_lossy().into_owned()));
        }
        let (Some(rest), Some(first)) = (s.strip_prefix("@day"), self.first_day) else { return Ok(None) };
        let (offset, time) = rest.split_once(' ').unwrap_or((rest, ""));
        let n: i64 = if offset.is_empty() { 0 } else { offset.parse().map_err(|_| format!("`{s}`?"))? };
        Ok(Some(format!("{}{time}", first + chrono::Duration::days(n))))
    }
}

/// Says that a line is not whole JSON.
pub fn half_json(line: i64, detail: &str) -> UiError {
    UiError::with("half_json", &[("line", meguri_model::Param::Number(line)), ("detail", detail.into())])
}
