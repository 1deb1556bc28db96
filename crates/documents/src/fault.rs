//! Why a document could not be made.

/// What went wrong while setting pages. Nothing that is typed into a document leads here: words are data.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The template and the value do not fit, or a template is wrong: our fault, with what Typst said.
    #[error("the document could not be set: {0}")]
    Template(String),
    /// A logo or photograph that is no PNG, JPEG, GIF, WebP or SVG, or is damaged; with its name.
    #[error("the picture {0} can not be read")]
    Picture(String),
    /// A sheet could not be put together.
    #[error("the sheet could not be made: {0}")]
    Sheet(String),
}
