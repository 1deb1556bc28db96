//! The year report of an office that has been at work for twenty years.

use std::path::Path;

use meguri_app::{App, Clock, clock, door};
use meguri_model::*;
use meguri_store::{Db, StoreError, Workspace};
use serde_json::json;

use crate::{best, id, ms, programme};

/// 5,000 programmes over 20 years, each with 12 seats, two visited of 2,000 organisations and two sectors of 40; 1,000 partnerships.
fn fill(ws: &mut Workspace) {
    let first: chrono::NaiveDate = "2007-01-08".parse().expect("a day");
    ws.unrecorded(|db| {
        for n in 0..2_000 {
            db.insert(&organisation(n))?;
        }
        for n in 0..5_000u64 {
            let kind = ProgrammeKind::ALL[n as usize % ProgrammeKind::ALL.len()];
            let sectors = vec![format!("Sector {}", n % 40), format!("Sector {}", n % 37)];
            db.insert(&Programme { kind, sectors, attended: Some(20), ..programme(n, first + chrono::Days::new(n * 73 / 50)) })?;
            for (s, role) in [(0, OrganisationRole::Host), (1, OrganisationRole::Visited)] {
                db.insert(&ProgrammeOrganisation {
                    id: id(2_000_000 + n * 2 + s).into(), programme: id(n).into(), organisation: id(3_000_000 + (n * 7 + s * 11) % 2_000).into(), role,
                    agreement: Agreement::Confirmed, note: String::new(),
                })?;
            }
            for s in 0..12 {
                db.insert(&Participation {
                    id: id(5_000_000 + n * 12 + s).into(), programme: id(n).into(), person: None, placeholder: Bi::same(format!("Delegate {s}")), headcount: 1,
                    organisation: None, role: ParticipantRole::Delegate, status: ParticipationStatus::Confirmed, precedence: None, note: String::new(),
                })?;
            }
        }
        for n in 0..1_000u64 {
            partnership(db, n, first + chrono::Days::new(n * 73 / 10))?;
        }
        Ok::<_, StoreError>(())
    })
    .expect("filled");
}

fn organisation(n: u64) -> Organisation {
    Organisation {
        id: id(3_000_000 + n).into(), name: Bi::new(format!("Organisation {n}"), format!("団体{n}")), acronym: String::new(), aliases: vec![],
        kind: OrganisationType::ALL[n as usize % OrganisationType::ALL.len()], parent: None, region: String::new(),
        country: ["JP", "GB", "DE", "FR", "IT"][n as usize % 5].into(), sectors: vec![], founded: None, staff: None, staff_as_of: String::new(),
        website: String::new(), profile: Bi::same("What it does, in a few lines. ".repeat(8)), members: None, focus: Bi::default(), wants: Bi::default(),
        offers: Bi::default(), notes: String::new(),
    }
}

/// A memorandum of two, signed on a day and renewed five years later.
fn partnership(db: Db<'_>, n: u64, signed: chrono::NaiveDate) -> Result<(), StoreError> {
    let partnership: PartnershipId = id(4_000_000 + n).into();
    let created_at = "2026-11-21T09:00:00Z".to_owned();
    db.insert(&Partnership {
        id: partnership, kind: PartnershipKind::Memorandum, title: Bi::default(), text: Bi::default(), sectors: vec![], expires: When::Unknown, term: None,
        notes: String::new(), source: String::new(), created_at: created_at.clone(),
    })?;
    for (position, organisation) in [(1, n % 2_000), (2, (n + 7) % 2_000)] {
        db.insert(&PartnershipParty {
            id: id(4_100_000 + n * 2 + u64::from(position)).into(), partnership, organisation: id(3_000_000 + organisation).into(), position,
        })?;
    }
    for (at, kind, day) in [(0, PartnershipEventKind::Signed, signed), (1, PartnershipEventKind::Renewed, signed + chrono::Days::new(1826))] {
        db.insert(&PartnershipEvent {
            id: id(4_200_000 + n * 2 + at).into(), partnership, kind, when: When::Days { from: day, to: day }, near: Nearness::Exact, title: Bi::default(),
            text: Bi::default(), programme: None, item: None, keep: false, created_at: created_at.clone(),
        })?;
    }
    Ok(())
}

pub fn year(folder: &Path) {
    let path = folder.join("year.meguri");
    fill(&mut Workspace::create(&path).expect("a workspace"));
    let mut app = App::open(&path, Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").expect("now")), "Bench").expect("open");
    for kind in ["calendar", "fiscal"] {
        let input = json!({ "kind": kind, "year": 2018 });
        let (took, report) = best(5, || door::call(&mut app, "year_report", input.clone()).expect("a report"));
        let n = |list: &str| report[list].as_array().map_or(0, Vec::len);
        println!("| year report ({kind}) over 5,000 programmes: {} of the year, {} organisations met, {} partnerships | {:.0} ms | – | – | < 1,000 ms |", n("programmes"), n("met"), n("partnerships"), ms(took));
    }
    for ending in ["pdf", "xlsx"] {
        let input = json!({ "kind": "calendar", "year": 2018, "lang": "both", "path": folder.join(format!("year.{ending}")) });
        let (took, made) = best(3, || door::call(&mut app, "save_year_report", input.clone()).expect("a file"));
        let size = if ending == "pdf" { format!("{} pages", made["pages"]) } else { format!("{} rows", made["rows"]) };
        println!("| … the same as {} in both languages, {size} | {:.0} ms | – | – | |", ending.to_uppercase(), ms(took));
    }
}
