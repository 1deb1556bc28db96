//! Who comes, as lists, badges and sheets need them: names in both scripts, posts, small groups, in order.

use std::collections::HashMap;

use meguri_documents::delegate_list::PostLine;
use meguri_documents::name::Name;
use meguri_model::release::FrozenSeat;
use meguri_model::*;

use super::paper::{DocumentChoice, PeopleOrder};
use super::source::Source;
use crate::error::{Result, UiError};
use crate::export::FileLang;
use crate::{person, text};

/// A seat that is coming.
pub(crate) struct Delegate {
    pub seat: ParticipationId,
    pub person: Option<PersonId>,
    pub name: Name,
    /// Mr, Dr, Cllr; 知事, 教授: what is said with the name.
    pub prefix: String,
    pub suffix: Bi,
    pub role: ParticipantRole,
    /// Roles of other seats of the same person (`once`).
    pub further: Vec<ParticipantRole>,
    pub heads: u32,
    /// Posts of the programme's day with their organisations.
    pub posts: Vec<PostLine>,
    /// On whose behalf, else where the first post is.
    pub organisation: Bi,
    /// Letters, sorted.
    pub groups: Vec<String>,
    /// "Vegetarian"; `None`: not asked, or nobody is named.
    pub diet: Option<String>,
    pub access: Option<String>,
    pub biography: Bi,
    /// A form of the name waits to be checked and is left out.
    pub unchecked: bool,
    precedence: Option<u32>,
    /// By reading; by family name in Latin letters.
    keys: [String; 2],
}

impl Delegate {
    /// What the seat is called in one language.
    pub fn plain(&self, lang: Lang) -> &str {
        let n = &self.name;
        let (first, second) = if lang == Lang::En { (&n.latin, &n.japanese) } else { (&n.japanese, &n.latin) };
        if !first.is_empty() { first } else if !second.is_empty() { second } else { n.seat.get(lang) }
    }
}

impl Delegate {
    /// "Speaker, Moderator".
    pub fn roles(&self) -> Bi {
        let all: Vec<Bi> = std::iter::once(&self.role).chain(&self.further).map(|r| text::term("participant-role", r.as_str())).collect();
        crate::format::join(&all)
    }
}

/// Everyone once: who has several seats keeps the first, with the roles of the others.
pub(super) fn once(list: Vec<Delegate>) -> Vec<Delegate> {
    let mut out: Vec<Delegate> = Vec::with_capacity(list.len());
    let mut at: HashMap<PersonId, usize> = HashMap::new();
    for d in list {
        match d.person.and_then(|p| at.get(&p)) {
            Some(known) => {
                let first = &mut out[*known];
                first.further.push(d.role);
                first.groups.extend(d.groups);
                first.groups.sort();
                first.groups.dedup();
            }
            None => {
                if let Some(p) = d.person {
                    at.insert(p, out.len());
                }
                out.push(d);
            }
        }
    }
    out
}

/// The delegation, with its head.
pub(super) fn section_of(role: ParticipantRole) -> ParticipantRole {
    if role == ParticipantRole::HeadOfDelegation { ParticipantRole::Delegate } else { role }
}

/// Everyone who comes (of a small group or one seat where that is chosen), in the order asked for.
///
/// # Errors
/// `wrong_programme` for a group or seat of another programme.
pub(crate) fn delegates(source: &Source<'_>, choice: &DocumentChoice) -> Result<Vec<Delegate>> {
    let db = source.db;
    let day = source.programme.when.days().map(|d| d.0);
    let seats: HashMap<ParticipationId, Participation> = db.by::<Participation>("programme", source.programme.id)?.into_iter().map(|s| (s.id, s)).collect();
    let people: HashMap<PersonId, Person> = db.several::<Person>(source.frozen.seats.iter().filter_map(|s| s.person))?.into_iter().map(|p| (p.id, p)).collect();
    let mut posts: HashMap<PersonId, Vec<Affiliation>> = HashMap::new();
    for a in db.by_any::<Affiliation>("person", people.keys().copied())? {
        posts.entry(a.person).or_default().push(a);
    }
    let wanted = posts.values().flatten().map(|a| a.organisation).chain(seats.values().filter_map(|s| s.organisation));
    let organisations: HashMap<OrganisationId, Bi> = db.several::<Organisation>(wanted)?.into_iter().map(|o| (o.id, o.name)).collect();
    let letters: HashMap<SubgroupId, String> = db.by::<Subgroup>("programme", source.programme.id)?.into_iter().map(|g| (g.id, g.letter)).collect();
    let mut groups: HashMap<ParticipationId, Vec<(bool, SubgroupId)>> = HashMap::new();
    for m in db.of_programme::<Membership>(source.programme.id)? {
        groups.entry(m.participation).or_default().push((m.date.is_none(), m.subgroup));
    }
    if let Some(group) = choice.group && !letters.contains_key(&group) {
        return Err(UiError::new("wrong_programme").field("group"));
    }
    if let Some(seat) = choice.seat && source.frozen.seat(seat).is_none() {
        return Err(UiError::new("wrong_programme").field("seat"));
    }
    let mut out = Vec::new();
    for frozen in &source.frozen.seats {
        let mine = groups.remove(&frozen.id).unwrap_or_default();
        if choice.seat.is_some_and(|s| s != frozen.id) || choice.group.is_some_and(|g| !mine.iter().any(|m| m.1 == g)) {
            continue;
        }
        let seat = seats.get(&frozen.id);
        let known = frozen.person.and_then(|p| people.get(&p));
        let behalf = seat.and_then(|s| s.organisation);
        let lines = known.map(|p| post_lines(posts.get(&p.id).map_or(&[][..], Vec::as_slice), behalf, day, &organisations)).unwrap_or_default();
        let first = lines.first().map(|p| p.organisation.clone()).unwrap_or_default();
        let mut of: Vec<String> = mine.iter().filter(|m| m.0 || !mine.iter().any(|m| m.0)).filter_map(|m| letters.get(&m.1).cloned()).collect();
        of.sort();
        of.dedup();
        let latin = known.map_or_else(|| format!("9{}", fold::letters(&frozen.name.en)), |p| latin_key(&p.names));
        out.push(Delegate {
            seat: frozen.id,
            person: frozen.person,
            name: name(frozen, known),
            prefix: known.and_then(|p| certain(p, &[Script::Latin])).map(|n| n.prefix.clone()).unwrap_or_default(),
            suffix: Bi::new(
                known.and_then(|p| certain(p, &[Script::Latin])).map(|n| n.suffix.clone()).unwrap_or_default(),
                known.and_then(|p| certain(p, &[Script::Kanji, Script::Kana])).map(|n| n.suffix.clone()).unwrap_or_default(),
            ),
            role: frozen.role,
            further: Vec::new(),
            heads: frozen.headcount,
            posts: lines,
            organisation: if frozen.organisation.is_empty() { first } else { frozen.organisation.clone() },
            groups: of,
            diet: known.and_then(|p| p.diet.clone()),
            access: known.and_then(|p| p.access.clone()),
            biography: known.map(|p| p.biography.clone()).unwrap_or_default(),
            unchecked: known.is_some_and(|p| p.names.iter().any(|n| n.check) && !p.names.iter().all(|n| n.check)),
            precedence: seat.and_then(|s| s.precedence),
            keys: [known.map_or_else(|| "9".to_owned(), |p| names::sort_key(&p.names)), latin],
        });
    }
    sort(&mut out, choice);
    Ok(out)
}

fn sort(list: &mut [Delegate], choice: &DocumentChoice) {
    let place = |d: &Delegate| ParticipantRole::ALL.iter().position(|r| *r == section_of(d.role)).unwrap_or(usize::MAX);
    let precedence = |d: &Delegate| (place(d), d.role != ParticipantRole::HeadOfDelegation, d.precedence.unwrap_or(u32::MAX), d.keys[0].clone(), d.seat);
    match choice.order {
        PeopleOrder::Precedence => list.sort_by_cached_key(precedence),
        PeopleOrder::Reading => {
            let by = usize::from(choice.lang == FileLang::En);
            list.sort_by_cached_key(|d| (place(d), d.name.is_open(), d.keys[by].clone(), d.precedence.unwrap_or(u32::MAX), d.seat));
        }
        PeopleOrder::Organisation => {
            // Organisations in the order of the first of each; who comes for none stands last.
            list.sort_by_cached_key(precedence);
            let mut known: HashMap<Bi, usize> = HashMap::new();
            for d in list.iter().filter(|d| !d.organisation.is_empty()) {
                let next = known.len();
                known.entry(d.organisation.clone()).or_insert(next);
            }
            list.sort_by_cached_key(|d| (known.get(&d.organisation).copied().unwrap_or(usize::MAX), precedence(d)));
        }
    }
}

/// Family name, then given name, as Latin letters are sorted; names without them stand behind.
fn latin_key(names: &[NameForm]) -> String {
    match names.iter().find(|n| n.script == Script::Latin) {
        Some(n) => format!("0{} {}", fold::letters(&n.family), fold::letters(&n.given)),
        None => format!("1{}", meguri_model::names::sort_key(names)),
    }
}

/// The first form in one of the scripts that nobody has to check; of someone who has only doubtful forms, those count.
fn certain<'a>(p: &'a Person, scripts: &[Script]) -> Option<&'a NameForm> {
    let doubtful = p.names.iter().all(|n| n.check);
    scripts.iter().find_map(|s| p.names.iter().find(|n| n.script == *s && (doubtful || !n.check)))
}

/// "TSUKAMOTO Ichiro".
fn roster_latin(n: &NameForm) -> String {
    NameForm { family: n.family.to_uppercase(), order: NameOrder::FamilyFirst, ..n.clone() }.plain()
}

fn name(seat: &FrozenSeat, known: Option<&Person>) -> Name {
    if seat.to_come {
        let open = text::say(&Message::new("paper-names-to-come").with("n", Param::Number(seat.headcount.into())));
        let own = if seat.name == text::word("name-to-come") { Bi::default() } else { seat.name.clone() };
        return Name { seat: own, open, ..Name::default() };
    }
    // A release says the names as they were.
    let Some(p) = known.filter(|p| person::name(p) == seat.name) else {
        let other = if seat.name.ja == seat.name.en { String::new() } else { seat.name.ja.clone() };
        return Name { latin: seat.name.en.clone(), japanese: other, ..Name::default() };
    };
    let latin = certain(p, &[Script::Latin]).map(roster_latin).unwrap_or_default();
    let kanji = certain(p, &[Script::Kanji]).map(NameForm::plain);
    let kana = certain(p, &[Script::Kana]).map(NameForm::plain).unwrap_or_default();
    let (japanese, reading) = match kanji {
        Some(kanji) => (kanji, kana),
        None => (kana, String::new()),
    };
    Name { latin, japanese, reading, ..Name::default() }
}

fn post_lines(all: &[Affiliation], behalf: Option<OrganisationId>, day: Option<chrono::NaiveDate>, organisations: &HashMap<OrganisationId, Bi>) -> Vec<PostLine> {
    let named = |id: OrganisationId| organisations.get(&id).cloned().unwrap_or_default();
    let then = posts::then(all, behalf, day);
    let line = |a: &Affiliation| {
        let mut post = crate::format::both(|l| match l {
            Lang::En => [a.post.get(l), a.department.get(l)].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", "),
            Lang::Ja => [a.department.get(l), a.post.get(l)].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" "),
        });
        if then.former && !post.is_empty() {
            post = text::say(&Message::new("post-former").with("post", post));
        }
        PostLine { post, organisation: named(a.organisation) }
    };
    let mut out: Vec<PostLine> = then.posts.iter().map(|a| line(a)).collect();
    out.extend(then.at.map(line));
    if out.is_empty() && let Some(id) = behalf {
        out.push(PostLine { post: Bi::default(), organisation: named(id) });
    }
    out
}

/// The cell of the name in Latin letters; of a seat without a name what it is called.
pub(super) fn seat(d: &Delegate) -> String {
    if !d.name.is_open() {
        return d.name.latin.clone();
    }
    let said = if d.name.seat.is_empty() { &d.name.open } else { &d.name.seat };
    if said.en.is_empty() { said.ja.clone() } else { said.en.clone() }
}

/// A note where forms of names are left out until somebody has checked them.
pub(super) fn unchecked(list: &[Delegate]) -> Option<Bi> {
    let n = list.iter().filter(|d| d.unchecked).count();
    (n > 0).then(|| text::say(&Message::new("paper-names-unchecked").with("n", Param::Number(i64::try_from(n).unwrap_or(i64::MAX)))))
}

/// The programme has people.
pub(super) fn has_people(db: meguri_store::Db<'_>, p: &Programme) -> Result<bool> {
    Ok(db.by::<Participation>("programme", p.id)?.iter().any(|s| s.status.is_coming()))
}

/// Somebody who comes has a name.
pub(super) fn has_names(db: meguri_store::Db<'_>, p: &Programme) -> Result<bool> {
    Ok(db.by::<Participation>("programme", p.id)?.iter().any(|s| s.status.is_coming() && s.person.is_some()))
}
