//! The one door: every command by name, JSON in and JSON out, for the window and the command line alike.

use std::sync::OnceLock;

use meguri_model::Param;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

use crate::App;
use crate::error::{Result, UiError};
use crate::typescript::Types;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Reads.
    Query,
    /// Writes one undoable change.
    Change,
    /// Takes time or writes outside the workspace.
    Job,
}

/// A command: one function with its name, input, output and doc.
pub trait Command {
    const NAME: &'static str;
    const KIND: Kind;
    const DOC: &'static str;
    type Input: DeserializeOwned + TS + 'static;
    type Output: Serialize + TS + 'static;
    fn run(app: &mut App, input: Self::Input) -> Result<Self::Output>;
}

/// Declares a command: `command! { /// doc  Change move_item(app, input: MoveItem) -> Changed { … } }`.
macro_rules! command {
    ($(#[doc = $doc:literal])* $kind:ident $name:ident($app:ident, $input:ident : $in:ty) -> $out:ty $body:block) => {
        #[allow(non_camel_case_types)]
        pub enum $name {}
        impl $crate::door::Command for $name {
            const NAME: &'static str = stringify!($name);
            const KIND: $crate::door::Kind = $crate::door::Kind::$kind;
            const DOC: &'static str = concat!($($doc, "\n"),*);
            type Input = $in;
            type Output = $out;
            #[allow(unused_variables)]
            fn run($app: &mut $crate::App, $input: $in) -> $crate::error::Result<$out> $body
        }
    };
}
pub(crate) use command;

/// A line of the table.
pub struct Entry {
    pub name: &'static str,
    pub kind: Kind,
    pub doc: &'static str,
    run: fn(&mut App, Value) -> Result<Value>,
    pub(crate) types: fn(&mut Types) -> (String, String),
}

impl Entry {
    const fn of<C: Command>() -> Entry {
        Entry { name: C::NAME, kind: C::KIND, doc: C::DOC, run: run::<C>, types: Types::of::<C> }
    }

    /// TypeScript names of input and output.
    pub fn type_names(&self, types: &mut Types) -> (String, String) {
        (self.types)(types)
    }

    /// The command's explanation in one line.
    pub fn doc_line(&self) -> String {
        self.doc.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn run<C: Command>(app: &mut App, input: Value) -> Result<Value> {
    let input: C::Input = serde_json::from_value(input).map_err(|e| bad_input(C::NAME, &e))?;
    let output = C::run(app, input)?;
    serde_json::to_value(output).map_err(|e| UiError::with("database", &[("detail", e.to_string().into())]))
}

pub(crate) fn bad_input(command: &str, e: &serde_json::Error) -> UiError {
    let detail = e.to_string();
    // "unknown field `x`", "missing field `x`": the name is of use to whoever asked.
    let field = detail.split('`').nth(1).filter(|_| detail.contains("field")).map(str::to_owned);
    let error = UiError::with("bad_input", &[("command", command.into()), ("detail", detail.into())]);
    match field {
        Some(f) => error.field(f),
        None => error,
    }
}

macro_rules! table {
    ($($module:path => [$($name:ident),* $(,)?]),* $(,)?) => {
        /// Every command, in the order they are listed.
        pub fn table() -> &'static [Entry] {
            static TABLE: OnceLock<Vec<Entry>> = OnceLock::new();
            TABLE.get_or_init(|| {
                let mut all = Vec::new();
                $({
                    use $module as m;
                    $(all.push(Entry::of::<m::$name>());)*
                })*
                all
            })
        }
    };
}

table! {
    crate::workspace => [workspace, dump, zones, save_copy],
    crate::programme => [
        create_programme, edit_programme, delete_programme, create_series, edit_series, delete_series,
        add_role, edit_role, remove_role,
    ],
    crate::programmes => [programme, programmes, duplicate_programme, hosts, series_page],
    crate::item => [
        itinerary, item, add_item, edit_item, move_item, duplicate_item, remove_item,
        add_contribution, edit_contribution, remove_contribution, assign, edit_assignment, unassign,
        read_item, try_move, proposals, items_text, item_choices, add_items, move_items, copy_items, set_state, remove_items, split_item, join_items,
    ],
    crate::roster => [
        roster, read_people, add_people, add_placeholders, name_placeholder, split_seat, edit_seats, move_seat, sort_precedence, remove_seats,
    ],
    crate::application => [applications, set_call, add_applicants, edit_application, decide, move_waiting],
    crate::report => [
        report, write_report, write_section, remove_report_section, add_quote, edit_quote, remove_quote, set_report_pictures, remove_report,
        report_text, export_report,
    ],
    crate::year_report => [year_report, save_year_report],
    crate::attachment => [files, attach_files, attach_link, edit_attachment, remove_attachment, set_photograph, thumbnail, attached_link, save_file, lend_file, missing_files],
    crate::attendance => [attendance, mark_attendance],
    crate::running_order => [
        running_order, read_running_order_line, add_running_order_line, add_to_row, move_contribution, set_speaker, set_running_order_hours,
    ],
    crate::party => [
        add_participation, edit_participation, remove_participation, create_subgroup, edit_subgroup, delete_subgroup, set_members,
    ],
    crate::person => [
        people, people_list, person, create_person, edit_person, delete_person, write_name, accept_name, remove_name,
        prefer_name, suggest_names, add_affiliation, edit_affiliation, remove_affiliation,
        add_unavailability, remove_unavailability, export_personal_data, erase_preview, erase_person,
    ],
    crate::organisation => [organisations, organisation_list, organisation, create_organisation, edit_organisation, delete_organisation],
    crate::place => [places, place_list, place, create_place, edit_place, delete_place],
    crate::vocabulary => [vocabulary],
    crate::duplicate => [keep_apart],
    crate::merge => [
        merging_people, merge_people, merging_organisations, merge_organisations, merging_places, merge_places,
    ],
    crate::clash => [clashes, accept_clash, withdraw_acceptance],
    crate::open_questions => [open_questions, answer_question, set_due],
    crate::today => [today],
    crate::calendar_view => [calendar, tray, peek, move_programme],
    crate::holiday => [holidays, holiday_countries],
    crate::history => [history, undo, redo, deletion],
    crate::take_back => [undo_change, undo_back_to],
    crate::search => [search],
    crate::find => [find],
    crate::setting => [settings, set_setting],
    crate::office => [office],
    crate::read_time => [read_time],
    crate::read_date => [read_date, month_page],
    crate::groups => [groups, make_groups, put_in_group],
    crate::group_proposal => [propose_groups, take_groups, keep_in_group],
    crate::group_pairs => [keep_pair],
    crate::rooming => [rooming, add_rooms, edit_room, remove_room, put_in_room, fill_rooms, copy_rooms],
    crate::seating => [seating, propose_seating, move_seat_at_table, add_seating_table, edit_seating_table, remove_seating_table, clear_seating],
    crate::language_cover => [language_cover],
    crate::export => [preview_ics, export_ics],
    crate::release => [
        release_preview, release_programme, releases, compare_releases, release_page, ledger, old_plans, hand_out, record_issue,
        acknowledge_issue, remove_issue,
    ],
    crate::import => [read_import, apply_import, calendar_file, import_batches, import_batch],
    crate::export_people => [export_people],
    crate::matchmaking => [timetable, solve_meetings, solving, stop_solving, leave_schedule, take_schedule, try_meeting, move_meeting, place_request, unplace_meeting, lock_meetings,
        meeting, not_placed, what_would_change, make_match_change, match_checks],
    crate::answers => [read_reply, apply_reply, mark_answer],
    crate::matchmaking => [
        live_day, repairs, take_repair, mark_meetings, set_outcome, outcomes,
        set_profile, add_profiles, remove_profile, set_matching, add_meeting_block, edit_meeting_block, remove_meeting_block,
        add_meeting_tables, edit_meeting_table, remove_meeting_tables,
        add_meeting_interpreter, edit_meeting_interpreter, remove_meeting_interpreter,
        ask_meeting, ask_meetings, edit_request, answer_request, remove_requests, set_availability,
        requests, request_page, matchmaking_setup, profile_page, suggest_meetings,
    ],
    crate::follow_up => [follow_ups, add_follow_up, edit_follow_up, remove_follow_up],
    crate::partnership => [
        partnerships, partnership, partnership_timeline, partnership_network, anniversaries, create_partnership, edit_partnership,
        delete_partnership, add_partnership_event, edit_partnership_event, remove_partnership_event, add_partnership_person,
        edit_partnership_person, remove_partnership_person, plan_anniversary, preview_anniversaries, export_anniversaries,
    ],
    crate::document => [documents, document_preview, make_document, make_documents, set_logo, logo_picture],
}

/// Longest text in a short field (title, name, letter…), in characters.
pub const SHORT: usize = 500;
/// Longest text anywhere.
pub const LONG: usize = 100_000;
/// Largest source that can be pasted, in octets.
const PASTED: usize = 64 << 20;

/// Runs a command by name.
///
/// # Errors
/// `unknown_command`, `bad_input` (wrong shape, unknown field), `too_long`, `control_character`, and what the
/// command itself answers.
pub fn call(app: &mut App, name: &str, input: Value) -> Result<Value> {
    let entry = table()
        .iter()
        .find(|e| e.name == name)
        .ok_or_else(|| UiError::with("unknown_command", &[("command", name.into())]))?;
    let input = if input.is_null() { Value::Object(serde_json::Map::new()) } else { input };
    check_texts(&input, "")?;
    if entry.kind != Kind::Job {
        return (entry.run)(app, input);
    }
    app.progress().begin();
    let answer = (entry.run)(app, input);
    app.progress().end();
    answer
}

/// Refuses text that no field may hold; says which field, and where in it.
fn check_texts(value: &Value, path: &str) -> Result<()> {
    match value {
        Value::String(text) => check_text(text, path),
        Value::Array(list) => list.iter().try_for_each(|v| check_texts(v, path)),
        Value::Object(map) => map.iter().try_for_each(|(key, v)| {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            check_texts(v, &path)
        }),
        _ => Ok(()),
    }
}

fn check_text(text: &str, path: &str) -> Result<()> {
    const MULTI_LINE: &[&str] = &["note", "notes", "objectives", "briefing", "questions", "source", "private_note", "profile", "reason", "rooming", "address", "value", "list", "paths", "said", "summary", "outcomes"];
    let top = path.split('.').next().unwrap_or(path);
    // What is pasted to be imported is a source: its reader tidies it and says what it leaves out.
    if top == "pasted" {
        return if text.len() <= PASTED { Ok(()) } else { Err(UiError::with("import_too_large", &[("mb", Param::Number(64))]).field(path)) };
    }
    // The text of a returned file: its reader knows what may stand in it, and its own limits.
    if path == "reply" {
        return Ok(());
    }
    let long = MULTI_LINE.contains(&top) || top == "choices";
    let max = if long { LONG } else { SHORT };
    let length = text.chars().count();
    if length > max {
        let count = |n: usize| Param::Number(i64::try_from(n).unwrap_or(i64::MAX));
        return Err(UiError::with("too_long", &[("length", count(length)), ("max", count(max))]).field(path));
    }
    let bad = |c: char| c.is_control() && !(long && matches!(c, '\n' | '\t' | '\r'));
    if let Some(at) = text.chars().position(bad) {
        let at = Param::Number(i64::try_from(at + 1).unwrap_or(i64::MAX));
        return Err(UiError::with("control_character", &[("at", at)]).field(path));
    }
    Ok(())
}
