//! Rows of people: who they are, what their records get, and the seat they take.

use std::collections::HashMap;

use meguri_model::import::{Column, Doubt, FurtherPost, PersonRow, person};
use meguri_model::*;
use meguri_store::Db;
use uuid::Uuid;

use super::known::{Organisations, People};
use super::plan::{Ask, Line, Plan, Row, What, fate, links, print, settle};
use super::seats::{SeatPlan, Seats};
use crate::app::Writer;
use crate::error::Result;
use crate::progress::Progress;
use crate::views::import::RowFate;

/// A person as they will be.
pub(super) struct PersonPlan {
    pub row: PersonRow,
    /// As they are, where they are known.
    pub was: Option<Person>,
    pub person: Person,
    pub post: Option<PostPlan>,
    /// Posts beside it.
    pub further: Vec<PostPlan>,
    pub post_was: Bi,
    pub seat: SeatPlan,
}

/// A post that is added, or said more of.
pub(super) struct PostPlan {
    /// The one that gets its words; `None`: a further one.
    pub known: Option<Affiliation>,
    /// Made where no organisation has this name.
    pub organisation: Bi,
    pub organisation_id: Option<OrganisationId>,
    pub department: Bi,
    pub post: Bi,
}

/// A text and the same in the other language, where there is one.
fn both(text: &str, also: &str) -> Bi {
    if import::is_japanese(text) { Bi::new(also, text) } else { Bi::new(text, also) }
}

fn nobody() -> Person {
    Person {
        id: PersonId(Uuid::nil()), names: Vec::new(), languages: Vec::new(), diet: None, access: None, contacts: Vec::new(),
        consent: String::new(), keep_until: None, biography: Bi::default(), notes: String::new(),
    }
}

/// What a record of a person becomes with a row, and the columns in which it differs.
fn with(was: Option<&Person>, row: &PersonRow) -> (Person, Vec<Column>) {
    let mut p = was.cloned().unwrap_or_else(nobody);
    let mut changes = Vec::new();
    let mut note = |c: Column, differs: bool| {
        if differs && !changes.contains(&c) {
            changes.push(c);
        }
    };
    for form in &row.names {
        let same = |n: &&NameForm| n.script == form.script && fold::fold(&n.family) == fold::fold(&form.family) && fold::fold(&n.given) == fold::fold(&form.given);
        let swapped = |n: &&NameForm| n.script == form.script && fold::fold(&n.family) == fold::fold(&form.given) && fold::fold(&n.given) == fold::fold(&form.family);
        let column = if form.script == Script::Kana { Column::Reading } else { Column::Name };
        if let Some(known) = p.names.iter_mut().find(|n| same(&&**n)) {
            // A reading that was only suggested is certain once a list says it.
            if known.check && known.script == Script::Kana {
                known.check = false;
                note(column, true);
            }
            continue;
        }
        if was.is_some() && p.names.iter().any(|n| swapped(&n)) {
            continue;
        }
        if p.names.iter().any(|n| n.script == form.script && !n.check) {
            // Another spelling of someone known is kept beside the first.
            p.names.push(form.clone());
        } else {
            p.names = name_forms::with_form(&p.names, form.clone());
        }
        note(column, was.is_some());
    }
    if row.diet.is_some() && row.diet != p.diet {
        p.diet.clone_from(&row.diet);
        note(Column::Diet, true);
    }
    if row.access.is_some() && row.access != p.access {
        p.access.clone_from(&row.access);
        note(Column::Access, true);
    }
    for c in &row.contacts {
        if !p.contacts.iter().any(|o| o.value.eq_ignore_ascii_case(&c.value)) {
            p.contacts.push(c.clone());
            note(contact_column(c.kind), true);
        }
    }
    for l in &row.languages {
        if !p.languages.iter().any(|o| o.code == l.code) {
            p.languages.push(l.clone());
            note(Column::Languages, true);
        }
    }
    if row.keep_until.is_some() && row.keep_until != p.keep_until {
        p.keep_until = row.keep_until;
        note(Column::KeepUntil, true);
    }
    if !row.consent.is_empty() && row.consent != p.consent {
        p.consent.clone_from(&row.consent);
        note(Column::Consent, true);
    }
    let mut notes = row.notes.clone();
    if row.organisation.is_empty() && !row.post.is_empty() {
        // A post without its organisation has no place of its own.
        notes = [row.post.clone(), notes].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n");
    }
    if !notes.is_empty() && !p.notes.contains(&notes) {
        p.notes = [p.notes.clone(), notes].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n");
        note(Column::Notes, true);
    }
    (p, changes)
}

pub(super) fn contact_column(kind: ContactKind) -> Column {
    match kind {
        ContactKind::Phone => Column::Phone,
        ContactKind::Mobile => Column::Mobile,
        ContactKind::Address => Column::Address,
        ContactKind::Email | ContactKind::Other => Column::Email,
    }
}

/// The post a row says someone has, where the record does not say it yet. `linked`: an earlier batch brought the
/// person in, so that a post that reads otherwise now has changed.
fn post(row: &PersonRow, posts: &[Affiliation], organisations: &Organisations, linked: bool) -> Option<PostPlan> {
    if row.organisation.is_empty() {
        return None;
    }
    let said = FurtherPost {
        organisation: both(&row.organisation, &row.also[0]), department: both(&row.department, &row.also[1]), post: both(&row.post, &row.also[2]),
    };
    let fresh = unsaid(&said, posts, organisations)?;
    let open = |own: &Bi, new: &Bi| says(own, new) || (new.en.is_empty() || own.en.is_empty()) && (new.ja.is_empty() || own.ja.is_empty());
    let here = there(&fresh, posts);
    let known = here.iter().find(|a| open(&a.post, &said.post) && open(&a.department, &said.department)).or(match here[..] {
        [ref one] if linked => Some(one),
        _ => None,
    });
    Some(PostPlan { known: known.map(|a| (*a).clone()), ..fresh })
}

/// The posts beside it that the record does not say yet.
fn further(row: &PersonRow, posts: &[Affiliation], organisations: &Organisations) -> Vec<PostPlan> {
    row.further.iter().filter_map(|said| unsaid(said, posts, organisations)).collect()
}

/// A new post, unless one of these says the same.
fn unsaid(said: &FurtherPost, posts: &[Affiliation], organisations: &Organisations) -> Option<PostPlan> {
    let organisation = [&said.organisation.en, &said.organisation.ja].into_iter().filter(|n| !n.is_empty()).find_map(|n| organisations.named(n)).map(|o| o.id);
    let plan = PostPlan { known: None, organisation: said.organisation.clone(), organisation_id: organisation, department: said.department.clone(), post: said.post.clone() };
    let known = there(&plan, posts).iter().any(|a| says(&a.post, &said.post) && says(&a.department, &said.department));
    (!known).then_some(plan)
}

/// What somebody is at the organisation of a post already.
fn there<'a>(plan: &PostPlan, posts: &'a [Affiliation]) -> Vec<&'a Affiliation> {
    plan.organisation_id.map(|o| posts.iter().filter(|a| a.organisation == o && a.nature != Nature::Former).collect()).unwrap_or_default()
}

/// Whether a text says what is new, in the languages in which that is said.
fn says(own: &Bi, new: &Bi) -> bool {
    [(&own.en, &new.en), (&own.ja, &new.ja)].iter().all(|(o, n)| n.is_empty() || fold::fold(o) == fold::fold(n))
}

fn post_text(a: &Affiliation, organisations: &Organisations) -> Bi {
    let name = organisations.all.iter().find(|o| o.id == a.organisation).map(|o| o.name.clone()).unwrap_or_default();
    let join = |org: &str, department: &str, post: &str| [org, department, post].iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join(" ");
    Bi { en: join(name.get(Lang::En), &a.department.en, &a.post.en), ja: join(name.get(Lang::Ja), &a.department.ja, &a.post.ja) }
}

pub(super) fn plan(db: Db<'_>, plan: &Plan, ask: &Ask<'_>, progress: &Progress) -> Result<Vec<Row>> {
    let (mut known, by_id) = People::read(db)?;
    let organisations = Organisations::read(db)?;
    let links = links(db, plan)?;
    let mut posts: HashMap<PersonId, Vec<Affiliation>> = HashMap::new();
    for a in db.all::<Affiliation>()? {
        posts.entry(a.person).or_default().push(a);
    }
    let mut seats = Seats::read(db, plan.programme.as_ref().map(|p| p.id), ask.input.role, ask.input.fill)?;
    let mut first: HashMap<String, u32> = HashMap::new();
    let mut out = Vec::with_capacity(plan.data().len());
    for line in plan.lines(ask, progress) {
        let Line { number, choice, cells, merged } = line?;
        let mut read = person(&cells, &ask.settled, ask.today);
        let mut doubts: Vec<Doubt> = std::mem::take(&mut read.doubts);
        doubts.extend(merged);
        // A list that was given out by us, or a card with a number of its own, says who it is about.
        let own = Uuid::parse_str(read.record.trim_start_matches("urn:uuid:")).ok();
        let name_key = read.key();
        let (key, print) = (own.map_or_else(|| name_key.clone(), |id| format!("id:{id}")), print(&cells));
        // A row that says just what an earlier one said is that row again.
        let again = if key.is_empty() { None } else { first.get(&print).copied() };
        let known_id = |id: &Uuid| by_id.contains_key(&PersonId(*id));
        let by_name = || links.get(&name_key).copied().filter(|_| !name_key.is_empty() && own.is_none());
        let linked = own.filter(known_id).or_else(|| links.get(&key).copied().filter(|_| !key.is_empty())).or_else(by_name).filter(known_id);
        let looked = match linked {
            Some(id) => super::plan::Looked { record: Some(id), candidates: Vec::new(), open: false },
            None => known.find(&read.names, &read.contacts),
        };
        let (record, same_row, open, candidates) = settle(looked, choice, ask.input.duplicates);
        let was = record.and_then(|id| by_id.get(&PersonId(id)));
        let (becomes, mut changes) = with(was, &read);
        let own_posts = was.and_then(|p| posts.get(&p.id)).map(Vec::as_slice).unwrap_or_default();
        let post = post(&read, own_posts, &organisations, linked.is_some());
        let further = further(&read, own_posts, &organisations);
        if was.is_some() {
            changes.extend(post.as_ref().map(|_| Column::Organisation));
            changes.extend(further.first().map(|_| Column::Posts));
        }
        let post_was = post.as_ref().and_then(|p| p.known.as_ref()).or(own_posts.first()).map(|a| post_text(a, &organisations)).unwrap_or_default();
        let take = choice.and_then(|c| c.take);
        let mut row = Row {
            number, key, print, fate: RowFate::New, doubts, candidates, record: was.map(|p| p.id.into()), same_row: same_row.or(again), duplicate: false,
            changes, said: None, version: None, what: What::Person(Box::new(PersonPlan { row: PersonRow::default(), was: was.cloned(), person: becomes, post, further, post_was, seat: SeatPlan::None })),
        };
        if again.is_some() && take == Some(true) {
            row.same_row = None;
        }
        let unsettled = open && row.same_row.is_none();
        fate(&mut row, unsettled, take, false, true);
        let What::Person(p) = &mut row.what else { continue };
        if matches!(row.fate, RowFate::New | RowFate::Changed) {
            p.seat = seats.plan(was.map(|w| w.id), &read, &mut row.changes);
        }
        if row.fate == RowFate::Changed && row.changes.is_empty() && p.seat.is_nothing() {
            row.fate = RowFate::Same;
        }
        if !row.key.is_empty() {
            first.entry(row.print.clone()).or_insert(number);
        }
        // Rows with numbers of their own are people of their own.
        if matches!(row.fate, RowFate::New | RowFate::Asks) && row.record.is_none() && own.is_none() {
            known.add(None, Some(number), &read.names, &read.contacts);
        }
        p.row = read;
        out.push(row);
    }
    Ok(out)
}

fn new_post(w: &Writer<'_>, person: PersonId, organisation: OrganisationId, post: &PostPlan) -> Affiliation {
    Affiliation {
        id: w.id().into(), person, organisation, department: post.department.clone(), post: post.post.clone(), from: String::new(), to: String::new(),
        nature: Nature::Substantive,
    }
}

/// What writing remembers from row to row: organisations that were made, seats and groups.
pub(super) struct Hand {
    organisations: Organisations,
    seats: super::seats::Writing,
}

impl Hand {
    pub fn new(w: &Writer<'_>, plan: &Plan) -> Result<Hand> {
        let names = matches!(plan.kind, ImportKind::People | ImportKind::Programmes);
        Ok(Hand {
            organisations: if names { Organisations::read(w.db)? } else { Organisations::default() },
            seats: match plan.kind {
                ImportKind::People => super::seats::Writing::read(w, plan.programme.as_ref().map(|p| p.id), plan.today)?,
                _ => super::seats::Writing::default(),
            },
        })
    }

    /// Writes a person with their post and seat.
    pub fn person(&mut self, w: &Writer<'_>, plan: &Plan, row: &Row, p: &PersonPlan) -> Result<Uuid> {
        let mut record = p.person.clone();
        if p.was.is_some() {
            if p.was.as_ref() != Some(&record) {
                w.db.update(&record)?;
            }
        } else {
            record.id = w.id().into();
            record.names = name_forms::completed(record.names);
            crate::person::check(&record)?;
            w.db.insert(&record)?;
        }
        let mut organisation = None;
        if let Some(post) = &p.post {
            let id = self.organisation(w, post)?;
            organisation = Some(id);
            match &post.known {
                Some(known) => {
                    let said = |own: &Bi, new: &Bi| Bi {
                        en: if new.en.is_empty() { own.en.clone() } else { new.en.clone() },
                        ja: if new.ja.is_empty() { own.ja.clone() } else { new.ja.clone() },
                    };
                    w.db.update(&Affiliation { department: said(&known.department, &post.department), post: said(&known.post, &post.post), ..known.clone() })?;
                }
                None => w.db.insert(&new_post(w, record.id, id, post))?,
            }
        }
        for post in &p.further {
            let organisation = self.organisation(w, post)?;
            w.db.insert(&new_post(w, record.id, organisation, post))?;
        }
        if let Some(programme) = &plan.programme {
            self.seats.write(w, programme.id, record.id, organisation, row, p)?;
        }
        Ok(record.id.into())
    }

    /// The organisation of a post; made where none has its name.
    fn organisation(&mut self, w: &Writer<'_>, post: &PostPlan) -> Result<OrganisationId> {
        if let Some(id) = post.organisation_id {
            return Ok(id);
        }
        self.organisation_of(w, &post.organisation)
    }

    /// The organisation of this name, in whichever language it is.
    pub fn organisation_named(&mut self, w: &Writer<'_>, name: &str) -> Result<OrganisationId> {
        self.organisation_of(w, &both(name, ""))
    }

    /// The organisation of this name in either language; made where none has it, one for all rows that name it.
    fn organisation_of(&mut self, w: &Writer<'_>, name: &Bi) -> Result<OrganisationId> {
        if let Some(o) = [&name.en, &name.ja].into_iter().find_map(|n| self.organisations.named(n)) {
            return Ok(o.id);
        }
        let made = super::organisations::blank(w.id().into(), name.clone());
        w.db.insert(&made)?;
        let id = made.id;
        self.organisations.add(made);
        Ok(id)
    }
}
