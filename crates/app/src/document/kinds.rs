//! The kinds of document: which programmes have them, what can be chosen, who fills them.

use meguri_model::*;
use meguri_store::Db;

use super::delegates::{has_names, has_people};
use super::{cards, delegate_list, host_briefing, itinerary, meetings, report, run_sheet, seating_plan, seminar_programme};
use super::paper::{DocumentChoice, Paper};
use super::source::Source;
use super::{attendance_sheet, listing, rooming_list};
use crate::error::{Result, UiError};

/// What can be chosen for a kind of document; the window shows the fields of those.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// Whole party, a small group, one person.
    Whose,
    /// An item at which people gather.
    Item,
    /// An item with tables laid.
    LaidItem,
    Host,
    Order,
    PageEach,
    SecondZone,
    Addresses,
    Photographs,
    Biographies,
}

impl Choice {
    pub fn as_str(self) -> &'static str {
        match self {
            Choice::Whose => "whose",
            Choice::Item | Choice::LaidItem => "item",
            Choice::Host => "host",
            Choice::Order => "order",
            Choice::PageEach => "page_each",
            Choice::SecondZone => "second_zone",
            Choice::Addresses => "addresses",
            Choice::Photographs => "photographs",
            Choice::Biographies => "biographies",
        }
    }
}

/// A kind of document.
pub(crate) struct Kind {
    /// Its name in commands; its title is the message `paper-<id>`, with `-` for `_`.
    pub id: &'static str,
    /// Whether a programme has one.
    pub fits: fn(Db<'_>, &Programme) -> Result<bool>,
    pub choices: &'static [Choice],
    pub fill: fn(&Source<'_>, &DocumentChoice) -> Result<Paper>,
}

/// In the order in which they are listed.
pub(crate) const KINDS: &[Kind] = &[
    Kind { id: "itinerary", fits: |_, _| Ok(true), choices: &[Choice::Whose, Choice::SecondZone, Choice::Addresses, Choice::PageEach], fill: itinerary::fill },
    Kind { id: "seminar_programme", fits: seminar_programme::fits, choices: &[], fill: seminar_programme::fill },
    Kind { id: "host_briefing", fits: host_briefing::fits, choices: &[Choice::Host], fill: host_briefing::fill },
    Kind { id: "run_sheet", fits: run_sheet::fits, choices: &[], fill: run_sheet::fill },
    Kind { id: "seating_plan", fits: seating_plan::fits, choices: &[Choice::LaidItem], fill: seating_plan::fill },
    Kind { id: "meeting_schedule", fits: meetings::fits, choices: &[Choice::Whose], fill: meetings::schedules },
    Kind { id: "table_signs", fits: meetings::has_tables, choices: &[], fill: meetings::signs },
    Kind { id: "report", fits: report::fits, choices: &[], fill: report::fill },
    Kind { id: "delegate_list", fits: has_people, choices: &[Choice::Order, Choice::Photographs, Choice::Biographies], fill: delegate_list::fill },
    Kind { id: "badges", fits: has_people, choices: &[Choice::Whose, Choice::Order], fill: cards::badges },
    Kind { id: "table_cards", fits: has_names, choices: &[Choice::Whose, Choice::Order], fill: cards::table_cards },
    Kind { id: "rooming_list", fits: rooming_list::fits, choices: &[], fill: rooming_list::fill },
    Kind { id: "attendance_sheet", fits: has_people, choices: &[Choice::Item, Choice::Order], fill: attendance_sheet::fill },
    Kind { id: "host_list", fits: listing::has_hosts, choices: &[], fill: listing::hosts_paper },
    Kind { id: "application_list", fits: listing::has_applications, choices: &[], fill: listing::applications_paper },
];

/// A kind by its name.
///
/// # Errors
/// `no_such_document`.
pub(crate) fn kind(id: &str) -> Result<&'static Kind> {
    KINDS.iter().find(|k| k.id == id).ok_or_else(|| {
        let known = KINDS.iter().map(|k| k.id).collect::<Vec<_>>().join(", ");
        UiError::with("no_such_document", &[("kind", id.into()), ("known", known.into())]).field("kind")
    })
}
