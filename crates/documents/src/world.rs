//! What Typst may see: our templates, the value, the pictures of this document, our fonts. No file, no clock, no network.

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::FONTS;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// Templates by file name.
const TEMPLATES: &[(&str, &str)] = &[
    ("house.typ", include_str!("../templates/house.typ")),
    ("itinerary.typ", include_str!("../templates/itinerary.typ")),
    ("people.typ", include_str!("../templates/people.typ")),
    ("delegate_list.typ", include_str!("../templates/delegate_list.typ")),
    ("badges.typ", include_str!("../templates/badges.typ")),
    ("table_cards.typ", include_str!("../templates/table_cards.typ")),
    ("rooming_list.typ", include_str!("../templates/rooming_list.typ")),
    ("attendance_sheet.typ", include_str!("../templates/attendance_sheet.typ")),
    ("listing.typ", include_str!("../templates/listing.typ")),
    ("host_briefing.typ", include_str!("../templates/host_briefing.typ")),
    ("run_sheet.typ", include_str!("../templates/run_sheet.typ")),
    ("report.typ", include_str!("../templates/report.typ")),
    ("year_report.typ", include_str!("../templates/year_report.typ")),
    ("seminar_programme.typ", include_str!("../templates/seminar_programme.typ")),
    ("meeting_schedule.typ", include_str!("../templates/meeting_schedule.typ")),
    ("table_signs.typ", include_str!("../templates/table_signs.typ")),
    ("seating_plan.typ", include_str!("../templates/seating_plan.typ")),
];

pub(crate) struct Desk {
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

fn id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

impl Desk {
    /// The desk for one document; `None` for a template or a file name that can't be.
    pub fn new(template: &str, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Option<Desk> {
        let mut sources = HashMap::new();
        for (name, text) in TEMPLATES {
            let id = id(name)?;
            sources.insert(id, Source::new(id, (*text).to_owned()));
        }
        let main = id(&format!("{template}.typ"))?;
        sources.contains_key(&main).then_some(())?;
        let files = files.into_iter().filter_map(|(name, bytes)| Some((id(&name)?, Bytes::new(bytes)))).collect();
        Some(Desk { main, sources, files })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.list.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
