//! A report as Markdown (CommonMark): what was typed stays text.

use std::path::{Path, PathBuf};

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::gather::view;
use crate::App;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::export::{FileLang, write_whole};
use crate::views::attachment::SavedFile;
use crate::views::report::{ReportRow, ReportText, ReportView};
use crate::text;

/// Which report, in which language.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadReport {
    pub programme: ProgrammeId,
    pub lang: FileLang,
}

/// The same, with the path of the Markdown file.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportReport {
    pub programme: ProgrammeId,
    pub lang: FileLang,
    pub path: String,
}

command! {
    /// The report of a programme as Markdown.
    Query report_text(app, input: ReadReport) -> ReportText {
        let view = view(app, input.programme)?;
        let (lang, file_name) = (input.lang, view.file_name.get(first(input.lang)).to_owned());
        Ok(ReportText { markdown: markdown(&view, lang, ""), file_name: format!("{file_name}.md") })
    }
}
command! {
    /// Writes the report of a programme as Markdown, with its photographs in a folder beside it.
    Job export_report(app, input: ExportReport) -> SavedFile {
        let view = view(app, input.programme)?;
        let path = Path::new(&input.path);
        let beside = pictures_folder(path);
        let name = beside.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !view.pictures.is_empty() {
            pictures(app, &view, &beside)?;
        }
        write_whole(path, markdown(&view, input.lang, &name).as_bytes())?;
        Ok(SavedFile { said: text::say(&Message::new("did-save-file").with("path", input.path.clone())), path: input.path })
    }
}

/// `Report.md` → `Report pictures`.
fn pictures_folder(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem} pictures"))
}

fn pictures(app: &App, view: &ReportView, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).map_err(|e| UiError::with("io", &[("detail", e.to_string().into())]))?;
    for (i, p) in view.pictures.iter().enumerate().filter(|(_, p)| p.missing.is_empty()) {
        let a: Attachment = app.ws.db().get(p.id)?;
        app.ws.files().copy_out(&a.hash, &folder.join(picture_name(i, &p.name)))?;
    }
    Ok(())
}

fn picture_name(at: usize, name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("jpg", |e| e.1).to_lowercase();
    format!("{:02}.{ending}", at + 1)
}

fn first(lang: FileLang) -> Lang {
    if lang == FileLang::Ja { Lang::Ja } else { Lang::En }
}

/// Characters that Markdown or HTML would read as something else.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (n, line) in text.lines().enumerate() {
        if n > 0 {
            out.push('\n');
        }
        let line = line.trim_end();
        let body = line.trim_start();
        for (at, c) in body.char_indices() {
            let begins = at == 0 && matches!(c, '#' | '+' | '-' | '=' | '~' | '>');
            // "1. " or "1) " at the start of a line would be a list.
            let numbered = matches!(c, '.' | ')') && at > 0 && at < 10 && body[..at].bytes().all(|b| b.is_ascii_digit());
            if begins || numbered || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '|') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

struct Page {
    lang: FileLang,
    out: String,
}

impl Page {
    fn langs(&self) -> &'static [Lang] {
        match self.lang {
            FileLang::En => &[Lang::En],
            FileLang::Ja => &[Lang::Ja],
            FileLang::Both => &[Lang::En, Lang::Ja],
        }
    }

    /// In the language, or both where they differ.
    fn line(&self, text: &Bi) -> String {
        let mut parts: Vec<String> = Vec::new();
        for lang in self.langs() {
            let part = escaped(&text.get(*lang).replace('\n', " "));
            if !part.is_empty() && !parts.contains(&part) {
                parts.push(part);
            }
        }
        parts.join(" / ")
    }

    fn heading(&mut self, level: usize, text: &Bi) {
        let line = self.line(text);
        if !line.is_empty() {
            self.out.push_str(&format!("{} {line}\n\n", "#".repeat(level)));
        }
    }

    /// Paragraphs; a single line break stays one.
    fn paragraphs(&mut self, text: &Bi, before: &str) {
        let mut done: Vec<&str> = Vec::new();
        for lang in self.langs() {
            let text = text.get(*lang).trim();
            if text.is_empty() || done.contains(&text) {
                continue;
            }
            done.push(text);
            let text = escaped(text);
            let lines: Vec<&str> = text.lines().collect();
            for (i, line) in lines.iter().enumerate() {
                let goes_on = !line.is_empty() && lines.get(i + 1).is_some_and(|next| !next.is_empty());
                self.out.push_str(if line.is_empty() { before.trim_end() } else { before });
                self.out.push_str(line);
                self.out.push_str(if goes_on { "  \n" } else { "\n" });
            }
            self.out.push('\n');
        }
    }

    fn row(&mut self, row: &ReportRow) {
        let mut head: Vec<String> = [&row.who, &row.post].into_iter().map(|b| self.line(b)).filter(|t| !t.is_empty()).collect();
        if !head.is_empty() {
            head[0] = format!("**{}**", head[0]);
        }
        let title = self.line(&row.title);
        if !head.is_empty() {
            self.out.push_str(&head.join(", "));
            self.out.push_str(if title.is_empty() { "\n\n" } else { "  \n" });
        }
        if !title.is_empty() {
            self.out.push_str(&format!("{title}\n\n"));
        }
        self.paragraphs(&row.said, "");
    }
}

/// The whole report. `folder`: where the photographs lie beside it; empty: only their captions are given.
pub(crate) fn markdown(view: &ReportView, lang: FileLang, folder: &str) -> String {
    let mut page = Page { lang, out: String::new() };
    let word = |id: &str| text::word(id);
    page.heading(1, &view.title);
    page.paragraphs(&view.kind, "");
    for fact in &view.facts {
        let line = format!("- {}: {}\n", page.line(&fact.label), page.line(&fact.value));
        page.out.push_str(&line);
    }
    if !view.facts.is_empty() {
        page.out.push('\n');
    }
    if !view.summary.is_empty() {
        page.heading(2, &word("report-summary"));
        page.paragraphs(&view.summary, "");
    }
    for part in view.parts.iter().filter(|p| p.rows.iter().any(tells)) {
        page.heading(2, &part.title);
        for row in part.rows.iter().filter(|r| tells(r)) {
            // An item that stands for itself has said its title.
            let own = if row.contribution.is_none() { ReportRow { title: Bi::default(), ..row.clone() } } else { row.clone() };
            page.row(&own);
        }
    }
    for row in view.rest.iter().filter(|r| !r.said.is_empty() || !r.title.is_empty()) {
        page.heading(2, if row.title.is_empty() { &row.who } else { &row.title });
        page.paragraphs(&row.said, "");
    }
    if !view.quotes.is_empty() {
        page.heading(2, &word("report-quotes"));
        for q in &view.quotes {
            page.paragraphs(&q.said, "> ");
            let who: Vec<String> = [&q.who, &q.post].into_iter().map(|b| page.line(b)).filter(|t| !t.is_empty()).collect();
            page.out.push_str(&format!("— {}\n\n", who.join(", ")));
        }
    }
    if !view.outcomes.is_empty() || !view.promises.is_empty() {
        page.heading(2, &word("report-outcomes"));
        page.paragraphs(&view.outcomes, "");
        for promise in &view.promises {
            let line = format!("- {}\n", page.line(promise));
            page.out.push_str(&line);
        }
        if !view.promises.is_empty() {
            page.out.push('\n');
        }
    }
    if !view.pictures.is_empty() {
        page.heading(2, &word("report-pictures"));
        for (i, p) in view.pictures.iter().enumerate() {
            let caption = page.line(&p.caption);
            if !folder.is_empty() && p.missing.is_empty() {
                page.out.push_str(&format!("![{caption}](<{folder}/{}>)\n\n", picture_name(i, &p.name)));
            }
            if !caption.is_empty() {
                page.out.push_str(&format!("{caption}\n\n"));
            }
        }
    }
    if !view.author_line.is_empty() {
        let by = text::say(&Message::new("report-by").with("who", view.author_line.clone()));
        page.paragraphs(&by, "");
    }
    page.paragraphs(&view.date_line, "");
    format!("{}\n", page.out.trim_end())
}

/// Whether there is anything to print of a part: who spoke is worth a line, an unvisited item is not.
fn tells(row: &ReportRow) -> bool {
    !row.said.is_empty() || !row.who.is_empty() || row.contribution.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_text() {
        for (text, said) in [
            ("# no heading", "\\# no heading"),
            ("1. first\n2) second\n12 of 3.5", "1\\. first\n2\\) second\n12 of 3.5"),
            ("- a\n+ b\n> c", "\\- a\n\\+ b\n\\> c"),
            ("a *b* _c_ [d](e) <script> & | `f`", "a \\*b\\* \\_c\\_ \\[d\\](e) \\<script> \\& \\| \\`f\\`"),
            ("日本語。１．全角", "日本語。１．全角"),
        ] {
            assert_eq!(escaped(text), said);
        }
    }

    #[test]
    fn a_line_break_stays_one_also_in_a_quote() {
        let mut page = Page { lang: FileLang::En, out: String::new() };
        page.paragraphs(&Bi::same("a) one\nb) two\n\nthree"), "");
        page.paragraphs(&Bi::same("four\nfive"), "> ");
        assert_eq!(page.out, "a) one  \nb) two\n\nthree\n\n> four  \n> five\n\n");
    }
}
