//! Setting a value on pages, and what comes out of it.

use typst::diag::Warned;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use typst_svg::SvgOptions;

use crate::signs::{self, Replaced};
use crate::world::Desk;
use crate::{Document, Fault, Look, Picture};

/// A document set on pages.
pub struct Set {
    pages: PagedDocument,
    /// Signs that our fonts have no shape for.
    pub replaced: Vec<Replaced>,
    /// What Typst found odd; nothing in our templates should be.
    pub warnings: Vec<String>,
}

/// How many compilations the cache of layouts outlives: a preview that follows typing sets only what changed.
const KEPT: usize = 4;

/// Sets a document. Pictures are those that the value names; their bytes go in as they are.
///
/// # Errors
/// [`Fault::Picture`] when a picture can't be read, [`Fault::Template`] when value and template do not fit.
pub fn set<D: Document>(document: &D, look: &Look, pictures: &[Picture]) -> Result<Set, Fault> {
    let json = |v: &serde_json::Value| serde_json::to_vec(v).map_err(|e| Fault::Template(e.to_string()));
    let mut value = serde_json::to_value(document).map_err(|e| Fault::Template(e.to_string()))?;
    let mut style = serde_json::to_value(look.data()).map_err(|e| Fault::Template(e.to_string()))?;
    let mut replaced = signs::replace(&mut value);
    replaced.extend(signs::replace(&mut style));
    let mut files = vec![("data.json".to_owned(), json(&value)?), ("look.json".to_owned(), json(&style)?)];
    files.extend(pictures.iter().chain(&look.house.logo).map(|p| (format!("pictures/{}", p.name), p.bytes.clone())));
    let desk = Desk::new(D::TEMPLATE, files).ok_or_else(|| Fault::Template(format!("no template {}", D::TEMPLATE)))?;
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&desk);
    typst::comemo::evict(KEPT);
    let pages = output.map_err(|errors| fault(&errors, pictures.iter().chain(&look.house.logo)))?;
    Ok(Set { pages, replaced, warnings: warnings.iter().map(|w| w.message.to_string()).collect() })
}

fn fault<'a>(errors: &[typst::diag::SourceDiagnostic], pictures: impl Iterator<Item = &'a Picture>) -> Fault {
    let said: Vec<String> = errors.iter().map(|e| e.message.to_string()).collect();
    let said = said.join("; ");
    // Typst says which kind of picture failed, not which file: a document with one picture has the answer.
    if said.contains("decode") || said.contains("image") || said.contains("SVG") {
        let names: Vec<&str> = pictures.map(|p| p.name.as_str()).collect();
        return Fault::Picture(names.join(", "));
    }
    Fault::Template(said)
}

impl Set {
    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.pages.pages().len()
    }

    /// The whole as PDF (1.7, tagged). The same value gives the same bytes.
    ///
    /// # Errors
    /// [`Fault::Template`] with what Typst said.
    pub fn pdf(&self) -> Result<Vec<u8>, Fault> {
        let options = PdfOptions { creator: Smart::Custom(Some("Meguri".to_owned())), ..PdfOptions::default() };
        typst_pdf::pdf(&self.pages, &options)
            .map_err(|errors| Fault::Template(errors.iter().map(|e| e.message.to_string()).collect::<Vec<_>>().join("; ")))
    }

    /// A page as SVG, the first is 0; letters are outlines. `None` past the last.
    pub fn svg(&self, page: usize) -> Option<String> {
        self.pages.pages().get(page).map(|p| typst_svg::svg(p, &SvgOptions::default()))
    }
}
