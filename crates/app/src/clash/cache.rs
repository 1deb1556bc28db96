//! The clash engine kept in memory beside the file: built once, followed change by change, built anew when
//! something other than items changed or another program wrote. At the start of a window it is built beside, so that
//! nothing waits for it that can be shown without.

use std::collections::BTreeSet;
use std::sync::mpsc::{self, TryRecvError};

use meguri_model::clashes::{Engine, World};
use meguri_model::*;
use meguri_store::{Db, Touched};
use uuid::Uuid;

use crate::App;
use crate::error::Result;

/// What the engine follows, row by row.
const FOLLOWED: &[&str] = &["item", "item_subgroup", "assignment", "contribution", "acceptance"];

/// What no rule and no question looks at (`world`): it stays as it is.
const UNSEEN: &[&str] = &[
    "series", "affiliation", "release", "issue", "attendance", "call", "application", "decision", "room", "bed", "seating_table", "chair", "answer", "import_batch", "due", "stay",
    "profile", "matching", "meeting_block", "meeting_table", "meeting_interpreter", "meeting_request", "request_side", "meeting", "follow_up", "group_pair",
    "partnership", "partnership_party", "partnership_event", "partnership_person", "attachment", "report", "report_section", "report_quote",
];

/// Everything the rules look at.
pub(crate) fn world(db: Db<'_>) -> Result<World> {
    Ok(World {
        programmes: db.all()?,
        roles: db.all()?,
        organisations: db.all::<Organisation>()?.into_iter().map(|o| (o.id, o.name)).collect(),
        people: db.all()?,
        unavailability: db.all()?,
        places: db.all()?,
        participations: db.all()?,
        subgroups: db.all()?,
        memberships: db.all()?,
        items: db.all()?,
        item_subgroups: db.all()?,
        assignments: db.all()?,
        contributions: db.all()?,
    })
}

/// Begins to build the engine from a connection of its own; `ready` is called when it can be taken over.
pub(crate) fn prepare(app: &mut App, ready: impl FnOnce() + Send + 'static) {
    let (Ok(reader), Ok(today), Ok(settings)) = (app.ws.reader(), app.today(), app.clash_settings()) else {
        // It is built when it is asked for, and then whoever asks is told what is wrong.
        return ready();
    };
    let (built, coming) = mpsc::channel();
    app.coming = Some(coming);
    std::thread::spawn(move || {
        let engine = reader.read(world).ok().map(|(version, world)| {
            drop(reader);
            let mut engine = Engine::new(world, settings, today);
            engine.check_all();
            (version, today, engine)
        });
        // Nobody waits for it any more where another file was opened.
        if built.send(engine).is_ok() {
            ready();
        }
    });
}

/// Takes over what was built beside, and waits for it where `wait`. Answers whether it is still on its way.
fn is_coming(app: &mut App, wait: bool) -> bool {
    let Some(coming) = &app.coming else { return false };
    let built = if wait { coming.recv().ok().flatten() } else {
        match coming.try_recv() {
            Ok(built) => built,
            Err(TryRecvError::Empty) => return true,
            Err(TryRecvError::Disconnected) => None,
        }
    };
    app.coming = None;
    app.engine = built;
    false
}

/// The engine for the file as it is now, unless it is just being built beside.
pub(crate) fn at_hand(app: &mut App) -> Result<Option<&Engine>> {
    if is_coming(app, false) { Ok(None) } else { engine(app).map(Some) }
}

/// The engine for the file as it is now; waits for the one that is built beside.
pub(crate) fn engine(app: &mut App) -> Result<&Engine> {
    is_coming(app, true);
    let version = app.ws.version()?;
    let today = app.today()?;
    let fresh = app.engine.as_ref().is_some_and(|(v, day, _)| *v == version && *day == today);
    if !fresh {
        let settings = app.clash_settings()?;
        // One snapshot: another program may be writing.
        let world = app.ws.read(world)?;
        app.ws.let_go_of_pages();
        let mut engine = Engine::new(world, settings, today);
        engine.check_all();
        app.engine = Some((version, today, engine));
    }
    match &app.engine {
        Some((_, _, engine)) => Ok(engine),
        None => unreachable!("built above"),
    }
}

/// Lets the engine follow a change of ours from version `before` to `seq`.
pub(crate) fn follow(app: &mut App, before: i64, seq: Option<i64>, touched: &[Touched]) -> Result<()> {
    let Some(seq) = seq else { return Ok(()) };
    let Some((version, _, _)) = &app.engine else { return Ok(()) };
    // Any other program's change in between, and anything else that it looks at: build anew when asked.
    let plain = touched.iter().all(|t| FOLLOWED.contains(&t.noun.as_str()) || UNSEEN.contains(&t.noun.as_str()));
    if *version != before || seq != before + 1 || !plain {
        app.engine = None;
        return Ok(());
    }
    let db = app.ws.db();
    let mut items = BTreeSet::new();
    for t in touched {
        let Ok(id) = Uuid::parse_str(&t.id) else { continue };
        let item = match t.noun.as_str() {
            "item" => Some(ItemId(id)),
            "item_subgroup" => db.find::<ItemSubgroup>(id)?.map(|r| r.item),
            "assignment" => db.find::<Assignment>(id)?.map(|r| r.item),
            "contribution" => db.find::<Contribution>(id)?.map(|r| r.item),
            _ => None,
        };
        match item {
            Some(i) => drop(items.insert(i)),
            // A row that is gone no longer says which item it was of; its item may be gone with it.
            None if t.noun != "acceptance" && !UNSEEN.contains(&t.noun.as_str()) => {
                app.engine = None;
                return Ok(());
            }
            None => {}
        }
    }
    let mut changes = Vec::new();
    for id in items {
        let parts = match db.find::<Item>(id)? {
            None => None,
            Some(item) => Some((item, db.by("item", id)?, db.by("item", id)?, db.by("item", id)?)),
        };
        changes.push((id, parts));
    }
    if let Some((version, _, engine)) = &mut app.engine {
        *version = seq;
        for (id, parts) in changes {
            match parts {
                Some((item, groups, assignments, contributions)) => engine.item_changed(item, groups, assignments, contributions),
                None => engine.item_removed(id),
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Clock, clock, door, sample};
    use serde_json::json;

    /// Read by `world` or, of the settings, by the rules: a change of these builds the engine anew.
    const BUILT_FROM: &[&str] = &[
        "programme", "organisation", "role", "person", "unavailability", "place", "participation", "subgroup", "membership", "setting",
    ];

    #[test]
    fn of_every_table_it_is_known_what_a_change_means_to_the_engine() {
        let mut known: Vec<&str> = [FOLLOWED, UNSEEN, BUILT_FROM].concat();
        known.sort_unstable();
        let mut all = meguri_store::records::CONTENT.to_vec();
        all.sort_unstable();
        assert_eq!(known, all);
    }

    #[test]
    fn what_is_shown_before_the_engine_is_there_says_so_and_is_the_same_afterwards() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("s.meguri");
        let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
        sample::fill(&mut App::create(&path, clock, "Tester").unwrap(), "2026-11-21".parse().unwrap()).unwrap();
        let mut app = App::open(&path, clock, "Tester").unwrap();
        // One that never comes: what is asked meanwhile is told without it.
        let (_never, coming) = mpsc::channel();
        app.coming = Some(coming);
        let frame = door::call(&mut app, "workspace", json!({})).unwrap();
        assert_eq!((&frame["checked"], &frame["questions"]), (&json!(false), &json!(0)));
        let programme = json!({ "programme": frame["programmes"][0]["id"] });
        for (query, input) in [("today", json!({})), ("itinerary", programme.clone())] {
            assert_eq!(door::call(&mut app, query, input).unwrap()["checked"], false, "{query}");
        }
        let week = json!({ "layout": "week", "date": "2026-11-30" });
        for (query, input) in [("calendar", week.clone()), ("proposals", programme.clone()), ("programmes", json!({}))] {
            door::call(&mut app, query, input).unwrap();
        }
        // One that is built beside is taken over, and everything is as if it had been waited for.
        let (told, ready) = mpsc::channel();
        app.prepare(move || told.send(()).unwrap());
        ready.recv().unwrap();
        let mut fresh = App::open(&path, clock, "Tester").unwrap();
        for (query, input) in [("workspace", json!({})), ("today", json!({})), ("itinerary", programme.clone()), ("calendar", week), ("proposals", programme), ("clashes", json!({}))] {
            let (beside, waited) = (door::call(&mut app, query, input.clone()).unwrap(), door::call(&mut fresh, query, input).unwrap());
            assert_eq!(beside, waited, "{query}");
        }
        assert!(app.coming.is_none() && app.engine.is_some());
    }

    #[test]
    fn an_engine_that_was_overtaken_by_a_change_is_built_anew() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("s.meguri");
        let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
        let mut app = App::create(&path, clock, "Tester").unwrap();
        sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
        let (told, ready) = mpsc::channel();
        app.prepare(move || told.send(()).unwrap());
        ready.recv().unwrap();
        let item = app.ws.db().all::<Item>().unwrap()[0].id;
        door::call(&mut app, "remove_items", json!({ "items": [item] })).unwrap();
        let known = door::call(&mut app, "clashes", json!({})).unwrap();
        assert_eq!(known, door::call(&mut App::open(&path, clock, "Tester").unwrap(), "clashes", json!({})).unwrap());
    }

    #[test]
    fn what_no_rule_looks_at_leaves_the_engine_as_it_is_and_what_it_says_true() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("s.meguri");
        let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
        let mut app = App::create(&path, clock, "Tester").unwrap();
        sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
        let frame = door::call(&mut app, "workspace", json!({})).unwrap();
        let programme = frame["programmes"][0]["id"].clone();
        door::call(&mut app, "release_programme", json!({ "programme": programme })).unwrap();
        assert!(app.engine.is_some());
        let item = app.ws.db().by::<Item>("programme", Uuid::parse_str(programme.as_str().unwrap()).unwrap()).unwrap()[0].id;
        door::call(&mut app, "set_state", json!({ "items": [item], "state": "cancelled" })).unwrap();
        assert!(app.engine.is_some());
        let followed = door::call(&mut app, "clashes", json!({})).unwrap();
        let fresh = door::call(&mut App::open(&path, clock, "Tester").unwrap(), "clashes", json!({})).unwrap();
        assert_eq!(followed, fresh);
    }
}
