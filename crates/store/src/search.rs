//! Search over everything: folded trigrams (FTS5), and the trigram vocabulary for words of one or two characters.

use rusqlite::params;
use uuid::Uuid;

use meguri_model::found::spellings;

use crate::change::touched;
use crate::db::Db;
use crate::error::Result;

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub noun: String,
    pub id: Uuid,
}

/// Trigrams that a short word may stand for.
const SHORT_WORD_TERMS: u32 = 64;

impl Db<'_> {
    /// Records that hold every word of `text`, best first; at most `limit`.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<Hit>> {
        let mut parts = Vec::new();
        for word in text.split_whitespace().take(16) {
            let mut terms = Vec::new();
            for spelling in spellings(word) {
                // Folding may have made several words of one (a full-width space, a slash).
                for part in spelling.split_whitespace() {
                    if part.chars().count() >= 3 {
                        terms.push(quoted(part));
                    } else {
                        terms.extend(self.terms_starting(part)?.iter().map(|t| quoted(t)));
                    }
                }
            }
            if terms.is_empty() {
                return Ok(Vec::new());
            }
            parts.push(format!("({})", terms.join(" OR ")));
        }
        if parts.is_empty() {
            return Ok(Vec::new());
        }
        // No ranking by bm25: it would read every match of a common word. Names rank before long texts by the
        // order of nouns, within a noun the newest first.
        let mut statement = self.0.prepare_cached(
            "SELECT d.noun, d.record FROM (SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2) s
             JOIN search_doc d ON d.rowid = s.rowid",
        )?;
        let rows = statement
            .query_map(params![parts.join(" AND "), limit], |r| Ok(Hit { noun: r.get(0)?, id: r.get(1)? }))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let mut hits = rows;
        hits.sort_by_key(|h| rank(&h.noun));
        Ok(hits)
    }

    /// Records of these kinds that were changed last, newest first; at most `limit`, each once.
    pub fn recent(&self, nouns: &[&str], limit: u32) -> Result<Vec<Hit>> {
        // Read from the changesets of the newest entries: a long history is not walked, and an import of thousands
        // says nothing about what is worked on.
        let mut statement =
            self.0.prepare_cached("SELECT changeset FROM history WHERE length(changeset) < 65536 ORDER BY seq DESC LIMIT 100")?;
        let mut rows = statement.query([])?;
        let mut out: Vec<Hit> = Vec::new();
        while let Some(row) = rows.next()? {
            for t in touched(&row.get::<_, Vec<u8>>(0)?)? {
                let Ok(id) = Uuid::parse_str(&t.id) else { continue };
                if nouns.contains(&t.noun.as_str()) && out.iter().all(|h| h.id != id) {
                    out.push(Hit { noun: t.noun, id });
                }
            }
            if out.len() >= limit as usize {
                break;
            }
        }
        out.truncate(limit as usize);
        Ok(out)
    }

    fn terms_starting(&self, word: &str) -> Result<Vec<String>> {
        let mut statement =
            self.0.prepare_cached("SELECT term FROM search_vocab WHERE term >= ?1 AND term < ?2 LIMIT ?3")?;
        let end = format!("{word}\u{10FFFF}");
        let terms = statement.query_map(params![word, end, SHORT_WORD_TERMS], |r| r.get(0))?;
        Ok(terms.collect::<rusqlite::Result<_>>()?)
    }
}

fn rank(noun: &str) -> u8 {
    match noun {
        "programme" => 0,
        "person" => 1,
        "organisation" => 2,
        "partnership" => 3,
        "place" => 4,
        "series" => 5,
        "item" => 6,
        _ => 7,
    }
}

/// An FTS5 string: nothing in it is an operator.
fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}
