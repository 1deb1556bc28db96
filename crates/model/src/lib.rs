//! What a programme is. Pure values and rules: no file, no window, no clock but the one handed in.
//!
//! * `ids` – one identifier type per noun (UUIDv7)
//! * `time` – honest `When`, wall-clock moments with a zone each
//! * `zone` – the only module that knows IANA zone rules
//! * `names` – name forms by script, display and sort keys; `fold` – search folding
//! * `bilingual` – text held in English and Japanese at once
//! * `said` – sentences as message id and parameters, worded elsewhere
//! * one module per noun: `programme`, `organisation`, `person`, `place`, `party`, `item`
//! * `running_order` – lengths push times; `running_order_line` – a row as it is typed; `names_text` – names as they are typed
//! * `applications` – from the call to the list: places, the waiting list; `attendance` – who came; `rooming` – who shares
//! * `precedence` – rank of post, then reading; `small_groups` – spread and mixed; `language_cover` – who needs an interpreter
//! * `partnership` – who is tied to whom and what happened; `anniversaries` – which years are kept, when a memorandum runs out
//! * `holidays` – public holidays by rule, by country; `office_hours` – when an office can be reached
//! * `import` – rows from outside: what columns, dates and names say, with what is doubtful marked
//! * `attachment` – files beside the workspace; `report` – what is reported of a programme; `year_report` – what an office did in a year,
//!   `year_partnerships` – which partnerships began, were renewed or ended in it
//! * `release` – frozen copies, what changed since, whom it touches
//! * `clashes` – the clash engine, one file per rule
//! * `open_questions` – what is still to be said and by whom, one file per kind; how far a programme is

pub mod absences;
pub mod anniversaries;
#[cfg(test)]
mod anniversaries_cases;
pub mod applications;
pub mod attachment;
pub mod attendance;
pub mod bilingual;
pub mod clashes;
pub mod country;
pub mod duplicates;
pub mod date_text;
pub mod era;
pub mod fold;
pub mod found;
pub mod given_answer;
pub mod holidays;
pub mod ids;
pub mod import;
pub mod item;
pub mod matchmaking;
pub mod language_cover;
pub mod name_forms;
pub mod item_text;
pub mod names;
pub mod names_text;
pub mod office_hours;
pub mod open_questions;
pub mod organisation;
pub mod own_view;
pub mod partnership;
pub mod party;
pub mod person;
pub mod place;
pub mod posts;
pub mod precedence;
pub mod prefectures;
pub mod programme;
mod quick_map;
pub mod rooming;
pub mod seating;
pub mod running_order;
pub mod running_order_line;
pub mod romaji;
pub mod release;
pub mod report;
pub mod said;
pub mod short_codes;
pub mod small_groups;
pub mod shift;
pub mod suggested_meetings;
pub mod terms;
pub mod time;
pub mod time_text;
pub mod whereabouts;
pub mod year_partnerships;
pub mod year_report;
pub mod zone;

pub use applications::{Application, Call, Decision};
pub use attachment::{Attachment, Owner};
pub use attendance::{Attendance, Presence};
pub use bilingual::{Bi, Lang};
pub use given_answer::GivenAnswer;
pub use holidays::{Holiday, HolidayCountry, HolidayName};
pub use ids::*;
pub use import::{ImportBatch, ImportKind};
pub use item::*;
pub use matchmaking::{
    AbsenceKind, FollowUp, Matching, Meeting, MeetingBlock, MeetingInterpreter, MeetingLock, MeetingOutcome, MeetingRequest, MeetingState, MeetingTable,
    PartySide, Profile, RequestKind, RequestSide, SideAnswer, Wish,
};
pub use names::{NameForm, NameOrder, Script};
pub use office_hours::OfficeHours;
pub use open_questions::Due;
pub use organisation::*;
pub use partnership::{
    Nearness, Partnership, PartnershipEvent, PartnershipEventKind, PartnershipKind, PartnershipParty, PartnershipPerson,
};
pub use party::*;
pub use person::*;
pub use place::*;
pub use programme::*;
pub use release::{Issue, Release, ReleaseHead, Way};
pub use report::{Report, ReportQuote, ReportSection};
pub use rooming::{Bed, Room};
pub use seating::{Chair, SeatingTable, TableShape};
pub use shift::Shift;
pub use said::{Message, Param};
pub use time::{DayPart, Moment, When};
