//! Who a typed name is: someone with a seat, someone in the directory, or someone new.

use meguri_model::*;
use meguri_store::Db;

use crate::app::Writer;
use crate::error::{Result, UiError};
use crate::{party, person};

/// Whom a name means.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Known {
    Seat(Participation),
    Person(Person),
    New(Vec<NameForm>),
}

/// Ways a name may be typed, folded: both orders, every form, and the family name alone.
fn keys(p: &Person) -> (Vec<String>, Vec<String>) {
    let mut whole = Vec::new();
    let mut family = Vec::new();
    for n in &p.names {
        for text in [n.plain(), format!("{} {}", n.family, n.given), format!("{} {}", n.given, n.family)] {
            whole.push(squeezed(&text));
        }
        family.push(squeezed(&n.family));
    }
    (whole, family)
}

fn squeezed(text: &str) -> String {
    fold::fold(text).replace([' ', '\u{3000}'], "")
}

/// Everyone and the programme's seats, to look typed names up in.
pub(crate) struct Directory {
    people: Vec<(Person, Vec<String>, Vec<String>)>,
    seats: Vec<(Participation, String)>,
}

impl Directory {
    pub(crate) fn read(db: Db<'_>, programme: ProgrammeId) -> Result<Directory> {
        let people = db.all::<Person>()?.into_iter().map(|p| {
            let (whole, family) = keys(&p);
            (p, whole, family)
        });
        let mut seats = Vec::new();
        for seat in db.by::<Participation>("programme", programme)? {
            let (name, _) = party::seat_name(db, &seat)?;
            seats.push((seat, squeezed(&name.en)));
        }
        Ok(Directory { people: people.collect(), seats })
    }

    /// Whom a typed name means. A seat before the directory; the family name alone only where it fits one.
    pub(crate) fn find(&self, text: &str) -> Known {
        self.of_forms(names_text::forms(text))
    }

    /// As `find`, for a name that has been read already.
    pub(crate) fn of_forms(&self, forms: Vec<NameForm>) -> Known {
        let wanted: Vec<String> = forms.iter().map(|f| squeezed(&f.plain())).filter(|k| !k.is_empty()).collect();
        let whole = |p: &&(Person, Vec<String>, Vec<String>)| wanted.iter().any(|k| p.1.contains(k));
        let family = |p: &&(Person, Vec<String>, Vec<String>)| wanted.iter().any(|k| p.2.contains(k));
        let seated = |p: &Person| self.seats.iter().find(|(s, _)| s.person == Some(p.id)).map(|(s, _)| s.clone());
        let one = |list: Vec<&(Person, Vec<String>, Vec<String>)>| if let [p] = list[..] { Some(p.0.clone()) } else { None };
        let by_name: Vec<_> = self.people.iter().filter(whole).collect();
        let found = one(by_name.iter().copied().filter(|p| seated(&p.0).is_some()).collect())
            .or_else(|| one(by_name))
            .or_else(|| one(self.people.iter().filter(family).filter(|p| seated(&p.0).is_some()).collect()))
            .or_else(|| one(self.people.iter().filter(family).collect()).filter(|_| forms.iter().all(|f| f.given.is_empty())));
        if let Some(p) = found {
            return seated(&p).map_or(Known::Person(p), Known::Seat);
        }
        let placeholder = self.seats.iter().find(|(s, name)| s.person.is_none() && wanted.contains(name));
        placeholder.map_or(Known::New(forms), |(s, _)| Known::Seat(s.clone()))
    }
}

impl Known {
    pub(crate) fn name(&self, db: Db<'_>) -> Result<Bi> {
        Ok(match self {
            Known::Seat(s) => party::seat_name(db, s)?.0,
            Known::Person(p) => person::name(p),
            Known::New(forms) => Bi { en: names::display(forms, Lang::En), ja: names::display(forms, Lang::Ja) },
        })
    }

    /// The seat of whom it is, in a role; made, with the person, where there is none. A seat in another role serves too.
    pub(crate) fn seat(&self, w: &Writer<'_>, programme: ProgrammeId, role: ParticipantRole) -> Result<ParticipationId> {
        if let Known::Seat(s) = self {
            return Ok(s.id);
        }
        let person = self.person(w)?;
        let seat = Participation {
            id: w.id().into(), programme, person: Some(person), placeholder: Bi::default(), headcount: 1, organisation: None, role,
            status: ParticipationStatus::Accepted, precedence: None, note: String::new(),
        };
        w.db.insert(&seat)?;
        Ok(seat.id)
    }

    /// The person; made where the name is new.
    pub(crate) fn person(&self, w: &Writer<'_>) -> Result<PersonId> {
        let forms = match self {
            Known::Seat(Participation { person: Some(id), .. }) => return Ok(*id),
            Known::Person(p) => return Ok(p.id),
            Known::Seat(_) => return Err(UiError::new("already_there").field("name")),
            Known::New(forms) => forms,
        };
        if forms.iter().all(|n| n.family.is_empty() && n.given.is_empty()) {
            return Err(UiError::new("needs_name").field("name"));
        }
        let p = Person {
            id: w.id().into(), names: forms.clone(), languages: Vec::new(), diet: None, access: None, contacts: Vec::new(),
            consent: String::new(), keep_until: None, biography: Bi::default(), notes: String::new(),
        };
        w.db.insert(&p)?;
        Ok(p.id)
    }
}
