//! The one error that leaves the core: a code, the field it is about, and its sentence in both languages.

use meguri_model::time::WhenError;
use meguri_model::{Bi, Message, Param};
use meguri_store::StoreError;
use serde::Serialize;
use ts_rs::TS;

use crate::text;

/// Every code; each has the message `error-<code>` in both catalogues (a test walks them).
pub const CODES: &[&str] = &[
    "bad_known_date",
    "no_plain_file", "unreadable_file", "file_too_large", "file_missing", "picture_unreadable", "no_file_but_link", "file_not_opened", "no_picture", "no_report",
    "near_needs_year", "same_party", "needs_parties", "no_anniversary",
    "no_such_document", "document_does_not_fit", "document_fault", "document_ending", "document_no_list", "document_all_xlsx", "bad_picture", "bad_colour", "logo_unreadable", "logo_too_large", "logo_by_file", "no_photograph", "no_folder",
    "matching_no_slots", "matching_no_tables", "matching_no_requests", "matching_fault", "schedule_stale", "schedule_broken", "schedule_only_tried", "no_schedule", "meeting_fast", "meeting_does_not_fit", "change_elsewhere",
    "unknown_command", "bad_input", "half_json", "too_long", "control_character", "needs_text", "unknown_zone", "unknown_country", "same_record", "no_such_name",
    "end_before_start", "bad_month", "bad_year", "not_found", "no_file", "file_gone", "file_exists", "stopped", "not_a_workspace", "newer_file",
    "damaged", "read_only", "disk_full", "busy", "folder", "undo_conflict", "nothing_to_undo", "nothing_to_redo",
    "still_referred", "no_backup", "bad_value", "database", "io", "time_not_understood", "time_needs_day", "wrong_programme",
    "letter_taken", "bad_number", "bad_coordinates", "own_parent", "needs_name", "needs_person_or_placeholder",
    "needs_reason", "clash_gone", "unknown_setting", "ambiguous_name", "bad_link", "already_there", "no_workspace", "not_chosen", "range_reversed",
    "changed_since", "gone_since", "hangs_since", "no_change", "nothing_chosen", "other_role", "nobody_to_add", "has_name", "no_running_order", "nobody_speaks", "several_days", "needs_start", "not_a_change", "taken_back_already",
    "needs_reason", "clash_gone", "unknown_setting", "ambiguous_name", "bad_link", "already_there", "no_workspace", "not_chosen", "range_reversed", "no_release", "not_a_recipient",
    "bad_office_hours", "question_gone", "answer_does_not_fit",
    "import_nothing", "import_no_file", "import_too_large", "import_unreadable", "import_broken_sheet", "import_broken_text", "import_too_many_cells",
    "import_needs_programme", "import_is_reply", "import_asks", "import_no_rows", "import_nothing_new",
    "nothing_attended", "one_head", "not_waiting", "no_lodging", "wrong_lodging", "nobody_sits", "nobody_to_seat", "wrong_table", "no_tables_laid", "in_two_groups", "pair_of_one", "pair_contradicts",
    "no_reply", "reply_too_large", "reply_unknown", "reply_not_newer",
    "asks_themselves", "asked_already", "bad_rank", "bad_weight", "block_too_long", "blocks_overlap", "code_too_long", "fewest_over_most",
    "needs_pairs", "needs_two", "no_meeting_fits", "no_requests_chosen", "no_tables", "not_coming", "not_in_request", "nothing_chosen_tables",
    "order_in_a_circle", "own_table_taken", "same_language", "same_site", "too_many_in_request", "too_many_slots", "too_many_tables",
    "not_in_matchmaking", "twice_in_request", "who_is_there", "unknown_language", "unknown_site",
    "no_such_slot", "not_a_participant", "slots_over", "stale_timetable", "broken_timetable", "needs_items", "needs_several", "needs_groups", "date_not_understood",
];

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UiError {
    pub code: String,
    /// The input's field, where one is at fault.
    pub field: Option<String>,
    /// The sentence to show.
    pub said: Bi,
}

pub type Result<T> = std::result::Result<T, UiError>;

impl UiError {
    pub fn new(code: &'static str) -> UiError {
        UiError::with(code, &[])
    }

    /// An error whose sentence has parameters.
    pub fn with(code: &'static str, params: &[(&str, Param)]) -> UiError {
        debug_assert!(CODES.contains(&code), "{code} is not in CODES");
        let mut message = Message::new(format!("error-{}", code.replace('_', "-")));
        for (name, value) in params {
            message = message.with(name, value.clone());
        }
        UiError { code: code.to_owned(), field: None, said: text::say(&message) }
    }

    /// Names the field at fault.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> UiError {
        self.field = Some(field.into());
        self
    }
}

impl std::fmt::Display for UiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.said.en)
    }
}
impl std::error::Error for UiError {}

impl From<WhenError> for UiError {
    fn from(e: WhenError) -> Self {
        match e {
            WhenError::UnknownZone(z) => UiError::with("unknown_zone", &[("zone", z.into())]),
            WhenError::EndBeforeStart => UiError::new("end_before_start"),
            WhenError::BadMonth(m) => UiError::with("bad_month", &[("month", Param::Number(m.into()))]),
            // A year is no count: as text it gets no thousands separator.
            WhenError::BadYear(y) => UiError::with("bad_year", &[("year", y.to_string().into())]),
        }
    }
}

impl From<StoreError> for UiError {
    fn from(e: StoreError) -> Self {
        let path = |p: &std::path::Path| [("path", Param::Text(p.display().to_string()))];
        match e {
            StoreError::NoFile(p) => UiError::with("no_file", &path(&p)),
            StoreError::FileGone(p) => UiError::with("file_gone", &path(&p)),
            StoreError::FileExists(p) => UiError::with("file_exists", &path(&p)),
            StoreError::NotAWorkspace(p) => UiError::with("not_a_workspace", &path(&p)),
            StoreError::Newer { .. } => UiError::new("newer_file"),
            StoreError::Damaged(_) => UiError::new("damaged"),
            StoreError::Stopped => UiError::new("stopped"),
            StoreError::ReadOnly => UiError::new("read_only"),
            StoreError::NoPlainFile(p) => UiError::with("no_plain_file", &path(&p)),
            StoreError::Unreadable(p) => UiError::with("unreadable_file", &path(&p)),
            StoreError::TooLarge { path: p, size, most } => {
                let octets = |n: u64| Param::Text(crate::attachment::size(i64::try_from(n).unwrap_or(i64::MAX)));
                UiError::with("file_too_large", &[("path", Param::Text(p.display().to_string())), ("size", octets(size)), ("most", octets(most))])
            }
            StoreError::FileMissing => UiError::with("file_missing", &[("name", Param::Text(String::new()))]),
            StoreError::DiskFull => UiError::new("disk_full"),
            StoreError::Busy => UiError::new("busy"),
            StoreError::Folder(p) => UiError::with("folder", &[("path", p.into())]),
            StoreError::UndoConflict { noun, column, theirs, ours, .. } => UiError::with(
                "undo_conflict",
                &[("noun", noun.into()), ("column", column.into()), ("theirs", theirs.into()), ("ours", ours.into())],
            ),
            StoreError::NothingToUndo => UiError::new("nothing_to_undo"),
            StoreError::NothingToRedo => UiError::new("nothing_to_redo"),
            StoreError::NotFound { noun, id } => {
                UiError::with("not_found", &[("noun", Param::Term(format!("noun-{}", noun.replace('_', "-")))), ("id", id.into())])
            }
            StoreError::NoChange(_) => UiError::new("no_change"),
            StoreError::StillReferred => UiError::new("still_referred"),
            StoreError::NoBackup(name) => UiError::with("no_backup", &[("name", name.into())]),
            StoreError::BadValue { table, column, .. } => {
                UiError::with("bad_value", &[("table", table.into()), ("column", column.into())])
            }
            StoreError::Sqlite(e) => UiError::with("database", &[("detail", e.to_string().into())]),
            StoreError::Io(e) => UiError::with("io", &[("detail", e.to_string().into())]),
        }
    }
}
