//! Every question of the workspace, from the engine in memory: no query, however many items there are.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use meguri_model::clashes::{Clash, Engine, Level};
use meguri_model::open_questions::{Question, QuestionKind, Readiness, ask, needs_decision, of_clash};
use meguri_model::{Due, ProgrammeId};
use meguri_store::Acceptance;

use crate::App;
use crate::clash::cache;
use crate::error::Result;
use crate::listing::count;

/// The questions, and how far each programme is.
pub(crate) struct Gathered<'a> {
    pub engine: &'a Engine,
    pub today: NaiveDate,
    pub home: String,
    /// In no order; a clash comes with its clash.
    pub questions: Vec<(Question, Option<&'a Clash>)>,
    pub readiness: BTreeMap<ProgrammeId, Readiness>,
}

/// What the file says beside the plan.
struct Beside {
    kept: HashSet<(String, String)>,
    due: HashMap<String, NaiveDate>,
    today: NaiveDate,
    home: String,
}

impl Beside {
    fn read(app: &App) -> Result<Beside> {
        let db = app.ws.db();
        Ok(Beside {
            kept: db.all::<Acceptance>()?.into_iter().map(|a| (a.key, a.facts)).collect(),
            due: db.all::<Due>()?.into_iter().map(|d| (d.question, d.date)).collect(),
            today: app.today()?,
            home: app.home_zone()?,
        })
    }

    /// Asks every programme. Clashes that were kept as they are, and those of programmes that are over, are no questions.
    fn ask(self, engine: &Engine) -> Gathered<'_> {
        let mut questions = Vec::new();
        let mut readiness = BTreeMap::new();
        for asked in ask(engine) {
            readiness.insert(asked.programme, asked.readiness);
            questions.extend(asked.questions.into_iter().map(|q| (q, None)));
        }
        for clash in engine.clashes_where(|c| needs_decision(c) && !engine.is_over(c.programme)) {
            if !self.kept.contains(&(clash.key.clone(), clash.facts.clone())) {
                questions.push((of_clash(engine, clash), Some(clash)));
            }
        }
        for (question, _) in &mut questions {
            question.due = self.due.get(&question.key).copied();
        }
        Gathered { engine, today: self.today, home: self.home, questions, readiness }
    }
}

/// Every question.
pub(crate) fn gather(app: &mut App) -> Result<Gathered<'_>> {
    let beside = Beside::read(app)?;
    Ok(beside.ask(cache::engine(app)?))
}

/// The same; `None` while the engine is being built beside.
pub(crate) fn gather_known(app: &mut App) -> Result<Option<Gathered<'_>>> {
    let beside = Beside::read(app)?;
    Ok(cache::at_hand(app)?.map(|engine| beside.ask(engine)))
}

impl Gathered<'_> {
    /// Whether a question waits for a decision of ours: a clash, or something doubtful.
    pub fn is_decision(question: &Question) -> bool {
        matches!(question.kind, QuestionKind::Clash | QuestionKind::Spelling)
    }

    pub fn overdue(&self) -> u32 {
        count(self.questions.iter().filter(|(q, _)| q.is_overdue(self.today)).count())
    }

    pub fn decisions(&self) -> u32 {
        count(self.questions.iter().filter(|(q, _)| Self::is_decision(q)).count())
    }

    /// How bad: what cannot happen as written comes before what is tight or doubtful.
    pub fn level(clash: Option<&Clash>) -> Level {
        clash.map_or(Level::Note, |c| c.level)
    }
}
