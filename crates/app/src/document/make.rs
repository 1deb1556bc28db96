//! Making documents: a page to look at, a file, everything of a programme into a folder.

use std::path::Path;

use meguri_documents::Set;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::kinds::{KINDS, Kind, kind};
use super::making::{Making, file_name, form, notes};
use super::paper::{DocumentChoice, Paper, SheetSize};
use super::source::Source;
use super::{house, sheets};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::export::FileLang;
use crate::{format, text};
use crate::views::document::{DocumentPage, DocumentsMade, MadeDocument};

/// A page of a document.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewDocument {
    pub programme: ProgrammeId,
    pub kind: String,
    pub choice: DocumentChoice,
    /// From 0.
    #[serde(default)]
    #[ts(optional, as = "Option<u32>")]
    pub page: u32,
}

/// The document that was looked at last: its pages are asked for one by one, and set once.
pub(crate) struct Seen {
    /// The version of the workspace, and what was asked for.
    asked: String,
    set: Set,
    mark: Bi,
    file_name: String,
    notes: Vec<Bi>,
}

fn look_at(db: Db<'_>, input: &PreviewDocument, asked: String) -> Result<Seen> {
    let kind = kind(&input.kind)?;
    let source = Source::read(db, input.programme, input.choice.release)?;
    let (paper, set) = typeset(&source, kind, &input.choice)?;
    let file_name = format!("{}.pdf", stem(&source, kind, &paper.part, input.choice.lang));
    Ok(Seen { asked, mark: source.mark(), file_name, notes: notes(&paper, &set.replaced), set })
}

/// A document as a file.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeDocument {
    pub programme: ProgrammeId,
    pub kind: String,
    pub choice: DocumentChoice,
    /// Its ending says the form: `.pdf`, and for a list `.xlsx` or `.csv`.
    pub path: String,
}

/// Every document that a programme has.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeDocuments {
    pub programme: ProgrammeId,
    /// Each document once in each of them.
    pub languages: Vec<FileLang>,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<SheetSize>>")]
    pub paper: Option<SheetSize>,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<u32>>")]
    pub release: Option<u32>,
    /// A folder that is there; files of the same name in it are replaced.
    pub folder: String,
}

command! {
    /// One page of a document as it would be printed, and how many there are.
    Query document_preview(app, input: PreviewDocument) -> DocumentPage {
        let version = app.ws.version()?;
        let asked = format!("{version} {} {} {:?}", input.programme, input.kind, input.choice);
        if app.seen.as_ref().is_none_or(|seen| seen.asked != asked) {
            app.seen = Some(app.ws.read(|db| look_at(db, &input, asked))?);
        }
        let Some(seen) = &app.seen else { return Err(UiError::new("stopped")) };
        let page = input.page.min(u32::try_from(seen.set.pages()).unwrap_or(u32::MAX).saturating_sub(1));
        Ok(DocumentPage {
            page,
            pages: crate::listing::count(seen.set.pages()),
            svg: seen.set.svg(page as usize).unwrap_or_default(),
            mark: seen.mark.clone(),
            file_name: seen.file_name.clone(),
            notes: seen.notes.clone(),
        })
    }
}
command! {
    /// Writes one document as PDF, or a list as XLSX or CSV; with the kind `all` every list as one workbook.
    Job make_document(app, input: MakeDocument) -> MadeDocument {
        let path = Path::new(&input.path);
        let form = form(path)?;
        app.ws.read(|db| {
            if input.kind == sheets::ALL {
                return sheets::write_all(db, input.programme, &input.choice, path);
            }
            let kind = kind(&input.kind)?;
            if let Some(form) = form {
                return sheets::write(db, input.programme, kind, &input.choice, form, path);
            }
            let source = Source::read(db, input.programme, input.choice.release)?;
            let (paper, set) = typeset(&source, kind, &input.choice)?;
            write(path, kind, &paper, &set, input.choice.lang)
        })
    }
}
command! {
    /// Writes every document that a programme has into a folder, in each of the languages, and its lists as one workbook.
    Job make_documents(app, input: MakeDocuments) -> DocumentsMade {
        let folder = Path::new(&input.folder).to_owned();
        if !folder.is_dir() {
            return Err(UiError::with("no_folder", &[("path", input.folder.clone().into())]).field("folder"));
        }
        let progress = app.progress().clone();
        app.ws.read(|db| {
            // The plan, and what changed in it, is the same for every document.
            let source = Source::read(db, input.programme, input.release)?;
            let mut wanted = Vec::new();
            for kind in KINDS {
                if (kind.fits)(db, &source.programme)? {
                    wanted.extend(input.languages.iter().map(|l| (kind, *l)));
                }
            }
            let mut made = Vec::new();
            for (n, (kind, lang)) in wanted.iter().enumerate() {
                progress.step(n as u64, wanted.len() as u64)?;
                let choice = DocumentChoice { paper: input.paper, release: input.release, ..DocumentChoice::plain(*lang) };
                let (paper, set) = typeset(&source, kind, &choice)?;
                let name = format!("{}.pdf", stem(&source, kind, &paper.part, *lang));
                made.push(write(&folder.join(name), kind, &paper, &set, *lang)?);
            }
            for lang in &input.languages {
                let choice = DocumentChoice { release: input.release, ..DocumentChoice::plain(*lang) };
                let name = format!("{}.xlsx", named(&source, text::word("paper-lists"), &Bi::default(), *lang));
                made.push(sheets::write_all(db, input.programme, &choice, &folder.join(name))?);
            }
            Ok(DocumentsMade { folder: input.folder.clone(), documents: made })
        })
    }
}

fn typeset(source: &Source<'_>, kind: &Kind, choice: &DocumentChoice) -> Result<(Paper, Set)> {
    if !(kind.fits)(source.db, &source.programme)? {
        return Err(UiError::with("document_does_not_fit", &[("kind", title(kind).into())]).field("kind"));
    }
    let paper = format::with_eras(house::style(source.db)?.eras, || (kind.fill)(source, choice))?;
    let (look, gone) = house::look(source.db, choice.lang, choice.paper)?;
    let set = paper.set(&look)?;
    Ok((paper.notes(gone), set))
}

fn write(path: &Path, kind: &Kind, paper: &Paper, set: &Set, lang: FileLang) -> Result<MadeDocument> {
    Making { kind: kind.id, title: title(kind), lang, path }.set(paper, set)
}

pub(super) fn title(kind: &Kind) -> Bi {
    text::word(&format!("paper-{}", kind.id.replace('_', "-")))
}

/// "Japan Study Tour, itinerary, group A, rev 4 (en)".
fn stem(source: &Source<'_>, kind: &Kind, part: &Bi, lang: FileLang) -> String {
    named(source, title(kind), part, lang)
}

fn named(source: &Source<'_>, title: Bi, part: &Bi, lang: FileLang) -> String {
    file_name(&[source.programme.title.clone(), title, part.clone(), source.mark()], lang)
}
