//! The coming programmes and how far each is: a count of what is settled, never an estimate.

use std::collections::BTreeMap;

use meguri_model::open_questions::{Part, Readiness};
use meguri_model::{Bi, Message, ProgrammeId};

use super::n;
use crate::text;
use crate::views::programme::ProgrammeLine;
use crate::views::today::{NextProgramme, ReadyPart};

/// The sorts shown one by one, in this order; the others are in the whole only.
const PARTS: &[(Part, &str)] = &[
    (Part::Names, "ready-names"),
    (Part::Organisations, "ready-hosts"),
    (Part::Items, "ready-items"),
    (Part::Speakers, "ready-speakers"),
    (Part::Diets, "ready-diets"),
];

pub(super) fn next(lines: &[ProgrammeLine], readiness: &BTreeMap<ProgrammeId, Readiness>, most: usize) -> Vec<NextProgramme> {
    let coming = lines.iter().filter(|l| !l.past);
    coming.take(most).map(|line| one(line, readiness.get(&line.id).cloned().unwrap_or_default())).collect()
}

fn one(line: &ProgrammeLine, ready: Readiness) -> NextProgramme {
    let (settled, points) = ready.whole();
    let parts = PARTS.iter().filter_map(|(part, label)| {
        let (settled, points) = *ready.parts.get(part)?;
        Some(ReadyPart { label: text::word(label), settled, points, said: of("ready-of", settled, points) })
    });
    NextProgramme {
        line: line.clone(),
        settled,
        points,
        said: of("ready-settled", settled, points),
        parts: parts.collect(),
    }
}

fn of(id: &str, settled: u32, points: u32) -> Bi {
    text::say(&Message::new(id).with("n", n(settled)).with("of", n(points)))
}
